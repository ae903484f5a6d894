export const id = 31;
export const ids = [31];
export const modules = {

/***/ 87119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ passedOn)
/* harmony export */ });
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53525);

/**
 * What a node's sets pass on, by what the engine says of them.
 *
 * @param carried whether anybody receives what is in this set; all sets are unless said
 */
async function passedOn(engine, node, carried = () => true) {
    const [all, sets] = await Promise.all([engine.membership(node), engine.sets(node)]);
    const members = all.filter(({ set }) => carried(set));
    const whole = new Set(members
        .filter(({ set, columns, where }) => !columns && where === undefined && Object.values(sets[set] ?? [false]).every(Boolean))
        .map(({ table }) => (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .plainName */ .MH)(table)));
    const partly = members.map(({ table }) => (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .plainName */ .MH)(table)).filter((table) => !whole.has(table));
    return { whole, partly: new Set(partly) };
}


/***/ }),

/***/ 16215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   c: () => (/* binding */ NO_ROWS)
/* harmony export */ });
const NO_ROWS = { differs: 0, 'under way': 0, changing: 0 };
/** What differs outweighs what is not known, and that what is equal. */
function verdictOf(all) {
    return ['differs', 'unjudged'].find((verdict) => all.includes(verdict)) ?? 'equal';
}


/***/ }),

/***/ 98160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VS: () => (/* binding */ schemaLines),
/* harmony export */   oW: () => (/* binding */ tableLines),
/* harmony export */   ve: () => (/* binding */ totalLine)
/* harmony export */ });
/* harmony import */ var _cluster_schema_difference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29827);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40910);
/* harmony import */ var _row_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50555);



/** What differs in the schemas, for people. */
function schemaLines(schema, tables, most) {
    if ('why' in schema)
        return [`schemas: could not be compared: ${schema.why}`];
    // Of a table that a node does not have, everything is missing there.
    const missing = new Set(tables.filter((table) => table.missing.length > 0).map(({ table }) => table));
    const told = schema.filter(({ table, what }) => table === undefined || !missing.has(table) || what === `table ${table}`);
    if (told.length === 0)
        return ['schemas: equal'];
    const rest = told.length - most;
    return [
        `schemas: ${told.length} ${told.length === 1 ? 'difference' : 'differences'}`,
        ...told.slice(0, most).map((difference) => `  ${(0,_cluster_schema_difference_js__WEBPACK_IMPORTED_MODULE_0__/* .describeSchemaDifference */ .W)(difference)}`),
        ...(rest > 0 ? [`  … and ${rest} more`] : []),
    ];
}
/** What is to be said of a table for people; nothing where it is equal. */
function tableLines(found, most, file) {
    const { table, verdict, missing, columns, counts, named, note, why, rows } = found;
    if (verdict === 'equal')
        return [];
    const facts = [
        missing.length > 0 && `missing on ${missing.join(', ')}`,
        columns && 'its columns differ',
        counts.differs > 0 && rowCount(counts.differs, 'differs', 'differ'),
        counts['under way'] > 0 && `${rowCount(counts['under way'], 'differs', 'differ')}, but may be under way`,
        counts.changing > 0 && rowCount(counts.changing, 'is still changing', 'are still changing'),
        why !== undefined && `could not be judged: ${why}`,
    ].filter((fact) => typeof fact === 'string');
    const total = counts.differs + counts['under way'] + counts.changing;
    const rest = total - Math.min(named.length, most);
    const each = Object.entries(rows).map(([node, number]) => `${node} ${number}`);
    return [
        `${table}: ${facts.join('; ')}${each.length > 0 ? ` (rows: ${each.join(', ')})` : ''}`,
        ...(note === undefined ? [] : [`  ${note}`]),
        ...Object.entries(columns ?? {}).map(([node, text]) => `  ${node} ${text}`),
        ...named.slice(0, most).map((row) => `  ${rowLine(row)}`),
        ...(rest > 0 && most > 0 ? [`  … and ${rest} more${file === undefined ? '' : ', in the file'}`] : []),
    ];
}
function rowCount(count, one, many) {
    return count === 1 ? `1 row ${one}` : `${count} rows ${many}`;
}
/** `id=7: balance n1 100 | n2 90`; a node without the row says so. */
function rowLine(found) {
    const state = found.state === 'differs' ? '' : ` (${found.state})`;
    const keyed = Object.keys(found.key).length > 0;
    const nodes = Object.entries(found.rows);
    const single = nodes.every(([, rows]) => rows.length <= 1);
    const present = nodes.flatMap(([, rows]) => rows);
    if (!keyed || !single)
        return `${(0,_row_name_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(found)}${state}: ${nodes.map(([node, rows]) => `${node} ${copies(rows)}`).join(' | ')}`;
    const columns = Object.keys(present[0].values).filter((column) => present.some(({ values }) => values[column] !== present[0].values[column]));
    const there = (of) => of.map((node) => `no such row on ${node}`);
    const gone = there(nodes.filter(([, rows]) => rows.length === 0).map(([node]) => node));
    const each = columns.map((column) => {
        const values = nodes.flatMap(([node, rows]) => rows.map(({ values: of }) => `${node} ${(0,_row_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(of[column] ?? null)}`));
        return `${column} ${values.join(' | ')}`;
    });
    return `${(0,_row_name_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(found)}${state}: ${[...gone, ...each].join('; ')}`;
}
function copies(rows) {
    const count = rows.reduce((sum, row) => sum + row.copies, 0);
    return count === 0 ? '(no such row)' : count === 1 ? 'once' : `${count} times`;
}
/** The last line. */
function totalLine({ tables, schema, milliseconds }) {
    const of = (verdict) => tables.filter((table) => table.verdict === verdict).length;
    const rows = tables.reduce((sum, { counts }) => sum + counts.differs, 0);
    const parts = [
        'why' in schema
            ? 'schemas could not be compared'
            : schema.length > 0 && `schemas differ (${schema.length})`,
        of('differs') > 0 && `${of('differs')} of ${tables.length} tables differ, by ${rows} rows`,
        of('unjudged') > 0 && `${of('unjudged')} could not be judged`,
        `${of('equal')} ${of('equal') === 1 ? 'table is' : 'tables are'} equal`,
    ];
    return `${parts.filter(Boolean).join(', ')} in ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(milliseconds)}`;
}


