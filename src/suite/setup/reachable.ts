import { SETTLE_TIMEOUT_MS } from '../../cluster/linked-nodes.js';
import type { Node } from '../../database/node.js';
import { links } from '../../replication/names.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'every node is connected to every other, from server to server, as a user who may replicate',
  covers: ['servers-as-asked'],

  async run({ cluster, expect }) {
    for (const { subscriber, upstream } of links(cluster.nodes)) {
      const slot = await cluster.engine.slot(subscriber, upstream);
      const what = `a connection of ${subscriber.name} to ${upstream.name}`;
      const { user, allowed } = await waitFor(what, () => connection(upstream, slot), {
        within: SETTLE_TIMEOUT_MS,
        signal: cluster.signal,
      });
      expect.equal(user, upstream.endpoint.user, `user of ${what}`, upstream);
      expect.that(allowed, `${user} has neither REPLICATION nor SUPERUSER`, upstream);
    }
  },
});

/** The connection that reads from a slot, seen where the slot is: no other server can have made it. */
async function connection(upstream: Node, slot: string) {
  const [sender] = await upstream.sql`
    select r.usename as user, coalesce(u.rolreplication or u.rolsuper, false) as allowed
      from pg_replication_slots s
      join pg_stat_replication r on r.pid = s.active_pid
      left join pg_roles u on u.rolname = r.usename
     where s.slot_name = ${slot} and s.database = current_database()`;
  return sender
    ? { done: { user: String(sender.user), allowed: sender.allowed === true } }
    : { notYet: `nobody reads from the slot ${slot} of ${upstream.name}` };
}
