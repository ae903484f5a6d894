import { test } from '../test.js';

/** By what rows are found, one after the other. */
const IDENTITIES = [
  'using index item_code_key',
  'default',
  'full',
  'using index item_code_key',
  'full',
  'default',
];

export default test({
  proves: 'rows are found while the replica identity goes from key to index to FULL and back between writes',
  covers: ['identity-switched', 'identity-index', 'identity-full'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    // pglogical has no FULL (README, Limitations).
    const identities = IDENTITIES.filter((one) => cluster.engine.kind !== 'pglogical' || one !== 'full');
    await cluster.createTable(
      'item',
      'id int primary key, code text not null constraint item_code_key unique, version int',
    );
    await n1.sql`insert into item select g, 'code ' || g, 0 from generate_series(1, 10) g`;
    await cluster.settle();
    const state = new Map(
      Array.from({ length: 10 }, (_, i) => [i + 1, [`code ${i + 1}`, 0] as [string, number]]),
    );

    for (const [i, identity] of identities.entries()) {
      await cluster.everywhere(`alter table item replica identity ${identity}`);
      const version = i + 1;
      await n1.sql(`update item set version = ${version} where id = ${version}`);
      await n2.sql(`update item set code = 'moved ' || ${version} where id = 10`);
      await n2.sql(`delete from item where id = ${version + 1} and ${version} % 2 = 0`);
      await cluster.settle();
      if (state.has(version)) state.get(version)![1] = version;
      state.get(10)![0] = `moved ${version}`;
      if (version % 2 === 0) state.delete(version + 1);
      await expect.everywhere(
        'select id, code, version from item order by id',
        [...state].map(([id, [code, seen]]) => [id, code, seen]),
      );
    }
  },
});
