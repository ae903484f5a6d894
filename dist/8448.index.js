export const id = 8448;
export const ids = [8448];
export const modules = {

/***/ 61639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X4: () => (/* binding */ readConnInfo),
/* harmony export */   vY: () => (/* binding */ connInfo)
/* harmony export */ });
/* unused harmony export ConnInfoError */
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37909);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53525);


/** A connection string, or what stands beside it, cannot be read; `at` says where, counted from 0. */
class ConnInfoError extends Error {
    at;
    name = 'ConnInfoError';
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
const BLANK = /\s/;
const URI = /^postgres(?:ql)?:\/\//;
/**
 * Reads a connection string as libpq does: `keyword=value …`, values with blanks in single quotes, or a URI. Words of both
 * kinds may stand side by side, so that something can be added to a URI.
 *
 * @param known the keywords that may stand in it
 * @throws ConnInfoError never with a value in its message: it could be a password
 */
function readConnInfo(text, known) {
    const found = [];
    const reader = new Reader(text);
    for (;;) {
        reader.skipBlanks();
        if (reader.isOver)
            break;
        const at = reader.at;
        const settings = URI.test(reader.rest) ? readUri(reader.word(), at) : [{ ...readPair(reader), at }];
        for (const setting of settings) {
            demandKnown(setting, known);
            if (found.some(({ keyword }) => keyword === setting.keyword))
                throw new ConnInfoError(`${setting.keyword} is said twice`, setting.at);
            found.push(setting);
        }
    }
    return found;
}
/** Writes settings as a connection string that libpq reads. */
function connInfo(settings) {
    return Object.entries(settings)
        .flatMap(([keyword, value]) => (value === undefined ? [] : [`${keyword}=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .dsnValue */ .hB)(String(value))}`]))
        .join(' ');
}
function demandKnown({ keyword, at }, known) {
    if (known.includes(keyword))
        return;
    // Without the word itself: it may be what follows a blank in a password that is not quoted.
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(keyword, known) || `; known are ${known.join(', ')}`;
    throw new ConnInfoError(`this keyword is not known here${near}`, at);
}
function readPair(reader) {
    const keyword = reader.until((c) => c === '=' || BLANK.test(c));
    const { at } = reader;
    reader.skipBlanks();
    if (keyword === '')
        throw new ConnInfoError('a keyword is missing before "="', at);
    if (!reader.takes('='))
        throw new ConnInfoError('neither keyword=value nor a URI such as postgresql://user@host:5432/database', at - keyword.length);
    reader.skipBlanks();
    return { keyword, value: reader.takes("'") ? readQuoted(reader) : readPlain(reader) };
}
function readPlain(reader) {
    let value = '';
    while (!reader.isOver && !BLANK.test(reader.next))
        value += reader.escaped();
    return value;
}
function readQuoted(reader) {
    const begun = reader.at - 1;
    let value = '';
    while (!reader.takes("'")) {
        if (reader.isOver)
            throw new ConnInfoError('this quote has no end', begun);
        value += reader.escaped();
    }
    return value;
}
function readUri(text, at) {
    let url;
    try {
        url = new URL(text.replace(URI, 'postgresql://'));
    }
    catch {
        const port = wrongPort(text);
        if (port !== undefined)
            throw new ConnInfoError('the port in this URI is no number from 1 to 65535', at + port);
        throw new ConnInfoError('this URI cannot be read; in a user or a password @ is written %40, : is %3A, / is %2F, # is %23', at);
    }
    if (url.hash !== '')
        throw new ConnInfoError('a # in a URI is written %23', at + text.indexOf('#'));
    if (url.host.includes(','))
        throw new ConnInfoError('several hosts stand here: a node is one server', at);
    const plain = (part) => {
        try {
            return decodeURIComponent(part);
        }
        catch {
            throw new ConnInfoError('a % in a URI is written %25', at);
        }
    };
    const parts = {
        // An IPv6 address stands in brackets.
        host: plain(url.hostname).replace(/^\[(.*)\]$/, '$1'),
        port: url.port,
        user: plain(url.username),
        password: plain(url.password),
        dbname: plain(url.pathname.slice(1)),
    };
    const said = Object.entries(parts).filter(([, value]) => value !== '');
    return [...said, ...url.searchParams].map(([keyword, value]) => ({ keyword, value, at }));
}
/** Where a port stands that is none; undefined where there is no port, or what looks like one may be part of a password. */
function wrongPort(text) {
    const [begin, authority] = /^[a-z]+:\/\/([^/?#]*)/.exec(text);
    const rest = text.slice(begin.length);
    // A password with a sign in it that ends what comes before the path.
    if (rest.includes('@'))
        return undefined;
    const [, before, port] = /^((?:.*@)?(?:\[[^\]]*\]|[^:[\]]*):)([^:]*)$/.exec(authority) ?? [];
    if (before === undefined || (/^\d+$/.test(port) && Number(port) <= 65_535))
        return undefined;
    return begin.length - authority.length + before.length;
}
/** A text that is read from its beginning to its end. */
class Reader {
    text;
    at = 0;
    constructor(text) {
        this.text = text;
    }
    get isOver() {
        return this.at >= this.text.length;
    }
    get next() {
        return this.text[this.at];
    }
    get rest() {
        return this.text.slice(this.at);
    }
    takes(character) {
        if (this.next !== character)
            return false;
        this.at++;
        return true;
    }
    /** The next character; a backslash stands before one that is meant as it is. */
    escaped() {
        if (this.next === '\\')
            this.at++;
        return this.text[this.at++] ?? '';
    }
    skipBlanks() {
        while (!this.isOver && BLANK.test(this.next))
            this.at++;
    }
    word() {
        return this.until((c) => BLANK.test(c));
    }
    until(ends) {
        const from = this.at;
        while (!this.isOver && !ends(this.next))
            this.at++;
        return this.text.slice(from, this.at);
    }
}


/***/ }),

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

