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

/***/ 57938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ recordedRelease),
/* harmony export */   y: () => (/* binding */ isOf)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);

/** Whether a fact that is recorded for these releases holds of this one; of all of them where none are named. */
function isOf(release, releases) {
    return releases === undefined || semver__WEBPACK_IMPORTED_MODULE_0___default().satisfies(release, releases, { includePrerelease: true });
}
/**
 * The recorded release whose facts hold of a version: itself, else the newest before it, else the oldest there is.
 *
 * @param version as the extension tells it; what is no semantic version is read as far as it is one ("4.1.0.3" as 4.1.0)
 * @param recorded at least one, in any order
 */
function recordedRelease(version, recorded) {
    const sorted = semver__WEBPACK_IMPORTED_MODULE_0___default().sort([...recorded]);
    const wanted = semver__WEBPACK_IMPORTED_MODULE_0___default().parse(version) ?? semver__WEBPACK_IMPORTED_MODULE_0___default().coerce(version);
    const before = wanted ? sorted.filter((one) => semver__WEBPACK_IMPORTED_MODULE_0___default().lte(one, wanted)) : sorted;
    return before.at(-1) ?? sorted[0];
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

/***/ 37815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ spockProfile)
});

// EXTERNAL MODULE: ./src/replication/releases.ts
var replication_releases = __webpack_require__(57938);
;// CONCATENATED MODULE: ./src/replication/spock-5-defects.ts
/** Bugs of Spock 5.0 that a later 5.0 has mended. */
const MENDED_IN_5 = {
    'a table that is fetched again is emptied elsewhere': {
        releases: '<5.0.6',
        reference: 'release notes of Spock 5.0.6: two bugs in the table re-sync routine',
    },
    'a table that is fetched again waits for a later change': {
        releases: '<5.0.6',
        reference: 'release notes of Spock 5.0.6: two bugs in the table re-sync routine (commit 8ad875da)',
    },
    'a read-only node that fetches a table again is emptied': {
        releases: '<5.0.6',
        reference: 'release notes of Spock 5.0.6: prevent data loss on resync_table when the subscriber is read-only (commit c9482a8f)',
    },
    'a row of a missing table stops the link': {
        releases: '<5.0.4',
        reference: 'release notes of Spock 5.0.4: DML for tables that do not exist',
    },
    'changes that follow one another are recorded as conflicts': {
        releases: '<5.0.6',
        reference: 'release notes of Spock 5.0.6: origin changes are no longer written to spock.resolutions',
    },
    'what is thrown away with a failed change is on record without a reason': {
        releases: '<5.0.10',
        reference: 'release notes of Spock 5.0.10: the real cause instead of the placeholder "unavailable"',
    },
    'a worker is started again and again for a database that is being dropped': {
        releases: '<5.0.9',
        reference: 'release notes of Spock 5.0.9: the manager of a database that is dropped meanwhile is started in a loop',
    },
    'a worker that ends after its manager crashes the server': {
        releases: '<5.0.5',
        reference: 'pgEdge/spock commit 4c8b5126, in 5.0.5: spock_worker_detach wakes a manager that has gone, as where their database is dropped',
    },
    'a definition that is handed over has no search path': {
        releases: '<5.0.1',
        reference: 'release notes of Spock 5.0.1: replicate_ddl() uses the search path of its session (spock--5.0.0--5.0.1.sql)',
    },
    'apply goes on for ever with a connection that it has lost': {
        releases: '<5.0.7',
        reference: 'release notes of Spock 5.0.7: a stale socket after the provider connection died (commit 916303c0); where its number was given to another file, nothing fails and the worker never connects again',
    },
    'a sync event is given up a round too early': {
        releases: '<5.0.7',
        reference: 'pgEdge/spock commit d7fa28dc, in 5.0.7: wait_for_sync_event looks at the clock; before it counted its rounds, and the first one without any pause',
    },
    'a sync event is waited for although it cannot come': {
        releases: '<5.0.5',
        reference: 'pgEdge/spock commit f3c3bcab, in 5.0.5 (spock--5.0.4--5.0.5.sql): wait_for_sync_event hung for a disabled subscription',
    },
};

