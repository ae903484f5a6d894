export const id = 9968;
export const ids = [9968];
export const modules = {

/***/ 9968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareCluster: () => (/* binding */ compareCluster)
});

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
// EXTERNAL MODULE: ./src/replication/flow.ts
var replication_flow = __webpack_require__(47968);
// EXTERNAL MODULE: ./src/runtime/services/read-cluster-file.ts
var read_cluster_file = __webpack_require__(25185);
// EXTERNAL MODULE: ./src/compare/found.ts
var compare_found = __webpack_require__(16215);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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

// EXTERNAL MODULE: ./src/compare/refusal.ts
var refusal = __webpack_require__(68079);
// EXTERNAL MODULE: ./src/compare/servers.ts
var compare_servers = __webpack_require__(21915);
// EXTERNAL MODULE: ./src/compare/settling.ts + 1 modules
var settling = __webpack_require__(67257);
// EXTERNAL MODULE: ./src/compare/table.ts + 1 modules
var table = __webpack_require__(17312);
// EXTERNAL MODULE: ./src/compare/tables.ts + 1 modules
var tables = __webpack_require__(87905);
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
    const given = (0,read_cluster_file/* readClusterFile */.d)(request.cluster, (0,external_node_path_.basename)(request.cluster));
    const { mend } = request;
    if (mend && !given.some(({ name }) => name === mend.from)) {
        const names = given.map(({ name }) => name);
        throw new errors/* RequestError */.GI(`--mend-from ${mend.from}: the nodes are ${names.join(', ')}${(0,nearest/* didYouMean */.a)(mend.from, names)}`);
    }
    const servers = await compare_servers/* ReadServers */.tj.open(given, request.database);
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
        const { signal } = this;
        const observer = this.observer;
        const { replication, chosen, flow } = await this.known();
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
            const verdict = (0,compare_found/* verdictOf */.V)([ofSchema, ...tables.map((found) => found.verdict)]);
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
    /** What there is to be compared, and how it replicates. */
    async known() {
        const { servers, request } = this;
        try {
            const replication = await (0,compare_servers/* replicating */.X_)(servers);
            const flow = await replication_flow/* Flow */.n.of(servers.nodes, replication);
            const chosen = await (0,tables/* chooseTables */.H)(servers, { ...replication, passes: flow.size > 0 }, request);
            return { replication, chosen, flow };
        }
        catch (error) {
            throw (0,refusal/* isLocked */.ln)(error) ? await (0,refusal/* lockedCatalog */.yB)(servers.nodes) : error;
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
            return { why: (0,refusal/* refusal */.x5)(error, `${refusal/* CATALOG */.W8} or one of yours`) };
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
                if (waiting >= settling/* MOST_WAITING */.q5)
                    await endAll();
            }
        }
        await endAll();
        return found;
    }
    look(flow, chosen) {
        const { observer, servers, json, mending } = this;
        const { most, within } = this.request;
        return (0,table/* lookAtTable */.R)(servers, flow, chosen, { most, within, signal: this.signal }, {
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

// EXTERNAL MODULE: ./src/compare/lines.ts
var compare_lines = __webpack_require__(98160);
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
/** Where nobody watches a terminal, so often it is said that it goes on, and how far it is. */
const NOW_AND_THEN_MS = 20_000;
/**
 * Compares a cluster and prints what differs, table by table, as it is found.
 *
 * @returns the exit status: 0 equal, 1 something differs, 2 something could not be judged, 128 + n ended by signal n
 * @throws RequestError before anything is compared
 */
async function compareCluster(request, { out, err }) {
    const status = new cli_status/* StatusLine */.v(out, NOW_AND_THEN_MS);
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
            const lines = (0,compare_lines/* schemaLines */.VS)(found, tables, request.most);
            say(lines, 'why' in found ? 'yellow' : found.length > 0 ? 'red' : 'green');
        },
        started: (what) => status.started(what),
        progress: (what, text) => status.progressed(what, text),
        ended: (what, done, total, found) => {
            status.ended(what, done, total);
            if (found)
                say((0,compare_lines/* tableLines */.oW)(found, request.most, request.json), STYLES[found.verdict]);
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
        say([`${found.verdict}: ${(0,compare_lines/* totalLine */.ve)(found)}${written(request)}`], STYLES[found.verdict]);
        return interruption.status() ?? STATUS[found.verdict];
    }
    catch (error) {
        const ended = interruption.status();
        if (ended === undefined && error instanceof errors/* UnjudgedError */.r4) {
            status.stop();
            err.write(`error: ${(0,report_text/* printable */.g$)((0,errors/* messageOf */.bD)(error))}\n`);
            return STATUS.unjudged;
        }
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


/***/ })

};
