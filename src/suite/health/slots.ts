import { SETTLE_TIMEOUT_MS } from '../../cluster/linked-nodes.js';
import type { Node } from '../../database/node.js';
import { DeadlineError } from '../../errors.js';
import { engineOn } from '../../replication/mixed-engine.js';
import { links } from '../../replication/names.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';
import { heldBack, type Slot, slotsOf, whyLost } from './slot-facts.js';
import { linksUnmade } from './state.js';

export default test({
  scope: 'look',
  proves:
    'every slot of the mesh is read from and has all that its reader needs, and none is left that nobody reads from',
  covers: ['health-slots'],

  async run({ cluster, expect, log }) {
    const { nodes, engine, signal } = cluster;
    const missing = await linksUnmade(nodes, engine);
    expect.that(missing.length === 0, missing.join('\n'));
    /** Who reads from a slot of a node. */
    const readers = new Map<Node, Map<string, string>>(nodes.map((node) => [node, new Map()]));
    for (const { subscriber, upstream } of links(nodes))
      readers.get(upstream)!.set(await engine.slot(subscriber, upstream), subscriber.name);

    for (const node of nodes) {
      for (const slot of await slotsOf(node)) {
        const reader = readers.get(node)!.get(slot.name) ?? (slot.active ? 'somebody else' : 'nobody');
        log(
          `${node.name}: ${reader} reads from slot ${slot.name}, for which ${slot.held} bytes of WAL are kept`,
        );
      }
      for (const line of await heldBack(node)) log(`${node.name}: ${line}`);
    }

    // A worker that starts again lets go of its slot for a moment.
    const wrong = async () =>
      (
        await Promise.all(nodes.map((node) => unwell(node, readers.get(node)!, engineOn(engine, node).kind)))
      ).flat();
    const look = async () => {
      const found = await wrong();
      return found.length === 0 ? { done: undefined } : { notYet: found.join('; ') };
    };
    try {
      await waitFor('all slots to be read from', look, { within: SETTLE_TIMEOUT_MS, signal });
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      const found = await wrong();
      expect.that(found.length === 0, found.join('\n'));
    }
  },
});

/** Output plugins of the meshes' own links; a slot with another one is read by whoever has made it, now and then. */
const PLUGINS: Readonly<Record<string, readonly string[]>> = {
  spock: ['spock_output'],
  pglogical: ['pglogical_output'],
  native: ['pgoutput'],
};

async function unwell(node: Node, readers: ReadonlyMap<string, string>, kind: string): Promise<string[]> {
  const slots = await slotsOf(node);
  const there = slots.map(({ name }) => name);
  const gone = [...readers].filter(([name]) => !there.includes(name));
  return [
    ...gone.map(
      ([name, reader]) => `${node.name}: the slot ${name}, of ${reader}'s subscription, is not there`,
    ),
    ...slots.flatMap((slot) => {
      const why = whyNotWell(slot, readers.get(slot.name), PLUGINS[kind] ?? []);
      return why === undefined ? [] : [`${node.name}: slot ${slot.name} ${why}`];
    }),
  ];
}

function whyNotWell(slot: Slot, reader: string | undefined, plugins: readonly string[]): string | undefined {
  const lost = whyLost(slot);
  if (lost !== undefined) return `has lost what its reader needs: ${lost}`;
  if (slot.active) return undefined;
  if (reader !== undefined) return `is not read from by ${reader}; ${slot.held} bytes of WAL are kept for it`;
  if (!plugins.includes(slot.plugin)) return undefined;
  return `is of no subscription of these nodes, and nobody reads from it; ${slot.held} bytes of WAL are kept for it`;
}
