export const id = 4764;
export const ids = [4764];
export const modules = {

/***/ 27277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ volumeName),
/* harmony export */   OL: () => (/* binding */ runArguments),
/* harmony export */   PM: () => (/* binding */ VOLUME),
/* harmony export */   Y1: () => (/* binding */ SERVER_PORT),
/* harmony export */   Zh: () => (/* binding */ RENEWED),
/* harmony export */   eN: () => (/* binding */ UNTIL_TEMPLATE),
/* harmony export */   g1: () => (/* binding */ settingsArguments),
/* harmony export */   hd: () => (/* binding */ serverSecrets),
/* harmony export */   jG: () => (/* binding */ RENEW_SIGNAL),
/* harmony export */   jQ: () => (/* binding */ RUN_LABEL),
/* harmony export */   o7: () => (/* binding */ LOG_LABEL),
/* harmony export */   pu: () => (/* binding */ volumeArguments),
/* harmony export */   rY: () => (/* binding */ networkArguments),
/* harmony export */   rZ: () => (/* binding */ FAKETIME_LIBRARY),
/* harmony export */   uv: () => (/* binding */ networkName),
/* harmony export */   xN: () => (/* binding */ containerName),
/* harmony export */   y8: () => (/* binding */ BALLAST),
/* harmony export */   yT: () => (/* binding */ readSettingsAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _faketime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70894);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20432);



/** On every container and network: which run it belongs to. */
const RUN_LABEL = 'mmr-test.run';
/** On every server's container: the file on this machine that its log goes to. */
const LOG_LABEL = 'mmr-test.log';
/** The port that servers listen on inside their containers. */
const SERVER_PORT = 5432;
/** Where a volume in memory is in its containers. */
const VOLUME = '/mmr-test-volume';
const TEMPLATE = `${VOLUME}/.template`;
const TEMPLATE_READY = `${VOLUME}/.template-ready`;
/** Waits, in the shell of a container with the volume, until the data directory is there that others are copied from. */
const UNTIL_TEMPLATE = `until [ -e ${TEMPLATE_READY} ]; do sleep 0.05; done`;
/** A file that fills it. */
const BALLAST = `${VOLUME}/ballast`;
const CLOCK = '/mmr-test-clock';
const FAKETIME_LIBRARY = '/mmr-test-libfaketime.so.1';
// The servers log in to one another with the run's password, which no DSN holds. PGPASSWORD would not do: the
// docker-library entrypoint unsets it after initdb. A password file survives, if it is the server's alone.
const PASSFILE = '/tmp/.mmr-test-pgpass';
const WITH_PASSFILE = `rm -f "$PGPASSFILE" &&
(umask 077 && printf '*:*:*:*:%s\\n' "$POSTGRES_PASSWORD" >"$PGPASSFILE") &&
{ [ "$(id -u)" != 0 ] || chown postgres "$PGPASSFILE"; } &&
`;
// Settings of the command line would stand before those of ALTER SYSTEM, which then had no effect. The server's own
// file comes first, so that ours have their way with what an image has written there.
const SETTINGS = '/tmp/.mmr-test.conf';
const SETTINGS_VARIABLE = 'MMR_TEST_SETTINGS';
const WITH_SETTINGS = `rm -f ${SETTINGS} &&
printf "include_if_exists '%s/postgresql.conf'\\n%s" "$PGDATA" "$${SETTINGS_VARIABLE}" >${SETTINGS} &&
chmod 644 ${SETTINGS} && unset ${SETTINGS_VARIABLE} &&
`;
// Only the server itself is to load libfaketime: it makes shared memory for the account that is first to load it, and
// an entrypoint begins as root. So another postgres comes first in the path, which hands over to the real one.
const FAKED = '/tmp/.mmr-test-bin';
const WITH_FAKED_CLOCK = `mkdir -p ${FAKED} &&
printf '#!/bin/sh\nexport PATH="\${PATH#*:}" LD_PRELOAD=%s\\nexec postgres "$@"\n' ${FAKETIME_LIBRARY} >${FAKED}/postgres &&
chmod 755 ${FAKED} ${FAKED}/postgres && PATH=${FAKED}:$PATH && export PATH &&
`;
// The entrypoint of the image makes the data directory and then hands over to postgres, which is this one. A server
// that serves initdb alone has arguments. Every process of a server reads the file of settings again at each reload, and
// hundreds of its lines are commented out.
const WITH_TEMPLATE = `mkdir -p ${FAKED} &&
cat >${FAKED}/postgres <<'END' &&
#!/bin/sh
[ $# -gt 0 ] || { sed -i '/^[[:space:]]*[A-Za-z]/!d' "$PGDATA/postgresql.conf" && touch ${TEMPLATE_READY} && exec sleep infinity; }
export PATH="\${PATH#*:}"
exec postgres "$@"
END
chmod 755 ${FAKED} ${FAKED}/postgres && PATH=${FAKED}:$PATH && export PATH && exec "$@"`;
/** Has a server whose data is copied begin afresh: its container stays, which costs more than all else about a server. */
const RENEW_SIGNAL = 'USR2';
/** What the server's log then says, once the old server and its data are gone. */
const RENEWED = 'mmr-test: the server begins afresh';
// A container that starts again has its data. The server's end is the container's, with its status, but where it is to
// begin afresh; other signals are the server's. A wait ends with each signal.
const WITH_COPY = `for signal in HUP INT QUIT TERM; do trap "kill -$signal \\$server" $signal; done
trap 'renew=yes; kill -QUIT $server' ${RENEW_SIGNAL}
while
  [ -e "$PGDATA" ] || { ${UNTIL_TEMPLATE}; cp -a ${TEMPLATE} "$PGDATA"; } || exit
  renew=
  "$@" & server=$!
  wait $server; status=$?
  while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
  [ "$renew" ] || exit $status
do rm -rf "$PGDATA" && echo '${RENEWED}' || exit; done`;
// The same as in the local runtime's template; nothing of a test cluster has to survive a crash of the machine.
const INITDB = '--no-sync --encoding=UTF8 --locale=C --wal-segsize=1';
/** What an entrypoint is to know when it makes a data directory. */
const INIT_ENVIRONMENT = [
    ...['--env', 'POSTGRES_PASSWORD', '--env', 'POSTGRES_USER=postgres'],
    ...['--env', `POSTGRES_INITDB_ARGS=${INITDB}`],
];
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
function volumeName(runId, name) {
    return `${containerName(runId, name)}-volume`;
}
/**
 * `docker run` for a container that does nothing but hold a volume in memory, which would otherwise be gone whenever its
 * server is down. The volume goes with the last of its containers. Its environment must be `serverSecrets` where it makes
 * a data directory; a verifier will do for the password.
 */
