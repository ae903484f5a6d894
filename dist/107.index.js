export const id = 107;
export const ids = [107];
export const modules = {

/***/ 80998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isDisplaced),
/* harmony export */   Iw: () => (/* binding */ sharesUnique),
/* harmony export */   Sx: () => (/* binding */ secondaryUnique)
/* harmony export */ });
/* harmony import */ var _knowledge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13212);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64552);


/** Another row with the same `unique` value, committed no earlier, stands on the node in this one's place. */
const secondaryUnique = {
    name: 'secondary unique divergence',
    arrives({ tree, n, w, held }) {
        if (held !== _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .ABSENT */ .sj || tree.isUpdate(w))
            return undefined;
        return isDisplaced(tree, n, w) ? { holds: [_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .ABSENT */ .sj], always: false } : undefined;
    },
};
/** Whether at the end another row has the `unique` value of this write on the node, and was committed no earlier. */
function isDisplaced(tree, n, w) {
    const value = w < 0 || tree.isDelete(w) ? undefined : uniqueOf(tree.operations.values[tree.operationOf(w)]);
    if (value === undefined)
        return false;
    const table = tree.rows.tableOf.data[tree.rowOf(w)];
    const other = holdersOf(tree).get(`${table} ${n} ${value}`);
    if (other === undefined || other === tree.rowOf(w))
        return false;
    const instead = tree.final[n][other];
    return (instead >= 0 &&
        tree.finalRows[n].committedOf(other) >= tree.committed(w) &&
        // Who knows of a value that is taken does not take it.
        !(0,_knowledge_js__WEBPACK_IMPORTED_MODULE_0__/* .knowledgeOf */ .a)(tree).surelyHad(tree.nodeOfWrite(instead), w, invokedOf(tree, instead)));
}
/** Whether another row was written with the same `unique` value as one that the operation wrote to this table. */
function sharesUnique(tree, operation, table) {
    const value = uniqueOf(tree.operations.values[operation]);
    if (value === undefined)
        return false;
    const key = `${tree.rows.table(table)} ${value}`;
    return (writersOf(tree).get(key) ?? 0) > 1;
}
function invokedOf(tree, w) {
    return tree.operations.invoked.data[tree.operationOf(w)];
}
const holders = new WeakMap();
const writers = new WeakMap();
/** The rows that hold a `unique` value at the end, by table, node and value. */
function holdersOf(tree) {
    const known = holders.get(tree);
    if (known)
        return known;
    const made = new Map();
    for (const [n, { values }] of tree.finalRows.entries()) {
        for (const [row, value] of values) {
            const unique = uniqueOf(value);
            if (unique !== undefined)
                made.set(`${tree.rows.tableOf.data[row]} ${n} ${unique}`, row);
        }
    }
    holders.set(tree, made);
    return made;
}
/** How many operations that may have been committed wrote a `unique` value, by table and value. */
function writersOf(tree) {
    const known = writers.get(tree);
    if (known)
        return known;
    const made = new Map();
    for (let w = 0; w < tree.writes; w++) {
        const unique = tree.failed(w) ? undefined : uniqueOf(tree.operations.values[tree.operationOf(w)]);
        if (unique === undefined)
            continue;
        const key = `${tree.rows.tableOf.data[tree.rowOf(w)]} ${unique}`;
        made.set(key, (made.get(key) ?? 0) + 1);
    }
    writers.set(tree, made);
    return made;
}
function uniqueOf(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return value.unique;
}


/***/ }),

/***/ 92898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ ofCrash)
/* harmony export */ });
/* harmony import */ var _faults_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81581);

/** The faults in which the server of one of these nodes ended without a checkpoint, or may have, oldest first. */
function ofCrash(spans, nodes) {
    return spans
        .filter((span) => (0,_faults_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .crashes */ .sB)(span.fault) && nodes.some((node) => span.nodes.includes(node)))
        .sort((a, b) => a.begun - b.begun);
}


/***/ }),

/***/ 47507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ nodeRow),
/* harmony export */   pv: () => (/* binding */ causeOfForeign),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _replication_mixed_profile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17933);
/* harmony import */ var _replication_spock_first_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50323);
/* harmony import */ var _anomalies_secondary_unique_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80998);
/* harmony import */ var _found_out_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6273);
/* harmony import */ var _knowledge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13212);
/* harmony import */ var _meeting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50817);
/* harmony import */ var _node_row_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40057);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18238);








/** How long after the end of a fault a transaction that it caught may still be thrown away, in microseconds. */
const AFTERMATH_US = 1_000_000;
/** Faults that can end an apply worker, or its connection, in the midst of a transaction. */
const INTERRUPTING = [
    'killApply',
    'disable',
    // Apply that waits too long is left by its sender.
    'holdApply',
    'killWalsender',
    'cut',
    'cutAfter',
    'hold',
    'kill',
    'pause',
    'restart',
    'fillVolume',
    'skewClock',
    'addNode',
    'upgrade',
];
const INTERRUPTED = 'interrupted apply discards a transaction';
const rows = new _found_out_js__WEBPACK_IMPORTED_MODULE_5__/* .FoundOut */ .Z();
const causes = new _found_out_js__WEBPACK_IMPORTED_MODULE_5__/* .FoundOut */ .Z();
/**
 * The life of one row on one node. It and the causes of transactions that were thrown away ask each other: a row may be
 * missing because an earlier transaction was thrown away, and that one because a row was missing.
 */
function nodeRow(tree, mesh, n, row) {
    const profile = (0,_replication_mixed_profile_js__WEBPACK_IMPORTED_MODULE_6__/* .profileOn */ .d)(mesh, tree.nodes[n]);
    const known = rows.of(tree, profile, () => new Map());
    const key = `${n} ${row}`;
    let one = known.get(key);
    if (!one) {
        one = new _node_row_js__WEBPACK_IMPORTED_MODULE_3__/* .NodeRow */ .Z(tree, profile, n, row, (o, m) => causeOf(tree, profile, o, m));
        known.set(key, one);
    }
    return one;
}
/**
 * Why a node threw a transaction away, if that is documented: by its own record of the change that was at fault, where
 * the history bears it out. What went with that change has no reason of its own.
 */
function causeOf(tree, mesh, o, n) {
    const profile = (0,_replication_mixed_profile_js__WEBPACK_IMPORTED_MODULE_6__/* .profileOn */ .d)(mesh, tree.nodes[n]);
    const records = tree.rejectionsOf(o, n);
    if (records.length === 0)
        return undefined;
    const known = causes.of(tree, profile, () => new Map());
    const key = `${n} ${o}`;
    const before = known.get(key);
    // Asked for while it is being found out, by one that came later: that it was thrown away is all that one needs.
    if (before === 'being found out')
        return _records_js__WEBPACK_IMPORTED_MODULE_4__/* .MISSED */ .kH;
    if (known.has(key))
        return before;
    known.set(key, 'being found out');
    const found = (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .rootsOf */ .RD)(records).map((root) => causeOfRoot(tree, profile, root, o, n));
    const cause = found.length > 0 && found.every((name) => name !== undefined) ? found[0] : undefined;
    known.set(key, cause);
    return cause;
}
function causeOfRoot(tree, profile, { reason, table }, o, n) {
    const name = (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOfReason */ .ln)(reason, profile);
    if ((0,_replication_spock_first_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .namesAnother */ .i)(reason, table)) {
        // What it says is left over from a transaction before: this one failed no more than one that was interrupted.
        return profile.anomalies[INTERRUPTED] && bornOut(INTERRUPTED) ? INTERRUPTED : undefined;
    }
    if (name !== undefined && bornOut(name))
        return name;
    const met = (0,_meeting_js__WEBPACK_IMPORTED_MODULE_2__/* .metBy */ .g)(tree, profile, o, n);
    if (met !== undefined)
        return met;
    // Spock 5.0.8 keeps no cause where the row had come when it tried again: only its log has the first error.
    return reason === 'unavailable' && bornOut(_records_js__WEBPACK_IMPORTED_MODULE_4__/* .MISSED */ .kH) ? _records_js__WEBPACK_IMPORTED_MODULE_4__/* .MISSED */ .kH : undefined;
    function bornOut(name) {
        switch (name) {
            case _records_js__WEBPACK_IMPORTED_MODULE_4__/* .MISSED */ .kH:
                return (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .updatesOf */ .E$)(tree, o, reason === 'unavailable' ? undefined : table).some((w) => nodeRow(tree, profile, n, tree.rowOf(w)).mayBeMissingFor(w));
            case 'row overtakes its column':
                return alteredElsewhere(tree, o, n, table);
            case 'deadlock discards a transaction':
                return canDeadlock(tree, o);
            case 'secondary unique divergence':
                return !(0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .isPrimary */ .Dn)(reason, table) && (0,_anomalies_secondary_unique_js__WEBPACK_IMPORTED_MODULE_0__/* .sharesUnique */ .Iw)(tree, o, table);
            default:
                return causedByFault(tree, name, n, tree.nodeOf[o], o);
        }
    }
}
/**
 * The same of a transaction that no client of the load made: one of the run's own, on its own tables. Nobody deletes
 * their rows, but a node that joins may be told of rows before it has them.
 */
function causeOfForeign(tree, profile, records) {
    const names = (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .rootsOf */ .RD)(records).map(({ reason, node, origin }) => {
        const name = (0,_records_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOfReason */ .ln)(reason, (0,_replication_mixed_profile_js__WEBPACK_IMPORTED_MODULE_6__/* .profileOn */ .d)(profile, node));
        if (name === undefined || name === 'secondary unique divergence' || name === 'row overtakes its column')
            return undefined;
        const [n, m] = [tree.nodes.indexOf(node), tree.nodes.indexOf(origin)];
        if (name === _records_js__WEBPACK_IMPORTED_MODULE_4__/* .MISSED */ .kH)
            return joined(tree, node) ? name : undefined;
        return causedByFault(tree, name, n, m) ? name : undefined;
    });
    return names.length > 0 && names.every((name) => name !== undefined) ? names[0] : undefined;
}
function joined(tree, node) {
    return (0,_knowledge_js__WEBPACK_IMPORTED_MODULE_1__/* .knowledgeOf */ .a)(tree).joinOf(tree.nodes.indexOf(node)) !== undefined;
}
/** Whether anybody else can have locked what the operation locks: a row that it writes, its parent, or a unique value. */
function canDeadlock(tree, o) {
    const rows = tree.writesBy(o).map((w) => tree.rowOf(w));
    return rows.some((row) => tree.writesIn(row).some((w) => tree.operationOf(w) !== o && !tree.failed(w)) ||
        tree.finalRows.some(({ values }) => hasParent(values.get(row))) ||
        (0,_anomalies_secondary_unique_js__WEBPACK_IMPORTED_MODULE_0__/* .sharesUnique */ .Iw)(tree, o, tree.rows.tableName(row)));
}
function hasParent(values) {
    return typeof values === 'object' && values !== null && 'parent' in values;
}
/** Whether the fault that an anomaly needs was there, where it needs one. */
function causedByFault(tree, name, n, m, o) {
    switch (name) {
        case INTERRUPTED:
            return caughtBy(INTERRUPTING, 'at either end');
        case 'full disk discards a transaction':
            return caughtBy(['fillVolume'], 'here');
        case 'lock timeout discards a transaction':
            return caughtBy(['holdApply'], 'here');
        default:
            return true;
    }
    /** Whether there was such a fault, on the link or at one of its ends, when the transaction can have been on its way. */
    function caughtBy(kinds, where) {
        const [subscriber, upstream] = [tree.nodes[n], tree.nodes[m]];
        return (0,_knowledge_js__WEBPACK_IMPORTED_MODULE_1__/* .knowledgeOf */ .a)(tree).spans.some((span) => kinds.includes(span.fault.kind) &&
            (span.nodes.includes(subscriber) ||
                (where === 'at either end' && (span.fault.kind === 'addNode' || span.nodes.includes(upstream))) ||
                span.links.some((link) => link.subscriber === subscriber && link.upstream === upstream)) &&
            (o === undefined || mayCatch(span, o)));
    }
    function mayCatch({ begun, to }, o) {
        const w = tree.operations.firstWrite.data[o];
        const invoked = tree.operations.invoked.data[o];
        return (invoked <= (to ?? Number.POSITIVE_INFINITY) + AFTERMATH_US && !(0,_knowledge_js__WEBPACK_IMPORTED_MODULE_1__/* .knowledgeOf */ .a)(tree).surelyHad(n, w, begun));
    }
}
/** So long before a row was written its table may have been altered, and this not have come everywhere: microseconds. */
const ALTERED_US = 20_000_000;
/** Whether an operation on a third node altered the table shortly before a row was written to it. */
function alteredElsewhere(tree, o, n, table) {
    const { operations, nodeOf } = tree;
    const [from, to] = [operations.invoked.data[o] - ALTERED_US, operations.completed.data[o]];
    const name = new RegExp(`^alter table (?:\\w+\\.)?"?${table.replace(/^.*\./, '')}"? add column`, 'i');
    return operations.values.some((value, a) => typeof value === 'string' &&
        name.test(value) &&
        nodeOf[a] !== n &&
        nodeOf[a] !== nodeOf[o] &&
        operations.invoked.data[a] >= from &&
        operations.invoked.data[a] <= to);
}


/***/ }),

/***/ 22135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TU: () => (/* binding */ explainLoss),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   kf: () => (/* binding */ explainWithout)
/* harmony export */ });
/* harmony import */ var _discarded_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47507);
/* harmony import */ var _node_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40057);


/**
 * The documented anomalies that are the reason why a row is what it is on these nodes, and not what last-update-wins
 * would make of it; where several fit, all of them. None where on one of the nodes nothing documented makes it so, or
 * where nothing but the promise does.
 */
function explain(tree, profile, row, nodes) {
    return together(nodes.map((n) => (0,_discarded_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeRow */ .BL)(tree, profile, n, row).explained()));
}
/**
 * The same where it is certain that some of the nodes have received a write which what they hold must have lost to. Each
 * of them may hold that by the promise alone if the write came before the node's own last one: that is a reason for
 * nothing, and hides that the write may as well have come later, and an anomaly have taken it away.
 */
function explainWithout(tree, profile, row, nodes, lacking) {
    const all = nodes.map((n) => (0,_discarded_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeRow */ .BL)(tree, profile, n, row).explained());
    return orLosing(tree, profile, all, lacking);
}
/** The documented anomalies that are the reason why a write is lost on these nodes; the same otherwise. */
function explainLoss(tree, profile, w, nodes) {
    const all = nodes.map((n) => (0,_discarded_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeRow */ .BL)(tree, profile, n, tree.rowOf(w)).explainedSince(w));
    return orLosing(tree, profile, all, new Map(nodes.map((n) => [n, w])));
}
/** These reasons; where the promise alone is one for all of it, those for which the nodes lost what they lack. */
function orLosing(tree, profile, all, lacking) {
    const names = together(all);
    if (names.length > 0 || profile.conflicts !== 'last-update-wins')
        return names;
    // Where a node says that it threw the write away, nothing else has become of it.
    const recorded = [...lacking].some(([n, w]) => tree.rejection(w, n));
    if (recorded || !all.every((explained) => explained !== undefined))
        return [];
    return together([...lacking].map(([n, w]) => (0,_discarded_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeRow */ .BL)(tree, profile, n, tree.rowOf(w)).explainedLosing(w)));
}
function together(all) {
    if (!all.every((explained) => explained !== undefined))
        return [];
    return [...new Set(all.flatMap(({ ways }) => (0,_node_row_js__WEBPACK_IMPORTED_MODULE_1__/* .shortest */ .p)(ways)))];
}


/***/ }),

/***/ 18503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ FATES),
/* harmony export */   UU: () => (/* binding */ FateJudge)
/* harmony export */ });
/* unused harmony export fates */
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22135);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64552);


/** What can become of an acknowledged write, from what everybody hopes for to what nobody does. */
const FATES = [
    /** It is what all nodes hold. */
    'final',
    /** Somebody saw it and wrote the row again. */
    'superseded',
    /** Another write won the row, and the columns that add up keep what this one added. */
    'merged',
    /** A write that had not seen it was committed later and won. */
    'discarded',
    /** Nobody can say: a commit timestamp is missing. */
    'undecided',
    /** A node threw it away and recorded that. */
    'rejected',
    /** None of these. */
    'lost',
];
const [FINAL, SUPERSEDED, MERGED, DISCARDED, UNDECIDED, REJECTED, LOST] = FATES.map((_, i) => i);
/**
 * What became of each acknowledged write, for the statement and the report.
 *
 * @param wanted the fates that are looked for
 */
