export const id = 4102;
export const ids = [4102];
export const modules = {

/***/ 49808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ libpqVariables),
/* harmony export */   i9: () => (/* binding */ libpqEncryption),
/* harmony export */   lR: () => (/* binding */ clientTls)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13352);



/**
 * What node-postgres is told of it, with libpq's meaning of the modes (PostgreSQL's manual, 32.19): `require` encrypts and
 * trusts whoever answers, unless there is a root certificate; `verify-ca` wants to know who vouches; `verify-full` also
 * whether that is for this name.
 *
 * @throws UnreadableFile where a file cannot be read
 */
function clientTls({ host, encryption }) {
    if (!encryption || encryption.mode === 'disable')
        return false;
    const { mode, rootCert, cert, key } = encryption;
    return {
        rejectUnauthorized: mode !== 'require' || rootCert !== undefined,
        ...(mode !== 'verify-full' && { checkServerIdentity: () => undefined }),
        // The connection may go to a number, the name is what the certificate is for.
        ...(mode === 'verify-full' && { host, ...((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 0 && { servername: host }) }),
        ...(rootCert !== undefined && rootCert !== 'system' && { ca: bytesOf('sslrootcert', rootCert) }),
        ...(cert !== undefined && { cert: bytesOf('sslcert', cert) }),
        ...(key !== undefined && { key: bytesOf('sslkey', key) }),
    };
}
function bytesOf(keyword, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
    }
    catch (error) {
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableFile */ .ie(`${keyword} ${file} cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .whyUnreadable */ ._p)(error)}`, { cause: error });
    }
}
/** The same for libpq, by its keywords: for service files and connection strings; nothing where nothing is said. */
function libpqEncryption({ hostaddr, encryption }) {
    const { mode, rootCert, cert, key } = encryption ?? {};
    const said = { hostaddr, sslmode: mode, sslrootcert: rootCert, sslcert: cert, sslkey: key };
    return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
/** The same as variables for a program that uses libpq; what is not said is off, whatever the caller's environment says. */
function libpqVariables(endpoint) {
    const said = { sslmode: 'disable', ...libpqEncryption(endpoint) };
    return Object.fromEntries(Object.entries(said).map(([name, value]) => [`PG${name.toUpperCase()}`, value]));
}


/***/ }),

/***/ 77117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ CLIENT),
/* harmony export */   bP: () => (/* binding */ Node)
/* harmony export */ });
/* unused harmony export Session */
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57768);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40910);
/* harmony import */ var _conninfo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61639);
/* harmony import */ var _encryption_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49808);





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
const NOBODYS = { sslnegotiation: 'postgres', options: ' ', client_encoding: 'UTF8' };
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
/** What connections are called in pg_stat_activity and in logs unless they have a name of their own. */
const CLIENT = 'mmr-test';
/** One PostgreSQL server that takes part, seen through one of its databases. */
class Node {
    name;
    endpoint;
    database;
    options;
    applicationName;
    idle = [];
    open = new Set();
    closed = false;
    constructor(name, endpoint, database, 
    /** What the server is told for each connection, as in PGOPTIONS. */
    options, 
    /** What its connections are called in pg_stat_activity and in logs. */
    applicationName = CLIENT) {
        this.name = name;
        this.endpoint = endpoint;
        this.database = database;
        this.options = options;
        this.applicationName = applicationName;
    }
    /**
     * The connection string by which the other servers reach this one. It holds no password where we have started them:
     * every server has it in its environment (PGPASSWORD), so that no catalog, log or statement shows it.
     */
    get peerDsn() {
        return this.dsnAt(this.endpoint.peerHost, this.endpoint.peerPort);
    }
    /** The same by another address that leads to this server. */
    dsnAt(host, port) {
        const { user, peerHost, peerSettings = {} } = this.endpoint;
        // A certificate is for the usual address, whichever way leads to it.
        const proven = peerSettings.sslmode === 'verify-full' && host !== peerHost;
        const where = proven ? { host: peerHost, hostaddr: host } : { host };
        return (0,_conninfo_js__WEBPACK_IMPORTED_MODULE_3__/* .connInfo */ .vY)({ ...where, port, dbname: this.database, user, ...peerSettings });
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
        const { host, hostaddr, port, user, password } = this.endpoint;
        const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
            host: hostaddr ?? host,
            port,
            user,
            password,
            database: this.database,
            application_name: this.applicationName,
            ...NOBODYS,
            ssl: (0,_encryption_js__WEBPACK_IMPORTED_MODULE_4__/* .clientTls */ .lR)(this.endpoint),
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
        const late = () => new Error(`${this.name} let nobody in within ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .YA)(within)}`);
        await (0,_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .withinLimit */ .z)(client.connect(), within, late).catch((error) => {
            session.destroy();
            throw error;
        });
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

/***/ 57768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ afterTime),
/* harmony export */   z: () => (/* binding */ withinLimit)
/* harmony export */ });
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40910);

