export const id = 5802;
export const ids = [5802];
export const modules = {

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

/***/ 75802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/faults/effect.ts
var effect = __webpack_require__(69296);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/suite/all.ts + 451 modules
var suite_all = __webpack_require__(52176);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/root.ts
var root = __webpack_require__(80271);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/run/request.ts
var run_request = __webpack_require__(41956);
;// CONCATENATED MODULE: ./src/run/command-line.ts




/**
 * The same request with what the run has decided by itself, so that another run decides nothing otherwise.
 *
 * @param chosen undefined where the servers could not be had
 */
function settled(request, seed, kind, chosen) {
    return {
        ...request,
        seed,
        runtime: kind,
        engine: chosen?.engine.kind ?? request.engine,
        pgBin: request.pgBin ?? chosen?.runtime.pgBin,
    };
}
/**
 * The request for one test of a run, alone.
 *
 * @param faults a file with the faults that were carried out, to have the same ones again
 */
function aloneFor(test, request, faults) {
    const replay = faults ?? request.replay;
    const [, id = test.name, times = '1'] = /^(.*)#(\d+)$/s.exec(test.name) ?? [];
    const word = test.kind === 'built-in' ? id : here(test.file, request, id);
    const takes = test.kind === 'built-in' ? test.test : undefined;
    return {
        ...request,
        // The second time of a test has other random choices than the first. What is replayed takes one test alone.
        wanted: Array(replay ? 1 : Number(times)).fill({ test: word }),
        replay,
        // Both are refused where nothing in the run takes them.
        duration: takes?.duration === undefined ? undefined : request.duration,
        workload: takes?.needs?.faults ? request.workload : undefined,
        upgradeTo: takes?.needs?.upgrade ? request.upgradeTo : undefined,
        jobs: undefined,
        shard: undefined,
        keep: false,
    };
}
/** The command that asks for the same again, to be typed into a shell at the top of the user's repository. */
function commandFor(request) {
    const { runner, folder } = request.calling;
    const fields = Object.keys(AGAIN);
    const words = [runner, ...fields.flatMap((field) => again(field, request))];
    const enter = folder === '' ? '' : `cd ${shellWord(folder.startsWith('-') ? `./${folder}` : folder)} && `;
    return enter + words.map(shellWord).join(' ');
}
const AGAIN = {
    wanted: (wanted, request) => wanted.flatMap((what) => 'schedule' in what ? ['-s', scheduleHere(what.schedule, request)] : ['-t', here(what.test, request)]),
    shard: (shard) => said('--shard', shard && (0,run_request/* shardText */.eG)(shard)),
    nodes: (nodes) => ['--nodes', String(nodes)],
    engine: (engine) => ['--engine', engine],
    runtime: (runtime) => (runtime === 'services' ? [] : ['--runtime', runtime]),
    cluster: (cluster, request) => [
        ...file('--cluster', cluster?.file ?? 'FILE', request),
        ...said('--existing', cluster?.existing),
    ],
    pgBin: (folder, request) => (request.runtime === 'docker' ? [] : file('--pg-bin', folder, request)),
    pgBins: (folders, request) => Object.entries(folders ?? {}).flatMap(([node, folder]) => [
        '--pg-bin',
        `${node}=${here(folder, request)}`,
    ]),
    image: (image, { runtime }) => (runtime === 'docker' ? ['--image', image] : []),
    images: (images, { runtime }) => (runtime === 'docker' ? byNode('--image', images) : []),
    upgradeTo: (folder, request) => file('--upgrade-to', folder, request),
    ownImage: notSaid('the image itself is said'),
    pgedgeVersion: notSaid('the image itself is said'),
    pgedgeVersions: (versions, { runtime }) => runtime === 'docker' ? byNode('--image', imagesOf(versions)) : [],
    pgSettings: (settings) => Object.entries(settings).flatMap(([name, value]) => ['--pg-setting', `${name}=${value}`]),
    setupSql: (path, request) => file('--setup-sql', path, request),
    configs: (paths, request) => paths.flatMap((path) => file('-c', path, request)),
    env: notSaid('the files of --config hold it'),
    skipPortCheck: flag('--skip_port_check'),
    workload: (path, request) => file('--workload', path, request),
    jobs: (jobs) => said('--jobs', jobs),
    seed: (seed) => said('--seed', seed),
    duration: (duration) => said('--duration', duration && `${duration / 1000}s`),
    replay: (path, request) => file('--replay', path, request),
    testTimeout: (timeout) => (timeout === run_request/* DEFAULTS */.zY.testTimeout ? [] : ['--test-timeout', `${timeout / 1000}`]),
    timeout: notSaid('it ends a run early; it changes nothing in what runs until then'),
    strict: flag('--strict'),
    keep: flag('--keep'),
    resultsDir: notSaid('whoever runs it again has a place for results'),
    calling: notSaid('it is what the line begins with'),
};
function again(part, request) {
    const value = request[part];
    return value === undefined ? [] : AGAIN[part](value, request);
}
/** @param _why it changes nothing in what is run */
function notSaid(_why) {
    return () => [];
}
function flag(name) {
    return (set) => (set ? [name] : []);
}
function said(name, value) {
    return value === undefined ? [] : [name, String(value)];
}
function byNode(name, said = {}) {
    return Object.entries(said).flatMap(([node, value]) => [name, `${node}=${value}`]);
}
function imagesOf(versions = {}) {
    return Object.fromEntries(Object.entries(versions).map(([node, version]) => [node, (0,run_request/* pgedgeImage */.qb)(version)]));
}
function file(name, path, request) {
    return path === undefined ? [] : [name, here(path, request)];
}
/**
 * A path as it is said in the run's folder: an absolute one leads nowhere in another checkout of the repository.
 *
 * @param outside what is said of a file that is not in the repository
 */
function here(path, { calling }, outside = path) {
    if (!(0,external_node_path_.isAbsolute)(path))
        return path;
    const real = realPlace(path);
    const within = (0,external_node_path_.relative)(calling.repository, real);
    if (within === '..' || within.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(within))
        return outside;
    return (0,external_node_path_.relative)(process.cwd(), real) || '.';
}
/** Without a folder it would be the built-in schedule of that name. */
function scheduleHere(name, request) {
    const path = here(name, request);
    return (0,external_node_path_.isAbsolute)(name) && !path.includes(external_node_path_.sep) ? `./${path}` : path;
}
/** Where a file really is, though it may itself be a link. */
function realPlace(path) {
    try {
        return (0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
    }
    catch {
        // It is not there: whoever needs it says so.
        return path;
    }
}
function shellWord(word) {
    if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word))
        return word;
    // What the reports could not show as it is, they would change.
    if ((0,report_text/* printable */.g$)(word) !== word || word.includes('\n') || word.includes('\t'))
        return escaped(word);
    return `'${word.replaceAll("'", `'\\''`)}'`;
}
function escaped(word) {
    const bytes = [...Buffer.from(word)].map((byte) => {
        const char = String.fromCharCode(byte);
        return /[\w@%+=:,./ -]/.test(char) ? char : `\\${byte.toString(8).padStart(3, '0')}`;
    });
    return `$'${bytes.join('')}'`;
}

// EXTERNAL MODULE: ./src/run/guard.ts
var run_guard = __webpack_require__(40736);
;// CONCATENATED MODULE: ./src/run/log.ts

/** The run's own log, runner.log: what was decided and done, with the time. */
class RunLog {
    file;
    started = performance.now();
    constructor(path) {
        this.file = (0,external_node_fs_.createWriteStream)(path, { flags: 'a' });
        // On a full disk the run goes on without its log; that results could not be written is told at the end.
        this.file.on('error', () => undefined);
    }
    line(text) {
        const at = ((performance.now() - this.started) / 1000).toFixed(3).padStart(8);
        this.file.write(`${at} ${text}\n`);
    }
    close() {
        return new Promise((resolve) => this.file.end(resolve));
    }
}

// EXTERNAL MODULE: ./src/run/place.ts
var run_place = __webpack_require__(13734);
// EXTERNAL MODULE: ./src/report/counts.ts
var report_counts = __webpack_require__(65132);
// EXTERNAL MODULE: ./src/report/write.ts + 1 modules
var report_write = __webpack_require__(24138);
;// CONCATENATED MODULE: ./src/run/record.ts


/** Keeps the results of a run while it goes on, in schedule order, and on disk after every test. */
class Record {
    runDir;
    order;
    strict;
    head;
    started = performance.now();
    tests = new Map();
    writing = Promise.resolve();
    waiting = false;
    constructor(runDir, order, strict, head) {
        this.runDir = runDir;
        this.order = order;
        this.strict = strict;
        this.head = head;
    }
    get done() {
        return this.tests.size;
    }
    /** How many results there are to be. */
    get planned() {
        return this.order.length;
    }
    has(name) {
        return this.tests.has(name);
    }
    /**
     * Adds one test and writes what there is so far: one write after the other, each with all there is when it begins, so
     * that thousands of tests that an early end kept from running take one more.
     */
    add(result) {
        this.tests.set(result.name, result);
        if (this.waiting)
            return;
        this.waiting = true;
        const write = () => {
            this.waiting = false;
            return (0,report_write.writeResults)(this.runDir, this.results({ finished: false }));
        };
        // A full disk must not end the run: `finish` writes all of it again, and says what it cannot write.
        this.writing = this.writing.then(write).catch(() => { });
    }
    /**
     * Writes the final results and every report made from them.
     *
     * @param ended `error` is why the run as a whole could not be judged; `sharedOut` says that all that is not skipped was
     *   left to other runs, so that nothing is missing here
     * @returns the results, and a line for each file that could not be written
     */
    async finish(ended) {
        await this.writing;
        const results = this.results({ finished: true, ...ended });
        return { results, unwritten: await (0,report_write.writeReports)(this.runDir, results) };
    }
    results(state) {
        const tests = this.order.flatMap((name) => this.tests.get(name) ?? []);
        const counts = (0,report_counts/* countVerdicts */.qX)(tests);
        const { cluster } = this.head;
        const verdict = (0,report_counts/* wholeVerdict */.xm)(counts, this.strict);
        return {
            version: 1,
            ...this.head,
            seconds: round((performance.now() - this.started) / 1000),
            finished: state.finished,
            ...(this.strict && { strict: true }),
            // A cluster that was only handed on is judged by whether it came up.
            verdict: state.error
                ? verdict === 'fail'
                    ? 'fail'
                    : 'error'
                : this.order.length === 0 || (state.sharedOut && tests.length === this.order.length)
                    ? 'pass'
                    : verdict,
            ...(state.error && { error: state.error }),
            ...(cluster && {
                cluster: { ...cluster, ...(state.readySeconds && { readySeconds: round(state.readySeconds) }) },
            }),
            counts,
            tests,
        };
    }
}
/** To the millisecond. */
function round(value) {
    return Math.round(value * 1000) / 1000;
}

// EXTERNAL MODULE: ./src/cluster/cluster.ts
var cluster_cluster = __webpack_require__(37144);
// EXTERNAL MODULE: ./src/database/node.ts
var database_node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/limit.ts
var src_limit = __webpack_require__(57768);
// EXTERNAL MODULE: ./src/runtime/log-trouble.ts
var log_trouble = __webpack_require__(61028);
// EXTERNAL MODULE: ./src/runtime/server-log.ts
var server_log = __webpack_require__(61074);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/run/logs-as-left.ts
var logs_as_left = __webpack_require__(37625);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./src/replication/marker.ts
var marker = __webpack_require__(12098);
// EXTERNAL MODULE: ./src/replication/names.ts
var names = __webpack_require__(69802);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/replication/conflict.ts
var conflict = __webpack_require__(21970);
// EXTERNAL MODULE: ./src/replication/mixed-profile.ts
var mixed_profile = __webpack_require__(17933);
// EXTERNAL MODULE: ./src/run/tally.ts
var tally = __webpack_require__(59575);
;// CONCATENATED MODULE: ./src/run/incidents-as-left.ts




/**
 * Every conflict and exception has to be one that the test leaves, or explained otherwise.
 *
 * @param records what known anomalies have left
 * @returns what is wrong
 */
function incidentsNotAsLeft(found, leaves, records, profile, explained) {
    const conflicts = (leaves.conflicts ?? []).map((one) => new tally/* Expected */.j(one));
    const exceptions = [...(leaves.exceptions ?? []), ...records].map((one) => new tally/* Expected */.j(one));
    const wrong = new tally/* Tally */.F();
    for (const { node, incident } of found) {
        if (incident.kind === 'conflict') {
            if (!(0,conflict/* isConflict */.d)(incident, (0,mixed_profile/* profileOn */.d)(profile, node)))
                continue;
            const known = conflicts.find(({ what }) => isLeft(what, incident));
            if (known)
                known.seen += incident.times;
            else if (!explained?.conflict(incident))
                wrong.add(`${node}: ${conflictText(incident)}`);
        }
        else {
            const known = exceptions.find(({ what }) => isThrownAway(what, incident));
            // What is caught is logged, and recorded where it was thrown away: only records are counted.
            if (known)
                known.seen += incident.transaction ? 1 : 0;
            else if (!explained?.exception(incident, node))
                wrong.add(`${node}: ${exceptionText(incident)}`);
        }
    }
    return [
        ...wrong.lines(),
        ...conflicts.flatMap((one) => one.wrong(`${one.what.types.join(' or ')} on ${one.what.table}`) ?? []),
        ...exceptions.flatMap((one) => one.wrong(`exception records on ${one.what.table} like ${one.what.reason}`) ?? []),
    ];
}
function isLeft({ table, types }, conflict) {
    return types.includes(conflict.type) && (0,quote/* plainName */.MH)(table) === (0,quote/* plainName */.MH)(conflict.table);
}
function isThrownAway({ table, reason }, { tables, detail }) {
    return reason.test(detail) && (tables.length === 0 || tables.map(quote/* plainName */.MH).includes((0,quote/* plainName */.MH)(table)));
}
function conflictText({ table, type, times, resolution }) {
    const words = [`${type} conflict`, table && `on ${table}`, resolution && `(${resolution})`];
    return `${words.filter(Boolean).join(' ')}${times > 1 ? `, ${times} times` : ''}`;
}
/** A conflict or an exception on one line. */
function incidentText(incident) {
    return incident.kind === 'conflict' ? conflictText(incident) : exceptionText(incident);
}
/** An exception on one line. */
function exceptionText({ tables, detail, transaction }) {
    const from = transaction ? ` of ${transaction.origin}'s transaction ${transaction.xid}` : '';
    return `exception${from}${tables.length > 0 ? ` on ${tables.join(', ')}` : ''}: ${detail}`;
}

;// CONCATENATED MODULE: ./src/run/script-mesh.ts






/** How long servers and links may need to come back to life after a script. */
const RECOVERY_MS = 10_000;
/** Why a server does not answer; one that recovers from a crash is waited for. */
async function whySilent(node, signal) {
    const look = async () => {
        try {
            await node.value `select 1`;
            return { done: undefined };
        }
        catch (error) {
            if (hasNoDatabase(error))
                return { done: undefined };
            return { notYet: (0,errors/* messageOf */.bD)(error) };
        }
    };
    try {
        await (0,wait/* waitFor */.fm)(`${node.name} to answer`, look, { within: RECOVERY_MS, signal });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* DeadlineError */.j3))
            throw error;
        return { about: `${node.name} silent`, text: error.message };
    }
}
/** What of the mesh scripts have taken apart, by the engine's own records; undefined where it is whole. */
async function takenApart({ nodes, engine }) {
    const gone = await Promise.all(nodes.map(async (node) => {
        try {
            if (!(await isNode(engine, node)))
                return `${node.name} is no node any more`;
            if (!engine.marksInStream && !(await node.value `select to_regclass(${marker/* MARKER */.tl}) is not null`))
                return `${node.name} has no table ${marker/* MARKER */.tl} any more, by which it is known when all has arrived`;
            const subscriptions = (await engine.links(node)).map(({ subscription }) => subscription);
            return [...(0,names/* links */.y)(nodes)]
                .filter(({ subscriber }) => subscriber === node)
                .map(({ upstream }) => (0,names/* subscriptionName */.N)(node, upstream))
                .filter((name) => !subscriptions.includes(name))
                .map((name) => `${node.name} has no subscription ${name} any more`);
        }
        catch (error) {
            if (!hasNoDatabase(error))
                throw error;
            return `${node.name} has no database ${node.database} any more`;
        }
    }));
    return gone.flat().join(', ') || undefined;
}
async function isNode(engine, node) {
    const { extension } = engine;
    if (extension && !(await node.value `select exists (select from pg_extension where extname = ${extension})`))
        return false;
    return (await engine.nodes(node)).includes(node.name);
}
function hasNoDatabase(error) {
    return error instanceof esm/* default.DatabaseError */.Ay.DatabaseError && error.code === '3D000';
}
/** How replication stands still, where links do not come up, or what was written does not arrive. */
async function standsStill(cluster) {
    const { nodes, engine, signal } = cluster;
    const look = async () => {
        const states = await Promise.all([...(0,names/* links */.y)(nodes)].map(async ({ subscriber, upstream }) => {
            const name = (0,names/* subscriptionName */.N)(subscriber, upstream);
            const link = (await engine.links(subscriber)).find(({ subscription }) => subscription === name);
            return link?.up ? undefined : { name, status: link?.status ?? 'gone' };
        }));
        const down = states.filter(isThere);
        const text = down.map(({ name, status }) => `${name} is ${status}`).join(', ');
        // One that is disabled stays so.
        if (down.every(({ status }) => status === 'disabled'))
            return { done: text };
        await Promise.all(nodes.flatMap((node) => [engine.wake?.(node), engine.nudge?.(node)]));
        return { notYet: text };
    };
    try {
        const disabled = await (0,wait/* waitFor */.fm)('every link to replicate', look, {
            within: RECOVERY_MS,
            signal,
            slowest: 20,
        });
        if (disabled)
            return `replication stands still: ${disabled}`;
        await cluster.settle();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* DeadlineError */.j3))
            throw error;
        return `replication stands still: ${error.message}`;
    }
}
/** What the engine records of changes that it could not apply on a node. */
async function exceptionsOf(engine, node) {
    return (await engine.incidents(node)).flatMap((incident) => {
        if (incident.kind !== 'exception')
            return [];
        const text = `${node.name}: ${exceptionText(incident)}`;
        return { about: text, text };
    });
}
function isThere(value) {
    return value !== undefined;
}

// EXTERNAL MODULE: ./src/cluster/compare-table.ts
var compare_table = __webpack_require__(76416);
// EXTERNAL MODULE: ./src/cluster/describe-comparison.ts
var describe_comparison = __webpack_require__(6139);
// EXTERNAL MODULE: ./src/cluster/schema-difference.ts
var schema_difference = __webpack_require__(29827);
// EXTERNAL MODULE: ./src/cluster/whole-tables.ts
var whole_tables = __webpack_require__(87119);
;// CONCATENATED MODULE: ./src/run/script-tables.ts







/** The kinds of things of a table's schema that are compared. */
const COMPARED = /^(table|column|constraint|index|sequence) /;
/**
 * The tables that a node passes on whole to all others; but for those of which a node passes on only a part, and those
 * that scripts leave differing.
 */
async function tablesToCompare({ nodes, engine }, differing) {
    const carried = await Promise.all(nodes.map((node) => engine.links(node)));
    const all = await Promise.all(nodes.map((node) => {
        const others = carried.filter((_, i) => nodes[i] !== node);
        return (0,whole_tables/* passedOn */.I)(engine, node, (set) => others.every((of) => of.some(({ upstream, sets }) => upstream === node.name && sets.includes(set))));
    }));
    const isLeft = (table) => differing.includes((0,quote/* plainName */.MH)(table)) || all.some(({ partly }) => partly.has((0,quote/* plainName */.MH)(table)));
    const replicated = [
        ...new Set((await Promise.all(nodes.map((n) => engine.replicatedTables(n)))).flat()),
    ].sort();
    const whole = replicated.filter((table) => all.some((of) => of.whole.has((0,quote/* plainName */.MH)(table))));
    const tables = whole.filter((table) => !isLeft(table));
    return { tables, left: replicated.filter((table) => !tables.includes(table)) };
}
/** How large these tables are on a node, in bytes, with all their partitions. */
async function bytesOf(node, tables) {
    const size = await node.value `
    select coalesce(sum(pg_relation_size(o)), 0) from unnest(${tables}::text[]) name
     cross join lateral (select to_regclass(name) as o union
                         select relid from pg_partition_tree(to_regclass(name))) parts`;
    return Number(size);
}
/** Which of these tables hold other rows on one node than on another. */
async function differentRows({ nodes }, tables) {
    const wrong = [];
    for (const table of tables) {
        try {
            const found = await (0,compare_table/* compareTable */.W)(nodes, table);
            if (!found.same)
                wrong.push({ about: `rows of ${table}`, text: (0,describe_comparison/* describeComparison */.L5)(found) });
        }
        catch (error) {
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError || error instanceof errors/* ComparisonError */.GP))
                throw error;
            const text = `${table}: cannot be compared on all nodes: ${(0,errors/* messageOf */.bD)(error)}`;
            wrong.push({ about: `rows of ${table}`, text });
        }
    }
    return wrong;
}
/** What of the schema of these tables is not the same on all nodes. */
async function differentSchemas(cluster, tables) {
    const all = await (0,schema_difference/* schemaDifferences */.w)(cluster);
    return all
        .filter(({ what, table }) => table !== undefined && tables.includes(table) && COMPARED.test(what))
        .map((difference) => ({ about: difference.what, text: (0,schema_difference/* describeSchemaDifference */.W)(difference) }));
}

;// CONCATENATED MODULE: ./src/run/script-look-over.ts












