import type { Node } from '../../database/node.js';

/** Lets each node know what is made next by other numbers, as nodes do that were not set up alike. */
export async function numberedApart(nodes: readonly Node[]): Promise<void> {
  for (const [i, node] of nodes.entries()) {
    // A number that was given out does not come back soon.
    for (let n = 0; n < i; n++) await node.sql('create type other as enum (); drop type other');
  }
}