function volumeArguments({ runId, name, image, bytes, template }) {
    // As one value with a comma in it.
    const size = `"volume-opt=o=size=${bytes},mode=1777"`;
    return [
        ...['run', '--detach', '--pull', 'never', '--name', volumeName(runId, name)],
        ...['--label', `${RUN_LABEL}=${runId}`, '--network', 'none'],
        ...['--mount', `type=volume,dst=${VOLUME},volume-opt=type=tmpfs,volume-opt=device=tmpfs,${size}`],
        ...(template
            ? [
                ...INIT_ENVIRONMENT,
                ...['--env', `PGDATA=${TEMPLATE}`],
                ...['--entrypoint', 'sh', image, '-c', WITH_TEMPLATE, 'sh', ...template, 'postgres'],
            ]
            : ['--user', '0', '--entrypoint', 'sleep', image, 'infinity']),
    ];
}
/** `docker run` for one server. Its environment must be `serverSecrets`: no argument holds the password. */
function runArguments(spec) {
    const { runId, name, image, entrypoint, logFile, settings, port, faketime, data } = spec;
    const lines = Object.entries(settings).map(([setting, value]) => `${setting} = '${value.replace(/['\\]/g, '$&$&')}'\n`);
    // Not every image listens on more than the loopback address unless told to.
    const fixed = { config_file: SETTINGS, listen_addresses: '*', port: String(SERVER_PORT) };
    return [
        ...['run', '--detach', '--pull', 'never'],
        ...['--name', containerName(runId, name), '--hostname', name, '--network', networkName(runId)],
        ...['--label', `${RUN_LABEL}=${runId}`, '--label', `${LOG_LABEL}=${logFile}`],
        ...['--publish', `127.0.0.1:${port}:${SERVER_PORT}`],
        // Whatever the daemon's default, a log that can be read back, and in full.
        ...['--log-driver', 'json-file', '--log-opt', 'max-size=1t'],
        // Docker's 64 MB are too few for parallel queries.
        ...['--shm-size', '256m'],
        ...INIT_ENVIRONMENT,
        ...['--env', `PGPASSFILE=${PASSFILE}`, '--env', `${SETTINGS_VARIABLE}=${lines.join('')}`],
        ...(data ? ['--volumes-from', data.holder, '--env', `PGDATA=${data.folder}`] : []),
        ...(faketime ? faketimeOptions(faketime) : []),
        ...[
            '--entrypoint',
            'sh',
            image,
            '-c',
            `${faketime ? WITH_FAKED_CLOCK : ''}${WITH_SETTINGS}${WITH_PASSFILE}${data?.copied ? WITH_COPY : 'exec "$@"'}`,
            'sh',
            ...entrypoint,
            'postgres',
        ],
        ...(0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .asArguments */ .LG)(fixed),
    ];
}
// As a server's program would say it in the local runtime, and then how it ended. A server's own account is who it is
// in the image, or postgres: initdb refuses root.
const TRY_SETTINGS = `bin=$(dirname "$(readlink -f "$(command -v postgres)")") && data=$(mktemp -d) &&
"$bin/initdb" ${INITDB} --auth=trust --username=postgres --pgdata="$data" >/dev/null || exit
{ "$bin/postgres" -D "$data" "$@" ${_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .POSTMASTER_CHECK */ .cq.join(' ')} >/dev/null &&
"$bin/postgres" ${_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .STANDALONE */ .CX} -D "$data" "$@" postgres; } 2>&1
echo "ended: $?"`;
/** `docker run` for a server's program that is to say what it holds of these settings; it reads a statement. */
function settingsArguments(runId, image, settings) {
    return [
        ...['run', '--rm', '--interactive', '--pull', 'never', '--network', 'none', '--user', 'postgres'],
        ...['--label', `${RUN_LABEL}=${runId}`, '--entrypoint', 'sh', image, '-c', TRY_SETTINGS, 'sh'],
        ...(0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .asArguments */ .LG)(settings),
    ];
}
/** Takes apart what that prints. @throws ClusterError when it did not get as far as to say how the program ended */
function readSettingsAnswer(printed) {
    const [whole, status] = /\nended: (\d+)$/.exec(`\n${printed.trim()}`) ?? [];
    if (whole === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b$(`the image's initdb did not end well: ${printed}`);
    return { said: printed.trim().slice(0, -whole.length), status: Number(status) };
}
function faketimeOptions({ library, clock }) {
    const settings = Object.entries((0,_faketime_js__WEBPACK_IMPORTED_MODULE_1__/* .faketimeSettings */ .mc)(CLOCK)).map(([name, value]) => `${name}=${value}`);
    return [
        ...['--volume', `${library}:${FAKETIME_LIBRARY}:ro`, '--volume', `${clock}:${CLOCK}:ro`],
        ...settings.flatMap((setting) => ['--env', setting]),
    ];
}
/** What the environment of `docker run` must hold besides the usual. */
function serverSecrets(password) {
    return { POSTGRES_PASSWORD: password };
}


/***/ }),

/***/ 94207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ untilCaughtUp),
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _database_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77117);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40910);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42819);






/** How long a server that begins again after a crash may take to answer, and what it prints to get here, under load. */
const WITHIN_MS = 30_000;
/**
 * Has a server print a line, and returns when the file holds it: then it holds all that came before it, since the server
 * and all of its processes print into one pipe.
 *
 * @param isSilent whether the server prints nothing any more, so that there is nothing to wait for
 * @throws ClusterError where it cannot be asked for so long, or the line does not come
 */
