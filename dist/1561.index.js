export const id = 1561;
export const ids = [1561];
export const modules = {

/***/ 48559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ nodeOf)
/* harmony export */ });
/** The name of a server's node: servers are called after it. */
function nodeOf({ name }) {
    return /n\d+$/.exec(name)?.[0] ?? name;
}


/***/ }),

/***/ 56238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ turnOn)
/* harmony export */ });
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40910);

const RELOAD_MS = 10_000;
/**
 * Turns settings of a node's server on that can be changed while it runs. What it starts from then on has them; what runs
 * already takes them up in its own time.
 *
 * @throws DeadlineError where the server does not take one up
 */
async function turnOn(node, settings) {
    for (const setting of settings)
        await node.sql(`alter system set ${setting} = on`);
    await node.sql `select pg_reload_conf()`;
    // The postmaster takes the settings up before any session does, and all that it starts then has them.
    const look = async () => {
        const off = await node.sql `
      select string_agg(name, ', ') as names from pg_settings where name = any (${settings}) and setting <> 'on'`;
        return off[0]?.names ? { notYet: `${off[0].names} is off` } : { done: undefined };
    };
    await (0,_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .waitFor */ .fm)(`${node.name} to take up ${settings.join(', ')}`, look, { within: RELOAD_MS });
}


/***/ }),

/***/ 21970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sortCounts),
/* harmony export */   d: () => (/* binding */ isConflict)
/* harmony export */ });
/**
 * Whether a conflict is one. Where a release records overwrites, that the row was last written by another node is said of
 * changes that follow one another, too: there it is a conflict only where the change was thrown away for it.
 */
function isConflict({ type, resolution }, { overwrites }) {
    if (overwrites === 'not recorded')
        return true;
    const differs = type === 'update_origin_differs' || type === 'delete_origin_differs';
    return !differs || resolution === 'keep_local' || resolution === 'skip';
}
/** Tells conflicts and exceptions from overwrites that are recorded beside them. */
function sortCounts(counts, profile) {
    const isOverwrite = ({ type, resolution }) => type !== undefined && !isConflict({ type, resolution }, profile);
    const summed = (some) => Object.fromEntries(some.map(({ words, times }) => [words, times]));
    return {
        incidents: summed(counts.filter((one) => !isOverwrite(one))),
        overwrites: summed(counts.filter(isOverwrite)),
    };
}


/***/ }),

/***/ 24878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   FU: () => (/* binding */ DEFAULT_SET),
/* harmony export */   T6: () => (/* binding */ ALL_OPERATIONS),
/* harmony export */   _w: () => (/* binding */ MARKER_SET)
/* harmony export */ });
const ALL_OPERATIONS = { insert: true, update: true, delete: true, truncate: true };
/** A member as a server's row tells it; NULL stands for what is not restricted. */
function member(set, table, columns, where) {
    return {
        set: String(set),
        table: String(table),
        ...(Array.isArray(columns) && { columns: columns.map(String) }),
        ...(typeof where === 'string' && { where }),
    };
}
/** The set that every link of a mesh subscribes to. */
const DEFAULT_SET = 'default';
/** The set of the marker table, to which every link subscribes, too, where barriers need that table. */
const MARKER_SET = 'mmr';


/***/ }),

/***/ 12098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ addMarkerRow),
/* harmony export */   h5: () => (/* binding */ createMarker),
/* harmony export */   iW: () => (/* binding */ markerProgress),
/* harmony export */   sp: () => (/* binding */ markerPosition),
/* harmony export */   tl: () => (/* binding */ MARKER),
/* harmony export */   u9: () => (/* binding */ dropMarker)
/* harmony export */ });
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53525);

/**
 * A small replicated table with a row for each node, by which links are proven and barriers are made. Where the engine
 * has other barriers it is in the set of everybody's tables, and can go when the links are proven; elsewhere it stays, in
 * a set of its own.
 *
 * A barrier is a value that the origin writes into its own row: links apply in order, so that whoever sees the value
 * has everything before it. Log positions are worse guides. On the subscriber the origin's progress moves before the
 * transaction becomes visible; on the origin the slot is confirmed only when the subscriber gets round to saying so
 * (pglogical: once a second); and pg_current_wal_insert_lsn() just past a page header is a position that nothing
 * reaches until somebody writes again.
 */
const MARKER = 'mmr.marker';
/**
 * Creates the table; it still has to be put into a replication set.
 *
 * @param mark what is said of its schema, where others are to see whose it is
 */
async function createMarker(node, mark) {
    const said = mark === undefined ? '' : `comment on schema mmr is ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(mark)}; `;
    await node.sql(`create schema mmr; ${said}create table ${MARKER} (node text primary key, barrier bigint not null default 0)`);
}
/** Removes the table of this node, which no replication set holds any more. */
async function dropMarker(node) {
    await node.unreplicated('drop schema mmr cascade');
}
/** Writes the node's own row, where it has none yet. */
async function addMarkerRow(node) {
    await node.sql `insert into mmr.marker (node) values (${node.name}) on conflict do nothing`;
}
/** Raises the barrier in the origin's own row and returns its value. */
async function markerPosition(origin) {
    return String(await origin.value `update mmr.marker set barrier = barrier + 1 where node = ${origin.name} returning barrier`);
}
/** Whether the origin's barrier has arrived on the target. */
async function markerProgress(origin, target, position) {
    const at = Number(await target.value `select coalesce(max(barrier), -1) from mmr.marker where node = ${origin.name}`);
    return { passed: at >= Number(position), at: at < 0 ? `no marker of ${origin.name}` : `barrier ${at}` };
}


/***/ }),

/***/ 26036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wt: () => (/* binding */ engineOn),
/* harmony export */   cQ: () => (/* binding */ MixedEngine),
/* harmony export */   w0: () => (/* binding */ releasesOf),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* harmony import */ var _database_node_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48559);
/* harmony import */ var _mixed_profile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17933);


