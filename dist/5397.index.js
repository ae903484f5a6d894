export const id = 5397;
export const ids = [5397];
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

/***/ 47968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Flow),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40910);



/** Once something has not come in time, what comes next is not waited for as long. */
const IMPATIENT_MS = 2_000;
const SLOTS = `select slot_name from pg_replication_slots
                where database = current_database() and slot_type = 'logical' and not temporary`;
// Up to here everything is written that was committed before. Just behind a page's header nothing ends that somebody
// could confirm: what was written last ends before it (xlog.c, XLogBytePosToEndRecPtr).
const POSITION = `
  select (case when at_page in (24, 40) then lsn - at_page else lsn end)::text
    from pg_current_wal_insert_lsn() lsn,
         lateral (select mod(lsn - '0/0', current_setting('wal_block_size')::int)::int as at_page) p`;
// Tables that are being copied are not in the slot of their subscription yet.
const COPYING = `
  select string_agg(srrelid::regclass::text, ', ' order by 1) from pg_subscription_rel
   where srsubid in (select oid from pg_subscription where subdbid = (select oid from pg_database where datname = current_database()))
     and srsubstate not in ('r', 's')`;
/** How changes pass between nodes, and how far they have got. */
class Flow {
    nodes;
    links;
    impatient = false;
    constructor(nodes, links) {
        this.nodes = nodes;
        this.links = links;
    }
    static async of(nodes, { subscriptions }) {
        const names = await Promise.all(nodes.map((node) => slotsOfSubscriptions(node, subscriptions)));
        const links = await Promise.all(nodes.map(async (from, i) => {
            const slots = (await slotsOf(from)).map((slot) => ({ from, to: undefined, slot }));
            if (names.some((known) => known === undefined))
                return slots;
            return slots.flatMap(({ slot }) => nodes.flatMap((to, j) => (j !== i && names[j].includes(slot) ? [{ from, to, slot }] : [])));
        }));
        return new Flow(nodes, links.flat());
    }
    /** How many links there are; where subscriptions cannot be read, slots that may be some. */
    get size() {
        return this.links.length;
    }
    /**
     * Waits until each node has what the others had when this was called. Nothing is written for it: each node says how far
     * it has confirmed what it received.
     *
     * @returns what has not arrived within this time
     */
    async received(within, signal) {
        if (this.links.length === 0)
            return {};
        const patience = this.impatient ? Math.min(within, IMPATIENT_MS) : within;
        // Where a node gets something by way of others, each step is waited for.
        for (let step = 0; step < this.steps; step++) {
            const missing = await this.oneStep(patience, signal);
            if (missing !== undefined) {
                this.impatient = true;
                return { missing };
            }
        }
        this.impatient = false;
        return {};
    }
    get steps() {
        const direct = new Set(this.links.map(({ from, to }) => `${from.name} ${to?.name}`));
        const all = this.nodes.length * (this.nodes.length - 1);
        return direct.size === all ? 1 : this.nodes.length - 1;
    }
    async oneStep(within, signal) {
        const sources = [...new Set(this.links.map(({ from }) => from))];
        const wanted = await Promise.all(sources.map(async (from) => ({ from, position: String(await from.value(POSITION)) })));
        const look = async () => {
            const late = (await Promise.all(wanted.map((one) => this.late(one)))).flat();
            const copying = await this.copying();
            const notYet = [...late, ...copying].join('; ');
            return notYet === '' ? { done: undefined } : { notYet };
        };
        try {
            await (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)('changes to arrive', look, { within, signal });
            return undefined;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3))
                throw error;
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/^.*; last seen: /s, '');
        }
    }
    async late({ from, position }) {
        const rows = await from.sql `
      select slot_name, confirmed_flush_lsn::text as at, active from pg_replication_slots
       where database = current_database() and slot_type = 'logical'
         and confirmed_flush_lsn < ${position}::pg_lsn`;
        return rows.flatMap((row) => {
            const link = this.links.find(({ from: of, slot }) => of === from && slot === row.slot_name);
            if (!link)
                return [];
            const who = link.to?.name ?? `whoever reads slot ${link.slot}`;
            const off = row.active ? '' : ', and is not connected';
            return [`${who} has ${from.name}'s changes up to ${row.at} of ${position}${off}`];
        });
    }
    async copying() {
        const all = await Promise.all(this.nodes.map(async (node) => {
            const tables = await node.value(COPYING).catch(() => null);
            return tables === null ? [] : [`${node.name} is still copying ${tables}`];
        }));
        return all.flat();
    }
}
async function slotsOf(node) {
    return (await node.sql(SLOTS)).map((row) => String(row.slot_name));
}
/** Undefined where the account may not read them. */
async function slotsOfSubscriptions(node, query) {
    if (query === undefined)
        return [];
    try {
        const { rows } = await node.table(query);
        return rows.map(([name]) => String(name));
    }
    catch {
        return undefined;
    }
}
/** Between two looks at rows that change, longer and longer. */
async function pause(looks, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(10 * 1.5 ** looks, 500), undefined, { signal });
}


