import type { Cluster } from '../cluster/cluster.js';
import { DEFAULT_SET } from '../replication/engine.js';

/**
 * A replicated table with a row for each node, which counts in it, and a local one, in which a trigger of the apply
 * worker's notes when each count arrived: so that the time to apply is known to the microsecond, and of every
 * heartbeat, however seldom somebody looks. What it does not contain is the commit on either side.
 */
export const HEARTBEAT = 'mmr.heartbeat';

const DEFINITION = `
  create table mmr.heartbeat (node text primary key, beat bigint not null, at timestamptz not null);
  create table mmr.arrival (origin text, beat bigint, latency bigint not null, primary key (origin, beat));
  create function mmr.arrived() returns trigger language plpgsql as $$
    begin
      insert into mmr.arrival values
        (new.node, new.beat, extract(epoch from clock_timestamp() - new.at) * 1000000) on conflict do nothing;
      return null;
    end $$;
  create trigger arrived after update on mmr.heartbeat for each row execute function mmr.arrived();
  alter table mmr.heartbeat enable replica trigger arrived;`;

/**
 * Makes the heartbeats of a wired cluster, where it has none yet; they go with the schema of the marker.
 * To be called before DDL replicates by itself.
 */
export async function prepareHeartbeats(cluster: Cluster): Promise<void> {
  const missing = cluster.nodes.map(async (node) => {
    if (await node.value`select to_regclass(${HEARTBEAT}) is not null`) return false;
    await node.sql(DEFINITION);
    return true;
  });
  if (!(await Promise.all(missing)).some(Boolean)) return;
  await cluster.addTable(DEFAULT_SET, HEARTBEAT);
  await Promise.all(
    cluster.nodes.map(
      (node) => node.sql`insert into mmr.heartbeat values (${node.name}, 0, clock_timestamp())`,
    ),
  );
}
