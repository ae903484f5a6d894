export const id = 19;
export const ids = [19];
export const modules = {

/***/ 56563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded)
/* harmony export */ });
/** Of one text in the results: more is no reason that anybody reads, but a report that nobody can open. */
const MOST_CHARACTERS = 20_000;
/** Of what shows expected and seen. */
const MOST_OF_DIFF = 120_000;
/** The same with every text in it, however deep, cut where it is longer than results may hold. */
function bounded(value, most = MOST_CHARACTERS) {
    if (typeof value === 'string')
        return (value.length <= most ? value : cut(value, most));
    if (Array.isArray(value))
        return value.map((each) => bounded(each, most));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).map(([key, each]) => [
        key,
        bounded(each, key === 'diff' ? MOST_OF_DIFF : most),
    ]);
    return Object.fromEntries(entries);
}
function cut(text, most) {
    return `${text.slice(0, most)}… (${text.length - most} characters more)`;
}


/***/ }),

/***/ 49838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ describeTo),
/* harmony export */   s: () => (/* binding */ DESCRIPTION_VARIABLE)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26036);



/** Names the file that tells a script host where the cluster is. The file holds the password. */
const DESCRIPTION_VARIABLE = 'MMR_SCRIPT_HOST';
/** Writes the description for a host, readable by nobody else. @returns the file */
async function describeTo(folder, { nodes, engine }, rest) {
    const description = {
        nodes: nodes.map(({ name, database, endpoint }) => {
            const { host, port, user, password, peerHost, peerPort } = endpoint;
            return { name, database, endpoint: { host, port, user, password, peerHost, peerPort } };
        }),
        engine: { kind: engine.kind, version: engine.version },
        ...((0,_replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .releasesOf */ .w0)(engine) && {
            releases: Object.fromEntries(nodes.map((node) => [node.name, (0,_replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .engineOn */ .Wt)(engine, node).version])),
        }),
        ...rest,
    };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cluster.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, JSON.stringify(description), { mode: 0o600 });
    return file;
}


/***/ }),

/***/ 6358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   v0: () => (/* binding */ restored)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/** What is done for the owner of a schema. */
function callsOf(own) {
    return {
        settle: ({ except, ...options }) => own.settle({
            ...options,
            ...(except && { except: except.map(([a, b]) => [own.node(a), own.node(b)]) }),
        }),
        barrier: (origin, targets, { within }) => own.barrier(own.node(origin), targets.map((name) => own.node(name)), within),
        replicate: (table, options) => own.replicate(table, options),
        replicatedTables: () => own.replicatedTables(),
        incidents: () => own.incidents(),
        schemaDifferences: () => own.schemaDifferences(),
    };
}
/** Does what is asked, and never throws: what goes wrong is part of the answer. */
async function answer(calls, { id, call, args }) {
    try {
        if (!Object.hasOwn(calls, call))
            throw new TypeError(`there is no call "${call}"`);
        const value = await calls[call](...args);
        return { id, value };
    }
    catch (error) {
        return { id, thrown: thrown(error) };
    }
}
function thrown(error) {
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))
        return { name: error instanceof Error ? error.name : 'Error', message };
    const { code, severity, detail, hint } = error;
    return { name: 'DatabaseError', message, fields: { code, severity, detail, hint } };
}
const KINDS = { ClusterError: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$, DeadlineError: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3, ExpectationFailed: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectationFailed */ ._0 };
/** The error as it was thrown, as far as anybody judges it by its kind. */
function restored({ name, message, fields }) {
    if (fields)
        return Object.assign(new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError(message, message.length, 'error'), fields);
    const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : Error;
    return new kind(message);
}


/***/ }),

