export const id = 620;
export const ids = [620];
export const modules = {

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
    idle = [];
    open = new Set();
    closed = false;
    constructor(name, endpoint, database) {
        this.name = name;
        this.endpoint = endpoint;
        this.database = database;
    }
    /**
     * The connection string by which the other servers reach this one. It holds no password:
     * every server has it in its environment (PGPASSWORD), so that no catalog, log or statement shows it.
     */
    get peerDsn() {
        const { peerHost, peerPort, user } = this.endpoint;
        return `host=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .dsnValue */ .hB)(peerHost)} port=${peerPort} dbname=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .dsnValue */ .hB)(this.database)} user=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .dsnValue */ .hB)(user)}`;
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
    /** Opens a connection of its own, for transactions that are held open. */
    async session() {
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
            connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        });
        const session = new Session(client);
        this.open.add(session);
        client.once('end', () => this.open.delete(session));
        // A server that goes away ends idle connections, too; the next statement on one says so.
        client.on('error', () => this.open.delete(session));
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
            if (!this.closed)
                this.idle.push(session);
            return result;
        }
        catch (error) {
            // Only an answer of the server proves that the connection is still good.
            if (error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError && error.severity === 'ERROR' && !this.closed)
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

/***/ 3807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ selectEngine)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/cluster/quote.ts
var quote = __webpack_require__(77458);
// EXTERNAL MODULE: ./src/replication/engine.ts
var engine = __webpack_require__(24878);
// EXTERNAL MODULE: ./src/replication/marker.ts
var marker = __webpack_require__(12098);
// EXTERNAL MODULE: ./src/replication/names.ts
var names = __webpack_require__(69802);
;// CONCATENATED MODULE: ./src/replication/native.ts




const profile = {
    rowLeavingFilter: 'deleted',
    rowEnteringFilter: 'inserted',
    restartIdentity: 'replicated',
    alteredSet: 'at once',
    equalTimestamps: 'nodes may differ',
    references: {},
};
/**
 * Core logical replication of PostgreSQL 16 and later, `origin = none`:
 * a replication set is a publication, a link is a subscription.
 */