/** The result that tells what scripts have left behind. */
const LOOK_OVER = 'scripts/look-over';
const LOOK_OVER_PROVES = 'after the scripts every table that is replicated whole is the same on all nodes, in rows and schema; links are up, no transaction was thrown away, and no server has crashed or logged an error of its own';
/** Rows of more than this are not compared after each script, but after the last one. */
const CHEAP_BYTES = 32 * 1024 * 1024;
const ANY_ERROR = { text: /^/, process: /^/, least: 0 };
/** Looks the scripts' cluster over after each of them: what a script leaves behind, no exit status tells. */
class ScriptLookOver {
    scripts;
    marks;
    beginning;
    place;
    told = new Set();
    wrong = [];
    /** Why a look could not be taken to its end. */
    broken;
    unseen;
    /** Since when replication has stood still: the next script may be the one that lets it go on. */
    still;
    differing = [];
    exceptions = false;
    since = [];
    spent = 0;
    looks = 0;
    constructor(scripts, marks, beginning, place) {
        this.scripts = scripts;
        this.marks = marks;
        this.beginning = beginning;
        this.place = place;
    }
    /**
     * Begins before the first script.
     *
     * @param place.folder gets the log of what was looked at
     * @param place.limit milliseconds that one look may take
     */
    static async begin(scripts, place) {
        await (0,promises_.mkdir)(place.folder, { recursive: true });
        const marks = await server_log/* LogMark */.kR.now(scripts.servers);
        return new ScriptLookOver(scripts, marks, marks, place);
    }
    /** Looks the cluster over after these scripts, which have run at the same time; large tables are compared only at last. */
    async after(ran, isLast) {
        this.since.push(...ran.map(({ name }) => name));
        this.differing.push(...ran.flatMap(({ leaves }) => leaves.differing));
        this.exceptions ||= ran.some(({ leaves }) => leaves.exceptions);
        const started = performance.now();
        const all = await this.look(`after ${this.since.join(', ')}`, isLast);
        this.spent += performance.now() - started;
        this.looks++;
        if (all)
            this.since = [];
        this.exceptions = false;
    }
    /** What came of it; undefined where nothing was looked at. */
    async result() {
        if (this.looks === 0)
            return undefined;
        const took = this.spent;
        const notSeen = [this.broken, this.unseen].filter(isThere);
        if (this.wrong.length === 0 && notSeen.length === 0)
            return { verdict: 'pass', took };
        const reason = [...this.wrong, ...notSeen].join('\n');
        if (this.wrong.length === 0)
            return { verdict: this.broken ? 'error' : 'skip', reason, took };
        const serverLog = await (0,log_trouble/* troubleSince */["in"])(this.beginning);
        return { verdict: 'fail', reason, took, ...(serverLog.length > 0 && { serverLog }) };
    }
    /** @returns whether all rows were compared */
    async look(when, isLast) {
        const { engine } = this.scripts.cluster;
        // Connections of its own: a script may have ended the others, or made again what they remember.
        const nodes = this.scripts.cluster.nodes.map(({ name, endpoint, database }) => new database_node/* Node */.bP(name, endpoint, database, engine.withoutDdl));
        const over = new AbortController();
        const giveUp = (why) => {
            over.abort(why);
            for (const node of nodes)
                node.close();
        };
        const onAbort = () => giveUp(this.place.signal.reason);
        const tooLong = new errors/* DeadlineError */.j3(`it took longer than ${(0,wait/* seconds */.YA)(this.place.limit)}`);
        const callOff = (0,src_limit/* afterTime */.A)(this.place.limit, () => giveUp(tooLong));
        this.place.signal.addEventListener('abort', onAbort, { once: true });
        try {
            const cluster = new cluster_cluster/* Cluster */.d(nodes, engine, over.signal);
            const next = await server_log/* LogMark */.kR.now(this.scripts.servers);
            const seen = await lookAt(cluster, this.differing, isLast);
            this.still = seen.still && (this.still ?? when);
            if (seen.still && isLast)
                this.wrong.push(`${this.still}: ${seen.still}`);
            // Where replication was taken apart, its processes complain: only crashes are told.
            const errors = seen.unseen || this.exceptions ? [ANY_ERROR] : [];
            const { wrong: logged } = await (0,logs_as_left/* logsNotAsLeft */.sG)(this.marks, { errors }, engine);
            this.marks = next;
            const exceptions = this.exceptions ? [] : seen.exceptions;
            for (const { about } of this.exceptions ? seen.exceptions : [])
                this.told.add(about);
            const findings = [...seen.wrong, ...exceptions, ...logged.map((text) => ({ about: text, text }))];
            const news = findings.filter(({ about }) => !this.told.has(about));
            for (const { about } of news)
                this.told.add(about);
            this.wrong.push(...news.map(({ text }) => `${when}: ${text}`));
            this.unseen = seen.unseen && `${when}: ${seen.unseen}`;
            await this.log([
                `${when}: ${seen.looked}`,
                ...(seen.still ? [seen.still] : []),
                ...(this.unseen ? [this.unseen] : []),
                ...news.map(({ text }) => text),
            ]);
            return seen.all;
        }
        catch (error) {
            this.place.signal.throwIfAborted();
            const { message } = over.signal.aborted ? tooLong : { message: (0,errors/* messageOf */.bD)(error) };
            this.broken ??= `${when} the cluster could not be looked over: ${message}`;
            await this.log([`${when}: ${message}`]);
            return false;
        }
        finally {
            callOff();
            this.place.signal.removeEventListener('abort', onAbort);
            for (const node of nodes)
                node.close();
        }
    }
    log(lines) {
        return (0,promises_.appendFile)((0,external_node_path_.join)(this.place.folder, 'test.log'), lines.map((line) => `${line}\n`).join(''));
    }
}
async function lookAt(cluster, differing, isLast) {
    const { nodes, engine } = cluster;
    const silent = (await Promise.all(nodes.map((node) => whySilent(node, cluster.signal)))).filter(isThere);
    if (silent.length > 0)
        return { all: false, wrong: silent, exceptions: [], looked: 'servers' };
    const apart = await takenApart(cluster);
    if (apart) {
        const unseen = `rows and schemas could not be compared: ${apart}`;
        return { all: false, wrong: [], exceptions: [], unseen, looked: 'servers' };
    }
    const still = await standsStill(cluster);
    const exceptions = (await Promise.all(nodes.map((node) => exceptionsOf(engine, node)))).flat();
    // What has not arrived yet may still do so.
    if (still && !isLast)
        return { all: false, wrong: [], exceptions, still, looked: 'links' };
    const { tables, left } = await tablesToCompare(cluster, differing);
    const all = isLast || (await bytesOf(nodes[0], tables)) <= CHEAP_BYTES;
    const rows = all ? await differentRows(cluster, tables) : [];
    const wrong = [...rows, ...(await differentSchemas(cluster, tables))];
    const names = (list) => list.join(', ') || 'none';
    const looked = `compared ${all ? '' : 'without their rows, which are many: '}${names(tables)}; left out ${names(left)}`;
    return { all, wrong, exceptions, still, looked };
}

// EXTERNAL MODULE: ./src/run/script-says.ts + 1 modules
var script_says = __webpack_require__(13829);
// EXTERNAL MODULE: ./src/run/sweep.ts
var sweep = __webpack_require__(75293);
// EXTERNAL MODULE: ./src/run/undo.ts
var run_undo = __webpack_require__(99867);
;// CONCATENATED MODULE: ./src/run/begun-run.ts















/** Tells where the run is, and sees to it that all that it starts is stopped, also where this process just dies. */
async function begin(checked, place, observer, undo) {
    const { runDir, runId, workDir, password } = place.place;
    const unlinked = await (0,run_place/* linkLatest */.Kh)(runDir);
    const log = new RunLog((0,external_node_path_.join)(runDir, 'runner.log'));
    const noting = alsoInto(log, observer, (0,run_request/* hidingOf */.Sj)(checked.request.cluster));
    observer.started({ runId, workDir, runDir, runtime: place.kind, password });
    const again = settled(checked.request, checked.seed, place.kind, place.opened.chosen);
    const guard = (0,run_guard/* startGuard */.m)(runId, workDir, checked.request.cluster);
    undo.add(() => guard.dismiss());
    const servers = new run_undo/* Undo */.V();
    undo.add(() => servers.all());
    const { chosen } = place.opened;
    const left = [];
    servers.add(async () => {
        await chosen?.runtime.leave?.().catch((error) => {
            const lines = (0,errors/* messageOf */.bD)(error).split('\n');
            for (const line of lines)
                noting.note(`not cleaned up: ${line}`);
            left.push(...lines);
        });
    });
    servers.add(async () => {
        const uncleaned = place.kind === 'docker' ? await (0,sweep.sweep)(place.place) : await (0,sweep/* sweepLocal */.M)(workDir);
        for (const line of uncleaned)
            noting.note(`not cleaned up: ${line}`);
    });
    if (unlinked)
        noting.note(unlinked);
    const record = new Record(runDir, withLookOver(checked), checked.request.strict, await head(checked, place.place, again, place.opened.chosen));
    return { ...checked, ...place, left, again, record, log, observer: noting, servers };
}
function alsoInto(log, observer, hide) {
    return {
        started: (run) => observer.started(run),
        note: (line) => {
            log.line(hide(line));
            observer.note(hide(line));
        },
        testStarted: (name) => observer.testStarted(name),
        testProgress: (name, text) => observer.testProgress?.(name, text),
        testEnded: (result, done, total) => observer.testEnded(result, done, total),
    };
}
/** The names of all results in their order: the look over follows the last script that shares a cluster. */
function withLookOver({ tests, says }) {
    const last = tests.filter((test) => (0,script_says/* sharesCluster */.f)(test, says)).at(-1);
    return tests.flatMap((test) => (test === last ? [test.name, LOOK_OVER] : test.name));
}
async function head({ request: { shard }, schedule }, place, again, chosen) {
    const { version } = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(root/* packageRoot */.Z, 'package.json'), 'utf8'));
    return {
        tool: { name: 'mmr-test-action', version: String(version) },
        runId: place.runId,
        startedAt: new Date().toISOString(),
        seed: again.seed,
        ...(again.pgedgeVersion && { pgedgeVersion: again.pgedgeVersion }),
        command: commandFor(again),
        ...(shard && { shard: { ...shard, ofTests: schedule.length, schedule: hashOf(schedule) } }),
        ...(chosen && {
            cluster: {
                nodes: again.nodes,
                runtime: chosen.runtime.kind,
                servers: chosen.runtime.description,
                engine: chosen.engine.kind,
                engineVersion: chosen.engine.version,
                ...(chosen.parts.length > 1 && { byNode: releasesByNode(chosen, again.nodes) }),
                ...(Object.keys(again.pgSettings).length > 0 && { settings: again.pgSettings }),
            },
        }),
    };
}
/** By which parts of one schedule are known. */
function hashOf(schedule) {
    const names = schedule.map(({ name }) => name).join('\n');
    return (0,external_node_crypto_.createHash)('sha256').update(names).digest('hex').slice(0, 16);
}
/** What each node has, where they differ. */
function releasesByNode({ parts }, nodes) {
    const all = parts.flatMap(({ nodes, runtime, engine }) => nodes.map((node) => [node, { servers: runtime.description, engineVersion: engine.version }]));
    const ofMesh = all.filter(([node]) => Number(node.slice(1)) <= nodes);
    return Object.fromEntries(ofMesh.sort(([a], [b]) => a.localeCompare(b)));
}

// EXTERNAL MODULE: ./src/run/checked-request.ts + 3 modules
var checked_request = __webpack_require__(7745);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/faults/schedule.ts
var schedule = __webpack_require__(17580);
// EXTERNAL MODULE: ./src/report/bounded.ts
var bounded = __webpack_require__(56563);
;// CONCATENATED MODULE: ./src/run/execution.ts







/** Notes what became of a test. */
function ended(run, item, took, outcome) {
    return recorded(run, {
        name: item.name,
        kind: item.kind === 'built-in' ? 'built-in' : 'script',
        ...(item.kind === 'built-in' && { proves: item.test.proves }),
        seconds: round(took),
        ...(0,bounded/* bounded */.M)(outcome),
        reproduce: commandFor(aloneFor(item, run.again, faultsOf(run, item, outcome))),
        ...(outcome.verdict !== 'skip' && { log: (0,external_node_path_.relative)(run.place.runDir, testDir(run, item.name)) }),
    });
}
/** Notes a result that is complete; of passwords that lead to servers of somebody else's nothing is in it. */
function recorded(run, given) {
    const { cluster } = run.request;
    const result = cluster ? withoutPasswords(given, (0,run_request/* hidingOf */.Sj)(cluster)) : given;
    run.log.line(`${result.name}: ${result.verdict}${result.reason ? `: ${result.reason}` : ''}`);
    run.record.add(result);
    run.observer.testEnded(result, run.record.done, run.record.planned);
    return result;
}
function withoutPasswords(value, hide) {
    if (typeof value === 'string')
        return hide(value);
    if (Array.isArray(value))
        return value.map((one) => withoutPasswords(one, hide));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutPasswords(one, hide)]));
}
/** A failed test is reproduced with the faults as they were carried out; without their file, as the seed plans them. */
function faultsOf(run, { name }, { verdict }) {
    const file = (0,external_node_path_.join)(testDir(run, name), schedule/* FAULTS_FILE */.PY);
    if (verdict !== 'fail' || !run.request.calling.machineStays || !(0,external_node_fs_.existsSync)(file))
        return undefined;
    return (0,external_node_path_.relative)(process.cwd(), file);
}
/** A test's folder in the run directory. */
function testDir(run, name) {
    return (0,external_node_path_.join)(run.place.runDir, 'tests', run.folders.get(name));
}

;// CONCATENATED MODULE: ./src/cluster/mesh-view.ts
/** A mesh by other connections than those of whoever runs it, which end by themselves. */
class MeshView {
    mesh;
    inTurn;
    nodes;
    /**
     * @param view a node as it is seen here
     * @param inTurn keeps apart what reads catalogs of tables and what drops tables
     */
    constructor(mesh, view, inTurn) {
        this.mesh = mesh;
        this.inTurn = inTurn;
        const [n1, n2, ...others] = mesh.nodes.map(view);
        this.nodes = [n1, n2, ...others];
    }
    get engine() {
        return this.mesh.engine;
    }
    get signal() {
        return this.mesh.signal;
    }
    /** As Cluster.node. */
    node(name) {
        return this.nodes[this.mesh.nodes.indexOf(this.mesh.node(name))];
    }
    /** As Cluster.settle. */
    settle(options) {
        const except = options?.except?.map(([a, b]) => [this.inMesh(a), this.inMesh(b)]);
        return this.mesh.settle({ ...options, ...(except && { except }) });
    }
    /** As Cluster.barrier. */
    barrier(origin, targets, within) {
        const all = 'length' in targets ? targets : [targets];
        return this.mesh.barrier(this.inMesh(origin), all.map((target) => this.inMesh(target)), within);
    }
    /** Ends all connections of this view. */
    close() {
        for (const node of this.nodes)
            node.close();
    }
    inMesh({ name }) {
        return this.mesh.node(name);
    }
}

// EXTERNAL MODULE: ./src/cluster/schema.ts + 1 modules
var schema = __webpack_require__(38412);
;// CONCATENATED MODULE: ./src/cluster/replicated-schema.ts



/**
 * What is not the same on all nodes, but for what nobody replicates: tables that are in no set of any node, and schemas
 * that hold such tables and no others. What these are like is each node's own.
 *
 * @param except schemas that are left out besides
 */
async function differencesOfReplicated(cluster, except = []) {
    const { replicated, others, schemas } = await whatReplicates(cluster);
    const found = await (0,schema_difference/* schemaDifferences */.w)(cluster, undefined, [...schemas, ...except]);
    // Also those that have come since: what replicates was read before.
    const come = found.flatMap(({ table }) => table ?? []).filter((table) => !replicated.has((0,quote/* plainName */.MH)(table)));
    const tables = new Set([...others, ...come]);
    return found.filter(({ what, table }) => {
        if (table !== undefined)
            return !tables.has(table);
        return ![...tables].some((one) => what.endsWith(` ${one}`) || what.includes(` ${one}.`));
    });
}
/** Tables that at least one node replicates, in any part, by their plain names; the others; and schemas that hold these only. */
async function whatReplicates({ nodes, engine, }) {
    const all = (await Promise.all(nodes.map((node) => (0,schema/* tablesOf */.t)(node, engine.extension)))).flat();
    const members = await Promise.all(nodes.map((node) => engine.replicatedTables(node)));
    const inSets = new Set(members.flat().map(quote/* plainName */.MH));
    // A table replicates by its partitions, or they by it.
    const families = all.filter(({ names }) => names.some((name) => inSets.has((0,quote/* plainName */.MH)(name))));
    const needed = new Set([...families.flatMap(({ names }) => names), ...members.flat()].map(quote/* schemaOfTable */.R));
    const replicated = new Set([...inSets, ...families.flatMap(({ names }) => names.map(quote/* plainName */.MH))]);
    const names = [...new Set(all.flatMap((family) => family.names))];
    return {
        replicated,
        others: names.filter((name) => !replicated.has((0,quote/* plainName */.MH)(name))),
        schemas: [...new Set(names.map(quote/* schemaOfTable */.R))].filter((schema) => !needed.has(schema)),
    };
}

;// CONCATENATED MODULE: ./src/cluster/looked-at.ts




/**
 * A mesh to be looked at, while others work in it. That nothing is changed by accident is left to the servers: every
 * session is one that reads only.
 */
class LookedAt extends MeshView {
    others;
    /** @param others the schemas of tests that are there now: these are their own business */
    constructor(mesh, inTurn = (work) => work(), others = () => []) {
        super(mesh, readersView, inTurn);
        this.others = others;
    }
    links = () => this.mesh.links();
    async replicatedTables() {
        const all = await this.inTurn(() => this.mesh.replicatedTables());
        const others = this.others();
        return all.filter((table) => !others.includes((0,quote/* schemaOfTable */.R)(table)));
    }
    schemaDifferences() {
        return this.inTurn(() => differencesOfReplicated(this, this.others()));
    }
}
// Whoever waits for a lock has others wait behind him, and a long statement ends with its client.
const READER = '-c default_transaction_read_only=on -c lock_timeout=10000 -c client_connection_check_interval=1000';
function readersView({ name, endpoint, database }) {
    return new database_node/* Node */.bP(name, endpoint, database, READER);
}

// EXTERNAL MODULE: ./src/database/on-each.ts
var on_each = __webpack_require__(27396);
// EXTERNAL MODULE: ./src/replication/engine.ts
var replication_engine = __webpack_require__(24878);
// EXTERNAL MODULE: ./src/replication/stay.ts
var stay = __webpack_require__(68765);
// EXTERNAL MODULE: ./src/runtime/scram.ts
var scram = __webpack_require__(19642);
;// CONCATENATED MODULE: ./src/cluster/own-schema.ts











/** How long a server may take to end a session that it was told to end. */
const TERMINATION_MS = 10_000;
/**
 * A schema of one's own in a mesh that others work in, too. Its owner is an account that can change nothing else: what
 * it was not given is refused by the server, and not left to its good will.
 */
class OwnSchema extends MeshView {
    schema;
    found;
    constructor(mesh, schema, password, inTurn, found) {
        super(mesh, (node) => ownersView(node, schema, password), inTurn);
        this.schema = schema;
        this.found = found;
    }
    /**
     * Makes the schema and its owner, of the same name, on every node.
     *
     * @param schema letters, digits and underscores
     * @param inTurn keeps apart what reads catalogs of tables (also replication itself, when it is told of a new one) and
     *   what drops tables: "could not open relation with OID" is what a server says where they meet
     * @param found what replicates, where the mesh is somebody else's: what others may do there stays as it is, and what is
     *   made there carries a mark
     * @throws ClusterError where there is one already
     */
    static async create(mesh, schema, inTurn = (work) => work(), found) {
        const password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
        const made = `${found ? '' : onlyReaders(mesh.engine)}
       create role ${(0,quote/* ident */.bD)(schema)} login password ${(0,quote/* literal */.eu)((0,scram/* scramVerifier */.v)(password))} in role pg_monitor, pg_read_all_data;
       alter role ${(0,quote/* ident */.bD)(schema)} set search_path = ${(0,quote/* ident */.bD)(schema)};
       create schema ${(0,quote/* ident */.bD)(schema)} authorization ${(0,quote/* ident */.bD)(schema)};
       ${found ? (0,stay/* markText */.PQ)(found, schema) : ''}`;
        await (0,on_each/* onEach */.H)(mesh.nodes, `making schema ${schema}`, (node) => node.sql(made));
        return new OwnSchema(mesh, schema, password, inTurn, found);
    }
    async everywhere(statement) {
        await Promise.all(this.nodes.map((node) => node.sql(statement)));
    }
    async createTable(name, definition, options = {}) {
        await this.everywhere(`create table ${(0,quote/* quoteTable */.Z8)(name)} (${definition})`);
        await this.replicate(name, options);
    }
    /**
     * Puts a table of its own, which exists on every node, into a replication set there.
     *
     * @throws ExpectationFailed where it lies in another schema
     */
    async replicate(name, { set = replication_engine/* DEFAULT_SET */.FU, ...part } = {}) {
        const table = this.qualified(name);
        if ((0,quote/* schemaOfTable */.R)(table) !== this.schema)
            throw new errors/* ExpectationFailed */._0(`${name} is no table of the test's own: that schema is ${this.schema}`);
        if (set !== null)
            await this.inTurn(() => this.mesh.addTable(set, table, part));
    }
    concurrently(work) {
        return this.mesh.concurrently(work);
    }
    async replicatedTables() {
        const all = await this.inTurn(() => this.mesh.replicatedTables());
        return all.filter((table) => (0,quote/* schemaOfTable */.R)(table) === this.schema);
    }
    async incidents() {
        return (await this.mesh.incidents()).filter((incident) => schemasOf(incident).includes(this.schema));
    }
    schemaDifferences() {
        return this.inTurn(() => (0,schema_difference/* schemaDifferences */.w)(this.mesh, this.schema));
    }
    /** A table's name as others see it. */
    qualified(table) {
        return table.includes('.') ? table : `${this.schema}.${table}`;
    }
    /**
     * Waits until no client is left that logged in as the owner, and ends those that stay.
     *
     * @param within milliseconds that a server may take to notice that its client has gone
     * @returns the ones that stayed, a line each
     */
    async endSessions(within) {
        // Of these views here nobody uses any now.
        await Promise.all(this.nodes.map((node) => node.reconnect()));
        const sessions = async () => {
            const all = await Promise.all(this.mesh.nodes.map(async (node) => {
                const rows = await node.sql `
            select pid, state, left(query, 200) as query from pg_stat_activity
             where usename = ${this.schema} and backend_type = 'client backend'`;
                return rows.map(({ pid, state, query }) => ({ node, pid, state, query }));
            }));
            return all.flat();
        };
        const gone = async () => {
            const left = await sessions();
            return left.length === 0 ? { done: undefined } : { notYet: `${left.length} of them are there` };
        };
        const what = `the sessions of ${this.schema} to end`;
        const { signal } = this.mesh;
        try {
            await (0,wait/* waitFor */.fm)(what, gone, { within, signal });
            return [];
        }
        catch (error) {
            if (!(error instanceof errors/* DeadlineError */.j3))
                throw error;
        }
        const stayed = await sessions();
        await Promise.all(stayed.map(({ node, pid }) => node.sql `select pg_terminate_backend(${pid})`));
        await (0,wait/* waitFor */.fm)(what, gone, { within: TERMINATION_MS, signal });
        return stayed.map(({ node, state, query }) => `${node.name}: a session (${state}: ${query})`);
    }
    /** Drops the schema and its owner everywhere, with all that the owner has. */
    async drop() {
        this.close();
        const drop = (0,stay/* dropText */.$Y)(this.found, this.schema);
        await (0,on_each/* onEach */.H)(this.mesh.nodes, `dropping schema ${this.schema}`, (node) => node.sql(drop));
    }
}
/** The schemas of the tables that an incident is about; none where it names no table. */
function schemasOf(incident) {
    const tables = incident.kind === 'conflict' ? [incident.table] : incident.tables;
    return [...new Set(tables.filter((table) => table !== '').map(quote/* schemaOfTable */.R))];
}
/**
 * Takes from everybody but superusers what changes replication. Spock and pglogical let all call all of their functions who
 * get into their schema, as they do who may read everything.
 */