/** The engine as it is on one node; nodes of a mesh may have different releases of it. */
function engineOn(engine, node) {
    return engine instanceof MixedEngine ? engine.on(node) : engine;
}
/** The releases of each node where they differ, in the order in which it had them. */
function releasesOf(engine) {
    if (!(engine instanceof MixedEngine))
        return undefined;
    return Object.fromEntries([...engine.releases].map(([node, all]) => [node, all.map(({ version }) => version)]));
}
/** The releases that the nodes of a mesh have, or had, each once. */
function versionsOf(engine) {
    if (!(engine instanceof MixedEngine))
        return [engine.version];
    return [...new Set([...engine.releases.values()].flat().map(({ version }) => version))];
}
/** Releases that came together in a mesh, in one line. */
function joined(versions) {
    return [...new Set(versions)].join(', ');
}
/** One engine in different releases: each node is spoken to in the words of its own. */
class MixedEngine {
    releases;
    others;
    kind;
    version;
    profile;
    dropping;
    now;
    any;
    /**
     * @param releases of each node, the first one it begins with; all of one kind, and with the same kind of barriers
     * @param others the release of nodes that are not named
     */
    constructor(releases, others) {
        this.releases = releases;
        this.others = others;
        const all = [...releases.values()].flat();
        const any = all[0];
        this.any = any;
        this.now = new Map([...releases].map(([node, [first]]) => [node, first]));
        this.kind = any.kind;
        const inOrder = [...releases].sort(([a], [b]) => a.localeCompare(b));
        this.version = joined(inOrder.flatMap(([, each]) => each.map(({ version }) => version)));
        this.profile = (0,_mixed_profile_js__WEBPACK_IMPORTED_MODULE_0__/* .mixedProfile */ .D)(new Map([...releases].map(([node, each]) => [node, each.map(({ profile }) => profile)])));
        this.dropping = any.dropping;
        if (any.keepsPlaces)
            this.keepsPlaces = any.keepsPlaces;
        // What is absent on one release of an engine is absent on all of them.
        if (any.extension !== undefined)
            this.extension = any.extension;
        if (any.readers)
            this.readers = any.readers;
        if (any.insertOnlySet !== undefined)
            this.insertOnlySet = any.insertOnlySet;
        if (any.statisticsAtExit)
            this.statisticsAtExit = any.statisticsAtExit;
        if (any.marksInStream !== undefined)
            this.marksInStream = any.marksInStream;
        if (any.withoutDdl !== undefined)
            this.withoutDdl = any.withoutDdl;
        if (any.harmless)
            this.harmless = any.harmless;
        if (any.replicateDdl)
            this.replicateDdl = (node) => this.on(node).replicateDdl(node);
        if (any.update)
            this.update = (node) => this.on(node).update(node);
        if (any.define)
            this.define = (node, statement) => this.on(node).define(node, statement);
        if (any.wake)
            this.wake = (node) => this.on(node).wake(node);
        if (any.nudge)
            this.nudge = (node) => this.on(node).nudge(node);
        if (any.deltaColumn)
            this.deltaColumn = (node, ...rest) => this.on(node).deltaColumn(node, ...rest);
        if (any.rejections)
            this.rejections = (node, log) => this.on(node).rejections(node, log);
        if (any.resolutions)
            this.resolutions = (node, xids) => this.on(node).resolutions(node, xids);
        if (any.flaws)
            this.flaws = (node) => this.on(node).flaws(node);
    }
    /** The release that a node has now. */
    on(node) {
        return this.now.get((0,_database_node_of_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeOf */ .E)(node)) ?? this.others;
    }
    /** From now on a node has the next of its releases. */
    moveOn(node) {
        const each = this.releases.get((0,_database_node_of_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeOf */ .E)(node)) ?? [];
        const next = each[each.indexOf(this.on(node)) + 1];
        if (!next)
            throw new TypeError(`${node.name} has no other release`);
        this.now.set((0,_database_node_of_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeOf */ .E)(node), next);
    }
    // What a server needs depends on its release: whoever starts one asks `engineOn`. These suit all of them.
    get haste() {
        return Object.assign({}, ...[...this.now.values()].map((one) => one.haste));
    }
    settings() {
        return Object.assign({}, ...[...this.now.values()].map((one) => one.settings()));
    }
    capacity(peers) {
        return Object.assign({}, ...[...this.now.values()].map((one) => one.capacity(peers)));
    }
    // The statements that make and end links are the same in all releases that may be mixed.
    connect(mesh, route) {
        return this.any.connect(mesh, route);
    }
    disconnect(mesh) {
        return this.any.disconnect(mesh);
    }
    position(origin, targets) {
        return this.on(origin).position(origin, targets);
    }
    // What is read is the target's.
    progress(origin, target, position) {
        return this.on(target).progress(origin, target, position);
    }
    // What one release never logs says nothing in its log.
    logged(line) {
        return this.any.logged?.(line);
    }
    incidentCounts(on, node) {
        const counts = this.on(node).incidentCounts?.(on, node);
        return counts ?? Promise.resolve({ incidents: {}, overwrites: {} });
    }
    install(node) {
        return this.on(node).install(node);
    }
    uninstall(node) {
        return this.on(node).uninstall(node);
    }
    installed(node) {
        return this.on(node).installed(node);
    }
    createNode(node, as) {
        return this.on(node).createNode(node, as);
    }
    dropNode(on, name) {
        return this.on(on).dropNode(on, name);
    }
    nodes(on) {
        return this.on(on).nodes(on);
    }
    addresses(on) {
        return this.on(on).addresses(on);
    }
    subscribe(subscriber, upstream, options) {
        return this.on(subscriber).subscribe(subscriber, upstream, options);
    }
    unsubscribe(subscriber, upstream) {
        return this.on(subscriber).unsubscribe(subscriber, upstream);
    }
    enable(subscriber, upstream) {
        return this.on(subscriber).enable(subscriber, upstream);
    }
    disable(subscriber, upstream) {
        return this.on(subscriber).disable(subscriber, upstream);
    }
    links(subscriber) {
        return this.on(subscriber).links(subscriber);
    }
    slot(subscriber, upstream) {
        return this.on(subscriber).slot(subscriber, upstream);
    }
    skip(subscriber, upstream) {
        return this.on(subscriber).skip(subscriber, upstream);
    }
    worker(subscriber, upstream) {
        return this.on(subscriber).worker(subscriber, upstream);
    }
    createSet(node, set, operations) {
        return this.on(node).createSet(node, set, operations);
    }
    alterSet(node, set, operations) {
        return this.on(node).alterSet(node, set, operations);
    }
    dropSet(node, set) {
        return this.on(node).dropSet(node, set);
    }
    sets(node) {
        return this.on(node).sets(node);
    }
    addTable(node, set, table, part) {
        return this.on(node).addTable(node, set, table, part);
    }
    removeTable(node, set, table) {
        return this.on(node).removeTable(node, set, table);
    }
    membership(node) {
        return this.on(node).membership(node);
    }
    subscribeSet(subscriber, upstream, set) {
        return this.on(subscriber).subscribeSet(subscriber, upstream, set);
    }
    unsubscribeSet(subscriber, upstream, set) {
        return this.on(subscriber).unsubscribeSet(subscriber, upstream, set);
    }
    refresh(subscriber, upstream) {
        return this.on(subscriber).refresh(subscriber, upstream);
    }
    replicatedTables(node) {
        return this.on(node).replicatedTables(node);
    }
    incidents(node) {
        return this.on(node).incidents(node);
    }
    leftovers(node) {
        return this.on(node).leftovers(node);
    }
}


/***/ }),

/***/ 69802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ subscriptionName),
/* harmony export */   y: () => (/* binding */ links)
/* harmony export */ });
/**
 * The subscription by which `subscriber` receives from `upstream`.
 * All names have the same width: Spock 5 matches subscriptions by name prefix in places
 * (sub_n2_n1 against sub_n2_n10), so that one must never be the beginning of another.
 */
function subscriptionName(subscriber, upstream) {
    return `sub_${subscriber.name}_${upstream.name}`;
}
/** Every ordered pair of different nodes: the links of a full mesh. */
function* links(mesh) {
    for (const subscriber of mesh) {
        for (const upstream of mesh) {
            if (subscriber !== upstream)
                yield { subscriber, upstream };
        }
    }
}


/***/ }),

/***/ 73859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ PglogicalFamily)
});

// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
;// CONCATENATED MODULE: ./src/replication/dialect.ts

/** A call of one of the extension's functions with named arguments, as SQL. */
function callText({ schema }, name, args) {
    const list = Object.entries(args).map(([key, value]) => `${key} := ${argument(value)}`);
    return `${schema}.${(0,quote/* ident */.bD)(name)}(${list.join(', ')})`;
}
function argument(value) {
    if (typeof value === 'boolean')
        return String(value);
    if (typeof value === 'string')
        return (0,quote/* literal */.eu)(value);
    return `array[${value.map(quote/* literal */.eu).join(', ')}]::text[]`;
}

// EXTERNAL MODULE: ./src/replication/engine.ts
var engine = __webpack_require__(24878);
// EXTERNAL MODULE: ./src/replication/names.ts
var names = __webpack_require__(69802);
;// CONCATENATED MODULE: ./src/replication/pglogical-leftovers.ts
/** Slots, origins, schemas, extensions and workers of an extension that are left in the node's database. */
async function leftovers(node, { schema, originPrefix }) {
    const rows = await node.sql `
      select 'slot ' || slot_name as what from pg_replication_slots where database = current_database()
      union all
      select 'origin ' || roname from pg_replication_origin
       where starts_with(roname, ${originPrefix} || current_database() || '_')
      union all
      select 'schema ' || nspname from pg_namespace where nspname = ${schema}
      union all
      select 'extension ' || extname from pg_extension where extname = ${schema}
      union all
      select 'worker ' || backend_type from pg_stat_activity
       where datname = current_database() and starts_with(backend_type, ${schema})`;
    return rows.map((r) => String(r.what));
}

;// CONCATENATED MODULE: ./src/replication/pglogical-family.ts