function* fates(history, profile, wanted) {
    const tree = treeOf(history);
    const judge = new FateJudge(tree, profile);
    for (let w = 0; w < tree.writes; w++) {
        if (judge.decide(w) && wanted.includes(judge.fate))
            yield judge.describe(w);
    }
}
/** Decides one write after the other; `decide` leaves its answer in the fields, so that a million cost no objects. */
class FateJudge {
    tree;
    profile;
    fate = 'final';
    /** The write that superseded or beat it, -1 where none did. */
    by = -1;
    /** The first node on which it ended so. */
    node = 0;
    beatenBy = -1;
    constructor(tree, profile) {
        this.tree = tree;
        this.profile = profile;
    }
    /** @returns false where it was not acknowledged, or its row was not read at the end */
    decide(w) {
        const { tree } = this;
        if (!tree.acknowledged(w))
            return false;
        const row = tree.rowOf(w);
        const nodes = tree.readOn[tree.rows.tableOf.data[row]];
        if (nodes.length === 0)
            return false;
        let worst = -1;
        let before = Number.NaN;
        for (const n of nodes) {
            const final = tree.final[n][row];
            // Nearly always all nodes hold the same, and then one look is enough.
            if (final === before && final !== _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .FOREIGN */ .nY && worst < REJECTED)
                continue;
            before = final;
            const here = this.fateOn(w, final, n);
            if (here <= worst)
                continue;
            worst = here;
            this.node = n;
            this.by = this.beatenBy;
        }
        this.fate = FATES[worst];
        return true;
    }
    /** The documented reasons that make a write rejected or lost, wherever it is; none where one is not documented. */
    reasons(w) {
        return (0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .explainLoss */ .TU)(this.tree, this.profile, w, this.nodesOf(w));
    }
    describe(w) {
        const { tree, fate, by } = this;
        const row = tree.rowOf(w);
        const anomalies = fate === 'rejected' || fate === 'lost' ? this.reasons(w) : [];
        const index = (write) => tree.operations.index.data[tree.operationOf(write)];
        return {
            fate,
            table: tree.rows.tableName(row),
            key: tree.rows.keys[row],
            version: tree.versionOf(w),
            operation: index(w),
            by: by < 0 ? null : index(by),
            nodes: this.nodesOf(w).map((n) => tree.nodes[n]),
            ...(anomalies.length > 0 && { anomalies }),
        };
    }
    /** The nodes on which the write that was decided last ended as it did. */
    nodesOf(w) {
        const { tree } = this;
        const row = tree.rowOf(w);
        return tree.readOn[tree.rows.tableOf.data[row]].filter((n) => FATES[this.fateOn(w, tree.final[n][row], n)] === this.fate);
    }
    fateOn(w, final, n) {
        const { tree } = this;
        this.beatenBy = -1;
        if (final === w)
            return FINAL;
        if (final === _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .ABSENT */ .sj) {
            if (tree.isDelete(w))
                return FINAL;
            if (tree.deletedAfter(w))
                return this.replaced(w);
        }
        else if (final >= 0 && tree.descends(final, w)) {
            return this.replaced(w);
        }
        const winner = final === _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .ABSENT */ .sj ? this.laterDelete(w) : final;
        if (winner >= 0 && !tree.descends(w, winner) && this.profile.conflicts === 'last-update-wins') {
            const [own, other] = [tree.committed(w), tree.committed(winner)];
            if (Number.isNaN(own) || Number.isNaN(other))
                return UNDECIDED;
            if (own <= other) {
                this.beatenBy = winner;
                return addsUp(tree, w, n) ? MERGED : DISCARDED;
            }
        }
        if (tree.rejection(w, n))
            return REJECTED;
        if (final === _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .FOREIGN */ .nY && tree.committed(w) <= tree.finalRows[n].committedOf(tree.rowOf(w)))
            return UNDECIDED;
        // What replaced it is not there either: that one is told of.
        if (tree.replacedBy[w] >= 0)
            return this.replaced(w);
        return LOST;
    }
    replaced(w) {
        this.beatenBy = this.tree.replacedBy[w];
        return SUPERSEDED;
    }
    /** The latest delete of the row that the write did not descend from, if it is not older than the write. */
    laterDelete(w) {
        const { tree } = this;
        const row = tree.rowOf(w);
        for (let i = tree.rowStart[row + 1] - 1; i >= tree.rowStart[row]; i--) {
            const d = tree.writesOf[i];
            if (!tree.isDelete(d))
                continue;
            if (tree.failed(d))
                continue;
            if (!tree.descends(w, d))
                return d;
        }
        return _tree_js__WEBPACK_IMPORTED_MODULE_1__/* .INITIAL */ .DI;
    }
}
/** Whether the row's columns add up what its writers add, whoever wins its version. */
function addsUp(tree, w, n) {
    const values = tree.finalRows[n].values.get(tree.rowOf(w));
    return typeof values === 'object' && values !== null && ('total' in values || 'balance' in values);
}


/***/ }),

/***/ 6273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ FoundOut)
/* harmony export */ });
/** What has been found out of a history by the rules of a profile; kept as long as both are. */
class FoundOut {
    all = new WeakMap();
    of(tree, profile, make) {
        let byProfile = this.all.get(tree);
        if (!byProfile) {
            byProfile = new WeakMap();
            this.all.set(tree, byProfile);
        }
        let found = byProfile.get(profile);
        if (found === undefined) {
            found = make();
            byProfile.set(profile, found);
        }
        return found;
    }
}


/***/ }),

/***/ 13212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ knowledgeOf)
/* harmony export */ });
/* unused harmony export Knowledge */
/* harmony import */ var _faults_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81581);
/* harmony import */ var _faults_span_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19689);
/* harmony import */ var _history_columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90761);
/* harmony import */ var _crashed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92898);




/**
 * Longer than that no link takes that nothing was done to, where a history does not say how far nodes had got: so long
 * the run itself waits for changes to arrive.
 */
const LONGEST_US = 20_000_000;
const known = new WeakMap();
/** What the history proves of who knew what; found out once for all of its checkers. */
function knowledgeOf(tree) {
    let knowledge = known.get(tree);
    if (!knowledge) {
        knowledge = new Knowledge(tree);
        known.set(tree, knowledge);
    }
    return knowledge;
}
/**
 * When which node had received what of the others. Apply keeps the order of each origin, so whoever has read or replaced
 * a version, or heard a heartbeat, has all that its origin had answered before. A crash of the node may take away what was
 * applied after its own last acknowledged write, and comes again then.
 */
class Knowledge {
    tree;
    spans;
    /** By node, the moments between which it crashed. */
    crashes;
    /** By node and number of such moments before: until when what it had is on its disk. */
    durable;
    /** By node, other node and number of such moments before: steps, both of whose members rise. */
    steps;
    heard;
    /** By write and node, when the node first showed that it had the version; NaN where it did not. */
    seen;
    constructor(tree) {
        this.tree = tree;
        this.spans = (0,_faults_span_js__WEBPACK_IMPORTED_MODULE_1__/* .faultSpans */ .QD)(tree.history);
        this.crashes = tree.nodes.map((node, n) => (0,_crashed_js__WEBPACK_IMPORTED_MODULE_3__/* .ofCrash */ .x)(this.spans, [node])
            .flatMap((span) => [this.aliveUntil(n, span), span.from, ...(span.to === null ? [] : [span.to])])
            .sort((a, b) => a - b));
        this.durable = this.crashes.map((times) => [...times, 0].map(() => Number.NEGATIVE_INFINITY));
        this.heard = tree.history.final?.heard !== undefined;
        this.steps = tree.nodes.map((_, n) => tree.nodes.map(() => [...this.crashes[n], 0].map(() => [])));
        this.seen = new Float64Array(tree.writes * tree.nodes.length).fill(Number.NaN);
        this.fromOperations();
        this.fromHeartbeats();
    }
    /** Whether a node had certainly received another node's write by then: microseconds since the history began. */
    surelyHad(n, w, at) {
        const { operations } = this.tree;
        const o = this.tree.operationOf(w);
        const m = this.tree.nodeOf[o];
        const answered = operations.completed.data[o];
        if (Number.isNaN(answered) || operations.outcome.data[o] !== _history_columns_js__WEBPACK_IMPORTED_MODULE_2__.OK)
            return false;
        if (m === n)
            return answered <= at;
        const seen = this.seen[w * this.tree.nodes.length + n];
        const now = this.crashesBefore(n, at);
        for (let before = now; before >= 0; before--) {
            const by = before === now ? at : this.durable[n][before];
            if (seen <= by && this.crashesBefore(n, seen) === before)
                return true;
            const step = lastBy(this.steps[n][m][before], by);
            if (step && answered < step.upTo)
                return true;
        }
        return !this.heard && answered < at - LONGEST_US && this.quiet(n, m, at - LONGEST_US, at);
    }
    /**
     * Whether a node certainly applied a transaction of another one when it came: a crash of either may have taken it away
     * again, or let it come again.
     */
    surelyApplied(n, o) {
        const { firstWrite, writeCount, invoked } = this.tree.operations;
        const crash = this.crashesOf(n, this.tree.nodeOf[o]).at(-1);
        if (crash && invoked.data[o] < (crash.to ?? Number.POSITIVE_INFINITY))
            return false;
        for (let w = firstWrite.data[o], end = w + writeCount.data[o]; w < end; w++) {
            if (this.tree.final[n][this.tree.rowOf(w)] === w)
                return true;
            if (!Number.isNaN(this.seen[w * this.tree.nodes.length + n]))
                return true;
        }
        return false;
    }
    /** Whether a node can have received another node's write by then: it was begun, and no broken link kept it back. */
    mayHave(n, w, by) {
        const invoked = this.tree.operations.invoked.data[this.tree.operationOf(w)];
        if (invoked > by)
            return false;
        const m = this.tree.nodeOfWrite(w);
        return !this.keptBack(n, m, invoked, by);
    }
    /** Whether a clock may have gone back: of a server that was started again, has joined, or was given another time. */
    clocksWentBack() {
        return this.spans.some(({ fault }) => (0,_faults_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .crashes */ .sB)(fault) || ['restart', 'skewClock', 'addNode', 'upgrade'].includes(fault.kind));
    }
    /** The faults after which the link by which one node receives from another begins anew: one of the two crashed. */
    crashesOf(n, m) {
        return (0,_crashed_js__WEBPACK_IMPORTED_MODULE_3__/* .ofCrash */ .x)(this.spans, [this.tree.nodes[n], this.tree.nodes[m]]);
    }
    /** The fault by which a node joined the mesh, with a copy of what the first node held; undefined for the others. */
    joinOf(n) {
        const node = this.tree.nodes[n];
        return this.spans.find(({ fault }) => (0,_faults_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .copies */ .w$)(fault) && (fault.kind === 'addNode' ? fault.added === node : (0,_faults_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .nodesOf */ .Nh)(fault).includes(node)));
    }
    /** Whether a node may have crashed between two moments. */
    crashedBetween(n, from, to) {
        return (0,_crashed_js__WEBPACK_IMPORTED_MODULE_3__/* .ofCrash */ .x)(this.spans, [this.tree.nodes[n]]).some((span) => span.begun < to && (span.to ?? Number.POSITIVE_INFINITY) > from);
    }
    /** No earlier than that a node crashed: a server that was killed answers nobody until it is started again. */
    aliveUntil(n, { fault, begun, from }) {
        const { operations, nodeOf } = this.tree;
        let last = begun;
        if (fault.kind !== 'kill' && fault.kind !== 'restart')
            return last;
        for (let o = 0; o < operations.length; o++) {
            if (nodeOf[o] !== n || operations.outcome.data[o] !== _history_columns_js__WEBPACK_IMPORTED_MODULE_2__.OK)
                continue;
            const answered = operations.completed.data[o];
            if (answered < from && answered > last)
                last = answered;
        }
        return last;
    }
    crashesBefore(n, at) {
        let count = 0;
        for (const crash of this.crashes[n])
            if (crash < at)
                count++;
        return count;
    }
    keptBack(n, m, from, to) {
        const [subscriber, upstream] = [this.tree.nodes[n], this.tree.nodes[m]];
        return this.spans.some((span) => lastsThrough(span, from, to) &&
            stops(span.fault) &&
            span.links.some((link) => link.subscriber === subscriber && link.upstream === upstream));
    }
    /** Whether nothing was done meanwhile to the two nodes, or to the link by which the first one receives. */
    quiet(n, m, from, to) {
        const [subscriber, upstream] = [this.tree.nodes[n], this.tree.nodes[m]];
        return !this.spans.some((span) => span.begun < to &&
            (span.to ?? Number.POSITIVE_INFINITY) > from &&
            (span.nodes.includes(subscriber) ||
                span.nodes.includes(upstream) ||
                span.links.some((link) => link.subscriber === subscriber && link.upstream === upstream)));
    }
    fromOperations() {
        const { operations, nodeOf } = this.tree;
        const { completed, outcome, invoked, firstRead, readCount, firstWrite, writeCount, read, write } = operations;
        for (let o = 0; o < operations.length; o++) {
            if (outcome.data[o] !== _history_columns_js__WEBPACK_IMPORTED_MODULE_2__.OK)
                continue;
            const [n, at] = [nodeOf[o], completed.data[o]];
            if (writeCount.data[o] > 0 && this.crashes[n].length > 0)
                this.flushed(n, invoked.data[o], at);
            const saw = (version) => {
                const w = this.tree.writeOf(version);
                if (w < 0 || this.tree.failed(w))
                    return;
                const writer = this.tree.operationOf(w);
                if (nodeOf[writer] === n)
                    return;
                this.learn(n, nodeOf[writer], at, invoked.data[writer]);
                const place = w * this.tree.nodes.length + n;
                if (!(this.seen[place] <= at))
                    this.seen[place] = at;
            };
            for (let r = firstRead.data[o], end = r + readCount.data[o]; r < end; r++)
                saw(read.version.data[r]);
            for (let w = firstWrite.data[o], end = w + writeCount.data[o]; w < end; w++)
                saw(write.replaced.data[w]);
        }
    }
    /** An own write that was acknowledged: what was there when it began is on the disk with it. */
    flushed(n, invoked, answered) {
        const before = this.crashesBefore(n, answered);
        const durable = this.durable[n];
        if (this.crashesBefore(n, invoked) === before && !(invoked <= durable[before]))
            durable[before] = invoked;
    }
    fromHeartbeats() {
        const { final } = this.tree.history;
        for (const [node, others] of Object.entries(final?.heard ?? {})) {
            for (const [other, steps] of Object.entries(others)) {
                const [n, m] = [this.tree.nodes.indexOf(node), this.tree.nodes.indexOf(other)];
                if (n < 0 || m < 0)
                    continue;
                const before = this.steps[n][m].map((list) => [...list]);
                for (const list of this.steps[n][m])
                    list.length = 0;
                const all = [...before.flat(), ...steps.map(([at, upTo]) => ({ at, upTo }))];
                for (const { at, upTo } of all.sort((a, b) => a.at - b.at))
                    this.learn(n, m, at, upTo);
            }
        }
    }
    /** Operations come in the order of their beginnings, what they saw in that of their answers: nearly the same. */
    learn(n, m, at, upTo) {
        const steps = this.steps[n][m][this.crashesBefore(n, at)];
        let place = steps.length;
        while (place > 0 && steps[place - 1].at > at)
            place--;
        if (place > 0 && steps[place - 1].upTo >= upTo)
            return;
        let end = place;
        while (end < steps.length && steps[end].upTo <= upTo)
            end++;
        if (place > 0 && steps[place - 1].at === at)
            place--;
        steps.splice(place, end - place, { at, upTo });
    }
}
function lastBy(steps, at) {
    let [low, high] = [0, steps.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (steps[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return steps[low - 1];
}
/** Whether nothing at all comes through the links of this fault while it is on. */
function stops(fault) {
    return (0,_faults_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .partitions */ .Mo)(fault) || fault.kind === 'disable';
}
function lastsThrough({ from, ending }, begin, end) {
    return from <= begin && (ending === null || ending > end);
}


/***/ }),

/***/ 50817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ UNSEEN),
/* harmony export */   g: () => (/* binding */ metBy)
/* harmony export */ });
/* harmony import */ var _knowledge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13212);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18238);


const UNSEEN = 'a row that changes while apply looks for it is not found';
const BETWEEN = 'a row that is inserted while apply inserts it is in its way';
/** How long before a record was written its transaction may have been tried first, in microseconds. */
const TRIED_US = 2_000_000;
/**
 * The anomaly because of which a node threw a transaction away, where its record blames a row that somebody else can have
 * written on that node in the moment in which it was looked for or inserted; undefined for none.
 */
function metBy(tree, profile, o, n) {
    const roots = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .rootsOf */ .RD)(tree.rejectionsOf(o, n));
    const names = roots.map(({ reason, table, at }) => {
        // Before Spock 5.0.10 there is no word of what went well when it was tried again.
        const untold = reason === 'unavailable';
        const writes = (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .writesTo */ .Ki)(tree, o, untold ? undefined : table);
        const updates = writes.filter((w) => tree.isUpdate(w));
        const inserts = writes.filter((w) => !tree.isUpdate(w) && !tree.isDelete(w));
        if ((untold || (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfReason */ .ln)(reason, profile) === _records_js__WEBPACK_IMPORTED_MODULE_1__/* .MISSED */ .kH) && meetsAnother(tree, updates, n, at))
            return UNSEEN;
        return (untold || (0,_records_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrimary */ .Dn)(reason, table)) && meetsAnother(tree, inserts, n, at) ? BETWEEN : undefined;
    });
    const [name] = names;
    return name && names.every((one) => one === name) && profile.anomalies[name] ? name : undefined;
}
/** Whether a client of the node, or another upstream, can have written one of these rows there at that moment. */
function meetsAnother(tree, writes, n, at) {
    if (typeof at !== 'number')
        return false;
    const now = at - tree.history.head.epoch;
    return writes.some((w) => tree.writesIn(tree.rowOf(w)).some((other) => {
        const by = tree.operationOf(other);
        return (tree.nodeOf[by] !== tree.nodeOfWrite(w) &&
            !tree.failed(other) &&
            !tree.isDelete(other) &&
            tree.operations.invoked.data[by] <= now &&
            !(0,_knowledge_js__WEBPACK_IMPORTED_MODULE_0__/* .knowledgeOf */ .a)(tree).surelyHad(n, other, now - TRIED_US));
    }));
}


/***/ }),

/***/ 40057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ NodeRow),
  p: () => (/* binding */ shortest)
});

// EXTERNAL MODULE: ./src/checkers/anomalies/secondary-unique.ts
var secondary_unique = __webpack_require__(80998);
;// CONCATENATED MODULE: ./src/checkers/deletes-before.ts
/**
 * The deletes of a row that had come to a node when so much of each stream had, and so many of its own: asked of hundreds
 * of thousands of states, it finds out once from where on there is one.
 */
class DeletesBefore {
    tree;
    /** For each stream, and last for the node's own writes: the deletes, with how many writes there are up to them. */
    lists;
    known = new Map();
    constructor(tree, streams, own) {
        this.tree = tree;
        this.lists = [...streams.map(({ writes }) => writes), own].map((writes) => writes.flatMap((d, i) => (d >= 0 && tree.isDelete(d) ? [{ d, after: i + 1 }] : [])));
    }
    /** Whether one of them is this to a write. */
    any(relation, w, at, own) {
        let byWrite = this.known.get(relation);
        if (!byWrite) {
            byWrite = new Map();
            this.known.set(relation, byWrite);
        }
        let first = byWrite.get(w);
        if (!first) {
            first = this.lists.map((list) => list.find(({ d }) => relation(this.tree, d, w))?.after ?? Number.POSITIVE_INFINITY);
            byWrite.set(w, first);
        }
        return first.some((after, s) => (s < at.length ? at[s] : own) >= after);
    }
}

