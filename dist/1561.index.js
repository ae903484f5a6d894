export const id = 1561;
export const ids = [1561];
export const modules = {

/***/ 71561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dp: () => (/* binding */ profileOf),
  Xm: () => (/* binding */ selectEngine),
  u6: () => (/* binding */ selectEngines)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/replication/mixed-engine.ts
var mixed_engine = __webpack_require__(26036);
// EXTERNAL MODULE: ./src/replication/mixed-profile.ts
var mixed_profile = __webpack_require__(17933);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/replication/engine.ts
var engine = __webpack_require__(24878);
// EXTERNAL MODULE: ./src/replication/marker.ts
var marker = __webpack_require__(12098);
// EXTERNAL MODULE: ./src/replication/names.ts
var names = __webpack_require__(69802);
;// CONCATENATED MODULE: ./src/replication/native-links.ts

/** How the links look from their subscriber. */
async function linkStates(subscriber) {
    // A worker whose connection is refused starts, fails and starts again: only received messages prove it alive.
    const rows = await subscriber.sql `
    select s.subname, s.subenabled, to_json(s.subpublications) as sets, w.pid is not null as worker, w.received_lsn is not null as streaming,
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
            sets: row.sets.map(String),
        };
    });
}
/** The upstream in a name that subscriptionName has made. */
function upstreamOf(subscription) {
    return String(subscription).split('_')[2] ?? '?';
}
/** Drops a subscription and leaves its slot, on a node that cannot be told any more. */
async function abandonLink(subscriber, subscription) {
    const name = (0,quote/* ident */.bD)(subscription);
    await subscriber.sql(`alter subscription ${name} disable`);
    await subscriber.sql(`alter subscription ${name} set (slot_name = none)`);
    await subscriber.sql(`drop subscription ${name}`);
}

;// CONCATENATED MODULE: ./src/replication/native-profile.ts
/** What core logical replication promises, in every version from 16 on. */
const nativeProfile = {
    rowLeavingFilter: 'deleted',
    rowEnteringFilter: 'inserted',
    restartIdentity: 'replicated',
    alteredSet: 'at once',
    equalTimestamps: 'nodes may differ',
    conflicts: 'none',
    commitClock: 'server',
    overwrites: 'recorded',
    updatesOnRecord: 'none',
    rejectionReasons: 'recorded',
    updatesOfSameOrigin: 'always applied',
    deletes: 'always applied',
    updateOfMissing: 'skip',
    anomalies: {
        'conflicts are not resolved': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts: the change that is applied last stays, and one that cannot be applied stops the link',
        },
        'delete is not last-update-wins': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts, delete_origin_differs: the row is always deleted',
        },
        'an older row comes after its key was given up': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts: an insert conflicts with rows that are there alone; one that was deleted or moved leaves nothing to compare with',
        },
        'delete overtakes insert': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts, delete_missing: the delete is skipped',
        },
        'update of a missing row is skipped': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts, update_missing: the update is skipped',
        },
        'foreign keys are not checked': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Architecture: session_replication_role is replica',
        },
        'deferrable constraints are not checked': {
            kind: 'limitation',
            reference: 'constraint.c, unique_key_recheck: a trigger, and those stay silent in apply (PostgreSQL documentation, Logical Replication, Architecture: session_replication_role is replica)',
        },
        'triggers change what is applied': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Architecture: apply fires triggers that are ENABLE REPLICA or ALWAYS, and what they make of a row stays on their node',
        },
        'truncate is not last-update-wins': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication, Conflicts: TRUNCATE is none; what is applied last stays',
        },
        'unchanged large values are not sent': {
            kind: 'limitation',
            reference: 'PostgreSQL documentation, Logical Replication Message Formats, TupleData: of an unchanged TOASTed value the actual value is not sent',
        },
    },
    defects: {},
    references: {},
};

// EXTERNAL MODULE: ./src/replication/conflict.ts
var conflict = __webpack_require__(21970);
;// CONCATENATED MODULE: ./src/replication/native-records.ts

const CONFLICTS = [
    'insert_exists',
    'update_exists',
    'update_origin_differs',
    'update_missing',
    'delete_origin_differs',
    'delete_missing',
    'multiple_unique_conflicts',
];
/** conflict.c, ReportApplyConflict: the names are not quoted. */
const LOGGED_CONFLICT = /^conflict detected on relation "(.+)": conflict=(\w+)/;
/** Links that keep failing, and conflicts where they are counted. */
async function incidents(node) {
    // What is said of a link that keeps failing: its count of errors; the reason is in the server's log.
    const failing = await node.sql `
    select subname, apply_error_count, sync_error_count from pg_stat_subscription_stats
     where apply_error_count + sync_error_count > 0
       and subid in (select oid from pg_subscription
                      where subdbid = (select oid from pg_database where datname = current_database()))`;
    const counted = await counts(node);
    return [
        ...failing.map((r) => ({
            kind: 'exception',
            tables: [],
            detail: `${r.subname}: ${r.apply_error_count} apply errors, ${r.sync_error_count} copy errors`,
        })),
        // A worker hands its counts in when it has been idle for a second: what is missing here is in the log already.
        ...CONFLICTS.filter((type) => counted[type]).map((type) => ({ kind: 'conflict', table: '', type, times: counted[type], resolution: '' })),
    ];
}
/** The conflict of which a line tells: from PostgreSQL 18 on; as an ERROR where it stops the link. */
function logged({ text }) {
    const [, relation, word] = LOGGED_CONFLICT.exec(text) ?? [];
    const type = CONFLICTS.find((known) => known === word);
    if (!type)
        return undefined;
    return { kind: 'conflict', table: relation, type, times: 1, resolution: '' };
}
/** How many of each kind are counted. */
async function incidentCounts(on, profile) {
    const counted = Object.entries(await counts(on)).map(([words, times]) => {
        return { words, times, type: CONFLICTS.find((known) => known === words), resolution: '' };
    });
    return (0,conflict/* sortCounts */.X)(counted, profile);
}
/** PostgreSQL 18 and later count conflicts by kind: confl_insert_exists, confl_update_missing, … */
async function counts(on) {
    const rows = await on.sql `
    select replace(regexp_replace(c.key, '^confl_', ''), '_count', '') as kind, sum(c.value::bigint) as n
      from pg_stat_subscription_stats s, jsonb_each_text(to_jsonb(s)) c
     where (c.key like 'confl\\_%' or c.key like '%\\_error\\_count') and c.value <> '0'
       and s.subid in (select oid from pg_subscription
                        where subdbid = (select oid from pg_database where datname = current_database()))
     group by 1`;
    return Object.fromEntries(rows.map((r) => [String(r.kind), Number(r.n)]));
}

;// CONCATENATED MODULE: ./src/replication/native.ts







/**
 * Core logical replication of PostgreSQL 16 and later, `origin = none`:
 * a replication set is a publication, a link is a subscription.
 */
class NativeEngine {
    facts;
    kind = 'native';
    dropping = 'unwired';
    version;
    profile = nativeProfile;
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
        for (const set of [engine/* DEFAULT_SET */.FU, engine/* MARKER_SET */._w])
            await this.createSet(node, set, engine/* ALL_OPERATIONS */.T6);
    }
    async dropNode(on) {
        await this.uninstall(on);
    }
    // The core has no record of nodes: a database that publishes is one.
    async nodes(on) {
        const sets = await this.sets(on);
        return engine/* DEFAULT_SET */.FU in sets ? [on.name] : [];
    }
    async addresses(on) {
        const rows = await on.sql `
      select subname, subconninfo from pg_subscription
       where subdbid = (select oid from pg_database where datname = current_database()) order by 1`;
        return Object.fromEntries(rows.map((r) => [upstreamOf(r.subname), String(r.subconninfo)]));
    }
    async connect(mesh, route) {
        // Slots first and in autocommit: CREATE SUBSCRIPTION that makes its own slot waits for every transaction
        // with an xid on the publisher, so that several of them round a mesh wait for one another for ever.
        const all = [...(0,names/* links */.y)(mesh)];
        await Promise.all(all.map(({ subscriber, upstream }) => this.createSlot(subscriber, upstream)));
        await Promise.all(all.map(({ subscriber, upstream }) => {
            return this.createSubscription(subscriber, upstream, { dsn: route?.(subscriber, upstream) });
        }));
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
    abandon(subscriber, upstream) {
        return abandonLink(subscriber, (0,names/* subscriptionName */.N)(subscriber, upstream));
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
    links(subscriber) {
        return linkStates(subscriber);
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
    // A publication of all tables, or of a schema's, has members without a row of their own.
    async membership(node) {
        const rows = await node.sql `
      select p.pubname, format('%I.%I', t.schemaname, t.tablename) as name, t.rowfilter,
             case when r.prattrs is not null then to_json(t.attnames) end as columns
        from pg_publication p
        join pg_publication_tables t on t.pubname = p.pubname
        left join pg_publication_rel r on r.prpubid = p.oid
         and r.prrelid = format('%I.%I', t.schemaname, t.tablename)::regclass
       order by 1, 2`;
        return rows.map((r) => (0,engine/* member */.Dc)(r.pubname, r.name, r.columns, r.rowfilter));
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
    incidents(node) {
        return incidents(node);
    }
    logged(line) {
        return logged(line);
    }
    incidentCounts(on) {
        return incidentCounts(on, this.profile);
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
    async createSubscription(subscriber, upstream, { copyData = false, forward = false, dsn = upstream.peerDsn, sets = [engine/* DEFAULT_SET */.FU, engine/* MARKER_SET */._w], } = {}) {
        const name = (0,names/* subscriptionName */.N)(subscriber, upstream);
        await subscriber.sql(`create subscription ${(0,quote/* ident */.bD)(name)} connection ${(0,quote/* literal */.eu)(dsn)}` +
            ` publication ${sets.map(quote/* ident */.bD).join(', ')} with (create_slot = false, slot_name = ${(0,quote/* literal */.eu)(name)},` +
            ` copy_data = ${copyData}, origin = ${forward ? 'any' : 'none'}, synchronous_commit = 'on')`);
    }
}
function publish(operations) {
    return Object.entries(operations)
        .filter(([, passedOn]) => passedOn)
        .map(([operation]) => operation)
        .join(', ');
}
/** 180004 as 18.4 */
function versionText(number) {
    return `${Math.floor(number / 10_000)}.${number % 10_000}`;
}

// EXTERNAL MODULE: ./src/replication/pglogical-family.ts + 1 modules
var pglogical_family = __webpack_require__(2303);
;// CONCATENATED MODULE: ./src/replication/pglogical.ts


/** How long its workers may take to look by themselves before they are woken, and then between one time and the next. */
const WAKE_AFTER_MS = 1_000;
/** Calls further apart than this belong to different waits. */
const SAME_WAIT_MS = 500;
/** A worker that is on its way is not known yet, and no worker that ends at once lives as long. */
const FORGOTTEN_AFTER_S = 3;
const ROW_LEAVING_FILTER = 'pglogical_output_plugin.c, pglogical_change_filter: an UPDATE is sent when the new row passes the filter, and never as a DELETE';
/** What pglogical 2 promises. */
const pglogicalProfile = {
    rowLeavingFilter: 'left',
    rowEnteringFilter: 'skipped',
    restartIdentity: 'local',
    alteredSet: 'when they start again',
    equalTimestamps: 'nodes may differ',
    conflicts: 'last-update-wins',
    commitClock: 'server',
    overwrites: 'recorded',
    updatesOnRecord: 'none',
    rejectionReasons: 'recorded',
    // pglogical_apply_heap.c, pglogical_apply_heap_update: a conflict is only with a row of another origin.
    updatesOfSameOrigin: 'always applied',
    deletes: 'always applied',
    updateOfMissing: 'skip',
    anomalies: {
        'frozen rows lose to older changes': {
            kind: 'limitation',
            reference: 'pglogical_conflict.c, get_tuple_origin: a frozen row has no commit timestamp, and any change is later than none',
        },
        'delete is not last-update-wins': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_delete: any row that is found is deleted, timestamps are not compared',
        },
        'an older row comes after its key was given up': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_insert: where no row has its key a row is inserted; one that was deleted or moved leaves no timestamp to compare with',
        },
        'delete overtakes insert': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_delete: a DELETE of a row that is not there is skipped',
        },
        'update of a missing row is skipped': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_update: an UPDATE of a row that is not there is skipped',
        },
        'secondary unique divergence': {
            kind: 'limitation',
            reference: 'README, Limitations, Only one unique index/constraint/PK; pglogical_conflict.c, pglogical_tuple_find_conflict: a row with the same value in any unique index is taken for the same row',
            reason: /duplicate key|23505/,
        },
        'equal timestamps': {
            kind: 'limitation',
            reference: 'pglogical_conflict.c, conflict_resolve_by_timestamp: "XXX: TODO, for now we just always apply remote change"',
        },
        'commit clock goes back': {
            kind: 'limitation',
            reference: 'README, Conflicts: last_update_wins compares commit timestamps, which are as good as the clocks',
        },
        'foreign keys are not checked': {
            kind: 'limitation',
            reference: 'README, Limitations, Foreign Keys: they are not enforced for what is replicated',
        },
        'truncate is not last-update-wins': {
            kind: 'limitation',
            reference: 'pglogical_apply.c, handle_truncate: a table is emptied, whoever wrote the rows and when; what arrives afterwards stays',
        },
        'unchanged large values are not sent': {
            kind: 'limitation',
            reference: 'pglogical_proto_native.c, pglogical_write_tuple: of a TOAST value that did not change only that is told',
        },
        'without a key only inserts replicate': {
            kind: 'limitation',
            reference: 'README, Limitations: UPDATE and DELETE cannot be replicated for tables that lack a primary key or other valid replica identity',
        },
        'generated columns are taken as they are sent': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_update: a generated column is sent and stored like any other, and nothing generates it again',
        },
        'triggers change what is applied': {
            kind: 'limitation',
            reference: 'README, Limitations, Triggers: apply fires those that are ENABLE REPLICA or ALWAYS, and what they make of a row stays on their node',
        },
        'a row that leaves the filter stays': {
            kind: 'limitation',
            reference: ROW_LEAVING_FILTER,
        },
        'a moved key is lost to a later update': {
            kind: 'limitation',
            reference: 'pglogical_apply_heap.c, pglogical_apply_heap_update: an UPDATE that loses is dropped with the key that it sets',
        },
    },
    defects: {
        'names of objects are sent as numbers': {
            reference: 'pglogical_proto_native.c, decide_datum_transfer: regclass and the like go as the number that the object has on the node that sends it (2.4.2)',
        },
        'what is sent as text changes with the styles of the nodes': {
            reference: 'pglogical.c, pglogical_connect_base: DateStyle, IntervalStyle and the digits of floats are those of each node (2.4.2)',
        },
        'a copy that fails is tried for ever': {
            reference: 'pglogical_sync.c, pglogical_sync_subscription: what has failed once fails again, and is started again for it (2.4.2)',
        },
        'a copy of which the last table fails is taken for done': {
            reference: 'pglogical_sync.c, copy_table_data: how COPY ended is not looked at (2.4.2)',
        },
        'TRUNCATE of tables with a foreign key stops the link': {
            reference: 'pglogical_sync.c, truncate_table: each table is truncated by itself, with RESTRICT (2.4.2)',
        },
        'apply processes that end together stay away': {
            reference: 'pglogical_worker.c, wait_for_worker_startup: what else a manager is told while it starts a worker is lost, and it sleeps for up to three minutes (2.4.2)',
        },
        'an updated extension is not all that a new one is': {
            reference: 'pglogical--2.3.0--2.3.1.sql: replication_set_add_sequence is made without STRICT, and primary keys get other names (2.4.2)',
        },
        'a table with a generated column is not copied': {
            reference: 'pglogical_sync.c, make_copy_attnamelist: generated columns are copied like others, which COPY refuses (2.4.2)',
        },
    },
    references: {
        equalTimestamps: 'pglogical_conflict.c, conflict_resolve_by_timestamp: "XXX: TODO, for now we just always apply remote change"',
        alteredSet: 'pglogical_repset.c, alter_replication_set: what a sender has looked up for a table is not invalidated when a set is altered',
        rowLeavingFilter: ROW_LEAVING_FILTER,
        rowEnteringFilter: 'pglogical_output_plugin.c, pglogical_change_filter: the filter never sees the old row, so an UPDATE is never sent as an INSERT',
        restartIdentity: 'README, Limitations, TRUNCATE: the identity restart step is not replicated',
    },
};
/** pglogical 2, the ancestor of Spock. */
class PglogicalEngine extends pglogical_family/* PglogicalFamily */.v {
    version;
    facts;
    kind = 'pglogical';
    // DROP DATABASE waits for the supervisor to accept a barrier, which it never does (2.4.2 on PostgreSQL 15).
    dropping = 'never';
    // Seen of 2.4.2 on PostgreSQL 15: after 60 transactions and 16 seconds nothing was written down.
    statisticsAtExit = true;
    marksInStream = false;
    profile = pglogicalProfile;
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
            replicateDdl: 'replicate_ddl_command',
        });
        this.version = version;
        this.facts = facts;
    }
    // What is written to a partition is the partition's own change, and only its own membership counts
    // (pglogical_output_plugin.c, pglogical_change_filter). The table itself holds nothing and could not be copied.
    async addTable(node, set, table, part = {}) {
        for (const one of await holdingRows(node, table))
            await super.addTable(node, set, one, part);
    }
    async removeTable(node, set, table) {
        for (const one of await holdingRows(node, table))
            await super.removeTable(node, set, one);
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
        await this.endForgotten(node);
    }
    // A supervisor may take a worker that has just begun for another one in the same place, which had nothing to do and has
    // ended, and have it down as crashed (pglogical_worker.c, wait_for_worker_startup: the generation is read when the place
    // may have been given away). It goes on, and whoever is started in its stead finds its origin in use.
    async endForgotten(node) {
        await node.sql(`select pg_terminate_backend(a.pid)
         from pglogical.show_subscription_status() s
         join pglogical.subscription u on u.sub_name = s.subscription_name
         join pg_stat_activity a on a.backend_type = format('pglogical apply %s:%s',
              (select oid from pg_database where datname = current_database()), u.sub_id)
        where s.status = 'down' and a.backend_start < clock_timestamp() - interval '${FORGOTTEN_AFTER_S} s'`);
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
    logged({ text }) {
        const [, operation, table, missing, resolution] = CONFLICT.exec(text) ?? [];
        if (!operation)
            return undefined;
        const type = TYPES[missing ? `${operation} missing` : operation];
        return { kind: 'conflict', table: table, type, times: 1, resolution: resolution };
    }
    // 2.4.2 on PostgreSQL 15, whenever a table that changes are applied to has a trigger.
    harmless = /^relcache reference leak: relation "[^"]+" not closed$/;
}
/** pglogical_conflict.c, pglogical_report_conflict. */
const CONFLICT = /^CONFLICT: remote (INSERT|UPDATE|DELETE) on relation (\S+) (?:\(local index .+\)|replica identity index .+ (\(tuple not found\)))\. Resolution: (\w+)\./;
const TYPES = {
    INSERT: 'insert_exists',
    UPDATE: 'update_origin_differs',
    'UPDATE missing': 'update_missing',
    'DELETE missing': 'delete_missing',
};
/** The table; of a partitioned one its partitions of all levels that hold rows, which may be none yet. */
async function holdingRows(node, table) {
    const tree = await node.sql `
    select relid::regclass::text as name, isleaf from pg_partition_tree(${table}::regclass) order by 1`;
    return tree.length > 0 ? tree.filter(({ isleaf }) => isleaf).map(({ name }) => String(name)) : [table];
}

// EXTERNAL MODULE: ./src/replication/spock.ts + 1 modules
var replication_spock = __webpack_require__(57761);
// EXTERNAL MODULE: ./src/replication/spock-profile.ts + 5 modules
var spock_profile = __webpack_require__(37815);
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
    return made(kindOf(wanted, facts, where), facts);
}
/**
 * The same for nodes whose servers differ. What replicates is of one kind.
 *
 * @param releases at least one
 * @throws RequestError when some do not have it, or with `auto` when the best they have is not the same
 */
function selectEngines(wanted, releases) {
    const kinds = releases.map(({ facts, where }) => kindOf(wanted, facts, where));
    const [kind] = kinds;
    if (kinds.some((one) => one !== kind)) {
        const each = releases.map(({ nodes, where }, i) => `${nodes.join(', ')} (${where}) ${kinds[i]}`);
        const common = KINDS.find((one) => releases.every(({ facts }) => offered(facts)[one]));
        throw new errors/* RequestError */.GI(`engine "auto": nodes that differ in their servers need the same engine, but the best that each has is: ${each.join('; ')}; ` +
            (common
                ? `all have ${common}: ask for --engine ${common}`
                : 'give them servers that have one in common'));
    }
    const marks = releases.every(({ facts }) => (0,replication_spock/* hasMarks */.ZF)(facts.extensions.spock ?? ''));
    const engines = releases.map(({ facts }) => made(kind, facts, marks));
    if (engines.length === 1)
        return engines[0];
    const byNode = releases.flatMap(({ nodes }, i) => nodes.map((node) => [node, [engines[i]]]));
    return new mixed_engine/* MixedEngine */.cQ(new Map(byNode), engines[0]);
}
const KINDS = ['spock', 'pglogical', 'native'];
function offered({ versionNumber, extensions: { spock, pglogical } }) {
    return {
        spock: spock !== undefined,
        pglogical: pglogical !== undefined,
        native: versionNumber >= NATIVE_FROM,
    };
}
function kindOf(wanted, facts, where) {
    const has = offered(facts);
    const kind = wanted === 'auto' ? KINDS.find((k) => has[k]) : wanted;
    if (kind === undefined) {
        throw new errors/* RequestError */.GI(`engine "auto": ${where} has neither spock nor pglogical, and native replication needs PostgreSQL 16 or later`);
    }
    if (!has[kind]) {
        const missing = kind === 'native'
            ? 'native replication needs PostgreSQL 16 or later'
            : `the extension ${kind} is not installed`;
        throw new errors/* RequestError */.GI(`engine "${kind}": not to be had in ${where}: ${missing}`);
    }
    return kind;
}
function made(kind, facts, marks) {
    const { spock, pglogical } = facts.extensions;
    if (kind === 'spock')
        return new replication_spock/* SpockEngine */.bU(spock, facts, marks);
    if (kind === 'pglogical')
        return new PglogicalEngine(pglogical, facts);
    return new NativeEngine(facts);
}
/**
 * What a version of an engine promises, where there are no servers: for a saved run.
 *
 * @param releases of each node, where they differ
 * @throws RequestError for an engine that this program does not know
 */
function profileOf(engine, version, releases) {
    if (engine === 'spock') {
        if (!releases)
            return (0,spock_profile/* spockProfile */.e)(version);
        const all = Object.entries(releases).map(([node, each]) => [node, each.map(spock_profile/* spockProfile */.e)]);
        return (0,mixed_profile/* mixedProfile */.D)(new Map(all));
    }
    if (engine === 'pglogical')
        return pglogicalProfile;
    if (engine === 'native')
        return nativeProfile;
    throw new errors/* RequestError */.GI(`engine "${engine}" is unknown: spock, pglogical and native are known`);
}


/***/ })

};