/** What the extension calls the set for tables without a key. */
const INSERT_ONLY_SET = 'default_insert_only';
/** What pglogical and Spock do alike, in SQL through the functions of their `dialect`. */
class PglogicalFamily {
    dialect;
    found;
    extension;
    readers;
    constructor(dialect, found) {
        this.dialect = dialect;
        this.found = found;
        this.extension = dialect.schema;
        if (!found || found.insertOnlySet !== undefined)
            this.insertOnlySet = found?.insertOnlySet ?? INSERT_ONLY_SET;
        this.readers = [`${dialect.schema}_version`, dialect.subStatus];
    }
    async install(node) {
        await node.sql(`create extension ${this.extension}`);
    }
    update = async (node) => void (await node.sql(`alter extension ${this.extension} update`));
    async uninstall(node) {
        await node.sql(`drop extension ${this.extension} cascade`);
        // DROP EXTENSION leaves the empty schema behind where the extension did not create it itself.
        await node.sql(`drop schema if exists ${this.dialect.schema}`);
        // A session that has used the extension remembers its tables by number; when the extension is created again,
        // that session is told "could not open relation with OID" (Spock 5.0.11, pglogical 2.4.2).
        await node.reconnect();
    }
    async installed(node) {
        const { schema } = this.dialect;
        return {
            catalog: String(await node.value `select (select extversion from pg_extension where extname = ${schema})`),
            code: String(await node.value(`select ${schema}.${schema}_version()`)),
        };
    }
    // One worker for each peer, and one each for the supervisor, the manager, a copy, failover slots and the
    // core's own launcher; one slot and one sender more than peers, for the copy of a table.
    capacity(peers) {
        return {
            max_replication_slots: peers + 1,
            max_wal_senders: peers + 1,
            max_worker_processes: peers + 5,
        };
    }
    async createNode(node, { name = node.name, dsn = node.peerDsn } = {}) {
        await this.call(node, this.dialect.nodeCreate, { node_name: name, dsn });
        if (!this.marksInStream)
            await this.createSet(node, engine/* MARKER_SET */._w, engine/* ALL_OPERATIONS */.T6);
    }
    // Every link subscribes to the set ddl_sql.
    async define(on, statement) {
        await this.call(on, this.dialect.replicateDdl, { command: statement, replication_sets: ['ddl_sql'] });
    }
    async dropNode(on, name = on.name) {
        await this.call(on, this.dialect.nodeDrop, { node_name: name });
    }
    async nodes(on) {
        const rows = await on.sql(`select node_name from ${this.dialect.schema}.node order by 1`);
        return rows.map((r) => this.nodeCalled(r.node_name));
    }
    async addresses(on) {
        const { schema } = this.dialect;
        const rows = await on.sql(`select node_name, if_dsn from ${schema}.node join ${schema}.node_interface on if_nodeid = node_id order by 1`);
        return Object.fromEntries(rows.map((r) => [this.nodeCalled(r.node_name), String(r.if_dsn)]));
    }
    async connect(mesh, route) {
        await Promise.all([...(0,names/* links */.y)(mesh)].map(({ subscriber, upstream }) => {
            return this.subscribe(subscriber, upstream, { dsn: route?.(subscriber, upstream) });
        }));
    }
    async disconnect(mesh) {
        await Promise.all([...(0,names/* links */.y)(mesh)].map(({ subscriber, upstream }) => this.unsubscribe(subscriber, upstream)));
    }
    async subscribe(subscriber, upstream, options = {}) {
        // Defaults differ between the two engines and their versions, so nothing is left to them.
        await this.call(subscriber, this.dialect.subCreate, {
            subscription_name: this.subscription(subscriber, upstream),
            provider_dsn: options.dsn ?? upstream.peerDsn,
            replication_sets: [
                ...(options.sets ?? [engine/* DEFAULT_SET */.FU, INSERT_ONLY_SET, 'ddl_sql']),
                ...(this.marksInStream || options.sets ? [] : [engine/* MARKER_SET */._w]),
            ],
            synchronize_structure: options.copyStructure ?? false,
            synchronize_data: options.copyData ?? false,
            forward_origins: options.forward ? ['all'] : [],
            ...(options.asText && { force_text_transfer: true }),
            ...(options.applyDelay !== undefined && { apply_delay: options.applyDelay }),
        });
    }
    async unsubscribe(subscriber, upstream) {
        // Never inside a transaction: a rolled back drop has already dropped the slot (Spock 5.0.11).
        await this.call(subscriber, this.dialect.subDrop, {
            subscription_name: this.subscription(subscriber, upstream),
        });
    }
    async enable(subscriber, upstream) {
        await this.call(subscriber, this.dialect.subEnable, {
            subscription_name: this.subscription(subscriber, upstream),
            immediate: true,
        });
    }
    async disable(subscriber, upstream) {
        await this.call(subscriber, this.dialect.subDisable, {
            subscription_name: this.subscription(subscriber, upstream),
            immediate: true,
        });
    }
    async links(subscriber) {
        const rows = await subscriber.sql(`select subscription_name, provider_node, status, to_json(replication_sets) as sets from ${this.dialect.schema}.${this.dialect.subStatus}() order by 1`);
        return rows.map((r) => ({
            subscription: String(r.subscription_name),
            upstream: this.nodeCalled(r.provider_node),
            status: String(r.status),
            up: r.status === 'replicating',
            sets: r.sets.map(String),
        }));
    }
    async slot(subscriber, upstream) {
        const name = this.subscription(subscriber, upstream);
        return String(await subscriber.value(`select sub_slot_name from ${this.dialect.schema}.subscription where sub_name = ${(0,quote/* literal */.eu)(name)}`));
    }
    // The origin has the name of the slot.
    async skip(subscriber, upstream) {
        const position = await upstream.value `select pg_current_wal_insert_lsn()`;
        await subscriber.sql `
      select pg_replication_origin_advance(${await this.slot(subscriber, upstream)}, ${position}::pg_lsn)`;
    }
    // The subscription's id is a hash of its name, the same in every database: both parts name the worker.
    async worker(subscriber, upstream) {
        const pid = await subscriber.value(`select max(a.pid) from pg_stat_activity a
         join ${this.dialect.schema}.subscription s on starts_with(a.backend_type, ${(0,quote/* literal */.eu)(`${this.extension} apply `)})
          and right(a.backend_type, length(s.sub_id::text) + 1) = ':' || s.sub_id
        where a.datname = current_database()
          and s.sub_name = ${(0,quote/* literal */.eu)(this.subscription(subscriber, upstream))}`);
        return pid;
    }
    async createSet(node, set, operations) {
        await this.call(node, this.dialect.setCreate, { set_name: set, ...replicate(operations) });
    }
    async alterSet(node, set, operations) {
        await this.call(node, this.dialect.setAlter, { set_name: set, ...replicate(operations) });
    }
    async dropSet(node, set) {
        await this.call(node, this.dialect.setDrop, { set_name: set });
    }
    async sets(node) {
        const rows = await node.sql(`select set_name, replicate_insert i, replicate_update u, replicate_delete d, replicate_truncate t
         from ${this.dialect.schema}.replication_set order by 1`);
        return Object.fromEntries(rows.map((r) => [r.set_name, { insert: !!r.i, update: !!r.u, delete: !!r.d, truncate: !!r.t }]));
    }
    async addTable(node, set, table, part = {}) {
        await this.call(node, this.dialect.setAddTable, {
            set_name: this.found?.set(set) ?? set,
            relation: table,
            synchronize_data: false,
            ...(part.columns && { columns: part.columns }),
            ...(part.where && { row_filter: part.where }),
        });
    }
    async removeTable(node, set, table) {
        await this.call(node, this.dialect.setRemoveTable, {
            set_name: this.found?.set(set) ?? set,
            relation: table,
        });
    }
    async membership(node) {
        const { schema } = this.dialect;
        const rows = await node.sql(`select s.set_name, format('%I.%I', n.nspname, c.relname) as name, to_json(t.set_att_list) as columns,
              pg_get_expr(t.set_row_filter, t.set_reloid) as filter
         from ${schema}.replication_set_table t
         join ${schema}.replication_set s on s.set_id = t.set_id
         join pg_class c on c.oid = t.set_reloid join pg_namespace n on n.oid = c.relnamespace
        order by 1, 2`);
        return rows.map((r) => (0,engine/* member */.Dc)(r.set_name, r.name, r.columns, r.filter));
    }
    async subscribeSet(subscriber, upstream, set) {
        await this.call(subscriber, this.dialect.subAddSet, {
            subscription_name: this.subscription(subscriber, upstream),
            replication_set: set,
        });
    }
    async unsubscribeSet(subscriber, upstream, set) {
        await this.call(subscriber, this.dialect.subRemoveSet, {
            subscription_name: this.subscription(subscriber, upstream),
            replication_set: set,
        });
    }
    // The upstream decides by itself what it sends.
    async refresh() { }
    async replicatedTables(node) {
        const rows = await node.sql(`select distinct format('%I.%I', nspname, relname) as name
         from ${this.dialect.schema}.tables where set_name is not null order by 1`);
        return rows.map((r) => String(r.name));
    }
    leftovers(node) {
        return leftovers(node, this.dialect);
    }
    /** The subscription by which `subscriber` receives from `upstream`. */
    subscription(subscriber, upstream) {
        return this.found?.subscription(subscriber, upstream) ?? (0,names/* subscriptionName */.N)(subscriber, upstream);
    }
    /** Our name of a node that is on record as `name`. */
    nodeCalled(name) {
        return this.found?.node(String(name)) ?? String(name);
    }
    /** Calls one of the extension's functions with named arguments and returns its value. */
    call(node, name, args) {
        return node.value(`select ${callText(this.dialect, name, args)}`);
    }
}
function replicate(operations) {
    return {
        replicate_insert: operations.insert,
        replicate_update: operations.update,
        replicate_delete: operations.delete,
        replicate_truncate: operations.truncate,
    };
}


/***/ }),

/***/ 71561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dp: () => (/* binding */ profileOf),
  Xm: () => (/* binding */ selectEngine),
  u6: () => (/* binding */ selectEngines)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/replication/mixed-engine.ts
var mixed_engine = __webpack_require__(26036);
// EXTERNAL MODULE: ./src/replication/mixed-profile.ts
var mixed_profile = __webpack_require__(17933);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/replication/engine.ts
var engine = __webpack_require__(24878);
// EXTERNAL MODULE: ./src/replication/marker.ts
var marker = __webpack_require__(12098);
// EXTERNAL MODULE: ./src/replication/names.ts
var names = __webpack_require__(69802);
;// CONCATENATED MODULE: ./src/replication/native-links.ts

/** How the links look from their subscriber. */
async function linkStates(subscriber) {
    // A worker whose connection is refused starts, fails and starts again: only received messages prove it alive.
    const rows = await subscriber.sql `
    select s.subname, s.subenabled, to_json(s.subpublications) as sets, w.pid is not null as worker, w.received_lsn is not null as streaming,
           (select string_agg(distinct r.srsubstate::text, '') from pg_subscription_rel r
             where r.srsubid = s.oid and r.srsubstate not in ('r', 's')) as syncing
      from pg_subscription s
      left join pg_stat_subscription w on w.subid = s.oid and w.relid is null and w.leader_pid is null
     where s.subdbid = (select oid from pg_database where datname = current_database())
     order by s.subname`;
    return rows.map((row) => {
        const up = row.subenabled === true && row.streaming === true && row.syncing === null;
        const status = up
            ? 'streaming'
            : !row.subenabled
                ? 'disabled'
                : row.syncing !== null
                    ? `copying tables (${row.syncing})`
                    : row.worker
                        ? 'connecting'
                        : 'down';
        return {
            subscription: String(row.subname),
            upstream: upstreamOf(row.subname),
            status,
            up,
            sets: row.sets.map(String),
        };
    });
}
/** The upstream in a name that subscriptionName has made. */
function upstreamOf(subscription) {
    return String(subscription).split('_')[2] ?? '?';
}
/** Drops a subscription and leaves its slot, on a node that cannot be told any more. */
async function abandonLink(subscriber, subscription) {
    const name = (0,quote/* ident */.bD)(subscription);
    await subscriber.sql(`alter subscription ${name} disable`);
    await subscriber.sql(`alter subscription ${name} set (slot_name = none)`);
    await subscriber.sql(`drop subscription ${name}`);
}