function onlyReaders({ extension, readers = [] }) {
    if (extension === undefined)
        return '';
    const names = readers.map((name) => `${(0,quote/* ident */.bD)(extension)}.${(0,quote/* ident */.bD)(name)}`);
    return `revoke execute on all routines in schema ${(0,quote/* ident */.bD)(extension)} from public;
       grant execute on function ${names.join(', ')} to public;`;
}
function ownersView(node, schema, password) {
    const endpoint = { ...node.endpoint, user: schema, password };
    return new database_node/* Node */.bP(node.name, endpoint, node.database);
}

// EXTERNAL MODULE: ./src/suite/test.ts
var suite_test = __webpack_require__(7326);
;// CONCATENATED MODULE: ./src/run/locks-left.ts
/** Locks and prepared transactions of a schema's owner, for which others would wait. */
async function locksLeft({ nodes, schema }) {
    const all = await Promise.all(nodes.map(async (node) => {
        const rows = await node.sql `
        select format('an advisory lock (%s, %s, %s)', l.classid, l.objid, l.objsubid) as what
          from pg_locks l join pg_stat_activity a using (pid)
         where l.locktype = 'advisory' and a.usename = ${schema}
        union all select format('the prepared transaction %s', gid) from pg_prepared_xacts where owner = ${schema}`;
        return rows.map(({ what }) => `${node.name}: the test has left ${what}`);
    }));
    return all.flat();
}

;// CONCATENATED MODULE: ./src/run/schema-as-left.ts

/**
 * Compares schemas and replication sets of all nodes.
 *
 * @param within the schema to which a thing has to belong; without it, all are looked at
 * @returns what is wrong, a line each
 */
async function schemaNotAsLeft(cluster, leaves, within) {
    const missing = new Set(leaves.schema ?? []);
    const wrong = [];
    for (const difference of await (0,schema_difference/* schemaDifferences */.w)(cluster, within)) {
        const line = (0,schema_difference/* describeSchemaDifference */.W)(difference);
        const expected = (leaves.schema ?? []).filter((pattern) => pattern.test(line));
        for (const pattern of expected)
            missing.delete(pattern);
        if (expected.length === 0)
            wrong.push(line);
    }
    for (const pattern of missing)
        wrong.push(`the test says that schemas or replication sets differ in ${pattern}, but they do not`);
    return wrong;
}

;// CONCATENATED MODULE: ./src/run/tables-as-left.ts






/**
 * Compares the rows of replicated tables on every node.
 *
 * @param tables as `replicatedTables` has them; all of the cluster's unless given
 * @returns what is wrong, a line or more each
 */
async function tablesNotAsLeft(cluster, leaves, tables) {
    const expected = new Map(Object.entries(leaves.differing ?? {}).map(([table, rows]) => [(0,quote/* plainName */.MH)(table), rows]));
    const wrong = [];
    for (const table of tables ?? (await cluster.replicatedTables())) {
        const rows = expected.get((0,quote/* plainName */.MH)(table)) ?? 0;
        expected.delete((0,quote/* plainName */.MH)(table));
        try {
            const found = await (0,compare_table/* compareTable */.W)(cluster.nodes, table);
            if (found.same && rows === 0)
                continue;
            if (rows > 0 && found.total !== rows)
                wrong.push(`${table}: the test says that ${rows} of its rows differ between the nodes, but ${found.total} do`);
            if (!found.same && (found.total !== rows || found.columns))
                wrong.push((0,describe_comparison/* describeComparison */.L5)(found));
        }
        catch (error) {
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError || error instanceof errors/* ComparisonError */.GP))
                throw error;
            wrong.push(`${table}: cannot be compared on all nodes: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    for (const table of expected.keys())
        wrong.push(`${table}: the test says that it differs, but no node replicates it`);
    return wrong;
}
/** @param within the schema to which a table has to belong; without it, all are looked at */
async function tablesNotCompared(cluster, within) {
    const replicated = new Set(await cluster.replicatedTables());
    const all = await Promise.all(cluster.nodes.map((node) => (0,schema/* tablesOf */.t)(node, cluster.engine.extension)));
    const others = new Map(all.flat().map(({ names }) => [names[0], names]));
    const wrong = [];
    const tables = [];
    for (const [table, names] of [...others].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (within !== undefined && (0,quote/* schemaOfTable */.R)(table) !== within)
            continue;
        if (names.some((name) => replicated.has(name)))
            continue;
        if (names.some((name) => cluster.shouldCarry(name)))
            wrong.push(`${table} is in no replication set of any node any more, though nobody took it out`);
        else
            tables.push(table);
    }
    return { wrong, tables };
}

// EXTERNAL MODULE: ./src/database/node-of.ts
var node_of = __webpack_require__(48559);
// EXTERNAL MODULE: ./src/faults/fault.ts
var faults_fault = __webpack_require__(81581);
// EXTERNAL MODULE: ./src/metrics/heartbeat.ts
var heartbeat = __webpack_require__(80465);
;// CONCATENATED MODULE: ./src/run/explained.ts




/**
 * What explains the incidents of a run of clients besides what its test leaves: conflicts are those of tables whose rows
 * several nodes write; transactions that were thrown away are judged by the checkers, all that the history has.
 */
function explainedBy({ cluster, workloads, history, faults }) {
    const done = faults.map(({ fault }) => fault);
    const contested = new Set(contestedTables(workloads, cluster.engine, done).map(quote/* plainName */.MH));
    const judged = new Set((history.final?.rejections ?? []).map(({ node, origin, xid }) => `${node} ${origin} ${xid}`));
    return {
        conflict: ({ table }) => contested.has((0,quote/* plainName */.MH)(table)),
        // Where nothing was thrown away, it was tried again, and what the log says of it is judged there.
        exception: ({ transaction }, node) => !transaction || judged.has(`${node} ${transaction.origin} ${transaction.xid}`),
    };
}
function contestedTables(workloads, engine, faults) {
    // A server that crashed may apply again what it had applied, and one that joins may receive what it has copied.
    if (faults.some((fault) => (0,faults_fault/* crashes */.sB)(fault) || (0,faults_fault/* copies */.w$)(fault)))
        return [...workloads.flatMap(({ tables }) => Object.keys(tables)), marker/* MARKER */.tl, heartbeat/* HEARTBEAT */.r];
    return workloads.flatMap((workload) => workload.contested?.(engine) ?? Object.keys(workload.tables));
}

;// CONCATENATED MODULE: ./src/run/fault-times.ts

/** What the clocks of this process and of a server may differ by, and a server's log be behind, in milliseconds. */
const SLACK_MS = 1_000;
/** When which faults were on, to tell what servers log because of them from everything else. */
class FaultTimes {
    spans;
    /** @param epoch microseconds since 1970 when the clock of the reports stood at 0 */
    constructor(reports, epoch) {
        const milliseconds = (clock) => (epoch + clock) / 1_000;
        const spans = new Map();
        for (const { step, action, fault, invoked, completed } of reports) {
            const span = spans.get(step);
            if (action === 'inflict') {
                // It is told of twice, and began with the first time.
                if (!span)
                    spans.set(step, { fault, from: milliseconds(invoked), to: Number.POSITIVE_INFINITY });
            }
            else if (span && completed !== null) {
                spans.set(step, { ...span, to: milliseconds(completed) });
            }
        }
        this.spans = [...spans.values()];
    }
    get faults() {
        return this.spans.map(({ fault }) => fault);
    }
    /** Whether something was logged before the first fault began. Without any fault everything is. */
    beforeAny({ at }) {
        return this.spans.every(({ from }) => at < from - SLACK_MS);
    }
    /**
     * Whether what a server logged of a crash is what a fault on it was to do: servers that were killed or told to end at
     * once may be sent SIGKILL and SIGQUIT, and one without space may give itself up. A segmentation fault never is.
     */
    explainsCrash(node, { at, text }) {
        const signal = /was terminated by signal (\d+)/.exec(text)?.[1];
        return this.spans
            .filter(({ from, to }) => at >= from - SLACK_MS && at <= to + SLACK_MS)
            .filter(({ fault }) => (0,faults_fault/* crashes */.sB)(fault) && (0,faults_fault/* nodesOf */.Nh)(fault).includes(node))
            .some(({ fault }) => {
            if (fault.kind === 'fillVolume')
                return signal === '6' || (!signal && OUT_OF_SPACE.test(text));
            return signal === '9' || signal === '3' || (!signal && FOLLOWS.test(text));
        });
    }
}
const FOLLOWS = /terminating any other active server processes|due to startup process failure/;
const OUT_OF_SPACE = new RegExp(`No space left on device|${FOLLOWS.source}`);

// EXTERNAL MODULE: ./src/checkers/same-json.ts
var same_json = __webpack_require__(81359);
// EXTERNAL MODULE: ./src/checkers/tree.ts + 2 modules
var checkers_tree = __webpack_require__(64552);
;// CONCATENATED MODULE: ./src/checkers/differing-rows.ts


/**
 * By table and key, the rows that are not the same on all nodes at the end of a history, as far as its queries look at
 * them: version, values, and how often the row is there. These are the ones that the checkers have judged.
 */
function differingRows(history) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const found = new Map();
    for (let row = 0; row < tree.rows.length; row++) {
        const read = tree.readOn[tree.rows.tableOf.data[row]];
        const [first, ...others] = read;
        if (first === undefined || others.every((n) => same(tree, row, first, n)))
            continue;
        const on = tree.nodes.map((_, n) => (read.includes(n) ? read.find((m) => same(tree, row, m, n)) : -1));
        const table = tree.rows.tableName(row);
        const rows = found.get(table) ?? new Map();
        found.set(table, rows.set(tree.rows.keys[row], on));
    }
    return found;
}
function same(tree, row, a, b) {
    const [one, other] = [tree.finalRows[a], tree.finalRows[b]];
    return (Object.is(one.versionOf(row), other.versionOf(row)) &&
        (one.repeated.get(row) ?? 1) === (other.repeated.get(row) ?? 1) &&
        (0,same_json/* sameJson */.V)(one.values.get(row), other.values.get(row)));
}

// EXTERNAL MODULE: ./src/cluster/pinned.ts
var pinned = __webpack_require__(14226);
// EXTERNAL MODULE: ./src/cluster/table-shape.ts
var table_shape = __webpack_require__(31286);
;// CONCATENATED MODULE: ./src/run/history-rows.ts



/**
 * Which rows of a table a history means by its keys, which are text made by a workload's query. They are found where that
 * text is the primary key's values with a slash between them, behind letters or not, for every row on every node.
 *
 * @param table schema-qualified and quoted
 * @param query the workload's, with a column key
 * @returns the history's key of a row, if it is one of these; undefined where the table's keys are made in another way
 */
async function rowsOfHistory(nodes, table, query, keys) {
    const onEach = await Promise.all(nodes.map((node) => (0,pinned/* pinned */.dp)(node, (on) => rowsOn(on, table, query, keys))));
    const found = new Map();
    for (const rows of onEach) {
        if (!rows)
            return undefined;
        for (const [row, key] of rows)
            found.set(row, key);
    }
    return (key) => found.get(textOf(key));
}
/** @returns of each row the values of its key, and the history's key */
async function rowsOn(session, table, query, keys) {
    // Where the workload finds its tables; the text of values stays the same on all nodes.
    await session.sql('set local search_path to default');
    const primary = await session.sql(`select a.attname from pg_index i, unnest(i.indkey[0:i.indnkeyatts - 1]) with ordinality k(attnum, n), pg_attribute a
      where i.indrelid = ${(0,quote/* literal */.eu)(table)}::regclass and i.indisprimary
        and a.attrelid = i.indrelid and a.attnum = k.attnum order by k.n`);
    if (primary.length === 0)
        return undefined;
    const { key: named } = await (0,table_shape/* shapeOf */.F5)(session, table);
    const joined = primary.map(({ attname }) => `t.${(0,quote/* ident */.bD)(String(attname))}::text`).join(` || '/' || `);
    const [first] = await session.sql(`select substring(min(key) from '^\\D*') as letters from (${query}) q`);
    for (const letters of new Set(['', String(first.letters ?? '')])) {
        const key = `${(0,quote/* literal */.eu)(letters)} || ${joined}`;
        const [other] = await session.sql(`select count(*) as rows from (select key, count(*) as n from (${query}) q group by 1) q
         full join (select ${key} as key, count(*) as n from ${table} t group by 1) t using (key)
        where q.n is distinct from t.n`);
        if (Number(other.rows) > 0)
            continue;
        const values = named.map((column) => `${(0,quote/* literal */.eu)(column)}, t.${(0,quote/* ident */.bD)(column)}::text`).join(', ');
        const rows = await session.query(`select json_build_object(${values})::text as found, ${key} as key from ${table} t where ${key} = any($1)`, [keys]);
        return rows.map((row) => [textOf(JSON.parse(String(row.found))), String(row.key)]);
    }
    return undefined;
}
function textOf(key) {
    return JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./src/run/tables-after-clients.ts








/**
 * Compares every replicated table in all of its columns, on every node. The rows that the history itself shows to differ
 * have been judged by the checkers; all others have to be the same, and so has each row of a table that no query of a
 * workload reads.
 */
async function tablesAfterClients(aftermath) {
    const { cluster, workloads, history } = aftermath;
    const { nodes, engine } = cluster;
    const queries = new Map(workloads.flatMap(({ tables }) => Object.entries(tables).map(([name, query]) => [(0,quote/* plainName */.MH)(name), { name, query }])));
    const [tables, partly] = await Promise.all([
        cluster.replicatedTables(),
        Promise.all(nodes.map(async (node) => (await (0,whole_tables/* passedOn */.I)(engine, node)).partly)),
    ]);
    let differing;
    const look = async (table) => {
        if (partly.some((names) => names.has((0,quote/* plainName */.MH)(table))))
            return { table, unseen: 'only parts of it are replicated' };
        const plain = await (0,compare_table/* compareTable */.W)(nodes, table);
        if (plain.same)
            return { table };
        const followed = queries.get((0,quote/* plainName */.MH)(table));
        differing ??= differingRows(history);
        const judged = followed && differing.get(followed.name);
        if (plain.columns || !judged)
            return { table, wrong: worded(plain, followed !== undefined) };
        const keyOf = await rowsOfHistory(nodes, table, followed.query, [...judged.keys()]);
        if (keyOf) {
            const ignore = (values, alike) => {
                const sameOn = judged.get(keyOf(values) ?? '');
                // Where the history shows a row to be the same on some of the nodes, it has to be so in all columns.
                return sameOn?.every((first, n) => first < 0 || alike[n] === alike[first]) ?? false;
            };
            const rest = await (0,compare_table/* compareTable */.W)(nodes, table, { ignore });
            return rest.same ? { table } : { table, wrong: worded(rest, true) };
        }
        // Every row that differs in the query differs in the table.
        if (plain.total <= judged.size)
            return {
                table,
                unseen: `its keys are not those of the history, and ${plain.total} rows differ in both`,
            };
        return {
            table,
            wrong: `${worded(plain, true)}\n  of these the history shows ${judged.size} to differ`,
        };
    };
    const seen = await Promise.all(tables.map(async (table) => {
        try {
            return await look(table);
        }
        catch (error) {
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError || error instanceof errors/* ComparisonError */.GP))
                throw error;
            return { table, wrong: `${table}: cannot be compared on all nodes: ${(0,errors/* messageOf */.bD)(error)}` };
        }
    }));
    return {
        wrong: seen.flatMap(({ wrong }) => wrong ?? []),
        told: toldOf(seen, (table) => queries.has((0,quote/* plainName */.MH)(table))),
    };
}
function worded(found, followed) {
    const why = followed
        ? 'the checkers found these rows to be the same, on all nodes or on some of these, as far as the queries of the workload look'
        : 'no checker follows this table, but it is replicated';
    return `${(0,describe_comparison/* describeComparison */.L5)(found)}\n  ${why}`;
}
function toldOf(seen, followed) {
    const wrong = seen.filter((one) => one.wrong);
    const others = seen.filter(({ table, unseen }) => !unseen && !followed(table) && !table.startsWith('mmr.'));
    const unseen = seen.filter((one) => one.unseen);
    const names = (all) => all.map(({ table }) => table.replace(/^public\./, ''));
    return [
        'Every replicated table was compared in all columns',
        others.length > 0 ? `, also what no checker follows: ${names(others).join(', ')}` : '',
        unseen.length > 0
            ? `, but for ${unseen.map((one) => `${names([one])[0]} (${one.unseen})`).join(', ')}.`
            : '.',
        wrong.length > 0 ? ` Rows that no checker has found to differ differ in ${names(wrong).join(', ')}.` : '',
    ].join('');
}

;// CONCATENATED MODULE: ./src/run/verify.ts









/** How long a link may need to come back to life after a test. */
const verify_RECOVERY_MS = 10_000;
/**
 * Looks the cluster over after a test has said that all is well: links, rows of every replicated table on every
 * node, conflict and exception records, server logs. A passed position proves neither that a change was applied
 * nor that it was applied rightly, so nothing passes without this.
 *
 * @returns what is wrong, a line or more each; empty when nothing is
 */
async function verify(cluster, marks, leaves = {}, options = {}) {
    return (await lookOver(cluster, marks, leaves, options)).wrong;
}
/** As `verify`; says besides what was looked at where clients have written. */
async function lookOver(cluster, marks, leaves, { records = [], aftermath, dropped, note }) {
    const all = aftermath?.cluster ?? cluster;
    const faults = aftermath && new FaultTimes(aftermath.faults, aftermath.history.head.epoch);
    const logs = () => (0,logs_as_left/* logsNotAsLeft */.sG)(marks, leaves, all.engine, faults, dropped);
    if (leaves.mesh === 'changed')
        return await logs();
    const wrong = await verify_standsStill(all);
    const own = aftermath?.workloads.flatMap(({ schema = [] }) => schema) ?? [];
    wrong.push(...(await schemaNotAsLeft(all, { ...leaves, schema: [...(leaves.schema ?? []), ...own] })));
    const tables = aftermath && (await tablesAfterClients(aftermath));
    wrong.push(...(tables ? tables.wrong : await tablesNotAsLeft(all, leaves)));
    const others = await tablesNotCompared(all);
    wrong.push(...others.wrong);
    for (const table of others.tables)
        note?.(notCompared(table));
    const { wrong: logged, logged: told, shown } = await logs();
    const found = await incidentsOf(all, told);
    wrong.push(...incidentsNotAsLeft(found, leaves, records, all.engine.profile, aftermath && explainedBy(aftermath)));
    wrong.push(...logged);
    return { wrong, shown, ...(tables && { told: tables.told }) };
}
/** What is noted of a table whose rows are each node's own. */
function notCompared(table) {
    return `${table} is in no replication set: not compared`;
}
async function verify_standsStill(cluster) {
    try {
        await cluster.untilLinked(verify_RECOVERY_MS);
        await cluster.settle();
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* DeadlineError */.j3))
            throw error;
        return [`replication stands still after the test: ${error.message}`];
    }
}
/** What every node has recorded, and what the logs say; of what is in both, what the log says. */
async function incidentsOf({ nodes, engine }, logged) {
    const byNode = new Map([...logged].map(([server, incidents]) => [(0,node_of/* nodeOf */.E)(server), incidents]));
    const all = await Promise.all(nodes.map(async (node) => {
        const told = byNode.get(node.name) ?? [];
        const recorded = (await engine.incidents(node)).flatMap((incident) => beyond(incident, told));
        return [...told, ...recorded].map((incident) => ({ node: node.name, incident }));
    }));
    // Of a server that is no node any more only its log is left.
    const names = nodes.map(({ name }) => name);
    const others = [...byNode].filter(([name]) => !names.includes(name));
    const gone = others.flatMap(([node, told]) => told.map((incident) => ({ node, incident })));
    return [...all.flat(), ...gone];
}
/** What a count of conflicts, which knows no tables, holds beyond what the log says. */
function beyond(incident, told) {
    if (incident.kind !== 'conflict' || incident.table !== '')
        return [incident];
    const known = told.reduce((n, one) => n + (one.kind === 'conflict' && one.type === incident.type ? one.times : 0), 0);
    return incident.times > known ? [{ ...incident, times: incident.times - known }] : [];
}

;// CONCATENATED MODULE: ./src/run/own-as-left.ts




/**
 * Looks over what a test has left in a schema of its own: locks, what is defined there, and the rows of its tables.
 *
 * @param leaves with the tables' names as others see them
 * @returns what is wrong, a line or more each
 */
async function ownNotAsLeft(cluster, own, leaves, inTurn, note) {
    const wrong = await locksLeft(own);
    wrong.push(...(await inTurn(() => schemaNotAsLeft(cluster, leaves, own.schema))));
    wrong.push(...(await tablesNotAsLeft(cluster, leaves, await own.replicatedTables())));
    const others = await inTurn(() => tablesNotCompared(cluster, own.schema));
    wrong.push(...others.wrong);
    for (const table of others.tables)
        note?.(notCompared(table));
    return wrong;
}

;// CONCATENATED MODULE: ./src/run/own-leaves.ts
/** What a test leaves, with its tables' names as others see them. */
function qualifiedLeaves(leaves, own) {
    const differing = Object.entries(leaves.differing ?? {});
    return {
        ...leaves,
        differing: Object.fromEntries(differing.map(([table, rows]) => [own.qualified(table), rows])),
        conflicts: (leaves.conflicts ?? []).map((one) => ({ ...one, table: own.qualified(one.table) })),
        exceptions: (leaves.exceptions ?? []).map((one) => ({ ...one, table: own.qualified(one.table) })),
    };
}

// EXTERNAL MODULE: ./src/random.ts
var random = __webpack_require__(436);
// EXTERNAL MODULE: ./src/report/judge.ts
var report_judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/suite/expect.ts + 1 modules
var expect = __webpack_require__(91669);
// EXTERNAL MODULE: ./src/suite/judged.ts
var judged = __webpack_require__(26127);
// EXTERNAL MODULE: ./src/suite/known.ts
var suite_known = __webpack_require__(74835);
// EXTERNAL MODULE: ./src/suite/leaves.ts
var leaves = __webpack_require__(16934);
;// CONCATENATED MODULE: ./src/run/built-in.ts












/** Runs one built-in test on its ground, then looks over what it can have touched; never throws. */
async function runBuiltIn(test, ground, options) {
    const { cluster } = ground;
    await (0,promises_.mkdir)(options.testDir, { recursive: true });
    const logFile = (0,external_node_path_.join)(options.testDir, 'test.log');
    const lines = [];
    const known = new suite_known/* Known */.I(cluster.engine);
    const records = [];
    const byDefects = [];
    let told;
    let met = {};
    let aftermath;
    // A test that hangs does so in a query: without its connections it ends at once.
    let timedOut = false;
    let giveUp = () => { };
    const over = new AbortController();
    const end = () => {
        over.abort(new errors/* DeadlineError */.j3('the test has ended'));
        ground.close();
        giveUp();
    };
    const callOff = (0,src_limit/* afterTime */.A)(options.timeout, () => {
        timedOut = true;
        end();
    });
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
                    ...{ workload: options.own?.workload, replay: options.replay, setupSql: options.setupSql },
                    signal: AbortSignal.any([
                        options.signal,
                        over.signal,
                        ...(options.own ? [options.own.broken] : []),
                    ]),
                    progress: options.progress ?? (() => undefined),
                    report: (what) => {
                        told = what;
                    },
                    met: (conflicts) => {
                        met = { ...met, conflicts };
                    },
                    answer: (tables, line) => {
                        const answers = {
                            line,
                            tables: tables.map(({ rows, ...one }) => ({
                                ...one,
                                columns: [...one.columns],
                                rows: rows.map((row) => [...row]),
                            })),
                        };
                        met = { ...met, answers };
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
            expect: new expect/* Expect */.w(cluster),
            random: (0,random/* randomFrom */.c)(options.seed),
            log: (line) => void lines.push((0,promises_.appendFile)(logFile, `${line}\n`)),
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
            const nothing = await unlessNothing(test.run(context));
            const left = byDefects.reduce(leaves/* withDefect */.s, (0,suite_test/* leavesOf */.wf)(test, cluster));
            return { nothing, ...(await ground.lookOver(left, { records, aftermath, note: context.log })) };
        };
        const { nothing, wrong, shown, told: lookedAt } = await Promise.race([work(), limit]);
        if (told && lookedAt)
            told = { ...told, statement: `${told.statement} ${lookedAt}` };
        if (wrong.length > 0)
            return await failed(ground, { reason: wrong.join('\n') });
        if (nothing)
            return { verdict: 'skip', reason: nothing.message };
        for (const name of shown)
            known.add(name);
        if (known.all.length === 0)
            return { verdict: 'pass' };
        const { all } = known;
        return {
            verdict: 'known',
            reason: (0,report_judge/* knownReason */.yK)({ known: all, properties: told?.properties }),
            known: all,
        };
    };
    try {
        return { ...(await judge()), ...told, ...met };
    }
    catch (error) {
        if (options.signal.aborted)
            return { verdict: 'error', reason: `cut short: ${(0,errors/* messageOf */.bD)(options.signal.reason)}` };
        await (0,promises_.writeFile)((0,external_node_path_.join)(options.testDir, 'error.log'), `${error instanceof Error ? error.stack : error}\n`);
        const why = timedOut ? { reason: `timed out after ${(0,wait/* seconds */.YA)(options.timeout)}` } : (0,judged/* judged */.g)(error);
        if (timedOut || !(0,judged/* isOwn */.N)(error))
            ground.unclear?.(why.reason);
        return { ...(await failed(ground, why)), ...told, ...met };
    }
    finally {
        callOff();
        options.signal.removeEventListener('abort', end);
        await Promise.all(lines);
    }
}
/** What a test says that finds nothing to test; what it has begun is looked over all the same. */
async function unlessNothing(running) {
    try {
        await running;
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* NothingToTest */.Hy)
            return error;
        throw error;
    }
}
/** A failure, with what the servers had to say meanwhile. */
async function failed({ marks }, why) {
    const serverLog = await (0,log_trouble/* troubleSince */["in"])(marks);
    return { verdict: 'fail', ...why, ...(serverLog.length > 0 && { serverLog }) };
}

;// CONCATENATED MODULE: ./src/run/ground.ts




/** Whether its test works in tables of its own. */
function hasSchema(ground) {
    return ground.cluster instanceof OwnSchema;
}
/** A mesh that a test has to itself, though it is made for one that shares: all of it is looked over. */
function aloneInMesh(mesh, shared) {
    const { lookOver, ...whole } = wholeMesh(mesh);
    // The mesh is looked at once more after the test: only what the test has used ends with it.
    const ground = { ...whole, lookOver, cluster: shared.cluster, close: () => shared.cluster.close() };
    if (!hasSchema(ground))
        return ground;
    const own = ground.cluster;
    return {
        ...ground,
        lookOver: async (leaves, options) => {
            const looked = await lookOver(qualifiedLeaves(leaves, own), options);
            return { ...looked, wrong: [...(await locksLeft(own)), ...looked.wrong] };
        },
    };
}
/** A mesh of a test's own: all of it is looked over. */
function wholeMesh(mesh) {
    const { cluster, spare, world, marks, dropped } = mesh;
    return {
        ...{ cluster, spare, world, marks },
        lookOver: (leaves, options) => lookOver(cluster, marks, leaves, { ...options, dropped }),
        close: () => {
            cluster.close();
            spare?.close();
        },
    };
}

// EXTERNAL MODULE: ./src/run/setup-sql.ts
var setup_sql = __webpack_require__(74673);
// EXTERNAL MODULE: ./src/script/mesh-calls.ts
var mesh_calls = __webpack_require__(6358);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/script/capture.ts

/** More output than this is not a test's any more. */
const MOST_OUTPUT = 64 * 1024 * 1024;
/** How much of the beginning, and of the end, of too much output is kept. */
const KEPT_OF_TOO_MUCH = 1024 * 1024;
/** Writes a script's output, byte for byte, to a file as it comes; of too much output it keeps both ends. */
class Capture {
    file;
    total = 0;
    inFile = 0;
    end = [];
    constructor(file) {
        this.file = file;
    }
    static async to(path) {
        // Appending, so that writing goes on at the end after the file has been cut.
        const { O_CREAT, O_TRUNC, O_APPEND, O_RDWR } = promises_.constants;
        return new Capture(await (0,promises_.open)(path, O_CREAT | O_TRUNC | O_APPEND | O_RDWR));
    }
    get tooMuch() {
        return this.total > MOST_OUTPUT;
    }
    async write(bytes) {
        this.total += bytes.length;
        if (!this.tooMuch) {
            this.inFile += bytes.length;
            return this.file.appendFile(bytes);
        }
        this.end.push(bytes);
        while (lengthOf(this.end) - this.end[0].length > KEPT_OF_TOO_MUCH)
            this.end.shift();
    }
    async close() {
        try {
            if (this.tooMuch)
                await this.keepBothEnds();
        }
        finally {
            await this.file.close();
        }
    }
    async keepBothEnds() {
        const written = Buffer.alloc(Math.max(0, KEPT_OF_TOO_MUCH - lengthOf(this.end)));
        await this.file.read(written, 0, written.length, this.inFile - written.length);
        const end = Buffer.concat([written, ...this.end]).subarray(-KEPT_OF_TOO_MUCH);
        const left = this.total - KEPT_OF_TOO_MUCH - end.length;
        await this.file.truncate(KEPT_OF_TOO_MUCH);
        await this.file.appendFile(`\n[… ${left} bytes are left out here …]\n`);
        await this.file.appendFile(end);
    }
}
function lengthOf(buffers) {
    return buffers.reduce((sum, { length }) => sum + length, 0);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/script/group.ts
var group = __webpack_require__(53756);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./src/process/output.ts
var output = __webpack_require__(48500);
;// CONCATENATED MODULE: ./src/script/pipe.ts




/**
 * Opens a pipe. What spawn calls a pipe is a socket: there `echo … > /dev/stderr` fails, and with one each for
 * stdout and stderr nobody could tell what was printed first.
 *
 * @param folder where the pipe has a name for a moment
 */
async function openPipe(folder) {
    const path = (0,external_node_path_.join)(folder, 'output.pipe');
    await (0,output/* output */.CG)('mkfifo', ['-m', '600', path]);
    const reading = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const into = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY);
        return { from: new external_node_net_.Socket({ fd: reading, readable: true, writable: false }), into };
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(reading);
        throw error;
    }
    finally {
        (0,external_node_fs_.unlinkSync)(path);
    }
}

;// CONCATENATED MODULE: ./src/script/execute.ts







/** An outcome is a line of this length at most: its texts are cut before it is sent. */
const MOST_REPORTED = 4 * 1024 * 1024;
/** How long what was printed may take to be read when no process of the group is left. */
const DRAIN_MS = 500;
/**
 * Runs a command in a process group of its own until it has ended, and with it everything it left in that group.
 *
 * @returns how it ended, and what it reported
 * @throws Error when it cannot be started or its output cannot be kept
 */
async function execute(command, limits) {
    const capture = await Capture.to(limits.log);
    try {
        return await executeInto(capture, command, limits);
    }
    finally {
        await capture.close();
    }
}
async function executeInto(capture, command, limits) {
    const pipe = await openPipe(limits.scratch);
    try {
        const child = start(command, pipe.into);
        if (command.answer)
            answerTo(child, command.answer);
        if (child.pid !== undefined)
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(limits.scratch, group/* GROUP_FILE */.t3), `${child.pid}\n`);
        const exited = endingOf(child);
        const stopper = stopAtLimits(child, limits);
        try {
            const printed = drain(pipe.from, async (bytes) => {
                await capture.write(bytes);
                if (capture.tooMuch)
                    stopper.stop({ kind: 'too much output' });
            });
            let report = Buffer.alloc(0);
            const takeReport = async (bytes) => {
                if (report.length > MOST_REPORTED)
                    return;
                report = Buffer.concat([report, bytes]);
                if (report.length > MOST_REPORTED)
                    stopper.stop({ kind: 'too much reported' });
            };
            const reporting = command.reports ? drain(child.stdio[3], takeReport) : undefined;
            const ending = await exited;
            // What the script left running in its group ends with it.
            await stopper.groupGone();
            await Promise.all([printed.end(), reporting?.end()]);
            return { ending: stopper.stopped() ?? ending, report: report.toString() };
        }
        finally {
            stopper.dismiss();
        }
    }
    finally {
        pipe.from.destroy();
    }
}
function answerTo(child, answer) {
    child.on('message', async (question) => {
        const answered = await answer(question);
        // Whoever has ended waits for no answer.
        child.send(answered, () => undefined);
    });
}
function endingOf(child) {
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (status, signal) => resolve(signal ? { kind: 'signal', signal } : { kind: 'exit', status: status }));
    });
}
/** Ends the child's group at a limit; `stopped` says which one it was. */
function stopAtLimits(child, { timeout, signal }) {
    let why;
    let gone;
    const stop = (reason) => {
        if (why || child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
            return;
        why = reason;
        gone = (0,group/* endGroup */.N4)(child.pid);
        gone.catch(() => undefined); // Thrown by groupGone.
    };
    const onAbort = () => stop({ kind: 'cut short' });
    const callOff = (0,src_limit/* afterTime */.A)(timeout, () => stop({ kind: 'timeout' }));
    signal.addEventListener('abort', onAbort, { once: true });
    // It may have been while the script was prepared.
    if (signal.aborted)
        onAbort();
    return {
        stop,
        stopped: () => why,
        groupGone: () => gone ?? (0,group/* endGroup */.N4)(child.pid),
        dismiss() {
            callOff();
            signal.removeEventListener('abort', onAbort);
        },
    };
}
function start({ program, args, env, stdin, reports, answer }, output) {
    const input = stdin === undefined ? 'ignore' : (0,external_node_fs_.openSync)(stdin, 'r');
    try {
        return (0,external_node_child_process_.spawn)(program, args, {
            env,
            detached: true,
            stdio: [
                input,
                output,
                output,
                ...(reports ? ['pipe'] : []),
                ...(answer ? ['ipc'] : []),
            ],
        });
    }
    finally {
        (0,external_node_fs_.closeSync)(output);
        if (typeof input === 'number')
            (0,external_node_fs_.closeSync)(input);
    }
}
/**
 * Hands on what comes, one piece after the other. `end` waits for the rest, but not for a process that has left the
 * group and holds the pipe open.
 */
function drain(from, take) {
    let abandoned = false;
    const all = (async () => {
        try {
            for await (const bytes of from)
                await take(bytes);
        }
        catch (error) {
            if (!abandoned)
                throw error;
        }
    })();
    all.catch(() => undefined); // Awaited in `end`.
    const end = async () => {
        const timer = setTimeout(() => {
            abandoned = true;
            from.destroy();
        }, DRAIN_MS);
        await all.finally(() => clearTimeout(timer));
    };
    return { end };
}

// EXTERNAL MODULE: ./src/script/lines.ts
var script_lines = __webpack_require__(64736);
;// CONCATENATED MODULE: ./src/script/ending.ts






/** What a script that did not come to its own end has come to. */
async function endedBadly({ place, log }, ending) {
    const verdict = ending.kind === 'cut short' ? 'error' : 'fail';
    return { verdict, reason: `${whatEnded(ending, place)}${await printedLast(log)}` };
}
/** What is wrong with how the script ended; undefined when nothing is. */
function whatEnded(ending, place) {
    switch (ending.kind) {
        case 'timeout':
            return `timed out after ${(0,wait/* seconds */.YA)(place.timeout)}`;
        case 'too much output':
            return `printed more than ${MOST_OUTPUT / 1024 / 1024} MB`;
        case 'too much reported':
            return `wrote more than ${MOST_REPORTED / 1024 / 1024} MB to file descriptor 3, which is the runner's`;
        case 'cut short':
            return cutShort(place);
        case 'signal':
            return `killed by ${ending.signal}`;
        case 'exit':
            return ending.status === 0 ? undefined : exitStatus(ending.status);
    }
}
// A shell says 128 and the number of the signal that killed its last command.
function exitStatus(status) {
    const signal = Object.entries(external_node_os_.constants.signals).find(([, number]) => number === status - 128);
    return `exit status ${status}${signal ? ` (128 + ${signal[0]})` : ''}`;
}
function cutShort({ signal }) {
    return `cut short: ${(0,errors/* messageOf */.bD)(signal.reason)}`;
}
/** The end of what was printed: in short, because lists show nothing else of a reason, then line by line. */
async function printedLast(log) {
    const lines = await (0,script_lines/* lastLines */.w$)(log);
    const short = (0,script_lines/* lastInShort */.Cu)(lines);
    if (short === '')
        return '; it printed nothing';
    const whole = lines.length > 1 ? lines.map((line) => `\n  ${line}`).join('') : '';
    return `; it printed last: ${short}${whole}`;
}

