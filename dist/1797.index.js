export const id = 1797;
export const ids = [1797,5756];
export const modules = {

/***/ 61797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/cli/console.ts
var console = __webpack_require__(81783);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/report/between-runs.ts
var between_runs = __webpack_require__(60405);
// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/read.ts
var read = __webpack_require__(95756);
// EXTERNAL MODULE: ./src/report/run-changes.ts
var run_changes = __webpack_require__(83315);
;// CONCATENATED MODULE: ./src/action/artifact-name.ts
/** Whether GitHub takes it for the name of an artifact. */
function isArtifactName(name) {
    return !/["<>|*?:\r\n\\/]/.test(name);
}

;// CONCATENATED MODULE: ./src/action/baseline.ts










/**
 * Reads what the input `baseline` names: a run directory, a file with results, or else an artifact of this workflow run.
 *
 * @param name paths in it are relative to the current folder
 * @throws RequestError where there are no results that can be read
 */
async function readBaseline(name) {
    try {
        const place = (0,external_node_fs_.existsSync)(name) ? name : await fetchArtifact(name);
        return { name, results: await (0,read.readResults)(place) };
    }
    catch (error) {
        throw new errors/* RequestError */.GI(`input baseline: "${name}" cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
/** Compares a run with the baseline; of a shard, what the baseline has of the same tests. */
function compareWith({ name, results: before }, after) {
    const own = new Set(after.tests.map((test) => test.name));
    const same = after.shard ? { ...before, tests: before.tests.filter((test) => own.has(test.name)) } : before;
    return { changes: (0,between_runs/* betweenRuns */.t)(same, after), before: `${name}: ${(0,facts/* wholeFacts */.Bv)(before)}` };
}
/** What a comparison says, for a log. */
function comparisonLines({ changes, before }) {
    return [
        `baseline ${before}`,
        ...(0,run_changes/* changeSections */.dk)(changes).flatMap(({ title, tests }) => [
            title,
            ...tests.map((test) => `  ${test.name}  ${test.words}`),
        ]),
        `against the baseline: ${(0,run_changes/* changesLine */.a8)(changes)}`,
    ];
}
/** @returns the folder in which what was in it is */
async function fetchArtifact(name) {
    const elsewhere = 'what an earlier workflow run has left is to be fetched first, by actions/download-artifact with its run-id';
    if (!isArtifactName(name))
        throw new Error(`there is no such folder or file; ${elsewhere}`);
    // Only a job has the service, and only this workflow run's artifacts are within its reach without a token.
    if (!process.env.ACTIONS_RUNTIME_TOKEN)
        throw new Error('there is no such folder or file, and no service for artifacts');
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(8110), __webpack_require__.e(7458)]).then(__webpack_require__.bind(__webpack_require__, 67458));
    const client = new DefaultArtifactClient();
    try {
        const { artifact } = await client.getArtifact(name);
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)(), 'mmr-baseline-'));
        const { downloadPath } = await client.downloadArtifact(artifact.id, { path: folder });
        return downloadPath ?? folder;
    }
    catch (error) {
        throw new Error(`there is no such folder or file, nor can an artifact of this workflow run be fetched: ${(0,errors/* messageOf */.bD)(error)}; ${elsewhere}`);
    }
}

// EXTERNAL MODULE: ./src/action/cache.ts
var cache = __webpack_require__(68884);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/report/summary.ts + 1 modules
var summary = __webpack_require__(25405);
;// CONCATENATED MODULE: ./src/action/comment.ts








/** GitHub takes 65,536 characters; what stands around the summary needs a few. */
const MOST_BYTES = 64_000;
const TIMEOUT_MS = 30_000;
const PAGE = 100;
/** Who may have written what this step may write anew; anybody else could have copied its first line. */
const TRUSTED = ['OWNER', 'MEMBER', 'COLLABORATOR'];
/** The token lacks the right: a run of a fork has one that may only read. */
class NotAllowed extends Error {
}
/**
 * Comments on the pull request that the job belongs to; a later run writes the same comment anew. It is a convenience: where
 * it cannot be written, the verdict stands, and where the token has no right to, nobody is bothered.
 *
 * @param request tells the comment of this step from those of others in the same job, and in a matrix of jobs
 */
async function writeComment(results, token, request, comparison) {
    try {
        const pullRequest = await ownPullRequest();
        if (pullRequest === undefined)
            return (0,core/* info */.pq)('comment: this is no run of a pull request');
        const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY = '' } = process.env;
        const place = { repository: `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`, pullRequest, token };
        const mark = markOf(request);
        await put(place, mark, `${mark}\n${comment_text(results, comparison)}`);
    }
    catch (error) {
        if (error instanceof NotAllowed)
            (0,core/* info */.pq)(`comment: not written: ${error.message}; a job may with "permissions: pull-requests: write"`);
        else
            (0,say/* warn */.R8)(`comment: not written: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** The number of the pull request whose event started this run (GITHUB_EVENT_PATH). */
async function ownPullRequest() {
    const { GITHUB_EVENT_PATH } = process.env;
    if (!GITHUB_EVENT_PATH)
        return undefined;
    const event = JSON.parse(await (0,promises_.readFile)(GITHUB_EVENT_PATH, 'utf8'));
    return event.pull_request?.number;
}
/** The same for each run of one step, and another one for each step and leg: it cannot be seen. */
function markOf({ wanted, shard, nodes, runtime, engine, pgBin, image, pgSettings }) {
    const { GITHUB_WORKFLOW, GITHUB_JOB, RUNNER_OS, RUNNER_ARCH } = process.env;
    const job = [GITHUB_WORKFLOW, GITHUB_JOB, RUNNER_OS, RUNNER_ARCH];
    const step = [wanted, shard, nodes, runtime, engine, pgBin, image, pgSettings];
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([...job, ...step]));
    return `<!-- mmr-test-action ${hash.digest('hex').slice(0, 16)} -->`;
}
function comment_text(results, comparison) {
    const { GITHUB_WORKFLOW = '', GITHUB_JOB = '', GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
    const url = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${process.env.GITHUB_RUN_ID}`;
    const link = `[${(0,markdown/* inline */.mG)(`${GITHUB_WORKFLOW}, ${GITHUB_JOB}`)}](${url})`;
    const changes = comparison ? (0,run_changes/* changesMarkdown */.T4)(comparison.changes, comparison.before, MOST_BYTES / 4) : '';
    const own = (0,summary/* summaryMarkdown */.e)(results, MOST_BYTES - Buffer.byteLength(`${changes}${link}`));
    return [own, ...(changes ? [changes] : []), link].join('\n');
}
async function put(place, mark, body) {
    const earlier = await find(place, mark);
    if (earlier !== undefined)
        await call(place, 'PATCH', `/issues/comments/${earlier}`, { body });
    else
        await call(place, 'POST', `/issues/${place.pullRequest}/comments`, { body });
}
async function find(place, mark) {
    for (let page = 1;; page++) {
        const path = `/issues/${place.pullRequest}/comments?per_page=${PAGE}&page=${page}`;
        const comments = (await call(place, 'GET', path));
        const own = comments.find(({ body, user, author_association: is = '' }) => body?.startsWith(mark) && (user?.type === 'Bot' || TRUSTED.includes(is)));
        if (own || comments.length < PAGE)
            return own?.id;
    }
}
/** @throws NotAllowed; Error with what GitHub says */
async function call(place, method, path, body) {
    const response = await fetch(`${place.repository}${path}`, {
        method,
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${place.token}`,
            'user-agent': 'mmr-test-action',
            'x-github-api-version': '2022-11-28',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok)
        return response.json();
    const said = `${method} ${path}: ${response.status} ${await response.text()}`.slice(0, 300);
    // Whoever may not know of a repository is told that it is not there.
    throw [401, 403, 404].includes(response.status) ? new NotAllowed(said) : new Error(said);
}

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
    reject(name, accepted, why) {
        const refused = `input ${name}: "${this.text(name) ?? ''}" is not accepted${why ? `: ${why}` : ''}`;
        this.problems.push(`${refused}; accepted: ${accepted}`);
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
            shard: shard(input),
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
        commentToken: commentToken(input),
        baseline: input.text('baseline'),
        cache: input.flag('cache', true),
        workingDirectory,
    };
    const ignored = input.rejectMisspelled();
    if (input.problems.length > 0)
        throw new errors/* RequestError */.GI(input.problems.join('\n'));
    return { ...inputs, ignored };
}
function commentToken(input) {
    const token = input.text('github-token');
    if (!input.flag('comment', false))
        return undefined;
    if (token === undefined)
        input.reject('github-token', 'a token, because comment is true');
    return token;
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
    const existing = input.text('existing');
    if (text === undefined) {
        if (existing !== undefined)
            input.reject('existing', 'a database, with the input cluster, which says where it is');
        return undefined;
    }
    try {
        return { nodes: (0,cluster_file/* parseClusterFile */.s)(text, 'input cluster'), existing };
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
function shard(input) {
    const text = input.text('shard');
    const read = text === undefined ? undefined : request/* SHARD */.hh.read(text);
    if (text !== undefined && !read)
        input.reject('shard', request/* SHARD */.hh.accepted, request/* SHARD */.hh.lacks(text));
    return read;
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
    if (name !== undefined && !isArtifactName(name)) {
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
var action_summary = __webpack_require__(38770);
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
        if (inputs.commentToken)
            (0,core/* setSecret */.Pq)(inputs.commentToken);
        for (const line of inputs.ignored)
            (0,say/* warn */.R8)(line);
        const outcome = await runTests(inputs, cancelling.signal);
        return await report(inputs, outcome, cancelling.signal.aborted);
    }
    catch (error) {
        const expected = error instanceof errors/* RequestError */.GI || !(error instanceof Error);
        const { paste = '' } = error instanceof errors/* RequestError */.GI ? error : {};
        const said = expected ? (0,errors/* messageOf */.bD)(error) : (error.stack ?? error.message);
        (0,say/* fail */.fJ)([said, paste].filter(Boolean).join('\n\n'));
        return 1;
    }
}
async function runTests(inputs, signal) {
    enter(inputs.workingDirectory);
    const { uploadLogs, artifactName, artifactRetentionDays, summary } = inputs;
    (0,state/* remember */.k)('wishes', { uploadLogs, artifactName, artifactRetentionDays, summary });
    const baseline = inputs.baseline === undefined ? undefined : await readBaseline(inputs.baseline);
    if (inputs.cache)
        await (0,cache/* restoreCache */.P3)(inputs.request);
    const view = new console/* Console */.C(LOG, { debug: (0,core/* isDebug */._o)(), strict: inputs.request.strict });
    const { run } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(7291), __webpack_require__.e(8608), __webpack_require__.e(2088), __webpack_require__.e(4338), __webpack_require__.e(1561), __webpack_require__.e(5397), __webpack_require__.e(9690), __webpack_require__.e(3971), __webpack_require__.e(31), __webpack_require__.e(41), __webpack_require__.e(2176), __webpack_require__.e(7745), __webpack_require__.e(6206), __webpack_require__.e(5802), __webpack_require__.e(7815), __webpack_require__.e(5132)]).then(__webpack_require__.bind(__webpack_require__, 75802));
    const outcome = await (0,job_variables/* hidingJobSecrets */.y)(() => run(inputs.request, observer(view), signal));
    view.finished(outcome.results, outcome.runDir);
    const comparison = baseline && compareWith(baseline, outcome.results);
    if (comparison)
        view.say(comparisonLines(comparison).join('\n'));
    return { ...outcome, comparison };
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
    const { results, runDir, kept, comparison } = outcome;
    (0,state/* remember */.k)('verdict', results.verdict);
    setResultOutputs(results, runDir);
    if (comparison)
        (0,core/* setOutput */.uH)('broke', JSON.stringify(comparison.changes.broke.map(({ name }) => name)));
    if (inputs.summary)
        await (0,action_summary/* writeSummary */.S)(results, comparison);
    if (inputs.commentToken && !cancelled)
        await writeComment(results, inputs.commentToken, inputs.request, comparison);
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

/***/ 52993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ Merged),
/* harmony export */   Vh: () => (/* binding */ testsOf),
/* harmony export */   io: () => (/* binding */ isStrict)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98940);


const Counts = _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.shape.counts;
const WholeVerdict = _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.shape.verdict;
/** One run of several: what it has left, or why nothing of that can be told. */
const MergedLeg = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    folder: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('where its results were looked for'),
    problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('why there are none that can be read'),
    results: _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.optional(),
});
const MergedVersion = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .describe('as it was given; else the version of pgEdge that was asked for, or the servers and their engine'),
    verdict: WholeVerdict,
    counts: Counts.describe('of all of its legs'),
    problems: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .describe('legs and shards that are missing, tests that ran twice, or in no shard: an error, never a pass'),
    legs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(MergedLeg).describe('the runs that share its schedule; one where nothing was shared'),
});
/** What several runs of one schedule say together. */
const Merged = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1).describe('of this format'),
    merged: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).describe('this is what several runs say, and none of them itself'),
    tool: _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.shape.tool,
    mergedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$(),
    verdict: WholeVerdict,
    counts: Counts.describe('of all versions'),
    versions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(MergedVersion),
});
/** The tests of a version, whichever leg has run them. */
function testsOf({ legs }) {
    return legs.flatMap(({ results }) => results?.tests ?? []);
}
/** Whether a known limitation counts as a failure there. */
function isStrict({ legs }) {
    return legs.some(({ results }) => results?.strict === true);
}


