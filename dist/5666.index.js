export const id = 5666;
export const ids = [5666,2420];
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

/***/ 27396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ onEach)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/**
 * Does something on all of these nodes at once.
 *
 * @param doing what it is, for people: `dropping schema a`
 * @throws ClusterError that names the node and has the server's error as its cause
 */
async function onEach(nodes, doing, work) {
    return Promise.all(nodes.map((node, i) => work(node, i).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b$(`${node.name}: ${doing}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { cause: error });
    })));
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

/***/ 68765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ dropText),
/* harmony export */   A1: () => (/* binding */ removeStay),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   Mp: () => (/* binding */ Stay),
/* harmony export */   PQ: () => (/* binding */ markText),
/* harmony export */   Ru: () => (/* binding */ VISITOR),
/* harmony export */   de: () => (/* binding */ stayOn),
/* harmony export */   eL: () => (/* binding */ nobodyAtWork)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _database_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77117);
/* harmony import */ var _database_on_each_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27396);
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53525);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40910);
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47968);







/** The account by which a server of somebody else's mesh knows that a run is at work there; it can do nothing. */
const SIGN = 'mmr_stay';
/** What schemas and accounts are commented with that a run has made there. */
const MARK = 'made by mmr-test-action, and removed by it';
/** What the connection is called that stands for a run that is at work. */
const PRESENCE = 'mmr-test at work';
/** What a run's own connections are called there. */
const VISITOR = 'mmr-test visits';
/** What connections are called that take away what a run has left. */
const CLEANER = 'mmr-test cleans up';
/** How long it may take until a connection of which the other end is gone ends. */
const NOTICE_MS = 5_000;
/** How long it may take until nothing of a run is left: an idle link confirms what it has twice a minute. */
const REMOVAL_MS = 120_000;
/** How long what is under way may take to arrive, before somebody looks again. */
const ARRIVAL_MS = 45_000;
/** How long a single statement may take meanwhile: it is tried again. */
const PATIENCE_MS = 5_000;
/** How long a schema may wait for somebody who reads it. */
const OPTIONS = `-c statement_timeout=${PATIENCE_MS} -c spock.enable_ddl_replication=off`;
/**
 * What marks a schema and its account, of the same name, as a run's own, and keeps what is defined there from being
 * replicated: part of the statement that makes them.
 */
function markText(kind, schema) {
    const [name, mark] = [(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .ident */ .bD)(schema), (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(MARK)];
    const local = kind === 'spock' ? `alter role ${name} set spock.enable_ddl_replication = off; ` : '';
    return `${local}comment on schema ${name} is ${mark}; comment on role ${name} is ${mark};`;
}
/** Whether a run is at work in a mesh, or has been and left something on this server, and in which database. */
async function stayOn(admin) {
    const [row] = await admin.sql `
    select shobj_description(oid, 'pg_authid') as database,
           (select count(*)::int from pg_stat_activity where application_name = ${PRESENCE}) as present
      from pg_roles where rolname = ${SIGN}`;
    if (!row)
        return { what: 'none', database: '' };
    return { what: row.present === 0 ? 'left' : 'at work', database: String(row.database) };
}
/** A run's stay in a mesh of somebody else's: from the first thing that it makes there until all of it is gone. */
class Stay {
    nodes;
    kind;
    presences = [];
    constructor(nodes, kind) {
        this.nodes = nodes;
        this.kind = kind;
    }
    /** @throws ClusterError where another run is at work there: then there is nothing to be taken away */
    async begin() {
        const presences = this.nodes.map(({ name, endpoint, database }) => new _database_node_js__WEBPACK_IMPORTED_MODULE_1__/* .Node */ .bP(name, endpoint, database, OPTIONS, PRESENCE));
        try {
            await (0,_database_on_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onEach */ .H)(presences, 'connecting', (presence) => presence.session());
            // Of several that begin at once, only the one that has signed on the first node goes on to the others.
            for (const presence of presences) {
                await sign(presence);
                this.presences = presences;
            }
        }
        finally {
            if (this.presences.length === 0)
                for (const presence of presences)
                    presence.close();
        }
    }
    /** Takes away all that has been made since. @throws ClusterError with what is left */
    async end() {
        if (this.presences.length === 0)
            return;
        for (const presence of this.presences)
            presence.close();
        await removeStay(this.nodes, this.kind);
        this.presences = [];
    }
}
async function sign(presence) {
    const name = (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .ident */ .bD)(SIGN);
    await presence
        .sql(`create role ${name} nologin; comment on role ${name} is ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(presence.database)}`)
        .catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b$(`${presence.name}: another run is at work there: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    });
}
/**
 * Waits until nobody is at work any more in a mesh; where somebody who was has just died, that takes a moment.
 *
 * @returns whether that is so
 */
