export const id = 884;
export const ids = [884];
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

/***/ 23401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ runBuiltIn),
/* harmony export */   g: () => (/* binding */ judged)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83916);
/* harmony import */ var _report_judge_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78421);
/* harmony import */ var _suite_expect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91669);
/* harmony import */ var _suite_random_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14357);
/* harmony import */ var _suite_test_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7326);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55717);
/* harmony import */ var _known_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55434);
/* harmony import */ var _server_log_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(71765);











/** Runs one built-in test on its ground, then looks over what it can have touched; never throws. */
async function runBuiltIn(test, ground, options) {
    const { cluster } = ground;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(options.testDir, { recursive: true });
    const logFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(options.testDir, 'test.log');
    const lines = [];
    const known = new _known_js__WEBPACK_IMPORTED_MODULE_5__/* .Known */ .I(cluster.engine);
    const records = [];
    const byDefects = [];
    let told;
    let aftermath;
    // A test that hangs does so in a query: without its connections it ends at once.
    let timedOut = false;
    let giveUp = () => { };
    const over = new AbortController();
    const end = () => {
        over.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .DeadlineError */ .j3('the test has ended'));
        ground.close();
        giveUp();
    };
    const timer = setTimeout(() => {
        timedOut = true;
        end();
    }, options.timeout);
    options.signal.addEventListener('abort', end, { once: true });
    // A test that waits for something else than a connection is not waited for.
    const limit = new Promise((_, reject) => {
        giveUp = () => reject(options.signal.aborted ? options.signal.reason : new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .DeadlineError */ .j3('timed out'));
    });
    limit.catch(() => undefined); // It is only raced against; alone it means nothing.
    const judge = async () => {
        const context = {
            cluster,
            get spare() {
                if (!ground.spare)
                    throw new TypeError('the test did not say that it needs a spare server');
                return ground.spare;
            },
            get faults() {
                const { world } = ground;
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
                    left: (what) => {
                        aftermath = what;
                    },
                };
            },
            get duration() {
                if (test.duration === undefined)
                    throw new TypeError('the test did not say how long it goes on');
                return options.duration ?? test.duration;
            },
            expect: new _suite_expect_js__WEBPACK_IMPORTED_MODULE_3__/* .Expect */ .w(cluster),
            random: (0,_suite_random_js__WEBPACK_IMPORTED_MODULE_7__/* .randomFrom */ .c)(options.seed),
            log: (line) => void lines.push((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(logFile, `${line}\n`)),
            known: (limitation, reference, recorded) => {
                known.limitation(limitation, reference);
                if (recorded)
                    records.push(recorded);
            },
            anomaly: (name, recorded) => {
                known.add(name);
                if (recorded)
                    records.push(recorded);
            },
            defect: (name, seen, left = {}) => {
                known.defect(name, seen);
                byDefects.push(left);
            },
        };
        const work = async () => {
            // A ground is made for the test that runs on it: its cluster is what the test's scope says.
            await test.run(context);
            const left = byDefects.reduce(_suite_test_js__WEBPACK_IMPORTED_MODULE_8__/* .withDefect */ .sf, (0,_suite_test_js__WEBPACK_IMPORTED_MODULE_8__/* .leavesOf */ .wf)(test, cluster));
            return ground.lookOver(left, { records, aftermath, note: context.log });
        };
        const { wrong, shown, told: lookedAt } = await Promise.race([work(), limit]);
        if (told && lookedAt)
            told = { ...told, statement: `${told.statement} ${lookedAt}` };
        if (wrong.length > 0)
            return await failed(ground, { reason: wrong.join('\n') });
        for (const name of shown)
            known.add(name);
        if (known.all.length === 0)
            return { verdict: 'pass' };
        const { all } = known;
        return {
            verdict: 'known',
            reason: (0,_report_judge_js__WEBPACK_IMPORTED_MODULE_9__/* .knownReason */ .yK)({ known: all, properties: told?.properties }),
            known: all,
        };
    };
    try {
        return { ...(await judge()), ...told };
    }
    catch (error) {
        if (options.signal.aborted)
            return { verdict: 'error', reason: `cut short: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(options.signal.reason)}` };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(options.testDir, 'error.log'), `${error instanceof Error ? error.stack : error}\n`);
        const why = timedOut ? { reason: `timed out after ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .seconds */ .Y)(options.timeout)}` } : judged(error);
        if (timedOut || !isOwn(error))
            ground.unclear?.(why.reason);
        return { ...(await failed(ground, why)), ...told };
    }
    finally {
        clearTimeout(timer);
        options.signal.removeEventListener('abort', end);
        await Promise.all(lines);
    }
}
/** Whether what was thrown speaks of the test's own tables and statements, whoever else is in the mesh. */
function isOwn(error) {
    return (error instanceof _suite_expect_js__WEBPACK_IMPORTED_MODULE_3__/* .ExpectationFailed */ ._ || (error instanceof pg__WEBPACK_IMPORTED_MODULE_2__/* ["default"].DatabaseError */ .Ay.DatabaseError && error.severity === 'ERROR'));
}
/** Which thrown things speak of the cluster, and which only of the test itself. */
function judged(error) {
    if (error instanceof _suite_expect_js__WEBPACK_IMPORTED_MODULE_3__/* .ExpectationFailed */ ._) {
        return {
            reason: error.message,
            ...(error.node && { node: error.node }),
            ...(error.diff && { diff: error.diff }),
        };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .DeadlineError */ .j3)
        return { reason: error.message };
    if (error instanceof pg__WEBPACK_IMPORTED_MODULE_2__/* ["default"].DatabaseError */ .Ay.DatabaseError) {
        const detail = [error.detail, error.hint].filter(Boolean).join('; ');
        return { reason: `the server refused: ${error.message} (${error.code})${detail ? `: ${detail}` : ''}` };
    }
    // A fault that was none proves nothing, nor do clients that broke, or of whom nothing was accepted.
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .FaultError */ .VD || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .WorkloadError */ .E4 || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UnjudgedError */ .r4)
        return { verdict: 'error', reason: error.message };
    return { verdict: 'error', reason: `the test itself broke: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}` };
}
async function failed(ground, why) {
    const serverLog = await (0,_server_log_js__WEBPACK_IMPORTED_MODULE_10__/* .troubleSince */ ["in"])(ground.marks);
    return { verdict: 'fail', ...why, ...(serverLog.length > 0 && { serverLog }) };
}