async function untilCaughtUp(server, isSilent, signal) {
    const { name, logFile } = server;
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(logFile);
    const line = `mmr-test: all that came before this line is in the log, ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const printed = async () => {
        if (await isSilent())
            return { done: false };
        try {
            await print(server, line);
            return { done: true };
        }
        catch (error) {
            return { notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error) };
        }
    };
    const arrived = async () => (await (0,_log_js__WEBPACK_IMPORTED_MODULE_5__/* .textSince */ .ii)(logFile, size)).includes(line) || (await isSilent())
        ? { done: undefined }
        : { notYet: 'its log does not hold it' };
    const options = { within: WITHIN_MS, signal, slowest: 20 };
    try {
        if (!(await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .fm)(`${name} to print a line into its log`, printed, options)))
            return;
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .fm)(`the line that ${name} has printed to arrive through the docker daemon`, arrived, options);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b$(`${error.message}; what else it has logged cannot be known`);
    }
}
/** Has a server print a line into its log, whatever its settings leave out of that. */
async function print(server, line) {
    const node = new _database_node_js__WEBPACK_IMPORTED_MODULE_2__/* .Node */ .bP(server.name, server, 'postgres');
    try {
        // Whatever its settings leave out of the log, and without the lines of context.
        await node.sql(`do $$ begin
      perform set_config('log_min_messages', 'log', true), set_config('log_error_verbosity', 'terse', true);
      raise log '${line}';
    end $$`);
    }
    finally {
        node.close();
    }
}


/***/ }),

/***/ 69303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ ContainerServer)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/runtime/reached.ts
var reached = __webpack_require__(52790);
// EXTERNAL MODULE: ./src/runtime/runtime.ts
var runtime = __webpack_require__(62536);
// EXTERNAL MODULE: ./src/runtime/docker/caught-up.ts
var caught_up = __webpack_require__(94207);
// EXTERNAL MODULE: ./src/runtime/docker/client.ts
var client = __webpack_require__(89998);
// EXTERNAL MODULE: ./src/runtime/docker/container-state.ts
var container_state = __webpack_require__(18578);
// EXTERNAL MODULE: ./src/runtime/docker/log.ts
var log = __webpack_require__(42819);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/database/node.ts
var node = __webpack_require__(77117);
;// CONCATENATED MODULE: ./src/runtime/docker/ready.ts






const HEALTH_INTERVAL_MS = 1_000;
const ASK_INTERVAL_MS = 250;
/**
 * Returns when the server of a container that was just started answers a query. The entrypoint's temporary server, which
 * serves initdb, does not listen on TCP: an answer comes from the real one.
 *
 * @param hasHealthcheck whether the image has one
 * @throws ClusterError when the container ends or turns unhealthy, or the server does not answer in time; the signal's
 *   reason when aborted
 */
async function untilReady(server, log, hasHealthcheck, runs) {
    const { name, container, logFile } = server;
    const ended = new AbortController();
    const signal = AbortSignal.any([runs, ended.signal]);
    const probe = new node/* Node */.bP(name, server, 'postgres');
    signal.addEventListener('abort', () => probe.close());
    log.ended.then(() => ended.abort());
    let healthSeen = performance.now();
    let asked = { at: 0, logSize: 0, answer: 'no answer yet' };
    const look = async () => {
        const now = performance.now();
        if (hasHealthcheck && now - healthSeen > HEALTH_INTERVAL_MS) {
            const { health } = await (0,container_state/* stateOf */.L4)(container);
            if (health === 'unhealthy')
                throw new errors/* ClusterError */.b$(`${name}: the container's health check fails:`);
            healthSeen = now;
        }
        // Asking costs more than everything else here, and a server that has become ready says so in its log.
        const { size: logSize } = await (0,promises_.stat)(logFile);
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
        await (0,wait/* waitFor */.fm)(`${name} to answer a query`, look, {
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
        throw new errors/* ClusterError */.b$(`${name}: ${(await (0,container_state/* stateOf */.L4)(container)).asText} while starting:`);
    }
    finally {
        probe.close();
    }
}

;// CONCATENATED MODULE: ./src/runtime/docker/container-server.ts










/** How long a packet and its answer may take between a container and this machine, under load. */
const ANSWER_SECONDS = 5;
const LOG_TIMEOUT_MS = 10_000;
/** The life of a server in a container, whoever has started that: its states, how it ends and begins again, its log. */
class ContainerServer extends reached/* Reached */.J {
    aboutContainer;
    log;
    container;
    name;
    logFile;
    /** What we have done to it. */
    brought;
    turn = (0,p_limit/* default */.A)(1);
    stopping = new AbortController();
    /** Aborted when the run ends, or the server is being stopped. */
    runs;
    constructor(at, aboutContainer, log) {
        super(at);
        this.aboutContainer = aboutContainer;
        this.log = log;
        const { container, name, logFile, signal } = aboutContainer;
        this.runs = AbortSignal.any([signal, this.stopping.signal]);
        this.container = container;
        this.name = name;
        this.logFile = logFile;
    }
    async state() {
        const { running, paused } = await (0,container_state/* stateOf */.L4)(this.container);
        if (!running)
            return this.brought === 'down' ? 'down' : 'crashed';
        return paused ? 'paused' : 'running';
    }
    kill() {
        return this.act(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['running', 'paused'], 'killed');
            await this.endBy('KILL', this.stopping.signal);
        });
    }
    shutDown(mode) {
        return this.act(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['running'], 'shut down');
            await this.endBy(mode === 'fast' ? 'INT' : 'QUIT', this.stopping.signal);
        });
    }
    startAgain() {
        return this.act(async () => {
            await this.endWhatWasTold(this.stopping.signal);
            await this.runAnew();
        });
    }
    pause() {
        return this.act(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['running'], 'paused');
            await (0,container_state/* freeze */.CN)(this.container, this.aboutContainer.signal);
            this.brought = 'paused';
        });
    }
    resume() {
        return this.act(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['paused'], 'resumed');
            await (0,client/* docker */.T3)(['unpause', this.container]);
            this.brought = undefined;
        });
    }
    async whyNotReached(host, port) {
        const ask = ['pg_isready', '-h', host, '-p', String(port), '-t', String(ANSWER_SECONDS)];
        try {
            await (0,client/* docker */.T3)(['exec', this.container, ...ask]);
            return undefined;
        }
        catch (error) {
            const said = (0,errors/* messageOf */.bD)(error);
            // Other words are about pg_isready itself.
            if (!said.includes('no response'))
                throw new errors/* ClusterError */.b$(`${this.name}: "${ask.join(' ')}": ${said}`);
            return `the container of ${this.name} gets no answer from this machine at ${host}:${port} within ${ANSWER_SECONDS} s, so a firewall keeps containers out, or the daemon runs elsewhere (rootless, in a virtual machine); let the bridges of docker in (with ufw: "ufw allow from 172.16.0.0/12" for the usual ones), or take --runtime local`;
        }
    }
    /** Whatever changes its life is done one after the other, and no more once the server is being stopped. */
    act(work) {
        return this.turn(() => {
            this.stopping.signal.throwIfAborted();
            return work();
        });
    }
    /** Has the container run, whatever we have done to it: what was on its way is over, and nothing comes after. */
    async bringBack() {
        await this.endWhatWasTold();
        await (0,container_state/* runAgain */.qL)(this.container);
        this.brought = undefined;
    }
    /**
     * One that was told to go and still runs waits for its subscribers, or nobody has waited for its end: it would go
     * whenever it can.
     */
    async endWhatWasTold(until) {
        if (this.brought === 'down' && (await (0,container_state/* stateOf */.L4)(this.container)).running)
            await this.endBy('KILL', until);
    }
    /** The next life of a container that has ended. */
    async runAnew() {
        await (0,runtime/* demandState */.Lg)(this, ['down', 'crashed'], 'started again');
        await this.logIsWhole();
        const since = await (0,client/* docker */.T3)(['info', '--format', '{{.SystemTime}}']);
        this.brought = undefined;
        try {
            await (0,client/* docker */.T3)(['start', this.container]);
        }
        catch (error) {
            throw new errors/* ClusterError */.b$(`${this.name}: docker could not start its container again: ${(0,errors/* messageOf */.bD)(error)}`);
        }
        this.log = await log/* LogFollower */.pl.start(this.container, this.logFile, {
            since,
            hide: this.aboutContainer.hide,
        });
        await this.untilAnswers();
    }
    /** @param until what ends the waiting, not what was begun */
    async endBy(signal, until) {
        this.brought = 'down';
        await (0,container_state/* sendSignal */.vG)(this.container, signal);
        const look = async () => {
            const { running, asText } = await (0,container_state/* stateOf */.L4)(this.container);
            return running ? { notYet: asText } : { done: undefined };
        };
        try {
            await (0,wait/* waitFor */.fm)(`${this.name} to end on SIG${signal}`, look, {
                within: runtime/* SHUT_DOWN_TIMEOUT_MS */.bT,
                signal: until,
            });
        }
        catch (error) {
            throw new errors/* ClusterError */.b$(`${(0,errors/* messageOf */.bD)(error)}\n${await (0,log/* lastLines */.w$)(this.logFile)}`);
        }
        await this.logIsWhole();
    }
    logCaughtUp() {
        return (0,caught_up/* untilCaughtUp */.Y)(this, () => this.isSilent(), this.runs);
    }
    /** Whether it prints nothing any more: then, unless it is paused, its log is whole. */
    async isSilent() {
        if (this.brought === 'paused')
            return true;
        if (!this.log.isOver)
            return false;
        return this.turn(async () => {
            // Meanwhile it may have been started again.
            if (!this.log.isOver)
                return false;
            if ((await (0,container_state/* stateOf */.L4)(this.container)).running)
                throw new errors/* ClusterError */.b$(`${this.name}: its container runs, but nothing follows its log any more`);
            await this.logIsWhole();
            return true;
        });
    }
    /** Returns when the file holds all that a container has printed that has ended. */
    async logIsWhole() {
        if (!(await this.log.endsWithin(LOG_TIMEOUT_MS)))
            await (0,log/* saveLog */.ss)(this.container, this.logFile, this.aboutContainer);
    }
    async untilAnswers() {
        const { hasHealthcheck, logFile } = this.aboutContainer;
        try {
            await untilReady(this, this.log, hasHealthcheck, this.runs);
        }
        catch (error) {
            if (!(error instanceof errors/* ClusterError */.b$))
                throw error;
            throw new errors/* ClusterError */.b$(`${error.message}\n${await (0,log/* lastLines */.w$)(logFile)}`);
        }
    }
}


