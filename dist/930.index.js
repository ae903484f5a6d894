export const id = 930;
export const ids = [930];
export const modules = {

/***/ 54708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/history/columns.ts + 2 modules
var columns = __webpack_require__(90761);
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
function tree_treeOf(history) {
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
    /** A write's descendants are those whose place lies from its own to its last. */
    place;
    last;
    /** Writes of one stretch descend from one another with certainty. */
    stretch;
    /** Of each place, how many deletes there are before it. */
    deletesBefore;
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
        this.rowStart = new Int32Array(this.rows.length + 1);
        this.writesOf = new Int32Array(this.writes);
        this.sortByRow();
        this.parent = new Int32Array(this.writes).fill(-1);
        this.stretch = new Int32Array(this.writes);
        this.deletes = new Int32Array(this.rows.length);
        this.findParents();
        this.replacedBy = new Int32Array(this.writes).fill(-1);
        this.leaves = new Int32Array(this.rows.length);
        this.place = new Int32Array(this.writes).fill(-1);
        this.last = new Int32Array(this.writes).fill(-1);
        this.deletesBefore = new Int32Array(this.writes + 1);
        this.label();
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
    /** Whether `b` is `a` or was written by somebody who saw `a`, or a version after it, and replaced it. */
    descends(b, a) {
        return (a === b || (this.place[a] >= 0 && this.place[a] <= this.place[b] && this.place[b] <= this.last[a]));
    }
    /** The same, as far as no delete on another node was only assumed to have been seen. */
    surelyDescends(b, a) {
        return this.descends(b, a) && this.stretch[a] === this.stretch[b];
    }
    /** Whether a write, or one that replaced it, was deleted by somebody who saw it. */
    deletedAfter(w) {
        if (this.place[w] < 0)
            return false;
        return this.deletesBefore[this.last[w] + 1] > this.deletesBefore[this.place[w]];
    }
    /** A delete of the same row on another node that did not see the write, and that the write surely did not see. */
    concurrentDelete(w) {
        const row = this.rowOf(w);
        if (this.deletes[row] === 0)
            return -1;
        for (let i = this.rowStart[row + 1] - 1; i >= this.rowStart[row]; i--) {
            const d = this.writesOf[i];
            if (!this.isDelete(d) || this.failed(d) || d === w)
                continue;
            if (this.nodeOfWrite(d) === this.nodeOfWrite(w) || this.descends(d, w) || this.surelyDescends(w, d))
                continue;
            return d;
        }
        return -1;
    }
    /** What node `n` recorded of throwing this write away; undefined where it recorded nothing. */
    rejection(w, n) {
        if (this.rejections.size === 0)
            return undefined;
        const table = this.rows.tableName(this.rowOf(w));
        return this.rejectionsOf(this.operationOf(w), n).find((r) => sameTable(r.table, table));
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
    /** Writes by row, in each row by commit timestamp; those without one come first. */
    sortByRow() {
        const { row } = this.operations.write;
        for (let w = 0; w < this.writes; w++)
            this.rowStart[row.data[w] + 1]++;
        for (let r = 0; r < this.rows.length; r++)
            this.rowStart[r + 1] += this.rowStart[r];
        const next = this.rowStart.slice(0, -1);
        for (let w = 0; w < this.writes; w++)
            this.writesOf[next[row.data[w]]++] = w;
        const { committed } = this.operations;
        const time = (w) => committed.data[this.operationOf(w)] || 0;
        const earlier = (a, b) => time(a) - time(b) || a - b;
        for (let r = 0; r < this.rows.length; r++) {
            const [from, to] = [this.rowStart[r], this.rowStart[r + 1]];
            let sorted = true;
            for (let i = from + 1; i < to && sorted; i++) {
                sorted = time(this.writesOf[i - 1]) <= time(this.writesOf[i]);
            }
            if (!sorted)
                this.writesOf.subarray(from, to).sort(earlier);
        }
    }
    findParents() {
        const { replaced } = this.operations.write;
        const dated = (w) => !Number.isNaN(this.operations.committed.data[this.operationOf(w)]);
        for (let row = 0; row < this.rows.length; row++) {
            let deleted = -1;
            for (let i = this.rowStart[row]; i < this.rowStart[row + 1]; i++) {
                const w = this.writesOf[i];
                this.stretch[w] = w;
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
    /** Numbers the writes so that the descendants of each are a range. */
    label() {
        const { replaced } = this.operations.write;
        const firstChild = new Int32Array(this.writes).fill(-1);
        const sibling = new Int32Array(this.writes).fill(-1);
        for (let i = this.writes - 1; i >= 0; i--) {
            const w = this.writesOf[i];
            const parent = this.parent[w];
            if (parent < 0)
                continue;
            sibling[w] = firstChild[parent];
            firstChild[parent] = w;
            if (this.acknowledged(w))
                this.replacedBy[parent] = w;
        }
        let place = 0;
        const walk = (root) => {
            let w = root;
            for (;;) {
                const parent = w === root ? -1 : this.parent[w];
                const assumed = parent >= 0 && Number.isNaN(replaced.data[w]) && this.nodeOfWrite(parent) !== this.nodeOfWrite(w);
                this.stretch[w] = parent < 0 || assumed ? w : this.stretch[parent];
                this.deletesBefore[place + 1] = this.deletesBefore[place] + (this.isDelete(w) ? 1 : 0);
                this.place[w] = place++;
                if (firstChild[w] >= 0) {
                    w = firstChild[w];
                    continue;
                }
                for (;;) {
                    this.last[w] = place - 1;
                    if (w === root)
                        return;
                    if (sibling[w] >= 0) {
                        w = sibling[w];
                        break;
                    }
                    w = this.parent[w];
                }
            }
        };
        for (let w = 0; w < this.writes; w++)
            if (this.parent[w] < 0 && !this.failed(w))
                walk(w);
        // A ring of versions that replaced one another can only come from damage; each stands alone then.
        for (let w = 0; w < this.writes; w++) {
            if (this.place[w] >= 0 || this.failed(w))
                continue;
            this.deletesBefore[place + 1] = this.deletesBefore[place] + (this.isDelete(w) ? 1 : 0);
            this.last[w] = this.place[w] = place++;
            this.parent[w] = -1;
        }
        for (let w = 0; w < this.writes; w++) {
            if (!this.failed(w) && firstChild[w] < 0)
                this.leaves[this.rowOf(w)]++;
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

;// CONCATENATED MODULE: ./src/checkers/explain.ts

/** The documented anomaly that an engine's record of a rejected change speaks of. */
function nameOfRejection({ reason, collateral }, profile) {
    for (const [name, anomaly] of Object.entries(profile.anomalies)) {
        if (anomaly.reason?.test(reason))
            return name;
    }
    return collateral ? named('collateral discard', profile) : undefined;
}
/**
 * Which documented anomaly is the reason why a row is not what last-update-wins would make of it, or not the same
 * everywhere; undefined where none is.
 */
function explain(tree, profile, row) {
    const writes = tree.writesOf.subarray(tree.rowStart[row], tree.rowStart[row + 1]);
    if (unchanged(tree, row, writes))
        return undefined;
    const deletesWin = profile.deletes === 'always applied';
    return ((deletesWin && takenAway(tree, row, writes)
        ? named('delete is not last-update-wins', profile)
        : undefined) ??
        rejected(tree, profile, writes) ??
        (displaced(tree, row, writes) ? named('secondary unique divergence', profile) : undefined) ??
        overtaken(tree, profile, row) ??
        (tied(tree, profile, writes) ? 'equal timestamps' : undefined) ??
        (frozen(tree, row, writes) ? named('frozen rows lose to older changes', profile) : undefined) ??
        (deletesWin && raced(tree, row, writes) && !untouched(tree, row, writes)
            ? named('delete is not last-update-wins', profile)
            : undefined) ??
        (writes.some((w) => wentBack(tree, w)) ? named('commit clock goes back', profile) : undefined) ??
        (profile.conflicts === 'none' && (tree.leaves[row] > 1 || outOfOrder(tree, row))
            ? named('conflicts are not resolved', profile)
            : undefined));
}
/** Whether a write is older, by the commit timestamps, than the version that it replaced. */
function wentBack(tree, w) {
    const parent = tree.parent[w];
    return parent >= 0 && tree.committed(w) < tree.committed(parent);
}
/** A deleted version that is still there on a node which is neither the deleter's nor the version's own. */
function isOvertaken(tree, w, n) {
    if (n === tree.nodeOfWrite(w) || !tree.deletedAfter(w))
        return false;
    const row = tree.rowOf(w);
    for (let i = tree.rowStart[row]; i < tree.rowStart[row + 1]; i++) {
        const d = tree.writesOf[i];
        if (tree.isDelete(d) && tree.descends(d, w) && tree.nodeOfWrite(d) !== n) {
            return tree.nodeOfWrite(d) !== tree.nodeOfWrite(w);
        }
    }
    return false;
}
/**
 * A node lacks the version that was committed last, and did not reject it: an older delete, of another node that had not
 * seen it, took it away. The other nodes may well have rejected the version, for want of the row.
 */
function takenAway(tree, row, writes) {
    const last = writes.at(-1);
    if (!tree.acknowledged(last) || tree.isDelete(last))
        return false;
    return tree.readOn[tree.rows.tableOf.data[row]].some((n) => {
        if (tree.final[n][row] !== ABSENT || tree.rejection(last, n))
            return false;
        const unseen = (d) => !tree.descends(last, d) && tree.committed(d) < tree.committed(last);
        return writes.some((d) => tree.isDelete(d) &&
            !tree.failed(d) &&
            ![n, tree.nodeOfWrite(last)].includes(tree.nodeOfWrite(d)) &&
            unseen(d));
    });
}
/**
 * A node on which rows of the table were frozen holds another node's version that is older than the last one, and neither
 * of the two had seen the other. Vacuum freezes rows long before they are old: whole pages, where a row of the page was
 * locked by several at once, as foreign keys do.
 */
function frozen(tree, row, writes) {
    const last = writes.at(-1);
    const table = tree.rows.tableOf.data[row];
    const nodes = tree.history.final?.frozen?.[tree.rows.tables[table]] ?? [];
    if (nodes.length === 0 || !tree.acknowledged(last))
        return false;
    return tree.readOn[table].some((n) => {
        const held = tree.final[n][row];
        if (held < 0 || held === last || !nodes.includes(tree.nodes[n]))
            return false;
        if (tree.nodeOfWrite(held) === n || tree.descends(last, held))
            return false;
        return tree.committed(held) < tree.committed(last) && !tree.rejection(last, n);
    });
}
/**
 * A delete took away what it had not seen. On three nodes it may come late even to a version that descends from it: by
 * way of another node, which had the delete sooner.
 */
function raced(tree, row, writes) {
    if (tree.deletes[row] === 0)
        return false;
    if (writes.some((w) => !tree.failed(w) && tree.concurrentDelete(w) >= 0))
        return true;
    if (tree.nodes.length < 3)
        return false;
    const latest = writes.at(-1);
    const deletes = writes.filter((d) => tree.isDelete(d) && !tree.failed(d));
    return tree.readOn[tree.rows.tableOf.data[row]].some((n) => {
        const held = tree.final[n][row];
        if (held === latest || (held >= 0 && tree.deletedAfter(held)))
            return false;
        const came = deletes.filter((d) => tree.nodeOfWrite(d) !== n);
        return came.some((d) => writes.some((w) => w !== d && tree.descends(w, d) && ![n, tree.nodeOfWrite(d)].includes(tree.nodeOfWrite(w))));
    });
}
/**
 * A node still holds a version although it must have received what replaced it after it: from the same node, or because
 * the version is its own. Whatever else happened to the row, it was as the change demands when the change came; so no
 * anomaly is the reason, unless the node recorded that it threw the change away.
 */
function unchanged(tree, row, writes) {
    return tree.readOn[tree.rows.tableOf.data[row]].some((n) => {
        const held = tree.final[n][row];
        if (held < 0 || !tree.acknowledged(held))
            return false;
        return writes.some((w) => {
            if (tree.parent[w] !== held || !tree.acknowledged(w) || !tree.surelyDescends(w, held))
                return false;
            const [from, origin] = [tree.nodeOfWrite(w), tree.nodeOfWrite(held)];
            if (origin !== n && origin !== from)
                return false;
            return tree.committed(w) > tree.committed(held) && tree.rejection(w, n) === undefined;
        });
    });
}
/**
 * A node lacks the row, and what was committed last of all is an insert that no delete can have taken away there. A
 * node's own delete takes what it saw; one from the insert's own node came before it, or saw it.
 */
function untouched(tree, row, writes) {
    const w = writes.at(-1);
    if (!tree.acknowledged(w) || tree.isDelete(w) || tree.replaced(w) !== null || tree.deletedAfter(w))
        return false;
    return tree.readOn[tree.rows.tableOf.data[row]].some((n) => tree.final[n][row] === ABSENT &&
        tree.rejection(w, n) === undefined &&
        !writes.some((d) => tree.isDelete(d) && !tree.failed(d) && ![n, tree.nodeOfWrite(w)].includes(tree.nodeOfWrite(d))));
}
/** Where nothing is compared, a version that arrives after the one that replaced it on a third node takes its place. */
function outOfOrder(tree, row) {
    return tree.nodes.some((_, n) => {
        const held = tree.final[n][row];
        if (held < 0 || tree.nodeOfWrite(held) === n)
            return false;
        const writes = tree.writesOf.subarray(tree.rowStart[row], tree.rowStart[row + 1]);
        return writes.some((w) => tree.descends(w, held) && ![n, tree.nodeOfWrite(held)].includes(tree.nodeOfWrite(w)));
    });
}
function rejected(tree, profile, writes) {
    if (tree.history.final?.rejections.length === 0)
        return undefined;
    for (const w of writes) {
        for (let n = 0; n < tree.nodes.length; n++) {
            const rejection = tree.rejection(w, n);
            if (rejection)
                return nameOfRejection(rejection, profile);
        }
    }
    return undefined;
}
/** A node has another row in this one's place: with the same `unique` value, and committed no earlier. */
function displaced(tree, row, writes) {
    const table = tree.rows.tableOf.data[row];
    return writes.some((w) => {
        const value = uniqueOf(tree.operations.values[tree.operationOf(w)]);
        if (value === undefined || tree.isDelete(w) || tree.failed(w))
            return false;
        return tree.readOn[table].some((n) => {
            const other = tree.final[n][row] === ABSENT ? holdersOf(tree).get(`${table} ${n} ${value}`) : undefined;
            return other !== undefined && tree.finalRows[n].committedOf(other) >= tree.committed(w);
        });
    });
}
const holders = new WeakMap();
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
function uniqueOf(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return value.unique;
}
function overtaken(tree, profile, row) {
    if (tree.nodes.length < 3 || tree.deletes[row] === 0)
        return undefined;
    for (let n = 0; n < tree.nodes.length; n++) {
        const w = tree.final[n][row];
        if (w >= 0 && isOvertaken(tree, w, n))
            return named('delete overtakes insert', profile);
    }
    return undefined;
}
/** Several versions share the latest timestamp, and each node has one of them. */
function tied(tree, profile, writes) {
    if (profile.equalTimestamps === 'one wins' || writes.length < 2 || profile.conflicts === 'none')
        return false;
    const latest = tree.committed(writes.at(-1));
    if (tree.committed(writes.at(-2)) !== latest)
        return false;
    const row = tree.rowOf(writes[0]);
    return tree.readOn[tree.rows.tableOf.data[row]].every((n) => {
        const w = tree.final[n][row];
        if (w === ABSENT)
            return writes.some((d) => tree.isDelete(d) && tree.committed(d) === latest);
        return w >= 0 && tree.committed(w) === latest;
    });
}
function named(name, profile) {
    return profile.anomalies[name] && name;
}

;// CONCATENATED MODULE: ./src/checkers/fates.ts


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
            if (final === before && final !== FOREIGN && worst < REJECTED)
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
    /** The documented anomaly that makes a write rejected or lost; undefined where none does. */
    anomaly(w) {
        const rejection = this.tree.rejection(w, this.node);
        return rejection
            ? nameOfRejection(rejection, this.profile)
            : explain(this.tree, this.profile, this.tree.rowOf(w));
    }
    describe(w) {
        const { tree, fate, by } = this;
        const row = tree.rowOf(w);
        const nodes = tree.readOn[tree.rows.tableOf.data[row]];
        const same = nodes.filter((n) => FATES[this.fateOn(w, tree.final[n][row], n)] === fate);
        const anomaly = fate === 'rejected' || fate === 'lost' ? this.anomaly(w) : undefined;
        const index = (write) => tree.operations.index.data[tree.operationOf(write)];
        return {
            fate,
            table: tree.rows.tableName(row),
            key: tree.rows.keys[row],
            version: tree.versionOf(w),
            operation: index(w),
            by: by < 0 ? null : index(by),
            nodes: same.map((n) => tree.nodes[n]),
            ...(anomaly && { anomaly }),
        };
    }
    fateOn(w, final, n) {
        const { tree } = this;
        this.beatenBy = -1;
        if (final === w)
            return FINAL;
        if (final === ABSENT) {
            if (tree.isDelete(w))
                return FINAL;
            if (tree.deletedAfter(w))
                return this.replaced(w);
        }
        else if (final >= 0 && tree.descends(final, w)) {
            return this.replaced(w);
        }
        if (tree.rejection(w, n))
            return REJECTED;
        const winner = final === ABSENT ? this.laterDelete(w) : final;
        if (winner >= 0 && !tree.descends(w, winner) && this.profile.conflicts === 'last-update-wins') {
            const [own, other] = [tree.committed(w), tree.committed(winner)];
            if (Number.isNaN(own) || Number.isNaN(other))
                return UNDECIDED;
            if (own <= other) {
                this.beatenBy = winner;
                return addsUp(tree, w, n) ? MERGED : DISCARDED;
            }
        }
        if (final === FOREIGN && tree.committed(w) <= tree.finalRows[n].committedOf(tree.rowOf(w)))
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
        return INITIAL;
    }
}
/** Whether the row's columns add up what its writers add, whoever wins its version. */
function addsUp(tree, w, n) {
    const values = tree.finalRows[n].values.get(tree.rowOf(w));
    return typeof values === 'object' && values !== null && ('total' in values || 'balance' in values);
}

;// CONCATENATED MODULE: ./src/checkers/judgement.ts
const MOST_FINDINGS = 20;
/** A property while it is judged: what was looked at, and what is wrong. */
class Judgement {
    name;
    profile;
    checked = 0;
    counts = { violations: 0, known: 0 };
    failures = [];
    known = [];
    constructor(name, profile) {
        this.name = name;
        this.profile = profile;
    }
    count(what, by = 1) {
        this.counts[what] = (this.counts[what] ?? 0) + by;
    }
    /** Something is wrong; it is described only where it will be shown. */
    violation(anomaly, describe) {
        const named = anomaly !== undefined && this.profile.anomalies[anomaly] !== undefined;
        this.count('violations');
        if (named)
            this.count('known');
        const list = named ? this.known : this.failures;
        if (list.length < MOST_FINDINGS)
            list.push(named ? { ...describe(), anomaly } : describe());
    }
    conclude({ final }, damage, basis) {
        const { name, checked, counts } = this;
        const findings = [...this.failures, ...this.known].slice(0, MOST_FINDINGS);
        const property = (verdict, why) => ({
            name,
            verdict,
            checked,
            counts,
            findings,
            ...(why !== undefined && { why }),
        });
        if (basis.final && !final)
            return property('unknown', 'the final state is missing');
        if (checked === 0)
            return property('unknown', basis.nothing);
        const damaged = damage.length > 0 ? `the history is not whole: ${damage[0]}` : undefined;
        const moving = basis.final === 'at rest' && final && final.settled !== true
            ? `replication had not come to rest when the rows were read: ${final.settled}`
            : undefined;
        const wrong = counts.violations > 0;
        const doubt = (basis.sureDespiteDamage && wrong ? undefined : damaged) ?? moving;
        if (doubt)
            return property('unknown', wrong ? `what looks wrong may not be: ${doubt}` : doubt);
        if (wrong)
            return property('violated');
        return basis.undecided === undefined ? property('holds') : property('unknown', basis.undecided);
    }
}

;// CONCATENATED MODULE: ./src/checkers/acknowledged.ts



/**
 * Every acknowledged write is final, superseded, merged or discarded by last-update-wins; those that were rejected or
 * lost are findings. `fates` tells of each, with the write that beat it.
 */
function acknowledged(history, profile) {
    const tree = tree_treeOf(history);
    const judgement = new Judgement('no acknowledged write is lost', profile);
    const judge = new FateJudge(tree, profile);
    const counts = Object.fromEntries(FATES.map((fate) => [fate, 0]));
    for (let w = 0; w < tree.writes; w++) {
        if (!judge.decide(w))
            continue;
        judgement.checked++;
        counts[judge.fate]++;
        if (judge.fate !== 'lost' && judge.fate !== 'rejected')
            continue;
        const { node, fate } = judge;
        judgement.violation(judge.anomaly(w), () => {
            const { table, key, version, operation, nodes } = judge.describe(w);
            const reason = tree.rejection(w, node)?.reason;
            const what = fate === 'lost'
                ? `acknowledged version ${version} of ${table} ${key} is lost on ${nodes.join(', ')}: no later version took its place`
                : `acknowledged version ${version} of ${table} ${key} was rejected on ${nodes.join(', ')}: ${reason}`;
            return { what, table, key, nodes, operations: [operation] };
        });
    }
    for (const [fate, count] of Object.entries(counts))
        judgement.count(fate, count);
    return judgement.conclude(history, history.damage, {
        nothing: 'no write was acknowledged to a table that was read at the end',
        final: 'at rest',
        undecided: counts.undecided ? `${counts.undecided} writes lack their commit timestamp` : undefined,
    });
}

;// CONCATENATED MODULE: ./src/checkers/same-json.ts
/** Whether two values are equal; the order of an object's names does not matter. */
function sameJson(a, b) {
    if (a === b)
        return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
        return false;
    const [one, other] = [a, b];
    const names = Object.keys(one);
    return (Array.isArray(a) === Array.isArray(b) &&
        names.length === Object.keys(other).length &&
        names.every((name) => name in other && sameJson(one[name], other[name])));
}

// EXTERNAL MODULE: ./src/faults/fault.ts
var fault = __webpack_require__(81581);
// EXTERNAL MODULE: ./src/faults/span.ts
var span = __webpack_require__(19689);
;// CONCATENATED MODULE: ./src/checkers/crashed.ts


/**
 * How much of what other nodes had added before them, crashes of a node may have added again: at least, and at most.
 *
 * @param amount what a write adds
 */
function addedAgain(tree, n, writes, amount) {
    const times = crashTimes(tree, n);
    let [least, most] = [0, 0];
    for (const w of times.length > 0 ? writes : []) {
        if (tree.nodeOfWrite(w) === n || tree.failed(w))
            continue;
        const invoked = tree.operations.invoked.data[tree.operationOf(w)];
        const again = times.filter((time) => invoked < time).length * (amount(w) ?? 0);
        least += Math.min(0, again);
        most += Math.max(0, again);
    }
    return { least, most };
}
/** When a node's server ended without a checkpoint, or may have: microseconds since the history began. */
function crashTimes({ history, nodes }, n) {
    const spans = (0,span/* faultSpans */.QD)(history).filter((span) => (0,fault/* crashes */.sB)(span.fault) && span.nodes.includes(nodes[n]));
    return spans.map(({ from }) => from);
}

;// CONCATENATED MODULE: ./src/checkers/sums.ts





/** What binary fractions may be off after many additions, for each of them. */
const ROUNDING = 1e-9;
/**
 * Each row with a `total` holds the sum of the `delta` of the operations that wrote it: all acknowledged ones, and any
 * of those whose outcome nobody knows.
 */
function countersExact(history, profile) {
    const tree = tree_treeOf(history);
    const judgement = new Judgement('counters are exact', profile);
    for (let row = 0; row < tree.rows.length; row++) {
        for (const n of tree.readOn[tree.rows.tableOf.data[row]]) {
            const count = counted(tree, profile, row, n);
            if (!count)
                continue;
            judgement.checked++;
            if (count.exact)
                continue;
            judgement.violation(count.why, () => ({
                what: `${rowName(tree, row)} is ${count.total} on ${tree.nodes[n]}, but what was acknowledged adds up to ${count.expected}${once(row, count.off, count.rounding)}`,
                ...place(tree, row, [n]),
            }));
        }
    }
    return judgement.conclude(history, history.damage, { nothing: 'no counter was counted', final: 'at rest' });
    /** Where exactly one acknowledged addition is there twice, or not at all, says so. */
    function once(row, off, rounding) {
        for (let i = tree.rowStart[row]; i < tree.rowStart[row + 1]; i++) {
            const w = tree.writesOf[i];
            const delta = added(tree.operations.values[tree.operationOf(w)], 'delta', tree.rows.tableName(row));
            if (!tree.acknowledged(w) || !delta)
                continue;
            const how = Math.abs(off - delta) <= rounding ? 'twice' : Math.abs(off + delta) <= rounding ? 'never' : undefined;
            if (how)
                return `, as if operation ${tree.operations.index.data[tree.operationOf(w)]} had been applied ${how}`;
        }
        return '';
    }
}
/** Why a counter differs between the nodes, where each that is not exact has a documented reason. */
function explainCounter(tree, profile, row) {
    const counts = tree.readOn[tree.rows.tableOf.data[row]].map((n) => counted(tree, profile, row, n));
    const wrong = counts.filter((count) => !count?.exact);
    return wrong.every((count) => count?.why) ? wrong[0]?.why : undefined;
}
/** What a node holds of a counter beside what it should; undefined for rows that are none. */
function counted(tree, profile, row, n) {
    const total = member(tree.finalRows[n].values.get(row), 'total');
    if (total === undefined)
        return undefined;
    const writes = tree.writesOf.subarray(tree.rowStart[row], tree.rowStart[row + 1]);
    const deltaOf = (w) => added(tree.operations.values[tree.operationOf(w)], 'delta', tree.rows.tableName(row));
    let [least, most, applied] = [0, 0, 0];
    let discarded;
    for (const w of writes) {
        const delta = deltaOf(w);
        if (delta === undefined || tree.failed(w))
            continue;
        const sure = tree.acknowledged(w);
        least += sure ? delta : Math.min(0, delta);
        most += sure ? delta : Math.max(0, delta);
        const rejection = tree.rejection(w, n);
        if (rejection)
            discarded = rejection;
        else if (sure)
            applied += delta;
    }
    const rounding = ROUNDING * Math.max(1, Math.abs(most), Math.abs(least));
    const exact = total >= least - rounding && total <= most + rounding;
    const why = () => {
        // Where exactly what was recorded as thrown away is missing, that is why.
        if (discarded && Math.abs(total - applied) <= rounding)
            return nameOfRejection(discarded, profile);
        if (!profile.anomalies[AGAIN])
            return undefined;
        const again = addedAgain(tree, n, writes, deltaOf);
        const within = total >= least + again.least - rounding && total <= most + again.most + rounding;
        return within ? AGAIN : undefined;
    };
    const expected = least === most ? `${least}` : `from ${least} to ${most}`;
    return { total, expected, exact, off: total - least, rounding, why: exact ? undefined : why() };
}
const AGAIN = 'crash applies changes again';
/**
 * The rows with a `balance` of one table add up to what the operations paid in (their `balance`), and on all nodes to
 * the same.
 */
function totalConstant(history, profile) {
    const tree = tree_treeOf(history);
    const judgement = new Judgement('the total of all balances is constant', profile);
    for (const [table, name] of tree.rows.tables.entries()) {
        const totals = tree.readOn[table].map((n) => ({ n, node: tree.nodes[n], accounts: 0, total: 0 }));
        for (const [i, n] of tree.readOn[table].entries()) {
            for (const [row, values] of tree.finalRows[n].values) {
                const balance = member(values, 'balance');
                if (balance === undefined || tree.rows.tableOf.data[row] !== table)
                    continue;
                totals[i].accounts++;
                totals[i].total += balance;
            }
        }
        if (totals.every(({ accounts }) => accounts === 0))
            continue;
        const paid = paidIn(table);
        const expected = paid ?? totals[0].total;
        for (const { n, node, total } of totals) {
            judgement.checked++;
            const rounding = ROUNDING * Math.max(1, Math.abs(expected));
            if (Math.abs(total - expected) <= rounding)
                continue;
            judgement.violation(paidAgain(table, n, total - expected, rounding), () => ({
                what: `the balances of ${name} add up to ${total} on ${node}, but ${expected} ${paid === undefined ? `on ${totals[0].node}` : 'were paid in'}`,
                table: name,
                nodes: [node],
            }));
        }
    }
    return judgement.conclude(history, history.damage, { nothing: 'there was no account', final: 'at rest' });
    /** Whether a crash of the node explains what is off. */
    function paidAgain(table, n, off, rounding) {
        if (!profile.anomalies[AGAIN])
            return undefined;
        const again = addedAgain(tree, n, writesTo(table), paidBy);
        return off >= again.least - rounding && off <= again.most + rounding ? AGAIN : undefined;
    }
    function* writesTo(table) {
        for (let w = 0; w < tree.writes; w++)
            if (tree.rows.tableOf.data[tree.rowOf(w)] === table)
                yield w;
    }
    function paidBy(w) {
        const table = tree.rows.tableName(tree.rowOf(w));
        return added(tree.operations.values[tree.operationOf(w)], 'balance', table);
    }
    /** Undefined where nobody said what was paid in. */
    function paidIn(table) {
        let sum;
        for (const w of writesTo(table)) {
            if (!tree.acknowledged(w))
                continue;
            const balance = paidBy(w);
            if (balance !== undefined)
                sum = (sum ?? 0) + balance;
        }
        return sum;
    }
}
/** What an operation adds to each row of a table that it writes: the same to all, or by table. */
function added(value, name, table) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const found = value[name];
    return typeof found === 'number' ? found : member(found, table);
}
function member(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const found = value[name];
    return typeof found === 'number' ? found : undefined;
}

;// CONCATENATED MODULE: ./src/checkers/replicas.ts





/** All nodes hold the same rows at the end. */
function replicasEqual(history, profile) {
    const tree = tree_treeOf(history);
    const judgement = new Judgement('all nodes hold the same rows', profile);
    const settled = history.final?.settled ?? true;
    if (settled !== true) {
        judgement.checked++;
        judgement.violation(undefined, () => ({ what: `replication has not come to rest: ${settled}` }));
    }
    for (const [table, name] of tree.rows.tables.entries()) {
        const missing = tree.nodes.filter((_, n) => !tree.readOn[table].includes(n));
        if (tree.readOn[table].length === 0 || missing.length === 0)
            continue;
        judgement.checked++;
        judgement.violation(undefined, () => ({
            what: `table ${name} could not be read on ${missing.join(', ')}`,
            table: name,
            nodes: missing,
        }));
    }
    for (let row = 0; row < tree.rows.length; row++) {
        const nodes = tree.readOn[tree.rows.tableOf.data[row]];
        if (nodes.length < 2)
            continue;
        judgement.checked++;
        const differs = nodes.some((n) => !sameRow(tree, row, nodes[0], n));
        if (!differs)
            continue;
        judgement.violation(explain(tree, profile, row) ?? explainCounter(tree, profile, row), () => ({
            what: `${rowName(tree, row)} differs: ${nodes.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', ')}`,
            ...place(tree, row, nodes),
        }));
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no table was read on two nodes',
        final: 'as read',
        sureDespiteDamage: true,
    });
}
/** Of the versions of a row that did not know of each other, every node holds the one that its rules demand. */
function winnersRight(history, profile) {
    const tree = tree_treeOf(history);
    const judgement = new Judgement('the right version wins each conflict', profile);
    let undecided = 0;
    for (let row = 0; row < tree.rows.length; row++) {
        const nodes = tree.readOn[tree.rows.tableOf.data[row]];
        if (tree.leaves[row] < 2 || nodes.length === 0)
            continue;
        judgement.checked++;
        const winner = latest(tree, row);
        if (winner === undefined) {
            undecided++;
            continue;
        }
        const wrong = nodes.filter((n) => !mayHold(tree, profile, row, tree.final[n][row], winner));
        if (wrong.length === 0)
            continue;
        judgement.violation(explain(tree, profile, row), () => ({
            what: `of ${rowName(tree, row)} version ${tree.versionOf(winner)} was committed last` +
                `${tree.isDelete(winner) ? ' and deleted it' : ''}, but ` +
                wrong.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', '),
            ...place(tree, row, wrong),
        }));
    }
    judgement.count('conflicts', judgement.checked);
    return judgement.conclude(history, history.damage, {
        nothing: 'no two nodes wrote the same row without knowing of each other',
        final: 'at rest',
        undecided: undecided > 0 ? `${undecided} rows lack a commit timestamp` : undefined,
    });
}
/** The acknowledged write with the latest timestamp; -1 where none was acknowledged, undefined where one has no timestamp. */
function latest(tree, row) {
    let winner = -1;
    for (let i = tree.rowStart[row]; i < tree.rowStart[row + 1]; i++) {
        const w = tree.writesOf[i];
        if (!tree.acknowledged(w))
            continue;
        const time = tree.committed(w);
        if (Number.isNaN(time))
            return undefined;
        if (winner < 0 || time >= tree.committed(winner))
            winner = w;
    }
    return winner;
}
function mayHold(tree, profile, row, final, winner) {
    if (winner < 0 || final === FOREIGN)
        return true;
    const last = tree.committed(winner);
    if (final >= 0) {
        if (tree.descends(final, winner))
            return true;
        if (profile.conflicts === 'none')
            return tree.replacedBy[final] < 0;
        if (tree.committed(final) >= last)
            return true;
        // A delete may have taken the winner away, and what came after that stays.
        return profile.deletes === 'always applied' && tree.concurrentDelete(winner) >= 0;
    }
    if (final === INITIAL)
        return false;
    for (let i = tree.rowStart[row]; i < tree.rowStart[row + 1]; i++) {
        const d = tree.writesOf[i];
        if (!tree.isDelete(d) || tree.failed(d))
            continue;
        if (!tree.acknowledged(d) || tree.committed(d) >= last || profile.conflicts === 'none')
            return true;
        if (profile.deletes === 'always applied' && !tree.surelyDescends(winner, d))
            return true;
    }
    return false;
}
function sameRow(tree, row, a, b) {
    const [one, other] = [tree.finalRows[a], tree.finalRows[b]];
    const [x, y] = [one.versionOf(row), other.versionOf(row)];
    if (x !== y && !(Number.isNaN(x) && Number.isNaN(y)))
        return false;
    if ((one.repeated.get(row) ?? 1) !== (other.repeated.get(row) ?? 1))
        return false;
    return sameJson(one.values.get(row), other.values.get(row));
}
function rowName(tree, row) {
    return `${tree.rows.tableName(row)} ${tree.rows.keys[row]}`;
}
/** What a node holds of a row, in words. */
function held(tree, row, n) {
    if (tree.final[n][row] === ABSENT)
        return 'no such row';
    const values = tree.finalRows[n].values.get(row);
    const version = `version ${tree.finalRows[n].versionOf(row)}`;
    return values === undefined ? version : `${version} ${JSON.stringify(values)}`;
}
/** Where a finding on a row is: its table, key, nodes, and the operations that wrote it, the latest twenty. */
function place(tree, row, nodes) {
    const writes = tree.writesOf.subarray(tree.rowStart[row], tree.rowStart[row + 1]).slice(-20);
    const operations = [...writes].map((w) => tree.operations.index.data[tree.operationOf(w)]);
    return {
        table: tree.rows.tableName(row),
        key: tree.rows.keys[row],
        nodes: nodes.map((n) => tree.nodes[n]),
        operations: [...new Set(operations)].sort((a, b) => a - b),
    };
}

;// CONCATENATED MODULE: ./src/checkers/deleted.ts




/** A version that was deleted is nowhere at the end. */
function deletedStaysDeleted(history, profile) {
    const tree = tree_treeOf(history);
    const judgement = new Judgement('deleted rows stay deleted', profile);
    for (let row = 0; row < tree.rows.length; row++) {
        const nodes = tree.readOn[tree.rows.tableOf.data[row]];
        if (tree.deletes[row] === 0 || nodes.length === 0)
            continue;
        judgement.checked++;
        const back = nodes.filter((n) => {
            const w = tree.final[n][row];
            return w >= 0 && surelyDeleted(w);
        });
        if (back.length === 0)
            continue;
        judgement.violation(explain(tree, profile, row), () => ({
            what: `${rowName(tree, row)} was deleted, but ${back.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', ')}`,
            ...place(tree, row, back),
        }));
    }
    return judgement.conclude(history, history.damage, { nothing: 'no row was deleted', final: 'at rest' });
    /** Deleted by an operation of which it is certain that it was committed. */
    function surelyDeleted(w) {
        if (!tree.deletedAfter(w))
            return false;
        const row = tree.rowOf(w);
        for (let i = tree.rowStart[row]; i < tree.rowStart[row + 1]; i++) {
            const d = tree.writesOf[i];
            if (tree.isDelete(d) && tree.acknowledged(d) && tree.descends(d, w))
                return true;
        }
        return false;
    }
}

;// CONCATENATED MODULE: ./src/checkers/ids.ts



/** Operations `id` took a key from the servers' generator: no two of them got the same. */
function idsUnique(history, profile) {
    const tree = tree_treeOf(history);
    const { operations } = tree;
    const takes = operations.clients.map(({ f }) => f === 'id');
    const takenBy = new Int32Array(tree.rows.length).fill(-1);
    const judgement = new Judgement('ids are unique', profile);
    for (let w = 0; takes.includes(true) && w < tree.writes; w++) {
        const o = tree.operationOf(w);
        if (!takes[operations.client.data[o]] || !tree.acknowledged(w) || tree.isDelete(w))
            continue;
        judgement.checked++;
        const row = tree.rowOf(w);
        const before = takenBy[row];
        takenBy[row] = o;
        if (before < 0 || before === o)
            continue;
        judgement.violation(undefined, () => ({
            what: `${tree.nodes[tree.nodeOf[before]]} and ${tree.nodes[tree.nodeOf[o]]} both gave out ${rowName(tree, row)}`,
            table: tree.rows.tableName(row),
            key: tree.rows.keys[row],
            nodes: [...new Set([before, o].map((x) => tree.nodes[tree.nodeOf[x]]))],
            operations: [before, o].map((x) => operations.index.data[x]),
        }));
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no operation took an id',
        sureDespiteDamage: true,
    });
}

;// CONCATENATED MODULE: ./src/checkers/no-echo.ts




/**
 * No change is applied twice: no row is there twice, and no node changed more rows than were written. Where a primary
 * key forbids the first, only the servers' statistics exercise it, of tables in which they count nothing else: see
 * `countable`.
 */
function noEcho(history, profile) {
    const tree = tree_treeOf(history);
    const judgement = new Judgement('no change is applied twice', profile);
    const counted = history.final?.changes ? countable(tree) : new Set();
    for (const [n, { repeated }] of tree.finalRows.entries()) {
        for (const [row, times] of repeated) {
            judgement.checked++;
            judgement.violation(undefined, () => ({
                what: `${tree.nodes[n]} holds ${rowName(tree, row)} ${times} times`,
                table: tree.rows.tableName(row),
                key: tree.rows.keys[row],
                nodes: [tree.nodes[n]],
            }));
        }
    }
    const changes = Object.entries(history.final?.changes ?? {}).filter(([table]) => counted.has(table));
    // Statistics count changes that were rolled back too, so failed operations are in.
    const written = new Map();
    for (let w = 0; changes.length > 0 && w < tree.writes; w++) {
        const table = tree.rows.tableOf.data[tree.rowOf(w)];
        written.set(table, (written.get(table) ?? 0) + 1);
    }
    for (const [table, nodes] of changes) {
        const most = written.get(tree.rows.table(table)) ?? 0;
        for (const [node, count] of Object.entries(nodes)) {
            judgement.checked++;
            if (count <= most)
                continue;
            judgement.violation(undefined, () => ({
                what: `${node} changed ${count} rows of ${table}, but only ${most} changes were made on all nodes together`,
                table,
                nodes: [node],
            }));
        }
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'there are no statistics of a table with inserts alone, of different rows',
        final: 'at rest',
    });
}
/**
 * Tables of which statistics count each change once. They count what is rolled back, too: what an engine tries again
 * after a conflict or an error, and what a client wrote in a transaction that failed half-way, which it has not told.
 * So only workloads that insert rows which nobody else writes are judged, of which no node has thrown anything away.
 */
function countable(tree) {
    const { operations, rows } = tree;
    const tables = new Map();
    const unclear = new Set();
    for (let o = 0; o < operations.length; o++) {
        const { workload } = operations.clients[operations.client.data[o]];
        if (operations.outcome.data[o] !== columns.OK && Number.isNaN(operations.xid.data[o]))
            unclear.add(workload);
        if (tree.nodes.some((_, n) => tree.rejectionsOf(o, n).length > 0))
            unclear.add(workload);
        const first = operations.firstWrite.data[o];
        for (let w = first; w < first + operations.writeCount.data[o]; w++) {
            const row = tree.rowOf(w);
            const alone = tree.rowStart[row + 1] - tree.rowStart[row] === 1;
            if (!alone || operations.write.kind.data[w] !== columns/* INSERT */.i)
                unclear.add(workload);
            const known = tables.get(workload);
            if (known)
                known.add(rows.tableName(row));
            else
                tables.set(workload, new Set([rows.tableName(row)]));
        }
    }
    const names = (wanted) => [...tables].flatMap(([workload, written]) => (wanted(workload) ? [...written] : []));
    const others = new Set(names((workload) => unclear.has(workload)));
    return new Set(names((workload) => !unclear.has(workload)).filter((table) => !others.has(table)));
}

;// CONCATENATED MODULE: ./src/checkers/no-phantom.ts


/** What nodes hold at the end, what was read, and what was replaced, was written by an operation that may have committed. */
function noPhantom(history, profile) {
    const tree = tree_treeOf(history);
    const { operations, rows } = tree;
    const judgement = new Judgement('nothing is there that nobody wrote', profile);
    for (const [n, held] of tree.finalRows.entries()) {
        for (let row = 0; row < held.version.length; row++) {
            const version = held.version.data[row];
            if (Number.isNaN(version))
                continue;
            judgement.checked++;
            const w = tree.final[n][row];
            if (w === INITIAL || (w >= 0 && mayBeSeen(w)))
                continue;
            const node = tree.nodes[n];
            judgement.violation(undefined, () => phantom(`${node} holds`, row, version, node));
        }
    }
    for (let o = 0; o < operations.length; o++) {
        const first = operations.firstRead.data[o];
        for (let r = first; r < first + operations.readCount.data[o]; r++) {
            const version = operations.read.version.data[r];
            if (!Number.isNaN(version))
                look(o, 'read', operations.read.row.data[r], version);
        }
    }
    for (let w = 0; w < tree.writes; w++) {
        const replaced = operations.write.replaced.data[w];
        if (Number.isNaN(replaced))
            continue;
        if (tree.parent[w] >= 0 && mayBeSeen(tree.parent[w]))
            judgement.checked++;
        else
            look(tree.operationOf(w), 'replaced', tree.rowOf(w), replaced);
    }
    return judgement.conclude(history, history.damage, { nothing: 'no version was read' });
    /** What an operation saw; its own versions go with it when it fails. */
    function look(o, verb, row, version) {
        judgement.checked++;
        const w = tree.writeOf(version);
        if (version === 0 || (w >= 0 && tree.rowOf(w) === row && (mayBeSeen(w) || tree.operationOf(w) === o)))
            return;
        const node = tree.nodes[tree.nodeOf[o]];
        const index = operations.index.data[o];
        judgement.violation(undefined, () => phantom(`operation ${index} on ${node} ${verb}`, row, version, node, index));
    }
    function mayBeSeen(w) {
        return !tree.failed(w) && !tree.isDelete(w);
    }
    function phantom(where, row, version, node, by) {
        const [table, key] = [rows.tableName(row), rows.keys[row]];
        const w = tree.writeOf(version);
        const known = w >= 0 && tree.rowOf(w) === row;
        const origin = !known
            ? 'which no operation wrote'
            : tree.failed(w)
                ? 'whose operation failed'
                : 'which is that of a delete';
        const writer = known ? [operations.index.data[tree.operationOf(w)]] : [];
        return {
            what: `${where} version ${version} of ${table} ${key}, ${origin}`,
            table,
            key,
            nodes: [node],
            operations: by === undefined ? writer : [...writer, by],
        };
    }
}

;// CONCATENATED MODULE: ./src/checkers/parents.ts




/** For each row with a `parent`, the node has a row with that key in another table of the same workload. */
function noOrphans(history, profile) {
    const tree = tree_treeOf(history);
    const judgement = new Judgement('no child is without its parent', profile);
    const families = tablesByWorkload();
    for (const [n, { values }] of tree.finalRows.entries()) {
        for (const [row, value] of values) {
            if (typeof value !== 'object' || value === null || !('parent' in value))
                continue;
            const { parent } = value;
            if (parent === null || parent === undefined)
                continue;
            judgement.checked++;
            const own = tree.rows.tableOf.data[row];
            const others = families(own).filter((table) => table !== own);
            const parents = others
                .map((table) => tree.rows.find(tree.rows.tables[table], String(parent)))
                .filter((at) => at >= 0);
            if (parents.some((at) => !Number.isNaN(tree.finalRows[n].versionOf(at))))
                continue;
            const anomaly = parents.some((at) => deletedUnseen(tree, at, row))
                ? 'foreign keys are not checked'
                : parents.map((at) => explain(tree, profile, at)).find((name) => name !== undefined);
            judgement.violation(anomaly, () => ({
                what: `on ${tree.nodes[n]} ${rowName(tree, row)} is without its parent ${parent}`,
                ...place(tree, row, [n]),
            }));
        }
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no row has a parent',
        final: 'at rest',
        sureDespiteDamage: true,
    });
    function tablesByWorkload() {
        const { operations } = tree;
        const workloads = new Map();
        for (let w = 0; w < tree.writes; w++) {
            const { workload } = operations.clients[operations.client.data[tree.operationOf(w)]];
            let tables = workloads.get(workload);
            if (!tables) {
                tables = new Set();
                workloads.set(workload, tables);
            }
            tables.add(tree.rows.tableOf.data[tree.rowOf(w)]);
        }
        return (table) => [...workloads.values()].filter((tables) => tables.has(table)).flatMap((tables) => [...tables]);
    }
}
/**
 * Whether one node deleted the parent while another one wrote the child: each checks its foreign keys for its own
 * clients, so that on one node this cannot happen.
 */
function deletedUnseen(tree, parent, child) {
    const writes = (row) => [...tree.writesOf.subarray(tree.rowStart[row], tree.rowStart[row + 1])];
    const deletes = writes(parent).filter((d) => tree.isDelete(d) && !tree.failed(d));
    return writes(child).some((c) => !tree.failed(c) &&
        !tree.isDelete(c) &&
        deletes.some((d) => tree.nodeOfWrite(d) !== tree.nodeOfWrite(c)));
}

;// CONCATENATED MODULE: ./src/checkers/sessions.ts



/**
 * A client that stays on one node never reads of a row what was there before the version that it last wrote or read
 * there. What a delete or last-update-wins put in its place may be read.
 */
function sessions(history, profile) {
    const tree = tree_treeOf(history);
    const { operations } = tree;
    const judgement = new Judgement('clients read their own writes, and never backwards', profile);
    /** Per process, node and row: the write it saw last. Rows that nobody reads need not be followed. */
    const followed = new Uint8Array(tree.rows.length);
    for (let r = 0; r < operations.read.row.length; r++)
        followed[operations.read.row.data[r]] = 1;
    const seen = new Map();
    for (let o = 0; o < operations.length; o++) {
        const [writes, reads] = [operations.writeCount.data[o], operations.readCount.data[o]];
        if (writes + reads === 0 || operations.outcome.data[o] !== 0)
            continue;
        const session = operations.process.data[o] * tree.nodes.length + tree.nodeOf[o];
        let rows = seen.get(session);
        if (!rows) {
            rows = new Map();
            seen.set(session, rows);
        }
        const firstRead = operations.firstRead.data[o];
        for (let r = firstRead; r < firstRead + reads; r++) {
            const row = operations.read.row.data[r];
            const version = operations.read.version.data[r];
            const w = Number.isNaN(version) ? -1 : tree.writeOf(version);
            const before = rows.get(row);
            if (before) {
                judgement.checked++;
                if (goesBack(tree, profile, before.w, w, version)) {
                    judgement.count(before.own ? 'own writes' : 'backwards');
                    const { o: earlier, own, w: last } = before;
                    judgement.violation(undefined, () => ({
                        what: `process ${operations.process.data[o]} on ${tree.nodes[tree.nodeOf[o]]} ${own ? 'wrote' : 'read'} version ` +
                            `${tree.versionOf(last)} of ${rowName(tree, row)}, and then read ` +
                            `${Number.isNaN(version) ? 'no such row' : `version ${version}, which is older`}`,
                        table: tree.rows.tableName(row),
                        key: tree.rows.keys[row],
                        nodes: [tree.nodes[tree.nodeOf[o]]],
                        operations: [earlier, o].map((x) => operations.index.data[x]),
                    }));
                }
            }
            if (w >= 0)
                rows.set(row, { w, o, own: false });
        }
        const firstWrite = operations.firstWrite.data[o];
        for (let w = firstWrite; w < firstWrite + writes; w++) {
            if (followed[tree.rowOf(w)])
                rows.set(tree.rowOf(w), { w, o, own: true });
        }
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no client read a row that it had written or read before on the same node',
    });
}
function goesBack(tree, profile, before, now, version) {
    if (Number.isNaN(version))
        return !tree.isDelete(before) && tree.deletes[tree.rowOf(before)] === 0;
    if (now < 0)
        return version === 0; // Of another unknown version nobody knows when it was.
    if (tree.failed(now) || tree.descends(now, before))
        return false;
    if (tree.descends(before, now))
        return true;
    // Where rows are deleted, or nothing is compared, an older version may come after a later one.
    if (profile.conflicts === 'none' || tree.deletes[tree.rowOf(before)] > 0)
        return false;
    return tree.committed(now) < tree.committed(before);
}

