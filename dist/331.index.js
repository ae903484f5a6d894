export const id = 331;
export const ids = [331];
export const modules = {

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

/***/ 61483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ KIND_LETTERS),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V: () => (/* binding */ KIND_OF)
/* harmony export */ });
// The lines of a history file, see docs/history.md. Keys are short because there are millions of them.
const KIND_LETTERS = {
    insert: 'i',
    update: 'u',
    delete: 'd',
};
const KIND_OF = { i: 'insert', u: 'update', d: 'delete' };
function text(line) {
    return `${JSON.stringify(line)}\n`;
}


/***/ }),

/***/ 1331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readHistory: () => (/* binding */ readHistory)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/history/checked.ts
// What a line of a history may hold; each throws a TypeError that says what stands there instead.
function index(value) {
    return Number.isInteger(value) && value >= 0 && value < 2 ** 31
        ? value
        : wrong('index', value);
}
function count(value) {
    return Number.isSafeInteger(value) ? value : wrong('number', value);
}
function string(value) {
    return typeof value === 'string' ? value : wrong('text', value);
}
function addsOf({ delta, balance }) {
    return {
        ...(delta !== undefined && { delta: number(delta) }),
        ...(balance !== undefined && { balance: number(balance) }),
    };
}
function number(value) {
    return Number.isFinite(value) ? value : wrong('number', value);
}
function wrong(what, value) {
    throw new TypeError(`${JSON.stringify(value)} is no ${what}`);
}

// EXTERNAL MODULE: ./src/history/columns.ts + 2 modules
var columns = __webpack_require__(90761);
// EXTERNAL MODULE: ./src/history/lines.ts
var lines = __webpack_require__(61483);
;// CONCATENATED MODULE: ./src/history/reader.ts





const MOST_DAMAGE = 20;
/**
 * Reads a history, line by line. One that was cut short or damaged is read as far as it goes, and `damage` tells what
 * is missing; operations without an answer have outcome unknown. Memory: about 150 bytes an operation of one write.
 *
 * @throws RequestError when the file cannot be read or is no history, with its name and why
 */