/***/ 53525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   R: () => (/* binding */ schemaOfTable),
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
/**
 * A table's name as it is compared with others: with its schema, and without quotes. `account`, `public.account` and
 * `"public"."account"` are all public.account.
 */
function plainName(table) {
    const parts = table.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [table];
    const plain = parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
    return plain.length > 1 ? plain.join('.') : `public.${plain[0]}`;
}
/** The schema of a table's name; `public` where none is said. */
function schemaOfTable(table) {
    return plainName(table).split('.')[0];
}


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ WorkloadError),
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   GP: () => (/* binding */ ComparisonError),
/* harmony export */   Hy: () => (/* binding */ NothingToTest),
/* harmony export */   VD: () => (/* binding */ FaultError),
/* harmony export */   _0: () => (/* binding */ ExpectationFailed),
/* harmony export */   b$: () => (/* binding */ ClusterError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   j3: () => (/* binding */ DeadlineError),
/* harmony export */   r4: () => (/* binding */ UnjudgedError)
/* harmony export */ });
/** What was asked for is wrong: nothing has been started. Exit status 3. */
class RequestError extends Error {
    name = 'RequestError';
    /** What people can paste somewhere to put it right, with a line that says where. */
    paste;
    constructor(message, { paste, ...options } = {}) {
        super(message, options);
        this.paste = paste;
    }
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
/** What a test is about could not be judged: it proves nothing. Exit status 2. */
class UnjudgedError extends Error {
    name = 'UnjudgedError';
}
/** It has turned out that there is nothing here that the test is about: it is skipped, with this for the reason. */
class NothingToTest extends Error {
    name = 'NothingToTest';
}
/** What two looks at the same data say of it does not fit together: it must not be taken for equal. */
class ComparisonError extends Error {
    name = 'ComparisonError';
}
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
/** The message of anything that can be thrown. */
function messageOf(thrown) {
    if (thrown instanceof AggregateError && thrown.errors.length > 0) {
        return [...new Set(thrown.errors.map(messageOf))].join('; ');
    }
    return (thrown instanceof Error ? thrown.message : String(thrown)).trim() || 'no reason was given';
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

/***/ 37909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** How many letters have to be changed, added, left out or swapped with their neighbour. */
function distance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length];
}
/** Longer words are compared by their first letters only, so that no input makes this slow. */
const LONGEST = 200;
/** The names that somebody who wrote `word` may have meant, nearest first, at most three. */
function nearest(word, names) {
    const wanted = word.toLowerCase().slice(0, LONGEST);
    const allowed = Math.max(1, Math.floor(wanted.length / 3));
    const scored = [...new Set(names)].map((name) => {
        const full = name.toLowerCase().slice(0, LONGEST);
        const last = full.slice(full.lastIndexOf('/') + 1);
        // "create" means nodes/create; "node/create" does, too.
        return {
            name,
            score: Math.min(distance(wanted, full), distance(wanted, last) + 1),
        };
    });
    return scored
        .filter(({ score }) => score <= allowed)
        .sort((a, b) => a.score - b.score || a.name.localeCompare(b.name))
        .slice(0, 3)
        .map(({ name }) => name);
}
/** The end of an error message: "; did you mean a or b?", or nothing. */
function didYouMean(word, names) {
    const found = nearest(word, names);
    return found.length === 0 ? '' : `; did you mean ${found.join(' or ')}?`;
}


