export const id = 382;
export const ids = [382];
export const modules = {

/***/ 6139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ onOneLine),
/* harmony export */   L5: () => (/* binding */ describeComparison)
/* harmony export */ });
/* unused harmony export byNode */
/** What differs, as lines for people. */
function describeComparison({ table, total, ignored, named, columns }) {
    const lines = [];
    if (columns)
        lines.push(`${table}: its columns differ`, ...byNode(columns));
    if (total > 0) {
        const besides = ignored > 0 ? `, besides ${ignored} that may` : '';
        lines.push(`${table}: ${total === 1 ? '1 row differs' : `${total} rows differ`}${besides}`);
        for (const { key, rows } of named)
            lines.push(`  ${key}: ${onOneLine(rows, '(no such row)')}`);
        if (total > named.length)
            lines.push(`  … and ${total - named.length} more`);
    }
    return lines.join('\n');
}
/** What each node has, on a line of its own. */
function byNode(texts) {
    return Object.entries(texts).map(([node, text]) => `  ${node} ${text}`);
}
/** What each node has: `n1 integer | n2 (none)`. */
function onOneLine(texts, none) {
    return Object.entries(texts)
        .map(([node, text]) => `${node} ${text ?? none}`)
        .join(' | ');
}


/***/ }),

/***/ 39248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Node)
/* harmony export */ });
/* unused harmony export Session */
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77458);


// Integers, floats and booleans become their JavaScript counterparts where nothing is lost;
// everything else stays the server's own text, so that comparing values never depends on JavaScript's types.
const parsers = {
    16: (t) => t === 't',
    20: (t) => (Number.isSafeInteger(Number(t)) ? Number(t) : t),
    21: Number,
    23: Number,
    26: Number,
    114: JSON.parse,
    700: Number,
    701: Number,
    3802: JSON.parse,
};
const types = {
    getTypeParser: (oid, format) => {
        const arrays = [1000, 1005, 1007, 1009, 1015, 1003, 1016];
        if (format !== 'binary' && arrays.includes(oid))
            return pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].types */ .Ay.types.getTypeParser(oid);
        return parsers[oid] ?? ((text) => text);
    },
};
/** What node-postgres would else take from PGSSLMODE, PGOPTIONS and the like of whoever started this. */
const NOBODYS = { ssl: false, sslnegotiation: 'postgres', options: ' ', client_encoding: 'UTF8' };
// A hanging server must never hang the runner: connecting has a deadline of its own.
const CONNECT_TIMEOUT_MS = 20_000;
/** One connection, with its own transaction state. Close it when done; the node closes it otherwise. */
class Session {
    client;
    constructor(client) {
        this.client = client;
    }
    /** Runs one statement and returns its rows as objects. @throws pg.DatabaseError */
    sql = async (text, ...values) => (await this.run(text, values)).rows;
    /** Runs one statement and returns the first column of its only row. @throws Error when there is not exactly one row */
    value = async (text, ...values) => {
        const { rows } = await this.run(text, values, true);
        if (rows.length !== 1)
            throw new Error(`expected one row, got ${rows.length}: ${statementText(text)}`);
        return rows[0][0];
    };
    /** Runs one statement and returns column names and rows as arrays. */
    async table(text) {
        const result = await this.run(text, [], true);
        return { columns: result.fields.map((f) => f.name), rows: result.rows };
    }
    /** Runs one statement with parameters $1, $2, … and returns its rows as objects. */
    async query(text, values) {
        return (await this.run(text, [...values])).rows;
    }
    async close() {
        await this.client.end();
    }
    /** Drops the connection without a word to the server, also while a statement runs. */
    destroy() {
        const { stream } = this.client.connection;
        stream.destroy();
    }
    run(text, values, asArrays = false) {
        const query = { text: statementText(text), values, types };
        return asArrays ? this.client.query({ ...query, rowMode: 'array' }) : this.client.query(query);
    }
}
/** One PostgreSQL server that takes part, seen through one of its databases. */
class Node {
    name;
    endpoint;
    database;
    options;
    idle = [];
    open = new Set();
    closed = false;
    constructor(name, endpoint, database, 
    /** What the server is told for each connection, as in PGOPTIONS. */
    options) {
        this.name = name;
        this.endpoint = endpoint;
        this.database = database;
        this.options = options;
    }
    /**
     * The connection string by which the other servers reach this one. It holds no password:
     * every server has it in its environment (PGPASSWORD), so that no catalog, log or statement shows it.
     */
    get peerDsn() {
        return this.dsnAt(this.endpoint.peerHost, this.endpoint.peerPort);
    }
    /** The same by another address that leads to this server. */
    dsnAt(host, port) {
        const { user } = this.endpoint;
        return `host=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .dsnValue */ .hB)(host)} port=${port} dbname=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .dsnValue */ .hB)(this.database)} user=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .dsnValue */ .hB)(user)}`;
    }
    /** Runs one statement in its own transaction and returns its rows as objects. @throws pg.DatabaseError */
    sql = (text, ...values) => this.borrow((s) => s.sql(text, ...values));
    /** Runs one statement and returns the first column of its only row. */
    value = (text, ...values) => this.borrow((s) => s.value(text, ...values));
    /** Runs one statement and returns column names and rows as arrays. */
    table(text) {
        return this.borrow((s) => s.table(text));
    }
    /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
    transaction(work) {
        return this.borrow(async (session) => {
            await session.sql `begin`;
            try {
                const result = await work(session);
                await session.sql `commit`;
                return result;
            }
            catch (error) {
                await session.sql `rollback`;
                throw error;
            }
        });
    }
    /**
     * Runs one statement whose changes stay on this node: its transaction says that it began elsewhere,
     * and the links of a mesh pass on only what began on the node itself.
     */
    async unreplicated(sql) {
        const origin = `mmr_${this.database}`;
        const session = await this.session();
        try {
            await session.sql `select pg_replication_origin_create(${origin})`;
            await session.sql `select pg_replication_origin_session_setup(${origin})`;
            try {
                await session.sql(sql);
            }
            finally {
                await session.sql `select pg_replication_origin_session_reset()`;
                await session.sql `select pg_replication_origin_drop(${origin})`;
            }
        }
        finally {
            await session.close();
        }
    }
    /**
     * Opens a connection of its own, for transactions that are held open.
     *
     * @param within milliseconds that the server may take to let it in
     */
    async session(within = CONNECT_TIMEOUT_MS) {
        if (this.closed)
            throw new Error(`${this.name}: the cluster has been given up`);
        const { host, port, user, password } = this.endpoint;
        const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
            host,
            port,
            user,
            password,
            database: this.database,
            application_name: 'mmr-test',
            connectionTimeoutMillis: within,
            ...NOBODYS,
            ...(this.options !== undefined && { options: this.options }),
        });
        const session = new Session(client);
        this.open.add(session);
        // A server that goes away ends idle connections, too: nobody is to get one of those.
        const forget = () => {
            this.open.delete(session);
            const at = this.idle.indexOf(session);
            if (at >= 0)
                this.idle.splice(at, 1);
        };
        client.once('end', forget);
        client.on('error', forget);
        await client.connect();
        return session;
    }
    /** Ends the connections that nobody uses at the moment; whatever comes next opens new ones. */
    async reconnect() {
        await Promise.all(this.idle.splice(0).map((session) => session.close()));
    }
    /** Ends all connections at once, also those that wait for an answer. */
    close() {
        this.closed = true;
        this.idle.length = 0;
        for (const session of this.open)
            session.destroy();
        this.open.clear();
    }
    async borrow(work) {
        const session = this.idle.pop() ?? (await this.session());
        try {
            const result = await work(session);
            if (this.open.has(session))
                this.idle.push(session);
            return result;
        }
        catch (error) {
            // Only an answer of the server proves that the connection is still good.
            if (error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError && error.severity === 'ERROR' && this.open.has(session))
                this.idle.push(session);
            else
                session.destroy();
            throw error;
        }
    }
}
function statementText(text) {
    if (typeof text === 'string')
        return text;
    return text.reduce((sql, part, i) => `${sql}$${i}${part}`);
}


