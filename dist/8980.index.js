export const id = 8980;
export const ids = [8980,7117];
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


/**
 * What node-postgres is told of it, with libpq's meaning of the modes (PostgreSQL's manual, 32.19): `require` encrypts and
 * trusts whoever answers, unless there is a root certificate; `verify-ca` wants to know who vouches; `verify-full` also
 * whether that is for this name.
 *
 * @throws Error where a file cannot be read
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
        ...(rootCert !== undefined && rootCert !== 'system' && { ca: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(rootCert) }),
        ...(cert !== undefined && { cert: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(cert) }),
        ...(key !== undefined && { key: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(key) }),
    };
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
/* harmony export */   b: () => (/* binding */ Node)
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
    applicationName = 'mmr-test') {
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

/***/ 62536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lg: () => (/* binding */ demandState),
/* harmony export */   M8: () => (/* binding */ SERVER_SETTINGS),
/* harmony export */   bT: () => (/* binding */ SHUT_DOWN_TIMEOUT_MS),
/* harmony export */   ex: () => (/* binding */ BYTES_PER_SERVER),
/* harmony export */   iL: () => (/* binding */ MEMORY_TO_SPARE),
/* harmony export */   iq: () => (/* binding */ START_TIMEOUT_MS),
/* harmony export */   rE: () => (/* binding */ SUPERUSER),
/* harmony export */   u: () => (/* binding */ demandAbility),
/* harmony export */   vO: () => (/* binding */ SMALL_VOLUME_BYTES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** The one role that all servers of a run have. */
const SUPERUSER = 'postgres';
/** A data directory with its share of WAL, roughly; more than this must be free for each server. */
const BYTES_PER_SERVER = 128 * 1024 * 1024;
/** What data directories in memory leave of it to everybody else. */
const MEMORY_TO_SPARE = 2 * 1024 * 1024 * 1024;
/** The size of a volume that is to be filled: what initdb makes, and as much again for a test. */
const SMALL_VOLUME_BYTES = 160 * 1024 * 1024;
/** @throws ClusterError when the server was not started for it */
function demandAbility(server, ability) {
    if (server.ability !== ability)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b$(`${server.name}: was not started for ${ability}`);
}
/** How long a server may take to its first answer. */
const START_TIMEOUT_MS = 60_000;
/** How long a server may take to shut down. */
const SHUT_DOWN_TIMEOUT_MS = 30_000;
/** @throws ClusterError when the server is in none of these states, saying what could not be done */
async function demandState(server, states, what) {
    const state = await server.state();
    if (!states.includes(state))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b$(`${server.name}: cannot be ${what}: it is ${state}, not ${states.join(' or ')}`);
}
/**
 * Settings that every server of ours gets. The clusters are thrown away, so nothing is made durable;
 * synchronous_commit stays on, because with it off WAL leaves only at the WAL writer's next round (up to 200 ms).
 */
const SERVER_SETTINGS = {
    wal_level: 'logical',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'on',
    shared_buffers: '32MB',
    max_connections: '100',
    max_worker_processes: '64',
    max_wal_senders: '40',
    max_replication_slots: '40',
    // Without a setting there are none.
    max_prepared_transactions: '10',
    max_wal_size: '512MB',
    wal_retrieve_retry_interval: '100ms',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What is frozen has no timestamp any more: src/suite/faulted/frozen.ts reads it.
    log_autovacuum_min_duration: '0',
    lc_messages: 'C',
    // Time, process, kind of process and database: server-log.ts reads this back.
    log_line_prefix: '%m [%p] {%b} %d ',
};


/***/ })

};
