export const id = 75;
export const ids = [75];
export const modules = {

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

/***/ 56238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ turnOn)
/* harmony export */ });
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55717);

const RELOAD_MS = 10_000;
/**
 * Turns settings of a node's server on that can be changed while it runs. What it starts from then on has them; what runs
 * already takes them up in its own time.
 *
 * @throws DeadlineError where the server does not take one up
 */
async function turnOn(node, settings) {
    for (const setting of settings)
        await node.sql(`alter system set ${setting} = on`);
    await node.sql `select pg_reload_conf()`;
    // The postmaster takes the settings up before any session does, and all that it starts then has them.
    const look = async () => {
        const off = await node.sql `
      select string_agg(name, ', ') as names from pg_settings where name = any (${settings}) and setting <> 'on'`;
        return off[0]?.names ? { notYet: `${off[0].names} is off` } : { done: undefined };
    };
    await (0,_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .waitFor */ .f)(`${node.name} to take up ${settings.join(', ')}`, look, { within: RELOAD_MS });
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

/***/ 21970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sortCounts),
/* harmony export */   d: () => (/* binding */ isConflict)
/* harmony export */ });
/**
 * Whether a conflict is one. Where a release records overwrites, that the row was last written by another node is said of
 * changes that follow one another, too: there it is a conflict only where the change was thrown away for it.
 */
function isConflict({ type, resolution }, { overwrites }) {
    if (overwrites === 'not recorded')
        return true;
    const differs = type === 'update_origin_differs' || type === 'delete_origin_differs';
    return !differs || resolution === 'keep_local' || resolution === 'skip';
}
/** Tells conflicts and exceptions from overwrites that are recorded beside them. */
function sortCounts(counts, profile) {
    const isOverwrite = ({ type, resolution }) => type !== undefined && !isConflict({ type, resolution }, profile);
    const summed = (some) => Object.fromEntries(some.map(({ words, times }) => [words, times]));
    return {
        incidents: summed(counts.filter((one) => !isOverwrite(one))),
        overwrites: summed(counts.filter(isOverwrite)),
    };
}


/***/ }),

/***/ 24878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   FU: () => (/* binding */ DEFAULT_SET),
/* harmony export */   T6: () => (/* binding */ ALL_OPERATIONS),
/* harmony export */   _w: () => (/* binding */ MARKER_SET)
/* harmony export */ });
const ALL_OPERATIONS = { insert: true, update: true, delete: true, truncate: true };
/** A member as a server's row tells it; NULL stands for what is not restricted. */
function member(set, table, columns, where) {
    return {
        set: String(set),
        table: String(table),
        ...(Array.isArray(columns) && { columns: columns.map(String) }),
        ...(typeof where === 'string' && { where }),
    };
}
/** The set that every link of a mesh subscribes to. */
const DEFAULT_SET = 'default';
/** The set of the marker table, to which every link subscribes, too, where barriers need that table. */
const MARKER_SET = 'mmr';


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
 * A small replicated table with a row for each node, by which links are proven and barriers are made. Where the engine
 * has other barriers it is in the set of everybody's tables, and can go when the links are proven; elsewhere it stays, in
 * a set of its own.
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
/** Removes the table of this node, which no replication set holds any more. */
async function dropMarker(node) {
    await node.unreplicated('drop schema mmr cascade');
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
     * @returns undefined where it had caught nothing, or another error in the same millisecond
     */
    before(worker, at) {
        const errors = (this.byWorker.get(worker) ?? []).filter((error) => error.at <= at);
        const last = errors.at(-1);
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
function clusterOnly({ tests, verdict }) {
    return tests.length === 0 && verdict === 'pass';
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
// EXTERNAL MODULE: ./src/replication/select.ts + 14 modules
var replication_select = __webpack_require__(7049);
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
    const expect = watched(new suite_expect/* Expect */.w({ nodes: cluster.nodes, engine, signal: cluster.signal }));
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
    const leaves = byDefects.reduce(suite_test/* withDefect */.sf, (0,suite_test/* leavesOf */.wf)(test, { nodes: cluster.nodes, engine }));
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
function clusterOf({ nodes, engine, versionNumber, tables }) {
    const facts = {
        versionNumber,
        extensions: { [engine.kind]: engine.version },
        hasOutputPluginLibraries: false,
    };
    const made = (0,replication_select/* selectEngine */.X)(engine.kind, facts, 'the cluster of the scripts');
    // As in the built-in tests' databases: a table is created on every node, not replicated from one of them.
    const options = tables ? undefined : made.withoutDdl;
    const all = nodes.map(({ name, endpoint, database }) => new node/* Node */.b(name, endpoint, database, options));
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
const OFF = ['off', 'false', 'no', '0'];
/** Why this cluster lacks what the test needs; undefined when it does not. */
function reasonToSkip({ needs = {} }, { engine, runtime, nodes, setupSql, pgSettings = {} }) {
    if (needs.nodes !== undefined && nodes < needs.nodes)
        return `needs ${needs.nodes} nodes, the cluster has ${nodes}`;
    if (needs.engines && !needs.engines.includes(engine.kind)) {
        return `needs ${needs.engines.join(' or ')}, the engine is ${engine.kind}`;
    }
    if (needs.setupSql && !setupSql)
        return 'needs --setup-sql FILE, the schema that it is about';
    const on = needs.off?.find((name) => !OFF.includes((pgSettings[name] ?? 'off').toLowerCase()));
    if (on)
        return `needs servers with ${on} off, and --pg-setting has set it to ${pgSettings[on]}`;
    const why = needs.ability && runtime?.lacks[needs.ability];
    return why && `needs ${needs.ability}, which runtime ${runtime.kind} cannot do: ${why}`;
}


/***/ }),

/***/ 55717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ seconds),
  f: () => (/* binding */ waitFor)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/stalls.ts
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

;// CONCATENATED MODULE: ./src/wait.ts



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
    const started = performance.now() - stalledFor();
    let pause = 1;
    for (;;) {
        signal?.throwIfAborted();
        const seen = await look();
        if ('done' in seen)
            return seen.done;
        const left = within - (performance.now() - stalledFor() - started);
        if (left <= 0)
            throw new errors/* DeadlineError */.j3(`waited ${seconds(within)} for ${what}; last seen: ${seen.notYet}`);
        await (0,promises_.setTimeout)(Math.min(pause, left), undefined, signal ? { signal } : {});
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
