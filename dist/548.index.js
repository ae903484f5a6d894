export const id = 548;
export const ids = [548];
export const modules = {

/***/ 37144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ Cluster)
/* harmony export */ });
/* unused harmony export WIRE_TIMEOUT_MS */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53525);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _replication_all_tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51079);
/* harmony import */ var _replication_engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24878);
/* harmony import */ var _replication_marker_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12098);
/* harmony import */ var _replication_names_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69802);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55717);
/* harmony import */ var _linked_nodes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41617);










/** How long a whole mesh may take to come up. */
const WIRE_TIMEOUT_MS = 45_000;
/** A mesh of nodes, one database each, as a test sees it. */
class Cluster extends _linked_nodes_js__WEBPACK_IMPORTED_MODULE_6__/* .LinkedNodes */ .b {
    /** Tables that this cluster has put into sets and not taken out again, by their plain names, with their sets. */
    carried = new Map();
    /** This cluster with one node more, which still has to be prepared and linked. */
    plus(node) {
        const grown = new Cluster([...this.nodes, node], this.engine, this.signal, this.route);
        grown.carried = this.carried;
        return grown;
    }
    /** Whether a table was put into a set through this cluster, and not taken out of all of them again. */
    shouldCarry(table) {
        return (this.carried.get((0,_database_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .plainName */ .MH)(table))?.size ?? 0) > 0;
    }
    carry(table, set) {
        const name = (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .plainName */ .MH)(table);
        this.carried.set(name, new Set(this.carried.get(name)).add(set));
    }
    /**
     * Makes every node of this cluster one of a full mesh, and proves each link with a row.
     *
     * @throws ClusterError when that takes longer than `within` (45 s), with the state of each subscription
     */
    async wire({ installed = false, prepare, within = WIRE_TIMEOUT_MS } = {}) {
        const { engine, nodes } = this;
        const started = performance.now();
        try {
            await Promise.all(nodes.map(async (node) => {
                if (!installed)
                    await engine.install(node);
                await this.makeNode(node);
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b$(`the mesh of ${nodes.length} nodes did not come up in ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .seconds */ .Y)(performance.now() - started)}: ${reason}${list}`, { cause: error });
        }
    }
    /** Makes a database a node that has no links yet. */
    async prepare(node) {
        await this.engine.install(node);
        await this.makeNode(node);
    }
    async makeNode(node) {
        await this.engine.createNode(node);
        await (0,_replication_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .createMarker */ .h5)(node);
        await this.engine.addTable(node, this.markerSet, _replication_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .MARKER */ .tl);
    }
    get markerSet() {
        return this.engine.marksInStream ? _replication_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_SET */ .FU : _replication_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKER_SET */ ._w;
    }
    /**
     * Proves every link by a row that each node writes into the marker table, and that all must see: a subscription's
     * word for itself proves only that a worker lives.
     */
    async proveLinks(within = _linked_nodes_js__WEBPACK_IMPORTED_MODULE_6__/* .SETTLE_TIMEOUT_MS */ .h) {
        await Promise.all(this.nodes.map(_replication_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .addMarkerRow */ .YE));
        const wanted = this.nodes.map((n) => n.name).join(', ');
        const look = async () => {
            const seen = await Promise.all(this.nodes.map(async (node) => ({
                node: node.name,
                markers: String(await node.value(`select string_agg(node, ', ' order by node) from ${_replication_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .MARKER */ .tl}`)),
            })));
            const behind = seen.filter(({ markers }) => markers !== wanted);
            if (behind.length === 0)
                return { done: undefined };
            return { notYet: behind.map(({ node, markers }) => `${node} has the rows of ${markers}`).join('; ') };
        };
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .waitFor */ .f)('a marker row of every node on every other', look, {
            within,
            signal: this.signal,
            slowest: 10,
        });
    }
    /**
     * Takes the marker away where barriers do without it: nothing is left in the databases but what their user made, and
     * what the engine makes.
     */
    async removeMarker() {
        if (!this.engine.marksInStream)
            return;
        await this.removeTable(this.markerSet, _replication_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .MARKER */ .tl);
        await Promise.all(this.nodes.map(_replication_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .dropMarker */ .u9));
    }
    /** Takes the mesh apart again: no subscription, set, node or extension is left. */
    async unwire() {
        await this.engine.disconnect(this.nodes);
        await Promise.all(this.nodes.map((node) => this.engine.dropNode(node)));
        await Promise.all(this.nodes.map(async (node) => {
            await this.engine.uninstall(node);
            await (0,_replication_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .dropMarker */ .u9)(node);
        }));
    }
    /**
     * Creates a table on every node and puts it into a replication set there.
     *
     * @param name plain, or schema-qualified: `account`, `bank.account`
     * @param definition what stands between the parentheses of CREATE TABLE
     */
    async createTable(name, definition, options = {}) {
        const { set = _replication_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_SET */ .FU, ...part } = options;
        await this.everywhere(`create table ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteTable */ .Z8)(name)} (${definition})`);
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
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b$(`${name} cannot be run on ${node.name}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, {
                    cause: error,
                });
            }
            await (0,_replication_all_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .replicateAllTables */ .i)(node, this.engine);
            for (const { table, set } of await this.engine.membership(node))
                this.carry(table, set);
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
                await session.sql(`lock table ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteTable */ .Z8)(table)} in access exclusive mode`);
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
        await Promise.all(this.nodes.map((node) => this.engine.addTable(node, set, (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteTable */ .Z8)(table), part)));
        this.carry(table, set);
        await this.refresh();
    }
    /** Takes a table out of a replication set on every node; what was written before still arrives. */
    async removeTable(set, table) {
        await Promise.all(this.nodes.map((node) => this.engine.removeTable(node, set, (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteTable */ .Z8)(table))));
        this.carried.get((0,_database_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .plainName */ .MH)(table))?.delete(set);
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
        const all = { ..._replication_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .ALL_OPERATIONS */ .T6, ...operations };
        await Promise.all(this.nodes.map((node) => this.engine.createSet(node, set, all)));
        // A link that still reads what was written before the set was made would not find it there.
        await this.settle();
        const chosen = carriedBy ?? [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_9__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => [subscriber, upstream]);
        await this.restartingAll(chosen, (subscriber, upstream) => this.engine.subscribeSet(subscriber, upstream, set));
    }
    /** Changes what a replication set passes on, on every node. */
    async alterSet(set, operations) {
        const all = { ..._replication_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .ALL_OPERATIONS */ .T6, ...operations };
        await Promise.all(this.nodes.map((node) => this.engine.alterSet(node, set, all)));
    }
    /** Takes a replication set off every link and drops it on every node; what was written before still arrives. */
    async dropSet(set) {
        await this.settle();
        const all = [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_9__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => [subscriber, upstream]);
        await this.restartingAll(all, (subscriber, upstream) => this.engine.unsubscribeSet(subscriber, upstream, set));
        await Promise.all(this.nodes.map((node) => this.engine.dropSet(node, set)));
        for (const sets of this.carried.values())
            sets.delete(set);
    }
    /** What all nodes have on record of conflicts, and of what they threw away. */
    async incidents() {
        return (await Promise.all(this.nodes.map((node) => this.engine.incidents(node)))).flat();
    }
    /** Tables that at least one node replicates, schema-qualified and quoted. */
    async replicatedTables() {
        const all = await Promise.all(this.nodes.map((node) => this.engine.replicatedTables(node)));
        return [...new Set(all.flat())].sort();
    }
    async refresh() {
        await this.eachLink((subscriber, upstream) => this.engine.refresh(subscriber, upstream));
    }
}


/***/ }),

/***/ 41617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LinkedNodes),
/* harmony export */   h: () => (/* binding */ SETTLE_TIMEOUT_MS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _replication_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69802);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55717);



/** How long changes may take to arrive, unless a test says otherwise. */
const SETTLE_TIMEOUT_MS = 20_000;
/** Nodes and the links between them: what they are, what has passed over them, and how they stop and start. */
class LinkedNodes {
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
    async passed(origin, target, position, within, impatient) {
        const look = async () => {
            const { passed, at } = await this.engine.progress(origin, target, position);
            if (passed)
                return { done: undefined };
            await impatient?.();
            return { notYet: at };
        };
        const what = `${target.name} to apply ${origin.name}'s changes up to ${position}`;
        try {
            await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(what, look, { within, signal: this.signal, slowest: 20 });
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3))
                throw error;
            const link = (await this.engine.links(target)).find((l) => l.upstream === origin.name);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3(`${error.message}; ${link ? `${link.subscription} is ${link.status}` : 'there is no such link'}`);
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
    /** Starts a stopped link again; returns when it has proven by a change that it receives. */
    async enable(subscriber, upstream) {
        await this.engine.enable(subscriber, upstream);
        await this.untilReceived(subscriber, upstream);
    }
    /** Waits until `subscriber` receives from `upstream`. */
    async untilUp(subscriber, upstream, within = SETTLE_TIMEOUT_MS) {
        const look = async () => {
            const link = (await this.engine.links(subscriber)).find((l) => l.upstream === upstream.name);
            if (link?.up)
                return { done: undefined };
            await this.rouse(subscriber, upstream);
            return { notYet: link?.status ?? 'no such subscription' };
        };
        const what = `${subscriber.name} to receive from ${upstream.name}`;
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(what, look, { within, signal: this.signal, slowest: 20 });
    }
    // A worker that was just started is up by its own word, and may then end because the sender of the one before it still
    // holds the slot. What this run restarted, this run waits for, and wakes, so that no test has to.
    async untilReceived(subscriber, upstream) {
        await this.untilUp(subscriber, upstream);
        const position = await this.engine.position(upstream, [subscriber]);
        await this.passed(upstream, subscriber, position, SETTLE_TIMEOUT_MS, () => this.rouse(subscriber, upstream));
    }
    /** Has both ends of a link look at once, where the engine knows how. */
    async rouse(subscriber, upstream) {
        await Promise.all([this.engine.wake?.(subscriber), this.engine.nudge?.(upstream)]);
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
            const isUp = (subscriber, upstream) => all.some((l) => l.up && l.subscriber === subscriber.name && l.upstream === upstream.name);
            const down = [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_2__/* .links */ .y)(this.nodes)].filter((link) => !isUp(link.subscriber, link.upstream));
            await Promise.all([
                ...[...new Set(down.map(({ subscriber }) => subscriber))].map((node) => this.engine.wake?.(node)),
                ...[...new Set(down.map(({ upstream }) => upstream))].map((node) => this.engine.nudge?.(node)),
            ]);
            const missing = all.filter((l) => !l.up).map((l) => `${l.subscription} ${l.status}`);
            return { notYet: missing.join(', ') || `${all.length} of ${wanted} subscriptions` };
        };
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)('every link to replicate', look, { within, signal: this.signal, slowest: 20 });
    }
    /** Runs one statement on every node: definitions, which do not replicate by themselves. */
    async everywhere(statement) {
        await Promise.all(this.nodes.map((node) => node.sql(statement)));
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
    /** Ends all connections of this cluster's nodes, also those that wait for an answer. */
    close() {
        for (const node of this.nodes)
            node.close();
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
        await this.untilReceived(subscriber, upstream);
    }
    async eachLink(work) {
        await Promise.all([...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_2__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => work(subscriber, upstream)));
    }
}


