import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';

const GROUPS = 25;
const TABLES = 40 * GROUPS;

export default test({
  scope: 'mesh',
  proves: 'a thousand tables replicate, one by one and all in one transaction',
  covers: ['many-tables'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    // As partitions of one they enter the set at once; they are sent and applied as what they are, tables.
    await cluster.everywhere(`
      create table reading (id int primary key, version int) partition by range (id);
      do $$ begin
        for g in 0 .. ${GROUPS - 1} loop
          execute format('create table group_%s partition of reading for values from (%s) to (%s) partition by range (id)', g, 400 * g, 400 * g + 400);
        end loop;
        for i in 0 .. ${TABLES - 1} loop
          execute format('create table reading_%s partition of group_%s for values from (%s) to (%s)', i, i / 40, 10 * i, 10 * i + 10);
        end loop;
      end $$`);
    await cluster.addTable(DEFAULT_SET, 'reading');

    await n1.sql(`insert into reading select g, 0 from generate_series(0, ${10 * TABLES - 1}) g`);
    await cluster.settle({ within: 60_000 });
    await expect.everywhere('select count(*), count(distinct tableoid) from reading', [
      [10 * TABLES, TABLES],
    ]);

    await n2.sql(`do $$ begin
      for i in 0 .. ${TABLES - 1} loop
        execute format('update reading_%s set version = 1', i);
        execute format('delete from reading_%s where id %% 10 > 0', i);
      end loop;
    end $$`);
    await cluster.settle({ within: 60_000 });
    for (let i = 0; i < 50; i++) await n1.sql(`insert into reading_${i * 20} values (${200 * i + 5}, 2)`);
    await cluster.settle({ within: 60_000 });
    await expect.everywhere('select version, count(*), sum(id) from reading group by 1 order by 1', [
      [1, TABLES, 10 * ((TABLES * (TABLES - 1)) / 2)],
      [2, 50, 200 * ((50 * 49) / 2) + 5 * 50],
    ]);
    // Nobody has to look at a thousand tables again.
    await cluster.removeTable(DEFAULT_SET, 'reading');
    await cluster.everywhere('drop table reading cascade');
  },
});
