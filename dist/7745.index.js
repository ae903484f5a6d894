export const id = 7745;
export const ids = [7745];
export const modules = {

/***/ 7745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ checkRequest),
  B: () => (/* binding */ partOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/schedule/resolve.ts + 2 modules
var resolve = __webpack_require__(28681);
// EXTERNAL MODULE: ./src/suite/all.ts + 451 modules
var suite_all = __webpack_require__(52176);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/root.ts
var root = __webpack_require__(80271);
;// CONCATENATED MODULE: ./src/run/durations.ts



/** Seconds of a test that was never recorded: a script of the user's, or a built-in test that is new. About the mean. */
const UNRECORDED_SECONDS = 5;
/** What scripts/durations.mjs has recorded of the built-in tests. */
const DURATIONS_FILE = (0,external_node_path_.join)(root/* packageRoot */.Z, 'schedules', 'durations.json');
/**
 * What to expect of tests, by what was recorded of them: the same on every machine, whatever engine the run has.
 *
 * @param duration milliseconds that tests go on which end when they are told to; what each of them says unless given
 */
async function expectedSeconds(suite, duration) {
    const { seconds } = JSON.parse(await (0,promises_.readFile)(DURATIONS_FILE, 'utf8'));
    const recorded = new Map(Object.entries(seconds));
    return ({ test }) => {
        if (test.kind === 'script')
            return UNRECORDED_SECONDS;
        const goesOn = suite[test.id]?.duration;
        // Its servers have to start, and what it has found to be looked at.
        if (goesOn !== undefined)
            return (duration ?? goesOn) / 1000 + UNRECORDED_SECONDS;
        return recorded.get(test.id) ?? UNRECORDED_SECONDS;
    };
}

// EXTERNAL MODULE: ./src/run/script-says.ts + 1 modules
var script_says = __webpack_require__(13829);
;// CONCATENATED MODULE: ./src/run/existing-request.ts


/**
 * Whether a mesh that is there already can be left as it is by what is asked for.
 *
 * @throws RequestError with everything that would change it
 */
function demandExisting(request, tests, says) {
    const { cluster, nodes, keep, setupSql, upgradeTo, pgSettings } = request;
    if (cluster?.existing === undefined)
        return;
    const all = cluster.nodes.length;
    const settings = Object.keys(pgSettings);
    const problems = [
        nodes !== all &&
            `nodes: ${nodes} are asked for, and the cluster names ${all}: what is written in a mesh reaches all of its nodes; leave the number out`,
        keep && 'keep: the mesh is there already, and stays',
        setupSql !== undefined &&
            `setup-sql "${setupSql}": it would make tables that are nobody's test; leave it out`,
        upgradeTo !== undefined && `upgrade-to "${upgradeTo}": no server there is given other programs`,
        settings.length > 0 && `pg-setting ${settings.join(', ')}: no server there is set otherwise`,
        ...tests
            .filter((test) => (0,script_says/* sharesCluster */.f)(test, says))
            .map(({ name }) => `${name}: works on the whole cluster; only scripts that say scope: 'tables' run there`),
    ];
    const lines = problems.filter((line) => typeof line === 'string');
    if (lines.length > 0)
        throw new errors/* RequestError */.GI(lines.map((line) => `existing "${cluster.existing}": ${line}`).join('\n'));
}

// EXTERNAL MODULE: ./src/run/replay.ts
var run_replay = __webpack_require__(62634);
// EXTERNAL MODULE: ./src/run/script-cluster.ts
var script_cluster = __webpack_require__(89489);
// EXTERNAL MODULE: ./src/run/setup-sql.ts
var setup_sql = __webpack_require__(74673);
;// CONCATENATED MODULE: ./src/run/share.ts

/**
 * Divides a schedule into parts that take about as long: what takes longest goes first, each to the part that has the least
 * so far. Each test is in exactly one part, in the order of the schedule. Scripts that share a cluster build on one another,
 * and stay together. It hangs on nothing but the schedule and what is expected of its tests, so that all who ask for a
 * part of the same schedule get parts of the same division.
 *
 * @returns as many parts as asked for; where there is less to divide the last ones are empty
 */
function divide(tests, says, parts, expected) {
    const sums = new Array(parts).fill(0);
    const partOf = new Map();
    // Sorting is stable: of those that take as long, the one that comes first in the schedule.
    const longestFirst = loads(tests, says, expected).sort((a, b) => b.milliseconds - a.milliseconds);
    for (const { tests: together, milliseconds } of longestFirst) {
        const part = sums.indexOf(Math.min(...sums));
        sums[part] += milliseconds;
        for (const test of together)
            partOf.set(test, part);
    }
    return sums.map((_, part) => tests.filter((test) => partOf.get(test) === part));
}
function loads(tests, says, expected) {
    const takes = (all) => all.reduce((sum, test) => sum + Math.round(expected(test) * 1000), 0);
    const together = tests.filter((test) => (0,script_says/* sharesCluster */.f)(test, says));
    return tests.flatMap((test) => {
        if (!(0,script_says/* sharesCluster */.f)(test, says))
            return { tests: [test], milliseconds: takes([test]) };
        return test === together[0] ? { tests: together, milliseconds: takes(together) } : [];
    });
}

;// CONCATENATED MODULE: ./src/run/checked-request.ts












const MOST_JOBS = 4;
/** Looks everything up that a request names. @throws RequestError when something is wrong with it */
async function checkRequest(request, undo) {
    const schedule = await (0,resolve/* resolveWanted */.i)(request.wanted, Object.keys(suite_all.suite));
    // Of a shard, too, the whole schedule is judged: what is right for one is right for all of them.
    (0,run_replay/* demandDuration */.G5)(request, schedule, suite_all.suite);
    demandUpgrade(request, schedule);
    const replay = await (0,run_replay/* readReplay */.Uu)(request, schedule, suite_all.suite);
    const says = await (0,script_says/* readSaying */.c)(schedule, request.env);
    const setupSql = await (0,setup_sql/* readSetupSql */.sE)(request.setupSql);
    const own = await ownWorkload(request.workload, schedule);
    demandExisting(request, schedule, says);
    const tests = await partOf(schedule, says, request);
    undo.add(() => own?.dispose());
    const needsScripts = request.keep || tests.some((test) => (0,script_says/* sharesCluster */.f)(test, says));
    return {
        ...{ request, schedule, tests, replay, says, setupSql, own },
        scripts: needsScripts
            ? { database: (0,script_cluster/* scriptDatabase */.jA)(request), firstPort: await (0,script_cluster/* scriptPorts */.QI)(request) }
            : undefined,
        seed: request.seed ?? (0,external_node_crypto_.randomBytes)(4).toString('hex'),
        // One more than processors: most tests wait for something most of the time.
        jobs: request.jobs ?? Math.min((0,external_node_os_.availableParallelism)() + 1, MOST_JOBS),
    };
}
/** The tests of a shard. */
async function partOf(schedule, says, { shard, duration }) {
    if (!shard)
        return schedule;
    return divide(schedule, says, shard.of, await expectedSeconds(suite_all.suite, duration))[shard.number - 1];
}
/** @throws RequestError when the file holds no workload, or no test has a use for one */
async function ownWorkload(file, tests) {
    if (file === undefined)
        return undefined;
    if (!tests.some(({ test }) => test.kind === 'built-in' && suite_all.suite[test.id]?.needs?.faults)) {
        throw new errors/* RequestError */.GI(`workload "${file}": only tests with faults run one, and none is asked for; add for example -s partition`);
    }
    const { loadWorkload } = await __webpack_require__.e(/* import() */ 9277).then(__webpack_require__.bind(__webpack_require__, 19277));
    return loadWorkload(file);
}
/** @throws RequestError when there is something to upgrade to, and no test that does it */
function demandUpgrade({ upgradeTo }, tests) {
    const upgrades = ({ test }) => test.kind === 'built-in' && suite_all.suite[test.id]?.needs?.upgrade;
    if (upgradeTo === undefined || tests.some(upgrades))
        return;
    throw new errors/* RequestError */.GI(`upgrade-to "${upgradeTo}": only tests of upgrades make use of it, and none is asked for; add -s upgrade`);
}


/***/ }),

/***/ 77580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ differencesOf),
/* harmony export */   j: () => (/* binding */ commonThings)
/* harmony export */ });
/**
 * What tests that share a mesh have in common, and must not change: accounts, schemas, settings, databases, extensions,
 * whatever lies in a schema that is nobody's, and of replication its sets, links and nodes.
 *
 * @param accounts the accounts of the tests that are there, and their schemas: these are their own business
 */
async function commonThings({ engine }, node, accounts) {
    const list = [...accounts];
    const [row] = await node.sql `
    with nobodys as (
      select oid, nspname from pg_namespace
       where nspname !~ '^pg_' and nspname <> 'information_schema' and nspname <> all (${list}::text[])
         and nspname is distinct from ${engine.extension ?? null}
    )
    select
      (select json_agg(rolname::text order by 1) from pg_roles where rolname <> all (${list}::text[])) as accounts,
      (select json_agg(nspname::text order by 1) from nobodys) as schemas,
      (select json_agg(format('%I.%I', n.nspname, c.relname) order by 1) from nobodys n
         join pg_class c on c.relnamespace = n.oid) as tables,
      (select json_agg(format('%I.%I', n.nspname, p.proname) order by 1) from nobodys n
         join pg_proc p on p.pronamespace = n.oid) as functions,
      (select json_agg(datname::text order by 1) from pg_database) as databases,
      (select json_agg(extname::text order by 1) from pg_extension) as extensions,
      (select json_agg(format('%s = %s', name, setting) order by 1) from pg_file_settings) as settings,
      (select json_agg(setconfig::text order by 1) from pg_db_role_setting
        where setrole not in (select oid from pg_roles where rolname = any (${list}::text[]))) as defaults,
      (select json_agg(evtname::text order by 1) from pg_event_trigger) as "event triggers"`;
    const [sets, received, nodes] = await Promise.all([
        engine.sets(node),
        engine.links(node),
        engine.nodes(node),
    ]);
    const kinds = Object.entries(row).map(([kind, things]) => [kind, (things ?? [])]);
    return {
        ...Object.fromEntries(kinds),
        'replication sets': Object.entries(sets)
            .map(([name, operations]) => `${name} ${JSON.stringify(operations)}`)
            .sort(),
        links: received
            .map(({ subscription, status, sets }) => `${subscription} ${status} ${sets.join()}`)
            .sort(),
        nodes: [...nodes].sort(),
    };
}
/** What is not as before, a line each. */
function differencesOf(before, after) {
    return Object.entries(after).flatMap(([kind, now]) => {
        const then = before[kind] ?? [];
        const gone = then.filter((one) => !now.includes(one)).map((one) => `of the ${kind}, ${one} is gone`);
        const come = now.filter((one) => !then.includes(one)).map((one) => `of the ${kind}, ${one} is new`);
        return [...gone, ...come];
    });
}