async function readHistory(file) {
    const reading = new Reading(file);
    let number = 0;
    let rest = '';
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
            const text = rest + chunk;
            let from = 0;
            for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
                reading.line(text.slice(from, to), ++number);
                from = to + 1;
            }
            rest = text.slice(from);
        }
    }
    catch (error) {
        if (error instanceof errors/* RequestError */.GI)
            throw error;
        throw new errors/* RequestError */.GI(`${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    if (number === 0 && rest === '')
        throw new errors/* RequestError */.GI(`${file} is not a history: it is empty`);
    // Every whole line ends with a line end: one without was being written when the process died.
    if (rest !== '')
        reading.line(rest, ++number);
    return reading.history(number);
}
/** A history while it is read. */
class Reading {
    file;
    head;
    operations = new columns/* OperationColumns */.VC();
    faults = new Map();
    tables = {};
    nodes = new Map();
    rejections = [];
    changes;
    frozen;
    frozenAt;
    heard;
    settled;
    settledAt;
    end;
    damage = [];
    damaged = 0;
    constructor(file) {
        this.file = file;
    }
    line(text, number) {
        if (number === 1) {
            this.head = readHead(this.file, text);
            return;
        }
        let line;
        try {
            line = JSON.parse(text);
        }
        catch {
            this.tell(`line ${number} is damaged: it is not JSON`);
            return;
        }
        try {
            const wrong = this.take(line, number);
            if (wrong)
                this.tell(`line ${number} ${wrong}`);
        }
        catch (error) {
            if (!(error instanceof TypeError))
                throw error;
            this.tell(`line ${number} is damaged: ${error.message}`);
        }
    }
    history(lines) {
        if (!this.end) {
            this.tell(`the end is missing: the file stops after line ${lines}`);
        }
        else {
            const missing = this.end.operations - this.operations.length;
            if (missing > 0)
                this.tell(`${missing} of ${this.end.operations} operations are missing`);
            const faults = this.end.faults - this.faults.size;
            if (faults > 0)
                this.tell(`${faults} of ${this.end.faults} faults are missing`);
        }
        if (this.damaged > MOST_DAMAGE)
            this.damage.push(`and ${this.damaged - MOST_DAMAGE} more like these`);
        return {
            head: this.head,
            operations: this.operations,
            faults: [...this.faults.values()],
            final: this.settled === undefined
                ? undefined
                : {
                    tables: this.tables,
                    rejections: this.rejections,
                    changes: this.changes,
                    frozen: this.frozen,
                    frozenAt: this.frozenAt,
                    heard: this.heard,
                    settled: this.settled,
                    settledAt: this.settledAt,
                },
            damage: this.damage,
        };
    }
    /** @returns what is wrong with the line; throws TypeError where its form is */
    take(line, number) {
        switch (line?.t) {
            case 'i':
                // Each index has a line of its own: one far beyond the lines so far is damage, and would cost memory.
                if (line.i > 2 * number + 1_000_000)
                    return `is damaged: its index is ${line.i}`;
                this.operations.invoke({
                    index: index(line.i),
                    process: count(line.p),
                    node: string(line.n),
                    workload: string(line.w),
                    f: string(line.f),
                    value: line.v ?? null,
                    invoked: count(line.u),
                });
                return;
            case 'c':
                return this.complete(line);
            case 'fi':
                this.faults.set(index(line.i), {
                    index: line.i,
                    fault: line.v,
                    invoked: count(line.u),
                    completed: null,
                    effect: null,
                });
                return;
            case 'fc': {
                const fault = this.faults.get(line.i);
                if (!fault)
                    return `ends a fault ${line.i} that did not begin`;
                this.faults.set(line.i, { ...fault, completed: count(line.u), effect: string(line.e) });
                return;
            }
            case 's':
                return this.settle(line);
            case 'rows':
                return this.finalRows(line);
            case 'rejected':
                for (const rejection of line.r) {
                    string(rejection.node);
                    string(rejection.xid);
                    this.rejections.push(rejection);
                }
                return;
            case 'changes':
                this.changes = line.r;
                return;
            case 'frozen':
                this.frozen = line.r;
                return;
            case 'frozenAt':
                this.frozenAt = line.r;
                return;
            case 'heard':
                this.heard ??= {};
                this.heard[string(line.n)] = { ...this.heard[string(line.n)], [string(line.of)]: line.r };
                return;
            case 'settled':
                this.settled = line.s === true ? true : string(line.s);
                this.settledAt = typeof line.u === 'number' ? line.u : undefined;
                return;
            case 'end':
                this.end = { operations: count(line.operations), faults: count(line.faults) };
                return;
            default:
                return 'is damaged: it is of no known kind';
        }
    }
    complete(line) {
        const position = this.operations.at(index(line.i));
        if (position < 0)
            return `ends an operation ${line.i} that did not begin`;
        if (!columns/* OUTCOMES */.im.includes(line.o))
            throw new TypeError(`its outcome is ${JSON.stringify(line.o)}`);
        this.operations.complete(position, {
            completed: count(line.u),
            outcome: line.o,
            writes: (line.W ?? []).map(([table, key, kind, version, replaced, adds]) => ({
                table: string(table),
                key: string(key),
                kind: lines/* KIND_OF */.V[kind] ?? wrong('kind of change', kind),
                version: count(version),
                replaced: replaced === null ? null : count(replaced),
                ...(adds && { adds: addsOf(adds) }),
            })),
            reads: (line.R ?? []).map(([table, key, version]) => ({
                table: string(table),
                key: string(key),
                version: version === null ? null : count(version),
            })),
            xid: line.x === undefined ? null : string(line.x),
            committed: null,
            error: line.e === undefined ? null : string(line.e),
            ...(line.q !== undefined && { sqlstate: string(line.q) }),
        });
        return undefined;
    }
    settle(line) {
        let unknown;
        for (const [at, committed, outcome, undated] of line.s) {
            const position = this.operations.at(at);
            if (position < 0) {
                unknown = at;
                continue;
            }
            if (committed !== null)
                this.operations.committed.data[position] = count(committed);
            if (undated !== undefined) {
                if (!columns/* UNDATED */.oc.includes(undated))
                    throw new TypeError(`it has no timestamp because ${JSON.stringify(undated)}`);
                this.operations.undated.set(position, undated);
            }
            if (outcome === undefined || outcome === null)
                continue;
            if (!columns/* OUTCOMES */.im.includes(outcome))
                throw new TypeError(`its outcome is ${JSON.stringify(outcome)}`);
            this.operations.outcome.data[position] = columns/* OUTCOMES */.im.indexOf(outcome);
        }
        return unknown === undefined ? undefined : `settles an operation ${unknown} that did not begin`;
    }
    finalRows(line) {
        const node = string(line.n);
        const table = string(line.b);
        let ofNode = this.nodes.get(node);
        if (!ofNode) {
            ofNode = new columns/* NodeRows */.uY();
            this.nodes.set(node, ofNode);
        }
        this.tables[table] ??= {};
        this.tables[table][node] ??= new columns/* TableRows */.o4(this.operations.rows, ofNode, table);
        const rows = this.tables[table][node];
        for (const [key, version, committed, values] of line.r) {
            rows.add({ key: string(key), version: count(version), committed, values: values ?? null });
        }
    }
    tell(what) {
        if (++this.damaged <= MOST_DAMAGE)
            this.damage.push(what);
    }
}
function readHead(file, text) {
    let line;
    try {
        line = JSON.parse(text);
    }
    catch {
        throw new errors/* RequestError */.GI(`${file} is not a history: its first line is not JSON`);
    }
    if (line?.t !== 'head')
        throw new errors/* RequestError */.GI(`${file} is not a history: its first line is not the head of one`);
    const { t: _, ...head } = line;
    if (typeof head.version === 'number' && head.version > 1) {
        throw new errors/* RequestError */.GI(`${file} is of version ${head.version}, written by a later mmr-test-action; this one reads version 1`);
    }
    const strings = [head.test, head.seed, head.engine, head.engineVersion];
    const nodes = head.nodes;
    if (head.version !== 1 ||
        strings.some((s) => typeof s !== 'string') ||
        !Array.isArray(nodes) ||
        nodes.some((n) => typeof n !== 'string')) {
        throw new errors/* RequestError */.GI(`${file} is not a history: its head lacks version, test, seed, nodes, engine or engineVersion`);
    }
    return head;
}


/***/ })

};