/***/ 19991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ exported),
/* harmony export */   j: () => (/* binding */ loadTest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


const SHAPE = 'a test is: export default { proves: "…", async run({ cluster, expect }) { … } }';
/** Loads the test that a user's .mjs file exports. @throws TypeError where it exports none; whatever the file throws */
async function loadTest(file) {
    const test = await exported(file);
    if (!test)
        throw new TypeError(`there is no default export that is an object; ${SHAPE}`);
    if (typeof test.run !== 'function')
        throw new TypeError(`the default export has no function "run"; ${SHAPE}`);
    if (typeof test.proves !== 'string')
        throw new TypeError(`the default export has no text "proves"; ${SHAPE}`);
    return test;
}
/** The default export of a file, where it is an object. @throws whatever the file throws */
async function exported(file) {
    // A bundler must leave this one alone: the file is the user's.
    const module = await import(/* webpackIgnore: true */ (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file)).href);
    const test = module.default;
    return typeof test === 'object' && test !== null ? test : undefined;
}


/***/ }),

/***/ 72971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ ToldLeaves),
/* harmony export */   Ev: () => (/* binding */ told),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);

const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(0);
/** What a test in a process of its own leaves on purpose, as it comes over: a pattern by its two parts. */
const ToldLeaves = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    differing: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), count).exactOptional(),
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), flags: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).exactOptional(),
    conflicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        table: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        types: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        least: count.exactOptional(),
        most: count.exactOptional(),
    }))
        .exactOptional(),
});
/** @throws TypeError where `leaves` is not what a test that works in tables of its own can leave */
function told(leaves) {
    const { schema, ...rest } = leaves;
    const patterns = schema?.map(({ source, flags }) => ({ source, flags }));
    const { success, data, error } = ToldLeaves.safeParse({ ...rest, ...(patterns && { schema: patterns }) });
    if (success)
        return data;
    const wrong = error.issues.map(({ path, message }) => `${path.join('.') || 'leaves'}: ${message}`);
    throw new TypeError(`what it leaves is not understood: ${wrong.join('; ')}; a test that works in tables of its own can leave { differing, schema, conflicts }`);
}
function untold({ schema, conflicts, ...rest }) {
    return {
        ...rest,
        ...(schema && { schema: schema.map(({ source, flags }) => new RegExp(source, flags)) }),
        ...(conflicts && { conflicts: conflicts }),
    };
}


/***/ }),

/***/ 91669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ Expect)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./src/cluster/compare-table.ts + 3 modules
var compare_table = __webpack_require__(13360);
// EXTERNAL MODULE: ./src/cluster/describe-comparison.ts
var describe_comparison = __webpack_require__(6139);
// EXTERNAL MODULE: ./src/cluster/linked-nodes.ts
var linked_nodes = __webpack_require__(41617);
// EXTERNAL MODULE: ./src/cluster/schema-difference.ts
var schema_difference = __webpack_require__(29827);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/wait.ts + 1 modules
var wait = __webpack_require__(55717);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(37291);
;// CONCATENATED MODULE: ./src/suite/line-diff.ts


/** Of a longer line the beginning is shown. */
const MOST_CHARACTERS = 400;
/** Of a longer diff the rest is counted. */
const MOST_LINES = 200;
/** Of so many different lines no diff is made any more: that takes the square of their number. */
const MOST_EDITS = 1_000;
/**
 * Expected lines with -, seen ones with +, at most a few lines of what is equal around them. However many lines there
 * are, and however long, it takes a moment, and what it returns is at most about 100 kB.
 */