/***/ }),

/***/ 67706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J$: () => (/* binding */ Lane),
  OG: () => (/* binding */ logLines),
  Sd: () => (/* binding */ startAll)
});

// EXTERNAL MODULE: ./src/cluster/cluster.ts
var cluster_cluster = __webpack_require__(37144);
// EXTERNAL MODULE: ./src/database/node.ts
var database_node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/faults/effect.ts
var effect = __webpack_require__(69296);
// EXTERNAL MODULE: ./src/limit.ts
var limit = __webpack_require__(57768);
// EXTERNAL MODULE: ./src/replication/mixed-engine.ts
var mixed_engine = __webpack_require__(26036);
// EXTERNAL MODULE: ./src/runtime/log-trouble.ts
var log_trouble = __webpack_require__(61028);
// EXTERNAL MODULE: ./src/runtime/server-log.ts
var server_log = __webpack_require__(61074);
// EXTERNAL MODULE: ./src/run/logs-as-left.ts
var logs_as_left = __webpack_require__(37625);
;// CONCATENATED MODULE: ./src/run/lane-crashes.ts



/**
 * Whether a server has crashed while no test ran, by a bug that is on record of this release: then it is told.
 *
 * @throws ClusterError where one has crashed, and nothing is on record
 */
async function crashedBetween({ since, afterBug }, { profile }, note, cause) {
    const crashed = await crashesSince(since);
    if (crashed === '')
        return false;
    const recorded = profile.defects['a worker that ends after its manager crashes the server'];
    const why = afterBug ? 'after a test in which a bug showed itself' : recorded?.reference;
    if (why === undefined)
        throw new errors/* ClusterError */.b$(`a server crashed between two tests\n  ${crashed}`, { cause });
    note(`begins afresh: ${crashed} (${why})`);
    return true;
}
/** The first crash of each server since, as its log tells of it. */
async function crashesSince(mark) {
    const lines = await Promise.all(mark.servers.map(async (server) => {
        for await (const entry of mark.since(server))
            if ((0,log_trouble/* seriousness */.g)(entry) === 'crash')
                return [(0,logs_as_left/* entryText */.u0)(server, entry)];
        return [];
    }));
    return lines.flat().join('; ');
}

// EXTERNAL MODULE: ./src/replication/names.ts
var names = __webpack_require__(69802);
;// CONCATENATED MODULE: ./src/run/lane-links.ts


/** Opens the proxies between the nodes of a lane's mesh. @throws FaultError when the servers could not reach them */
async function openLaneLinks(lane, mesh, runtime) {
    const { openLinks } = await __webpack_require__.e(/* import() */ 3000).then(__webpack_require__.bind(__webpack_require__, 3000));
    const routes = [...(0,names/* links */.y)(mesh)].map(({ subscriber, upstream }) => ({
        subscriber: subscriber.name,
        upstream: upstream.name,
        target: { host: upstream.endpoint.host, port: upstream.endpoint.port },
    }));
    const address = await runtime.hostAddress();
    try {
        return await openLinks(routes, address, lane);
    }
    catch (error) {
        if (runtime.kind === 'local')
            throw error;
        throw new errors/* FaultError */.VD(`${(0,errors/* messageOf */.bD)(error)}: ${address} is the address of the containers' network, but none of this machine's: the docker daemon runs elsewhere (rootless, in a virtual machine); take --runtime local`);
    }
}
/** @throws FaultError when a server does not get through to its links: replication would wait for them in vain */
async function demandReach(servers, { all }) {
    const why = await Promise.all(servers.map((server, i) => {
        const link = all.find(({ subscriber }) => subscriber === `n${i + 1}`);
        return link && server.whyNotReached(link.host, link.port);
    }));
    const first = why.find((reason) => reason !== undefined);
    if (first !== undefined)
        throw new errors/* FaultError */.VD(`faults on links need what is between the nodes: ${first}`);
}
/** Every subscriber reaches its upstream through the link's proxy. */
function throughLinks({ between }) {
    return (subscriber, upstream) => {
        const { host, port } = between(subscriber.name, upstream.name);
        return upstream.dsnAt(host, port);
    };
}

// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/run/common-things.ts
var common_things = __webpack_require__(77580);
;// CONCATENATED MODULE: ./src/run/lane-server.ts




/** A database that is never connected to: others are copies of it. */
const INSTALLED = 'mmr_installed';
/** How long a database's backends may take to end. */
const END_TIMEOUT_MS = 10_000;
/** A server of a lane, on which one test's database follows another's. */
class LaneServer {
    server;
    engine;
    /** The databases that were dropped, by their numbers. */
    dropped = new Set();
    /** The server seen through its own database: one connection for all the tests that follow one another on it. */
    admin;
    atFirst;
    /** How many workers it has places for, once it has had a database. */
    places = Number.POSITIVE_INFINITY;
    hasInstalled = false;
    constructor(server, engine) {
        this.server = server;
        this.engine = engine;
        this.admin = new database_node/* Node */.bP(server.name, server, 'postgres');
    }
    close() {
        this.admin.close();
    }
    /** @param extension whether the engine's extension is to be in it already */
    async create(database, extension) {
        if (!this.atFirst) {
            this.atFirst = await this.things();
            this.places = Number(await this.admin.value `show max_worker_processes`);
        }
        if (!extension)
            return void (await this.admin.sql(`create database ${(0,quote/* ident */.bD)(database)}`));
        if (!this.hasInstalled)
            await this.makeInstalled();
        // Copying its files costs the server less than half of writing its pages one by one.
        await this.admin.sql(`create database ${(0,quote/* ident */.bD)(database)} template ${(0,quote/* ident */.bD)(INSTALLED)} ${await this.strategy()}`);
    }
    async makeInstalled() {
        await this.admin.sql(`create database ${(0,quote/* ident */.bD)(INSTALLED)}`);
        const node = new database_node/* Node */.bP(this.server.name, this.server, INSTALLED);
        try {
            await this.engine.install(node);
        }
        finally {
            node.close();
        }
        await this.retire(INSTALLED);
        this.hasInstalled = true;
    }
    async strategy() {
        const [row] = await this.admin.sql `select current_setting('server_version_num')::int >= 150000 as known`;
        return row?.known ? 'strategy file_copy' : '';
    }
    /** Drops a database with all that is connected to it: clients, workers, and the slots of its subscribers. */
    async drop(database) {
        const [found] = await this.admin.sql `select oid::text from pg_database where datname = ${database}`;
        if (!found)
            return;
        this.dropped.add(String(found.oid));
        if (this.engine.dropping === 'whole')
            await this.retire(database);
        await this.admin.sql(`drop database ${(0,quote/* ident */.bD)(database)} with (force)`);
        // They belong to the server, and no other database of it has any.
        if (this.engine.dropping === 'whole')
            await this.admin.sql `select pg_replication_origin_drop(roname) from pg_replication_origin`;
    }
    /** Ends all that is connected to a database, and lets nothing in any more. */
    async retire(database) {
        await this.admin.sql(`alter database ${(0,quote/* ident */.bD)(database)} with allow_connections false`);
        const look = async () => {
            const left = await this.admin.sql `
        select backend_type, pg_terminate_backend(pid) from pg_stat_activity where datname = ${database}`;
            if (left.length === 0)
                return { done: undefined };
            return { notYet: left.map((one) => String(one.backend_type)).join(', ') };
        };
        await (0,wait/* waitFor */.fm)(`what is connected to ${database} on ${this.server.name} to end`, look, {
            within: END_TIMEOUT_MS,
        });
    }
    /** What there is beyond databases, and was not when it was started, or is gone, a line each. */
    async changes() {
        return this.atFirst ? (0,common_things/* differencesOf */.g)(this.atFirst, await this.things()) : [];
    }
    async things() {
        const [row] = await this.admin.sql `
      select
        (select json_agg(rolname::text order by 1) from pg_roles) as accounts,
        (select json_agg(datname::text order by 1) from pg_database where datname !~ '^mmr_') as databases,
        (select json_agg(format('%s = %s', name, setting) order by 1) from pg_file_settings) as settings,
        (select json_agg(format('%s %s %s', setdatabase, setrole, setconfig) order by 1) from pg_db_role_setting
          where setdatabase = 0 or setdatabase in (select oid from pg_database where datname !~ '^mmr_')) as defaults,
        (select json_agg(spcname::text order by 1) from pg_tablespace) as tablespaces,
        (select json_agg(gid order by 1) from pg_prepared_xacts) as "prepared transactions",
        (select json_agg(slot_name::text order by 1) from pg_replication_slots) as slots,
        (select json_agg(roname order by 1) from pg_replication_origin) as origins`;
        return Object.fromEntries(Object.entries(row).map(([kind, all]) => [kind, (all ?? [])]));
    }
}

// EXTERNAL MODULE: ./src/database/node-of.ts
var node_of = __webpack_require__(48559);
;// CONCATENATED MODULE: ./src/run/lane-standbys.ts

/** The physical standbys that the nodes of a lane's mesh have been given. */
class LaneStandbys {
    lane;
    runtime;
    standing = [];
    made = 0;
    constructor(lane, runtime) {
        this.lane = lane;
        this.runtime = runtime;
    }
    /** @throws ClusterError in the words of what copies its primary, or its own last words */
    start(primary, options) {
        // It is called after its node, as the node's own server is.
        const name = `${this.lane}-standby${++this.made}-${(0,node_of/* nodeOf */.E)(primary)}`;
        const standby = this.runtime.startStandby(name, primary, options);
        this.standing.push(standby);
        return standby;
    }
    /** Ends those that there are or are on their way. @returns whether there were any */
    async stop() {
        const standbys = await Promise.allSettled(this.standing.splice(0));
        await Promise.all(standbys.map((one) => (one.status === 'fulfilled' ? one.value.stop() : undefined)));
        return standbys.length > 0;
    }
}