;// CONCATENATED MODULE: ./src/replication/native-profile.ts
/** What core logical replication promises, in every version from 16 on. */
const nativeProfile = {
    rowLeavingFilter: 'deleted',
    rowEnteringFilter: 'inserted',
    restartIdentity: 'replicated',
    alteredSet: 'at once',
    equalTimestamps: 'nodes may differ',
    conflicts: 'none',
    commitClock: 'server',
    overwrites: 'recorded',
    updatesOnRecord: 'none',
    rejectionReasons: 'recorded',
    updatesOfSameOrigin: 'always applied',
    deletes: 'always applied',
    updateOfMissing: 'skip',
    anomalies: {
        'conflicts are not resolved': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts: the change that is applied last stays, and one that cannot be applied stops the link',
        },
        'delete is not last-update-wins': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts, delete_origin_differs: the row is always deleted',
        },
        'an older row comes after its key was given up': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts: an insert conflicts with rows that are there alone; one that was deleted or moved leaves nothing to compare with',
        },
        'delete overtakes insert': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts, delete_missing: the delete is skipped',
        },
        'update of a missing row is skipped': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts, update_missing: the update is skipped',
        },
        'foreign keys are not checked': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Architecture: session_replication_role is replica',
        },
        'deferrable constraints are not checked': {
            kind: 'limitation',
            reference: 'constraint.c, unique_key_recheck: a trigger, and those stay silent in apply (PostgreSQL documentation, Logical Replication, Architecture: session_replication_role is replica)',
        },
        'triggers change what is applied': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Architecture: apply fires triggers that are ENABLE REPLICA or ALWAYS, and what they make of a row stays on their node',
        },
        'truncate is not last-update-wins': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts: TRUNCATE is none; what is applied last stays',
        },
        'unchanged large values are not sent': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication Message Formats, TupleData: of an unchanged TOASTed value the actual value is not sent',
        },
    },
    defects: {},
    references: {},
};

// EXTERNAL MODULE: ./src/replication/conflict.ts
var conflict = __webpack_require__(21970);
;// CONCATENATED MODULE: ./src/replication/native-records.ts

const CONFLICTS = [
    'insert_exists',
    'update_exists',
    'update_origin_differs',
    'update_missing',
    'delete_origin_differs',
    'delete_missing',
    'multiple_unique_conflicts',
];
/** conflict.c, ReportApplyConflict: the names are not quoted. */
const LOGGED_CONFLICT = /^conflict detected on relation "(.+)": conflict=(\w+)/;
/** Links that keep failing, and conflicts where they are counted. */
async function incidents(node) {
    // What is said of a link that keeps failing: its count of errors; the reason is in the server's log.
    const failing = await node.sql `
    select subname, apply_error_count, sync_error_count from pg_stat_subscription_stats
     where apply_error_count + sync_error_count > 0
       and subid in (select oid from pg_subscription
                      where subdbid = (select oid from pg_database where datname = current_database()))`;
    const counted = await counts(node);
    return [
        ...failing.map((r) => ({
            kind: 'exception',
            tables: [],
            detail: `${r.subname}: ${r.apply_error_count} apply errors, ${r.sync_error_count} copy errors`,
        })),
        // A worker hands its counts in when it has been idle for a second: what is missing here is in the log already.
        ...CONFLICTS.filter((type) => counted[type]).map((type) => ({ kind: 'conflict', table: '', type, times: counted[type], resolution: '' })),
    ];
}
/** The conflict of which a line tells: from PostgreSQL 18 on; as an ERROR where it stops the link. */
function logged({ text }) {
    const [, relation, word] = LOGGED_CONFLICT.exec(text) ?? [];
    const type = CONFLICTS.find((known) => known === word);
    if (!type)
        return undefined;
    return { kind: 'conflict', table: relation, type, times: 1, resolution: '' };
}
/** How many of each kind are counted. */
async function incidentCounts(on, profile) {
    const counted = Object.entries(await counts(on)).map(([words, times]) => {
        return { words, times, type: CONFLICTS.find((known) => known === words), resolution: '' };
    });
    return (0,conflict/* sortCounts */.X)(counted, profile);
}
/** PostgreSQL 18 and later count conflicts by kind: confl_insert_exists, confl_update_missing, … */
async function counts(on) {
    const rows = await on.sql `
    select replace(regexp_replace(c.key, '^confl_', ''), '_count', '') as kind, sum(c.value::bigint) as n
      from pg_stat_subscription_stats s, jsonb_each_text(to_jsonb(s)) c
     where (c.key like 'confl\\_%' or c.key like '%\\_error\\_count') and c.value <> '0'
       and s.subid in (select oid from pg_subscription
                        where subdbid = (select oid from pg_database where datname = current_database()))
     group by 1`;
    return Object.fromEntries(rows.map((r) => [String(r.kind), Number(r.n)]));
}

;// CONCATENATED MODULE: ./src/replication/native.ts







/**
 * Core logical replication of PostgreSQL 16 and later, `origin = none`:
 * a replication set is a publication, a link is a subscription.
 */
