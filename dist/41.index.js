export const id = 41;
export const ids = [41];
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
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53525);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _replication_all_tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51079);
/* harmony import */ var _replication_engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24878);
/* harmony import */ var _replication_marker_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12098);
/* harmony import */ var _replication_names_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69802);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13352);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40910);
/* harmony import */ var _linked_nodes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41617);
/* harmony import */ var _schema_difference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29827);












/** How long a whole mesh may take to come up. */
const WIRE_TIMEOUT_MS = 45_000;
/** A mesh of nodes, one database each, as a test sees it. */
class Cluster extends _linked_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .LinkedNodes */ .b {
    /** Tables that this cluster has put into sets and not taken out again, by their plain names, with their sets. */
    carried = new Map();
    /** This cluster with one node more, which still has to be prepared and linked. */
    plus(node) {
        const absent = this.absent.filter((name) => name !== node.name);
        return this.changed([...this.nodes, node], absent);
    }
    /** This cluster without one of its nodes, and what the others still have for it; at least two are left. */
    without(node) {
        const rest = this.nodes.filter((other) => other !== node);
        return this.changed(rest, [...this.absent, node.name]);
    }
    changed(nodes, absent) {
        const changed = new Cluster(nodes, this.engine, this.signal, this.route);
        [changed.carried, changed.absent] = [this.carried, absent];
        return changed;
    }
    /** Whether a table was put into a set through this cluster, and not taken out of all of them again. */
    shouldCarry(table) {
        return (this.carried.get((0,_database_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .plainName */ .MH)(table))?.size ?? 0) > 0;
    }
    carry(table, set) {
        const name = (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .plainName */ .MH)(table);
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
        const left = (0,_wait_js__WEBPACK_IMPORTED_MODULE_6__/* .timeLeft */ .f$)(within);
        try {
            await Promise.all(nodes.map(async (node) => {
                if (!installed)
                    await engine.install(node);
                await this.makeNode(node);
                await prepare?.(node);
            }));
            await engine.connect(nodes, this.route);
            await this.untilLinked(left());
            await this.proveLinks(left());
        }
        catch (error) {
            this.signal.throwIfAborted();
            const states = await this.links().catch(() => []);
            const list = states.map((l) => `\n  ${l.subscription}: ${l.status}`).join('');
            const reason = error instanceof Error ? error.message : String(error);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b$(`the mesh of ${nodes.length} nodes did not come up in ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_6__/* .seconds */ .YA)(performance.now() - started)}: ${reason}${list}`, { cause: error });
        }
    }
    /** Makes a database a node that has no links yet. */
    async prepare(node) {
        await this.engine.install(node);
        await this.makeNode(node);
    }
    async makeNode(node) {
        await this.engine.createNode(node);
        await (0,_replication_marker_js__WEBPACK_IMPORTED_MODULE_10__/* .createMarker */ .h5)(node);
        await this.engine.addTable(node, this.markerSet, _replication_marker_js__WEBPACK_IMPORTED_MODULE_10__/* .MARKER */ .tl);
    }
    get markerSet() {
        return this.engine.marksInStream ? _replication_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_SET */ .FU : _replication_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .MARKER_SET */ ._w;
    }
    /** Proves every link by a row of each node that all must see: a subscription's word proves only that a worker lives. */
    async proveLinks(within = _linked_nodes_js__WEBPACK_IMPORTED_MODULE_7__/* .SETTLE_TIMEOUT_MS */ .h) {
        await Promise.all(this.nodes.map(_replication_marker_js__WEBPACK_IMPORTED_MODULE_10__/* .addMarkerRow */ .YE));
        const names = this.nodes.map((n) => n.name).sort();
        const wanted = names.join(', ');
        const markers = `select string_agg(node, ', ' order by node) from ${_replication_marker_js__WEBPACK_IMPORTED_MODULE_10__/* .MARKER */ .tl} where node = any ('{${names}}')`;
        const look = async () => {
            const seen = await Promise.all(this.nodes.map(async (node) => ({
                node: node.name,
                markers: String(await node.value(markers)),
            })));
            const behind = seen.filter(({ markers }) => markers !== wanted);
            if (behind.length === 0)
                return { done: undefined };
            return { notYet: behind.map(({ node, markers }) => `${node} has the rows of ${markers}`).join('; ') };
        };
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_6__/* .waitFor */ .fm)('a marker row of every node on every other', look, {
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
        await this.removeTable(this.markerSet, _replication_marker_js__WEBPACK_IMPORTED_MODULE_10__/* .MARKER */ .tl);
        await Promise.all(this.nodes.map(_replication_marker_js__WEBPACK_IMPORTED_MODULE_10__/* .dropMarker */ .u9));
    }
    /** Takes the mesh apart again: no subscription, set, node or extension is left. */
    async unwire() {
        await this.engine.disconnect(this.nodes);
        await Promise.all(this.nodes.map((node) => this.engine.dropNode(node)));
        await Promise.all(this.nodes.map(async (node) => {
            await this.engine.uninstall(node);
            await (0,_replication_marker_js__WEBPACK_IMPORTED_MODULE_10__/* .dropMarker */ .u9)(node);
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
        await this.everywhere(`create table ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .quoteTable */ .Z8)(name)} (${definition})`);
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
                const why = `${name} cannot be run on ${node.name}: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .whyUnreadable */ ._p)(error)}`;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b$(why, { cause: error });
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
                await session.sql(`lock table ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .quoteTable */ .Z8)(table)} in access exclusive mode`);
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
        await Promise.all(this.nodes.map((node) => this.engine.addTable(node, set, (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .quoteTable */ .Z8)(table), part)));
        this.carry(table, set);
        await this.refresh();
    }
    /** Takes a table out of a replication set on every node; what was written before still arrives. */
    async removeTable(set, table) {
        await Promise.all(this.nodes.map((node) => this.engine.removeTable(node, set, (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .quoteTable */ .Z8)(table))));
        this.carried.get((0,_database_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .plainName */ .MH)(table))?.delete(set);
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
        const chosen = carriedBy ?? [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_11__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => [subscriber, upstream]);
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
        const all = [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_11__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => [subscriber, upstream]);
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
    /** What is not the same on all nodes of all that is defined there, and of what their sets pass on. */
    schemaDifferences() {
        return (0,_schema_difference_js__WEBPACK_IMPORTED_MODULE_8__/* .schemaDifferences */ .w)(this);
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
/* harmony import */ var _replication_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69802);
/* harmony import */ var _replication_rouse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1652);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40910);




/** How long changes may take to arrive, unless a test says otherwise. */
const SETTLE_TIMEOUT_MS = 20_000;
/** Nodes and the links between them: what they are, what has passed over them, and how they stop and start. */
class LinkedNodes {
    engine;
    signal;
    route;
    /** All nodes, n1 first; there are at least two. */
    nodes;
    /** Names of nodes to which the others may still have links, that are no matter of this cluster's. */
    absent = [];
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
     * @param options.rousing has both ends look at once while one is waited for, as untilLinked does: a worker that ends
     *   meanwhile may stay away for minutes
     * @throws DeadlineError naming each link that did not get there, where it stood and what its subscription says
     */
    async settle(options = {}) {
        const { within = SETTLE_TIMEOUT_MS, except = [], rousing = false } = options;
        await Promise.all(this.nodes.map((origin) => {
            const targets = this.nodes.filter((node) => node !== origin &&
                !except.some(([subscriber, upstream]) => subscriber === node && upstream === origin));
            return this.barrier(origin, targets, within, rousing);
        }));
    }
    /** Waits until everything committed so far on `origin` is applied, and visible, on the targets. */
    async barrier(origin, targets, within = SETTLE_TIMEOUT_MS, rousing = false) {
        const all = 'length' in targets ? targets : [targets];
        if (all.length === 0)
            return;
        const position = await this.engine.position(origin, all);
        await Promise.all(all.map((target) => this.passed(origin, target, position, within, rousing)));
    }
    async passed(origin, target, position, within, rousing) {
        const look = async () => {
            const { passed, at } = await this.engine.progress(origin, target, position);
            if (passed)
                return { done: undefined };
            if (rousing)
                await (0,_replication_rouse_js__WEBPACK_IMPORTED_MODULE_2__/* .rouse */ .N)(this.engine, target, origin);
            return { notYet: at };
        };
        const what = `${target.name} to apply ${origin.name}'s changes up to ${position}`;
        try {
            await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(what, look, { within, signal: this.signal, slowest: 20 });
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
        await this.untilStopped(subscriber, upstream);
    }
    /** Waits until the subscriber has noticed that its link is disabled. */
    async untilStopped(subscriber, upstream) {
        const look = async () => {
            const link = (await this.engine.links(subscriber)).find((l) => l.upstream === upstream.name);
            const worker = await this.engine.worker(subscriber, upstream);
            return link && !link.up && !worker
                ? { done: undefined }
                : { notYet: `${link?.status}, ${worker ? 'its worker runs' : 'no worker'}` };
        };
        const what = `${subscriber.name}'s link from ${upstream.name} to stop`;
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(what, look, { within: SETTLE_TIMEOUT_MS, signal: this.signal });
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
            await (0,_replication_rouse_js__WEBPACK_IMPORTED_MODULE_2__/* .rouse */ .N)(this.engine, subscriber, upstream);
            return { notYet: link?.status ?? 'no such subscription' };
        };
        const what = `${subscriber.name} to receive from ${upstream.name}`;
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(what, look, { within, signal: this.signal, slowest: 20 });
    }
    // A worker that was just started is up by its own word, and may then end because the sender of the one before it still
    // holds the slot. What this run restarted, this run waits for, and wakes, so that no test has to.
    async untilReceived(subscriber, upstream) {
        await this.untilUp(subscriber, upstream);
        const position = await this.engine.position(upstream, [subscriber]);
        await this.passed(upstream, subscriber, position, SETTLE_TIMEOUT_MS, true);
    }
    /** Every link of the mesh with its state. */
    async links() {
        const all = await Promise.all(this.nodes.map(async (node) => (await this.engine.links(node)).map((link) => ({ ...link, subscriber: node.name }))));
        return all.flat().filter(({ upstream }) => !this.absent.includes(upstream));
    }
    /** Waits until every node receives from every other. */
    async untilLinked(within = SETTLE_TIMEOUT_MS) {
        const wanted = this.nodes.length * (this.nodes.length - 1);
        const look = async () => {
            const all = await this.links();
            if (all.length === wanted && all.every((l) => l.up))
                return { done: undefined };
            const isUp = (subscriber, upstream) => all.some((l) => l.up && l.subscriber === subscriber.name && l.upstream === upstream.name);
            const down = [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_3__/* .links */ .y)(this.nodes)].filter((link) => !isUp(link.subscriber, link.upstream));
            await Promise.all([
                ...[...new Set(down.map(({ subscriber }) => subscriber))].map((node) => this.engine.wake?.(node)),
                ...[...new Set(down.map(({ upstream }) => upstream))].map((node) => this.engine.nudge?.(node)),
            ]);
            const missing = all.filter((l) => !l.up).map((l) => `${l.subscription} ${l.status}`);
            return { notYet: missing.join(', ') || `${all.length} of ${wanted} subscriptions` };
        };
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)('every link to replicate', look, { within, signal: this.signal, slowest: 20 });
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
    /**
     * Makes a change of a link by which its worker starts again; returns when the new one has proven that it receives. The
     * old worker says that all is well until it ends, and rows that pass by it meanwhile are lost to the new one.
     */
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
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(what, look, { within: SETTLE_TIMEOUT_MS, signal: this.signal, slowest: 20 });
        await this.untilReceived(subscriber, upstream);
    }
    async eachLink(work) {
        await Promise.all([...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_3__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => work(subscriber, upstream)));
    }
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

/***/ 1652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ rouse)
/* harmony export */ });
/** Has both ends of a link look at once, where the engine knows how. */
async function rouse(engine, subscriber, upstream) {
    await Promise.all([engine.wake?.(subscriber), engine.nudge?.(upstream)]);
}


