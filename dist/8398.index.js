export const id = 8398;
export const ids = [8398];
export const modules = {

/***/ 8398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ServicesRuntime: () => (/* binding */ ServicesRuntime)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/database/node.ts
var database_node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/database/node-of.ts
var node_of = __webpack_require__(48559);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/runtime/docker/docker.ts + 4 modules
var docker = __webpack_require__(64764);
// EXTERNAL MODULE: ./src/runtime/services/clean-up.ts
var clean_up = __webpack_require__(21188);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/runtime/docker/client.ts
var client = __webpack_require__(89998);
// EXTERNAL MODULE: ./src/runtime/docker/container-state.ts
var container_state = __webpack_require__(18578);
// EXTERNAL MODULE: ./src/runtime/services/given-server.ts
var given_server = __webpack_require__(54670);
// EXTERNAL MODULE: ./src/runtime/services/guest.ts
var services_guest = __webpack_require__(26954);
;// CONCATENATED MODULE: ./src/runtime/services/examine.ts







const LOG_NEEDED = 'its log is out of reach, and no verdict would hold without it: name its container (container=ID), or turn logging_collector on, with stderr in log_destination';
/** Why a server cannot be lent to a run, whatever that needs of its settings; nothing is changed. */
async function problemsOf(server) {
    const { given, superuser } = server;
    const lines = [];
    const guest = await (0,given_server/* asAdmin */.ag)(server, services_guest/* hasGuest */.Jg);
    if (!superuser)
        lines.push(`${given.user} is no superuser there, and replication is set up and taken apart by one`);
    if (guest === 'at work')
        lines.push('another run is at work on it');
    if (guest === 'left')
        lines.push(`an earlier run was broken off and has left something on it (the database ${services_guest/* GUEST */.hR} says so): remove it with ./runner --cluster FILE --clean-up`);
    if (lines.length > 0)
        return lines.map((line) => `${given.at}: ${given.name}: ${line}`);
    lines.push(...(await usersTables(server)));
    if (given.container) {
        const { running, asText } = await (0,container_state/* stateOf */.L4)(given.container);
        if (!running)
            lines.push(asText.includes('removed')
                ? `docker knows no container ${given.container}`
                : `container ${given.container}: ${asText}`);
    }
    else if (!(await (0,given_server/* asAdmin */.ag)(server, collectsLog)))
        lines.push(LOG_NEEDED);
    return lines.map((line) => `${given.at}: ${given.name}: ${line}`);
}
/** Why nothing can be done to a server, for people; undefined where it can be killed, paused and started again. */
async function whyNoFaults({ given: { name, container } }) {
    if (!container)
        return `nothing is known of ${name} but how to connect; container=ID makes it possible`;
    const bindings = await (0,client/* docker */.T3)([
        'container',
        'inspect',
        '--format',
        '{{json .HostConfig.PortBindings}}',
        container,
    ]);
    const ports = Object.values((JSON.parse(bindings) ?? {})).flat();
    // Once started again it would be found nowhere.
    if (!ports.some((port) => port && ['', '0'].includes(port.HostPort)))
        return undefined;
    return `docker publishes a port of ${name} that it chooses anew each time its container starts; publish a fixed one, as in 127.0.0.1:5433:5432`;
}
async function collectsLog(admin) {
    return ((await admin.value `select current_setting('logging_collector') = 'on' and pg_current_logfile('stderr') is not null`) ===
        true);
}
/** Whatever a run does there, it does to empty servers. */
async function usersTables({ given, endpoint }) {
    const databases = await (0,given_server/* asAdmin */.ag)({ given, endpoint }, (admin) => admin.sql `select datname::text as name from pg_database where datallowconn and not datistemplate`);
    const lines = await Promise.all(databases.map(async ({ name }) => {
        const node = new database_node/* Node */.b(given.name, endpoint, String(name));
        try {
            const [row] = await node.sql `
          select count(*)::int as tables, min(format('%I.%I', n.nspname, c.relname)) as first
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
             and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;
            if (row.tables === 0)
                return [];
            return [
                `database ${name} holds ${row.tables === 1 ? 'a table' : `${row.tables} tables`} (${row.first}): tests change settings, and kill servers that have a container, so a run takes empty ones`,
            ];
        }
        finally {
            node.close();
        }
    }));
    return lines.flat();
}
/** Which of the others a server cannot log in to, in its own words: asked by a subscription that is never made. */
async function lackingPeers(admin, all) {
    const level = await admin.value `show wal_level`;
    // It would say only that; which is said already.
    if (level !== 'logical')
        return [];
    const others = all.filter(({ given }) => given.name !== admin.name);
    const said = await Promise.all(others.map(async ({ given, endpoint }) => {
        const { peerDsn } = new database_node/* Node */.b(given.name, endpoint, 'postgres');
        const why = await whyNotLoggedIn(admin, peerDsn);
        const { host, port } = { host: endpoint.peerHost, port: endpoint.peerPort };
        return (why &&
            `cannot log in to ${given.name} at ${host}:${port}: ${why}; peers= in the line of ${given.name} says how the others reach it`);
    }));
    return said.flatMap((line) => (line ? [line] : []));
}
async function whyNotLoggedIn(admin, dsn) {
    const session = await admin.session();
    try {
        await session.sql `begin`;
        await session.sql `set local client_min_messages = error`;
        await session.sql(`create subscription mmr_reach connection ${(0,quote/* literal */.eu)(dsn)} publication mmr_none
         with (connect = true, create_slot = false, enabled = false, slot_name = none, copy_data = false)`);
        return undefined;
    }
    catch (error) {
        return (0,errors/* messageOf */.bD)(error);
    }
    finally {
        // What was begun in it ends with it.
        await session.close();
    }
}

;// CONCATENATED MODULE: ./src/runtime/services/needed.ts


/** What servers of our own have for speed, or because they are small: on others that is their owner's business. */
const OWNERS = [
    ...['fsync', 'full_page_writes', 'shared_buffers', 'max_wal_size', 'jit', 'max_connections'],
    ...['wal_retrieve_retry_interval', 'cluster_name'],
];
/** How many of each take part in a run's meshes, where ours have more to spare: what three nodes were run with. */
const ENOUGH = {
    max_worker_processes: 32,
    max_wal_senders: 20,
    max_replication_slots: 20,
    max_logical_replication_workers: 20,
    max_active_replication_origins: 20,
};
/** What a run needs of somebody else's servers, of what our own are started with. */
function neededOf(settings) {
    const needed = Object.entries(settings).filter(([name]) => !OWNERS.includes(name));
    return Object.fromEntries(needed.map(([name, value]) => [name, String(ENOUGH[name] ?? value)]));
}
/**
 * What a running server lacks that only its owner can give it: a line for each setting that takes a restart, or that its
 * command line decides.
 */
async function lackingSettings(node, needed) {
    const present = await presentOf(node, Object.keys(needed));
    return Object.entries(needed).flatMap(([name, value]) => {
        const has = present[name];
        if (!has)
            return name.includes('.') ? [] : [`${name} is none of its settings, and has to be ${shown(value)}`];
        if (suffices(name, has, value))
            return [];
        const takes = name in ENOUGH || isNumber(value) ? `at least ${value}` : shown(value);
        if (has.context === 'postmaster' || has.context === 'internal')
            return [`${name} is ${shown(has.value)}, and has to be ${takes}: it takes a restart`];
        if (!decidesElsewhere(has.source))
            return [];
        return [
            `${name} is ${shown(has.value)}, and has to be ${takes}: its ${has.source} says so, before which nothing that is set later counts`,
        ];
    });
}
/** Sets what can be set while a server runs, and returns when that holds of what it starts. @throws ClusterError where it does not */
async function setNeeded(node, needed) {
    const missing = async () => {
        const present = await presentOf(node, Object.keys(needed));
        return Object.entries(needed).filter(([name, value]) => {
            const has = present[name];
            return has?.context !== 'postmaster' && !(has && suffices(name, has, value));
        });
    };
    const first = await missing();
    if (first.length === 0)
        return;
    for (const [name, value] of first)
        await (0,services_guest/* alterSystem */.yL)(node, name, value);
    await (0,services_guest/* reload */.yQ)(node);
    await node.reconnect();
    const left = (await missing()).map(([name, value]) => `${name} = ${value}`);
    if (left.length > 0)
        throw new errors/* ClusterError */.b$(`${node.name} does not take up ${left.join(', ')}`);
}
async function presentOf(node, names) {
    const rows = await node.sql `
    select lower(name) as name, context, source, setting as bare, current_setting(name) as value
      from pg_settings where lower(name) = any (${names})`;
    return Object.fromEntries(rows.map(({ name, value, bare, context, source }) => [
        String(name),
        { value: String(value), bare: String(bare), context: String(context), source: String(source) },
    ]));
}
/** PostgreSQL's sources that stand before ALTER SYSTEM, but for what sessions and databases have. */
function decidesElsewhere(source) {
    return source === 'command line' || source === 'environment variable';
}
function suffices(name, has, needed) {
    if (name.endsWith('_libraries')) {
        const held = entries(has.value);
        return entries(needed).every((entry) => held.includes(entry));
    }
    if (name in ENOUGH || (name === 'max_prepared_transactions' && isNumber(needed)))
        return Number(has.bare) >= Number(needed);
    return [has.value, has.bare].some((value) => value.toLowerCase() === needed.toLowerCase());
}
function entries(list) {
    return list.split(',').map((entry) => entry.trim().replaceAll('"', ''));
}
function isNumber(value) {
    return /^\d+$/.test(value);
}
function shown(value) {
    return value === '' ? 'empty' : `"${value}"`;
}

// EXTERNAL MODULE: ./src/hide.ts
var src_hide = __webpack_require__(68059);
// EXTERNAL MODULE: ./src/runtime/docker/container-server.ts + 1 modules
var container_server = __webpack_require__(69303);
// EXTERNAL MODULE: ./src/runtime/docker/log.ts
var docker_log = __webpack_require__(42819);
// EXTERNAL MODULE: ./src/runtime/reached.ts
var reached = __webpack_require__(52790);
// EXTERNAL MODULE: ./src/runtime/runtime.ts
var runtime = __webpack_require__(62536);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/runtime/docker/caught-up.ts
var caught_up = __webpack_require__(94207);
;// CONCATENATED MODULE: ./src/runtime/services/remote-log.ts







/** How long a server may take to print a line, and its collector to write it down, under load. */
const WITHIN_MS = 30_000;
/** Bytes that are read at once. */
const PIECE = 4 * 1024 * 1024;
/** The log of a server that is reached by nothing but SQL: what its logging collector writes is read through it. */
class RemoteLog {
    server;
    hider;
    at;
    /** @param server whose logging_collector is on */
    constructor(server) {
        this.server = server;
        this.hider = new src_hide/* LineHider */.p((0,src_hide/* hiding */.Q)([server.password]));
    }
    /** Begins at the log's present end. @throws ClusterError when it cannot be read */
    async begin() {
        await this.within(async (node) => {
            const file = await currentFile(node);
            const size = await node.value `select size from pg_stat_file(${file})`;
            this.at = { file, offset: Number(size) };
        });
    }
    /**
     * Has the server print a line, and returns when the copy holds it: then it holds all that came before.
     *
     * @throws ClusterError where it does not get there
     */
    async catchUp(signal) {
        const line = `mmr-test: all that came before this line is in the log, ${(0,external_node_crypto_.randomUUID)()}`;
        await this.within(async (node) => {
            await (0,caught_up/* print */.y)(this.server, line);
            let seen = '';
            const look = async () => {
                seen += await this.pull(node);
                return seen.includes(line) ? { done: undefined } : { notYet: 'not yet' };
            };
            const what = `the line that ${this.server.name} has printed to be in its log`;
            await (0,wait/* waitFor */.fm)(what, look, { within: WITHIN_MS, signal, slowest: 20 });
        });
    }
    async within(work) {
        const node = new database_node/* Node */.b(this.server.name, this.server, 'postgres');
        try {
            await work(node);
        }
        catch (error) {
            if (error instanceof TypeError)
                throw error;
            const more = error instanceof errors/* DeadlineError */.j3 ? '; what else it has logged cannot be known' : '';
            throw new errors/* ClusterError */.b$(`${this.server.name}: its log cannot be read: ${(0,errors/* messageOf */.bD)(error)}${more}`);
        }
        finally {
            node.close();
        }
    }
    /** Copies what has come, of a file that was finished meanwhile to its end, and of those that followed it. */
    async pull(node) {
        const at = this.at;
        if (!at)
            throw new TypeError('the log has no beginning yet');
        let all = '';
        for (;;) {
            const current = await currentFile(node);
            for (;;) {
                const hex = await node.value `select pg_read_binary_file(${at.file}, ${at.offset}, ${PIECE})`;
                const bytes = Buffer.from(String(hex).slice('\\x'.length), 'hex');
                if (bytes.length === 0)
                    break;
                await (0,promises_.appendFile)(this.server.logFile, this.hider.push(bytes));
                at.offset += bytes.length;
                all += bytes.toString();
            }
            if (current === at.file)
                return all;
            // Files have the time of their beginning in their names, or else there is only one.
            at.file = await nextFile(node, at.file, current);
            at.offset = 0;
        }
    }
}
async function currentFile(node) {
    return String(await node.value `select coalesce(pg_current_logfile('stderr'), '')`);
}
async function nextFile(node, last, current) {
    const folder = last.slice(0, last.lastIndexOf('/') + 1);
    const [row] = await node.sql `
    select ${folder} || name as file from pg_ls_logdir()
     where ${folder} || name > ${last} and name !~ '\\.(csv|json)$' order by name limit 1`;
    return row ? String(row.file) : current;
}

;// CONCATENATED MODULE: ./src/runtime/services/service-server.ts












/** Takes away what a mesh has left there, for another one. */
async function beginAfresh(server, { settings }) {
    const admin = new database_node/* Node */.b(server.name, server, 'postgres');
    try {
        await (0,services_guest/* removeTraces */.d3)(admin, settings);
    }
    finally {
        admin.close();
    }
}
/** A server in a container of somebody else's: it can be killed, paused and restarted, and goes on when the run ends. */
class ServiceContainer extends container_server/* ContainerServer */.F {
    ability = undefined;
    lent;
    constructor(lent, about, log) {
        super(lent.given.endpoint, about, log);
        this.lent = lent;
    }
    /** Follows its log from now on. */
    static async take(lent, about) {
        const hide = (0,src_hide/* hiding */.Q)([lent.given.endpoint.password]);
        const since = await (0,client/* docker */.T3)(['info', '--format', '{{.SystemTime}}']);
        const log = await docker_log/* LogFollower */.pl.start(about.container, about.logFile, { since, hide });
        return new ServiceContainer(lent, { ...about, since, hide, hasHealthcheck: false }, log);
    }
    /** It is started again, too: what extensions keep in memory of earlier meshes goes only so. */
    renew = async () => {
        await beginAfresh(this, this.lent);
        await this.shutDown('fast');
        await this.startAgain();
        return 'started again';
    };
    async skewClock() {
        (0,runtime/* demandAbility */.u)(this, 'skewClock');
    }
    async fillVolume() {
        (0,runtime/* demandAbility */.u)(this, 'fillVolume');
    }
    async clearVolume() { }
    /** It runs on, and runs again where we have ended or paused it; its log is followed no longer. */
    async stop() {
        this.stopping.abort(new Error(`${this.name} is given back`));
        await this.turn(async () => {
            // Also where the run is being ended; whoever cleans up waits until it answers.
            await (0,container_state/* runAgain */.qL)(this.container);
            await this.log.leave();
        });
    }
}
/** A server of which nothing is known but how to connect to it. */
class RemoteServer extends reached/* Reached */.J {
    name;
    logFile;
    lent;
    signal;
    ability = undefined;
    log;
    constructor(name, logFile, lent, signal) {
        super(lent.given.endpoint);
        this.name = name;
        this.logFile = logFile;
        this.lent = lent;
        this.signal = signal;
        this.log = new RemoteLog(this);
    }
    static async take(name, logFile, lent, signal) {
        await (0,promises_.writeFile)(logFile, '', { flag: 'a' });
        const server = new RemoteServer(name, logFile, lent, signal);
        await server.log.begin();
        return server;
    }
    renew = async () => {
        await beginAfresh(this, this.lent);
        return 'runs on';
    };
    logCaughtUp() {
        return this.log.catchUp(this.signal);
    }
    async state() {
        return 'running';
    }
    kill = () => this.beyondUs('killed');
    shutDown = () => this.beyondUs('shut down');
    startAgain = () => this.beyondUs('started again');
    pause = () => this.beyondUs('paused');
    resume = () => this.beyondUs('resumed');
    skewClock = () => this.beyondUs('given another clock');
    fillVolume = () => this.beyondUs('filled');
    async whyNotReached() {
        return undefined;
    }
    async clearVolume() { }
    /** It runs on. */
    async stop() { }
    async beyondUs(what) {
        throw new errors/* ClusterError */.b$(`${this.name}: cannot be ${what}: nothing is known of it but how to connect`);
    }
}

;// CONCATENATED MODULE: ./src/runtime/services/services.ts












/** Servers that somebody else has started, and that run on when the run has ended. There is one set of them. */
class ServicesRuntime {
    description;
    facts;
    names;
    cluster;
    kind = 'services';
    clientBin = undefined;
    pgBin = undefined;
    setsOfServers = 1;
    lacks;
    constructor(description, facts, names, cluster, nodes, faults) {
        this.description = description;
        this.facts = facts;
        this.names = names;
        this.cluster = cluster;
        const all = cluster.servers.size;
        const standby = 'it has no place for the data of another server';
        const skewClock = 'these are somebody else’s machines';
        this.lacks = {
            ...{ standby, skewClock, fillVolume: skewClock },
            ...(faults !== undefined && { faults }),
            ...(all <= nodes && { spare: `the cluster has ${all} servers, all of them in the mesh` }),
        };
    }
    /**
     * Asks all servers who they are; nothing is changed.
     *
     * @param nodes how many of them make the mesh
     * @returns those that are alike together
     * @throws RequestError with everything that is wrong with the cluster
     */
    static async openAll(cluster, nodes, place) {
        demandNames(cluster);
        const opened = await (0,given_server/* openGiven */.az)(cluster, 'postgres');
        const why = cluster.some(({ container }) => container) ? await (0,docker.dockerAnswers)() : undefined;
        if (why)
            throw new errors/* RequestError */.GI(`the cluster names containers, and ${why}`);
        const problems = (await Promise.all(opened.map(problemsOf))).flat();
        if (problems.length > 0)
            throw new errors/* RequestError */.GI(problems.join('\n'));
        const shared = { servers: new Map(opened.map((one) => [one.given.name, one])), place, used: new Map() };
        const [faults] = (await Promise.all(opened.map(whyNoFaults))).filter((reason) => reason !== undefined);
        const alike = new Map();
        for (const server of opened) {
            const facts = await factsOf(server);
            const key = JSON.stringify(facts);
            const same = alike.get(key) ?? { facts, names: [] };
            alike.set(key, same);
            same.names.push(server.given.name);
        }
        return [...alike.values()].map(({ facts, names }) => ({
            nodes: names,
            runtime: new ServicesRuntime(describe(facts, names, shared.servers), facts, names, shared, nodes, faults),
        }));
    }
    /**
     * Looks whether the servers have what a run needs and cannot set; nothing is changed.
     *
     * @returns everything that they lack, a line each
     */
    async lacking(settings) {
        const all = this.names.map(async (name) => {
            const server = this.cluster.servers.get(name);
            const lines = await (0,given_server/* asAdmin */.ag)(server, async (admin) => [
                ...(await lackingSettings(admin, neededOf(settings))),
                ...(await lackingPeers(admin, [...this.cluster.servers.values()])),
            ]);
            return lines.map((line) => `${server.given.at}: ${name}: ${line}`);
        });
        return (await Promise.all(all)).flat();
    }
    async start(name, settings, options = {}) {
        if (options.ability)
            throw new errors/* ClusterError */.b$(`${name}: cannot be started for ${options.ability}`);
        const given = this.cluster.servers.get((0,node_of/* nodeOf */.E)({ name }));
        const { runDir, signal } = this.cluster.place;
        const folder = (0,external_node_path_.join)(runDir, 'nodes', name);
        const logFile = (0,external_node_path_.join)(folder, 'server.log');
        await (0,promises_.mkdir)(folder, { recursive: true });
        const lent = { given, settings: await this.prepare(given, neededOf(settings)) };
        const { container } = given.given;
        if (!container)
            return RemoteServer.take(name, logFile, lent, signal);
        const server = await ServiceContainer.take(lent, { container, name, logFile, signal });
        // What extensions keep in memory of earlier meshes, and of earlier runs, goes only so.
        try {
            await server.renew();
        }
        catch (error) {
            // Nobody else knows of it yet.
            await server.stop();
            throw error;
        }
        return server;
    }
    /** Becomes the server's guest, or takes away what the last mesh has left there; then sets what is needed. */
    prepare(given, needed) {
        const { used } = this.cluster;
        return (0,given_server/* asAdmin */.ag)(given, async (admin) => {
            const before = used.get(given);
            if (before)
                await (0,services_guest/* removeTraces */.d3)(admin, before.settings);
            else {
                await (0,services_guest/* beGuest */.Ks)(admin);
                // Others see by it that somebody is at work.
                const presence = new database_node/* Node */.b(given.given.name, given.endpoint, services_guest/* GUEST */.hR);
                used.set(given, { presence, settings: await (0,services_guest/* systemSettings */.Vo)(admin) });
                await presence.session();
            }
            await setNeeded(admin, needed);
            return (0,services_guest/* systemSettings */.Vo)(admin);
        });
    }
    async refuses(settings) {
        return (await this.lacking(settings))[0];
    }
    async hostAddress() {
        const seen = await Promise.all([...this.cluster.servers.values()].map((server) => (0,given_server/* asAdmin */.ag)(server, (admin) => admin.value `select host(inet_client_addr())`)));
        const [first, ...others] = new Set(seen.map(String));
        if (others.length > 0)
            throw new errors/* ClusterError */.b$(`the servers do not see this machine at one address, but at ${[first, ...others].join(' and ')}: no link could lead through it`);
        return first;
    }
    /** Takes away all that the run has made on the servers. @throws ClusterError with what is left */
    async leave() {
        const used = [...this.cluster.used];
        for (const [, { presence }] of used)
            presence.close();
        const left = await Promise.allSettled(used.map(([server]) => (0,clean_up/* cleanUp */.n)(server)));
        const failed = left.flatMap((one) => (one.status === 'rejected' ? [(0,errors/* messageOf */.bD)(one.reason)] : []));
        this.cluster.used.clear();
        if (failed.length > 0)
            throw new errors/* ClusterError */.b$(failed.join('\n'));
    }
}
function demandNames(cluster) {
    const wrong = cluster.filter(({ name }, i) => name !== `n${i + 1}`);
    if (wrong.length === 0)
        return;
    const lines = wrong.map(({ at, name }) => `${at}: "${name}" is not accepted; the nodes of a run are called n1, n2, … in their order`);
    throw new errors/* RequestError */.GI(lines.join('\n'));
}
async function factsOf(server) {
    const rows = await (0,given_server/* asAdmin */.ag)(server, (admin) => admin.sql `
      select name::text, default_version as version from pg_available_extensions
       where name in ('spock', 'pglogical')
      union all select name, null from pg_settings where name = 'output_plugin_libraries'`);
    const version = (extension) => rows.find(({ name }) => name === extension)?.version;
    const [spock, pglogical] = [version('spock'), version('pglogical')];
    return {
        versionNumber: server.versionNumber,
        extensions: {
            ...(spock && { spock: String(spock) }),
            ...(pglogical && { pglogical: String(pglogical) }),
        },
        hasOutputPluginLibraries: rows.some(({ name }) => name === 'output_plugin_libraries'),
    };
}
function describe({ versionNumber }, names, servers) {
    const places = names.map((name) => {
        const { host, port } = servers.get(name).given;
        return `${name} at ${host}:${port}`;
    });
    return `PostgreSQL ${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000} that is there already (${places.join(', ')})`;
}


/***/ })

};
