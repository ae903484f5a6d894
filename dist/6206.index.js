export const id = 6206;
export const ids = [6206];
export const modules = {

/***/ 54724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ demandRoom),
/* harmony export */   g: () => (/* binding */ freeBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/** How many bytes we can write into this folder; none where it is not there, or not for us. */
async function freeBytes(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(folder, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
        return bavail * bsize;
    }
    catch {
        return 0;
    }
}
/**
 * Looks before anything starts whether a folder has room.
 *
 * @param what for, in the message: "results"
 * @param remedy what to do besides making room
 * @throws RequestError with what is free and what is needed, or why the folder cannot be written to
 */
async function demandRoom(folder, bytes, what, remedy) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(folder, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    }
    catch (error) {
        const why = error.code === 'ENOENT' ? 'there is no such folder' : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`${folder}: cannot take the ${what}: ${why}; make it one to write to, ${remedy}`);
    }
    const free = await freeBytes(folder);
    if (free >= bytes)
        return;
    const megabytes = (n) => `${Math.floor(n / 1024 / 1024)} MB`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`${folder}: no room for the ${what}: ${megabytes(free)} are free, ${megabytes(bytes)} are needed; make room, ${remedy}`);
}


/***/ }),

/***/ 40736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ startGuard)
/* harmony export */ });
/* unused harmony export CLUSTER_OF_GUARD */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80271);



/** Where the sweep finds the servers of somebody else's that the run was a guest of. */
const CLUSTER_OF_GUARD = 'MMR_SWEEP_CLUSTER';
/**
 * A shell that waits for the end of this process, which ends the pipe it reads from, and then sweeps.
 * It costs nothing until then. A signal to our process group does not reach it, and one that is meant for all that a
 * job has started does not end it: it would be gone when it is needed.
 */
function startGuard(runId, workDir, cluster) {
    // What servers of somebody else's take to be let in is nobody's to see in an argument list, and in no file.
    const script = `trap "" HUP INT TERM; IFS= read -r ${CLUSTER_OF_GUARD}; export ${CLUSTER_OF_GUARD}; read -r word && exit 0; exec "$@"`;
    const sweep = [process.execPath, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_root_js__WEBPACK_IMPORTED_MODULE_2__/* .packageRoot */ .Z, 'dist', 'index.js'), 'sweep', runId, workDir];
    const shell = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('/bin/sh', ['-c', script, 'sh', ...sweep], {
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
        cwd: '/',
    });
    shell.unref();
    const { stdin } = shell;
    stdin.write(`${cluster ? JSON.stringify(cluster) : ''}\n`);
    stdin.unref();
    return { dismiss: () => void stdin.end('done\n') };
}


/***/ }),

/***/ 13734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ linkLatest),
/* harmony export */   c8: () => (/* binding */ makePlace),
/* harmony export */   fV: () => (/* binding */ workBase),
/* harmony export */   rc: () => (/* binding */ makeRunDir)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _process_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54724);
/* harmony import */ var _runtime_local_trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54648);
/* harmony import */ var _runtime_runtime_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62536);








/** Reports and logs of a long run; with less, servers would write no log that could be looked over. */
const BYTES_FOR_RESULTS = 32 * 1024 * 1024;
/** In memory is several times faster, where there is so much of it that nobody misses some. */
const SHARED_MEMORY = '/dev/shm';
/**
 * Makes the folders of a run: the run directory `<results>/<time>-<seed>`, and the name of a
 * work folder for what goes away at the end.
 *
 * @param servers how many data directories there will be at most
 * @throws RequestError when a folder cannot be made or the disk is too full for the servers
 */
async function makePlace(options) {
    const runId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
    const base = await workBase(options.servers * _runtime_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .BYTES_PER_SERVER */ .ex);
    const { runDir, made } = await makeRunDir((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(options.resultsDir), options.seed);
    const workDir = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, `mmr-${runId}`);
    const abandon = async () => {
        // There where servers have been asked about their settings: nothing is left in it.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(workDir).catch((error) => {
            if (error.code !== 'ENOENT')
                throw error;
        });
        await removeMade(runDir, made);
    };
    try {
        await (0,_process_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .demandRoom */ .L)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(runDir), BYTES_FOR_RESULTS, 'results', 'or name another folder with --results');
    }
    catch (error) {
        await abandon();
        throw error;
    }
    return {
        runId,
        runDir,
        workDir,
        password: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(18).toString('base64url'),
        signal: options.signal,
        abandon,
    };
}
/**
 * Makes a run directory, `<results>/<time>-<seed>`.
 *
 * @returns also the outermost folder that was not there before
 * @throws RequestError where it cannot be made
 */