// EXTERNAL MODULE: ./src/run/pg-settings.ts
var pg_settings = __webpack_require__(59008);
;// CONCATENATED MODULE: ./src/run/lane.ts













/** How long taking a mesh apart may take before its servers begin afresh instead. */
const CLEAN_TIMEOUT_MS = 10_000;
/** One set of servers. Tests in it follow one another, each in a fresh database with a fresh mesh. */
class Lane {
    name;
    nodeCount;
    runtime;
    engine;
    signal;
    pgSettings;
    next;
    note;
    hosts = [];
    spare;
    /** What its servers are started for. */
    ability;
    links;
    standbys;
    databases = 0;
    /** How many meshes its servers have had. */
    meshes = 0;
    /** Since the last mesh was about to be taken apart. */
    between;
    constructor(name, nodeCount, runtime, engine, signal, pgSettings = {}, next, note = () => { }) {
        this.name = name;
        this.nodeCount = nodeCount;
        this.runtime = runtime;
        this.engine = engine;
        this.signal = signal;
        this.pgSettings = pgSettings;
        this.next = next;
        this.note = note;
        this.standbys = new LaneStandbys(name, runtime);
    }
    /**
     * A fresh mesh for a test with these needs. Where a bug that is on record of this release has ended a server since the
     * last one was taken apart, it is on servers that begin afresh.
     *
     * @throws ClusterError with the servers' own error lines when it does not come up; FaultError when faults cannot come
     *   between its nodes
     */
    async fresh(needs = {}) {
        const between = this.between;
        const mesh = await this.meshed(needs).catch((error) => error);
        if (between && (await crashedBetween(between, this.engine, this.note, mesh))) {
            if (!(mesh instanceof Error))
                closeNodes(mesh);
            await this.stop();
            return this.meshed(needs);
        }
        if (mesh instanceof Error)
            throw mesh;
        return mesh;
    }
    async meshed(needs) {
        if (needs.ability !== this.ability)
            await this.stop();
        this.ability = needs.ability;
        await this.startServers();
        if (this.isFull())
            throw new errors/* ClusterError */.b$(`the servers have no place for the links of another mesh: ${this.engine.kind} ${this.engine.version} gives none back until a server starts again, and these cannot be; raise max_worker_processes, by ${this.nodeCount + 1} for each test with a mesh of its own, or name their containers`);
        if (needs.spare && !this.spare)
            this.spare = new LaneServer(await this.start(this.nodeCount + 1), this.engine);
        const servers = this.all.map(({ server }) => server);
        const before = await server_log/* LogMark */.kR.now(servers);
        const database = `mmr_${++this.databases}`;
        this.meshes++;
        const installed = !needs.unwired && this.engine.dropping === 'whole';
        const nodes = await Promise.all(this.all.map(async (host, i) => {
            await host.create(database, installed && host !== this.spare);
            return new database_node/* Node */.bP(`n${i + 1}`, host.server, database);
        }));
        const mesh = nodes.slice(0, this.nodeCount);
        if (needs.faults) {
            this.links = await openLaneLinks(this.name, mesh, this.runtime);
            await demandReach(servers, this.links);
        }
        const upgrading = needs.upgrade &&
            this.next?.engineOf(this.engine, mesh.map(({ name }) => name));
        const cluster = new cluster_cluster/* Cluster */.d(mesh, upgrading || this.engine, this.signal, this.links && throughLinks(this.links));
        try {
            if (!needs.unwired)
                await cluster.wire({ installed });
        }
        catch (error) {
            for (const node of nodes)
                node.close();
            throw new errors/* ClusterError */.b$(`${(0,errors/* messageOf */.bD)(error)}${await logLines(before)}`, { cause: error });
        }
        const marks = await server_log/* LogMark */.kR.now(servers);
        const world = this.links && {
            cluster,
            servers: new Map(nodes.map((node, i) => [node.name, servers[i]])),
            spare: needs.spare && nodes[this.nodeCount],
            links: this.links.all,
            runtime: this.runtime,
            ability: this.ability,
            ...(needs.standby && {
                startStandby: async (node, options) => {
                    const standby = await this.standbys.start(servers[nodes.findIndex(({ name }) => name === node.name)], options);
                    marks.add(standby);
                    return standby;
                },
            }),
            ...(upgrading && { upgrade: this.next.upgrade(upgrading, this.pgSettings) }),
        };
        const dropped = new Map(this.all.map((host) => [host.server, host.dropped]));
        return { cluster, spare: nodes[this.nodeCount], world, servers, marks, dropped };
    }
    /**
     * Makes room for the next mesh: takes this one apart, or where that cannot be trusted, has the servers begin afresh.
     *
     * @param afterBug whether a bug showed itself in the test that used the mesh
     * @throws ClusterError where a server crashes meanwhile, of nothing that is on record
     */
    async clear(mesh, state, afterBug = false) {
        const between = { since: await server_log/* LogMark */.kR.now(mesh.servers), afterBug };
        const hadStandbys = await this.standbys.stop();
        const inTheWay = state === 'broken' ||
            hadStandbys ||
            (state === 'changed' && this.engine.dropping !== 'whole') ||
            this.isFull();
        try {
            const apart = !inTheWay && (await this.succeeds(this.takeApart(mesh)));
            if (!inTheWay)
                await crashedBetween(between, this.engine, this.note);
            if (!apart)
                await this.renew();
            this.between = apart ? between : undefined;
        }
        finally {
            closeNodes(mesh);
        }
    }
    /** Whether another mesh might find no place for its links, each of which takes one on its server. */
    isFull() {
        if (!this.engine.keepsPlaces)
            return false;
        return (this.meshes + 1) * (this.nodeCount + 1) > Math.min(...this.hosts.map(({ places }) => places));
    }
    /** Ends the lane's servers. */
    async stop() {
        const hosts = this.all;
        this.hosts = [];
        this.spare = undefined;
        this.between = undefined;
        for (const host of hosts)
            host.close();
        try {
            await (0,effect/* all */.Q7)([this.standbys.stop(), ...hosts.map(({ server }) => server.stop())]);
        }
        finally {
            await this.closeLinks();
        }
    }
    /** The servers' data goes, and with it whatever stood in the way; and the servers, where they cannot do without it. */
    async renew() {
        const hosts = this.all;
        const renewals = hosts.flatMap(({ server }) => server.renew ?? []);
        if (renewals.length < hosts.length)
            return this.stop();
        for (const host of hosts)
            host.close();
        let runsOn = false;
        // Of all of them, also where one fails: nothing may still be on its way when its server is stopped.
        const renewing = (0,effect/* all */.Q7)(renewals.map((renew) => renew())).then((done) => {
            runsOn = done.includes('runs on');
        });
        if (!(await this.succeeds(renewing)))
            return this.stop();
        if (!runsOn)
            this.meshes = 0;
        this.hosts = this.hosts.map(({ server }) => new LaneServer(server, this.engine));
        this.spare &&= new LaneServer(this.spare.server, this.engine);
        await this.closeLinks();
    }
    async succeeds(work) {
        try {
            await work;
            return true;
        }
        catch (error) {
            this.signal.throwIfAborted();
            if (error instanceof TypeError)
                throw error;
            return false;
        }
    }
    get all() {
        return this.spare ? [...this.hosts, this.spare] : this.hosts;
    }
    async closeLinks() {
        await this.links?.close();
        this.links = undefined;
    }
    /** @throws ClusterError when something is left on the servers */
    async takeApart(mesh) {
        await (0,limit/* withinLimit */.z)(this.dropMesh(mesh), CLEAN_TIMEOUT_MS, () => new errors/* ClusterError */.b$('taking the mesh apart took too long'));
        const changes = (await Promise.all(this.all.map((host) => host.changes()))).flat();
        if (changes.length > 0)
            throw new errors/* ClusterError */.b$(`what is left of a test: ${changes.join(', ')}`);
    }
    async dropMesh({ cluster, spare }) {
        const { dropping } = this.engine;
        if (dropping !== 'whole')
            await cluster.unwire();
        cluster.close();
        spare?.close();
        await this.closeLinks();
        if (dropping === 'never')
            return;
        await Promise.all(this.all.map((host) => host.drop(cluster.nodes[0].database)));
    }
    async startServers() {
        if (this.hosts.length > 0)
            return;
        const numbers = Array.from({ length: this.nodeCount }, (_, i) => i + 1);
        const servers = await startAll(numbers.map((number) => this.start(number)));
        this.meshes = 0;
        this.hosts = servers.map((server) => new LaneServer(server, this.engine));
    }
    start(number) {
        const name = `${this.name}-n${number}`;
        const settings = (0,pg_settings/* serverSettings */.Dm)((0,mixed_engine/* engineOn */.Wt)(this.engine, { name }), this.pgSettings);
        return this.runtime.start(name, settings, { ability: this.ability });
    }
}
/** All of the servers, or none: when one does not start, the others are stopped, and none is on its way any more. */
async function startAll(starting) {
    const started = await Promise.allSettled(starting);
    const servers = started.flatMap((s) => (s.status === 'fulfilled' ? [s.value] : []));
    const failed = started.find((s) => s.status === 'rejected');
    if (!failed)
        return servers;
    await (0,effect/* all */.Q7)(servers.map((server) => server.stop()));
    throw failed.reason;
}
/** The troubled lines that servers have logged since, for an error message. */
async function logLines(since) {
    const parts = (await (0,log_trouble/* troubleSince */["in"])(since, 6)).flatMap(({ node, lines }) => lines.map((line) => `\n  ${node} logged ${line.replaceAll('\n', '\n    ')}`));
    return parts.join('');
}
function closeNodes({ cluster, spare }) {
    cluster.close();
    spare?.close();
}


/***/ }),

/***/ 37625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ isOfGone),
/* harmony export */   sG: () => (/* binding */ logsNotAsLeft),
/* harmony export */   u0: () => (/* binding */ entryText)
/* harmony export */ });
/* harmony import */ var _database_node_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48559);
/* harmony import */ var _replication_mixed_profile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17933);
/* harmony import */ var _runtime_log_trouble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61028);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59575);




