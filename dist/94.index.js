export const id = 94;
export const ids = [94];
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

/***/ 56563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded)
/* harmony export */ });
/** Of one text in the results: more is no reason that anybody reads, but a report that nobody can open. */
const MOST_CHARACTERS = 20_000;
/** Of what shows expected and seen. */
const MOST_OF_DIFF = 120_000;
/** The same with every text in it, however deep, cut where it is longer than results may hold. */
function bounded(value, most = MOST_CHARACTERS) {
    if (typeof value === 'string')
        return (value.length <= most ? value : cut(value, most));
    if (Array.isArray(value))
        return value.map((each) => bounded(each, most));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).map(([key, each]) => [
        key,
        bounded(each, key === 'diff' ? MOST_OF_DIFF : most),
    ]);
    return Object.fromEntries(entries);
}
function cut(text, most) {
    return `${text.slice(0, most)}… (${text.length - most} characters more)`;
}


/***/ }),

/***/ 49838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ describeTo),
/* harmony export */   s: () => (/* binding */ DESCRIPTION_VARIABLE)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Names the file that tells a script host where the cluster is. The file holds the password. */
const DESCRIPTION_VARIABLE = 'MMR_SCRIPT_HOST';
/** Writes the description for a host, readable by nobody else. @returns the file */
async function describeTo(folder, { nodes, engine }, rest) {
    const description = {
        nodes: nodes.map(({ name, database, endpoint }) => {
            const { host, port, user, password, peerHost, peerPort } = endpoint;
            return { name, database, endpoint: { host, port, user, password, peerHost, peerPort } };
        }),
        engine: { kind: engine.kind, version: engine.version },
        ...rest,
    };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cluster.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, JSON.stringify(description), { mode: 0o600 });
    return file;
}


/***/ }),

/***/ 6358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   v0: () => (/* binding */ restored)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/** What is done for the owner of a schema. */
function callsOf(own) {
    return {
        settle: ({ except, ...options }) => own.settle({
            ...options,
            ...(except && { except: except.map(([a, b]) => [own.node(a), own.node(b)]) }),
        }),
        barrier: (origin, targets, { within }) => own.barrier(own.node(origin), targets.map((name) => own.node(name)), within),
        replicate: (table, options) => own.replicate(table, options),
        replicatedTables: () => own.replicatedTables(),
        incidents: () => own.incidents(),
    };
}
/** Does what is asked, and never throws: what goes wrong is part of the answer. */
async function answer(calls, { id, call, args }) {
    try {
        if (!Object.hasOwn(calls, call))
            throw new TypeError(`there is no call "${call}"`);
        const value = await calls[call](...args);
        return { id, value };
    }
    catch (error) {
        return { id, thrown: thrown(error) };
    }
}
function thrown(error) {
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))
        return { name: error instanceof Error ? error.name : 'Error', message };
    const { code, severity, detail, hint } = error;
    return { name: 'DatabaseError', message, fields: { code, severity, detail, hint } };
}
const KINDS = { ClusterError: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$, DeadlineError: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3, ExpectationFailed: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectationFailed */ ._0 };
/** The error as it was thrown, as far as anybody judges it by its kind. */
function restored({ name, message, fields }) {
    if (fields)
        return Object.assign(new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError(message, message.length, 'error'), fields);
    const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : Error;
    return new kind(message);
}


/***/ }),

/***/ 19991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ exported),
/* harmony export */   j: () => (/* binding */ loadTest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


const SHAPE = 'a test is: export default { proves: "…", async run({ cluster, expect }) { … } }';
/** Loads the test that a user's .mjs file exports. @throws TypeError where it exports none; whatever the file throws */
async function loadTest(file) {
    const test = await exported(file);
    if (!test)
        throw new TypeError(`there is no default export that is an object; ${SHAPE}`);
    if (typeof test.run !== 'function')
        throw new TypeError(`the default export has no function "run"; ${SHAPE}`);
    if (typeof test.proves !== 'string')
        throw new TypeError(`the default export has no text "proves"; ${SHAPE}`);
    return test;
}
/** The default export of a file, where it is an object. @throws whatever the file throws */
async function exported(file) {
    // A bundler must leave this one alone: the file is the user's.
    const module = await import(/* webpackIgnore: true */ (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file)).href);
    const test = module.default;
    return typeof test === 'object' && test !== null ? test : undefined;
}


/***/ }),

/***/ 72971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ ToldLeaves),
/* harmony export */   Ev: () => (/* binding */ told),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);

