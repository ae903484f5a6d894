import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

export default test({
  scope: 'mesh',
  proves: 'a table without a key that becomes a partition of one with a key replicates like it',
  covers: ['autoddl-partitions', 'attached-without-key'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect, defect }) {
    await wireAutoDdl(cluster);
    const { engine } = cluster;
    const [n1, n2] = cluster.nodes;
    const sets = async () =>
      (await engine.membership(n1)).filter(({ table }) => table === 'public.event_1').map(({ set }) => set);
    await n1.sql(
      'create table event (id int, kind int, what text, primary key (id, kind)) partition by list (kind)',
    );
    await n1.sql('create table event_1 (id int not null, kind int not null, what text)');
    await n1.sql(`insert into event_1 values (1, 1, 'old')`);
    await n1.sql('alter table event attach partition event_1 for values in (1)');
    await cluster.settle();
    await expect.sameSchema();
    await n1.sql(`update event set what = 'new'`);
    await cluster.settle();
    const seen = await sets();
    if (seen.join() !== engine.insertOnlySet) {
      expect.equal(seen, [DEFAULT_SET], 'sets of the partition', n1);
      return expect.everywhere('select what from event', [['new']]);
    }
    await expect.rows(n2, 'select what from event', [['old']]);
    defect(
      'a partition that was attached without a key passes on inserts only',
      `n2: the row is as before; the partition is in ${seen}`,
      {
        differing: { event_1: 1, event: 1 },
      },
    );
  },
});