async function makeRunDir(resultsDir, seed) {
    const time = new Date().toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
    try {
        const made = await (0,_runtime_local_trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeTrustedFolder */ .o)(resultsDir, {
            what: `results "${resultsDir}"`,
            remedy: 'name another folder with --results',
        });
        for (let n = 1;; n++) {
            const name = `${time}-${seed}${n > 1 ? `-${n}` : ''}`;
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(resultsDir, name));
            }
            catch (error) {
                if (error.code === 'EEXIST')
                    continue;
                throw error;
            }
            const runDir = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(resultsDir, name);
            return { runDir, made: made ?? runDir };
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(`results "${resultsDir}": the run directory cannot be made there: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
    }
}
async function removeMade(runDir, made) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(runDir, { recursive: true, force: true });
    try {
        for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(runDir); folder.startsWith(made); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(folder);
    }
    catch {
        // Another run has put its results there meanwhile: they stay.
    }
}
/**
 * Lets `latest` beside the run directory point to it. It is a convenience: a run goes on without it.
 *
 * @returns why it does not, where something is in the way or the disk knows no links
 */
async function linkLatest(runDir) {
    const link = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(runDir), 'latest');
    const aside = `${link}-${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(runDir)}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(runDir), aside);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, link);
        return undefined;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { force: true });
        return `${link} does not lead to this run: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`;
    }
}
/**
 * The folder for data directories: in memory where there is room to spare, else the temporary folder.
 *
 * @param needed bytes
 * @throws RequestError when neither has as much
 */
async function workBase(needed) {
    // Whoever sets TMPDIR has chosen.
    const inMemory = process.env.TMPDIR ? 0 : await (0,_process_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .freeBytes */ .g)(SHARED_MEMORY);
    if (inMemory > needed + _runtime_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .MEMORY_TO_SPARE */ .iL && (0,node_os__WEBPACK_IMPORTED_MODULE_2__.freemem)() > needed + _runtime_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .MEMORY_TO_SPARE */ .iL)
        return SHARED_MEMORY;
    const folder = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
    await (0,_process_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .demandRoom */ .L)(folder, needed, 'servers', 'set TMPDIR to a larger disk, or take fewer --nodes or --jobs');
    // It is there: only the way to it is looked at.
    await (0,_runtime_local_trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeTrustedFolder */ .o)(folder, { what: `TMPDIR ${folder}`, remedy: 'set TMPDIR to another folder' });
    return folder;
}


/***/ }),

/***/ 75293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sweepLocal),
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* unused harmony export sweepContainers */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48500);
/* harmony import */ var _process_wary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38624);
/* harmony import */ var _runtime_faketime_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70894);
/* harmony import */ var _runtime_local_mounts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13860);
/* harmony import */ var _runtime_local_processes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62365);
/* harmony import */ var _script_group_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53756);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(40910);











/** How long processes that have been ended may take to let go of a folder. */
const REMOVAL_MS = 1_000;
/**
 * Stops and removes everything that a run has started, by its traces alone: for runs that were killed, for
 * clusters that were kept, for the action's post step. What is already gone counts as done.
 *
 * @param run a local one has no containers, and no docker daemon has to answer for it
 * @returns what could not be done, a line each
 */