/***/ }),

/***/ 91669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ Expect)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./src/cluster/compare-table.ts
var compare_table = __webpack_require__(76416);
// EXTERNAL MODULE: ./src/cluster/describe-comparison.ts
var describe_comparison = __webpack_require__(6139);
// EXTERNAL MODULE: ./src/cluster/linked-nodes.ts
var linked_nodes = __webpack_require__(41617);
// EXTERNAL MODULE: ./src/cluster/schema-difference.ts
var schema_difference = __webpack_require__(29827);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(37291);
;// CONCATENATED MODULE: ./src/suite/line-diff.ts


/** Of a longer line the beginning is shown. */
const MOST_CHARACTERS = 400;
/** Of a longer diff the rest is counted. */
const MOST_LINES = 200;
/** Of so many different lines no diff is made any more: that takes the square of their number. */
const MOST_EDITS = 1_000;
/**
 * Expected lines with -, seen ones with +, at most a few lines of what is equal around them. However many lines there
 * are, and however long, it takes a moment, and what it returns is at most about 100 kB.
 */
function lineDiff(expected, seen, columns) {
    const lines = diffLines(expected.map(line_diff_short), seen.map(line_diff_short));
    const more = lines.length - MOST_LINES;
    return [
        ...(columns ? [line_diff_short(`columns: ${columns.join(', ')}`)] : []),
        ...lines.slice(0, MOST_LINES),
        ...(more > 0 ? [`… ${more} more lines`] : []),
    ]
        .join('\n')
        .trimEnd();
}
function diffLines(expected, seen) {
    const text = (lines) => (lines.length > 0 ? `${lines.join('\n')}\n` : '');
    const options = { context: 2, maxEditLength: MOST_EDITS };
    const patch = (0,create/* createTwoFilesPatch */.ss)('expected', 'seen', text(expected), text(seen), undefined, undefined, options);
    if (patch === undefined)
        return sideBySide(expected, seen);
    return patch
        .trimEnd()
        .split('\n')
        .slice(1)
        .filter((line) => line !== '\\ No newline at end of file');
}
/** Too many lines differ: those in the same place are compared. */
function sideBySide(expected, seen) {
    const longer = expected.length > seen.length ? expected : seen;
    const different = longer.flatMap((_, i) => (expected[i] === seen[i] ? [] : [i]));
    const pairs = different
        .slice(0, MOST_LINES)
        .flatMap((i) => [
        ...(expected[i] === undefined ? [] : [`-${expected[i]}`]),
        ...(seen[i] === undefined ? [] : [`+${seen[i]}`]),
    ]);
    const head = `@@ ${different.length} lines are others than expected in their place; from line ${different[0] + 1} @@`;
    return ['--- expected', '+++ seen', head, ...pairs];
}
// Two that differ behind what is shown must not look the same.
function line_diff_short(line) {
    if (line.length <= MOST_CHARACTERS)
        return line;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(line).digest('hex').slice(0, 12);
    return `${line.slice(0, MOST_CHARACTERS)}… (${line.length} characters, SHA-256 ${hash}…)`;
}