;// CONCATENATED MODULE: ./src/replication/spock-standby-defects.ts
/** What goes wrong where nodes have physical standbys. */
const STANDBY_DEFECTS = {
    'a standby that copies slots lets no new session in': {
        releases: '>=5.0.7 <5.0.9',
        reference: 'release notes of Spock 5.0.9: spock_failover_slots stalls (commit fb8c2dee); spock_failover_slots.c, synchronize_one_slot takes a lock that it has, and with it those that every new session needs',
    },
    'slots of a standby are a minute old': {
        releases: '<5.0.11',
        reference: 'release notes of Spock 5.0.11: failover slots are copied each second instead of each minute',
    },
    'a slot that was not ready when its standby was promoted is lost': {
        releases: '<5.0.7',
        reference: 'release notes of Spock 5.0.7: failover slot loss on promotion',
    },
    'a slot that was not ready when its standby was promoted leaves a gap': {
        releases: '>=5.0.7 <6.0.0-beta.1',
        reference: 'spock_failover_slots.c, synchronize_one_slot: a slot of which the standby lacks the beginning is kept when promotion ends the wait for it',
    },
    'a node with a synchronous standby confirms a position of its own': {
        releases: '<5.0.9',
        reference: 'release notes of Spock 5.0.9: silently dropped writes after a synchronous-standby failover (commit c3d708b2)',
    },
    'a node confirms what its synchronous standby has not got': {
        reference: 'spock_apply.c, send_feedback (what pgEdge/spock pull request 49 is to prevent): what is held back for a synchronous standby is confirmed with the next answer all the same, once it is flushed locally',
    },
};

;// CONCATENATED MODULE: ./src/replication/spock-defects.ts