/***/ }),

/***/ 54920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Xi: () => (/* binding */ candidates),
/* harmony export */   rE: () => (/* binding */ version),
/* harmony export */   xD: () => (/* binding */ BY_INDEX)
/* harmony export */ });
/* harmony import */ var _cluster_differing_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62571);
/* harmony import */ var _cluster_rows_at_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29591);
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53525);



/** What tells one version of the rows of a key from the next, also where the values are the same again. */
function version(rows) {
    return rows.map(({ hash, copies, at, xmin }) => `${hash} ${copies} ${at} ${xmin}`).join(', ');
}
/** What was found at the first look, with the values of keys; in the same transactions. */
async function candidates(sessions, place, keys) {
    const found = await Promise.all(sessions.map((session, i) => {
        return writtenAt(session, place, keys.flatMap(({ places }) => places[i].map(({ at }) => at)));
    }));
    return keys.map(({ hash, places }) => {
        const rows = places.map((onNode, i) => onNode.map(({ hash: row, rows: copies, at }) => ({ hash: row, copies, at, ...found[i].get(at) })));
        return { hash, key: rows.flat()[0].key, seen: rows.map(version) };
    });
}
async function writtenAt(session, { from, common, byKey }, places) {
    if (places.length === 0)
        return new Map();
    const key = byKey ? common.key.map((column) => `, t.${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .ident */ .bD)(column)}::text`).join('') : '';
    const { rows } = await session.table(`select t.tableoid::text || ' ' || t.ctid::text, t.xmin::text ${key} from ${from} t where ${(0,_cluster_rows_at_js__WEBPACK_IMPORTED_MODULE_0__/* .atPlaces */ .m)(places)}`);
    return new Map(rows.map(([at, xmin, ...values]) => [
        String(at),
        { xmin: String(xmin), key: values.map((value) => (value === null ? null : String(value))) },
    ]));
}
/** The rows of these keys as one node has them now, by the key's hash. */
async function lookUp(session, { from, common, columns: allColumns, byKey }, i, keys) {
    const { columns } = allColumns[i];
    // What SQL takes for equal may be several keys here: 9 and 9.0.
    const hashes = keys.map(({ hash }) => BigInt.asIntN(64, BigInt(`0x${hash}`)).toString());
    const values = common.key.map((_, k) => keys.map(({ key }) => key[k] ?? null));
    const parameters = common.key.map((_, k) => `$${k + 2}::text[]`);
    const cast = common.key.map((column, k) => {
        const { type, collate } = columns.get(column);
        return `(k${k}::${type}) ${collate}`;
    });
    const named = `(${common.key.map((column) => `t.${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .ident */ .bD)(column)}`).join(', ')})
      in (select ${cast.join(', ')} from unnest(${parameters.join(', ')}) as k(${cast.map((_, k) => `k${k}`).join(', ')}))`;
    const rows = await session.query(`select ${(0,_cluster_differing_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .digits */ .v)('key')} as key, ${(0,_cluster_differing_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .digits */ .v)('hash')} as hash, count(*) as copies, min(place) as place, max(bytes) as bytes
       from (select ${common.keyHash} as key, ${common.rowHash} as hash, octet_length((t.*)::text) as bytes,
                    (t.tableoid::text || ' ' || t.ctid::text || ' ' || t.xmin::text) collate "C" as place
               from ${from} t where ${byKey ? `${named} and ` : ''} ${common.keyHash} = any ($1::bigint[])) as rows
      group by key, hash order by hash`, [hashes, ...(byKey ? values : [])]);
    const found = new Map();
    for (const { key, hash, copies, place, bytes } of rows) {
        const [table, position, xmin] = String(place).split(' ');
        const alike = {
            hash: String(hash),
            copies: Number(copies),
            at: `${table} ${position}`,
            xmin,
            bytes: Number(bytes),
        };
        found.set(String(key), [...(found.get(String(key)) ?? []), alike]);
    }
    // As they come at the first look: in the order of digits.
    for (const alike of found.values())
        alike.sort((a, b) => (a.hash < b.hash ? -1 : 1));
    return found;
}
/** With these a key's rows are found by its index, however few rows the server believes to be there. */
const BY_INDEX = `set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off;
  set local work_mem = '16MB'; set local jit = off`;


/***/ }),

/***/ 68079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W8: () => (/* binding */ CATALOG),
/* harmony export */   ln: () => (/* binding */ isLocked),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   yB: () => (/* binding */ lockedCatalog)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _servers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21915);



/** Why something could not be compared, for people. @param what would be locked then */
function refusal(error, what = 'it') {
    if (isLocked(error))
        return `somebody had ${what} locked for more than ${_servers_js__WEBPACK_IMPORTED_MODULE_2__/* .lockTimeout */ .ZI}`;
    const said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    return /row-level security|row security/.test(said)
        ? `${said}: a policy hides some of its rows from this account; one with BYPASSRLS sees all`
        : said;
}
/** Whether a server says that a lock of somebody else's has kept us waiting for too long. */
function isLocked(error) {
    return error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError && error.code === '55P03';
}
const CATALOG = 'a table of the catalog';
const HOLDERS = `
  select distinct format('%s by process %s', l.relation::regclass, l.pid) as held
    from pg_locks l
   where l.locktype = 'relation' and l.granted and l.mode = 'AccessExclusiveLock' and l.relation < 16384
     and l.database in (0, (select oid from pg_database where datname = current_database()))
   order by 1`;
