export const id = 3681;
export const ids = [3681];
export const modules = {

/***/ 68059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ hiding),
/* harmony export */   p: () => (/* binding */ LineHider)
/* harmony export */ });
/** What stands for something that nobody is to read. */
const HIDDEN = '***';
/** A shorter secret may be any word of a log: it is hidden where a connection string or a statement says it. */
const LEAST_LETTERS = 8;
/** `password=…` of a connection string, and `password '…'` of a statement. */
const SAID = /(password\s*=\s*)(''[^']+''|'(?:[^'\\]|\\.|'')*'|[^\s'",;)]+)|(password\s+)'(?:[^']|'')*'/gi;
/** The password in a URI. */
const IN_URI = /(postgres(?:ql)?:\/\/[^\s:@/]*:)[^\s@]+@/gi;
/** Makes texts fit to be kept by others: a function that hides these passwords, however they are written. */
function hiding(passwords) {
    const words = [...new Set(passwords)]
        .filter((password) => password.length >= LEAST_LETTERS)
        .flatMap(formsOf);
    const exact = words.length > 0 ? new RegExp(words.map(escaped).join('|'), 'g') : undefined;
    return (text) => {
        const said = text
            .replace(SAID, (_, assigned, __, stated) => `${assigned ?? stated}${HIDDEN}`)
            .replace(IN_URI, `$1${HIDDEN}@`);
        return exact ? said.replace(exact, HIDDEN) : said;
    };
}
/** As it is, and as connection strings, statements, URIs and JSON have it. */
function formsOf(password) {
    const quoted = password.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
    const json = JSON.stringify(password).slice(1, -1);
    return [...new Set([password, quoted, password.replaceAll("'", "''"), encodeURIComponent(password), json])];
}
function escaped(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
/** The same for bytes that come piece by piece: what it gives back are whole lines. */
class LineHider {
    hide;
    rest = Buffer.alloc(0);
    constructor(hide) {
        this.hide = hide;
    }
    /** The lines that are complete with this piece. */
    push(piece) {
        const all = Buffer.concat([this.rest, piece]);
        const end = all.lastIndexOf(10) + 1;
        this.rest = all.subarray(end);
        return this.hidden(all.subarray(0, end));
    }
    /** What is left of a line without an end. */
    end() {
        const last = this.hidden(this.rest);
        this.rest = Buffer.alloc(0);
        return last;
    }
    // Byte by byte as it was, whatever its encoding: passwords are looked for as the bytes of their UTF-8.
    hidden(bytes) {
        if (bytes.length === 0)
            return bytes;
        const text = bytes.toString('utf8');
        return Buffer.from(text).equals(bytes)
            ? Buffer.from(this.hide(text))
            : Buffer.from(this.hide(bytes.toString('latin1')), 'latin1');
    }
}


/***/ }),

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

/***/ 89998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ docker),
/* harmony export */   eO: () => (/* binding */ dockerAnswers),
/* harmony export */   ed: () => (/* binding */ saysGone),
/* harmony export */   j$: () => (/* binding */ isInstalled),
/* harmony export */   od: () => (/* binding */ removeContainer)
/* harmony export */ });
/* unused harmony export dockersWords */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48500);


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
        const { signal, input } = options;
        const how = { timeout, ...(signal && { signal }), ...(input !== undefined && { input }) };
        return (await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG)('docker', args, { env: { ...process.env, ...secrets }, ...how })).trim();
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
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    }
}
function why(error, command, timeout) {
    if (!isInstalled(error))
        return 'the docker command is not installed';
    const { killed } = error.cause;
    return killed ? `"${command}" did not end within ${timeout / 1000} s` : dockersWords((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
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
    return /no such (container|network|object)|network \S+ not found|dead or marked for removal/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
/** Removes a container with its volumes, whatever it does. @throws Error when it cannot, also when it is not there */
async function removeContainer(container) {
    await docker(['rm', '--force', '--volumes', container]);
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
