import { expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.js';
import { untilLive } from '../../src/faults/live.js';
import type { World } from '../../src/faults/world.js';

/** Two links into n1, of which never both are up: apply of one or of the other has just failed. */
function restless(): World {
  const nodes = ['n1', 'n2', 'n3'].map((name) => ({ name }));
  let looks = 0;
  const engine = {
    async links() {
      const up = ['n2', 'n3'][Math.floor(looks++ / 2) % 2];
      return ['n2', 'n3'].map((upstream) => ({ upstream, up: upstream === up, status: 'down' }));
    },
  };
  return {
    cluster: { nodes, engine, node: (name: string) => nodes.find((one) => one.name === name) },
  } as never as World;
}

const links = [
  ['n1', 'n2'],
  ['n1', 'n3'],
] as [string, string][];

const giveUp = () => AbortSignal.timeout(300);

test('what is done to the network waits until each link has been up', async () => {
  await untilLive({ kind: 'cut', links }, restless(), giveUp());
  await untilLive({ kind: 'delay', links, delay: 40 }, restless(), giveUp());
});

test('what is done to processes waits until all of them are there', async () => {
  const fault: Fault = { kind: 'killApply', links };
  await expect(untilLive(fault, restless(), giveUp())).rejects.toThrow(/aborted/);
});

test('a link that is never up is waited for', async () => {
  const never: World = {
    ...restless(),
    cluster: { ...restless().cluster, engine: { links: async () => [{ upstream: 'n2', up: false }] } },
  } as never as World;
  await expect(untilLive({ kind: 'cut', links }, never, giveUp())).rejects.toThrow(/aborted/);
});