/** That the catalog is locked, so that nothing can be compared; on which nodes and by whom, where they can be asked. */
async function lockedCatalog(nodes) {
    const found = await Promise.allSettled(nodes.map((node) => node.sql(HOLDERS)));
    const held = found.flatMap((one, i) => one.status === 'fulfilled' ? one.value.map((row) => `; on ${nodes[i].name} ${row.held} now`) : []);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnjudgedError */ .r4(`nothing has been compared: somebody had ${CATALOG} locked for more than ${_servers_js__WEBPACK_IMPORTED_MODULE_2__/* .lockTimeout */ .ZI}${held.join('')}`);
}


/***/ }),

/***/ 50555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown),
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
/** A row for people: its key as `column=value, …`, or all of it where there is no key. */
function nameOf({ key, rows }) {
    const entries = Object.entries(key);
    const named = entries.length > 0 ? entries : Object.entries(Object.values(rows).flat()[0]?.values ?? {});
    return named.map(([column, value]) => `${column}=${shown(value)}`).join(', ');
}
/** Words with single blanks between them, without what stands between values here. */
const PLAIN = /^[^\s|,;='"\\\p{C}\p{Z}]+(?: [^\s|,;='"\\\p{C}\p{Z}]+)*$/u;
/**
 * A value for people: as it is where that is plain, else as an SQL literal in which all can be seen. NULL is not the text
 * "null", and nothing is not nothing to be seen.
 */
function shown(value) {
    if (value === null)
        return 'null';
    if (value !== 'null' && PLAIN.test(value))
        return value;
    const quoted = value.replaceAll("'", "''");
    const unseen = /[\\\p{C}]|(?! )\p{Z}| {2}/u;
    if (!unseen.test(value))
        return `'${quoted}'`;
    const escaped = quoted.replaceAll('\\', '\\\\').replace(/\p{C}|(?! )\p{Z}/gu, escapeOf);
    // Two blanks would be one on the screen.
    return `E'${escaped.replaceAll(/ (?= )/g, '\\x20')}'`;
}
const ESCAPES = {
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\b': '\\b',
    '\f': '\\f',
};
function escapeOf(character) {
    const code = character.codePointAt(0);
    return ESCAPES[character] ?? `\\U${code.toString(16).padStart(8, '0')}`;
}


/***/ }),

/***/ 21915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X_: () => (/* binding */ replicating),
/* harmony export */   ZI: () => (/* binding */ lockTimeout),
/* harmony export */   tj: () => (/* binding */ ReadServers)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster_pinned_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14226);
/* harmony import */ var _database_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77117);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _replication_select_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71561);
/* harmony import */ var _runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61926);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40910);







/** How long a table may be locked by somebody else; behind a waiting reader others have to wait, too. */
const LOCK_TIMEOUT_MS = 10_000;
/**
 * Whatever a statement says, the server refuses to write in such a session. Row security is to be an error, not a part of
 * the table. What an account is limited to does not end a long statement; that its client is gone does, at once.
 */
const SETTINGS = {
    default_transaction_read_only: 'on',
    row_security: 'off',
    lock_timeout: LOCK_TIMEOUT_MS,
    statement_timeout: 0,
    idle_in_transaction_session_timeout: 0,
    transaction_timeout: 0,
    client_connection_check_interval: 1_000,
};
/** Those that a server has: not all releases do, nor can one on Windows see that a client is gone. */
const HAS = `select name from pg_settings
              where name <> 'client_connection_check_interval' or version() !~* 'mingw|visual|msvc|windows'`;
