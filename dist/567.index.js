export const id = 567;
export const ids = [567];
export const modules = {

/***/ 89567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ kindsText),
/* harmony export */   Mm: () => (/* binding */ sidesOf),
/* harmony export */   Op: () => (/* binding */ availability),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   _h: () => (/* binding */ MOST_TOLD_ALONE),
/* harmony export */   t_: () => (/* binding */ isMoment)
/* harmony export */ });
/** More faults than that are told together. */
const MOST_TOLD_ALONE = 3;
/** What is over sooner tells nothing of who accepted writes meanwhile. */
const SHORTEST_US = 100_000;
/** @param from and to: microseconds since the history began */
function availability(history, { from, to }, sides) {
    const begun = [...history.operations].filter(({ invoked, completed }) => completed !== null && invoked >= from && invoked <= to);
    const answered = begun.filter(({ completed }) => completed <= to);
    const ended = (outcome) => begun.filter((o) => o.outcome === outcome);
    return {
        sides,
        accepted: sides.map((side) => answered.filter((o) => side.includes(o.node) && isAccepted(o)).length),
        refused: ended('fail').length,
        unanswered: ended('unknown').length,
        late: ended('ok').filter(({ completed }) => completed > to).length,
    };
}
/** The groups of nodes whose availability is told apart: sides of a partition, what is down and what is not. */
function sidesOf({ head }, { sides, nodes }) {
    // Where everybody still hears somebody who hears everybody, each node is a side of its own.
    if (sides)
        return sides.length > 1 ? sides : head.nodes.map((node) => [node]);
    const others = head.nodes.filter((node) => !nodes.includes(node));
    return nodes.length > 0 && others.length > 0 ? [nodes, others] : [head.nodes];
}
/** From the first of the faults to the last end of one. */
function whole(spans) {
    return {
        from: Math.min(...spans.map((span) => span.from)),
        to: Math.max(...spans.map((span) => span.to ?? span.from)),
    };
}
function isMoment({ from, to }) {
    return to !== null && to - from < SHORTEST_US;
}
/** "3 kill, 2 cut". */
function kindsText(kinds) {
    const counts = new Map();
    for (const kind of kinds)
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return [...counts].map(([kind, n]) => `${n} ${kind}`).join(', ');
}
function isAccepted({ writes, outcome }) {
    return writes.length > 0 && outcome === 'ok';
}


/***/ })

};
