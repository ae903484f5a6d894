import type { Node } from '../database/node.js';
import type { ServerFacts } from '../runtime/server-facts.js';
import type { ConflictKind, Incident, LogLine, TablePart } from './engine.js';
import { markerPosition, markerProgress } from './marker.js';
import type { FoundNames } from './names.js';
import { PglogicalFamily } from './pglogical-family.js';
import type { Profile } from './profile.js';

/** How long its workers may take to look by themselves before they are woken, and then between one time and the next. */
const WAKE_AFTER_MS = 1_000;
/** Calls further apart than this belong to different waits. */
const SAME_WAIT_MS = 500;
/** A worker that is on its way is not known yet, and no worker that ends at once lives as long. */
const FORGOTTEN_AFTER_S = 3;

const ROW_LEAVING_FILTER =
  'pglogical_output_plugin.c, pglogical_change_filter: an UPDATE is sent when the new row passes the filter, and never as a DELETE';

/** What pglogical 2 promises. */
export const pglogicalProfile: Profile = {
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
      reference:
        'pglogical_conflict.c, get_tuple_origin: a frozen row has no commit timestamp, and any change is later than none',
    },
    'delete is not last-update-wins': {
      kind: 'limitation',
      reference:
        'pglogical_apply_heap.c, pglogical_apply_heap_delete: any row that is found is deleted, timestamps are not compared',
    },
    'an older row comes after its key was given up': {
      kind: 'limitation',
      reference:
        'pglogical_apply_heap.c, pglogical_apply_heap_insert: where no row has its key a row is inserted; one that was deleted or moved leaves no timestamp to compare with',
    },
    'delete overtakes insert': {
      kind: 'limitation',
      reference:
        'pglogical_apply_heap.c, pglogical_apply_heap_delete: a DELETE of a row that is not there is skipped',
    },
    'update of a missing row is skipped': {
      kind: 'limitation',
      reference:
        'pglogical_apply_heap.c, pglogical_apply_heap_update: an UPDATE of a row that is not there is skipped',
    },
    'secondary unique divergence': {
      kind: 'limitation',
      reference:
        'README, Limitations, Only one unique index/constraint/PK; pglogical_conflict.c, pglogical_tuple_find_conflict: a row with the same value in any unique index is taken for the same row',
      reason: /duplicate key|23505/,
    },
    'equal timestamps': {
      kind: 'limitation',
      reference:
        'pglogical_conflict.c, conflict_resolve_by_timestamp: "XXX: TODO, for now we just always apply remote change"',
    },
    'commit clock goes back': {
      kind: 'limitation',
      reference:
        'README, Conflicts: last_update_wins compares commit timestamps, which are as good as the clocks',
    },
    'foreign keys are not checked': {
      kind: 'limitation',
      reference: 'README, Limitations, Foreign Keys: they are not enforced for what is replicated',
    },
    'truncate is not last-update-wins': {
      kind: 'limitation',
      reference:
        'pglogical_apply.c, handle_truncate: a table is emptied, whoever wrote the rows and when; what arrives afterwards stays',
    },
    'unchanged large values are not sent': {
      kind: 'limitation',
      reference:
        'pglogical_proto_native.c, pglogical_write_tuple: of a TOAST value that did not change only that is told',
    },
    'without a key only inserts replicate': {
      kind: 'limitation',
      reference:
        'README, Limitations: UPDATE and DELETE cannot be replicated for tables that lack a primary key or other valid replica identity',
    },
    'generated columns are taken as they are sent': {
      kind: 'limitation',
      reference:
        'pglogical_apply_heap.c, pglogical_apply_heap_update: a generated column is sent and stored like any other, and nothing generates it again',
    },
    'triggers change what is applied': {
      kind: 'limitation',
      reference:
        'README, Limitations, Triggers: apply fires those that are ENABLE REPLICA or ALWAYS, and what they make of a row stays on their node',
    },
    'a row that leaves the filter stays': {
      kind: 'limitation',
      reference: ROW_LEAVING_FILTER,
    },
    'a moved key is lost to a later update': {
      kind: 'limitation',
      reference:
        'pglogical_apply_heap.c, pglogical_apply_heap_update: an UPDATE that loses is dropped with the key that it sets',
    },
  },
  defects: {
    'names of objects are sent as numbers': {
      reference:
        'pglogical_proto_native.c, decide_datum_transfer: regclass and the like go as the number that the object has on the node that sends it (2.4.2)',
    },
    'what is sent as text changes with the styles of the nodes': {
      reference:
        'pglogical.c, pglogical_connect_base: DateStyle, IntervalStyle and the digits of floats are those of each node (2.4.2)',
    },
    'a copy that fails is tried for ever': {
      reference:
        'pglogical_sync.c, pglogical_sync_subscription: what has failed once fails again, and is started again for it (2.4.2)',
    },
    'a copy of which the last table fails is taken for done': {
      reference: 'pglogical_sync.c, copy_table_data: how COPY ended is not looked at (2.4.2)',
    },
    'TRUNCATE of tables with a foreign key stops the link': {
      reference: 'pglogical_sync.c, truncate_table: each table is truncated by itself, with RESTRICT (2.4.2)',
    },
    'apply processes that end together stay away': {
      reference:
        'pglogical_worker.c, wait_for_worker_startup: what else a manager is told while it starts a worker is lost, and it sleeps for up to three minutes (2.4.2)',
    },
    'an updated extension is not all that a new one is': {
      reference:
        'pglogical--2.3.0--2.3.1.sql: replication_set_add_sequence is made without STRICT, and primary keys get other names (2.4.2)',
    },
    'a table with a generated column is not copied': {
      reference:
        'pglogical_sync.c, make_copy_attnamelist: generated columns are copied like others, which COPY refuses (2.4.2)',
    },
  },
  references: {
    equalTimestamps:
      'pglogical_conflict.c, conflict_resolve_by_timestamp: "XXX: TODO, for now we just always apply remote change"',
    alteredSet:
      'pglogical_repset.c, alter_replication_set: what a sender has looked up for a table is not invalidated when a set is altered',
    rowLeavingFilter: ROW_LEAVING_FILTER,
    rowEnteringFilter:
      'pglogical_output_plugin.c, pglogical_change_filter: the filter never sees the old row, so an UPDATE is never sent as an INSERT',
    restartIdentity: 'README, Limitations, TRUNCATE: the identity restart step is not replicated',
  },
};

