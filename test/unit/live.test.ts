import { describe, expect, test } from 'vitest';
import { LinkedNodes } from '../../src/cluster/linked-nodes.js';
import type { Fault } from '../../src/faults/fault.js';
import { untilLive } from '../../src/faults/live.js';
import { onLinks } from '../../src/faults/on-links.js';
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

describe('a worker that has ended, and that nobody starts again unless told to look', () => {
  /** n1 has a worker for what n2 sends once it was woken. */
  function asleep() {
    let awake = false;
    const engine = {
      wake: async () => {
        awake = true;
      },
      position: async () => '1',
      progress: async () => ({ passed: awake, at: 'nothing' }),
      links: async () => [],
    };
    const nodes = ['n1', 'n2'].map((name) => ({ name }));
    const proxy = {
      ...{ subscriber: 'n1', upstream: 'n2' },
      set: async () => undefined,
      counters: async () => ({
        ...{ bytesToSubscriber: 0, bytesToUpstream: 0, reset: 0 },
        refused: awake ? 1 : 0,
      }),
    };
    return { nodes, engine, proxy };
  }

  test('is told to when a cut is to show itself', async () => {
    const { nodes, engine, proxy } = asleep();
    const world = {
      cluster: { nodes, engine, node: (name: string) => nodes.find((one) => one.name === name) },
      links: [proxy],
    } as never as World;
    const act = onLinks({ kind: 'cut', links: [['n1', 'n2']] }, world);
    expect(await act.inflict(AbortSignal.timeout(2_000))).toMatch(/connections: 1 refused/);
  });

  test('is told to where replication is to come to rest, and by no other barrier', async () => {
    const linked = () => {
      const { nodes, engine } = asleep();
      return new LinkedNodes(nodes as never, engine as never, new AbortController().signal);
    };
    await linked().settle({ within: 500, rousing: true });
    await expect(linked().settle({ within: 300 })).rejects.toThrow(/waited 0\.3 s for n\d to apply/);
  });
});