/**
 * Calls `late` when a time is over in which this process ran: what had come before is read first, and time in which it stood
 * still is nobody's, as in `waitFor`.
 *
 * @param within milliseconds
 * @returns what calls it off
 */
function afterTime(within, late) {
    const rest = (0,_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f$)(within);
    let timer;
    let read;
    const look = () => {
        const left = rest();
        if (left > 0)
            arm(left);
        // Timers come before what has arrived.
        else
            read = setImmediate(late);
    };
    const arm = (left) => {
        timer = setTimeout(look, left);
    };
    arm(within);
    return () => {
        clearTimeout(timer);
        clearImmediate(read);
    };
}
/**
 * What is awaited. What comes after the limit comes too late to be of use: also as an error it is nobody's.
 *
 * @param within milliseconds, as in `afterTime`
 * @throws what `late` makes when the time is over, and whatever `work` throws
 */
async function withinLimit(work, within, late) {
    let callOff = () => { };
    const limit = new Promise((_, reject) => {
        callOff = afterTime(within, () => reject(late()));
    });
    work.catch(() => undefined);
    try {
        return await Promise.race([work, limit]);
    }
    finally {
        callOff();
    }
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
/* harmony import */ var _replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26036);



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
        ...((0,_replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .releasesOf */ .w0)(engine) && {
            releases: Object.fromEntries(nodes.map((node) => [node.name, (0,_replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .engineOn */ .Wt)(engine, node).version])),
        }),
        ...rest,
    };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cluster.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, JSON.stringify(description), { mode: 0o600 });
    return file;
}


/***/ }),

/***/ 34102:
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
// EXTERNAL MODULE: ./src/cluster/cluster.ts
var cluster_cluster = __webpack_require__(37144);
// EXTERNAL MODULE: ./src/database/node.ts
var node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/random.ts
var random = __webpack_require__(436);
// EXTERNAL MODULE: ./src/replication/select.ts + 5 modules
var replication_select = __webpack_require__(71561);
// EXTERNAL MODULE: ./src/report/bounded.ts
var bounded = __webpack_require__(56563);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/suite/expect.ts + 1 modules
var suite_expect = __webpack_require__(91669);
// EXTERNAL MODULE: ./src/suite/judged.ts
var judged = __webpack_require__(26127);
// EXTERNAL MODULE: ./src/suite/known.ts
var suite_known = __webpack_require__(74835);
// EXTERNAL MODULE: ./src/suite/skip.ts
var suite_skip = __webpack_require__(79897);
// EXTERNAL MODULE: ./src/suite/leaves.ts
var suite_leaves = __webpack_require__(16934);
// EXTERNAL MODULE: ./src/suite/test.ts
var suite_test = __webpack_require__(7326);
// EXTERNAL MODULE: ./src/script/host-description.ts
var host_description = __webpack_require__(49838);
// EXTERNAL MODULE: ./src/script/module.ts
var script_module = __webpack_require__(19991);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/script/mesh-calls.ts
var mesh_calls = __webpack_require__(6358);
;// CONCATENATED MODULE: ./src/script/tables-cluster.ts



/**
 * A mesh as the owner of a schema in it sees it, from a process of its own: what its account may do it does itself, and
 * the rest it asks of the run.
 *
 * @param nodes as the owner
 */