/***/ }),

/***/ 77117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Node)
/* harmony export */ });
/* unused harmony export Session */
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53525);


// Integers, floats and booleans become their JavaScript counterparts where nothing is lost;
// everything else stays the server's own text, so that comparing values never depends on JavaScript's types.
const parsers = {
    16: (t) => t === 't',
    20: (t) => (Number.isSafeInteger(Number(t)) ? Number(t) : t),
    21: Number,
    23: Number,
    26: Number,
    114: JSON.parse,
    700: Number,
    701: Number,
    3802: JSON.parse,
};
const types = {
    getTypeParser: (oid, format) => {
        const arrays = [1000, 1005, 1007, 1009, 1015, 1003, 1016];
        if (format !== 'binary' && arrays.includes(oid))
            return pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].types */ .Ay.types.getTypeParser(oid);
        return parsers[oid] ?? ((text) => text);
    },
};
/** What node-postgres would else take from PGSSLMODE, PGOPTIONS and the like of whoever started this. */
const NOBODYS = { ssl: false, sslnegotiation: 'postgres', options: ' ', client_encoding: 'UTF8' };
// A hanging server must never hang the runner: connecting has a deadline of its own.
const CONNECT_TIMEOUT_MS = 20_000;
/** One connection, with its own transaction state. Close it when done; the node closes it otherwise. */
class Session {
    client;
    constructor(client) {
        this.client = client;
    }
    /** Runs one statement and returns its rows as objects. @throws pg.DatabaseError */
    sql = async (text, ...values) => (await this.run(text, values)).rows;
    /** Runs one statement and returns the first column of its only row. @throws Error when there is not exactly one row */
    value = async (text, ...values) => {
        const { rows } = await this.run(text, values, true);
        if (rows.length !== 1)
            throw new Error(`expected one row, got ${rows.length}: ${statementText(text)}`);
        return rows[0][0];
    };
    /** Runs one statement and returns column names and rows as arrays. */
    async table(text) {
        const result = await this.run(text, [], true);
        return { columns: result.fields.map((f) => f.name), rows: result.rows };
    }
    /** Runs one statement with parameters $1, $2, … and returns its rows as objects. */
    async query(text, values) {
        return (await this.run(text, [...values])).rows;
    }
    /**
     * Runs several statements, which may begin and end transactions, in one message, and returns the rows of each.
     * The first one that fails is the last. @throws pg.DatabaseError
     */
    async statements(text) {
        const answer = await this.client.query({ text, types });
        return (Array.isArray(answer) ? answer : [answer]).map(({ rows }) => rows);
    }
    async close() {
        await this.client.end();
    }
    /** Drops the connection without a word to the server, also while a statement runs. */
    destroy() {
        const { stream } = this.client.connection;
        stream.destroy();
    }
    run(text, values, asArrays = false) {
        const query = { text: statementText(text), values, types };
        return asArrays ? this.client.query({ ...query, rowMode: 'array' }) : this.client.query(query);
    }
}
/** One PostgreSQL server that takes part, seen through one of its databases. */
class Node {
    name;
    endpoint;
    database;
    options;
    idle = [];
    open = new Set();
    closed = false;
    constructor(name, endpoint, database, 
    /** What the server is told for each connection, as in PGOPTIONS. */
    options) {
        this.name = name;
        this.endpoint = endpoint;
        this.database = database;
        this.options = options;
    }
    /**
     * The connection string by which the other servers reach this one. It holds no password:
     * every server has it in its environment (PGPASSWORD), so that no catalog, log or statement shows it.
     */
    get peerDsn() {
        return this.dsnAt(this.endpoint.peerHost, this.endpoint.peerPort);
    }
    /** The same by another address that leads to this server. */
    dsnAt(host, port) {
        const { user } = this.endpoint;
        return `host=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .dsnValue */ .hB)(host)} port=${port} dbname=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .dsnValue */ .hB)(this.database)} user=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .dsnValue */ .hB)(user)}`;
    }
    /** Runs one statement in its own transaction and returns its rows as objects. @throws pg.DatabaseError */
    sql = (text, ...values) => this.borrow((s) => s.sql(text, ...values));
    /** Runs one statement and returns the first column of its only row. */
    value = (text, ...values) => this.borrow((s) => s.value(text, ...values));
    /** Runs one statement and returns column names and rows as arrays. */
    table(text) {
        return this.borrow((s) => s.table(text));
    }
    /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
    transaction(work) {
        return this.borrow(async (session) => {
            await session.sql `begin`;
            try {
                const result = await work(session);
                await session.sql `commit`;
                return result;
            }
            catch (error) {
                await session.sql `rollback`;
                throw error;
            }
        });
    }
    /**
     * Runs one statement whose changes stay on this node: its transaction says that it began elsewhere,
     * and the links of a mesh pass on only what began on the node itself.
     */
    async unreplicated(sql) {
        const origin = `mmr_${this.database}`;
        const session = await this.session();
        try {
            await session.sql `select pg_replication_origin_create(${origin})`;
            await session.sql `select pg_replication_origin_session_setup(${origin})`;
            try {
                await session.sql(sql);
            }
            finally {
                await session.sql `select pg_replication_origin_session_reset()`;
                await session.sql `select pg_replication_origin_drop(${origin})`;
            }
        }
        finally {
            await session.close();
        }
    }
    /**
     * Opens a connection of its own, for transactions that are held open.
     *
     * @param within milliseconds that the server may take to let it in
     */
    async session(within = CONNECT_TIMEOUT_MS) {
        if (this.closed)
            throw new Error(`${this.name}: the cluster has been given up`);
        const { host, port, user, password } = this.endpoint;
        const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
            host,
            port,
            user,
            password,
            database: this.database,
            application_name: 'mmr-test',
            connectionTimeoutMillis: within,
            ...NOBODYS,
            ...(this.options !== undefined && { options: this.options }),
        });
        const session = new Session(client);
        this.open.add(session);
        // A server that goes away ends idle connections, too: nobody is to get one of those.
        const forget = () => {
            this.open.delete(session);
            const at = this.idle.indexOf(session);
            if (at >= 0)
                this.idle.splice(at, 1);
        };
        client.once('end', forget);
        client.on('error', forget);
        await client.connect();
        return session;
    }
    /** Ends the connections that nobody uses at the moment; whatever comes next opens new ones. */
    async reconnect() {
        await Promise.all(this.idle.splice(0).map((session) => session.close()));
    }
    /** Ends all connections at once, also those that wait for an answer. */
    close() {
        this.closed = true;
        this.idle.length = 0;
        for (const session of this.open)
            session.destroy();
        this.open.clear();
    }
    async borrow(work) {
        const session = this.idle.pop() ?? (await this.session());
        try {
            const result = await work(session);
            if (this.open.has(session))
                this.idle.push(session);
            return result;
        }
        catch (error) {
            // Only an answer of the server proves that the connection is still good.
            if (error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError && error.severity === 'ERROR' && this.open.has(session))
                this.idle.push(session);
            else
                session.destroy();
            throw error;
        }
    }
}
function statementText(text) {
    if (typeof text === 'string')
        return text;
    return text.reduce((sql, part, i) => `${sql}$${i}${part}`);
}