async function sweep(run) {
    const [local, elsewhere] = await Promise.all([
        sweepLocal(run.workDir),
        run.runtime === 'local' || run.runtime === 'services' || run.cluster ? [] : sweepContainers(run.runId),
    ]);
    const guests = run.cluster ? await sweepLent(run.cluster) : [];
    return [...local, ...elsewhere, ...guests];
}
async function sweepLent(cluster) {
    const { sweepLent } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(5397), __webpack_require__.e(5666)]).then(__webpack_require__.bind(__webpack_require__, 42420));
    return sweepLent(cluster);
}
/** Removes a run's containers and networks; returns what could not be removed. */
async function sweepContainers(runId) {
    const { sweepDocker } = await __webpack_require__.e(/* import() */ 3681).then(__webpack_require__.bind(__webpack_require__, 83681));
    return sweepDocker(runId);
}
/** Ends the scripts and servers in a run's work folder and removes it; returns what could not be done. */
async function sweepLocal(workDir) {
    const failed = [];
    const attempt = async (what, work) => {
        try {
            await work();
        }
        catch (error) {
            failed.push(`${what}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        }
    };
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(workDir).catch((error) => {
        if (error.code !== 'ENOENT')
            throw error;
    });
    if (found && !(0,_process_wary_js__WEBPACK_IMPORTED_MODULE_5__/* .isOurs */ .MU)(found))
        return [`${workDir} belongs to another account: sweep as that one`];
    if (found) {
        // Another sweeper may just have removed it.
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(workDir, { withFileTypes: true }).catch(() => []);
        const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
        await Promise.all(folders.map((name) => attempt(name, () => endScript(workDir, name))));
        await Promise.all(folders.map((name) => attempt(`server ${name}`, () => stopServer((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workDir, name, 'data')))));
        await attempt(`volumes in ${workDir}`, () => (0,_runtime_local_mounts_js__WEBPACK_IMPORTED_MODULE_7__/* .unmountVolumes */ .a5)(workDir));
        await attempt(workDir, () => removeWorkDir(workDir));
    }
    return failed;
}
async function endScript(workDir, folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workDir, folder, _script_group_js__WEBPACK_IMPORTED_MODULE_9__/* .GROUP_FILE */ .t3);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return;
    const group = Number(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8'));
    // A group's id may be somebody else's by now: a script of this run has the work folder in its environment.
    const all = await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('ps', ['axeww', '-o', 'pgid=', '-o', 'command=']);
    const ours = all.split('\n').some((line) => Number.parseInt(line, 10) === group && line.includes(workDir));
    if (ours)
        await (0,_script_group_js__WEBPACK_IMPORTED_MODULE_9__/* .endGroup */ .N4)(group);
}
async function stopServer(dataDir) {
    const told = await (0,_process_wary_js__WEBPACK_IMPORTED_MODULE_5__/* .readWarily */ .v2)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dataDir, 'postmaster.pid'));
    if (told === undefined)
        return;
    const pid = Number(told.text.split('\n')[0]);
    const server = { pid, dataDir, uid: told.uid };
    if (await runs(server)) {
        await endServer(server);
        await (0,_runtime_faketime_js__WEBPACK_IMPORTED_MODULE_6__/* .forgetSharedMemory */ .ou)(pid);
    }
    await (0,_runtime_local_processes_js__WEBPACK_IMPORTED_MODULE_8__/* .releaseSharedMemory */ .mS)(dataDir);
}
async function endServer(server) {
    const { pid } = server;
    // A paused one would not heed it.
    if (await (0,_runtime_local_processes_js__WEBPACK_IMPORTED_MODULE_8__/* .isStopped */ .id)(pid))
        return (0,_runtime_local_processes_js__WEBPACK_IMPORTED_MODULE_8__/* .killTree */ .TP)(pid);
    process.kill(pid, 'SIGQUIT');
    try {
        await untilGone(server, 8_000);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3))
            throw error;
        await (0,_runtime_local_processes_js__WEBPACK_IMPORTED_MODULE_8__/* .killTree */ .TP)(pid);
    }
}
function untilGone(server, within) {
    const look = async () => ((await runs(server)) ? { notYet: 'it runs' } : { done: undefined });
    return (0,_wait_js__WEBPACK_IMPORTED_MODULE_10__/* .waitFor */ .fm)(`the server process ${server.pid} to end`, look, { within });
}
// A process id may have been given to somebody else meanwhile, and the servers' account can write another one down:
// only a server of this very folder, that runs as the account which wrote it down, is touched.
async function runs({ pid, dataDir, uid }) {
    const line = await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('ps', ['-o', 'uid=', '-o', 'command=', '-p', String(pid)]).catch(() => '');
    return line.includes(dataDir) && Number.parseInt(line, 10) === uid;
}
// Processes that are on their way out may put something there in the meantime.
function removeWorkDir(workDir) {
    const look = async () => {
        const problem = await (0,_process_wary_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTree */ .dM)(workDir).then(() => undefined, _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD);
        return problem === undefined ? { done: undefined } : { notYet: problem };
    };
    return (0,_wait_js__WEBPACK_IMPORTED_MODULE_10__/* .waitFor */ .fm)(`${workDir} to be removed`, look, { within: REMOVAL_MS });
}


/***/ }),

/***/ 99867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ Undo)
/* harmony export */ });
/** How what was done is undone when all is over, the latest first. */
class Undo {
    steps = [];
    /** To be called where something has just been done. */
    add(step) {
        this.steps.push(step);
    }
    /** What was done is to stay. */
    forget() {
        this.steps.length = 0;
    }
    /** Undoes what has not been undone yet. @throws what one step threw, or an AggregateError of several, after all of them */
    async all() {
        const errors = [];
        for (let step = this.steps.pop(); step; step = this.steps.pop()) {
            try {
                await step();
            }
            catch (error) {
                errors.push(error);
            }
        }
        if (errors.length > 0)
            throw errors.length === 1 ? errors[0] : new AggregateError(errors);
    }
}


/***/ }),

/***/ 70894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ FakedClock),
/* harmony export */   Io: () => (/* binding */ findFaketime),
/* harmony export */   hv: () => (/* binding */ NO_FAKETIME),
/* harmony export */   mc: () => (/* binding */ faketimeSettings),
/* harmony export */   ou: () => (/* binding */ forgetSharedMemory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Where packages put libfaketime, `*` being any one folder. */
const PLACES = ['/usr/lib/*/faketime', '/usr/lib64/faketime', '/usr/lib/faketime', '/usr/local/lib/faketime'];
const LIBRARY = 'libfaketime.so.1';
/** What to do where it is not installed, for people. */
const NO_FAKETIME = 'libfaketime is not installed (Debian and Ubuntu: apt-get install libfaketime)';
/** The installed libfaketime; undefined where there is none. */
function findFaketime() {
    for (const place of PLACES) {
        const [above, below] = place.split('*');
        const folders = below === undefined ? [place] : within(above).map((name) => above + name + below);
        for (const folder of folders)
            if (within(folder).includes(LIBRARY))
                return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, LIBRARY);
    }
    return undefined;
}
function within(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return []; // No such folder: it is not there, either.
    }
}
/** A server's clock, which libfaketime in the server reads each time that it is asked for the time. */
class FakedClock {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    /** Makes a clock that is right. */
    static async make(folder) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o711 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o711);
        const clock = new FakedClock(folder);
        await clock.set(0);
        return clock;
    }
    /** Sets it so many seconds ahead of this machine's, or behind. */
    async set(seconds) {
        const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.folder, 'next');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(aside, `${seconds < 0 ? '' : '+'}${seconds}\n`);
        // The server's account reads it, whatever the umask.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(aside, 0o644);
        // At once: nobody reads half of it.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.folder, OFFSET));
    }
}
const OFFSET = 'offset';
/** The environment, besides LD_PRELOAD, of a server that finds the clock in this folder. Timeouts are not faked. */
function faketimeSettings(folder) {
    return {
        FAKETIME_TIMESTAMP_FILE: `${folder}/${OFFSET}`,
        FAKETIME_NO_CACHE: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
        NO_FAKE_STAT: '1',
    };
}
/** Removes what libfaketime has made in shared memory for a process, which has it open and needs its names no more. */
async function forgetSharedMemory(pid) {
    const names = [`faketime_shm_${pid}`, `sem.faketime_sem_${pid}`];
    await Promise.all(names.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)('/dev/shm', name), { force: true })));
}


/***/ }),

/***/ 13860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Km: () => (/* binding */ whyNoMounts),
/* harmony export */   a5: () => (/* binding */ unmountVolumes),
/* harmony export */   kV: () => (/* binding */ mountVolume)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48500);



const CAP_SYS_ADMIN = 21;
/** Why no small volume can be mounted here; undefined where one can. */
async function whyNoMounts() {
    if (process.platform !== 'linux')
        return 'a small volume can be mounted on Linux only';
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/proc/self/status', 'utf8');
    const capabilities = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`);
    if ((capabilities >> BigInt(CAP_SYS_ADMIN)) & 1n)
        return undefined;
    return 'to mount a small volume takes root (CAP_SYS_ADMIN), or --runtime docker';
}
/** Mounts a volume of so many bytes, in memory, over an empty folder. */
async function mountVolume(folder, bytes) {
    await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_2__/* .output */ .CG)('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=0700`, 'mmr-test', folder]);
}
/** Takes away every volume that is mounted in or over this folder. */
async function unmountVolumes(folder) {
    const list = '/proc/self/mounts';
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(list))
        return;
    const mounted = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(list, 'utf8')).split('\n').map((line) => line.split(' ')[1] ?? '');
    const inside = mounted.filter((point) => point === folder || point.startsWith(`${folder}/`));
    for (const point of inside.reverse()) {
        try {
            await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_2__/* .output */ .CG)('umount', [point]);
        }
        catch {
            // Somebody looks into it: it goes when they leave; or another sweeper was there first.
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(list, 'utf8')).includes(` ${point} `))
                await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_2__/* .output */ .CG)('umount', ['--lazy', point]);
        }
    }
}


