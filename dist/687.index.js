export const id = 687;
export const ids = [687];
export const modules = {

/***/ 91687:
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/database/node.ts
var database_node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/runtime/docker/log.ts
var docker_log = __webpack_require__(42819);
;// CONCATENATED MODULE: ./src/runtime/docker/caught-up.ts






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
    const { size } = await (0,promises_.stat)(logFile);
    const line = `mmr-test: all that came before this line is in the log, ${(0,external_node_crypto_.randomUUID)()}`;
    const printed = async () => {
        if (await isSilent())
            return { done: false };
        try {
            await print(server, line);
            return { done: true };
        }
        catch (error) {
            return { notYet: (0,errors/* messageOf */.bD)(error) };
        }
    };
    const arrived = async () => (await (0,docker_log/* textSince */.ii)(logFile, size)).includes(line) || (await isSilent())
        ? { done: undefined }
        : { notYet: 'its log does not hold it' };
    const options = { within: WITHIN_MS, signal, slowest: 20 };
    try {
        if (!(await (0,wait/* waitFor */.fm)(`${name} to print a line into its log`, printed, options)))
            return;
        await (0,wait/* waitFor */.fm)(`the line that ${name} has printed to arrive through the docker daemon`, arrived, options);
    }
    catch (error) {
        if (!(error instanceof errors/* DeadlineError */.j3))
            throw error;
        throw new errors/* ClusterError */.b$(`${error.message}; what else it has logged cannot be known`);
    }
}
async function print(server, line) {
    const node = new database_node/* Node */.b(server.name, server, 'postgres');
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

;// CONCATENATED MODULE: ./src/runtime/docker/container-state.ts



const FREEZE_TIMEOUT_MS = 20_000;
/** How a container is. @throws Error with docker's own words when docker cannot say */
async function stateOf(container) {
    let inspected;
    try {
        inspected = await (0,client/* docker */.T3)(['container', 'inspect', '--format', '{{json .State}}', container]);
    }
    catch (error) {
        if ((0,client/* saysGone */.ed)(error))
            return { asText: 'somebody removed the container', health: undefined, running: false, paused: false };
        throw error;
    }
    const state = JSON.parse(inspected);
    const how = state.OOMKilled ? 'ran out of memory' : `ended with status ${state.ExitCode}`;
    return {
        asText: `the container ${state.Running ? 'runs, but its log has ended' : how}`,
        health: state.Health?.Status,
        running: state.Running,
        paused: state.Paused,
    };
}
/** Sends a signal; to one that has ended or gone meanwhile, none. A paused one goes on. @throws Error with docker's own words */
async function sendSignal(container, signal) {
    const attempt = async (...args) => {
        try {
            await (0,client/* docker */.T3)([...args, container]);
        }
        catch (error) {
            if (!(0,client/* saysGone */.ed)(error) && !/is not (running|paused)/.test((0,errors/* messageOf */.bD)(error)))
                throw error;
        }
    };
    // Not everything kills a paused container.
    if ((await stateOf(container)).paused)
        await attempt('unpause');
    await attempt('kill', '--signal', signal);
}
/** Has all processes of a container stand still. @throws Error with docker's own words */
async function freeze(container, signal) {
    // On a busy machine not all of them stand still in time; then docker lets them go on.
    const look = async () => {
        try {
            await (0,client/* docker */.T3)(['pause', container]);
            return { done: undefined };
        }
        catch (error) {
            if (!/unable to freeze/.test((0,errors/* messageOf */.bD)(error)))
                throw error;
            return { notYet: (0,errors/* messageOf */.bD)(error) };
        }
    };
    await (0,wait/* waitFor */.fm)(`docker to pause ${container}`, look, { within: FREEZE_TIMEOUT_MS, signal });
}

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
    const { name, peerHost, logFile } = server;
    const ended = new AbortController();
    const signal = AbortSignal.any([runs, ended.signal]);
    const probe = new database_node/* Node */.b(name, server, 'postgres');
    signal.addEventListener('abort', () => probe.close());
    log.ended.then(() => ended.abort());
    let healthSeen = performance.now();
    let asked = { at: 0, logSize: 0, answer: 'no answer yet' };
    const look = async () => {
        const now = performance.now();
        if (hasHealthcheck && now - healthSeen > HEALTH_INTERVAL_MS) {
            const { health } = await stateOf(peerHost);
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
        throw new errors/* ClusterError */.b$(`${name}: ${(await stateOf(peerHost)).asText} while starting:`);
    }
    finally {
        probe.close();
    }
}

;// CONCATENATED MODULE: ./src/runtime/docker/container.ts











/** How long a packet and its answer may take between a container and this machine, under load. */
const ANSWER_SECONDS = 5;
const LOG_TIMEOUT_MS = 10_000;
/** A server in a container. */
class DockerServer {
    peerHost;
    about;
    log;
    host = '127.0.0.1';
    user = runtime/* SUPERUSER */.rE;
    peerPort = docker_arguments/* SERVER_PORT */.Y1;
    name;
    port;
    password;
    logFile;
    /** What we have done to it. */
    brought;
    turn = (0,p_limit/* default */.A)(1);
    stopping = new AbortController();
    removed;
    /** @param peerHost the container's name */
    constructor(peerHost, about, log) {
        this.peerHost = peerHost;
        this.about = about;
        this.log = log;
        this.name = about.name;
        this.port = about.port;
        this.password = about.password;
        this.logFile = about.logFile;
    }
    /**
     * Takes charge of a container that was just started: returns when its server answers a query with our password.
     * A container that does not get there is removed, its log stays.
     *
     * @throws ClusterError with the server's last words when it ends, turns unhealthy, or takes too long
     */
    static async take(container, about) {
        const log = await docker_log/* LogFollower */.pl.start(container, about.logFile);
        const server = new DockerServer(container, about, log);
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
    async state() {
        const { running, paused } = await stateOf(this.peerHost);
        if (!running)
            return this.brought === 'down' ? 'down' : 'crashed';
        return paused ? 'paused' : 'running';
    }
    kill() {
        return this.turn(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['running', 'paused'], 'killed');
            await this.endBy('KILL');
        });
    }
    shutDown(mode) {
        return this.turn(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['running'], 'shut down');
            await this.endBy(mode === 'fast' ? 'INT' : 'QUIT');
        });
    }
    startAgain() {
        return this.turn(async () => {
            // One that still waits for its subscribers has been told to go long ago.
            if (this.brought === 'down' && (await stateOf(this.peerHost)).running)
                await this.endBy('KILL');
            await (0,runtime/* demandState */.Lg)(this, ['down', 'crashed'], 'started again');
            await this.logIsWhole();
            const since = await (0,client/* docker */.T3)(['info', '--format', '{{.SystemTime}}']);
            this.brought = undefined;
            try {
                await (0,client/* docker */.T3)(['start', this.peerHost]);
            }
            catch (error) {
                throw new errors/* ClusterError */.b$(`${this.name}: docker could not start its container again: ${(0,errors/* messageOf */.bD)(error)}`);
            }
            this.log = await docker_log/* LogFollower */.pl.start(this.peerHost, this.logFile, since);
            await this.untilAnswers();
        });
    }
    get renew() {
        const { inMemory, ability } = this.about;
        return inMemory?.at.copied && ability === undefined
            ? () => this.turn(() => this.beginAfresh())
            : undefined;
    }
    pause() {
        return this.turn(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['running'], 'paused');
            await freeze(this.peerHost, this.about.signal);
            this.brought = 'paused';
        });
    }
    resume() {
        return this.turn(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['paused'], 'resumed');
            await (0,client/* docker */.T3)(['unpause', this.peerHost]);
            this.brought = undefined;
        });
    }
    async whyNotReached(host, port) {
        const ask = ['pg_isready', '-h', host, '-p', String(port), '-t', String(ANSWER_SECONDS)];
        try {
            await (0,client/* docker */.T3)(['exec', this.peerHost, ...ask]);
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
        await (0,client/* docker */.T3)(['kill', '--signal', docker_arguments/* RENEW_SIGNAL */.jG, this.peerHost]);
        const look = async () => {
            if (this.log.isOver)
                throw new errors/* ClusterError */.b$(`${this.name}: its container has ended`);
            const said = (await (0,docker_log/* textSince */.ii)(this.logFile, size)).includes(docker_arguments/* RENEWED */.Zh);
            return said ? { done: undefined } : { notYet: 'its log does not say so' };
        };
        const signal = AbortSignal.any([this.about.signal, this.stopping.signal]);
        await (0,wait/* waitFor */.fm)(`${this.name} to begin afresh`, look, { within: runtime/* SHUT_DOWN_TIMEOUT_MS */.bT, signal });
        await this.untilAnswers();
    }
    async endBy(signal) {
        this.brought = 'down';
        await sendSignal(this.peerHost, signal);
        const look = async () => {
            const { running, asText } = await stateOf(this.peerHost);
            return running ? { notYet: asText } : { done: undefined };
        };
        try {
            await (0,wait/* waitFor */.fm)(`${this.name} to end on SIG${signal}`, look, {
                within: runtime/* SHUT_DOWN_TIMEOUT_MS */.bT,
                signal: this.stopping.signal,
            });
        }
        catch (error) {
            throw new errors/* ClusterError */.b$(`${(0,errors/* messageOf */.bD)(error)}\n${await (0,docker_log/* lastLines */.w$)(this.logFile)}`);
        }
        await this.logIsWhole();
    }
    logCaughtUp() {
        const { signal } = this.about;
        return untilCaughtUp(this, () => this.isSilent(), AbortSignal.any([signal, this.stopping.signal]));
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
            if ((await stateOf(this.peerHost)).running)
                throw new errors/* ClusterError */.b$(`${this.name}: its container runs, but nothing follows its log any more`);
            await this.logIsWhole();
            return true;
        });
    }
    /** Returns when the file holds all that a container has printed that has ended. */
    async logIsWhole() {
        if (!(await this.log.endsWithin(LOG_TIMEOUT_MS)))
            await (0,docker_log/* saveLog */.ss)(this.peerHost, this.logFile);
    }
    async untilAnswers() {
        const { hasHealthcheck, signal, logFile } = this.about;
        try {
            await untilReady(this, this.log, hasHealthcheck, AbortSignal.any([signal, this.stopping.signal]));
        }
        catch (error) {
            if (!(error instanceof errors/* ClusterError */.b$))
                throw error;
            throw new errors/* ClusterError */.b$(`${error.message}\n${await (0,docker_log/* lastLines */.w$)(logFile)}`);
        }
    }
    async remove() {
        await sendSignal(this.peerHost, 'KILL');
        try {
            await this.logIsWhole();
            await (0,client/* removeContainer */.od)(this.peerHost);
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
            return DockerServer.take((0,docker_arguments/* containerName */.xN)(runId, name), { ...about, volume, inMemory });
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


/***/ })

};