/**
 * Reads all that the servers have logged since: every crash, and every error and warning of their own processes, has to
 * be what the test leaves or what its faults do.
 *
 * @param faults where faults were carried out: when
 * @param dropped databases of earlier meshes, for which a worker may still be started
 * @returns what is wrong, the conflicts and exceptions of which the engine tells there, and the recorded defects of the
 *   release that showed themselves
 */
async function logsNotAsLeft(marks, leaves, engine, faults, dropped = new Map()) {
    const expected = (leaves.errors ?? []).map((one) => new _tally_js__WEBPACK_IMPORTED_MODULE_1__/* .Expected */ .j(one));
    const wrong = new _tally_js__WEBPACK_IMPORTED_MODULE_1__/* .Tally */ .F();
    const logged = new Map();
    const shown = new Set();
    const judge = (server, entry) => {
        const kind = (0,_runtime_log_trouble_js__WEBPACK_IMPORTED_MODULE_0__/* .seriousness */ .g)(entry);
        if (kind === undefined || engine.harmless?.test(entry.text))
            return;
        if (isOfGone(entry, dropped.get(server)))
            return;
        const isCrash = kind === 'crash';
        if (isCrash && faults?.explainsCrash((0,_database_node_of_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeOf */ .E)(server), entry))
            return;
        const known = expected.find(({ what }) => isCrash === (what.crash ?? false) && matches(what, entry));
        const defect = !isCrash && loggedBy(entry, (0,_replication_mixed_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .profileOn */ .d)(engine.profile, (0,_database_node_of_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeOf */ .E)(server)));
        if (known && !(known.what.underFaults && (faults?.beforeAny(entry) ?? true)))
            known.seen++;
        else if (defect)
            shown.add(defect);
        else
            wrong.add(entryText(server, entry));
    };
    await Promise.all(marks.servers.map(async (server) => {
        const incidents = new Incidents();
        for await (const entry of marks.since(server)) {
            judge(server, entry);
            const incident = engine.logged?.(entry);
            if (incident)
                incidents.add(incident);
        }
        logged.set(server, incidents.all());
    }));
    const bounds = expected.flatMap((one) => one.wrong(`log lines ${one.what.text}`) ?? []);
    return { wrong: [...wrong.lines(), ...bounds], logged, shown: [...shown] };
}
/** The end of a worker that finds its database gone, which the run itself has dropped after an earlier test. */
function isOfGone({ process, text }, dropped) {
    const [, database] = /^database (\d+) does not exist$/.exec(text) ?? [];
    return (database !== undefined && process.split(/[ :]/).includes(database) && dropped?.has(database) === true);
}
/** What a server has logged, as a finding. */
function entryText({ name }, { process, level, text }) {
    return `${name}: ${process || 'postmaster'} logged ${level}: ${text}`;
}
/** The recorded anomaly because of which apply logs a line; undefined for none. */
function loggedBy({ process, text }, { anomalies }) {
    if (!/\bapply\b/.test(process))
        return undefined;
    const found = Object.entries(anomalies).find(([, { logged }]) => logged?.test(text));
    return found?.[0];
}
function matches({ text, process }, entry) {
    return text.test(entry.text) && process.test(entry.process || 'postmaster');
}
/** Sums conflicts of a kind up, and keeps exceptions with the same words once. */
class Incidents {
    found = new Map();
    add(incident) {
        const key = incident.kind === 'conflict'
            ? `${incident.table} ${incident.type} ${incident.resolution}`
            : incident.detail;
        const before = this.found.get(key);
        if (before?.kind === 'conflict' && incident.kind === 'conflict')
            this.found.set(key, { ...before, times: before.times + incident.times });
        else if (!before && this.found.size < MOST_INCIDENTS)
            this.found.set(key, incident);
    }
    all() {
        return [...this.found.values()];
    }
}
/** Different ones of a server's log; a finding names far fewer. */
const MOST_INCIDENTS = 1_000;


/***/ }),

/***/ 62634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ demandDuration),
/* harmony export */   Uu: () => (/* binding */ readReplay),
/* harmony export */   p6: () => (/* binding */ demandReplayable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _faults_schedule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17580);
/* harmony import */ var _faults_supported_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33143);
/* harmony import */ var _suite_skip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79897);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13352);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41956);







/** @throws RequestError when a duration is given and no test goes on for one, or one can do nothing in it */
function demandDuration({ duration, nodes }, tests, suite) {
    for (const { name, test } of tests) {
        if (test.kind === 'script')
            continue;
        const least = suite[test.id]?.shortest?.(nodes) ?? 0;
        if ((duration ?? least) >= least)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`duration: ${duration / 1_000}s are too short for one round of ${name} on ${nodes} nodes; take ${least / 1_000}s or more`);
    }
    const takesOne = (id) => suite[id]?.duration !== undefined;
    if (duration === undefined || tests.some(({ test }) => test.kind === 'built-in' && takesOne(test.id)))
        return;
    const those = Object.keys(suite).filter(takesOne).join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`duration: none of these tests goes on for one; those that do: ${those}`);
}
/**
 * Reads the faults that are to be carried out again.
 *
 * @returns undefined where nothing is to be replayed
 * @throws RequestError where the file is none of faults for this cluster, or not exactly one test is to have them
 */
async function readReplay({ replay, nodes, shard }, tests, suite) {
    if (replay === undefined)
        return undefined;
    const refuse = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`replay "${replay}": ${why}`);
    if (shard)
        throw refuse(`is for one test, which cannot be shared; leave out shard ${(0,_request_js__WEBPACK_IMPORTED_MODULE_6__/* .shardText */ .eG)(shard)}`);
    if (tests.length !== 1) {
        throw refuse(`is for one test, and ${tests.length} are wanted; name the test that it comes from with -t`);
    }
    const [{ name, test }] = tests;
    if (test.kind === 'script' || !suite[test.id].needs?.faults)
        throw refuse(`test "${name}" has no faults`);
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(replay, 'utf8');
    }
    catch (error) {
        throw refuse(`cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_5__/* .whyUnreadable */ ._p)(error)}`);
    }
    return (0,_faults_schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFaultSchedule */ .L3)(text, `replay "${replay}"`, nodeNames(nodes));
}
/**
 * Checks that the servers can do what is to be replayed: as in the mesh, each link leads through a proxy.
 *
 * @throws RequestError naming the fault, and why not
 */
function demandReplayable({ steps }, { replay, nodes }, { runtime, engine, next }, [planned], suite) {
    const { test } = planned;
    const definition = test.kind === 'built-in' ? suite[test.id] : undefined;
    const why = definition && (0,_suite_skip_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonToSkip */ .b)(definition, { engine, runtime, nodes, ...(next && { next }) });
    if (why)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`replay "${replay}": its test ${why}`);
    const names = nodeNames(nodes);
    const links = names.flatMap((subscriber) => names.filter((other) => other !== subscriber).map((upstream) => ({ subscriber, upstream })));
    try {
        const faults = steps.map(({ fault }) => fault);
        const { ability, spare } = definition?.needs ?? {};
        (0,_faults_supported_js__WEBPACK_IMPORTED_MODULE_3__/* .demandPossible */ .X5)(faults, {
            ...{ runtime, links, ability, upgrade: next },
            cluster: { nodes: names.map((name) => ({ name })) },
            spare: spare && { name: `n${nodes + 1}` },
        });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`replay "${replay}": ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
/** The nodes of a lane. */
function nodeNames(count) {
    return Array.from({ length: count }, (_, i) => `n${i + 1}`);
}


/***/ }),

/***/ 89489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ startScriptCluster),
/* harmony export */   QI: () => (/* binding */ scriptPorts),
/* harmony export */   jA: () => (/* binding */ scriptDatabase)
/* harmony export */ });
/* harmony import */ var _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37144);
/* harmony import */ var _database_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77117);
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(53525);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _faults_effect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69296);
/* harmony import */ var _replication_all_tables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51079);
/* harmony import */ var _replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26036);
/* harmony import */ var _runtime_local_ports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61652);
/* harmony import */ var _runtime_server_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61074);
/* harmony import */ var _lane_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67706);
/* harmony import */ var _pg_settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59008);
/* harmony import */ var _setup_sql_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74673);












/** The database of script tests where EDGE_DB does not name one: the earlier runner's. */
const DEFAULT_DATABASE = 'lcdb';
/**
 * The first port of the script cluster; its nodes listen on neighbouring ports, because scripts count them up.
 *
 * @throws RequestError when EDGE_START_PORT is no port, or one of those ports is in use and must not be
 */
async function scriptPorts(request) {
    const asked = request.env.EDGE_START_PORT ?? process.env.EDGE_START_PORT;
    if (asked === undefined)
        return (0,_runtime_local_ports_js__WEBPACK_IMPORTED_MODULE_5__/* .freePortRange */ .de)(request.nodes);
    const first = Number(asked);
    if (!Number.isInteger(first) || first < 1024 || first + request.nodes > 65_535) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`EDGE_START_PORT "${asked}": must be a whole number from 1024 to ${65_535 - request.nodes}`);
    }
    for (let port = first; port < first + request.nodes; port++) {
        if (await (0,_runtime_local_ports_js__WEBPACK_IMPORTED_MODULE_5__/* .isFree */ .xp)(port))
            continue;
        if (request.skipPortCheck)
            return (0,_runtime_local_ports_js__WEBPACK_IMPORTED_MODULE_5__/* .freePortRange */ .de)(request.nodes);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`EDGE_START_PORT ${first}: port ${port} of 127.0.0.1 is in use; stop what listens there, choose another port, or take any free ones with --skip_port_check`);
    }
    return first;
}
/**
 * Starts the script cluster: servers on neighbouring ports, the set-up statements on every node, all tables in the
 * default sets, DDL that replicates by itself where the engine can, the mesh proven.
 *
 * @throws ClusterError when it does not come up or a set-up statement fails
 */
async function startScriptCluster(request, runtime, engine, place) {
    const numbers = Array.from({ length: request.nodes }, (_, i) => i + 1);
    const servers = await (0,_lane_js__WEBPACK_IMPORTED_MODULE_7__/* .startAll */ .Sd)(numbers.map((number) => {
        // By which statements that run on every node know which one they are on.
        const name = `n${number}`;
        const settings = (0,_pg_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .serverSettings */ .Dm)((0,_replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_10__/* .engineOn */ .Wt)(engine, { name }), request.pgSettings);
        return runtime.start(name, { ...settings, cluster_name: name }, { port: place.firstPort + number - 1 });
    }));
    try {
        return { cluster: await wireScripts(servers, engine, runtime, place), servers };
    }
    catch (error) {
        // Nobody else knows of them yet.
        await (0,_faults_effect_js__WEBPACK_IMPORTED_MODULE_3__/* .all */ .Q7)(servers.map((server) => server.stop()));
        throw error;
    }
}
async function wireScripts(servers, engine, runtime, place) {
    const { database } = place;
    const marks = await _runtime_server_log_js__WEBPACK_IMPORTED_MODULE_6__/* .LogMark */ .kR.now(servers);
    const nodes = await Promise.all(servers.map(async (server, i) => {
        const admin = new _database_node_js__WEBPACK_IMPORTED_MODULE_1__/* .Node */ .bP(`n${i + 1}`, server, 'postgres');
        if (database !== 'postgres')
            await admin.sql(`create database ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_11__/* .ident */ .bD)(database)}`);
        admin.close();
        return new _database_node_js__WEBPACK_IMPORTED_MODULE_1__/* .Node */ .bP(`n${i + 1}`, server, database);
    }));
    const cluster = new _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .Cluster */ .d(nodes, engine, place.signal);
    try {
        await cluster.wire({
            prepare: async (node) => {
                if (place.setupSql)
                    await (0,_setup_sql_js__WEBPACK_IMPORTED_MODULE_9__/* .setUp */ .s)(node, place.setupSql, { clientBin: runtime.clientBin, signal: place.signal });
                await (0,_replication_all_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .replicateAllTables */ .i)(node, engine);
                await engine.replicateDdl?.(node);
            },
        });
        await cluster.removeMarker();
    }
    catch (error) {
        cluster.close();
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b$ && error.cause instanceof _setup_sql_js__WEBPACK_IMPORTED_MODULE_9__/* .SetupError */ .w3)
            throw error.cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b$(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}${await (0,_lane_js__WEBPACK_IMPORTED_MODULE_7__/* .logLines */ .OG)(marks)}`, { cause: error });
    }
    return cluster;
}
/** What no name holds that every client is to find: psql takes `a=b` for a connection string, a service file has lines. */
const NO_NAME = /[\p{Cc}=]|^\s|\s$/u;
/** What a server has by itself and nobody may use. */
const TEMPLATES = ['template0', 'template1'];
/**
 * The name of the scripts' database: EDGE_DB, else lcdb.
 *
 * @throws RequestError when it is no name that every client can be given
 */
