import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { DeadlineError } from '../../errors.js';
import type { FinalState } from '../../history/operation.js';
import type { DefectName } from '../../replication/profile.js';
import { seconds } from '../../wait.js';
import type { MeshContext } from '../test.js';

/** How long replication may take to come to rest after the last heal. */
const REST_TIMEOUT_MS = 30_000;

const BUG: DefectName = 'apply goes on for ever with a connection that it has lost';

/**
 * Waits until replication has come to rest. Where links stay away because of a bug that the release has on record, their
 * processes are ended, so that the rest can be judged.
 *
 * @returns true, or what it waited for in vain
 */
export async function comeToRest(
  cluster: Cluster,
  defect: MeshContext['defect'],
): Promise<FinalState['settled']> {
  const waited = await rest(cluster);
  if (waited === true || !(BUG in cluster.engine.profile.defects)) return waited;
  const lost = await withoutConnection(cluster);
  if (lost.length === 0) return waited;
  for (const [subscriber, , worker] of lost)
    await subscriber.sql`select pg_terminate_backend(${worker}::int)`;
  const links = lost.map(([subscriber, upstream]) => `${subscriber.name} from ${upstream.name}`);
  defect(BUG, `${links.join(', ')}: ${waited}`);
  return await rest(cluster);
}

async function rest(cluster: Cluster): Promise<FinalState['settled']> {
  try {
    await cluster.untilLinked(REST_TIMEOUT_MS);
    // Twice: what an applied change sets off on the way is behind the first barrier.
    await cluster.settle({ within: REST_TIMEOUT_MS, rousing: true });
    await cluster.settle({ within: REST_TIMEOUT_MS, rousing: true });
    return true;
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    return `after ${seconds(REST_TIMEOUT_MS)}: ${error.message}`;
  }
}

/** The links that a process lives for to which its upstream sends nothing: subscriber, upstream and process. */
async function withoutConnection({ engine, nodes }: Cluster): Promise<(readonly [Node, Node, number])[]> {
  const lost: (readonly [Node, Node, number])[] = [];
  for (const subscriber of nodes) {
    for (const upstream of nodes.filter((node) => node !== subscriber)) {
      const worker = await engine.worker(subscriber, upstream);
      const slot = await engine.slot(subscriber, upstream);
      const sends = await upstream.value`select active from pg_replication_slots where slot_name = ${slot}`;
      if (worker !== null && sends === false) lost.push([subscriber, upstream, worker]);
    }
  }
  return lost;
}
