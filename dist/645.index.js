export const id = 645;
export const ids = [645,3279];
export const modules = {

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

/***/ 84043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  shrink: () => (/* binding */ shrink)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/faults/fault.ts
var fault = __webpack_require__(81581);
// EXTERNAL MODULE: ./src/faults/schedule.ts
var faults_schedule = __webpack_require__(17580);
;// CONCATENATED MODULE: ./src/faults/shrink.ts
/** How many runs a rate is measured in. */
const MEASURED_RUNS = 5;
/** How many runs of a candidate are enough, however seldom the whole fails. */
const MOST_RUNS = 10;
/** How likely a candidate that fails as often as the whole may be taken for one that does not. */
const MISSED = 0.05;
/** Where the first fault stands when nothing depends on what went before, in milliseconds. */
const EARLY_MS = 1_000;
/** Faults that last less are not worth a run. */
const SHORT_MS = 500;
/** Runs something several times, one after the other, and counts how often it fails. */
async function measure(fails) {
    let failed = 0;
    for (let run = 0; run < MEASURED_RUNS; run++)
        if (await fails())
            failed++;
    return { failed, runs: MEASURED_RUNS };
}
/** How often a candidate is to be run, where the whole fails at this rate: a miss has then a chance of 5 %, or ten runs are over. */
function runsFor({ failed, runs }) {
    const rate = failed / runs;
    if (rate >= 1)
        return 1;
    return Math.min(MOST_RUNS, Math.ceil(Math.log(MISSED) / Math.log(1 - rate)));
}
/**
 * Looks for the fewest faults of a schedule that still make a test fail (delta debugging, ddmin), then for an earlier
 * beginning and shorter faults. What is left can have no single fault taken away, as far as so many runs can tell.
 *
 * @param runs of each candidate that does not fail before, see `runsFor`
 * @param fails runs the test once
 */
async function shrinkSchedule(whole, runs, fails, tell) {
    const known = new Map([[JSON.stringify(whole.steps), true]]);
    let number = 0;
    const stillFails = async (steps) => {
        const key = JSON.stringify(steps);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const candidate = { ...whole, steps };
        number++;
        let [run, failed] = [0, false];
        while (run < runs && !failed) {
            failed = await fails(candidate);
            run++;
        }
        tell({ number, candidate, failed, runs: run });
        known.set(key, failed);
        return failed;
    };
    const fewest = await ddmin(whole.steps, stillFails);
    return { ...whole, steps: await shorten(fewest, stillFails) };
}
/**
 * The minimal parts of a whole that fails: without any one of what is left it does not (Zeller and Hildebrandt,
 * "Simplifying and Isolating Failure-Inducing Input", 2002).
 */
async function ddmin(whole, fails) {
    if (await fails([]))
        return [];
    let rest = whole;
    for (let parts = 2; rest.length > 1;) {
        const chunks = split(rest, parts);
        const chunk = await first(chunks, fails);
        if (chunk) {
            rest = chunk;
            parts = 2;
            continue;
        }
        // Of two parts each is the other's complement.
        const complements = parts > 2 ? chunks.map((_, i) => chunks.filter((_, j) => j !== i).flat()) : [];
        const complement = await first(complements, fails);
        if (complement) {
            rest = complement;
            parts = Math.max(parts - 1, 2);
        }
        else if (parts < rest.length) {
            parts = Math.min(2 * parts, rest.length);
        }
        else {
            break;
        }
    }
    return rest;
}
async function shorten(steps, fails) {
    let rest = steps;
    const idle = Math.min(...steps.map(({ at }) => at)) - EARLY_MS;
    const earlier = steps.map((step) => ({ ...step, at: step.at - idle }));
    if (steps.length > 0 && idle > EARLY_MS && (await fails(earlier)))
        rest = earlier;
    for (const i of steps.keys()) {
        for (let half = rest[i].for / 2; half >= SHORT_MS; half /= 2) {
            const shorter = rest.map((step, j) => (j === i ? { ...step, for: Math.round(half) } : step));
            if (!(await fails(shorter)))
                break;
            rest = shorter;
        }
    }
    return rest;
}
async function first(candidates, fails) {
    for (const candidate of candidates)
        if (await fails(candidate))
            return candidate;
    return undefined;
}
function split(all, parts) {
    const at = (i) => Math.round((i * all.length) / parts);
    return Array.from({ length: parts }, (_, i) => all.slice(at(i), at(i + 1)));
}

// EXTERNAL MODULE: ./src/schedule/resolve.ts + 2 modules
var resolve = __webpack_require__(28681);
// EXTERNAL MODULE: ./src/suite/all.ts + 451 modules
var suite_all = __webpack_require__(52176);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/run/place.ts
var run_place = __webpack_require__(13734);
// EXTERNAL MODULE: ./src/run/replay.ts
var replay = __webpack_require__(62634);
// EXTERNAL MODULE: ./src/run/run.ts + 57 modules
var run = __webpack_require__(75802);
;// CONCATENATED MODULE: ./src/run/shrink.ts













/**
 * Looks for the fewest faults of a file that still make its test fail in the same way: one run of the test, on servers
 * of its own, after the other. The runs that failed are kept beside the result.
 *
 * @param say told what happens, a line each
 * @returns undefined when it never failed
 * @throws RequestError when the request is wrong; ClusterError when the runs could not be judged; the signal's reason
 */
async function shrink(request, observer, say, signal) {
    const tests = await (0,resolve/* resolveWanted */.i)(request.wanted, Object.keys(suite_all.suite));
    const whole = (await (0,replay/* readReplay */.Uu)(request, tests, suite_all.suite));
    const seed = request.seed ?? (0,external_node_crypto_.randomBytes)(4).toString('hex');
    const place = await (0,run_place/* makePlace */.c8)({
        resultsDir: request.resultsDir,
        seed: `${seed.slice(0, 30)}-shrink`,
        servers: 0,
        signal,
    });
    const file = (name) => (0,external_node_path_.relative)(process.cwd(), (0,external_node_path_.join)(place.runDir, name)) || name;
    const runs = new Runs({ ...request, seed, jobs: 1, keep: false, resultsDir: file('runs') }, observer, signal);
    const [candidateFile, resultFile] = [file('candidate.json'), file(faults_schedule/* FAULTS_FILE */.PY)];
    try {
        say(`${tests[0].name} with ${faults(whole)}, seed ${seed}, ${MEASURED_RUNS} times`);
        const before = await measure(() => runs.fails(request.replay));
        if (before.failed === 0) {
            if (runs.unjudged.length === MEASURED_RUNS)
                throw new errors/* ClusterError */.b$(`no run could be judged: ${runs.unjudged[0]}`);
            return undefined;
        }
        const most = runsFor(before);
        say(`failed in ${before.failed} of ${before.runs} runs: ${runs.symptoms.join('; ')}`);
        say(`each candidate is run ${most === 1 ? 'once' : `up to ${most} times`}`);
        const schedule = await shrinkSchedule(whole, most, async (candidate) => {
            await (0,promises_.writeFile)(candidateFile, (0,faults_schedule/* faultScheduleText */.F0)(candidate));
            const failed = await runs.fails(candidateFile);
            // Whoever ends this early has the fewest so far.
            if (failed)
                await (0,promises_.writeFile)(resultFile, (0,faults_schedule/* faultScheduleText */.F0)(candidate));
            return failed;
        }, ({ number, candidate, failed, runs: times }) => {
            const how = failed
                ? `failed in run ${times}`
                : `did not fail in ${times === 1 ? '1 run' : `${times} runs`}`;
            say(`candidate ${number}: ${faults(candidate)}: ${how}`);
        });
        await (0,promises_.writeFile)(resultFile, (0,faults_schedule/* faultScheduleText */.F0)(schedule));
        const after = await measure(() => runs.fails(resultFile));
        say(`${faults(schedule)}: failed in ${after.failed} of ${after.runs} runs`);
        return { schedule, before, after, file: resultFile, command: runs.command };
    }
    finally {
        // Nothing is kept where nothing failed.
        if (!runs.symptoms)
            await place.abandon();
        await (0,promises_.rm)(candidateFile, { force: true });
    }
}
/** The runs of one test. What counts as a failure is what the first one that failed has shown. */
class Runs {
    request;
    observer;
    signal;
    /** What the failure is known by. */
    symptoms;
    /** Why runs could not be judged. */
    unjudged = [];
    /** Of the last run. */
    command = '';
    constructor(request, observer, signal) {
        this.request = request;
        this.observer = observer;
        this.signal = signal;
    }
    /** Runs the test once with the faults of a file. */
    async fails(replay) {
        const { results, runDir } = await (0,run.run)({ ...this.request, replay }, this.observer, this.signal);
        this.signal.throwIfAborted();
        if (results.error)
            throw new errors/* ClusterError */.b$(results.error);
        const [test] = results.tests;
        if (test.verdict === 'error')
            this.unjudged.push(test.reason ?? '');
        this.command = results.command;
        const shown = symptomsOf(test, this.request.strict);
        if (shown.length > 0)
            this.symptoms ??= shown;
        const failed = shown.some((symptom) => this.symptoms.includes(symptom));
        if (!failed)
            await (0,promises_.rm)(runDir, { recursive: true });
        return failed;
    }
}
/** What a failure is known by: the properties that are violated, else that it is another one. */
function symptomsOf({ verdict, properties = [] }, strict) {
    if (verdict !== 'fail' && !(strict && verdict === 'known'))
        return [];
    const violated = properties.filter((property) => property.verdict === 'violated' && (strict || property.counts.violations !== property.counts.known));
    return violated.length > 0 ? violated.map(({ name }) => name) : ['a failure without a violated property'];
}
/** The faults of a schedule for people, each with its time. */
function faults({ steps }) {
    if (steps.length === 0)
        return 'no fault at all';
    const texts = steps.map((step) => `${(0,fault/* faultText */.Ij)(step.fault)} at ${(0,wait/* seconds */.YA)(step.at)} for ${(0,wait/* seconds */.YA)(step.for)}`);
    return `${steps.length === 1 ? '1 fault' : `${steps.length} faults`} (${texts.join('; ')})`;
}


/***/ }),