async function optionsFor(node) {
    try {
        const has = new Set((await node.sql(HAS)).map(({ name }) => name));
        const known = Object.entries(SETTINGS).filter(([name]) => has.has(name));
        return known.map(([name, value]) => `-c ${name}=${value}`).join(' ');
    }
    finally {
        node.close();
    }
}
/** Publications can be asked for their columns and conditions. */
const NATIVE_FROM = 150_000;
const STOP_MS = 5_000;
/** The servers of a cluster, in sessions that cannot write. */
class ReadServers {
    servers;
    nodes;
    applicationName;
    stoppers;
    constructor(servers, nodes, applicationName) {
        this.servers = servers;
        this.nodes = nodes;
        this.applicationName = applicationName;
        this.stoppers = nodes.map((node) => new _database_node_js__WEBPACK_IMPORTED_MODULE_1__/* .Node */ .bP(node.name, node.endpoint, node.database));
    }
    /** @throws RequestError where one cannot be reached, or no database is named */
    static async open(given, database) {
        const nameless = given.filter((node) => (node.database ?? database) === undefined);
        if (nameless.length > 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${nameless.map(({ name, at }) => `${at}: ${name} names no database`).join('\n')}\nsay dbname=NAME there, or --database NAME for all`);
        const servers = await (0,_runtime_services_given_server_js__WEBPACK_IMPORTED_MODULE_4__/* .openGiven */ .az)(given, database ?? '');
        const applicationName = `mmr-compare ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
        const nodes = await Promise.all(servers.map(async ({ given: { name, database: own }, endpoint }) => {
            const named = own ?? database;
            const options = await optionsFor(new _database_node_js__WEBPACK_IMPORTED_MODULE_1__/* .Node */ .bP(name, endpoint, named));
            return new _database_node_js__WEBPACK_IMPORTED_MODULE_1__/* .Node */ .bP(name, endpoint, named, options, applicationName);
        }));
        return new ReadServers(servers, nodes, applicationName);
    }
    /** Runs `work` in a transaction on each of these nodes, all of whose statements see the same rows. */
    reading(nodes, work) {
        return (0,_cluster_pinned_js__WEBPACK_IMPORTED_MODULE_6__/* .pinnedOnAll */ .l8)(nodes, work);
    }
    /** Ends all sessions, also in the middle of a statement. */
    async stop() {
        const ended = this.stoppers.map(async (stopper) => {
            const session = await stopper.session(STOP_MS);
            await session.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and usename = current_user', [this.applicationName]);
        });
        // One that does not answer has nobody who could end it: then the server sees that its client is gone.
        await Promise.allSettled(ended);
        this.close();
    }
    close() {
        for (const node of [...this.nodes, ...this.stoppers])
            node.close();
    }
}
const NOTHING = { sets: async () => ({}), membership: async () => [] };
/** What the databases of these servers have: Spock, pglogical, or what is in the server itself. */
async function replicating({ servers, nodes }) {
    const found = await Promise.all(nodes.map((node) => node.sql `select extname, extversion from pg_extension where extname in ('spock', 'pglogical')`));
    const versionNumber = Math.min(...servers.map((server) => server.versionNumber));
    const versions = (extension) => found.map((rows) => rows.find(({ extname }) => extname === extension)?.extversion);
    for (const kind of ['spock', 'pglogical']) {
        const all = versions(kind);
        if (all.some((version) => version === undefined))
            continue;
        const facts = {
            versionNumber,
            extensions: { [kind]: String(all[0]) },
            hasOutputPluginLibraries: false,
        };
        return {
            engine: (0,_replication_select_js__WEBPACK_IMPORTED_MODULE_3__/* .selectEngine */ .Xm)(kind, facts, 'these servers'),
            name: `${kind} ${[...new Set(all)].join(', ')}`,
            subscriptions: `select sub_slot_name from ${kind}.subscription`,
        };
    }
    if (versionNumber < NATIVE_FROM)
        return { engine: NOTHING, name: 'no replication that can be read' };
    const facts = {
        versionNumber: Math.max(versionNumber, 160_000),
        extensions: {},
        hasOutputPluginLibraries: false,
    };
    return {
        engine: (0,_replication_select_js__WEBPACK_IMPORTED_MODULE_3__/* .selectEngine */ .Xm)('native', facts, 'these servers'),
        name: "PostgreSQL's own replication",
        subscriptions: `select subslotname from pg_subscription
                     where subdbid = (select oid from pg_database where datname = current_database())`,
    };
}
/** For messages: how long a table may be locked. */
const lockTimeout = (0,_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .seconds */ .YA)(LOCK_TIMEOUT_MS);


/***/ }),

/***/ 67257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q5: () => (/* binding */ MOST_WAITING),
  t2: () => (/* binding */ Settling)
});

// UNUSED EXPORTS: judged

// EXTERNAL MODULE: ./src/replication/flow.ts
var replication_flow = __webpack_require__(47968);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/compare/look.ts
var look = __webpack_require__(54920);
// EXTERNAL MODULE: ./src/cluster/rows-at.ts
var rows_at = __webpack_require__(29591);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
;// CONCATENATED MODULE: ./src/compare/values.ts


