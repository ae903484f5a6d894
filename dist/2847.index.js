export const id = 2847;
export const ids = [2847,5756];
export const modules = {

/***/ 89846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Answers),
/* harmony export */   g: () => (/* binding */ answerLines)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);

const Answers = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('what the tables are about, and where there is more'),
    tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())).describe('as many texts each as there are columns'),
    })),
});
/** A table as lines of text, as wide as `width`: the last column is broken into lines. */
function answerLines({ columns, rows }, width) {
    const last = columns.length - 1;
    const widths = columns.slice(0, last).map((title, i) => {
        const words = title.split(' ').map((word) => word.length);
        return Math.max(...words, Math.min(MOST_WIDE, Math.max(...rows.map((row) => (row[i] ?? '').length))));
    });
    const room = Math.max(MOST_WIDE, width - widths.reduce((sum, w) => sum + w + 2, 0));
    return [columns, ...rows].flatMap((row) => {
        const cells = row.map((text, i) => wrapped(text, i === last ? room : widths[i]));
        const height = Math.max(...cells.map((lines) => lines.length));
        return Array.from({ length: height }, (_, at) => cells
            .map((lines, i) => (lines[at] ?? '').padEnd(i === last ? 0 : widths[i]))
            .join('  ')
            .trimEnd());
    });
}
/** No column but the last is wider. */
const MOST_WIDE = 36;
/** Broken at blanks. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
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