// EXTERNAL MODULE: ./src/checkers/knowledge.ts
var checkers_knowledge = __webpack_require__(13212);
// EXTERNAL MODULE: ./src/checkers/crashed.ts
var crashed = __webpack_require__(92898);
;// CONCATENATED MODULE: ./src/checkers/stops.ts


const AGAIN = 'crash applies changes again';
/** How long an automatic vacuum may take before its log line, and what clocks may differ by, in microseconds. */
const VACUUM_US = 1_000_000;
const CLOCK_US = 50_000;
/** What happened to a row on a node between two moments, in the order of time. */
function stopsOf(tree, profile, { n, row, streams }, from, to) {
    const node = tree.nodes[n];
    const table = tree.rows.tableName(row);
    const { spans } = (0,checkers_knowledge/* knowledgeOf */.a)(tree);
    const stops = [];
    for (const { fault, begun, from: seen, to: over, nodes } of spans) {
        if (fault.kind === 'freeze' && nodes.includes(node) && fault.tables.includes(table))
            stops.push({ anew: 'frozen', from: begun, to: over ?? seen });
    }
    for (const at of tree.history.final?.frozenAt?.[table]?.[node] ?? [])
        stops.push({ anew: 'frozen', from: at - VACUUM_US, to: at + CLOCK_US });
    // From a crash on a link whose worker ends may begin once more where it began after it.
    const anew = streams.map((stream) => (0,crashed/* ofCrash */.x)(spans, [stream.node, node]).some(({ begun }) => begun <= to));
    if (tree.deletes[row] > 0 && profile.anomalies[AGAIN] && anew.some(Boolean))
        stops.push({ anew, from, to: Number.POSITIVE_INFINITY });
    return stops.filter((stop) => stop.to >= from && stop.from <= to).sort((a, b) => a.from - b.from);
}

;// CONCATENATED MODULE: ./src/checkers/streams.ts

/** What had arrived on a node between two moments: what was known before the first, what can have come before the second. */
function arrived(tree, n, streams, from, to) {
    const knowledge = (0,checkers_knowledge/* knowledgeOf */.a)(tree);
    const count = (writes, here) => {
        let last = writes.length;
        while (last > 0 && !here(writes[last - 1]))
            last--;
        return last;
    };
    const least = streams.map(({ writes }) => count(writes, (w) => knowledge.surelyHad(n, w, from)));
    const most = streams.map(({ writes }, s) => Math.max(least[s], count(writes, (w) => knowledge.mayHave(n, w, to))));
    return { least, most };
}
function isCertainly({ least, most }) {
    return least.every((position, s) => position === most[s]);
}
function within(at, { least, most }) {
    return at.every((position, s) => position >= least[s] && position <= most[s]);
}
/** All that lie between two vectors. */
function* vectors(from, to, at = []) {
    const s = at.length;
    if (s === from.length) {
        yield [...at];
        return;
    }
    for (let position = from[s]; position <= to[s]; position++)
        yield* vectors(from, to, [...at, position]);
}
/** Whether it is certain that the write was committed, and when. */
function isCertain(tree, w) {
    return tree.acknowledged(w) && !Number.isNaN(tree.operations.committed.data[tree.operationOf(w)]);
}
/** The writes of one node to one row in the order of their commits; clocks may go back, answers do not. */
function inOrder(tree, writes) {
    const { invoked, completed, committed } = tree.operations;
    const time = (w) => {
        const told = committed.data[tree.operationOf(w)];
        return Number.isNaN(told) ? tree.history.head.epoch + invoked.data[tree.operationOf(w)] : told;
    };
    const sorted = [...writes].sort((a, b) => time(a) - time(b) || a - b);
    const inverted = sorted.some((w, i) => {
        const before = sorted[i - 1];
        return (before !== undefined && completed.data[tree.operationOf(w)] < invoked.data[tree.operationOf(before)]);
    });
    if (!inverted)
        return sorted;
    const answered = (w) => completed.data[tree.operationOf(w)] || invoked.data[tree.operationOf(w)];
    return sorted.sort((a, b) => answered(a) - answered(b) || a - b);
}

// EXTERNAL MODULE: ./src/checkers/tree.ts + 2 modules
var checkers_tree = __webpack_require__(64552);
;// CONCATENATED MODULE: ./src/checkers/certain.ts





/**
 * What is certain of one row on one node: which changes of it come from where and in which order, what the node's own
 * writes found, and how much can have arrived by then.
 */
class Certain {
    tree;
    profile;
    n;
    row;
    streams;
    checkpoints;
    deletes;
    /** What was there before the history. */
    start;
    /** Of each write: how much of each stream had surely arrived before it was begun. */
    before = new Map();
    constructor(tree, profile, n, row) {
        this.tree = tree;
        this.profile = profile;
        this.n = n;
        this.row = row;
        const writes = [...tree.writesIn(row)].filter((w) => !tree.failed(w));
        const byNode = tree.nodes.map((_, m) => inOrder(tree, writes.filter((w) => tree.nodeOfWrite(w) === m)));
        const own = byNode[n].filter((w) => isCertain(tree, w));
        const uncertain = byNode[n].filter((w) => !isCertain(tree, w));
        this.streams = byNode
            .map((writes, m) => ({ node: tree.nodes[m], writes: m === n ? uncertain : writes }))
            .filter(({ writes }) => writes.length > 0);
        const initial = writes.some((w) => tree.replaced(w) === 0) || tree.final.some((final) => final[row] === checkers_tree/* INITIAL */.DI);
        this.start = initial ? checkers_tree/* INITIAL */.DI : checkers_tree/* ABSENT */.sj;
        this.checkpoints = this.checkpointsOf(own);
        const written = this.checkpoints.map((checkpoint) => checkpoint.own);
        this.deletes = new DeletesBefore(tree, this.streams, written);
    }
    /** Whether all that the node is known to have had before this change was even begun has arrived. */
    inTurn(w, s, at) {
        let before = this.before.get(w);
        if (!before) {
            const invoked = this.tree.operations.invoked.data[this.tree.operationOf(w)];
            before = this.window(invoked, invoked).least;
            this.before.set(w, before);
        }
        return before.every((position, t) => t === s || at[t] >= position);
    }
    window(from, to) {
        return arrived(this.tree, this.n, this.streams, from, to);
    }
    windowOfEnd() {
        const all = this.streams.map(({ writes }) => writes.length);
        if (this.tree.history.final?.settled === true)
            return { least: all, most: all };
        return { least: this.checkpoints.at(-1).window.least, most: all };
    }
    /** What happened to the row between a checkpoint and the next one, or the end. */
    stopsAfter(i) {
        const { operations } = this.tree;
        const timeOf = (checkpoint, none) => checkpoint && checkpoint.own >= 0
            ? operations.invoked.data[this.tree.operationOf(checkpoint.own)]
            : none;
        const from = timeOf(this.checkpoints[i], Number.NEGATIVE_INFINITY);
        const to = timeOf(this.checkpoints[i + 1], Number.POSITIVE_INFINITY);
        const { tree, profile, n, row, streams } = this;
        return stopsOf(tree, profile, { n, row, streams }, from, to);
    }
    checkpointsOf(own) {
        const { tree } = this;
        const none = this.streams.map(() => 0);
        const beginning = { own: -1, found: this.start, holds: this.start, window: { least: none, most: none } };
        const all = [beginning];
        for (const w of own) {
            const o = tree.operationOf(w);
            const found = foundOf(tree, w);
            const { least, most } = this.window(tree.operations.invoked.data[o], tree.operations.completed.data[o]);
            const seen = this.streams.map(({ writes }, s) => Math.max(least[s], writes.indexOf(found) + 1));
            const window = {
                least: seen,
                most: most.map((position, s) => Math.max(Math.min(position, this.timedBefore(w, s)), seen[s])),
            };
            all.push({ own: w, found, holds: tree.isDelete(w) ? checkers_tree/* ABSENT */.sj : w, window });
        }
        return all;
    }
    /**
     * How much of a stream can have arrived before the node's own write by their timestamps: a clock that goes on from the
     * latest one it has seen would have given the own write a later one. A server that starts again has forgotten.
     */
    timedBefore(own, s) {
        const { tree, profile, streams } = this;
        const { writes } = streams[s];
        if (profile.commitClock !== 'logical' || (0,checkers_knowledge/* knowledgeOf */.a)(tree).clocksWentBack())
            return writes.length;
        const later = writes.findIndex((w) => tree.committed(w) > tree.committed(own));
        return later < 0 ? writes.length : later;
    }
}
/** What a write found, by its node's word. */
function foundOf(tree, w) {
    const replaced = tree.replaced(w);
    if (replaced === null)
        return checkers_tree/* ABSENT */.sj;
    const found = tree.writeOf(replaced);
    return found >= 0 && tree.rowOf(found) === tree.rowOf(w) ? found : replaced === 0 ? checkers_tree/* INITIAL */.DI : checkers_tree/* FOREIGN */.nY;
}

;// CONCATENATED MODULE: ./src/checkers/arrival.ts

/** What last-update-wins, the promise, makes of the row; several where nobody can say which. */
function lastUpdateWins({ tree, w, held, deleted }) {
    if (held === checkers_tree/* ABSENT */.sj) {
        if (tree.isDelete(w))
            return [checkers_tree/* ABSENT */.sj];
        return deleted(beats) ? [checkers_tree/* ABSENT */.sj] : [w];
    }
    const next = tree.isDelete(w) ? checkers_tree/* ABSENT */.sj : w;
    if (held === w)
        return [held];
    if (held === checkers_tree/* INITIAL */.DI || tree.descends(w, held))
        return [next];
    if (tree.descends(held, w))
        return [held];
    if (isLater(tree, w, held))
        return [next];
    if (isLater(tree, held, w))
        return [held];
    // Of the same microsecond, or of an unknown one.
    return [next, held];
}
/** Whether a delete wins against a write of its row: it saw it, or was committed no earlier and not seen by it. */
function beats(tree, d, w) {
    if (tree.descends(d, w))
        return true;
    return !tree.descends(w, d) && !isLater(tree, w, d);
}
/** Whether the one was certainly committed later than the other, by their timestamps. */
function isLater(tree, a, b) {
    return tree.committed(a) > tree.committedBy(b);
}

;// CONCATENATED MODULE: ./src/checkers/anomalies/commit-clock-goes-back.ts


/**
 * A version is older, by the commit timestamps, than one that it replaced: it loses to what it has seen, unless nothing is
 * compared.
 */
const commitClockGoesBack = {
    name: 'commit clock goes back',
    arrives({ tree, profile, w, held }) {
        if (held < 0 || held === w || profile.conflicts === 'none')
            return undefined;
        if (isOfSameOrigin({ tree, profile, w, held }))
            return isLater(tree, held, w) ? { holds: [w], always: true } : undefined;
        if (tree.descends(w, held) && isLater(tree, held, w)) {
            const deleted = tree.isDelete(w) && profile.deletes === 'always applied';
            return deleted ? undefined : { holds: [held], always: true };
        }
        if (tree.descends(held, w) && isLater(tree, w, held))
            return { holds: [tree.isDelete(w) ? checkers_tree/* ABSENT */.sj : w], always: true };
        return undefined;
    },
};
/** Whether a change is an update of a row that its own node wrote last, with which nothing is compared. */
function isOfSameOrigin({ tree, profile, w, held, }) {
    if (profile.updatesOfSameOrigin === 'compared' || !tree.isUpdate(w))
        return false;
    return tree.nodeOfWrite(w) === tree.nodeOfWrite(held);
}

;// CONCATENATED MODULE: ./src/checkers/anomalies/conflicts-not-resolved.ts


