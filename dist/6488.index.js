export const id = 6488;
export const ids = [6488,5756];
export const modules = {

/***/ 96488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareRuns: () => (/* binding */ compareRuns)
/* harmony export */ });
/* harmony import */ var _report_between_runs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60405);
/* harmony import */ var _report_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51349);
/* harmony import */ var _report_judge_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78421);
/* harmony import */ var _report_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95756);
/* harmony import */ var _report_run_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83315);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65655);
/* harmony import */ var _report_verdict_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54594);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81783);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51715);









const STYLES = {
    broke: 'red',
    untested: 'yellow',
    red: 'red',
    mended: 'green',
    known: 'cyan',
    added: 'dim',
    slower: 'yellow',
};
/**
 * Prints what is another in the later of two runs: what broke, what is not tested any more, what was mended, what is new,
 * what became slower beyond the noise of the runs.
 *
 * @returns the exit status: 0 nothing broke; 1 a test fails that did not; 2 one could not be judged, says nothing any
 *   more, or a run was cut short
 * @throws RequestError where one of them has no results, or none that can be read
 */
async function compareRuns(before, after, out) {
    const [earlier, later] = [await (0,_report_read_js__WEBPACK_IMPORTED_MODULE_1__.readResults)(before), await (0,_report_read_js__WEBPACK_IMPORTED_MODULE_1__.readResults)(after)];
    const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_6__/* .painter */ .C)(out);
    const say = (line) => out.write(`${line}\n`);
    for (const [word, dir, results] of [
        ['before', before, earlier],
        ['after', after, later],
    ]) {
        say(`${paint('bold', word.padEnd(6))}  ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_console_js__WEBPACK_IMPORTED_MODULE_5__/* .near */ .Z)(dir))}`);
        say(`        ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_report_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeFacts */ .Bv)(results))}`);
        say(`        ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_report_verdict_line_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictLine */ .MT)(results))}`);
    }
    const changes = (0,_report_between_runs_js__WEBPACK_IMPORTED_MODULE_7__/* .betweenRuns */ .t)(earlier, later);
    for (const { list, title, tests } of (0,_report_run_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .changeSections */ .dk)(changes)) {
        say(`\n${paint(STYLES[list], title)}`);
        for (const { name, words } of tests)
            say(`  ${name}  ${words}`);
    }
    say(`\n${(0,_report_run_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .changesLine */ .a8)(changes)}`);
    return statusOf(changes, [earlier, later]);
}
function statusOf({ broke, untested }, runs) {
    if (broke.some(({ after }) => after.verdict !== 'error'))
        return 1;
    return broke.length + untested.length > 0 || runs.some((run) => (0,_report_judge_js__WEBPACK_IMPORTED_MODULE_8__/* .runProblem */ .d0)(run) !== undefined) ? 2 : 0;
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

/***/ 52993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ Merged),
/* harmony export */   Vh: () => (/* binding */ testsOf),
/* harmony export */   io: () => (/* binding */ isStrict)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98940);


const Counts = _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.shape.counts;
const WholeVerdict = _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.shape.verdict;
/** One run of several: what it has left, or why nothing of that can be told. */
const MergedLeg = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    folder: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('where its results were looked for'),
    problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('why there are none that can be read'),
    results: _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.optional(),
});
const MergedVersion = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .describe('as it was given; else the version of pgEdge that was asked for, or the servers and their engine'),
    verdict: WholeVerdict,
    counts: Counts.describe('of all of its legs'),
    problems: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .describe('legs and shards that are missing, tests that ran twice, or in no shard: an error, never a pass'),
    legs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(MergedLeg).describe('the runs that share its schedule; one where nothing was shared'),
});
/** What several runs of one schedule say together. */
const Merged = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1).describe('of this format'),
    merged: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).describe('this is what several runs say, and none of them itself'),
    tool: _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.shape.tool,
    mergedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$(),
    verdict: WholeVerdict,
    counts: Counts.describe('of all versions'),
    versions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(MergedVersion),
});
/** The tests of a version, whichever leg has run them. */
function testsOf({ legs }) {
    return legs.flatMap(({ results }) => results?.tests ?? []);
}
/** Whether a known limitation counts as a failure there. */
function isStrict({ legs }) {
    return legs.some(({ results }) => results?.strict === true);
}


/***/ }),

/***/ 95756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMerged: () => (/* binding */ readMerged),
/* harmony export */   readResults: () => (/* binding */ readResults)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37428);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13352);
/* harmony import */ var _merge_merged_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52993);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98940);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24138);









/**
 * Reads the results of an earlier run.
 *
 * @param runDir a run directory, mmr-results/latest, or the file itself
 * @throws RequestError when there are none, or none that can be read, with the file and what is wrong in it
 */
async function readResults(runDir) {
    const file = (await isFile(runDir)) ? runDir : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDir, _write_js__WEBPACK_IMPORTED_MODULE_7__.RESULTS_FILE);
    const data = parseJson(file, await readText(runDir, file));
    const version = data?.version;
    if (typeof version === 'number' && version > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} is of version ${version}, written by a later mmr-test-action; this one reads version 1`);
    }
    if (isMerged(data)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} holds what merge has made of several runs, and is none itself: name the folder of one of them`);
    }
    const parsed = _results_js__WEBPACK_IMPORTED_MODULE_6__/* .Results */ .nB.safeParse(data);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} does not hold the results of a run:\n${zod__WEBPACK_IMPORTED_MODULE_8__/* .prettifyError */ .S1(parsed.error)}`);
}
/**
 * Reads what merge has left.
 *
 * @returns undefined where the folder holds the results of a single run, or anything else
 * @throws RequestError when it is damaged
 */
async function readMerged(runDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDir, _write_js__WEBPACK_IMPORTED_MODULE_7__.RESULTS_FILE);
    const data = parseJson(file, await readText(runDir, file));
    if (!isMerged(data))
        return undefined;
    const parsed = _merge_merged_js__WEBPACK_IMPORTED_MODULE_5__/* .Merged */ .BO.safeParse(data);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} does not hold merged results:\n${zod__WEBPACK_IMPORTED_MODULE_8__/* .prettifyError */ .S1(parsed.error)}`);
}
async function isFile(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined))?.isFile() === true;
}
function isMerged(data) {
    return data?.merged === true;
}
async function readText(runDir, file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code !== 'ENOENT' && code !== 'ENOTDIR')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_4__/* .whyUnreadable */ ._p)(error)}`);
        const lacks = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(runDir) ? `there is no ${_write_js__WEBPACK_IMPORTED_MODULE_7__.RESULTS_FILE} in it` : 'there is no such folder';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${runDir}: ${lacks}; name the folder of one run, for example mmr-results/latest`);
    }
}
function parseJson(file, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} is damaged: ${error.message}`);
    }
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


/***/ })

};
