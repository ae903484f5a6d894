import { test } from '../test.js';

export default test({
  proves: 'NULL arrives as NULL: inserted, written over a value, and overwritten by one',
  covers: ['null-and-default', 'null-not-replicated'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('person', 'id int primary key, name text, born date, tags text[], notes jsonb');
    const rows = 'select id, name, born, tags, notes::text from person order by id';
    await n1.sql`insert into person values
      (1, 'ann', '1999-12-31', '{a,b}', '{"k": null}'), (2, null, null, null, null), (3, '', null, '{null}', 'null')`;
    await cluster.settle();
    await expect.everywhere(rows, [
      [1, 'ann', '1999-12-31', ['a', 'b'], '{"k": null}'],
      [2, null, null, null, null],
      [3, '', null, [null], 'null'],
    ]);

    await n1.sql`update person set name = null where id = 1`;
    await n1.sql`update person set name = 'bob', tags = '{}' where id = 2`;
    await n2.sql`update person set name = null, tags = null, notes = null where id = 3`;
    await cluster.settle();
    await expect.everywhere(rows, [
      [1, null, '1999-12-31', ['a', 'b'], '{"k": null}'],
      [2, 'bob', null, [], null],
      [3, null, null, null, null],
    ]);

    await n2.sql`update person set born = null, tags = null, notes = null where id = 1`;
    await n2.sql`update person set name = null, tags = null where id = 2`;
    await n1.sql`update person set name = 'carol', born = '2001-01-01', tags = '{c}', notes = '[]' where id = 3`;
    await cluster.settle();
    await expect.everywhere(rows, [
      [1, null, null, null, null],
      [2, null, null, null, null],
      [3, 'carol', '2001-01-01', ['c'], '[]'],
    ]);
  },
});