/** Nothing is compared: what arrives takes the place of what is there, also of what has replaced it. */
const conflictsNotResolved = {
    name: 'conflicts are not resolved',
    arrives({ tree, profile, w, held }) {
        if (profile.conflicts !== 'none' || held < 0 || held === w || tree.descends(w, held))
            return undefined;
        if (tree.isDelete(w))
            return isLater(tree, held, w) ? undefined : { holds: [checkers_tree/* ABSENT */.sj], always: true };
        // An INSERT cannot be applied where there is a row: it is tried again until there is none, and all waits for it.
        return { holds: tree.isUpdate(w) ? [w] : [], always: true };
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/delete-overtakes-insert.ts


/** A DELETE came first, by way of another link, and found nothing; nobody remembers it when the row comes. */
const deleteOvertakesInsert = {
    name: 'delete overtakes insert',
    arrives({ tree, w, held, deleted }) {
        if (held !== checkers_tree/* ABSENT */.sj || tree.isDelete(w) || tree.isUpdate(w))
            return undefined;
        return deleted(beats) ? { holds: [w], always: true } : undefined;
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/deletes-win.ts


/**
 * A DELETE removes whatever it finds, also what was committed after it by somebody who had not seen it; an UPDATE that
 * comes after the DELETE, and was committed later, finds no row and is skipped.
 */
const deletesWin = {
    name: 'delete is not last-update-wins',
    arrives({ tree, profile, w, held, deleted }) {
        if (profile.deletes !== 'always applied')
            return undefined;
        if (tree.isDelete(w)) {
            const older = held !== checkers_tree/* ABSENT */.sj && held !== checkers_tree/* INITIAL */.DI && !tree.descends(w, held) && isLater(tree, held, w);
            return older ? { holds: [checkers_tree/* ABSENT */.sj], always: true } : undefined;
        }
        if (!tree.isUpdate(w) || held !== checkers_tree/* ABSENT */.sj || profile.updateOfMissing !== 'skip')
            return undefined;
        return deleted(isOlderAndUnseen) ? { holds: [checkers_tree/* ABSENT */.sj], always: true } : undefined;
    },
};
function isOlderAndUnseen(tree, d, w) {
    return !tree.descends(d, w) && !tree.descends(w, d) && isLater(tree, w, d);
}

;// CONCATENATED MODULE: ./src/checkers/anomalies/equal-timestamps.ts
/** Two versions of the same microsecond that did not know of each other: the node keeps either. */
const equalTimestamps = {
    name: 'equal timestamps',
    arrives({ tree, profile, w, held }) {
        if (profile.equalTimestamps === 'one wins' || profile.conflicts === 'none')
            return undefined;
        if (held < 0 || held === w || tree.isDelete(w))
            return undefined;
        if (tree.descends(w, held) || tree.descends(held, w))
            return undefined;
        return tree.committed(w) === tree.committed(held) ? { holds: [w, held], always: true } : undefined;
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/frozen-rows.ts


/** The row that is there was frozen after it was written, and has no timestamp any more: any change is later than none. */
const frozenRows = {
    name: 'frozen rows lose to older changes',
    arrives({ tree, profile, w, held, frozen }) {
        if (!frozen || held < 0 || profile.conflicts === 'none' || !isLater(tree, held, w))
            return undefined;
        return { holds: [tree.isDelete(w) ? checkers_tree/* ABSENT */.sj : w], always: false };
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/update-of-missing-skipped.ts


/** An UPDATE came before the row, by way of another link, or the row is gone: it is left out, and nobody remembers it. */
const updateOfMissingSkipped = {
    name: 'update of a missing row is skipped',
    arrives({ tree, profile, w, held, deleted }) {
        if (profile.updateOfMissing !== 'skip' || held !== checkers_tree/* ABSENT */.sj)
            return undefined;
        if (!tree.isUpdate(w))
            return undefined;
        return deleted(beats) ? undefined : { holds: [checkers_tree/* ABSENT */.sj], always: true };
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/rules.ts








/** The anomalies that are rules of what becomes of a row; those for which a node keeps records are in discarded.ts. */
const RULES = [
    deletesWin,
    deleteOvertakesInsert,
    updateOfMissingSkipped,
    equalTimestamps,
    commitClockGoesBack,
    frozenRows,
    secondary_unique/* secondaryUnique */.Sx,
    conflictsNotResolved,
];

;// CONCATENATED MODULE: ./src/checkers/life.ts

/**
 * So many states of one row on one node are looked at in one stretch of its life. Where there are more, nobody can say
 * what became of the row.
 */
const MOST_STATES = 2_000_000;
/** Among the bits of a way: the write that is looked for was lost by an anomaly. */
const LOST = 1 << 30;
/**
 * All states that a row can be in during a stretch of its life, in the order in which they follow one another; only those
 * that are still to be looked at, and those it can end in, are kept.
 */
class Life {
    wanted;
    end;
    lastPhase;
    lengths;
    loss;
    /** The writes that came, or can have come, where the row was missing. */
    missing = new Set();
    /** Some states were not looked at. */
    tooMany = false;
    /** By phase, then by how much has arrived. */
    waiting = [];
    ended = [];
    count = 0;
    phase = 0;
    sum = 0;
    constructor(
    /** What the node held at the end of the stretch. */
    wanted, 
    /** How much of each stream had arrived then. */
    end, lastPhase, lengths, 
    /** The write of which it is asked how it was lost. */
    loss) {
        this.wanted = wanted;
        this.end = end;
        this.lastPhase = lastPhase;
        this.lengths = lengths;
        this.loss = loss;
    }
    /** A state that follows upon another one; the step took these anomalies, as bits. */
    follow(state, { phase, at, held, frozen }, bits, w) {
        const ways = withBits(state.ways, bits);
        const lost = this.loss?.by({ held: state.held, holds: held, w });
        this.add(phase, at, held, frozen, lost ? lostBy(ways, bits) : ways);
    }
    add(phase, at, held, frozen, ways) {
        let [sum, key] = [0, held + 3];
        for (const [s, position] of at.entries()) {
            sum += position;
            // The last position is what is missing of the sum.
            if (s < at.length - 1)
                key = key * (this.lengths[s] + 1) + position;
        }
        key = key * 2 + (frozen ? 1 : 0);
        const sums = this.waiting[phase] ?? [];
        this.waiting[phase] = sums;
        const states = sums[sum] ?? new Map();
        sums[sum] = states;
        const known = states.get(key);
        if (known)
            known.ways = least([...known.ways, ...ways]);
        else if (this.count++ < MOST_STATES)
            states.set(key, { phase, at, held, frozen, ways });
        else
            this.tooMany = true;
    }
    /** The next state whose ways are all known: in an odd phase it goes back, otherwise on. */
    next() {
        for (; this.phase < this.waiting.length; this.phase++) {
            const sums = this.waiting[this.phase] ?? [];
            const back = this.phase % 2 === 1;
            for (let i = this.sum; i < sums.length; i++) {
                this.sum = i;
                const states = sums[back ? sums.length - 1 - i : i];
                if (!states || states.size === 0)
                    continue;
                const [key, state] = states.entries().next().value;
                states.delete(key);
                if (this.phase === this.lastPhase && within(state.at, this.end))
                    this.ended.push(state);
                return state;
            }
            this.sum = 0;
        }
        return undefined;
    }
    /** The ways to hold such a thing at the end of the stretch. */
    ways(wanted) {
        return least(this.ended.filter(({ held }) => wanted(held)).flatMap(({ ways }) => ways));
    }
    /** The same of those in which it was an anomaly that the write was lost by. */
    losing(wanted) {
        return least(this.ways(wanted).flatMap((way) => (way & LOST ? [way & ~LOST] : [])));
    }
    /** How much of each stream can have arrived where the node holds this at the end. */
    positions(held) {
        const there = this.ended.filter((state) => state.held === held);
        return [...new Map(there.map(({ at }) => [at.join(), at])).values()];
    }
}
function moved(at, s, by) {
    const next = [...at];
    next[s] += by;
    return next;
}
function withBits(ways, bits) {
    return bits === 0 ? ways : ways.map((way) => way | bits);
}
/** What was lost before by an anomaly, and then by the promise alone, is lost by the promise. */
function lostBy(ways, bits) {
    return least(ways.map((way) => (bits === 0 ? way & ~LOST : way | LOST)));
}
/** Without those of which another one is a part; of those that lost the write in the one way, and in the other. */
function least(ways) {
    if (ways.length < 2)
        return [...ways];
    const distinct = [...new Set(ways)];
    return distinct.filter((way) => !distinct.some((other) => other !== way && (other & way) === other && !((other ^ way) & LOST)));
}
const NAMES = [];
function bitOf(name) {
    const known = NAMES.indexOf(name);
    return 1 << (known >= 0 ? known : NAMES.push(name) - 1);
}
function namesOf(way) {
    return NAMES.filter((_, i) => way & (1 << i));
}

// EXTERNAL MODULE: ./src/checkers/meeting.ts
var meeting = __webpack_require__(50817);
// EXTERNAL MODULE: ./src/checkers/records.ts
var records = __webpack_require__(18238);
;// CONCATENATED MODULE: ./src/checkers/changes.ts










/** The node whose rows a node that joins copies: the first of the others. */
function sourceOf(n) {
    return n === 0 ? 1 : 0;
}
/** What may become of one row on one node when changes of it arrive: last-update-wins, or one of the documented anomalies. */
class Changes {
    certain;
    causeOf;
    plain;
    constructor(certain, causeOf) {
        this.certain = certain;
        this.causeOf = causeOf;
    }
    /** What the node may hold after a write has arrived, each with the anomalies that it takes. */
    after(w, { held, frozen, at }, own) {
        const { tree, profile, n, deletes } = this.certain;
        if (tree.nodeOfWrite(w) === n) {
            // Of its own writes those of which nobody knows whether they were committed.
            const found = foundOf(tree, w);
            return found === held || found === checkers_tree/* FOREIGN */.nY
                ? [
                    [held, 0],
                    [tree.isDelete(w) ? checkers_tree/* ABSENT */.sj : w, 0],
                ]
                : [[held, 0]];
        }
        const arrival = {
            tree,
            profile,
            n,
            w,
            held,
            frozen,
            deleted: (relation) => held === checkers_tree/* ABSENT */.sj && deletes.any(relation, w, at, own),
        };
        const outcomes = [];
        let promised = true;
        for (const rule of RULES) {
            if (!profile.anomalies[rule.name])
                continue;
            const effect = rule.arrives(arrival);
            if (!effect)
                continue;
            if (effect.always)
                promised = false;
            for (const holds of effect.holds)
                outcomes.push([holds, bitOf(rule.name)]);
        }
        const refused = tree.isUpdate(w) &&
            held === checkers_tree/* ABSENT */.sj &&
            profile.anomalies['update of a missing row discards its transaction'];
        if (promised && !refused)
            for (const holds of lastUpdateWins(arrival))
                outcomes.push([holds, 0]);
        const cause = this.causeOfDiscard(w, held);
        if (cause)
            outcomes.push([held, bitOf(cause)]);
        if (!isCertain(tree, w))
            outcomes.push([held, 0]);
        return outcomes;
    }
    /**
     * The stream whose next change must still come, and loses to what is there: to whatever is there later as well, so that
     * when it comes makes no difference, and it may as well be now. That keeps the states of a row that two nodes wrote a
     * thousand times each while they did not hear each other to some thousands.
     */
    loser({ at, held }, to) {
        if (held < 0 || !this.isPlain())
            return undefined;
        const { tree, streams } = this.certain;
        const loses = ({ writes }, s) => {
            const w = writes[at[s]];
            if (w === undefined || at[s] >= to.least[s] || tree.committed(w) >= tree.committed(held))
                return false;
            return this.certain.inTurn(w, s, at);
        };
        const s = streams.findIndex(loses);
        return s < 0 ? undefined : s;
    }
    /**
     * What came before the crash comes again, in its order: of a row that nobody deletes each change finds what is newer.
     * Otherwise a delete takes away what is there, where nothing is compared, and where nothing is, any of the changes may be
     * there in the end. In which order the streams do that nobody knows.
     */
    comeAgain(life, state, anew) {
        const { tree, profile, row, streams } = this.certain;
        if (tree.deletes[row] === 0)
            return;
        const { at, held, frozen } = state;
        const phase = state.phase + 1;
        const again = streams.flatMap(({ writes }, s) => (anew[s] ? writes.slice(0, at[s]) : []));
        const removed = profile.deletes === 'always applied' && again.some((w) => tree.isDelete(w));
        if (held !== checkers_tree/* ABSENT */.sj && !removed)
            return;
        const named = bitOf(AGAIN);
        life.follow(state, { phase, at, held: checkers_tree/* ABSENT */.sj, frozen }, named);
        const there = again.filter((w) => !tree.isDelete(w));
        for (const w of there)
            if (tree.isUpdate(w))
                life.missing.add(w);
        // Of those that are there in the end only what is looked for matters, or that it is older than what comes.
        for (const w of there) {
            if (w === there[0] || w === life.wanted)
                life.follow(state, { phase, at, held: w, frozen: false }, named);
        }
    }
    /** Whether of two versions of the row the later one stays, whatever else happens: the clock alone decides. */
    isPlain() {
        this.plain ??= this.findPlain();
        return this.plain;
    }
    findPlain() {
        const { tree, profile, row } = this.certain;
        if (profile.conflicts !== 'last-update-wins' || tree.deletes[row] > 0)
            return false;
        return tree.writesIn(row).every((w) => {
            if (tree.failed(w))
                return true;
            if (!isCertain(tree, w) || this.wasThrownAway(tree.operationOf(w)))
                return false;
            const found = foundOf(tree, w);
            return found < 0 || tree.committed(found) < tree.committed(w);
        });
    }
    /** Why the node may have thrown this write away where it held that, if it says that it did. */
    causeOfDiscard(w, held) {
        const { tree, profile, n } = this.certain;
        const o = tree.operationOf(w);
        if (!this.wasThrownAway(o) || (0,checkers_knowledge/* knowledgeOf */.a)(tree).surelyApplied(n, o))
            return undefined;
        // What the first node had not taken is not in the copy of it either.
        if (tree.rejectionsOf(o, n).length === 0)
            return this.causeOf(o, sourceOf(n));
        // Where this very row is the one that was not found, it was not there.
        if ((0,records/* missedBy */.jL)(tree, profile, o, n) === w) {
            if (held === checkers_tree/* ABSENT */.sj)
                return records/* MISSED */.kH;
            // Or somebody else wrote a new version of it in that moment: only where it cannot have been missing.
            return this.causeOf(o, n) === meeting/* UNSEEN */.P ? meeting/* UNSEEN */.P : undefined;
        }
        return this.causeOf(o, n);
    }
    /** Whether the node says that it threw the operation's transaction away, or the one says so whose copy it joined with. */
    wasThrownAway(o) {
        const { tree, n } = this.certain;
        if (tree.rejectionsOf(o, n).length > 0)
            return true;
        const join = tree.rejectionsOf(o, sourceOf(n)).length > 0 ? (0,checkers_knowledge/* knowledgeOf */.a)(tree).joinOf(n) : undefined;
        return join !== undefined && tree.operations.invoked.data[o] <= join.from;
    }
}

;// CONCATENATED MODULE: ./src/checkers/loss.ts

/**
 * When a node loses a write: it comes and has no effect, or what may be there because of it makes room for what may not.
 * One that had come before the node's own last write, which saw nothing of it, was lost before the life that is looked at.
 */
class Loss {
    tree;
    lost;
    constructor(tree, lost) {
        this.tree = tree;
        this.lost = lost;
    }
    /** Whether it is lost by this step. */
    by({ held, holds, w }) {
        return !this.honours(holds) && (w === this.lost || this.honours(held));
    }
    /** Whether a node that has received the write may hold this: what it made, or what came after it. */
    honours(held) {
        if (held < 0)
            return held === checkers_tree/* ABSENT */.sj && this.tree.isDelete(this.lost);
        return this.tree.descends(held, this.lost) || this.tree.committed(held) >= this.tree.committed(this.lost);
    }
}

// EXTERNAL MODULE: ./src/checkers/reason.ts
var reason = __webpack_require__(94458);
;// CONCATENATED MODULE: ./src/checkers/node-row.ts








/** The anomalies of the ways that take the fewest of them. */
function shortest(ways) {
    const fewest = Math.min(...ways.map((way) => way.length));
    return [...new Set(ways.filter((way) => way.length === fewest).flat())];
}
/**
 * The life of one row on one node: what it can have held after each change that came, in every order that the history
 * allows. The node's own writes say what they found. The changes of another node arrive in their order; between those of
 * two nodes every order is possible but what somebody is known to have had before: see knowledge.ts. What a change makes
 * of the row is last-update-wins, or one of the documented anomalies.
 */
class NodeRow {
    tree;
    profile;
    n;
    row;
    certain;
    checkpoints;
    streams;
    changes;
    stretches = [];
    missing;
    end = 'not known yet';
    constructor(tree, profile, n, row, causeOf) {
        this.tree = tree;
        this.profile = profile;
        this.n = n;
        this.row = row;
        this.certain = new Certain(tree, profile, n, row);
        this.checkpoints = this.certain.checkpoints;
        this.streams = this.certain.streams;
        this.changes = new Changes(this.certain, causeOf);
    }
    /** How what the node holds at the end has come about since its last own write; undefined where nothing documented makes it so. */
    explained() {
        if (this.end === 'not known yet')
            this.end = this.explainEnd();
        return this.end;
    }
    /**
     * How it can have come about that the node received this write and does not hold it, where what it holds seems to be as
     * promised: since its last own write an anomaly took the write away. Undefined where none can have done so.
     */
    explainedLosing(w) {
        if (!this.explained())
            return undefined;
        const [i, final] = [this.checkpoints.length - 1, this.tree.final[this.n][this.row]];
        const loss = new Loss(this.tree, w);
        const life = this.live(i, this.certain.windowOfEnd(), this.certain.stopsAfter(i), loss);
        return explainedBy(life, life.losing((held) => held === final));
    }
    /** How the node's own write, the `i`th of the row, can have found what it did; undefined where it cannot. */
    foundBy(own) {
        const i = this.checkpoints.findIndex((checkpoint) => checkpoint.own === own);
        if (i < 1)
            return { ways: [[]] };
        const { found } = this.checkpoints[i];
        if (found === checkers_tree/* FOREIGN */.nY)
            return { ways: [[]] };
        return this.named(this.stretch(i - 1), (held) => held === found);
    }
    /**
     * The same of all that became of the row since this write can have been there. Where the write is lost, that is the
     * reason: nothing but what is documented has happened to the row since.
     */
    explainedSince(w) {
        const all = [];
        for (let i = this.checkpoints.length; i >= 1; i--) {
            const ended = i === this.checkpoints.length ? this.explained() : this.foundBy(this.checkpoints[i].own);
            if (!ended)
                return undefined;
            all.push(...shortest(ended.ways));
            if (!this.canBeThere(w, this.checkpoints[i - 1]))
                break;
        }
        return { ways: [[...new Set(all)]] };
    }
    canBeThere(w, { own, window }) {
        if (own === w)
            return false;
        const s = this.streams.findIndex(({ writes }) => writes.includes(w));
        if (s >= 0)
            return window.most[s] > this.streams[s].writes.indexOf(w);
        return this.tree.nodeOfWrite(w) === this.n && this.indexOf(own) > this.indexOf(w);
    }
    indexOf(own) {
        return this.checkpoints.findIndex((checkpoint) => checkpoint.own === own);
    }
    /** Whether the row can have been missing when this change of another node came. */
    mayBeMissingFor(w) {
        // Asked again meanwhile, it is for the sake of a transaction that was thrown away before this change came.
        if (this.missing === 'being found out')
            return true;
        if (!this.missing) {
            this.missing = 'being found out';
            const stretches = this.checkpoints.map((_, i) => this.stretch(i));
            this.missing = new Set(stretches.flatMap(({ missing }) => [...missing]));
            // They took every change that was not found for one of a missing row.
            this.stretches.length = 0;
        }
        return this.missing.has(w);
    }
    explainEnd() {
        const { tree, n, row } = this;
        const final = tree.final[n][row];
        if (final === checkers_tree/* FOREIGN */.nY || (tree.finalRows[n].repeated.get(row) ?? 1) > 1)
            return undefined;
        const live = this.stretch(this.checkpoints.length - 1);
        const promised = this.named(live, (held) => held === final);
        const unique = this.profile.anomalies['secondary unique divergence'];
        if (promised || final !== checkers_tree/* ABSENT */.sj || !unique)
            return promised;
        return this.named(live, (held) => (0,secondary_unique/* isDisplaced */.I)(tree, n, held), bitOf('secondary unique divergence'));
    }
    named(life, wanted, more = 0) {
        return explainedBy(life, least(life.ways(wanted).map((way) => way | more)));
    }
    /** The life of the row from one checkpoint to the next one, or to the end. */
    stretch(i) {
        const known = this.stretches[i];
        if (known)
            return known;
        const to = this.checkpoints[i + 1]?.window ?? this.certain.windowOfEnd();
        const life = this.live(i, to, this.certain.stopsAfter(i));
        this.stretches[i] = life;
        return life;
    }
    /** How much of each stream can have arrived at a checkpoint: what lets the row be as it was found there. */
    startsOf(i) {
        const { window } = this.checkpoints[i];
        const all = [...vectors(window.least, window.most)];
        if (all.length === 1)
            return all;
        // Back to where that is certain, and on from there: not by recursion, for there may be thousands.
        let first = i;
        while (first > 0 && !this.stretches[first - 1] && !isCertainly(this.checkpoints[first].window))
            first--;
        for (let j = first; j < i - 1; j++)
            this.stretch(j);
        const { found } = this.checkpoints[i];
        const before = this.stretch(i - 1);
        const there = before.tooMany ? [] : before.positions(found);
        // Where nothing makes it so, that is told of where it was found; what comes after it has causes of its own.
        return there.length > 0 ? there : all;
    }
    /** All states that the row can be in from a checkpoint until as much has arrived as the window says. */
    live(i, to, stops, loss) {
        const from = this.checkpoints[i];
        const life = new Life(this.checkpoints[i + 1]?.found ?? this.tree.final[this.n][this.row], to, stops.length * 2, this.streams.map(({ writes }) => writes.length), loss);
        // Where a stop is at the very edge of the stretch, less or more may have come than there was before or is after it.
        const windows = stops.map((stop) => {
            const { least, most } = this.certain.window(stop.from, stop.to);
            return {
                least: least.map((position, s) => Math.min(position, to.most[s])),
                most: most.map((position, s) => Math.max(position, from.window.least[s])),
            };
        });
        for (const at of this.startsOf(i))
            life.add(0, at, from.holds, false, [0]);
        for (let state = life.next(); state; state = life.next()) {
            const { phase, at, held, frozen, ways } = state;
            const stop = stops[phase >> 1];
            if (phase % 2 === 1 && stop) {
                // What a stop has done, or how far back streams begin anew.
                life.add(phase + 1, at, held, frozen, ways);
                if (stop.anew === 'frozen')
                    life.add(phase + 1, at, held, true, ways);
                else
                    this.changes.comeAgain(life, state, stop.anew);
                continue;
            }
            const loser = stops.length === 0 ? this.changes.loser(state, to) : undefined;
            if (loser !== undefined) {
                life.add(phase, moved(at, loser, 1), held, frozen, ways);
                continue;
            }
            for (const [s, { writes }] of this.streams.entries()) {
                const w = writes[at[s]];
                if (w === undefined || at[s] >= to.most[s] || !this.certain.inTurn(w, s, at))
                    continue;
                const next = moved(at, s, 1);
                if (held === checkers_tree/* ABSENT */.sj)
                    life.missing.add(w);
                for (const [holds, bits] of this.changes.after(w, state, i + 1)) {
                    const then = { phase, at: next, held: holds, frozen: frozen && holds === held };
                    life.follow(state, then, bits, w);
                }
            }
            if (stop && within(at, windows[phase >> 1]))
                life.add(phase + 1, at, held, frozen, ways);
        }
        return life;
    }
}
function explainedBy(life, ways) {
    if (ways.length > 0)
        return { ways: ways.map(namesOf) };
    return life.tooMany ? { ways: [[reason/* UNTOLD */.t]] } : undefined;
}


/***/ }),

/***/ 94458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ UNTOLD)
/* harmony export */ });
/** Changes of several nodes came to a row in more orders than can be tried: nobody can say what is the reason. */
const UNTOLD = 'more orders than can be tried';


/***/ }),

/***/ 18238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isPrimary),
/* harmony export */   E$: () => (/* binding */ updatesOf),
/* harmony export */   Ki: () => (/* binding */ writesTo),
/* harmony export */   RD: () => (/* binding */ rootsOf),
/* harmony export */   jL: () => (/* binding */ missedBy),
/* harmony export */   kH: () => (/* binding */ MISSED),
/* harmony export */   ln: () => (/* binding */ nameOfReason)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64552);

/** Spock 5.0.11 says it of a transaction without a cause, 5.0.8 of every change but the one that was at fault. */
const UNCAPTURED = /root cause not captured|^unavailable$/;
const MISSED = 'update of a missing row discards its transaction';
/**
 * The one update that a node's record of a transaction can speak of where it says that a row was not found; undefined
 * where it says something else, or there are several that it may mean.
 */
function missedBy(tree, profile, o, n) {
    const roots = rootsOf(tree.rejectionsOf(o, n));
    if (roots.length === 0 || roots.some(({ reason }) => nameOfReason(reason, profile) !== MISSED))
        return undefined;
    const updates = new Set(roots.flatMap(({ table }) => updatesOf(tree, o, table)));
    return updates.size === 1 ? [...updates][0] : undefined;
}
/** The records of what was at fault, of those of one transaction. */
function rootsOf(records) {
    const blamed = records.filter(({ reason, collateral }) => !collateral && !UNCAPTURED.test(reason));
    if (blamed.length > 0)
        return blamed;
    const uncaptured = records.filter(({ reason }) => UNCAPTURED.test(reason));
    // Of some errors the record keeps no word at all.
    return uncaptured.length > 0 ? uncaptured : records.slice(0, 1);
}
/** The documented anomaly of which a record speaks, whether or not it was so. */
function nameOfReason(reason, profile) {
    for (const [name, anomaly] of Object.entries(profile.anomalies)) {
        if (anomaly.reason?.test(reason))
            return name;
    }
    return undefined;
}
/** The updates of an operation, of one table or of all. */
function updatesOf(tree, o, table) {
    return writesTo(tree, o, table).filter((w) => tree.isUpdate(w));
}
/** The writes of an operation, of one table or of all. */
function writesTo(tree, o, table) {
    return tree
        .writesBy(o)
        .filter((w) => table === undefined || (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .sameTable */ .lY)(tree.rows.tableName(tree.rowOf(w)), table));
}
/** Whether a record names the constraint that a primary key gets of itself. */
function isPrimary(reason, table) {
    const [, constraint] = /unique constraint "([^"]+)"/.exec(reason) ?? [];
    return constraint === `${table.replace(/^.*\./, '')}_pkey`;
}


