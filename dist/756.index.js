export const id = 756;
export const ids = [756,525,375];
export const modules = {

/***/ 95756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readResults: () => (/* binding */ readResults)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37428);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98940);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36525);






/**
 * Reads the results of an earlier run.
 *
 * @param runDir a run directory: mmr-results/latest
 * @throws RequestError when there are none, or none that can be read, with the file and what is wrong in it
 */
async function readResults(runDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDir, _write_js__WEBPACK_IMPORTED_MODULE_4__.RESULTS_FILE);
    const data = parseJson(file, await readText(runDir, file));
    const version = data?.version;
    if (typeof version === 'number' && version > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${file} is of version ${version}, written by a later mmr-test-action; this one reads version 1`);
    }
    const parsed = _results_js__WEBPACK_IMPORTED_MODULE_3__/* .Results */ .nB.safeParse(data);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${file} does not hold the results of a run:\n${zod__WEBPACK_IMPORTED_MODULE_5__/* .prettifyError */ .S1(parsed.error)}`);
}
async function readText(runDir, file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        const { code, message } = error;
        if (code !== 'ENOENT' && code !== 'ENOTDIR')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${file} cannot be read: ${message}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${runDir}: there is no ${_write_js__WEBPACK_IMPORTED_MODULE_4__.RESULTS_FILE} in it; name the folder of one run, for example mmr-results/latest`);
    }
}
function parseJson(file, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${file} is damaged: ${error.message}`);
    }
}


/***/ }),

/***/ 98940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iE: () => (/* binding */ TestResult),
/* harmony export */   nB: () => (/* binding */ Results)
/* harmony export */ });
/* unused harmony export Verdict */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _metrics_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39536);


/** What became of one test. */
const Verdict = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['pass', 'fail', 'error', 'skip', 'known'])
    .describe('pass; fail: a property does not hold; error: could not be judged; skip: not run, with the reason; known: a documented limitation or a recorded defect of this very release showed itself');
const Subtest = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    verdict: Verdict,
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
const Finding = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    what: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    table: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional(),
    key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional(),
    nodes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).exactOptional(),
    operations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int()).exactOptional().describe('indexes in the history, oldest first'),
    anomaly: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .exactOptional()
        .describe('a documented anomaly of the engine; without one it is a failure'),
    others: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).exactOptional().describe('other anomalies that fit, or were needed too'),
});
const Properties = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['holds', 'violated', 'unknown'])
        .describe('unknown: nothing of what it speaks of happened, or the history is incomplete'),
    checked: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0).describe('how many things were looked at'),
    counts: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    findings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Finding).describe('at most twenty'),
    why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional().describe('why it is unknown'),
}));
const TestResult = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .describe('topic/name of a built-in test, the path of a script; scripts/look-over: what scripts left behind'),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['built-in', 'script']),
    proves: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('what a built-in test proves when it passes'),
    verdict: Verdict,
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('why the verdict is not pass'),
    node: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('the node on which a property did not hold'),
    diff: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('expected and seen, as a unified diff'),
    serverLog: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ node: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), lines: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }))
        .optional()
        .describe("the servers' own lines of that moment"),
    known: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['defect', 'limitation'])
            .describe('defect: a fault of the releases that it is recorded for; limitation: documented, and there to stay'),
        what: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        reference: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('where it is described; of a defect also where it was mended'),
    }))
        .optional()
        .describe('what showed itself and is recorded of this release, defects first'),
    subtests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Subtest).optional().describe('the points of a script that prints TAP'),
    statement: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('what a test with faults has shown, in words'),
    properties: Properties.optional().describe('what was judged by the history'),
    metrics: _metrics_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .Figures */ .i.optional().describe('what a test with clients on all nodes measured'),
    reproduce: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('the command that runs this test alone, the same way'),
    log: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("the test's log, relative to the run directory"),
});
const Results = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1).describe('of this format'),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('mmr-test-action'), version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    runId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$(),
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0),
    finished: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('false while the run goes on, and for ever where it was cut short'),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    pgedgeVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .optional()
        .describe('the version of pgEdge that was asked for: the servers are of that version'),
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('the command that runs the whole again with the same seed'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['pass', 'fail', 'error']),
    strict: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe('a known limitation counts as a failure'),
    error: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('why the run as a whole could not be judged'),
    cluster: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        nodes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        runtime: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['local', 'docker']),
        servers: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('which PostgreSQL, from where'),
        engine: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['spock', 'pglogical', 'native']),
        engineVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        settings: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
            .optional()
            .describe('what --pg-setting has set on every server'),
        readySeconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
            .min(0)
            .optional()
            .describe('from the start of the run to the first mesh with every link proven'),
    })
        .optional(),
    counts: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        pass: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        fail: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        error: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        skip: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        known: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    }),
    tests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(TestResult),
});


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
        `## ${ICONS[results.verdict]} ${title(results)}`,
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
        ...(results.command.length < 1000 ? ['Run it again:', fenced((0,report_text/* pasteable */.yK)(results.command), 'sh')] : []),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function title(results) {
    if ((0,judge/* clusterOnly */.bk)(results))
        return 'Multi-master cluster: ready; nothing was tested';
    return `Multi-master replication: ${results.verdict}`;
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
        'Reproduce:',
        fenced((0,report_text/* pasteable */.yK)((0,report_text/* clip */.$Q)(test.reproduce, 2000)), 'sh'),
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


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
