export const id = 173;
export const ids = [173];
export const modules = {

/***/ 39248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Node)
/* harmony export */ });
/* unused harmony export Session */
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77458);


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
    idle = [];
    open = new Set();
    closed = false;
    constructor(name, endpoint, database) {
        this.name = name;
        this.endpoint = endpoint;
        this.database = database;
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

/***/ 77458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z8: () => (/* binding */ quoteTable),
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
/** A table's name as SQL: `bank.account` becomes "bank"."account". */
function quoteTable(name) {
    return name.includes('"') ? name : name.split('.').map(ident).join('.');
}


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ WorkloadError),
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   VD: () => (/* binding */ FaultError),
/* harmony export */   b$: () => (/* binding */ ClusterError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   j3: () => (/* binding */ DeadlineError)
/* harmony export */ });
/** What was asked for is wrong: nothing has been started. Exit status 3. */
class RequestError extends Error {
    name = 'RequestError';
}
/** The cluster could not be brought up, or its state could not be read: nothing can be judged. Exit status 2. */
class ClusterError extends Error {
    name = 'ClusterError';
}
/** Something that was awaited did not happen before its deadline. */
class DeadlineError extends Error {
    name = 'DeadlineError';
}
/** A fault could not be carried out, had no effect, or could not be healed: what came of it proves nothing. Exit status 2. */
class FaultError extends Error {
    name = 'FaultError';
}
/** A workload of the user's is broken: what its clients did proves nothing. Exit status 2. */
class WorkloadError extends Error {
    name = 'WorkloadError';
}
/** The message of anything that can be thrown. */
function messageOf(thrown) {
    if (thrown instanceof AggregateError && thrown.errors.length > 0) {
        return [...new Set(thrown.errors.map(messageOf))].join('; ');
    }
    return thrown instanceof Error ? thrown.message : String(thrown);
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


/***/ }),

/***/ 54357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ judged),
  P: () => (/* binding */ runBuiltIn)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/suite/expect.ts
var expect = __webpack_require__(83411);
// EXTERNAL MODULE: ./src/suite/random.ts
var random = __webpack_require__(14357);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/run/server-log.ts
var server_log = __webpack_require__(71765);
// EXTERNAL MODULE: ./src/cluster/digest.ts
var digest = __webpack_require__(80496);
// EXTERNAL MODULE: ./src/cluster/quote.ts
var quote = __webpack_require__(77458);
;// CONCATENATED MODULE: ./src/run/verify.ts





/** How long a link may need to come back to life after a test. */
const RECOVERY_MS = 10_000;
/**
 * Looks the cluster over after a test has said that all is well: links, rows of every replicated table on every
 * node, conflict and exception records, server logs. A passed position proves neither that a change was applied
 * nor that it was applied rightly, so nothing passes without this.
 *
 * @param records what known limitations have left in the conflict and exception records
 * @returns what is wrong, a line or more each; empty when nothing is
 */
