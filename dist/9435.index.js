export const id = 9435;
export const ids = [9435];
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
