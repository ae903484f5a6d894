import { test } from '../test.js';
import { CLIENT, setReadOnly } from './set-read-only.js';

export default test({
  scope: 'mesh',
  proves:
    'a node that is read-only for its users refuses them every change, and applies what the others send',
  covers: ['read-only', 'read-only-by-with'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    const rows = 'select id, owner from account order by id';
    await cluster.createTable('account', 'id int primary key, owner text');
    await n1.sql`insert into account values (1, 'ann')`;
    await cluster.settle();
    await setReadOnly(n2, 'user');

    const client = await n2.session();
    let passed: unknown;
    try {
      await client.sql(`set role ${CLIENT}`);
      for (const change of [
        `insert into account values (2, 'bob')`,
        `update account set owner = 'bob'`,
        'delete from account',
        'truncate account',
        'create table public.note (id int)',
        'copy account from stdin',
      ]) {
        await expect.refused(client.sql(change), { message: /read-only/ });
      }
      const hidden = client.sql`
        with moved as (insert into account values (2, 'bob') returning 1 as n) select n from moved`;
      // What it is refused with is looked at below.
      passed = await hidden.catch(() => undefined);
      if (!passed) await expect.refused(hidden, { message: /read-only/ });
    } finally {
      await client.close();
    }
    if (passed)
      defect('a query that writes passes where a node is read-only', 'n2: a row was written by WITH');
    await n1.sql`update account set owner = 'carol' where id = 1`;
    await n1.sql`insert into account values (3, 'dan')`;
    await cluster.settle();
    const expected = [[1, 'carol'], ...(passed ? [[2, 'bob']] : []), [3, 'dan']];
    await expect.everywhere(rows, expected);

    await setReadOnly(n2, 'off');
    await n2.sql`insert into account values (4, 'eve')`;
    await cluster.settle();
    await expect.everywhere(rows, [...expected, [4, 'eve']]);
  },
});