/***/ }),

/***/ 55434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Known)
/* harmony export */ });
/* harmony import */ var _suite_expect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91669);

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
            throw new _suite_expect_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectationFailed */ ._(seen);
        this.found.set(what, { kind: 'defect', what, reference: recorded.reference });
    }
    /** @throws ExpectationFailed where the release's profile does not have it */
    add(name) {
        const { kind, version, profile } = this.engine;
        const anomaly = profile.anomalies[name];
        if (!anomaly)
            throw new _suite_expect_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectationFailed */ ._(`${name}: that is recorded of other releases, not of ${kind} ${version}`);
        this.found.set(name, { kind: anomaly.kind, what: name, reference: anomaly.reference });
    }
}


/***/ }),

/***/ 78446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ reasonToSkip),
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const NOTHING = { differing: [], exceptions: false };
/** Decides, before anything starts, what runs and what is skipped, with the reason. */
function plan(tests, suite, given, leaves = new Map()) {
    return tests.map(({ name, test, group }) => {
        if (test.kind === 'script')
            return { name, kind: 'script', file: test.file, group, leaves: leaves.get(test.file) ?? NOTHING };
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

/***/ 71765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ seriousness),
/* harmony export */   "in": () => (/* binding */ troubleSince)
/* harmony export */ });
/* unused harmony export troubleLines */
/** How many different lines are kept while a log is read for trouble. */
const MOST_KEPT = 200;
/** A crash, as the postmaster tells of it. */
const CRASH = /was terminated by (?:signal|exception)|terminating any other active server processes|due to startup process failure/;
/** Lines that are no errors, and tell all the same why something went wrong. */
const TELLING = /CONFLICT|conflict|SPOCK/;
const SERIOUS = ['WARNING', 'ERROR', 'FATAL', 'PANIC'];
/**
 * The end of a process that was told to end (SIGTERM), in the words of PostgreSQL: whoever told it
 * did so on purpose. Nothing else that speaks of an administrator is meant.
 */
const TOLD_TO_END = /^terminating (?:connection|logical replication worker|(?:autovacuum|walreceiver) process|background worker "[^"]*") due to administrator command$/;
/**
 * What a worker is told that starts before the one in whose place it comes has let go of everything. It starts again
 * by itself. PostgreSQL's launcher forgets a worker (launcher.c, logicalrep_worker_onexit, before_shmem_exit) before
 * that worker gives its origin back (origin.c, ReplicationOriginExitCleanup, on_shmem_exit); a WAL sender notices
 * later still that its receiver has gone. A link that never gets there does not come up, and is told of as such.
 */
const HANDOVER = /replication (?:origin with ID \d+ is already|slot "[^"]+" is) active for PID \d+/;
/**
 * How serious a line is; undefined where it is not. Errors of client sessions are their client's business; the end of a
 * worker that was told to end is none, and neither is its handover to the next.
 */
function seriousness({ level, process, text }) {
    if (level === 'PANIC' || (level === 'LOG' && CRASH.test(text)))
        return 'crash';
    if (process === 'client backend')
        return undefined;
    if (level === 'WARNING')
        return /\bapply\b/.test(process) ? 'warning' : undefined;
    if (level !== 'ERROR' && level !== 'FATAL')
        return undefined;
    if (level === 'FATAL' && TOLD_TO_END.test(text))
        return undefined;
    return HANDOVER.test(text) ? undefined : 'error';
}
/** Messages that tell of trouble, as lines for people, each once: at most `most`, the newest. */
async function troubleLines(entries, most = 12) {
    // Each in the place of its last time.
    const times = new Map();
    for await (const entry of entries) {
        if (!SERIOUS.includes(entry.level) && !TELLING.test(entry.text) && !CRASH.test(entry.text))
            continue;
        const line = `${entry.level} (${entry.process || 'postmaster'}): ${entry.text}`;
        const before = times.get(line) ?? 0;
        times.delete(line);
        times.set(line, before + 1);
        if (times.size > MOST_KEPT)
            times.delete(times.keys().next().value);
    }
    return [...times].map(([line, n]) => (n > 1 ? `${line} (${n} times)` : line)).slice(-most);
}
/** The troubled lines that each server has logged since, by its name; servers without any are left out. */
async function troubleSince(marks, most) {
    const all = await Promise.all(marks.servers.map(async (server) => ({
        node: server.name,
        lines: await troubleLines(marks.since(server), most),
    })));
    return all.filter(({ lines }) => lines.length > 0);
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


/***/ })

};