async function nobodyAtWork(admin) {
    const look = async () => (await stayOn(admin)).what === 'at work' ? { notYet: 'it is connected' } : { done: true };
    try {
        return await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .fm)(`a run to leave ${admin.name}`, look, { within: NOTICE_MS });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3))
            throw error;
        return false;
    }
}
/**
 * Removes what a run has made in a mesh: nobody writes to its tables any more, what was written has arrived everywhere, and
 * only then are they dropped, so that no change comes to a node that has no table for it.
 *
 * @param nodes all that the run knew of
 * @throws ClusterError with what is left, and why
 */
async function removeStay(nodes, kind) {
    const cleaners = nodes.map(({ name, endpoint, database }) => new _database_node_js__WEBPACK_IMPORTED_MODULE_1__/* .Node */ .bP(name, endpoint, database, OPTIONS, CLEANER));
    const look = () => removeOnce(cleaners, kind).catch((error) => {
        if (error instanceof TypeError || isFinal(error))
            throw error;
        return { notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error) };
    });
    try {
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .fm)(`all that the run has made in ${nodes[0].database} to be gone`, look, {
            within: REMOVAL_MS,
            slowest: 500,
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b$(error.message, { cause: error });
    }
    finally {
        for (const cleaner of cleaners)
            cleaner.close();
    }
}
async function removeOnce(nodes, kind) {
    const still = (await (0,_database_on_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onEach */ .H)(nodes, 'ending the sessions of tests', endSessions)).flat();
    if (still.length > 0)
        return { notYet: still.join('; ') };
    const made = await (0,_database_on_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onEach */ .H)(nodes, 'looking for what was made', madeOn);
    if (made.some((schemas) => schemas.length > 0)) {
        const flow = await _flow_js__WEBPACK_IMPORTED_MODULE_5__/* .Flow */ .n.of(nodes, { subscriptions: `select sub_slot_name from ${kind}.subscription` });
        const { missing } = await flow.received(ARRIVAL_MS, AbortSignal.timeout(REMOVAL_MS));
        if (missing !== undefined)
            return { notYet: missing };
        await (0,_database_on_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onEach */ .H)(nodes, 'dropping what was made', (node, i) => drop(node, kind, made[i]));
    }
    await (0,_database_on_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onEach */ .H)(nodes, `dropping role ${SIGN}`, (node) => node.sql(`drop role if exists ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .ident */ .bD)(SIGN)}`));
    return { done: undefined };
}
/** Whether a server would say so again: an owner's trigger forbids it, or a right is missing. */
function isFinal({ cause }) {
    if (!(cause instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))
        return false;
    return cause.code === '42501' || cause.code?.startsWith('P0') === true;
}
/** Lets nobody in any more who works in what was made there, and ends those who do. @returns who is still there */
async function endSessions(node) {
    const accounts = await node.sql(`select rolname::text as name, rolcanlogin as open from pg_roles where ${isMarked("shobj_description(oid, 'pg_authid')")}`);
    for (const { name, open } of accounts)
        if (open)
            await node.sql(`alter role ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .ident */ .bD)(String(name))} nologin`);
    const names = accounts.map(({ name }) => name);
    const prepared = await node.sql `
    select gid from pg_prepared_xacts where database = current_database() and owner = any (${names})`;
    for (const { gid } of prepared)
        await node.sql(`rollback prepared ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(String(gid))}`);
    const sessions = await node.sql `
    select pid, usename::text as who, pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()
       and (application_name = ${VISITOR} or usename = any (${names}))`;
    return sessions.map(({ pid, who }) => `${node.name}: process ${pid} of ${who} is there`);
}
/** Schemas and accounts that carry the mark. */
async function madeOn(node) {
    const rows = await node.sql(`select nspname::text as name from pg_namespace where ${isMarked("obj_description(oid, 'pg_namespace')")}
      union select rolname::text from pg_roles where ${isMarked("shobj_description(oid, 'pg_authid')")}`);
    return rows.map(({ name }) => String(name));
}
function isMarked(comment) {
    return `${comment} = ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(MARK)}`;
}
async function drop(node, kind, schemas) {
    for (const schema of schemas) {
        const session = await node.session();
        try {
            await dropMade(session, kind, schema);
        }
        finally {
            await session.close();
        }
    }
}
/** Drops a schema and its account, and what is on record of its tables; each of them may be gone already. */
async function dropMade(session, kind, schema) {
    const [{ account }] = (await session.sql `
    select exists (select from pg_roles where rolname = ${schema}) as account`);
    await session.sql(dropText(kind, schema, account));
}
/**
 * The statements that drop what a run has made for a test, and in a mesh of somebody else's what is on record of it; sent
 * together they are one transaction.
 *
 * @param found what replicates there; undefined in a mesh of ours, which goes with all of its records
 * @param account whether there is one
 */