class NativeEngine {
    facts;
    kind = 'native';
    dropping = 'unwired';
    version;
    profile = nativeProfile;
    constructor(facts) {
        this.facts = facts;
        this.version = versionText(facts.versionNumber);
    }
    settings() {
        return {
            max_logical_replication_workers: '40',
            max_sync_workers_per_subscription: '4',
            // On by default only where it is free; PostgreSQL 18 counts conflicts with it.
            track_commit_timestamp: 'on',
            ...(this.facts.versionNumber >= 180_000 && { max_active_replication_origins: '40' }),
        };
    }
    async install() { }
    async uninstall(node) {
        for (const set of Object.keys(await this.sets(node)))
            await this.dropSet(node, set);
    }
    async installed(node) {
        const version = versionText(Number(await node.value `select current_setting('server_version_num')`));
        return { catalog: version, code: version };
    }
    // One worker for each peer, one for the copy of a table, and the launcher.
    capacity(peers) {
        return {
            max_replication_slots: peers + 1,
            max_wal_senders: peers + 1,
            max_worker_processes: peers + 2,
            max_logical_replication_workers: peers + 1,
            ...(this.facts.versionNumber >= 180_000 && { max_active_replication_origins: peers + 1 }),
        };
    }
    async createNode(node) {
        for (const set of [engine/* DEFAULT_SET */.FU, engine/* MARKER_SET */._w])
            await this.createSet(node, set, engine/* ALL_OPERATIONS */.T6);
    }
    async dropNode(on) {
        await this.uninstall(on);
    }
    // The core has no record of nodes: a database that publishes is one.
    async nodes(on) {
        const sets = await this.sets(on);
        return engine/* DEFAULT_SET */.FU in sets ? [on.name] : [];
    }
    async addresses(on) {
        const rows = await on.sql `
      select subname, subconninfo from pg_subscription
       where subdbid = (select oid from pg_database where datname = current_database()) order by 1`;
        return Object.fromEntries(rows.map((r) => [upstreamOf(r.subname), String(r.subconninfo)]));
    }
    async connect(mesh, route) {
        // Slots first and in autocommit: CREATE SUBSCRIPTION that makes its own slot waits for every transaction
        // with an xid on the publisher, so that several of them round a mesh wait for one another for ever.
        const all = [...(0,names/* links */.y)(mesh)];
        await Promise.all(all.map(({ subscriber, upstream }) => this.createSlot(subscriber, upstream)));
        await Promise.all(all.map(({ subscriber, upstream }) => {
            return this.createSubscription(subscriber, upstream, { dsn: route?.(subscriber, upstream) });
        }));
    }
    async disconnect(mesh) {
        await Promise.all([...(0,names/* links */.y)(mesh)].map(({ subscriber, upstream }) => this.unsubscribe(subscriber, upstream)));
    }
    async subscribe(subscriber, upstream, options = {}) {
        await this.createSlot(subscriber, upstream);
        try {
            await this.createSubscription(subscriber, upstream, options);
        }
        catch (error) {
            await upstream.sql `select pg_drop_replication_slot(${(0,names/* subscriptionName */.N)(subscriber, upstream)})`;
            throw error;
        }
    }
    async unsubscribe(subscriber, upstream) {
        await subscriber.sql(`drop subscription ${(0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream))}`);
    }
    abandon(subscriber, upstream) {
        return abandonLink(subscriber, (0,names/* subscriptionName */.N)(subscriber, upstream));
    }
    async enable(subscriber, upstream) {
        await subscriber.sql(`alter subscription ${(0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream))} enable`);
    }
    async disable(subscriber, upstream) {
        await subscriber.sql(`alter subscription ${(0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream))} disable`);
    }
    // A link counts as up when something has come through it; an idle node says nothing for half a minute.
    async nudge(upstream) {
        await upstream.sql `select pg_logical_emit_message(true, 'mmr', 'nudge')`;
    }
    links(subscriber) {
        return linkStates(subscriber);
    }
    async slot(subscriber, upstream) {
        return (0,names/* subscriptionName */.N)(subscriber, upstream);
    }
    async skip(subscriber, upstream) {
        const position = await upstream.value `select pg_current_wal_insert_lsn()`;
        await subscriber.sql `
      select pg_replication_origin_advance('pg_' || oid, ${position}::pg_lsn)
        from pg_subscription where subname = ${(0,names/* subscriptionName */.N)(subscriber, upstream)}`;
    }
    async worker(subscriber, upstream) {
        const pid = await subscriber.value `
      select max(pid) from pg_stat_subscription
       where subname = ${(0,names/* subscriptionName */.N)(subscriber, upstream)} and relid is null and leader_pid is null`;
        return pid;
    }
    async createSet(node, set, operations) {
        await node.sql(`create publication ${(0,quote/* ident */.bD)(set)} with (publish = ${(0,quote/* literal */.eu)(publish(operations))})`);
    }
    async alterSet(node, set, operations) {
        await node.sql(`alter publication ${(0,quote/* ident */.bD)(set)} set (publish = ${(0,quote/* literal */.eu)(publish(operations))})`);
    }
    async dropSet(node, set) {
        await node.sql(`drop publication ${(0,quote/* ident */.bD)(set)}`);
    }
    async sets(node) {
        const rows = await node.sql `
      select pubname, pubinsert, pubupdate, pubdelete, pubtruncate from pg_publication order by pubname`;
        return Object.fromEntries(rows.map((r) => [
            r.pubname,
            { insert: !!r.pubinsert, update: !!r.pubupdate, delete: !!r.pubdelete, truncate: !!r.pubtruncate },
        ]));
    }
    async addTable(node, set, table, part = {}) {
        const columns = part.columns ? ` (${part.columns.map(quote/* ident */.bD).join(', ')})` : '';
        const where = part.where ? ` where (${part.where})` : '';
        await node.sql(`alter publication ${(0,quote/* ident */.bD)(set)} add table ${table}${columns}${where}`);
    }
    async removeTable(node, set, table) {
        await node.sql(`alter publication ${(0,quote/* ident */.bD)(set)} drop table ${table}`);
    }
    // A publication of all tables, or of a schema's, has members without a row of their own.
    async membership(node) {
        const rows = await node.sql `
      select p.pubname, format('%I.%I', t.schemaname, t.tablename) as name, t.rowfilter,
             case when r.prattrs is not null then to_json(t.attnames) end as columns
        from pg_publication p
        join pg_publication_tables t on t.pubname = p.pubname
        left join pg_publication_rel r on r.prpubid = p.oid
         and r.prrelid = format('%I.%I', t.schemaname, t.tablename)::regclass
       order by 1, 2`;
        return rows.map((r) => (0,engine/* member */.Dc)(r.pubname, r.name, r.columns, r.rowfilter));
    }
    async subscribeSet(subscriber, upstream, set) {
        const subscription = (0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream));
        await subscriber.sql(`alter subscription ${subscription} add publication ${(0,quote/* ident */.bD)(set)} with (copy_data = false)`);
    }
    async unsubscribeSet(subscriber, upstream, set) {
        const subscription = (0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream));
        await subscriber.sql(`alter subscription ${subscription} drop publication ${(0,quote/* ident */.bD)(set)}`);
    }
    async refresh(subscriber, upstream) {
        const subscription = (0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream));
        await subscriber.sql(`alter subscription ${subscription} refresh publication with (copy_data = false)`);
    }
    async replicatedTables(node) {
        const rows = await node.sql `
      select distinct format('%I.%I', schemaname, tablename) as name from pg_publication_tables order by name`;
        return rows.map((r) => String(r.name));
    }
    position(origin) {
        return (0,marker/* markerPosition */.sp)(origin);
    }
    progress(origin, target, position) {
        return (0,marker/* markerProgress */.iW)(origin, target, position);
    }
    incidents(node) {
        return incidents(node);
    }
    logged(line) {
        return logged(line);
    }
    incidentCounts(on) {
        return incidentCounts(on, this.profile);
    }
    async leftovers(node) {
        const rows = await node.sql `
      select 'slot ' || slot_name as what from pg_replication_slots where database = current_database()
      union all
      select 'origin ' || o.roname from pg_replication_origin o
       where not exists (select from pg_subscription s where o.roname = 'pg_' || s.oid)
      union all
      select 'subscription ' || subname from pg_subscription
       where subdbid = (select oid from pg_database where datname = current_database())
      union all
      select 'publication ' || pubname from pg_publication
      union all
      select 'worker ' || backend_type from pg_stat_activity
       where datname = current_database() and backend_type like 'logical replication%'`;
        return rows.map((r) => String(r.what));
    }
    async createSlot(subscriber, upstream) {
        await upstream.sql `
      select pg_create_logical_replication_slot(${(0,names/* subscriptionName */.N)(subscriber, upstream)}, 'pgoutput')`;
    }
    async createSubscription(subscriber, upstream, { copyData = false, forward = false, dsn = upstream.peerDsn, sets = [engine/* DEFAULT_SET */.FU, engine/* MARKER_SET */._w], } = {}) {
        const name = (0,names/* subscriptionName */.N)(subscriber, upstream);
        await subscriber.sql(`create subscription ${(0,quote/* ident */.bD)(name)} connection ${(0,quote/* literal */.eu)(dsn)}` +
            ` publication ${sets.map(quote/* ident */.bD).join(', ')} with (create_slot = false, slot_name = ${(0,quote/* literal */.eu)(name)},` +
            ` copy_data = ${copyData}, origin = ${forward ? 'any' : 'none'}, synchronous_commit = 'on')`);
    }
}
function publish(operations) {
    return Object.entries(operations)
        .filter(([, passedOn]) => passedOn)
        .map(([operation]) => operation)
        .join(', ');
}
/** 180004 as 18.4 */
function versionText(number) {
    return `${Math.floor(number / 10_000)}.${number % 10_000}`;
}

// EXTERNAL MODULE: ./src/replication/pglogical-family.ts + 2 modules
var pglogical_family = __webpack_require__(73859);
;// CONCATENATED MODULE: ./src/replication/pglogical.ts