/***/ }),

/***/ 89998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ docker),
/* harmony export */   eO: () => (/* binding */ dockerAnswers),
/* harmony export */   ed: () => (/* binding */ saysGone),
/* harmony export */   j$: () => (/* binding */ isInstalled),
/* harmony export */   od: () => (/* binding */ removeContainer)
/* harmony export */ });
/* unused harmony export dockersWords */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48500);


const ANSWER_TIMEOUT_MS = 10_000;
const COMMAND_TIMEOUT_MS = 60_000;
/**
 * Runs the docker command to its end and returns what it printed.
 *
 * @throws Error with docker's own words when it fails, or when it does not end
 */
async function docker(args, options = {}) {
    const { secrets = {}, timeout = COMMAND_TIMEOUT_MS } = options;
    try {
        const { signal, input } = options;
        const how = { timeout, ...(signal && { signal }), ...(input !== undefined && { input }) };
        return (await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG)('docker', args, { env: { ...process.env, ...secrets }, ...how })).trim();
    }
    catch (error) {
        throw new Error(why(error, `docker ${args[0]}`, timeout), { cause: error });
    }
}
/** Whether a docker daemon answers: undefined when it does, else why not, in docker's own words. */
async function dockerAnswers() {
    try {
        await docker(['version', '--format', '{{.Server.Version}}'], { timeout: ANSWER_TIMEOUT_MS });
        return undefined;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    }
}
function why(error, command, timeout) {
    if (!isInstalled(error))
        return 'the docker command is not installed';
    const { killed } = error.cause;
    return killed ? `"${command}" did not end within ${timeout / 1000} s` : dockersWords((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
/** False when `error` says that there is no docker command at all. */
function isInstalled(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at.code === 'ENOENT')
            return false;
    }
    return true;
}
/** Whether docker says of a container or network that it does not exist, or that somebody is just removing it. */
function saysGone(error) {
    return /no such (container|network|object)|network \S+ not found|dead or marked for removal/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
/** Removes a container with its volumes, whatever it does. @throws Error when it cannot, also when it is not there */
async function removeContainer(container) {
    await docker(['rm', '--force', '--volumes', container]);
}
/** What docker said, without its own name and its advice about `--help`. */
function dockersWords(text) {
    return text
        .replace(/^(?:docker: )?(?:Error response from daemon: )?/gm, '')
        .replace(/\n+(?:See 'docker .*'|Run 'docker .*')[\s\S]*$/, '')
        .trim();
}


/***/ }),

/***/ 18578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ freeze),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   qL: () => (/* binding */ runAgain),
/* harmony export */   vG: () => (/* binding */ sendSignal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40910);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89998);



