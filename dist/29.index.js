export const id = 29;
export const ids = [29,681];
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
/* harmony export */   xN: () => (/* binding */ containerName)
/* harmony export */ });
/* unused harmony export networkName */
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
        ...['--publish', `127.0.0.1:${port ?? ''}:${SERVER_PORT}`],
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
/** Whether docker says of a container or network that it does not exist. */
function saysGone(error) {
    return /no such (container|network|object)|network \S+ not found/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
}
/** What docker said, without its own name and its advice about `--help`. */
function dockersWords(text) {
    return text
        .replace(/^(?:docker: )?(?:Error response from daemon: )?/gm, '')
        .replace(/\n+(?:See 'docker .*'|Run 'docker .*')[\s\S]*$/, '')
        .trim();
}


/***/ }),

/***/ 69029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DockerRuntime: () => (/* binding */ DockerRuntime),
  dockerAnswers: () => (/* reexport */ client/* dockerAnswers */.eO)
});

// UNUSED EXPORTS: sweepDocker

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/runtime/docker/arguments.ts
var docker_arguments = __webpack_require__(27277);
// EXTERNAL MODULE: ./src/runtime/docker/client.ts
var client = __webpack_require__(89998);
// EXTERNAL MODULE: ./src/cluster/node.ts
var node = __webpack_require__(39248);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/runtime/runtime.ts
var runtime = __webpack_require__(62536);
// EXTERNAL MODULE: ./src/runtime/docker/log.ts
var docker_log = __webpack_require__(42819);
;// CONCATENATED MODULE: ./src/runtime/docker/container.ts








