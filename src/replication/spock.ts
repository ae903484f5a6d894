import { setTimeout as delay } from 'node:timers/promises';
import type { Node, Session, Value } from '../cluster/node.js';
import { ident, quoteTable } from '../cluster/quote.js';
import type { Rejection } from '../history/operation.js';
import type { ConflictKind, Incident, LogLine, ServerFacts } from './engine.js';
import { markerPosition, markerProgress } from './marker.js';
import { subscriptionName } from './names.js';
import { type Argument, PglogicalFamily } from './pglogical-family.js';
import type { Profile } from './profile.js';

const WAKE_INTERVAL_MS = 20;

/**
 * What Spock 4, 5 and 6 promise.
 *
 * @param version of the extension, as in 5.0.11
 */
export function spockProfile(version: string): Profile {
  return majorOf(version) >= 6 ? spock6 : spock5;
}

// The documentation does not say what becomes of rows that cross a filter; the source does.
const spock6: Profile = {
  rowLeavingFilter: 'left',
  rowEnteringFilter: 'discarded',
  restartIdentity: 'replicated',
  alteredSet: 'when they start again',
  equalTimestamps: 'nodes may differ',
  conflicts: 'last-update-wins',
  commitClock: 'logical',
  deletes: 'last-update-wins',
  updateOfMissing: 'discard transaction',
  anomalies: {
    'frozen rows lose to older changes': {
      reference:
        'spock_conflict.c, get_tuple_origin: a frozen row has no commit timestamp, and any change is later than none (Spock documentation, Conflict Types, Frozen Tuples)',
    },
    'update of a missing row discards its transaction': {
      reference:
        'spock_apply_heap.c, spock_apply_heap_update raises an error; spock.exception_behaviour = transdiscard, the default, discards all changes of its transaction',
      reason: /did not find row to be updated/,
    },
    'delete overtakes insert': {
      reference:
        'spock_apply_heap.c, spock_apply_heap_delete: a DELETE of a row that is not there is skipped',
    },
    'row overtakes its column': {
      reference:
        'pgEdge/spock pull request 619: a row with a column that a third node added, and that has not come here yet, is an error ("unknown column name"), of which the record keeps no word',
      reason: /^transdiscard: .* at command_counter \d+$/,
    },
    'secondary unique divergence': {
      reference: 'Spock documentation, Limitations, Only One Unique Index Constraint Per Table',
      reason: /duplicate key|23505/,
    },
    'deadlock discards a transaction': {
      reference:
        'Spock documentation, spock.exception_behaviour: apply as the victim of a deadlock is an error like any other',
      reason: /40P01|deadlock detected/,
    },
    'lock timeout discards a transaction': {
      reference:
        'Spock documentation, spock.exception_behaviour: a lock timeout of apply is an error like any other',
      reason: /55P03|lock timeout/,
    },
    'full disk discards a transaction': {
      reference:
        'Spock documentation, spock.exception_behaviour: a full disk is an error of apply like any other',
      reason: /53100|No space left on device/,
    },
    'interrupted apply discards a transaction': {
      reference:
        'pgEdge/spock pull request 607: a transaction whose worker was ended is taken for one that failed (5.0.11)',
      reason: /root cause not captured|^unavailable$/,
    },
    'crash applies changes again': {
      reference:
        'spock_apply.c, handle_origin: what is applied is committed with the id of its node as the origin, not with that of the link, so that after a crash the link begins where it was at the last checkpoint',
    },
    'equal timestamps': {
      reference:
        'spock_conflict.c, conflict_resolve_by_timestamp: the tie is broken between the node that applies and the one that sends, whoever wrote the row that is there',
    },
    'commit clock goes back': {
      reference:
        "pgEdge's patch logical_commit_clock: what the clock has seen is forgotten when the server restarts, as its TODO says",
    },
    'foreign keys are not checked': {
      reference: 'Spock documentation, Limitations: foreign keys are not enforced for what is replicated',
    },
  },
  references: {
    commitClock:
      "pgEdge's patch logical_commit_clock: a commit is later than the one before it and any that was applied",
    equalTimestamps:
      'spock_conflict.c, conflict_resolve_by_timestamp: the tie is broken between the node that applies and the one that sends, whoever wrote the row that is there',
    alteredSet:
      'spock_repset.c, alter_replication_set: what a sender has looked up for a table is not invalidated when a set is altered',
    rowLeavingFilter:
      'spock_output_plugin.c, spock_change_filter: an UPDATE is sent when the new row passes the filter, and never as a DELETE',
    rowEnteringFilter:
      'spock_output_plugin.c, spock_change_filter: the filter never sees the old row, so an UPDATE is never sent as an INSERT',
  },
};