/***/ }),

/***/ 29827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ describeSchemaDifference),
/* harmony export */   w: () => (/* binding */ schemaDifferences)
/* harmony export */ });
/* harmony import */ var _describe_comparison_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6139);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18203);


/**
 * Compares what the nodes' tables are like, and what their replication sets pass on, of which tables.
 * None of that replicates by itself.
 */
async function schemaDifferences({ nodes, engine }) {
    const schemas = await Promise.all(nodes.map(async (node) => {
        const [schema, sets, members] = await Promise.all([
            (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaOf */ .p)(node, engine.extension),
            engine.sets(node),
            engine.membership(node),
        ]);
        const entries = [];
        for (const [set, operations] of Object.entries(sets)) {
            const passedOn = Object.entries(operations).filter(([, on]) => on);
            const definition = `passes on ${passedOn.map(([name]) => name).join(', ') || 'nothing'}`;
            entries.push([`set ${set}`, { definition }]);
        }
        for (const { set, table, columns, where } of members) {
            const part = columns ? `columns ${[...columns].sort().join(', ')}` : 'all columns';
            const definition = where ? `${part}, where ${where}` : part;
            entries.push([`${table} in set ${set}`, { definition, table }]);
        }
        return new Map([...schema, ...entries]);
    }));
    const things = new Set(schemas.flatMap((schema) => [...schema.keys()]));
    return [...things]
        .sort()
        .map((what) => {
        const found = nodes.map(({ name }, i) => [name, schemas[i].get(what)?.definition ?? null]);
        const table = schemas.map((schema) => schema.get(what)?.table).find((name) => name !== undefined);
        return { what, definitions: Object.fromEntries(found), ...(table !== undefined && { table }) };
    })
        .filter(({ definitions }) => new Set(Object.values(definitions)).size > 1);
}
/** The difference on one line: `column public.account.owner differs: n1 text | n2 (none)`. */
function describeSchemaDifference({ what, definitions }) {
    return `${what} differs: ${(0,_describe_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .onOneLine */ .GJ)(definitions, '(none)')}`;
}


/***/ }),

/***/ 18203:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ schemaOf),
/* harmony export */   t: () => (/* binding */ tablesOf)
/* harmony export */ });
/* harmony import */ var _pinned_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14226);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77458);


/**
 * Tables, columns, indexes, constraints, triggers, sequences, views and types of a database that are neither the
 * server's nor an extension's: what replication assumes to be the same everywhere, and does not make so.
 *
 * @param extension whose schema is its own business
 */
async function schemaOf(node, extension) {
    const rows = await (0,_pinned_js__WEBPACK_IMPORTED_MODULE_0__/* .pinned */ .d)(node, (session) => session.sql(query(extension ?? '')));
    return new Map(rows.map(({ thing, definition, of_table: table }) => [
        String(thing),
        { definition: String(definition), ...(table !== null && { table: String(table) }) },
    ]));
}
/** Tables that hold rows, with those that they are partitions of: schema-qualified and quoted, the table itself first. */
async function tablesOf(node, extension) {
    const rows = await (0,_pinned_js__WEBPACK_IMPORTED_MODULE_0__/* .pinned */ .d)(node, (session) => session.sql(`with ${owned(extension ?? '')}
       select (select json_agg(format('%I.%I', n.nspname, c.relname) order by c.oid = o.oid desc)
                 from (select o.oid union all select relid from pg_partition_ancestors(o.oid) where relid <> o.oid) a
                 join pg_class c on c.oid = a.oid join pg_namespace n on n.oid = c.relnamespace) as names
         from owned o where relkind = 'r'`));
    return rows.map(({ names }) => ({ names: names.map(String) }));
}
// What belongs to an extension is its own business.
function owned(extension) {
    return `owned as (
      select c.oid, c.relname, c.relkind, c.relpersistence, c.relreplident, c.relispartition, c.relpartbound,
             c.reloptions, format('%I.%I', n.nspname, c.relname) as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(extension)})
         and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                            and d.deptype = 'e')
    )`;
}
function query(extension) {
    return `
    with ${owned(extension)}, tables as (
      select * from owned where relkind in ('r', 'p')
    )
    ${PARTS.join(' union all ')}`;
}
const PARTS = [
    `select 'table ' || t.name as thing,
          concat_ws(', ',
            case t.relkind when 'p' then 'partitioned by ' || pg_get_partkeydef(t.oid) else 'table' end,
            case t.relpersistence when 'u' then 'unlogged' end,
            (select 'child of ' || string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
               from pg_inherits i where i.inhrelid = t.oid),
            pg_get_expr(t.relpartbound, t.oid),
            'replica identity ' || case t.relreplident when 'd' then 'the primary key' when 'f' then 'full'
              when 'n' then 'nothing' else coalesce((select 'index ' || k.indexrelid::regclass::text
                 from pg_index k where k.indrelid = t.oid and k.indisreplident), 'an index that is gone') end) as definition,
          t.name as of_table
     from tables t`,
    // pg_attver: since 18.7, 17.12, 16.16 and 15.20 the server notes there when a column got its type (CVE-2026-6460).
    `select format('column %s.%I', t.name, a.attname),
          concat_ws(' ',
            format_type(a.atttypid, a.atttypmod),
            (select 'collate ' || c.oid::regcollation::text from pg_collation c, pg_type y
              where c.oid = a.attcollation and y.oid = a.atttypid and a.attcollation <> y.typcollation),
            case when a.attnotnull then 'not null' end,
            case a.attidentity when 'a' then 'generated always as identity'
              when 'd' then 'generated by default as identity' end,
            case a.attgenerated when '' then 'default' when 's' then 'generated stored' else 'generated virtual' end
              || ' ' || pg_get_expr(d.adbin, d.adrelid),
            (select 'with (' || string_agg(o, ', ' order by n) || ')'
               from unnest(a.attoptions) with ordinality as options (o, n) where o not like 'pg\\_attver=%')),
          t.name
     from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum`,
    `select format('index %s on %s', x.name, i.indrelid::regclass),
          concat_ws(', ', pg_get_indexdef(i.indexrelid), case when not i.indisvalid then 'invalid' end),
          i.indrelid::regclass::text
     from owned x join pg_index i on i.indexrelid = x.oid`,
    // PostgreSQL 18 has NOT NULL among the constraints, with names that do not matter; the columns say it.
    `select format('constraint %I on %s', c.conname, t.name),
          concat_ws(', ', pg_get_constraintdef(c.oid), case when not c.convalidated then 'not validated' end), t.name
     from tables t join pg_constraint c on c.conrelid = t.oid where c.contype <> 'n' or not c.convalidated`,
    `select format('trigger %I on %s', g.tgname, t.name),
          concat_ws(', ', pg_get_triggerdef(g.oid), case g.tgenabled when 'O' then null when 'D' then 'disabled'
            when 'R' then 'enabled for replicas' else 'always enabled' end), t.name
     from tables t join pg_trigger g on g.tgrelid = t.oid
    where not g.tgisinternal
      and not exists (select from pg_depend d where d.classid in ('pg_proc'::regclass, 'pg_trigger'::regclass)
                         and d.objid in (g.tgfoid, g.oid) and d.deptype = 'e')`,
    `select 'sequence ' || x.name,
          format('%s start %s increment %s from %s to %s cache %s%s', format_type(s.seqtypid, null), s.seqstart,
            s.seqincrement, s.seqmin, s.seqmax, s.seqcache, case when s.seqcycle then ' cycle' end),
          (select d.refobjid::regclass::text from pg_depend d
            where d.classid = 'pg_class'::regclass and d.objid = x.oid and d.refclassid = 'pg_class'::regclass
              and d.deptype in ('a', 'i') limit 1)
     from owned x join pg_sequence s on s.seqrelid = x.oid`,
    `select case x.relkind when 'v' then 'view ' else 'materialized view ' end || x.name, pg_get_viewdef(x.oid), null
     from owned x where x.relkind in ('v', 'm')`,
    `select 'type ' || y.oid::regtype, 'enum (' || string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) || ')', null
     from pg_type y join pg_enum e on e.enumtypid = y.oid group by y.oid`,
];


