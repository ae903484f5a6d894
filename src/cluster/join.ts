import type { Node } from '../database/node.js';
import type { Cluster } from './cluster.js';

/** Called on the way, while the others write. */
export interface JoinStages {
  /** Every link is made; those from all but the first node wait. */
  linked?(): Promise<void>;
  /** The rows of the first node are there. */
  copied?(): Promise<void>;
}

/**
 * Makes a node one of the mesh while the others write: it copies the first node's rows, and takes up the streams of the
 * others at a point that the copy includes. What they commit between that point and the copy comes twice, which an
 * engine has to bear that resolves conflicts.
 *
 * @param joining prepared, with the tables that are replicated, all of them empty
 * @returns the larger cluster, every link proven
 * @throws DeadlineError when a link does not come up
 */
export async function join(cluster: Cluster, joining: Node, stages: JoinStages = {}): Promise<Cluster> {
  const { engine, nodes } = cluster;
  const [first, ...others] = nodes;
  const grown = cluster.plus(joining);
  // The new node keeps a place in the streams of all but the first, whose rows it will copy.
  for (const node of others) {
    await engine.subscribe(joining, node);
    await grown.untilUp(joining, node);
    await grown.disable(joining, node);
  }
  // What came through meanwhile is in the copy as well. Nobody listens to the new node yet.
  for (const table of await engine.replicatedTables(joining)) await joining.sql(`truncate ${table}`);
  for (const node of nodes) await engine.subscribe(node, joining);
  await stages.linked?.();

  // What the others have committed so far is on the first one before the copy begins.
  for (const node of others) await engine.skip(joining, node);
  await Promise.all(others.map((node) => cluster.barrier(node, first)));
  await engine.subscribe(joining, first, { copyData: true });
  await grown.untilUp(joining, first);
  await stages.copied?.();
  for (const node of others) await grown.enable(joining, node);
  await grown.untilLinked();
  await grown.proveLinks();
  return grown;
}
