export const id = 6418;
export const ids = [6418];
export const modules = {

/***/ 76418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkRun: () => (/* binding */ checkRun)
/* harmony export */ });
/* unused harmony export HISTORY_FILE */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _checkers_judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19255);
/* harmony import */ var _checkers_property_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(15375);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _history_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1331);
/* harmony import */ var _replication_select_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71561);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65655);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13352);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81783);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(51715);











/** The file that a test leaves its history in. */
const HISTORY_FILE = 'history.jsonl';
const STYLES = {
    holds: 'green',
    known: 'yellow',
    violated: 'red',
    unknown: 'dim',
};
/**
 * Judges every history below a folder again, by the rules of the engine and version that its first line names, and
 * prints each property on a line of its own, with what is wrong below it.
 *
 * @returns the exit status: 0 all that was exercised holds, or is known of this version; 1 a property is violated;
 *   2 what every run is about could not be judged, or a history is damaged or without its final state
 * @throws RequestError when there is no history, or a file is none
 */
async function checkRun(dir, out) {
    const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_9__/* .painter */ .C)(out);
    const all = [];
    let partial = false;
    for (const file of await historiesBelow(dir)) {
        const history = await (0,_history_reader_js__WEBPACK_IMPORTED_MODULE_4__.readHistory)(file);
        const { test, engine, engineVersion, releases } = history.head;
        out.write(`${paint('bold', (0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .uncommanding */ .R6)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(test)))}: ${history.operations.length} operations on ${history.head.nodes.join(', ')}, ` +
            `${engine} ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(engineVersion)} (${(0,_console_js__WEBPACK_IMPORTED_MODULE_8__/* .near */ .Z)(file)})\n`);
        for (const line of history.damage)
            out.write(`  ${paint('yellow', 'damaged')}: ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(line)}\n`);
        partial ||= history.damage.length > 0 || history.final === undefined;
        const properties = (0,_checkers_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S)(history, (0,_replication_select_js__WEBPACK_IMPORTED_MODULE_5__/* .profileOf */ .dp)(engine, engineVersion, releases));
        for (const property of properties) {
            const word = wordFor(property);
            out.write(`  ${paint(STYLES[word], word.padEnd(8))} ${property.name}: ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(summary(property))}\n`);
            for (const { what, anomaly, others = [] } of property.findings) {
                out.write(`    ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(anomaly ? `known, ${[anomaly, ...others].join('; ')}: ${what}` : what)}\n`);
            }
        }
        all.push(...properties);
    }
    if (all.some((property) => wordFor(property) === 'violated'))
        return 1;
    return partial || all.some((property) => (0,_checkers_property_js__WEBPACK_IMPORTED_MODULE_10__/* .isUndecided */ .A)(property)) ? 2 : 0;
}
/** Violations that are all documented anomalies of the version are known, as they are in a run. */
function wordFor({ verdict, counts }) {
    return verdict === 'violated' && counts.violations === counts.known ? 'known' : verdict;
}
function summary({ checked, counts, why }) {
    const numbers = Object.entries(counts).filter(([name, count]) => count > 0 && name !== 'known');
    const known = counts.known > 0 ? [`${counts.known} of them documented`] : [];
    const parts = [`${checked} checked`, ...numbers.map(([name, count]) => `${count} ${name}`), ...known];
    return why === undefined ? parts.join(', ') : `${why} (${parts.join(', ')})`;
}
async function historiesBelow(dir) {
    let found;
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dir, { recursive: true, withFileTypes: true });
        found = entries
            .filter((entry) => entry.isFile() && entry.name === HISTORY_FILE)
            .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name))
            .sort((a, b) => ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(dir, a) < (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(dir, b) ? -1 : 1));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${dir} cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .whyUnreadableFolder */ .sM)(error)}`, { cause: error });
    }
    if (found.length > 0)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${dir}: there is no ${HISTORY_FILE} in it; name a run directory with a test that leaves one, for example mmr-results/latest`);
}


/***/ })

};
