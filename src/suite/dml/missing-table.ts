import { DEFAULT_SET } from '../../replication/engine.js';
import { waitFor } from '../../wait.js';
import { TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';

/** So many apply processes one after the other, for one change: it is tried for ever. */
const FOR_EVER = 4;

export default test({
  scope: 'mesh',
  proves: 'rows of a table that a node does not have hold nothing else up, and are on record there',
  covers: ['missing-table-stops-link', 'exceptions-transdiscard'],
  needs: { engines: ['spock'] },
  leaves: { exceptions: [{ table: 'local', reason: /can't find relation/, least: 0 }] },

  async run({ cluster, expect, defect }) {
    const { engine, nodes, signal } = cluster;
    const [n1, n2, ...others] = nodes;
    await cluster.createTable('account', 'id int primary key');
    await n1.sql`create table local (id int primary key)`;
    await engine.addTable(n1, DEFAULT_SET, 'local');
    await n1.sql`insert into local values (1)`;
    await n1.sql`insert into account values (1)`;

    const ends = await Promise.all(
      [n2, ...others].map(async (node) => {
        const workers = new Set<number>();
        const look = async () => {
          const worker = await engine.worker(node, n1);
          if (worker !== null) workers.add(worker);
          if (workers.size >= FOR_EVER) return { done: 'tried for ever' as const };
          const arrived = (await node.sql`select from account`).length > 0;
          return arrived ? { done: 'went on' as const } : { notYet: 'no row' };
        };
        const awaited = `what comes after the missing table on ${node.name}`;
        return { node, end: await waitFor(awaited, look, { within: 20_000, signal }) };
      }),
    );
    // Only now: a node that is still at it would find the table where it tries again.
    for (const node of [n2, ...others]) {
      await node.sql`create table local (id int primary key)`;
      await engine.addTable(node, DEFAULT_SET, 'local');
    }
    const stuck = ends.filter(({ end }) => end === 'tried for ever').map(({ node }) => node.name);
    if (stuck.length > 0)
      defect(
        'a row of a missing table stops the link',
        `${stuck.join(', ')}: the link from n1 starts again and again`,
        {
          exceptions: [
            { table: 'local', reason: /"public\.local" does not exist|^INSERT of 1 rows/, least: 0 },
          ],
          errors: [{ text: /relation "public\.local" does not exist/, process: /^spock apply/ }, TRIED_AGAIN],
        },
      );
    await cluster.settle();
    await expect.everywhere('select id from account', [[1]]);
    for (const { node, end } of ends) {
      if (end === 'went on') {
        const records = await node.sql`select error_message from spock.exception_log`;
        const reasons = records.map(({ error_message }) => String(error_message));
        if (reasons.join() === 'unavailable')
          defect(
            'what is thrown away with a failed change is on record without a reason',
            `${node.name}: "unavailable"`,
            { exceptions: [{ table: 'local', reason: /unavailable$/, least: 0 }] },
          );
        else expect.equal(reasons, ["Spock can't find relation"], 'records', node);
      }
      await node.unreplicated('insert into local values (1) on conflict do nothing');
    }
  },
});