function scriptDatabase({ env }) {
    const database = env.EDGE_DB ?? process.env.EDGE_DB ?? DEFAULT_DATABASE;
    const right = database !== '' &&
        Buffer.byteLength(database) <= 63 &&
        !NO_NAME.test(database) &&
        !TEMPLATES.includes(database);
    if (right)
        return database;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`EDGE_DB=${JSON.stringify(database)} is not accepted; accepted: the name of a database, 1 to 63 bytes without line ends, control characters and "=", no blank at its ends, and not ${TEMPLATES.join(' or ')}; leave it out for ${DEFAULT_DATABASE}`);
}


/***/ }),

/***/ 13829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readSaying),
  f: () => (/* binding */ sharesCluster)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/script/lines.ts
var lines = __webpack_require__(64736);
;// CONCATENATED MODULE: ./src/script/leaves.ts




const COMMENTS = {
    '.sql': /^\s*--\s*mmr:(.*)$/,
    '.mjs': /^\s*\/\/\s*mmr:(.*)$/,
};
const HASH = /^\s*#\s*mmr:(.*)$/;
const NAME = /(?:"(?:[^"]|"")+"|[^\s",.]+)(?:\.(?:"(?:[^"]|"")+"|[^\s",.]+))?/y;
/**
 * Reads what a script says of itself in comment lines: `# mmr: leaves differing orders public.items` and
 * `# mmr: leaves exceptions`; with `--` in SQL, with `//` in JavaScript.
 *
 * @throws RequestError naming file and line where such a line says something else
 */
async function readLeaves(file) {
    const comment = COMMENTS[(0,external_node_path_.extname)(file)] ?? HASH;
    const differing = [];
    let exceptions = false;
    let number = 0;
    for await (const line of (0,lines/* linesOf */.Dx)(file)) {
        number++;
        const said = comment.exec(line)?.[1]?.trim();
        if (said === undefined)
            continue;
        const names = namesOf(/^leaves\s+differing\s+(.*)$/.exec(said)?.[1]);
        if (names)
            differing.push(...names);
        else if (/^leaves\s+exceptions$/.test(said))
            exceptions = true;
        else {
            throw new errors/* RequestError */.GI(`test "${file}", line ${number}: "mmr: ${said}" is not understood; a script can say "mmr: leaves differing TABLE …" and "mmr: leaves exceptions"`);
        }
    }
    return { differing, exceptions };
}
/** Names of tables as SQL takes them, between blanks or commas; undefined where they are none. */
function namesOf(list) {
    if (!list)
        return undefined;
    const names = [];
    const between = /[\s,]*/y;
    for (let at = 0; at < list.length;) {
        NAME.lastIndex = at;
        const [name] = NAME.exec(list) ?? [];
        if (name === undefined)
            return undefined;
        names.push((0,quote/* plainName */.MH)(name.replaceAll(/"(?:[^"]|"")*"|[^"]+/g, (part) => folded(part))));
        between.lastIndex = at + name.length;
        const [blank = ''] = between.exec(list) ?? [];
        at += name.length + blank.length;
        if (blank === '' && at < list.length)
            return undefined;
    }
    return names;
}
function folded(part) {
    return part.startsWith('"') ? part : part.toLowerCase();
}

// EXTERNAL MODULE: ./src/script/scope.ts
var scope = __webpack_require__(62943);
;// CONCATENATED MODULE: ./src/run/script-says.ts



/**
 * Reads what each script says of itself, by file.
 *
 * @throws RequestError when one says something that nobody understands
 */
async function readSaying(tests, env) {
    const files = new Set(tests.flatMap(({ test }) => (test.kind === 'script' ? [test.file] : [])));
    const said = await Promise.allSettled([...files].map(async (file) => [file, await sayingOf(file, env)]));
    const wrong = said.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    const foreign = wrong.find((error) => !(error instanceof errors/* RequestError */.GI));
    if (foreign)
        throw foreign;
    if (wrong.length > 0)
        throw new errors/* RequestError */.GI(wrong.map((error) => error.message).join('\n'));
    return new Map(said.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
}
async function sayingOf(file, env) {
    const leaves = await readLeaves(file);
    if (!(await (0,scope/* saysTables */._)(file, env)))
        return { scope: 'scripts', leaves };
    if (leaves.exceptions || leaves.differing.length > 0) {
        throw new errors/* RequestError */.GI(`test "${file}": a comment "mmr: leaves …" is for a test that shares a cluster with all scripts; one that works in tables of its own says it in what it exports: leaves: { differing: { orders: 1 } }`);
    }
    return { scope: 'tables' };
}
/** Whether a test runs on the cluster that scripts share. */
function sharesCluster({ test }, says) {
    return test.kind === 'script' && says.get(test.file)?.scope !== 'tables';
}


/***/ }),

/***/ 74673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ setUp),
/* harmony export */   sE: () => (/* binding */ readSetupSql),
/* harmony export */   tA: () => (/* binding */ demandSetupSql),
/* harmony export */   w3: () => (/* binding */ SetupError)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83849);
/* harmony import */ var _database_encryption_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49808);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48500);
/* harmony import */ var _script_interpreters_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22044);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13352);








/** A set-up statement failed: file, line and the server's words say it all. */
class SetupError extends _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ClusterError */ .b$ {
    said;
    name = 'SetupError';
    /** @param said file and line, and the server's words */
    constructor(node, said) {
        super(`setup-sql failed on ${node}: ${said}`);
        this.said = said;
    }
}
/** Reads --setup-sql, or what else is such a file. @throws RequestError when that cannot be done, or it does nothing */
async function readSetupSql(file, what = 'setup-sql') {
    if (file === undefined)
        return undefined;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(`${what} "${file}": cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .whyUnreadable */ ._p)(error)}`);
    });
    if (!holdsStatement(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(`${what} "${file}": holds no statement`);
    return { file, text };
}
/** Whether there is more than blanks and comments; a comment in another one counts as a statement. */
function holdsStatement(text) {
    const idle = /[\s;\ufeff]+|--[^\n]*|\/\*[\s\S]*?\*\//y;
    let at = 0;
    while (idle.test(text))
        at = idle.lastIndex;
    return at < text.length;
}
/** What a server does not take as one of several statements, and what is psql's own, at the beginning of a line. */
const ONLY_PSQL = /^(?:\\[a-z!]\w*|copy\b.*\bfrom\s+stdin\b|(?:create|drop)\s+(?:unique\s+)?(?:index\s+concurrently|database|tablespace)\b|reindex\b.*\bconcurrently\b|alter\s+system\b|vacuum\b)/i;
/**
 * Looks before anything starts whether the file can be run: with psql all of it can, without it only plain statements.
 *
 * @throws RequestError with file and line of the first thing that takes psql, where there is none
 */
async function demandSetupSql(setup, clientBin) {
    if (!setup || (await (0,_script_interpreters_js__WEBPACK_IMPORTED_MODULE_6__/* .findPsql */ .IQ)(clientBin)))
        return;
    const lines = setup.text.split(/\r?\n/);
    const at = lines.findIndex((line) => ONLY_PSQL.test(line.trimStart()));
    if (at < 0)
        return;
    const [found] = ONLY_PSQL.exec(lines[at].trimStart());
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(`setup-sql "${setup.file}", line ${at + 1}: "${found}" takes psql, but ${clientBin ? `${clientBin} and PATH have none` : 'PATH has none'}; install PostgreSQL's client (Debian, Ubuntu: apt-get install postgresql-client; Homebrew: brew install libpq, and put its bin folder into PATH), or name a folder that has psql with --pg-bin`);
}
/**
 * Runs the file on a node: by psql, statement for statement, as it would restore a dump; where there is no psql, all
 * statements as one.
 *
 * @throws SetupError with file and line of the statement that failed
 */
async function setUp(node, setup, { clientBin, signal }) {
    const psql = await (0,_script_interpreters_js__WEBPACK_IMPORTED_MODULE_6__/* .findPsql */ .IQ)(clientBin);
    await (psql ? byPsql(psql, node, setup, signal) : asOne(node, setup));
}
async function byPsql(psql, node, { file }, signal) {
    const { host, port, user, password } = node.endpoint;
    const { PATH, HOME, LD_LIBRARY_PATH } = process.env;
    const env = {
        ...{ PATH, HOME, LD_LIBRARY_PATH, LC_ALL: 'C' },
        ...{ PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: node.database },
        ...{ PGCLIENTENCODING: 'UTF8', PGAPPNAME: 'mmr-test', ...(0,_database_encryption_js__WEBPACK_IMPORTED_MODULE_3__/* .libpqVariables */ .Gy)(node.endpoint) },
    };
    const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-o', node_os__WEBPACK_IMPORTED_MODULE_1__.devNull, '-f', file];
    try {
        await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_5__/* .output */ .CG)(psql, args, { env, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        const { printed, how } = error instanceof _process_output_js__WEBPACK_IMPORTED_MODULE_5__/* .ProgramError */ .Zj ? error : { printed: '', how: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error) };
        // Notices come before the error that ended it.
        const words = /psql:[^\n]*\b(?:ERROR|FATAL|error|invalid)\b[\s\S]*$/.exec(printed)?.[0] ?? printed;
        throw new SetupError(node.name, words.replace(/^psql:/, '') || how);
    }
}
async function asOne(node, { file, text }) {
    // A session of its own: what a dump sets ends with it.
    const session = await node.session();
    try {
        await session.sql(text);
    }
    catch (error) {
        if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_2__/* ["default"].DatabaseError */ .Ay.DatabaseError))
            throw error;
        const before = [...text].slice(0, Number(error.position ?? 0)).join('');
        const line = error.position ? `:${before.split('\n').length}` : '';
        throw new SetupError(node.name, `${file}${line}: ${error.message}`);
    }
    finally {
        await session.close();
    }
}