/** How long its workers may take to look by themselves before they are woken, and then between one time and the next. */
const WAKE_AFTER_MS = 1_000;
/** Calls further apart than this belong to different waits. */
const SAME_WAIT_MS = 500;
/** A worker that is on its way is not known yet, and no worker that ends at once lives as long. */
const FORGOTTEN_AFTER_S = 3;
const ROW_LEAVING_FILTER = 'pglogical_output_plugin.c, pglogical_change_filter: an UPDATE is sent when the new row passes the filter, and never as a DELETE';
/** What pglogical 2 promises. */
const pglogicalProfile = {
    rowLeavingFilter: 'left',
    rowEnteringFilter: 'skipped',
    restartIdentity: 'local',
    alteredSet: 'when they start again',
    equalTimestamps: 'nodes may differ',
    conflicts: 'last-update-wins',
    commitClock: 'server',
    overwrites: 'recorded',
    updatesOnRecord: 'none',
    rejectionReasons: 'recorded',
    // pglogical_apply_heap.c, pglogical_apply_heap_update: a conflict is only with a row of another origin.
    updatesOfSameOrigin: 'always applied',
    deletes: 'always applied',
    updateOfMissing: 'skip',
    anomalies: {
        'frozen rows lose to older changes': {
            kind: 'limitation',
            reference: 'pglogical_conflict.c, get_tuple_origin: a frozen row has no commit timestamp, and any change is later than none',
        },
        'delete is not last-update-wins': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_delete: any row that is found is deleted, timestamps are not compared',
        },
        'an older row comes after its key was given up': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_insert: where no row has its key a row is inserted; one that was deleted or moved leaves no timestamp to compare with',
        },
        'delete overtakes insert': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_delete: a DELETE of a row that is not there is skipped',
        },
        'update of a missing row is skipped': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_update: an UPDATE of a row that is not there is skipped',
        },
        'secondary unique divergence': {
            kind: 'limitation',
            reference: 'README, Limitations, Only one unique index/constraint/PK; pglogical_conflict.c, pglogical_tuple_find_conflict: a row with the same value in any unique index is taken for the same row',
            reason: /duplicate key|23505/,
        },
        'equal timestamps': {
            kind: 'limitation',
            reference: 'pglogical_conflict.c, conflict_resolve_by_timestamp: "XXX: TODO, for now we just always apply remote change"',
        },
        'commit clock goes back': {
            kind: 'limitation',
            reference: 'README, Conflicts: last_update_wins compares commit timestamps, which are as good as the clocks',
        },
        'foreign keys are not checked': {
            kind: 'limitation',
            reference: 'README, Limitations, Foreign Keys: they are not enforced for what is replicated',
        },
        'truncate is not last-update-wins': {
            kind: 'limitation',
            reference: 'pglogical_apply.c, handle_truncate: a table is emptied, whoever wrote the rows and when; what arrives afterwards stays',
        },
        'unchanged large values are not sent': {
            kind: 'limitation',
            reference: 'pglogical_proto_native.c, pglogical_write_tuple: of a TOAST value that did not change only that is told',
        },
        'without a key only inserts replicate': {
            kind: 'limitation',
            reference: 'README, Limitations: UPDATE and DELETE cannot be replicated for tables that lack a primary key or other valid replica identity',
        },
        'generated columns are taken as they are sent': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_update: a generated column is sent and stored like any other, and nothing generates it again',
        },
        'triggers change what is applied': {
            kind: 'limitation',
            reference: 'README, Limitations, Triggers: apply fires those that are ENABLE REPLICA or ALWAYS, and what they make of a row stays on their node',
        },
        'a row that leaves the filter stays': {
            kind: 'limitation',
            reference: ROW_LEAVING_FILTER,
        },
        'a moved key is lost to a later update': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_update: an UPDATE that loses is dropped with the key that it sets',
        },
    },
    defects: {
        'names of objects are sent as numbers': {
            reference: 'pglogical_proto_native.c, decide_datum_transfer: regclass and the like go as the number that the object has on the node that sends it (2.4.2)',
        },
        'what is sent as text changes with the styles of the nodes': {
            reference: 'pglogical.c, pglogical_connect_base: DateStyle, IntervalStyle and the digits of floats are those of each node (2.4.2)',
        },
        'a copy that fails is tried for ever': {
            reference: 'pglogical_sync.c, pglogical_sync_subscription: what has failed once fails again, and is started again for it (2.4.2)',
        },
        'a copy of which the last table fails is taken for done': {
            reference: 'pglogical_sync.c, copy_table_data: how COPY ended is not looked at (2.4.2)',
        },
        'TRUNCATE of tables with a foreign key stops the link': {
            reference: 'pglogical_sync.c, truncate_table: each table is truncated by itself, with RESTRICT (2.4.2)',
        },
        'apply processes that end together stay away': {
            reference: 'pglogical_worker.c, wait_for_worker_startup: what else a manager is told while it starts a worker is lost, and it sleeps for up to three minutes (2.4.2)',
        },
        'an updated extension is not all that a new one is': {
            reference: 'pglogical--2.3.0--2.3.1.sql: replication_set_add_sequence is made without STRICT, and primary keys get other names (2.4.2)',
        },
        'a table with a generated column is not copied': {
            reference: 'pglogical_sync.c, make_copy_attnamelist: generated columns are copied like others, which COPY refuses (2.4.2)',
        },
    },
    references: {
        equalTimestamps: 'pglogical_conflict.c, conflict_resolve_by_timestamp: "XXX: TODO, for now we just always apply remote change"',
        alteredSet: 'pglogical_repset.c, alter_replication_set: what a sender has looked up for a table is not invalidated when a set is altered',
        rowLeavingFilter: ROW_LEAVING_FILTER,
        rowEnteringFilter: 'pglogical_output_plugin.c, pglogical_change_filter: the filter never sees the old row, so an UPDATE is never sent as an INSERT',
        restartIdentity: 'README, Limitations, TRUNCATE: the identity restart step is not replicated',
    },
};
/** pglogical 2, the ancestor of Spock. */
class PglogicalEngine extends pglogical_family/* PglogicalFamily */.v {
    version;
    facts;
    kind = 'pglogical';
    // DROP DATABASE waits for the supervisor to accept a barrier, which it never does (2.4.2 on PostgreSQL 15).
    dropping = 'never';
    // Seen of 2.4.2 on PostgreSQL 15: after 60 transactions and 16 seconds nothing was written down.
    statisticsAtExit = true;
    marksInStream = false;
    profile = pglogicalProfile;
    waits = new WeakMap();
    constructor(version, facts, found) {
        const dialect = {
            schema: 'pglogical',
            originPrefix: 'pgl_',
            nodeCreate: 'create_node',
            nodeDrop: 'drop_node',
            subCreate: 'create_subscription',
            subDrop: 'drop_subscription',
            subEnable: 'alter_subscription_enable',
            subDisable: 'alter_subscription_disable',
            subStatus: 'show_subscription_status',
            subAddSet: 'alter_subscription_add_replication_set',
            subRemoveSet: 'alter_subscription_remove_replication_set',
            setCreate: 'create_replication_set',
            setAlter: 'alter_replication_set',
            setDrop: 'drop_replication_set',
            setAddTable: 'replication_set_add_table',
            setRemoveTable: 'replication_set_remove_table',
            replicateDdl: 'replicate_ddl_command',
        };
        super(dialect, found);
        this.version = version;
        this.facts = facts;
    }
    // What is written to a partition is the partition's own change, and only its own membership counts
    // (pglogical_output_plugin.c, pglogical_change_filter). The table itself holds nothing and could not be copied.
    async addTable(node, set, table, part = {}) {
        for (const one of await holdingRows(node, table))
            await super.addTable(node, set, one, part);
    }
    async removeTable(node, set, table) {
        for (const one of await holdingRows(node, table))
            await super.removeTable(node, set, one);
    }
    settings() {
        return {
            shared_preload_libraries: 'pglogical',
            track_commit_timestamp: 'on',
            'pglogical.conflict_resolution': 'last_update_wins',
            ...(this.facts.hasOutputPluginLibraries && {
                output_plugin_libraries: 'pgoutput, test_decoding, pglogical_output',
            }),
        };
    }
    // A supervisor or manager that starts a worker takes whatever else it is told in that second for news of the worker
    // (pglogical_worker.c, wait_for_worker_startup resets the latch), and then sleeps for up to three minutes. Nothing of
    // pglogical's own makes it look again without ending a link; this function of the core sends it the one harmless
    // signal that sets its latch, and has it log its memory besides, which is why it is not done at once.
    async wake(node) {
        // Their owner's workers are left alone.
        if (this.found)
            return;
        if (this.facts.versionNumber < 140_000)
            return;
        const now = performance.now();
        const before = this.waits.get(node);
        const wait = before && now - before.last < SAME_WAIT_MS ? before : { since: now, last: now };
        wait.last = now;
        this.waits.set(node, wait);
        if (now - wait.since < WAKE_AFTER_MS)
            return;
        wait.since = now;
        await node.sql `
      select pg_log_backend_memory_contexts(pid) from pg_stat_activity
       where backend_type = 'pglogical supervisor'
          or backend_type = 'pglogical manager ' || (select oid from pg_database where datname = current_database())`;
        await this.endForgotten(node);
    }
    // A supervisor may take a worker that has just begun for another one in the same place, which had nothing to do and has
    // ended, and have it down as crashed (pglogical_worker.c, wait_for_worker_startup: the generation is read when the place
    // may have been given away). It goes on, and whoever is started in its stead finds its origin in use.
    async endForgotten(node) {
        await node.sql(`select pg_terminate_backend(a.pid)
         from pglogical.show_subscription_status() s
         join pglogical.subscription u on u.sub_name = s.subscription_name
         join pg_stat_activity a on a.backend_type = format('pglogical apply %s:%s',
              (select oid from pg_database where datname = current_database()), u.sub_id)
        where s.status = 'down' and a.backend_start < clock_timestamp() - interval '${FORGOTTEN_AFTER_S} s'`);
    }
    position(origin) {
        return (0,marker/* markerPosition */.sp)(origin);
    }
    progress(origin, target, position) {
        return (0,marker/* markerProgress */.iW)(origin, target, position);
    }
    // pglogical keeps no table of conflicts: its CONFLICT lines are in the server's log.
    async incidents() {
        return [];
    }
    logged({ text }) {
        const [, operation, table, missing, resolution] = CONFLICT.exec(text) ?? [];
        if (!operation)
            return undefined;
        const type = TYPES[missing ? `${operation} missing` : operation];
        return { kind: 'conflict', table: table, type, times: 1, resolution: resolution };
    }
    // 2.4.2 on PostgreSQL 15, whenever a table that changes are applied to has a trigger.
    harmless = /^relcache reference leak: relation "[^"]+" not closed$/;
}
/** pglogical_conflict.c, pglogical_report_conflict. */
const CONFLICT = /^CONFLICT: remote (INSERT|UPDATE|DELETE) on relation (\S+) (?:\(local index .+\)|replica identity index .+ (\(tuple not found\)))\. Resolution: (\w+)\./;
const TYPES = {
    INSERT: 'insert_exists',
    UPDATE: 'update_origin_differs',
    'UPDATE missing': 'update_missing',
    'DELETE missing': 'delete_missing',
};
/** The table; of a partitioned one its partitions of all levels that hold rows, which may be none yet. */
async function holdingRows(node, table) {
    const tree = await node.sql `
    select relid::regclass::text as name, isleaf from pg_partition_tree(${table}::regclass) order by 1`;
    return tree.length > 0 ? tree.filter(({ isleaf }) => isleaf).map(({ name }) => String(name)) : [table];
}

// EXTERNAL MODULE: ./src/replication/spock.ts + 2 modules
var replication_spock = __webpack_require__(49463);
// EXTERNAL MODULE: ./src/replication/spock-profile.ts + 5 modules
var spock_profile = __webpack_require__(37815);
;// CONCATENATED MODULE: ./src/replication/select.ts








/** PostgreSQL 16 brought `origin = none`, without which a change goes round the mesh for ever. */
const NATIVE_FROM = 160_000;
/**
 * The engine that was asked for, or with `auto` the best that these servers have: spock, pglogical, native.
 *
 * @param where the servers, for the message: "PostgreSQL 15.18 from /usr/lib/postgresql/15/bin"
 * @throws RequestError when the servers do not have it
 */