/***/ }),

/***/ 64552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sj: () => (/* binding */ ABSENT),
  nY: () => (/* binding */ FOREIGN),
  DI: () => (/* binding */ INITIAL),
  lY: () => (/* binding */ sameTable),
  g7: () => (/* binding */ treeOf),
  ju: () => (/* binding */ xid32)
});

// UNUSED EXPORTS: Tree

// EXTERNAL MODULE: ./src/history/columns.ts + 2 modules
var columns = __webpack_require__(90761);
;// CONCATENATED MODULE: ./src/checkers/descent.ts
/** Writes by row, in each row by commit timestamp; those without one come first. */
function sortByRow({ writes, rows, operations }) {
    const rowStart = new Int32Array(rows.length + 1);
    const writesOf = new Int32Array(writes);
    const { row, operation } = operations.write;
    for (let w = 0; w < writes; w++)
        rowStart[row.data[w] + 1]++;
    for (let r = 0; r < rows.length; r++)
        rowStart[r + 1] += rowStart[r];
    const next = rowStart.slice(0, -1);
    for (let w = 0; w < writes; w++)
        writesOf[next[row.data[w]]++] = w;
    const { committed } = operations;
    const time = (w) => committed.data[operation.data[w]] || 0;
    const earlier = (a, b) => time(a) - time(b) || a - b;
    for (let r = 0; r < rows.length; r++) {
        const [from, to] = [rowStart[r], rowStart[r + 1]];
        let sorted = true;
        for (let i = from + 1; i < to && sorted; i++) {
            sorted = time(writesOf[i - 1]) <= time(writesOf[i]);
        }
        if (!sorted)
            writesOf.subarray(from, to).sort(earlier);
    }
    return { rowStart, writesOf };
}
/** Numbers the writes so that the descendants of each are a range. Parents that go round in a ring are taken away. */
function numberDescent(versions) {
    const { writes, writesOf, parent } = versions;
    const replacedBy = new Int32Array(writes).fill(-1);
    const leaves = new Int32Array(versions.rows.length);
    const placeOf = new Int32Array(writes).fill(-1);
    const last = new Int32Array(writes).fill(-1);
    const deletesBefore = new Int32Array(writes + 1);
    const firstChild = new Int32Array(writes).fill(-1);
    const sibling = new Int32Array(writes).fill(-1);
    for (let i = writes - 1; i >= 0; i--) {
        const w = writesOf[i];
        const from = parent[w];
        if (from < 0)
            continue;
        sibling[w] = firstChild[from];
        firstChild[from] = w;
        if (versions.acknowledged(w))
            replacedBy[from] = w;
    }
    let place = 0;
    const walk = (root) => {
        let w = root;
        for (;;) {
            deletesBefore[place + 1] = deletesBefore[place] + (versions.isDelete(w) ? 1 : 0);
            placeOf[w] = place++;
            if (firstChild[w] >= 0) {
                w = firstChild[w];
                continue;
            }
            for (;;) {
                last[w] = place - 1;
                if (w === root)
                    return;
                if (sibling[w] >= 0) {
                    w = sibling[w];
                    break;
                }
                w = parent[w];
            }
        }
    };
    for (let w = 0; w < writes; w++)
        if (parent[w] < 0 && !versions.failed(w))
            walk(w);
    // A ring of versions that replaced one another can only come from damage; each stands alone then.
    for (let w = 0; w < writes; w++) {
        if (placeOf[w] >= 0 || versions.failed(w))
            continue;
        deletesBefore[place + 1] = deletesBefore[place] + (versions.isDelete(w) ? 1 : 0);
        last[w] = placeOf[w] = place++;
        parent[w] = -1;
    }
    for (let w = 0; w < writes; w++) {
        if (!versions.failed(w) && firstChild[w] < 0)
            leaves[versions.rowOf(w)]++;
    }
    return { replacedBy, leaves, place: placeOf, last, deletesBefore };
}

;// CONCATENATED MODULE: ./src/checkers/number-map.ts
/** A map from whole numbers to whole numbers, 24 bytes an entry where Map needs twice that and more time. */
class NumberMap {
    keys;
    values;
    mask;
    /** @param most how many entries it will hold */
    constructor(most) {
        const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 1.5)));
        this.keys = new Float64Array(size).fill(Number.NaN);
        this.values = new Int32Array(size);
        this.mask = size - 1;
    }
    /** @returns false where the key was there already, and stays as it was */
    add(key, value) {
        const at = this.slot(key);
        if (this.keys[at] === key)
            return false;
        this.keys[at] = key;
        this.values[at] = value;
        return true;
    }
    /** The value, or -1. */
    get(key) {
        const at = this.slot(key);
        return this.keys[at] === key ? this.values[at] : -1;
    }
    slot(key) {
        // Both halves of a key count: clients often number their versions in steps of a large power.
        let hash = Math.imul((key | 0) ^ Math.imul(Math.floor(key / 2 ** 32) | 0, 0x9e3779b1), 0x85ebca6b);
        hash ^= hash >>> 15;
        let at = Math.imul(hash, 0xc2b2ae35) >>> 0;
        at = (at ^ (at >>> 13)) & this.mask;
        while (this.keys[at] !== key && !Number.isNaN(this.keys[at]))
            at = (at + 1) & this.mask;
        return at;
    }
}

;// CONCATENATED MODULE: ./src/checkers/tree.ts



/** In place of a write: the node does not have the row. */
const ABSENT = -1;
/** The row is as it was before the history. */
const INITIAL = -2;
/** The row has a version that no operation of the history wrote. */
const FOREIGN = -3;
const trees = new WeakMap();
/** The version trees of a history; built once for all of its checkers. */
function treeOf(history) {
    let tree = trees.get(history);
    if (!tree) {
        tree = new Tree(history);
        trees.set(history, tree);
    }
    return tree;
}
/**
 * For each row, the tree of its versions: a write is the child of the write whose version it replaced, which its node
 * told under the row's lock. On one node that gives a chain; a fork is a conflict. Writes of failed operations are in
 * no tree.
 *
 * An insert replaced nothing: its parent is the latest delete of its row that was committed before it, which is
 * certain where both happened on one node, and assumed otherwise.
 *
 * Everything is in arrays over numbers of writes, rows, operations and nodes; time and memory are linear.
 */
class Tree {
    history;
    operations;
    rows;
    writes;
    nodes;
    /** Of each operation, the number of its node. */
    nodeOf;
    /** The writes of row r are `writesOf[rowStart[r]]` to before `rowStart[r + 1]`, oldest first. */
    rowStart;
    writesOf;
    parent;
    /** Of each write: an acknowledged write that replaced it, or -1. */
    replacedBy;
    /** How many writes of each row nobody replaced: two are a conflict. */
    leaves;
    /** How many deletes of each row have, or may have, happened. */
    deletes;
    /** By node: the write that each row is of at the end, or ABSENT, INITIAL, FOREIGN. */
    final;
    finalRows;
    /** Of each table: the nodes that were read at the end. */
    readOn;
    versions;
    descent;
    rejections = new Map();
    constructor(history) {
        this.history = history;
        this.operations = columns/* OperationColumns */.VC.of(history.operations);
        this.rows = this.operations.rows;
        this.nodes = nodesOf(history, this.operations);
        const number = new Map(this.nodes.map((node, n) => [node, n]));
        const nodeOfClient = this.operations.clients.map(({ node }) => number.get(node));
        const { client } = this.operations;
        this.nodeOf = new Int32Array(this.operations.length);
        for (let o = 0; o < this.operations.length; o++)
            this.nodeOf[o] = nodeOfClient[client.data[o]];
        this.finalRows = this.gatherFinal(number);
        this.readOn = this.rows.tables.map((table) => Object.keys(history.final?.tables[table] ?? {}).map((node) => number.get(node)));
        this.writes = this.operations.write.row.length;
        this.versions = new NumberMap(this.writes);
        const { version } = this.operations.write;
        for (let w = 0; w < this.writes; w++)
            this.versions.add(version.data[w], w);
        this.final = this.finalRows.map((rows) => this.finalWrites(rows));
        const { rowStart, writesOf } = sortByRow(this);
        this.rowStart = rowStart;
        this.writesOf = writesOf;
        this.parent = new Int32Array(this.writes).fill(-1);
        this.deletes = new Int32Array(this.rows.length);
        this.findParents();
        this.descent = numberDescent(this);
        this.replacedBy = this.descent.replacedBy;
        this.leaves = this.descent.leaves;
        for (const rejection of history.final?.rejections ?? []) {
            const key = `${rejection.node}|${rejection.origin}|${xid32(Number(rejection.xid))}`;
            const known = this.rejections.get(key);
            if (known)
                known.push(rejection);
            else
                this.rejections.set(key, [rejection]);
        }
    }
    /** The write that made this version, -1 where the history knows of none. */
    writeOf(version) {
        return this.versions.get(version);
    }
    operationOf(w) {
        return this.operations.write.operation.data[w];
    }
    nodeOfWrite(w) {
        return this.nodeOf[this.operationOf(w)];
    }
    rowOf(w) {
        return this.operations.write.row.data[w];
    }
    versionOf(w) {
        return this.operations.write.version.data[w];
    }
    /** The version that the write replaced by its node's word; null where there was no row. */
    replaced(w) {
        const version = this.operations.write.replaced.data[w];
        return Number.isNaN(version) ? null : version;
    }
    isDelete(w) {
        return this.operations.write.kind.data[w] === columns/* DELETE */.SJ;
    }
    isUpdate(w) {
        return this.operations.write.kind.data[w] === columns/* UPDATE */.q6;
    }
    acknowledged(w) {
        return this.operations.outcome.data[this.operationOf(w)] === columns.OK;
    }
    failed(w) {
        return this.operations.outcome.data[this.operationOf(w)] === columns/* FAIL */.vR;
    }
    /** When the write was committed by its origin's clock; NaN where nobody knows. */
    committed(w) {
        const told = this.operations.committed.data[this.operationOf(w)];
        if (!Number.isNaN(told))
            return told;
        const row = this.rowOf(w);
        for (let n = 0; n < this.nodes.length; n++) {
            if (this.final[n][row] === w)
                return this.finalRows[n].committedOf(row);
        }
        return Number.NaN;
    }
    /**
     * No later than that was the write committed, by its origin's clock: before its client gave up, and before what replaced
     * it. NaN for unknown.
     */
    committedBy(w) {
        const told = this.committed(w);
        if (!Number.isNaN(told))
            return told;
        const row = this.rowOf(w);
        let earliest = this.history.head.epoch + this.operations.completed.data[this.operationOf(w)];
        for (let i = this.rowStart[row]; i < this.rowStart[row + 1]; i++) {
            const child = this.writesOf[i];
            if (this.parent[child] !== w)
                continue;
            const by = this.committedBy(child);
            if (!(by >= earliest))
                earliest = by;
        }
        return earliest;
    }
    /** Whether `b` is `a` or was written by somebody who saw `a`, or a version after it, and replaced it. */
    descends(b, a) {
        const { place, last } = this.descent;
        return a === b || (place[a] >= 0 && place[a] <= place[b] && place[b] <= last[a]);
    }
    /** Whether a write, or one that replaced it, was deleted by somebody who saw it. */
    deletedAfter(w) {
        const { place, last, deletesBefore } = this.descent;
        return place[w] >= 0 && deletesBefore[last[w] + 1] > deletesBefore[place[w]];
    }
    /** What node `n` recorded of throwing this write away; undefined where it recorded nothing. */
    rejection(w, n) {
        if (this.rejections.size === 0)
            return undefined;
        const table = this.rows.tableName(this.rowOf(w));
        return this.rejectionsOf(this.operationOf(w), n).find((r) => sameTable(r.table, table));
    }
    /** The writes of a row, oldest first: a view, no copy. */
    writesIn(row) {
        return this.writesOf.subarray(this.rowStart[row], this.rowStart[row + 1]);
    }
    /** The writes of an operation. */
    writesBy(operation) {
        const first = this.operations.firstWrite.data[operation];
        return Array.from({ length: this.operations.writeCount.data[operation] }, (_, i) => first + i);
    }
    /** All that node `n` recorded of throwing changes of this operation away. */
    rejectionsOf(operation, n) {
        const xid = this.operations.xid.data[operation];
        if (this.rejections.size === 0 || Number.isNaN(xid))
            return [];
        const origin = this.nodes[this.nodeOf[operation]];
        return this.rejections.get(`${this.nodes[n]}|${origin}|${xid32(xid)}`) ?? [];
    }
    gatherFinal(number) {
        const all = this.nodes.map(() => new columns/* NodeRows */.uY());
        for (const [table, nodes] of Object.entries(this.history.final?.tables ?? {})) {
            this.rows.table(table);
            for (const [node, rows] of Object.entries(nodes)) {
                const n = number.get(node);
                if (rows instanceof columns/* TableRows */.o4 && rows.rows === this.rows) {
                    all[n] = rows.of;
                    continue;
                }
                for (const row of rows)
                    all[n].add(this.rows.row(table, row.key), row);
            }
        }
        return all;
    }
    finalWrites(rows) {
        const writes = new Int32Array(this.rows.length).fill(ABSENT);
        for (let row = 0; row < rows.version.length; row++) {
            const version = rows.version.data[row];
            if (Number.isNaN(version))
                continue;
            const w = this.versions.get(version);
            writes[row] = w >= 0 && this.rowOf(w) === row ? w : version === 0 ? INITIAL : FOREIGN;
        }
        return writes;
    }
    findParents() {
        const { replaced } = this.operations.write;
        const dated = (w) => !Number.isNaN(this.operations.committed.data[this.operationOf(w)]);
        for (let row = 0; row < this.rows.length; row++) {
            let deleted = -1;
            for (let i = this.rowStart[row]; i < this.rowStart[row + 1]; i++) {
                const w = this.writesOf[i];
                if (this.failed(w))
                    continue;
                const before = replaced.data[w];
                if (!Number.isNaN(before)) {
                    const parent = this.versions.get(before);
                    if (parent >= 0 && parent !== w && this.rowOf(parent) === row && !this.failed(parent))
                        this.parent[w] = parent;
                }
                else if (!this.isDelete(w) && dated(w)) {
                    this.parent[w] = deleted;
                }
                if (this.isDelete(w)) {
                    this.deletes[row]++;
                    if (dated(w))
                        deleted = w;
                }
            }
        }
    }
}
function nodesOf(history, operations) {
    const nodes = new Set(history.head.nodes);
    for (const { node } of operations.clients)
        nodes.add(node);
    for (const table of Object.values(history.final?.tables ?? {})) {
        for (const node of Object.keys(table))
            nodes.add(node);
    }
    return [...nodes];
}
/** Records of engines have the transaction's number without its epoch. */
function xid32(xid) {
    return xid % 2 ** 32;
}
/** Whether two names are the same table: one may name the schema, public where nothing is said. */
function sameTable(a, b) {
    return a === b || a.replace(/^public\./, '') === b.replace(/^public\./, '');
}


/***/ }),

/***/ 16300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ halves),
/* harmony export */   KD: () => (/* binding */ deafLinks),
/* harmony export */   U2: () => (/* binding */ oneWay),
/* harmony export */   W0: () => (/* binding */ ARRANGEMENTS),
/* harmony export */   az: () => (/* binding */ isolate),
/* harmony export */   p2: () => (/* binding */ sidesWithout),
/* harmony export */   yS: () => (/* binding */ bridge)
/* harmony export */ });
/* unused harmony export ring */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81581);