/***/ 95855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a4: () => (/* binding */ demandEnterable),
/* harmony export */   dE: () => (/* binding */ serverAccount),
/* harmony export */   xf: () => (/* binding */ enterableByAll)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/**
 * PostgreSQL refuses to run as root: the account that the servers get instead,
 * postgres where the system has it, else nobody. Undefined when we are not root and the servers run as we do.
 *
 * @throws RequestError when a root without both has nobody to hand the servers to
 */
async function serverAccount() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
    for (const name of ['postgres', 'nobody']) {
        const entry = lines.find(([user]) => user === name);
        if (entry)
            return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('runtime "local": PostgreSQL does not run as root, and this system has neither an account "postgres" nor "nobody"; run as another user');
}
/** @throws RequestError when the servers' account may not enter `folder`, in which they would work; `named` says by whom */
async function demandEnterable(folder, what, named) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder);
    if (await enterableByAll(real))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}: root's servers run as an unprivileged account, which may not enter ${real}; open it and the folders above it (chmod o+x), or set ${named} to another folder`);
}
/** Whether everybody may enter `path` and every folder above it. */
async function enterableByAll(path) {
    for (let at = path;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if (((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at)).mode & 0o001) === 0)
            return false;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return true;
    }
}


/***/ }),

/***/ 54648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ makeTrustedFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95855);




