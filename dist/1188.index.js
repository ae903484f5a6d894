export const id = 1188;
export const ids = [1188,8578];
export const modules = {

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

/***/ 18578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ freeze),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   qL: () => (/* binding */ runAgain),
/* harmony export */   vG: () => (/* binding */ sendSignal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40910);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89998);



const FREEZE_TIMEOUT_MS = 20_000;
/** How a container is. @throws Error with docker's own words when docker cannot say */
async function stateOf(container) {
    let inspected;
    try {
        inspected = await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['container', 'inspect', '--format', '{{json .State}}', container]);
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .saysGone */ .ed)(error))
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
/** Has a container run that is paused or has ended. @throws Error with docker's own words, also where it is gone */
async function runAgain(container) {
    const { running, paused } = await stateOf(container);
    if (paused)
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['unpause', container]);
    else if (!running)
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['start', container]);
}
/** Sends a signal; to one that has ended or gone meanwhile, none. A paused one goes on. @throws Error with docker's own words */
async function sendSignal(container, signal) {
    const attempt = async (...args) => {
        try {
            await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)([...args, container]);
        }
        catch (error) {
            if (!(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .saysGone */ .ed)(error) && !/is not (running|paused)/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)))
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
            await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['pause', container]);
            return { done: undefined };
        }
        catch (error) {
            if (!/unable to freeze/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)))
                throw error;
            return { notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
        }
    };
    await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(`docker to pause ${container}`, look, { within: FREEZE_TIMEOUT_MS, signal });
}


/***/ }),

/***/ 21188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cleanUp),
/* harmony export */   removeGuests: () => (/* binding */ removeGuests),
/* harmony export */   sweepGuests: () => (/* binding */ sweepGuests)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _docker_container_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18578);
/* harmony import */ var _given_server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54670);
/* harmony import */ var _guest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26954);




/**
 * Removes what runs have left on servers of somebody else's that were killed before they could do so.
 *
 * @returns what was done, a line for each server
 * @throws RequestError where a run is at work there; ClusterError with what could not be removed
 */
async function removeGuests(nodes) {
    await allRun(nodes);
    const servers = await (0,_given_server_js__WEBPACK_IMPORTED_MODULE_2__/* .openGiven */ .az)(nodes, 'postgres');
    const found = await Promise.all(servers.map((server) => (0,_given_server_js__WEBPACK_IMPORTED_MODULE_2__/* .asAdmin */ .ag)(server, _guest_js__WEBPACK_IMPORTED_MODULE_3__/* .hasGuest */ .Jg)));
    const busy = servers.filter((_, i) => found[i] === 'at work').map(({ given }) => given.name);
    if (busy.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`a run is at work on ${busy.join(', ')}: end that one first; it removes all that it makes`);
    const done = await Promise.allSettled(servers.map(cleanUp));
    const failed = done.flatMap((one) => (one.status === 'rejected' ? [(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(one.reason)] : []));
    if (failed.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b$(failed.join('\n'));
    return servers.map(({ given: { name } }, i) => found[i] === 'none' ? `${name}: no run has left anything` : `${name}: all that a run had left is gone`);
}
/** A run that was killed may have had containers down, or paused. */
async function allRun(nodes) {
    await Promise.all(nodes.map(({ container }) => container && (0,_docker_container_state_js__WEBPACK_IMPORTED_MODULE_1__/* .runAgain */ .qL)(container)));
}
/** Removes all that runs have left on a server. */
async function cleanUp(server) {
    await allRun([server.given]);
    await (0,_given_server_js__WEBPACK_IMPORTED_MODULE_2__/* .untilAnswers */ .uH)(server.given, 'postgres');
    await (0,_given_server_js__WEBPACK_IMPORTED_MODULE_2__/* .asAdmin */ .ag)(server, (admin) => (0,_guest_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTraces */ .d3)(admin));
}
/** The same for a run whose process has ended: whatever it was doing there is over. @returns what is left, a line each */
async function sweepGuests(nodes) {
    try {
        await allRun(nodes);
        const servers = await (0,_given_server_js__WEBPACK_IMPORTED_MODULE_2__/* .openGiven */ .az)(nodes, 'postgres');
        const done = await Promise.allSettled(servers.map(cleanUp));
        return done.flatMap((one) => (one.status === 'rejected' ? [(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(one.reason)] : []));
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split('\n');
    }
}


/***/ }),

/***/ 54670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ag: () => (/* binding */ asAdmin),
/* harmony export */   az: () => (/* binding */ openGiven),
/* harmony export */   uH: () => (/* binding */ untilAnswers)
/* harmony export */ });
/* harmony import */ var _database_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77117);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40910);
/* harmony import */ var _docker_container_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18578);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62536);