class NativeEngine {
    facts;
    kind = 'native';
    version;
    profile = profile;
    constructor(facts) {
        this.facts = facts;
        this.version = versionText(facts.versionNumber);
    }
    settings() {
        return {
            max_logical_replication_workers: '40',
            max_sync_workers_per_subscription: '4',
            // On by default only where it is free; PostgreSQL 18 counts conflicts with it.
            track_commit_timestamp: 'on',
            ...(this.facts.versionNumber >= 180_000 && { max_active_replication_origins: '40' }),
        };
    }
    async install() { }
    async uninstall(node) {
        for (const set of Object.keys(await this.sets(node)))
            await this.dropSet(node, set);
    }
    async installed(node) {
        const version = versionText(Number(await node.value `select current_setting('server_version_num')`));
        return { catalog: version, code: version };
    }
    // One worker for each peer, one for the copy of a table, and the launcher.
    capacity(peers) {
        return {
            max_replication_slots: peers + 1,
            max_wal_senders: peers + 1,
            max_worker_processes: peers + 2,
            max_logical_replication_workers: peers + 1,
            ...(this.facts.versionNumber >= 180_000 && { max_active_replication_origins: peers + 1 }),
        };
    }
    async createNode(node) {
        await this.createSet(node, engine/* DEFAULT_SET */.F, engine/* ALL_OPERATIONS */.T);
    }
    async dropNode(on) {
        await this.uninstall(on);
    }
    // The core has no record of nodes: a database that publishes is one.
    async nodes(on) {
        const sets = await this.sets(on);
        return engine/* DEFAULT_SET */.F in sets ? [on.name] : [];
    }
    async addresses(on) {
        const rows = await on.sql `
      select subname, subconninfo from pg_subscription
       where subdbid = (select oid from pg_database where datname = current_database()) order by 1`;
        return Object.fromEntries(rows.map((r) => [upstreamOf(r.subname), String(r.subconninfo)]));
    }
    async connect(mesh) {
        // Slots first and in autocommit: CREATE SUBSCRIPTION that makes its own slot waits for every transaction
        // with an xid on the publisher, so that several of them round a mesh wait for one another for ever.
        const all = [...(0,names/* links */.y)(mesh)];
        await Promise.all(all.map(({ subscriber, upstream }) => this.createSlot(subscriber, upstream)));
        await Promise.all(all.map(({ subscriber, upstream }) => this.createSubscription(subscriber, upstream)));
    }
    async disconnect(mesh) {
        await Promise.all([...(0,names/* links */.y)(mesh)].map(({ subscriber, upstream }) => this.unsubscribe(subscriber, upstream)));
    }
    async subscribe(subscriber, upstream, options = {}) {
        await this.createSlot(subscriber, upstream);
        try {
            await this.createSubscription(subscriber, upstream, options);
        }
        catch (error) {
            await upstream.sql `select pg_drop_replication_slot(${(0,names/* subscriptionName */.N)(subscriber, upstream)})`;
            throw error;
        }
    }
    async unsubscribe(subscriber, upstream) {
        await subscriber.sql(`drop subscription ${(0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream))}`);
    }
    async enable(subscriber, upstream) {
        await subscriber.sql(`alter subscription ${(0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream))} enable`);
    }
    async disable(subscriber, upstream) {
        await subscriber.sql(`alter subscription ${(0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream))} disable`);
    }
    // A link counts as up when something has come through it; an idle node says nothing for half a minute.
    async nudge(upstream) {
        await upstream.sql `select pg_logical_emit_message(true, 'mmr', 'nudge')`;
    }
    async links(subscriber) {
        // A worker whose connection is refused starts, fails and starts again: only received messages prove it alive.
        const rows = await subscriber.sql `
      select s.subname, s.subenabled, w.pid is not null as worker, w.received_lsn is not null as streaming,
             (select string_agg(distinct r.srsubstate::text, '') from pg_subscription_rel r
               where r.srsubid = s.oid and r.srsubstate not in ('r', 's')) as syncing
        from pg_subscription s
        left join pg_stat_subscription w on w.subid = s.oid and w.relid is null and w.leader_pid is null
       where s.subdbid = (select oid from pg_database where datname = current_database())
       order by s.subname`;
        return rows.map((row) => {
            const up = row.subenabled === true && row.streaming === true && row.syncing === null;
            const status = up
                ? 'streaming'
                : !row.subenabled
                    ? 'disabled'
                    : row.syncing !== null
                        ? `copying tables (${row.syncing})`
                        : row.worker
                            ? 'connecting'
                            : 'down';
            return {
                subscription: String(row.subname),
                upstream: upstreamOf(row.subname),
                status,
                up,
            };
        });
    }
    async slot(subscriber, upstream) {
        return (0,names/* subscriptionName */.N)(subscriber, upstream);
    }
    async skip(subscriber, upstream) {
        const position = await upstream.value `select pg_current_wal_insert_lsn()`;
        await subscriber.sql `
      select pg_replication_origin_advance('pg_' || oid, ${position}::pg_lsn)
        from pg_subscription where subname = ${(0,names/* subscriptionName */.N)(subscriber, upstream)}`;
    }
    async worker(subscriber, upstream) {
        const pid = await subscriber.value `
      select max(pid) from pg_stat_subscription
       where subname = ${(0,names/* subscriptionName */.N)(subscriber, upstream)} and relid is null and leader_pid is null`;
        return pid;
    }
    async createSet(node, set, operations) {
        await node.sql(`create publication ${(0,quote/* ident */.bD)(set)} with (publish = ${(0,quote/* literal */.eu)(publish(operations))})`);
    }
    async alterSet(node, set, operations) {
        await node.sql(`alter publication ${(0,quote/* ident */.bD)(set)} set (publish = ${(0,quote/* literal */.eu)(publish(operations))})`);
    }
    async dropSet(node, set) {
        await node.sql(`drop publication ${(0,quote/* ident */.bD)(set)}`);
    }
    async sets(node) {
        const rows = await node.sql `
      select pubname, pubinsert, pubupdate, pubdelete, pubtruncate from pg_publication order by pubname`;
        return Object.fromEntries(rows.map((r) => [
            r.pubname,
            { insert: !!r.pubinsert, update: !!r.pubupdate, delete: !!r.pubdelete, truncate: !!r.pubtruncate },
        ]));
    }
    async addTable(node, set, table, part = {}) {
        const columns = part.columns ? ` (${part.columns.map(quote/* ident */.bD).join(', ')})` : '';
        const where = part.where ? ` where (${part.where})` : '';
        await node.sql(`alter publication ${(0,quote/* ident */.bD)(set)} add table ${table}${columns}${where}`);
    }
    async removeTable(node, set, table) {
        await node.sql(`alter publication ${(0,quote/* ident */.bD)(set)} drop table ${table}`);
    }
    async subscribeSet(subscriber, upstream, set) {
        const subscription = (0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream));
        await subscriber.sql(`alter subscription ${subscription} add publication ${(0,quote/* ident */.bD)(set)} with (copy_data = false)`);
    }
    async unsubscribeSet(subscriber, upstream, set) {
        const subscription = (0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream));
        await subscriber.sql(`alter subscription ${subscription} drop publication ${(0,quote/* ident */.bD)(set)}`);
    }
    async refresh(subscriber, upstream) {
        const subscription = (0,quote/* ident */.bD)((0,names/* subscriptionName */.N)(subscriber, upstream));
        await subscriber.sql(`alter subscription ${subscription} refresh publication with (copy_data = false)`);
    }
    async replicatedTables(node) {
        const rows = await node.sql `
      select distinct format('%I.%I', schemaname, tablename) as name from pg_publication_tables order by name`;
        return rows.map((r) => String(r.name));
    }
    position(origin) {
        return (0,marker/* markerPosition */.sp)(origin);
    }
    progress(origin, target, position) {
        return (0,marker/* markerProgress */.iW)(origin, target, position);
    }
    async incidents(node) {
        // What is said of a link that keeps failing: its count of errors; the reason is in the server's log.
        const rows = await node.sql `
      select subname, apply_error_count, sync_error_count from pg_stat_subscription_stats
       where apply_error_count + sync_error_count > 0
         and subid in (select oid from pg_subscription
                        where subdbid = (select oid from pg_database where datname = current_database()))`;
        return rows.map((r) => ({
            kind: 'exception',
            table: '',
            detail: `${r.subname}: ${r.apply_error_count} apply errors, ${r.sync_error_count} copy errors`,
        }));
    }
    async leftovers(node) {
        const rows = await node.sql `
      select 'slot ' || slot_name as what from pg_replication_slots where database = current_database()
      union all
      select 'origin ' || o.roname from pg_replication_origin o
       where not exists (select from pg_subscription s where o.roname = 'pg_' || s.oid)
      union all
      select 'subscription ' || subname from pg_subscription
       where subdbid = (select oid from pg_database where datname = current_database())
      union all
      select 'publication ' || pubname from pg_publication
      union all
      select 'worker ' || backend_type from pg_stat_activity
       where datname = current_database() and backend_type like 'logical replication%'`;
        return rows.map((r) => String(r.what));
    }
    async createSlot(subscriber, upstream) {
        await upstream.sql `
      select pg_create_logical_replication_slot(${(0,names/* subscriptionName */.N)(subscriber, upstream)}, 'pgoutput')`;
    }
    async createSubscription(subscriber, upstream, { copyData = false, dsn = upstream.peerDsn } = {}) {
        const name = (0,names/* subscriptionName */.N)(subscriber, upstream);
        await subscriber.sql(`create subscription ${(0,quote/* ident */.bD)(name)} connection ${(0,quote/* literal */.eu)(dsn)}` +
            ` publication ${(0,quote/* ident */.bD)(engine/* DEFAULT_SET */.F)} with (create_slot = false, slot_name = ${(0,quote/* literal */.eu)(name)},` +
            ` copy_data = ${copyData}, origin = none, synchronous_commit = 'on')`);
    }
}
function publish(operations) {
    return Object.entries(operations)
        .filter(([, passedOn]) => passedOn)
        .map(([operation]) => operation)
        .join(', ');
}
/** The upstream in a name that subscriptionName has made. */
function upstreamOf(subscription) {
    return String(subscription).split('_')[2] ?? '?';
}
/** 180004 as 18.4 */
function versionText(number) {
    return `${Math.floor(number / 10_000)}.${number % 10_000}`;
}

