export const id = 818;
export const ids = [818];
export const modules = {

/***/ 81359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sameJson)
/* harmony export */ });
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


/***/ }),

/***/ 45509:
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
    /** A write's descendants are those whose place lies from its own to its last. */
    place;
    last;
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
        return (a === b || (this.place[a] >= 0 && this.place[a] <= this.place[b] && this.place[b] <= this.last[a]));
    }
    /** Whether a write, or one that replaced it, was deleted by somebody who saw it. */
    deletedAfter(w) {
        if (this.place[w] < 0)
            return false;
        return this.deletesBefore[this.last[w] + 1] > this.deletesBefore[this.place[w]];
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


/***/ }),

/***/ 77458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ plainName),
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
/**
 * A table's name as it is compared with others: with its schema, and without quotes. `account`, `public.account` and
 * `"public"."account"` are all public.account.
 */
function plainName(table) {
    const parts = table.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [table];
    const plain = parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
    return plain.length > 1 ? plain.join('.') : `public.${plain[0]}`;
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
        default:
            return `${fault.kind} of ${targets}`;
    }
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

/***/ 21970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sortCounts),
/* harmony export */   d: () => (/* binding */ isConflict)
/* harmony export */ });
/**
 * Whether a conflict is one. Where a release records overwrites, that the row was last written by another node is said of
 * changes that follow one another, too: there it is a conflict only where the change was thrown away for it.
 */
function isConflict({ type, resolution }, { overwrites }) {
    if (overwrites === 'not recorded')
        return true;
    const differs = type === 'update_origin_differs' || type === 'delete_origin_differs';
    return !differs || resolution === 'keep_local' || resolution === 'skip';
}
/** Tells conflicts and exceptions from overwrites that are recorded beside them. */
function sortCounts(counts, profile) {
    const isOverwrite = ({ type, resolution }) => type !== undefined && !isConflict({ type, resolution }, profile);
    const summed = (some) => Object.fromEntries(some.map(({ words, times }) => [words, times]));
    return {
        incidents: summed(counts.filter((one) => !isOverwrite(one))),
        overwrites: summed(counts.filter(isOverwrite)),
    };
}


/***/ }),

/***/ 24878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   FU: () => (/* binding */ DEFAULT_SET),
/* harmony export */   T6: () => (/* binding */ ALL_OPERATIONS),
/* harmony export */   _w: () => (/* binding */ MARKER_SET)
/* harmony export */ });
const ALL_OPERATIONS = { insert: true, update: true, delete: true, truncate: true };
/** A member as a server's row tells it; NULL stands for what is not restricted. */
function member(set, table, columns, where) {
    return {
        set: String(set),
        table: String(table),
        ...(Array.isArray(columns) && { columns: columns.map(String) }),
        ...(typeof where === 'string' && { where }),
    };
}
/** The set that every link of a mesh subscribes to. */
const DEFAULT_SET = 'default';
/** The set of the marker table, to which every link subscribes, too, where barriers need that table. */
const MARKER_SET = 'mmr';


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
 * A small replicated table with a row for each node, by which links are proven and barriers are made. Where the engine
 * has other barriers it is in the set of everybody's tables, and can go when the links are proven; elsewhere it stays, in
 * a set of its own.
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
/** Removes the table of this node, which no replication set holds any more. */
async function dropMarker(node) {
    await node.unreplicated('drop schema mmr cascade');
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


/***/ }),

/***/ 50323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ namesAnother),
/* harmony export */   w: () => (/* binding */ FirstErrors)
/* harmony export */ });
/**
 * The errors for which apply workers tried transactions again, as the server's log has them. Before Spock 5.0.7 they are
 * nowhere else: the record of a transaction that was thrown away says "unknown" of every row.
 */
class FirstErrors {
    byWorker;
    constructor(byWorker) {
        this.byWorker = byWorker;
    }
    static async of(log) {
        const byWorker = new Map();
        for await (const { at, process, text } of log) {
            const [, error] = /^SPOCK: caught initial exception - (.*)/s.exec(text) ?? [];
            // A worker that has begun anew has caught nothing yet.
            if (error === undefined && !/^SPOCK \S+: connected$/.test(text))
                continue;
            const errors = byWorker.get(process) ?? [];
            byWorker.set(process, errors);
            // Addresses differ each time, and say nothing.
            errors.push({ at, ...(error !== undefined && { text: error.replace(/0x[0-9a-f]+/g, '0x…') }) });
        }
        return new FirstErrors(byWorker);
    }
    /**
     * What a worker had caught when it threw the first row of a transaction away: it is tried again at once.
     *
     * @param worker as the log calls it: "spock apply 16384:2979946351"
     * @param at milliseconds since 1970; the log cuts them off
     * @returns undefined where it had caught nothing, or another error in the same millisecond
     */
    before(worker, at) {
        const errors = (this.byWorker.get(worker) ?? []).filter((error) => error.at <= at);
        const last = errors.at(-1);
        const rivals = errors.filter((error) => error.at === last?.at && error.text !== last.text);
        return rivals.length > 0 ? undefined : last?.text;
    }
}
/** Whether an error names a row of another table as the one that it was about. */
function namesAnother(error, table) {
    const [, relation] = /target relation \(([^)]+)\)/.exec(error) ?? [];
    return relation !== undefined && bare(relation) !== bare(table);
}
function bare(name) {
    return name.replace(/^.*\./, '').replaceAll('"', '');
}


/***/ })

};
