import { deafLinks, isolate } from '../../faults/arrangements.js';
import { register } from '../../workload/register.js';
import { faultedRun } from '../faulted/run.js';
import { FAULTED } from '../faulted/under-fault.js';
import { test } from '../test.js';

/** So slow, and so long, that both sides change rows of which none is written again before the links are healed. */
const RATE = 2;
const CUT_MS = 6_000;

export default test({
  scope: 'servers',
  proves: 'rows that are frozen while the network is cut still win against older changes from the other side',
  covers: ['partitions', 'frozen-rows-meet', 'frozen-rows-lose'],
  needs: { nodes: 3, faults: true, engines: ['spock', 'pglogical'] },
  leaves: FAULTED,

  async run(context) {
    const nodes = context.cluster.nodes.map(({ name }) => name);
    const tables = Object.keys(register.tables);
    await faultedRun(context, {
      workloads: [register],
      clientsPerNode: 2,
      rate: RATE,
      faults: {
        version: 1,
        nodes,
        steps: [
          { at: 1_000, fault: { kind: 'cut', links: deafLinks(isolate(nodes)) }, for: CUT_MS },
          { at: 500 + CUT_MS, fault: { kind: 'freeze', nodes, tables }, for: 0 },
        ],
      },
      after: 500,
    });
  },
});
