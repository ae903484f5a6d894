import { waitFor } from '../../wait.js';
import { test } from '../test.js';
import { withServerSetting } from '../with-setting.js';

const WITHIN_MS = 20_000;

export default test({
  scope: 'mesh',
  proves: 'a node confirms what its provider has written also where none of it was for this node',
  covers: ['keepalive'],

  async run({ cluster }) {
    const [n1, n2] = cluster.nodes;
    const slot = await cluster.engine.slot(n2, n1);
    await n1.sql`create table local (id int)`;
    await withServerSetting(cluster, n2, 'wal_receiver_status_interval', '1s', async () => {
      await n1.sql`insert into local select generate_series(1, 1000)`;
      const written = String(await n1.value`select pg_current_wal_lsn()`);
      const look = async () => {
        const [row] = await n1.sql`
          select confirmed_flush_lsn as at, confirmed_flush_lsn >= ${written}::pg_lsn as there
            from pg_replication_slots where slot_name = ${slot}`;
        return row?.there ? { done: undefined } : { notYet: String(row?.at) };
      };
      await waitFor(`n2 to confirm all of n1 up to ${written}`, look, {
        within: WITHIN_MS,
        signal: cluster.signal,
      });
    });
    await n1.sql`drop table local`;
  },
});
