import { ident } from '../../database/quote.js';
import { test } from '../test.js';
import { triedElsewhere } from './stay.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

export default test({
  scope: 'mesh',
  proves: 'what cannot run in a transaction, and what is of one server, stays at home and stops nothing',
  covers: ['ddl-refused', 'autoddl-change-index'],
  needs: AUTO_DDL_NEEDS,

  async run(context) {
    const { cluster, expect } = context;
    await wireAutoDdl(cluster);
    const [n1] = cluster.nodes;
    const database = ident(n1.database);
    const local = ident(`${n1.database}_local`);
    await n1.sql(`create table account (id int primary key, owner text);
      create table measure (day date primary key) partition by range (day);
      create table measure_2026 partition of measure for values from ('2026-01-01') to ('2027-01-01')`);
    await cluster.settle();
    const session = await n1.session();
    const tried = await triedElsewhere(context, session, [
      `create database ${local}`,
      `alter database ${local} set work_mem = '5MB'`,
      `alter database ${local} rename to ${ident(`${n1.database}_mine`)}`,
      `drop database ${ident(`${n1.database}_mine`)}`,
      `alter database ${database} set work_mem = '5MB'`,
      `alter system set work_mem = '5MB'`,
      'alter system reset work_mem',
      'create index concurrently by_owner on account (owner)',
      'reindex table account',
      'reindex index concurrently by_owner',
      'drop index concurrently by_owner',
      'vacuum account',
      'vacuum (full, analyze) account',
      'analyze account',
      'prepare chosen as select id from account',
      'create table from_prepared as execute chosen',
      'set spock.enable_ddl_replication = off',
      'drop table from_prepared cascade',
      'set spock.enable_ddl_replication = on',
      `create subscription elsewhere connection 'dbname=nowhere' publication p with (connect = false)`,
      'alter subscription elsewhere set (slot_name = none)',
      'drop subscription elsewhere',
      'listen news',
      'notify news',
      'checkpoint',
    ]);
    await session.close();
    expect.equal(tried, [], 'statements that other nodes could not carry out');
    await n1.sql(`insert into account values (1, 'after all that')`);
    await cluster.settle();
    await expect.everywhere('select id, owner from account', [[1, 'after all that']]);
    // So every node does these for itself.
    for (const node of cluster.nodes) {
      await node.sql('create index concurrently by_owner on account (owner)');
      await node.sql('alter table measure detach partition measure_2026 concurrently');
    }
    await cluster.settle();
    await expect.sameSchema();
  },
});