/***/ }),

/***/ 436:
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


/***/ }),

/***/ 51079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ replicateAllTables)
/* harmony export */ });
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24878);

/**
 * Puts every table of the node's database that is in no set yet into one: those with a primary key into the set that
 * passes on everything, those without into the engine's set for inserts, where it has one. A partition that was made after
 * its table had been added goes where that one is, or where the other partitions are.
 */
async function replicateAllTables(node, engine) {
    const { roots, partitions } = await tablesOf(node, engine);
    const first = await engine.replicatedTables(node);
    for (const root of roots) {
        if (!root.family.some((name) => first.includes(name)))
            await engine.addTable(node, setFor(root, engine), root.name);
    }
    const done = await engine.replicatedTables(node);
    for (const partition of partitions.filter(({ family }) => !done.includes(family[0]))) {
        for (const [set, part] of await placesOf(partition, node, engine))
            await engine.addTable(node, set, partition.name, part);
    }
}
/** The tables of the database, and the partitions that hold rows, without what is the server's or the engine's. */
async function tablesOf(node, engine) {
    const schemas = ['pg_catalog', 'information_schema', 'mmr', engine.extension ?? ''];
    const rows = await node.sql `
    select c.oid::regclass::text as name, c.relispartition as partition,
           exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) as keyed,
           (select json_agg(format('%I.%I', fn.nspname, f.relname) order by f.oid = c.oid desc, f.relispartition, f.oid)
              from pg_class f join pg_namespace fn on fn.oid = f.relnamespace
             where f.oid = c.oid or f.oid in (select relid from pg_partition_tree(pg_partition_root(c.oid)))) as family
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where (c.relkind = 'r' or (c.relkind = 'p' and not c.relispartition)) and c.relpersistence = 'p'
       and n.nspname <> all(${schemas}) and n.nspname not like 'pg\\_%'
     order by 1`;
    const table = ({ name, keyed, family }) => ({
        name: String(name),
        keyed: keyed === true,
        family: family.map(String),
    });
    return {
        roots: rows.filter((row) => row.partition !== true).map(table),
        partitions: rows.filter((row) => row.partition === true).map(table),
    };
}
function setFor({ keyed }, engine) {
    return keyed ? _engine_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SET */ .FU : (engine.insertOnlySet ?? _engine_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SET */ .FU);
}
/** The sets that the partition's table or its other partitions are in, with what of them is passed on. */
async function placesOf(partition, node, engine) {
    const members = await engine.membership(node);
    const places = new Map();
    for (const name of partition.family) {
        for (const { set, table, ...part } of members)
            if (table === name && !places.has(set))
                places.set(set, part);
    }
    return places.size > 0 ? places : new Map([[setFor(partition, engine), {}]]);
}


