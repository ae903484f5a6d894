export const id = 4895;
export const ids = [4895];
export const modules = {

/***/ 84895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adviceLines: () => (/* binding */ adviceLines),
/* harmony export */   adviceTotal: () => (/* binding */ adviceTotal)
/* harmony export */ });
/* harmony import */ var _report_conflicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63397);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);
/* harmony import */ var _remark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19114);



/** The advice for people: each reason once, and below it all that it concerns. */
function adviceLines({ remarks }) {
    const alike = (0,_report_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$z)(remarks, ({ rule, why, advice }) => JSON.stringify([rule, why, advice]));
    return [...alike.values()].flatMap((group) => [...groupLines(group), '']);
}
function groupLines(group) {
    const { severity, rule, why, advice, shownBy } = group[0];
    return [
        `${severity}  ${rule}`,
        `  ${why}`,
        `  ${advice}`,
        ...group.flatMap(({ about, what, sql }) => [
            `    ${about}: ${what}`,
            ...sql.map((line) => `      ${line}`),
        ]),
        `  shown by ./runner ${shownBy.map((test) => `-t ${test}`).join(' ')}`,
    ];
}
/** What it comes to: `2 critical, 1 warning, 4 notes on 3 tables (Spock 5.0.11)`. */
function adviceTotal({ remarks, tables, release }) {
    const counts = [..._remark_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC].reverse().flatMap((severity) => {
        const n = remarks.filter((one) => one.severity === severity).length;
        return n === 0 ? [] : [severity === 'critical' ? `${n} critical` : (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(n, severity)];
    });
    const found = counts.length === 0 ? 'nothing to be said' : counts.join(', ');
    return `${found} on ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(tables, 'table')} (Spock ${release})`;
}


/***/ })

};
