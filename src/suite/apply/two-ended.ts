import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { DeadlineError, messageOf } from '../../errors.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';

/** Whether the second end falls into the start that follows the first one is chance: once in three rounds of pglogical's. */
const ROUNDS = { notOnRecord: 3, onRecord: 16 };

const BUG = 'apply processes that end together stay away';

export default test({
  scope: 'mesh',
  proves: 'two apply processes of a node that end at the same time come back without any help',
  covers: ['several-upstreams', 'apply-processes-stay-away'],
  needs: { nodes: 3 },

  async run({ cluster, expect, defect }) {
    const [n1, ...upstreams] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    // A link that comes back at all does so within its engine's pause between two tries, five seconds at most.
    const onRecord = BUG in cluster.engine.profile.defects;
    const within = onRecord ? 8_000 : 30_000;
    const rounds = onRecord ? ROUNDS.onRecord : ROUNDS.notOnRecord;
    for (let round = 1; round <= rounds; round++) {
      try {
        await endTogether(cluster, upstreams, within);
      } catch (error) {
        if (!(error instanceof DeadlineError)) throw error;
        defect(BUG, `${n1.name}: ${messageOf(error)}`);
        break;
      }
    }
    await cluster.untilLinked();
    for (const [i, node] of cluster.nodes.entries()) await node.sql`insert into account values (${i})`;
    await cluster.settle();
    await expect.everywhere(
      'select id from account order by id',
      cluster.nodes.map((_, i) => [i]),
    );
  },
});

/** Ends the processes on n1 that apply what these send, and waits, waking nobody, until each has another. */
async function endTogether(
  { engine, nodes: [n1], signal }: Cluster,
  upstreams: readonly Node[],
  within: number,
) {
  const workers = () => Promise.all(upstreams.map((upstream) => engine.worker(n1, upstream)));
  const before = await workers();
  await n1.sql`select pg_terminate_backend(pid) from unnest(${before.filter((pid) => pid !== null)}::int[]) pid`;
  const look = async () => {
    const now = await workers();
    const away = upstreams.filter((_, i) => now[i] === null || now[i] === before[i]);
    return away.length === 0
      ? { done: undefined }
      : { notYet: `nothing applies what ${away.map(({ name }) => name).join(' and ')} send` };
  };
  await waitFor('new apply processes', look, { within, signal });
}