const FREEZE_TIMEOUT_MS = 20_000;
/** How a container is. @throws Error with docker's own words when docker cannot say */
async function stateOf(container) {
    let inspected;
    try {
        inspected = await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['container', 'inspect', '--format', '{{json .State}}', container]);
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .saysGone */ .ed)(error))
            return { asText: 'somebody removed the container', health: undefined, running: false, paused: false };
        throw error;
    }
    const state = JSON.parse(inspected);
    const how = state.OOMKilled ? 'ran out of memory' : `ended with status ${state.ExitCode}`;
    return {
        asText: `the container ${state.Running ? 'runs, but its log has ended' : how}`,
        health: state.Health?.Status,
        running: state.Running,
        paused: state.Paused,
    };
}
/** Has a container run that is paused or has ended. @throws Error with docker's own words, also where it is gone */
async function runAgain(container) {
    const { running, paused } = await stateOf(container);
    if (!running)
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['start', container]);
    if (!paused)
        return;
    try {
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['unpause', container]);
    }
    catch (error) {
        // Another one who cleans up has done so at the same time.
        if (!/is not paused/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)))
            throw error;
    }
}
/** Sends a signal; to one that has ended or gone meanwhile, none. A paused one goes on. @throws Error with docker's own words */
async function sendSignal(container, signal) {
    const attempt = async (...args) => {
        try {
            await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)([...args, container]);
        }
        catch (error) {
            if (!(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .saysGone */ .ed)(error) && !/is not (running|paused)/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)))
                throw error;
        }
    };
    // Not everything kills a paused container.
    if ((await stateOf(container)).paused)
        await attempt('unpause');
    await attempt('kill', '--signal', signal);
}
/** Has all processes of a container stand still. @throws Error with docker's own words */
async function freeze(container, signal) {
    // On a busy machine not all of them stand still in time; then docker lets them go on.
    const look = async () => {
        try {
            await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['pause', container]);
            return { done: undefined };
        }
        catch (error) {
            if (!/unable to freeze/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)))
                throw error;
            return { notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
        }
    };
    await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(`docker to pause ${container}`, look, { within: FREEZE_TIMEOUT_MS, signal });
}


/***/ }),

/***/ 61926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fN: () => (/* binding */ allOpened),
  ag: () => (/* binding */ asAdmin),
  kA: () => (/* binding */ ask),
  Dg: () => (/* binding */ isAway),
  az: () => (/* binding */ openGiven)
});

// EXTERNAL MODULE: ./src/database/node.ts
var database_node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/runtime/docker/container-state.ts
var container_state = __webpack_require__(18578);
// EXTERNAL MODULE: ./src/runtime/runtime.ts
var runtime = __webpack_require__(62536);
// EXTERNAL MODULE: ./src/unreadable.ts
var unreadable = __webpack_require__(13352);
;// CONCATENATED MODULE: ./src/runtime/services/why-not-in.ts