function tablesCluster(nodes, engine) {
    const itself = new cluster_cluster/* Cluster */.d(nodes, engine, new AbortController().signal);
    const mesh = callsToRun();
    const names = (pairs) => pairs.map(([a, b]) => [a.name, b.name]);
    return {
        nodes: itself.nodes,
        engine,
        signal: itself.signal,
        node: (name) => itself.node(name),
        settle: ({ except, ...options } = {}) => mesh.settle({ ...options, ...(except && { except: names(except) }) }),
        barrier: (origin, targets, within) => mesh.barrier(origin.name, ('length' in targets ? targets : [targets]).map(({ name }) => name), { ...(within !== undefined && { within }) }),
        everywhere: (statement) => itself.everywhere(statement),
        async createTable(name, definition, options = {}) {
            await itself.everywhere(`create table ${(0,quote/* quoteTable */.Z8)(name)} (${definition})`);
            await mesh.replicate(name, options);
        },
        concurrently: (work) => itself.concurrently(work),
        replicatedTables: () => mesh.replicatedTables(),
        incidents: () => mesh.incidents(),
        schemaDifferences: () => mesh.schemaDifferences(),
        close: () => itself.close(),
    };
}
/** Asks by the channel between this process and the run's. */
function callsToRun() {
    const waiting = new Map();
    let last = 0;
    // A test that waits for nothing but itself is to be noticed: only an open question keeps this process alive.
    const hold = () => (waiting.size > 0 ? process.channel?.ref() : process.channel?.unref());
    process.on('message', ({ id, value, thrown }) => {
        const one = waiting.get(id);
        waiting.delete(id);
        hold();
        if (thrown)
            one?.reject((0,mesh_calls/* restored */.v0)(thrown));
        else
            one?.resolve(value);
    });
    hold();
    const ask = (call) => (...args) => new Promise((resolve, reject) => {
        const question = { id: ++last, call, args };
        waiting.set(question.id, { resolve: resolve, reject });
        hold();
        process.send(question, (error) => {
            if (error)
                reject(error);
        });
    });
    return {
        settle: ask('settle'),
        barrier: ask('barrier'),
        replicate: ask('replicate'),
        replicatedTables: ask('replicatedTables'),
        incidents: ask('incidents'),
        schemaDifferences: ask('schemaDifferences'),
    };
}

