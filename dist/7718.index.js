export const id = 7718;
export const ids = [7718];
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
/* harmony import */ var _report_write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24138);
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
    const existing = process.env.INPUT_EXISTING?.trim() || undefined;
    const left = await sweep({ ...run, cluster: nodes && { nodes, existing } });
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
    const { readResults } = await Promise.all(/* import() */[__webpack_require__.e(8940), __webpack_require__.e(2847)]).then(__webpack_require__.bind(__webpack_require__, 95756));
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


/***/ })

};
