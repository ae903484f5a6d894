export const id = 2943;
export const ids = [2943];
export const modules = {

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ WorkloadError),
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   GP: () => (/* binding */ ComparisonError),
/* harmony export */   Hy: () => (/* binding */ NothingToTest),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   VD: () => (/* binding */ FaultError),
/* harmony export */   _0: () => (/* binding */ ExpectationFailed),
/* harmony export */   b$: () => (/* binding */ ClusterError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   j3: () => (/* binding */ DeadlineError),
/* harmony export */   r4: () => (/* binding */ UnjudgedError)
/* harmony export */ });
/** What was asked for is wrong: nothing has been started. Exit status 3. */
class RequestError extends Error {
    name = 'RequestError';
    /** What people can paste somewhere to put it right, with a line that says where. */
    paste;
    constructor(message, { paste, ...options } = {}) {
        super(message, options);
        this.paste = paste;
    }
}
/** The cluster could not be brought up, or its state could not be read: nothing can be judged. Exit status 2. */
class ClusterError extends Error {
    name = 'ClusterError';
}
/** Something that was awaited did not happen before its deadline. */
class DeadlineError extends Error {
    name = 'DeadlineError';
}
/** A fault could not be carried out, had no effect, or could not be healed: what came of it proves nothing. Exit status 2. */
class FaultError extends Error {
    name = 'FaultError';
}
/** A workload of the user's is broken: what its clients did proves nothing. Exit status 2. */
class WorkloadError extends Error {
    name = 'WorkloadError';
}
/** What a test is about could not be judged: it proves nothing. Exit status 2. */
class UnjudgedError extends Error {
    name = 'UnjudgedError';
}
/** It has turned out that there is nothing here that the test is about: it is skipped, with this for the reason. */
class NothingToTest extends Error {
    name = 'NothingToTest';
}
/** What two looks at the same data say of it does not fit together: it must not be taken for equal. */
class ComparisonError extends Error {
    name = 'ComparisonError';
}
/** A property does not hold: the test fails. */
class ExpectationFailed extends Error {
    diff;
    node;
    name = 'ExpectationFailed';
    constructor(message, 
    /** Expected and seen, line by line, where there is more than one line to show. */
    diff, node) {
        super(message);
        this.diff = diff;
        this.node = node;
    }
}
const OURS = [
    RequestError,
    ClusterError,
    DeadlineError,
    FaultError,
    WorkloadError,
    UnjudgedError,
    ComparisonError,
];
/** Whether it was thrown with words for people, so that its message says all. */
function isOurs(thrown) {
    return OURS.some((kind) => thrown instanceof kind);
}
/** The message of anything that can be thrown. */
function messageOf(thrown) {
    if (thrown instanceof AggregateError && thrown.errors.length > 0) {
        return [...new Set(thrown.errors.map(messageOf))].join('; ');
    }
    return (thrown instanceof Error ? thrown.message : String(thrown)).trim() || 'no reason was given';
}


/***/ }),

/***/ 56456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ withoutJobVariables),
/* harmony export */   y: () => (/* binding */ hidingJobSecrets)
/* harmony export */ });
/**
 * What a GitHub job's environment holds for the job's own steps and for nobody that a step starts. docs/writing-tests.md
 * lists the same.
 */
const SECRET = [
    // The runtime's tokens and addresses: with them anybody writes artifacts and caches, or asks for an identity (OIDC).
    /^ACTIONS_/,
    // An action's inputs, and what its main hands on to its post; inputs may be secrets.
    /^(INPUT|STATE)_/,
    // The job's token, under the names that GitHub's own tools and its setup-node give it.
    /^(GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN$/,
    /^(GITHUB_PAT|GH_PAT|NODE_AUTH_TOKEN)$/,
];
/** Files by which a step commands the runner: a line in one of them sets a variable, a path or an output. */
const COMMANDING = /^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/;
/** An environment for what is not this program's own: without tokens, inputs, and ways to command the runner. */
function withoutJobVariables(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !isSecret(name) && !COMMANDING.test(name)));
}
/** Takes the secrets among them out of this process's own environment, for as long as code of the user's runs in it. */
async function hidingJobSecrets(work) {
    const hidden = Object.entries(process.env).filter(([name]) => isSecret(name));
    for (const [name] of hidden)
        delete process.env[name];
    try {
        return await work();
    }
    finally {
        Object.assign(process.env, Object.fromEntries(hidden));
    }
}
function isSecret(name) {
    return SECRET.some((pattern) => pattern.test(name));
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

/***/ 20783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ callersEnvironment)
/* harmony export */ });
/** Variables of libpq; every client that is built on it reads them (PostgreSQL 18's documentation, section 32.15). */
const LIBPQ = [
    ...['PGHOST', 'PGHOSTADDR', 'PGPORT', 'PGDATABASE', 'PGUSER', 'PGPASSWORD', 'PGPASSFILE', 'PGSERVICE'],
    ...['PGSERVICEFILE', 'PGSYSCONFDIR', 'PGLOCALEDIR', 'PGAPPNAME', 'PGOPTIONS', 'PGCONNECT_TIMEOUT'],
    ...['PGREQUIREAUTH', 'PGCHANNELBINDING', 'PGREQUIREPEER', 'PGTARGETSESSIONATTRS', 'PGLOADBALANCEHOSTS'],
    ...['PGSSLMODE', 'PGREQUIRESSL', 'PGSSLNEGOTIATION', 'PGSSLCOMPRESSION', 'PGSSLCERT', 'PGSSLKEY'],
    ...['PGSSLCERTMODE', 'PGSSLROOTCERT', 'PGSSLCRL', 'PGSSLCRLDIR', 'PGSSLSNI', 'PGSSLKEYLOGFILE'],
    ...['PGSSLMINPROTOCOLVERSION', 'PGSSLMAXPROTOCOLVERSION', 'PGMINPROTOCOLVERSION', 'PGMAXPROTOCOLVERSION'],
    ...['PGGSSENCMODE', 'PGKRBSRVNAME', 'PGGSSLIB', 'PGGSSDELEGATION', 'PGREALM', 'PGOAUTHDEBUG'],
    ...['PGCLIENTENCODING', 'PGDATESTYLE', 'PGTZ', 'PGGEQO'],
    // Debian's psql is a wrapper that reads it.
    'PGCLUSTER',
];
/** What else changes how psql prints, also into a file. */
const PRINTING = ['COLUMNS', 'PAGER', 'PSQL_PAGER', 'PG_COLOR', 'PG_COLORS'];
/** UTF-8, and otherwise as if nobody had chosen a language; macOS knows no C.UTF-8. */
const LOCALE = process.platform === 'darwin' ? { LANG: 'C', LC_CTYPE: 'UTF-8' } : { LANG: 'C.UTF-8' };
/**
 * Of the caller's environment, what a script may see: nothing in it leads a client elsewhere than to the run's cluster,
 * nor changes what psql prints, so that a test's output depends on the test alone, as under pg_regress.
 */