;// CONCATENATED MODULE: ./src/checkers/whole.ts




/**
 * Of a transaction, all rows that no other one fought over are on a node, or none: at the end, and in what was read in
 * one snapshot during the run. Transactions of which a node threw changes away that were not at fault are named.
 */
function transactionsWhole(history, profile) {
    const tree = tree_treeOf(history);
    const judgement = new Judgement('transactions are whole', profile);
    atTheEnd(tree, profile, judgement);
    inReads(tree, judgement);
    return judgement.conclude(history, history.damage, {
        nothing: 'no transaction wrote two rows that no other one fought over',
    });
}
function atTheEnd(tree, profile, judgement) {
    const { operations } = tree;
    for (let o = 0; o < operations.length; o++) {
        const first = operations.firstWrite.data[o];
        const end = first + operations.writeCount.data[o];
        if (end - first < 2 || tree.failed(first))
            continue;
        let looked = false;
        for (let n = 0; n < tree.nodes.length; n++) {
            let [there, missing] = [0, 0];
            let [present, absent] = [-1, -1];
            for (let w = first; w < end; w++) {
                if (!peaceful(tree, w) || !tree.readOn[tree.rows.tableOf.data[tree.rowOf(w)]].includes(n))
                    continue;
                if (tookEffect(tree, w, n)) {
                    there++;
                    present = w;
                }
                else {
                    missing++;
                    absent = w;
                }
            }
            if (there + missing > 1)
                looked = true;
            const discarded = missing > 0 ? tree.rejectionsOf(o, n).find((r) => r.collateral) : undefined;
            if (discarded)
                judgement.count('collateral');
            else if (there === 0 || missing === 0)
                continue;
            looked = true;
            const anomaly = discarded
                ? nameOfRejection(discarded, profile)
                : allOvertaken(tree, first, end, n)
                    ? 'delete overtakes insert'
                    : undefined;
            judgement.violation(anomaly, () => ({
                what: discarded
                    ? `transaction ${operations.xid.data[o]} of ${tree.nodes[tree.nodeOf[o]]} was thrown away on ${tree.nodes[n]} with changes that were not at fault: ${discarded.reason}`
                    : `a transaction is torn on ${tree.nodes[n]}: of what it wrote, ${rowName(tree, tree.rowOf(present))} is there, ${rowName(tree, tree.rowOf(absent))} is not`,
                table: tree.rows.tableName(tree.rowOf(absent)),
                key: tree.rows.keys[tree.rowOf(absent)],
                nodes: [tree.nodes[n]],
                operations: [operations.index.data[o]],
            }));
        }
        if (looked)
            judgement.checked++;
    }
}
function inReads(tree, judgement) {
    const { operations } = tree;
    const seen = new Map();
    for (let o = 0; o < operations.length; o++) {
        const first = operations.firstRead.data[o];
        const end = first + operations.readCount.data[o];
        if (end - first < 2 || operations.writeCount.data[o] > 0)
            continue;
        seen.clear();
        for (let r = first; r < end; r++)
            seen.set(operations.read.row.data[r], operations.read.version.data[r]);
        let looked = false;
        for (let r = first; r < end; r++) {
            const w = tree.writeOf(operations.read.version.data[r]);
            if (w < 0 || tree.failed(w) || !peaceful(tree, w))
                continue;
            const writer = tree.operationOf(w);
            const from = operations.firstWrite.data[writer];
            for (let x = from; x < from + operations.writeCount.data[writer]; x++) {
                const version = seen.get(tree.rowOf(x));
                if (x === w || version === undefined || !peaceful(tree, x) || tree.isDelete(x))
                    continue;
                looked = true;
                const other = tree.writeOf(version);
                if (other >= 0 ? tree.descends(other, x) : Number.isNaN(version) && tree.deletes[tree.rowOf(x)] > 0)
                    continue;
                judgement.count('torn reads');
                judgement.violation(undefined, () => ({
                    what: `a read on ${tree.nodes[tree.nodeOf[o]]} saw a transaction torn: ${rowName(tree, tree.rowOf(w))} as it wrote it, ` +
                        `${rowName(tree, tree.rowOf(x))} as it was before`,
                    table: tree.rows.tableName(tree.rowOf(x)),
                    key: tree.rows.keys[tree.rowOf(x)],
                    nodes: [tree.nodes[tree.nodeOf[o]]],
                    operations: [operations.index.data[writer], operations.index.data[o]],
                }));
            }
        }
        if (looked)
            judgement.checked++;
    }
}
/** Whether nothing is missing of a transaction but deletes, whose rows came to this node after them. */
function allOvertaken(tree, first, end, n) {
    for (let w = first; w < end; w++) {
        if (tookEffect(tree, w, n))
            continue;
        const held = tree.final[n][tree.rowOf(w)];
        if (!tree.isDelete(w) || held < 0 || !isOvertaken(tree, held, n))
            return false;
    }
    return true;
}
/** Whether the row of a write was never written on two nodes at once: only then is it promised to be there. */
function peaceful(tree, w) {
    return tree.leaves[tree.rowOf(w)] < 2;
}
function tookEffect(tree, w, n) {
    const final = tree.final[n][tree.rowOf(w)];
    if (final === ABSENT)
        return tree.isDelete(w) || tree.deletedAfter(w);
    return final >= 0 && tree.descends(final, w);
}