/** Two groups that do not hear each other; the first is the smaller one where the number is odd. */
function halves(nodes) {
    const [first, second] = split(demandNodes('halves', 2, nodes));
    return { ...deaf(first, second), ...deaf(second, first) };
}
/** One node that nobody hears and that hears nobody; the last one unless said. */
function isolate(nodes, node = nodes.at(-1)) {
    const others = demandNodes('isolate', 2, nodes).filter((n) => n !== node);
    if (others.length === nodes.length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`isolate: there is no node "${node}", only ${nodes.join(', ')}`);
    return { ...deaf([node], others), ...deaf(others, [node]) };
}
/** Everybody hears the two neighbours only: from four nodes on somebody is out of hearing. */
function ring(nodes) {
    const { length } = demandNodes('ring', 4, nodes);
    const far = (i, j) => ![0, 1, length - 1].includes((j - i + length) % length);
    return Object.fromEntries(nodes.map((node, i) => [node, nodes.filter((_, j) => far(i, j))]));
}
/** Two groups that do not hear each other, and one node, the last, that hears both and is heard by both. */
function bridge(nodes) {
    const [first, second] = split(demandNodes('bridge', 3, nodes).slice(0, -1));
    return { ...deaf(first, second), ...deaf(second, first) };
}
/** Two groups of which the second does not hear the first, while the first hears the second. */
function oneWay(nodes) {
    const [first, second] = split(demandNodes('oneWay', 2, nodes));
    return deaf(second, first);
}
/** Every arrangement that takes nothing but the nodes, by its name. */
const ARRANGEMENTS = { halves, isolate, ring, bridge, oneWay };
/**
 * The links of an arrangement, as faults name them.
 *
 * @throws RequestError for a node that is deaf to itself, or when nobody is deaf to anybody
 */
function deafLinks(deafness) {
    const links = Object.entries(deafness).flatMap(([subscriber, upstreams]) => [...new Set(upstreams)].map((upstream) => [subscriber, upstream]));
    const itself = links.find(([subscriber, upstream]) => subscriber === upstream);
    if (itself)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`arrangement: ${itself[0]} cannot be cut off from itself`);
    if (links.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('arrangement: it cuts nobody off from anybody');
    return links;
}
/**
 * Groups of nodes that still exchange changes with one another, directly or through others, when these links pass
 * nothing on.
 */
function sidesWithout(nodes, links) {
    const cut = new Set(links.map(_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linkText */ .yX));
    const talk = (a, b) => !cut.has((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linkText */ .yX)([a, b])) && !cut.has((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linkText */ .yX)([b, a]));
    const sides = [];
    for (const node of nodes) {
        const joined = sides.filter((side) => side.some((other) => talk(node, other)));
        for (const side of joined)
            sides.splice(sides.indexOf(side), 1);
        sides.push([...joined.flat(), node]);
    }
    return sides;
}
function deaf(subscribers, upstreams) {
    return Object.fromEntries(subscribers.map((subscriber) => [subscriber, upstreams]));
}
function split(nodes) {
    const middle = Math.floor(nodes.length / 2);
    return [nodes.slice(0, middle), nodes.slice(middle)];
}
function demandNodes(arrangement, least, nodes) {
    if (nodes.length >= least)
        return nodes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`${arrangement}: takes ${least} nodes or more, not ${nodes.length}`);
}


/***/ }),

/***/ 81581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isLinkFault),
/* harmony export */   Ij: () => (/* binding */ faultText),
/* harmony export */   Mo: () => (/* binding */ partitions),
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   hP: () => (/* binding */ linksOf),
/* harmony export */   ln: () => (/* binding */ FAULT_KINDS),
/* harmony export */   sB: () => (/* binding */ crashes),
/* harmony export */   vC: () => (/* binding */ Fault),
/* harmony export */   w$: () => (/* binding */ copies),
/* harmony export */   yX: () => (/* binding */ linkText)
/* harmony export */ });
/* unused harmony export LINK_FAULTS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);

const Name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const Milliseconds = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive();
/** A directed link as [subscriber, upstream]: data flows from the second to the first. */
const LinkName = zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([Name, Name]).readonly();
const Skew = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().refine((seconds) => Math.abs(seconds) >= 1, 'Must be a second or more');
const Links = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(LinkName).min(1).readonly();
const Nodes = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Name).min(1).readonly();
/**
 * One thing that is done to links, servers or replication, as data. Unless said otherwise it lasts until it is healed.
 * What is done to links needs the proxies of src/faults/link.ts.
 */
const Fault = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    /** Connections end with a reset, and new ones are refused. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cut'), links: Links }),
    /** Nothing is passed on in these directions, and nobody is told. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('hold'), links: Links, direction: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['data', 'replies', 'both']) }),
    /** All that passes is late by so many milliseconds, plus or minus the jitter. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('delay'),
        links: Links,
        delay: Milliseconds,
        jitter: Milliseconds.optional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('bandwidth'), links: Links, bytesPerSecond: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive() }),
    /** Connections end with a reset after so many bytes more: in the middle of a transaction. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cutAfter'), links: Links, bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive() }),
    /** SIGKILL to every process of these servers, all of them within a second. Healed by starting them again. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('kill'), nodes: Nodes }),
    /** SIGSTOP to every process of these servers. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('pause'), nodes: Nodes }),
    /** Shut down as pg_ctl does; healed by starting them again. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('restart'), nodes: Nodes, mode: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['fast', 'immediate']) }),
    /** The server's clock is off by so many seconds: one or more, ahead or (negative) behind. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('skewClock'), node: Name, seconds: Skew }),
    /** No space is left where the server's data and WAL lie. Healed by making room, and starting it again if it ended. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('fillVolume'), node: Name }),
    /** The upstream's sender is terminated; it comes back by itself. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('killWalsender'), links: Links }),
    /** The subscriber's apply worker is terminated; it comes back by itself. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('killApply'), links: Links }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('disable'), links: Links }),
    /** A session holds the table in ACCESS EXCLUSIVE mode, and apply waits for it. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('holdApply'), node: Name, table: Name }),
    /** VACUUM (FREEZE): the rows forget when and where they were written. There is nothing to heal. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('freeze'), nodes: Nodes, tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Name).min(1).readonly() }),
    /** The spare node becomes one of the mesh, with the rows of the others. It stays: there is nothing to heal. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('addNode'), added: Name }),
    /**
     * The server is given the programs of another release, with its data or, where those cannot take it over, as a new node
     * in place of the old. It is out until it is healed, and its clients are kept away.
     */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('upgrade'), node: Name, how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['in place', 'anew']) }),
]);
const FAULT_KINDS = Fault.options.map(({ shape }) => shape.kind.value);
/** Faults that are done to link proxies. */
const LINK_FAULTS = ['cut', 'hold', 'delay', 'bandwidth', 'cutAfter'];
/** Whether no data passes over the links of this fault. */
function partitions(fault) {
    return fault.kind === 'cut' || (fault.kind === 'hold' && fault.direction !== 'replies');
}
/** Whether servers end without a checkpoint; one out of space may. */
function crashes(fault) {
    const { kind } = fault;
    return kind === 'kill' || kind === 'fillVolume' || (kind === 'restart' && fault.mode === 'immediate');
}
function isLinkFault(fault) {
    return LINK_FAULTS.includes(fault.kind);
}
/** Whether a node begins with a copy of what others have, while these write. */
function copies(fault) {
    return fault.kind === 'addNode' || (fault.kind === 'upgrade' && fault.how === 'anew');
}
/** The links that a fault names; none for faults on nodes. */
function linksOf(fault) {
    return 'links' in fault ? fault.links : [];
}
/** The nodes that a fault names; none for faults on links. */
function nodesOf(fault) {
    if ('nodes' in fault)
        return fault.nodes;
    return 'node' in fault ? [fault.node] : [];
}
/** A link in the direction of its data: "n1→n2" is n2's subscription to n1. */
function linkText([subscriber, upstream]) {
    return `${upstream}→${subscriber}`;
}
/** A fault for people: "cut of n1→n2, n2→n1", "kill of n3", "restart (fast) of n1". */
function faultText(fault) {
    const targets = [...linksOf(fault).map(linkText), ...nodesOf(fault)].join(', ');
    switch (fault.kind) {
        case 'hold':
            return `hold (${fault.direction}) of ${targets}`;
        case 'delay':
            return `delay (${fault.delay} ms${fault.jitter ? ` ± ${fault.jitter} ms` : ''}) of ${targets}`;
        case 'bandwidth':
            return `bandwidth (${fault.bytesPerSecond} bytes/s) of ${targets}`;
        case 'cutAfter':
            return `cutAfter (${fault.bytes} bytes) of ${targets}`;
        case 'restart':
            return `restart (${fault.mode}) of ${targets}`;
        case 'skewClock':
            return `skewClock (${fault.seconds} s) of ${targets}`;
        case 'holdApply':
            return `holdApply (${fault.table}) of ${targets}`;
        case 'freeze':
            return `freeze (${fault.tables.join(', ')}) of ${targets}`;
        case 'addNode':
            return `addNode of ${fault.added}`;
        case 'upgrade':
            return `upgrade (${fault.how}) of ${targets}`;
        default:
            return `${fault.kind} of ${targets}`;
    }
}


/***/ }),

/***/ 19689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QD: () => (/* binding */ faultSpans)
/* harmony export */ });
/* unused harmony exports FaultRecord, sidesText */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13798);
/* harmony import */ var _arrangements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16300);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81581);



/** A fault as a history has it: what was done in which step of the schedule. */
const FaultRecord = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    action: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['inflict', 'heal']),
    step: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative(),
    fault: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC,
});
/**
 * When which fault was on. Records that are none, of a history that was written by other hands, are left out.
 */
function faultSpans({ faults, head: { nodes } }) {
    const spans = new Map();
    for (const { index, fault: told, invoked, completed, effect } of faults) {
        const { success, data: record } = FaultRecord.safeParse(told);
        if (!success)
            continue;
        const at = completed ?? invoked;
        const span = spans.get(record.step);
        if (record.action === 'heal') {
            if (!span)
                continue;
            const ending = span.ending ?? invoked;
            spans.set(record.step, { ...span, ending, ...(completed !== null && { to: at }) });
            continue;
        }
        const { fault } = record;
        const links = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linksOf */ .hP)(fault).map(([subscriber, upstream]) => ({ subscriber, upstream }));
        const sides = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .partitions */ .Mo)(fault) ? (0,_arrangements_js__WEBPACK_IMPORTED_MODULE_0__/* .sidesWithout */ .p2)(nodes, (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linksOf */ .hP)(fault)) : undefined;
        const label = sides && isWhole(sides, links) ? `${fault.kind} ${sidesText(sides)}` : (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultText */ .Ij)(fault);
        spans.set(record.step, {
            ...{ index, fault, label, begun: invoked, from: at, ending: null, to: null },
            ...{ links, nodes: (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesOf */ .Nh)(fault), sides, effect },
        });
    }
    return [...spans.values()];
}
/** Groups of nodes for people: "{n1} | {n2, n3}". */
function sidesText(sides) {
    return sides.map((side) => `{${side.join(', ')}}`).join(' | ');
}
/** Whether nothing passes between the groups in either direction. */
function isWhole(sides, links) {
    const total = sides.flat().length;
    const across = sides.reduce((sum, side) => sum + side.length * (total - side.length), 0);
    return sides.length > 1 && across === links.length;
}


/***/ }),

/***/ 90761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SJ: () => (/* binding */ DELETE),
  vR: () => (/* binding */ FAIL),
  i: () => (/* binding */ INSERT),
  uY: () => (/* binding */ NodeRows),
  OK: () => (/* binding */ OK),
  im: () => (/* binding */ OUTCOMES),
  VC: () => (/* binding */ OperationColumns),
  o4: () => (/* binding */ TableRows),
  oc: () => (/* binding */ UNDATED),
  q6: () => (/* binding */ UPDATE)
});

// UNUSED EXPORTS: KINDS, UNKNOWN

;// CONCATENATED MODULE: ./src/history/growing.ts
/** Numbers in eight bytes each, any number of them. */
class Floats {
    data = new Float64Array(1024);
    length = 0;
    push(value) {
        if (this.length === this.data.length)
            this.data = grown(this.data, new Float64Array(this.length * 2));
        this.data[this.length++] = value;
    }
    /** Puts a value anywhere; what lies between is `gap`. */
    put(at, value, gap) {
        while (this.length <= at)
            this.push(gap);
        this.data[at] = value;
    }
}
/** Whole numbers in four bytes each, any number of them. */
class Ints {
    data = new Int32Array(1024);
    length = 0;
    push(value) {
        if (this.length === this.data.length)
            this.data = grown(this.data, new Int32Array(this.length * 2));
        this.data[this.length++] = value;
    }
    put(at, value, gap) {
        while (this.length <= at)
            this.push(gap);
        this.data[at] = value;
    }
}
function grown(from, to) {
    to.set(from);
    return to;
}

;// CONCATENATED MODULE: ./src/history/rows.ts

/** A Map of V8 holds 2^24 entries at most. */
const FULL = 2 ** 23;
/** Rows, each a table and a key, by consecutive numbers. */
class Rows {
    tables = [];
    keys = [];
    /** Of each row, the position of its table in `tables`. */
    tableOf = new Ints();
    byTable = new Map();
    get length() {
        return this.keys.length;
    }
    /** The table's number; it gets one if it has none yet. */
    table(name) {
        return this.entry(name).number;
    }
    /** The row's number; it gets one if it has none yet. */
    row(table, key) {
        const { number, maps } = this.entry(table);
        for (const map of maps) {
            const known = map.get(key);
            if (known !== undefined)
                return known;
        }
        let last = maps.at(-1);
        if (!last || last.size >= FULL) {
            last = new Map();
            maps.push(last);
        }
        const row = this.keys.push(key) - 1;
        last.set(key, row);
        this.tableOf.push(number);
        return row;
    }
    /** The row's number, or -1 for a row that nothing has spoken of. */
    find(table, key) {
        for (const map of this.byTable.get(table)?.maps ?? []) {
            const row = map.get(key);
            if (row !== undefined)
                return row;
        }
        return -1;
    }
    tableName(row) {
        return this.tables[this.tableOf.data[row]];
    }
    entry(table) {
        let entry = this.byTable.get(table);
        if (!entry) {
            entry = { number: this.tables.push(table) - 1, maps: [] };
            this.byTable.set(table, entry);
        }
        return entry;
    }
}

;// CONCATENATED MODULE: ./src/history/columns.ts


const OUTCOMES = ['ok', 'fail', 'unknown'];
const OK = 0;
const FAIL = 1;
const UNKNOWN = 2;
/** Why an acknowledged operation may have no commit timestamp. */
const UNDATED = [
    'aborted',
    'in progress',
    'not known',
    'never begun',
    'applied',
    'committed later',
    'not recorded',
];
const KINDS = ['insert', 'update', 'delete'];
const INSERT = 0;
const UPDATE = 1;
const DELETE = 2;
/** Values that are kept once however often they occur. */
const SHORT_VALUE = 48;
const MOST_VALUES = 50_000;
/**
 * Operations in columns: ten million of them as objects would need several gigabytes of V8's heap. An operation becomes
 * an object only while somebody looks at it. NaN stands for null.
 */