function callersEnvironment(callers) {
    const taken = new Set([...LIBPQ, ...PRINTING, 'LANGUAGE']);
    const left = Object.entries(callers).filter(([name]) => !taken.has(name) && !name.startsWith('LC_'));
    return { ...Object.fromEntries(left), ...LOCALE };
}


/***/ }),

/***/ 18129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ hostCommand),
/* harmony export */   s: () => (/* binding */ scopeCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80271);


/** Starts this program as the host of a user's .mjs test: src/script/host.ts in a process of its own. */
function hostCommand(file) {
    return thisProgram('script-host', file);
}
/** Starts this program as the reader of what a user's .mjs test says of itself: src/script/scope.ts. */
function scopeCommand(file) {
    return thisProgram('script-scope', file);
}
function thisProgram(...words) {
    return { program: process.execPath, args: [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(_root_js__WEBPACK_IMPORTED_MODULE_1__/* .packageRoot */ .Z, 'dist', 'index.js'), ...words] };
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

/***/ 62943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ saysTables),
/* harmony export */   tellScope: () => (/* binding */ tellScope)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _job_variables_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56456);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48500);
/* harmony import */ var _callers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20783);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18129);
/* harmony import */ var _module_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19991);








/** How long a file's own statements may take. */
const LOAD_TIMEOUT_MS = 10_000;
/** What a file says, on the last line that its reader prints. */
const SAYS = 'mmr-scope:';
/**
 * Whether a user's test says that it works in tables of its own: `scope: 'tables'` in what a .mjs file exports. Only
 * files that hold the word are loaded, in a process that does nothing else; one that cannot be loaded without a cluster
 * says nothing.
 *
 * @param env of the user's configuration
 * @throws RequestError where it says any other scope
 */
async function saysTables(file, env) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(file) !== '.mjs' || !/\bscope\b/.test(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')))
        return false;
    const scope = await scopeIn(file, env);
    if (scope === undefined || scope === 'tables')
        return scope === 'tables';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`test "${file}": scope ${JSON.stringify(scope)} is not for tests of your own; it is "tables" for one that works in tables of its own and touches nothing else, and is left out for one that shares a cluster with all scripts`);
}
async function scopeIn(file, env) {
    const { program, args } = (0,_host_command_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeCommand */ .s)(file);
    const given = { ...(0,_callers_js__WEBPACK_IMPORTED_MODULE_4__/* .callersEnvironment */ .C)((0,_job_variables_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutJobVariables */ .J)(process.env)), ...env };
    try {
        const printed = await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_3__/* .output */ .CG)(program, args, { env: given, timeout: LOAD_TIMEOUT_MS });
        const last = printed.trimEnd().split('\n').at(-1) ?? '';
        return last.startsWith(SAYS) ? JSON.parse(last.slice(SAYS.length)).scope : undefined;
    }
    catch (error) {
        // Why it cannot be loaded it says when it is run.
        if (error instanceof _process_output_js__WEBPACK_IMPORTED_MODULE_3__/* .ProgramError */ .Zj)
            return undefined;
        throw error;
    }
}
/** Loads a user's test in this process, which exists for nothing else, and prints the scope that it says. */
async function tellScope(file) {
    const scope = (await (0,_module_js__WEBPACK_IMPORTED_MODULE_6__/* .exported */ .E)(file))?.scope;
    const said = scope === undefined || typeof scope === 'string' ? scope : String(scope);
    process.stdout.write(`\n${SAYS}${JSON.stringify({ scope: said })}\n`);
    return 0;
}


/***/ })

};
