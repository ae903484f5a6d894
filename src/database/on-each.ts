import { ClusterError, messageOf } from '../errors.js';
import type { Node } from './node.js';

/**
 * Does something on all of these nodes at once.
 *
 * @param doing what it is, for people: `dropping schema a`
 * @throws ClusterError that names the node and has the server's error as its cause
 */
export async function onEach<T>(
  nodes: readonly Node[],
  doing: string,
  work: (node: Node, i: number) => Promise<T>,
): Promise<T[]> {
  return Promise.all(
    nodes.map((node, i) =>
      work(node, i).catch((error: unknown) => {
        throw new ClusterError(`${node.name}: ${doing}: ${messageOf(error)}`, { cause: error });
      }),
    ),
  );
}
