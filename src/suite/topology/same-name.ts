import { ORIGIN_MOVED, TRIED_AGAIN } from '../log-lines.js';
import { DROPPED_MEANWHILE, withSecondDatabase } from '../second-database.js';
import { test } from '../test.js';
import { oneFails, separateTables } from './beside-a-failure.js';
import { SpockSubscription } from './spock-subscription.js';

export default test({
  scope: 'mesh',
  proves:
    'of two databases on a server whose subscriptions have one name, each applies its own, also what the other cannot apply',
  covers: ['same-name-in-two-databases'],
  needs: { unwired: true, engines: ['spock'] },
  leaves: { mesh: 'changed', errors: [TRIED_AGAIN, ORIGIN_MOVED, DROPPED_MEANWHILE] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    for (const node of [n1, n2]) await cluster.prepare(node);
    await withSecondDatabase([n2], cluster.engine, async ([second]) => {
      await cluster.prepare(second!);
      const name = `same_${n2.database}_`;
      const pair = {
        failing: new SpockSubscription(cluster, n2, name),
        other: new SpockSubscription(cluster, second!, name),
      };
      await separateTables(n1, pair);

      if (await oneFails(cluster, n1, pair, expect))
        defect(
          'a subscription throws away what one of its name in another database cannot apply',
          'parcels are missing in a database that had no error',
        );
      for (const one of [pair.failing, pair.other]) await one.drop();
      await cluster.engine.dropNode(second!, second!.name);
      await cluster.engine.uninstall(second!);
    });
  },
});