/** Mended for good in 6.0. */
const BEFORE_6 = '<6.0.0-beta.1';
/** Came with 6.0. */
const SINCE_6 = '>=6.0.0-beta.1';
// Without releases: not mended in any that there is.
const RECORDED = {
    ...MENDED_IN_5,
    ...STANDBY_DEFECTS,
    'filtered copy misreads rows behind a dropped column': {
        reference: 'pgEdge/spock issue 528, mended on main after 6.0.0-beta.1',
    },
    'a table with a generated column is not copied': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Generated columns (commit 3387e1a; 1de0743 after 5.0.11)',
    },
    'a subscription that is fetched again is emptied elsewhere': {
        reference: 'docs/findings/resync-empties-other-nodes: spock_functions.c, spock_alter_subscription_synchronize truncates as any client would',
    },
    'a row that is written while its table is fetched again is lost': {
        reference: 'docs/findings/resync-loses-a-row: spock_apply.c, handle_begin takes it for one that has failed before',
    },
    'a fetch that loses a row stops its subscription': {
        releases: BEFORE_6,
        reference: 'docs/findings/resync-loses-a-row: spock_sync.c, wait_for_sync_status_change waits for a worker that has died',
    },
    'one table without a key keeps all of its schema out of a set': {
        reference: 'commit 5ec0e9e on main, after 6.0.0-beta.1: repset_add_all_tables skips what it cannot replicate',
    },
    'progress tells of transactions that nobody wrote': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Replication progress tracking: before, each change of the table spock.progress was a transaction, which the other nodes took for the next one',
    },
    'a row of a table with a column list is lost while the table is analyzed': {
        reference: 'docs/findings/analyze-breaks-a-column-list: spock_repset.c, repset_relcache_invalidate_callback frees the list that is being sent',
    },
    'a node that becomes read-only discards what it is applying': {
        releases: BEFORE_6,
        reference: 'docs/findings/read-only-discards-a-transaction: spock_apply.c, replication_handler of 5.0 raises an error between two changes of a transaction, which is taken for one that failed',
    },
    'a read-only node that fetches a subscription again is emptied': {
        releases: BEFORE_6,
        reference: 'pgEdge/spock commit 33a26bea, in 6.0.0-beta.1: sub_alter_sync did not look at spock.readonly',
    },
    'a partition that is fetched again is emptied': {
        reference: 'docs/findings/copy-leaves-a-partition-out: spock_sync.c, copy_tables_data leaves partitions out, when they were emptied',
    },
    'a partition that is alone in its set is not copied': {
        reference: 'docs/findings/copy-leaves-a-partition-out: spock_sync.c, copy_replication_sets_data: partitions are left to the copy of their table, whether or not that is in a set',
    },
    'tables of large objects can be in no set': {
        releases: SINCE_6,
        reference: 'pgEdge/spock commit 033ade20, in 6.0.0-beta.1: every set refuses what is in the schema lolor; mended on main (782c1e78)',
    },
    'a schema that is left out is copied': {
        releases: '>=6.0.0-beta.1',
        reference: 'docs/findings/left-out-schema-is-copied: spock_sync.c, build_exclude_schema_string: a schema that is not there on the subscriber is not excluded from what is dumped of the provider',
    },
    'a copy that fails is tried for ever': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Table sync failure detection',
    },
    'a copy of which the last table fails is taken for done': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Table sync failure detection: how COPY ended was not looked at',
    },
    'a fetch that fails is tried for ever': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Table sync failure detection',
    },
    'changes of a table whose fetch failed are dropped': {
        releases: '>=6.0.0-beta.1',
        reference: 'pgEdge/spock pull request 577, which is open',
    },
    'a delay of apply ends with any signal': {
        reference: 'docs/findings/signal-ends-a-delay: spock_apply.c, handle_begin: pg_usleep, which any signal ends, and nothing looks at the clock again',
    },
    'a query that writes passes where a node is read-only': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Read-only mode refactoring (commit e1aa238): WITH was taken for a mere SELECT',
    },
    'DDL fails elsewhere where the search path is blank': {
        releases: BEFORE_6,
        reference: 'pgEdge/spock pull request 502; release notes of Spock 6.0.0, Safe search_path interpolation',
    },
    'DDL that names a temporary table replicates': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Temporary-relation DDL not replicated (commit e588dc8)',
    },
    'dropping a temporary table discards its transaction': {
        reference: 'spock_autoddl.c: DROP TABLE of a temporary table replicates, and fails elsewhere',
    },
    'DDL on a temporary table replicates': {
        reference: 'spock_functions.c, spock_auto_replicate_ddl: of ALTER, CREATE INDEX, COMMENT, GRANT and a view on it nobody asks whether the table is temporary (pgEdge/spock issue 534 is about DROP)',
    },
    'dropping a temporary table drops its namesake elsewhere': {
        reference: 'pgEdge/spock issue 534: DROP TABLE of a temporary table replicates by its name alone',
    },
    'CLUSTER of a partitioned table crashes the other nodes': {
        releases: BEFORE_6,
        reference: 'commit 4ce1305e in 6.0.0: DDL that cannot run in a transaction is no longer replicated; before, apply ends with signal 11, again and again',
    },
    'DDL that cannot run in a transaction replicates': {
        releases: BEFORE_6,
        reference: 'commit 4ce1305e in 6.0.0: DDL that cannot run in a transaction is no longer replicated',
    },
    'ALTER TABLESPACE replicates': {
        reference: 'spock_functions.c, spock_auto_replicate_ddl: skips CREATE and DROP TABLESPACE since commit 4ce1305e, and not ALTER',
    },
    'DDL of any role replicates as a superuser': {
        releases: SINCE_6,
        reference: 'spock_autoddl.c, spock_autoddl_process: GetUserId() is asked when the bootstrap superuser has taken over (commit 57a66ab9)',
    },
    'CREATE SCHEMA of a function stays at home': {
        releases: SINCE_6,
        reference: 'spock_autoddl.c, autoddl_can_proceed: leaves CREATE SCHEMA out within a function, and not what is made in that schema (commit 3cd9a33a)',
    },
    'a table that is logged again is in no set': {
        releases: SINCE_6,
        reference: 'spock_autoddl.c, apply_repset_policy_for_reloid: takes SET LOGGED for a change that leaves sets alone (commit 839daa5)',
    },
    'a partition that was attached without a key passes on inserts only': {
        releases: SINCE_6,
        reference: 'spock_autoddl.c, classify_alter_pkri_change: does not know that ATTACH PARTITION gives a key (commit 839daa5)',
    },
    'ALTER TABLE IF EXISTS is refused': {
        releases: BEFORE_6,
        reference: 'commit e9f76cb2 in 6.0.0: add_ddl_to_repset minds IF EXISTS',
    },
    'DDL of functions stays at home after a refused CREATE EXTENSION': {
        releases: BEFORE_6,
        reference: 'commit 3cd9a33a in 6.0.0: the statement that functions are measured by is no longer kept from one that was refused',
    },
    'partitions that leave a set with their table are still passed on': {
        reference: 'spock_repset.c, replication_set_remove_table: of a partition senders are not told, as if it had been dropped',
    },
    'ALTER TABLE moves a table into the default set': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Replication-set stickiness on ALTER TABLE (commit 839daa5)',
    },
    'cancelled apply discards the next transaction': {
        reference: 'pgEdge/spock pull request 580; commits acf6cda on main and 6cb38ce after 5.0.11',
    },
    'deadlock discards the transaction of apply': {
        reference: 'commits f3d4935 on main and d18cf27 after 5.0.11: transient errors of apply are tried again',
    },
    'lock timeout discards the transaction of apply': {
        reference: 'commits f3d4935 on main and d18cf27 after 5.0.11: transient errors of apply are tried again',
    },
    'there is no update from the release before': {
        releases: '6.0.0-beta.1',
        reference: 'sql/ of v6.0.0-beta.1 goes from 5.0.10 to 6.0.0, with nothing from 5.0.11 on; spock--5.0.11--6.0.0.sql is on main',
    },
    'a node cannot join a mesh of Spock 5': {
        releases: '6.0.0-beta.1',
        reference: 'pgEdge/spock pull request 606: spock_sync.c asks the provider of a new subscription for spock.read_peer_progress, which Spock 5 has not',
    },
    'a subscription throws away what one of a longer name cannot apply': {
        reference: 'commit b8993cb on main, after 6.0.0-beta.1: what failed is remembered by the beginning of a name',
    },
    'a subscription throws away what one of its name in another database cannot apply': {
        reference: 'spock_apply.c, handle_begin: what failed is remembered for the whole server by the name of the subscription alone',
    },
    'subscription names are used up for good': {
        reference: 'docs/findings/names-run-out: spock_apply.c, handle_begin takes a place in shared memory for each name, which nothing gives back',
    },
    'the position of the last commit is looked for until there is another commit': {
        reference: 'commit 8de9636 on main, after 6.0.0-beta.1: get_lsn_from_commit_ts waits for WAL that nobody writes',
    },
    'apply that ends in mid-transaction discards it': {
        reference: 'pgEdge/spock pull requests 607 and 618',
    },
    'what is sent as text changes with the styles of the nodes': {
        reference: 'pgEdge/spock commit 34d473d on main: DateStyle, IntervalStyle and the digits of floats are those of each node',
    },
    'sequences in sets are passed on only when somebody asks for it': {
        reference: 'spock_sequences.c, synchronize_sequences is called by nobody; Spock documentation, Limitations, Sequences: "replicated periodically"',
    },
    'names of objects are sent as numbers': {
        reference: 'spock_proto_native.c, decide_datum_transfer: regclass and the like go in binary, as the number that the object has on the node that sends it',
    },
    'an empty tsquery stops the link': {
        releases: BEFORE_6,
        reference: 'tsquery.c, tsqueryrecv does not take what tsquerysend makes of an empty one; spock_proto_native.c, spock_read_tuple fails over it each time; 6.0 sends such types as they are in memory',
    },
    'what is made of a type without a binary form stops the link': {
        reference: "spock_proto_native.c, decide_datum_transfer asks only whether a type can be received in binary, which a domain or range of the user's and an array of the server's always says",
    },
    'rows that are applied are on record as thrown away': {
        releases: '>=5.0.10 <6.0.0-beta.1',
        reference: 'pgEdge/spock issue 535',
    },
    'what is thrown away names another record as its cause': {
        releases: '>=5.0.10',
        reference: 'spock_apply.c, handle_begin: changes are counted from 1 (BEGIN) for the cause, and from 0 for their records',
    },
    'what a link gets first is not gone through again when it fails': {
        releases: '>=6.0.0-beta.1',
        reference: 'pgEdge/spock issue 610: the message that starts a link is still first among those to be gone through again',
    },
    'with sub_disable what comes again after a lost connection is not applied': {
        releases: '<5.0.11 || 6.0.0-beta.1',
        reference: 'pgEdge/spock issue 520; commits f16a004a in 5.0.11 and db380dd8 on main after 6.0.0-beta.1',
    },
    'a row that is inserted while apply inserts it discards its transaction': {
        reference: 'spock_apply_heap.c, spock_apply_heap_insert: a row that is inserted after its look is an error of the INSERT, as in 2ndQuadrant/pglogical issue 417',
    },
    'a sender waits for those that it is to send to': {
        reference: 'spock_output_plugin.c, pg_decode_commit_txn: a COMMIT is sent when synchronous standbys have it, subscriptions among them, which the documentation of sub_create lets be some',
    },
};
/** @param release one that is recorded; see spock-profile.ts */
function defectsOf(release) {
    const all = Object.entries(RECORDED).filter(([, { releases }]) => (0,replication_releases/* isOf */.y)(release, releases));
    return Object.fromEntries(all.map(([name, { reference }]) => [name, { reference }]));
}

