import type { Node } from '../../database/node.js';

/** A logical slot of a node's database. */
export interface Slot {
  readonly name: string;
  readonly plugin: string;
  readonly active: boolean;
  /** Bytes of WAL that are kept for it. */
  readonly held: string;
  /** The server's own words; empty where it says nothing, or has no such word. */
  readonly walStatus: string;
  readonly invalidated: string;
}

/** What releases before 16 and 17 do not tell is not there. A slot that a standby keeps a copy of is not read from here. */
export async function slotsOf(node: Node): Promise<Slot[]> {
  const rows = await node.sql`
    select slot_name, plugin, active, wal_status, s.j ->> 'invalidation_reason' as invalidated, s.j ->> 'conflicting' as conflicting,
           coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::text, 'no') as held
      from pg_replication_slots cross join lateral (select to_jsonb(pg_replication_slots) as j) s
     where slot_type = 'logical' and not temporary and database = current_database()
       and s.j ->> 'synced' is distinct from 'true' order by 1`;
  return rows.map((row) => ({
    name: String(row.slot_name),
    plugin: String(row.plugin),
    active: row.active === true,
    held: String(row.held),
    walStatus: String(row.wal_status ?? ''),
    invalidated: String(row.invalidated ?? (row.conflicting === 'true' ? 'conflicting' : '')),
  }));
}

/** Why its reader can no longer be sent all that it has yet to receive, or soon cannot. */
export function whyLost({ walStatus, invalidated }: Slot): string | undefined {
  if (invalidated !== '') return `it is invalidated (${invalidated})`;
  return walStatus === 'lost' || walStatus === 'unreserved' ? `its WAL is ${walStatus}` : undefined;
}

/** Prepared transactions, and others that have been going on for more than a minute, a line each: no slot gets past them. */
export async function heldBack(node: Node): Promise<string[]> {
  const rows = await node.sql`
    select format('the prepared transaction %s of %s has been there for %s', gid, owner, date_trunc('second', now() - prepared)) as line
      from pg_prepared_xacts where database = current_database()
    union all
    select format('a transaction of %s (%s) has been going on for %s', usename, application_name, date_trunc('second', now() - xact_start))
      from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and backend_xid is not null
       and xact_start < now() - interval '1 minute'
     order by 1 limit 100`;
  return rows.map(({ line }) => String(line));
}