const spock5: Profile = {
  ...spock6,
  deletes: 'always applied',
  anomalies: {
    ...spock6.anomalies,
    'delete is not last-update-wins': {
      reference:
        'spock_apply_heap.c, spock_apply_heap_delete: any row that is found is deleted; release notes of 6.0: delete_exists is new',
    },
  },
};

/** Spock 4, 5 and 6: functions and settings differ, see the version profile. */
export class SpockEngine extends PglogicalFamily {
  readonly kind = 'spock';
  readonly profile: Profile;
  private readonly major: number;

  constructor(
    readonly version: string,
    private readonly facts: ServerFacts,
  ) {
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
      replicateDdl: 'replicate_ddl',
    });
    this.major = majorOf(version);
    this.profile = spockProfile(version);
  }

  settings(): Record<string, string> {
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
  async replicateDdl(node: Node): Promise<void> {
    for (const setting of ['enable_ddl_replication', 'include_ddl_repset', 'allow_ddl_from_functions']) {
      await node.sql(`alter database ${ident(node.database)} set spock.${setting} = on`);
    }
  }

  // The manager sleeps for a second between its rounds, and while it waits for a worker to start it holds locks that
  // repset_add_table needs. A reload of the settings sets the latch that it waits on.
  async wake(node: Node): Promise<void> {
    await node.sql`select pg_reload_conf()`;
  }

  /** While a call takes long, the node's workers are woken. */
  protected override async call(node: Node, name: string, args: Record<string, Argument>): Promise<Value> {
    const answered = new AbortController();
    const calling = super.call(node, name, args).finally(() => answered.abort());
    const [value] = await Promise.all([calling, this.wakeUntil(node, answered.signal)]);
    return value;
  }

  private async wakeUntil(node: Node, answered: AbortSignal): Promise<void> {
    for (;;) {
      // Rejects when the call has been answered, which is how this ends.
      const paused = await delay(WAKE_INTERVAL_MS, true, { signal: answered }).catch(() => false);
      if (!paused || answered.aborted) return;
      await this.wake(node);
    }
  }

  // Spock 5 and 6 have a marker in the stream for this.
  async position(origin: Node): Promise<string> {
    return this.major >= 5 ? String(await this.call(origin, 'sync_event', {})) : markerPosition(origin);
  }

  // The marker moves the origin's progress, and it is handled only after the transactions before it have become
  // visible. The same progress moved by a commit would be too early: it moves before the commit is visible.
  async progress(origin: Node, target: Node, position: string): Promise<{ passed: boolean; at: string }> {
    if (this.major < 5) return markerProgress(origin, target, position);
    const [row] = await target.sql`
      select o.remote_lsn as at, o.remote_lsn >= ${position}::pg_lsn as passed
        from spock.subscription s join pg_replication_origin_status o on o.external_id = s.sub_slot_name
       where s.sub_name = ${subscriptionName(target, origin)}`;
    if (!row)
      return { passed: false, at: `nothing received through ${subscriptionName(target, origin)} yet` };
    return { passed: row.passed === true, at: String(row.at) };
  }

  async deltaColumn(node: Node, table: string, column: string): Promise<void> {
    await node.sql(
      `alter table ${quoteTable(table)} alter column ${ident(column)}
         set (log_old_value = true, delta_apply_function = spock.delta_apply)`,
    );
  }

  async rejections(node: Node): Promise<Rejection[]> {
    // The log holds 32 bits of the transaction's id; a test cluster never uses more.
    const rows = await node.sql`
      select n.node_name, e.remote_xid, e.table_name, e.error_message
        from spock.exception_log e join spock.node n on n.node_id = e.remote_origin
       order by e.retry_errored_at, e.command_counter limit 100000`;
    return rows.map((r) => ({
      node: node.name,
      origin: String(r.node_name),
      xid: String(r.remote_xid),
      table: String(r.table_name),
      reason: String(r.error_message),
      collateral: /^(transdiscard:|unavailable$)/.test(String(r.error_message)),
    }));
  }

  async incidents(node: Node): Promise<Incident[]> {
    // A discarded transaction has one row for each of its rows, so they are summed up by transaction.
    const exceptions = await node.sql`
      select n.node_name as origin, e.remote_xid::text::bigint as xid, count(*) as rows, min(e.operation) as operation,
             string_agg(distinct format('%I.%I', e.table_schema, e.table_name), ', ') as tables,
             coalesce(string_agg(distinct e.error_message, '; ') filter (where e.error_message not like 'transdiscard:%' and e.error_message <> 'unavailable'),
                      min(e.error_message)) as message
        from spock.exception_log e left join spock.node n on n.node_id = e.remote_origin
       group by e.remote_origin, n.node_name, e.remote_xid order by min(e.retry_errored_at) limit 10000`;
    const conflicts = await node.sql`
      select relname, conflict_type, conflict_resolution, count(*) as times
        from spock.resolutions group by 1, 2, 3 order by 1, 2, 3`;
    return [
      ...exceptions.map(
        (r): Incident => ({
          kind: 'exception',
          tables: String(r.tables).split(', '),
          detail: `${r.operation} of ${r.rows} rows: ${r.message}`,
          transaction: { origin: String(r.origin), xid: Number(r.xid) },
        }),
      ),
      ...conflicts.map(
        (r): Incident => ({
          kind: 'conflict',
          table: String(r.relname),
          type: CONFLICTS[String(r.conflict_type)] ?? 'other',
          times: Number(r.times),
          resolution: String(r.conflict_resolution),
        }),
      ),
    ];
  }

  // What is caught at first is tried again, and in the records only if it fails again. Conflicts are in the records.
  logged({ text }: LogLine): Incident | undefined {
    const [, detail] = /^SPOCK: caught initial exception - (.*)/s.exec(text) ?? [];
    return detail === undefined ? undefined : { kind: 'exception', tables: [], detail };
  }

  // Spock 6, of an origin from which nothing has come yet: a time that it shows stays unknown until something does.
  readonly harmless =
    /: ts recovery: scanned \d+ xids, no commits found for origin \d+;|^CONFLICT: current node=(\d+) and remote node=\1 tiebreaker values are equal/;

  // Conflicts by type and resolution; a discarded transaction is one exception.
  async incidentCounts(on: Session): Promise<Record<string, number>> {
    const rows = await on.sql`
      select conflict_type || ', ' || conflict_resolution as kind, count(*) as n from spock.resolutions group by 1
      union all
      select 'exception', count(*) from (select from spock.exception_log group by remote_origin, remote_xid) t
      having count(*) > 0`;
    return Object.fromEntries(rows.map((r) => [String(r.kind), Number(r.n)]));
  }
}

/** Spock 4 and 5 have words of their own; the others are those of Spock 6. */
const CONFLICTS: Readonly<Record<string, ConflictKind>> = {
  insert_exists: 'insert_exists',
  insert_insert: 'insert_exists',
  update_update: 'update_origin_differs',
  update_delete: 'update_missing',
  delete_delete: 'delete_missing',
  update_exists: 'update_exists',
  update_origin_differs: 'update_origin_differs',
  update_missing: 'update_missing',
  delete_exists: 'delete_exists',
  delete_origin_differs: 'delete_origin_differs',
  delete_missing: 'delete_missing',
};

function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}