/***/ }),

/***/ 62365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ resumeTree),
/* harmony export */   TP: () => (/* binding */ killTree),
/* harmony export */   bX: () => (/* binding */ pauseTree),
/* harmony export */   id: () => (/* binding */ isStopped),
/* harmony export */   mS: () => (/* binding */ releaseSharedMemory)
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
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40910);







/** How long the kernel may take to stop or to end processes that it was told to. */
const SIGNAL_TIMEOUT_MS = 10_000;
const SHARED_MEMORY_LIST = '/proc/sysvipc/shm';
/** Whether a process is stopped (SIGSTOP): such a one takes notice of no signal but SIGKILL and SIGCONT. */
async function isStopped(pid) {
    return (await tree(pid)).some((p) => p.pid === pid && p.state === 'T');
}
/**
 * Stops a process and all that descend from it; returns when every one of them stands.
 *
 * @returns how many
 * @throws DeadlineError naming those that do not stop
 */
async function pauseTree(root) {
    // The root first: from then on it starts no more.
    signal(root, 'SIGSTOP');
    return (0,_wait_js__WEBPACK_IMPORTED_MODULE_6__/* .waitFor */ .fm)(`process ${root} and its children to stop`, async () => {
        const all = await tree(root);
        const moving = all.filter(({ state }) => state !== 'T');
        for (const { pid } of moving)
            signal(pid, 'SIGSTOP');
        return moving.length === 0 ? { done: all.length } : { notYet: `${list(moving)} run` };
    }, { within: SIGNAL_TIMEOUT_MS });
}
/** Lets a stopped process and all that descend from it go on. @throws DeadlineError naming those that do not */
async function resumeTree(root) {
    await (0,_wait_js__WEBPACK_IMPORTED_MODULE_6__/* .waitFor */ .fm)(`process ${root} and its children to go on`, async () => {
        const stopped = (await tree(root)).filter(({ state }) => state === 'T');
        for (const { pid } of stopped)
            signal(pid, 'SIGCONT');
        return stopped.length === 0 ? { done: undefined } : { notYet: `${list(stopped)} are stopped` };
    }, { within: SIGNAL_TIMEOUT_MS });
}
/**
 * Ends a process and all that descend from it with SIGKILL, also stopped ones; returns when none is left.
 *
 * @throws DeadlineError naming those that are still there
 */
