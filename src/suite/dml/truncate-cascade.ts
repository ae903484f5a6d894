import { waitFor } from '../../wait.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'TRUNCATE with CASCADE empties all tables of a foreign key on every node',
  covers: ['truncate-of-named-tables', 'truncate-cascade-stops-link'],

  async run({ cluster, expect, defect }) {
    const { engine, nodes, signal } = cluster;
    const [n1, n2] = nodes;
    const subscribers = nodes.filter((node) => node !== n2);
    await cluster.createTable('customer', 'id int primary key');
    await cluster.createTable(
      'booking',
      'id int primary key, customer int constraint customer references customer',
    );
    await n1.sql`insert into customer values (1), (2)`;
    await n1.sql`insert into booking values (1, 1)`;
    await cluster.settle();
    const before = await Promise.all(subscribers.map((node) => engine.worker(node, n2)));

    await n2.sql`truncate customer cascade`;
    const look = async () => {
      const rows = await Promise.all(subscribers.map((node) => node.value`select count(*) from booking`));
      if (rows.every((n) => n === 0)) return { done: 'emptied' };
      const workers = await Promise.all(subscribers.map((node) => engine.worker(node, n2)));
      return workers.every((worker, i) => worker !== before[i])
        ? { done: 'stuck' }
        : { notYet: `${rows} rows` };
    };
    const what = await waitFor("n2's TRUNCATE elsewhere", look, { within: 20_000, signal });
    if (what === 'stuck') {
      defect('TRUNCATE of tables with a foreign key stops the link', 'n1: the link from n2 has stopped', {
        errors: [
          { text: /cannot truncate a table referenced in a foreign key constraint/, process: /apply/ },
        ],
      });
      await cluster.everywhere('alter table booking drop constraint customer');
    }
    await n2.sql`insert into customer values (3)`;
    await cluster.settle();
    await expect.everywhere('select id from customer', [[3]]);
    await expect.everywhere('select id from booking', []);
  },
});
