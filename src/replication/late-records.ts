import type { Node } from '../database/node.js';
import type { Engine } from './engine.js';

/** What a node's own records hold of the last hours, a line each. */
export interface LateRecords {
  /** Transactions that were thrown away, by origin, table and reason. */
  readonly exceptions: readonly string[];
  /** Conflicts that were decided, by table and kind; the core counts them, and dates none. */
  readonly conflicts: readonly string[];
  /** Subscriptions that have failed since their statistics began: nothing says when. */
  readonly failing: readonly string[];
  /** Whether this engine keeps records at all. */
  readonly keeps: boolean;
}

const NONE: LateRecords = { exceptions: [], conflicts: [], failing: [], keeps: false };
/** So many lines of each kind. */
const MOST = 50;

/** Reads them, by the server's clock. */
export async function lateRecords(
  { kind }: Pick<Engine, 'kind'>,
  node: Node,
  hours: number,
): Promise<LateRecords> {
  if (kind === 'spock') return ofSpock(node, hours);
  return kind === 'native' ? ofNative(node) : NONE;
}

// What one transaction did is recorded row by row; those that are no cause say only that they went with the others.
async function ofSpock(node: Node, hours: number): Promise<LateRecords> {
  const exceptions = await node.sql`
    select coalesce(n.node_name, 'a node that is gone') as origin, e.tables, e.reason, count(*) as times,
           max(e.at)::timestamptz(0)::text as last
      from (select remote_origin, remote_xid, remote_commit_ts, max(retry_errored_at) as at,
                   coalesce(string_agg(distinct nullif(concat_ws('.', nullif(table_schema, ''), nullif(table_name, '')), ''), ', '), 'no table') as tables,
                   coalesce(min(error_message) filter (where error_message not like 'transdiscard:%' and error_message <> 'unavailable'),
                            min(error_message)) as reason
              from spock.exception_log
             where retry_errored_at > now() - make_interval(hours => ${hours})
             group by 1, 2, 3) e
      left join spock.node n on n.node_id = e.remote_origin
     group by 1, 2, 3 order by times desc, 1, 2, 3`;
  const conflicts = await node.sql`
    select relname, conflict_type, conflict_resolution, count(*) as times
      from spock.resolutions where log_time > now() - make_interval(hours => ${hours})
     group by 1, 2, 3 order by times desc, 1, 2, 3`;
  return {
    keeps: true,
    failing: [],
    exceptions: first(
      exceptions.map(
        ({ origin, tables, reason, times, last }) =>
          `${times} ${times === 1 ? 'transaction' : 'transactions'} of ${origin} thrown away (${tables}), the last at ${last}: ${reason}`,
      ),
    ),
    conflicts: first(
      conflicts.map(
        ({ relname, conflict_type, conflict_resolution, times }) =>
          `conflicts in ${relname}: ${times} times ${conflict_type}, ${conflict_resolution}`,
      ),
    ),
  };
}

async function ofNative(node: Node): Promise<LateRecords> {
  const rows = await node.sql`
    select subname, apply_error_count as apply, sync_error_count as copy,
           coalesce(stats_reset::timestamptz(0)::text, 'the beginning') as since,
           (select string_agg(format('%s times %s', value, replace(key, 'confl_', '')), ', ' order by key)
              from jsonb_each_text(to_jsonb(s)) where key like 'confl\\_%' and value <> '0') as conflicts
      from pg_stat_subscription_stats s
     where subid in (select oid from pg_subscription
                      where subdbid = (select oid from pg_database where datname = current_database()))
     order by 1`;
  return {
    keeps: true,
    exceptions: [],
    failing: rows
      .filter(({ apply, copy }) => Number(apply) + Number(copy) > 0)
      .map(
        ({ subname, apply, copy, since }) =>
          `${subname} has failed since ${since}: ${apply} errors of apply, ${copy} of copies`,
      ),
    conflicts: rows
      .filter(({ conflicts }) => conflicts !== null)
      .map(({ subname, conflicts, since }) => `${subname} has met conflicts since ${since}: ${conflicts}`),
  };
}

function first(lines: readonly string[]): string[] {
  const more = lines.length - MOST;
  return [...lines.slice(0, MOST), ...(more > 0 ? [`… and ${more} kinds more`] : [])];
}