async function killTree(root) {
    signal(root, 'SIGSTOP');
    // Children first: were the root to go first, and we with it, nobody could tell whose they are.
    const children = (await tree(root)).filter(({ pid }) => pid !== root);
    for (const { pid } of children)
        signal(pid, 'SIGKILL');
    signal(root, 'SIGKILL');
    const ours = new Set([root, ...children.map(({ pid }) => pid)]);
    const look = async () => {
        const left = (await processes()).filter(({ pid }) => ours.has(pid));
        return left.length === 0 ? { done: undefined } : { notYet: `${list(left)} are there` };
    };
    await (0,_wait_js__WEBPACK_IMPORTED_MODULE_6__/* .waitFor */ .fm)(`process ${root} and its children to end`, look, { within: SIGNAL_TIMEOUT_MS });
}
/**
 * Gives back the piece of System V shared memory that a server holds its data directory with: one that was killed
 * could not. Does nothing for a server that ended by itself.
 *
 * @throws Error when it is there and cannot be removed
 */
async function releaseSharedMemory(dataDir) {
    const told = await (0,_process_wary_js__WEBPACK_IMPORTED_MODULE_5__/* .readWarily */ .v2)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dataDir, 'postmaster.pid'));
    if (told === undefined)
        return;
    const lines = told.text.split('\n');
    // The seventh line: key and id.
    const [key, id] = (lines[6] ?? '').trim().split(/\s+/).map(Number);
    if (!key || id === undefined || Number.isNaN(id))
        return;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(SHARED_MEMORY_LIST)) {
        const rows = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(SHARED_MEMORY_LIST, 'utf8'))
            .split('\n')
            .map((row) => row.trim().split(/\s+/));
        // Whoever wrote the file may have named somebody else's piece: it must be of the same account.
        const theirs = [key, id, Number(lines[0]), told.uid];
        if (!rows.some((row) => [0, 1, 4, 7].every((column, i) => Number(row[column]) === theirs[i])))
            return;
    }
    try {
        await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('ipcrm', ['-m', String(id)]);
    }
    catch (error) {
        // Another sweeper may have been there first.
        if (!/invalid id|already removed|EINVAL|EIDRM/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)))
            throw error;
    }
}
async function tree(root) {
    const all = await processes();
    const found = all.filter(({ pid }) => pid === root);
    // Grows while it is gone through.
    for (const { pid } of found)
        found.push(...all.filter(({ parent }) => parent === pid));
    return found;
}
async function processes() {
    const printed = await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('ps', ['-A', '-o', 'pid=', '-o', 'ppid=', '-o', 'stat=']);
    return printed
        .split('\n')
        .filter(Boolean)
        .map((line) => line.trim().split(/\s+/))
        .map(([pid, parent, state]) => ({ pid: Number(pid), parent: Number(parent), state: state?.[0] ?? '' }))
        .filter(({ state }) => state !== 'Z');
}
function signal(pid, name) {
    try {
        process.kill(pid, name);
    }
    catch (error) {
        // It has ended meanwhile.
        if (error.code !== 'ESRCH')
            throw error;
    }
}
function list(all) {
    return all.map(({ pid, state }) => `${pid} (${state})`).join(', ');
}


