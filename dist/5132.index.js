export const id = 5132;
export const ids = [5132];
export const modules = {

/***/ 65132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   qX: () => (/* binding */ countVerdicts),
/* harmony export */   xm: () => (/* binding */ wholeVerdict)
/* harmony export */ });
/** How many tests have each verdict. */
function countVerdicts(tests) {
    const counts = { pass: 0, fail: 0, error: 0, skip: 0, known: 0 };
    for (const { verdict } of tests)
        counts[verdict]++;
    return counts;
}
/**
 * The verdict on the whole: fail when a test failed; error when something could not be judged, or nothing was;
 * else pass. With `strict` a known limitation is a failure.
 */
function wholeVerdict(counts, strict) {
    if (counts.fail > 0 || (strict && counts.known > 0))
        return 'fail';
    return counts.error > 0 || counts.pass + counts.known === 0 ? 'error' : 'pass';
}
/** The exit status that says the same: 0, 1 for fail, 2 for error. */
function exitStatus(verdict) {
    return { pass: 0, fail: 1, error: 2 }[verdict];
}


/***/ })

};
