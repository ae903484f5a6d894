export const id = 718;
export const ids = [718];
export const modules = {

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
/* harmony import */ var _artifacts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18089);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68884);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15737);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33175);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38770);










/**
 * The action's last step, at the end of the job, whatever became of main: stops and removes everything of the run,
 * uploads what main could not, and only warns when it cannot. @returns 0
 */
async function post() {
    const run = (0,_state_js__WEBPACK_IMPORTED_MODULE_8__/* .recall */ .I)('run');
    if (run) {
        await attempt('clean up', () => sweepRun(run));
        await attempt('reports', () => lateReports(run));
        await attempt('logs', () => lateUpload(run));
    }
    const cache = (0,_state_js__WEBPACK_IMPORTED_MODULE_8__/* .recall */ .I)('cache');
    if (cache)
        await (0,_cache_js__WEBPACK_IMPORTED_MODULE_6__/* .saveCache */ .Io)(cache);
    return 0;
}
async function attempt(what, work) {
    try {
        await work();
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_7__/* .warn */ .R8)(`${what}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}
async function sweepRun(run) {
    const { sweep } = await __webpack_require__.e(/* import() */ 674).then(__webpack_require__.bind(__webpack_require__, 75293));
    const left = await sweep(run);
    for (const line of left)
        (0,_say_js__WEBPACK_IMPORTED_MODULE_7__/* .warn */ .R8)(`clean up: ${line}`);
    if (left.length === 0)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq)(`run ${run.runId}: nothing of it is left running`);
}
// Main was killed before it could: the results so far are there nevertheless.
async function lateReports({ runDir }) {
    if ((0,_state_js__WEBPACK_IMPORTED_MODULE_8__/* .recall */ .I)('verdict') !== undefined)
        return;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDir, _report_write_js__WEBPACK_IMPORTED_MODULE_4__.RESULTS_FILE)))
        return (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq)('main ended before any test did: no results');
    const { readResults } = await Promise.all(/* import() */[__webpack_require__.e(798), __webpack_require__.e(536), __webpack_require__.e(375)]).then(__webpack_require__.bind(__webpack_require__, 95756));
    const results = await readResults(runDir);
    for (const line of await (0,_report_write_js__WEBPACK_IMPORTED_MODULE_4__.drawReports)(runDir, results))
        (0,_say_js__WEBPACK_IMPORTED_MODULE_7__/* .warn */ .R8)(`reports: ${line}`);
    if ((0,_state_js__WEBPACK_IMPORTED_MODULE_8__/* .recall */ .I)('wishes')?.summary)
        await (0,_summary_js__WEBPACK_IMPORTED_MODULE_9__/* .writeSummary */ .S)(results);
}
// After the servers have ended: their logs are complete now.
async function lateUpload(run) {
    const wishes = (0,_state_js__WEBPACK_IMPORTED_MODULE_8__/* .recall */ .I)('wishes');
    if (!wishes || (0,_state_js__WEBPACK_IMPORTED_MODULE_8__/* .recall */ .I)('uploaded') || !(0,_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .wantsUpload */ .Dt)(wishes.uploadLogs, (0,_state_js__WEBPACK_IMPORTED_MODULE_8__/* .recall */ .I)('verdict')))
        return;
    await (0,_artifacts_js__WEBPACK_IMPORTED_MODULE_5__/* .uploadRunDirectory */ .U9)(run, wishes);
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
        ...Object.fromEntries(Object.entries(cluster.settings ?? {}).map(([name, value]) => [`setting ${name}`, value])),
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
        await (0,wary/* writeWarily */.Cn)(unfinished, text, 0o666);
        await (0,promises_.rename)(unfinished, path);
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { force: true });
        throw error;
    }
}


/***/ })

};