function dropText(found, schema, account = true) {
    const name = (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .ident */ .bD)(schema);
    const records = found ? RECORDS[found].map((statement) => statement(schema)) : [];
    return [
        // Only DROP ... CASCADE by name takes tables out of their replication sets in Spock and pglogical.
        `drop schema if exists ${name} cascade`,
        ...(account ? [`drop owned by ${name} cascade`, `drop role ${name}`] : []),
        ...records,
    ].join('; ');
}
/** What is on record of the tables of a schema. pglogical queues each TRUNCATE (pglogical_functions.c, pglogical_queue_truncate). */
const RECORDS = {
    spock: [
        (schema) => `delete from spock.resolutions where starts_with(relname, ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(`${schema}.`)})`,
        (schema) => `delete from spock.exception_log where table_schema = ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(schema)}`,
    ],
    pglogical: [
        (schema) => `delete from pglogical.queue where message_type = 'T' and message ->> 'schema_name' = ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(schema)}`,
    ],
};


/***/ }),

/***/ 42420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp),
/* harmony export */   sweepLent: () => (/* binding */ sweepLent)
/* harmony export */ });
/* harmony import */ var _database_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77117);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _replication_stay_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68765);
/* harmony import */ var _runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61926);




/**
 * Removes what runs that were killed have left on servers of somebody else's. Where the mesh is named that is there
 * already, only what was made in it: no server is started.
 *
 * @returns what was done, a line for each server
 * @throws RequestError where a run is at work there; ClusterError with what could not be removed
 */
async function cleanUp({ nodes, existing }) {
    if (existing === undefined) {
        const { removeGuests } = await __webpack_require__.e(/* import() */ 1188).then(__webpack_require__.bind(__webpack_require__, 21188));
        const lines = await removeGuests(nodes);
        const cleaned = await removeStays(await (0,_runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_3__/* .openGiven */ .az)(nodes, 'postgres'));
        return lines.map((line, i) => (cleaned.includes(nodes[i].name) ? gone(nodes[i].name) : line));
    }
    const cleaned = await removeStays(await (0,_runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_3__/* .openGiven */ .az)(nodes, existing));
    return nodes.map(({ name }) => (cleaned.includes(name) ? gone(name) : `${name}: no run has left anything`));
}
/** The same for a run whose process has ended. @returns what is left, a line each */
async function sweepLent({ nodes, existing }) {
    if (existing === undefined) {
        const { sweepGuests } = await __webpack_require__.e(/* import() */ 1188).then(__webpack_require__.bind(__webpack_require__, 21188));
        return sweepGuests(nodes);
    }
    try {
        await removeStays(await (0,_runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_3__/* .openGiven */ .az)(nodes, existing));
        return [];
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split('\n');
    }
}
function gone(name) {
    return `${name}: all that a run had left is gone`;
}
/** @returns the names of the servers on which there was something */
async function removeStays(servers) {
    const stays = await Promise.all(servers.map((server) => (0,_runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_3__/* .asAdmin */ .ag)(server, async (admin) => {
        if (await (0,_replication_stay_js__WEBPACK_IMPORTED_MODULE_2__/* .nobodyAtWork */ .eL)(admin))
            return (0,_replication_stay_js__WEBPACK_IMPORTED_MODULE_2__/* .stayOn */ .de)(admin);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`a run is at work on ${server.given.name}: end that one first; it removes all that it makes`);
    })));
    const left = stays.filter(({ what }) => what === 'left');
    for (const database of new Set(left.map((stay) => stay.database)))
        await removeIn(database, servers);
    return servers.flatMap(({ given: { name } }, i) => (stays[i].what === 'left' ? [name] : []));
}
async function removeIn(database, servers) {
    const nodes = servers.map(({ given: { name }, endpoint }) => new _database_node_js__WEBPACK_IMPORTED_MODULE_0__/* .Node */ .bP(name, endpoint, database));
    try {
        const kind = await nodes[0].value `
      select extname from pg_extension where extname in ('spock', 'pglogical') order by extname desc limit 1`;
        await (0,_replication_stay_js__WEBPACK_IMPORTED_MODULE_2__/* .removeStay */ .A1)(nodes, String(kind));
    }
    finally {
        for (const node of nodes)
            node.close();
    }
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


/***/ })

};