/***/ }),

/***/ 64764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DockerRuntime: () => (/* binding */ DockerRuntime),
  dockerAnswers: () => (/* reexport */ client/* dockerAnswers */.eO),
  whyOutOfReach: () => (/* reexport */ whyOutOfReach)
});

// UNUSED EXPORTS: sweepDocker

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/process/wary.ts
var wary = __webpack_require__(38624);
// EXTERNAL MODULE: ./src/runtime/faketime.ts
var runtime_faketime = __webpack_require__(70894);
// EXTERNAL MODULE: ./src/runtime/local/ports.ts
var ports = __webpack_require__(61652);
// EXTERNAL MODULE: ./src/runtime/refusal.ts
var refusal = __webpack_require__(20432);
// EXTERNAL MODULE: ./src/runtime/runtime.ts
var runtime = __webpack_require__(62536);
// EXTERNAL MODULE: ./src/runtime/docker/arguments.ts
var docker_arguments = __webpack_require__(27277);
// EXTERNAL MODULE: ./src/runtime/docker/client.ts
var client = __webpack_require__(89998);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/runtime/docker/container-server.ts + 1 modules
var container_server = __webpack_require__(69303);
// EXTERNAL MODULE: ./src/runtime/docker/container-state.ts
var container_state = __webpack_require__(18578);
// EXTERNAL MODULE: ./src/runtime/docker/log.ts
var docker_log = __webpack_require__(42819);
;// CONCATENATED MODULE: ./src/runtime/docker/container.ts









