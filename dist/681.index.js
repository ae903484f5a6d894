export const id = 681;
export const ids = [681];
export const modules = {

/***/ 27277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OL: () => (/* binding */ runArguments),
/* harmony export */   Y1: () => (/* binding */ SERVER_PORT),
/* harmony export */   hd: () => (/* binding */ serverSecrets),
/* harmony export */   jQ: () => (/* binding */ RUN_LABEL),
/* harmony export */   o7: () => (/* binding */ LOG_LABEL),
/* harmony export */   rY: () => (/* binding */ networkArguments),
/* harmony export */   uv: () => (/* binding */ networkName),
/* harmony export */   xN: () => (/* binding */ containerName)
/* harmony export */ });
/** On every container and network: which run it belongs to. */
const RUN_LABEL = 'mmr-test.run';
/** On every container: the file on this machine that its log goes to. */
const LOG_LABEL = 'mmr-test.log';
/** The port that servers listen on inside their containers. */
const SERVER_PORT = 5432;
// The servers log in to one another with the run's password, which no DSN holds. PGPASSWORD would not do: the
// docker-library entrypoint unsets it after initdb. A password file survives, if it is the server's alone.
const PASSFILE = '/tmp/.mmr-test-pgpass';
const WITH_PASSFILE = `rm -f "$PGPASSFILE" &&
(umask 077 && printf '*:*:*:*:%s\\n' "$POSTGRES_PASSWORD" >"$PGPASSFILE") &&
{ [ "$(id -u)" != 0 ] || chown postgres "$PGPASSFILE"; } &&
exec "$@"`;
// The same as in the local runtime's template; nothing of a test cluster has to survive a crash of the machine.
const INITDB = '--no-sync --encoding=UTF8 --locale=C --wal-segsize=1';
/** Unique on this machine, and the name by which the other containers of the run find this one. */
function containerName(runId, name) {
    return `mmr-${runId}-${name}`;
}
function networkName(runId) {
    return `mmr-${runId}`;
}
function networkArguments(runId) {
    return ['network', 'create', '--driver', 'bridge', '--label', `${RUN_LABEL}=${runId}`, networkName(runId)];
}
/** `docker run` for one server. Its environment must be `serverSecrets`: no argument holds the password. */
function runArguments(spec) {
    const { runId, name, image, entrypoint, logFile, settings, port } = spec;
    // Not every image listens on more than the loopback address unless told to.
    const all = { listen_addresses: '*', ...settings, port: String(SERVER_PORT) };
    return [
        ...['run', '--detach', '--pull', 'never'],
        ...['--name', containerName(runId, name), '--hostname', name, '--network', networkName(runId)],
        ...['--label', `${RUN_LABEL}=${runId}`, '--label', `${LOG_LABEL}=${logFile}`],
        ...['--publish', `127.0.0.1:${port}:${SERVER_PORT}`],
        // Whatever the daemon's default, a log that can be read back, and in full.
        ...['--log-driver', 'json-file', '--log-opt', 'max-size=1t'],
        // Docker's 64 MB are too few for parallel queries.
        ...['--shm-size', '256m'],
        ...['--env', 'POSTGRES_PASSWORD', '--env', 'POSTGRES_USER=postgres', '--env', `PGPASSFILE=${PASSFILE}`],
        ...['--env', `POSTGRES_INITDB_ARGS=${INITDB}`],
        ...['--entrypoint', 'sh', image, '-c', WITH_PASSFILE, 'sh', ...entrypoint, 'postgres'],
        ...Object.entries(all).flatMap(([setting, value]) => ['-c', `${setting}=${value}`]),
    ];
}
/** What the environment of `docker run` must hold besides the usual. */
function serverSecrets(password) {
    return { POSTGRES_PASSWORD: password };
}


/***/ }),

/***/ 89998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ docker),
/* harmony export */   eO: () => (/* binding */ dockerAnswers),
/* harmony export */   ed: () => (/* binding */ saysGone),
/* harmony export */   j$: () => (/* binding */ isInstalled)
/* harmony export */ });
/* unused harmony export dockersWords */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48500);


const ANSWER_TIMEOUT_MS = 10_000;
const COMMAND_TIMEOUT_MS = 60_000;
/**
 * Runs the docker command to its end and returns what it printed.
 *
 * @throws Error with docker's own words when it fails, or when it does not end
 */
async function docker(args, options = {}) {
    const { secrets = {}, timeout = COMMAND_TIMEOUT_MS } = options;
    try {
        const ends = options.signal ? { timeout, signal: options.signal } : { timeout };
        return (await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_0__/* .output */ .C)('docker', args, { env: { ...process.env, ...secrets }, ...ends })).trim();
    }
    catch (error) {
        throw new Error(why(error, `docker ${args[0]}`, timeout), { cause: error });
    }
}
/** Whether a docker daemon answers: undefined when it does, else why not, in docker's own words. */
async function dockerAnswers() {
    try {
        await docker(['version', '--format', '{{.Server.Version}}'], { timeout: ANSWER_TIMEOUT_MS });
        return undefined;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    }
}
function why(error, command, timeout) {
    if (!isInstalled(error))
        return 'the docker command is not installed';
    const { killed } = error.cause;
    return killed ? `"${command}" did not end within ${timeout / 1000} s` : dockersWords((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
}
/** False when `error` says that there is no docker command at all. */
function isInstalled(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at.code === 'ENOENT')
            return false;
    }
    return true;
}
/** Whether docker says of a container or network that it does not exist, or that somebody is just removing it. */
function saysGone(error) {
    return /no such (container|network|object)|network \S+ not found|dead or marked for removal/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
}
/** What docker said, without its own name and its advice about `--help`. */
function dockersWords(text) {
    return text
        .replace(/^(?:docker: )?(?:Error response from daemon: )?/gm, '')
        .replace(/\n+(?:See 'docker .*'|Run 'docker .*')[\s\S]*$/, '')
        .trim();
}