/***/ }),

/***/ 19642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ scramVerifier)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A SCRAM-SHA-256 verifier (RFC 5803), which PostgreSQL takes in place of a password,
 * so that the password itself is in no statement and no log.
 */
function scramVerifier(password) {
    // The password is random throughout: there is nothing that stretching would make harder to guess.
    const iterations = 1;
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
    const salted = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2Sync)(password, salt, iterations, 32, 'sha256');
    const key = (name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', salted).update(name).digest();
    const stored = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key('Client Key')).digest('base64');
    return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}


/***/ }),

/***/ 53756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ endGroup),
/* harmony export */   t3: () => (/* binding */ GROUP_FILE)
/* harmony export */ });
/* unused harmony export GRACE_MS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48500);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40910);



/** Holds, in a script's scratch folder, the script's process group: for whoever sweeps up after a run that was killed. */
const GROUP_FILE = 'group';
/** How long a process group has from SIGTERM to SIGKILL. */
const GRACE_MS = 3_000;
/** How long the system may take to remove what was killed. */
const KILL_MS = 5_000;
/**
 * Ends every process of a group, and returns when there is none any more: SIGTERM, and after the grace time SIGKILL.
 *
 * @throws DeadlineError when even killed processes stay, which takes a hanging disk
 */
async function endGroup(group) {
    if (!signalGroup(group, 'SIGTERM'))
        return;
    // A stopped process takes in nothing but this.
    signalGroup(group, 'SIGCONT');
    try {
        await untilGone(group, GRACE_MS);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3))
            throw error;
        signalGroup(group, 'SIGKILL');
        await untilGone(group, KILL_MS);
    }
}
async function untilGone(group, within) {
    const look = async () => ((await isAlive(group)) ? { notYet: 'it runs' } : { done: undefined });
    await (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(`the process group ${group} to end`, look, { within });
}
/** @returns false when the group has no process any more */
function signalGroup(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch (error) {
        // EPERM: macOS says so of a group that holds only processes that have ended.
        const { code } = error;
        if (code === 'ESRCH' || code === 'EPERM')
            return false;
        throw error;
    }
}
// In a container without an init process nobody collects orphans that have ended: they stay in the group as zombies.
async function isAlive(group) {
    if (!signalGroup(group, 0))
        return false;
    const all = await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG)('ps', ['-A', '-o', 'pgid=', '-o', 'stat=']).catch((error) => {
        throw new Error(`cannot see whether the script's processes have ended: ps: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    });
    return all.split('\n').some((line) => {
        const [pgid, stat = ''] = line.trim().split(/\s+/);
        return Number(pgid) === group && !stat.startsWith('Z');
    });
}


/***/ })

};