/** So many bytes of rows' texts are held at once. */
const HELD_BYTES = 8 * 2 ** 20;
/** Of a row that is larger, each value's first characters. */
const CUT_CHARACTERS = 1_000;
/** Keys in bunches whose rows can be held at once. */
function* bunches(keys) {
    let [bunch, bytes] = [[], 0];
    for (const key of keys) {
        const size = key.rows.flat().reduce((sum, row) => sum + Math.min(row.bytes, HELD_BYTES), 0);
        if (bunch.length > 0 && (bytes + size > HELD_BYTES || bunch.length >= 1_000)) {
            yield bunch;
            [bunch, bytes] = [[], 0];
        }
        bunch.push(key);
        bytes += size;
    }
    if (bunch.length > 0)
        yield bunch;
}
/** The values of these rows of one node, by their places. */
async function valuesAt(session, { from, common }, rows) {
    const all = new Map(rows.map((row) => [row.at, row]));
    const large = rows.filter(({ bytes }) => bytes > HELD_BYTES);
    const small = rows.filter((row) => !large.includes(row));
    const found = new Map();
    for (const [some, cut] of [
        [small, false],
        [large, true],
    ]) {
        if (some.length === 0)
            continue;
        const values = common.columns.map((column) => {
            const text = `t.${(0,quote/* ident */.bD)(column)}::text`;
            return cut
                ? `case when length(${text}) > ${CUT_CHARACTERS} then left(${text}, ${CUT_CHARACTERS}) || '… (md5 ' || md5(${text}) || ')' else ${text} end`
                : text;
        });
        const answer = await session.table(`select t.tableoid::text || ' ' || t.ctid::text, md5((t.*)::text) ${values.map((value) => `, ${value}`).join('')}
         from ${from} t where ${(0,rows_at/* atPlaces */.m)(some.map(({ at }) => at))}`);
        for (const [at, md5, ...texts] of answer.rows) {
            const row = all.get(String(at));
            if (!row)
                continue;
            const entries = common.columns.map((column, i) => [
                column,
                texts[i] === null ? null : String(texts[i]),
            ]);
            found.set(row.at, { values: Object.fromEntries(entries), copies: row.copies, md5: String(md5), cut });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./src/compare/settling.ts




/** So many keys wait for their next look at most, and are looked at together. */
const MOST_WAITING = 5_000;
/**
 * Judges a key by two looks at it.
 *
 * @param arrived whether all that any node had at the earlier look has arrived everywhere since
 * @param last there is no time for another look
 */
function judged(earlier, rows, { arrived, last }) {
    const contents = rows.map((onNode) => onNode.map(({ hash, copies }) => `${hash} ${copies}`).join());
    if (contents.every((content) => content === contents[0]))
        return 'equal';
    const stoodStill = rows.every((onNode, i) => (0,look/* version */.rE)(onNode) === earlier[i]);
    if (stoodStill && arrived)
        return 'differs';
    if (!last)
        return 'again';
    return stoodStill ? 'under way' : 'changing';
}
/** Looks at rows again until it is certain that they differ, or do not. Holds a bounded number of them. */
class Settling {
    options;
    waiting = [];
    constructor(options) {
        this.options = options;
    }
    /** How many keys wait for their next look. */
    get size() {
        return this.waiting.length;
    }
    /** Takes keys that were found at the first look. */
    async add(candidates) {
        for (const candidate of candidates) {
            this.waiting.push(candidate);
            if (this.waiting.length >= MOST_WAITING)
                await this.finish();
        }
    }
    /**
     * Looks at those that wait until they stand still, or time is over.
     *
     * @param arrival of what the nodes had after the first look, where that has been waited for
     */
    async finish(arrival) {
        const { within, signal, flow } = this.options;
        const left = (0,wait/* timeLeft */.f$)(within);
        let known = arrival;
        for (let looks = 0; this.waiting.length > 0; looks++) {
            if (looks > 0)
                await (0,replication_flow/* pause */.v)(looks, signal);
            const last = left() <= 0;
            this.options.progress(`${this.waiting.length} rows differ; waiting for what is under way`);
            known ??= await flow.received(Math.max(0, left()), signal);
            this.waiting = await this.next(this.waiting, known, last);
            known = undefined;
        }
    }
    /** One more look. @returns those that need another one */
    async next(candidates, { missing }, last) {
        const { late, reading, nodes, progress } = this.options;
        if (missing !== undefined)
            late(missing);
        progress(`looking at ${candidates.length} rows again`);
        return reading(async (sessions) => {
            const found = await Promise.all(nodes.map((_, i) => this.lookUp(sessions[i], i, candidates)));
            const again = [];
            const told = [];
            for (const candidate of candidates) {
                const rows = found.map((onNode) => onNode.get(candidate.hash) ?? []);
                const arrived = missing === undefined;
                const state = judged(candidate.seen, rows, { arrived, last: last || !arrived });
                if (state === 'again')
                    again.push({ ...candidate, seen: rows.map(look/* version */.rE) });
                else if (state !== 'equal')
                    told.push({ candidate, rows, state });
            }
            for (const bunch of bunches(told))
                await this.tell(sessions, bunch);
            return again;
        });
    }
    async lookUp(session, i, candidates) {
        const { place } = this.options;
        // A node that does not enforce the key may have NULL there, which no index finds.
        const byKey = (candidate) => place.byKey && !candidate.key.includes(null);
        const named = candidates.filter(byKey);
        const others = candidates.filter((candidate) => !byKey(candidate));
        const found = new Map();
        if (named.length > 0) {
            await session.sql(look/* BY_INDEX */.xD);
            for (const [key, rows] of await (0,look/* lookUp */.TE)(session, place, i, named))
                found.set(key, rows);
        }
        if (others.length > 0) {
            await session.sql `set local enable_seqscan = on`;
            for (const [key, rows] of await (0,look/* lookUp */.TE)(session, { ...place, byKey: false }, i, others))
                found.set(key, rows);
        }
        return found;
    }
    async tell(sessions, bunch) {
        const { nodes, place, tell } = this.options;
        const values = await Promise.all(sessions.map((session, i) => valuesAt(session, place, bunch.flatMap(({ rows }) => rows[i]))));
        for (const { candidate, rows, state } of bunch) {
            const byNode = rows.map((onNode, i) => onNode.map(({ at }) => values[i].get(at)));
            const key = place.byKey
                ? Object.fromEntries(place.common.key.map((column, k) => [column, candidate.key[k] ?? null]))
                : {};
            await tell({ state, key, rows: Object.fromEntries(nodes.map(({ name }, i) => [name, byNode[i]])) });
        }
    }
}


/***/ }),

/***/ 17312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ lookAtTable)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./src/cluster/compare-table.ts
var compare_table = __webpack_require__(76416);
// EXTERNAL MODULE: ./src/cluster/differing-keys.ts
var differing_keys = __webpack_require__(62571);
// EXTERNAL MODULE: ./src/cluster/differing-parts.ts
var differing_parts = __webpack_require__(17821);
// EXTERNAL MODULE: ./src/cluster/digest.ts
var digest = __webpack_require__(80496);
// EXTERNAL MODULE: ./src/cluster/table-shape.ts
var table_shape = __webpack_require__(31286);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
;// CONCATENATED MODULE: ./src/compare/columns.ts