/***/ }),

/***/ 56563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded)
/* harmony export */ });
/** Of one text in the results: more is no reason that anybody reads, but a report that nobody can open. */
const MOST_CHARACTERS = 20_000;
/** Of what shows expected and seen. */
const MOST_OF_DIFF = 120_000;
/** The same with every text in it, however deep, cut where it is longer than results may hold. */
function bounded(value, most = MOST_CHARACTERS) {
    if (typeof value === 'string')
        return (value.length <= most ? value : cut(value, most));
    if (Array.isArray(value))
        return value.map((each) => bounded(each, most));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).map(([key, each]) => [
        key,
        bounded(each, key === 'diff' ? MOST_OF_DIFF : most),
    ]);
    return Object.fromEntries(entries);
}
function cut(text, most) {
    return `${text.slice(0, most)}… (${text.length - most} characters more)`;
}


/***/ }),

/***/ 32385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ judged),
  P: () => (/* binding */ runBuiltIn)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/judge.ts
var report_judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/suite/expect.ts + 1 modules
var expect = __webpack_require__(91669);
// EXTERNAL MODULE: ./src/suite/random.ts
var random = __webpack_require__(14357);
// EXTERNAL MODULE: ./src/suite/test.ts
var suite_test = __webpack_require__(7326);
// EXTERNAL MODULE: ./src/wait.ts + 1 modules
var wait = __webpack_require__(55717);
// EXTERNAL MODULE: ./src/run/known.ts
var run_known = __webpack_require__(55434);
// EXTERNAL MODULE: ./src/run/server-log.ts
var server_log = __webpack_require__(71765);
// EXTERNAL MODULE: ./src/cluster/quote.ts
var quote = __webpack_require__(77458);
// EXTERNAL MODULE: ./src/faults/fault.ts
var faults_fault = __webpack_require__(81581);
// EXTERNAL MODULE: ./src/metrics/heartbeat.ts
var heartbeat = __webpack_require__(80465);
// EXTERNAL MODULE: ./src/replication/marker.ts
var marker = __webpack_require__(12098);
;// CONCATENATED MODULE: ./src/run/explained.ts




/**
 * What explains the incidents of a run of clients besides what its test leaves: conflicts are those of tables whose rows
 * several nodes write; transactions that were thrown away are judged by the checkers, all that the history has.
 */
function explainedBy({ cluster, workloads, history, faults }) {
    const done = faults.map(({ fault }) => fault);
    const contested = new Set(contestedTables(workloads, cluster.engine, done).map(quote/* plainName */.MH));
    const judged = new Set((history.final?.rejections ?? []).map(({ node, origin, xid }) => `${node} ${origin} ${xid}`));
    return {
        conflict: ({ table }) => contested.has((0,quote/* plainName */.MH)(table)),
        // Where nothing was thrown away, it was tried again, and what the log says of it is judged there.
        exception: ({ transaction }, node) => !transaction || judged.has(`${node} ${transaction.origin} ${transaction.xid}`),
    };
}
function contestedTables(workloads, engine, faults) {
    // A server that crashed may apply again what it had applied, and one that joins may receive what it has copied.
    if (faults.some((fault) => (0,faults_fault/* crashes */.sB)(fault) || fault.kind === 'addNode'))
        return [...workloads.flatMap(({ tables }) => Object.keys(tables)), marker/* MARKER */.tl, heartbeat/* HEARTBEAT */.r];
    return workloads.flatMap((workload) => workload.contested?.(engine) ?? Object.keys(workload.tables));
}

;// CONCATENATED MODULE: ./src/run/fault-times.ts