;// CONCATENATED MODULE: ./src/replication/pglogical-family.ts



/** What pglogical and Spock do alike, in SQL through the functions of their `dialect`. */
class PglogicalFamily {
    dialect;
    extension;
    insertOnlySet = 'default_insert_only';
    constructor(dialect) {
        this.dialect = dialect;
        this.extension = dialect.schema;
    }
    async install(node) {
        await node.sql(`create extension ${this.extension}`);
    }
    async uninstall(node) {
        await node.sql(`drop extension ${this.extension} cascade`);
        // DROP EXTENSION leaves the empty schema behind where the extension did not create it itself.
        await node.sql(`drop schema if exists ${this.dialect.schema}`);
        // A session that has used the extension remembers its tables by number; when the extension is created again,
        // that session is told "could not open relation with OID" (Spock 5.0.11, pglogical 2.4.2).
        await node.reconnect();
    }
    async installed(node) {
        const { schema } = this.dialect;
        return {
            catalog: String(await node.value `select (select extversion from pg_extension where extname = ${schema})`),
            code: String(await node.value(`select ${schema}.${schema}_version()`)),
        };
    }
    // One worker for each peer, and one each for the supervisor, the manager, a copy, failover slots and the
    // core's own launcher; one slot and one sender more than peers, for the copy of a table.
    capacity(peers) {
        return {
            max_replication_slots: peers + 1,
            max_wal_senders: peers + 1,
            max_worker_processes: peers + 5,
        };
    }
    async createNode(node, { name = node.name, dsn = node.peerDsn } = {}) {
        await this.call(node, this.dialect.nodeCreate, { node_name: name, dsn });
    }
    async dropNode(on, name = on.name) {
        await this.call(on, this.dialect.nodeDrop, { node_name: name });
    }
    async nodes(on) {
        const rows = await on.sql(`select node_name from ${this.dialect.schema}.node order by 1`);
        return rows.map((r) => String(r.node_name));
    }
    async addresses(on) {
        const { schema } = this.dialect;
        const rows = await on.sql(`select node_name, if_dsn from ${schema}.node join ${schema}.node_interface on if_nodeid = node_id order by 1`);
        return Object.fromEntries(rows.map((r) => [r.node_name, String(r.if_dsn)]));
    }
    async connect(mesh) {
        await Promise.all([...(0,names/* links */.y)(mesh)].map(({ subscriber, upstream }) => this.subscribe(subscriber, upstream)));
    }
    async disconnect(mesh) {
        await Promise.all([...(0,names/* links */.y)(mesh)].map(({ subscriber, upstream }) => this.unsubscribe(subscriber, upstream)));
    }
    async subscribe(subscriber, upstream, options = {}) {
        // Defaults differ between the two engines and their versions, so nothing is left to them.
        await this.call(subscriber, this.dialect.subCreate, {
            subscription_name: (0,names/* subscriptionName */.N)(subscriber, upstream),
            provider_dsn: options.dsn ?? upstream.peerDsn,
            replication_sets: [engine/* DEFAULT_SET */.F, 'default_insert_only', 'ddl_sql'],
            synchronize_structure: false,
            synchronize_data: options.copyData ?? false,
            forward_origins: [],
        });
    }
    async unsubscribe(subscriber, upstream) {
        // Never inside a transaction: a rolled back drop has already dropped the slot (Spock 5.0.11).
        await this.call(subscriber, this.dialect.subDrop, {
            subscription_name: (0,names/* subscriptionName */.N)(subscriber, upstream),
        });
    }
    async enable(subscriber, upstream) {
        await this.call(subscriber, this.dialect.subEnable, {
            subscription_name: (0,names/* subscriptionName */.N)(subscriber, upstream),
            immediate: true,
        });
    }
    async disable(subscriber, upstream) {
        await this.call(subscriber, this.dialect.subDisable, {
            subscription_name: (0,names/* subscriptionName */.N)(subscriber, upstream),
            immediate: true,
        });
    }
    async links(subscriber) {
        const rows = await subscriber.sql(`select subscription_name, provider_node, status from ${this.dialect.schema}.${this.dialect.subStatus}() order by 1`);
        return rows.map((r) => ({
            subscription: String(r.subscription_name),
            upstream: String(r.provider_node),
            status: String(r.status),
            up: r.status === 'replicating',
        }));
    }
    async slot(subscriber, upstream) {
        const name = (0,names/* subscriptionName */.N)(subscriber, upstream);
        return String(await subscriber.value(`select sub_slot_name from ${this.dialect.schema}.subscription where sub_name = ${(0,quote/* literal */.eu)(name)}`));
    }
    // The origin has the name of the slot.
    async skip(subscriber, upstream) {
        const position = await upstream.value `select pg_current_wal_insert_lsn()`;
        await subscriber.sql `
      select pg_replication_origin_advance(${await this.slot(subscriber, upstream)}, ${position}::pg_lsn)`;
    }
    // The subscription's id is a hash of its name, the same in every database: both parts name the worker.
    async worker(subscriber, upstream) {
        const pid = await subscriber.value(`select max(a.pid) from pg_stat_activity a
         join ${this.dialect.schema}.subscription s on starts_with(a.backend_type, ${(0,quote/* literal */.eu)(`${this.extension} apply `)})
          and right(a.backend_type, length(s.sub_id::text) + 1) = ':' || s.sub_id
        where a.datname = current_database()
          and s.sub_name = ${(0,quote/* literal */.eu)((0,names/* subscriptionName */.N)(subscriber, upstream))}`);
        return pid;
    }
    async createSet(node, set, operations) {
        await this.call(node, this.dialect.setCreate, { set_name: set, ...replicate(operations) });
    }
    async alterSet(node, set, operations) {
        await this.call(node, this.dialect.setAlter, { set_name: set, ...replicate(operations) });
    }
    async dropSet(node, set) {
        await this.call(node, this.dialect.setDrop, { set_name: set });
    }
    async sets(node) {
        const rows = await node.sql(`select set_name, replicate_insert i, replicate_update u, replicate_delete d, replicate_truncate t
         from ${this.dialect.schema}.replication_set order by 1`);
        return Object.fromEntries(rows.map((r) => [r.set_name, { insert: !!r.i, update: !!r.u, delete: !!r.d, truncate: !!r.t }]));
    }
    async addTable(node, set, table, part = {}) {
        await this.call(node, this.dialect.setAddTable, {
            set_name: set,
            relation: table,
            synchronize_data: false,
            ...(part.columns && { columns: part.columns }),
            ...(part.where && { row_filter: part.where }),
        });
    }
    async removeTable(node, set, table) {
        await this.call(node, this.dialect.setRemoveTable, { set_name: set, relation: table });
    }
    async subscribeSet(subscriber, upstream, set) {
        await this.call(subscriber, this.dialect.subAddSet, {
            subscription_name: (0,names/* subscriptionName */.N)(subscriber, upstream),
            replication_set: set,
        });
    }
    async unsubscribeSet(subscriber, upstream, set) {
        await this.call(subscriber, this.dialect.subRemoveSet, {
            subscription_name: (0,names/* subscriptionName */.N)(subscriber, upstream),
            replication_set: set,
        });
    }
    // The upstream decides by itself what it sends.
    async refresh() { }
    async replicatedTables(node) {
        const rows = await node.sql(`select distinct format('%I.%I', nspname, relname) as name
         from ${this.dialect.schema}.tables where set_name is not null order by 1`);
        return rows.map((r) => String(r.name));
    }
    async leftovers(node) {
        const { schema, originPrefix } = this.dialect;
        const rows = await node.sql `
      select 'slot ' || slot_name as what from pg_replication_slots where database = current_database()
      union all
      select 'origin ' || roname from pg_replication_origin
       where starts_with(roname, ${originPrefix} || current_database() || '_')
      union all
      select 'schema ' || nspname from pg_namespace where nspname = ${schema}
      union all
      select 'extension ' || extname from pg_extension where extname = ${schema}
      union all
      select 'worker ' || backend_type from pg_stat_activity
       where datname = current_database() and starts_with(backend_type, ${schema})`;
        return rows.map((r) => String(r.what));
    }
    /** Calls one of the extension's functions with named arguments and returns its value. */
    call(node, name, args) {
        const list = Object.entries(args).map(([key, value]) => `${key} := ${argument(value)}`);
        return node.value(`select ${this.dialect.schema}.${(0,quote/* ident */.bD)(name)}(${list.join(', ')})`);
    }
}
function argument(value) {
    if (typeof value === 'boolean')
        return String(value);
    if (typeof value === 'string')
        return (0,quote/* literal */.eu)(value);
    return `array[${value.map(quote/* literal */.eu).join(', ')}]::text[]`;
}
function replicate(operations) {
    return {
        replicate_insert: operations.insert,
        replicate_update: operations.update,
        replicate_delete: operations.delete,
        replicate_truncate: operations.truncate,
    };
}

