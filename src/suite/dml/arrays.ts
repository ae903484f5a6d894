import { test } from '../test.js';

export default test({
  proves:
    'arrays arrive as they are: empty, of several dimensions, with NULL elements and bounds of their own',
  covers: ['types-common'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.everywhere(`create type mood as enum ('low', 'high')`);
    await cluster.createTable('series', 'id int primary key, numbers int[], words text[], moods mood[]');
    const state = `select id, numbers::text, words::text, moods::text, array_dims(numbers) from series order by id`;

    await n1.sql(String.raw`insert into series values
      (1, '{1,2,3}', '{one,two}', '{low,high}'),
      (2, '{}', '{}', '{}'),
      (3, '{1,null,3}', '{null,"null",""}', '{null}'),
      (4, '{{1,2},{3,null}}', '{{a},{b}}', null),
      (5, '[0:2]={7,8,9}', '{"a,b","c\"d","{e}","f\\g"}', '{high}'),
      (6, '{{{1},{2}},{{3},{4}}}', null, null)`);
    await cluster.settle();
    await expect.everywhere(state, [
      [1, '{1,2,3}', '{one,two}', '{low,high}', '[1:3]'],
      [2, '{}', '{}', '{}', null],
      [3, '{1,NULL,3}', '{NULL,"null",""}', '{NULL}', '[1:3]'],
      [4, '{{1,2},{3,NULL}}', '{{a},{b}}', null, '[1:2][1:2]'],
      [5, '[0:2]={7,8,9}', String.raw`{"a,b","c\"d","{e}","f\\g"}`, '{high}', '[0:2]'],
      [6, '{{{1},{2}},{{3},{4}}}', null, null, '[1:2][1:2][1:1]'],
    ]);

    await n2.sql`update series set numbers[2] = null, words = words || 'three'::text where id = 1`;
    await n2.sql`update series set numbers = '{}', moods = null where id = 3`;
    await n2.sql`delete from series where id not in (1, 3)`;
    await cluster.settle();
    await expect.everywhere(state, [
      [1, '{1,NULL,3}', '{one,two,three}', '{low,high}', '[1:3]'],
      [3, '{}', '{NULL,"null",""}', null, null],
    ]);
  },
});
