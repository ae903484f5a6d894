export const id = 779;
export const ids = [779];
export const modules = {

/***/ 37144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z8: () => (/* binding */ quoteTable),
/* harmony export */   d2: () => (/* binding */ Cluster),
/* harmony export */   hv: () => (/* binding */ SETTLE_TIMEOUT_MS)
/* harmony export */ });
/* unused harmony export WIRE_TIMEOUT_MS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _replication_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24878);
/* harmony import */ var _replication_marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12098);
/* harmony import */ var _replication_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69802);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40910);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77458);






/** How long changes may take to arrive, unless a test says otherwise. */
const SETTLE_TIMEOUT_MS = 20_000;
/** How long a whole mesh may take to come up. */
const WIRE_TIMEOUT_MS = 45_000;
/** A mesh of nodes, one database each, as a test sees it. */
class Cluster {
    engine;
    signal;
    /** All nodes, n1 first; there are at least two. */
    nodes;
    /** @throws TypeError for fewer than two nodes */
    constructor(nodes, engine, signal) {
        this.engine = engine;
        this.signal = signal;
        const [first, second, ...others] = nodes;
        if (!first || !second)
            throw new TypeError(`a cluster has two nodes or more, not ${nodes.length}`);
        this.nodes = [first, second, ...others];
    }
    /** This cluster with one node more, which still has to be prepared and linked. */
    plus(node) {
        return new Cluster([...this.nodes, node], this.engine, this.signal);
    }
    /** The node of this name. @throws Error when there is none */
    node(name) {
        const found = this.nodes.find((n) => n.name === name);
        if (!found)
            throw new Error(`there is no node "${name}", only ${this.nodes.map((n) => n.name).join(', ')}`);
        return found;
    }
    /**
     * Waits until everything committed so far on every node is applied, and visible, on every other:
     * a barrier on each link, by position and never by time.
     *
     * @param options.except links that cannot be waited for, as [subscriber, upstream]
     * @throws DeadlineError naming each link that did not get there, where it stood and what its subscription says
     */
    async settle(options = {}) {
        const { within = SETTLE_TIMEOUT_MS, except = [] } = options;
        await Promise.all(this.nodes.map((origin) => {
            const targets = this.nodes.filter((node) => node !== origin &&
                !except.some(([subscriber, upstream]) => subscriber === node && upstream === origin));
            return this.barrier(origin, targets, within);
        }));
    }
    /** Waits until everything committed so far on `origin` is applied, and visible, on the targets. */
    async barrier(origin, targets, within = SETTLE_TIMEOUT_MS) {
        const all = 'length' in targets ? targets : [targets];
        if (all.length === 0)
            return;
        const position = await this.engine.position(origin, all);
        await Promise.all(all.map((target) => this.passed(origin, target, position, within)));
    }
    async passed(origin, target, position, within) {
        const look = async () => {
            const { passed, at } = await this.engine.progress(origin, target, position);
            return passed ? { done: undefined } : { notYet: at };
        };
        const what = `${target.name} to apply ${origin.name}'s changes up to ${position}`;
        try {
            await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(what, look, { within, signal: this.signal, slowest: 20 });
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeadlineError */ .j3))
                throw error;
            const link = (await this.engine.links(target)).find((l) => l.upstream === origin.name);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeadlineError */ .j3(`${error.message}; ${link ? `${link.subscription} is ${link.status}` : 'there is no such link'}`);
        }
    }
    /** Stops one link and waits until its subscriber has noticed. */
    async disable(subscriber, upstream) {
        await this.engine.disable(subscriber, upstream);
        const look = async () => {
            const link = (await this.engine.links(subscriber)).find((l) => l.upstream === upstream.name);
            const worker = await this.engine.worker(subscriber, upstream);
            return link && !link.up && !worker
                ? { done: undefined }
                : { notYet: `${link?.status}, ${worker ? 'its worker runs' : 'no worker'}` };
        };
        const what = `${subscriber.name}'s link from ${upstream.name} to stop`;
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(what, look, { within: SETTLE_TIMEOUT_MS, signal: this.signal });
    }
    /** Starts a stopped link again; returns when it receives. */
    async enable(subscriber, upstream) {
        await this.engine.enable(subscriber, upstream);
        await this.untilUp(subscriber, upstream);
    }
    /** Waits until `subscriber` receives from `upstream`. */
    async untilUp(subscriber, upstream, within = SETTLE_TIMEOUT_MS) {
        const look = async () => {
            const link = (await this.engine.links(subscriber)).find((l) => l.upstream === upstream.name);
            if (link?.up)
                return { done: undefined };
            await Promise.all([this.engine.wake?.(subscriber), this.engine.nudge?.(upstream)]);
            return { notYet: link?.status ?? 'no such subscription' };
        };
        const what = `${subscriber.name} to receive from ${upstream.name}`;
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(what, look, { within, signal: this.signal, slowest: 20 });
    }
    /** Every link of the mesh with its state. */
    async links() {
        const all = await Promise.all(this.nodes.map(async (node) => (await this.engine.links(node)).map((link) => ({ ...link, subscriber: node.name }))));
        return all.flat();
    }
    /** Waits until every node receives from every other. */
    async untilLinked(within = SETTLE_TIMEOUT_MS) {
        const wanted = this.nodes.length * (this.nodes.length - 1);
        const look = async () => {
            const all = await this.links();
            if (all.length === wanted && all.every((l) => l.up))
                return { done: undefined };
            await Promise.all(this.nodes.flatMap((node) => [this.engine.wake?.(node), this.engine.nudge?.(node)]));
            const missing = all.filter((l) => !l.up).map((l) => `${l.subscription} ${l.status}`);
            return { notYet: missing.join(', ') || `${all.length} of ${wanted} subscriptions` };
        };
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)('every link to replicate', look, { within, signal: this.signal, slowest: 20 });
    }
    /**
     * Makes every node of this cluster one of a full mesh, and proves each link with a row.
     *
     * @param prepare what is to be done on each node before the links are made: tables to create and to replicate
     * @throws ClusterError when that takes longer than `within` (45 s), with the state of each subscription
     */
    async wire(prepare, within = WIRE_TIMEOUT_MS) {
        const { engine, nodes } = this;
        const started = performance.now();
        try {
            await Promise.all(nodes.map(async (node) => {
                await this.prepare(node);
                await prepare?.(node);
            }));
            await engine.connect(nodes);
            await this.untilLinked(within - (performance.now() - started));
            await this.proveLinks(within - (performance.now() - started));
        }
        catch (error) {
            this.signal.throwIfAborted();
            const states = await this.links().catch(() => []);
            const list = states.map((l) => `\n  ${l.subscription}: ${l.status}`).join('');
            const reason = error instanceof Error ? error.message : String(error);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b$(`the mesh of ${nodes.length} nodes did not come up in ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .Y)(performance.now() - started)}: ${reason}${list}`, { cause: error });
        }
    }
    /** Makes a database a node that has no links yet. */
    async prepare(node) {
        await this.engine.install(node);
        await this.engine.createNode(node);
        await (0,_replication_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .createMarker */ .h5)(node);
        await this.engine.addTable(node, _replication_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SET */ .F, _replication_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKER */ .tl);
    }
    /**
     * Proves every link by a row that each node writes into the marker table, and that all must see: a subscription's
     * word for itself proves only that a worker lives.
     */
    async proveLinks(within = SETTLE_TIMEOUT_MS) {
        await Promise.all(this.nodes.map(_replication_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .addMarkerRow */ .YE));
        const wanted = this.nodes.map((n) => n.name).join(', ');
        const look = async () => {
            const seen = await Promise.all(this.nodes.map(async (node) => ({
                node: node.name,
                markers: String(await node.value(`select string_agg(node, ', ' order by node) from ${_replication_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKER */ .tl}`)),
            })));
            const behind = seen.filter(({ markers }) => markers !== wanted);
            if (behind.length === 0)
                return { done: undefined };
            return { notYet: behind.map(({ node, markers }) => `${node} has the rows of ${markers}`).join('; ') };
        };
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)('a marker row of every node on every other', look, {
            within,
            signal: this.signal,
            slowest: 10,
        });
    }
    /** Takes the mesh apart again: no subscription, set, node or extension is left. */
    async unwire() {
        await this.engine.disconnect(this.nodes);
        await Promise.all(this.nodes.map((node) => this.engine.dropNode(node)));
        await Promise.all(this.nodes.map(async (node) => {
            await this.engine.uninstall(node);
            await (0,_replication_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .dropMarker */ .u9)(node);
        }));
    }
    /** Runs one statement on every node: definitions, which do not replicate by themselves. */
    async everywhere(statement) {
        await Promise.all(this.nodes.map((node) => node.sql(statement)));
    }
    /**
     * Creates a table on every node and puts it into a replication set there.
     *
     * @param name plain, or schema-qualified: `account`, `bank.account`
     * @param definition what stands between the parentheses of CREATE TABLE
     */
    async createTable(name, definition, options = {}) {
        const { set = _replication_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SET */ .F, ...part } = options;
        await this.everywhere(`create table ${quoteTable(name)} (${definition})`);
        if (set !== null)
            await this.addTable(set, name, part);
    }
    /** Puts a table that exists on every node into a replication set on every node. */
    async addTable(set, table, part = {}) {
        await Promise.all(this.nodes.map((node) => this.engine.addTable(node, set, quoteTable(table), part)));
        await this.refresh();
    }
    /** Takes a table out of a replication set on every node; what was written before still arrives. */
    async removeTable(set, table) {
        await Promise.all(this.nodes.map((node) => this.engine.removeTable(node, set, quoteTable(table))));
        // A subscriber that is told at once drops what is still on its way.
        await this.settle();
        await this.refresh();
    }
    /**
     * Creates a replication set on every node; returns when the links carry it.
     *
     * @param carriedBy links as [subscriber, upstream]; all of them unless said
     */
    async createSet(set, operations = {}, carriedBy) {
        const all = { ..._replication_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL_OPERATIONS */ .T, ...operations };
        await Promise.all(this.nodes.map((node) => this.engine.createSet(node, set, all)));
        // A link that still reads what was written before the set was made would not find it there.
        await this.settle();
        const chosen = carriedBy ?? [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_4__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => [subscriber, upstream]);
        await this.restartingAll(chosen, (subscriber, upstream) => this.engine.subscribeSet(subscriber, upstream, set));
    }
    /** Changes what a replication set passes on, on every node. */
    async alterSet(set, operations) {
        const all = { ..._replication_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .ALL_OPERATIONS */ .T, ...operations };
        await Promise.all(this.nodes.map((node) => this.engine.alterSet(node, set, all)));
    }
    /** Takes a replication set off every link and drops it on every node; what was written before still arrives. */
    async dropSet(set) {
        await this.settle();
        const all = [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_4__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => [subscriber, upstream]);
        await this.restartingAll(all, (subscriber, upstream) => this.engine.unsubscribeSet(subscriber, upstream, set));
        await Promise.all(this.nodes.map((node) => this.engine.dropSet(node, set)));
    }
    // One link of a node after the other: of two workers that are told to end at once, pglogical 2.4.2 starts one again.
    async restartingAll(chosen, change) {
        await Promise.all(this.nodes.map(async (node) => {
            for (const [subscriber, upstream] of chosen) {
                if (subscriber === node)
                    await this.restarting(subscriber, upstream, () => change(subscriber, upstream));
            }
        }));
    }
    // The old worker says that all is well until it ends, and rows that pass by it meanwhile are lost to the new one.
    async restarting(subscriber, upstream, change) {
        const before = await this.engine.worker(subscriber, upstream);
        await change();
        const look = async () => {
            const worker = await this.engine.worker(subscriber, upstream);
            if (worker !== null && worker !== before)
                return { done: undefined };
            await this.engine.wake?.(subscriber);
            return { notYet: worker === null ? 'none' : 'still the old one' };
        };
        const what = `a new worker of ${subscriber.name} for what ${upstream.name} sends`;
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(what, look, { within: SETTLE_TIMEOUT_MS, signal: this.signal, slowest: 20 });
        await this.untilUp(subscriber, upstream);
    }
    /**
     * Runs one transaction on each of several nodes so that they are concurrent for certain:
     * all of them have done their work before the first one commits.
     */
    async concurrently(work) {
        const sessions = await Promise.all(work.map(([node]) => node.session()));
        try {
            await Promise.all(work.map(async ([, sql], i) => {
                await sessions[i].sql `begin`;
                await sessions[i].sql(sql);
            }));
            await Promise.all(sessions.map((session) => session.sql `commit`));
        }
        finally {
            await Promise.all(sessions.map((session) => session.close()));
        }
    }
    /** Tables that at least one node replicates, schema-qualified and quoted. */
    async replicatedTables() {
        const all = await Promise.all(this.nodes.map((node) => this.engine.replicatedTables(node)));
        return [...new Set(all.flat())].sort();
    }
    /** Ends all connections of this cluster's nodes, also those that wait for an answer. */
    close() {
        for (const node of this.nodes)
            node.close();
    }
    async refresh() {
        await this.eachLink((subscriber, upstream) => this.engine.refresh(subscriber, upstream));
    }
    async eachLink(work) {
        await Promise.all([...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_4__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => work(subscriber, upstream)));
    }
}
/** A table's name as SQL: `bank.account` becomes "bank"."account". */
function quoteTable(name) {
    return name.includes('"') ? name : name.split('.').map(_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .ident */ .bD).join('.');
}