class OperationColumns {
    rows;
    index = new Ints();
    process = new Ints();
    /** Of each operation, the position in `clients`. */
    client = new Ints();
    clients = [];
    outcome = new Ints();
    invoked = new Floats();
    completed = new Floats();
    committed = new Floats();
    xid = new Floats();
    values = [];
    errors = new Map();
    sqlstates = new Map();
    undated = new Map();
    firstWrite = new Ints();
    writeCount = new Ints();
    firstRead = new Ints();
    readCount = new Ints();
    write = {
        row: new Ints(),
        operation: new Ints(),
        kind: new Ints(),
        version: new Floats(),
        replaced: new Floats(),
    };
    /** By write, what it adds where it says so itself. */
    adds = new Map();
    read = { row: new Ints(), version: new Floats() };
    /** Position of each index, -1 for those of faults and for missing ones. */
    positions = new Ints();
    clientNumbers = new Map();
    shared = new Map();
    constructor(rows = new Rows()) {
        this.rows = rows;
    }
    static of(operations) {
        if (operations instanceof OperationColumns)
            return operations;
        const columns = new OperationColumns();
        for (const operation of operations)
            columns.complete(columns.invoke(operation), operation);
        return columns;
    }
    get length() {
        return this.index.length;
    }
    /** Position of the operation with this index, -1 where there is none. */
    at(index) {
        return index >= 0 && index < this.positions.length ? this.positions.data[index] : -1;
    }
    invoke(operation) {
        const position = this.index.length;
        this.positions.put(operation.index, position, -1);
        this.index.push(operation.index);
        this.process.push(operation.process);
        this.client.push(this.clientNumber(operation.node, operation.workload, operation.f));
        this.outcome.push(UNKNOWN);
        this.invoked.push(operation.invoked);
        this.completed.push(Number.NaN);
        this.committed.push(Number.NaN);
        this.xid.push(Number.NaN);
        this.values.push(this.sharedValue(operation.value));
        this.firstWrite.push(0);
        this.writeCount.push(0);
        this.firstRead.push(0);
        this.readCount.push(0);
        return position;
    }
    complete(position, completion) {
        const { completed, outcome, writes, reads, xid, committed, undated, error, sqlstate } = completion;
        this.completed.data[position] = completed ?? Number.NaN;
        this.outcome.data[position] = OUTCOMES.indexOf(outcome);
        this.xid.data[position] = xid === null ? Number.NaN : Number(xid);
        this.committed.data[position] = committed ?? Number.NaN;
        if (error !== null)
            this.errors.set(position, error);
        if (sqlstate !== undefined)
            this.sqlstates.set(position, sqlstate);
        if (undated !== undefined)
            this.undated.set(position, undated);
        this.firstWrite.data[position] = this.write.row.length;
        this.writeCount.data[position] = writes.length;
        for (const { table, key, kind, version, replaced, adds } of writes) {
            if (adds)
                this.adds.set(this.write.row.length, adds);
            this.write.row.push(this.rows.row(table, key));
            this.write.operation.push(position);
            this.write.kind.push(KINDS.indexOf(kind));
            this.write.version.push(version);
            this.write.replaced.push(replaced ?? Number.NaN);
        }
        this.firstRead.data[position] = this.read.row.length;
        this.readCount.data[position] = reads.length;
        for (const { table, key, version } of reads) {
            this.read.row.push(this.rows.row(table, key));
            this.read.version.push(version ?? Number.NaN);
        }
    }
    /** The operation as an object. */
    operation(position) {
        const { node, workload, f } = this.clients[this.client.data[position]];
        const undated = this.undated.get(position);
        const sqlstate = this.sqlstates.get(position);
        return {
            index: this.index.data[position],
            process: this.process.data[position],
            node,
            workload,
            f,
            value: this.values[position],
            invoked: this.invoked.data[position],
            completed: orNull(this.completed.data[position]),
            outcome: OUTCOMES[this.outcome.data[position]],
            writes: range(this.firstWrite.data[position], this.writeCount.data[position], (w) => this.writeAt(w)),
            reads: range(this.firstRead.data[position], this.readCount.data[position], (r) => this.readAt(r)),
            xid: Number.isNaN(this.xid.data[position]) ? null : String(this.xid.data[position]),
            committed: orNull(this.committed.data[position]),
            ...(undated !== undefined && { undated }),
            error: this.errors.get(position) ?? null,
            ...(sqlstate !== undefined && { sqlstate }),
        };
    }
    *[Symbol.iterator]() {
        for (let position = 0; position < this.length; position++)
            yield this.operation(position);
    }
    writeAt(w) {
        const { row, kind, version, replaced } = this.write;
        return {
            table: this.rows.tableName(row.data[w]),
            key: this.rows.keys[row.data[w]],
            kind: KINDS[kind.data[w]],
            version: version.data[w],
            replaced: orNull(replaced.data[w]),
            ...(this.adds.has(w) && { adds: this.adds.get(w) }),
        };
    }
    readAt(r) {
        const { row, version } = this.read;
        return {
            table: this.rows.tableName(row.data[r]),
            key: this.rows.keys[row.data[r]],
            version: orNull(version.data[r]),
        };
    }
    clientNumber(node, workload, f) {
        const known = this.clientNumbers.get(node)?.get(workload)?.get(f);
        if (known !== undefined)
            return known;
        const number = this.clients.push({ node, workload, f }) - 1;
        const ofNode = getOrMake(this.clientNumbers, node, () => new Map());
        getOrMake(ofNode, workload, () => new Map()).set(f, number);
        return number;
    }
    sharedValue(value) {
        if (value === null || typeof value !== 'object')
            return value;
        const text = JSON.stringify(value);
        const known = this.shared.get(text);
        if (known !== undefined)
            return known;
        if (text.length <= SHORT_VALUE && this.shared.size < MOST_VALUES)
            this.shared.set(text, value);
        return value;
    }
}
/** The rows that one node holds at the end, in columns over the numbers of `rows`. */
class NodeRows {
    /** NaN where the node does not have the row. */
    version = new Floats();
    committed = new Floats();
    /** Only of rows that have any. */
    values = new Map();
    /** Rows that the node has more often than once, and how often. */
    repeated = new Map();
    add(row, { version, committed, values }) {
        if (row < this.version.length && !Number.isNaN(this.version.data[row])) {
            this.repeated.set(row, (this.repeated.get(row) ?? 1) + 1);
        }
        this.version.put(row, version, Number.NaN);
        this.committed.put(row, committed ?? Number.NaN, Number.NaN);
        if (values !== null)
            this.values.set(row, values);
    }
    versionOf(row) {
        return row < this.version.length ? this.version.data[row] : Number.NaN;
    }
    committedOf(row) {
        return row < this.committed.length ? this.committed.data[row] : Number.NaN;
    }
}
/** One table of them. */
class TableRows {
    rows;
    of;
    table;
    length = 0;
    constructor(rows, of, table) {
        this.rows = rows;
        this.of = of;
        this.table = table;
    }
    add(row) {
        this.of.add(this.rows.row(this.table, row.key), row);
        this.length++;
    }
    *[Symbol.iterator]() {
        const table = this.rows.table(this.table);
        for (let row = 0; row < this.of.version.length; row++) {
            if (this.rows.tableOf.data[row] !== table || Number.isNaN(this.of.version.data[row]))
                continue;
            for (let i = this.of.repeated.get(row) ?? 1; i > 0; i--) {
                yield {
                    key: this.rows.keys[row],
                    version: this.of.version.data[row],
                    committed: orNull(this.of.committed.data[row]),
                    values: this.of.values.get(row) ?? null,
                };
            }
        }
    }
}
function orNull(value) {
    return Number.isNaN(value) ? null : value;
}
function range(first, count, make) {
    return Array.from({ length: count }, (_, i) => make(first + i));
}
function getOrMake(map, key, make) {
    const known = map.get(key);
    if (known !== undefined)
        return known;
    const made = make();
    map.set(key, made);
    return made;
}


/***/ }),

/***/ 48500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ output),
/* harmony export */   Zj: () => (/* binding */ ProgramError),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
/** A program ended with an error, or could not be started. Its message is what it printed, where it printed something. */
class ProgramError extends Error {
    how;
    printed;
    name = 'ProgramError';
    constructor(
    /** How it ended: "exit status 127", "killed by SIGSEGV", or why it could not be started. */
    how, 
    /** What it printed: on stderr, else on stdout. */
    printed, cause) {
        super(printed || how, { cause });
        this.how = how;
        this.printed = printed;
    }
    /** How it ended, and with what words. */
    get whole() {
        return this.printed ? `${this.how}: ${this.printed}` : `${this.how}; it printed nothing`;
    }
}
/** Runs a program to its end and returns what it printed on stdout. @throws ProgramError when it fails */
async function output(file, args, options = {}) {
    return (await printed(file, args, options)).stdout;
}
/** Runs a program to its end and returns what it printed. @throws ProgramError when it fails */
async function printed(file, args, { input, ...options } = {}) {
    try {
        const running = run(file, args, { ...options, maxBuffer: 64 * 1024 * 1024 });
        // One that ends without reading is judged by how it ends.
        running.child.stdin?.on('error', () => undefined).end(input);
        return await running;
    }
    catch (error) {
        const { stdout = '', stderr = '' } = error;
        throw new ProgramError(howItEnded(error, options), stderr.trim() || stdout.trim(), error);
    }
}
function howItEnded({ code, signal, killed, message }, { timeout }) {
    if (killed && timeout)
        return `it did not end within ${timeout / 1000} s`;
    if (signal)
        return `killed by ${signal}`;
    return typeof code === 'number' ? `exit status ${code}` : message;
}


/***/ }),

/***/ 87818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wx: () => (/* binding */ homeFolder),
/* harmony export */   gf: () => (/* binding */ namelessUser),
/* harmony export */   vi: () => (/* binding */ accountName)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** The name of the account that this process runs as; undefined where the system knows none for its uid. */
function accountName() {
    return known(() => (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username);
}
/** The home folder of whoever runs this; undefined where neither HOME nor the system names one. */
function homeFolder() {
    return known(node_os__WEBPACK_IMPORTED_MODULE_0__.homedir) || undefined;
}
/** For an error message. */
function namelessUser() {
    return `the system has no account for uid ${process.getuid?.()}, as which this runs (containers: give the image an account for it, or another uid)`;
}
function known(ask) {
    try {
        return ask();
    }
    catch (error) {
        // So says Node of a uid that /etc/passwd does not have.
        if (error.code === 'ERR_SYSTEM_ERROR')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 38624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ writeWarily),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   v2: () => (/* binding */ readWarily),
/* harmony export */   xc: () => (/* binding */ makeOwnFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48500);



// What is done here is safe in and around folders that another account can write to: no link is followed that it may
// have planted, and nothing is waited for that it may have put in place of a file.
/** The content of a file, at most `most` bytes of it, and whose it is; undefined where there is no such plain file. */
async function readWarily(path, most = 64 * 1024) {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (error) {
        // Not there, a link, a socket.
        if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(codeOf(error)))
            return undefined;
        throw error;
    }
    try {
        const found = await file.stat();
        if (!found.isFile())
            return undefined;
        const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
        return { text: buffer.subarray(0, bytesRead).toString(), uid: found.uid };
    }
    finally {
        await file.close();
    }
}
/**
 * Writes a file that was not there before: what bears its name is removed first, and never written to.
 *
 * @param mode what it has whatever the umask; as files usually have it unless given
 */
async function writeWarily(path, text, mode) {
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode ?? 0o666);
    try {
        if (mode !== undefined)
            await file.chmod(mode);
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
}
/**
 * Removes a folder with all there is in it, or nothing where it is not there. Node's own `rm` goes by names, and could
 * be led elsewhere by a link that comes into being on the way; the system's goes from folder to folder.
 *
 * @throws Error with what could not be removed
 */
async function removeTree(path) {
    await (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .output */ .CG)('rm', ['-rf', '--', path]);
}
/**
 * Makes a folder of our own that nobody else can write to, in one where others may; takes one that is so already.
 *
 * @throws Error when there is something else, or somebody else's
 */
async function makeOwnFolder(path, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { mode });
        // The umask has taken from that mode what others need.
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, mode);
    }
    catch (error) {
        if (codeOf(error) !== 'EEXIST')
            throw error;
    }
    if (!isOurs(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)))
        throw new Error(`${path}: is not a folder of this account that nobody else can write to; remove it`);
}
/** Whether it is a folder of this account, and no link to one, that nobody else can write to. */
function isOurs(found) {
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}
function codeOf(error) {
    return error.code ?? '';
}


/***/ }),

/***/ 60463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ verdictAt),
/* harmony export */   V: () => (/* binding */ allConflicts)
/* harmony export */ });
/* harmony import */ var _conflicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63397);

const ORDER = [' ', _conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNS */ .B2.right, _conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNS */ .B2.known, _conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNS */ .B2.wrong];
/** @returns undefined where no test has played scenes */
function allConflicts({ tests }) {
    const all = tests.flatMap(({ conflicts }) => conflicts ?? []);
    if (all.length === 0)
        return undefined;
    const operations = Object.assign({}, ...all.map((one) => one.operations));
    const kinds = new Map();
    for (const map of all.flatMap(({ maps }) => maps)) {
        const before = kinds.get(map.kind);
        kinds.set(map.kind, before ? together(before, map, Object.keys(operations)) : map);
    }
    const leftOut = new Map();
    for (const [why, n] of all.flatMap((one) => Object.entries(one.leftOut)))
        leftOut.set(why, (leftOut.get(why) ?? 0) + n);
    return {
        scenes: (0,_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOfCounts */ .NU)(all.map(({ scenes }) => scenes)),
        ...{ operations, maps: [...kinds.values()], leftOut: [...leftOut] },
        causes: sumOfCauses(all.flatMap(({ causes }) => causes)),
    };
}
function sumOfCauses(all) {
    const sums = [...(0,_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$z)(all, ({ verdict, what }) => `${verdict} ${what}`).values()].map((same) => ({
        ...same[0],
        scenes: same.reduce((sum, { scenes }) => sum + scenes, 0),
    }));
    return sums.sort(_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .byWeight */ .IN);
}
/** Of two maps of one kind of table each pair with the worse of its outcomes. */
function together(a, b, names) {
    const axis = (of) => names.filter((name) => a[of].includes(name) || b[of].includes(name));
    const [first, second] = [axis('first'), axis('second')];
    const worse = (one, other) => {
        const [x, y] = [signAt(a, one, other), signAt(b, one, other)];
        return ORDER.indexOf(x) < ORDER.indexOf(y) ? y : x;
    };
    const worst = first.map((one) => second.map((other) => worse(one, other)).join(''));
    return { ...a, scenes: (0,_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOfCounts */ .NU)([a.scenes, b.scenes]), first, second, worst };
}
function signAt({ first, second, worst }, one, other) {
    return worst[first.indexOf(one)]?.[second.indexOf(other)] ?? ' ';
}
/** What a letter of a map says; undefined where no scene applies. */
function verdictAt(map, row, column) {
    const sign = map.worst[row]?.[column];
    return Object.keys(_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNS */ .B2).find((verdict) => _conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNS */ .B2[verdict] === sign);
}


/***/ }),

/***/ 91053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ mapText),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   n: () => (/* binding */ conflictsLines)
/* harmony export */ });
/* harmony import */ var _all_conflicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60463);
/* harmony import */ var _conflicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63397);
/* harmony import */ var _fates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54337);



const VERDICTS = ['right', 'known', 'wrong'];
/** "642 right, 300 known"; what there is none of is not told. */
function countsText(counts) {
    const parts = VERDICTS.filter((verdict) => counts[verdict] > 0);
    if ((0,_conflicts_js__WEBPACK_IMPORTED_MODULE_1__/* .scenesIn */ .vm)(counts) === 0)
        return 'no scene';
    return parts.map((verdict) => `${(0,_fates_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(counts[verdict])} ${verdict}`).join(', ');
}
/** A line for each kind of table, for a terminal; none where no test has played scenes. */
function conflictsLines(results) {
    const found = (0,_all_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .allConflicts */ .V)(results);
    if (!found)
        return [];
    const all = { kind: 'all', scenes: found.scenes };
    // Scenes of three transactions are on no map.
    const isOne = found.maps.length === 1 && (0,_conflicts_js__WEBPACK_IMPORTED_MODULE_1__/* .scenesIn */ .vm)(found.maps[0].scenes) === (0,_conflicts_js__WEBPACK_IMPORTED_MODULE_1__/* .scenesIn */ .vm)(found.scenes);
    const rows = [...found.maps, ...(isOne ? [] : [all])].map(({ kind, scenes }) => [
        kind,
        ...VERDICTS.map((verdict) => (scenes[verdict] === 0 ? '' : (0,_fates_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(scenes[verdict]))),
    ]);
    const lines = [['scenes of changes that meet', ...VERDICTS], ...rows];
    const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
    const line = ([name, ...numbers]) => [name.padEnd(widths[0]), ...numbers.map((n, i) => n.padStart(widths[i + 1]))].join('  ').trimEnd();
    return lines.map(line);
}
/** A map as text: a line for what n1 does, a column with its number for what n2 does. */
function mapText({ first, second, worst }) {
    // Who does the same on both axes finds it by the same number.
    const names = [...new Set([...first, ...second])];
    const number = (name) => String(names.indexOf(name) + 1).padStart(2);
    const width = Math.max(...names.map(({ length }) => length));
    const head = `${'n1 ↓ n2 →'.padEnd(width + 3)} ${second.map(number).join(' ')}`;
    const lines = first.map((name, row) => `${number(name)} ${name.padEnd(width)} ${[...worst[row]].map((sign) => ` ${sign} `).join('')}`);
    const others = second.filter((name) => !first.includes(name)).map((name) => `${number(name)} ${name}`);
    return [head, ...lines, ...others].map((line) => line.trimEnd()).join('\n');
}


/***/ }),

/***/ 63397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   AR: () => (/* binding */ Conflicts),
/* harmony export */   B2: () => (/* binding */ SIGNS),
/* harmony export */   IN: () => (/* binding */ byWeight),
/* harmony export */   NU: () => (/* binding */ sumOfCounts),
/* harmony export */   hC: () => (/* binding */ conflictsOf),
/* harmony export */   vm: () => (/* binding */ scenesIn)
/* harmony export */ });
/* unused harmony export worstOf */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);

const VERDICTS = ['right', 'known', 'wrong'];
/** Of a map: the worst outcome of a pair of operations. */
const SIGNS = { right: '.', known: 'k', wrong: 'w' };
const Counts = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ right: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(), known: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(), wrong: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int() })
    .describe('how many scenes had which outcome');
const HeatMap = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    said: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('the kind of table, in words'),
    scenes: Counts,
    first: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('what n1 does: a line of `worst` for each'),
    second: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('what n2 does: a letter of each line for each'),
    worst: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .describe('the worst outcome of each pair: . right, k known, w wrong; a blank where no scene applies'),
});
const Cause = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    what: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['known', 'wrong']),
    scenes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    example: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('one of those scenes, in words, with its order'),
});
const Conflicts = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    scenes: Counts,
    leftOut: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int()).describe('how many scenes do not apply, by why'),
    operations: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .describe('what is done, in words that follow the name of a node'),
    maps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(HeatMap).describe('one for each kind of table'),
    causes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Cause).describe('why scenes are not right; at most fifty, those of most scenes'),
});
const MOST_CAUSES = 50;
/**
 * What is kept in results.json of scenes that were played; all else is in the test's outcomes.json.
 *
 * @param leftOut how many do not apply, by why
 * @param order names of operations as maps are to have them; what is not among them comes last
 */