const LOG_TIMEOUT_MS = 10_000;
const HEALTH_INTERVAL_MS = 1_000;
const ASK_INTERVAL_MS = 250;
/** A server in a running container. */
class DockerServer {
    name;
    peerHost;
    port;
    password;
    logFile;
    log;
    host = '127.0.0.1';
    user = runtime/* SUPERUSER */.rE;
    peerPort = docker_arguments/* SERVER_PORT */.Y1;
    stopping;
    /** @param peerHost the container's name */
    constructor(name, peerHost, port, password, logFile, log) {
        this.name = name;
        this.peerHost = peerHost;
        this.port = port;
        this.password = password;
        this.logFile = logFile;
        this.log = log;
    }
    /**
     * Takes charge of a container that was just started: returns when its server answers a query with our password.
     * A container that does not get there is removed, its log stays.
     *
     * @throws ClusterError with the server's last words when it ends, turns unhealthy, or takes too long
     */
    static async take(container, about) {
        const { name, password, logFile } = about;
        const log = await docker_log/* LogFollower */.pl.start(container, logFile);
        // Port 0 stands for the one of a container that has ended already; untilReady says so.
        const port = (await stateOf(container)).port ?? 0;
        const server = new DockerServer(name, container, port, password, logFile, log);
        try {
            await server.untilReady(about.hasHealthcheck, about.signal);
            return server;
        }
        catch (error) {
            await server.stop();
            if (!(error instanceof errors/* ClusterError */.b$))
                throw error;
            throw new errors/* ClusterError */.b$(`${error.message}\n${await (0,docker_log/* lastLines */.w$)(logFile)}`);
        }
    }
    /** Saves the log to its end, then removes the container. */
    stop() {
        this.stopping ??= this.remove();
        return this.stopping;
    }
    // The entrypoint's temporary server, which serves initdb, does not listen on TCP: an answer comes from the real one.
    async untilReady(hasHealthcheck, runs) {
        const ended = new AbortController();
        const signal = AbortSignal.any([runs, ended.signal]);
        const probe = new node/* Node */.b(this.name, this, 'postgres');
        signal.addEventListener('abort', () => probe.close());
        this.log.ended.then(() => ended.abort());
        let healthSeen = performance.now();
        let asked = { at: 0, logSize: 0, answer: 'no answer yet' };
        const look = async () => {
            const now = performance.now();
            if (hasHealthcheck && now - healthSeen > HEALTH_INTERVAL_MS) {
                const { health } = await stateOf(this.peerHost);
                if (health === 'unhealthy')
                    throw new errors/* ClusterError */.b$(`${this.name}: the container's health check fails:`);
                healthSeen = now;
            }
            // Asking costs more than everything else here, and a server that has become ready says so in its log.
            const { size: logSize } = await (0,promises_.stat)(this.logFile);
            if (logSize === asked.logSize && now - asked.at < ASK_INTERVAL_MS)
                return { notYet: asked.answer };
            try {
                return { done: await probe.value `select 1` };
            }
            catch (error) {
                asked = { at: now, logSize, answer: (0,errors/* messageOf */.bD)(error) };
                return { notYet: asked.answer };
            }
        };
        try {
            await (0,wait/* waitFor */.f)(`${this.name} to answer a query`, look, {
                within: runtime/* START_TIMEOUT_MS */.iq,
                signal,
                slowest: 20,
            });
        }
        catch (error) {
            runs.throwIfAborted();
            if (error instanceof errors/* ClusterError */.b$)
                throw error;
            if (!ended.signal.aborted)
                throw new errors/* ClusterError */.b$(`${(0,errors/* messageOf */.bD)(error)}:`);
            throw new errors/* ClusterError */.b$(`${this.name}: ${(await stateOf(this.peerHost)).asText} while starting:`);
        }
        finally {
            probe.close();
        }
    }
    async remove() {
        try {
            await (0,client/* docker */.T3)(['kill', this.peerHost]);
        }
        catch (error) {
            if (!(0,client/* saysGone */.ed)(error) && !/is not running/.test((0,errors/* messageOf */.bD)(error)))
                throw error;
        }
        const complete = await this.log.endsWithin(LOG_TIMEOUT_MS);
        try {
            if (!complete)
                await (0,docker_log/* saveLog */.ss)(this.peerHost, this.logFile);
            await (0,client/* docker */.T3)(['rm', '--force', '--volumes', this.peerHost]);
        }
        catch (error) {
            if (!(0,client/* saysGone */.ed)(error))
                throw error;
        }
    }
}
async function stateOf(container) {
    const format = '[{{json .State}},{{json .NetworkSettings.Ports}}]';
    let inspected;
    try {
        inspected = await (0,client/* docker */.T3)(['container', 'inspect', '--format', format, container]);
    }
    catch (error) {
        if ((0,client/* saysGone */.ed)(error))
            return { asText: 'somebody removed the container', health: undefined, port: undefined };
        throw error;
    }
    const [state, ports] = JSON.parse(inspected);
    const how = state.OOMKilled ? 'ran out of memory' : `ended with status ${state.ExitCode}`;
    return {
        asText: `the container ${state.Running ? 'runs, but its log has ended' : how}`,
        health: state.Health?.Status,
        port: Number(ports?.[`${docker_arguments/* SERVER_PORT */.Y1}/tcp`]?.[0]?.HostPort) || undefined,
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/runtime/docker/image.ts



/** Pauses between attempts to pull, in milliseconds. */
const PULL_PAUSES = [1_000, 3_000, 9_000];
// Answers that stay the same however often one asks.
const FINAL = /not found|unknown|denied|unauthorized|forbidden|no matching manifest|invalid reference|does not exist/i;
const FACTS_SCRIPT = `
postgres --version || exit
bin=$(dirname "$(readlink -f "$(command -v postgres)")")
major=$(basename "$(dirname "$bin")")
for extension in spock pglogical; do
  for share in "$(pg_config --sharedir 2>/dev/null)" "$bin/../share" "$bin/../share/postgresql" "/usr/share/postgresql/$major"; do
    control=$share/extension/$extension.control
    if [ -f "$control" ]; then echo "control file of $extension"; cat "$control"; break; fi
  done
done
case $(postgres --describe-config) in *output_plugin_libraries*) echo "has output_plugin_libraries" ;; esac
`;
/**
 * The image and what is known of its servers; pulls it when it is not there.
 *
 * @throws RequestError when it cannot be had, with the registry's words, or holds no PostgreSQL
 */
async function openImage(name, signal) {
    let config = await inspect(name);
    if (!config) {
        await pull(name, signal);
        config = await inspect(name);
    }
    if (!config?.Entrypoint?.length) {
        throw new errors/* RequestError */.GI(`image "${name}": has no entrypoint; an image is needed that starts PostgreSQL as the docker-library postgres images do`);
    }
    const known = await serverFacts(name);
    return { name, entrypoint: config.Entrypoint, hasHealthcheck: config.Healthcheck != null, ...known };
}
/**
 * Pulls an image, again after each of `pauses` when that may help.
 *
 * @throws RequestError with the registry's words
 */
async function pull(name, signal, pauses = PULL_PAUSES) {
    for (let attempt = 0;; attempt++) {
        signal.throwIfAborted();
        try {
            await (0,client/* docker */.T3)(['pull', '--quiet', name], { timeout: 0, signal });
            return;
        }
        catch (error) {
            signal.throwIfAborted();
            const words = (0,errors/* messageOf */.bD)(error);
            const pause = FINAL.test(words) ? undefined : pauses[attempt];
            if (pause === undefined) {
                const often = attempt === 0 ? '' : ` (${attempt + 1} attempts)`;
                throw new errors/* RequestError */.GI(`image "${name}": cannot be pulled${often}: ${words}`);
            }
            // A backoff, not a wait for something that could be seen.
            await (0,external_node_timers_promises_.setTimeout)(pause, undefined, { signal });
        }
    }
}
/** Reads what the script above prints. @returns undefined when it is not what PostgreSQL would have said */
function parseFacts(printed) {
    const [, versionText, major, minor] = /^postgres \(PostgreSQL\) ((\d+)(?:\.(\d+))?\S*)/.exec(printed) ?? [];
    if (versionText === undefined)
        return undefined;
    const spock = defaultVersion(printed, 'spock');
    const pglogical = defaultVersion(printed, 'pglogical');
    return {
        versionText,
        facts: {
            versionNumber: Number(major) * 10_000 + Number(minor ?? 0),
            extensions: { ...(spock && { spock }), ...(pglogical && { pglogical }) },
            hasOutputPluginLibraries: printed.includes('\nhas output_plugin_libraries'),
        },
    };
}
function defaultVersion(printed, extension) {
    const [, after] = printed.split(`\ncontrol file of ${extension}\n`);
    const control = after?.split('\ncontrol file of ')[0];
    return control && /^\s*default_version\s*=\s*'([^']+)'/m.exec(control)?.[1];
}
async function inspect(name) {
    try {
        return JSON.parse(await (0,client/* docker */.T3)(['image', 'inspect', '--format', '{{json .Config}}', name]));
    }
    catch (error) {
        if (/no such image/i.test((0,errors/* messageOf */.bD)(error)))
            return undefined;
        throw new errors/* RequestError */.GI(`image "${name}": ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
async function serverFacts(name) {
    const isolated = ['run', '--rm', '--pull', 'never', '--network', 'none', '--entrypoint', 'sh'];
    let printed;
    try {
        printed = await (0,client/* docker */.T3)([...isolated, name, '-c', FACTS_SCRIPT]);
    }
    catch (error) {
        throw new errors/* RequestError */.GI(`image "${name}": its PostgreSQL cannot be asked for its version: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    const known = parseFacts(printed);
    if (!known)
        throw new errors/* RequestError */.GI(`image "${name}": "postgres --version" says: ${printed.slice(0, 200)}`);
    return known;
}

// EXTERNAL MODULE: ./src/runtime/docker/sweep.ts
var sweep = __webpack_require__(83681);
;// CONCATENATED MODULE: ./src/runtime/docker/docker.ts









/** Servers in containers on one network, reached through ports of the loopback address. */
class DockerRuntime {
    image;
    place;
    kind = 'docker';
    description;
    facts;
    clientBin = undefined;
    flags;
    network;
    constructor(image, place) {
        this.image = image;
        this.place = place;
        this.description = `PostgreSQL ${image.versionText} in containers of ${image.name}`;
        this.facts = image.facts;
        this.flags = ['--runtime', 'docker', '--image', image.name];
    }
    /**
     * @param image with the docker-library postgres entrypoint; pulled when it is not there
     * @throws RequestError when no daemon answers, or the image cannot be had or holds no PostgreSQL
     */
    static async open(image, place) {
        const why = await (0,client/* dockerAnswers */.eO)();
        if (why)
            throw new errors/* RequestError */.GI(`runtime docker: ${why}`);
        return new DockerRuntime(await openImage(image, place.signal), place);
    }
    async start(name, settings, port) {
        const { runId, runDir, password, signal } = this.place;
        signal.throwIfAborted();
        const folder = (0,external_node_path_.join)(runDir, 'nodes', name);
        const logFile = (0,external_node_path_.join)(folder, 'server.log');
        this.network ??= this.createNetwork();
        await Promise.all([this.network, (0,promises_.mkdir)(folder, { recursive: true })]);
        const { name: image, entrypoint, hasHealthcheck } = this.image;
        const container = (0,docker_arguments/* containerName */.xN)(runId, name);
        try {
            const args = (0,docker_arguments/* runArguments */.OL)({ runId, name, image, entrypoint, logFile, settings, port });
            await (0,client/* docker */.T3)(args, { secrets: (0,docker_arguments/* serverSecrets */.hd)(password) });
        }
        catch (error) {
            // Docker leaves the container behind when it cannot be started; it has printed nothing yet.
            await (0,client/* docker */.T3)(['rm', '--force', '--volumes', container]).catch(() => undefined);
            throw new errors/* ClusterError */.b$(`${name}: docker could not start a container of ${image}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
        return DockerServer.take(container, { name, password, logFile, hasHealthcheck, signal });
    }
    async createNetwork() {
        try {
            await (0,client/* docker */.T3)((0,docker_arguments/* networkArguments */.rY)(this.place.runId));
        }
        catch (error) {
            throw new errors/* ClusterError */.b$(`docker could not create a network for the containers: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
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
    static async start(container, file) {
        const log = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'a');
        try {
            // Its own process group: Ctrl-C in the terminal is for the runner, and a log outlives a runner that crashes.
            const child = logsInto(log, ['--follow', container], true);
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
        const columns = `{{.Names}}\t{{.Label "${_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .LOG_LABEL */ .o7}"}}`;
        const containers = await lines(['ps', '--all', ...ours, '--format', columns]);
        const failed = await Promise.all(containers.map((line) => sweepContainer(...line.split('\t'))));
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
async function sweepContainer(container, logFile) {
    const failed = [];
    // A container that has ended or gone meanwhile is what is wanted.
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