const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(0);
/** What a test in a process of its own leaves on purpose, as it comes over: a pattern by its two parts. */
const ToldLeaves = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    differing: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), count).exactOptional(),
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), flags: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).exactOptional(),
    conflicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        table: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        types: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        least: count.exactOptional(),
        most: count.exactOptional(),
    }))
        .exactOptional(),
});
/** @throws TypeError where `leaves` is not what a test that works in tables of its own can leave */
function told(leaves) {
    const { schema, ...rest } = leaves;
    const patterns = schema?.map(({ source, flags }) => ({ source, flags }));
    const { success, data, error } = ToldLeaves.safeParse({ ...rest, ...(patterns && { schema: patterns }) });
    if (success)
        return data;
    const wrong = error.issues.map(({ path, message }) => `${path.join('.') || 'leaves'}: ${message}`);
    throw new TypeError(`what it leaves is not understood: ${wrong.join('; ')}; a test that works in tables of its own can leave { differing, schema, conflicts }`);
}
function untold({ schema, conflicts, ...rest }) {
    return {
        ...rest,
        ...(schema && { schema: schema.map(({ source, flags }) => new RegExp(source, flags)) }),
        ...(conflicts && { conflicts: conflicts }),
    };
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
// EXTERNAL MODULE: ./src/cluster/linked-nodes.ts
var linked_nodes = __webpack_require__(41617);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/wait.ts + 1 modules
var wait = __webpack_require__(55717);
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
            await (0,wait/* waitFor */.f)(`${node.name} to be rid of replication`, look, { within: linked_nodes/* SETTLE_TIMEOUT_MS */.h, signal });
        }
        catch (error) {
            if (!(error instanceof errors/* DeadlineError */.j3))
                throw error;
            throw new errors/* ExpectationFailed */._0(`${node.name}: not what should be left of replication after ${(0,wait/* seconds */.Y)(linked_nodes/* SETTLE_TIMEOUT_MS */.h)}`, lineDiff(wanted, seen), node.name);
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
function show(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 1) ?? String(value));
}
function oneLine(query) {
    return query.replace(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 26127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isOwn),
/* harmony export */   g: () => (/* binding */ judged)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/** Which thrown things speak of the cluster, and which only of the test itself. */
function judged(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectationFailed */ ._0) {
        return {
            reason: error.message,
            ...(error.node && { node: error.node }),
            ...(error.diff && { diff: error.diff }),
        };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3)
        return { reason: error.message };
    if (error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError) {
        const detail = [error.detail, error.hint].filter(Boolean).join('; ');
        return { reason: `the server refused: ${error.message} (${error.code})${detail ? `: ${detail}` : ''}` };
    }
    // A fault that was none proves nothing, nor do clients that broke, or of whom nothing was accepted.
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$)
        return { verdict: 'error', reason: error.message };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FaultError */ .VD || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .WorkloadError */ .E4 || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnjudgedError */ .r4)
        return { verdict: 'error', reason: error.message };
    return { verdict: 'error', reason: `the test itself broke: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}` };
}
/** Whether what was thrown speaks of the test's own tables and statements, whoever else is in the mesh. */
function isOwn(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectationFailed */ ._0)
        return true;
    if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))
        return false;
    return error.severity === 'ERROR' && !OTHERS_DOING.test(error.code ?? '');
}
/**
 * SQLSTATE classes of what others can bring about: connections, rollbacks (deadlocks), resources, locks that are held,
 * intervention, system and internal errors (PostgreSQL's documentation, appendix A).
 */
const OTHERS_DOING = /^(08|40|53|55|57|58|XX)/;


/***/ }),

/***/ 74835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Known)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** What showed itself in a test and is recorded of the release that runs, each once. */
class Known {
    engine;
    found = new Map();
    constructor(engine) {
        this.engine = engine;
    }
    /** Defects first: whoever reads on no further has read them. */
    get all() {
        const all = [...this.found.values()];
        return [...all.filter(({ kind }) => kind === 'defect'), ...all.filter(({ kind }) => kind !== 'defect')];
    }
    limitation(what, reference) {
        this.found.set(what, { kind: 'limitation', what, reference });
    }
    /** @throws ExpectationFailed with what was `seen`, where the release is not known to have that bug */
    defect(what, seen) {
        const recorded = this.engine.profile.defects[what];
        if (!recorded)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectationFailed */ ._0(seen);
        this.found.set(what, { kind: 'defect', what, reference: recorded.reference });
    }
    /** @throws ExpectationFailed where the release's profile does not have it */
    add(name) {
        const { kind, version, profile } = this.engine;
        const anomaly = profile.anomalies[name];
        if (!anomaly)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectationFailed */ ._0(`${name}: that is recorded of other releases, not of ${kind} ${version}`);
        this.found.set(name, { kind: anomaly.kind, what: name, reference: anomaly.reference });
    }
}


/***/ }),

/***/ 79897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ reasonToSkip)
/* harmony export */ });
/** Why this cluster lacks what the test needs; undefined when it does not. */
function reasonToSkip({ needs = {} }, { engine, runtime, nodes, setupSql }) {
    if (needs.nodes !== undefined && nodes < needs.nodes)
        return `needs ${needs.nodes} nodes, the cluster has ${nodes}`;
    if (needs.engines && !needs.engines.includes(engine.kind)) {
        return `needs ${needs.engines.join(' or ')}, the engine is ${engine.kind}`;
    }
    if (needs.setupSql && !setupSql)
        return 'needs --setup-sql FILE, the schema that it is about';
    const why = needs.ability && runtime?.lacks[needs.ability];
    return why && `needs ${needs.ability}, which runtime ${runtime.kind} cannot do: ${why}`;
}


/***/ })

};
