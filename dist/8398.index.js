export const id = 8398;
export const ids = [8398,1188];
export const modules = {

/***/ 21188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cleanUp),
/* harmony export */   removeGuests: () => (/* binding */ removeGuests),
/* harmony export */   sweepGuests: () => (/* binding */ sweepGuests)
/* harmony export */ });
/* harmony import */ var _database_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77117);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40910);
/* harmony import */ var _docker_container_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18578);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62536);
/* harmony import */ var _given_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61926);
/* harmony import */ var _guest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26954);







/** What connections of those who clean up are called: several may at a time, and end those of runs alone. */
const CLEANER = `${_database_node_js__WEBPACK_IMPORTED_MODULE_0__/* .CLIENT */ .G$} clean-up`;
/**
 * Removes what runs have left on servers of somebody else's that were killed before they could do so.
 *
 * @returns what was done, a line for each server
 * @throws RequestError where a run is at work there; ClusterError with what could not be removed
 */
async function removeGuests(nodes) {
    const servers = await (0,_given_server_js__WEBPACK_IMPORTED_MODULE_5__/* .allOpened */ .fN)(nodes.map(untilRuns));
    const found = await Promise.all(servers.map((server) => (0,_given_server_js__WEBPACK_IMPORTED_MODULE_5__/* .asAdmin */ .ag)(server, _guest_js__WEBPACK_IMPORTED_MODULE_6__/* .hasGuest */ .Jg)));
    const busy = servers.filter((_, i) => found[i] === 'at work').map(({ given }) => given.name);
    if (busy.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`a run is at work on ${busy.join(', ')}: end that one first; it removes all that it makes`);
    const done = await Promise.allSettled(nodes.map(cleanUp));
    const failed = done.flatMap((one) => (one.status === 'rejected' ? [(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(one.reason)] : []));
    if (failed.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$(failed.join('\n'));
    return servers.map(({ given: { name } }, i) => found[i] === 'none' ? `${name}: no run has left anything` : `${name}: all that a run had left is gone`);
}
/** Removes all that runs have left on a server; its container runs then. @throws ClusterError with what is still there */
function cleanUp(given) {
    const look = async () => (0,_given_server_js__WEBPACK_IMPORTED_MODULE_5__/* .asAdmin */ .ag)(await runs(given), (admin) => (0,_guest_js__WEBPACK_IMPORTED_MODULE_6__/* .removeOnce */ .wf)(admin), CLEANER);
    const what = `${given.name} to run with nothing on it that a run has made`;
    return unlessAway(given, what, _runtime_js__WEBPACK_IMPORTED_MODULE_4__/* .START_TIMEOUT_MS */ .iq + _guest_js__WEBPACK_IMPORTED_MODULE_6__/* .REMOVAL_MS */ .OE, look);
}
/** The same for a run whose process has ended: whatever it was doing there is over. @returns what is left, a line each */
async function sweepGuests(nodes) {
    try {
        await (0,_given_server_js__WEBPACK_IMPORTED_MODULE_5__/* .allOpened */ .fN)(nodes.map(untilRuns));
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split('\n');
    }
    const done = await Promise.allSettled(nodes.map(cleanUp));
    return done.flatMap((one) => (one.status === 'rejected' ? [(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(one.reason)] : []));
}
function untilRuns(given) {
    const look = async () => ({ done: await runs(given) });
    return unlessAway(given, `${given.name} to run and answer`, _runtime_js__WEBPACK_IMPORTED_MODULE_4__/* .START_TIMEOUT_MS */ .iq, look);
}
/** A run that was killed may have had containers down, or paused. */
async function runs(given) {
    if (given.container) {
        await (0,_docker_container_state_js__WEBPACK_IMPORTED_MODULE_3__/* .runAgain */ .qL)(given.container).catch((error) => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$(`${given.name}: its container cannot be had to run again: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
        });
    }
    return (0,_given_server_js__WEBPACK_IMPORTED_MODULE_5__/* .ask */ .kA)(given, 'postgres');
}
/**
 * Looks until it is done, also where the server goes away in the middle: what a run that was killed had begun to do to it
 * takes effect whenever it does, and processes of extensions may crash it when they are ended.
 */
async function unlessAway(given, what, within, look) {
    const lookAgain = async () => {
        try {
            return await look();
        }
        catch (error) {
            if (!(0,_given_server_js__WEBPACK_IMPORTED_MODULE_5__/* .isAway */ .Dg)(error, given))
                throw error;
            return { notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
        }
    };
    try {
        return await (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(what, lookAgain, { within });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$(error.message, { cause: error });
    }
}


/***/ }),

/***/ 26954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ hasGuest),
/* harmony export */   Ks: () => (/* binding */ beGuest),
/* harmony export */   OE: () => (/* binding */ REMOVAL_MS),
/* harmony export */   Vo: () => (/* binding */ systemSettings),
/* harmony export */   d3: () => (/* binding */ removeTraces),
/* harmony export */   hR: () => (/* binding */ GUEST),
/* harmony export */   wf: () => (/* binding */ removeOnce),
/* harmony export */   yL: () => (/* binding */ alterSystem),
/* harmony export */   yQ: () => (/* binding */ reload)
/* harmony export */ });
/* harmony import */ var _database_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77117);
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53525);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40910);




/** The database by which a server knows that a run is its guest; what was there before is its comment. */
const GUEST = 'mmr_guest';
/** How long it may take until nothing of a run is left. */
const REMOVAL_MS = 60_000;
/** How long a server may take to heed a signal. */
const RELOAD_MS = 10_000;
/** How long a single statement may take meanwhile: it is tried again. */
const PATIENCE = 'set statement_timeout = 5000';
/** Whether a run is a guest of this server, or has been one and left something. */
async function hasGuest(admin) {
    const [row] = await admin.sql `
    select (select count(*)::int from pg_stat_activity where datname = d.datname) as connected
      from pg_database d where datname = ${GUEST}`;
    if (!row)
        return 'none';
    return row.connected === 0 ? 'left' : 'at work';
}
/** Writes down on the server what belongs to it; from then on a run may add to it. */
async function beGuest(admin) {
    const before = await belongings(admin);
    await admin.sql(`create database ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD)(GUEST)}`);
    await admin.sql(`comment on database ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD)(GUEST)} is ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(JSON.stringify(before))}`);
}
/**
 * Removes all that runs have added to a server since one became its guest: databases with all that replicates from and to
 * them, slots, origins, accounts, tablespaces, settings. Nothing where there has been none.
 *
 * @param staysWith what ALTER SYSTEM has set for another mesh that is to follow; the guest leaves where it is not given
 * @throws ClusterError with what is still there; the signal's reason when aborted
 */
async function removeTraces(admin, staysWith, signal) {
    const what = `all that the run has made on ${admin.name} to be gone`;
    try {
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(what, () => removeOnce(admin, staysWith), { within: REMOVAL_MS, signal });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$(error.message, { cause: error });
    }
}
/** One attempt at it: what replicates may put some of it back, or hold on to it. */
async function removeOnce(admin, staysWith) {
    const [guest] = await admin.sql `
    select shobj_description(oid, 'pg_database') as before, datconnlimit = -2 as broken
      from pg_database where datname = ${GUEST}`;
    if (!guest)
        return { done: undefined };
    // Without it the run had not got further than this database.
    const before = guest.before === null ? undefined : JSON.parse(String(guest.before));
    // Whoever waited for it has left; it would end when nobody looks any more.
    const atWork = staysWith ? [] : await endStatements(admin);
    if (atWork.length > 0)
        return { notYet: atWork.join(', ') };
    const left = before
        ? await removeAdded(admin, { ...before, ...(staysWith && { settings: staysWith }) })
        : [];
    if (left.length === 0 && !staysWith) {
        // Another one who cleans up may do so at the same time.
        await dropDatabase(admin, GUEST, guest.broken === true).catch((error) => left.push(`database ${GUEST} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)})`));
    }
    return left.length === 0 ? { done: undefined } : { notYet: left.join(', ') };
}
/**
 * Ends what a run still has done in the server's own database: a server goes on with a statement when its client is gone.
 * What it has done in others goes with them.
 */
async function endStatements(admin) {
    const ended = await admin.sql `
    select pg_terminate_backend(pid), left(query, 60) as query from pg_stat_activity
     where datname = current_database() and application_name = ${_database_node_js__WEBPACK_IMPORTED_MODULE_0__/* .CLIENT */ .G$} and pid <> pg_backend_pid()`;
    return ended.map(({ query }) => `a session that was at "${query}"`);
}
/** @returns what is left of it, with the reason where there is one */
async function removeAdded(admin, before) {
    const failed = [];
    const now = await belongings(admin);
    for (const { what, work } of removals(admin, before, now))
        await work().catch((error) => failed.push(`${what} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)})`));
    return [...new Set([...failed, ...leftOf(before, await belongings(admin))])];
}
async function belongings(admin) {
    const [row] = await admin.sql `
    select
      (select json_agg(datname::text) from pg_database where datname <> ${GUEST}) as databases,
      (select json_agg(rolname::text) from pg_roles) as roles,
      (select json_agg(spcname::text) from pg_tablespace) as tablespaces,
      (select json_agg(slot_name::text) from pg_replication_slots where not temporary) as slots,
      (select json_agg(roname) from pg_replication_origin) as origins,
      (select json_object_agg(name, setting) from pg_file_settings
        where sourcefile like '%/postgresql.auto.conf' and name is not null) as settings,
      (select json_object_agg(rolname, setconfig) from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
        where setdatabase = 0) as defaults`;
    const { settings, defaults, ...lists } = row;
    const all = Object.entries(lists).map(([kind, names]) => [kind, names ?? []]);
    return { ...Object.fromEntries(all), settings: settings ?? {}, defaults: defaults ?? {} };
}
/** In this order: databases hold on to slots, and own what roles own. */
function removals(admin, before, now) {
    const added = (kind) => now[kind].filter((name) => !before[kind].includes(name));
    const changed = [...new Set([...Object.keys(before.settings), ...Object.keys(now.settings)])].filter((name) => before.settings[name] !== now.settings[name]);
    const roles = Object.keys({ ...before.defaults, ...now.defaults }).filter((role) => before.roles.includes(role) &&
        JSON.stringify(before.defaults[role]) !== JSON.stringify(now.defaults[role]));
    return [
        ...added('databases').map((name) => ({
            what: `database ${name}`,
            work: () => emptyAndDrop(admin, name),
        })),
        ...added('slots').map((name) => ({ what: `slot ${name}`, work: () => dropSlot(admin, name) })),
        ...added('origins').map((name) => ({
            what: `replication origin ${name}`,
            work: () => admin.sql `select pg_replication_origin_drop(${name})`,
        })),
        ...added('roles').map((name) => ({
            what: `role ${name}`,
            work: () => admin.sql(`drop role ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD)(name)}`),
        })),
        ...added('tablespaces').map((name) => ({
            what: `tablespace ${name}`,
            work: () => admin.sql(`drop tablespace ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD)(name)}`),
        })),
        ...roles.map((role) => ({
            what: `settings of role ${role}`,
            work: () => setBack(admin, role, before.defaults[role] ?? []),
        })),
        ...(changed.length > 0
            ? [{ what: `settings ${changed.join(', ')}`, work: () => resetSettings(admin, changed, before) }]
            : []),
    ];
}
function leftOf(before, now) {
    return removals(undefined, before, now).map(({ what }) => what);
}
/** First what replicates from this database by the server's own means, and would keep it: then all of it. */
async function emptyAndDrop(admin, name) {
    // One whose removal was broken off can only be removed.
    const [broken] = await admin.sql `select from pg_database where datname = ${name} and datconnlimit = -2`;
    if (broken)
        return dropDatabase(admin, name, true);
    await admin.sql(`alter database ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD)(name)} with allow_connections true`);
    const node = new _database_node_js__WEBPACK_IMPORTED_MODULE_0__/* .Node */ .bP(admin.name, admin.endpoint, name);
    try {
        const session = await node.session();
        await session.sql(PATIENCE);
        for (const { gid, } of await session.sql `select gid from pg_prepared_xacts where database = current_database()`)
            await session.sql(`rollback prepared ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(String(gid))}`);
        const own = await session.sql `
      select subname::text as name from pg_subscription
       where subdbid = (select oid from pg_database where datname = current_database())`;
        for (const { name: subscription } of own) {
            const quoted = (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD)(String(subscription));
            await session.sql(`alter subscription ${quoted} disable`);
            await session.sql(`alter subscription ${quoted} set (slot_name = none)`);
            await session.sql(`drop subscription ${quoted}`);
        }
    }
    finally {
        node.close();
    }
    await dropDatabase(admin, name);
}
async function dropDatabase(admin, name, broken = false) {
    const session = await admin.session();
    try {
        await session.sql(PATIENCE);
        if (!broken)
            await session.sql(`alter database ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD)(name)} with allow_connections false is_template false`);
        await session.sql `select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
        for (const { slot } of await session.sql `
      select slot_name::text as slot from pg_replication_slots where database = ${name}`)
            await dropSlot(admin, String(slot));
        await session.sql(`drop database ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD)(name)} with (force)`);
    }
    catch (error) {
        // All processes have to take part in a removal (ProcSignalBarrier), and those of pglogical that wait do not: they are
        // started anew by the server, and do.
        await admin.sql `
      select pg_terminate_backend(pid) from pg_stat_activity where datname is null and wait_event_type = 'Extension'`;
        throw error;
    }
    finally {
        await session.close();
    }
}
async function dropSlot(admin, name) {
    await admin.sql `
    select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = ${name} and active`;
    await admin.sql `select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ${name}`;
}
async function setBack(admin, role, settings) {
    await admin.sql(`alter role ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD)(role)} reset all`);
    for (const setting of settings) {
        const [name, value] = [setting.slice(0, setting.indexOf('=')), setting.slice(setting.indexOf('=') + 1)];
        await admin.sql(`alter role ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD)(role)} set ${settingName(name)} = ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(value)}`);
    }
}
async function resetSettings(admin, names, before) {
    for (const name of names)
        await alterSystem(admin, name, before.settings[name]);
    await reload(admin);
}
/** What ALTER SYSTEM has set on a server. */
async function systemSettings(admin) {
    return (await belongings(admin)).settings;
}
/** Has the server read its settings again; returns when what it starts has them. */
async function reload(admin) {
    const before = await loadTime(admin);
    await admin.sql `select pg_reload_conf()`;
    const look = async () => ((await loadTime(admin)) === before ? { notYet: 'not yet' } : { done: undefined });
    await (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(`${admin.name} to read its settings again`, look, { within: RELOAD_MS });
}
/** A new session has what the postmaster had when it was started. */
async function loadTime(admin) {
    const session = await admin.session();
    try {
        return String(await session.value `select pg_conf_load_time()`);
    }
    finally {
        await session.close();
    }
}
/** Sets one of the server's settings, which it takes up when it is told to; what is undefined is no longer set. */
async function alterSystem(admin, name, value) {
    const quoted = settingName(name);
    await admin.sql(value === undefined
        ? `alter system reset ${quoted}`
        : `alter system set ${quoted} = ${listOrText(name, value)}`);
}
/** Of a list each entry is a value of its own. */
function listOrText(name, value) {
    const isList = /_libraries$|^search_path$|^synchronous_standby_names$/.test(name) && !/[()"]/.test(value);
    return isList
        ? value
            .split(',')
            .map((one) => (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(one.trim()))
            .join(', ')
        : (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)(value);
}
function settingName(name) {
    return name.split('.').map(_database_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .ident */ .bD).join('.');
}


/***/ }),

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
// EXTERNAL MODULE: ./src/runtime/lack.ts
var lack = __webpack_require__(74455);
// EXTERNAL MODULE: ./src/runtime/services/clean-up.ts
var clean_up = __webpack_require__(21188);
// EXTERNAL MODULE: ./src/runtime/services/cluster-file.ts
var cluster_file = __webpack_require__(58694);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/runtime/docker/client.ts
var client = __webpack_require__(89998);
// EXTERNAL MODULE: ./src/runtime/docker/container-state.ts
var container_state = __webpack_require__(18578);
// EXTERNAL MODULE: ./src/runtime/services/given-server.ts + 1 modules
var given_server = __webpack_require__(61926);
// EXTERNAL MODULE: ./src/runtime/services/guest.ts
var services_guest = __webpack_require__(26954);
;// CONCATENATED MODULE: ./src/runtime/services/examine.ts







const LOG_NEEDED = 'the log is out of reach, and no verdict would hold without it: name the container (container=ID), or turn logging_collector on, with stderr in log_destination';
/** Looks at a server; nothing is changed. */
async function examine(server) {
    const { given, superuser } = server;
    const lack = (what, settings) => ({
        ...{ node: given.name, at: given.at, what },
        ...(settings && { settings }),
    });
    const lines = [];
    const guest = await (0,given_server/* asAdmin */.ag)(server, services_guest/* hasGuest */.Jg);
    if (!superuser)
        lines.push(`${given.user} is no superuser there, and replication is set up and taken apart by one`);
    if (guest === 'at work')
        lines.push('another run is at work on it');
    if (guest === 'left')
        lines.push(`an earlier run was broken off and has left something on it (the database ${services_guest/* GUEST */.hR} says so): remove it with ./runner --cluster FILE --clean-up`);
    if (lines.length > 0)
        return { bars: lines.map((line) => lack(line)), lacks: [] };
    const lacks = (await usersTables(server)).map((line) => lack(line));
    if (given.container) {
        const { running, asText } = await (0,container_state/* stateOf */.L4)(given.container);
        if (!running)
            lines.push(asText.includes('removed')
                ? `docker knows no container ${given.container}`
                : `container ${given.container}: ${asText}`);
    }
    else {
        const settings = await (0,given_server/* asAdmin */.ag)(server, logSettings);
        if (settings)
            lacks.push(lack(LOG_NEEDED, settings));
    }
    return { bars: lines.map((line) => lack(line)), lacks };
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
/** What has a server collect its log in a file that can be read; undefined where it does. */
async function logSettings(admin) {
    const [row] = await admin.sql `
    select current_setting('logging_collector') = 'on' and pg_current_logfile('stderr') is not null as collects,
           current_setting('log_destination') as destination`;
    if (row.collects === true)
        return undefined;
    const destinations = String(row.destination).split(/,\s*/).filter(Boolean);
    return {
        logging_collector: 'on',
        ...(!destinations.includes('stderr') && { log_destination: ['stderr', ...destinations].join(', ') }),
    };
}
/** Whatever a run does there, it does to empty servers. */
async function usersTables({ given, endpoint }) {
    const databases = await (0,given_server/* asAdmin */.ag)({ given, endpoint }, (admin) => admin.sql `select datname::text as name from pg_database where datallowconn and not datistemplate`);
    const lines = await Promise.all(databases.map(async ({ name }) => {
        const node = new database_node/* Node */.bP(given.name, endpoint, String(name));
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
    const others = all.filter(({ given }) => given.name !== admin.name);
    const said = await Promise.all(others.map(async ({ given, endpoint }) => {
        const { peerDsn } = new database_node/* Node */.bP(given.name, endpoint, 'postgres');
        const why = await whyNotLoggedIn(admin, peerDsn);
        const { host, port } = { host: endpoint.peerHost, port: endpoint.peerPort };
        return (why &&
            `cannot log in to ${given.name} at ${host}:${port}: ${why}; peers= in the line of ${given.name} says how the others reach it`);
    }));
    return said.flatMap((what) => (what ? [{ what }] : []));
}
/** Settings that are too small for anybody to log in so; they are told as such. */
const TOO_SMALL = /max_wal_senders|max_replication_slots|max_active_replication_origins/;
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
        const said = (0,errors/* messageOf */.bD)(error);
        return TOO_SMALL.test(said) ? undefined : said;
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
 * What a running server lacks that only its owner can give it: each setting that takes a restart, or that its command line
 * decides.
 */
async function lackingSettings(node, needed) {
    const present = await presentOf(node, Object.keys(needed));
    return Object.entries(needed).flatMap(([name, value]) => {
        const has = present[name];
        if (!has)
            return name.includes('.')
                ? []
                : [{ what: `there is no setting ${name}, and it has to be ${shown(value)}` }];
        if (suffices(name, has, value))
            return [];
        const is = `${name} is ${shown(has.value)}, and has to ${toBe(name, value)}`;
        const settings = { [name]: enough(name, has, value) };
        if (has.context === 'postmaster' || has.context === 'internal')
            return [{ what: `${is}: it takes a restart`, settings }];
        if (!decidesElsewhere(has.source))
            return [];
        return [
            { what: `${is}: the ${has.source} says so, before which nothing that is set later counts`, settings },
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
function toBe(name, value) {
    if (name.endsWith('_libraries'))
        return `hold ${shown(value)}`;
    return name in ENOUGH || isNumber(value) ? `be at least ${value}` : `be ${shown(value)}`;
}
/** What does: of a list what it holds already, too. */
function enough(name, has, needed) {
    if (!name.endsWith('_libraries'))
        return needed;
    return [...new Set([...entries(has.value), ...entries(needed)])].filter(Boolean).join(', ');
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
        const node = new database_node/* Node */.bP(this.server.name, this.server, 'postgres');
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
async function beginAfresh(server, { settings }, signal) {
    const admin = new database_node/* Node */.bP(server.name, server, 'postgres');
    try {
        await (0,services_guest/* removeTraces */.d3)(admin, settings, signal);
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
    renew = () => 
    // As a whole: nothing of it goes on beside whoever gives the server back.
    this.act(async () => {
        await beginAfresh(this, this.lent, this.runs);
        await (0,runtime/* demandState */.Lg)(this, ['running'], 'shut down');
        await this.endBy('INT', this.runs);
        await this.runAnew();
        return 'started again';
    });
    async untilAnswers() {
        await super.untilAnswers();
        await this.lent.presence.session();
    }
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
            try {
                // Also where the run is being ended; whoever cleans up waits until it answers.
                await this.bringBack();
            }
            catch (error) {
                if (!(0,client/* saysGone */.ed)(error))
                    throw error;
            }
            finally {
                await this.log.leave();
            }
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
        await beginAfresh(this, this.lent, this.signal);
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
        (0,cluster_file/* demandNames */.S)(cluster);
        const opened = await (0,given_server/* openGiven */.az)(cluster, 'postgres');
        const why = cluster.some(({ container }) => container) ? await (0,docker.dockerAnswers)() : undefined;
        if (why)
            throw new errors/* RequestError */.GI(`the cluster names containers, and ${why}`);
        const examined = await Promise.all(opened.map(examine));
        const lacks = examined.flatMap(({ bars, lacks }) => [...bars, ...lacks]);
        if (examined.some(({ bars }) => bars.length > 0))
            throw (0,lack/* lackError */.S)(lacks);
        const shared = {
            ...{ servers: new Map(opened.map((one) => [one.given.name, one])), lacks },
            ...{ place, used: new Map() },
        };
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
     * @returns everything that they lack
     */
    async lacking(settings) {
        const all = this.names.map(async (node) => {
            const server = this.cluster.servers.get(node);
            const lacks = await (0,given_server/* asAdmin */.ag)(server, async (admin) => [
                ...(await lackingSettings(admin, neededOf(settings))),
                ...(await lackingPeers(admin, [...this.cluster.servers.values()])),
            ]);
            const seen = this.cluster.lacks.filter((lack) => lack.node === node);
            return [...seen, ...lacks.map((lack) => ({ node, at: server.given.at, ...lack }))];
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
        const lent = { given, ...(await this.prepare(given, neededOf(settings))) };
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
            const presence = before?.presence ?? new database_node/* Node */.bP(given.given.name, given.endpoint, services_guest/* GUEST */.hR);
            if (before)
                await (0,services_guest/* removeTraces */.d3)(admin, before.settings);
            else {
                await (0,services_guest/* beGuest */.Ks)(admin);
                used.set(given, { presence, settings: await (0,services_guest/* systemSettings */.Vo)(admin) });
                await presence.session();
            }
            await setNeeded(admin, needed);
            return { presence, settings: await (0,services_guest/* systemSettings */.Vo)(admin) };
        });
    }
    async refuses(settings) {
        return (await this.lacking(settings))[0]?.what;
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
        const left = await Promise.allSettled(used.map(([{ given }]) => (0,clean_up/* cleanUp */.n)(given)));
        const failed = left.flatMap((one) => (one.status === 'rejected' ? [(0,errors/* messageOf */.bD)(one.reason)] : []));
        this.cluster.used.clear();
        if (failed.length > 0)
            throw new errors/* ClusterError */.b$(failed.join('\n'));
    }
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
