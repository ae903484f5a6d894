import { setTimeout as delay } from 'node:timers/promises';
import type { Node, Session, Value } from '../database/node.js';
import { ident, quoteTable } from '../database/quote.js';
import { turnOn } from '../database/server-settings.js';
import type { ServerFacts } from '../runtime/server-facts.js';
import { type Counted, sortCounts } from './conflict.js';
import type { Argument } from './dialect.js';
import type { ConflictKind, Incident, IncidentCounts, LogLine, Rejection, Resolution } from './engine.js';
import type { Flaw } from './flaw.js';
import { markerPosition, markerProgress } from './marker.js';
import type { FoundNames } from './names.js';
import { PglogicalFamily } from './pglogical-family.js';
import type { Profile } from './profile.js';
import { FirstErrors, namesAnother } from './spock-first-errors.js';
import { recordedFlaws } from './spock-flaws.js';
import { spockProfile } from './spock-profile.js';
import { CONFLICTS, KEPT, UNRECORDED } from './spock-words.js';

const WAKE_INTERVAL_MS = 50;

/** The settings that make definitions replicate by themselves. */
export const AUTO_DDL = [
  'spock.enable_ddl_replication',
  'spock.include_ddl_repset',
  'spock.allow_ddl_from_functions',
];

/** Spock 4, 5 and 6: functions and settings differ, see the version profile. */
export class SpockEngine extends PglogicalFamily {
  readonly kind = 'spock';
  readonly dropping = 'whole';
  // spock_worker.c, find_empty_worker_slot: the place of a worker that ended with an error is for its own database alone, also when that is
  // gone. spock_group.c (6): an entry for each database and node that was applied from.
  readonly keepsPlaces = true;
  readonly profile: Profile;
  readonly marksInStream: boolean;

  /** @param marksInStream false where others of its mesh have no mark in the stream */
  constructor(
    readonly version: string,
    private readonly facts: ServerFacts,
    marksInStream = hasMarks(version),
    found?: FoundNames,
  ) {
    const dialect = {
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
    };
    super(dialect, found);
    this.marksInStream = marksInStream;
    this.profile = spockProfile(version);
  }

  // A worker that was cut off comes back after this many milliseconds instead of five seconds.
  readonly haste = { 'spock.restart_delay_default': '100' };

  settings(): Record<string, string> {
    return {
      shared_preload_libraries: 'spock',
      track_commit_timestamp: 'on',
      'spock.conflict_resolution': 'last_update_wins',
      'spock.save_resolutions': 'on',
      ...(this.facts.hasOutputPluginLibraries && {
        output_plugin_libraries: 'pgoutput, test_decoding, spock_output',
      }),
    };
  }

  // As pgEdge sets its servers up. What a database is set to, apply workers see as they start and never again, and it
  // stands before the server's own settings, so that ALTER SYSTEM would have no effect.
  async replicateDdl(node: Node): Promise<void> {
    await turnOn(node, AUTO_DDL);
  }

  readonly withoutDdl = '-c spock.enable_ddl_replication=off';

  // The manager sleeps for a second between its rounds, and while it waits for a worker to start it holds locks that
  // repset_add_table needs. A reload of the settings sets the latch that it waits on.
  async wake(node: Node): Promise<void> {
    // It would take up, too, what the owner has changed and not yet put into force.
    if (this.found) return;
    // Every process of the server reads its settings again: whoever waits for the same node, and looks again and again,
    // is served by the same signal.
    const now = performance.now();
    if (now - (this.woken.get(node) ?? Number.NEGATIVE_INFINITY) < WAKE_INTERVAL_MS) return;
    this.woken.set(node, now);
    await node.sql`select pg_reload_conf()`;
  }

  /** When a node was woken last. */
  private readonly woken = new WeakMap<Node, number>();

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

  async position(origin: Node): Promise<string> {
    return this.marksInStream ? String(await this.call(origin, 'sync_event', {})) : markerPosition(origin);
  }

  // The mark moves the origin's progress, and it is handled only after the transactions before it have become
  // visible. The same progress moved by a commit would be too early: it moves before the commit is visible.
  async progress(origin: Node, target: Node, position: string): Promise<{ passed: boolean; at: string }> {
    if (!this.marksInStream) return markerProgress(origin, target, position);
    const [row] = await target.sql`
      select o.remote_lsn as at, o.remote_lsn >= ${position}::pg_lsn as passed
        from spock.subscription s join pg_replication_origin_status o on o.external_id = s.sub_slot_name
       where s.sub_name = ${this.subscription(target, origin)}`;
    if (!row)
      return { passed: false, at: `nothing received through ${this.subscription(target, origin)} yet` };
    return { passed: row.passed === true, at: String(row.at) };
  }

  async deltaColumn(node: Node, table: string, column: string): Promise<void> {
    await node.sql(this.deltaColumnSql(table, column));
  }

  deltaColumnSql(table: string, column: string): string {
    return `alter table ${quoteTable(table)} alter column ${ident(column)} set (log_old_value = true, delta_apply_function = spock.delta_apply)`;
  }