;// CONCATENATED MODULE: ./src/checkers/judge.ts










const CHECKERS = [
    acknowledged,
    noPhantom,
    replicasEqual,
    winnersRight,
    transactionsWhole,
    deletedStaysDeleted,
    noEcho,
    countersExact,
    totalConstant,
    noOrphans,
    sessions,
    idsUnique,
];
/** Judges a history by every property there is; one that nothing exercised is unknown. Time is linear. */
function judge(history, profile) {
    return CHECKERS.map((check) => check(history, profile));
}


/***/ }),

/***/ 77458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z8: () => (/* binding */ quoteTable),
/* harmony export */   bD: () => (/* binding */ ident),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   hB: () => (/* binding */ dsnValue)
/* harmony export */ });
/** Quotes an SQL identifier; a dotted name is quoted part by part by the caller. */
function ident(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Quotes an SQL string literal. */
function literal(text) {
    const quoted = `'${text.replaceAll("'", "''")}'`;
    return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
/** Quotes a value of a libpq connection string. */
function dsnValue(text) {
    return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
/** A table's name as SQL: `bank.account` becomes "bank"."account". */
function quoteTable(name) {
    return name.includes('"') ? name : name.split('.').map(ident).join('.');
}


/***/ }),

/***/ 24878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ DEFAULT_SET),
/* harmony export */   T: () => (/* binding */ ALL_OPERATIONS)
/* harmony export */ });
const ALL_OPERATIONS = { insert: true, update: true, delete: true, truncate: true };
/** The set that every link of a mesh subscribes to. */
const DEFAULT_SET = 'default';


