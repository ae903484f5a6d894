export const id = 1188;
export const ids = [1188];
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


/***/ })

};