/** How long a server may take to let somebody in who only asks whether it is there. */
const ANSWER_TIMEOUT_MS = 15_000;
/**
 * Asks each server of a cluster for its facts; nothing is changed.
 *
 * @param database where the file names none
 * @throws RequestError with a line for each one that lets nobody in, is a standby, or has another name already
 */
async function openGiven(nodes, database) {
    const asked = await Promise.all(nodes.map((given) => untilAnswers(given, given.database ?? database).catch((error) => error)));
    const problems = asked.flatMap((one) => (one instanceof Error ? [one] : []));
    const unforeseen = problems.find((error) => !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI));
    if (unforeseen)
        throw unforeseen;
    const servers = asked.flatMap((one) => (one instanceof Error ? [] : [one]));
    const lines = [...problems.map(_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD), ...sameServers(servers)];
    if (lines.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(lines.join('\n'));
    return servers;
}
/** Lets work be done in a server's own database, with connections that end with it. */
function asAdmin({ given, endpoint }, work) {
    const admin = new _database_node_js__WEBPACK_IMPORTED_MODULE_0__/* .Node */ .b(given.name, endpoint, 'postgres');
    return work(admin).finally(() => admin.close());
}
function sameServers(servers) {
    return servers.flatMap(({ given, identifier }, i) => {
        const same = servers.slice(0, i).find((other) => other.identifier === identifier);
        if (!same)
            return [];
        return [
            `${given.at}: ${given.name} is the same server as ${same.given.name} (${same.given.at}): its system identifier and start are the same; a node is a server of its own`,
        ];
    });
}
/** A server that is just starting is waited for, and one whose container is there: its first start takes longest. */
async function untilAnswers(given, database) {
    const look = async () => {
        try {
            return { done: await ask(given, database) };
        }
        catch (error) {
            if (!(await isStarting(error, given)))
                throw error;
            return { notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
        }
    };
    try {
        return await (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(`${given.name} to answer`, look, { within: _runtime_js__WEBPACK_IMPORTED_MODULE_4__/* .START_TIMEOUT_MS */ .iq });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), { cause: error });
        throw error;
    }
}
async function isStarting(error, { container }) {
    const { cause } = error;
    if (codeOf(cause) === '57P03')
        return true;
    if (!container || !/ECONNREFUSED|ECONNRESET|terminated unexpectedly/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)))
        return false;
    return (await (0,_docker_container_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(container)).running;
}
function codeOf(error) {
    return error?.code;
}
async function ask(given, database) {
    const { mode } = given.encryption;
    if (mode !== 'prefer')
        return askThus(given, mode, database);
    try {
        return await askThus(given, 'require', database);
    }
    catch (error) {
        // node-postgres's own words for a server's "N".
        if (!/does not support SSL connections/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)))
            throw error;
        return askThus(given, 'disable', database);
    }
}
async function askThus(given, mode, database) {
    const endpoint = endpointOf(given, mode);
    const node = new _database_node_js__WEBPACK_IMPORTED_MODULE_0__/* .Node */ .b(given.name, endpoint, database);
    try {
        const session = await node.session(ANSWER_TIMEOUT_MS);
        const [row] = await session.sql `
      select current_setting('server_version_num')::int as version, pg_is_in_recovery() as standby,
             (select rolsuper from pg_roles where rolname = current_user) as superuser,
             (select system_identifier::text from pg_control_system()) || ' ' ||
               extract(epoch from pg_postmaster_start_time())::text as identifier`;
        if (row.standby)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`${given.at}: ${given.name} at ${address(given)} is a standby: nobody can write to it; name its primary`);
        return {
            given,
            endpoint,
            versionNumber: Number(row.version),
            identifier: String(row.identifier),
            superuser: row.superuser === true,
        };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`${given.at}: ${given.name} at ${address(given)} let nobody in: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}${whatToDo(error, given, database)}`, { cause: error });
    }
    finally {
        node.close();
    }
}
/** Where clients of this machine find a given server, and where the others do: there as we do, unless said. */
function endpointOf(given, mode) {
    const { host, hostaddr, port, user, password, encryption, peers } = given;
    const { host: peerHost = host, port: peerPort, ...others } = peers;
    const { rootCert, cert, key } = encryption;
    const asWe = {
        ...(hostaddr !== undefined && peers.host === undefined && { hostaddr }),
        ...(encryption.mode !== 'prefer' && { sslmode: encryption.mode }),
        ...(rootCert !== undefined && { sslrootcert: rootCert }),
        ...(cert !== undefined && { sslcert: cert }),
        ...(key !== undefined && { sslkey: key }),
        ...(password !== '' && others.passfile === undefined && { password }),
    };
    return {
        ...{ host, hostaddr, port, user, password },
        encryption: { ...encryption, mode },
        ...{
            peerHost,
            peerPort: peerPort === undefined ? (peers.host === undefined ? port : 5432) : Number(peerPort),
        },
        peerSettings: { ...asWe, ...others },
    };
}
function address({ host, port, user }) {
    return `${host}:${port} (user ${user})`;
}
/** What helps against the commonest reasons; nothing where the words say it all. */
function whatToDo(error, given, database) {
    const hint = HINTS[codeOf(error) ?? ''];
    if (hint)
        return `; ${hint(given, database)}`;
    const said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    if (/ECONNRESET|terminated unexpectedly/.test(said))
        return '; something accepts there and hangs up, as docker does for a port that it publishes and behind which nobody listens: look at the port inside, and at listen_addresses (it has to be *)';
    if (/certificate|self-signed|altname|IP: .* is not in/i.test(said))
        return '; sslrootcert names who may vouch for it, and with verify-full the certificate is for the very name that is given as host';
    if (/does not support SSL/.test(said))
        return '; its setting ssl is off: turn it on, or leave sslmode out';
    if (/password must be a non-empty string|password must be a string/i.test(said))
        return '; it wants a password, and the line has none';
    return '';
}
const HINTS = {
    ECONNREFUSED: () => 'nothing listens there: look at its port, and at listen_addresses',
    ENOTFOUND: () => 'this machine does not know the name; peers= is for the name by which the other servers know it',
    ETIMEDOUT: () => 'a firewall, or another network',
    '28P01': ({ user }) => `the password is not that of ${user}`,
    '28000': () => 'its pg_hba.conf lets this user in from here by no line',
    '3D000': (_, database) => `there is no database ${database}: name one that is there as dbname, or at the end of the URI`,
};


