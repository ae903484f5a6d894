import { DEFAULT_SET } from '../../replication/engine.js';
import { rouse } from '../../replication/rouse.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a new subscription copies a table with a generated column, and computes it anew',
  covers: ['copy-data', 'generated-columns', 'generated-columns-as-ordinary'],
  needs: { unwired: true },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect, defect }) {
    const { engine, signal } = cluster;
    const [n1, n2] = cluster.nodes;
    for (const node of [n1, n2]) {
      await cluster.prepare(node);
      await node.sql`
        create table article (id int primary key, price int, doubled int generated always as (price * 2) stored)`;
      await engine.addTable(node, DEFAULT_SET, 'article');
    }
    await n1.sql`insert into article values (1, 10), (2, 20)`;
    await engine.subscribe(n2, n1, { copyData: true });

    const look = async () => {
      const [link] = await engine.links(n2);
      if (link?.up) return { done: 'copied' };
      if (await hasFailed()) return { done: 'failed' };
      await rouse(engine, n2, n1);
      return { notYet: link?.status ?? 'no link' };
    };
    // A copy that has begun and has no worker any more.
    const hasFailed = async () => {
      if (!engine.extension || (await engine.worker(n2, n1)) !== null) return false;
      return n2.value(
        `select exists (select from ${engine.extension}.local_sync_status where sync_status = 'd')`,
      );
    };
    // Seen once, and not looked at again: a worker that has failed is soon started once more, and fails again.
    const outcome = await waitFor('n2 to copy the table', look, { within: 20_000, signal });
    if (outcome === 'failed') {
      await engine.disable(n2, n1);
      return defect('a table with a generated column is not copied', 'n2: the copy failed', {
        errors: [
          { text: /^table copy failed|initialization failed during nonrecoverable step/, process: /apply/ },
        ],
      });
    }
    await expect.rows(n2, 'select id, price, doubled from article order by id', [
      [1, 10, 20],
      [2, 20, 40],
    ]);
  },
});
