import { DeadlineError, messageOf } from '../../errors.js';
import { type LateRecords, lateRecords } from '../../replication/late-records.js';
import { engineOn } from '../../replication/mixed-engine.js';
import { test } from '../test.js';

/** How long ago something may have been to be of late. */
const HOURS = 24;

export default test({
  scope: 'look',
  proves:
    'no node has thrown a transaction away of late, no subscription is disabled, and none keeps failing',
  covers: ['health-records'],

  async run({ cluster, expect, log }) {
    const { nodes, engine } = cluster;
    const records = await Promise.all(
      nodes.map(async (node) => [node, await lateRecords(engineOn(engine, node), node, HOURS)] as const),
    );
    const wrong: string[] = [];
    for (const [node, { exceptions, conflicts, keeps }] of records) {
      if (!keeps)
        log(`${node.name}: ${engine.kind} keeps no records of conflicts, and none of what it throws away`);
      for (const line of conflicts) log(`${node.name}: ${line}`);
      for (const line of exceptions) wrong.push(`${node.name}: ${line}`);
    }
    const off = (await cluster.links()).filter(({ status }) => status === 'disabled');
    for (const { subscriber, subscription } of off) wrong.push(`${subscriber}: ${subscription} is disabled`);
    // Errors are counted and not dated: where all gets through now, they are past.
    const failing = failures(records.map(([node, one]) => ({ ...one, node: node.name })));
    for (const line of failing) log(line);
    if (failing.length > 0 && off.length === 0) {
      try {
        await cluster.settle();
      } catch (error) {
        if (!(error instanceof DeadlineError)) throw error;
        wrong.push(...failing, messageOf(error));
      }
      const down = (await cluster.links()).filter(({ up }) => !up);
      for (const { subscriber, subscription, status } of down)
        if (failing.some((line) => line.includes(subscription)))
          wrong.push(`${subscriber}: ${subscription} has failed before, and is ${status}`);
    }
    expect.that(wrong.length === 0, `on record of the last ${HOURS} hours:\n${wrong.join('\n')}`);
  },
});

function failures(all: readonly (LateRecords & { node: string })[]): string[] {
  return all.flatMap(({ node, failing }) => failing.map((line) => `${node}: ${line}`));
}