/***/ }),

/***/ 7326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   So: () => (/* binding */ isTablesTest),
/* harmony export */   pV: () => (/* binding */ exactly),
/* harmony export */   sf: () => (/* binding */ withDefect),
/* harmony export */   t6: () => (/* binding */ test),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/** Something that is there so many times, no more and no less. */
function exactly(times, what) {
    return { ...what, least: times, most: times };
}
/** What a test leaves on this cluster. */
function leavesOf({ leaves = {} }, cluster) {
    return typeof leaves === 'function' ? leaves(cluster) : leaves;
}
/** What a test leaves, and what a bug that showed itself in it leaves besides: that is counted first. */
function withDefect(leaves, left) {
    return {
        ...leaves,
        differing: { ...leaves.differing, ...left.differing },
        schema: [...(leaves.schema ?? []), ...(left.schema ?? [])],
        conflicts: [...(leaves.conflicts ?? []), ...(left.conflicts ?? [])],
        exceptions: [...(left.exceptions ?? []), ...(leaves.exceptions ?? [])],
        errors: [...(left.errors ?? []), ...(leaves.errors ?? [])],
    };
}
/** Whether it can share a mesh with others. */
function isTablesTest(test) {
    return test.scope === undefined || test.scope === 'tables';
}
/** Gives a test its type; the built-in tests and the users' own .mjs tests are written alike. */
function test(definition) {
    return definition;
}


/***/ })

};