/** A server in a container of ours. */
class DockerServer extends container_server/* ContainerServer */.F {
    removed;
    about;
    constructor(about, log) {
        const { container, port, password } = about;
        const peers = { peerHost: container, peerPort: docker_arguments/* SERVER_PORT */.Y1 };
        super({ host: '127.0.0.1', port, user: runtime/* SUPERUSER */.rE, password, ...peers }, about, log);
        this.about = about;
    }
    /**
     * Takes charge of a container that was just started: returns when its server answers a query with our password.
     * A container that does not get there is removed, its log stays.
     *
     * @throws ClusterError with the server's last words when it ends, turns unhealthy, or takes too long
     */
    static async take(about) {
        const log = await docker_log/* LogFollower */.pl.start(about.container, about.logFile);
        const server = new DockerServer(about, log);
        try {
            const { inMemory } = about;
            await inMemory?.memory.untilReady(inMemory.at);
            await server.untilAnswers();
            return server;
        }
        catch (error) {
            await server.stop();
            throw error;
        }
    }
    get ability() {
        return this.about.ability;
    }
    get renew() {
        const { inMemory, ability } = this.about;
        return inMemory?.at.copied && ability === undefined
            ? () => this.act(() => this.beginAfresh())
            : undefined;
    }
    async skewClock(seconds) {
        (0,runtime/* demandAbility */.u)(this, 'skewClock');
        await this.about.clock.set(seconds);
    }
    async fillVolume() {
        (0,runtime/* demandAbility */.u)(this, 'fillVolume');
        const fill = ['sh', '-c', `cat /dev/zero >${docker_arguments/* BALLAST */.y8}`];
        const why = await (0,client/* docker */.T3)(['exec', this.about.volume, ...fill]).catch(errors/* messageOf */.bD);
        if (!why.includes('No space left on device'))
            throw new errors/* ClusterError */.b$(`${this.name}: its volume could not be filled: ${why}`);
    }
    async clearVolume() {
        if (this.about.volume)
            await (0,client/* docker */.T3)(['exec', this.about.volume, 'rm', '-f', docker_arguments/* BALLAST */.y8]);
    }
    /** Saves the log to its end, then removes the container. */
    stop() {
        this.stopping.abort(new Error(`${this.name} is being stopped`));
        this.removed ??= this.turn(() => this.remove());
        return this.removed;
    }
    async beginAfresh() {
        await (0,runtime/* demandState */.Lg)(this, ['running'], 'begun afresh');
        const { size } = await (0,promises_.stat)(this.logFile);
        await (0,client/* docker */.T3)(['kill', '--signal', docker_arguments/* RENEW_SIGNAL */.jG, this.container]);
        const look = async () => {
            if (this.log.isOver)
                throw new errors/* ClusterError */.b$(`${this.name}: its container has ended`);
            const said = (await (0,docker_log/* textSince */.ii)(this.logFile, size)).includes(docker_arguments/* RENEWED */.Zh);
            return said ? { done: undefined } : { notYet: 'its log does not say so' };
        };
        const options = { within: runtime/* SHUT_DOWN_TIMEOUT_MS */.bT, signal: this.runs };
        await (0,wait/* waitFor */.fm)(`${this.name} to begin afresh`, look, options);
        await this.untilAnswers();
        return 'started again';
    }
    async remove() {
        await (0,container_state/* sendSignal */.vG)(this.container, 'KILL');
        try {
            await this.logIsWhole();
            await (0,client/* removeContainer */.od)(this.container);
        }
        catch (error) {
            if (!(0,client/* saysGone */.ed)(error))
                throw error;
        }
        const { inMemory } = this.about;
        await inMemory?.memory.clear(inMemory.at);
        if (this.about.volume) {
            await (0,client/* removeContainer */.od)(this.about.volume).catch((error) => {
                if (!(0,client/* saysGone */.ed)(error))
                    throw error;
            });
        }
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/runtime/docker/image.ts






/** Of the docker-library images, and of those that are made like them. */
const ENTRYPOINT = 'docker-entrypoint.sh';
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
ahead=$(LD_PRELOAD=${docker_arguments/* FAKETIME_LIBRARY */.rZ} FAKETIME=+1000000 date +%s 2>/dev/null)
if [ "\${ahead:-0}" -gt "$(($(date +%s) + 900000))" ]; then echo "takes libfaketime"; fi
while read -r what kilobytes _; do
  if [ "$what" = MemAvailable: ]; then echo "free memory: $kilobytes kB"; fi
done </proc/meminfo
if [ -n "$(ls -A /docker-entrypoint-initdb.d 2>/dev/null)" ]; then echo "has init scripts"; fi
case $(postgres --describe-config) in *output_plugin_libraries*) echo "has output_plugin_libraries" ;; esac
`;
/**
 * The image and what is known of its servers; pulls it when it is not there.
 *
 * @throws RequestError when it cannot be had, with the registry's words, or holds no PostgreSQL
 */
async function openImage(name, signal) {
    await pullWhereMissing(name, signal);
    const config = await inspect(name);
    if (!config?.Entrypoint?.length) {
        throw new errors/* RequestError */.GI(`image "${name}": has no entrypoint; an image is needed that starts PostgreSQL as the docker-library postgres images do`);
    }
    const { ownInit, ...known } = await serverFacts(name);
    const { Entrypoint: entrypoint, Healthcheck } = config;
    // Another entrypoint, or a script of the image's own, may make something of each server's own name.
    const initOnce = !ownInit && entrypoint.length === 1 && (0,external_node_path_.basename)(entrypoint[0]) === ENTRYPOINT;
    return { name, entrypoint, hasHealthcheck: Healthcheck != null, initOnce, ...known };
}
/** @throws RequestError when it is not there and cannot be pulled */
async function pullWhereMissing(name, signal) {
    if (!(await inspect(name)))
        await pull(name, signal);
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
    const faketime = (0,runtime_faketime/* findFaketime */.Io)();
    const library = faketime ? ['--volume', `${faketime}:${docker_arguments/* FAKETIME_LIBRARY */.rZ}:ro`] : [];
    let printed;
    try {
        printed = await (0,client/* docker */.T3)([...isolated, ...library, name, '-c', FACTS_SCRIPT]);
    }
    catch (error) {
        throw new errors/* RequestError */.GI(`image "${name}": its PostgreSQL cannot be asked for its version: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    const known = parseFacts(printed);
    if (!known)
        throw new errors/* RequestError */.GI(`image "${name}": "postgres --version" says: ${printed.slice(0, 200)}`);
    return {
        ...known,
        takesFaketime: printed.includes('\ntakes libfaketime'),
        ownInit: printed.includes('\nhas init scripts'),
        freeMemory: Number(/^free memory: (\d+) kB$/m.exec(printed)?.[1] ?? 0) * 1024,
    };
}

// EXTERNAL MODULE: ./src/runtime/scram.ts
var scram = __webpack_require__(19642);
;// CONCATENATED MODULE: ./src/runtime/docker/memory.ts








const MEGABYTE = 1024 * 1024;
/**
 * The servers' data directories in memory, on one volume that a container of its own holds as long as the run lasts. In
 * it the image's entrypoint makes one data directory, which every server begins as a copy of.
 */
