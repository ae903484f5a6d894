import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';
import { ddlReplicates } from './by-itself.js';

export default test({
  scope: 'mesh',
  proves: 'a table that is altered stays in the replication set that it is in',
  covers: ['set-stickiness', 'alter-table-leaves-set'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const { engine } = cluster;
    const [n1] = cluster.nodes;
    await cluster.createSet('audit');
    await cluster.createTable('event', 'id int primary key', { set: 'audit' });
    await ddlReplicates(n1, async (session) => {
      await session.sql`alter table event add column what text`;
    });
    await cluster.settle();

    const members = (await engine.membership(n1)).filter(({ table }) => table === 'public.event');
    const sets = members.map(({ set }) => set);
    if (sets.join() !== DEFAULT_SET) return expect.equal(sets, ['audit'], 'sets of the altered table', n1);
    defect('ALTER TABLE moves a table into the default set', `n1: the table is in ${DEFAULT_SET} only`);
    await engine.removeTable(n1, DEFAULT_SET, 'event');
    await engine.addTable(n1, 'audit', 'event');
  },
});