/***/ }),

/***/ 59575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Tally),
/* harmony export */   j: () => (/* binding */ Expected)
/* harmony export */ });
/** Counts the same findings and keeps the first different ones, so that a flood takes no memory. */
class Tally {
    most;
    times = new Map();
    more = 0;
    constructor(most = 40) {
        this.most = most;
    }
    add(text, times = 1) {
        const before = this.times.get(text);
        if (before === undefined && this.times.size >= this.most)
            this.more += times;
        else
            this.times.set(text, (before ?? 0) + times);
    }
    /** Each finding once, and how many there were besides. */
    lines() {
        const all = [...this.times].map(([text, n]) => (n > 1 ? `${text} (${n} times)` : text));
        return this.more > 0 ? [...all, `and ${this.more} more findings of this kind`] : all;
    }
}
/** Something that is expected, and how often it was there. */
class Expected {
    what;
    seen = 0;
    constructor(what) {
        this.what = what;
    }
    /** What is wrong with how often it was there; undefined where nothing is. */
    wrong(name) {
        const { least = 1, most = Number.POSITIVE_INFINITY } = this.what;
        if (this.seen >= least && this.seen <= most)
            return undefined;
        const wanted = least === most ? `${least}` : this.seen < least ? `${least} or more` : `${most} at most`;
        return `${name}: the test says that there are ${wanted}, but there were ${this.seen}`;
    }
}


/***/ }),

/***/ 61652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   de: () => (/* binding */ freePortRange),
/* harmony export */   ov: () => (/* binding */ freePort),
/* harmony export */   xp: () => (/* binding */ isFree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);


// Below the range from which systems choose ports for outgoing connections.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const given = new Set();
/** Whether nobody listens on this port of the loopback address. */
function isFree(port) {
    return new Promise((resolve) => {
        const probe = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)();
        probe.once('error', () => resolve(false));
        probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(true)));
    });
}
/** A port that is free now and that this process has not given out before. */
async function freePort() {
    for (;;) {
        const port = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(LOWEST, HIGHEST);
        if (given.has(port) || !(await isFree(port)))
            continue;
        given.add(port);
        return port;
    }
}
/** The first of `count` neighbouring ports that are all free now. */
async function freePortRange(count) {
    for (;;) {
        const first = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(LOWEST, HIGHEST - count);
        const ports = Array.from({ length: count }, (_, i) => first + i);
        if (ports.some((port) => given.has(port)))
            continue;
        if (!(await Promise.all(ports.map(isFree))).every(Boolean))
            continue;
        for (const port of ports)
            given.add(port);
        return first;
    }
}


/***/ }),

/***/ 7541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sl: () => (/* binding */ builtInSchedules),
/* harmony export */   aR: () => (/* binding */ builtInFile),
/* harmony export */   nm: () => (/* binding */ describeBuiltIn),
/* harmony export */   x3: () => (/* binding */ NONE)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80271);



/** The schedule without a test: only the cluster is set up. */
const NONE = 'none';
const FOLDER = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_root_js__WEBPACK_IMPORTED_MODULE_2__/* .packageRoot */ .Z, 'schedules');
/** The names of the schedules that come with this program. */
async function builtInSchedules() {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(FOLDER);
    return names.filter((name) => /^[a-z][a-z0-9-]*$/.test(name)).sort();
}
/** The file of a built-in schedule. */
function builtInFile(name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(FOLDER, name);
}
/** What a built-in schedule is for: the comment in its first line. */
async function describeBuiltIn(name) {
    const [first = ''] = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(builtInFile(name), 'utf8')).split('\n');
    return first.replace(/^#\s*/, '').trim();
}


/***/ }),

/***/ 28681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ resolveWanted)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/unreadable.ts
var unreadable = __webpack_require__(13352);
// EXTERNAL MODULE: ./src/schedule/built-in.ts
var built_in = __webpack_require__(7541);
;// CONCATENATED MODULE: ./src/schedule/lookup.ts



/** Kinds of files that are tests. */
const SCRIPT_EXTENSIONS = ['.pl', '.py', '.sh', '.sql', '.mjs'];
/**
 * Looks up a test: a script's path relative to one of the folders, a built-in test, or a topic of those.
 * A name without one of the scripts' extensions is never a script, so the two cannot be confused.
 *
 * @param folders where a relative path is looked for, in this order
 */
async function findTest(word, builtIn, schedules, folders) {
    if (builtIn.includes(word))
        return { kind: 'built-in', ids: [word] };
    if (word.includes('*'))
        return findTopic(word, builtIn);
    const isScript = SCRIPT_EXTENSIONS.includes((0,external_node_path_.extname)(word));
    for (const folder of folders) {
        const file = (0,external_node_path_.resolve)(folder, word);
        const kind = await kindOf(file);
        if (kind === 'file' && isScript)
            return { kind: 'script', file };
        if (kind === 'file')
            return nothing(`is no kind of test: scripts end in ${SCRIPT_EXTENSIONS.join(' ')}`);
        if (kind === 'folder' && !isTopic(word, builtIn))
            return nothing('is a folder; name the tests in it');
    }
    if (isTopic(word, builtIn))
        return nothing(`is a topic; all of its tests are "${word}/*"`);
    if (schedules.includes(word))
        return nothing('is a schedule, not a test');
    const siblings = await scriptsBeside(word, folders);
    if (isScript)
        return nothing(`there is no such file${(0,nearest/* didYouMean */.a)(word, siblings) || ` (looked in ${folders.join(' and ')})`}`);
    if (/\s/.test(word))
        return nothing('there is no such test or file; several tests on one line are written "test: a b"');
    const topics = builtIn.map((id) => `${id.slice(0, id.indexOf('/'))}/*`);
    return nothing(`there is no such test or file${(0,nearest/* didYouMean */.a)(word, [...builtIn, ...topics, ...siblings])}`);
}
/** What a path leads to. */
async function kindOf(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found)
        return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
}
function findTopic(word, builtIn) {
    const topic = /^([^*]+)\/\*$/.exec(word)?.[1];
    if (topic === undefined)
        return nothing('the only pattern that is understood is a whole topic, "topic/*"');
    const ids = builtIn.filter((id) => id.startsWith(`${topic}/`));
    if (ids.length > 0)
        return { kind: 'built-in', ids };
    const topics = [...new Set(builtIn.map((id) => id.slice(0, id.indexOf('/'))))];
    const near = (0,nearest/* didYouMean */.a)(word, topics.map((name) => `${name}/*`));
    return nothing(`there is no such topic${near || ` (topics: ${topics.join(', ')})`}`);
}
function isTopic(word, builtIn) {
    return builtIn.some((id) => id.startsWith(`${word}/`));
}
/** The scripts in the folder of a path that leads nowhere, written as that path is. */
async function scriptsBeside(word, folders) {
    const listings = await Promise.all(folders.map((folder) => (0,promises_.readdir)((0,external_node_path_.resolve)(folder, (0,external_node_path_.dirname)(word))).catch(() => [])));
    const prefix = word.slice(0, word.length - (0,external_node_path_.basename)(word).length);
    return listings
        .flat()
        .flatMap((name) => (SCRIPT_EXTENSIONS.includes((0,external_node_path_.extname)(name)) ? [prefix + name] : []));
}
function nothing(why) {
    return { kind: 'nothing', why };
}

;// CONCATENATED MODULE: ./src/schedule/parse.ts

const KEYWORDS = ['test', 'include'];
/**
 * Reads a schedule: an entry a line, `#` begins a comment anywhere, blank lines are ignored.
 * An entry is a test, `test: a b c` (these in parallel) or `include: SCHEDULE`.
 * What the words name is not looked up here. All lines are read, also after one that is wrong.
 */