/** pglogical 2, the ancestor of Spock. */
export class PglogicalEngine extends PglogicalFamily {
  readonly kind = 'pglogical';
  // DROP DATABASE waits for the supervisor to accept a barrier, which it never does (2.4.2 on PostgreSQL 15).
  readonly dropping = 'never';
  // Seen of 2.4.2 on PostgreSQL 15: after 60 transactions and 16 seconds nothing was written down.
  readonly statisticsAtExit = true;
  readonly marksInStream = false;
  readonly profile = pglogicalProfile;

  private readonly waits = new WeakMap<Node, { since: number; last: number }>();

  constructor(
    readonly version: string,
    private readonly facts: ServerFacts,
    found?: FoundNames,
  ) {
    const dialect = {
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
    };
    super(dialect, found);
  }

  // What is written to a partition is the partition's own change, and only its own membership counts
  // (pglogical_output_plugin.c, pglogical_change_filter). The table itself holds nothing and could not be copied.
  override async addTable(node: Node, set: string, table: string, part: TablePart = {}): Promise<void> {
    for (const one of await holdingRows(node, table)) await super.addTable(node, set, one, part);
  }

  override async removeTable(node: Node, set: string, table: string): Promise<void> {
    for (const one of await holdingRows(node, table)) await super.removeTable(node, set, one);
  }

  settings(): Record<string, string> {
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
  async wake(node: Node): Promise<void> {
    // Their owner's workers are left alone.
    if (this.found) return;
    if (this.facts.versionNumber < 140_000) return;
    const now = performance.now();
    const before = this.waits.get(node);
    const wait = before && now - before.last < SAME_WAIT_MS ? before : { since: now, last: now };
    wait.last = now;
    this.waits.set(node, wait);
    if (now - wait.since < WAKE_AFTER_MS) return;
    wait.since = now;
    await node.sql`
      select pg_log_backend_memory_contexts(pid) from pg_stat_activity
       where backend_type = 'pglogical supervisor'
          or backend_type = 'pglogical manager ' || (select oid from pg_database where datname = current_database())`;
    await this.endForgotten(node);
  }

  // A supervisor may take a worker that has just begun for another one in the same place, which had nothing to do and has
  // ended, and have it down as crashed (pglogical_worker.c, wait_for_worker_startup: the generation is read when the place
  // may have been given away). It goes on, and whoever is started in its stead finds its origin in use.
  private async endForgotten(node: Node): Promise<void> {
    await node.sql(
      `select pg_terminate_backend(a.pid)
         from pglogical.show_subscription_status() s
         join pglogical.subscription u on u.sub_name = s.subscription_name
         join pg_stat_activity a on a.backend_type = format('pglogical apply %s:%s',
              (select oid from pg_database where datname = current_database()), u.sub_id)
        where s.status = 'down' and a.backend_start < clock_timestamp() - interval '${FORGOTTEN_AFTER_S} s'`,
    );
  }

  position(origin: Node): Promise<string> {
    return markerPosition(origin);
  }

  progress(origin: Node, target: Node, position: string): Promise<{ passed: boolean; at: string }> {
    return markerProgress(origin, target, position);
  }

  // pglogical keeps no table of conflicts: its CONFLICT lines are in the server's log.
  async incidents(): Promise<Incident[]> {
    return [];
  }

  logged({ text }: LogLine): Incident | undefined {
    const [, operation, table, missing, resolution] = CONFLICT.exec(text) ?? [];
    if (!operation) return undefined;
    const type = TYPES[missing ? `${operation} missing` : operation]!;
    return { kind: 'conflict', table: table!, type, times: 1, resolution: resolution! };
  }

  // 2.4.2 on PostgreSQL 15, whenever a table that changes are applied to has a trigger.
  readonly harmless = /^relcache reference leak: relation "[^"]+" not closed$/;
}

/** pglogical_conflict.c, pglogical_report_conflict. */
const CONFLICT =
  /^CONFLICT: remote (INSERT|UPDATE|DELETE) on relation (\S+) (?:\(local index .+\)|replica identity index .+ (\(tuple not found\)))\. Resolution: (\w+)\./;

const TYPES: Readonly<Record<string, ConflictKind>> = {
  INSERT: 'insert_exists',
  UPDATE: 'update_origin_differs',
  'UPDATE missing': 'update_missing',
  'DELETE missing': 'delete_missing',
};

/** The table; of a partitioned one its partitions of all levels that hold rows, which may be none yet. */
async function holdingRows(node: Node, table: string): Promise<string[]> {
  const tree = await node.sql`
    select relid::regclass::text as name, isleaf from pg_partition_tree(${table}::regclass) order by 1`;
  return tree.length > 0 ? tree.filter(({ isleaf }) => isleaf).map(({ name }) => String(name)) : [table];
}
