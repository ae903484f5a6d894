import type { Row } from '../../database/node.js';
import { test } from '../test.js';

/** What a foreign key does to child 1, whose parent is deleted, and to child 2, whose parent gets another key. */
const ACTIONS: Readonly<Record<string, readonly [number | null, number | null][] | 'refused'>> = {
  'no action': 'refused',
  restrict: 'refused',
  cascade: [[2, 20]],
  'set null': [
    [1, null],
    [2, null],
  ],
  'set default': [
    [1, 0],
    [2, 0],
  ],
};

/** Foreign key violation, and what PostgreSQL 18 calls it for RESTRICT. */
const REFUSED = /^(23503|23001)$/;

export default test({
  proves:
    'what a foreign key does when its parent is deleted or changed leaves the same rows on every node, whatever the action',
  covers: ['foreign-key-actions', 'foreign-keys'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    const tables = Object.keys(ACTIONS).map((action) => action.replace(' ', '_'));
    for (const action of Object.keys(ACTIONS)) {
      const name = action.replace(' ', '_');
      await cluster.createTable(`parent_${name}`, 'id int primary key');
      await cluster.createTable(
        `child_${name}`,
        `id int primary key, parent int default 0 references parent_${name} on delete ${action} on update ${action}`,
      );
      await n1.sql(`insert into parent_${name} values (0), (1), (2)`);
      await n1.sql(`insert into child_${name} values (1, 1), (2, 2)`);
    }
    // Of a key of two columns only one is set to NULL; and a tree falls from its root.
    await cluster.createTable('place', 'town int, street int, primary key (town, street)');
    await cluster.createTable(
      'house',
      `id int primary key, town int not null, street int,
       foreign key (town, street) references place on delete set null (street)`,
    );
    await cluster.createTable(
      'branch',
      'id int primary key, grows_on int references branch on delete cascade',
    );
    await n1.sql`insert into place values (1, 1), (1, 2)`;
    await n1.sql`insert into house values (1, 1, 1), (2, 1, 2)`;
    await n1.sql`insert into branch values (1, null), (2, 1), (3, 2), (4, 2), (5, null), (6, 5)`;
    await cluster.settle();

    for (const [i, [, what]] of Object.entries(ACTIONS).entries()) {
      const attempts = [
        `delete from parent_${tables[i]} where id = 1`,
        `update parent_${tables[i]} set id = 20 where id = 2`,
      ];
      for (const attempt of attempts) {
        if (what !== 'refused') await n2.sql(attempt);
        else {
          const code = await n2.sql(attempt).then(
            (): Row[] | string => 'accepted',
            (error: { code?: string }) => error.code ?? 'no code',
          );
          expect.that(REFUSED.test(String(code)), `${attempt}: ${code}`, n2);
        }
      }
    }
    await n2.sql`delete from place where street = 1`;
    await n2.sql`delete from branch where id = 1`;
    await cluster.settle();

    for (const [i, [, what]] of Object.entries(ACTIONS).entries()) {
      const children =
        what === 'refused'
          ? [
              [1, 1],
              [2, 2],
            ]
          : what;
      await expect.everywhere(`select id, parent from child_${tables[i]} order by id`, children);
      const parents = what === 'refused' ? [[0], [1], [2]] : [[0], [20]];
      await expect.everywhere(`select id from parent_${tables[i]} order by id`, parents);
    }
    await expect.everywhere('select id, town, street from house order by id', [
      [1, 1, null],
      [2, 1, 2],
    ]);
    await expect.everywhere('select id from branch order by id', [[5], [6]]);
  },
});