function conflictsOf(found, leftOut, order = []) {
    const said = new Map(found.flatMap(({ operations }) => operations.map((one) => [one.name, one.said])));
    const names = [...new Set([...order.filter((name) => said.has(name)), ...said.keys()])];
    // A map has two axes: scenes of three transactions are told by their causes.
    const pairs = found.filter(({ operations }) => operations.length === 2);
    const kinds = groupBy(pairs, ({ kind }) => kind.name);
    return {
        scenes: countsOf(found),
        leftOut: { ...leftOut },
        operations: Object.fromEntries(names.map((name) => [name, said.get(name)])),
        maps: [...kinds.values()].map((scenes) => mapOf(scenes, names)),
        causes: causesOf(found),
    };
}
function mapOf(found, names) {
    const { name, said } = found[0].kind;
    const byPair = groupBy(found, ({ operations: [first, second] }) => pair(first.name, second.name));
    const axis = (node) => names.filter((one) => found.some((f) => f.operations[node].name === one));
    const [first, second] = [axis(0), axis(1)];
    const sign = (scenes) => scenes ? SIGNS[worstOf(scenes.map(({ verdict }) => verdict))] : ' ';
    const worst = first.map((one) => second.map((other) => sign(byPair.get(pair(one, other)))).join(''));
    return { kind: name, said, scenes: countsOf(found), first, second, worst };
}
function causesOf(found) {
    const all = new Map();
    for (const { verdict, causes, wrong, text } of found) {
        if (verdict === 'right')
            continue;
        for (const what of verdict === 'wrong' ? [wrong ?? 'for no reason that is known'] : causes) {
            const before = all.get(`${verdict} ${what}`);
            const scenes = (before?.scenes ?? 0) + 1;
            all.set(`${verdict} ${what}`, { what, verdict, scenes, example: before?.example ?? text });
        }
    }
    return [...all.values()].sort(byWeight).slice(0, MOST_CAUSES);
}
/** Wrong before known, then those of most scenes. */
function byWeight(a, b) {
    return VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) || b.scenes - a.scenes;
}
/** The worst of some outcomes, of which there is one at least. */
function worstOf(verdicts) {
    return VERDICTS.filter((verdict) => verdicts.includes(verdict)).at(-1) ?? 'right';
}
function countsOf(found) {
    const counts = { right: 0, known: 0, wrong: 0 };
    for (const { verdict } of found)
        counts[verdict]++;
    return counts;
}
function sumOfCounts(all) {
    const sum = (verdict) => all.reduce((n, counts) => n + counts[verdict], 0);
    return { right: sum('right'), known: sum('known'), wrong: sum('wrong') };
}
/** How many scenes that are. */
function scenesIn({ right, known, wrong }) {
    return right + known + wrong;
}
const pair = (first, second) => JSON.stringify([first, second]);
function groupBy(all, keyOf) {
    const groups = new Map();
    for (const one of all) {
        const group = groups.get(keyOf(one));
        if (group)
            group.push(one);
        else
            groups.set(keyOf(one), [one]);
    }
    return groups;
}


/***/ }),

/***/ 51349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ shardName),
/* harmony export */   Bv: () => (/* binding */ wholeFacts),
/* harmony export */   J7: () => (/* binding */ countsLine)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78421);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);


const WORDS = [
    ['pass', 'passed'],
    ['fail', 'failed'],
    ['error', 'could not be judged'],
    ['skip', 'skipped'],
    ['known', 'known'],
];
/** How many tests had which verdict: "12 passed, 1 failed, 2 skipped, 3 known (1 by a defect)". */
function countsLine({ counts, tests }) {
    const parts = WORDS.filter(([verdict]) => counts[verdict] > 0).map(([verdict, word]) => `${counts[verdict]} ${word}`);
    const defects = tests.filter(_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .showsDefect */ .u4).length;
    return (parts.join(', ') || 'nothing tested') + (defects > 0 ? ` (${defects} by a defect)` : '');
}
/** "shard 2/4" */
function shardName({ shard }) {
    return shard ? `shard ${shard.number}/${shard.of}` : '';
}
/** What ran where, on one line: "3 nodes · spock 5.0.4 · PostgreSQL 17.6 … · seed abc". */
function wholeFacts({ cluster, seed, shard }) {
    const seeded = `seed ${seed}`;
    const part = shard ? [`${shardName({ shard })} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(shard.ofTests, 'test')}`] : [];
    if (!cluster)
        return [...part, seeded].join(' · ');
    const engine = cluster.engine === 'native' ? 'native replication' : `${cluster.engine} ${cluster.engineVersion}`;
    const ready = cluster.readySeconds === undefined ? [] : [`cluster ready after ${cluster.readySeconds.toFixed(1)} s`];
    const set = Object.entries(cluster.settings ?? {}).map(([name, value]) => `${name}=${value}`);
    const parts = [
        ...part,
        `${cluster.nodes} nodes`,
        engine,
        cluster.servers,
        cluster.runtime,
        ...set,
        ...ready,
        seeded,
    ];
    return parts.join(' · ');
}


/***/ }),

/***/ 54337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ writesOf),
/* harmony export */   D3: () => (/* binding */ writes),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Y3: () => (/* binding */ sumOfFates),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   nC: () => (/* binding */ fatesText),
/* harmony export */   vD: () => (/* binding */ fatesOf),
/* harmony export */   vd: () => (/* binding */ FATE_WORDS)
/* harmony export */ });
/* harmony import */ var _checkers_fates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18503);

/** What each fate is, for people. */
const FATE_WORDS = {
    final: 'what all nodes hold in the end',
    superseded: 'a client saw it and wrote the row again',
    merged: 'another write won the row, and the columns that add up keep what this one added',
    discarded: 'a write that had not seen it was committed later and won: last-update-wins, as configured',
    undecided: 'not to be told, because a commit timestamp is missing',
    rejected: 'a node threw it away, and recorded that',
    lost: 'gone, and nothing that was committed later took its place',
};
const LOSSES = 'no acknowledged write is lost';
/** What became of the acknowledged writes of a test; undefined where none was looked at. */
function fatesOf({ properties = [] }) {
    const judged = properties.find(({ name }) => name === LOSSES);
    if (!judged || judged.checked === 0)
        return undefined;
    return fatesFrom((fate) => judged.counts[fate] ?? 0);
}
/** The fates of several tests together. */
function sumOfFates(all) {
    return fatesFrom((fate) => all.reduce((sum, fates) => sum + fates[fate], 0));
}
/** How many writes that is. */
function writesOf(fates) {
    return _checkers_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .FATES */ .QH.reduce((sum, fate) => sum + fates[fate], 0);
}
/** How many of them are gone although nothing that was committed later took their place. */
function costOf({ lost, rejected }) {
    return lost + rejected;
}
/** "3,267 acknowledged writes: 2,105 final, 626 superseded, …", without those that none has. */
function fatesText(fates) {
    const each = _checkers_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .FATES */ .QH.filter((fate) => fates[fate] > 0).map((fate) => `${count(fates[fate])} ${fate}`);
    return `${writes(writesOf(fates))}: ${each.join(', ')}`;
}
function fatesFrom(countOf) {
    return Object.fromEntries(_checkers_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .FATES */ .QH.map((fate) => [fate, countOf(fate)]));
}
/** "1 acknowledged write", "1,815 acknowledged writes". */
function writes(n) {
    return `${count(n)} acknowledged write${n === 1 ? '' : 's'}`;
}
/** A number for people: 1,815. */
function count(n) {
    return n.toLocaleString('en-US');
}


/***/ }),

/***/ 53831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ figuresLine)
/* harmony export */ });
/** What a load measured, on one line: "412 tx/s on 3 nodes, p50 1.9 ms, p99 14 ms; replicated in 3 ms (p99 21 ms)". */
function figuresLine({ perSecond, nodes, latency, replication, recoveries }) {
    const clients = [`${significant(perSecond)} tx/s on ${nodes} nodes`];
    if (latency)
        clients.push(`p50 ${milliseconds(latency.p50)}`, `p99 ${milliseconds(latency.p99)}`);
    const parts = [clients.join(', ')];
    if (replication)
        parts.push(`replicated in ${milliseconds(replication.p50)} (p99 ${milliseconds(replication.p99)})`);
    for (const { fault, firstOk, converged } of recoveries.slice(0, 3)) {
        const times = [
            ...(firstOk === undefined ? [] : [`first success ${after(firstOk)}`]),
            `all arrived ${after(converged)}`,
        ];
        parts.push(`${fault}: ${times.join(', ')}`);
    }
    return parts.join('; ');
}
function after(seconds) {
    return seconds === null ? 'never' : `after ${milliseconds(seconds * 1000)}`;
}
/** Two digits are enough to read: 14 ms, 1.9 ms, 2.4 s. */
function milliseconds(value) {
    return value < 1000 ? `${significant(value)} ms` : `${significant(value / 1000)} s`;
}
function significant(value) {
    return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}


/***/ }),

/***/ 54594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   UH: () => (/* binding */ knownNames),
/* harmony export */   ko: () => (/* binding */ hasCost)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51349);
/* harmony import */ var _fates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54337);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78421);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);




/** Of a reason that is told in full elsewhere. */
const MOST_CHARACTERS = 200;
/**
 * The verdict with what it cost, for every report to begin or end with: "passed, with 2 recorded defects that cost 74 of
 * 1,815 acknowledged writes". Where nothing is lost it says of how many writes, and says nothing where none was judged.
 */
function verdictLine(results) {
    const { verdict, tests } = results;
    if ((0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterOnly */ .bk)(results))
        return 'the cluster is ready; nothing was tested';
    if ((0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyShard */ .sw)(results))
        return `passed: ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .shardName */ .Az)(results)} has no test that runs here`;
    const problem = (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .runProblem */ .d0)(results);
    if (verdict !== 'fail' && problem !== undefined)
        return sentence([
            `could not be judged: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .headline */ .Pl)(problem), MOST_CHARACTERS)}`,
            loss(known(results)),
        ]);
    const judged = (as) => tests.filter((test) => (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)(test, results.strict === true) === as);
    const [failed, errored] = [judged('failed'), judged('errored')];
    const ran = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(tests.length - judged('skipped').length, 'test');
    switch (verdict) {
        case 'pass':
            return known(results).length > 0
                ? sentence([`passed, with ${knownNames(known(results))}${price(known(results), tests)}`, kept(tests)])
                : sentence([`passed: ${ran}`, kept(tests)]);
        case 'fail':
            return sentence([
                `failed: ${failed.length} of ${ran}`,
                lost(failed),
                errored.length > 0 && `${errored.length} could not be judged`,
                problem !== undefined && 'the run was not judged as a whole',
                loss(known(results)),
            ]);
        case 'error':
            return sentence([
                `could not be judged: ${errored.length} of ${ran}`,
                lost(errored),
                loss(known(results)),
            ]);
    }
}
/** Whether writes were lost that somebody had been told were there, known or not. */
function hasCost({ tests }) {
    return cost(tests) > 0;
}
function known(results) {
    return results.tests.filter((test) => (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)(test, results.strict === true) === 'tolerated');
}
/** "2 recorded defects and 1 known limitation": each once, in however many tests it was seen. */
function knownNames(tests) {
    const seen = tests.flatMap((test) => test.known ?? []);
    const each = (kind) => new Set(seen.filter((one) => one.kind === kind).map(({ what }) => what)).size;
    const parts = [
        each('defect') > 0 && (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(each('defect'), 'recorded defect'),
        each('limitation') > 0 && (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(each('limitation'), 'known limitation'),
    ];
    return parts.filter(Boolean).join(' and ');
}
function price(tests, all) {
    return cost(tests) === 0 ? '' : ` that cost ${(0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(cost(tests))} of ${(0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .writes */ .D3)((0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .writesOf */ .AP)(fates(all)))}`;
}
/** What is known and has cost something, beside what is worse. */
function loss(tests) {
    if (cost(tests) === 0)
        return '';
    return `${knownNames(tests)} cost ${(0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .writes */ .D3)(cost(tests))}`;
}
function lost(tests) {
    const { lost, rejected } = fates(tests);
    const gone = (n, how) => `${(0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .writes */ .D3)(n)} ${n === 1 ? 'was' : 'were'} ${how}`;
    if (lost === 0)
        return rejected === 0 ? '' : gone(rejected, 'rejected');
    return gone(lost, rejected === 0 ? 'lost' : `lost, ${(0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(rejected)} rejected`);
}
function kept(tests) {
    const n = (0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .writesOf */ .AP)(fates(tests));
    return n === 0 || cost(tests) > 0 ? '' : `none of ${(0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .writes */ .D3)(n)} was lost`;
}
function cost(tests) {
    return (0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .costOf */ .ho)(fates(tests));
}
function fates(tests) {
    return (0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .sumOfFates */ .Y3)(tests.flatMap((test) => (0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesOf */ .vD)(test) ?? []));
}
function sentence(parts) {
    return parts.filter(Boolean).join('; ');
}


/***/ }),

/***/ 80271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ packageRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


/**
 * The package's folder, where action.yml, schedules/ and node_modules/ are.
 * This file is one level below it as a source (src/) and as part of the bundle (dist/).
 */
const packageRoot = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..');


/***/ }),

/***/ 58694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ demandNames),
/* harmony export */   s: () => (/* binding */ parseClusterFile)
/* harmony export */ });
/* harmony import */ var _database_conninfo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61639);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


const ADDRESS = ['host', 'hostaddr', 'port'];
const ENCRYPTION = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey'];
const CONNECTION = [...ADDRESS, 'user', 'password', 'dbname', ...ENCRYPTION];
const OF_PEERS = [...ADDRESS, 'user', 'password', ...ENCRYPTION, 'passfile'];
const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'];
/**
 * Reads the nodes of a cluster, a line each: name, connection string, and where that differs how the others reach it
 * (`peers=HOST:PORT`, or a connection string in quotes), and its container (`container=ID`). Blank lines and those that
 * begin with # say nothing.
 *
 * @param source for messages: a file's name, or "input cluster"
 * @throws RequestError with line and column of everything that cannot be read; without any password
 */
function parseClusterFile(text, source) {
    const problems = [];
    const nodes = [];
    for (const [i, line] of text
        .replace(/^\ufeff/, '')
        .split(/\r\n|\n|\r/)
        .entries()) {
        if (/^\s*(#|$)/.test(line))
            continue;
        const at = `${source}, line ${i + 1}`;
        try {
            const node = readLine(line, at);
            const same = nodes.find(({ name }) => name === node.name);
            if (same)
                throw new LineError(`"${node.name}" is the name of ${same.at}, too`, line.search(/\S/));
            nodes.push(node);
        }
        catch (error) {
            if (!(error instanceof Error && 'at' in error))
                throw error;
            problems.push(`${at}, column ${Number(error.at) + 1}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(problems.join('\n'));
    if (nodes.length < 2)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`${source}: ${nodes.length === 0 ? 'names no node' : `names only ${nodes[0].name}`}; a cluster has two or more, a line each: n1 postgresql://user:password@host:5432/database`);
    return nodes;
}
class LineError extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
function readLine(line, at) {
    const [, indent = '', name = '', rest = ''] = /^(\s*)(\S+?):?(?:\s+(.*))?$/.exec(line);
    if (!/^[A-Za-z_][\w-]{0,30}$/.test(name))
        throw new LineError('a line begins with the name of its node: a letter, then letters, digits, - and _, at most 31', indent.length);
    const from = line.length - rest.length;
    const said = settingsOf(rest, from, [...CONNECTION, 'peers', 'container']);
    if (said.size === 0)
        throw new LineError(`what follows ${name} is its connection string`, line.length);
    return {
        name,
        at,
        ...addressOf(said, from),
        user: saidOf(said, 'user') ?? missing('user', from),
        password: saidOf(said, 'password') ?? '',
        database: saidOf(said, 'dbname'),
        encryption: encryptionOf(said, from),
        peers: peersOf(said),
        container: saidOf(said, 'container'),
    };
}
function settingsOf(text, from, known) {
    try {
        const all = (0,_database_conninfo_js__WEBPACK_IMPORTED_MODULE_0__/* .readConnInfo */ .X4)(text, known);
        return new Map(all.map((one) => [one.keyword, { ...one, at: one.at + from }]));
    }
    catch (error) {
        const { message, at } = error;
        throw new LineError(message, at + from);
    }
}
/** What was said; nothing is said of a keyword without a value. */
function saidOf(said, keyword) {
    return said.get(keyword)?.value || undefined;
}
function missing(keyword, at) {
    throw new LineError(`the connection string names no ${keyword}`, at);
}
function addressOf(said, from) {
    const hostaddr = saidOf(said, 'hostaddr');
    const host = saidOf(said, 'host') ?? hostaddr ?? missing('host', from);
    return { host, hostaddr, port: portOf(said) ?? 5432 };
}
function portOf(said) {
    const text = saidOf(said, 'port');
    if (text === undefined)
        return undefined;
    const port = Number(text);
    if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
        throw new LineError(`port: "${text}" is none; they go from 1 to 65535`, said.get('port').at);
    return port;
}
function encryptionOf(said, from) {
    const [rootCert, cert, key] = ['sslrootcert', 'sslcert', 'sslkey'].map((keyword) => saidOf(said, keyword));
    const given = saidOf(said, 'sslmode') ?? 'prefer';
    const mode = SSL_MODES.find((one) => one === given);
    const at = said.get('sslmode')?.at ?? from;
    if (!mode)
        throw new LineError(`sslmode is ${SSL_MODES.join(', ')}`, at);
    if (mode.startsWith('verify') && !rootCert)
        throw new LineError(`sslmode=${mode} takes sslrootcert=FILE, the certificates of those who may vouch for the server, or sslrootcert=system`, at);
    if ((cert === undefined) !== (key === undefined))
        throw new LineError('sslcert and sslkey belong together', said.get('sslcert')?.at ?? said.get('sslkey').at);
    return { mode, rootCert, cert, key };
}
/** HOST, HOST:PORT, [ADDRESS]:PORT, or a connection string. */
function peersOf(said) {
    const peers = said.get('peers');
    if (!peers?.value)
        return {};
    const { value, at } = peers;
    if (/[=\s]|:\/\//.test(value)) {
        const settings = settingsIn(value, at);
        portOf(settings);
        return Object.fromEntries([...settings].map(([keyword, setting]) => [keyword, setting.value]));
    }
    const [, address, plain, port] = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d+))?$/.exec(value) ?? [];
    const host = address ?? plain;
    if (host === undefined)
        throw new LineError('peers is HOST, HOST:PORT, or a connection string in single quotes', at);
    if (port !== undefined)
        portOf(new Map([['port', { keyword: 'port', value: port, at }]]));
    return { host, ...(port !== undefined && { port }) };
}
function settingsIn(value, at) {
    try {
        return new Map((0,_database_conninfo_js__WEBPACK_IMPORTED_MODULE_0__/* .readConnInfo */ .X4)(value, OF_PEERS).map((one) => [one.keyword, { ...one, at }]));
    }
    catch (error) {
        throw new LineError(`in peers: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, at);
    }
}
/** @throws RequestError where the nodes are not called as those of a run are */
function demandNames(cluster) {
    const wrong = cluster.filter(({ name }, i) => name !== `n${i + 1}`);
    if (wrong.length === 0)
        return;
    const lines = wrong.map(({ at, name }) => `${at}: "${name}" is not accepted; the nodes of a run are called n1, n2, … in their order`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(lines.join('\n'));
}


/***/ })

};