function lineDiff(expected, seen, columns) {
    const lines = diffLines(expected.map(line_diff_short), seen.map(line_diff_short));
    const more = lines.length - MOST_LINES;
    return [
        ...(columns ? [line_diff_short(`columns: ${columns.join(', ')}`)] : []),
        ...lines.slice(0, MOST_LINES),
        ...(more > 0 ? [`… ${more} more lines`] : []),
    ]
        .join('\n')
        .trimEnd();
}
function diffLines(expected, seen) {
    const text = (lines) => (lines.length > 0 ? `${lines.join('\n')}\n` : '');
    const options = { context: 2, maxEditLength: MOST_EDITS };
    const patch = (0,create/* createTwoFilesPatch */.ss)('expected', 'seen', text(expected), text(seen), undefined, undefined, options);
    if (patch === undefined)
        return sideBySide(expected, seen);
    return patch
        .trimEnd()
        .split('\n')
        .slice(1)
        .filter((line) => line !== '\\ No newline at end of file');
}
/** Too many lines differ: those in the same place are compared. */
function sideBySide(expected, seen) {
    const longer = expected.length > seen.length ? expected : seen;
    const different = longer.flatMap((_, i) => (expected[i] === seen[i] ? [] : [i]));
    const pairs = different
        .slice(0, MOST_LINES)
        .flatMap((i) => [
        ...(expected[i] === undefined ? [] : [`-${expected[i]}`]),
        ...(seen[i] === undefined ? [] : [`+${seen[i]}`]),
    ]);
    const head = `@@ ${different.length} lines are others than expected in their place; from line ${different[0] + 1} @@`;
    return ['--- expected', '+++ seen', head, ...pairs];
}
// Two that differ behind what is shown must not look the same.
function line_diff_short(line) {
    if (line.length <= MOST_CHARACTERS)
        return line;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(line).digest('hex').slice(0, 12);
    return `${line.slice(0, MOST_CHARACTERS)}… (${line.length} characters, SHA-256 ${hash}…)`;
}

;// CONCATENATED MODULE: ./src/suite/expect.ts