/** As many as the system itself follows. */
const MOST_LINKS = 40;
const STICKY = 0o1000;
const ROOT = 0;
/**
 * Makes a folder, with those above it. When we are root, there must be nothing on the whole way that another account
 * could put something else in place of. Others are all but root and the owner of the current folder, whose scripts root
 * runs anyway; that owner is one of them, too, where servers run as it.
 *
 * @returns the outermost folder that was not there before, if any
 * @throws RequestError naming the folder on the way that is not to be trusted; Error of the file system where one
 *   cannot be made
 */
async function makeTrustedFolder(folder, purpose, mode = 0o777) {
    const trust = process.getuid?.() === 0 ? await Trust.ofRoot(purpose) : undefined;
    let made;
    let links = 0;
    let at = '/';
    const left = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder).split('/').filter(Boolean);
    trust?.demand(at, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(at));
    for (let part = left.shift(); part !== undefined; part = left.shift()) {
        if (part === '..') {
            at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at);
            continue;
        }
        const next = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, part);
        if (await makeNew(next, mode))
            made ??= next;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(next);
        if (!found.isDirectory() && !found.isSymbolicLink())
            throw new Error(`${next} is not a folder`);
        trust?.demand(next, found);
        if (found.isDirectory()) {
            at = next;
            continue;
        }
        if (++links > MOST_LINKS)
            throw new Error(`more than ${MOST_LINKS} links lead to it`);
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(next);
        if (target.startsWith('/'))
            at = '/';
        left.unshift(...target.split('/').filter((p) => p !== '' && p !== '.'));
    }
    return made;
}
async function makeNew(folder, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { mode });
        return true;
    }
    catch (error) {
        // Some systems say of a folder that is there that it may not be made.
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined))
            return false;
        throw error;
    }
}
class Trust {
    purpose;
    friends;
    constructor(purpose, 
    /** Who may own what is on the way, by account, with the group that may write to it. */
    friends) {
        this.purpose = purpose;
        this.friends = friends;
    }
    static async ofRoot(purpose) {
        const { uid, gid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)('.');
        const servers = await (0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .serverAccount */ .dE)();
        const owner = uid === servers?.uid ? [] : [[uid, gid]];
        return new Trust(purpose, new Map([...owner, [ROOT, ROOT]]));
    }
    /** @throws RequestError where another account could put something else in place of this, or of what is in it */
    demand(path, found) {
        if (!this.friends.has(found.uid))
            throw this.refusal(`${path} belongs to account ${found.uid}`);
        // A link has no mode of its own; in a sticky folder nobody can replace what belongs to another account.
        if (found.isSymbolicLink() || found.mode & STICKY)
            return;
        if (found.mode & 0o002)
            throw this.refusal(`everybody can write to ${path}`);
        const ofFriends = [...this.friends.values()].includes(found.gid);
        if (found.mode & 0o020 && !ofFriends)
            throw this.refusal(`group ${found.gid} can write to ${path}`);
    }
    refusal(why) {
        const { what, remedy } = this.purpose;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}: ${why}, who could lead root astray there; ${remedy}`);
    }
}


/***/ })

};
