export const id = 2286;
export const ids = [2286,8578];
export const modules = {

/***/ 12286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareCluster: () => (/* binding */ compareCluster)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./src/cluster/schema-difference.ts
var schema_difference = __webpack_require__(29827);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/runtime/services/cluster-file.ts
var cluster_file = __webpack_require__(58694);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
;// CONCATENATED MODULE: ./src/compare/flow.ts



/** Once something has not come in time, what comes next is not waited for as long. */
const IMPATIENT_MS = 2_000;
const SLOTS = `select slot_name from pg_replication_slots
                where database = current_database() and slot_type = 'logical' and not temporary`;
// Up to here everything is written that was committed before. Just behind a page's header nothing ends that somebody
// could confirm: what was written last ends before it (xlog.c, XLogBytePosToEndRecPtr).
const POSITION = `
  select (case when at_page in (24, 40) then lsn - at_page else lsn end)::text
    from pg_current_wal_insert_lsn() lsn,
         lateral (select mod(lsn - '0/0', current_setting('wal_block_size')::int)::int as at_page) p`;
// Tables that are being copied are not in the slot of their subscription yet.
const COPYING = `
  select string_agg(srrelid::regclass::text, ', ' order by 1) from pg_subscription_rel
   where srsubid in (select oid from pg_subscription where subdbid = (select oid from pg_database where datname = current_database()))
     and srsubstate not in ('r', 's')`;
/** How changes pass between nodes, and how far they have got. */
class Flow {
    nodes;
    links;
    impatient = false;
    constructor(nodes, links) {
        this.nodes = nodes;
        this.links = links;
    }
    static async of(nodes, { subscriptions }) {
        const names = await Promise.all(nodes.map((node) => slotsOfSubscriptions(node, subscriptions)));
        const links = await Promise.all(nodes.map(async (from, i) => {
            const slots = (await slotsOf(from)).map((slot) => ({ from, to: undefined, slot }));
            if (names.some((known) => known === undefined))
                return slots;
            return slots.flatMap(({ slot }) => nodes.flatMap((to, j) => (j !== i && names[j].includes(slot) ? [{ from, to, slot }] : [])));
        }));
        return new Flow(nodes, links.flat());
    }
    /** How many links there are; where subscriptions cannot be read, slots that may be some. */
    get size() {
        return this.links.length;
    }
    /**
     * Waits until each node has what the others had when this was called. Nothing is written for it: each node says how far
     * it has confirmed what it received.
     *
     * @returns what has not arrived within this time
     */
    async received(within, signal) {
        if (this.links.length === 0)
            return {};
        const patience = this.impatient ? Math.min(within, IMPATIENT_MS) : within;
        // Where a node gets something by way of others, each step is waited for.
        for (let step = 0; step < this.steps; step++) {
            const missing = await this.oneStep(patience, signal);
            if (missing !== undefined) {
                this.impatient = true;
                return { missing };
            }
        }
        this.impatient = false;
        return {};
    }
    get steps() {
        const direct = new Set(this.links.map(({ from, to }) => `${from.name} ${to?.name}`));
        const all = this.nodes.length * (this.nodes.length - 1);
        return direct.size === all ? 1 : this.nodes.length - 1;
    }
    async oneStep(within, signal) {
        const sources = [...new Set(this.links.map(({ from }) => from))];
        const wanted = await Promise.all(sources.map(async (from) => ({ from, position: String(await from.value(POSITION)) })));
        const look = async () => {
            const late = (await Promise.all(wanted.map((one) => this.late(one)))).flat();
            const copying = await this.copying();
            const notYet = [...late, ...copying].join('; ');
            return notYet === '' ? { done: undefined } : { notYet };
        };
        try {
            await (0,wait/* waitFor */.fm)('changes to arrive', look, { within, signal });
            return undefined;
        }
        catch (error) {
            if (!(error instanceof errors/* DeadlineError */.j3))
                throw error;
            return (0,errors/* messageOf */.bD)(error).replace(/^.*; last seen: /s, '');
        }
    }
    async late({ from, position }) {
        const rows = await from.sql `
      select slot_name, confirmed_flush_lsn::text as at, active from pg_replication_slots
       where database = current_database() and slot_type = 'logical'
         and confirmed_flush_lsn < ${position}::pg_lsn`;
        return rows.flatMap((row) => {
            const link = this.links.find(({ from: of, slot }) => of === from && slot === row.slot_name);
            if (!link)
                return [];
            const who = link.to?.name ?? `whoever reads slot ${link.slot}`;
            const off = row.active ? '' : ', and is not connected';
            return [`${who} has ${from.name}'s changes up to ${row.at} of ${position}${off}`];
        });
    }
    async copying() {
        const all = await Promise.all(this.nodes.map(async (node) => {
            const tables = await node.value(COPYING).catch(() => null);
            return tables === null ? [] : [`${node.name} is still copying ${tables}`];
        }));
        return all.flat();
    }
}
async function slotsOf(node) {
    return (await node.sql(SLOTS)).map((row) => String(row.slot_name));
}
/** Undefined where the account may not read them. */
async function slotsOfSubscriptions(node, query) {
    if (query === undefined)
        return [];
    try {
        const { rows } = await node.table(query);
        return rows.map(([name]) => String(name));
    }
    catch {
        return undefined;
    }
}
/** Between two looks at rows that change, longer and longer. */
async function pause(looks, signal) {
    await (0,external_node_timers_promises_.setTimeout)(Math.min(10 * 1.5 ** looks, 500), undefined, { signal });
}

;// CONCATENATED MODULE: ./src/compare/found.ts
const NO_ROWS = { differs: 0, 'under way': 0, changing: 0 };
/** What differs outweighs what is not known, and that what is equal. */
function verdictOf(all) {
    return ['differs', 'unjudged'].find((verdict) => all.includes(verdict)) ?? 'equal';
}

;// CONCATENATED MODULE: ./src/compare/text-file.ts

const HELD_CHARACTERS = 64 * 1024;
/**
 * A file that is written bit by bit and has its name only when it is whole. It has rows of somebody's tables in it: nobody
 * else may read it.
 */
class TextFile {
    path;
    handle;
    held = '';
    constructor(path, handle) {
        this.path = path;
        this.handle = handle;
    }
    static async create(path) {
        const part = partOf(path);
        await (0,promises_.rm)(part, { force: true });
        return new TextFile(path, await (0,promises_.open)(part, 'wx+', 0o600));
    }
    async write(text) {
        this.held += text;
        if (this.held.length >= HELD_CHARACTERS)
            await this.flush();
    }
    /** Puts another file's text behind this one's; that one is gone then. */
    async take(other) {
        await other.flush();
        await this.flush();
        const stream = other.handle.createReadStream({ start: 0, autoClose: false });
        for await (const chunk of stream)
            await this.handle.writeFile(chunk);
        await other.drop();
    }
    /** Gives it its name. */
    async finish() {
        await this.flush();
        await this.handle.close();
        await (0,promises_.rename)(partOf(this.path), this.path);
    }
    /** Takes away what has been written. */
    async drop() {
        await this.handle.close();
        await (0,promises_.rm)(partOf(this.path), { force: true });
    }
    async flush() {
        const text = this.held;
        this.held = '';
        if (text !== '')
            await this.handle.writeFile(text);
    }
}
function partOf(path) {
    return `${path}.part`;
}

;// CONCATENATED MODULE: ./src/compare/json-file.ts

/** Of the file: raised when what is in it changes its meaning. */
const COMPARE_FORMAT = 1;
/** All that was found, written as it is found, however much it is. */
class JsonFile {
    file;
    tables = 0;
    rows = -1;
    constructor(file) {
        this.file = file;
    }
    static async create(path, head) {
        const file = await TextFile.create(path);
        const text = JSON.stringify({ format: COMPARE_FORMAT, ...head });
        await file.write(`${text.slice(0, -1)},\n`);
        return new JsonFile(file);
    }
    async schema(schema) {
        const told = 'why' in schema ? { judged: false, ...schema } : { judged: true, differences: schema };
        await this.file.write(`"schema":${JSON.stringify(told)},\n"tables":[`);
    }
    async row({ state, key, rows }) {
        await this.beginTable();
        const told = Object.entries(rows).map(([node, found]) => [
            node,
            found.map(({ values, copies, cut }) => ({ values, copies, ...(cut && { cut }) })),
        ]);
        const text = JSON.stringify({ state, key, nodes: Object.fromEntries(told) });
        await this.file.write(`${this.rows++ === 0 ? '' : ','}\n${text}`);
    }
    async tableEnded({ named: _, ...found }) {
        await this.beginTable();
        await this.file.write(`],\n${JSON.stringify(found).slice(1)}`);
        this.rows = -1;
    }
    async finish({ verdict, milliseconds }) {
        await this.file.write(`],\n${JSON.stringify({ verdict, seconds: milliseconds / 1000 }).slice(1)}\n`);
        await this.file.finish();
    }
    drop() {
        return this.file.drop();
    }
    async beginTable() {
        if (this.rows >= 0)
            return;
        await this.file.write(`${this.tables++ === 0 ? '' : ','}\n{"differing":[`);
        this.rows = 0;
    }
}

// EXTERNAL MODULE: ./src/cluster/pinned.ts
var pinned = __webpack_require__(14226);
;// CONCATENATED MODULE: ./src/compare/mend.ts


/** In this order they do not get in each other's way: a value that is to be unique is given up before it is taken. */
const STEPS = ['delete', 'update', 'insert'];
/**
 * What makes the rows of one key like another node's. Each statement touches a row only where it still is as it was seen.
 *
 * @throws RangeError where a row is so large that not all of it has been fetched
 */
function mendStatements(mended, there, wanted) {
    const surplus = without(there, wanted);
    const lacking = without(wanted, there);
    const cut = lacking.find((row) => row.cut);
    if (cut)
        throw new RangeError('this row is too large to be held');
    const [old, next] = [surplus[0], lacking[0]];
    const single = surplus.length === 1 && lacking.length === 1 && old.copies === 1 && next.copies === 1;
    if (single && mended.key.length > 0 && !isReplaced(mended))
        return updated(mended, old, next);
    return [...surplus.map((row) => deleted(mended, row)), ...lacking.map((row) => inserted(mended, row))];
}
/**
 * Whether rows are deleted and inserted where they could be updated: rows may have exchanged values that are to be unique,
 * or a column takes no values but in an insert.
 */
function isReplaced({ columns, key }) {
    const always = [...columns.columns.values()].some((column) => column.always && !key.includes(column.name));
    return columns.uniqueBesides || always;
}
function without(rows, others) {
    return rows.flatMap((row) => {
        const text = JSON.stringify(row.values);
        const same = others.find((other) => JSON.stringify(other.values) === text)?.copies ?? 0;
        return row.copies > same ? [{ ...row, copies: row.copies - same }] : [];
    });
}
/** Nothing where only what the server makes of other columns differs. */
function updated(mended, old, next) {
    const { from, columns } = mended;
    const set = Object.entries(next.values)
        .filter(([name, value]) => value !== old.values[name] && !columns.columns.get(name).generated)
        .map(([name, value]) => `${(0,quote/* ident */.bD)(name)} = ${valueText(value)}`);
    if (set.length === 0)
        return [];
    return [{ step: 'update', sql: `update ${from} as t set ${set.join(', ')} where ${asSeen(mended, old)};` }];
}
function deleted(mended, row) {
    const { from, key } = mended;
    const where = asSeen(mended, row);
    if (key.length > 0 && row.copies === 1)
        return { step: 'delete', sql: `delete from ${from} as t where ${where};` };
    // Rows that are alike are told apart by where they lie.
    const some = `select t.tableoid, t.ctid from ${from} as t where ${where} limit ${row.copies}`;
    return { step: 'delete', sql: `delete from ${from} as t where (t.tableoid, t.ctid) in (${some});` };
}
function inserted({ table, columns }, row) {
    const given = Object.entries(row.values).filter(([name]) => !columns.columns.get(name).generated);
    const into = `insert into ${table} (${given.map(([name]) => (0,quote/* ident */.bD)(name)).join(', ')}) overriding system value`;
    if (row.copies === 1)
        return {
            step: 'insert',
            sql: `${into} values (${given.map(([, value]) => valueText(value)).join(', ')});`,
        };
    const cast = given.map(([name, value]) => `cast(${valueText(value)} as ${columns.columns.get(name).type})`);
    return { step: 'insert', sql: `${into} select ${cast.join(', ')} from generate_series(1, ${row.copies});` };
}
function asSeen({ key }, row) {
    const named = key.map((column) => {
        const value = row.values[column] ?? null;
        return value === null ? `t.${(0,quote/* ident */.bD)(column)} is null` : `t.${(0,quote/* ident */.bD)(column)} = ${valueText(value)}`;
    });
    return [...named, `md5((t.*)::text) = ${(0,quote/* literal */.eu)(row.md5)}`].join(' and ');
}
function valueText(value) {
    return value === null ? 'null' : (0,quote/* literal */.eu)(value).trim();
}
/** What stands before and behind the statements of a file. */
function mend_frame({ table, node, like, at, engine }, replaced) {
    const spock = engine === 'spock';
    const comments = [
        `Makes ${table} on ${node} like ${like}, as both were at ${at.toISOString()}. Nothing of this has been run.`,
        `On ${node} and on no other node, by an account that may set session_replication_role: psql -v ON_ERROR_STOP=1 -f FILE`,
        'Each statement changes a row only where it still is as it was seen; compare again afterwards.',
        ...(replaced
            ? [
                'Rows are deleted and inserted where they could be updated: more than the key is unique, or an identity is always generated.',
            ]
            : []),
    ];
    const stays = spock
        ? {
            comment: 'In repair mode Spock passes nothing of this transaction on to the other nodes.',
            before: [],
            within: ['select spock.repair_mode(true);'],
            after: [],
        }
        : {
            comment: 'A transaction that says that it began elsewhere is not passed on to the other nodes (origin = none; forward_origins is empty).',
            before: [
                "select pg_replication_origin_create('mmr_mend') where not exists (select from pg_replication_origin where roname = 'mmr_mend');",
                "select pg_replication_origin_session_setup('mmr_mend');",
            ],
            within: ['select 1 / pg_replication_origin_session_is_setup()::int as only_where_that_succeeded;'],
            after: [
                'select pg_replication_origin_session_reset();',
                "select pg_replication_origin_drop('mmr_mend');",
            ],
        };
    const head = [
        ...comments.map((line) => `-- ${onLine(line)}`),
        "set client_encoding = 'UTF8';",
        `-- ${stays.comment}`,
        ...stays.before,
        'begin;',
        '-- Values are read as they were written.',
        ...pinned/* TEXT_SETTINGS */.yB,
        '-- Neither triggers nor foreign keys change what is written.',
        'set local session_replication_role = replica;',
        ...stays.within,
    ];
    return { head: `${head.join('\n')}\n`, foot: `${['commit;', ...stays.after].join('\n')}\n` };
}
function onLine(text) {
    return text.replace(/\p{Cc}|[\u2028\u2029]/gu, ' ');
}

;// CONCATENATED MODULE: ./src/compare/mend-files.ts





/** SQL for each node and table, in a folder for each node. Nothing of it is run. */
class MendFiles {
    folder;
    like;
    engine;
    open = new Map();
    /** What has been written, and what could not be, for people. */
    said = [];
    files = 0;
    constructor(folder, like, engine) {
        this.folder = folder;
        this.like = like;
        this.engine = engine;
    }
    /** @throws RequestError where there is something else in the folder: it could be taken for what is written now */
    static async in(folder, like, engine) {
        try {
            await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
            if ((await (0,promises_.readdir)(folder)).length > 0)
                throw new errors/* RequestError */.GI(`${folder} is not empty: name a new folder for the SQL`);
        }
        catch (error) {
            if (error instanceof errors/* RequestError */.GI)
                throw error;
            throw new errors/* RequestError */.GI(`the folder for the SQL cannot be made: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
        }
        return new MendFiles(folder, like, engine);
    }
    /** Says of which nodes a table is missing, so that rows alone do not mend it. */
    missing(tables) {
        for (const { table, missing } of tables) {
            if (missing.includes(this.like))
                this.said.push(`${table}: no SQL, because ${this.like} does not have it`);
            else if (missing.length > 0)
                this.said.push(`${table}: no SQL for ${missing.join(', ')}, where the table is missing: make it first`);
        }
    }
    /** @returns undefined where this table cannot be mended so */
    table({ chosen, place, keyed, alike }) {
        const { table, on, sql, from } = chosen;
        const names = on.map(({ name }) => name);
        if (!names.includes(this.like))
            return undefined;
        if (!alike) {
            this.said.push(`${table}: no SQL, because its columns differ`);
            return undefined;
        }
        let large = 0;
        return async ({ state, rows }) => {
            if (state !== 'differs')
                return;
            for (const [i, name] of names.entries()) {
                if (name === this.like)
                    continue;
                const mended = {
                    ...{ table: sql, from, columns: place.columns[i] },
                    key: keyed ? place.common.key : [],
                };
                try {
                    const statements = mendStatements(mended, rows[name], rows[this.like]);
                    if (statements.length === 0)
                        continue;
                    const mending = this.open.get(name) ?? (await this.begin(name, chosen, mended));
                    mending.statements += statements.length;
                    for (const one of statements)
                        await mending.steps[one.step].write(`${one.sql}\n`);
                }
                catch (error) {
                    if (!(error instanceof RangeError))
                        throw error;
                    if (++large === 1)
                        this.said.push(`${table}: a row is too large for the SQL; mend it by hand`);
                }
            }
        };
    }
    /** Ends the files of a table. */
    async tableEnded() {
        for (const { steps, foot } of this.open.values()) {
            for (const step of ['update', 'insert'])
                await steps.delete.take(steps[step]);
            await steps.delete.write(foot);
            await steps.delete.finish();
            this.files++;
        }
        this.open.clear();
    }
    /** Takes away what is not whole. */
    async drop() {
        for (const { steps } of this.open.values())
            for (const step of STEPS)
                await steps[step].drop();
        this.open.clear();
    }
    async begin(node, { schema, name, table }, mended) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(this.folder, node), { recursive: true, mode: 0o700 });
        const path = (0,external_node_path_.join)(this.folder, node, `${fileName(`${schema}.${name}`)}.sql`);
        const { head, foot } = mend_frame({ table, node, like: this.like, at: new Date(), engine: this.engine }, isReplaced(mended));
        const [first, second, third] = [
            await TextFile.create(path),
            await TextFile.create(`${path}.updates`),
            await TextFile.create(`${path}.inserts`),
        ];
        await first.write(head);
        const steps = { delete: first, update: second, insert: third };
        const mending = { mended, foot, steps, statements: 0 };
        this.open.set(node, mending);
        return mending;
    }
}
/** A table's name as one of a file, on any disk; different names stay different. */
function fileName(text) {
    const safe = text.replace(/[^A-Za-z0-9_.-]/gu, (c) => `%${c.codePointAt(0).toString(16).toUpperCase()}`);
    return safe.startsWith('.') ? `%2E${safe.slice(1)}` : safe;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/database/node.ts
var database_node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/replication/select.ts + 5 modules
var replication_select = __webpack_require__(71561);
// EXTERNAL MODULE: ./src/runtime/services/given-server.ts
var given_server = __webpack_require__(54670);
;// CONCATENATED MODULE: ./src/compare/servers.ts







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
        this.stoppers = nodes.map((node) => new database_node/* Node */.b(node.name, node.endpoint, node.database));
    }
    /** @throws RequestError where one cannot be reached, or no database is named */
    static async open(given, database) {
        const nameless = given.filter((node) => (node.database ?? database) === undefined);
        if (nameless.length > 0)
            throw new errors/* RequestError */.GI(`${nameless.map(({ name, at }) => `${at}: ${name} names no database`).join('\n')}\nsay dbname=NAME there, or --database NAME for all`);
        const servers = await (0,given_server/* openGiven */.az)(given, database ?? '');
        const applicationName = `mmr-compare ${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
        const nodes = await Promise.all(servers.map(async ({ given: { name, database: own }, endpoint }) => {
            const named = own ?? database;
            const options = await optionsFor(new database_node/* Node */.b(name, endpoint, named));
            return new database_node/* Node */.b(name, endpoint, named, options, applicationName);
        }));
        return new ReadServers(servers, nodes, applicationName);
    }
    /** Runs `work` in a transaction on each of these nodes, all of whose statements see the same rows. */
    reading(nodes, work) {
        return (0,pinned/* pinnedOnAll */.l8)(nodes, work);
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
            engine: (0,replication_select/* selectEngine */.Xm)(kind, facts, 'these servers'),
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
        engine: (0,replication_select/* selectEngine */.Xm)('native', facts, 'these servers'),
        name: "PostgreSQL's own replication",
        subscriptions: `select subslotname from pg_subscription
                     where subdbid = (select oid from pg_database where datname = current_database())`,
    };
}
/** For messages: how long a table may be locked. */
const lockTimeout = (0,wait/* seconds */.YA)(LOCK_TIMEOUT_MS);

;// CONCATENATED MODULE: ./src/compare/refusal.ts



/** Why something could not be compared, for people. */
function refusal(error) {
    const code = error instanceof esm/* default.DatabaseError */.Ay.DatabaseError ? error.code : undefined;
    if (code === '55P03')
        return `somebody had it locked for more than ${lockTimeout}`;
    const said = (0,errors/* messageOf */.bD)(error);
    return /row-level security|row security/.test(said)
        ? `${said}: a policy hides some of its rows from this account; one with BYPASSRLS sees all`
        : said;
}

// EXTERNAL MODULE: ./src/cluster/differing-keys.ts
var differing_keys = __webpack_require__(62571);
// EXTERNAL MODULE: ./src/cluster/rows-at.ts
var rows_at = __webpack_require__(29591);
;// CONCATENATED MODULE: ./src/compare/look.ts



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
    const key = byKey ? common.key.map((column) => `, t.${(0,quote/* ident */.bD)(column)}::text`).join('') : '';
    const { rows } = await session.table(`select t.tableoid::text || ' ' || t.ctid::text, t.xmin::text ${key} from ${from} t where ${(0,rows_at/* atPlaces */.m)(places)}`);
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
    const named = `(${common.key.map((column) => `t.${(0,quote/* ident */.bD)(column)}`).join(', ')})
      in (select ${cast.join(', ')} from unnest(${parameters.join(', ')}) as k(${cast.map((_, k) => `k${k}`).join(', ')}))`;
    const rows = await session.query(`select ${(0,differing_keys/* digits */.v)('key')} as key, ${(0,differing_keys/* digits */.v)('hash')} as hash, count(*) as copies, min(place) as place, max(bytes) as bytes
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
    const stoodStill = rows.every((onNode, i) => version(onNode) === earlier[i]);
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
                await pause(looks, signal);
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
                    again.push({ ...candidate, seen: rows.map(version) });
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
            await session.sql(BY_INDEX);
            for (const [key, rows] of await lookUp(session, place, i, named))
                found.set(key, rows);
        }
        if (others.length > 0) {
            await session.sql `set local enable_seqscan = on`;
            for (const [key, rows] of await lookUp(session, { ...place, byKey: false }, i, others))
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

// EXTERNAL MODULE: ./src/cluster/compare-table.ts
var compare_table = __webpack_require__(76416);
// EXTERNAL MODULE: ./src/cluster/differing-parts.ts
var differing_parts = __webpack_require__(17821);
// EXTERNAL MODULE: ./src/cluster/digest.ts
var digest = __webpack_require__(80496);
// EXTERNAL MODULE: ./src/cluster/table-shape.ts
var table_shape = __webpack_require__(31286);
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

;// CONCATENATED MODULE: ./src/compare/row-name.ts
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

;// CONCATENATED MODULE: ./src/compare/table.ts














/** So many keys are fetched at once. */
const FETCHED = 1_000;
/**
 * Looks at one table on all nodes that have it. Neither this nor `finish` throws for what a server refuses: then it could
 * not be judged.
 */
async function lookAtTable(servers, flow, chosen, how, listener) {
    const { table, on, missing, unreadable, note } = chosen;
    const about = { table, missing, rows: {}, counts: NO_ROWS, named: [], ...(note !== undefined && { note }) };
    const ended = (found) => ({ waiting: 0, finish: async () => found });
    const refused = (error) => {
        how.signal.throwIfAborted();
        const said = error instanceof esm/* default.DatabaseError */.Ay.DatabaseError && error.severity === 'ERROR';
        if (!said && !(error instanceof errors/* ComparisonError */.GP))
            throw error;
        return { ...about, verdict: missing.length > 0 ? 'differs' : 'unjudged', why: refusal(error) };
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
    if (look.waiting === 0 || look.hasTold)
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
    counts = { ...NO_ROWS };
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
        const named = this.named.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
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
            await this.settling.add(await candidates(sessions, place, batch));
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
        return new Settling({
            ...{ ...others, nodes: on, place, flow: this.flow },
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

// EXTERNAL MODULE: ./src/cluster/whole-tables.ts
var whole_tables = __webpack_require__(87119);
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
        const note = passing.noteOn(family);
        chosen.push({
            ...one,
            family,
            on: nodes.filter((_, i) => has(i)),
            missing: nodes.flatMap(({ name }, i) => (has(i) ? [] : [name])),
            from: there.every(({ kind }) => kind === 'r') ? `only ${one.sql}` : one.sql,
            estimate: Math.max(...there.map(({ estimate }) => estimate)),
            unreadable: nodes.flatMap(({ name }, i) => (found[i]?.readable === false ? [name] : [])),
            ...(note !== undefined && { note }),
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
async function notes(nodes, { engine, name }) {
    try {
        const all = await Promise.all(nodes.map((node) => (0,whole_tables/* passedOn */.I)(engine, node)));
        if (all.every(({ whole, partly }) => whole.size + partly.size === 0))
            return { noteOn: () => undefined, problems: [] };
        const partly = (family) => (i) => family.some((table) => all[i].partly.has(table));
        return {
            noteOn: (family) => {
                const whole = nodes.filter((_, i) => family.some((table) => all[i].whole.has(table)));
                if (whole.length === nodes.length)
                    return undefined;
                const some = nodes.filter((_, i) => partly(family)(i));
                const on = ({ length }) => (length === nodes.length ? 'every node' : undefined);
                if (some.length > 0)
                    return `only some of its rows, columns or operations are in a replication set of ${on(some) ?? some.map((n) => n.name).join(', ')}: it may differ by design`;
                const none = nodes.filter((node) => !whole.includes(node));
                return on(none)
                    ? 'in no replication set: it may differ by design'
                    : `in no replication set of ${none.map((n) => n.name).join(', ')}: it may differ by design`;
            },
            problems: [],
        };
    }
    catch (error) {
        return {
            noteOn: () => undefined,
            problems: [`which tables are replicated could not be read (${name}): ${(0,errors/* messageOf */.bD)(error)}`],
        };
    }
}

;// CONCATENATED MODULE: ./src/compare/compare.ts

















// For people: what is done beside the tables.
const SCHEMAS = 'schemas';
const WAITING = 'waiting for what is under way';
/**
 * Compares rows and schemas of a cluster that somebody else runs. Nothing is written there.
 *
 * @throws RequestError before anything is compared
 */
async function compare(request, observer, signal) {
    const given = (0,cluster_file/* parseClusterFile */.s)(await textOf(request.cluster), (0,external_node_path_.basename)(request.cluster));
    const { mend } = request;
    if (mend && !given.some(({ name }) => name === mend.from)) {
        const names = given.map(({ name }) => name);
        throw new errors/* RequestError */.GI(`--mend-from ${mend.from}: the nodes are ${names.join(', ')}${(0,nearest/* didYouMean */.a)(mend.from, names)}`);
    }
    const servers = await ReadServers.open(given, request.database);
    const stop = () => void servers.stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
        return await new Comparison(request, servers, observer, signal).run();
    }
    finally {
        signal.removeEventListener('abort', stop);
        if (signal.aborted)
            await servers.stop();
        servers.close();
    }
}
async function textOf(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* RequestError */.GI(`--cluster ${file} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
class Comparison {
    request;
    servers;
    observer;
    signal;
    began = performance.now();
    json;
    mending;
    constructor(request, servers, observer, signal) {
        this.request = request;
        this.servers = servers;
        this.observer = observer;
        this.signal = signal;
    }
    async run() {
        const { servers, signal } = this;
        const observer = this.observer;
        const replication = await replicating(servers);
        const chosen = await chooseTables(servers, replication, this.request);
        const flow = await Flow.of(servers.nodes, replication);
        const about = this.about(replication, flow, chosen);
        observer.begun(about);
        await this.files(about, replication);
        try {
            observer.started(SCHEMAS);
            const schema = await this.schemas(replication, chosen);
            await this.json?.schema(schema);
            observer.ended(SCHEMAS, 0, chosen.tables.length);
            observer.schema(schema, chosen.tables);
            const tables = await this.tables(flow, chosen);
            const ofSchema = 'why' in schema ? 'unjudged' : schema.length > 0 ? 'differs' : 'equal';
            const verdict = verdictOf([ofSchema, ...tables.map((found) => found.verdict)]);
            const found = { verdict, schema, tables, milliseconds: performance.now() - this.began };
            await this.json?.finish(found);
            this.mending?.missing(chosen.tables);
            if (this.mending)
                observer.mended(this.mending.files, this.mending.said);
            return found;
        }
        catch (error) {
            await Promise.allSettled([this.json?.drop(), this.mending?.drop()]);
            throw signal.aborted ? signal.reason : error;
        }
    }
    about(replication, flow, { tables, leftOut }) {
        const nodes = this.servers.servers.map(({ given, versionNumber }, i) => {
            const { name, host, port } = given;
            const version = `${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000}`;
            return `${name} ${host}:${port}/${this.servers.nodes[i].database} PostgreSQL ${version}`;
        });
        const estimate = tables.reduce((sum, table) => sum + table.estimate, 0);
        return {
            ...{ nodes, estimate, leftOut },
            replication: replication.name,
            links: flow.size,
            tables: tables.length,
        };
    }
    async files(about, replication) {
        const { mend, json } = this.request;
        const [engine] = replication.name.split(' ', 1);
        if (mend)
            this.mending = await MendFiles.in(mend.folder, mend.from, engine);
        if (json === undefined)
            return;
        try {
            this.json = await JsonFile.create(json, {
                began: new Date().toISOString(),
                cluster: about,
            });
        }
        catch (error) {
            throw new errors/* RequestError */.GI(`--json ${json} cannot be written: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
        }
    }
    async schemas({ engine }, { concerns }) {
        const { nodes } = this.servers;
        const bare = { ...(engine.extension !== undefined && { extension: engine.extension }), ...NO_SETS };
        try {
            const found = await (0,schema_difference/* schemaDifferences */.w)({ nodes, engine }).catch((error) => {
                // Without the right to read what replicates the rest can be compared; that it was not read has been said.
                if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError) || error.code !== '42501')
                    throw error;
                return (0,schema_difference/* schemaDifferences */.w)({ nodes, engine: bare });
            });
            return found.filter(({ table }) => concerns(table === undefined ? undefined : (0,quote/* plainName */.MH)(table)));
        }
        catch (error) {
            this.signal.throwIfAborted();
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError) || error.severity !== 'ERROR')
                throw error;
            return { why: refusal(error) };
        }
    }
    /** All tables once, then what was not the same: what is under way is waited for once, and not for each table. */
    async tables(flow, { tables }) {
        const { observer, signal, request } = this;
        const found = [];
        let open = [];
        let waiting = 0;
        const end = async (table, looked, arrival) => {
            observer.started(table.table);
            const one = await looked.finish(arrival);
            await this.json?.tableEnded(one);
            await this.mending?.tableEnded();
            observer.ended(table.table, found.push(one), tables.length, one);
        };
        const endAll = async () => {
            if (open.length === 0)
                return;
            observer.started(WAITING);
            const arrival = await flow.received(request.within, signal);
            observer.ended(WAITING, found.length, tables.length);
            for (const { table, looked } of open)
                await end(table, looked, arrival);
            [open, waiting] = [[], 0];
        };
        for (const table of tables) {
            signal.throwIfAborted();
            observer.started(table.table);
            const looked = await this.look(flow, table);
            if (looked.waiting === 0)
                await end(table, looked);
            else {
                open.push({ table, looked });
                observer.ended(table.table, found.length, tables.length);
                waiting += looked.waiting;
                if (waiting >= MOST_WAITING)
                    await endAll();
            }
        }
        await endAll();
        return found;
    }
    look(flow, chosen) {
        const { observer, servers, json, mending } = this;
        const { most, within } = this.request;
        return lookAtTable(servers, flow, chosen, { most, within, signal: this.signal }, {
            progress: (text) => observer.progress(chosen.table, text),
            rows: (opened) => {
                const mend = mending?.table(opened);
                return async (row) => {
                    await json?.row(row);
                    await mend?.(row);
                };
            },
        });
    }
}
const NO_SETS = { sets: async () => ({}), membership: async () => [] };

;// CONCATENATED MODULE: ./src/compare/lines.ts



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
        ...told.slice(0, most).map((difference) => `  ${(0,schema_difference/* describeSchemaDifference */.W)(difference)}`),
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
        return `${nameOf(found)}${state}: ${nodes.map(([node, rows]) => `${node} ${copies(rows)}`).join(' | ')}`;
    const columns = Object.keys(present[0].values).filter((column) => present.some(({ values }) => values[column] !== present[0].values[column]));
    const there = (of) => of.map((node) => `no such row on ${node}`);
    const gone = there(nodes.filter(([, rows]) => rows.length === 0).map(([node]) => node));
    const each = columns.map((column) => {
        const values = nodes.flatMap(([node, rows]) => rows.map(({ values: of }) => `${node} ${shown(of[column] ?? null)}`));
        return `${column} ${values.join(' | ')}`;
    });
    return `${nameOf(found)}${state}: ${[...gone, ...each].join('; ')}`;
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
    return `${parts.filter(Boolean).join(', ')} in ${(0,wait/* seconds */.YA)(milliseconds)}`;
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/cli/console.ts
var console = __webpack_require__(81783);
// EXTERNAL MODULE: ./src/cli/signals.ts
var signals = __webpack_require__(43563);
// EXTERNAL MODULE: ./src/cli/status.ts
var cli_status = __webpack_require__(83058);
// EXTERNAL MODULE: ./src/cli/style.ts
var style = __webpack_require__(51715);
;// CONCATENATED MODULE: ./src/cli/compare.ts








const STATUS = { equal: 0, differs: 1, unjudged: 2 };
const STYLES = { equal: 'green', differs: 'red', unjudged: 'yellow' };
/**
 * Compares a cluster and prints what differs, table by table, as it is found.
 *
 * @returns the exit status: 0 equal, 1 something differs, 2 something could not be judged, 128 + n ended by signal n
 * @throws RequestError before anything is compared
 */
async function compareCluster(request, { out, err }) {
    const status = new cli_status/* StatusLine */.v(out);
    const paint = (0,style/* painter */.C)(out);
    const say = (lines, style) => {
        if (lines.length === 0)
            return;
        status.clear();
        const [first = '', ...rest] = lines.map((line) => (0,report_text/* uncommanding */.R6)(oneIndented(line)));
        out.write(`${[style ? paint(style, first) : first, ...rest].join('\n')}\n`);
        status.draw();
    };
    const observer = {
        begun: ({ nodes, replication, links, tables, estimate, leftOut }) => {
            const passing = links > 0 ? (0,report_text/* plural */.LS)(links, 'link') : 'nothing passes between these nodes';
            const rows = estimate > 0 ? `, about ${Math.round(estimate).toLocaleString('en')} rows` : '';
            say(nodes);
            say([`${replication}, ${passing}; ${(0,report_text/* plural */.LS)(tables, 'table')}${rows}`]);
            say(leftOut, 'dim');
        },
        schema: (found, tables) => {
            const lines = schemaLines(found, tables, request.most);
            say(lines, 'why' in found ? 'yellow' : found.length > 0 ? 'red' : 'green');
        },
        started: (what) => status.started(what),
        progress: (what, text) => status.progressed(what, text),
        ended: (what, done, total, found) => {
            status.ended(what, done, total);
            if (found)
                say(tableLines(found, request.most, request.json), STYLES[found.verdict]);
        },
        mended: (files, said) => {
            const where = request.mend ? (0,console/* near */.Z)(request.mend.folder) : '';
            say([`SQL that would mend it: ${(0,report_text/* plural */.LS)(files, 'file')} in ${where}; nothing of it has been run`]);
            say(said, 'yellow');
        },
    };
    const interruption = (0,signals/* listenForSignals */.s)((line) => say([line]), 'ending all sessions');
    try {
        const found = await compare(request, observer, interruption.signal);
        status.stop();
        say([`${found.verdict}: ${totalLine(found)}${written(request)}`], STYLES[found.verdict]);
        return interruption.status() ?? STATUS[found.verdict];
    }
    catch (error) {
        const ended = interruption.status();
        if (ended === undefined || error instanceof errors/* RequestError */.GI)
            throw error;
        status.stop();
        err.write(`error: ${(0,report_text/* printable */.g$)((0,errors/* messageOf */.bD)(error))}\n`);
        return ended;
    }
    finally {
        status.stop();
        interruption.dispose();
    }
}
function written({ json }) {
    return json === undefined ? '' : `; all of it in ${(0,console/* near */.Z)(json)}`;
}
/** A line of its own, whatever is in it; the blanks it begins with stay. */
function oneIndented(line) {
    const [indent = ''] = /^ */.exec(line);
    return `${indent}${(0,report_text/* oneLine */.TN)(line)}`;
}


/***/ }),

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


/***/ })

};