// EXTERNAL MODULE: ./src/script/host-command.ts
var host_command = __webpack_require__(18129);
// EXTERNAL MODULE: ./src/script/host-description.ts
var host_description = __webpack_require__(49838);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./src/report/results.ts
var results = __webpack_require__(98940);
// EXTERNAL MODULE: ./src/script/told-leaves.ts
var told_leaves = __webpack_require__(72971);
;// CONCATENATED MODULE: ./src/script/host-report.ts



/** What the host of a .mjs test reports of it. */
const HostReport = results/* TestResult */.iE.pick({
    verdict: true,
    reason: true,
    node: true,
    diff: true,
    known: true,
}).extend({
    /** What went wrong is about the test's own tables and statements, whoever else is there. */
    own: schemas/* boolean */.zMY().exactOptional(),
    left: told_leaves/* ToldLeaves */.AD.exactOptional(),
});

// EXTERNAL MODULE: ./src/database/encryption.ts
var encryption = __webpack_require__(49808);
// EXTERNAL MODULE: ./src/process/wary.ts
var wary = __webpack_require__(38624);
// EXTERNAL MODULE: ./src/script/interpreters.ts
var interpreters = __webpack_require__(22044);
;// CONCATENATED MODULE: ./src/script/client-files.ts





const made = new WeakMap();
/** The files for this cluster's clients, made once: scripts that run at the same time share them. */
function clientFiles(place) {
    const files = made.get(place.cluster) ?? makeFiles(place);
    made.set(place.cluster, files);
    return files;
}
async function makeFiles({ cluster, clientBin, env, workDir }) {
    await (0,wary/* makeOwnFolder */.xc)(workDir, 0o711);
    // Scripts that share no cluster share no files: each knows one account.
    const home = await (0,promises_.mkdtemp)((0,external_node_path_.join)(workDir, 'client-'));
    await (0,promises_.chmod)(home, 0o711);
    const services = (0,external_node_path_.join)(home, 'pg_service.conf');
    const passwords = (0,external_node_path_.join)(home, 'pgpass');
    await (0,promises_.writeFile)(services, cluster.nodes.map(service).join('\n'), { mode: 0o600 });
    await (0,promises_.writeFile)(passwords, cluster.nodes.map(passwordLine).join(''), { mode: 0o600 });
    const versionNumber = Number(await cluster.nodes[0].value `show server_version_num`);
    const component = env.EDGE_COMPONENT ?? process.env.EDGE_COMPONENT ?? `pg${Math.floor(versionNumber / 10_000)}`;
    const psql = await (0,interpreters/* findPsql */.IQ)(clientBin);
    const clusterDir = (0,external_node_path_.join)(home, 'cluster');
    for (const { name } of cluster.nodes) {
        const bin = (0,external_node_path_.join)(clusterDir, name, 'pgedge', component, 'bin');
        await (0,promises_.mkdir)(bin, { recursive: true });
        if (psql)
            await (0,promises_.symlink)(psql, (0,external_node_path_.join)(bin, 'psql'));
    }
    return { services, passwords, clusterDir, component, versionNumber, psql };
}
function service({ name, endpoint, database }) {
    const { host, port, user } = endpoint;
    const said = { host, port, user, dbname: database, ...(0,encryption/* libpqEncryption */.i9)(endpoint) };
    return `[${name}]\n${Object.entries(said)
        .map(([keyword, value]) => `${keyword}=${value}\n`)
        .join('')}`;
}
function passwordLine({ endpoint }) {
    const { host, port, user, password } = endpoint;
    const fields = [host, String(port), '*', user, password];
    return `${fields.map((field) => field.replaceAll(/[\\:]/g, '\\$&')).join(':')}\n`;
}

// EXTERNAL MODULE: ./src/job-variables.ts
var job_variables = __webpack_require__(56456);
// EXTERNAL MODULE: ./src/script/callers.ts
var callers = __webpack_require__(20783);
;// CONCATENATED MODULE: ./src/script/environment.ts






/**
 * The environment of a script: the caller's, with everything by which a script finds the nodes.
 * docs/writing-tests.md lists it; what the earlier runner's scripts read (EDGE_*) is part of it.
 */
async function scriptEnvironment(place, files) {
    const given = { ...(0,callers/* callersEnvironment */.C)((0,job_variables/* withoutJobVariables */.J)(process.env)), ...place.env };
    return {
        ...edgeDefaults(place, files),
        ...given,
        ...(await pathWithPsql(place, files, given.PATH)),
        ...connection(place.cluster.nodes, files),
        ...edgeConnection(place.cluster.nodes),
        ...edgeFolder(files, given),
        MMR_ENGINE: place.cluster.engine.kind,
        MMR_NODES: place.cluster.nodes.map((node) => node.name).join(' '),
        ...Object.fromEntries(place.cluster.nodes.map((node) => [`MMR_${node.name.toUpperCase()}_DSN`, dsn(node)])),
    };
}
/**
 * A node's connection string in URL form, which libpq and every driver accept. It holds no password, because it
 * ends up in argument lists (`psql "$MMR_N1_DSN"`): libpq takes that from PGPASSFILE.
 */
function dsn({ endpoint, database }) {
    const { host, port, user } = endpoint;
    const said = new URLSearchParams((0,encryption/* libpqEncryption */.i9)(endpoint)).toString();
    return `postgresql://${encodeURIComponent(user)}@${host}:${port}/${encodeURIComponent(database)}${said && `?${said}`}`;
}
function connection(nodes, files) {
    const { endpoint, database } = nodes[0];
    return {
        PGSERVICEFILE: files.services,
        PGPASSFILE: files.passwords,
        PGHOST: endpoint.host,
        PGPORT: String(endpoint.port),
        PGUSER: endpoint.user,
        PGDATABASE: database,
        ...(endpoint.encryption && (0,encryption/* libpqVariables */.Gy)(endpoint)),
    };
}
/** What the cluster decides, whatever the configuration says. */
function edgeConnection(nodes) {
    const { endpoint, database } = nodes[0];
    return {
        EDGE_HOST: endpoint.host,
        EDGE_START_PORT: String(endpoint.port),
        EDGE_NODES: String(nodes.length),
        EDGE_DB: database,
        EDGE_USERNAME: endpoint.user,
        EDGE_PASSWORD: endpoint.password,
        EDGE_REPUSER: endpoint.user,
    };
}
/** What holds where the configuration does not say otherwise. */
function edgeDefaults(place, files) {
    return {
        EDGE_COMPONENT: files.component,
        EDGE_INST_VERSION: String(Math.floor(files.versionNumber / 10_000)),
        EDGE_CLUSTER: 'demo',
        EDGE_REPSET: 'demo-repset',
        EDGE_SLEEP: '5',
        EDGE_ACTUAL_OUT_DIR: place.testDir,
    };
}
// A configuration of the earlier runner's names the cluster that pgEdge's installer made; ours stands in for it
// where there is none.
function edgeFolder(files, given) {
    const theirs = given.EDGE_CLUSTER_DIR;
    return { EDGE_CLUSTER_DIR: theirs && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(theirs, 'n1')) ? theirs : files.clusterDir };
}
// Scripts call psql by its name: where only the servers' own folder has it, that folder comes last in PATH.
async function pathWithPsql({ clientBin }, { psql }, path = '') {
    if (!psql || clientBin === undefined || psql !== (0,external_node_path_.join)(clientBin, 'psql'))
        return {};
    if (await (0,interpreters/* findPsql */.IQ)(undefined))
        return {};
    return { PATH: [path, clientBin].filter(Boolean).join(external_node_path_.delimiter) };
}

