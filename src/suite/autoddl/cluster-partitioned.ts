import { SETTLE_TIMEOUT_MS } from '../../cluster/linked-nodes.js';
import type { Session } from '../../database/node.js';
import type { DefectName } from '../../replication/profile.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

const CRASHES: DefectName = 'CLUSTER of a partitioned table crashes the other nodes';

export default test({
  scope: 'mesh',
  proves:
    'CLUSTER of a partitioned table or of all, which cannot run in a transaction, stays at home and stops nothing',
  covers: ['ddl-refused', 'cluster-partitioned-crashes'],
  needs: AUTO_DDL_NEEDS,
  // The servers crash whenever they come back, and try again.
  leaves: ({ engine: { profile } }) =>
    CRASHES in profile.defects
      ? {
          mesh: 'changed',
          errors: [
            {
              text: /was terminated by signal|terminating any other active/,
              process: /postmaster/,
              crash: true,
            },
            {
              text: /died|snapshot .* still active|could not connect|could not receive|the database system is/,
              process: /spock|walsender/,
              least: 0,
            },
          ],
        }
      : { schema: [/^storage of public\.measure_2026 differs: n1 heap, clustered by/] },

  async run({ cluster, expect, defect }) {
    await wireAutoDdl(cluster);
    const [n1, n2] = cluster.nodes;
    await n1.sql(`create table measure (day date primary key) partition by range (day);
      create table measure_2026 partition of measure for values from ('2026-01-01') to ('2027-01-01');
      insert into measure values ('2026-05-05')`);
    await cluster.settle();
    const witness = await n2.session();
    await n1.sql('cluster measure using measure_pkey');
    const crashed = end(witness, cluster.signal);
    const seen = await Promise.race([cluster.settle().then(() => 'applied'), crashed]).catch(() => crashed);
    if (seen !== 'applied') return defect(CRASHES, 'n2: the server has crashed');
    await witness.close();
    await n1.sql('cluster');
    await n1.sql(`insert into measure values ('2026-06-06')`);
    await cluster.settle();
    await expect.everywhere('select day from measure order by day', [['2026-05-05'], ['2026-06-06']]);
  },
});

/** Waits until the server has ended this session, as it does with all of them when it crashes. */
function end(session: Session, signal: AbortSignal): Promise<string> {
  const look = async () => {
    const alive = await session.sql`select 1`.then(
      () => true,
      () => false,
    );
    return alive ? { notYet: 'it lives' } : { done: 'crashed' };
  };
  return waitFor("n2's session to end", look, { within: SETTLE_TIMEOUT_MS, signal });
}
