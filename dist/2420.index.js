export const id = 2420;
export const ids = [2420];
export const modules = {

/***/ 27396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ onEach)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/**
 * Does something on all of these nodes at once.
 *
 * @param doing what it is, for people: `dropping schema a`
 * @throws ClusterError that names the node and has the server's error as its cause
 */
async function onEach(nodes, doing, work) {
    return Promise.all(nodes.map((node, i) => work(node, i).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b$(`${node.name}: ${doing}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`, { cause: error });
    })));
}


/***/ }),

/***/ 68765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ dropText),
/* harmony export */   A1: () => (/* binding */ removeStay),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   Mp: () => (/* binding */ Stay),
/* harmony export */   PQ: () => (/* binding */ markText),
/* harmony export */   Ru: () => (/* binding */ VISITOR),
/* harmony export */   de: () => (/* binding */ stayOn),
/* harmony export */   eL: () => (/* binding */ nobodyAtWork)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _database_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77117);
/* harmony import */ var _database_on_each_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27396);
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53525);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40910);
/* harmony import */ var _flow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47968);







/** The account by which a server of somebody else's mesh knows that a run is at work there; it can do nothing. */
const SIGN = 'mmr_stay';
/** What schemas and accounts are commented with that a run has made there. */
const MARK = 'made by mmr-test-action, and removed by it';
/** What the connection is called that stands for a run that is at work. */
const PRESENCE = 'mmr-test at work';
/** What a run's own connections are called there. */
const VISITOR = 'mmr-test visits';
/** What connections are called that take away what a run has left. */
const CLEANER = 'mmr-test cleans up';
/** How long it may take until a connection of which the other end is gone ends. */
const NOTICE_MS = 5_000;
/** How long it may take until nothing of a run is left: an idle link confirms what it has twice a minute. */
const REMOVAL_MS = 120_000;
/** How long what is under way may take to arrive, before somebody looks again. */
const ARRIVAL_MS = 45_000;
/** How long a single statement may take meanwhile: it is tried again. */
const PATIENCE_MS = 5_000;
/** How long a schema may wait for somebody who reads it. */
const OPTIONS = `-c statement_timeout=${PATIENCE_MS} -c spock.enable_ddl_replication=off`;
/**
 * What marks a schema and its account, of the same name, as a run's own, and keeps what is defined there from being
 * replicated: part of the statement that makes them.
 */