/***/ }),

/***/ 12098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ addMarkerRow),
/* harmony export */   h5: () => (/* binding */ createMarker),
/* harmony export */   iW: () => (/* binding */ markerProgress),
/* harmony export */   sp: () => (/* binding */ markerPosition),
/* harmony export */   tl: () => (/* binding */ MARKER),
/* harmony export */   u9: () => (/* binding */ dropMarker)
/* harmony export */ });
/**
 * A small replicated table with a row for each node, by which links are proven and barriers are made.
 *
 * A barrier is a value that the origin writes into its own row: links apply in order, so that whoever sees the value
 * has everything before it. Log positions are worse guides. On the subscriber the origin's progress moves before the
 * transaction becomes visible; on the origin the slot is confirmed only when the subscriber gets round to saying so
 * (pglogical: once a second); and pg_current_wal_insert_lsn() just past a page header is a position that nothing
 * reaches until somebody writes again.
 */
const MARKER = 'mmr.marker';
/** Creates the table; it still has to be put into a replication set. */
async function createMarker(node) {
    await node.sql `create schema mmr`;
    await node.sql(`create table ${MARKER} (node text primary key, barrier bigint not null default 0)`);
}
/** Removes the table, which no replication set holds any more. */
async function dropMarker(node) {
    await node.sql `drop schema mmr cascade`;
}
/** Writes the node's own row, where it has none yet. */
async function addMarkerRow(node) {
    await node.sql `insert into mmr.marker (node) values (${node.name}) on conflict do nothing`;
}
/** Raises the barrier in the origin's own row and returns its value. */
async function markerPosition(origin) {
    return String(await origin.value `update mmr.marker set barrier = barrier + 1 where node = ${origin.name} returning barrier`);
}
/** Whether the origin's barrier has arrived on the target. */
async function markerProgress(origin, target, position) {
    const at = Number(await target.value `select coalesce(max(barrier), -1) from mmr.marker where node = ${origin.name}`);
    return { passed: at >= Number(position), at: at < 0 ? `no marker of ${origin.name}` : `barrier ${at}` };
}


/***/ }),

/***/ 69802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ subscriptionName),
/* harmony export */   y: () => (/* binding */ links)
/* harmony export */ });
/**
 * The subscription by which `subscriber` receives from `upstream`.
 * All names have the same width: Spock 5 matches subscriptions by name prefix in places
 * (sub_n2_n1 against sub_n2_n10), so that one must never be the beginning of another.
 */
function subscriptionName(subscriber, upstream) {
    return `sub_${subscriber.name}_${upstream.name}`;
}
/** Every ordered pair of different nodes: the links of a full mesh. */
function* links(mesh) {
    for (const subscriber of mesh) {
        for (const upstream of mesh) {
            if (subscriber !== upstream)
                yield { subscriber, upstream };
        }
    }
}


/***/ })

};
