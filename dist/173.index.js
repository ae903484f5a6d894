export const id = 173;
export const ids = [173];
export const modules = {

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
// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
// EXTERNAL MODULE: ./src/run/pg-settings.ts
var pg_settings = __webpack_require__(59008);
// EXTERNAL MODULE: ./src/run/request.ts
var request = __webpack_require__(41956);
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
    const inputs = {
        request: {
            wanted: wanted(input, keep),
            nodes: input.wholeNumber('nodes', 2, 9) ?? request/* DEFAULTS */.zY.nodes,
            runtime: input.choice('runtime', ['auto', 'local', 'docker'], request/* DEFAULTS */.zY.runtime),
            engine: input.choice('engine', ['auto', 'spock', 'pglogical', 'native'], request/* DEFAULTS */.zY.engine),
            pgBin: input.text('pg-bin'),
            image: inputs_image(input),
            ownImage: input.text('image') !== undefined,
            pgedgeVersion: input.text('pgedge-version'),
            pgSettings: pgSettings(input),
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
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(798), __webpack_require__.e(88), __webpack_require__.e(849), __webpack_require__.e(291), __webpack_require__.e(968), __webpack_require__.e(536), __webpack_require__.e(331), __webpack_require__.e(68), __webpack_require__.e(879), __webpack_require__.e(909), __webpack_require__.e(94), __webpack_require__.e(970), __webpack_require__.e(132)]).then(__webpack_require__.bind(__webpack_require__, 54970));
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
    (0,say/* fail */.fJ)(verdictLine(results));
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
function verdictLine(results) {
    const problem = (0,judge/* runProblem */.d0)(results);
    return `${results.verdict}: ${problem === undefined ? '' : `${(0,report_text/* oneLine */.TN)(problem)}; `}${(0,facts/* countsLine */.J)(results)}`;
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


/***/ })

};
