import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareTable } from '../src/cluster/compare-table.js';
import type { Node } from '../src/database/node.js';
import { randomFrom } from '../src/random.js';
import { openLane } from '../test/support/mesh.js';
import { Planted } from '../test/support/planted.js';
import { median, report, timed } from './measure.js';

const ROWS = Number(process.env.MMR_BENCH_ROWS ?? 1_000_000);
const ROUNDS = Number(process.env.MMR_BENCH_ROUNDS ?? 200);
const TIMES = 5;

let opened: Awaited<ReturnType<typeof openLane>>;
let nodes: readonly Node[];
beforeAll(async () => {
  opened = await openLane();
  nodes = (await opened.lane.fresh({ unwired: true })).cluster.nodes;
});
afterAll(() => opened.close());

test('a table of a million rows on three nodes', async () => {
  await Planted.of(nodes, ROWS, randomFrom('compare'));
  const compare = () => compareTable(nodes, 'public.keyed', { named: 100 });
  await compare();
  const cases = [
    ['equal', 0],
    ['100 scattered rows differ, all named', ROWS / 100],
    ['5,000 scattered rows differ', ROWS / 5_000],
    ['every row differs', 1],
  ] as const;
  for (const [what, every] of cases) {
    // In the order of the table, which is not that of the keys.
    if (every > 0) {
      await nodes[1]!.sql(
        `update keyed set owner = owner || '!' where split_part(owner, ' ', 2)::int % ${every} = 0`,
      );
    }
    const times: number[] = [];
    let peak = 0;
    for (let i = 0; i < TIMES; i++) {
      const before = process.memoryUsage().rss;
      const look = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss - before);
      }, 10);
      times.push(await timed(compare));
      clearInterval(look);
    }
    const seconds = (median(times) / 1000).toFixed(2);
    report(
      `${ROWS} rows on three nodes compared, ${what}`,
      `${seconds} s, ${(peak / 2 ** 20).toFixed(0)} MB`,
      '',
    );
    await nodes[1]!.sql`update keyed set owner = rtrim(owner, '!') where owner like '%!'`;
    await nodes[1]!.sql`vacuum keyed`;
  }
  await Promise.all(nodes.map((node) => node.sql`drop table keyed, plain`));
});

test('random differences are all found and counted', async () => {
  const two = nodes.slice(0, 2);
  const planted = await Planted.of(two, ROWS, randomFrom(process.env.MMR_BENCH_SEED ?? 'compare'));
  const wrong: string[] = [];
  const changed: number[] = [];
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);
  for (let round = 1; round <= ROUNDS; round++) {
    const table = round % 2 === 0 ? 'keyed' : 'plain';
    const found = await planted.round(table, 5_000);
    changed.push(found.changed);
    wrong.push(...found.wrong.map((text) => `round ${round}, ${table}: ${text}`));
    // Versions of rows that were changed and put back are not to slow down the next rounds.
    if (round % 20 === 0) await Promise.all(two.map((node) => node.sql`vacuum keyed, plain`));
  }
  clearInterval(look);
  const range = `${Math.min(...changed)} to ${Math.max(...changed)} (median ${median(changed)})`;
  report(
    `${ROUNDS} rounds of ${range} random differences in ${ROWS} rows, with and without a key: all found, counts right`,
    `${ROUNDS - wrong.length} of ${ROUNDS}; the process had ${(peak / 2 ** 20).toFixed(0)} MB at most`,
    'all',
  );
  expect(wrong).toEqual([]);
}, 3_600_000);