/***/ }),

/***/ 17933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mixedProfile),
/* harmony export */   d: () => (/* binding */ profileOn)
/* harmony export */ });
/**
 * What is on record of the releases of a mesh whose nodes differ: `nodes` has what each node's own release promises, the
 * rest what any of them may do. Whoever judges what happened on one node asks `profileOn`; whoever can only say that it
 * happened somewhere is told truly that a release of this mesh has it on record.
 *
 * @param releases of each node, more than one where it had another while the test went on
 */
function mixedProfile(releases) {
    const nodes = {};
    for (const [node, profiles] of releases)
        nodes[node] = { ...anyOf(profiles), nodes };
    return { ...anyOf([...releases.values()].flat()), nodes };
}
/** What the release of one node promises; where all have the same one, that. */
function profileOn(profile, node) {
    return profile.nodes?.[node] ?? profile;
}
/** What may be seen where any of these releases runs. Of what differs, the one that promises less; test/unit knows of all that does. */
function anyOf(profiles) {
    const [first] = profiles;
    if (!first)
        throw new TypeError('a mesh has at least one release');
    if (profiles.every((one) => one === first))
        return first;
    const { recordedAs: _, ...common } = first;
    return {
        ...common,
        rejectionReasons: least(profiles, 'rejectionReasons', ['logged', 'recorded']),
        overwrites: least(profiles, 'overwrites', ['recorded', 'not recorded']),
        updatesOnRecord: least(profiles, 'updatesOnRecord', [
            'every',
            'of a row of another node',
            'those that lose',
            'none',
        ]),
        deletes: least(profiles, 'deletes', ['always applied', 'last-update-wins']),
        equalTimestamps: least(profiles, 'equalTimestamps', ['nodes may differ', 'one wins']),
        anomalies: Object.assign({}, ...profiles.map(({ anomalies }) => anomalies)),
        defects: Object.assign({}, ...profiles.map(({ defects }) => defects)),
    };
}
/** The first of these values that a profile has. */
function least(profiles, fact, values) {
    return values.find((value) => profiles.some((profile) => profile[fact] === value)) ?? profiles[0][fact];
}


/***/ }),

/***/ 50323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ namesAnother),
/* harmony export */   w: () => (/* binding */ FirstErrors)
/* harmony export */ });
/**
 * The errors for which apply workers tried transactions again, as the server's log has them. Before Spock 5.0.7 they are
 * nowhere else: the record of a transaction that was thrown away says "unknown" of every row.
 */