class DataInMemory {
    image;
    place;
    how;
    /** How many servers it has room for. */
    places;
    holder;
    ready;
    toldWhy = false;
    /** Folders of servers that are gone. */
    left = [];
    inTurn = (0,p_limit/* default */.A)(1);
    /** @param how number: which one this is of those that share the memory, a volume for each image */
    constructor(image, place, how) {
        this.image = image;
        this.place = place;
        this.how = how;
        this.places = Math.max(0, Math.floor(this.bytes / runtime/* BYTES_PER_SERVER */.ex));
    }
    /** A place for a server; undefined where there is none left: its data is then where the image has it. */
    async placeFor(name) {
        if (this.places === 0)
            return this.onDisk(`${Math.floor(this.image.freeMemory / MEGABYTE)} MB are free`);
        this.places--;
        try {
            this.holder ??= this.hold();
            return { holder: await this.holder, folder: `${docker_arguments/* VOLUME */.PM}/${name}`, copied: this.image.initOnce };
        }
        catch (error) {
            return this.onDisk((0,errors/* messageOf */.bD)(error));
        }
    }
    /**
     * Returns when the data directory is there that others are copied from.
     *
     * @throws ClusterError with the entrypoint's last words when it does not come to be
     */
    untilReady({ holder, copied }) {
        if (!copied)
            return Promise.resolve();
        this.ready ??= this.madeIn(holder);
        return this.ready;
    }
    /** Gives a server's place back. Those that come while others are being cleared are cleared together. */
    async clear({ holder, folder }) {
        this.left.push(folder);
        await this.inTurn(async () => {
            const folders = this.left.splice(0);
            if (folders.length === 0)
                return;
            try {
                await (0,client/* docker */.T3)(['exec', holder, 'rm', '-rf', ...folders]);
            }
            catch (error) {
                // Swept up meanwhile, with all that was in it.
                if (!(0,client/* saysGone */.ed)(error) && !/is not running/.test((0,errors/* messageOf */.bD)(error)))
                    throw error;
            }
            this.places += folders.length;
        });
    }
    get bytes() {
        return Math.floor((this.image.freeMemory - runtime/* MEMORY_TO_SPARE */.iL) / this.how.of);
    }
    onDisk(why) {
        if (!this.toldWhy)
            this.how.note(`data directories are on docker's disk, not in memory: ${why}`);
        this.toldWhy = true;
    }
    async hold() {
        const { runId, password } = this.place;
        const { name: image, initOnce, entrypoint } = this.image;
        const name = this.how.number === 1 ? 'data' : `data-${this.how.number}`;
        const holder = (0,docker_arguments/* volumeName */.EH)(runId, name);
        const template = initOnce ? entrypoint : undefined;
        try {
            const args = (0,docker_arguments/* volumeArguments */.pu)({ runId, name, image, bytes: this.bytes, template });
            // In place of a password, which initdb hands on as it is: the usual one costs every connection 4,096 rounds of a hash.
            await (0,client/* docker */.T3)(args, { secrets: (0,docker_arguments/* serverSecrets */.hd)((0,scram/* scramVerifier */.v)(password)) });
            return holder;
        }
        catch (error) {
            // Docker leaves the container behind when it cannot be started; where it stays all the same, the sweep has it. What is
            // told is why it could not be started.
            await (0,client/* removeContainer */.od)(holder).catch(() => undefined);
            throw error;
        }
    }
    async madeIn(holder) {
        const { signal } = this.place;
        try {
            await (0,client/* docker */.T3)(['exec', holder, 'sh', '-c', docker_arguments/* UNTIL_TEMPLATE */.eN], { timeout: runtime/* START_TIMEOUT_MS */.iq, signal });
        }
        catch (error) {
            signal.throwIfAborted();
            const { number } = this.how;
            const log = (0,external_node_path_.join)(this.place.runDir, `data-directory${number === 1 ? '' : `-${number}`}.log`);
            await (0,docker_log/* saveLog */.ss)(holder, log);
            throw new errors/* ClusterError */.b$(`the image's entrypoint did not make a data directory: ${(0,errors/* messageOf */.bD)(error)}\n${await (0,docker_log/* lastLines */.w$)(log)}`);
        }
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/runtime/docker/reach.ts





/** How long a forwarder on this machine may take to accept a connection. */
const ACCEPT_TIMEOUT_MS = 3_000;
/** The label, in place of a run's id, of the container that is there for a moment. */
const PROBE = 'probe';
/**
 * Whether this process reaches the ports that the docker daemon publishes on the loopback address: not from a network
 * namespace of its own, as that of a job's container. Where the daemon's bridges are here, nothing is started to see it.
 *
 * @returns why not, for people; undefined where it does
 * @throws RequestError when the image cannot be had
 */
async function whyOutOfReach(image, signal) {
    if (await bridgeIsHere())
        return undefined;
    await pullWhereMissing(image, signal);
    const port = await (0,ports/* freePort */.ov)();
    const published = ['--publish', `127.0.0.1:${port}:${docker_arguments/* SERVER_PORT */.Y1}`];
    const options = ['--detach', '--rm', '--pull', 'never', '--label', `${docker_arguments/* RUN_LABEL */.jQ}=${PROBE}`, ...published];
    const container = await (0,client/* docker */.T3)(['run', ...options, '--entrypoint', 'sleep', image, '60'], { signal });
    try {
        // Whatever stands between accepts for the container before it has asked it.
        const refused = await reach_refusal(port);
        return (refused &&
            `the ports that docker publishes on 127.0.0.1 are not to be reached from here (${refused}): this runs in a network of its own, as the job of a container does`);
    }
    finally {
        await (0,client/* removeContainer */.od)(container);
    }
}
/** Whether the address of the daemon's usual bridge is one of ours. */
async function bridgeIsHere() {
    // A daemon on another machine can have a bridge of the same address as one here.
    if (/^(tcp|ssh|https?):/.test(process.env.DOCKER_HOST ?? ''))
        return false;
    const format = '{{range .IPAM.Config}}{{.Gateway}} {{end}}';
    // A daemon can do without that bridge: then it is tried what can be reached.
    const gateways = await (0,client/* docker */.T3)(['network', 'inspect', '--format', format, 'bridge']).catch(() => '');
    const [gateway] = gateways.split(' ').filter((address) => /^\d+(\.\d+){3}$/.test(address));
    return gateway !== undefined && (await canListenOn(gateway));
}
function canListenOn(host) {
    return new Promise((resolve) => {
        const probe = (0,external_node_net_.createServer)();
        probe.once('error', () => resolve(false));
        probe.listen({ host, port: 0 }, () => probe.close(() => resolve(true)));
    });
}
/** Why a connection to this port of the loopback address is not accepted. */
function reach_refusal(port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host: '127.0.0.1', port, timeout: ACCEPT_TIMEOUT_MS });
        const end = (why) => {
            socket.destroy();
            resolve(why);
        };
        socket.once('connect', () => end(undefined));
        socket.once('timeout', () => end(`no answer within ${ACCEPT_TIMEOUT_MS / 1000} s`));
        socket.once('error', (error) => end(error.message));
    });
}

// EXTERNAL MODULE: ./src/runtime/docker/sweep.ts
var sweep = __webpack_require__(83681);
;// CONCATENATED MODULE: ./src/runtime/docker/docker.ts



