/***/ }),

/***/ 95756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMerged: () => (/* binding */ readMerged),
/* harmony export */   readResults: () => (/* binding */ readResults)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37428);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13352);
/* harmony import */ var _merge_merged_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52993);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98940);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24138);









/**
 * Reads the results of an earlier run.
 *
 * @param runDir a run directory, mmr-results/latest, or the file itself
 * @throws RequestError when there are none, or none that can be read, with the file and what is wrong in it
 */
async function readResults(runDir) {
    const file = (await isFile(runDir)) ? runDir : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDir, _write_js__WEBPACK_IMPORTED_MODULE_7__.RESULTS_FILE);
    const data = parseJson(file, await readText(runDir, file));
    const version = data?.version;
    if (typeof version === 'number' && version > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} is of version ${version}, written by a later mmr-test-action; this one reads version 1`);
    }
    if (isMerged(data)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} holds what merge has made of several runs, and is none itself: name the folder of one of them`);
    }
    const parsed = _results_js__WEBPACK_IMPORTED_MODULE_6__/* .Results */ .nB.safeParse(data);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} does not hold the results of a run:\n${zod__WEBPACK_IMPORTED_MODULE_8__/* .prettifyError */ .S1(parsed.error)}`);
}
/**
 * Reads what merge has left.
 *
 * @returns undefined where the folder holds the results of a single run, or anything else
 * @throws RequestError when it is damaged
 */
async function readMerged(runDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDir, _write_js__WEBPACK_IMPORTED_MODULE_7__.RESULTS_FILE);
    const data = parseJson(file, await readText(runDir, file));
    if (!isMerged(data))
        return undefined;
    const parsed = _merge_merged_js__WEBPACK_IMPORTED_MODULE_5__/* .Merged */ .BO.safeParse(data);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} does not hold merged results:\n${zod__WEBPACK_IMPORTED_MODULE_8__/* .prettifyError */ .S1(parsed.error)}`);
}
async function isFile(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined))?.isFile() === true;
}
function isMerged(data) {
    return data?.merged === true;
}
async function readText(runDir, file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code !== 'ENOENT' && code !== 'ENOTDIR')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_4__/* .whyUnreadable */ ._p)(error)}`);
        const lacks = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(runDir) ? `there is no ${_write_js__WEBPACK_IMPORTED_MODULE_7__.RESULTS_FILE} in it` : 'there is no such folder';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${runDir}: ${lacks}; name the folder of one run, for example mmr-results/latest`);
    }
}
function parseJson(file, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} is damaged: ${error.message}`);
    }
}


/***/ })

};