/***/ }),

/***/ 80496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   g7: () => (/* binding */ describeDifferences),
/* harmony export */   tX: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77458);

// Text forms of values depend on these, and nodes may differ in them.
const PINNED = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'`;
/** How many differing rows are looked up by name; the rest is only counted. */
const NAMED_DIFFERENCES = 20;
/**
 * The digest of one table on one node, computed in the server.
 *
 * @param table schema-qualified and quoted
 */
async function digest(node, table) {
    return pinned(node, async (session) => {
        const { columns } = await shapeOf(session, table);
        return total(session, table, columns);
    });
}
/**
 * Compares a table on all nodes and names the rows that differ, at most twenty, by their key.
 * Empty when the table is the same everywhere.
 */
async function differences(nodes, table) {
    const digests = await Promise.all(nodes.map((node) => digest(node, table)));
    if (digests.every((d) => d.rows === digests[0].rows && d.hash === digests[0].hash))
        return [];
    // Only rows whose part of the key space differs are fetched, so that a large table stays in the servers.
    const parts = await Promise.all(nodes.map((node) => pinned(node, (s) => byPart(s, table))));
    const all = new Set(parts.flatMap((p) => [...p.keys()]));
    const differing = [...all].filter((part) => parts.some((p) => p.get(part) !== parts[0].get(part)));
    const rows = await Promise.all(nodes.map((node) => pinned(node, (s) => rowsOf(s, table, differing))));
    const keys = new Set(rows.flatMap((r) => [...r.keys()]));
    const found = [];
    for (const key of [...keys].sort()) {
        const seen = rows.map((r) => r.get(key) ?? null);
        if (seen.every((row) => row === seen[0]))
            continue;
        found.push({ key, rows: Object.fromEntries(nodes.map((node, i) => [node.name, seen[i] ?? null])) });
        if (found.length === NAMED_DIFFERENCES)
            break;
    }
    return found;
}
/** The differing rows as lines for people. */
function describeDifferences(table, found) {
    const lines = found.map(({ key, rows }) => {
        const byNode = Object.entries(rows).map(([node, row]) => `${node} ${row ?? '(no such row)'}`);
        return `  ${key}: ${byNode.join(' | ')}`;
    });
    const count = found.length === NAMED_DIFFERENCES ? `${found.length} rows or more differ` : rowCount(found.length);
    return [`${table}: ${count}`, ...lines].join('\n');
}
function rowCount(n) {
    return n === 1 ? '1 row differs' : `${n} rows differ`;
}
const PARTS = 1024;
async function total(session, table, columns) {
    const [row] = await session.sql(`select count(*) as rows, coalesce(sum(${hash(columns)}::numeric), 0)::text as hash from ${table} t`);
    return { rows: Number(row.rows), hash: String(row.hash) };
}
async function byPart(session, table) {
    const { columns, key } = await shapeOf(session, table);
    const rows = await session.sql(`select ${part(key)} as part, count(*) || ':' || sum(${hash(columns)}::numeric) as digest from ${table} t group by 1`);
    return new Map(rows.map((r) => [Number(r.part), String(r.digest)]));
}
async function rowsOf(session, table, parts) {
    const { columns, key } = await shapeOf(session, table);
    // Rows that look alike (tables without a key) are one entry with their number.
    const { rows } = await session.table(`select ${named(key)}, string_agg(left(${rowText(columns)}, 200) || ' ' || md5(${rowText(columns)}), ' and ') , count(*),
            min(left(${rowText(columns)}, 200))
       from ${table} t where ${part(key)} = any('{${parts.join(',')}}') group by 1 limit 100000`);
    return new Map(rows.map(([k, identity, n, text]) => [
        String(k),
        Number(n) > 1 ? `${n} rows: ${identity}` : short(identity, text),
    ]));
}
// The hash tells long values apart whose beginnings are equal; it is shown only where it is needed.
function short(identity, text) {
    return String(text).length < 200 ? String(text) : `${String(text)}… (md5 ${String(identity).slice(-32)})`;
}
async function shapeOf(session, table) {
    const rows = await session.sql(`select a.attname, a.attnum = any(k.indkey) as is_key
       from pg_attribute a
       left join pg_index k on k.indrelid = a.attrelid and (k.indisprimary or k.indisreplident)
      where a.attrelid = ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(table)}::regclass and a.attnum > 0 and not a.attisdropped
      order by a.attname`);
    // By name: nodes that got the same columns in another order still hold the same rows.
    const columns = [...new Set(rows.map((r) => String(r.attname)))];
    const key = [...new Set(rows.filter((r) => r.is_key).map((r) => String(r.attname)))];
    return { columns, key: key.length > 0 ? key : columns };
}
function rowText(columns) {
    return `row(${columns.map((c) => `t.${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .ident */ .bD)(c)}`).join(', ')})::text`;
}
function hash(columns) {
    return `hashtextextended(${rowText(columns)}, 0)`;
}
function part(key) {
    return `(hashtextextended(${rowText(key)}, 0) & ${PARTS - 1})`;
}
function named(key) {
    return key.map((c) => `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(`${c}=`)} || coalesce(t.${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .ident */ .bD)(c)}::text, 'null')`).join(` || ', ' || `);
}
function pinned(node, work) {
    return node.transaction(async (session) => {
        await session.sql(PINNED);
        return work(session);
    });
}