function selectEngine(wanted, facts, where) {
    return made(kindOf(wanted, facts, where), facts);
}
/**
 * The same for nodes whose servers differ. What replicates is of one kind.
 *
 * @param releases at least one
 * @param found what a mesh of somebody else's calls its nodes and links
 * @throws RequestError when some do not have it, or with `auto` when the best they have is not the same
 */
function selectEngines(wanted, releases, found) {
    const kinds = releases.map(({ facts, where }) => kindOf(wanted, facts, where));
    const [kind] = kinds;
    if (kinds.some((one) => one !== kind)) {
        const each = releases.map(({ nodes, where }, i) => `${nodes.join(', ')} (${where}) ${kinds[i]}`);
        const common = KINDS.find((one) => releases.every(({ facts }) => offered(facts)[one]));
        throw new errors/* RequestError */.GI(`engine "auto": nodes that differ in their servers need the same engine, but the best that each has is: ${each.join('; ')}; ` +
            (common
                ? `all have ${common}: ask for --engine ${common}`
                : 'give them servers that have one in common'));
    }
    const marks = releases.every(({ facts }) => (0,replication_spock/* hasMarks */.ZF)(facts.extensions.spock ?? ''));
    const engines = releases.map(({ facts }) => made(kind, facts, marks, found));
    if (engines.length === 1)
        return engines[0];
    const byNode = releases.flatMap(({ nodes }, i) => nodes.map((node) => [node, [engines[i]]]));
    return new mixed_engine/* MixedEngine */.cQ(new Map(byNode), engines[0]);
}
const KINDS = ['spock', 'pglogical', 'native'];
function offered({ versionNumber, extensions: { spock, pglogical } }) {
    return {
        spock: spock !== undefined,
        pglogical: pglogical !== undefined,
        native: versionNumber >= NATIVE_FROM,
    };
}
function kindOf(wanted, facts, where) {
    const has = offered(facts);
    const kind = wanted === 'auto' ? KINDS.find((k) => has[k]) : wanted;
    if (kind === undefined) {
        throw new errors/* RequestError */.GI(`engine "auto": ${where} has neither spock nor pglogical, and native replication needs PostgreSQL 16 or later`);
    }
    if (!has[kind]) {
        const missing = kind === 'native'
            ? 'native replication needs PostgreSQL 16 or later'
            : `the extension ${kind} is not installed`;
        throw new errors/* RequestError */.GI(`engine "${kind}": not to be had in ${where}: ${missing}`);
    }
    return kind;
}
function made(kind, facts, marks, found) {
    const { spock, pglogical } = facts.extensions;
    if (kind === 'spock')
        return new replication_spock/* SpockEngine */.bU(spock, facts, marks, found);
    if (kind === 'pglogical')
        return new PglogicalEngine(pglogical, facts, found);
    return new NativeEngine(facts);
}
/**
 * What a version of an engine promises, where there are no servers: for a saved run.
 *
 * @param releases of each node, where they differ
 * @throws RequestError for an engine that this program does not know
 */
function profileOf(engine, version, releases) {
    if (engine === 'spock') {
        if (!releases)
            return (0,spock_profile/* spockProfile */.e)(version);
        const all = Object.entries(releases).map(([node, each]) => [node, each.map(spock_profile/* spockProfile */.e)]);
        return (0,mixed_profile/* mixedProfile */.D)(new Map(all));
    }
    if (engine === 'pglogical')
        return pglogicalProfile;
    if (engine === 'native')
        return nativeProfile;
    throw new errors/* RequestError */.GI(`engine "${engine}" is unknown: spock, pglogical and native are known`);
}


/***/ }),

/***/ 49463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lx: () => (/* binding */ AUTO_DDL),
  bU: () => (/* binding */ SpockEngine),
  ZF: () => (/* binding */ hasMarks)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/database/server-settings.ts
var server_settings = __webpack_require__(56238);
// EXTERNAL MODULE: ./src/replication/conflict.ts
var conflict = __webpack_require__(21970);
// EXTERNAL MODULE: ./src/replication/marker.ts
var marker = __webpack_require__(12098);
// EXTERNAL MODULE: ./src/replication/pglogical-family.ts + 2 modules
var pglogical_family = __webpack_require__(73859);
// EXTERNAL MODULE: ./src/replication/spock-first-errors.ts
var spock_first_errors = __webpack_require__(50323);
;// CONCATENATED MODULE: ./src/replication/spock-flaws.ts
const UPDATE = "r.conflict_type in ('update_update', 'update_origin_differs')";
const WINS = "r.conflict_resolution = 'apply_remote'";
/** The row that is there was written by the transaction that is being applied. */
const OWN = 'r.local_xid is not null and r.local_xid::text = r.xmin::text';
/** What a record of spock.resolutions says wrongly, each by a condition. */
const FLAWS = {
    'an update that wins is recorded as a conflict': `${UPDATE} and ${WINS} and r.local_origin is distinct from r.remote_origin and not (${OWN})`,
    'an update that follows one of its own node is recorded as a conflict': `${UPDATE} and r.local_origin = r.remote_origin and not (${OWN})`,
    'update after insert is taken for a conflict': `${UPDATE} and ${OWN}`,
    'an origin that is not known is recorded as -1': 'r.local_origin = -1',
    'a missing row is recorded with a timestamp': 'r.local_tuple is null and r.local_timestamp is not null',
};
/** Of what was thrown away: the cause is another record's, or nobody's. */
const WITHOUT_REASON = 'a change is recorded as thrown away without a reason';
/** What a node's spock.resolutions and spock.exception_log say wrongly. */
async function recordedFlaws(node) {
    const all = Object.entries(FLAWS).map(([what, condition]) => `(${condition}, '${what}')`);
    // Origins of commits have 16 bits, and nodes 32.
    const rows = await node.sql(`
    select n.node_name as origin, r.remote_xid::text as xid, f.what
      from spock.resolutions r join spock.node n on (n.node_id::bigint & 65535) = r.remote_origin
           cross join lateral (values ${all.join(', ')}) f (applies, what)
     where f.applies
     union
    select n.node_name, e.remote_xid::text, '${WITHOUT_REASON}'
      from spock.exception_log e join spock.node n on n.node_id = e.remote_origin
     where e.error_message in ('unknown', 'unavailable')`);
    return rows.map(({ origin, xid, what }) => ({
        origin: String(origin),
        xid: String(xid),
        what: what,
    }));
}

// EXTERNAL MODULE: ./src/replication/spock-profile.ts + 5 modules
var spock_profile = __webpack_require__(37815);
;// CONCATENATED MODULE: ./src/replication/spock-words.ts
/** A conflict that is logged, and in no record. */
const UNRECORDED = /^CONFLICT: remote (update_origin_differs|delete_origin_differs) on relation (\S+) [^\n]*Resolution: (\w+)\./;
/** Spock 4 and 5 have words of their own; the others are those of Spock 6. */
const CONFLICTS = {
    insert_exists: 'insert_exists',
    insert_insert: 'insert_exists',
    update_update: 'update_origin_differs',
    update_delete: 'update_missing',
    delete_delete: 'delete_missing',
    update_exists: 'update_exists',
    update_origin_differs: 'update_origin_differs',
    update_missing: 'update_missing',
    delete_exists: 'delete_exists',
    delete_origin_differs: 'delete_origin_differs',
    delete_missing: 'delete_missing',
};
/** spock_conflict.c, conflict_resolution_to_string; what is skipped had nothing to change. */
const KEPT = {
    apply_remote: 'remote',
    keep_local: 'local',
};

;// CONCATENATED MODULE: ./src/replication/spock.ts










