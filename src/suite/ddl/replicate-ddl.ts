import type { Cluster } from '../../cluster/cluster.js';
import { ident, literal } from '../../database/quote.js';
import { test } from '../test.js';

/** The functions by which these engines replicate a definition that is handed to them. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  spock: 'replicate_ddl',
  pglogical: 'replicate_ddl_command',
};

/** What `engine.define` calls, with a set that not every link carries. */
function call({ engine }: Cluster, statement: string, set: string): string {
  return `select ${ident(engine.extension!)}.${FUNCTIONS[engine.kind]}(${literal(statement)}, array[${literal(set)}])`;
}

export default test({
  scope: 'mesh',
  proves:
    'a definition that is handed over runs on the node and on those that receive its set, in the order of its rows',
  covers: ['replicate-ddl'],
  needs: { engines: ['spock', 'pglogical'], nodes: 3 },

  async run({ cluster, expect }) {
    const { engine } = cluster;
    const [n1, n2, n3] = cluster.nodes as [
      (typeof cluster.nodes)[0],
      (typeof cluster.nodes)[0],
      (typeof cluster.nodes)[0],
    ];
    await cluster.createSet('audit', {}, [[n2, n1]]);
    await n1.sql(call(cluster, 'create table public.event (id int primary key)', 'audit'));
    await engine.define!(n1, 'create table public.account (id int primary key)');
    await cluster.settle();
    const there = `select to_regclass('public.event') is not null, to_regclass('public.account') is not null`;
    await expect.rows(n1, there, [[true, true]]);
    await expect.rows(n2, there, [[true, true]]);
    await expect.rows(n3, there, [[false, true]]);
    await n3.sql('create table public.event (id int primary key)');

    for (const node of cluster.nodes) await engine.addTable(node, 'default', 'public.account');
    await n1.transaction(async (session) => {
      await session.sql('insert into account values (1)');
      await session.sql(
        call(cluster, 'alter table public.account add column balance int default 5', 'default'),
      );
      await session.sql('insert into account values (2, 7)');
    });
    await expect.refused(n1.sql(call(cluster, 'create table public.account (id int)', 'default')), {
      code: '42P07',
      message: /already exists/,
    });
    await expect.refused(n1.sql(call(cluster, 'create table public.never (id int)', 'no_such_set')), {
      message: /no_such_set/,
    });
    await cluster.settle();
    await expect.everywhere('select id, balance from account order by id', [
      [1, 5],
      [2, 7],
    ]);
    await expect.sameSchema();
  },
});