;// CONCATENATED MODULE: ./src/replication/spock-definitions.ts
/** What becomes of definitions that replicate by themselves (AutoDDL) beside what another node does meanwhile. */
const DEFINITION_ANOMALIES = {
    'a definition that cannot be applied is thrown away': {
        kind: 'limitation',
        reference: 'Spock documentation, AutoDDL: a statement is run again as it was written, with no lock on other nodes; where it fails it is discarded like a row (spock.exception_behaviour; pgEdge/spock issue 22)',
    },
    'a row that a new constraint forbids discards its transaction': {
        kind: 'limitation',
        reference: 'Spock documentation, spock.exception_behaviour: a row that violates a CHECK or NOT NULL is an error of apply like any other',
    },
    'a row with a column that is not there stops the link': {
        kind: 'defect',
        reference: 'pgEdge/spock pull requests 619 and 620, spock_relcache.c, tupdesc_get_att_by_name: "unknown column name" is raised before exceptions are handled, and again for ever; mended after 5.0.11',
    },
    'a row with a column of another type stops the link': {
        kind: 'defect',
        releases: '<6.0.0-beta.1',
        reference: 'spock_proto_native.c, spock_read_tuple: "binary data has type … instead of expected …" is raised before exceptions are handled, and again for ever; not mended in 5.0',
    },
    'a value for a column of another type is stored as it came': {
        kind: 'defect',
        releases: '>=6.0.0-beta.1',
        reference: "spock_proto_native.c, spock_read_tuple: the internal format ('i'), which commit 3c4f3c2e brought into use, is not compared with the column's type",
    },
    'a row of a missing table stops its link': {
        kind: 'defect',
        releases: '<5.0.4',
        reference: 'release notes of Spock 5.0.4: DML for tables that do not exist',
    },
    'a row of a missing table discards its transaction': {
        kind: 'limitation',
        releases: '>=5.0.4',
        reference: 'spock_apply.c, handle_insert, handle_update, handle_delete: "Spock can\'t find relation" is an error of apply like any other (release notes of Spock 5.0.4)',
    },
    'TRUNCATE of a missing table stops the link': {
        kind: 'defect',
        releases: '<6.0.0-beta.1',
        reference: 'spock_apply.c, handle_truncate: "Spock can\'t find relation with oid" is raised before exceptions are handled, and again for ever; mended in 6.0.0-beta.1 (commit 162dc562)',
    },
    'a TRUNCATE that cannot be applied discards its transaction': {
        kind: 'limitation',
        releases: '>=6.0.0-beta.1',
        reference: 'spock_apply.c, handle_truncate: a TRUNCATE of a table that is not there, or lacks a column, is an error of apply like any other (commit 162dc562)',
    },
    'a table that is written anew makes rows later than they are': {
        kind: 'defect',
        reference: 'docs/findings/rewrite-hides-changes: ALTER COLUMN TYPE, or ADD COLUMN with a volatile default, writes every row anew, and spock_conflict.c, get_tuple_origin takes its time for that of the row',
    },
    'REPLICA IDENTITY FULL ends the replication of a table': {
        kind: 'defect',
        reference: 'spock_executor.c and spock_autoddl.c, add_ddl_to_repset: with spock.include_ddl_repset ALTER TABLE takes a table without an index for its identity out of every set',
    },
    'REPLICA IDENTITY FULL hides the rows from what is replicated': {
        kind: 'defect',
        reference: 'spock_relcache.c, spock_relation_open: no index to find rows by where the identity is FULL; commit 16ce5af in 6.0.0 meant to mend it',
    },
};