/***/ }),

/***/ 42819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pl: () => (/* binding */ LogFollower),
/* harmony export */   ss: () => (/* binding */ saveLog),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);




/** `docker logs --follow` into a file: everything that a container prints, from its start to its end. */
class LogFollower {
    child;
    /** Resolves when nothing more will come: the container has ended. */
    ended;
    constructor(child) {
        this.child = child;
        this.ended = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit').then(() => undefined);
    }
    /** @param since by the daemon's clock: what was printed before is in the file already */
    static async start(container, file, since) {
        const log = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'a');
        try {
            // Its own process group: Ctrl-C in the terminal is for the runner, and a log outlives a runner that crashes.
            const child = logsInto(log, ['--follow', ...(since ? ['--since', since] : []), container], true);
            const follower = new LogFollower(child);
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'spawn');
            child.unref();
            return follower;
        }
        finally {
            await log.close();
        }
    }
    /** Whether the follower ended by itself within `milliseconds`. It is ended otherwise. */
    async endsWithin(milliseconds) {
        if (this.child.exitCode !== null)
            return this.child.exitCode === 0;
        this.child.ref();
        const killer = setTimeout(() => this.child.kill('SIGKILL'), milliseconds);
        await this.ended;
        clearTimeout(killer);
        return this.child.exitCode === 0;
    }
}
/**
 * Writes the whole log of a container that has ended over `file`.
 *
 * @throws ClusterError when docker cannot give it
 */
async function saveLog(container, file) {
    // The guard of a killed run and the action's post step may save it at the same time.
    const aside = `${file}.${process.pid}.part`;
    const log = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(aside, 'w');
    try {
        const [status] = await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(logsInto(log, [container], false), 'exit');
        if (status !== 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b$(`the log of container ${container} cannot be read: ${await lastLines(aside)}`);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(aside, file);
    }
    finally {
        await log.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(aside, { force: true });
    }
}
/** The last lines of a log, for an error message. */
async function lastLines(file, most = 8) {
    const log = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file);
    try {
        const { size } = await log.stat();
        const start = Math.max(0, size - 16 * 1024);
        const { buffer, bytesRead } = await log.read(Buffer.alloc(size - start), 0, size - start, start);
        return buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').slice(-most).join('\n');
    }
    finally {
        await log.close();
    }
}
function logsInto(log, args, detached) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('docker', ['logs', ...args], { detached, stdio: ['ignore', log.fd, log.fd] });
}


/***/ }),

/***/ 83681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweepDocker: () => (/* binding */ sweepDocker)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40910);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27277);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89998);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42819);







const REMOVAL_TIMEOUT_MS = 15_000;
/**
 * Removes every container and network of a run, containers' logs saved first.
 * Where docker is not installed there is nothing to do; what is already gone counts as done.
 *
 * @returns what could not be done, a line each
 */
async function sweepDocker(runId) {
    const ours = ['--filter', `label=${_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .RUN_LABEL */ .jQ}=${runId}`];
    try {
        const columns = `{{.Names}}\t{{.Label "${_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .LOG_LABEL */ .o7}"}}\t{{.Status}}`;
        const containers = await lines(['ps', '--all', ...ours, '--format', columns]);
        const failed = await Promise.all(containers.map((line) => sweepContainer(line.split('\t'))));
        const networks = await lines(['network', 'ls', ...ours, '--quiet']);
        failed.push(...(await Promise.all(networks.map(sweepNetwork))));
        return failed.flat();
    }
    catch (error) {
        return (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isInstalled */ .j$)(error)
            ? [`docker could not be asked for what run ${runId} has left: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`]
            : [];
    }
}
async function sweepContainer([container = '', logFile = '', status = '']) {
    const failed = [];
    // A container that has ended or gone meanwhile is what is wanted. Not everything kills a paused one.
    if (status.includes('(Paused)'))
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .docker */ .T3)(['unpause', container]).catch(() => undefined);
    await (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .docker */ .T3)(['kill', container]).catch(() => undefined);
    // Its follower may have died with the run.
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(logFile))) {
        await (0,_log_js__WEBPACK_IMPORTED_MODULE_4__/* .saveLog */ .ss)(container, logFile).catch((error) => (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .saysGone */ .ed)(error) || failed.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)));
    }
    return [...failed, ...(await removal(`container ${container}`, ['rm', '--force', '--volumes', container]))];
}
function sweepNetwork(network) {
    return removal(`network ${network}`, ['network', 'rm', network]);
}
// Somebody else may be removing it at the same moment, and a network can go only after the last endpoint has.
async function removal(what, args) {
    const look = async () => {
        try {
            await (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .docker */ .T3)(args);
            return { done: [] };
        }
        catch (error) {
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .saysGone */ .ed)(error) ? { done: [] } : { notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error) };
        }
    };
    try {
        return await (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .f)(`${what} to be removed`, look, { within: REMOVAL_TIMEOUT_MS, slowest: 500 });
    }
    catch (error) {
        return [`${what}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`];
    }
}
async function lines(args) {
    return (await (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .docker */ .T3)(args)).split('\n').filter(Boolean);
}


/***/ })

};