/** What to do where containers are out of reach, for people. */
const INSTEAD = 'take --runtime local, or run it where the docker daemon runs, not in a container';
/** At least: a usual cluster. More than there are processors take each other's. */
const STARTS_AT_A_TIME = 3;
const PORT_TAKEN = /port is already allocated|address already in use/i;
/** Servers in containers on one network, reached through ports of the loopback address. */
class DockerRuntime {
    image;
    place;
    network;
    kind = 'docker';
    description;
    facts;
    clientBin = undefined;
    pgBin = undefined;
    lacks;
    memory;
    // In their order: the first cluster is ready before the others are begun.
    turn = (0,p_limit/* default */.A)(Math.max(STARTS_AT_A_TIME, (0,external_node_os_.availableParallelism)()));
    constructor(image, place, network, memory) {
        this.image = image;
        this.place = place;
        this.network = network;
        this.memory = new DataInMemory(image, place, memory);
        this.description = `PostgreSQL ${image.versionText} in containers of ${image.name}`;
        this.facts = image.facts;
        const skewClock = (0,runtime_faketime/* findFaketime */.Io)()
            ? 'libfaketime of this machine does not work in the image, or the daemon cannot mount it'
            : runtime_faketime/* NO_FAKETIME */.hv;
        const standby = 'it has no place beside a container for the data of another';
        this.lacks = { standby, ...(!image.takesFaketime && { skewClock }) };
    }
    /**
     * @param image with the docker-library postgres entrypoint; pulled when it is not there
     * @param note is told where data directories are not in memory, and why
     * @throws RequestError when no daemon answers, or the image cannot be had or holds no PostgreSQL
     */
    static async open(image, place, note = () => undefined) {
        return (await DockerRuntime.openAll([image], place, note))[0];
    }
    /** The same for several images, whose servers are on one network. */
    static async openAll(images, place, note = () => undefined) {
        const why = await (0,client/* dockerAnswers */.eO)();
        if (why)
            throw new errors/* RequestError */.GI(`runtime docker: ${why}`);
        const opened = [];
        for (const image of images)
            opened.push(await openImage(image, place.signal));
        const out = await whyOutOfReach(images[0], place.signal);
        if (out)
            throw new errors/* RequestError */.GI(`runtime docker: ${out}; ${INSTEAD}`);
        const network = new RunNetwork(place.runId);
        return opened.map((image, i) => {
            return new DockerRuntime(image, place, network, { note, number: i + 1, of: images.length });
        });
    }
    async start(name, settings, options = {}) {
        return this.turn(() => this.startNow(name, settings, options));
    }
    async startNow(name, settings, { port, ability }) {
        const { runId, runDir, workDir, password, signal } = this.place;
        signal.throwIfAborted();
        const folder = (0,external_node_path_.join)(runDir, 'nodes', name);
        const logFile = (0,external_node_path_.join)(folder, 'server.log');
        await (0,promises_.mkdir)(folder, { recursive: true });
        const { hasHealthcheck } = this.image;
        if (ability === 'skewClock')
            await (0,wary/* makeOwnFolder */.xc)(workDir, 0o711);
        const clock = ability === 'skewClock' ? await runtime_faketime/* FakedClock */.GZ.make((0,external_node_path_.join)(workDir, name)) : undefined;
        const faketime = clock && { library: (0,runtime_faketime/* findFaketime */.Io)(), clock: clock.folder };
        const volume = ability === 'fillVolume' ? await this.runVolume(name) : undefined;
        const [at] = await Promise.all([volume ? undefined : this.memory.placeFor(name), this.network.made()]);
        const inMemory = at && { memory: this.memory, at };
        const data = volume ? { holder: volume, folder: `${docker_arguments/* VOLUME */.PM}/data`, copied: false } : at;
        for (;;) {
            // Chosen by us, because one that docker chooses is another one each time the container starts.
            const chosen = port ?? (await (0,ports/* freePort */.ov)());
            try {
                await this.runContainer(name, { logFile, settings, port: chosen, faketime, data });
            }
            catch (error) {
                if (port === undefined && PORT_TAKEN.test((0,errors/* messageOf */.bD)(error)))
                    continue;
                if (volume)
                    await (0,client/* removeContainer */.od)(volume);
                if (at)
                    await this.memory.clear(at);
                throw error;
            }
            const about = { name, port: chosen, password, logFile, hasHealthcheck, signal, ability, clock };
            return DockerServer.take({ ...about, container: (0,docker_arguments/* containerName */.xN)(runId, name), volume, inMemory });
        }
    }
    async runContainer(name, spec) {
        const { runId, password } = this.place;
        const { name: image, entrypoint } = this.image;
        try {
            const args = (0,docker_arguments/* runArguments */.OL)({ ...spec, runId, name, image, entrypoint });
            await (0,client/* docker */.T3)(args, { secrets: (0,docker_arguments/* serverSecrets */.hd)(password) });
        }
        catch (error) {
            // Docker leaves the container behind when it cannot be started; it has printed nothing yet.
            await (0,client/* removeContainer */.od)((0,docker_arguments/* containerName */.xN)(runId, name)).catch(() => undefined);
            throw new errors/* ClusterError */.b$(`${name}: docker could not start a container of ${image}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    async runVolume(name) {
        const { runId } = this.place;
        const holder = (0,docker_arguments/* volumeName */.EH)(runId, name);
        try {
            await (0,client/* docker */.T3)((0,docker_arguments/* volumeArguments */.pu)({ runId, name, image: this.image.name, bytes: runtime/* SMALL_VOLUME_BYTES */.vO }));
            return holder;
        }
        catch (error) {
            await (0,client/* removeContainer */.od)(holder).catch(() => undefined);
            throw new errors/* ClusterError */.b$(`${name}: docker could not make a small volume: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    async refuses(settings, names) {
        const printed = await (0,client/* docker */.T3)((0,docker_arguments/* settingsArguments */.g1)(this.place.runId, this.image.name, settings), {
            input: (0,refusal/* unknownOf */.KO)(names),
            signal: this.place.signal,
        });
        const { said, status } = (0,docker_arguments/* readSettingsAnswer */.yT)(printed);
        return (0,refusal/* refusalIn */.c3)(said, names, status === 0 ? undefined : `exit status ${status}`);
    }
    // The gateway of the run's own bridge is this machine, seen from its containers.
    async hostAddress() {
        await this.network.made();
        const format = '{{range .IPAM.Config}}{{.Gateway}} {{end}}';
        const gateways = await (0,client/* docker */.T3)(['network', 'inspect', '--format', format, (0,docker_arguments/* networkName */.uv)(this.place.runId)]);
        const [gateway] = gateways.split(' ').filter((address) => /^\d+(\.\d+){3}$/.test(address));
        if (!gateway)
            throw new errors/* ClusterError */.b$(`the containers' network has no IPv4 gateway: docker says "${gateways}"`);
        return gateway;
    }
}
/** The network that all containers of a run are on. It comes into being with the first of them. */
class RunNetwork {
    runId;
    making;
    constructor(runId) {
        this.runId = runId;
    }
    made() {
        this.making ??= this.make();
        return this.making;
    }
    async make() {
        try {
            await (0,client/* docker */.T3)((0,docker_arguments/* networkArguments */.rY)(this.runId));
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
/* harmony export */   ii: () => (/* binding */ textSince),
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
/* harmony import */ var _hide_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68059);





/** `docker logs --follow` into a file: everything that a container prints, from its start to its end. */
class LogFollower {
    child;
    /** Resolves when nothing more will come: the container has ended. */
    ended;
    constructor(child, written) {
        this.child = child;
        this.ended = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit').then(() => written);
    }
    static async start(container, file, kept = {}) {
        const log = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'a');
        try {
            // Its own process group: Ctrl-C in the terminal is for the runner, and a log outlives a runner that crashes.
            const { child, written } = logsInto(log, file, ['--follow', ...sinceOf(kept), container], true, kept);
            const follower = new LogFollower(child, written);
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'spawn');
            child.unref();
            return follower;
        }
        finally {
            await log.close();
        }
    }
    get isOver() {
        return this.child.exitCode !== null || this.child.signalCode !== null;
    }
    /** Follows no longer, though the container goes on. */
    async leave() {
        this.child.ref();
        this.child.kill('SIGTERM');
        await this.ended;
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
async function saveLog(container, file, kept = {}) {
    // The guard of a killed run and the action's post step may save it at the same time.
    const aside = `${file}.${process.pid}.part`;
    const log = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(aside, 'w');
    try {
        const { child, written } = logsInto(log, aside, [...sinceOf(kept), container], false, kept);
        const [status] = await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit');
        await written;
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
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file);
    const text = await textSince(file, Math.max(0, size - 16 * 1024));
    return text.trimEnd().split('\n').slice(-most).join('\n');
}
/** What a log holds from this byte on. */
async function textSince(file, start) {
    const log = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file);
    try {
        const { size } = await log.stat();
        const { buffer, bytesRead } = await log.read(Buffer.alloc(size - start), 0, size - start, start);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await log.close();
    }
}
function sinceOf({ since }) {
    return since ? ['--since', since] : [];
}
/** @returns also when all that it has printed is written down, where that goes through us */
function logsInto(log, file, args, detached, { hide }) {
    const command = ['logs', ...args];
    if (!hide) {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('docker', command, { detached, stdio: ['ignore', log.fd, log.fd] });
        return { child, written: Promise.resolve() };
    }
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('docker', command, { detached, stdio: ['ignore', 'pipe', 'pipe'] });
    const streams = [child.stdout, child.stderr].map((stream) => hidden(stream, hide, file));
    return { child, written: Promise.all(streams).then(() => undefined) };
}
async function hidden(stream, hide, file) {
    const hider = new _hide_js__WEBPACK_IMPORTED_MODULE_4__/* .LineHider */ .p(hide);
    for await (const piece of stream)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(file, hider.push(piece));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(file, hider.end());
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40910);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27277);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89998);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42819);







const REMOVAL_TIMEOUT_MS = 15_000;
/**
 * Removes every container and network of a run, containers' logs saved first.
 * Where docker is not installed there is nothing to do; what is already gone counts as done.
 *
 * @returns what could not be done, a line each
 */
async function sweepDocker(runId) {
    const ours = ['--filter', `label=${_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .RUN_LABEL */ .jQ}=${runId}`];
    try {
        const columns = `{{.Names}}\t{{.Label "${_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .LOG_LABEL */ .o7}"}}\t{{.Status}}`;
        const containers = await lines(['ps', '--all', ...ours, '--format', columns]);
        const failed = await Promise.all(containers.map((line) => sweepContainer(line.split('\t'))));
        const networks = await lines(['network', 'ls', ...ours, '--quiet']);
        failed.push(...(await Promise.all(networks.map(sweepNetwork))));
        return failed.flat();
    }
    catch (error) {
        return (0,_client_js__WEBPACK_IMPORTED_MODULE_5__/* .isInstalled */ .j$)(error)
            ? [`docker could not be asked for what run ${runId} has left: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`]
            : [];
    }
}
async function sweepContainer([container = '', logFile = '', status = '']) {
    const failed = [];
    // A container that has ended or gone meanwhile is what is wanted. Not everything kills a paused one.
    if (status.includes('(Paused)'))
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_5__/* .docker */ .T3)(['unpause', container]).catch(() => undefined);
    await (0,_client_js__WEBPACK_IMPORTED_MODULE_5__/* .docker */ .T3)(['kill', container]).catch(() => undefined);
    // Its follower may have died with the run.
    if (logFile && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(logFile))) {
        await (0,_log_js__WEBPACK_IMPORTED_MODULE_6__/* .saveLog */ .ss)(container, logFile).catch((error) => (0,_client_js__WEBPACK_IMPORTED_MODULE_5__/* .saysGone */ .ed)(error) || failed.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)));
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
            await (0,_client_js__WEBPACK_IMPORTED_MODULE_5__/* .docker */ .T3)(args);
            return { done: [] };
        }
        catch (error) {
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_5__/* .saysGone */ .ed)(error) ? { done: [] } : { notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error) };
        }
    };
    try {
        return await (0,_wait_js__WEBPACK_IMPORTED_MODULE_3__/* .waitFor */ .fm)(`${what} to be removed`, look, { within: REMOVAL_TIMEOUT_MS, slowest: 500 });
    }
    catch (error) {
        return [`${what}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`];
    }
}
async function lines(args) {
    return (await (0,_client_js__WEBPACK_IMPORTED_MODULE_5__/* .docker */ .T3)(args)).split('\n').filter(Boolean);
}