;// CONCATENATED MODULE: ./src/replication/pglogical.ts


/** How long its workers may take to look by themselves before they are woken, and then between one time and the next. */
const WAKE_AFTER_MS = 1_000;
/** Calls further apart than this belong to different waits. */
const SAME_WAIT_MS = 500;
/** pglogical 2, the ancestor of Spock. */
class PglogicalEngine extends PglogicalFamily {
    version;
    facts;
    kind = 'pglogical';
    // DROP DATABASE waits for the supervisor to accept a barrier, which it never does (2.4.2 on PostgreSQL 15).
    databasesStay = true;
    profile = {
        rowLeavingFilter: 'left',
        rowEnteringFilter: 'skipped',
        restartIdentity: 'local',
        alteredSet: 'when they start again',
        equalTimestamps: 'nodes may differ',
        references: {
            equalTimestamps: 'pglogical_conflict.c, conflict_resolve_by_timestamp: "XXX: TODO, for now we just always apply remote change"',
            alteredSet: 'pglogical_repset.c, alter_replication_set: what a sender has looked up for a table is not invalidated when a set is altered',
            rowLeavingFilter: 'pglogical_output_plugin.c, pglogical_change_filter: an UPDATE is sent when the new row passes the filter, and never as a DELETE',
            rowEnteringFilter: 'pglogical_output_plugin.c, pglogical_change_filter: the filter never sees the old row, so an UPDATE is never sent as an INSERT',
            restartIdentity: 'README, Limitations, TRUNCATE: the identity restart step is not replicated',
        },
    };
    waits = new WeakMap();
    constructor(version, facts) {
        super({
            schema: 'pglogical',
            originPrefix: 'pgl_',
            nodeCreate: 'create_node',
            nodeDrop: 'drop_node',
            subCreate: 'create_subscription',
            subDrop: 'drop_subscription',
            subEnable: 'alter_subscription_enable',
            subDisable: 'alter_subscription_disable',
            subStatus: 'show_subscription_status',
            subAddSet: 'alter_subscription_add_replication_set',
            subRemoveSet: 'alter_subscription_remove_replication_set',
            setCreate: 'create_replication_set',
            setAlter: 'alter_replication_set',
            setDrop: 'drop_replication_set',
            setAddTable: 'replication_set_add_table',
            setRemoveTable: 'replication_set_remove_table',
        });
        this.version = version;
        this.facts = facts;
    }
    settings() {
        return {
            shared_preload_libraries: 'pglogical',
            track_commit_timestamp: 'on',
            'pglogical.conflict_resolution': 'last_update_wins',
            ...(this.facts.hasOutputPluginLibraries && {
                output_plugin_libraries: 'pgoutput, test_decoding, pglogical_output',
            }),
        };
    }
    // A supervisor or manager that starts a worker takes whatever else it is told in that second for news of the worker
    // (pglogical_worker.c, wait_for_worker_startup resets the latch), and then sleeps for up to three minutes. Nothing of
    // pglogical's own makes it look again without ending a link; this function of the core sends it the one harmless
    // signal that sets its latch, and has it log its memory besides, which is why it is not done at once.
    async wake(node) {
        if (this.facts.versionNumber < 140_000)
            return;
        const now = performance.now();
        const before = this.waits.get(node);
        const wait = before && now - before.last < SAME_WAIT_MS ? before : { since: now, last: now };
        wait.last = now;
        this.waits.set(node, wait);
        if (now - wait.since < WAKE_AFTER_MS)
            return;
        wait.since = now;
        await node.sql `
      select pg_log_backend_memory_contexts(pid) from pg_stat_activity
       where backend_type = 'pglogical supervisor'
          or backend_type = 'pglogical manager ' || (select oid from pg_database where datname = current_database())`;
    }
    position(origin) {
        return (0,marker/* markerPosition */.sp)(origin);
    }
    progress(origin, target, position) {
        return (0,marker/* markerProgress */.iW)(origin, target, position);
    }
    // pglogical keeps no table of conflicts: its CONFLICT lines are in the server's log.
    async incidents() {
        return [];
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/replication/spock.ts





const WAKE_INTERVAL_MS = 20;
/** Spock 4, 5 and 6: functions and settings differ, see the version profile. */
class SpockEngine extends PglogicalFamily {
    version;
    facts;
    kind = 'spock';
    // The documentation does not say what becomes of rows that cross a filter; the source does.
    profile = {
        rowLeavingFilter: 'left',
        rowEnteringFilter: 'discarded',
        restartIdentity: 'replicated',
        alteredSet: 'when they start again',
        equalTimestamps: 'nodes may differ',
        references: {
            equalTimestamps: 'spock_conflict.c, conflict_resolve_by_timestamp: the tie is broken between the node that applies and the one that sends, whoever wrote the row that is there',
            alteredSet: 'spock_repset.c, alter_replication_set: what a sender has looked up for a table is not invalidated when a set is altered',
            rowLeavingFilter: 'spock_output_plugin.c, spock_change_filter: an UPDATE is sent when the new row passes the filter, and never as a DELETE',
            rowEnteringFilter: 'spock_output_plugin.c, spock_change_filter: the filter never sees the old row, so an UPDATE is never sent as an INSERT',
        },
    };
    major;
    constructor(version, facts) {
        super({
            schema: 'spock',
            originPrefix: 'spk_',
            nodeCreate: 'node_create',
            nodeDrop: 'node_drop',
            subCreate: 'sub_create',
            subDrop: 'sub_drop',
            subEnable: 'sub_enable',
            subDisable: 'sub_disable',
            subStatus: 'sub_show_status',
            subAddSet: 'sub_add_repset',
            subRemoveSet: 'sub_remove_repset',
            setCreate: 'repset_create',
            setAlter: 'repset_alter',
            setDrop: 'repset_drop',
            setAddTable: 'repset_add_table',
            setRemoveTable: 'repset_remove_table',
        });
        this.version = version;
        this.facts = facts;
        this.major = Number(version.split('.')[0]);
    }
    settings() {
        return {
            shared_preload_libraries: 'spock',
            track_commit_timestamp: 'on',
            'spock.conflict_resolution': 'last_update_wins',
            'spock.save_resolutions': 'on',
            // A worker that was cut off comes back after this many milliseconds instead of five seconds.
            'spock.restart_delay_default': '100',
            ...(this.facts.hasOutputPluginLibraries && {
                output_plugin_libraries: 'pgoutput, test_decoding, spock_output',
            }),
        };
    }
    // As pgEdge sets its databases up.
    async replicateDdl(node) {
        for (const setting of ['enable_ddl_replication', 'include_ddl_repset', 'allow_ddl_from_functions']) {
            await node.sql(`alter database ${(0,quote/* ident */.bD)(node.database)} set spock.${setting} = on`);
        }
    }
    // The manager sleeps for a second between its rounds, and while it waits for a worker to start it holds locks that
    // repset_add_table needs. A reload of the settings sets the latch that it waits on.
    async wake(node) {
        await node.sql `select pg_reload_conf()`;
    }
    /** While a call takes long, the node's workers are woken. */
    async call(node, name, args) {
        const answered = new AbortController();
        const calling = super.call(node, name, args).finally(() => answered.abort());
        const [value] = await Promise.all([calling, this.wakeUntil(node, answered.signal)]);
        return value;
    }
    async wakeUntil(node, answered) {
        for (;;) {
            // Rejects when the call has been answered, which is how this ends.
            const paused = await (0,promises_.setTimeout)(WAKE_INTERVAL_MS, true, { signal: answered }).catch(() => false);
            if (!paused || answered.aborted)
                return;
            await this.wake(node);
        }
    }
    // Spock 5 and 6 have a marker in the stream for this.
    async position(origin) {
        return this.major >= 5 ? String(await this.call(origin, 'sync_event', {})) : (0,marker/* markerPosition */.sp)(origin);
    }
    // The marker moves the origin's progress, and it is handled only after the transactions before it have become
    // visible. The same progress moved by a commit would be too early: it moves before the commit is visible.
    async progress(origin, target, position) {
        if (this.major < 5)
            return (0,marker/* markerProgress */.iW)(origin, target, position);
        const [row] = await target.sql `
      select o.remote_lsn as at, o.remote_lsn >= ${position}::pg_lsn as passed
        from spock.subscription s join pg_replication_origin_status o on o.external_id = s.sub_slot_name
       where s.sub_name = ${(0,names/* subscriptionName */.N)(target, origin)}`;
        if (!row)
            return { passed: false, at: `nothing received through ${(0,names/* subscriptionName */.N)(target, origin)} yet` };
        return { passed: row.passed === true, at: String(row.at) };
    }
    async incidents(node) {
        // A discarded transaction has one row for each of its rows, so they are summed up by transaction.
        const exceptions = await node.sql `
      select string_agg(distinct format('%I.%I', table_schema, table_name), ', ') as tables, count(*) as rows,
             min(operation) as operation,
             coalesce(min(error_message) filter (where error_message not like 'transdiscard:%'), min(error_message)) as message
        from spock.exception_log
       group by remote_origin, remote_xid order by min(retry_errored_at) limit 100`;
        const conflicts = await node.sql `
      select relname, conflict_type, conflict_resolution, count(*) as rows
        from spock.resolutions group by 1, 2, 3 order by 1, 2, 3 limit 100`;
        return [
            ...exceptions.map((r) => ({
                kind: 'exception',
                table: String(r.tables),
                detail: `${r.operation} of ${r.rows} rows: ${r.message}`,
            })),
            ...conflicts.map((r) => ({
                kind: 'conflict',
                table: String(r.relname),
                detail: `${r.conflict_type}, ${r.conflict_resolution}, ${r.rows} times`,
            })),
        ];
    }
}

;// CONCATENATED MODULE: ./src/replication/select.ts




/** PostgreSQL 16 brought `origin = none`, without which a change goes round the mesh for ever. */
const NATIVE_FROM = 160_000;
/**
 * The engine that was asked for, or with `auto` the best that these servers have: spock, pglogical, native.
 *
 * @param where the servers, for the message: "PostgreSQL 15.18 from /usr/lib/postgresql/15/bin"
 * @throws RequestError when the servers do not have it
 */
function selectEngine(wanted, facts, where) {
    const { spock, pglogical } = facts.extensions;
    const has = {
        spock: spock !== undefined,
        pglogical: pglogical !== undefined,
        native: facts.versionNumber >= NATIVE_FROM,
    };
    const kind = wanted === 'auto' ? Object.keys(has).find((k) => has[k]) : wanted;
    if (kind === undefined) {
        throw new errors/* RequestError */.GI(`engine "auto": ${where} has neither spock nor pglogical, and native replication needs PostgreSQL 16 or later`);
    }
    if (!has[kind]) {
        const missing = kind === 'native'
            ? 'native replication needs PostgreSQL 16 or later'
            : `the extension ${kind} is not installed`;
        throw new errors/* RequestError */.GI(`engine "${kind}": not to be had in ${where}: ${missing}`);
    }
    if (kind === 'spock')
        return new SpockEngine(spock, facts);
    if (kind === 'pglogical')
        return new PglogicalEngine(pglogical, facts);
    return new NativeEngine(facts);
}


/***/ }),