function parseSchedule(text) {
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
    return lines.flatMap((raw, i) => {
        const content = raw.replace(/#.*/s, '').trimEnd();
        const indent = content.length - content.trimStart().length;
        return content === '' ? [] : [readLine({ text: content.slice(indent), line: i + 1, column: indent + 1 })];
    });
}
function readLine(whole) {
    const control = /[^\P{Cc}\t]/u.exec(whole.text);
    if (control) {
        const at = { ...whole, text: control[0], column: whole.column + control.index };
        return { kind: 'problem', at, message: 'a control character: this is not a schedule' };
    }
    const keyword = /^([A-Za-z_-]+)[ \t]*:(?=\s|$)/.exec(whole.text);
    if (!keyword)
        return { kind: 'test', test: whole };
    const words = wordsAfter(whole, keyword[0].length);
    if (keyword[1] === 'test') {
        return words.length > 0
            ? { kind: 'parallel', tests: words }
            : { kind: 'problem', at: whole, message: '"test:" names no test' };
    }
    if (keyword[1] === 'include') {
        return words.length === 1
            ? { kind: 'include', schedule: words[0] }
            : {
                kind: 'problem',
                at: words[1] ?? whole,
                message: `"include:" takes one schedule, here are ${words.length}`,
            };
    }
    const suggestion = (0,nearest/* didYouMean */.a)(keyword[1], KEYWORDS);
    const message = `"${keyword[1]}:" is not known, only "test:" and "include:" are${suggestion}`;
    return { kind: 'problem', at: whole, message };
}
function wordsAfter(whole, start) {
    return [...whole.text.slice(start).matchAll(/\S+/g)].map(({ 0: text, index }) => {
        return { text, line: whole.line, column: whole.column + start + index };
    });
}

;// CONCATENATED MODULE: ./src/schedule/resolve.ts








/**
 * Reads all schedules that are wanted and looks up every test in them.
 *
 * @param builtIn the built-in tests, `topic/name`, in the order in which a whole topic runs
 * @param cwd where relative paths begin
 * @throws RequestError with every schedule, line and test that is wrong, a line each, with file, line and column
 */
async function resolveWanted(wanted, builtIn, cwd = process.cwd()) {
    const resolver = new Resolver(builtIn, await (0,built_in/* builtInSchedules */.Sl)(), cwd);
    for (const what of wanted) {
        if ('schedule' in what)
            await resolver.schedule(what.schedule);
        else
            await resolver.single(what.test);
    }
    return resolver.finish();
}
class Resolver {
    builtIn;
    schedules;
    cwd;
    planned = [];
    problems = new Set();
    uses = new Map();
    group = 0;
    constructor(builtIn, schedules, cwd) {
        this.builtIn = builtIn;
        this.schedules = schedules;
        this.cwd = cwd;
    }
    async schedule(name) {
        if (name === built_in/* NONE */.x3)
            return;
        const blame = (why) => this.problems.add(`schedule "${name}": ${why}`);
        const file = await this.scheduleFile(name, [this.cwd], blame);
        if (file === undefined)
            return;
        const before = this.planned.length + this.problems.size;
        await this.read({ file, within: [] }, blame);
        if (this.planned.length + this.problems.size === before)
            blame('it names no test');
    }
    async single(test) {
        await this.add(test, [this.cwd], (why) => this.problems.add(`test "${test}": ${why}`));
        this.group++;
    }
    finish() {
        if (this.problems.size > 0)
            throw new errors/* RequestError */.GI([...this.problems].join('\n'));
        return this.planned;
    }
    async read(open, blame) {
        const text = await readText(open.file, blame);
        if (text === undefined)
            return;
        for (const entry of parseSchedule(text))
            await this.readEntry(entry, open);
    }
    async readEntry(entry, open) {
        if (entry.kind === 'problem')
            return this.blameWord(open.file, entry.at)(entry.message);
        if (entry.kind === 'include')
            return this.include(entry.schedule, open);
        const words = entry.kind === 'test' ? [entry.test] : entry.tests;
        const folders = [...new Set([this.cwd, (0,external_node_path_.dirname)(open.file)])];
        for (const word of words) {
            const blame = this.blameWord(open.file, word);
            await this.add(word.text, folders, (why) => blame(`"${word.text}": ${why}`), entry.kind === 'parallel');
        }
        this.group++;
    }
    async include(word, open) {
        if (word.text === built_in/* NONE */.x3)
            return;
        const blame = this.blameWord(open.file, word);
        const blameName = (why) => blame(`"${word.text}": ${why}`);
        const file = await this.scheduleFile(word.text, [this.cwd, (0,external_node_path_.dirname)(open.file)], blameName);
        if (file === undefined)
            return;
        const chain = [...open.within, open.file];
        if (chain.includes(file)) {
            const circle = [...chain.slice(chain.indexOf(file)), file].map((f) => this.shown(f));
            blame(`includes itself: ${circle.join(' includes ')}`);
            return;
        }
        await this.read({ file, within: chain }, blameName);
    }
    async scheduleFile(name, folders, blame) {
        if (this.schedules.includes(name))
            return (0,built_in/* builtInFile */.aR)(name);
        for (const folder of folders) {
            const file = (0,external_node_path_.resolve)(folder, name);
            const kind = await kindOf(file);
            if (kind === 'folder') {
                blame('is a folder, not a schedule');
                return undefined;
            }
            if (kind === 'nothing')
                continue;
            if (!SCRIPT_EXTENSIONS.includes((0,external_node_path_.extname)(name)))
                return file;
            blame('is a test, not a schedule');
            return undefined;
        }
        if (this.builtIn.includes(name))
            blame('is a test, not a schedule');
        else {
            const names = [...this.schedules, built_in/* NONE */.x3];
            blame(`there is no such schedule or file${(0,nearest/* didYouMean */.a)(name, names) || ` (built in: ${names.join(', ')})`}`);
        }
        return undefined;
    }
    async add(word, folders, blame, parallel = false) {
        const found = await findTest(word, this.builtIn, this.schedules, folders);
        if (found.kind === 'nothing')
            return blame(found.why);
        if (found.kind === 'script')
            return this.plan(this.shown(found.file), { kind: 'script', file: found.file });
        for (const id of found.ids) {
            this.plan(id, { kind: 'built-in', id });
            if (!parallel)
                this.group++;
        }
    }
    plan(name, test) {
        const uses = (this.uses.get(name) ?? 0) + 1;
        this.uses.set(name, uses);
        this.planned.push({ name: uses === 1 ? name : `${name}#${uses}`, test, group: this.group });
    }
    blameWord(file, { line, column }) {
        return (message) => void this.problems.add(`${this.shown(file)}:${line}:${column}: ${message}`);
    }
    /** A path as people would write it here. */
    shown(file) {
        const near = (0,external_node_path_.relative)(this.cwd, file).replaceAll(external_node_path_.sep, '/') || (0,external_node_path_.basename)(file);
        return near.length <= file.length ? near : file;
    }
}
async function readText(file, blame) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(file));
    }
    catch (error) {
        blame(error instanceof TypeError ? 'is not a text file (UTF-8)' : `cannot be read: ${(0,unreadable/* whyUnreadable */._p)(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 20783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ callersEnvironment)
/* harmony export */ });
/** Variables of libpq; every client that is built on it reads them (PostgreSQL 18's documentation, section 32.15). */
const LIBPQ = [
    ...['PGHOST', 'PGHOSTADDR', 'PGPORT', 'PGDATABASE', 'PGUSER', 'PGPASSWORD', 'PGPASSFILE', 'PGSERVICE'],
    ...['PGSERVICEFILE', 'PGSYSCONFDIR', 'PGLOCALEDIR', 'PGAPPNAME', 'PGOPTIONS', 'PGCONNECT_TIMEOUT'],
    ...['PGREQUIREAUTH', 'PGCHANNELBINDING', 'PGREQUIREPEER', 'PGTARGETSESSIONATTRS', 'PGLOADBALANCEHOSTS'],
    ...['PGSSLMODE', 'PGREQUIRESSL', 'PGSSLNEGOTIATION', 'PGSSLCOMPRESSION', 'PGSSLCERT', 'PGSSLKEY'],
    ...['PGSSLCERTMODE', 'PGSSLROOTCERT', 'PGSSLCRL', 'PGSSLCRLDIR', 'PGSSLSNI', 'PGSSLKEYLOGFILE'],
    ...['PGSSLMINPROTOCOLVERSION', 'PGSSLMAXPROTOCOLVERSION', 'PGMINPROTOCOLVERSION', 'PGMAXPROTOCOLVERSION'],
    ...['PGGSSENCMODE', 'PGKRBSRVNAME', 'PGGSSLIB', 'PGGSSDELEGATION', 'PGREALM', 'PGOAUTHDEBUG'],
    ...['PGCLIENTENCODING', 'PGDATESTYLE', 'PGTZ', 'PGGEQO'],
    // Debian's psql is a wrapper that reads it.
    'PGCLUSTER',
];
/** What else changes how psql prints, also into a file. */
const PRINTING = ['COLUMNS', 'PAGER', 'PSQL_PAGER', 'PG_COLOR', 'PG_COLORS'];
/** UTF-8, and otherwise as if nobody had chosen a language; macOS knows no C.UTF-8. */
const LOCALE = process.platform === 'darwin' ? { LANG: 'C', LC_CTYPE: 'UTF-8' } : { LANG: 'C.UTF-8' };
/**
 * Of the caller's environment, what a script may see: nothing in it leads a client elsewhere than to the run's cluster,
 * nor changes what psql prints, so that a test's output depends on the test alone, as under pg_regress.
 */
function callersEnvironment(callers) {
    const taken = new Set([...LIBPQ, ...PRINTING, 'LANGUAGE']);
    const left = Object.entries(callers).filter(([name]) => !taken.has(name) && !name.startsWith('LC_'));
    return { ...Object.fromEntries(left), ...LOCALE };
}


/***/ }),

/***/ 18129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ hostCommand),
/* harmony export */   s: () => (/* binding */ scopeCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80271);


/** Starts this program as the host of a user's .mjs test: src/script/host.ts in a process of its own. */
function hostCommand(file) {
    return thisProgram('script-host', file);
}
/** Starts this program as the reader of what a user's .mjs test says of itself: src/script/scope.ts. */
function scopeCommand(file) {
    return thisProgram('script-scope', file);
}
function thisProgram(...words) {
    return { program: process.execPath, args: [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(_root_js__WEBPACK_IMPORTED_MODULE_1__/* .packageRoot */ .Z, 'dist', 'index.js'), ...words] };
}


/***/ }),

/***/ 22044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ checkScripts),
/* harmony export */   IQ: () => (/* binding */ findPsql),
/* harmony export */   OS: () => (/* binding */ interpreterOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/** What runs a script, by its extension. A shebang is not needed, nor is the file's execute permission. */
const LANGUAGES = {
    '.pl': {
        programs: ['perl'],
        howToGet: 'install perl (Debian, Ubuntu: apt-get install perl; Homebrew: brew install perl)',
    },
    '.py': {
        programs: ['python3', 'python'],
        howToGet: 'install Python 3 (Debian, Ubuntu: apt-get install python3; Homebrew: brew install python3)',
    },
    '.sh': {
        programs: ['bash'],
        howToGet: 'install bash (Debian, Ubuntu: apt-get install bash; Alpine: apk add bash)',
    },
    '.sql': {
        programs: ['psql'],
        howToGet: "install PostgreSQL's client (Debian, Ubuntu: apt-get install postgresql-client; Homebrew: brew install libpq, and put its bin folder into PATH), or name a folder that has psql with --pg-bin",
    },
    '.mjs': { programs: [process.execPath], howToGet: 'it comes with the runner' },
};
/**
 * Looks before anything starts whether every script can be run at all.
 *
 * @param clientBin a folder that may have psql; PATH is looked through after it
 * @throws RequestError naming the test, and the extension with what is accepted or the interpreter with how to get it
 */
async function checkScripts(files, clientBin) {
    for (const file of files)
        await interpreterOf(file, clientBin);
}
/** The program that runs this script. @throws RequestError as checkScripts does */
async function interpreterOf(file, clientBin) {
    const extension = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(file);
    const language = LANGUAGES[extension];
    if (!language) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`test "${file}": ${extension ? `the extension "${extension}" is not known` : 'the file has no extension'}; a script test is one of ${Object.keys(LANGUAGES).join(' ')}`);
    }
    for (const program of language.programs) {
        const found = program === 'psql' ? await findPsql(clientBin) : await findProgram(program);
        if (found)
            return found;
    }
    const looked = extension === '.sql' && clientBin ? `${clientBin} and PATH have none` : 'PATH has none';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`test "${file}": needs ${language.programs.join(' or ')}, but ${looked}; ${language.howToGet}`);
}
/** psql of the servers' own folder, else of PATH; undefined when neither has one. */
async function findPsql(clientBin) {
    if (clientBin !== undefined) {
        const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(clientBin, 'psql');
        if (await isProgram(beside))
            return beside;
    }
    return findProgram('psql');
}
async function findProgram(name) {
    if (name.includes('/'))
        return name;
    for (const folder of (process.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder || '.', name);
        if (await isProgram(path))
            return path;
    }
    return undefined;
}
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile();
    }
    catch {
        return false; // Not there, or not for us to run: the next folder may have one.
    }
}


/***/ }),

/***/ 64736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ lastInShort),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);



/** Longer lines are cut: what prints a picture in one line is not to be held in memory. */
const LONGEST_LINE = 16 * 1024;
/** A file's lines, invalid UTF-8 replaced, without ever holding the file as a whole. */
async function* linesOf(file) {
    let rest = '';
    for await (const text of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, 'utf8')) {
        const lines = (rest + text).split('\n');
        rest = lines.pop().slice(0, LONGEST_LINE);
        for (const line of lines)
            yield line.slice(0, LONGEST_LINE).replace(/\r$/, '');
    }
    if (rest)
        yield rest;
}
const LAST_LINES = 12;
const LAST_BYTES = 2000;
/** The last lines that a script printed, for the reason of its failure; empty when it printed nothing. */
async function lastLines(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file);
    try {
        const { size } = await handle.stat();
        const from = Math.max(0, size - LAST_BYTES);
        const bytes = Buffer.alloc(size - from);
        await handle.read(bytes, 0, bytes.length, from);
        const lines = bytes.toString().trimEnd().split('\n').slice(-LAST_LINES);
        return lines.length === 1 && lines[0] === '' ? [] : lines;
    }
    finally {
        await handle.close();
    }
}
/** What a list has room for. */
const SHORT = 100;
/**
 * The last lines on one: as many whole ones as fit, and the last one in any case. What the last line alone says is often
 * too little: psql's is the mark below a statement. Empty where nothing is to be seen in any of them.
 */
function lastInShort(lines) {
    const [last = '', ...before] = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .linesWithText */ .BL)(lines.join('\n')).reverse();
    let short = last;
    for (const line of before) {
        const longer = `${line} / ${short}`;
        if (longer.length > SHORT)
            break;
        short = longer;
    }
    return short;
}


/***/ }),

/***/ 19991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ exported),
/* harmony export */   j: () => (/* binding */ loadTest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


const SHAPE = 'a test is: export default { proves: "…", async run({ cluster, expect }) { … } }';
/** Loads the test that a user's .mjs file exports. @throws TypeError where it exports none; whatever the file throws */
async function loadTest(file) {
    const test = await exported(file);
    if (!test)
        throw new TypeError(`there is no default export that is an object; ${SHAPE}`);
    if (typeof test.run !== 'function')
        throw new TypeError(`the default export has no function "run"; ${SHAPE}`);
    if (typeof test.proves !== 'string')
        throw new TypeError(`the default export has no text "proves"; ${SHAPE}`);
    return test;
}
/** The default export of a file, where it is an object. @throws whatever the file throws */
async function exported(file) {
    // A bundler must leave this one alone: the file is the user's.
    const module = await import(/* webpackIgnore: true */ (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(file)).href);
    const test = module.default;
    return typeof test === 'object' && test !== null ? test : undefined;
}


/***/ }),

/***/ 62943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ saysTables),
/* harmony export */   tellScope: () => (/* binding */ tellScope)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _job_variables_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56456);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48500);
/* harmony import */ var _callers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20783);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18129);
/* harmony import */ var _module_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19991);








/** How long a file's own statements may take. */
const LOAD_TIMEOUT_MS = 10_000;
/** What a file says, on the last line that its reader prints. */
const SAYS = 'mmr-scope:';
/**
 * Whether a user's test says that it works in tables of its own: `scope: 'tables'` in what a .mjs file exports. Only
 * files that hold the word are loaded, in a process that does nothing else; one that cannot be loaded without a cluster
 * says nothing.
 *
 * @param env of the user's configuration
 * @throws RequestError where it says any other scope
 */
async function saysTables(file, env) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(file) !== '.mjs' || !/\bscope\b/.test(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')))
        return false;
    const scope = await scopeIn(file, env);
    if (scope === undefined || scope === 'tables')
        return scope === 'tables';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`test "${file}": scope ${JSON.stringify(scope)} is not for tests of your own; it is "tables" for one that works in tables of its own and touches nothing else, and is left out for one that shares a cluster with all scripts`);
}
async function scopeIn(file, env) {
    const { program, args } = (0,_host_command_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeCommand */ .s)(file);
    const given = { ...(0,_callers_js__WEBPACK_IMPORTED_MODULE_4__/* .callersEnvironment */ .C)((0,_job_variables_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutJobVariables */ .J)(process.env)), ...env };
    try {
        const printed = await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_3__/* .output */ .CG)(program, args, { env: given, timeout: LOAD_TIMEOUT_MS });
        const last = printed.trimEnd().split('\n').at(-1) ?? '';
        return last.startsWith(SAYS) ? JSON.parse(last.slice(SAYS.length)).scope : undefined;
    }
    catch (error) {
        // Why it cannot be loaded it says when it is run.
        if (error instanceof _process_output_js__WEBPACK_IMPORTED_MODULE_3__/* .ProgramError */ .Zj)
            return undefined;
        throw error;
    }
}
/** Loads a user's test in this process, which exists for nothing else, and prints the scope that it says. */
async function tellScope(file) {
    const scope = (await (0,_module_js__WEBPACK_IMPORTED_MODULE_6__/* .exported */ .E)(file))?.scope;
    const said = scope === undefined || typeof scope === 'string' ? scope : String(scope);
    process.stdout.write(`\n${SAYS}${JSON.stringify({ scope: said })}\n`);
    return 0;
}


/***/ }),

/***/ 79897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ reasonToSkip)
/* harmony export */ });
/* harmony import */ var _replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26036);
/* harmony import */ var _replication_releases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57938);
/* harmony import */ var _test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7326);



const WORDS = {
    spare: 'a server more',
    faults: 'faults',
};
const OFF = ['off', 'false', 'no', '0'];
/** Why this cluster lacks what the test needs; undefined when it does not. */
function reasonToSkip(test, { engine, runtime, nodes, existing, setupSql, pgSettings = {}, next, parts = [] }) {
    const { needs = {} } = test;
    if (existing && !(0,_test_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesMesh */ .Iz)(test))
        return 'needs a mesh that it can change, and this one is there already and stays as it is';
    if (existing && needs.setUpHere)
        return 'needs servers that the run has set up; health judges those that are there already';
    if (needs.nodes !== undefined && nodes < needs.nodes)
        return `needs ${needs.nodes} nodes, the cluster has ${nodes}`;
    if (needs.engines && !needs.engines.includes(engine.kind)) {
        return `needs ${needs.engines.join(' or ')}, the engine is ${engine.kind}`;
    }
    if (!(0,_replication_mixed_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .versionsOf */ .x4)(engine).every((version) => (0,_replication_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .isOf */ .y)(version, needs.releases)))
        return `needs ${engine.kind} ${needs.releases}, this is ${engine.version}`;
    if (needs.setupSql && !setupSql)
        return 'needs --setup-sql FILE, the schema that it is about';
    const on = needs.off?.find((name) => !OFF.includes((pgSettings[name] ?? 'off').toLowerCase()));
    if (on)
        return `needs servers with ${on} off, and --pg-setting has set it to ${pgSettings[on]}`;
    if (needs.upgrade && !next)
        return 'needs --upgrade-to FOLDER, the servers that nodes are upgraded to';
    if (needs.upgrade && !next?.keepsAll && engine.kind === 'native')
        return 'needs an engine whose nodes can be made anew while others write, or servers of the same major';
    const releases = parts.map(({ runtime, engine }) => `${runtime.facts.versionNumber} ${engine.version}`);
    if (needs.mixed && new Set(releases).size < 2)
        return 'needs nodes of different releases, as in --pg-bin n1=FOLDER; all have the same';
    const asked = [
        needs.ability,
        needs.standby && 'standby',
        needs.spare && 'spare',
        needs.faults && 'faults',
    ];
    for (const what of asked) {
        const why = what && runtime?.lacks[what];
        if (why)
            return `needs ${WORDS[what] ?? what}, which runtime ${runtime.kind} cannot do: ${why}`;
    }
    return undefined;
}


/***/ })

};
