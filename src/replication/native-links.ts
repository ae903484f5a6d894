import type { Node, Value } from '../database/node.js';
import { ident } from '../database/quote.js';
import type { LinkStatus } from './engine.js';

/** How the links look from their subscriber. */
export async function linkStates(subscriber: Node): Promise<LinkStatus[]> {
  // A worker whose connection is refused starts, fails and starts again: only received messages prove it alive.
  const rows = await subscriber.sql`
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
      sets: (row.sets as string[]).map(String),
    };
  });
}

/** The upstream in a name that subscriptionName has made. */
export function upstreamOf(subscription: Value | undefined): string {
  return String(subscription).split('_')[2] ?? '?';
}

/** Drops a subscription and leaves its slot, on a node that cannot be told any more. */
export async function abandonLink(subscriber: Node, subscription: string): Promise<void> {
  const name = ident(subscription);
  await subscriber.sql(`alter subscription ${name} disable`);
  await subscriber.sql(`alter subscription ${name} set (slot_name = none)`);
  await subscriber.sql(`drop subscription ${name}`);
}