const WAKE_INTERVAL_MS = 50;
/** The settings that make definitions replicate by themselves. */
const AUTO_DDL = [
    'spock.enable_ddl_replication',
    'spock.include_ddl_repset',
    'spock.allow_ddl_from_functions',
];
/** Spock 4, 5 and 6: functions and settings differ, see the version profile. */
class SpockEngine extends pglogical_family/* PglogicalFamily */.v {
    version;
    facts;
    kind = 'spock';
    dropping = 'whole';
    // spock_worker.c, find_empty_worker_slot: the place of a worker that ended with an error is for its own database alone, also when that is
    // gone. spock_group.c (6): an entry for each database and node that was applied from.
    keepsPlaces = true;
    profile;
    marksInStream;
    /** @param marksInStream false where others of its mesh have no mark in the stream */
    constructor(version, facts, marksInStream = hasMarks(version), found) {
        const dialect = {
            schema: 'spock',
            originPrefix: 'spk_',
            nodeCreate: 'node_create',
            nodeDrop: 'node_drop',
            subCreate: 'sub_create',
            subDrop: 'sub_drop',
            subEnable: 'sub_enable',
            subDisable: 'sub_disable',
            subStatus: 'sub_show_status',
            subAddSet: 'sub_add_repset',
            subRemoveSet: 'sub_remove_repset',
            setCreate: 'repset_create',
            setAlter: 'repset_alter',
            setDrop: 'repset_drop',
            setAddTable: 'repset_add_table',
            setRemoveTable: 'repset_remove_table',
            replicateDdl: 'replicate_ddl',
        };
        super(dialect, found);
        this.version = version;
        this.facts = facts;
        this.marksInStream = marksInStream;
        this.profile = (0,spock_profile/* spockProfile */.e)(version);
    }
    // A worker that was cut off comes back after this many milliseconds instead of five seconds.
    haste = { 'spock.restart_delay_default': '100' };
    settings() {
        return {
            shared_preload_libraries: 'spock',
            track_commit_timestamp: 'on',
            'spock.conflict_resolution': 'last_update_wins',
            'spock.save_resolutions': 'on',
            ...(this.facts.hasOutputPluginLibraries && {
                output_plugin_libraries: 'pgoutput, test_decoding, spock_output',
            }),
        };
    }
    // As pgEdge sets its servers up. What a database is set to, apply workers see as they start and never again, and it
    // stands before the server's own settings, so that ALTER SYSTEM would have no effect.
    async replicateDdl(node) {
        await (0,server_settings/* turnOn */.Z)(node, AUTO_DDL);
    }
    withoutDdl = '-c spock.enable_ddl_replication=off';
    // The manager sleeps for a second between its rounds, and while it waits for a worker to start it holds locks that
    // repset_add_table needs. A reload of the settings sets the latch that it waits on.
    async wake(node) {
        // It would take up, too, what the owner has changed and not yet put into force.
        if (this.found)
            return;
        // Every process of the server reads its settings again: whoever waits for the same node, and looks again and again,
        // is served by the same signal.
        const now = performance.now();
        if (now - (this.woken.get(node) ?? Number.NEGATIVE_INFINITY) < WAKE_INTERVAL_MS)
            return;
        this.woken.set(node, now);
        await node.sql `select pg_reload_conf()`;
    }
    /** When a node was woken last. */
    woken = new WeakMap();
    /** While a call takes long, the node's workers are woken. */
    async call(node, name, args) {
        const answered = new AbortController();
        const calling = super.call(node, name, args).finally(() => answered.abort());
        const [value] = await Promise.all([calling, this.wakeUntil(node, answered.signal)]);
        return value;
    }
    async wakeUntil(node, answered) {
        for (;;) {
            // Rejects when the call has been answered, which is how this ends.
            const paused = await (0,promises_.setTimeout)(WAKE_INTERVAL_MS, true, { signal: answered }).catch(() => false);
            if (!paused || answered.aborted)
                return;
            await this.wake(node);
        }
    }
    async position(origin) {
        return this.marksInStream ? String(await this.call(origin, 'sync_event', {})) : (0,marker/* markerPosition */.sp)(origin);
    }
    // The mark moves the origin's progress, and it is handled only after the transactions before it have become
    // visible. The same progress moved by a commit would be too early: it moves before the commit is visible.
    async progress(origin, target, position) {
        if (!this.marksInStream)
            return (0,marker/* markerProgress */.iW)(origin, target, position);
        const [row] = await target.sql `
      select o.remote_lsn as at, o.remote_lsn >= ${position}::pg_lsn as passed
        from spock.subscription s join pg_replication_origin_status o on o.external_id = s.sub_slot_name
       where s.sub_name = ${this.subscription(target, origin)}`;
        if (!row)
            return { passed: false, at: `nothing received through ${this.subscription(target, origin)} yet` };
        return { passed: row.passed === true, at: String(row.at) };
    }
    async deltaColumn(node, table, column) {
        await node.sql(this.deltaColumnSql(table, column));
    }
    deltaColumnSql(table, column) {
        return `alter table ${(0,quote/* quoteTable */.Z8)(table)} alter column ${(0,quote/* ident */.bD)(column)} set (log_old_value = true, delta_apply_function = spock.delta_apply)`;
    }
    async rejections(node, log) {
        // The log holds 32 bits of the transaction's id; a test cluster never uses more.
        const rows = await node.sql `
      select n.node_name, e.remote_xid, coalesce(e.table_name, '') as table_name, e.error_message, extract(epoch from min(e.retry_errored_at) over (partition by e.remote_origin, e.remote_xid)) * 1000 as at,
             'spock apply ' || (select oid from pg_database where datname = current_database()) || ':' || s.sub_id as worker
        from spock.exception_log e join spock.node n on n.node_id = e.remote_origin
             left join spock.subscription s on s.sub_origin = n.node_id
       order by e.retry_errored_at, e.command_counter limit 100000`;
        const logged = this.profile.rejectionReasons === 'logged' ? await spock_first_errors/* FirstErrors */.w.of(log) : undefined;
        /** When each worker threw its transaction away, and the one before that. */
        const thrown = new Map();
        return rows.map((r) => {
            const table = String(r.table_name);
            const [worker, at] = [String(r.worker), Number(r.at)];
            const last = thrown.get(worker);
            const earlier = last?.at === at ? last.earlier : last?.at;
            thrown.set(worker, { at, earlier });
            const told = logged?.before(worker, at, earlier);
            const reason = told ?? String(r.error_message);
            // The log has one word for all rows of a transaction; a record speaks of its own.
            const collateral = told ? (0,spock_first_errors/* namesAnother */.i)(told, table) : /^(transdiscard:|unavailable$)/.test(reason);
            return {
                node: node.name,
                origin: this.nodeCalled(r.node_name),
                xid: String(r.remote_xid),
                table,
                reason,
                collateral,
                at: at * 1000,
            };
        });
    }
    async resolutions(node, xids) {
        const rows = await node.sql `
      select n.node_name as origin, r.remote_xid::text as xid, r.relname, r.conflict_type, r.conflict_resolution,
             coalesce(r.local_tuple, r.remote_tuple)::json as row
        from spock.resolutions r join spock.node n on n.node_id = r.remote_origin
       where r.remote_xid::text = any (${xids}::text[]) order by r.id`;
        return rows.map((r) => ({
            origin: this.nodeCalled(r.origin),
            xid: String(r.xid),
            table: String(r.relname),
            type: CONFLICTS[String(r.conflict_type)] ?? 'other',
            kept: KEPT[String(r.conflict_resolution)] ?? 'neither',
            row: r.row,
        }));
    }
    flaws(node) {
        return recordedFlaws(node);
    }
    async incidents(node) {
        // A discarded transaction has one row for each of its rows, so they are summed up by transaction.
        const exceptions = await node.sql `
      select n.node_name as origin, e.remote_xid::text::bigint as xid, count(*) as rows, min(e.operation) as operation,
             string_agg(distinct nullif(concat_ws('.', quote_ident(nullif(e.table_schema, '')), quote_ident(nullif(e.table_name, ''))), ''), ', ') as tables,
             coalesce(string_agg(distinct e.error_message, '; ') filter (where e.error_message not like 'transdiscard:%' and e.error_message <> 'unavailable'),
                      min(e.error_message)) as message
        from spock.exception_log e left join spock.node n on n.node_id = e.remote_origin
       group by e.remote_origin, n.node_name, e.remote_xid order by min(e.retry_errored_at) desc limit 10000`;
        const conflicts = await node.sql `
      select relname, conflict_type, conflict_resolution, count(*) as times
        from spock.resolutions group by 1, 2, 3 order by 1, 2, 3`;
        return [
            ...exceptions.reverse().map((r) => ({
                kind: 'exception',
                tables: r.tables === null ? [] : String(r.tables).split(', '),
                detail: `${r.operation} of ${r.rows} rows: ${r.message}`,
                transaction: { origin: this.nodeCalled(r.origin), xid: Number(r.xid) },
            })),
            ...conflicts.map((r) => ({
                kind: 'conflict',
                table: String(r.relname),
                type: CONFLICTS[String(r.conflict_type)] ?? 'other',
                times: Number(r.times),
                resolution: String(r.conflict_resolution),
            })),
        ];
    }
    // What is caught at first is tried again, and in the records only if it fails again. Conflicts are in the records, but
    // where Spock 6 keeps its own version of a row (spock_conflict.c, spock_report_conflict).
    logged({ text }) {
        const [, type, table, resolution] = UNRECORDED.exec(text) ?? [];
        if (type)
            return {
                kind: 'conflict',
                table: table,
                type: type,
                times: 1,
                resolution: resolution,
            };
        const [, detail] = /^SPOCK: caught initial exception - (.*)/s.exec(text) ?? [];
        return detail === undefined ? undefined : { kind: 'exception', tables: [], detail };
    }
    // Spock 6, of an origin from which nothing has come yet: a time that it shows stays unknown until something does.
    harmless = /: ts recovery: scanned \d+ xids, no commits found for origin \d+;|^CONFLICT: current node=(\d+) and remote node=\1 tiebreaker values are equal/;
    // Conflicts by type and resolution; a discarded transaction is one exception.
    async incidentCounts(on) {
        const rows = await on.sql `
      select conflict_type as type, conflict_resolution as resolution, count(*) as n from spock.resolutions group by 1, 2
      union all
      select null, null, count(*) from (select from spock.exception_log group by remote_origin, remote_xid) t
      having count(*) > 0`;
        const counts = rows.map(({ type, resolution, n }) => {
            if (type === null)
                return { words: 'exception', times: Number(n), type: undefined, resolution: '' };
            return {
                words: `${type}, ${resolution}`,
                times: Number(n),
                type: CONFLICTS[String(type)] ?? 'other',
                resolution: String(resolution),
            };
        });
        return (0,conflict/* sortCounts */.X)(counts, this.profile);
    }
}
/** Spock 5 and 6: sync_event. */
function hasMarks(version) {
    return major(version) >= 5;
}
const major = (version) => Number(version.split('.')[0]);


/***/ })

};