;// CONCATENATED MODULE: ./src/script/running.ts




/**
 * Does something with a script in the environment that it gets.
 *
 * @returns what came of it, without the passwords that a script may have printed
 */
async function prepared(file, place, work) {
    await (0,promises_.mkdir)(place.testDir, { recursive: true });
    const files = await clientFiles(place);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place.workDir, 'script-'));
    try {
        const env = await scriptEnvironment(place, files);
        const outcome = await work({ file, place, files, env, scratch, log: (0,external_node_path_.join)(place.testDir, 'output.log') });
        return running_withoutPasswords(outcome, place);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** A script may print its environment, and what it printed last is shown to everybody. */
function running_withoutPasswords(outcome, { cluster }) {
    let json = JSON.stringify(outcome);
    for (const { endpoint } of cluster.nodes) {
        const quoted = JSON.stringify(endpoint.password).slice(1, -1);
        if (quoted)
            json = json.replaceAll(quoted, '***');
    }
    return JSON.parse(json);
}

;// CONCATENATED MODULE: ./src/script/run-module.ts









/**
 * Runs a user's .mjs test that works in tables of its own, as `runScript` does others.
 *
 * @param place.cluster as the test's own account sees it
 * @param calls what is done for it besides
 */
async function runTablesModule(file, place, calls) {
    if (place.signal.aborted)
        return { outcome: { verdict: 'error', reason: cutShort(place) }, own: false, left: {} };
    const { left, ...end } = await prepared(file, place, (running) => runToReport(running, calls));
    return { ...end, left: (0,told_leaves/* untold */.r_)(left) };
}
/** Runs a .mjs test on the scripts' cluster. */
async function runModule(running) {
    return runToReport(running);
}
async function runToReport(running, calls) {
    const { file, place, files, env, scratch } = running;
    const description = await (0,host_description/* describeTo */.p)(scratch, place.cluster, {
        versionNumber: files.versionNumber,
        seed: place.env.MMR_SEED ?? '',
        tables: calls !== undefined,
    });
    const { ending, report } = await execute({
        ...(0,host_command/* hostCommand */.m)(file),
        reports: true,
        ...(calls && { answer: (question) => (0,mesh_calls/* answer */.ZF)(calls, question) }),
        env: { ...env, [host_description/* DESCRIPTION_VARIABLE */.s]: description },
    }, { ...place, log: running.log, scratch });
    const reported = readReport(report);
    const { own = false, left = {}, ...said } = reported ?? {};
    const outcome = await outcomeOf(running, ending, reported && said);
    // What the host did not say, the process did: whoever ends its own does so by itself.
    return { outcome, own: outcome === said ? own : ending.kind === 'exit', left };
}
async function outcomeOf(running, ending, reported) {
    const { place, log } = running;
    if (ending.kind !== 'exit' && ending.kind !== 'signal')
        return endedBadly(running, ending);
    if (reported && ending.kind === 'exit' && (ending.status === 0 || reported.verdict !== 'pass'))
        return reported;
    if (reported?.verdict === 'pass') {
        return {
            verdict: 'fail',
            reason: `run() ended well, but then: ${whatEnded(ending, place)}${await printedLast(log)}`,
        };
    }
    if (reported)
        return reported;
    const how = ending.kind === 'exit' && ending.status === 0 ? 'exit status 0' : whatEnded(ending, place);
    const verdict = ending.kind === 'exit' && ending.status === 0 ? 'error' : 'fail';
    return { verdict, reason: `the process ended before run() did: ${how}${await printedLast(log)}` };
}
/** What the host reported; undefined when the process ended before it could. */
function readReport(report) {
    if (!report.endsWith('\n'))
        return undefined;
    try {
        return HostReport.parse(JSON.parse(report));
    }
    catch (error) {
        return {
            verdict: 'error',
            reason: `the test wrote to file descriptor 3, which is the runner's: ${(0,errors/* messageOf */.bD)(error)}`,
            own: true,
        };
    }
}

;// CONCATENATED MODULE: ./src/run/tables-script.ts










/** How long a server may take to notice that its clients have ended. */
const NOTICE_MS = 5_000;
/**
 * Runs a user's .mjs test that works in tables of its own, then looks over what it can have touched, as after a built-in
 * one; never throws.
 */
async function runTablesScript(run, { name, file }, ground) {
    const { request, seed, place, runtime } = run;
    const { cluster } = ground;
    const rest = (0,wait/* timeLeft */.f$)(request.testTimeout);
    try {
        const { outcome, own, left } = await runTablesModule(file, {
            cluster,
            clientBin: runtime.clientBin,
            env: { ...request.env, MMR_SEED: seed, MMR_RUN_DIR: place.runDir },
            workDir: place.workDir,
            testDir: testDir(run, name),
            timeout: request.testTimeout,
            signal: place.signal,
        }, (0,mesh_calls/* callsOf */.p9)(cluster));
        if (place.signal.aborted || outcome.verdict === 'skip')
            return outcome;
        const red = outcome.verdict === 'fail' || outcome.verdict === 'error';
        // Of a test that was ended, the servers may still run the last statement.
        const stayed = await cluster.endSessions(red ? 0 : NOTICE_MS);
        if (red) {
            if (!own)
                ground.unclear?.(outcome.reason ?? outcome.verdict);
            const { verdict, ...why } = outcome;
            return { ...(await failed(ground, why)), verdict };
        }
        const late = () => new errors/* DeadlineError */.j3(`timed out after ${(0,wait/* seconds */.YA)(request.testTimeout)}`);
        const { wrong, shown } = await (0,src_limit/* withinLimit */.z)(ground.lookOver(left, {}), rest(), late);
        const all = [...stayed.map((session) => `the test has left ${session}`), ...wrong];
        if (all.length > 0)
            return await failed(ground, { reason: all.join('\n') });
        if (shown.length === 0)
            return outcome;
        const known = new suite_known/* Known */.I(cluster.engine);
        for (const anomaly of shown)
            known.add(anomaly);
        const both = [...(outcome.known ?? []), ...known.all];
        return { verdict: 'known', reason: (0,report_judge/* knownReason */.yK)({ known: both }), known: both };
    }
    catch (error) {
        if (place.signal.aborted)
            return { verdict: 'error', reason: `cut short: ${(0,errors/* messageOf */.bD)(place.signal.reason)}` };
        const why = (0,judged/* judged */.g)(error);
        ground.unclear?.(why.reason);
        return failed(ground, why);
    }
    finally {
        ground.close();
    }
}

;// CONCATENATED MODULE: ./src/run/play.ts






/** Runs one built-in test. */
function play(run, item, ground, mesh) {
    return timed(run, item, mesh, () => runBuiltIn(item.test, ground, {
        name: item.name,
        seed: `${run.seed}/${item.name}`,
        timeout: run.request.testTimeout + besides(run, item.test),
        testDir: testDir(run, item.name),
        signal: run.place.signal,
        own: run.own,
        setupSql: givenSchema(run),
        duration: run.request.duration,
        replay: run.replay,
        progress: (text) => run.observer.testProgress?.(item.name, text),
    }));
}
/** What --setup-sql names, for a test. */
function givenSchema({ setupSql, runtime, place }) {
    if (!setupSql)
        return undefined;
    const { clientBin } = runtime;
    return { file: setupSql.file, on: (node) => (0,setup_sql/* setUp */.s)(node, setupSql, { clientBin, signal: place.signal }) };
}
/** Tells that a test starts, and says how long it took, in seconds. */
async function timed(run, { name }, { servers, cluster }, work) {
    run.observer.testStarted(name);
    run.log.line(`${name} starts on ${servers.map((s) => s.name).join(', ')}, ${cluster.nodes[0].database}`);
    const started = performance.now();
    const outcome = await work();
    return { outcome, took: (performance.now() - started) / 1000 };
}
/** Runs a test in a mesh that it shares. */
function playShared(run, item, ground, mesh) {
    if (item.kind === 'built-in')
        return play(run, item, ground, mesh);
    if (!hasSchema(ground))
        throw new TypeError('a script that shares a mesh works in a schema of its own');
    return timed(run, item, mesh, () => runTablesScript(run, item, ground));
}
/** Milliseconds that a test is told to go on, or has for all that it does, besides what any test may take. */
function besides({ request, replay }, test) {
    if (replay)
        return (0,schedule/* lengthOf */.Y5)(replay);
    if (test.duration !== undefined)
        return request.duration ?? test.duration;
    return 'allowance' in test ? (test.allowance ?? 0) : 0;
}

;// CONCATENATED MODULE: ./src/run/evidence.ts
/**
 * The evidence that none of the culprits has shown again: what is no upset must be there in the same words but for
 * numbers; an upset, and what comes in its train, is explained by one alone, or by a culprit that is wrong.
 */
function unexplained(evidence, culprits) {
    const shown = culprits.flatMap((one) => one.evidence);
    if (shown.some(({ kind }) => kind === 'upset'))
        return [];
    const traces = new Set(shown.map(({ text }) => withoutNumbers(text)));
    const isRed = culprits.some((one) => one.isRed);
    return evidence.filter(({ kind, text }) => (kind === 'upset' ? !isRed : !traces.has(withoutNumbers(text))));
}
/** All of it, each once, in the order in which it was seen. */
function evidenceText(evidence) {
    return [...new Set(evidence.map(({ text }) => text))].join('\n');
}
function withoutNumbers(text) {
    return text.replaceAll(/\d+/g, 'N');
}

// EXTERNAL MODULE: ./src/run/common-things.ts
var common_things = __webpack_require__(77580);
;// CONCATENATED MODULE: ./src/run/shared-mesh.ts
















/**
 * A mesh in which several tests run at the same time, each in a schema of its own. What names a schema is that test's.
 * All else that happens (a crash, an error in a log, a link that falls, a setting that changes) is evidence against all
 * who were there.
 */
class SharedMesh {
    mesh;
    logs;
    before;
    workers;
    /** What nobody's schema explains, a line or more each, in the order in which it was found. */
    evidence = [];
    guests = new Map();
    inTurn = (0,p_limit/* default */.A)(1);
    constructor(mesh, logs, before, workers) {
        this.mesh = mesh;
        this.logs = logs;
        this.before = before;
        this.workers = workers;
    }
    static async open(mesh) {
        const { cluster } = mesh;
        const logs = await server_log/* LogReader */.w0.now(mesh.servers);
        const before = await Promise.all(cluster.nodes.map((node) => (0,common_things/* commonThings */.j)(cluster, node, [])));
        return new SharedMesh(mesh, logs, before, await workersOf(mesh));
    }
    /**
     * Lets a test in.
     *
     * @param schema the name of the one that is made for it, which no other test of this mesh has had; none for one that
     *   only looks
     * @returns undefined where the mesh does not take it any more, with the evidence why
     */
    async enter(schema) {
        const { cluster, servers } = this.mesh;
        let visit;
        await this.watching(async () => {
            const own = schema === undefined ? undefined : await OwnSchema.create(cluster, schema, this.inTurn);
            // Known before anybody else looks: to others the new account would be a change.
            const guest = own && this.guest(own);
            visit = this.visit(guest, await server_log/* LogMark */.kR.now(servers));
        });
        return visit;
    }
    guest(own) {
        const guest = { own, logged: [] };
        this.guests.set(own.schema, guest);
        return guest;
    }
    visit(guest, marks) {
        const cluster = guest?.own ?? new LookedAt(this.mesh.cluster, this.inTurn, () => this.schemas());
        const ground = {
            cluster,
            marks,
            // Who makes nothing leaves nothing.
            lookOver: async (leaves, { note }) => guest ? this.lookOver(guest, qualifiedLeaves(leaves, guest.own), note) : { wrong: [], shown: [] },
            // Replication that stands still, and what nobody foresaw, may be another's doing.
            unclear: (reason) => {
                visit.unclear = reason;
                this.upset(reason);
            },
            close: () => cluster.close(),
        };
        const visit = { ground, ...(guest && { guest }) };
        return visit;
    }
    /** Removes what a test has had, and looks whether all is still well with what belongs to nobody. */
    async leave({ guest, ground }) {
        ground.close();
        await this.watching(async () => {
            await this.read();
            if (guest) {
                // Of one that went wrong before it was looked over, nothing more is asked.
                guest.judged ??= this.amount(about(guest, await this.recorded()));
                await guest.own.drop();
                guest.removed = true;
            }
            await this.check();
        });
    }
    /** The schemas of the tests that are there. */
    schemas() {
        return [...this.guests.values()].filter(({ removed }) => !removed).map(({ own }) => own.schema);
    }
    /** The look after the last has left. */
    lastLook() {
        return this.watching(() => this.check());
    }
    /** What cannot be done in this mesh is evidence, too: a server that is gone, a table that cannot be dropped. */
    async watching(work) {
        try {
            await this.inTurn(work);
        }
        catch (error) {
            this.mesh.cluster.signal.throwIfAborted();
            if (error instanceof TypeError)
                throw error;
            this.upset((0,errors/* messageOf */.bD)(error));
        }
    }
    async lookOver(guest, leaves, note) {
        const { cluster } = this.mesh;
        const { own } = guest;
        const wrong = [];
        try {
            await cluster.settle();
        }
        catch (error) {
            if (!(error instanceof errors/* DeadlineError */.j3))
                throw error;
            this.upset(`replication stands still: ${error.message}`);
        }
        wrong.push(...(await ownNotAsLeft(cluster, own, leaves, this.inTurn, note)));
        await this.inTurn(() => this.read());
        const found = about(guest, await this.recorded());
        guest.judged = this.amount(found);
        wrong.push(...incidentsNotAsLeft(found, leaves, [], cluster.engine.profile));
        return { wrong, shown: [] };
    }
    /** Reads what the servers have logged since the last time: what names a schema goes to its guest. */
    async read() {
        const { cluster, dropped } = this.mesh;
        const all = await Promise.all(this.logs.servers.map(async (server) => ({ server, entries: await this.logs.next(server) })));
        for (const { server, entries } of all) {
            for (const entry of entries) {
                const incident = cluster.engine.logged?.(entry);
                if (incident)
                    this.assign({ node: (0,node_of/* nodeOf */.E)(server), incident });
                if ((0,log_trouble/* seriousness */.g)(entry) === undefined || cluster.engine.harmless?.test(entry.text))
                    continue;
                if ((0,logs_as_left/* isOfGone */.Xg)(entry, dropped.get(server)))
                    continue;
                this.evidence.push({ text: (0,logs_as_left/* entryText */.u0)(server, entry), kind: isUpset(entry) ? 'upset' : 'line' });
            }
        }
    }
    assign(found) {
        const schemas = schemasOf(found.incident);
        const guests = schemas.flatMap((schema) => this.guests.get(schema) ?? []);
        for (const guest of guests)
            guest.logged.push(found);
        if (schemas.length === 0 || guests.length < schemas.length)
            this.suspect(found);
        else
            for (const { own, judged } of guests)
                if (judged !== undefined)
                    this.suspect(found, ` (after ${own.schema} was looked over)`);
    }
    upset(text) {
        this.evidence.push({ text, kind: 'upset' });
    }
    suspect({ node, incident }, when = '') {
        if (!this.counts({ node, incident }))
            return;
        this.upset(`${node}: ${incidentText(incident)}${when}`);
    }
    /** Changes that follow one another are recorded, too, and are no conflict. */
    counts({ node, incident }) {
        const { profile } = this.mesh.cluster.engine;
        return incident.kind !== 'conflict' || (0,conflict/* isConflict */.d)(incident, (0,mixed_profile/* profileOn */.d)(profile, node));
    }
    amount(found) {
        return found
            .filter((one) => this.counts(one))
            .reduce((sum, { incident }) => sum + (incident.kind === 'conflict' ? incident.times : 1), 0);
    }
    /** Looks at all that belongs to nobody, and at what is said of those who have left. */
    async check() {
        const { cluster } = this.mesh;
        await this.read();
        await this.checkRecords();
        const accounts = this.schemas();
        for (const [i, node] of cluster.nodes.entries()) {
            const after = await (0,common_things/* commonThings */.j)(cluster, node, accounts);
            for (const line of (0,common_things/* differencesOf */.g)(this.before[i], after))
                this.evidence.push({ text: `${node.name}: ${line}`, kind: 'change' });
        }
        const workers = await workersOf(this.mesh);
        for (const [i, { subscriber, upstream }] of [...(0,names/* links */.y)(cluster.nodes)].entries()) {
            if (workers[i] !== this.workers[i])
                this.upset(`${subscriber.name}'s link from ${upstream.name} fell: process ${this.workers[i]} applied, now ${workers[i] ?? 'none does'}`);
        }
    }
    async checkRecords() {
        const recorded = await this.recorded();
        for (const { node, incident } of recorded) {
            if (schemasOf(incident).some((schema) => this.guests.has(schema)))
                continue;
            const told = [...this.guests.values()].flatMap(({ logged }) => logged.filter((one) => one.node === node));
            const all = told.map((found) => found.incident);
            for (const more of beyond(incident, all))
                this.suspect({ node, incident: more });
        }
        for (const guest of this.guests.values()) {
            if (guest.judged !== undefined && guest.judged !== this.amount(about(guest, recorded)))
                this.upset(`more is recorded of ${guest.own.schema} than when it was looked over`);
        }
    }
    /** What all nodes have on record. */
    async recorded() {
        const { nodes, engine } = this.mesh.cluster;
        const all = await Promise.all(nodes.map(async (node) => (await engine.incidents(node)).map((incident) => ({ node: node.name, incident }))));
        return all.flat();
    }
}
/** The end of a process that others feel: of a server, or one that the postmaster tells of. */
function isUpset({ process, level }) {
    return level === 'FATAL' || level === 'PANIC' || process === '' || process === 'postmaster';
}
/** All incidents about a guest's tables: what the logs say, and what is on record. */
function about({ own, logged }, recorded) {
    return [...logged, ...recorded.filter(({ incident }) => schemasOf(incident).includes(own.schema))];
}
/** The processes that apply what comes by each link, in the order of the links. */
function workersOf({ cluster }) {
    return Promise.all([...(0,names/* links */.y)(cluster.nodes)].map(({ subscriber, upstream }) => cluster.engine.worker(subscriber, upstream)));
}

;// CONCATENATED MODULE: ./src/run/sharing.ts




/**
 * Runs tests in one mesh, several at a time. Where something happens that nobody's schema explains, all who were there
 * are run once more, each alone in a fresh mesh, and that verdict counts; where none of them shows it again, none of them
 * has been judged. The others go on in a new mesh.
 *
 * @param up told when the first mesh is up
 * @throws ClusterError when a mesh does not come up
 */
async function runSharing(lane, items, stage, up) {
    const schemas = schemasFor(items.map((item) => stage.nameOf(item)));
    const queue = items.map((item, i) => ({
        item,
        schema: stage.worksInSchema(item) ? schemas[i] : undefined,
    }));
    while (queue.length > 0 && !stage.over()) {
        const mesh = await lane.fresh();
        const shared = await SharedMesh.open(mesh);
        up();
        const before = queue.length;
        const suspects = await runInOne(shared, mesh, queue, stage);
        if (queue.length === before && !stage.over())
            throw new errors/* ClusterError */.b$(`no test gets into a mesh that is up: ${evidenceText(shared.evidence)}`);
        // After the last one the servers go, and with them the mesh.
        if (suspects.length > 0 || queue.length > 0 || stage.more())
            await lane.clear(mesh, suspects.length === 0 ? 'whole' : 'broken');
        else
            mesh.cluster.close();
        if (suspects.length > 0)
            await runAlone(lane, suspects, shared.evidence, stage);
    }
}
/** @returns those who were there when something happened; then the others of the queue are still to be run */
async function runInOne(shared, mesh, queue, stage) {
    /** Who has ended since the last look: what they have set off may only show itself at the next. */
    let waiting = [];
    const work = async () => {
        while (queue.length > 0 && shared.evidence.length === 0 && !stage.over()) {
            const guest = queue.shift();
            const ended = await stage.inTurn(async () => {
                const visit = await shared.enter(guest.schema);
                if (!visit)
                    return undefined;
                const played = await stage.play(guest.item, visit.ground, mesh);
                const before = waiting;
                await shared.leave(visit);
                // The look has come after these had ended.
                if (shared.evidence.length === 0) {
                    const due = waiting.filter((one) => before.includes(one));
                    waiting = waiting.filter((one) => !due.includes(one));
                    for (const one of due)
                        stage.ended(one.item, one.took, one.outcome);
                }
                return { ...guest, ...played, itself: isRed(played) && visit.unclear === undefined };
            });
            if (ended)
                waiting = [...waiting, ended];
            else
                queue.unshift(guest);
        }
    };
    const workers = await Promise.allSettled(Array.from({ length: stage.turn }, work));
    try {
        const broken = workers.find((one) => one.status === 'rejected');
        if (broken)
            throw broken.reason;
        if (shared.evidence.length === 0)
            await shared.lastLook();
    }
    catch (error) {
        for (const one of waiting)
            tellUnlooked(one, stage);
        throw error;
    }
    if (shared.evidence.length > 0)
        return waiting;
    for (const { item, took, outcome } of waiting)
        stage.ended(item, took, outcome);
    return [];
}
/** Of a test that has ended, when the run does so before the mesh was looked at again, or before it was run again alone. */
function tellUnlooked({ item, took, outcome }, stage, seen = '') {
    const { verdict, reason } = outcome;
    // What was cut short says so itself.
    if (verdict === 'error') {
        stage.ended(item, took, outcome);
        return;
    }
    const by = reason ? `${verdict}: ${reason}` : verdict;
    const why = seen || 'the mesh that it shared was not looked at after it';
    stage.ended(item, took, {
        ...outcome,
        verdict: 'error',
        reason: `it has ended (${by}), but was not judged, because the run was stopped: ${why}`,
    });
}
function isRed({ outcome: { verdict } }) {
    return verdict === 'fail' || verdict === 'error';
}
async function runAlone(lane, suspects, evidence, stage) {
    const names = suspects.map(({ item }) => stage.nameOf(item)).join(', ');
    const what = evidenceText(evidence);
    stage.note(`${names} have shared a mesh in which it was seen that ${what}; each is run once more, alone`);
    const again = [];
    const left = [...suspects];
    try {
        for (let suspect = left[0]; suspect && !stage.over(); suspect = left[0]) {
            const { item, schema } = suspect;
            const mesh = await lane.fresh();
            const shared = await SharedMesh.open(mesh);
            const visit = await shared.enter(schema);
            if (!visit)
                throw new errors/* ClusterError */.b$(`no test gets into a mesh that is up: ${evidenceText(shared.evidence)}`);
            const played = await stage.inTurn(() => stage.play(item, aloneInMesh(mesh, visit.ground), mesh));
            await shared.leave(visit);
            await lane.clear(mesh, 'broken');
            const outcome = withLeft(played.outcome, shared.evidence);
            again.push({ ...suspect, ...played, outcome, before: suspect.outcome, seen: shared.evidence });
            left.shift();
        }
    }
    finally {
        // Who has not been run again has not been judged, and nobody whom that one might have cleared.
        if (left.length > 0)
            for (const one of suspects)
                tellUnlooked(one, stage, `in the mesh that it shared it was seen that ${what}`);
    }
    if (left.length > 0)
        return;
    const culprits = again.filter(showsIt);
    const nobodys = unexplained(evidence, culprits.map((one) => ({ evidence: one.seen, isRed: isRed(one) })));
    for (const one of again) {
        const { item, took, outcome } = one;
        if (isRed(one) && culprits.includes(one))
            stage.ended(item, took, withEvidence(outcome, what));
        else if (outcome.verdict === 'fail' || nobodys.length === 0)
            stage.ended(item, took, outcome);
        else
            stage.ended(item, took, unjudged(names, evidenceText(nobodys)));
    }
}
/**
 * Whether a test shows alone what was seen in company: it is wrong, or known for something that it was not known for then.
 * Who was wrong by itself in company is no wonder when wrong alone, and explains nothing of the rest.
 */
function showsIt(again) {
    const { itself, outcome, before } = again;
    if (isRed(again))
        return !itself;
    const then = new Set(before.known?.map(({ what }) => what));
    return outcome.known?.some(({ what }) => !then.has(what)) ?? false;
}
/** What only the look at all that is nobody's has seen, with nobody else there, is the test's own doing. */
function withLeft(outcome, seen) {
    if (isRed({ outcome }))
        return outcome;
    // What a recorded defect has the servers log or end is accounted for when the mesh is looked over.
    const left = outcome.verdict === 'known' ? seen.filter(({ kind }) => kind === 'change') : seen;
    if (left.length === 0)
        return outcome;
    return { verdict: 'fail', reason: `after it, alone in a mesh, it was seen that ${evidenceText(left)}` };
}
/** How it went alone, and what had been seen in company. */
function withEvidence(outcome, what) {
    return { ...outcome, reason: `${outcome.reason}\nbefore, in a mesh shared with others: ${what}` };
}
function unjudged(names, what) {
    const reason = `${names} have shared a mesh, and none of them shows it again alone:\n${what}`;
    return { verdict: 'error', reason };
}
/** Names of schemas after those of tests: letters, digits and underscores, each once. */
function schemasFor(names) {
    const taken = new Set();
    return names.map((name) => {
        const plain = name
            .toLowerCase()
            .replaceAll(/[^a-z0-9]+/g, '_')
            .slice(0, 50);
        let schema = `t_${plain}`;
        for (let n = 2; taken.has(schema); n++)
            schema = `t_${plain}_${n}`;
        taken.add(schema);
        return schema;
    });
}

;// CONCATENATED MODULE: ./src/run/existing-run.ts


















/**
 * Runs tests in a mesh that is there already, one after the other. What happens there besides is its owner's business: his
 * clients write, his conflicts are settled, his servers' logs are not read.
 *
 * @throws ClusterError where nothing can be made there
 */
async function runExisting(run, existing, items, ready) {
    const cluster = new cluster_cluster/* Cluster */.d(existing.nodes, run.engine, run.place.signal);
    const visited = new Visited(run, existing, cluster);
    for (const line of visited.says(items))
        run.observer.note(line);
    await visited.begin(items);
    ready();
    const schemas = schemasFor(items.map(({ name }) => name));
    for (const [i, item] of items.entries()) {
        if (run.place.signal.aborted)
            return;
        const tell = ({ outcome, took }) => void ended(run, item, took, outcome);
        if (worksIn(item))
            await visited.inSchema(item, `mmr_${schemas[i]}`, tell);
        else
            tell(await visited.looking(item));
    }
}
function worksIn(item) {
    return item.kind === 'tables script' || (0,suite_test/* worksInSchema */.bn)(item.test);
}
class Visited {
    run;
    existing;
    cluster;
    /** Why nothing can be judged that is written there. */
    why;
    constructor(run, existing, cluster) {
        this.run = run;
        this.existing = existing;
        this.cluster = cluster;
    }
    /** What a run is going to do, for people, before it does so. */
    says(items) {
        const { found } = this.existing;
        const names = found.nodes.map(({ node, name }) => `${node.name} is the node "${name}"`);
        const others = found.nodes.flatMap(({ node, otherSlots }) => otherSlots.map((slot) => `${node.name}: the slot ${slot} passes on what tests write, too`));
        const makes = items.filter(worksIn).length;
        const made = [
            makes > 0 &&
                `for ${(0,report_text/* plural */.LS)(makes, 'test')} a schema and an account mmr_t_… on every node, with tables in set "${found.carrier}"`,
            this.needsMarker && `a table mmr.marker in set "${found.carrier}", which shows how far links are`,
        ].filter((what) => what !== false);
        const does = made.length === 0
            ? 'nothing is made there, and nothing changed'
            : `what is made there: ${made.join('; ')}; all of it is dropped again, and nothing else is changed`;
        return [names.join(', '), does, ...others];
    }
    /** Whether barriers take a table. */
    get needsMarker() {
        return !this.cluster.engine.marksInStream;
    }
    async begin(items) {
        const { broken } = this.existing.found;
        if (broken.length > 0) {
            // Nothing is made that could never be taken away again.
            this.why = broken.join('\n');
            return;
        }
        if (this.needsMarker || items.some(worksIn))
            await this.existing.stay.begin();
        if (this.needsMarker)
            await this.makeMarker();
        if (this.why === undefined && items.some(worksIn))
            this.why = await this.whyNotSettled();
    }
    async makeMarker() {
        const { nodes, engine } = this.cluster;
        await (0,on_each/* onEach */.H)(nodes, `making ${marker/* MARKER */.tl}`, (node) => (0,marker/* createMarker */.h5)(node, stay/* MARK */.M$));
        await (0,on_each/* onEach */.H)(nodes, `replicating ${marker/* MARKER */.tl}`, (node) => engine.addTable(node, replication_engine/* DEFAULT_SET */.FU, marker/* MARKER */.tl));
        this.why = await deadlineOf(this.cluster.proveLinks());
    }
    whyNotSettled() {
        return deadlineOf(this.cluster.settle());
    }
    /** Runs a test that makes nothing. */
    async looking(item) {
        const cluster = new LookedAt(this.cluster);
        try {
            return await this.play(item, {
                cluster,
                marks: await server_log/* LogMark */.kR.now([]),
                lookOver: async () => ({ wrong: [], shown: [] }),
                close: () => cluster.close(),
            });
        }
        finally {
            cluster.close();
        }
    }
    /** Runs a test in a schema of its own, and drops that when all of it has arrived. */
    async inSchema(item, schema, tell) {
        if (this.why !== undefined) {
            const reason = `the mesh does not replicate: ${this.why}`;
            return tell({ outcome: { verdict: 'fail', reason }, took: 0 });
        }
        const { cluster, existing } = this;
        const own = await OwnSchema.create(cluster, schema, undefined, existing.kind);
        await demandLogin(own);
        const workers = await this.workers();
        const ground = {
            cluster: own,
            marks: await server_log/* LogMark */.kR.now([]),
            lookOver: (leaves, { note }) => this.lookOver(own, qualifiedLeaves(leaves, own), workers, note),
            close: () => own.close(),
        };
        const played = await this.play(item, ground);
        cluster.signal.throwIfAborted();
        tell(played);
        await this.leave(own);
    }
    play(item, ground) {
        return playShared(this.run, item, ground, { servers: [], cluster: this.cluster });
    }
    /** What cannot be dropped now is dropped when the run ends. */
    async leave(own) {
        own.close();
        await own.endSessions(0);
        this.why = await this.whyNotSettled();
        if (this.why === undefined)
            await own.drop();
    }
    async lookOver(own, leaves, workers, note) {
        const { cluster } = this;
        const still = await this.whyNotSettled();
        const wrong = still === undefined ? [] : [`replication stands still: ${still}`];
        wrong.push(...(await ownNotAsLeft(cluster, own, leaves, (work) => work(), note)));
        const found = (await this.exceptions()).filter(({ incident }) => schemasOf(incident).includes(own.schema));
        // Whether conflicts are on record is the owner's choice.
        wrong.push(...incidentsNotAsLeft(found, { ...leaves, conflicts: [] }, [], cluster.engine.profile));
        const now = await this.workers();
        for (const [i, { subscriber, upstream }] of [...(0,names/* links */.y)(cluster.nodes)].entries())
            if (now[i] !== workers[i])
                wrong.push(`${subscriber.name}'s link from ${upstream.name} fell meanwhile: process ${workers[i]} applied, now ${now[i] ?? 'none does'}`);
        return { wrong, shown: [] };
    }
    async exceptions() {
        const { nodes, engine } = this.cluster;
        const all = await Promise.all(nodes.map(async (node) => (await engine.incidents(node)).map((incident) => ({ node: node.name, incident }))));
        return all.flat().filter(({ incident }) => incident.kind === 'exception');
    }
    workers() {
        const { nodes, engine } = this.cluster;
        return Promise.all([...(0,names/* links */.y)(nodes)].map(({ subscriber, upstream }) => engine.worker(subscriber, upstream)));
    }
}
async function deadlineOf(work) {
    try {
        await work;
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* DeadlineError */.j3))
            throw error;
        return error.message;
    }
}
/** @throws ClusterError where the account that a test is given is not let in from here */
async function demandLogin(own) {
    for (const node of own.nodes)
        await node.value `select 1`.catch((error) => {
            // Class 28, invalid authorization; anything else is no matter of accounts.
            if (!String(error.code).startsWith('28'))
                throw new errors/* ClusterError */.b$(`${node.name} cannot be reached any more: ${(0,errors/* messageOf */.bD)(error)}`, {
                    cause: error,
                });
            throw new errors/* ClusterError */.b$(`${node.name}: the account ${own.schema}, which the run has made for a test, is not let in from here: ${(0,errors/* messageOf */.bD)(error)}; its pg_hba.conf takes a line for accounts "/^mmr_t_" (or for all) with scram-sha-256`, { cause: error });
        });
}