/***/ }),

/***/ 26954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ hasGuest),
/* harmony export */   Ks: () => (/* binding */ beGuest),
/* harmony export */   Vo: () => (/* binding */ systemSettings),
/* harmony export */   d3: () => (/* binding */ removeTraces),
/* harmony export */   hR: () => (/* binding */ GUEST),
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
 * @throws ClusterError with what is still there
 */
async function removeTraces(admin, staysWith) {
    const [guest] = await admin.sql `
    select shobj_description(oid, 'pg_database') as before from pg_database where datname = ${GUEST}`;
    if (!guest)
        return;
    // Without it the run had not got further than this database.
    const before = guest.before === null ? undefined : JSON.parse(String(guest.before));
    if (before)
        await untilAsBefore(admin, { ...before, ...(staysWith && { settings: staysWith }) });
    if (!staysWith)
        await leave(admin);
}
/** The last thing that a guest takes away; another one who cleans up may do so at the same time. */
async function leave(admin) {
    const look = async () => {
        const [found] = await admin.sql `select datconnlimit = -2 as broken from pg_database where datname = ${GUEST}`;
        if (!found)
            return { done: undefined };
        return dropDatabase(admin, GUEST, found.broken === true).then(() => ({ done: undefined }), (error) => ({ notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) }));
    };
    await until(`${GUEST} on ${admin.name} to be gone`, look);
}
async function until(what, look) {
    try {
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(what, look, { within: REMOVAL_MS });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$(error.message, { cause: error });
    }
}
async function untilAsBefore(admin, before) {
    const look = async () => {
        const failed = [];
        const now = await belongings(admin);
        for (const { what, work } of removals(admin, before, now))
            await work().catch((error) => failed.push(`${what} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)})`));
        const left = leftOf(before, await belongings(admin));
        return failed.length + left.length === 0
            ? { done: undefined }
            : { notYet: [...new Set([...failed, ...left])].join(', ') };
    };
    await until(`all that the run has made on ${admin.name} to be gone`, look);
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
    const node = new _database_node_js__WEBPACK_IMPORTED_MODULE_0__/* .Node */ .b(admin.name, admin.endpoint, name);
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