/** @param table schema-qualified and quoted */
async function columnsOf(session, table) {
    const rows = await session.sql(`select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attgenerated <> '' as generated,
            a.attidentity = 'a' as always, n.nspname as collation_schema, c.collname as collation
       from pg_attribute a left join pg_collation c on c.oid = a.attcollation
       left join pg_namespace n on n.oid = c.collnamespace
      where a.attrelid = ${(0,quote/* literal */.eu)(table)}::regclass and a.attnum > 0 and not a.attisdropped`);
    const unique = await session.value(`select count(*) from pg_index where indrelid = ${(0,quote/* literal */.eu)(table)}::regclass and (indisunique or indisexclusion)`);
    const columns = rows.map((row) => {
        const collation = row.collation === null ? '' : `${(0,quote/* ident */.bD)(String(row.collation_schema))}.${(0,quote/* ident */.bD)(String(row.collation))}`;
        return {
            name: String(row.name),
            type: String(row.type),
            collate: collation && `collate ${collation}`,
            generated: row.generated === true,
            always: row.always === true,
        };
    });
    return {
        columns: new Map(columns.map((column) => [column.name, column])),
        uniqueBesides: Number(unique) > 1,
    };
}

// EXTERNAL MODULE: ./src/compare/found.ts
var found = __webpack_require__(16215);
// EXTERNAL MODULE: ./src/compare/look.ts
var look = __webpack_require__(54920);
// EXTERNAL MODULE: ./src/compare/refusal.ts
var refusal = __webpack_require__(68079);
// EXTERNAL MODULE: ./src/compare/row-name.ts
var row_name = __webpack_require__(50555);
// EXTERNAL MODULE: ./src/compare/settling.ts + 1 modules
var settling = __webpack_require__(67257);
;// CONCATENATED MODULE: ./src/compare/table.ts














/** So many keys are fetched at once. */
const FETCHED = 1_000;
const NOTHING_PASSES = { received: async () => ({}) };
/**
 * Looks at one table on all nodes that have it. Neither this nor `finish` throws for what a server refuses: then it could
 * not be judged.
 */
async function lookAtTable(servers, flow, chosen, how, listener) {
    const { table, on, missing, unreadable, note } = chosen;
    const about = { table, missing, rows: {}, counts: found/* NO_ROWS */.c, named: [], ...(note !== undefined && { note }) };
    const ended = (found) => ({ waiting: 0, finish: async () => found });
    const refused = (error) => {
        how.signal.throwIfAborted();
        const said = error instanceof esm/* default.DatabaseError */.Ay.DatabaseError && error.severity === 'ERROR';
        if (!said && !(error instanceof errors/* ComparisonError */.GP))
            throw error;
        return { ...about, verdict: missing.length > 0 ? 'differs' : 'unjudged', why: (0,refusal/* refusal */.x5)(error) };
    };
    if (unreadable.length > 0) {
        const user = servers.nodes.find(({ name }) => name === unreadable[0]).endpoint.user;
        const why = `${user} may not read it on ${unreadable.join(', ')}: grant usage on its schema, and select on it`;
        return ended({ ...about, verdict: missing.length > 0 ? 'differs' : 'unjudged', why });
    }
    if (on.length < 2)
        return ended({ ...about, verdict: 'differs' });
    const look = new TableLook(servers, flow, chosen, how, listener);
    try {
        await look.first();
    }
    catch (error) {
        return ended(refused(error));
    }
    const finish = async (arrival) => {
        try {
            const found = await look.finish(arrival);
            return { ...about, ...found, verdict: missing.length > 0 ? 'differs' : found.verdict };
        }
        catch (error) {
            return refused(error);
        }
    };
    // What has been told of already is to be told to the end before there is talk of another table.
    if (look.waiting === 0 || look.hasTold || chosen.uncarried)
        return ended(await finish());
    return { waiting: look.waiting, finish };
}
class TableLook {
    servers;
    flow;
    chosen;
    how;
    listener;
    hasTold = false;
    counts = { ...found/* NO_ROWS */.c };
    named = [];
    rows = {};
    columns;
    settling;
    late;
    constructor(servers, flow, chosen, how, listener) {
        this.servers = servers;
        this.flow = flow;
        this.chosen = chosen;
        this.how = how;
        this.listener = listener;
    }
    get waiting() {
        return this.settling?.size ?? 0;
    }
    first() {
        const { on, from, sql, table } = this.chosen;
        return this.servers.reading(on, async (sessions) => {
            const shapes = await Promise.all(sessions.map((session) => (0,table_shape/* shapeOf */.F5)(session, sql)));
            const common = (0,table_shape/* commonOf */.$N)(shapes);
            this.columns = differing(on, shapes);
            const digests = await Promise.all(sessions.map((session) => (0,digest/* digestOf */.ol)(session, from, common)));
            this.rows = Object.fromEntries(on.map(({ name }, i) => [name, digests[i].rows]));
            if ((0,digest/* allEqual */.Y7)(digests))
                return;
            this.listener.progress('looking for the rows that differ');
            if (!(await this.closely(sessions, shapes, common)))
                throw new errors/* ComparisonError */.GP(`${table}: its digests differ, but no row was found that does; it must not be taken for the same`);
        });
    }
    async finish(arrival) {
        await this.settling?.finish(arrival);
        const { rows, columns, counts } = this;
        const named = this.named.sort((a, b) => ((0,row_name/* nameOf */.V)(a) < (0,row_name/* nameOf */.V)(b) ? -1 : 1));
        const why = counts['under way'] > 0 ? this.late : undefined;
        return {
            ...{ verdict: this.verdict(), rows, counts, named },
            ...(columns && { columns }),
            ...(why !== undefined && { why }),
        };
    }
    verdict() {
        if (this.columns || this.counts.differs > 0)
            return 'differs';
        return this.counts['under way'] + this.counts.changing > 0 ? 'unjudged' : 'equal';
    }
    /** @returns how many keys were not the same */
    async closely(sessions, shapes, common) {
        const { from, sql } = this.chosen;
        const columns = await Promise.all(sessions.map((session) => columnsOf(session, sql)));
        const keyed = common.key !== common.columns;
        const typed = common.key.every((column) => new Set(shapes.map((shape) => shape.columns.get(column))).size === 1);
        const place = { from, common, columns, byKey: keyed && typed };
        this.settling = this.settlingAt(place, keyed);
        await Promise.all(sessions.map((session) => session.sql(compare_table/* GROUPED */.h)));
        const parts = await (0,differing_parts/* differingParts */.d)(sessions, from, common);
        if (parts.numbers.length === 0)
            return 0;
        let checked = 0;
        let batch = [];
        const see = async () => {
            checked += batch.length;
            this.listener.progress(`${checked} rows differ`);
            await this.settling.add(await (0,look/* candidates */.Xi)(sessions, place, batch));
            batch = [];
        };
        for await (const key of (0,differing_keys/* differingKeys */.V)(sessions, from, common, parts)) {
            if (batch.push(key) >= FETCHED)
                await see();
        }
        await see();
        return checked;
    }
    settlingAt(place, keyed) {
        const { on } = this.chosen;
        const { most, ...others } = this.how;
        const write = this.listener.rows({
            chosen: this.chosen,
            place,
            keyed,
            alike: this.columns === undefined,
        });
        return new settling/* Settling */.t2({
            ...{ ...others, nodes: on, place },
            // Nothing of a table that no set carries is under way: two looks are enough.
            flow: this.chosen.uncarried ? NOTHING_PASSES : this.flow,
            reading: (work) => this.servers.reading(on, work),
            progress: (text) => this.listener.progress(text),
            late: (what) => {
                this.late = what;
            },
            tell: async (found) => {
                this.hasTold = true;
                this.counts[found.state]++;
                if (this.named.length < most)
                    this.named.push(shortened(found));
                await write(found);
            },
        });
    }
}
/** Names and types of columns by node, where they are not the same. */
function differing(nodes, shapes) {
    const texts = shapes.map(table_shape/* signature */.vl);
    if (texts.every((text) => text === texts[0]))
        return undefined;
    return Object.fromEntries(nodes.map(({ name }, i) => [name, texts[i]]));
}
const SHOWN_CHARACTERS = 200;
/** The same with long values cut; what tells them apart stands behind. */
function shortened({ state, key, rows }) {
    const values = (of) => Object.fromEntries(Object.entries(of).map(([column, value]) => [column, value && table_short(value)]));
    const cut = Object.entries(rows).map(([node, found]) => [node, found.map((row) => ({ ...row, values: values(row.values) }))]);
    return { state, key: values(key), rows: Object.fromEntries(cut) };
}
function table_short(value) {
    if (value.length <= SHOWN_CHARACTERS)
        return value;
    return `${value.slice(0, SHOWN_CHARACTERS)}… (md5 ${(0,external_node_crypto_.createHash)('md5').update(value).digest('hex')})`;
}