/***/ 54357:
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
// EXTERNAL MODULE: ./src/suite/expect.ts
var expect = __webpack_require__(83411);
// EXTERNAL MODULE: ./src/suite/random.ts
var random = __webpack_require__(14357);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/run/server-log.ts
var server_log = __webpack_require__(71765);
// EXTERNAL MODULE: ./src/cluster/cluster.ts
var cluster = __webpack_require__(37144);
// EXTERNAL MODULE: ./src/cluster/digest.ts
var digest = __webpack_require__(80496);
;// CONCATENATED MODULE: ./src/run/verify.ts





/** How long a link may need to come back to life after a test. */
const RECOVERY_MS = 10_000;
/**
 * Looks the cluster over after a test has said that all is well: links, rows of every replicated table on every
 * node, conflict and exception records, server logs. A passed position proves neither that a change was applied
 * nor that it was applied rightly, so nothing passes without this.
 *
 * @param records what known limitations have left in the conflict and exception records
 * @returns what is wrong, a line or more each; empty when nothing is
 */
async function verify(cluster, marks, leaves = {}, records = []) {
    const wrong = [];
    if (leaves.mesh !== 'changed') {
        try {
            await cluster.untilLinked(RECOVERY_MS);
            await cluster.settle();
        }
        catch (error) {
            if (!(error instanceof errors/* DeadlineError */.j3))
                throw error;
            wrong.push(`replication stands still after the test: ${error.message}`);
        }
        wrong.push(...(await tablesNotAsLeft(cluster, leaves)));
        wrong.push(...(await incidentsNotAsLeft(cluster, leaves, records)));
    }
    wrong.push(...(await logsNotAsLeft(marks, leaves)));
    return wrong;
}
async function tablesNotAsLeft(cluster, leaves) {
    const expected = new Set((leaves.differing ?? []).map(qualified));
    const wrong = [];
    for (const table of await cluster.replicatedTables()) {
        try {
            const found = await (0,digest/* differences */.tX)(cluster.nodes, table);
            if (found.length > 0 && !expected.has(table))
                wrong.push((0,digest/* describeDifferences */.g7)(table, found));
            if (found.length === 0 && expected.has(table)) {
                wrong.push(`${table}: the test says that its rows differ between the nodes, but they are the same`);
            }
            expected.delete(table);
        }
        catch (error) {
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError))
                throw error;
            wrong.push(`${table}: cannot be compared on all nodes: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    for (const table of expected)
        wrong.push(`${table}: the test says that it differs, but no node replicates it`);
    return wrong;
}
async function incidentsNotAsLeft(cluster, leaves, records) {
    const wrong = [];
    const missing = new Set(records);
    for (const node of cluster.nodes) {
        for (const incident of await cluster.engine.incidents(node)) {
            if (incident.kind === 'conflict' && leaves.conflicts === 'resolved')
                continue;
            const known = records.find((record) => record.test(incident.detail));
            if (known) {
                missing.delete(known);
                continue;
            }
            wrong.push(`${node.name}: ${incident.kind} recorded${incident.table ? ` on ${incident.table}` : ''}: ${incident.detail}`);
        }
    }
    for (const record of missing)
        wrong.push(`no node has recorded a conflict or exception like ${record}`);
    return wrong;
}
async function logsNotAsLeft(marks, leaves) {
    const expected = leaves.errors ?? [];
    const wrong = [];
    for (const [server, entries] of await marks.since()) {
        for (const { level, process, text } of (0,server_log/* backgroundErrors */.il)(entries)) {
            if (expected.some((pattern) => pattern.test(text)))
                continue;
            wrong.push(`${server.name}: ${process || 'postmaster'} logged ${level}: ${text}`);
        }
    }
    return wrong;
}
function qualified(table) {
    const [schema, name] = table.includes('.') ? table.split('.') : ['public', table];
    const plain = /^[a-z_][a-z0-9_$]*$/;
    return [schema, name].map((part) => (plain.test(part) ? part : (0,cluster/* quoteTable */.Z8)(part))).join('.');
}

;// CONCATENATED MODULE: ./src/run/built-in.ts









/** Runs one built-in test on its mesh, then looks the cluster over; never throws. */
async function runBuiltIn(test, mesh, options) {
    const { cluster } = mesh;
    await (0,promises_.mkdir)(options.testDir, { recursive: true });
    const logFile = (0,external_node_path_.join)(options.testDir, 'test.log');
    const lines = [];
    const known = [];
    const records = [];
    // A test that hangs does so in a query: without its connections it ends at once.
    let timedOut = false;
    let giveUp = () => { };
    const end = () => {
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
    try {
        const context = {
            cluster,
            get spare() {
                if (!mesh.spare)
                    throw new TypeError('the test did not say that it needs a spare server');
                return mesh.spare;
            },
            expect: new expect/* Expect */.wZ(cluster),
            random: (0,random/* randomFrom */.c)(options.seed),
            log: (line) => void lines.push((0,promises_.appendFile)(logFile, `${line}\n`)),
            known: (limitation, reference, recorded) => {
                known.push({ limitation, reference });
                if (recorded)
                    records.push(recorded);
            },
        };
        const work = async () => {
            await test.run(context);
            return verify(cluster, mesh.marks, test.leaves, records);
        };
        const wrong = await Promise.race([work(), limit]);
        if (wrong.length > 0)
            return await failed(mesh, { reason: wrong.join('\n') });
        return known.length > 0
            ? { verdict: 'known', reason: known.map((k) => k.limitation).join('; '), known }
            : { verdict: 'pass' };
    }
    catch (error) {
        if (options.signal.aborted)
            return { verdict: 'error', reason: `cut short: ${(0,errors/* messageOf */.bD)(options.signal.reason)}` };
        await (0,promises_.writeFile)((0,external_node_path_.join)(options.testDir, 'error.log'), `${error instanceof Error ? error.stack : error}\n`);
        if (timedOut)
            return await failed(mesh, { reason: `timed out after ${(0,wait/* seconds */.Y)(options.timeout)}` });
        return await failed(mesh, judged(error));
    }
    finally {
        clearTimeout(timer);
        options.signal.removeEventListener('abort', end);
        await Promise.all(lines);
    }
}
/** Which thrown things speak of the cluster, and which only of the test itself. */
function judged(error) {
    if (error instanceof expect/* ExpectationFailed */._0) {
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
    return { verdict: 'error', reason: `the test itself broke: ${(0,errors/* messageOf */.bD)(error)}` };
}
async function failed(mesh, why) {
    const serverLog = [...(await mesh.marks.since())]
        .map(([server, entries]) => ({ node: server.name, lines: (0,server_log/* troubleLines */.ln)(entries) }))
        .filter(({ lines }) => lines.length > 0);
    return { verdict: 'fail', ...why, ...(serverLog.length > 0 && { serverLog }) };
}


/***/ }),

/***/ 78446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ reasonToSkip),
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** Decides, before anything starts, what runs and what is skipped, with the reason. */
function plan(tests, suite, cluster) {
    return tests.map(({ name, test, group }) => {
        if (test.kind === 'script')
            return { name, kind: 'script', file: test.file, group };
        const definition = suite[test.id];
        if (!definition)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`test "${test.id}": there is no such built-in test`);
        return { name, kind: 'built-in', test: definition, skip: reasonToSkip(definition, cluster) };
    });
}
/** Why this cluster lacks what the test needs; undefined when it does not. */
function reasonToSkip({ needs = {} }, { engine, nodes }) {
    if (needs.nodes !== undefined && nodes < needs.nodes)
        return `needs ${needs.nodes} nodes, the cluster has ${nodes}`;
    if (needs.engines && !needs.engines.includes(engine.kind)) {
        return `needs ${needs.engines.join(' or ')}, the engine is ${engine.kind}`;
    }
    return undefined;
}


/***/ }),

/***/ 71765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   il: () => (/* binding */ backgroundErrors),
/* harmony export */   kR: () => (/* binding */ LogMark),
/* harmony export */   ln: () => (/* binding */ troubleLines)
/* harmony export */ });
/* unused harmony export parseLog */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The log_line_prefix of SERVER_SETTINGS: time, [process id], {kind of process}, database. */
const ENTRY = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ \S+ \[\d+\] \{([^}]*)\} \S* ?([A-Z]+\d?): {1,2}(.*)$/;
const SERIOUS = ['WARNING', 'ERROR', 'FATAL', 'PANIC'];
const MOST_BYTES = 1024 * 1024;
/** Marks the present end of some servers' logs, to read later what came after it. */
class LogMark {
    from;
    constructor(from) {
        this.from = from;
    }
    static async now(servers) {
        const sizes = servers.map(async (server) => [server, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(server.logFile)).size]);
        return new LogMark(new Map(await Promise.all(sizes)));
    }
    /** What each server has logged since; of a flood, the last megabyte. */
    async since() {
        const read = [...this.from].map(async ([server, from]) => [server, parseLog(await tail(server.logFile, from))]);
        return new Map(await Promise.all(read));
    }
}
/** The messages in a piece of a server's log; indented lines belong to the message before them. */
function parseLog(text) {
    const entries = [];
    for (const line of text.split('\n')) {
        const [, process, level, message] = ENTRY.exec(line) ?? [];
        if (level !== undefined)
            entries.push({ level, process: process, text: message });
        else if (line.trim() && entries.length > 0)
            entries.at(-1).text += `\n${line.trim()}`;
    }
    return entries;
}
/** Messages that tell of trouble, as lines for people: at most `most`, the newest. */
function troubleLines(entries, most = 12) {
    return entries
        .filter(({ level, text }) => SERIOUS.includes(level) || /CONFLICT|conflict|SPOCK|terminated by signal/.test(text))
        .map(({ level, process, text }) => `${level} (${process || 'postmaster'}): ${text}`)
        .slice(-most);
}
/**
 * What a worker is told that starts before the one in whose place it comes has let go of everything. It starts again
 * by itself. PostgreSQL's launcher forgets a worker (launcher.c, logicalrep_worker_onexit, before_shmem_exit) before
 * that worker gives its origin back (origin.c, ReplicationOriginExitCleanup, on_shmem_exit); a WAL sender notices
 * later still that its receiver has gone. A link that never gets there does not come up, and is told of as such.
 */
const HANDOVER = /replication (?:origin with ID \d+ is already|slot "[^"]+" is) active for PID \d+/;
/**
 * Errors of the servers' own processes: replication workers, WAL senders, crashes. Errors of client sessions are
 * their client's business; the end of a worker that was told to end is none, and neither is its handover to the next.
 */
function backgroundErrors(entries) {
    return entries.filter(({ level, process, text }) => {
        if (level === 'PANIC' || /was terminated by signal|terminating any other active server/.test(text))
            return true;
        if (level !== 'ERROR' && level !== 'FATAL')
            return false;
        return process !== 'client backend' && !/due to administrator command/.test(text) && !HANDOVER.test(text);
    });
}
async function tail(file, from) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        const { size } = await handle.stat();
        const start = Math.max(from, size - MOST_BYTES);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, size - start)), 0, size - start, start);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await handle.close();
    }
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


/***/ }),

/***/ 83411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _0: () => (/* binding */ ExpectationFailed),
/* harmony export */   wZ: () => (/* binding */ Expect)
/* harmony export */ });
/* unused harmony export lineDiff */
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37291);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37144);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40910);





/** A property does not hold: the test fails. */
class ExpectationFailed extends Error {
    diff;
    node;
    name = 'ExpectationFailed';
    constructor(message, 
    /** Expected and seen, line by line, where there is more than one line to show. */
    diff, node) {
        super(message);
        this.diff = diff;
        this.node = node;
    }
}
/** What a test demands. Each of these throws ExpectationFailed with what was expected, seen, and where. */
class Expect {
    cluster;
    constructor(cluster) {
        this.cluster = cluster;
    }
    /** The query's rows on this node are these, in this order. */
    async rows(node, query, expected) {
        const seen = await node.table(query);
        const wanted = expected.map((row) => JSON.stringify(row));
        const got = seen.rows.map((row) => JSON.stringify(row));
        if (wanted.join('\n') === got.join('\n'))
            return;
        const number = got.length === wanted.length ? 'other rows' : `${got.length} rows instead of ${wanted.length}`;
        throw new ExpectationFailed(`${node.name}: ${number} from: ${oneLine(query)}`, lineDiff(wanted, got, seen.columns), node.name);
    }
    /** The query's rows are these on every node of the cluster. */
    async everywhere(query, expected) {
        await Promise.all(this.cluster.nodes.map((node) => this.rows(node, query, expected)));
    }
    /** The value is this one; objects and lists are compared by content. */
    equal(seen, expected, what, node) {
        const [want, got] = [show(expected), show(seen)];
        if (want === got)
            return;
        const short = want.length + got.length < 120;
        throw new ExpectationFailed(`${node ? `${node.name}: ` : ''}${what}: expected ${short ? `${want}, seen ${got}` : 'other than seen'}`, short ? undefined : lineDiff(want.split('\n'), got.split('\n')), node?.name);
    }
    /** The statement is true of what was seen. */
    that(holds, what, node) {
        if (!holds)
            throw new ExpectationFailed(`${node ? `${node.name}: ` : ''}${what}`, undefined, node?.name);
    }
    /**
     * Of replication, the node's database holds these slots, origins, schemas, workers and so on, in the engine's
     * words, and no others; workers that were told to end have up to 20 s for it.
     *
     * @param of which of them are looked at
     */
    async leftovers(node, expected, of = /^/) {
        const wanted = [...expected].sort();
        let seen = [];
        const look = async () => {
            seen = (await this.cluster.engine.leftovers(node)).filter((what) => of.test(what)).sort();
            return show(seen) === show(wanted) ? { done: undefined } : { notYet: seen.join(', ') };
        };
        const { signal } = this.cluster;
        try {
            await (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .f)(`${node.name} to be rid of replication`, look, { within: _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTLE_TIMEOUT_MS */ .hv, signal });
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3))
                throw error;
            throw new ExpectationFailed(`${node.name}: not what should be left of replication after ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .Y)(_cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .SETTLE_TIMEOUT_MS */ .hv)}`, lineDiff(wanted, seen), node.name);
        }
    }
    /** The server refuses this, with this code and message. */
    async refused(attempt, expected) {
        const error = await attempt.then(() => undefined, (thrown) => thrown);
        const wanted = [expected.code, String(expected.message)].filter(Boolean).join(' ');
        if (error === undefined)
            throw new ExpectationFailed(`expected an error (${wanted}), but it was accepted`);
        if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError))
            throw error;
        const asExpected = (expected.code === undefined || error.code === expected.code) && expected.message.test(error.message);
        if (!asExpected) {
            throw new ExpectationFailed(`expected an error (${wanted}), seen ${error.code} "${error.message}"`);
        }
    }
}
function show(value) {
    return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 1) ?? String(value));
}
function oneLine(query) {
    return query.replace(/\s+/g, ' ').trim();
}
/** Expected lines with -, seen ones with +, at most a few lines of what is equal around them. */
function lineDiff(expected, seen, columns) {
    const text = (lines) => (lines.length > 0 ? `${lines.join('\n')}\n` : '');
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_4__/* .createTwoFilesPatch */ .ss)('expected', 'seen', text(expected), text(seen), undefined, undefined, {
        context: 2,
    });
    const body = patch
        .split('\n')
        .slice(1)
        .filter((line) => line !== '\\ No newline at end of file');
    return [...(columns ? [`columns: ${columns.join(', ')}`] : []), ...body].join('\n').trimEnd();
}


/***/ }),

/***/ 14357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ randomFrom)
/* harmony export */ });
/** A generator (mulberry32) that gives the same values for the same seed text. */
function randomFrom(seed) {
    let state = 0;
    for (const char of seed)
        state = (Math.imul(state, 31) + char.codePointAt(0)) | 0;
    const next = () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
    const integer = (low, high) => low + Math.floor(next() * (high - low + 1));
    const characters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    return {
        integer,
        pick: (from) => from[integer(0, from.length - 1)],
        text: (length) => Array.from({ length }, () => characters[integer(0, characters.length - 1)]).join(''),
    };
}


/***/ })

};
