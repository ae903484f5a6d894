export const id = 12;
export const ids = [12];
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


/***/ }),

/***/ 79683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* unused harmony export nearest */
/** How many letters have to be changed, added, left out or swapped with their neighbour. */
function distance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length];
}
/** Longer words are compared by their first letters only, so that no input makes this slow. */
const LONGEST = 200;
/** The names that somebody who wrote `word` may have meant, nearest first, at most three. */
function nearest(word, names) {
    const wanted = word.toLowerCase().slice(0, LONGEST);
    const allowed = Math.max(1, Math.floor(wanted.length / 3));
    const scored = [...new Set(names)].map((name) => {
        const full = name.toLowerCase().slice(0, LONGEST);
        const last = full.slice(full.lastIndexOf('/') + 1);
        // "create" means nodes/create; "node/create" does, too.
        return {
            name,
            score: Math.min(distance(wanted, full), distance(wanted, last) + 1),
        };
    });
    return scored
        .filter(({ score }) => score <= allowed)
        .sort((a, b) => a.score - b.score || a.name.localeCompare(b.name))
        .slice(0, 3)
        .map(({ name }) => name);
}
/** The end of an error message: "; did you mean a or b?", or nothing. */
function didYouMean(word, names) {
    const found = nearest(word, names);
    return found.length === 0 ? '' : `; did you mean ${found.join(' or ')}?`;
}


/***/ })

};