/***/ }),

/***/ 87905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ chooseTables)
});

// EXTERNAL MODULE: ./src/cluster/whole-tables.ts
var whole_tables = __webpack_require__(87119);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
;// CONCATENATED MODULE: ./src/compare/patterns.ts


/**
 * `schema.table`, each part with `*` for anything; without a schema the table's name is meant, in any. What is in
 * double quotes is meant as it is.
 *
 * @throws RequestError
 */
function tablePattern(text) {
    const parts = partsOf(text);
    if (parts.length === 0 || parts.length > 2 || parts.some((part) => part === ''))
        throw new errors/* RequestError */.GI(`table "${text}": accepted are schema.table and table, with * for anything; a name with a dot or a * in it stands in double quotes`);
    const [schema, name] = parts.length === 2 ? parts : ['.*', ...parts];
    const [inSchema, named] = [whole(schema), whole(name)];
    return { text, matches: (table) => inSchema.test(table.schema) && named.test(table.name) };
}
/**
 * The tables that one of the patterns matches, or all where there are no patterns.
 *
 * @throws RequestError for patterns that match nothing, with near names
 */
function matching(tables, patterns) {
    const lost = patterns.filter((pattern) => !tables.some((table) => pattern.matches(table)));
    if (lost.length > 0)
        throw new errors/* RequestError */.GI(lost.map(({ text }) => noTable(text, tables)).join('\n'));
    if (patterns.length === 0)
        return tables;
    return tables.filter((table) => patterns.some((pattern) => pattern.matches(table)));
}
function noTable(text, tables) {
    const names = tables.flatMap(({ schema, name }) => (text.includes('.') ? `${schema}.${name}` : name));
    const near = (0,nearest/* didYouMean */.a)(text, names);
    const [first] = names;
    const hint = near || (first === undefined ? '; there are no tables' : `; there is, for example, ${first}`);
    return `no table of any node is called "${text}"${hint}`;
}
/** As regular expressions, one a part. */
function partsOf(text) {
    const parts = [''];
    for (const [word] of text.matchAll(/"(?:[^"]|"")*"|[^"]|"/gs)) {
        if (word === '"')
            return [];
        if (word.length > 1)
            parts[parts.length - 1] += escaped(word.slice(1, -1).replaceAll('""', '"'));
        else if (word === '.')
            parts.push('');
        else
            parts[parts.length - 1] += word === '*' ? '.*' : escaped(word);
    }
    return parts;
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
function whole(part) {
    return new RegExp(`^(?:${part})$`, 'su');
}

// EXTERNAL MODULE: ./src/compare/refusal.ts
var refusal = __webpack_require__(68079);
;// CONCATENATED MODULE: ./src/compare/tables.ts