/** What the clocks of this process and of a server may differ by, and a server's log be behind, in milliseconds. */
const SLACK_MS = 1_000;
/** When which faults were on, to tell what servers log because of them from everything else. */
class FaultTimes {
    spans;
    /** @param epoch microseconds since 1970 when the clock of the reports stood at 0 */
    constructor(reports, epoch) {
        const milliseconds = (clock) => (epoch + clock) / 1_000;
        const spans = new Map();
        for (const { step, action, fault, invoked, completed } of reports) {
            const span = spans.get(step);
            if (action === 'inflict') {
                // It is told of twice, and began with the first time.
                if (!span)
                    spans.set(step, { fault, from: milliseconds(invoked), to: Number.POSITIVE_INFINITY });
            }
            else if (span && completed !== null) {
                spans.set(step, { ...span, to: milliseconds(completed) });
            }
        }
        this.spans = [...spans.values()];
    }
    get faults() {
        return this.spans.map(({ fault }) => fault);
    }
    /** Whether something was logged before the first fault began. Without any fault everything is. */
    beforeAny({ at }) {
        return this.spans.every(({ from }) => at < from - SLACK_MS);
    }
    /**
     * Whether what a server logged of a crash is what a fault on it was to do: servers that were killed or told to end at
     * once may be sent SIGKILL and SIGQUIT, and one without space may give itself up. A segmentation fault never is.
     */
    explainsCrash(node, { at, text }) {
        const signal = /was terminated by signal (\d+)/.exec(text)?.[1];
        return this.spans
            .filter(({ from, to }) => at >= from - SLACK_MS && at <= to + SLACK_MS)
            .filter(({ fault }) => (0,faults_fault/* crashes */.sB)(fault) && (0,faults_fault/* nodesOf */.Nh)(fault).includes(node))
            .some(({ fault }) => {
            if (fault.kind === 'fillVolume')
                return signal === '6' || (!signal && OUT_OF_SPACE.test(text));
            return signal === '9' || signal === '3' || (!signal && FOLLOWS.test(text));
        });
    }
}
const FOLLOWS = /terminating any other active server processes|due to startup process failure/;
const OUT_OF_SPACE = new RegExp(`No space left on device|${FOLLOWS.source}`);

// EXTERNAL MODULE: ./src/run/incidents-as-left.ts
var incidents_as_left = __webpack_require__(84549);
// EXTERNAL MODULE: ./src/run/logs-as-left.ts
var logs_as_left = __webpack_require__(37625);
// EXTERNAL MODULE: ./src/cluster/schema-difference.ts
var schema_difference = __webpack_require__(29827);
;// CONCATENATED MODULE: ./src/run/schema-as-left.ts

/** Compares schemas and replication sets of all nodes. @returns what is wrong, a line each */
async function schemaNotAsLeft(cluster, leaves) {
    const missing = new Set(leaves.schema ?? []);
    const wrong = [];
    for (const difference of await (0,schema_difference/* schemaDifferences */.w)(cluster)) {
        const line = (0,schema_difference/* describeSchemaDifference */.W)(difference);
        const expected = (leaves.schema ?? []).filter((pattern) => pattern.test(line));
        for (const pattern of expected)
            missing.delete(pattern);
        if (expected.length === 0)
            wrong.push(line);
    }
    for (const pattern of missing)
        wrong.push(`the test says that schemas or replication sets differ in ${pattern}, but they do not`);
    return wrong;
}

// EXTERNAL MODULE: ./src/checkers/same-json.ts
var same_json = __webpack_require__(81359);
// EXTERNAL MODULE: ./src/checkers/tree.ts + 1 modules
var checkers_tree = __webpack_require__(45509);
;// CONCATENATED MODULE: ./src/checkers/differing-rows.ts


/**
 * By table, the keys of the rows that are not the same on all nodes at the end of a history, as far as its queries look
 * at them: version, values, and how often the row is there. These are the ones that the checkers have judged.
 */
function differingRows(history) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const found = new Map();
    for (let row = 0; row < tree.rows.length; row++) {
        const [first, ...others] = tree.readOn[tree.rows.tableOf.data[row]];
        if (first === undefined || others.every((n) => same(tree, row, first, n)))
            continue;
        const table = tree.rows.tableName(row);
        const keys = found.get(table);
        if (keys)
            keys.push(tree.rows.keys[row]);
        else
            found.set(table, [tree.rows.keys[row]]);
    }
    return found;
}
function same(tree, row, a, b) {
    const [one, other] = [tree.finalRows[a], tree.finalRows[b]];
    return (Object.is(one.versionOf(row), other.versionOf(row)) &&
        (one.repeated.get(row) ?? 1) === (other.repeated.get(row) ?? 1) &&
        (0,same_json/* sameJson */.V)(one.values.get(row), other.values.get(row)));
}

// EXTERNAL MODULE: ./src/cluster/compare-table.ts + 3 modules
var compare_table = __webpack_require__(13360);
// EXTERNAL MODULE: ./src/cluster/describe-comparison.ts
var describe_comparison = __webpack_require__(6139);
// EXTERNAL MODULE: ./src/cluster/pinned.ts
var pinned = __webpack_require__(14226);
// EXTERNAL MODULE: ./src/cluster/table-shape.ts
var table_shape = __webpack_require__(31286);
;// CONCATENATED MODULE: ./src/run/history-rows.ts



/**
 * Which rows of a table a history means by its keys, which are text made by a workload's query. They are found where that
 * text is the primary key's values with a slash between them, behind letters or not, for every row on every node.
 *
 * @param table schema-qualified and quoted
 * @param query the workload's, with a column key
 * @returns whether a row is one of these; undefined where the table's keys are made in another way
 */
