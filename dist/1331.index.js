export const id = 1331;
export const ids = [1331];
export const modules = {

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
// EXTERNAL MODULE: ./src/unreadable.ts
var unreadable = __webpack_require__(13352);
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
        throw new errors/* RequestError */.GI(`${file} cannot be read: ${(0,unreadable/* whyUnreadable */._p)(error)}`, { cause: error });
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
        nodes.some((n) => typeof n !== 'string') ||
        !areReleases(head.releases)) {
        throw new errors/* RequestError */.GI(`${file} is not a history: its head lacks version, test, seed, nodes, engine or engineVersion`);
    }
    return head;
}
/** By node a list of versions, or nothing at all. */
function areReleases(releases) {
    if (releases === undefined)
        return true;
    if (typeof releases !== 'object' || releases === null)
        return false;
    return Object.values(releases).every((each) => Array.isArray(each) && each.length > 0 && each.every((one) => typeof one === 'string'));
}


/***/ }),

/***/ 13352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _p: () => (/* binding */ whyUnreadable),
/* harmony export */   ie: () => (/* binding */ UnreadableFile),
/* harmony export */   sM: () => (/* binding */ whyUnreadableFolder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const WORDS = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of its path is no folder',
    EISDIR: 'it is a folder',
    EACCES: 'this account may not read it',
    EPERM: 'this account may not read it',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
};
/** A file that was named and cannot be read; its message says which, and why. */
class UnreadableFile extends Error {
    name = 'UnreadableFile';
}
/** Why a folder cannot be read, in plain words. */
function whyUnreadableFolder(error) {
    const { code } = error;
    if (code === 'ENOENT')
        return 'there is no such folder';
    return code === 'ENOTDIR' ? 'it is no folder' : whyUnreadable(error);
}
/** Why a file cannot be read, in plain words; anything that is not usual in those of the system. */
function whyUnreadable(error) {
    const { code = '' } = error;
    return WORDS[code] ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
}


/***/ })

};
