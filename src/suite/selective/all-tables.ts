import pg from 'pg';
import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'all tables of a schema enter a set at once, and one that cannot keeps no other out',
  covers: ['set-all-tables', 'all-tables-fail-for-one'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const { engine, nodes } = cluster;
    const [n1] = nodes;
    await cluster.everywhere('create schema bank');
    await cluster.everywhere('create table bank.account (id int primary key)');
    await cluster.everywhere('create table bank.note (what text)');
    const add = () =>
      Promise.all(
        nodes.map((node) => node.sql`select spock.repset_add_all_tables(${DEFAULT_SET}, '{bank}')`),
      );
    try {
      await add();
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === '22023')) throw error;
      return defect('one table without a key keeps all of its schema out of a set', `n1: ${error.message}`);
    }
    const added = (await engine.membership(n1)).map(({ table }) => table);
    expect.equal(
      added.filter((table) => table.startsWith('bank.')),
      ['bank.account'],
      'tables in the set',
      n1,
    );
    await n1.sql`insert into bank.account values (1)`;
    await cluster.settle();
    await expect.everywhere('select id from bank.account', [[1]]);
  },
});
