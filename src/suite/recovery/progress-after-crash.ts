import { serverOf } from '../../faults/world.js';
import { killed } from '../faulted/killed.js';
import { untilApplied, write } from '../last-applied.js';
import { test } from '../test.js';

export default test({
  scope: 'servers',
  proves:
    'what a node says of its progress is right after it was killed, before and after anything new has come',
  covers: ['progress-after-crash', 'progress-stale-after-crash'],
  needs: { engines: ['spock'], faults: true },
  leaves: (given) => ({
    ...killed(given),
    conflicts:
      'crash applies changes again' in given.engine.profile.anomalies
        ? [{ table: 'account', types: ['insert_exists'], least: 0 }]
        : [],
  }),

  async run({ cluster, faults, defect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    const applied = async (at: string) => {
      const later = await untilApplied(n2, new Map([[n1, at]]), cluster.signal);
      if (later.length > 0) defect('progress tells of transactions that nobody wrote', `n2: ${later}`);
    };

    const first = await write(n1, 'insert into account values (1)');
    await applied(first);
    const server = serverOf(faults.world, n2.name);
    await server.kill();
    await server.startAgain();
    await cluster.untilLinked();
    // Elsewhere a barrier is a transaction of its own, which is later.
    if (cluster.engine.marksInStream) await cluster.settle();
    await applied(first);
    await applied(await write(n1, 'insert into account values (2)'));
  },
});