async function rowsOfHistory(nodes, table, query, keys) {
    const onEach = await Promise.all(nodes.map((node) => (0,pinned/* pinned */.d)(node, (on) => rowsOn(on, table, query, keys))));
    const found = new Set();
    for (const rows of onEach) {
        if (!rows)
            return undefined;
        for (const row of rows)
            found.add(row);
    }
    return (key) => found.has(textOf(key));
}
async function rowsOn(session, table, query, keys) {
    // Where the workload finds its tables; the text of values stays the same on all nodes.
    await session.sql('set local search_path to default');
    const primary = await session.sql(`select a.attname from pg_index i, unnest(i.indkey[0:i.indnkeyatts - 1]) with ordinality k(attnum, n), pg_attribute a
      where i.indrelid = ${(0,quote/* literal */.eu)(table)}::regclass and i.indisprimary
        and a.attrelid = i.indrelid and a.attnum = k.attnum order by k.n`);
    if (primary.length === 0)
        return undefined;
    const { key: named } = await (0,table_shape/* shapeOf */.F5)(session, table);
    const joined = primary.map(({ attname }) => `t.${(0,quote/* ident */.bD)(String(attname))}::text`).join(` || '/' || `);
    const [first] = await session.sql(`select substring(min(key) from '^\\D*') as letters from (${query}) q`);
    for (const letters of new Set(['', String(first.letters ?? '')])) {
        const key = `${(0,quote/* literal */.eu)(letters)} || ${joined}`;
        const [other] = await session.sql(`select count(*) as rows from (select key, count(*) as n from (${query}) q group by 1) q
         full join (select ${key} as key, count(*) as n from ${table} t group by 1) t using (key)
        where q.n is distinct from t.n`);
        if (Number(other.rows) > 0)
            continue;
        const values = named.map((column) => `${(0,quote/* literal */.eu)(column)}, t.${(0,quote/* ident */.bD)(column)}::text`).join(', ');
        const rows = await session.query(`select json_build_object(${values})::text as key from ${table} t where ${key} = any($1)`, [keys]);
        return rows.map((row) => textOf(JSON.parse(String(row.key))));
    }
    return undefined;
}
function textOf(key) {
    return JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// EXTERNAL MODULE: ./src/run/whole-tables.ts
var whole_tables = __webpack_require__(78858);
;// CONCATENATED MODULE: ./src/run/tables-after-clients.ts








/**
 * Compares every replicated table in all of its columns, on every node. The rows that the history itself shows to differ
 * have been judged by the checkers; all others have to be the same, and so has each row of a table that no query of a
 * workload reads.
 */
async function tablesAfterClients(aftermath) {
    const { cluster, workloads, history } = aftermath;
    const { nodes, engine } = cluster;
    const queries = new Map(workloads.flatMap(({ tables }) => Object.entries(tables).map(([name, query]) => [(0,quote/* plainName */.MH)(name), { name, query }])));
    const [tables, partly] = await Promise.all([
        cluster.replicatedTables(),
        Promise.all(nodes.map(async (node) => (await (0,whole_tables/* passedOn */.I)(engine, node)).partly)),
    ]);
    let differing;
    const look = async (table) => {
        if (partly.some((names) => names.has((0,quote/* plainName */.MH)(table))))
            return { table, unseen: 'only parts of it are replicated' };
        const plain = await (0,compare_table/* compareTable */.W)(nodes, table);
        if (plain.same)
            return { table };
        const followed = queries.get((0,quote/* plainName */.MH)(table));
        differing ??= differingRows(history);
        const keys = (followed && differing.get(followed.name)) ?? [];
        if (plain.columns || !followed || keys.length === 0)
            return { table, wrong: worded(plain, followed !== undefined) };
        const known = await rowsOfHistory(nodes, table, followed.query, keys);
        if (known) {
            const rest = await (0,compare_table/* compareTable */.W)(nodes, table, { ignore: known });
            return rest.same ? { table } : { table, wrong: worded(rest, true) };
        }
        // Every row that differs in the query differs in the table.
        if (plain.total <= keys.length)
            return {
                table,
                unseen: `its keys are not those of the history, and ${plain.total} rows differ in both`,
            };
        return {
            table,
            wrong: `${worded(plain, true)}\n  of these the history shows ${keys.length} to differ`,
        };
    };
    const seen = await Promise.all(tables.map(async (table) => {
        try {
            return await look(table);
        }
        catch (error) {
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError || error instanceof errors/* ComparisonError */.GP))
                throw error;
            return { table, wrong: `${table}: cannot be compared on all nodes: ${(0,errors/* messageOf */.bD)(error)}` };
        }
    }));
    return {
        wrong: seen.flatMap(({ wrong }) => wrong ?? []),
        told: toldOf(seen, (table) => queries.has((0,quote/* plainName */.MH)(table))),
    };
}
function worded(found, followed) {
    const why = followed
        ? 'the checkers found these rows to be the same, as far as the queries of the workload look'
        : 'no checker follows this table, but it is replicated';
    return `${(0,describe_comparison/* describeComparison */.L5)(found)}\n  ${why}`;
}
function toldOf(seen, followed) {
    const wrong = seen.filter((one) => one.wrong);
    const others = seen.filter(({ table, unseen }) => !unseen && !followed(table) && !table.startsWith('mmr.'));
    const unseen = seen.filter((one) => one.unseen);
    const names = (all) => all.map(({ table }) => table.replace(/^public\./, ''));
    return [
        'Every replicated table was compared in all columns',
        others.length > 0 ? `, also what no checker follows: ${names(others).join(', ')}` : '',
        unseen.length > 0
            ? `, but for ${unseen.map((one) => `${names([one])[0]} (${one.unseen})`).join(', ')}.`
            : '.',
        wrong.length > 0 ? ` Rows that no checker has found to differ differ in ${names(wrong).join(', ')}.` : '',
    ].join('');
}

// EXTERNAL MODULE: ./src/cluster/schema.ts
var schema = __webpack_require__(18203);
;// CONCATENATED MODULE: ./src/run/tables-as-left.ts