;// CONCATENATED MODULE: ./src/replication/spock-indexes.ts
/** What goes wrong where INSERTs are looked up in every unique index (spock.check_all_uc_indexes). */
const INDEX_ANOMALIES = {
    'a row outside a partial index is taken for one in it': {
        kind: 'defect',
        releases: '<5.0.1',
        reference: 'Spock release notes, 5.0.1: false conflicts of partial unique indexes (pgEdge/spock pull request 112, commit ada3b365): the condition was not looked at',
    },
    'equal NULLs are not looked for': {
        kind: 'defect',
        releases: '<5.0.10',
        reference: 'Spock release notes, 5.0.10: conflicts on NULLS NOT DISTINCT unique indexes (pgEdge/spock pull request 498, commit 4ccdbaee): the NULL was found by nothing, and its row an error',
    },
    'an index on an expression is looked at without it': {
        kind: 'defect',
        reference: 'docs/findings/expression-index-takes-any-row: spock_common.c, spock_build_replindex_scan_key leaves expressions out of what it looks for, and the first row that is found is taken for the one that is inserted',
    },
};

;// CONCATENATED MODULE: ./src/replication/spock-profile.ts




/** The releases whose facts are recorded below. The extension calls every 6.0.0 "6.0.0", the tip of a branch like the last release on it. */
const spock_profile_RECORDED = [
    '4.0.10',
    ...Array.from({ length: 12 }, (_, patch) => `5.0.${patch}`),
    '6.0.0-beta.1',
];
/** Mended for good in 6.0. */
const spock_profile_BEFORE_6 = '<6.0.0-beta.1';
/** Before, a tie was broken between those who wrote the two versions, on every node alike. */
const SINCE_5_0_10 = '>=5.0.10';
const ROW_LEAVING_FILTER = 'spock_output_plugin.c, spock_change_filter: an UPDATE is sent when the new row passes the filter, and never as a DELETE';
// The documentation does not say what becomes of rows that cross a filter; the source does.
const ANOMALIES = {
    ...DEFINITION_ANOMALIES,
    ...INDEX_ANOMALIES,
    'update after insert is taken for a conflict': {
        kind: 'defect',
        releases: '5.0.0',
        reference: 'Spock release notes, 5.0.1: the timestamp of a row that its own transaction inserted was not known (get_tuple_origin, pgEdge/spock pull request 127)',
    },
    'an update that wins is recorded as a conflict': {
        kind: 'defect',
        releases: '<5.0.6',
        reference: 'Spock release notes, 5.0.6: row origin changes are no longer saved (commit fab0514a)',
    },
    'an update that follows one of its own node is recorded as a conflict': {
        kind: 'defect',
        releases: '<5.0.4',
        reference: 'Spock release notes, 5.0.4: updates of the same origin are no conflicts (commit da9ef599, pgEdge/spock pull request 167)',
    },
    'an origin that is not known is recorded as -1': {
        kind: 'defect',
        releases: '<5.0.6',
        reference: 'pgEdge/spock commit 7970dc21, in 5.0.6: NULL for an unknown local_origin instead of -1',
    },
    'a missing row is recorded with a timestamp': {
        kind: 'defect',
        releases: '5.0.0',
        reference: 'pgEdge/spock commit 1cc5dc3b, in 5.0.1 (pull request 127): of a DELETE without its row local_timestamp was 2000-01-01',
    },
    'a change is recorded as thrown away without a reason': {
        kind: 'defect',
        releases: '<5.0.10',
        reference: 'Spock release notes, 5.0.7 and 5.0.10: "unknown" and "unavailable" instead of the cause (commits 77d61908 and 9cc70cd1)',
    },
    'lost connection is taken for a failed change': {
        kind: 'defect',
        releases: '<5.0.8',
        reference: 'Spock release notes, 5.0.7 and 5.0.8: a stale socket (epoll_ctl), errors while errors are handled, and the transaction that was on its way may be thrown away',
        reason: /connection to other side has died|data stream ended|could not send feedback packet|epoll_ctl\(\) failed/,
        logged: /^(epoll_ctl\(\) failed: Invalid argument|SPOCK \S+: (could not read COPY data: no COPY in progress|exception handling had no exception\(s\)))/,
    },
    'delta column breaks apply': {
        kind: 'defect',
        releases: '<5.0.7',
        reference: 'Spock release notes, 5.0.7: at high concurrency a delta column has apply fail over a resource owner, which discards the transaction',
        reason: /buffer pin \S+ is not owned by resource owner/,
        logged: /^resource was not closed|buffer pin \S+ is not owned by resource owner/,
    },
    'a delta is added to a row that took the place of its own': {
        kind: 'defect',
        reference: 'docs/findings/delta-meets-a-new-row: spock_apply_heap.c, spock_handle_conflict_and_apply adds what an UPDATE or INSERT that loses brings, whether or not the row that is there is the one that it was about',
    },
    'interrupted apply discards a transaction': {
        kind: 'defect',
        reference: 'pgEdge/spock pull requests 607 and 618: a transaction whose worker was ended is taken for one that failed; mended after 5.0.11',
        reason: /root cause not captured|^unavailable$|^unknown$/,
    },
    'crash applies changes again': {
        kind: 'defect',
        reference: 'spock_apply.c, handle_origin: what is applied is committed with the id of its node as the origin, not with that of the link, so that after a crash the link begins where it was at the last checkpoint',
    },
    'row overtakes its column': {
        kind: 'defect',
        reference: 'pgEdge/spock pull request 619: a row with a column that a third node added, and that has not come here yet, is an error ("unknown column name"), of which the record keeps no word; mended after 5.0.11',
        reason: /^transdiscard: .* at command_counter \d+$|^unknown column name/,
    },
    'deadlock discards a transaction': {
        kind: 'defect',
        reference: 'Spock documentation, spock.exception_behaviour: apply as the victim of a deadlock is an error like any other; tried again after 5.0.11 (v5_STABLE d18cf276)',
        reason: /40P01|deadlock detected/,
    },
    'lock timeout discards a transaction': {
        kind: 'defect',
        reference: 'Spock documentation, spock.exception_behaviour: a lock timeout of apply is an error like any other; tried again after 5.0.11 (v5_STABLE d18cf276)',
        reason: /55P03|lock timeout/,
    },
    'frozen rows lose to older changes': {
        kind: 'limitation',
        reference: 'spock_conflict.c, get_tuple_origin: a frozen row has no commit timestamp, and any change is later than none (Spock documentation, Conflict Types, Frozen Tuples)',
    },
    'update of a missing row discards its transaction': {
        kind: 'limitation',
        reference: 'spock_apply_heap.c, spock_apply_heap_update raises an error; spock.exception_behaviour = transdiscard, the default, discards all changes of its transaction',
        reason: /did not find row to be updated/,
    },
    'a row that changes while apply looks for it is not found': {
        kind: 'defect',
        reference: 'pgEdge/spock issue 599, PostgreSQL commitfest 5151: a look into an index by SnapshotDirty misses a row of which another session writes a new version meanwhile',
    },
    'a row that is inserted while apply inserts it is in its way': {
        kind: 'defect',
        reference: 'spock_apply_heap.c, spock_apply_heap_insert: a row that is inserted after its look is an error of the INSERT, as in 2ndQuadrant/pglogical issue 417',
    },
    'delete overtakes insert': {
        kind: 'limitation',
        reference: 'spock_apply_heap.c, spock_apply_heap_delete: a DELETE of a row that is not there is skipped',
    },
    'a row that has taken a delta loses to the rest of that transaction': {
        kind: 'defect',
        reference: 'docs/findings/delta-loses-its-transaction: spock_conflict.c, get_tuple_origin: the row bears the id of a subtransaction, of which no timestamp is known before the commit; without one it loses',
    },
    'an older row comes after its key was given up': {
        kind: 'limitation',
        reference: 'spock_apply_heap.c, spock_apply_heap_insert: where no row has its key a row is inserted; one that was deleted or moved leaves no timestamp to compare with',
    },
    'delete is not last-update-wins': {
        kind: 'limitation',
        releases: spock_profile_BEFORE_6,
        reference: 'spock_apply_heap.c, spock_apply_heap_delete: any row that is found is deleted; release notes of 6.0: delete_exists is new',
    },
    'secondary unique divergence': {
        kind: 'limitation',
        reference: 'Spock documentation, Limitations, Only One Unique Index Constraint Per Table',
        reason: /duplicate key|23505/,
    },
    'full disk discards a transaction': {
        kind: 'limitation',
        reference: 'Spock documentation, spock.exception_behaviour: a full disk is an error of apply like any other',
        reason: /53100|No space left on device/,
    },
    'equal timestamps': {
        kind: 'limitation',
        releases: SINCE_5_0_10,
        reference: 'spock_conflict.c, conflict_resolve_by_timestamp: since 5.0.10 (commit 0c98c7e3) the tie is broken between the node that applies and the one that sends, whoever wrote the row that is there',
    },
    'commit clock goes back': {
        kind: 'limitation',
        reference: "pgEdge's patch logical_commit_clock: what the clock has seen is forgotten when the server restarts, as its TODO says",
    },
    'foreign keys are not checked': {
        kind: 'limitation',
        reference: 'Spock documentation, Limitations: foreign keys are not enforced for what is replicated',
    },
    'truncate is not last-update-wins': {
        kind: 'limitation',
        reference: 'spock_apply.c, handle_truncate: a table is emptied, whoever wrote the rows and when; what arrives afterwards stays',
    },
    'unchanged large values are not sent': {
        kind: 'defect',
        reference: 'pgEdge/spock pull request 617, which is open: of an UPDATE that wins, a TOAST value that it did not change stays as the loser wrote it',
    },
    'without a key only inserts replicate': {
        kind: 'limitation',
        reference: 'Spock documentation, Limitations: without a primary key UPDATE and DELETE are not replicated; REPLICA IDENTITY FULL is none',
    },
    'a transaction that is thrown away truncates all the same': {
        kind: 'defect',
        releases: spock_profile_BEFORE_6,
        reference: 'spock_apply.c, handle_truncate: when a transaction is gone through once more to be thrown away, its TRUNCATE is carried out; mended in 6.0.0-beta.1 (commit 940e500d)',
    },
    'moved keys meet': {
        kind: 'limitation',
        reference: 'Spock documentation, Conflict Types, update_exists: an UPDATE to a key that another row has is an error, which is never resolved',
    },
    'deferrable constraints are not checked': {
        kind: 'limitation',
        reference: 'Spock documentation, Limitations: a deferrable unique constraint is left out of what is looked at for conflicts',
    },
    'triggers change what is applied': {
        kind: 'limitation',
        reference: 'Spock documentation, Limitations, Triggers: apply fires those that are ENABLE REPLICA or ALWAYS, and what they make of a row stays on their node',
    },
    'a row that leaves the filter stays': {
        kind: 'limitation',
        reference: ROW_LEAVING_FILTER,
    },
    'a moved key is lost to a later update': {
        kind: 'limitation',
        reference: 'spock_apply_heap.c, spock_handle_conflict_and_apply: an UPDATE that loses is dropped with the key that it sets, while where it came from the other finds no row of the old key',
    },
};
/**
 * What a release of Spock promises, and what is recorded of it.
 *
 * @param version of the extension, as in 5.0.11; one that is not recorded has what the newest one before it had
 */