/***/ }),

/***/ 77458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ ident),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   hB: () => (/* binding */ dsnValue)
/* harmony export */ });
/** Quotes an SQL identifier; a dotted name is quoted part by part by the caller. */
function ident(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Quotes an SQL string literal. */
function literal(text) {
    const quoted = `'${text.replaceAll("'", "''")}'`;
    return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
/** Quotes a value of a libpq connection string. */
function dsnValue(text) {
    return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}


/***/ }),

/***/ 24878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ DEFAULT_SET),
/* harmony export */   T: () => (/* binding */ ALL_OPERATIONS)
/* harmony export */ });
const ALL_OPERATIONS = { insert: true, update: true, delete: true, truncate: true };
/** The set that every link of a mesh subscribes to. */
const DEFAULT_SET = 'default';


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
/**
 * A small replicated table with a row for each node, by which links are proven and barriers are made.
 *
 * A barrier is a value that the origin writes into its own row: links apply in order, so that whoever sees the value
 * has everything before it. Log positions are worse guides. On the subscriber the origin's progress moves before the
 * transaction becomes visible; on the origin the slot is confirmed only when the subscriber gets round to saying so
 * (pglogical: once a second); and pg_current_wal_insert_lsn() just past a page header is a position that nothing
 * reaches until somebody writes again.
 */
const MARKER = 'mmr.marker';
/** Creates the table; it still has to be put into a replication set. */
async function createMarker(node) {
    await node.sql `create schema mmr`;
    await node.sql(`create table ${MARKER} (node text primary key, barrier bigint not null default 0)`);
}
/** Removes the table, which no replication set holds any more. */
async function dropMarker(node) {
    await node.sql `drop schema mmr cascade`;
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


/***/ })

};