async function verify(cluster, marks, leaves = {}, records = []) {
    const wrong = [];
    if (leaves.mesh !== 'changed') {
        try {
            await cluster.untilLinked(RECOVERY_MS);
            await cluster.settle();
        }
        catch (error) {
            if (!(error instanceof errors/* DeadlineError */.j3))
                throw error;
            wrong.push(`replication stands still after the test: ${error.message}`);
        }
        wrong.push(...(await tablesNotAsLeft(cluster, leaves)));
        wrong.push(...(await incidentsNotAsLeft(cluster, leaves, records)));
    }
    wrong.push(...(await logsNotAsLeft(marks, leaves)));
    return wrong;
}
async function tablesNotAsLeft(cluster, leaves) {
    const expected = new Set((leaves.differing ?? []).map(qualified));
    const wrong = [];
    for (const table of await cluster.replicatedTables()) {
        try {
            const found = await (0,digest/* differences */.tX)(cluster.nodes, table);
            if (found.length > 0 && !expected.has(table))
                wrong.push((0,digest/* describeDifferences */.g7)(table, found));
            if (found.length === 0 && expected.has(table)) {
                wrong.push(`${table}: the test says that its rows differ between the nodes, but they are the same`);
            }
            expected.delete(table);
        }
        catch (error) {
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError))
                throw error;
            wrong.push(`${table}: cannot be compared on all nodes: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    for (const table of expected)
        wrong.push(`${table}: the test says that it differs, but no node replicates it`);
    return wrong;
}
async function incidentsNotAsLeft(cluster, leaves, records) {
    const wrong = [];
    const missing = new Set(records);
    for (const node of cluster.nodes) {
        for (const incident of await cluster.engine.incidents(node)) {
            if (incident.kind === 'conflict' && leaves.conflicts === 'resolved')
                continue;
            const known = records.find((record) => record.test(incident.detail));
            if (known) {
                missing.delete(known);
                continue;
            }
            wrong.push(`${node.name}: ${incident.kind} recorded${incident.table ? ` on ${incident.table}` : ''}: ${incident.detail}`);
        }
    }
    for (const record of missing)
        wrong.push(`no node has recorded a conflict or exception like ${record}`);
    return wrong;
}
async function logsNotAsLeft(marks, leaves) {
    const expected = leaves.errors ?? [];
    const wrong = [];
    for (const [server, entries] of await marks.since()) {
        for (const { level, process, text } of (0,server_log/* backgroundErrors */.il)(entries)) {
            if (expected.some((pattern) => pattern.test(text)))
                continue;
            wrong.push(`${server.name}: ${process || 'postmaster'} logged ${level}: ${text}`);
        }
    }
    return wrong;
}
function qualified(table) {
    const [schema, name] = table.includes('.') ? table.split('.') : ['public', table];
    const plain = /^[a-z_][a-z0-9_$]*$/;
    return [schema, name].map((part) => (plain.test(part) ? part : (0,quote/* quoteTable */.Z8)(part))).join('.');
}

;// CONCATENATED MODULE: ./src/run/built-in.ts









/** Runs one built-in test on its mesh, then looks the cluster over; never throws. */
async function runBuiltIn(test, mesh, options) {
    const { cluster } = mesh;
    await (0,promises_.mkdir)(options.testDir, { recursive: true });
    const logFile = (0,external_node_path_.join)(options.testDir, 'test.log');
    const lines = [];
    const known = [];
    const records = [];
    let told;
    // A test that hangs does so in a query: without its connections it ends at once.
    let timedOut = false;
    let giveUp = () => { };
    const over = new AbortController();
    const end = () => {
        over.abort(new errors/* DeadlineError */.j3('the test has ended'));
        cluster.close();
        mesh.spare?.close();
        giveUp();
    };
    const timer = setTimeout(() => {
        timedOut = true;
        end();
    }, options.timeout);
    options.signal.addEventListener('abort', end, { once: true });
    // A test that waits for something else than a connection is not waited for.
    const limit = new Promise((_, reject) => {
        giveUp = () => reject(options.signal.aborted ? options.signal.reason : new errors/* DeadlineError */.j3('timed out'));
    });
    limit.catch(() => undefined); // It is only raced against; alone it means nothing.
    const judge = async () => {
        const context = {
            cluster,
            get spare() {
                if (!mesh.spare)
                    throw new TypeError('the test did not say that it needs a spare server');
                return mesh.spare;
            },
            get faults() {
                const { world } = mesh;
                if (!world)
                    throw new TypeError('the test did not say that it needs faults');
                return {
                    ...{ world, folder: options.testDir, name: options.name, seed: options.seed },
                    ...{ workload: options.own?.workload, replay: options.replay },
                    signal: AbortSignal.any([
                        options.signal,
                        over.signal,
                        ...(options.own ? [options.own.broken] : []),
                    ]),
                    progress: options.progress ?? (() => undefined),
                    report: (what) => {
                        told = what;
                    },
                };
            },
            get duration() {
                if (test.duration === undefined)
                    throw new TypeError('the test did not say how long it goes on');
                return options.duration ?? test.duration;
            },
            expect: new expect/* Expect */.wZ(cluster),
            random: (0,random/* randomFrom */.c)(options.seed),
            log: (line) => void lines.push((0,promises_.appendFile)(logFile, `${line}\n`)),
            known: (limitation, reference, recorded) => {
                known.push({ limitation, reference });
                if (recorded)
                    records.push(recorded);
            },
        };
        const work = async () => {
            await test.run(context);
            return verify(cluster, mesh.marks, test.leaves, records);
        };
        const wrong = await Promise.race([work(), limit]);
        if (wrong.length > 0)
            return await failed(mesh, { reason: wrong.join('\n') });
        return known.length > 0
            ? { verdict: 'known', reason: known.map((k) => k.limitation).join('; '), known }
            : { verdict: 'pass' };
    };
    try {
        return { ...(await judge()), ...told };
    }
    catch (error) {
        if (options.signal.aborted)
            return { verdict: 'error', reason: `cut short: ${(0,errors/* messageOf */.bD)(options.signal.reason)}` };
        await (0,promises_.writeFile)((0,external_node_path_.join)(options.testDir, 'error.log'), `${error instanceof Error ? error.stack : error}\n`);
        const why = timedOut ? { reason: `timed out after ${(0,wait/* seconds */.Y)(options.timeout)}` } : judged(error);
        return { ...(await failed(mesh, why)), ...told };
    }
    finally {
        clearTimeout(timer);
        options.signal.removeEventListener('abort', end);
        await Promise.all(lines);
    }
}
/** Which thrown things speak of the cluster, and which only of the test itself. */
function judged(error) {
    if (error instanceof expect/* ExpectationFailed */._0) {
        return {
            reason: error.message,
            ...(error.node && { node: error.node }),
            ...(error.diff && { diff: error.diff }),
        };
    }
    if (error instanceof errors/* DeadlineError */.j3)
        return { reason: error.message };
    if (error instanceof esm/* default.DatabaseError */.Ay.DatabaseError) {
        const detail = [error.detail, error.hint].filter(Boolean).join('; ');
        return { reason: `the server refused: ${error.message} (${error.code})${detail ? `: ${detail}` : ''}` };
    }
    // A fault that was none proves nothing, nor do clients that broke.
    if (error instanceof errors/* FaultError */.VD || error instanceof errors/* WorkloadError */.E4)
        return { verdict: 'error', reason: error.message };
    return { verdict: 'error', reason: `the test itself broke: ${(0,errors/* messageOf */.bD)(error)}` };
}
async function failed(mesh, why) {
    const serverLog = [...(await mesh.marks.since())]
        .map(([server, entries]) => ({ node: server.name, lines: (0,server_log/* troubleLines */.ln)(entries) }))
        .filter(({ lines }) => lines.length > 0);
    return { verdict: 'fail', ...why, ...(serverLog.length > 0 && { serverLog }) };
}


/***/ }),

/***/ 78446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ reasonToSkip),
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** Decides, before anything starts, what runs and what is skipped, with the reason. */
function plan(tests, suite, given) {
    return tests.map(({ name, test, group }) => {
        if (test.kind === 'script')
            return { name, kind: 'script', file: test.file, group };
        const definition = suite[test.id];
        if (!definition)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`test "${test.id}": there is no such built-in test`);
        return { name, kind: 'built-in', test: definition, skip: reasonToSkip(definition, given) };
    });
}
/** Why this cluster lacks what the test needs; undefined when it does not. */
function reasonToSkip({ needs = {} }, { engine, runtime, nodes }) {
    if (needs.nodes !== undefined && nodes < needs.nodes)
        return `needs ${needs.nodes} nodes, the cluster has ${nodes}`;
    if (needs.engines && !needs.engines.includes(engine.kind)) {
        return `needs ${needs.engines.join(' or ')}, the engine is ${engine.kind}`;
    }
    const why = needs.ability && runtime?.lacks[needs.ability];
    return why && `needs ${needs.ability}, which runtime ${runtime.kind} cannot do: ${why}`;
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

/***/ 30714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  host: () => (/* binding */ host)
});

// EXTERNAL MODULE: external "node:assert"
var external_node_assert_ = __webpack_require__(34589);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/cluster/cluster.ts
var cluster = __webpack_require__(37144);
// EXTERNAL MODULE: ./src/cluster/node.ts
var node = __webpack_require__(39248);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/replication/select.ts + 4 modules
var replication_select = __webpack_require__(3807);
// EXTERNAL MODULE: ./src/run/built-in.ts + 1 modules
var built_in = __webpack_require__(54357);
// EXTERNAL MODULE: ./src/run/plan.ts
var plan = __webpack_require__(78446);
// EXTERNAL MODULE: ./src/suite/expect.ts
var suite_expect = __webpack_require__(83411);
// EXTERNAL MODULE: ./src/suite/random.ts
var random = __webpack_require__(14357);
// EXTERNAL MODULE: ./src/script/host-description.ts
var host_description = __webpack_require__(49838);
;// CONCATENATED MODULE: ./src/script/watched.ts
const going = new WeakMap();
/**
 * The same object, but what its methods have begun and not ended can be asked for: an expectation whose `await` was
 * forgotten would otherwise be judged by nobody.
 */
function watched(object) {
    const open = new Map();
    const proxy = new Proxy(object, {
        get(target, name, receiver) {
            const member = Reflect.get(target, name, receiver);
            if (typeof member !== 'function')
                return member;
            return (...args) => {
                const result = Reflect.apply(member, target, args);
                if (!(result instanceof Promise))
                    return result;
                const call = Symbol(String(name));
                open.set(call, String(name));
                // Handed on, and not only listened to: a rejection that the test does not await stays an unhandled one.
                return result.finally(() => open.delete(call));
            };
        },
    });
    going.set(proxy, open);
    return proxy;
}
/** Names of the methods that have not ended yet. */
function unfinished(proxy) {
    return [...(going.get(proxy)?.values() ?? [])];
}

;// CONCATENATED MODULE: ./src/script/host.ts















/**
 * Runs a user's .mjs test in this process, which exists for nothing else, and reports the outcome as a line of JSON
 * on file descriptor 3. A process that ends without having reported has not passed.
 *
 * @returns the exit status: 0 once the outcome is reported
 */
async function host(file) {
    // What the test leaves going on by itself, and what it waits for in vain, ends here and not in a stack trace.
    for (const event of ['uncaughtException', 'unhandledRejection']) {
        process.on(event, (error) => {
            report(outcomeOf(error));
            process.exit(1);
        });
    }
    process.on('beforeExit', () => {
        report({
            verdict: 'error',
            reason: 'the test itself broke: run() waits for something that cannot happen any more',
        });
        process.exit(1);
    });
    report(await runTest(file));
    return 0;
}
async function runTest(file) {
    const description = await readDescription();
    const { cluster, engine } = clusterOf(description);
    try {
        const test = await load(file);
        const skip = reasonNotForScripts(test) ?? (0,plan/* reasonToSkip */.b)(test, { engine, nodes: cluster.nodes.length });
        if (skip)
            return { verdict: 'skip', reason: skip };
        return await run(test, cluster, `${description.seed}/${(0,external_node_path_.basename)(file)}`);
    }
    catch (error) {
        return outcomeOf(error);
    }
    finally {
        cluster.close();
    }
}
async function run(test, cluster, seed) {
    const known = [];
    const expect = watched(new suite_expect/* Expect */.wZ(cluster));
    const context = {
        cluster,
        get spare() {
            throw new TypeError('there is no spare server for script tests');
        },
        get faults() {
            throw new TypeError('there are no faults for script tests');
        },
        get duration() {
            throw new TypeError('script tests end by themselves');
        },
        expect,
        random: (0,random/* randomFrom */.c)(seed),
        log: (line) => void process.stdout.write(`${line}\n`),
        known: (limitation, reference) => void known.push({ limitation, reference }),
    };
    await test.run(context);
    const forgotten = unfinished(expect);
    if (forgotten.length > 0) {
        const reason = `the test itself broke: run() ended before expect.${forgotten.join(' and expect.')} did: an await is missing`;
        return { verdict: 'error', reason };
    }
    return known.length > 0
        ? { verdict: 'known', reason: known.map((k) => k.limitation).join('; '), known }
        : { verdict: 'pass' };
}
async function load(file) {
    // A bundler must leave this one alone: the file is the user's.
    const module = await import(/* webpackIgnore: true */ (0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(file)).href);
    const test = module.default;
    const shape = 'a test is: export default { proves: "…", async run({ cluster, expect }) { … } }';
    if (typeof test !== 'object' || test === null)
        throw new TypeError(`there is no default export that is an object; ${shape}`);
    if (typeof test.run !== 'function')
        throw new TypeError(`the default export has no function "run"; ${shape}`);
    if (typeof test.proves !== 'string')
        throw new TypeError(`the default export has no text "proves"; ${shape}`);
    return test;
}
function reasonNotForScripts({ needs = {} }) {
    if (needs.spare)
        return 'needs a spare server, which script tests do not get';
    if (needs.faults || needs.ability)
        return 'needs faults, which script tests do not get';
    if (needs.unwired)
        return 'needs an unwired cluster, but script tests share one that is wired';
    return undefined;
}
async function readDescription() {
    const file = process.env[host_description/* DESCRIPTION_VARIABLE */.s];
    if (!file)
        throw new Error(`${host_description/* DESCRIPTION_VARIABLE */.s} is not set: only the runner starts a script host`);
    delete process.env[host_description/* DESCRIPTION_VARIABLE */.s];
    return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
}
function clusterOf({ nodes, engine, versionNumber }) {
    const facts = {
        versionNumber,
        extensions: { [engine.kind]: engine.version },
        hasOutputPluginLibraries: false,
    };
    const made = (0,replication_select/* selectEngine */.X)(engine.kind, facts, 'the cluster of the scripts');
    // As in the built-in tests' databases: a table is created on every node, not replicated from one of them.
    if (made.replicateDdl)
        process.env.PGOPTIONS = `${process.env.PGOPTIONS ?? ''} -c spock.enable_ddl_replication=off`;
    const all = nodes.map(({ name, endpoint, database }) => new node/* Node */.b(name, endpoint, database));
    return { cluster: new cluster/* Cluster */.d2(all, made, new AbortController().signal), engine: made };
}
function outcomeOf(error) {
    process.stderr.write(`${error instanceof Error ? error.stack : (0,errors/* messageOf */.bD)(error)}\n`);
    if (error instanceof external_node_assert_.AssertionError)
        return { verdict: 'fail', reason: error.message };
    return { verdict: 'fail', ...(0,built_in/* judged */.g)(error) };
}
let reported = false;
/** Only the first outcome counts: what goes wrong after it is a consequence. */
function report(outcome) {
    if (reported)
        return;
    reported = true;
    (0,external_node_fs_.writeSync)(3, `${JSON.stringify(outcome)}\n`);
}


/***/ }),

/***/ 40910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ seconds),
/* harmony export */   f: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/**
 * Looks again and again until `look` reports that it is done, and returns what it found.
 * Pauses grow from 1 ms to `slowest` (50 ms).
 *
 * @param what what is awaited, for the message: "n2 to have applied 0/15A2B38 from n1"
 * @throws DeadlineError naming what was awaited, for how long, and what was last seen instead
 * @throws whatever `look` throws, and the signal's reason when aborted
 */
async function waitFor(what, look, options) {
    const { within, signal, slowest = 50 } = options;
    const started = performance.now();
    let pause = 1;
    for (;;) {
        signal?.throwIfAborted();
        const seen = await look();
        if ('done' in seen)
            return seen.done;
        const left = within - (performance.now() - started);
        if (left <= 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3(`waited ${seconds(within)} for ${what}; last seen: ${seen.notYet}`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(pause, left), undefined, signal ? { signal } : {});
        pause = Math.min(pause * 1.5, slowest);
    }
}
/** Milliseconds as people read them: "0.4 s", "75 s". */
function seconds(milliseconds) {
    return milliseconds < 9950
        ? `${(milliseconds / 1000).toFixed(1)} s`
        : `${Math.round(milliseconds / 1000)} s`;
}


/***/ })

};
