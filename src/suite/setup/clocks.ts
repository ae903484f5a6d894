import type { Node } from '../../database/node.js';
import { test } from '../test.js';

const PROBES = 9;
const ALLOWED_MS = 1000;

export default test({
  scope: 'look',
  proves: 'the clocks of all servers agree within a second',
  covers: ['clocks-agree'],

  async run({ cluster, expect, log }) {
    const clocks = new Map<Node, Clock>();
    for (const node of cluster.nodes) clocks.set(node, await clockOf(node));

    const [first, ...others] = [...clocks].sort(([, a], [, b]) => a.ahead - b.ahead);
    const [slow, slowest] = first!;
    for (const [node, clock] of others) {
      const apart = clock.ahead - slowest.ahead;
      const doubt = clock.doubt + slowest.doubt;
      log(
        `${node.name} is ${apart.toFixed(1)} ms ahead of ${slow.name}, give or take ${doubt.toFixed(1)} ms`,
      );
      if (doubt > ALLOWED_MS / 2) throw new Error(`${node.name} and ${slow.name} answer too slowly to tell`);
      expect.that(
        apart - doubt <= ALLOWED_MS,
        `its clock is ${(apart / 1000).toFixed(3)} s ahead of ${slow.name}'s; last-update-wins would let ${node.name} win`,
        node,
      );
    }
  },
});

/** A server's clock against this process's own. */
interface Clock {
  /** Milliseconds, against an arbitrary start. */
  readonly ahead: number;
  /** By how many milliseconds that can be wrong: the answer was written at some time between asking and hearing. */
  readonly doubt: number;
}

/** The median of several probes. */
async function clockOf(node: Node): Promise<Clock> {
  const probes: Clock[] = [];
  for (let i = 0; i < PROBES; i++) {
    const asked = performance.now();
    const time = Number(await node.value`select extract(epoch from clock_timestamp())::float8 * 1000`);
    const heard = performance.now();
    probes.push({ ahead: time - (asked + heard) / 2, doubt: (heard - asked) / 2 });
  }
  return probes.sort((a, b) => a.ahead - b.ahead)[Math.floor(PROBES / 2)]!;
}