/** Compares the rows of every replicated table on every node. @returns what is wrong, a line or more each */
async function tablesNotAsLeft(cluster, leaves) {
    const expected = new Map(Object.entries(leaves.differing ?? {}).map(([table, rows]) => [(0,quote/* plainName */.MH)(table), rows]));
    const wrong = [];
    for (const table of await cluster.replicatedTables()) {
        const rows = expected.get((0,quote/* plainName */.MH)(table)) ?? 0;
        expected.delete((0,quote/* plainName */.MH)(table));
        try {
            const found = await (0,compare_table/* compareTable */.W)(cluster.nodes, table);
            if (found.same && rows === 0)
                continue;
            if (rows > 0 && found.total !== rows)
                wrong.push(`${table}: the test says that ${rows} of its rows differ between the nodes, but ${found.total} do`);
            if (!found.same && (found.total !== rows || found.columns))
                wrong.push((0,describe_comparison/* describeComparison */.L5)(found));
        }
        catch (error) {
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError || error instanceof errors/* ComparisonError */.GP))
                throw error;
            wrong.push(`${table}: cannot be compared on all nodes: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    for (const table of expected.keys())
        wrong.push(`${table}: the test says that it differs, but no node replicates it`);
    return wrong;
}
/** Tables that no node replicates: their rows are each node's own, and nobody has compared them. */
async function tablesNotCompared(cluster) {
    const replicated = new Set(await cluster.replicatedTables());
    const all = await Promise.all(cluster.nodes.map((node) => (0,schema/* tablesOf */.t)(node, cluster.engine.extension)));
    const others = all.flat().filter(({ names }) => !names.some((name) => replicated.has(name)));
    return [...new Set(others.map(({ names: [name] }) => name))].sort();
}

;// CONCATENATED MODULE: ./src/run/verify.ts








/** How long a link may need to come back to life after a test. */
const RECOVERY_MS = 10_000;
/**
 * Looks the cluster over after a test has said that all is well: links, rows of every replicated table on every
 * node, conflict and exception records, server logs. A passed position proves neither that a change was applied
 * nor that it was applied rightly, so nothing passes without this.
 *
 * @returns what is wrong, a line or more each; empty when nothing is
 */
async function verify(cluster, marks, leaves = {}, options = {}) {
    return (await lookOver(cluster, marks, leaves, options)).wrong;
}
/** As `verify`; says besides what was looked at where clients have written. */
async function lookOver(cluster, marks, leaves, { records = [], aftermath, dropped, note }) {
    const all = aftermath?.cluster ?? cluster;
    const faults = aftermath && new FaultTimes(aftermath.faults, aftermath.history.head.epoch);
    const logs = () => (0,logs_as_left/* logsNotAsLeft */.s)(marks, leaves, all.engine, faults, dropped);
    if (leaves.mesh === 'changed')
        return await logs();
    const wrong = await standsStill(all);
    const own = aftermath?.workloads.flatMap(({ schema = [] }) => schema) ?? [];
    wrong.push(...(await schemaNotAsLeft(all, { ...leaves, schema: [...(leaves.schema ?? []), ...own] })));
    const tables = aftermath && (await tablesAfterClients(aftermath));
    wrong.push(...(tables ? tables.wrong : await tablesNotAsLeft(all, leaves)));
    for (const table of await tablesNotCompared(all))
        note?.(`${table} is in no replication set: not compared`);
    const { wrong: logged, logged: told, shown } = await logs();
    const found = await incidentsOf(all, told);
    wrong.push(...(0,incidents_as_left/* incidentsNotAsLeft */.S)(found, leaves, records, all.engine.profile, aftermath && explainedBy(aftermath)));
    wrong.push(...logged);
    return { wrong, shown, ...(tables && { told: tables.told }) };
}
async function standsStill(cluster) {
    try {
        await cluster.untilLinked(RECOVERY_MS);
        await cluster.settle();
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* DeadlineError */.j3))
            throw error;
        return [`replication stands still after the test: ${error.message}`];
    }
}
/** What every node has recorded, and what the logs say; of what is in both, what the log says. */
async function incidentsOf({ nodes, engine }, logged) {
    const byNode = new Map([...logged].map(([server, incidents]) => [(0,logs_as_left/* nodeOf */.E)(server), incidents]));
    const all = await Promise.all(nodes.map(async (node) => {
        const told = byNode.get(node.name) ?? [];
        const recorded = (await engine.incidents(node)).flatMap((incident) => beyond(incident, told));
        return [...told, ...recorded].map((incident) => ({ node: node.name, incident }));
    }));
    // Of a server that is no node any more only its log is left.
    const names = nodes.map(({ name }) => name);
    const others = [...byNode].filter(([name]) => !names.includes(name));
    const gone = others.flatMap(([node, told]) => told.map((incident) => ({ node, incident })));
    return [...all.flat(), ...gone];
}
/** What a count of conflicts, which knows no tables, holds beyond what the log says. */
function beyond(incident, told) {
    if (incident.kind !== 'conflict' || incident.table !== '')
        return [incident];
    const known = told.reduce((n, one) => n + (one.kind === 'conflict' && one.type === incident.type ? one.times : 0), 0);
    return incident.times > known ? [{ ...incident, times: incident.times - known }] : [];
}

;// CONCATENATED MODULE: ./src/run/built-in.ts












/** Runs one built-in test on its mesh, then looks the cluster over; never throws. */
async function runBuiltIn(test, mesh, options) {
    const { cluster } = mesh;
    await (0,promises_.mkdir)(options.testDir, { recursive: true });
    const logFile = (0,external_node_path_.join)(options.testDir, 'test.log');
    const lines = [];
    const known = new run_known/* Known */.I(cluster.engine);
    const records = [];
    const byDefects = [];
    let told;
    let aftermath;
    // A test that hangs does so in a query: without its connections it ends at once.
    let timedOut = false;
    let giveUp = () => { };
    const over = new AbortController();
    const end = () => {
        over.abort(new errors/* DeadlineError */.j3('the test has ended'));
        cluster.close();
        mesh.spare?.close();
        giveUp();
    };
    const timer = setTimeout(() => {
        timedOut = true;
        end();
    }, options.timeout);
    options.signal.addEventListener('abort', end, { once: true });
    // A test that waits for something else than a connection is not waited for.
    const limit = new Promise((_, reject) => {
        giveUp = () => reject(options.signal.aborted ? options.signal.reason : new errors/* DeadlineError */.j3('timed out'));
    });
    limit.catch(() => undefined); // It is only raced against; alone it means nothing.
    const judge = async () => {
        const context = {
            cluster,
            get spare() {
                if (!mesh.spare)
                    throw new TypeError('the test did not say that it needs a spare server');
                return mesh.spare;
            },
            get faults() {
                const { world } = mesh;
                if (!world)
                    throw new TypeError('the test did not say that it needs faults');
                return {
                    ...{ world, folder: options.testDir, name: options.name, seed: options.seed },
                    ...{ workload: options.own?.workload, replay: options.replay },
                    signal: AbortSignal.any([
                        options.signal,
                        over.signal,
                        ...(options.own ? [options.own.broken] : []),
                    ]),
                    progress: options.progress ?? (() => undefined),
                    report: (what) => {
                        told = what;
                    },
                    left: (what) => {
                        aftermath = what;
                    },
                };
            },
            get duration() {
                if (test.duration === undefined)
                    throw new TypeError('the test did not say how long it goes on');
                return options.duration ?? test.duration;
            },
            expect: new expect/* Expect */.w(cluster),
            random: (0,random/* randomFrom */.c)(options.seed),
            log: (line) => void lines.push((0,promises_.appendFile)(logFile, `${line}\n`)),
            known: (limitation, reference, recorded) => {
                known.limitation(limitation, reference);
                if (recorded)
                    records.push(recorded);
            },
            anomaly: (name, recorded) => {
                known.add(name);
                if (recorded)
                    records.push(recorded);
            },
            defect: (name, seen, left = {}) => {
                known.defect(name, seen);
                byDefects.push(left);
            },
        };
        const work = async () => {
            await test.run(context);
            const left = byDefects.reduce(suite_test/* withDefect */.sf, (0,suite_test/* leavesOf */.wf)(test, cluster));
            const { marks, dropped } = mesh;
            return lookOver(cluster, marks, left, { records, aftermath, dropped, note: context.log });
        };
        const { wrong, shown, told: lookedAt } = await Promise.race([work(), limit]);
        if (told && lookedAt)
            told = { ...told, statement: `${told.statement} ${lookedAt}` };
        if (wrong.length > 0)
            return await failed(mesh, { reason: wrong.join('\n') });
        for (const name of shown)
            known.add(name);
        if (known.all.length === 0)
            return { verdict: 'pass' };
        const { all } = known;
        return {
            verdict: 'known',
            reason: (0,report_judge/* knownReason */.yK)({ known: all, properties: told?.properties }),
            known: all,
        };
    };
    try {
        return { ...(await judge()), ...told };
    }
    catch (error) {
        if (options.signal.aborted)
            return { verdict: 'error', reason: `cut short: ${(0,errors/* messageOf */.bD)(options.signal.reason)}` };
        await (0,promises_.writeFile)((0,external_node_path_.join)(options.testDir, 'error.log'), `${error instanceof Error ? error.stack : error}\n`);
        const why = timedOut ? { reason: `timed out after ${(0,wait/* seconds */.Y)(options.timeout)}` } : judged(error);
        return { ...(await failed(mesh, why)), ...told };
    }
    finally {
        clearTimeout(timer);
        options.signal.removeEventListener('abort', end);
        await Promise.all(lines);
    }
}
/** Which thrown things speak of the cluster, and which only of the test itself. */
function judged(error) {
    if (error instanceof expect/* ExpectationFailed */._) {
        return {
            reason: error.message,
            ...(error.node && { node: error.node }),
            ...(error.diff && { diff: error.diff }),
        };
    }
    if (error instanceof errors/* DeadlineError */.j3)
        return { reason: error.message };
    if (error instanceof esm/* default.DatabaseError */.Ay.DatabaseError) {
        const detail = [error.detail, error.hint].filter(Boolean).join('; ');
        return { reason: `the server refused: ${error.message} (${error.code})${detail ? `: ${detail}` : ''}` };
    }
    // A fault that was none proves nothing, nor do clients that broke, or of whom nothing was accepted.
    if (error instanceof errors/* FaultError */.VD || error instanceof errors/* WorkloadError */.E4 || error instanceof errors/* UnjudgedError */.r4)
        return { verdict: 'error', reason: error.message };
    return { verdict: 'error', reason: `the test itself broke: ${(0,errors/* messageOf */.bD)(error)}` };
}
async function failed(mesh, why) {
    const serverLog = await (0,server_log/* troubleSince */["in"])(mesh.marks);
    return { verdict: 'fail', ...why, ...(serverLog.length > 0 && { serverLog }) };
}


/***/ }),

/***/ 84549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ exceptionText),
/* harmony export */   S: () => (/* binding */ incidentsNotAsLeft)
/* harmony export */ });
/* harmony import */ var _cluster_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77458);
/* harmony import */ var _replication_conflict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21970);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59575);



/**
 * Every conflict and exception has to be one that the test leaves, or explained otherwise.
 *
 * @param records what known anomalies have left
 * @returns what is wrong
 */
function incidentsNotAsLeft(found, leaves, records, profile, explained) {
    const conflicts = (leaves.conflicts ?? []).map((one) => new _tally_js__WEBPACK_IMPORTED_MODULE_0__/* .Expected */ .j(one));
    const exceptions = [...(leaves.exceptions ?? []), ...records].map((one) => new _tally_js__WEBPACK_IMPORTED_MODULE_0__/* .Expected */ .j(one));
    const wrong = new _tally_js__WEBPACK_IMPORTED_MODULE_0__/* .Tally */ .F();
    for (const { node, incident } of found) {
        if (incident.kind === 'conflict') {
            if (!(0,_replication_conflict_js__WEBPACK_IMPORTED_MODULE_1__/* .isConflict */ .d)(incident, profile))
                continue;
            const known = conflicts.find(({ what }) => isLeft(what, incident));
            if (known)
                known.seen += incident.times;
            else if (!explained?.conflict(incident))
                wrong.add(`${node}: ${conflictText(incident)}`);
        }
        else {
            const known = exceptions.find(({ what }) => isThrownAway(what, incident));
            // What is caught is logged, and recorded where it was thrown away: only records are counted.
            if (known)
                known.seen += incident.transaction ? 1 : 0;
            else if (!explained?.exception(incident, node))
                wrong.add(`${node}: ${exceptionText(incident)}`);
        }
    }
    return [
        ...wrong.lines(),
        ...conflicts.flatMap((one) => one.wrong(`${one.what.types.join(' or ')} on ${one.what.table}`) ?? []),
        ...exceptions.flatMap((one) => one.wrong(`exception records on ${one.what.table} like ${one.what.reason}`) ?? []),
    ];
}
function isLeft({ table, types }, conflict) {
    return types.includes(conflict.type) && (0,_cluster_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .plainName */ .MH)(table) === (0,_cluster_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .plainName */ .MH)(conflict.table);
}
function isThrownAway({ table, reason }, { tables, detail }) {
    return reason.test(detail) && (tables.length === 0 || tables.map(_cluster_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .plainName */ .MH).includes((0,_cluster_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .plainName */ .MH)(table)));
}
function conflictText({ table, type, times, resolution }) {
    const words = [`${type} conflict`, table && `on ${table}`, resolution && `(${resolution})`];
    return `${words.filter(Boolean).join(' ')}${times > 1 ? `, ${times} times` : ''}`;
}
/** An exception on one line. */
function exceptionText({ tables, detail, transaction }) {
    const from = transaction ? ` of ${transaction.origin}'s transaction ${transaction.xid}` : '';
    return `exception${from}${tables.length > 0 ? ` on ${tables.join(', ')}` : ''}: ${detail}`;
}


/***/ }),