function markText(kind, schema) {
    const [name, mark] = [(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .ident */ .bD)(schema), (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(MARK)];
    const local = kind === 'spock' ? `alter role ${name} set spock.enable_ddl_replication = off; ` : '';
    return `${local}comment on schema ${name} is ${mark}; comment on role ${name} is ${mark};`;
}
/** Whether a run is at work in a mesh, or has been and left something on this server, and in which database. */
async function stayOn(admin) {
    const [row] = await admin.sql `
    select shobj_description(oid, 'pg_authid') as database,
           (select count(*)::int from pg_stat_activity where application_name = ${PRESENCE}) as present
      from pg_roles where rolname = ${SIGN}`;
    if (!row)
        return { what: 'none', database: '' };
    return { what: row.present === 0 ? 'left' : 'at work', database: String(row.database) };
}
/** A run's stay in a mesh of somebody else's: from the first thing that it makes there until all of it is gone. */
class Stay {
    nodes;
    kind;
    presences = [];
    constructor(nodes, kind) {
        this.nodes = nodes;
        this.kind = kind;
    }
    /** @throws ClusterError where another run is at work there: then there is nothing to be taken away */
    async begin() {
        const presences = this.nodes.map(({ name, endpoint, database }) => new _database_node_js__WEBPACK_IMPORTED_MODULE_1__/* .Node */ .bP(name, endpoint, database, OPTIONS, PRESENCE));
        try {
            await (0,_database_on_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onEach */ .H)(presences, 'connecting', (presence) => presence.session());
            // Of several that begin at once, only the one that has signed on the first node goes on to the others.
            for (const presence of presences) {
                await sign(presence);
                this.presences = presences;
            }
        }
        finally {
            if (this.presences.length === 0)
                for (const presence of presences)
                    presence.close();
        }
    }
    /** Takes away all that has been made since. @throws ClusterError with what is left */
    async end() {
        if (this.presences.length === 0)
            return;
        for (const presence of this.presences)
            presence.close();
        await removeStay(this.nodes, this.kind);
        this.presences = [];
    }
}
async function sign(presence) {
    const name = (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .ident */ .bD)(SIGN);
    await presence
        .sql(`create role ${name} nologin; comment on role ${name} is ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(presence.database)}`)
        .catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b$(`${presence.name}: another run is at work there: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    });
}
/**
 * Waits until nobody is at work any more in a mesh; where somebody who was has just died, that takes a moment.
 *
 * @returns whether that is so
 */
async function nobodyAtWork(admin) {
    const look = async () => (await stayOn(admin)).what === 'at work' ? { notYet: 'it is connected' } : { done: true };
    try {
        return await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .fm)(`a run to leave ${admin.name}`, look, { within: NOTICE_MS });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3))
            throw error;
        return false;
    }
}
/**
 * Removes what a run has made in a mesh: nobody writes to its tables any more, what was written has arrived everywhere, and
 * only then are they dropped, so that no change comes to a node that has no table for it.
 *
 * @param nodes all that the run knew of
 * @throws ClusterError with what is left, and why
 */
async function removeStay(nodes, kind) {
    const cleaners = nodes.map(({ name, endpoint, database }) => new _database_node_js__WEBPACK_IMPORTED_MODULE_1__/* .Node */ .bP(name, endpoint, database, OPTIONS, CLEANER));
    const look = () => removeOnce(cleaners, kind).catch((error) => {
        if (error instanceof TypeError || isFinal(error))
            throw error;
        return { notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error) };
    });
    try {
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitFor */ .fm)(`all that the run has made in ${nodes[0].database} to be gone`, look, {
            within: REMOVAL_MS,
            slowest: 500,
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b$(error.message, { cause: error });
    }
    finally {
        for (const cleaner of cleaners)
            cleaner.close();
    }
}
async function removeOnce(nodes, kind) {
    const still = (await (0,_database_on_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onEach */ .H)(nodes, 'ending the sessions of tests', endSessions)).flat();
    if (still.length > 0)
        return { notYet: still.join('; ') };
    const made = await (0,_database_on_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onEach */ .H)(nodes, 'looking for what was made', madeOn);
    if (made.some((schemas) => schemas.length > 0)) {
        const flow = await _flow_js__WEBPACK_IMPORTED_MODULE_5__/* .Flow */ .n.of(nodes, { subscriptions: `select sub_slot_name from ${kind}.subscription` });
        const { missing } = await flow.received(ARRIVAL_MS, AbortSignal.timeout(REMOVAL_MS));
        if (missing !== undefined)
            return { notYet: missing };
        await (0,_database_on_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onEach */ .H)(nodes, 'dropping what was made', (node, i) => drop(node, kind, made[i]));
    }
    await (0,_database_on_each_js__WEBPACK_IMPORTED_MODULE_2__/* .onEach */ .H)(nodes, `dropping role ${SIGN}`, (node) => node.sql(`drop role if exists ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .ident */ .bD)(SIGN)}`));
    return { done: undefined };
}
/** Whether a server would say so again: an owner's trigger forbids it, or a right is missing. */
function isFinal({ cause }) {
    if (!(cause instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))
        return false;
    return cause.code === '42501' || cause.code?.startsWith('P0') === true;
}
/** Lets nobody in any more who works in what was made there, and ends those who do. @returns who is still there */
async function endSessions(node) {
    const accounts = await node.sql(`select rolname::text as name, rolcanlogin as open from pg_roles where ${isMarked("shobj_description(oid, 'pg_authid')")}`);
    for (const { name, open } of accounts)
        if (open)
            await node.sql(`alter role ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .ident */ .bD)(String(name))} nologin`);
    const names = accounts.map(({ name }) => name);
    const prepared = await node.sql `
    select gid from pg_prepared_xacts where database = current_database() and owner = any (${names})`;
    for (const { gid } of prepared)
        await node.sql(`rollback prepared ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(String(gid))}`);
    const sessions = await node.sql `
    select pid, usename::text as who, pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()
       and (application_name = ${VISITOR} or usename = any (${names}))`;
    return sessions.map(({ pid, who }) => `${node.name}: process ${pid} of ${who} is there`);
}
/** Schemas and accounts that carry the mark. */
async function madeOn(node) {
    const rows = await node.sql(`select nspname::text as name from pg_namespace where ${isMarked("obj_description(oid, 'pg_namespace')")}
      union select rolname::text from pg_roles where ${isMarked("shobj_description(oid, 'pg_authid')")}`);
    return rows.map(({ name }) => String(name));
}
function isMarked(comment) {
    return `${comment} = ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(MARK)}`;
}
async function drop(node, kind, schemas) {
    for (const schema of schemas) {
        const session = await node.session();
        try {
            await dropMade(session, kind, schema);
        }
        finally {
            await session.close();
        }
    }
}
/** Drops a schema and its account, and what is on record of its tables; each of them may be gone already. */
async function dropMade(session, kind, schema) {
    const [{ account }] = (await session.sql `
    select exists (select from pg_roles where rolname = ${schema}) as account`);
    await session.sql(dropText(kind, schema, account));
}
/**
 * The statements that drop what a run has made for a test, and in a mesh of somebody else's what is on record of it; sent
 * together they are one transaction.
 *
 * @param found what replicates there; undefined in a mesh of ours, which goes with all of its records
 * @param account whether there is one
 */
function dropText(found, schema, account = true) {
    const name = (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .ident */ .bD)(schema);
    const records = found ? RECORDS[found].map((statement) => statement(schema)) : [];
    return [
        // Only DROP ... CASCADE by name takes tables out of their replication sets in Spock and pglogical.
        `drop schema if exists ${name} cascade`,
        ...(account ? [`drop owned by ${name} cascade`, `drop role ${name}`] : []),
        ...records,
    ].join('; ');
}
/** What is on record of the tables of a schema. pglogical queues each TRUNCATE (pglogical_functions.c, pglogical_queue_truncate). */
const RECORDS = {
    spock: [
        (schema) => `delete from spock.resolutions where starts_with(relname, ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(`${schema}.`)})`,
        (schema) => `delete from spock.exception_log where table_schema = ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(schema)}`,
    ],
    pglogical: [
        (schema) => `delete from pglogical.queue where message_type = 'T' and message ->> 'schema_name' = ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .eu)(schema)}`,
    ],
};


/***/ }),

/***/ 42420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp),
/* harmony export */   sweepLent: () => (/* binding */ sweepLent)
/* harmony export */ });
/* harmony import */ var _database_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77117);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _replication_stay_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68765);
/* harmony import */ var _runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61926);




/**
 * Removes what runs that were killed have left on servers of somebody else's. Where the mesh is named that is there
 * already, only what was made in it: no server is started.
 *
 * @returns what was done, a line for each server
 * @throws RequestError where a run is at work there; ClusterError with what could not be removed
 */
async function cleanUp({ nodes, existing }) {
    if (existing === undefined) {
        const { removeGuests } = await __webpack_require__.e(/* import() */ 1188).then(__webpack_require__.bind(__webpack_require__, 21188));
        const lines = await removeGuests(nodes);
        const cleaned = await removeStays(await (0,_runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_3__/* .openGiven */ .az)(nodes, 'postgres'));
        return lines.map((line, i) => (cleaned.includes(nodes[i].name) ? gone(nodes[i].name) : line));
    }
    const cleaned = await removeStays(await (0,_runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_3__/* .openGiven */ .az)(nodes, existing));
    return nodes.map(({ name }) => (cleaned.includes(name) ? gone(name) : `${name}: no run has left anything`));
}
/** The same for a run whose process has ended. @returns what is left, a line each */
async function sweepLent({ nodes, existing }) {
    if (existing === undefined) {
        const { sweepGuests } = await __webpack_require__.e(/* import() */ 1188).then(__webpack_require__.bind(__webpack_require__, 21188));
        return sweepGuests(nodes);
    }
    try {
        await removeStays(await (0,_runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_3__/* .openGiven */ .az)(nodes, existing));
        return [];
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split('\n');
    }
}
function gone(name) {
    return `${name}: all that a run had left is gone`;
}
/** @returns the names of the servers on which there was something */
async function removeStays(servers) {
    const stays = await Promise.all(servers.map((server) => (0,_runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_3__/* .asAdmin */ .ag)(server, async (admin) => {
        if (await (0,_replication_stay_js__WEBPACK_IMPORTED_MODULE_2__/* .nobodyAtWork */ .eL)(admin))
            return (0,_replication_stay_js__WEBPACK_IMPORTED_MODULE_2__/* .stayOn */ .de)(admin);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`a run is at work on ${server.given.name}: end that one first; it removes all that it makes`);
    })));
    const left = stays.filter(({ what }) => what === 'left');
    for (const database of new Set(left.map((stay) => stay.database)))
        await removeIn(database, servers);
    return servers.flatMap(({ given: { name } }, i) => (stays[i].what === 'left' ? [name] : []));
}
async function removeIn(database, servers) {
    const nodes = servers.map(({ given: { name }, endpoint }) => new _database_node_js__WEBPACK_IMPORTED_MODULE_0__/* .Node */ .bP(name, endpoint, database));
    try {
        const kind = await nodes[0].value `
      select extname from pg_extension where extname in ('spock', 'pglogical') order by extname desc limit 1`;
        await (0,_replication_stay_js__WEBPACK_IMPORTED_MODULE_2__/* .removeStay */ .A1)(nodes, String(kind));
    }
    finally {
        for (const node of nodes)
            node.close();
    }
}


/***/ })

};
