import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

export default test({
  scope: 'mesh',
  proves:
    'a session whose CREATE EXTENSION or CREATE SCHEMA was refused still replicates what its functions define',
  covers: ['ddl-after-refused-extension'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect, defect }) {
    await wireAutoDdl(cluster);
    const [n1, n2] = cluster.nodes;
    await n1.sql('create schema here');
    const session = await n1.session();
    await expect.refused(session.sql('create extension no_such_thing'), { message: /not available/ });
    await session.sql('do $$ begin create table first (id int primary key); end $$');
    await expect.refused(session.sql('create schema here'), { code: '42P06', message: /already exists/ });
    await session.sql('do $$ begin create table second (id int primary key); end $$');
    await session.close();
    await cluster.settle();
    const tables = `select relname from pg_class where relname in ('first', 'second') order by 1`;
    const all = [['first'], ['second']];
    await expect.rows(n1, tables, all);
    if ((await n2.table(tables)).rows.length === 2) return expect.everywhere(tables, all);
    await expect.rows(n2, tables, []);
    defect('DDL of functions stays at home after a refused CREATE EXTENSION', 'n2: there are no such tables');
    await n1.sql('set spock.enable_ddl_replication = off; drop table first, second cascade');
    await n1.reconnect();
  },
});