/***/ 55434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Known)
/* harmony export */ });
/* harmony import */ var _suite_expect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91669);

/** What showed itself in a test and is recorded of the release that runs, each once. */
class Known {
    engine;
    found = new Map();
    constructor(engine) {
        this.engine = engine;
    }
    /** Defects first: whoever reads on no further has read them. */
    get all() {
        const all = [...this.found.values()];
        return [...all.filter(({ kind }) => kind === 'defect'), ...all.filter(({ kind }) => kind !== 'defect')];
    }
    limitation(what, reference) {
        this.found.set(what, { kind: 'limitation', what, reference });
    }
    /** @throws ExpectationFailed with what was `seen`, where the release is not known to have that bug */
    defect(what, seen) {
        const recorded = this.engine.profile.defects[what];
        if (!recorded)
            throw new _suite_expect_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectationFailed */ ._(seen);
        this.found.set(what, { kind: 'defect', what, reference: recorded.reference });
    }
    /** @throws ExpectationFailed where the release's profile does not have it */
    add(name) {
        const { kind, version, profile } = this.engine;
        const anomaly = profile.anomalies[name];
        if (!anomaly)
            throw new _suite_expect_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpectationFailed */ ._(`${name}: that is recorded of other releases, not of ${kind} ${version}`);
        this.found.set(name, { kind: anomaly.kind, what: name, reference: anomaly.reference });
    }
}


/***/ }),

