import pLimit from 'p-limit';
import { expect, test } from 'vitest';
import { runBuiltIn } from '../src/run/built-in.js';
import { runSharing } from '../src/run/sharing.js';
import type { TablesTest } from '../src/suite/test.js';
import { openLane } from '../test/support/mesh.js';
import { median, report, timed } from './measure.js';

const AT_A_TIME = 2;
const TIMES = 5;

const small: TablesTest = {
  proves: 'a row arrives',
  async run({ cluster, expect }) {
    await cluster.createTable('account', 'id int primary key, owner text');
    await cluster.nodes[0].sql`insert into account values (1, 'me')`;
    await cluster.settle();
    await expect.everywhere('select id, owner from account', [[1, 'me']]);
  },
};

test('one test more that shares a mesh', async () => {
  const { lane, place, close } = await openLane();
  const run = async (count: number) => {
    const verdicts: string[] = [];
    await runSharing(
      lane,
      Array.from({ length: count }, (_, i) => `small-${i}`),
      {
        turn: AT_A_TIME,
        inTurn: pLimit(AT_A_TIME),
        nameOf: (name) => name,
        worksInSchema: () => true,
        over: () => false,
        more: () => true,
        note: (line) => expect.fail(line),
        ended: (_name, _took, { verdict }) => void verdicts.push(verdict),
        play: async (name, ground) => {
          const options = { name, seed: 's', timeout: 60_000, testDir: `${place.runDir}/tests/${name}` };
          return { outcome: await runBuiltIn(small, ground, { ...options, signal: place.signal }), took: 0 };
        },
      },
      () => undefined,
    );
    expect(verdicts).toEqual(Array.from({ length: count }, () => 'pass'));
  };
  try {
    await run(1);
    const costs: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const forty = await timed(() => run(40));
      const eighty = await timed(() => run(80));
      costs.push((eighty - forty) / 40 / 1000);
    }
    report(
      'one test more that shares a mesh',
      `${median(costs).toFixed(3)} s`,
      costs.map((c) => c.toFixed(3)).join(' '),
    );
  } finally {
    await close();
  }
});
