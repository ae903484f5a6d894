import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';
import { untilCopied } from './begin.js';

export default test({
  scope: 'mesh',
  proves:
    'a partition that is in a set without its table is copied, as it is replicated, and no other one is',
  covers: ['copy-partition-alone'],
  needs: { unwired: true },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect, defect }) {
    const { engine } = cluster;
    const [n1, n2] = cluster.nodes;
    for (const node of [n1, n2]) {
      await cluster.prepare(node);
      await node.sql`create table event (id int, year int, primary key (id, year)) partition by list (year)`;
      for (const year of [2025, 2026])
        await node.sql(`create table event_${year} partition of event for values in (${year})`);
    }
    await engine.addTable(n1, DEFAULT_SET, 'event_2026');
    await n1.sql`insert into event values (1, 2025), (2, 2026)`;

    await engine.subscribe(n2, n1, { copyData: true });
    await untilCopied(cluster, n2, n1);
    await n1.sql`insert into event values (3, 2025), (4, 2026)`;
    await cluster.barrier(n1, n2);
    const rows = 'select id, year from event order by id';
    if (JSON.stringify((await n2.table(rows)).rows) === '[[4,2026]]')
      return defect(
        'a partition that is alone in its set is not copied',
        'n2: what was there before is missing',
      );
    await expect.rows(n2, rows, [
      [2, 2026],
      [4, 2026],
    ]);
  },
});