// EXTERNAL MODULE: ./src/script/told-leaves.ts
var told_leaves = __webpack_require__(72971);
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
            own: true,
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
        const test = await (0,script_module/* loadTest */.j)(file);
        const skip = reasonNotForScripts(test) ?? (0,suite_skip/* reasonToSkip */.b)(test, { engine, nodes: cluster.nodes.length });
        if (skip)
            return { verdict: 'skip', reason: skip };
        const place = description.tables ? 'tables' : undefined;
        if (test.scope !== place)
            return { verdict: 'error', reason: inAnotherPlace(test) };
        return await run(test, cluster, engine, `${description.seed}/${(0,external_node_path_.basename)(file)}`);
    }
    catch (error) {
        return outcomeOf(error);
    }
    finally {
        cluster.close();
    }
}
/** What the run could not know when it chose the test's place. */
function inAnotherPlace({ scope }) {
    const says = scope === undefined ? 'no scope' : `scope: '${scope}'`;
    return `the test says ${says}, but that was not to be seen when the run began; the word has to stand in the test's own file, and what is outside of run() is run once more, without a cluster`;
}
async function run(test, cluster, engine, seed) {
    const known = new suite_known/* Known */.I(engine);
    const byDefects = [];
    const expect = watched(new suite_expect/* Expect */.w({
        ...{ nodes: cluster.nodes, engine, signal: cluster.signal },
        schemaDifferences: () => cluster.schemaDifferences(),
    }));
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
        known: (limitation, reference) => known.limitation(limitation, reference),
        anomaly: (name) => known.add(name),
        defect: (name, seen, left = {}) => {
            known.defect(name, seen);
            byDefects.push(left);
        },
    };
    // The description says which cluster it is, and the test's scope is that one's.
    await test.run(context);
    const forgotten = unfinished(expect);
    if (forgotten.length > 0) {
        const reason = `the test itself broke: run() ended before expect.${forgotten.join(' and expect.')} did: an await is missing`;
        return { verdict: 'error', reason, own: true };
    }
    const { all } = known;
    const outcome = all.length > 0
        ? { verdict: 'known', reason: (0,judge/* knownReason */.yK)({ known: all }), known: all }
        : { verdict: 'pass' };
    // Of a test that shares the scripts' cluster its comments say what it leaves.
    if (test.scope !== 'tables')
        return outcome;
    const leaves = byDefects.reduce(suite_leaves/* withDefect */.s, (0,suite_test/* leavesOf */.wf)(test, { nodes: cluster.nodes, engine }));
    try {
        return { ...outcome, left: (0,told_leaves/* told */.Ev)(leaves) };
    }
    catch (error) {
        return { verdict: 'error', reason: `the test itself broke: ${(0,errors/* messageOf */.bD)(error)}`, own: true };
    }
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
function clusterOf({ nodes, engine, releases, versionNumber, tables }) {
    const where = 'the cluster of the scripts';
    // Of the core the server's own version is that of what replicates.
    const numberOf = (version) => version.split('.').reduce((sum, part) => sum * 10_000 + Number(part), 0);
    const facts = (version) => ({
        versionNumber: engine.kind === 'native' ? numberOf(version) : versionNumber,
        extensions: { [engine.kind]: version },
        hasOutputPluginLibraries: false,
    });
    const each = Object.entries(releases ?? { '': engine.version });
    const made = (0,replication_select/* selectEngines */.u6)(engine.kind, each.map(([node, version]) => ({ nodes: [node], facts: facts(version), where })));
    // As in the built-in tests' databases: a table is created on every node, not replicated from one of them.
    const options = tables ? undefined : made.withoutDdl;
    const all = nodes.map(({ name, endpoint, database }) => new node/* Node */.bP(name, endpoint, database, options));
    const cluster = tables ? tablesCluster(all, made) : new cluster_cluster/* Cluster */.d(all, made, new AbortController().signal);
    return { cluster, engine: made };
}
function outcomeOf(error) {
    process.stderr.write(`${error instanceof Error ? error.stack : (0,errors/* messageOf */.bD)(error)}\n`);
    if (error instanceof external_node_assert_.AssertionError)
        return { verdict: 'fail', reason: error.message, own: true };
    return { verdict: 'fail', ...(0,judged/* judged */.g)(error), own: (0,judged/* isOwn */.N)(error) };
}
let reported = false;
/** Only the first outcome counts: what goes wrong after it is a consequence. */
function report(outcome) {
    if (reported)
        return;
    reported = true;
    // A message can hold all that somebody compared.
    writeAll(`${JSON.stringify((0,bounded/* bounded */.M)(outcome))}\n`);
}
/** A pipe takes as much at once as fits into it. */
function writeAll(text) {
    let rest = Buffer.from(text);
    while (rest.length > 0)
        rest = rest.subarray((0,external_node_fs_.writeSync)(3, rest));
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
        schemaDifferences: () => own.schemaDifferences(),
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

/***/ 39452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stalledFor)
/* harmony export */ });
/** How often is looked whether time passes for this process, and how much later a look may come than it should: milliseconds. */
const EVERY_MS = 200;
const LATE_MS = 1_000;
let stalled = 0;
let last;
/**
 * For how long, since this was asked for the first time, this process has stood still: where a machine is paused, or its
 * processors are all somebody else's, nobody else on it has come any further either. Milliseconds.
 */
function stalledFor() {
    const now = performance.now();
    if (last === undefined) {
        last = now;
        setInterval(look, EVERY_MS).unref();
    }
    return stalled + lateBy(now);
}
function look() {
    const now = performance.now();
    stalled += lateBy(now);
    last = now;
}
function lateBy(now) {
    const late = now - last - EVERY_MS;
    return late > LATE_MS ? late : 0;
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
/* harmony import */ var _replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26036);
/* harmony import */ var _replication_releases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57938);
/* harmony import */ var _test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7326);



