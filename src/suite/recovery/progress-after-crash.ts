import { serverOf } from '../../faults/world.js';
import { waitFor } from '../../wait.js';
import { KILLED } from '../faulted/killed.js';
import { lastApplied, write } from '../last-applied.js';
import { test } from '../test.js';

const WRITTEN_MS = 15_000;

export default test({
  scope: 'servers',
  proves:
    'what a node says of its progress is right after it was killed, before and after anything new has come',
  covers: ['progress-after-crash', 'progress-stale-after-crash'],
  needs: { engines: ['spock'], faults: true },
  leaves: KILLED,

  async run({ cluster, faults, log }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    const applied = (at: string) =>
      waitFor(
        `n2 to say that it has applied n1's transaction of ${at}`,
        async () => {
          const seen = (await lastApplied(n2)).get(n1.name);
          return seen === at ? { done: undefined } : { notYet: String(seen) };
        },
        { within: WRITTEN_MS, signal: cluster.signal },
      );

    const first = await write(n1, 'insert into account values (1)');
    await cluster.settle();
    log(JSON.stringify([first, ...(await lastApplied(n2))]));
    await applied(first);
    const server = serverOf(faults.world, n2.name);
    await server.kill();
    await server.startAgain();
    await cluster.untilLinked();
    log(JSON.stringify([first, ...(await lastApplied(n2))]));
    await cluster.settle();
    log(JSON.stringify([first, ...(await lastApplied(n2))]));
    await applied(first);
    const second = await write(n1, 'insert into account values (2)');
    await cluster.settle();
    await applied(second);
  },
});