/** How many things that are not the same are told of. */
const NAMED_DIFFERENCES = 20;
/** What a test demands. Each of these throws ExpectationFailed with what was expected, seen, and where. */
class Expect {
    cluster;
    constructor(cluster) {
        this.cluster = cluster;
    }
    /** The query's rows on this node are these, in this order. */
    async rows(node, query, expected) {
        const seen = await node.table(query);
        const wanted = expected.map((row) => JSON.stringify(row));
        const got = seen.rows.map((row) => JSON.stringify(row));
        if (wanted.join('\n') === got.join('\n'))
            return;
        const number = got.length === wanted.length ? 'other rows' : `${got.length} rows instead of ${wanted.length}`;
        throw new errors/* ExpectationFailed */._0(`${node.name}: ${number} from: ${(0,report_text/* clip */.$Q)(oneLine(query), 500)}`, lineDiff(wanted, got, seen.columns), node.name);
    }
    /** The query's rows are these on every node of the cluster. */
    async everywhere(query, expected) {
        await Promise.all(this.cluster.nodes.map((node) => this.rows(node, query, expected)));
    }
    /**
     * The table has the same rows and columns on every node, whatever these are. To be called when everything has arrived:
     * after `cluster.settle()`.
     *
     * @param table plain, or schema-qualified: `account`, `bank.account`
     */
    async same(table) {
        const { nodes } = this.cluster;
        const names = await Promise.all(nodes.map((node) => qualified(node, table)));
        const different = nodes.find((_, i) => names[i] !== names[0]);
        if (different) {
            const all = Object.fromEntries(nodes.map(({ name }, i) => [name, names[i]]));
            throw new errors/* ExpectationFailed */._0(`${table} is another table on one node than on another: ${(0,describe_comparison/* onOneLine */.GJ)(all, '')}`);
        }
        const found = await (0,compare_table/* compareTable */.W)(nodes, names[0]);
        if (!found.same)
            throw new errors/* ExpectationFailed */._0((0,describe_comparison/* describeComparison */.L5)(found));
    }
    /**
     * All that is defined in the nodes' databases is the same on every node, and so is what their replication sets pass on:
     * tables, columns, indexes, constraints, views, functions, types, comments, owners, grants and so on; in a schema of its
     * own, of that one. To be called when everything has arrived: after `cluster.settle()`.
     */
    async sameSchema() {
        const differences = await this.cluster.schemaDifferences();
        if (differences.length === 0)
            return;
        const lines = differences.slice(0, NAMED_DIFFERENCES).map(schema_difference/* describeSchemaDifference */.W);
        if (differences.length > lines.length)
            lines.push(`… and ${differences.length - lines.length} more`);
        throw new errors/* ExpectationFailed */._0(`schemas are not the same on all nodes\n${lines.join('\n')}`);
    }
    /** The value is this one; objects and lists are compared by content. */
    equal(seen, expected, what, node) {
        const [want, got] = [show(expected), show(seen)];
        if (want === got)
            return;
        const short = want.length + got.length < 120;
        throw new errors/* ExpectationFailed */._0(`${node ? `${node.name}: ` : ''}${what}: expected ${short ? `${want}, seen ${got}` : 'other than seen'}`, short ? undefined : lineDiff(want.split('\n'), got.split('\n')), node?.name);
    }
    /** The statement is true of what was seen. */
    that(holds, what, node) {
        if (!holds)
            throw new errors/* ExpectationFailed */._0(`${node ? `${node.name}: ` : ''}${what}`, undefined, node?.name);
    }
    /**
     * Of replication, the node's database holds these slots, origins, schemas, workers and so on, in the engine's
     * words, and no others; workers that were told to end have up to 20 s for it.
     *
     * @param of which of them are looked at
     */
    async leftovers(node, expected, of = /^/) {
        const wanted = [...expected].sort();
        let seen = [];
        const look = async () => {
            seen = (await this.cluster.engine.leftovers(node)).filter((what) => of.test(what)).sort();
            return show(seen) === show(wanted) ? { done: undefined } : { notYet: seen.join(', ') };
        };
        const { signal } = this.cluster;
        try {
            await (0,wait/* waitFor */.fm)(`${node.name} to be rid of replication`, look, { within: linked_nodes/* SETTLE_TIMEOUT_MS */.h, signal });
        }
        catch (error) {
            if (!(error instanceof errors/* DeadlineError */.j3))
                throw error;
            throw new errors/* ExpectationFailed */._0(`${node.name}: not what should be left of replication after ${(0,wait/* seconds */.YA)(linked_nodes/* SETTLE_TIMEOUT_MS */.h)}`, lineDiff(wanted, seen), node.name);
        }
    }
    /** The server refuses this, with this code and message. */
    async refused(attempt, expected) {
        const error = await attempt.then(() => undefined, (thrown) => thrown);
        const wanted = [expected.code, String(expected.message)].filter(Boolean).join(' ');
        if (error === undefined)
            throw new errors/* ExpectationFailed */._0(`expected an error (${wanted}), but it was accepted`);
        if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError))
            throw error;
        const asExpected = (expected.code === undefined || error.code === expected.code) && expected.message.test(error.message);
        if (!asExpected) {
            throw new errors/* ExpectationFailed */._0(`expected an error (${wanted}), seen ${error.code} "${error.message}"`);
        }
    }
}
/** The table's name with its schema, as the node's connections find it. @throws ExpectationFailed where there is none */
async function qualified(node, table) {
    const [row] = await node.sql `
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = to_regclass(${(0,quote/* quoteTable */.Z8)(table)})`;
    if (!row)
        throw new errors/* ExpectationFailed */._0(`${node.name}: there is no table ${table}`, undefined, node.name);
    return String(row.name);
}
function show(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 1) ?? String(value));
}
function oneLine(query) {
    return query.replace(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 26127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isOwn),
/* harmony export */   g: () => (/* binding */ judged)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/** Which thrown things speak of the cluster, and which only of the test itself. */
function judged(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectationFailed */ ._0) {
        return {
            reason: error.message,
            ...(error.node && { node: error.node }),
            ...(error.diff && { diff: error.diff }),
        };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3)
        return { reason: error.message };
    if (error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError) {
        const detail = [error.detail, error.hint].filter(Boolean).join('; ');
        return { reason: `the server refused: ${error.message} (${error.code})${detail ? `: ${detail}` : ''}` };
    }
    // A fault that was none proves nothing, nor do clients that broke, or of whom nothing was accepted.
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$)
        return { verdict: 'error', reason: error.message };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FaultError */ .VD || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .WorkloadError */ .E4 || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnjudgedError */ .r4)
        return { verdict: 'error', reason: error.message };
    return { verdict: 'error', reason: `the test itself broke: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}` };
}
/** Whether what was thrown speaks of the test's own tables and statements, whoever else is in the mesh. */
function isOwn(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectationFailed */ ._0)
        return true;
    if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))
        return false;
    return error.severity === 'ERROR' && !OTHERS_DOING.test(error.code ?? '');
}
/**
 * SQLSTATE classes of what others can bring about: connections, rollbacks (deadlocks), resources, locks that are held,
 * intervention, system and internal errors (PostgreSQL's documentation, appendix A).
 */