// EXTERNAL MODULE: ./src/run/lane.ts + 4 modules
var lane = __webpack_require__(67706);
;// CONCATENATED MODULE: ./src/run/lanes.ts







/** How many lanes there are at most: one more than tests at a time, so that a mesh stands ready while others are wired. */
function mostLanes(tests, jobs) {
    return Math.min(tests, jobs + 1);
}
/** How many there are for so many tests, where so many could make use of one. */
function lanesFor({ jobs, runtime }, tests, useful) {
    return Math.min(mostLanes(tests, jobs), useful, runtime.setsOfServers ?? useful);
}
/** Runs tests that share a mesh, and the others in lanes. */
async function runLanes(run, items, turn, ready, elsewhereFailed) {
    const sharing = items.filter(isSharing);
    const queue = items.filter((item) => !isSharing(item));
    const { nodes, pgSettings } = run.request;
    const lanes = Array.from({ length: lanesFor(run, items.length, queue.length + (sharing.length > 0 ? 1 : 0)) }, (_, i) => new lane/* Lane */.J$(`lane${i + 1}`, nodes, run.runtime, run.engine, run.place.signal, pgSettings, run.next, (line) => run.observer.note(`lane${i + 1} ${line}`)));
    let broken = false;
    const over = () => broken || elsewhereFailed.aborted || run.place.signal.aborted;
    const stage = {
        turn: run.jobs,
        inTurn: turn,
        play: (item, ground, visited) => playShared(run, item, ground, visited),
        ended: (item, took, outcome) => void ended(run, item, took, outcome),
        note: (line) => run.observer.note(line),
        nameOf: ({ name }) => name,
        worksInSchema: (item) => item.kind === 'tables script' || (0,suite_test/* worksInSchema */.bn)(item.test),
        over,
        more: () => queue.length > 0,
    };
    let sharedIsUp = () => { };
    const shared = new Promise((resolve) => {
        sharedIsUp = resolve;
    });
    if (sharing.length === 0)
        sharedIsUp();
    const up = () => {
        ready();
        sharedIsUp();
    };
    const work = async (lane, i) => {
        try {
            // The first mesh is for those who share it: they begin while the other lanes are still being wired.
            if (i === 0 && sharing.length > 0)
                await runSharing(lane, sharing, stage, up);
            else
                await shared;
            while (!over() && queue.length > 0)
                await runNext(lane);
        }
        catch (error) {
            broken = true;
            throw error;
        }
        finally {
            sharedIsUp();
            await lane.stop();
        }
    };
    const runNext = async (lane) => {
        const item = queue.shift();
        const started = performance.now();
        const mesh = await lane.fresh(item.test.needs).catch((error) => {
            if (error instanceof errors/* FaultError */.VD)
                return error;
            throw error;
        });
        if (mesh instanceof errors/* FaultError */.VD) {
            // It is about this test's links alone: others need none.
            ended(run, item, (performance.now() - started) / 1000, { verdict: 'error', reason: mesh.message });
            await lane.stop();
            return;
        }
        ready();
        const { verdict, known = [] } = await turn(async () => {
            const { outcome, took } = await play(run, item, wholeMesh(mesh), mesh);
            return ended(run, item, took, outcome);
        });
        if (queue.length > 0)
            await lane.clear(mesh, leftBy(item.test, verdict, mesh), known.some(({ kind }) => kind === 'defect'));
        else
            mesh.cluster.close();
    };
    const all = await Promise.allSettled(lanes.map(work));
    const first = all.find((lane) => lane.status === 'rejected');
    if (first)
        throw first.reason;
}
function leftBy(test, verdict, { cluster }) {
    const { mesh } = (0,suite_test/* leavesOf */.wf)(test, cluster);
    if (verdict === 'fail' || verdict === 'error' || mesh === 'faulted')
        return 'broken';
    return mesh === 'changed' || test.needs?.unwired ? 'changed' : 'whole';
}
function isSharing(item) {
    return item.kind === 'tables script' || (0,suite_test/* sharesMesh */.Iz)(item.test);
}

// EXTERNAL MODULE: ./src/runtime/local/trusted-folder.ts
var trusted_folder = __webpack_require__(54648);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(37291);
;// CONCATENATED MODULE: ./src/script/compare.ts




/** Of a longer diff the rest is counted. */
const MOST_DIFF_LINES = 200;
/** Of larger files only the first line that differs is shown. */
const MOST_DIFF_BYTES = 2 * 1024 * 1024;
const DIFF_MS = 3_000;
/** Whether two files hold the same bytes. */
async function sameBytes(a, b) {
    const [sizeOfA, sizeOfB] = await Promise.all([a, b].map(async (file) => (await (0,promises_.stat)(file)).size));
    if (sizeOfA !== sizeOfB)
        return false;
    const others = pieces(b);
    for await (const piece of pieces(a)) {
        const other = await others.next();
        if (other.done || !piece.equals(other.value))
            return false;
    }
    return true;
}
// Pieces of the same size from both files, however the system hands them out.
async function* pieces(file) {
    const size = 64 * 1024;
    let rest = Buffer.alloc(0);
    for await (const bytes of (0,external_node_fs_.createReadStream)(file, { highWaterMark: size })) {
        rest = Buffer.concat([rest, bytes]);
        for (; rest.length >= size; rest = rest.subarray(size))
            yield rest.subarray(0, size);
    }
    if (rest.length > 0)
        yield rest;
    return undefined;
}
/**
 * What differs between two files that are not the same, as a unified diff of at most 200 lines. Where the ends of lines
 * differ, a line before it says so, and the diff is of what the lines hold.
 */
async function fileDiff(expected, actual) {
    const sizes = await Promise.all([expected, actual].map(async (file) => (await (0,promises_.stat)(file)).size));
    const patch = Math.max(...sizes) <= MOST_DIFF_BYTES ? await patchOf(expected, actual) : undefined;
    if (patch === undefined)
        return firstDifference(expected, actual);
    const lines = patch.trimEnd().split('\n');
    const more = lines.length - MOST_DIFF_LINES;
    return [...lines.slice(0, MOST_DIFF_LINES), ...(more > 0 ? [`… ${more} more lines`] : [])].join('\n');
}
async function patchOf(expected, actual) {
    const bytes = await Promise.all([(0,promises_.readFile)(expected), (0,promises_.readFile)(actual)]);
    // Different bytes that are no UTF-8 look alike when read as UTF-8; byte by byte they do not.
    const alike = bytes[0].toString() === bytes[1].toString();
    const [want, got] = bytes.map((b) => b.toString(alike ? 'latin1' : 'utf8'));
    const options = { context: 3, timeout: DIFF_MS };
    const patch = (a, b) => (0,create/* createTwoFilesPatch */.ss)('expected', 'actual', a, b, undefined, undefined, options)?.replace(/^=+\n/, '');
    const ends = differentEnds(want, got);
    if (ends === undefined)
        return patch(want, got);
    const held = [want, got].map((text) => text.replaceAll('\r\n', '\n'));
    if (held[0] === held[1])
        return `only the ends of lines differ: ${ends}`;
    const rest = patch(...held);
    return rest && `the ends of lines differ: ${ends}\n${rest}`;
}
/** What is different in how lines end: nobody sees it in a diff. */
function differentEnds(expected, actual) {
    const [want, got] = [expected, actual].map((text) => ({
        crlf: text.split('\r\n').length - 1,
        all: text.split('\n').length - 1,
    }));
    if (want.crlf > 0 === got.crlf > 0)
        return undefined;
    const said = ({ crlf, all }) => crlf === 0 ? 'LF' : crlf === all ? 'CRLF' : `CRLF in ${crlf} of ${all} lines`;
    return `expected has ${said(want)}, actual ${said(got)}`;
}
async function firstDifference(expected, actual) {
    const others = (0,script_lines/* linesOf */.Dx)(actual);
    let number = 0;
    for await (const line of (0,script_lines/* linesOf */.Dx)(expected)) {
        number++;
        const other = await others.next();
        if (other.done)
            return `--- expected\n+++ actual\n@@ line ${number}, then nothing more @@\n-${line}`;
        if (other.value !== line)
            return `--- expected\n+++ actual\n@@ line ${number}, the first that differs @@\n-${line}\n+${other.value}`;
    }
    const more = await others.next();
    return `--- expected\n+++ actual\n@@ line ${number + 1} @@\n${more.done ? 'only the ends of lines differ' : `+${more.value}`}`;
}

;// CONCATENATED MODULE: ./src/script/sql.ts





/**
 * The number of the node that a `.sql` test runs on: `_n3` in its file name says n3; without that, `n2` anywhere in
 * the file name says n2, as it did in the earlier runner; else it is n1.
 */
function nodeNumberOf(file) {
    const name = (0,external_node_path_.basename)(file, '.sql');
    const named = new Set([...name.matchAll(/_n(\d+)(?!\d)/g)].map(([, number]) => Number(number)));
    if (named.size === 1)
        return [...named][0];
    return name.includes('n2') ? 2 : 1;
}
/** psql as the earlier runner called it: the file on stdin, echoed; who logs in comes from the environment. */
function psqlCommand(psql, file, node, env) {
    const { host, port } = node.endpoint;
    const args = ['-X', '-a', '-d', node.database, '-h', host, '-p', String(port)];
    return { program: psql, args, env, stdin: file };
}
/**
 * Compares what psql printed, byte for byte, with what is expected: NAME_pg17.out for servers of major version 17,
 * else NAME.out. psql's exit status means nothing here, as it meant nothing to the earlier runner.
 *
 * @param printed the file with the output; a copy goes to EDGE_ACTUAL_OUT_DIR, under the name of the expected file
 */
