export const id = 5293;
export const ids = [5293,7674];
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

/***/ 38624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ writeWarily),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   v2: () => (/* binding */ readWarily),
/* harmony export */   xc: () => (/* binding */ makeOwnFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48500);



// What is done here is safe in and around folders that another account can write to: no link is followed that it may
// have planted, and nothing is waited for that it may have put in place of a file.
/** The content of a file, at most `most` bytes of it, and whose it is; undefined where there is no such plain file. */
async function readWarily(path, most = 64 * 1024) {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (error) {
        // Not there, a link, a socket.
        if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(codeOf(error)))
            return undefined;
        throw error;
    }
    try {
        const found = await file.stat();
        if (!found.isFile())
            return undefined;
        const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
        return { text: buffer.subarray(0, bytesRead).toString(), uid: found.uid };
    }
    finally {
        await file.close();
    }
}
/**
 * Writes a file that was not there before: what bears its name is removed first, and never written to.
 *
 * @param mode what it has whatever the umask; as files usually have it unless given
 */
async function writeWarily(path, text, mode) {
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode ?? 0o666);
    try {
        if (mode !== undefined)
            await file.chmod(mode);
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
}
/**
 * Removes a folder with all there is in it, or nothing where it is not there. Node's own `rm` goes by names, and could
 * be led elsewhere by a link that comes into being on the way; the system's goes from folder to folder.
 *
 * @throws Error with what could not be removed
 */
async function removeTree(path) {
    await (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .output */ .CG)('rm', ['-rf', '--', path]);
}
/**
 * Makes a folder of our own that nobody else can write to, in one where others may; takes one that is so already.
 *
 * @throws Error when there is something else, or somebody else's
 */
async function makeOwnFolder(path, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { mode });
        // The umask has taken from that mode what others need.
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, mode);
    }
    catch (error) {
        if (codeOf(error) !== 'EEXIST')
            throw error;
    }
    if (!isOurs(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)))
        throw new Error(`${path}: is not a folder of this account that nobody else can write to; remove it`);
}
/** Whether it is a folder of this account, and no link to one, that nobody else can write to. */
function isOurs(found) {
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}
function codeOf(error) {
    return error.code ?? '';
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


/***/ }),

/***/ 39452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stalledFor)
/* harmony export */ });
/** How often is looked whether time passes for this process, and how much later a look may come than it should: milliseconds. */
const EVERY_MS = 200;
const LATE_MS = 1_000;
let stalled = 0;
let last;
/**
 * For how long, since this was asked for the first time, this process has stood still: where a machine is paused, or its
 * processors are all somebody else's, nobody else on it has come any further either. Milliseconds.
 */
function stalledFor() {
    const now = performance.now();
    if (last === undefined) {
        last = now;
        setInterval(look, EVERY_MS).unref();
    }
    return stalled + lateBy(now);
}
function look() {
    const now = performance.now();
    stalled += lateBy(now);
    last = now;
}
function lateBy(now) {
    const late = now - last - EVERY_MS;
    return late > LATE_MS ? late : 0;
}


/***/ }),

/***/ 40910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   f$: () => (/* binding */ timeLeft),
/* harmony export */   fm: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _stalls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39452);



/**
 * Looks again and again until `look` reports that it is done, and returns what it found.
 * Pauses grow from 1 ms to `slowest` (50 ms).
 *
 * @param what what is awaited, for the message: "n2 to have applied 0/15A2B38 from n1"
 * @throws DeadlineError naming what was awaited, for how long, and what was last seen instead
 * @throws whatever `look` throws, and the signal's reason when aborted
 */
async function waitFor(what, look, options) {
    const { within, signal, slowest = 50 } = options;
    const left = timeLeft(within);
    let pause = 1;
    for (;;) {
        signal?.throwIfAborted();
        const seen = await look();
        if ('done' in seen)
            return seen.done;
        const rest = left();
        if (rest <= 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3(`waited ${seconds(Math.max(0, within))} for ${what}; last seen: ${seen.notYet}`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(pause, rest), undefined, signal ? { signal } : {});
        pause = Math.min(pause * 1.5, slowest);
    }
}
/**
 * Of a time that begins now the rest, whenever it is asked for; time in which this process stood still does not count.
 *
 * @param within milliseconds
 */
function timeLeft(within) {
    const began = performance.now() - (0,_stalls_js__WEBPACK_IMPORTED_MODULE_2__/* .stalledFor */ .F)();
    return () => within - (performance.now() - (0,_stalls_js__WEBPACK_IMPORTED_MODULE_2__/* .stalledFor */ .F)() - began);
}
/** Milliseconds as people read them: "0.4 s", "75 s". */
function seconds(milliseconds) {
    return milliseconds < 9950
        ? `${(milliseconds / 1000).toFixed(1)} s`
        : `${Math.round(milliseconds / 1000)} s`;
}


/***/ })

};