/** Nobody has answered there, by the system's codes: it is not the server that says no. */
const UNREACHABLE = {
    ECONNREFUSED: 'nothing listens there; look at its port, and at listen_addresses',
    ENOTFOUND: 'this machine does not know the name; peers= is for the name by which the other servers know it',
    EAI_AGAIN: 'whoever knows names on this network does not answer',
    ETIMEDOUT: 'no answer comes; a firewall, or another network',
    EHOSTUNREACH: 'no way leads there from this machine',
    ENETUNREACH: 'no way leads there from this machine',
    ENOENT: 'there is no such socket; look at its port, and at unix_socket_directories',
};
/** What the server says by these codes, in words that say what to do. */
const REFUSED = {
    '28P01': ({ given: { user, password } }) => password === '' ? NO_PASSWORD : `the password is not that of ${user}`,
    '3D000': ({ database }) => `there is no database ${database}; name one that is there as dbname, or at the end of the URI`,
};
const NO_PASSWORD = 'it wants a password, and the line has none';
/** Why a server has not let us in, with what helps, to follow its name: `cannot be reached: …`, or `let nobody in: …`. */
function whyNotIn(error, asked) {
    if (error instanceof unreadable/* UnreadableFile */.ie)
        return `cannot be asked: ${(0,errors/* messageOf */.bD)(error)}`;
    const code = error.code ?? '';
    const said = (0,errors/* messageOf */.bD)(error);
    const unreachable = UNREACHABLE[code] ?? notAnswered(said);
    if (unreachable !== undefined)
        return `cannot be reached: ${unreachable}`;
    return `let nobody in: ${REFUSED[code]?.(asked) ?? refused(said)}`;
}
function notAnswered(said) {
    if (/ECONNRESET|terminated unexpectedly/.test(said))
        return 'something accepts there and hangs up, as docker does for a port that it publishes and behind which nobody listens; look at the port inside, and at listen_addresses (it has to be *)';
    // Our own words for a connection that has not come about in time.
    const [, within] = /let nobody in within (.+)$/.exec(said) ?? [];
    return within && `no answer has come within ${within}; it hangs, or a firewall is between`;
}
function refused(said) {
    // node-postgres' own words: it is asked for one, and has none.
    if (/password must be a (non-empty )?string/i.test(said))
        return NO_PASSWORD;
    if (/no pg_hba\.conf entry/.test(said))
        return `${said}; its pg_hba.conf lets this user in from here by no line`;
    if (/certificate|self-signed|altname|IP: .* is not in/i.test(said))
        return `${said}; sslrootcert names who may vouch for it, and with verify-full the certificate is for the very name that is given as host`;
    if (/does not support SSL/.test(said))
        return `${said}; its setting ssl is off: turn it on, or leave sslmode out`;
    return said;
}

;// CONCATENATED MODULE: ./src/runtime/services/given-server.ts






/** How long a server may take to let somebody in who only asks whether it is there. */
const ANSWER_TIMEOUT_MS = 15_000;
/**
 * Asks each server of a cluster for its facts; nothing is changed.
 *
 * @param database where the file names none
 * @throws RequestError with a line for each one that lets nobody in, is a standby, or has another name already
 */
function openGiven(nodes, database) {
    return allOpened(nodes.map((given) => untilAnswers(given, given.database ?? database)));
}
/** All of them, when each has been asked. @throws as `openGiven` */
async function allOpened(opening) {
    const asked = await Promise.all(opening.map((one) => one.catch((error) => error)));
    const problems = asked.flatMap((one) => (one instanceof Error ? [one] : []));
    const unforeseen = problems.find((error) => !(error instanceof errors/* RequestError */.GI));
    if (unforeseen)
        throw unforeseen;
    const servers = asked.flatMap((one) => (one instanceof Error ? [] : [one]));
    const lines = [...problems.map(errors/* messageOf */.bD), ...sameServers(servers)];
    if (lines.length > 0)
        throw new errors/* RequestError */.GI(lines.join('\n'));
    return servers;
}
/**
 * Lets work be done in a server's own database, with connections that end with it.
 *
 * @param called what these are called, where that is not what all of a run's are
 */
function asAdmin({ given, endpoint }, work, called) {
    const admin = new database_node/* Node */.bP(given.name, endpoint, 'postgres', undefined, called);
    return work(admin).finally(() => admin.close());
}
function sameServers(servers) {
    return servers.flatMap(({ given, identifier }, i) => {
        const same = servers.slice(0, i).find((other) => other.identifier === identifier);
        if (!same)
            return [];
        return [
            `${given.at}: ${given.name} is the same server as ${same.given.name} (${same.given.at}): its system identifier and start are the same; a node is a server of its own`,
        ];
    });
}
/** A server that is just starting is waited for, and one whose container is there: its first start takes longest. */
async function untilAnswers(given, database) {
    const look = async () => {
        try {
            return { done: await ask(given, database) };
        }
        catch (error) {
            if (!(await isStarting(error, given)))
                throw error;
            return { notYet: (0,errors/* messageOf */.bD)(error) };
        }
    };
    try {
        return await (0,wait/* waitFor */.fm)(`${given.name} to answer`, look, { within: runtime/* START_TIMEOUT_MS */.iq });
    }
    catch (error) {
        if (error instanceof errors/* DeadlineError */.j3)
            throw new errors/* RequestError */.GI((0,errors/* messageOf */.bD)(error), { cause: error });
        throw error;
    }
}
async function isStarting(error, { container }) {
    const { cause } = error;
    if (codeOf(cause) === '57P03')
        return true;
    if (!container || !/ECONNREFUSED|ECONNRESET|terminated unexpectedly/.test((0,errors/* messageOf */.bD)(cause)))
        return false;
    return (await (0,container_state/* stateOf */.L4)(container)).running;
}
/**
 * Whether a server lets nobody in only now, or has just ended a connection: it is about to end, or to recover, for reasons of
 * its own, or because somebody has ended it or lets it run again.
 */