async function compareOutput(file, printed, node, { place, major, actualDir }) {
    const base = file.slice(0, -'.sql'.length);
    const actual = (0,external_node_path_.join)(actualDir, `${(0,external_node_path_.basename)(base)}.out`);
    const wanted = {
        what: `EDGE_ACTUAL_OUT_DIR "${actualDir}"`,
        remedy: 'set it to another one, or leave it out',
    };
    await (0,trusted_folder/* makeTrustedFolder */.o)(actualDir, wanted);
    // Never into what bears the name already: a link would lead elsewhere.
    await (0,promises_.rm)(actual, { force: true });
    await (0,promises_.copyFile)(printed, actual, promises_.constants.COPYFILE_EXCL);
    const candidates = [`${base}_pg${major}.out`, `${base}.out`];
    const expected = candidates.find((path) => (0,external_node_fs_.existsSync)(path));
    const from = (path) => (0,external_node_path_.relative)(process.cwd(), path) || path;
    if (!expected) {
        return {
            verdict: 'error',
            node: node.name,
            reason: `there is no expected output: neither ${candidates.map(from).join(' nor ')}. What ${node.name} printed is in ${from(actual)}; when it is right, accept it: cp ${from(actual)} ${from(candidates[1])}`,
        };
    }
    if (await sameBytes(expected, printed))
        return { verdict: 'pass' };
    return {
        verdict: 'fail',
        node: node.name,
        reason: `${node.name} printed something else than ${from(expected)}; all of it is in ${from(place.testDir)}/output.log`,
        diff: await fileDiff(expected, printed),
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/tap-parser/dist/esm/index.js + 15 modules
var dist_esm = __webpack_require__(63415);
;// CONCATENATED MODULE: ./src/script/tap.ts



/** The parser remembers every point. */
const MOST_POINTS = 100_000;
/** How many points a reason names. */
const NAMED = 5;
const VERSION = /^TAP version \d+$/i;
const PLAN = /^1\.\.\d+(\s*#.*)?$/;
const POINT = /^(not )?ok\b/;
/**
 * Reads a script's output as TAP (version 14 and before it): the points become subtests; a failed or missing point,
 * a plan that is not kept and a bail-out fail the test.
 *
 * @returns undefined when the output is not TAP: it neither begins with a version or a plan nor has points and a plan
 */
async function readTap(log) {
    const seen = await tap_lookOver(log);
    if (!seen)
        return undefined;
    if (seen.points > MOST_POINTS) {
        return {
            verdict: 'error',
            reason: `${seen.points} TAP points: more than ${MOST_POINTS} are not read`,
            subtests: [],
        };
    }
    // The parser takes this for a test that skips all of itself.
    if (!seen.plan && seen.points === 0)
        return { verdict: 'fail', reason: 'TAP without a plan or a point', subtests: [] };
    const subtests = [];
    const parser = new dist_esm/* Parser */.iX();
    parser.on('result', (point) => subtests.push(subtest(point)));
    for await (const line of shownLines(log))
        parser.write(`${line}\n`);
    parser.end();
    return { ...judge(parser.results, subtests), subtests };
}
/** Where a line ends for whoever looks at it, though the parser does not know. */
const LINE_END = /[\r\v\f\u0085\u2028\u2029]/;
/** What nobody sees before a point: a byte order mark, a null byte, marks of direction. Tabs and blanks indent. */
const UNSEEN = /^(?:(?!\t)\p{Cc}|\p{Cf})+/u;
/** The lines as a reader sees them: a point that failed is one whatever invisible stands before it. */
async function* shownLines(log) {
    for await (const line of (0,script_lines/* linesOf */.Dx)(log)) {
        for (const shown of line.split(LINE_END))
            yield (0,external_node_util_.stripVTControlCharacters)(shown).replace(UNSEEN, '');
    }
}
async function tap_lookOver(log) {
    let first;
    let plan = false;
    let points = 0;
    for await (const line of shownLines(log)) {
        const text = line.trimEnd();
        if (text)
            first ??= text;
        plan ||= PLAN.test(text);
        if (POINT.test(text))
            points++;
    }
    const begins = first !== undefined && (VERSION.test(first) || PLAN.test(first));
    return begins || (plan && points > 0) ? { plan, points } : undefined;
}
function subtest({ ok, fullname, id, skip, todo }) {
    const name = fullname || `point ${id}`;
    if (skip)
        return { name, verdict: 'skip', reason: because(skip) };
    if (ok)
        return { name, verdict: 'pass' };
    return todo ? { name, verdict: 'known', reason: `TODO: ${because(todo)}` } : { name, verdict: 'fail' };
}
function judge(results, subtests) {
    const { bailout, plan, ok } = results;
    if (bailout)
        return { verdict: 'fail', reason: `bailed out: ${because(bailout)}` };
    if (!ok)
        return { verdict: 'fail', reason: whatIsWrong(results, subtests) };
    if (plan.skipAll)
        return { verdict: 'skip', reason: because(plan.skipReason.replace(/^skip\S*\s*/i, '')) };
    if (subtests.length > 0 && subtests.every(({ verdict }) => verdict === 'skip')) {
        const reasons = new Set(subtests.map(({ reason }) => reason));
        return { verdict: 'skip', reason: [...reasons].slice(0, NAMED).join('; ') };
    }
    return { verdict: 'pass' };
}
function whatIsWrong({ plan, count, failures }, subtests) {
    const wrong = [];
    const failed = subtests.filter(({ verdict }) => verdict === 'fail').map(({ name }) => name);
    if (failed.length > 0) {
        const more = failed.length > NAMED ? `; and ${failed.length - NAMED} more` : '';
        wrong.push(`${failed.length} of ${subtests.length} points failed: ${failed.slice(0, NAMED).join('; ')}${more}`);
    }
    const planned = plan.end === null || plan.start === null ? undefined : plan.end - plan.start + 1;
    if (planned !== undefined && planned !== count)
        wrong.push(`${planned} points were planned, ${count} came`);
    for (const { tapError, id } of failures.slice(0, NAMED)) {
        if (!tapError || tapError === 'incorrect number of tests')
            continue;
        wrong.push(tapError === 'no plan' ? 'there is no plan (1..N)' : `point ${id}: ${tapError}`);
    }
    return wrong.join('; ') || "a subtest's plan was not kept";
}
function because(reason) {
    return (typeof reason === 'string' && reason.trim()) || 'no reason given';
}

;// CONCATENATED MODULE: ./src/script/run.ts








/**
 * Runs a user's script against the cluster and judges it. What it prints is in `output.log` of the test's folder;
 * when this returns, nothing that the script started in its process group is left.
 *
 * @throws Error when the script cannot be started or its output cannot be kept
 */
async function runScript(file, place) {
    if (place.signal.aborted)
        return { verdict: 'error', reason: cutShort(place) };
    const kinds = {
        '.sql': runSql,
        '.mjs': async (running) => (await runModule(running)).outcome,
    };
    return prepared(file, place, kinds[(0,external_node_path_.extname)(file)] ?? runProgram);
}
async function runProgram(running) {
    const { file, place, env, log } = running;
    const ending = await runToEnd(running, {
        program: await (0,interpreters/* interpreterOf */.OS)(file, place.clientBin),
        args: [(0,external_node_path_.resolve)(file)],
        env,
    });
    const tap = await readTap(log);
    const subtests = tap && tap.subtests.length > 0 ? { subtests: tap.subtests } : {};
    const wrong = whatEnded(ending, place);
    const exited = ending.kind === 'exit';
    if (wrong && !(exited && tap?.verdict === 'fail')) {
        const points = exited && tap ? `${tap.verdict === 'error' ? tap.reason : 'its points passed'}, but ` : '';
        const verdict = ending.kind === 'cut short' ? 'error' : 'fail';
        return { verdict, reason: `${points}${wrong}${await printedLast(log)}`, ...subtests };
    }
    if (tap?.verdict === 'fail')
        return { verdict: 'fail', reason: `${tap.reason}${await printedLast(log)}`, ...subtests };
    return tap
        ? { verdict: tap.verdict, ...(tap.reason && { reason: tap.reason }), ...subtests }
        : { verdict: 'pass' };
}
async function runSql(running) {
    const { file, place, files, env, log } = running;
    const number = nodeNumberOf(file);
    const node = place.cluster.nodes[number - 1];
    if (!node) {
        return {
            verdict: 'skip',
            reason: `its name says node n${number}, the cluster has ${place.cluster.nodes.length} nodes`,
        };
    }
    const psql = await (0,interpreters/* interpreterOf */.OS)(file, place.clientBin);
    const ending = await runToEnd(running, psqlCommand(psql, file, node, env));
    if (ending.kind !== 'exit')
        return endedBadly(running, ending);
    const major = Math.floor(files.versionNumber / 10_000);
    return compareOutput(file, log, node, { place, major, actualDir: env.EDGE_ACTUAL_OUT_DIR });
}
async function runToEnd(running, command) {
    return (await execute(command, { ...running.place, log: running.log, scratch: running.scratch })).ending;
}

;// CONCATENATED MODULE: ./src/run/scripts.ts










/** Runs the user's scripts in their groups, and looks over what they leave behind. */
async function runScripts(run, scripts, startScripts, turn, ready, elsewhereFailed) {
    if (scripts.length === 0)
        return;
    const started = await startScripts();
    ready();
    const lookOver = await ScriptLookOver.begin(started, {
        folder: testDir(run, LOOK_OVER),
        limit: run.request.testTimeout,
        signal: run.place.signal,
    });
    const groups = grouped(scripts);
    for (const group of groups) {
        if (elsewhereFailed.aborted || run.place.signal.aborted)
            return;
        const results = await Promise.all(group.map((item) => turn(() => runOneScript(run, item, started))));
        if (run.place.signal.aborted)
            return;
        const ran = group.filter((_, i) => results[i].verdict !== 'skip');
        await lookOver.after(ran, group === groups.at(-1));
    }
    const looked = await lookOver.result();
    if (!looked)
        return;
    const { took, ...outcome } = looked;
    recorded(run, {
        name: LOOK_OVER,
        kind: 'built-in',
        proves: LOOK_OVER_PROVES,
        seconds: round(took / 1000),
        ...(0,bounded/* bounded */.M)(outcome),
        reproduce: commandFor(run.again),
        log: (0,external_node_path_.relative)(run.place.runDir, testDir(run, LOOK_OVER)),
    });
}
async function runOneScript(run, item, { cluster, servers }) {
    run.observer.testStarted(item.name);
    run.log.line(`${item.name} starts`);
    const started = performance.now();
    const dir = testDir(run, item.name);
    try {
        const marks = await server_log/* LogMark */.kR.now(servers);
        const outcome = await runScript(item.file, {
            cluster,
            clientBin: run.runtime.clientBin,
            env: { ...run.request.env, MMR_SEED: run.seed, MMR_RUN_DIR: run.place.runDir },
            workDir: run.place.workDir,
            testDir: dir,
            timeout: run.request.testTimeout,
            signal: run.place.signal,
        });
        const took = (performance.now() - started) / 1000;
        return ended(run, item, took, { ...outcome, ...(await loggedMeanwhile(run, outcome, marks)) });
    }
    catch (error) {
        const reason = `could not be run: ${(0,errors/* messageOf */.bD)(error)}`;
        return ended(run, item, (performance.now() - started) / 1000, { verdict: 'error', reason });
    }
}
/** Of a script that went wrong, as of a built-in test, what the servers had to say: why a link is stuck, only they know. */
async function loggedMeanwhile({ place }, { verdict }, marks) {
    if ((verdict !== 'fail' && verdict !== 'error') || place.signal.aborted)
        return {};
    const serverLog = await (0,log_trouble/* troubleSince */["in"])(marks);
    return serverLog.length > 0 ? { serverLog } : {};
}
function grouped(scripts) {
    const groups = new Map();
    for (const script of scripts)
        groups.set(script.group, [...(groups.get(script.group) ?? []), script]);
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./src/run/execute.ts





/**
 * Runs the plan: skips first, then built-in tests in lanes, with scripts that work in tables of their own, and the other scripts in order, at most `jobs` at a time in all.
 *
 * @param startScripts brings the script cluster up when the first script needs it
 * @param ready told once when the first mesh is up
 * @throws ClusterError when servers or a mesh do not come up: nothing after that could be judged
 */
async function execute_execute(run, startScripts, ready) {
    const scripts = run.items.filter((item) => item.kind === 'script');
    for (const item of run.items) {
        if (item.kind === 'built-in' && item.skip)
            ended(run, item, 0, { verdict: 'skip', reason: item.skip });
    }
    const inLanes = run.items.filter((item) => item.kind === 'tables script' || (item.kind === 'built-in' && !item.skip));
    const turn = (0,p_limit/* default */.A)(run.jobs);
    const failed = new AbortController();
    const lanes = run.existing
        ? runExisting(run, run.existing, inLanes, ready)
        : runLanes(run, inLanes, turn, ready, failed.signal);
    // Where both would be on the same servers, scripts wait until the others have left.
    const before = run.runtime.setsOfServers ? lanes : Promise.resolve();
    const parts = [
        lanes,
        before.then(() => runScripts(run, scripts, startScripts, turn, ready, failed.signal)),
    ];
    const all = await Promise.allSettled(parts.map((part) => part.catch((error) => {
        failed.abort(error);
        throw error;
    })));
    const first = all.find((part) => part.status === 'rejected');
    if (first)
        throw first.reason;
}

// EXTERNAL MODULE: ./src/hide.ts
var src_hide = __webpack_require__(68059);
;// CONCATENATED MODULE: ./src/run/hide-files.ts




/** Hides passwords in all files of a folder that hold one. @returns the paths of those that did */
async function hideInFiles(folder, hide) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    const changed = [];
    for (const file of files)
        if (await hideInFile(file, hide))
            changed.push(file);
    return changed;
}
async function hideInFile(file, hide) {
    let holds = false;
    const looking = new src_hide/* LineHider */.p((text) => {
        const hidden = hide(text);
        holds ||= hidden !== text;
        return hidden;
    });
    for await (const piece of (0,external_node_fs_.createReadStream)(file)) {
        looking.push(piece);
        if (holds)
            break;
    }
    looking.end();
    if (!holds)
        return false;
    const hider = new src_hide/* LineHider */.p(hide);
    const aside = `${file}.part`;
    for await (const piece of (0,external_node_fs_.createReadStream)(file))
        await (0,promises_.appendFile)(aside, hider.push(piece));
    await (0,promises_.appendFile)(aside, hider.end());
    await (0,promises_.rename)(aside, file);
    return true;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./src/replication/mixed-engine.ts
var mixed_engine = __webpack_require__(26036);
// EXTERNAL MODULE: ./src/replication/select.ts + 5 modules
var replication_select = __webpack_require__(71561);
// EXTERNAL MODULE: ./src/runtime/lack.ts
var lack = __webpack_require__(74455);
;// CONCATENATED MODULE: ./src/runtime/mixed.ts


/** Servers that differ by node. All are containers, or all are processes. */
class MixedRuntime {
    parts;
    kind;
    description;
    clientBin;
    lacks;
    pgBin;
    setsOfServers;
    byNode;
    others;
    /** @param parts at least one; the first one has the servers of nodes that nobody names */
    constructor(parts) {
        this.parts = parts;
        const runtimes = parts.map(({ runtime }) => runtime);
        this.others = runtimes[0];
        if (runtimes.some(({ kind }) => kind !== this.others.kind))
            throw new errors/* RequestError */.GI('nodes cannot be containers here and processes there');
        this.byNode = new Map(parts.flatMap(({ nodes, runtime }) => nodes.map((node) => [node, runtime])));
        this.kind = this.others.kind;
        const inOrder = [...parts].sort((a, b) => a.nodes[0].localeCompare(b.nodes[0]));
        this.description = inOrder
            .map(({ nodes, description }) => `${nodes.join(', ')}: ${description}`)
            .join('; ');
        // A psql speaks to servers as old as itself, and older.
        const newest = runtimes.reduce((a, b) => (b.facts.versionNumber > a.facts.versionNumber ? b : a));
        this.clientBin = newest.clientBin;
        this.lacks = Object.assign({}, ...runtimes.map(({ lacks }) => lacks));
        this.pgBin = this.others.pgBin;
        if (this.others.setsOfServers)
            this.setsOfServers = this.others.setsOfServers;
    }
    start(name, settings, options) {
        return (this.byNode.get((0,node_of/* nodeOf */.E)({ name })) ?? this.others).start(name, settings, options);
    }
    startStandby(name, primary, options) {
        return (this.byNode.get((0,node_of/* nodeOf */.E)(primary)) ?? this.others).startStandby(name, primary, options);
    }
    async refuses(settings, names) {
        for (const { runtime, nodes } of this.parts) {
            const refused = await runtime.refuses(settings, names);
            if (refused !== undefined)
                return `${nodes.join(', ')}: ${refused}`;
        }
        return undefined;
    }
    async leave() {
        // One speaks for all.
        await this.others.leave?.();
    }
    // All are on one network.
    hostAddress() {
        return this.others.hostAddress();
    }
}

;// CONCATENATED MODULE: ./src/run/asked-servers.ts


/**
 * What is asked for each node, those that have the same together; first what nodes have that are not named. One that may
 * join the mesh is not; where all others are, it has what the last of them has.
 *
 * @throws RequestError where a node is named that there is not
 */
function askedServers(request) {
    const names = Array.from({ length: request.nodes }, (_, i) => `n${i + 1}`);
    demandNames(request, names);
    const isNamed = (node) => [request.pgBins, request.images, request.pgedgeVersions].some((said) => said?.[node] !== undefined);
    const last = names.at(-1);
    const spare = `n${request.nodes + 1}`;
    const asked = new Map();
    for (const node of [spare, ...names]) {
        const servers = askedOf(request, node === spare && names.every(isNamed) ? last : node);
        const key = JSON.stringify(servers);
        const same = asked.get(key);
        if (!same)
            asked.set(key, { ...servers, nodes: [node] });
        else
            same.nodes.push(node);
    }
    // The spare one comes last by its name.
    for (const { nodes } of asked.values())
        nodes.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
    return [...asked.values()];
}
function askedOf(request, node) {
    const image = request.images?.[node];
    const version = request.pgedgeVersions?.[node];
    return {
        pgBin: request.pgBins?.[node] ?? request.pgBin,
        image: image ?? (version === undefined ? undefined : (0,run_request/* pgedgeImage */.qb)(version)) ?? request.image,
        pgedgeVersion: version ?? (image === undefined ? request.pgedgeVersion : undefined),
    };
}
function demandNames({ pgBins, images, pgedgeVersions }, names) {
    const all = { 'pg-bin': pgBins, image: images, 'pgedge-version': pgedgeVersions };
    for (const [what, said] of Object.entries(all)) {
        const unknown = Object.entries(said ?? {}).find(([node]) => !names.includes(node));
        if (unknown)
            throw new errors/* RequestError */.GI(`${what} "${unknown.join('=')}": there is no node ${unknown[0]}; the nodes of this run are ${names.join(', ')}`);
    }
}
/**
 * Why servers are not of the version of pgEdge that was asked for: 17-spock5 is every PostgreSQL 17 with every Spock 5,
 * 17.6-spock5.0.4-minimal-1 only PostgreSQL 17.6 with Spock 5.0.4.
 *
 * @param where the servers, for the message: "PostgreSQL 15.18 in /usr/lib/postgresql/15/bin"
 * @returns undefined where they are, and where none was asked for
 */
function otherVersion({ pgedgeVersion }, { versionNumber, extensions }, where) {
    if (pgedgeVersion === undefined)
        return undefined;
    const [, postgres = '', spock = ''] = run_request/* PGEDGE_VERSION */._p.exec(pgedgeVersion) ?? [];
    const postgresHere = `${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000}`;
    if (begins(postgresHere, postgres) && begins(extensions.spock ?? '', spock))
        return undefined;
    const has = extensions.spock === undefined ? 'without Spock' : `with Spock ${extensions.spock}`;
    return `pgedge-version "${pgedgeVersion}": not to be had from ${where}, ${has}`;
}
/** "17.6" begins with "17" and with "17.6", but not with "1" or "17.60". */
function begins(version, wanted) {
    return `${version}.`.startsWith(`${wanted}.`);
}
/** What a request says of servers: one folder and image as it was given, of all nodes or of the first that is named. */
function namedServers({ pgBin, pgBins, ownImage, image, images }) {
    const first = (said = {}) => Object.entries(said)[0]?.join('=');
    return { pgBin: pgBin ?? first(pgBins), image: ownImage ? image : first(images) };
}
/** @throws RequestError where a request that names servers which are there already asks for others, too */
function demandNothingElse(request) {
    const { runtime, nodes, cluster } = request;
    const { pgBin, image } = namedServers(request);
    const others = {
        image,
        'pg-bin': pgBin,
        'upgrade-to': request.upgradeTo,
        'pgedge-versions-by-node': request.pgedgeVersions && Object.keys(request.pgedgeVersions).join(),
    };
    const [named] = Object.entries(others).filter(([, value]) => value !== undefined);
    if (named)
        throw new errors/* RequestError */.GI(`cluster names the servers, and ${named[0]} "${named[1]}" others: give one of them`);
    if (runtime !== 'auto' && runtime !== 'services')
        throw new errors/* RequestError */.GI(`cluster names servers that are there already, and runtime ${runtime} would start others: give one of them`);
    if (request.keep)
        throw new errors/* RequestError */.GI('keep: a cluster that somebody else has started is left as it was found');
    if (nodes > cluster.nodes.length)
        throw new errors/* RequestError */.GI(`nodes ${nodes}: the cluster has ${cluster.nodes.length}`);
}
/** @throws RequestError where a request names servers of both kinds: one of them would be left out without a word */
function demandOneKind(request) {
    const { runtime, cluster } = request;
    const { pgBin, image } = namedServers(request);
    if (runtime === 'services' && !cluster)
        throw new errors/* RequestError */.GI('runtime services: takes a cluster, which says where the servers are');
    if (cluster)
        demandNothingElse(request);
    if (image !== undefined && runtime === 'local')
        throw new errors/* RequestError */.GI(`image "${image}": is for runtime docker, and runtime local was asked for`);
    if (image !== undefined && pgBin !== undefined)
        throw new errors/* RequestError */.GI(`image "${image}" and pg-bin "${pgBin}" both name the servers: give one of them`);
    if (pgBin !== undefined && runtime === 'docker')
        throw new errors/* RequestError */.GI(`pg-bin "${pgBin}": is for runtime local, and runtime docker was asked for`);
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
var semver_default = /*#__PURE__*/__webpack_require__.n(semver);
;// CONCATENATED MODULE: ./src/replication/update-path.ts
/**
 * Whether an extension that is installed can be updated to another version, as ALTER EXTENSION would find out.
 *
 * @param scripts what there is, as in "spock--5.0.8--5.0.9"
 */
function leadsTo(scripts, extension, from, to) {
    const steps = scripts
        .map((script) => script.split('--'))
        .filter(([of, , next]) => of === extension && next);
    const reached = new Set([from]);
    for (const version of reached) {
        for (const [, before, next] of steps)
            if (before === version)
                reached.add(next);
    }
    return reached.has(to);
}

// EXTERNAL MODULE: ./src/run/pg-settings.ts
var pg_settings = __webpack_require__(59008);
;// CONCATENATED MODULE: ./src/run/next-servers.ts





/** The servers that nodes are upgraded to, as --upgrade-to names them. */
class NextServers {
    runtime;
    engine;
    hindrances = new Map();
    /** @throws RequestError where a node has a later release already */
    constructor(runtime, engine, parts) {
        this.runtime = runtime;
        this.engine = engine;
        for (const part of parts) {
            demandLater(this, part);
            const hindrance = hindranceOf(this, part);
            for (const node of part.nodes)
                this.hindrances.set(node, hindrance);
        }
    }
    /** Whether every node can keep its data. */
    get keepsAll() {
        return [...this.hindrances.values()].every((one) => one === undefined);
    }
    /** The engine of a mesh whose nodes have one release after the other. */
    engineOf(engine, nodes) {
        const releases = nodes.map((name) => [name, [(0,mixed_engine/* engineOn */.Wt)(engine, { name }), this.engine]]);
        return new mixed_engine/* MixedEngine */.cQ(new Map(releases), this.engine);
    }
    /** What a test can do with them in a mesh of that engine. */
    upgrade(engine, asked) {
        const needed = this.engine.settings();
        return {
            runtime: this.runtime,
            to: this.engine,
            settings: (0,pg_settings/* serverSettings */.Dm)(this.engine, asked),
            added: (name) => {
                const has = engine.on({ name }).settings();
                return Object.fromEntries(Object.entries(needed).filter(([setting, value]) => has[setting] !== value && !(setting in asked)));
            },
            hindrance: (node) => this.hindrances.get(node),
            moved: (name) => engine.moveOn({ name }),
        };
    }
}
function demandLater({ runtime, engine }, part) {
    const [from, to] = [part.runtime, runtime].map(({ facts }) => majorOf(facts.versionNumber));
    const older = to < from ||
        (engine.kind !== 'native' && semver_default().lt(versionOf(engine.version), versionOf(part.engine.version)));
    if (!older)
        return;
    const has = ({ runtime, engine }) => `${runtime.description} with ${engine.kind} ${engine.version}`;
    throw new errors/* RequestError */.GI(`upgrade-to: ${has({ runtime, engine })} is older than what ${part.nodes.join(', ')} have: ${has(part)}`);
}
function hindranceOf({ runtime, engine }, part) {
    const [from, to] = [part.runtime, runtime].map(({ facts }) => majorOf(facts.versionNumber));
    if (from !== to)
        return { kind: 'another major', why: `the data of PostgreSQL ${from} is not that of PostgreSQL ${to}` };
    const [before, after] = [part.engine.version, engine.version];
    if (engine.kind === 'native' || before === after)
        return undefined;
    const scripts = runtime.facts.updates ?? [];
    if (leadsTo(scripts, engine.kind, before, after))
        return undefined;
    return {
        kind: 'no update path',
        why: `${runtime.description} comes with no script by which ALTER EXTENSION ${engine.kind} UPDATE could get from ${before} to ${after}`,
    };
}
function majorOf(versionNumber) {
    return Math.floor(versionNumber / 10_000);
}
function versionOf(text) {
    return semver_default().parse(text) ?? semver_default().coerce(text) ?? new (semver_default()).SemVer('0.0.0');
}

;// CONCATENATED MODULE: ./src/run/choose-runtime.ts








/**
 * Which runtime a request means: with `auto` docker where a daemon answers and its containers are within reach, if this is
 * a GitHub job or the request names an image or a version of pgEdge, which is an image, too; else local.
 *
 * @returns also why, for people
 * @throws RequestError where it names servers that the other runtime would have
 */
async function chooseRuntimeKind(request, signal) {
    demandOneKind(request);
    if (request.cluster)
        return { kind: 'services', why: 'the servers are there already' };
    if (request.runtime !== 'auto')
        return { kind: request.runtime, why: 'as asked' };
    const { pgBin, image } = namedServers(request);
    if (pgBin !== undefined)
        return { kind: 'local', why: 'pg-bin names local binaries' };
    const asked = askedServers(request);
    const version = asked.some(({ pgedgeVersion }) => pgedgeVersion !== undefined);
    const named = image === undefined ? version && 'a version of pgEdge' : 'an image';
    if (!named && process.env.GITHUB_ACTIONS !== 'true')
        return { kind: 'local', why: 'this is not a GitHub job' };
    const { dockerAnswers, whyOutOfReach } = await __webpack_require__.e(/* import() */ 4764).then(__webpack_require__.bind(__webpack_require__, 64764));
    const silent = await dockerAnswers();
    const out = silent ? undefined : await whyOutOfReach(asked[0].image, signal);
    if (!silent && !out)
        return {
            kind: 'docker',
            why: `${named ? `${named} is asked for` : 'this is a GitHub job'} and a docker daemon answers`,
        };
    const why = silent ? `no docker daemon answers: ${silent}` : `a docker daemon answers, but ${out}`;
    if (image !== undefined)
        throw new errors/* RequestError */.GI(`image "${image}": takes docker, and ${why.replace('docker daemon', 'daemon')}`);
    return { kind: 'local', why };
}
/**
 * Opens the runtime and selects the engine; nothing is started yet.
 *
 * @throws RequestError when the servers cannot be had, or cannot replicate as asked
 */
async function openRuntime(kind, request, place, note) {
    const { cluster } = request;
    if (cluster?.existing !== undefined) {
        const { openExisting } = await __webpack_require__.e(/* import() */ 5354).then(__webpack_require__.bind(__webpack_require__, 75354));
        return openExisting(cluster.nodes, cluster.existing, request.engine);
    }
    const opened = await openServers(kind, request, place, note);
    const engine = (0,replication_select/* selectEngines */.u6)(request.engine, opened.map(({ nodes, runtime: { facts, description: where } }) => ({ nodes, facts, where })));
    const [first, ...others] = opened.map((part) => ({
        ...part,
        engine: (0,mixed_engine/* engineOn */.Wt)(engine, { name: part.nodes[0] }),
    }));
    const parts = [first, ...others];
    await demandLent(parts, request);
    const next = await openNext(kind, request, parts, place);
    const found = { engine, parts, ...(next && { next }) };
    if (others.length === 0)
        return { runtime: parts[0].runtime, ...found };
    const described = parts.map(({ nodes, runtime, engine: { kind, version } }) => {
        const extension = kind === 'native' ? '' : ` with ${kind} ${version}`;
        return { nodes: ofMesh(nodes, request), runtime, description: `${runtime.description}${extension}` };
    });
    return { runtime: new MixedRuntime(described), ...found };
}
/** What nodes are upgraded to, where that is asked for. */
async function openNext(kind, { upgradeTo }, parts, place) {
    if (upgradeTo === undefined)
        return undefined;
    if (kind !== 'local')
        throw new errors/* RequestError */.GI(`upgrade-to "${upgradeTo}": takes runtime local; no other servers can be given the programs of another release`);
    const [{ findBinaries }, { LocalRuntime }] = await Promise.all([
        __webpack_require__.e(/* import() */ 4143).then(__webpack_require__.bind(__webpack_require__, 64143)),
        __webpack_require__.e(/* import() */ 3962).then(__webpack_require__.bind(__webpack_require__, 73962)),
    ]);
    const { kind: wanted } = parts[0].engine;
    const serves = (facts, where) => whyNot(() => (0,replication_select/* selectEngine */.Xm)(wanted, facts, where));
    const runtime = await LocalRuntime.open(await findBinaries(upgradeTo, serves, () => undefined, '--upgrade-to'), place);
    const all = [...parts, { nodes: ['next'], runtime }].map(({ nodes, runtime: { facts, description } }) => ({
        ...{ nodes, facts, where: description },
    }));
    return new NextServers(runtime, (0,mixed_engine/* engineOn */.Wt)((0,replication_select/* selectEngines */.u6)(wanted, all), { name: 'next' }), parts);
}
/** What is wrong with a request where this throws; undefined where it does not. */
function whyNot(attempt) {
    try {
        attempt();
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* RequestError */.GI)
            return (0,errors/* messageOf */.bD)(error);
        throw error;
    }
}
/** Without the one that may join it: it is nobody's yet. */
function ofMesh(names, { nodes }) {
    return names.filter((name) => Number(name.slice(1)) <= nodes);
}
/** The runtimes of nodes that are alike. */
async function openServers(kind, request, place, note) {
    if (kind === 'services')
        return openServices(request, place);
    const asked = askedServers(request);
    const runtimes = kind === 'docker' ? await openDocker(asked, place, note) : await openLocal(asked, request, place, note);
    return asked.map(({ nodes }, i) => ({ nodes, runtime: runtimes[i] }));
}
async function openServices(request, place) {
    const { ServicesRuntime } = await Promise.all(/* import() */[__webpack_require__.e(4764), __webpack_require__.e(8398)]).then(__webpack_require__.bind(__webpack_require__, 8398));
    const opened = await ServicesRuntime.openAll(request.cluster.nodes, request.nodes, place);
    const others = opened.map(({ runtime: { facts, description } }) => otherVersion(request, facts, description));
    const other = others.find((why) => why !== undefined);
    if (other)
        throw new errors/* RequestError */.GI(other);
    return opened;
}
/** @throws RequestError with everything that servers lack which somebody else has started */
async function demandLent(parts, { pgSettings }) {
    const lacking = await Promise.all(parts.map(({ runtime, engine }) => runtime.lacking?.((0,pg_settings/* neededSettings */.fz)(engine, pgSettings)) ?? []));
    const lacks = lacking.flat();
    if (lacks.length > 0)
        throw (0,lack/* lackError */.S)(lacks);
}
async function openDocker(asked, place, note) {
    const { DockerRuntime } = await __webpack_require__.e(/* import() */ 4764).then(__webpack_require__.bind(__webpack_require__, 64764));
    const runtimes = await DockerRuntime.openAll(asked.map(({ image }) => image), place, note);
    for (const [i, { facts, description }] of runtimes.entries()) {
        const other = otherVersion(asked[i], facts, description);
        if (other)
            throw new errors/* RequestError */.GI(other);
    }
    return runtimes;
}
async function openLocal(asked, { engine }, place, note) {
    const [{ findBinaries }, { LocalRuntime }] = await Promise.all([
        __webpack_require__.e(/* import() */ 4143).then(__webpack_require__.bind(__webpack_require__, 64143)),
        __webpack_require__.e(/* import() */ 3962).then(__webpack_require__.bind(__webpack_require__, 73962)),
    ]);
    const runtimes = [];
    for (const servers of asked) {
        const binaries = await findBinaries(servers.pgBin, (facts, where) => {
            const other = otherVersion(servers, facts, where);
            if (other)
                return `${other}; runtime docker takes its image`;
            return whyNot(() => (0,replication_select/* selectEngine */.Xm)(engine, facts, where));
        }, (why) => note(`passed over: ${why}`));
        runtimes.push(await LocalRuntime.open(binaries, place));
    }
    return runtimes;
}

// EXTERNAL MODULE: ./src/run/replay.ts
var run_replay = __webpack_require__(62634);
;// CONCATENATED MODULE: ./src/run/opened-place.ts












/**
 * Makes the folders of a run and opens its runtime; no server is started.
 *
 * @throws RequestError where the request cannot be met as it is: nothing is left then
 */
async function openPlace(checked, observer, signal) {
    const { request, seed } = checked;
    const { kind, why } = await chooseRuntimeKind(request, signal);
    observer.note(`runtime ${kind}: ${why}`);
    const place = await (0,run_place/* makePlace */.c8)({
        resultsDir: request.resultsDir,
        seed,
        servers: kind === 'local' ? mostServers(checked) : 0,
        signal: withLimit(signal, request.timeout),
    });
    try {
        return { kind, place, opened: { chosen: await opened_place_open(kind, checked, place, observer) } };
    }
    catch (error) {
        if (!(error instanceof errors/* RequestError */.GI))
            return { kind, place, opened: { broken: error } };
        await place.abandon();
        throw error;
    }
}
async function opened_place_open(kind, { request, tests, replay, setupSql }, place, observer) {
    const chosen = await openRuntime(kind, request, place, (line) => observer.note(line));
    const scripts = tests.flatMap(({ test }) => (test.kind === 'script' ? [test.file] : []));
    await (0,interpreters/* checkScripts */.Hx)(scripts, chosen.runtime.clientBin);
    await (0,setup_sql/* demandSetupSql */.tA)(setupSql, chosen.runtime.clientBin);
    await (0,pg_settings/* demandPgSettings */.yr)(request.pgSettings, chosen.parts);
    if (replay)
        (0,run_replay/* demandReplayable */.p6)(replay, request, chosen, tests, suite_all.suite);
    return chosen;
}
/** How many servers run at a time, at most: those of the lanes, each with a spare or a standby where a test needs one, and the scripts'. */
function mostServers({ request: { nodes }, tests, jobs, says, scripts, }) {
    const builtIn = tests.flatMap(({ test }) => (test.kind === 'built-in' ? [suite_all.suite[test.id]] : []));
    const inLane = nodes + (builtIn.some(({ needs }) => needs?.spare || needs?.standby) ? 1 : 0);
    const inLanes = tests.filter((test) => !(0,script_says/* sharesCluster */.f)(test, says)).length;
    return mostLanes(inLanes, jobs) * inLane + (scripts ? nodes : 0);
}
/** The signal, aborted too when the run has taken its time. */
function withLimit(signal, timeout) {
    const limited = AbortSignal.any([signal, ...(timeout === undefined ? [] : [runLimit(timeout)])]);
    // Every wait of every lane listens to it.
    (0,external_node_events_.setMaxListeners)(0, limited);
    return limited;
}
function runLimit(timeout) {
    const controller = new AbortController();
    const limit = () => controller.abort(new Error(`the run's time limit of ${(0,wait/* seconds */.YA)(timeout)} is over`));
    setTimeout(limit, timeout).unref();
    return controller.signal;
}

// EXTERNAL MODULE: ./src/suite/skip.ts
var skip = __webpack_require__(79897);
;// CONCATENATED MODULE: ./src/run/plan.ts


/** Whether a test has nothing to run. */
function isSkipped(item) {
    return item.kind === 'built-in' && item.skip !== undefined;
}
const NOTHING = { scope: 'scripts', leaves: { differing: [], exceptions: false } };
/** Decides, before anything starts, what runs and what is skipped, with the reason. */
function plan(tests, suite, given, says = new Map()) {
    return tests.map(({ name, test, group }) => {
        if (test.kind === 'script') {
            const { file } = test;
            const said = says.get(file) ?? NOTHING;
            if (said.scope === 'tables')
                return { name, kind: 'tables script', file };
            return { name, kind: 'script', file, group, leaves: said.leaves };
        }
        const definition = suite[test.id];
        if (!definition)
            throw new errors/* RequestError */.GI(`test "${test.id}": there is no such built-in test`);
        return { name, kind: 'built-in', test: definition, skip: (0,skip/* reasonToSkip */.b)(definition, given) };
    });
}

// EXTERNAL MODULE: ./src/run/script-cluster.ts
var script_cluster = __webpack_require__(89489);
;// CONCATENATED MODULE: ./src/run/test-folders.ts

/** Of a part that is longer in bytes, the beginning is kept: file systems take 255. */
const MOST_BYTES = 150;
/**
 * A folder for each test, relative to the folder of all tests: its name, where each part of a path stays a part, and what
 * a file system or a reader of paths could take for something else is written as in a URL (`%2E%2E/a%20b.py`). No
 * folder is another test's, or lies over or in one: not on a disk that does not know upper from lower case, or that
 * writes letters with accents in a way of its own; of two such names the second is in `~2`.
 *
 * @param names unique
 */
function testFolders(names) {
    const folders = new Map();
    const taken = new Set();
    const above = new Set();
    for (const name of names) {
        const plain = plainFolder(name);
        let folder = plain;
        const isTaken = () => {
            const read = asReadAnywhere(folder);
            return taken.has(read) || above.has(read) || foldersAbove(read).some((upper) => taken.has(upper));
        };
        for (let n = 2; isTaken(); n++)
            folder = `~${n}/${plain}`;
        const read = asReadAnywhere(folder);
        taken.add(read);
        for (const upper of foldersAbove(read))
            above.add(upper);
        folders.set(name, folder);
    }
    return folders;
}
function plainFolder(name) {
    const parts = name.replace(/^\//, '%2F/').split('/');
    return parts
        .filter((part) => part !== '')
        .map((part) => (part === '%2F' ? part : plainPart(part)))
        .join('/');
}
function plainPart(part) {
    const plain = /^\.+$/.test(part)
        ? part.replaceAll('.', '%2E')
        : part.replaceAll(/[^\p{L}\p{N}\p{M}._#-]/gu, inUrl);
    if (Buffer.byteLength(plain) <= MOST_BYTES)
        return plain;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(part).digest('hex').slice(0, 16);
    // A letter that is cut in two is left out.
    const beginning = Buffer.from(plain)
        .subarray(0, MOST_BYTES)
        .toString()
        .replace(/\ufffd+$/, '');
    return `${beginning.replace(/%[\dA-F]?$/, '')}~${hash}`;
}
function inUrl(character) {
    return [...Buffer.from(character)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('');
}
function asReadAnywhere(folder) {
    return folder.normalize('NFKD').toUpperCase().toLowerCase();
}
function foldersAbove(folder) {
    const parts = folder.split('/');
    return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

;// CONCATENATED MODULE: ./src/run/run.ts
















/**
 * Runs what is requested from the first server to the last report.
 * Whatever happens after the start ends in the results; everything started is stopped again.
 *
 * @throws RequestError when the request is wrong: nothing has been started then, and nothing is left
 */
async function run(request, observer, signal) {
    const started = performance.now();
    const undo = new run_undo/* Undo */.V();
    try {
        const checked = await (0,checked_request/* checkRequest */.y)(request, undo);
        tellShard(checked, observer);
        const opened = await openPlace(checked, observer, signal);
        const begun = await begin(checked, opened, observer, undo);
        const ended = await runTests(begun, started, undo);
        const kept = handedOn(begun, ended);
        if (kept)
            begun.servers.forget();
        await undo.all();
        ended.error = run_withLeft(ended.error, begun.left);
        if (request.cluster)
            await hideInFiles(begun.place.runDir, (0,run_request/* hidingOf */.Sj)(request.cluster));
        return { ...(await leaveResults(begun, ended)), ...(kept && { kept }) };
    }
    finally {
        await undo.all();
    }
}
/** Whatever else went wrong: what is left on servers of somebody else's has to be known. */
function run_withLeft(error, left) {
    if (left.length === 0)
        return error;
    const found = `the servers are not as they were found: ${left.join('; ')}; put that right, then ./runner --cluster FILE --clean-up takes away what is left`;
    return error === undefined ? found : `${error}; ${found}`;
}
/** Brings the servers up and runs the tests; whatever ends that early is told in the results. */
async function runTests(run, started, undo) {
    const { request, place, observer, opened } = run;
    const ended = {};
    const ready = () => {
        ended.readySeconds ??= (performance.now() - started) / 1000;
    };
    try {
        if (!opened.chosen)
            throw opened.broken;
        const { chosen } = opened;
        tellPlan(run, chosen);
        const startScripts = async () => {
            ended.scripts = await scriptCluster(run, chosen, undo);
            return ended.scripts;
        };
        const { nodes, pgSettings } = request;
        const given = { ...chosen, nodes, pgSettings, setupSql: run.setupSql !== undefined };
        const items = plan(run.tests, suite_all.suite, given, run.says);
        ended.sharedOut = items.every(isSkipped) && !plan(run.schedule, suite_all.suite, given, run.says).every(isSkipped);
        const folders = testFolders([...items.map(({ name }) => name), LOOK_OVER]);
        await execute_execute({ ...run, ...chosen, items, folders }, startScripts, ready);
        if (request.keep && !ended.scripts)
            await startScripts().then(ready);
        place.signal.throwIfAborted();
    }
    catch (thrown) {
        ended.error = (0,errors/* messageOf */.bD)(place.signal.aborted ? place.signal.reason : thrown);
        observer.note(`stopped: ${ended.error}`);
        recordNotRun(run, ended.error);
    }
    return ended;
}
/** The cluster that all scripts share; it ends with the run's servers. */
async function scriptCluster(run, { runtime, engine }, undo) {
    const { request, place, setupSql, scripts } = run;
    const started = await (0,script_cluster/* startScriptCluster */.Ey)(request, runtime, engine, {
        ...scripts,
        setupSql,
        signal: place.signal,
    });
    run.servers.add(async () => {
        await (0,effect/* all */.Q7)(started.servers.map((server) => server.stop()));
    });
    undo.add(() => started.cluster.close());
    return started;
}
/** The cluster that stays for whoever asked for it; none where the run was cut short. */
function handedOn({ request, place, kind }, { scripts }) {
    if (!request.keep || !scripts || place.signal.aborted)
        return undefined;
    const nodes = scripts.cluster.nodes.map(({ name, database }, i) => {
        const { host, port, user, password } = scripts.servers[i];
        return { name, host, port, database, user, password };
    });
    return { nodes, runId: place.runId, workDir: place.workDir, runtime: kind };
}
async function leaveResults({ record, observer, log, place }, ended) {
    const { results, unwritten } = await record.finish(ended);
    for (const line of unwritten)
        observer.note(line);
    log.line(`verdict ${results.verdict}`);
    await log.close();
    return { results, runDir: place.runDir };
}
/** Which part of the schedule this is: what is missing in a list of tests is told before anything else. */
function tellShard({ request: { shard }, schedule, tests }, observer) {
    if (!shard)
        return;
    const part = tests.length === 0 ? 'nothing is left for it of' : `${tests.length} of`;
    observer.note(`shard ${(0,run_request/* shardText */.eG)(shard)}: ${part} ${(0,report_text/* plural */.LS)(schedule.length, 'test')}`);
}
function tellPlan({ observer, request, tests, jobs, seed }, { runtime, engine, parts, existing }) {
    const { kind, version } = engine;
    const replication = kind === 'native' ? 'native replication' : `${kind} ${version}`;
    observer.note(`${(0,report_text/* plural */.LS)(tests.length, 'test')} on ${request.nodes} nodes, ${replication}, ${runtime.description}; ${existing ? 1 : jobs} at a time, seed ${seed}`);
    for (const { version, profile } of new Set(parts.map((part) => part.engine))) {
        if (profile.recordedAs)
            observer.note(`${kind} ${version} is not recorded: judged by what is known of ${profile.recordedAs}`);
    }
}
function recordNotRun({ tests, record, observer, again }, error) {
    for (const { name, test } of tests) {
        if (record.has(name))
            continue;
        const named = test.kind === 'script'
            ? { name, kind: 'script', file: test.file }
            : { name, kind: 'built-in', test: suite_all.suite[test.id] };
        const result = {
            name,
            kind: test.kind,
            verdict: 'error',
            seconds: 0,
            reason: `not run: ${error}`,
            reproduce: commandFor(aloneFor(named, again)),
        };
        record.add(result);
        observer.testEnded(result, record.done, record.planned);
    }
}


/***/ }),

/***/ 74455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ lackError)
/* harmony export */ });
/* unused harmony export settingLines */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** Everything that servers lack at once, with the lines for their files of settings. */
function lackError(lacks) {
    const blocks = blocksOf(lacks);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(linesOf(lacks).join('\n'), blocks.length > 0 ? { paste: blocks.join('\n\n') } : undefined);
}
/** A line for each, of all nodes that lack it. */
function linesOf(lacks) {
    return [...grouped(lacks, ({ what }) => what)].map(([what, same]) => {
        const nodes = [...new Set(same.map(({ node }) => node))];
        const [{ at }] = same;
        return `${nodes.length > 1 ? at.replace(/, line \d+$/, '') : at}: ${nodes.join(', ')}: ${what}`;
    });
}
/** What is to be pasted: once for all nodes that need the same. */
function blocksOf(lacks) {
    const texts = [...grouped(lacks, ({ node }) => node)].map(([node, its]) => {
        const settings = Object.assign({}, ...its.map((lack) => lack.settings ?? {}));
        return { node, text: settingLines(settings).join('\n') };
    });
    const needed = texts.filter(({ text }) => text !== '');
    return [...grouped(needed, ({ text }) => text)].map(([text, nodes]) => {
        const names = nodes.map(({ node }) => node);
        const whose = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
        return `For postgresql.conf of ${whose}, before a restart; on a command line, as of a container, each is -c name=value:\n\n${text}`;
    });
}
function grouped(all, by) {
    const groups = new Map();
    for (const one of all)
        groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
    return groups;
}
/** As postgresql.conf has them. */
function settingLines(settings) {
    return Object.entries(settings).map(([name, value]) => {
        const bare = /^[a-z0-9]+$/i.test(value) && !name.endsWith('_libraries');
        return `${name} = ${bare ? value : `'${value.replaceAll("'", "''")}'`}`;
    });
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


/***/ })

};
