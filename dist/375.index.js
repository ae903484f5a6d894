export const id = 375;
export const ids = [375];
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64377);
/* harmony import */ var _metrics_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39536);
/* harmony import */ var _conflicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63397);
/* harmony import */ var _course_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64633);




/** What became of one test. */
const Verdict = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['pass', 'fail', 'error', 'skip', 'known'])
    .describe('pass; fail: a property does not hold; error: could not be judged; skip: not run, with the reason; known: a documented limitation or a recorded defect of this very release showed itself');
const Subtest = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    verdict: Verdict,
    reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
});
const Finding = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    what: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    table: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().exactOptional(),
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().exactOptional(),
    nodes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).exactOptional(),
    operations: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int()).exactOptional().describe('indexes in the history, oldest first'),
    anomaly: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .exactOptional()
        .describe('a documented anomaly of the engine; without one it is a failure'),
    others: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).exactOptional().describe('other anomalies that fit, or were needed too'),
});
const Properties = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['holds', 'violated', 'unknown'])
        .describe('unknown: nothing of what it speaks of happened, or the history is incomplete'),
    checked: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(0).describe('how many things were looked at'),
    counts: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    findings: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Finding).describe('at most twenty'),
    why: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().exactOptional().describe('why it is unknown'),
}));
const TestResult = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .describe('topic/name of a built-in test, the path of a script; scripts/look-over: what scripts left behind'),
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['built-in', 'script']),
    proves: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe('what a built-in test proves when it passes'),
    verdict: Verdict,
    seconds: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe('why the verdict is not pass'),
    node: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe('the node on which a property did not hold'),
    diff: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe('expected and seen, as a unified diff'),
    serverLog: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ node: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), lines: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }))
        .optional()
        .describe("the servers' own lines of that moment"),
    known: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['defect', 'limitation'])
            .describe('defect: a fault of the releases that it is recorded for; limitation: documented, and there to stay'),
        what: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        reference: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('where it is described; of a defect also where it was mended'),
    }))
        .optional()
        .describe('what showed itself and is recorded of this release, defects first'),
    subtests: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Subtest).optional().describe('the points of a script that prints TAP'),
    statement: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe('what a test with faults has shown, in words'),
    course: _course_js__WEBPACK_IMPORTED_MODULE_2__/* .Course */ .ae.optional().describe('when its faults were on, and who accepted writes meanwhile'),
    properties: Properties.optional().describe('what was judged by the history'),
    metrics: _metrics_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .Figures */ .i.optional().describe('what a test with clients on all nodes measured'),
    conflicts: _conflicts_js__WEBPACK_IMPORTED_MODULE_1__/* .Conflicts */ .AR.optional().describe('what became of changes that met, in a test that plays scenes of them'),
    reproduce: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('the command that runs this test alone, the same way'),
    log: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("the test's log, relative to the run directory"),
});
const Results = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1).describe('of this format'),
    tool: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('mmr-test-action'), version: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    runId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$(),
    seconds: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0),
    finished: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe('false while the run goes on, and for ever where it was cut short'),
    seed: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    pgedgeVersion: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .optional()
        .describe('the version of pgEdge that was asked for: the servers are of that version'),
    command: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('the command that runs the whole again with the same seed'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['pass', 'fail', 'error']),
    strict: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional().describe('a known limitation counts as a failure'),
    error: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe('why the run as a whole could not be judged'),
    cluster: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        nodes: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
        runtime: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['local', 'docker']),
        servers: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe('which PostgreSQL, from where'),
        engine: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['spock', 'pglogical', 'native']),
        engineVersion: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        settings: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())
            .optional()
            .describe('what --pg-setting has set on every server'),
        readySeconds: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
            .min(0)
            .optional()
            .describe('from the start of the run to the first mesh with every link proven'),
    })
        .optional(),
    counts: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        pass: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
        fail: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
        error: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
        skip: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
        known: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    }),
    tests: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(TestResult),
});


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