/***/ 37625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ nodeOf),
/* harmony export */   s: () => (/* binding */ logsNotAsLeft)
/* harmony export */ });
/* harmony import */ var _server_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71765);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59575);


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
    const expected = (leaves.errors ?? []).map((one) => new _tally_js__WEBPACK_IMPORTED_MODULE_0__/* .Expected */ .j(one));
    const wrong = new _tally_js__WEBPACK_IMPORTED_MODULE_0__/* .Tally */ .F();
    const logged = new Map();
    const shown = new Set();
    const judge = (server, entry) => {
        const kind = (0,_server_log_js__WEBPACK_IMPORTED_MODULE_1__/* .seriousness */ .g)(entry);
        if (kind === undefined || engine.harmless?.test(entry.text))
            return;
        if (isOfGone(entry, dropped.get(server)))
            return;
        if (kind === 'crash' && faults?.explainsCrash(nodeOf(server), entry))
            return;
        const known = kind !== 'crash' && expected.find((one) => matches(one.what, entry));
        const defect = kind !== 'crash' && loggedBy(entry, engine.profile);
        if (known && !(known.what.underFaults && (faults?.beforeAny(entry) ?? true)))
            known.seen++;
        else if (defect)
            shown.add(defect);
        else
            wrong.add(`${server.name}: ${entry.process || 'postmaster'} logged ${entry.level}: ${entry.text}`);
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
/** The recorded anomaly because of which apply logs a line; undefined for none. */
function loggedBy({ process, text }, { anomalies }) {
    if (!/\bapply\b/.test(process))
        return undefined;
    const found = Object.entries(anomalies).find(([, { logged }]) => logged?.test(text));
    return found?.[0];
}
/** The name of a server's node: servers are called after it. */
function nodeOf({ name }) {
    return /n\d+$/.exec(name)?.[0] ?? name;
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

/***/ 78446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ reasonToSkip),
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const NOTHING = { differing: [], exceptions: false };
/** Decides, before anything starts, what runs and what is skipped, with the reason. */
function plan(tests, suite, given, leaves = new Map()) {
    return tests.map(({ name, test, group }) => {
        if (test.kind === 'script')
            return { name, kind: 'script', file: test.file, group, leaves: leaves.get(test.file) ?? NOTHING };
        const definition = suite[test.id];
        if (!definition)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`test "${test.id}": there is no such built-in test`);
        return { name, kind: 'built-in', test: definition, skip: reasonToSkip(definition, given) };
    });
}
/** Why this cluster lacks what the test needs; undefined when it does not. */
function reasonToSkip({ needs = {} }, { engine, runtime, nodes }) {
    if (needs.nodes !== undefined && nodes < needs.nodes)
        return `needs ${needs.nodes} nodes, the cluster has ${nodes}`;
    if (needs.engines && !needs.engines.includes(engine.kind)) {
        return `needs ${needs.engines.join(' or ')}, the engine is ${engine.kind}`;
    }
    const why = needs.ability && runtime?.lacks[needs.ability];
    return why && `needs ${needs.ability}, which runtime ${runtime.kind} cannot do: ${why}`;
}


/***/ }),

/***/ 71765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ seriousness),
/* harmony export */   "in": () => (/* binding */ troubleSince)
/* harmony export */ });
/* unused harmony export troubleLines */
/** How many different lines are kept while a log is read for trouble. */
const MOST_KEPT = 200;
/** A crash, as the postmaster tells of it. */
const CRASH = /was terminated by (?:signal|exception)|terminating any other active server processes|due to startup process failure/;
/** Lines that are no errors, and tell all the same why something went wrong. */
const TELLING = /CONFLICT|conflict|SPOCK/;
const SERIOUS = ['WARNING', 'ERROR', 'FATAL', 'PANIC'];
/**
 * The end of a process that was told to end (SIGTERM), in the words of PostgreSQL: whoever told it
 * did so on purpose. Nothing else that speaks of an administrator is meant.
 */
const TOLD_TO_END = /^terminating (?:connection|logical replication worker|(?:autovacuum|walreceiver) process|background worker "[^"]*") due to administrator command$/;
/**
 * What a worker is told that starts before the one in whose place it comes has let go of everything. It starts again
 * by itself. PostgreSQL's launcher forgets a worker (launcher.c, logicalrep_worker_onexit, before_shmem_exit) before
 * that worker gives its origin back (origin.c, ReplicationOriginExitCleanup, on_shmem_exit); a WAL sender notices
 * later still that its receiver has gone. A link that never gets there does not come up, and is told of as such.
 */
const HANDOVER = /replication (?:origin with ID \d+ is already|slot "[^"]+" is) active for PID \d+/;
/**
 * How serious a line is; undefined where it is not. Errors of client sessions are their client's business; the end of a
 * worker that was told to end is none, and neither is its handover to the next.
 */
function seriousness({ level, process, text }) {
    if (level === 'PANIC' || (level === 'LOG' && CRASH.test(text)))
        return 'crash';
    if (process === 'client backend')
        return undefined;
    if (level === 'WARNING')
        return /\bapply\b/.test(process) ? 'warning' : undefined;
    if (level !== 'ERROR' && level !== 'FATAL')
        return undefined;
    if (level === 'FATAL' && TOLD_TO_END.test(text))
        return undefined;
    return HANDOVER.test(text) ? undefined : 'error';
}
/** Messages that tell of trouble, as lines for people, each once: at most `most`, the newest. */
async function troubleLines(entries, most = 12) {
    // Each in the place of its last time.
    const times = new Map();
    for await (const entry of entries) {
        if (!SERIOUS.includes(entry.level) && !TELLING.test(entry.text) && !CRASH.test(entry.text))
            continue;
        const line = `${entry.level} (${entry.process || 'postmaster'}): ${entry.text}`;
        const before = times.get(line) ?? 0;
        times.delete(line);
        times.set(line, before + 1);
        if (times.size > MOST_KEPT)
            times.delete(times.keys().next().value);
    }
    return [...times].map(([line, n]) => (n > 1 ? `${line} (${n} times)` : line)).slice(-most);
}
/** The troubled lines that each server has logged since, by its name; servers without any are left out. */
async function troubleSince(marks, most) {
    const all = await Promise.all(marks.servers.map(async (server) => ({
        node: server.name,
        lines: await troubleLines(marks.since(server), most),
    })));
    return all.filter(({ lines }) => lines.length > 0);
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

/***/ 78858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ passedOn)
/* harmony export */ });
/* harmony import */ var _cluster_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77458);

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
        .map(({ table }) => (0,_cluster_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .plainName */ .MH)(table)));
    const partly = members.map(({ table }) => (0,_cluster_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .plainName */ .MH)(table)).filter((table) => !whole.has(table));
    return { whole, partly: new Set(partly) };
}


/***/ }),

/***/ 49838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ describeTo),
/* harmony export */   s: () => (/* binding */ DESCRIPTION_VARIABLE)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Names the file that tells a script host where the cluster is. The file holds the password. */
const DESCRIPTION_VARIABLE = 'MMR_SCRIPT_HOST';
/** Writes the description for a host, readable by nobody else. @returns the file */
async function describeTo(folder, { nodes, engine }, rest) {
    const description = {
        nodes: nodes.map(({ name, database, endpoint }) => {
            const { host, port, user, password, peerHost, peerPort } = endpoint;
            return { name, database, endpoint: { host, port, user, password, peerHost, peerPort } };
        }),
        engine: { kind: engine.kind, version: engine.version },
        ...rest,
    };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cluster.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, JSON.stringify(description), { mode: 0o600 });
    return file;
}


/***/ })

};