/***/ }),

/***/ 52790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ Reached)
/* harmony export */ });
/** Something that is reached at an endpoint, and is one itself. */
class Reached {
    host;
    port;
    user;
    password;
    peerHost;
    peerPort;
    hostaddr;
    encryption;
    peerSettings;
    constructor(at) {
        this.host = at.host;
        this.port = at.port;
        this.user = at.user;
        this.password = at.password;
        this.peerHost = at.peerHost;
        this.peerPort = at.peerPort;
        this.hostaddr = at.hostaddr;
        this.encryption = at.encryption;
        this.peerSettings = at.peerSettings;
    }
}


/***/ }),

/***/ 20432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ STANDALONE),
/* harmony export */   KO: () => (/* binding */ unknownOf),
/* harmony export */   LG: () => (/* binding */ asArguments),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   cq: () => (/* binding */ POSTMASTER_CHECK)
/* harmony export */ });
/** What a server's program is asked before it is started: by a run, in its own data directory, and by an image's script. */
const POSTMASTER_CHECK = ['-C', 'data_checksums'];
const STANDALONE = '--single';
/** The arguments by which a server's program takes these settings. */
function asArguments(settings) {
    return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
/**
 * The statement, on one line, that has a stand-alone server print those settings that begin as those of a library that
 * it has loaded, and that the library does not know: a server takes no notice of them.
 */
function unknownOf(names) {
    const rows = names.map((name) => `('${name}')`).join(', ');
    const known = 'select lower(name) from pg_settings';
    const library = (name) => `split_part(${name}, '.', 1)`;
    return `select name as unknown from (values ${rows}) v (name) where name like '%.%' and name not in (${known}) and ${library('name')} in (select ${library('lower(s.name)')} from pg_settings s where s.name like '%.%')\n`;
}
/**
 * What a server's program has said against some settings of those that it was given: why it ended, that it goes on
 * without one of them, or the answer to `unknownOf`.
 *
 * @param failed how it ended, where it ended with an error
 */
function refusalIn(printed, names, failed) {
    const messages = printed
        .split(/^(?=.*\b(?:LOG|DEBUG\d|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC): )/m)
        .map(onOneLine);
    const fatal = messages.find((message) => /^(FATAL|PANIC|ERROR): /.test(message));
    const ignored = messages.find((message) => message.startsWith('WARNING: ') && names.some((name) => message.toLowerCase().includes(`"${name}"`)));
    const said = (fatal ?? ignored)?.replace(/^[A-Z]+: +/, '');
    if (said !== undefined || failed !== undefined)
        return said ?? (printed.trim() || failed);
    const [, unknown] = /\bunknown = "([^"]*)"/.exec(printed) ?? [];
    return unknown && `its library has no setting "${unknown}"`;
}
/** A message without its prefix and line ends: "FATAL: …; HINT: …". */
function onOneLine(message) {
    return message
        .trim()
        .split(/\s*\n\s*/)
        .map((line) => line.replace(/^.*?\b((?:LOG|DEBUG\d|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC|DETAIL|HINT): ) */, '$1'))
        .filter((line) => !/^(PostgreSQL stand-alone backend|backend>)/.test(line))
        .join('; ');
}


/***/ })

};