;// CONCATENATED MODULE: ./src/suite/expect.ts










/** How many things that are not the same are told of. */
const NAMED_DIFFERENCES = 20;
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
        throw new errors/* ExpectationFailed */._0(`${node.name}: ${number} from: ${(0,report_text/* clip */.$Q)(oneLine(query), 500)}`, lineDiff(wanted, got, seen.columns), node.name);
    }
    /** The query's rows are these on every node of the cluster. */
    async everywhere(query, expected) {
        await Promise.all(this.cluster.nodes.map((node) => this.rows(node, query, expected)));
    }
    /**
     * The table has the same rows and columns on every node, whatever these are. To be called when everything has arrived:
     * after `cluster.settle()`.
     *
     * @param table plain, or schema-qualified: `account`, `bank.account`
     */
    async same(table) {
        const { nodes } = this.cluster;
        const names = await Promise.all(nodes.map((node) => qualified(node, table)));
        const different = nodes.find((_, i) => names[i] !== names[0]);
        if (different) {
            const all = Object.fromEntries(nodes.map(({ name }, i) => [name, names[i]]));
            throw new errors/* ExpectationFailed */._0(`${table} is another table on one node than on another: ${(0,describe_comparison/* onOneLine */.GJ)(all, '')}`);
        }
        const found = await (0,compare_table/* compareTable */.W)(nodes, names[0]);
        if (!found.same)
            throw new errors/* ExpectationFailed */._0((0,describe_comparison/* describeComparison */.L5)(found));
    }
    /**
     * All that is defined in the nodes' databases is the same on every node, and so is what their replication sets pass on:
     * tables, columns, indexes, constraints, views, functions, types, comments, owners, grants and so on; in a schema of its
     * own, of that one. To be called when everything has arrived: after `cluster.settle()`.
     */
    async sameSchema() {
        const differences = await this.cluster.schemaDifferences();
        if (differences.length === 0)
            return;
        const lines = differences.slice(0, NAMED_DIFFERENCES).map(schema_difference/* describeSchemaDifference */.W);
        if (differences.length > lines.length)
            lines.push(`… and ${differences.length - lines.length} more`);
        throw new errors/* ExpectationFailed */._0(`schemas are not the same on all nodes\n${lines.join('\n')}`);
    }
    /** The value is this one; objects and lists are compared by content. */
    equal(seen, expected, what, node) {
        const [want, got] = [show(expected), show(seen)];
        if (want === got)
            return;
        const short = want.length + got.length < 120;
        throw new errors/* ExpectationFailed */._0(`${node ? `${node.name}: ` : ''}${what}: expected ${short ? `${want}, seen ${got}` : 'other than seen'}`, short ? undefined : lineDiff(want.split('\n'), got.split('\n')), node?.name);
    }
    /** The statement is true of what was seen. */
    that(holds, what, node) {
        if (!holds)
            throw new errors/* ExpectationFailed */._0(`${node ? `${node.name}: ` : ''}${what}`, undefined, node?.name);
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
            await (0,wait/* waitFor */.fm)(`${node.name} to be rid of replication`, look, { within: linked_nodes/* SETTLE_TIMEOUT_MS */.h, signal });
        }
        catch (error) {
            if (!(error instanceof errors/* DeadlineError */.j3))
                throw error;
            throw new errors/* ExpectationFailed */._0(`${node.name}: not what should be left of replication after ${(0,wait/* seconds */.YA)(linked_nodes/* SETTLE_TIMEOUT_MS */.h)}`, lineDiff(wanted, seen), node.name);
        }
    }
    /** The server refuses this, with this code and message. */
    async refused(attempt, expected) {
        const error = await attempt.then(() => undefined, (thrown) => thrown);
        const wanted = [expected.code, String(expected.message)].filter(Boolean).join(' ');
        if (error === undefined)
            throw new errors/* ExpectationFailed */._0(`expected an error (${wanted}), but it was accepted`);
        if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError))
            throw error;
        const asExpected = (expected.code === undefined || error.code === expected.code) && expected.message.test(error.message);
        if (!asExpected) {
            throw new errors/* ExpectationFailed */._0(`expected an error (${wanted}), seen ${error.code} "${error.message}"`);
        }
    }
}
/** The table's name with its schema, as the node's connections find it. @throws ExpectationFailed where there is none */
async function qualified(node, table) {
    const [row] = await node.sql `
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = to_regclass(${(0,quote/* quoteTable */.Z8)(table)})`;
    if (!row)
        throw new errors/* ExpectationFailed */._0(`${node.name}: there is no table ${table}`, undefined, node.name);
    return String(row.name);
}
function show(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 1) ?? String(value));
}
function oneLine(query) {
    return query.replace(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 16934:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ exactly),
/* harmony export */   s: () => (/* binding */ withDefect)
/* harmony export */ });
/** Something that is there so many times, no more and no less. */
function exactly(times, what) {
    return { ...what, least: times, most: times };
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


/***/ }),

/***/ 7326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ sharesMesh),
/* harmony export */   bn: () => (/* binding */ worksInSchema),
/* harmony export */   t6: () => (/* binding */ test),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });

/** What a test leaves on this cluster. */
function leavesOf({ leaves = {} }, cluster) {
    const left = typeof leaves === 'function' ? leaves(cluster) : leaves;
    if (!left.errors)
        return left;
    const { defects } = cluster.engine.profile;
    return { ...left, errors: left.errors.filter(({ by }) => by === undefined || by in defects) };
}
/** Whether it can share a mesh with others. */
function sharesMesh(test) {
    return test.scope === 'look' || worksInSchema(test);
}
/** Whether it is given a schema of its own, in a mesh that it shares with others. */
function worksInSchema(test) {
    return test.scope === undefined || test.scope === 'tables';
}
/** Gives a test its type; the built-in tests and the users' own .mjs tests are written alike. */
function test(definition) {
    return definition;
}


/***/ })

};