const WORDS = {
    spare: 'a server more',
    faults: 'faults',
};
const OFF = ['off', 'false', 'no', '0'];
/** Why this cluster lacks what the test needs; undefined when it does not. */
function reasonToSkip(test, { engine, runtime, nodes, existing, setupSql, pgSettings = {}, next, parts = [] }) {
    const { needs = {} } = test;
    if (existing && !(0,_test_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesMesh */ .Iz)(test))
        return 'needs a mesh that it can change, and this one is there already and stays as it is';
    if (existing && needs.setUpHere)
        return 'needs servers that the run has set up; health judges those that are there already';
    if (needs.nodes !== undefined && nodes < needs.nodes)
        return `needs ${needs.nodes} nodes, the cluster has ${nodes}`;
    if (needs.engines && !needs.engines.includes(engine.kind)) {
        return `needs ${needs.engines.join(' or ')}, the engine is ${engine.kind}`;
    }
    if (!(0,_replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsOf */ .x4)(engine).every((version) => (0,_replication_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .isOf */ .y)(version, needs.releases)))
        return `needs ${engine.kind} ${needs.releases}, this is ${engine.version}`;
    if (needs.setupSql && !setupSql)
        return 'needs --setup-sql FILE, the schema that it is about';
    const on = needs.off?.find((name) => !OFF.includes((pgSettings[name] ?? 'off').toLowerCase()));
    if (on)
        return `needs servers with ${on} off, and --pg-setting has set it to ${pgSettings[on]}`;
    if (needs.upgrade && !next)
        return 'needs --upgrade-to FOLDER, the servers that nodes are upgraded to';
    if (needs.upgrade && !next?.keepsAll && engine.kind === 'native')
        return 'needs an engine whose nodes can be made anew while others write, or servers of the same major';
    const releases = parts.map(({ runtime, engine }) => `${runtime.facts.versionNumber} ${engine.version}`);
    if (needs.mixed && new Set(releases).size < 2)
        return 'needs nodes of different releases, as in --pg-bin n1=FOLDER; all have the same';
    const asked = [
        needs.ability,
        needs.standby && 'standby',
        needs.spare && 'spare',
        needs.faults && 'faults',
    ];
    for (const what of asked) {
        const why = what && runtime?.lacks[what];
        if (why)
            return `needs ${WORDS[what] ?? what}, which runtime ${runtime.kind} cannot do: ${why}`;
    }
    return undefined;
}


/***/ }),

/***/ 13352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _p: () => (/* binding */ whyUnreadable),
/* harmony export */   ie: () => (/* binding */ UnreadableFile),
/* harmony export */   sM: () => (/* binding */ whyUnreadableFolder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const WORDS = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of its path is no folder',
    EISDIR: 'it is a folder',
    EACCES: 'this account may not read it',
    EPERM: 'this account may not read it',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
};
/** A file that was named and cannot be read; its message says which, and why. */
class UnreadableFile extends Error {
    name = 'UnreadableFile';
}
/** Why a folder cannot be read, in plain words. */
function whyUnreadableFolder(error) {
    const { code } = error;
    if (code === 'ENOENT')
        return 'there is no such folder';
    return code === 'ENOTDIR' ? 'it is no folder' : whyUnreadable(error);
}
/** Why a file cannot be read, in plain words; anything that is not usual in those of the system. */
function whyUnreadable(error) {
    const { code = '' } = error;
    return WORDS[code] ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
}


/***/ }),

/***/ 40910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   f$: () => (/* binding */ timeLeft),
/* harmony export */   fm: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _stalls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39452);



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
    const left = timeLeft(within);
    let pause = 1;
    for (;;) {
        signal?.throwIfAborted();
        const seen = await look();
        if ('done' in seen)
            return seen.done;
        const rest = left();
        if (rest <= 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3(`waited ${seconds(Math.max(0, within))} for ${what}; last seen: ${seen.notYet}`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(pause, rest), undefined, signal ? { signal } : {});
        pause = Math.min(pause * 1.5, slowest);
    }
}
/**
 * Of a time that begins now the rest, whenever it is asked for; time in which this process stood still does not count.
 *
 * @param within milliseconds
 */
function timeLeft(within) {
    const began = performance.now() - (0,_stalls_js__WEBPACK_IMPORTED_MODULE_2__/* .stalledFor */ .F)();
    return () => within - (performance.now() - (0,_stalls_js__WEBPACK_IMPORTED_MODULE_2__/* .stalledFor */ .F)() - began);
}
/** Milliseconds as people read them: "0.4 s", "75 s". */
function seconds(milliseconds) {
    return milliseconds < 9950
        ? `${(milliseconds / 1000).toFixed(1)} s`
        : `${Math.round(milliseconds / 1000)} s`;
}


/***/ })

};
