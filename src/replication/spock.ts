import { setTimeout as delay } from 'node:timers/promises';
import type { Node, Value } from '../cluster/node.js';
import { ident } from '../cluster/quote.js';
import type { Incident, ServerFacts } from './engine.js';
import { markerPosition, markerProgress } from './marker.js';
import { subscriptionName } from './names.js';
import { type Argument, PglogicalFamily } from './pglogical-family.js';
import type { Profile } from './profile.js';

const WAKE_INTERVAL_MS = 20;

/** Spock 4, 5 and 6: functions and settings differ, see the version profile. */
export class SpockEngine extends PglogicalFamily {
  readonly kind = 'spock';
  // The documentation does not say what becomes of rows that cross a filter; the source does.
  readonly profile: Profile = {
    rowLeavingFilter: 'left',
    rowEnteringFilter: 'discarded',
    restartIdentity: 'replicated',
    alteredSet: 'when they start again',
    equalTimestamps: 'nodes may differ',
    references: {
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
    });
    this.major = Number(version.split('.')[0]);
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

  async incidents(node: Node): Promise<Incident[]> {
    // A discarded transaction has one row for each of its rows, so they are summed up by transaction.
    const exceptions = await node.sql`
      select string_agg(distinct format('%I.%I', table_schema, table_name), ', ') as tables, count(*) as rows,
             min(operation) as operation,
             coalesce(min(error_message) filter (where error_message not like 'transdiscard:%'), min(error_message)) as message
        from spock.exception_log
       group by remote_origin, remote_xid order by min(retry_errored_at) limit 100`;
    const conflicts = await node.sql`
      select relname, conflict_type, conflict_resolution, count(*) as rows
        from spock.resolutions group by 1, 2, 3 order by 1, 2, 3 limit 100`;
    return [
      ...exceptions.map(
        (r): Incident => ({
          kind: 'exception',
          table: String(r.tables),
          detail: `${r.operation} of ${r.rows} rows: ${r.message}`,
        }),
      ),
      ...conflicts.map(
        (r): Incident => ({
          kind: 'conflict',
          table: String(r.relname),
          detail: `${r.conflict_type}, ${r.conflict_resolution}, ${r.rows} times`,
        }),
      ),
    ];
  }
}