const ENGINES = ['spock', 'pglogical', 'snowflake', 'lolor'];
// Partitions are their table's; what belongs to an extension is its own. An estimate of -1 means that nobody has counted.
const TABLES = `
  select n.nspname, c.relname, format('%I.%I', n.nspname, c.relname) as label, c.relkind, c.relpersistence = 'u' as unlogged,
         has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as readable,
         (select json_agg(fn.nspname || '.' || f.relname)
            from (select c.oid union select relid from pg_partition_tree(c.oid)) of (oid)
            join pg_class f on f.oid = of.oid join pg_namespace fn on fn.oid = f.relnamespace) as family,
         (select sum(greatest(f.reltuples, 0)) from (select c.oid union select relid from pg_partition_tree(c.oid)) of (oid)
            join pg_class f on f.oid = of.oid where f.relkind = 'r') as estimate
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
     and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
     and n.nspname <> all ('{${ENGINES.join(',')}}')
     and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
   order by 1, 2`;
/**
 * The tables of these nodes that are asked for.
 *
 * @throws RequestError for a pattern that no table matches, and where nothing is left to compare
 */
async function chooseTables(servers, replication, { tables: patterns, except }) {
    const { nodes } = servers;
    const listed = await servers.reading(nodes, (sessions) => Promise.all(sessions.map(list)));
    const named = listed.flat().map(({ schema, name, table }) => ({
        ...{ schema, name, table },
        sql: `${(0,quote/* ident */.bD)(schema)}.${(0,quote/* ident */.bD)(name)}`,
    }));
    const all = [...new Map(named.map((one) => [one.sql, one])).values()].sort((a, b) => a.sql < b.sql ? -1 : 1);
    const wanted = matching(all, patterns.map(tablePattern));
    const unwanted = except.length === 0 ? [] : matching(all, except.map(tablePattern));
    const left = wanted.filter((table) => !unwanted.includes(table));
    if (left.length === 0)
        throw new errors/* RequestError */.GI(all.length === 0
            ? `there is nothing to compare: no node has a table in ${nodes.map(({ name, database }) => `${database} of ${name}`).join(', ')}`
            : 'there is nothing to compare: --except leaves none of the tables');
    const passing = await notes(nodes, replication);
    const chosen = [];
    const leftOut = [];
    for (const one of left) {
        const found = listed.map((tables) => tables.find((t) => t.schema === one.schema && t.name === one.name));
        const there = found.flatMap((table) => table ?? []);
        if (there.every(({ unlogged }) => unlogged)) {
            leftOut.push(`${one.table} is unlogged: nothing replicates it, and it is empty after a crash`);
            continue;
        }
        const has = (i) => found[i] !== undefined;
        const family = [...new Set(there.flatMap((table) => table.family))];
        const { note, uncarried = false } = passing.of(family);
        chosen.push({
            ...one,
            family,
            on: nodes.filter((_, i) => has(i)),
            missing: nodes.flatMap(({ name }, i) => (has(i) ? [] : [name])),
            from: there.every(({ kind }) => kind === 'r') ? `only ${one.sql}` : one.sql,
            estimate: Math.max(...there.map(({ estimate }) => estimate)),
            unreadable: nodes.flatMap(({ name }, i) => (found[i]?.readable === false ? [name] : [])),
            ...{ uncarried, ...(note !== undefined && { note }) },
        });
    }
    const [asked, refused] = [
        new Set(chosen.flatMap(({ family }) => family)),
        new Set(listed
            .flat()
            .flatMap((t) => unwanted.some(({ schema, name }) => t.schema === schema && t.name === name) ? t.family : [])),
    ];
    return {
        tables: chosen,
        leftOut: [...leftOut, ...passing.problems],
        concerns: (table) => {
            if (table === undefined)
                return patterns.length === 0;
            return patterns.length === 0 ? !refused.has(table) : asked.has(table);
        },
    };
}
async function list(session) {
    return (await session.sql(TABLES)).map((row) => ({
        schema: String(row.nspname),
        name: String(row.relname),
        table: String(row.label),
        kind: String(row.relkind),
        unlogged: row.unlogged === true,
        readable: row.readable === true,
        estimate: Number(row.estimate ?? 0),
        family: row.family.map(String),
    }));
}
/** What is said of tables that no node passes on, or not whole. */
async function notes(nodes, { engine, name, passes }) {
    try {
        const all = await Promise.all(nodes.map((node) => (0,whole_tables/* passedOn */.I)(engine, node)));
        if (!passes && all.every(({ whole, partly }) => whole.size + partly.size === 0))
            return { of: () => ({}), problems: [] };
        const partly = (family) => (i) => family.some((table) => all[i].partly.has(table));
        return {
            of: (family) => {
                const whole = nodes.filter((_, i) => family.some((table) => all[i].whole.has(table)));
                if (whole.length === nodes.length)
                    return {};
                const some = nodes.filter((_, i) => partly(family)(i));
                const on = ({ length }) => (length === nodes.length ? 'every node' : undefined);
                if (some.length > 0)
                    return {
                        note: `only some of its rows, columns or operations are in a replication set of ${on(some) ?? some.map((n) => n.name).join(', ')}: it may differ by design`,
                    };
                const none = nodes.filter((node) => !whole.includes(node));
                return on(none)
                    ? { note: 'in no replication set: it may differ by design', uncarried: true }
                    : {
                        note: `in no replication set of ${none.map((n) => n.name).join(', ')}: it may differ by design`,
                    };
            },
            problems: [],
        };
    }
    catch (error) {
        return {
            of: () => ({}),
            problems: [
                `which tables are replicated could not be read (${name}): ${(0,refusal/* refusal */.x5)(error, refusal/* CATALOG */.W8)}`,
            ],
        };
    }
}


/***/ })

};