function isAway(error, { container }) {
    const { cause = error } = error;
    if (/^57P0[123]$/.test(codeOf(cause) ?? ''))
        return true;
    const gone = container ? /ECONNREFUSED|ECONNRESET|EPIPE|terminated/ : /ECONNRESET|EPIPE|terminated/;
    return gone.test((0,errors/* messageOf */.bD)(cause));
}
function codeOf(error) {
    return error?.code;
}
/** Asks a server for its facts, once. @throws RequestError where it lets nobody in, or is a standby */
async function ask(given, database) {
    const { mode } = given.encryption;
    if (mode !== 'prefer')
        return askThus(given, mode, database);
    try {
        return await askThus(given, 'require', database);
    }
    catch (error) {
        // node-postgres's own words for a server's "N".
        if (!/does not support SSL connections/.test((0,errors/* messageOf */.bD)(error)))
            throw error;
        return askThus(given, 'disable', database);
    }
}
async function askThus(given, mode, database) {
    const endpoint = endpointOf(given, mode);
    const node = new database_node/* Node */.bP(given.name, endpoint, database);
    try {
        const session = await node.session(ANSWER_TIMEOUT_MS);
        const [row] = await session.sql `
      select current_setting('server_version_num')::int as version, pg_is_in_recovery() as standby,
             (select rolsuper from pg_roles where rolname = current_user) as superuser,
             (select system_identifier::text from pg_control_system()) || ' ' ||
               extract(epoch from pg_postmaster_start_time())::text as identifier`;
        if (row.standby)
            throw new errors/* RequestError */.GI(`${given.at}: ${given.name} at ${address(given)} is a standby: nobody can write to it; name its primary`);
        return {
            given,
            endpoint,
            versionNumber: Number(row.version),
            identifier: String(row.identifier),
            superuser: row.superuser === true,
        };
    }
    catch (error) {
        if (error instanceof errors/* RequestError */.GI)
            throw error;
        throw new errors/* RequestError */.GI(`${given.at}: ${given.name} at ${address(given)} ${whyNotIn(error, { given, database })}`, { cause: error });
    }
    finally {
        node.close();
    }
}
/** Where clients of this machine find a given server, and where the others do: there as we do, unless said. */
function endpointOf(given, mode) {
    const { host, hostaddr, port, user, password, encryption, peers } = given;
    const { host: peerHost = host, port: peerPort, ...others } = peers;
    const { rootCert, cert, key } = encryption;
    const asWe = {
        ...(hostaddr !== undefined && peers.host === undefined && { hostaddr }),
        ...(encryption.mode !== 'prefer' && { sslmode: encryption.mode }),
        ...(rootCert !== undefined && { sslrootcert: rootCert }),
        ...(cert !== undefined && { sslcert: cert }),
        ...(key !== undefined && { sslkey: key }),
        ...(password !== '' && others.passfile === undefined && { password }),
    };
    return {
        ...{ host, hostaddr, port, user, password },
        encryption: { ...encryption, mode },
        ...{
            peerHost,
            peerPort: peerPort === undefined ? (peers.host === undefined ? port : 5432) : Number(peerPort),
        },
        peerSettings: { ...asWe, ...others },
    };
}
function address({ host, port, user }) {
    return `${host}:${port} (user ${user})`;
}


/***/ })

};
