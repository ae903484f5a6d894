export const id = 388;
export const ids = [388];
export const modules = {

/***/ 37144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d2: () => (/* binding */ Cluster),
/* harmony export */   hv: () => (/* binding */ SETTLE_TIMEOUT_MS)
/* harmony export */ });
/* unused harmony export WIRE_TIMEOUT_MS */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);
/* harmony import */ var _replication_all_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51079);
/* harmony import */ var _replication_engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24878);
/* harmony import */ var _replication_marker_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12098);
/* harmony import */ var _replication_names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69802);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40910);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77458);









/** How long changes may take to arrive, unless a test says otherwise. */
const SETTLE_TIMEOUT_MS = 20_000;
/** How long a whole mesh may take to come up. */
const WIRE_TIMEOUT_MS = 45_000;
/** A mesh of nodes, one database each, as a test sees it. */
class Cluster {
    engine;
    signal;
    route;
    /** All nodes, n1 first; there are at least two. */
    nodes;
    /** @throws TypeError for fewer than two nodes */
    constructor(nodes, engine, signal, 
    /** How subscribers reach upstreams, where not by their usual addresses. */
    route) {
        this.engine = engine;
        this.signal = signal;
        this.route = route;
        const [first, second, ...others] = nodes;
        if (!first || !second)
            throw new TypeError(`a cluster has two nodes or more, not ${nodes.length}`);
        this.nodes = [first, second, ...others];
    }
    /** This cluster with one node more, which still has to be prepared and linked. */
    plus(node) {
        return new Cluster([...this.nodes, node], this.engine, this.signal, this.route);
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
            await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .f)(what, look, { within, signal: this.signal, slowest: 20 });
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .DeadlineError */ .j3))
                throw error;
            const link = (await this.engine.links(target)).find((l) => l.upstream === origin.name);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .DeadlineError */ .j3(`${error.message}; ${link ? `${link.subscription} is ${link.status}` : 'there is no such link'}`);
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
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .f)(what, look, { within: SETTLE_TIMEOUT_MS, signal: this.signal });
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
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .f)(what, look, { within, signal: this.signal, slowest: 20 });
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
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .f)('every link to replicate', look, { within, signal: this.signal, slowest: 20 });
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
            await engine.connect(nodes, this.route);
            await this.untilLinked(within - (performance.now() - started));
            await this.proveLinks(within - (performance.now() - started));
        }
        catch (error) {
            this.signal.throwIfAborted();
            const states = await this.links().catch(() => []);
            const list = states.map((l) => `\n  ${l.subscription}: ${l.status}`).join('');
            const reason = error instanceof Error ? error.message : String(error);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ClusterError */ .b$(`the mesh of ${nodes.length} nodes did not come up in ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .seconds */ .Y)(performance.now() - started)}: ${reason}${list}`, { cause: error });
        }
    }
    /** Makes a database a node that has no links yet. */
    async prepare(node) {
        await this.engine.install(node);
        await this.engine.createNode(node);
        await (0,_replication_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .createMarker */ .h5)(node);
        await this.engine.addTable(node, _replication_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_SET */ .F, _replication_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .MARKER */ .tl);
    }
    /**
     * Proves every link by a row that each node writes into the marker table, and that all must see: a subscription's
     * word for itself proves only that a worker lives.
     */
    async proveLinks(within = SETTLE_TIMEOUT_MS) {
        await Promise.all(this.nodes.map(_replication_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .addMarkerRow */ .YE));
        const wanted = this.nodes.map((n) => n.name).join(', ');
        const look = async () => {
            const seen = await Promise.all(this.nodes.map(async (node) => ({
                node: node.name,
                markers: String(await node.value(`select string_agg(node, ', ' order by node) from ${_replication_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .MARKER */ .tl}`)),
            })));
            const behind = seen.filter(({ markers }) => markers !== wanted);
            if (behind.length === 0)
                return { done: undefined };
            return { notYet: behind.map(({ node, markers }) => `${node} has the rows of ${markers}`).join('; ') };
        };
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .f)('a marker row of every node on every other', look, {
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
            await (0,_replication_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .dropMarker */ .u9)(node);
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
        const { set = _replication_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_SET */ .F, ...part } = options;
        await this.everywhere(`create table ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteTable */ .Z8)(name)} (${definition})`);
        if (set !== null)
            await this.addTable(set, name, part);
    }
    /**
     * Runs an SQL file on every node, and then replicates all tables that are in no replication set yet: those with a
     * primary key whole, others as far as the engine can, which may be inserts only.
     *
     * @param file a path, or `new URL('schema.sql', import.meta.url)` for a file beside the caller's
     * @throws ClusterError naming the file, and the node where the server refuses it
     */
    async createSchema(file) {
        const name = file instanceof URL ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(file) : file;
        await Promise.all(this.nodes.map(async (node) => {
            try {
                await node.sql(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(name, 'utf8'));
            }
            catch (error) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ClusterError */ .b$(`${name} cannot be run on ${node.name}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
                    cause: error,
                });
            }
            await (0,_replication_all_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .replicateAllTables */ .i)(node, this.engine);
        }));
        await this.refresh();
    }
    /**
     * Changes a replicated table on every node, while others may be writing to it: in the stream of changes, where the
     * engine replicates definitions, and otherwise on all nodes at once. Every node's lock comes before the first change,
     * so that no node applies a row of the new shape before it has that shape itself.
     *
     * @param statement with schema-qualified names
     * @throws pg.DatabaseError when a server refuses; then no node has changed
     */
    async redefine(table, statement) {
        if (this.engine.define)
            return this.engine.define(this.nodes[0], statement);
        const sessions = await Promise.all(this.nodes.map((node) => node.session()));
        try {
            await Promise.all(sessions.map(async (session) => {
                await session.sql `begin`;
                await session.sql(`lock table ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteTable */ .Z8)(table)} in access exclusive mode`);
            }));
            await Promise.all(sessions.map((session) => session.sql(statement)));
            await Promise.all(sessions.map((session) => session.sql `commit`));
        }
        finally {
            await Promise.all(sessions.map((session) => session.close()));
        }
    }
    /** Puts a table that exists on every node into a replication set on every node. */
    async addTable(set, table, part = {}) {
        await Promise.all(this.nodes.map((node) => this.engine.addTable(node, set, (0,_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteTable */ .Z8)(table), part)));
        await this.refresh();
    }
    /** Takes a table out of a replication set on every node; what was written before still arrives. */
    async removeTable(set, table) {
        await Promise.all(this.nodes.map((node) => this.engine.removeTable(node, set, (0,_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteTable */ .Z8)(table))));
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
        const all = { ..._replication_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL_OPERATIONS */ .T, ...operations };
        await Promise.all(this.nodes.map((node) => this.engine.createSet(node, set, all)));
        // A link that still reads what was written before the set was made would not find it there.
        await this.settle();
        const chosen = carriedBy ?? [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_8__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => [subscriber, upstream]);
        await this.restartingAll(chosen, (subscriber, upstream) => this.engine.subscribeSet(subscriber, upstream, set));
    }
    /** Changes what a replication set passes on, on every node. */
    async alterSet(set, operations) {
        const all = { ..._replication_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .ALL_OPERATIONS */ .T, ...operations };
        await Promise.all(this.nodes.map((node) => this.engine.alterSet(node, set, all)));
    }
    /** Takes a replication set off every link and drops it on every node; what was written before still arrives. */
    async dropSet(set) {
        await this.settle();
        const all = [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_8__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => [subscriber, upstream]);
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
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .f)(what, look, { within: SETTLE_TIMEOUT_MS, signal: this.signal, slowest: 20 });
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
        await Promise.all([...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_8__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => work(subscriber, upstream)));
    }
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

/***/ 51079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ replicateAllTables)
/* harmony export */ });
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24878);

/**
 * Puts every table of the node's database that is in no set yet into one: those with a primary key into the set that
 * passes on everything, those without into the engine's set for inserts, where it has one.
 */
async function replicateAllTables(node, engine) {
    const schemas = ['pg_catalog', 'information_schema', 'mmr', engine.extension ?? ''];
    const done = await engine.replicatedTables(node);
    const tables = await node.sql `
    select c.oid::regclass::text as name, format('%I.%I', n.nspname, c.relname) as qualified,
           exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) as keyed
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
       and n.nspname <> all(${schemas}) and n.nspname not like 'pg\\_%'
     order by 1`;
    for (const { name, qualified, keyed } of tables) {
        if (done.includes(String(qualified)))
            continue;
        await engine.addTable(node, keyed ? _engine_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SET */ .F : (engine.insertOnlySet ?? _engine_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SET */ .F), String(name));
    }
}


/***/ }),

/***/ 71765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   il: () => (/* binding */ backgroundErrors),
/* harmony export */   kR: () => (/* binding */ LogMark),
/* harmony export */   ln: () => (/* binding */ troubleLines)
/* harmony export */ });
/* unused harmony export parseLog */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The log_line_prefix of SERVER_SETTINGS: time, [process id], {kind of process}, database. */
const ENTRY = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ \S+ \[\d+\] \{([^}]*)\} \S* ?([A-Z]+\d?): {1,2}(.*)$/;
const SERIOUS = ['WARNING', 'ERROR', 'FATAL', 'PANIC'];
const MOST_BYTES = 1024 * 1024;
/** Marks the present end of some servers' logs, to read later what came after it. */
class LogMark {
    from;
    constructor(from) {
        this.from = from;
    }
    static async now(servers) {
        const sizes = servers.map(async (server) => [server, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(server.logFile)).size]);
        return new LogMark(new Map(await Promise.all(sizes)));
    }
    /** What each server has logged since; of a flood, the last megabyte. */
    async since() {
        const read = [...this.from].map(async ([server, from]) => [server, parseLog(await tail(server.logFile, from))]);
        return new Map(await Promise.all(read));
    }
}
/** The messages in a piece of a server's log; indented lines belong to the message before them. */
function parseLog(text) {
    const entries = [];
    for (const line of text.split('\n')) {
        const [, process, level, message] = ENTRY.exec(line) ?? [];
        if (level !== undefined)
            entries.push({ level, process: process, text: message });
        else if (line.trim() && entries.length > 0)
            entries.at(-1).text += `\n${line.trim()}`;
    }
    return entries;
}
/** Messages that tell of trouble, as lines for people, each once: at most `most`, the newest. */
function troubleLines(entries, most = 12) {
    // Each in the place of its last time.
    const times = new Map();
    for (const { level, process, text } of entries) {
        if (!SERIOUS.includes(level) && !/CONFLICT|conflict|SPOCK|terminated by signal/.test(text))
            continue;
        const line = `${level} (${process || 'postmaster'}): ${text}`;
        const before = times.get(line) ?? 0;
        times.delete(line);
        times.set(line, before + 1);
    }
    return [...times].map(([line, n]) => (n > 1 ? `${line} (${n} times)` : line)).slice(-most);
}
/**
 * What a worker is told that starts before the one in whose place it comes has let go of everything. It starts again
 * by itself. PostgreSQL's launcher forgets a worker (launcher.c, logicalrep_worker_onexit, before_shmem_exit) before
 * that worker gives its origin back (origin.c, ReplicationOriginExitCleanup, on_shmem_exit); a WAL sender notices
 * later still that its receiver has gone. A link that never gets there does not come up, and is told of as such.
 */
const HANDOVER = /replication (?:origin with ID \d+ is already|slot "[^"]+" is) active for PID \d+/;
/**
 * Errors of the servers' own processes: replication workers, WAL senders, crashes. Errors of client sessions are
 * their client's business; the end of a worker that was told to end is none, and neither is its handover to the next.
 */
function backgroundErrors(entries) {
    return entries.filter(({ level, process, text }) => {
        if (level === 'PANIC' || /was terminated by signal|terminating any other active server/.test(text))
            return true;
        if (level !== 'ERROR' && level !== 'FATAL')
            return false;
        return process !== 'client backend' && !/due to administrator command/.test(text) && !HANDOVER.test(text);
    });
}
async function tail(file, from) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        const { size } = await handle.stat();
        const start = Math.max(from, size - MOST_BYTES);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, size - start)), 0, size - start, start);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 83411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _0: () => (/* binding */ ExpectationFailed),
/* harmony export */   wZ: () => (/* binding */ Expect)
/* harmony export */ });
/* unused harmony export lineDiff */
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37291);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37144);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40910);





/** A property does not hold: the test fails. */
class ExpectationFailed extends Error {
    diff;
    node;
    name = 'ExpectationFailed';
    constructor(message, 
    /** Expected and seen, line by line, where there is more than one line to show. */
    diff, node) {
        super(message);
        this.diff = diff;
        this.node = node;
    }
}
/** What a test demands. Each of these throws ExpectationFailed with what was expected, seen, and where. */
class Expect {
    cluster;
    constructor(cluster) {
        this.cluster = cluster;
    }
    /** The query's rows on this node are these, in this order. */
    async rows(node, query, expected) {
        const seen = await node.table(query);
        const wanted = expected.map((row) => JSON.stringify(row));
        const got = seen.rows.map((row) => JSON.stringify(row));
        if (wanted.join('\n') === got.join('\n'))
            return;
        const number = got.length === wanted.length ? 'other rows' : `${got.length} rows instead of ${wanted.length}`;
        throw new ExpectationFailed(`${node.name}: ${number} from: ${oneLine(query)}`, lineDiff(wanted, got, seen.columns), node.name);
    }
    /** The query's rows are these on every node of the cluster. */
    async everywhere(query, expected) {
        await Promise.all(this.cluster.nodes.map((node) => this.rows(node, query, expected)));
    }
    /** The value is this one; objects and lists are compared by content. */
    equal(seen, expected, what, node) {
        const [want, got] = [show(expected), show(seen)];
        if (want === got)
            return;
        const short = want.length + got.length < 120;
        throw new ExpectationFailed(`${node ? `${node.name}: ` : ''}${what}: expected ${short ? `${want}, seen ${got}` : 'other than seen'}`, short ? undefined : lineDiff(want.split('\n'), got.split('\n')), node?.name);
    }
    /** The statement is true of what was seen. */
    that(holds, what, node) {
        if (!holds)
            throw new ExpectationFailed(`${node ? `${node.name}: ` : ''}${what}`, undefined, node?.name);
    }
    /**
     * Of replication, the node's database holds these slots, origins, schemas, workers and so on, in the engine's
     * words, and no others; workers that were told to end have up to 20 s for it.
     *
     * @param of which of them are looked at
     */
    async leftovers(node, expected, of = /^/) {
        const wanted = [...expected].sort();
        let seen = [];
        const look = async () => {
            seen = (await this.cluster.engine.leftovers(node)).filter((what) => of.test(what)).sort();
            return show(seen) === show(wanted) ? { done: undefined } : { notYet: seen.join(', ') };
        };
        const { signal } = this.cluster;
        try {
            await (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .f)(`${node.name} to be rid of replication`, look, { within: _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTLE_TIMEOUT_MS */ .hv, signal });
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3))
                throw error;
            throw new ExpectationFailed(`${node.name}: not what should be left of replication after ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .Y)(_cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTLE_TIMEOUT_MS */ .hv)}`, lineDiff(wanted, seen), node.name);
        }
    }
    /** The server refuses this, with this code and message. */
    async refused(attempt, expected) {
        const error = await attempt.then(() => undefined, (thrown) => thrown);
        const wanted = [expected.code, String(expected.message)].filter(Boolean).join(' ');
        if (error === undefined)
            throw new ExpectationFailed(`expected an error (${wanted}), but it was accepted`);
        if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))
            throw error;
        const asExpected = (expected.code === undefined || error.code === expected.code) && expected.message.test(error.message);
        if (!asExpected) {
            throw new ExpectationFailed(`expected an error (${wanted}), seen ${error.code} "${error.message}"`);
        }
    }
}
function show(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 1) ?? String(value));
}
function oneLine(query) {
    return query.replace(/\s+/g, ' ').trim();
}
/** Expected lines with -, seen ones with +, at most a few lines of what is equal around them. */
function lineDiff(expected, seen, columns) {
    const text = (lines) => (lines.length > 0 ? `${lines.join('\n')}\n` : '');
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_4__/* .createTwoFilesPatch */ .ss)('expected', 'seen', text(expected), text(seen), undefined, undefined, {
        context: 2,
    });
    const body = patch
        .split('\n')
        .slice(1)
        .filter((line) => line !== '\\ No newline at end of file');
    return [...(columns ? [`columns: ${columns.join(', ')}`] : []), ...body].join('\n').trimEnd();
}


/***/ }),

/***/ 14357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ randomFrom)
/* harmony export */ });
/** A generator (mulberry32) that gives the same values for the same seed text. */
function randomFrom(seed) {
    let state = 0;
    for (const char of seed)
        state = (Math.imul(state, 31) + char.codePointAt(0)) | 0;
    const next = () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
    const integer = (low, high) => low + Math.floor(next() * (high - low + 1));
    const characters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    return {
        integer,
        pick: (from) => from[integer(0, from.length - 1)],
        text: (length) => Array.from({ length }, () => characters[integer(0, characters.length - 1)]).join(''),
    };
}


/***/ })

};