  async rejections(node: Node, log: AsyncIterable<LogLine>): Promise<Rejection[]> {
    // The log holds 32 bits of the transaction's id; a test cluster never uses more.
    const rows = await node.sql`
      select n.node_name, e.remote_xid, coalesce(e.table_name, '') as table_name, e.error_message, extract(epoch from min(e.retry_errored_at) over (partition by e.remote_origin, e.remote_xid)) * 1000 as at,
             'spock apply ' || (select oid from pg_database where datname = current_database()) || ':' || s.sub_id as worker
        from spock.exception_log e join spock.node n on n.node_id = e.remote_origin
             left join spock.subscription s on s.sub_origin = n.node_id
       order by e.retry_errored_at, e.command_counter limit 100000`;
    const logged = this.profile.rejectionReasons === 'logged' ? await FirstErrors.of(log) : undefined;
    /** When each worker threw its transaction away, and the one before that. */
    const thrown = new Map<string, { readonly at: number; readonly earlier: number | undefined }>();
    return rows.map((r) => {
      const table = String(r.table_name);
      const [worker, at] = [String(r.worker), Number(r.at)];
      const last = thrown.get(worker);
      const earlier = last?.at === at ? last.earlier : last?.at;
      thrown.set(worker, { at, earlier });
      const told = logged?.before(worker, at, earlier);
      const reason = told ?? String(r.error_message);
      // The log has one word for all rows of a transaction; a record speaks of its own.
      const collateral = told ? namesAnother(told, table) : /^(transdiscard:|unavailable$)/.test(reason);
      return {
        node: node.name,
        origin: this.nodeCalled(r.node_name),
        xid: String(r.remote_xid),
        table,
        reason,
        collateral,
        at: at * 1000,
      };
    });
  }

  async resolutions(node: Node, xids: readonly string[]): Promise<Resolution[]> {
    const rows = await node.sql`
      select n.node_name as origin, r.remote_xid::text as xid, r.relname, r.conflict_type, r.conflict_resolution,
             coalesce(r.local_tuple, r.remote_tuple)::json as row
        from spock.resolutions r join spock.node n on n.node_id = r.remote_origin
       where r.remote_xid::text = any (${xids}::text[]) order by r.id`;
    return rows.map((r) => ({
      origin: this.nodeCalled(r.origin),
      xid: String(r.xid),
      table: String(r.relname),
      type: CONFLICTS[String(r.conflict_type)] ?? 'other',
      kept: KEPT[String(r.conflict_resolution)] ?? 'neither',
      row: r.row as unknown as Resolution['row'],
    }));
  }

  flaws(node: Node): Promise<Flaw[]> {
    return recordedFlaws(node);
  }

  async incidents(node: Node): Promise<Incident[]> {
    // A discarded transaction has one row for each of its rows, so they are summed up by transaction.
    const exceptions = await node.sql`
      select n.node_name as origin, e.remote_xid::text::bigint as xid, count(*) as rows, min(e.operation) as operation,
             string_agg(distinct nullif(concat_ws('.', quote_ident(nullif(e.table_schema, '')), quote_ident(nullif(e.table_name, ''))), ''), ', ') as tables,
             coalesce(string_agg(distinct e.error_message, '; ') filter (where e.error_message not like 'transdiscard:%' and e.error_message <> 'unavailable'),
                      min(e.error_message)) as message
        from spock.exception_log e left join spock.node n on n.node_id = e.remote_origin
       group by e.remote_origin, n.node_name, e.remote_xid order by min(e.retry_errored_at) desc limit 10000`;
    const conflicts = await node.sql`
      select relname, conflict_type, conflict_resolution, count(*) as times
        from spock.resolutions group by 1, 2, 3 order by 1, 2, 3`;
    return [
      ...exceptions.reverse().map(
        (r): Incident => ({
          kind: 'exception',
          tables: r.tables === null ? [] : String(r.tables).split(', '),
          detail: `${r.operation} of ${r.rows} rows: ${r.message}`,
          transaction: { origin: this.nodeCalled(r.origin), xid: Number(r.xid) },
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

  // What is caught at first is tried again, and in the records only if it fails again. Conflicts are in the records, but
  // where Spock 6 keeps its own version of a row (spock_conflict.c, spock_report_conflict).
  logged({ text }: LogLine): Incident | undefined {
    const [, type, table, resolution] = UNRECORDED.exec(text) ?? [];
    if (type)
      return {
        kind: 'conflict',
        table: table!,
        type: type as ConflictKind,
        times: 1,
        resolution: resolution!,
      };
    const [, detail] = /^SPOCK: caught initial exception - (.*)/s.exec(text) ?? [];
    return detail === undefined ? undefined : { kind: 'exception', tables: [], detail };
  }

  // Spock 6, of an origin from which nothing has come yet: a time that it shows stays unknown until something does.
  readonly harmless =
    /: ts recovery: scanned \d+ xids, no commits found for origin \d+;|^CONFLICT: current node=(\d+) and remote node=\1 tiebreaker values are equal/;

  // Conflicts by type and resolution; a discarded transaction is one exception.
  async incidentCounts(on: Session): Promise<IncidentCounts> {
    const rows = await on.sql`
      select conflict_type as type, conflict_resolution as resolution, count(*) as n from spock.resolutions group by 1, 2
      union all
      select null, null, count(*) from (select from spock.exception_log group by remote_origin, remote_xid) t
      having count(*) > 0`;
    const counts = rows.map(({ type, resolution, n }): Counted => {
      if (type === null) return { words: 'exception', times: Number(n), type: undefined, resolution: '' };
      return {
        words: `${type}, ${resolution}`,
        times: Number(n),
        type: CONFLICTS[String(type)] ?? 'other',
        resolution: String(resolution),
      };
    });
    return sortCounts(counts, this.profile);
  }
}

/** Spock 5 and 6: sync_event. */
export function hasMarks(version: string): boolean {
  return major(version) >= 5;
}

const major = (version: string) => Number(version.split('.')[0]);
