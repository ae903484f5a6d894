import type { Node, Session } from '../database/node.js';
import { sortCounts } from './conflict.js';
import type { ConflictKind, Exception, Incident, IncidentCounts, LogLine } from './engine.js';
import type { Profile } from './profile.js';

const CONFLICTS: readonly ConflictKind[] = [
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
export async function incidents(node: Node): Promise<Incident[]> {
  // What is said of a link that keeps failing: its count of errors; the reason is in the server's log.
  const failing = await node.sql`
    select subname, apply_error_count, sync_error_count from pg_stat_subscription_stats
     where apply_error_count + sync_error_count > 0
       and subid in (select oid from pg_subscription
                      where subdbid = (select oid from pg_database where datname = current_database()))`;
  const counted = await counts(node);
  return [
    ...failing.map(
      (r): Exception => ({
        kind: 'exception',
        tables: [],
        detail: `${r.subname}: ${r.apply_error_count} apply errors, ${r.sync_error_count} copy errors`,
      }),
    ),
    // A worker hands its counts in when it has been idle for a second: what is missing here is in the log already.
    ...CONFLICTS.filter((type) => counted[type]).map(
      (type): Incident => ({ kind: 'conflict', table: '', type, times: counted[type]!, resolution: '' }),
    ),
  ];
}

/** The conflict of which a line tells: from PostgreSQL 18 on; as an ERROR where it stops the link. */
export function logged({ text }: LogLine): Incident | undefined {
  const [, relation, word] = LOGGED_CONFLICT.exec(text) ?? [];
  const type = CONFLICTS.find((known) => known === word);
  if (!type) return undefined;
  return { kind: 'conflict', table: relation!, type, times: 1, resolution: '' };
}

/** How many of each kind are counted. */
export async function incidentCounts(on: Session, profile: Profile): Promise<IncidentCounts> {
  const counted = Object.entries(await counts(on)).map(([words, times]) => {
    return { words, times, type: CONFLICTS.find((known) => known === words), resolution: '' };
  });
  return sortCounts(counted, profile);
}

/** PostgreSQL 18 and later count conflicts by kind: confl_insert_exists, confl_update_missing, … */
async function counts(on: Pick<Session, 'sql'>): Promise<Record<string, number>> {
  const rows = await on.sql`
    select replace(regexp_replace(c.key, '^confl_', ''), '_count', '') as kind, sum(c.value::bigint) as n
      from pg_stat_subscription_stats s, jsonb_each_text(to_jsonb(s)) c
     where (c.key like 'confl\\_%' or c.key like '%\\_error\\_count') and c.value <> '0'
       and s.subid in (select oid from pg_subscription
                        where subdbid = (select oid from pg_database where datname = current_database()))
     group by 1`;
  return Object.fromEntries(rows.map((r) => [String(r.kind), Number(r.n)]));
}