const OTHERS_DOING = /^(08|40|53|55|57|58|XX)/;


/***/ }),

/***/ 74835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Known)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** What showed itself in a test and is recorded of the release that runs, each once. */
class Known {
    engine;
    found = new Map();
    constructor(engine) {
        this.engine = engine;
    }
    /** Defects first: whoever reads on no further has read them. */
    get all() {
        const all = [...this.found.values()];
        return [...all.filter(({ kind }) => kind === 'defect'), ...all.filter(({ kind }) => kind !== 'defect')];
    }
    limitation(what, reference) {
        this.found.set(what, { kind: 'limitation', what, reference });
    }
    /** @throws ExpectationFailed with what was `seen`, where the release is not known to have that bug */
    defect(what, seen) {
        const recorded = this.engine.profile.defects[what];
        if (!recorded)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectationFailed */ ._0(seen);
        this.found.set(what, { kind: 'defect', what, reference: recorded.reference });
    }
    /** @throws ExpectationFailed where the release's profile does not have it */
    add(name) {
        const { kind, version, profile } = this.engine;
        const anomaly = profile.anomalies[name];
        if (!anomaly)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectationFailed */ ._0(`${name}: that is recorded of other releases, not of ${kind} ${version}`);
        this.found.set(name, { kind: anomaly.kind, what: name, reference: anomaly.reference });
    }
}


/***/ }),

/***/ 79897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ reasonToSkip)
/* harmony export */ });
/* harmony import */ var _replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26036);
/* harmony import */ var _replication_releases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57938);


const OFF = ['off', 'false', 'no', '0'];
/** Why this cluster lacks what the test needs; undefined when it does not. */
function reasonToSkip({ needs = {} }, { engine, runtime, nodes, setupSql, pgSettings = {}, next, parts = [] }) {
    if (needs.nodes !== undefined && nodes < needs.nodes)
        return `needs ${needs.nodes} nodes, the cluster has ${nodes}`;
    if (needs.engines && !needs.engines.includes(engine.kind)) {
        return `needs ${needs.engines.join(' or ')}, the engine is ${engine.kind}`;
    }
    if (!(0,_replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsOf */ .x4)(engine).every((version) => (0,_replication_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .isOf */ .y)(version, needs.releases)))
        return `needs ${engine.kind} ${needs.releases}, this is ${engine.version}`;
    if (needs.setupSql && !setupSql)
        return 'needs --setup-sql FILE, the schema that it is about';
    const on = needs.off?.find((name) => !OFF.includes((pgSettings[name] ?? 'off').toLowerCase()));
    if (on)
        return `needs servers with ${on} off, and --pg-setting has set it to ${pgSettings[on]}`;
    if (needs.upgrade && !next)
        return 'needs --upgrade-to FOLDER, the servers that nodes are upgraded to';
    if (needs.upgrade && !next?.keepsAll && engine.kind === 'native')
        return 'needs an engine whose nodes can be made anew while others write, or servers of the same major';
    const releases = parts.map(({ runtime, engine }) => `${runtime.facts.versionNumber} ${engine.version}`);
    if (needs.mixed && new Set(releases).size < 2)
        return 'needs nodes of different releases, as in --pg-bin n1=FOLDER; all have the same';
    const why = needs.ability && runtime?.lacks[needs.ability];
    return why && `needs ${needs.ability}, which runtime ${runtime.kind} cannot do: ${why}`;
}


/***/ })

};