class FirstErrors {
    byWorker;
    constructor(byWorker) {
        this.byWorker = byWorker;
    }
    static async of(log) {
        const byWorker = new Map();
        for await (const { at, process, text } of log) {
            const [, error] = /^SPOCK: caught initial exception - (.*)/s.exec(text) ?? [];
            // A worker that has begun anew has caught nothing yet.
            if (error === undefined && !/^SPOCK \S+: connected$/.test(text))
                continue;
            const errors = byWorker.get(process) ?? [];
            byWorker.set(process, errors);
            // Addresses differ each time, and say nothing.
            errors.push({ at, ...(error !== undefined && { text: error.replace(/0x[0-9a-f]+/g, '0x…') }) });
        }
        return new FirstErrors(byWorker);
    }
    /**
     * What a worker had caught when it threw the first row of a transaction away: it is tried again at once.
     *
     * @param worker as the log calls it: "spock apply 16384:2979946351"
     * @param at milliseconds since 1970; the log cuts them off
     * @param earlier when it threw the transaction before that one away, where there is one
     * @returns undefined where it had caught nothing, or another error in the same millisecond
     */
    before(worker, at, earlier = at) {
        const errors = (this.byWorker.get(worker) ?? []).filter((error) => error.at <= at);
        const last = errors.at(-1);
        const between = errors.filter((error) => error.at > earlier && error.at < Math.floor(at)).at(-1);
        // What comes after that in the very millisecond of the record is the next transaction's.
        if (between && last?.text !== undefined)
            return between.text;
        const rivals = errors.filter((error) => error.at === last?.at && error.text !== last.text);
        return rivals.length > 0 ? undefined : last?.text;
    }
}
/** Whether an error names a row of another table as the one that it was about. */
function namesAnother(error, table) {
    const [, relation] = /target relation \(([^)]+)\)/.exec(error) ?? [];
    return relation !== undefined && bare(relation) !== bare(table);
}
function bare(name) {
    return name.replace(/^.*\./, '').replaceAll('"', '');
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

/***/ 78421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ knownName),
/* harmony export */   FW: () => (/* binding */ topicOf),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   _o: () => (/* binding */ wasNotRun),
/* harmony export */   bk: () => (/* binding */ clusterOnly),
/* harmony export */   d0: () => (/* binding */ runProblem),
/* harmony export */   d4: () => (/* binding */ troubles),
/* harmony export */   jI: () => (/* binding */ knownLines),
/* harmony export */   sw: () => (/* binding */ emptyShard),
/* harmony export */   u4: () => (/* binding */ showsDefect),
/* harmony export */   yK: () => (/* binding */ knownReason)
/* harmony export */ });
function judge(test, strict) {
    if (test.verdict === 'known')
        return strict ? 'failed' : 'tolerated';
    return { pass: 'passed', fail: 'failed', error: 'errored', skip: 'skipped' }[test.verdict];
}
/** Tests that make the verdict worse than pass, in the order of the schedule. */
function troubles(results) {
    return results.tests.filter((test) => ['failed', 'errored'].includes(judge(test, results.strict === true)));
}
/** Nothing was judged, because nothing was to be: the run was there for its cluster, which came up. */
function clusterOnly({ tests, verdict, shard }) {
    return tests.length === 0 && verdict === 'pass' && !shard;
}
/** Nothing was judged, because the shard has no test, or only such as are skipped here; others have what there is. */
function emptyShard({ tests, verdict, shard }) {
    return shard !== undefined && verdict === 'pass' && tests.every((test) => test.verdict === 'skip');
}
/** Why the run as a whole could not be judged, apart from its tests; undefined when it could. */
function runProblem(results) {
    if (results.error)
        return results.error;
    if (!results.finished)
        return 'the run was cut short: these are the results up to then';
    if (results.verdict === 'error' && results.counts.error === 0)
        return 'nothing was exercised: no test ran to a verdict';
    return undefined;
}
/**
 * What was known of a test: "limitation (reference)" or "defect: … (reference)", one each, defects first; together where
 * acknowledged writes were lost by them.
 */
function knownLines(test) {
    const { known = [] } = test;
    const cost = costText(test);
    if (known.length === 0 || cost === '')
        return known.map((one) => `${knownName(one)} (${one.reference})`);
    const references = [...new Set(known.map(({ reference }) => reference))];
    return [`${knownReason(test)} (${references.join('; ')})`];
}
/** The same without references: "conflicts are not resolved: 2 of 313 acknowledged writes were lost". */
function knownReason(test) {
    const names = (test.known ?? []).map(knownName).join('; ');
    return [names, costText(test)].filter(Boolean).join(': ');
}
/** "defect: rows are lost", or a limitation as it is. */
function knownName({ kind, what }) {
    return kind === 'defect' ? `defect: ${what}` : what;
}
/** Whether a recorded defect of the release is among what was known of a test. */
function showsDefect({ known = [] }) {
    return known.some(({ kind }) => kind === 'defect');
}
const LOSSES = 'no acknowledged write is lost';
/** What it cost whoever wrote; empty where nothing was lost. */
function costText({ properties = [] }) {
    const judged = properties.find(({ name }) => name === LOSSES);
    if (judged?.verdict !== 'violated')
        return '';
    const { lost = 0, rejected = 0 } = judged.counts;
    const of = `of ${count(judged.checked)} acknowledged writes were`;
    if (lost === 0)
        return rejected === 0 ? '' : `${count(rejected)} ${of} rejected`;
    return `${count(lost)} ${of} lost${rejected === 0 ? '' : `, ${count(rejected)} rejected`}`;
}
function count(n) {
    return n.toLocaleString('en-US');
}
/** What a test belongs to: the topic of a built-in one, "scripts" for a script. */
function topicOf(test) {
    return test.kind === 'script'
        ? 'scripts'
        : test.name.slice(0, Math.max(0, test.name.indexOf('/'))) || test.name;
}
/** A test was recorded without having been run, because the run ended before its turn. */
function wasNotRun(test) {
    return test.verdict === 'error' && test.log === undefined;
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