function spockProfile(version) {
    const release = (0,replication_releases/* recordedRelease */.a)(version, spock_profile_RECORDED);
    const is = (releases) => (0,replication_releases/* isOf */.y)(release, releases);
    return {
        ...(release !== version && { recordedAs: release }),
        rowLeavingFilter: 'left',
        rowEnteringFilter: 'discarded',
        restartIdentity: 'replicated',
        alteredSet: 'when they start again',
        equalTimestamps: is(SINCE_5_0_10) ? 'nodes may differ' : 'one wins',
        conflicts: 'last-update-wins',
        commitClock: 'logical',
        // Release notes, 5.0.4 (rows of the same origin) and 5.0.6 (all that follow one another).
        updatesOnRecord: updatesOnRecord(is),
        overwrites: is('<5.0.6') ? 'recorded' : 'not recorded',
        // Release notes, 5.0.7: every row of a transaction was recorded with "unknown".
        rejectionReasons: is('<5.0.7') ? 'logged' : 'recorded',
        updatesOfSameOrigin: 'compared',
        deletes: is(spock_profile_BEFORE_6) ? 'always applied' : 'last-update-wins',
        updateOfMissing: 'discard transaction',
        anomalies: anomaliesOf(release),
        defects: defectsOf(release),
        references: {
            commitClock: "pgEdge's patch logical_commit_clock: a commit is later than the one before it and any that was applied",
            equalTimestamps: ANOMALIES['equal timestamps'].reference,
            alteredSet: 'spock_repset.c, alter_replication_set: what a sender has looked up for a table is not invalidated when a set is altered',
            rowLeavingFilter: ROW_LEAVING_FILTER,
            rowEnteringFilter: 'spock_output_plugin.c, spock_change_filter: the filter never sees the old row, so an UPDATE is never sent as an INSERT',
        },
    };
}
// Release notes, 5.0.4 and 5.0.6; spock_conflict.c, spock_report_conflict of 6.0: none, whichever side wins.
function updatesOnRecord(is) {
    if (is('<5.0.4'))
        return 'every';
    if (is('<5.0.6'))
        return 'of a row of another node';
    return is(spock_profile_BEFORE_6) ? 'those that lose' : 'none';
}
function anomaliesOf(release) {
    const all = Object.entries(ANOMALIES).filter(([, { releases }]) => (0,replication_releases/* isOf */.y)(release, releases));
    return Object.fromEntries(all.map(([name, { releases: _, ...anomaly }]) => [name, anomaly]));
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
