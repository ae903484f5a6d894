import { FAULT_KINDS } from '../../faults/fault.js';
import { randomSchedule } from '../../faults/schedule.js';
import { supported } from '../../faults/supported.js';
import { counter } from '../../workload/counter.js';
import { races } from '../../workload/races.js';
import { register } from '../../workload/register.js';
import { session } from '../../workload/session.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultedRun } from '../faulted/run.js';
import { FAULTED } from '../faulted/under-fault.js';
import { insertedAtOnce, ORIGIN_MOVED, TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';

const WORKLOADS = [set, register, counter, session, whole, races];

/** Operations a second of each client; fewer where the run is so long that its history would not fit into memory. */
const RATE = 10;
const MOST_OPERATIONS = 500_000;

const AFTER_MS = 2_000;

export default test({
  scope: 'servers',
  proves:
    'whatever happens to links, servers and replication, at random and for long, every acknowledged write is accounted for in the end',
  covers: ['at-random'],
  needs: { faults: true },
  leaves: {
    ...FAULTED,
    errors: [...FAULTED.errors, TRIED_AGAIN, ORIGIN_MOVED, insertedAtOnce('contested_pkey')],
  },
  duration: 60_000,

  async run(context) {
    const { cluster, duration, random, log } = context;
    const { world } = context.faults;
    const workloads = WORKLOADS.filter(({ unsuited }) => unsuited?.(cluster.engine) === undefined);
    const kinds = FAULT_KINDS.filter((kind) => {
      const why = supported({ kind }, world);
      if (why) log(`without the fault ${kind}: ${why}`);
      return why === undefined;
    });
    const nodes = cluster.nodes.map(({ name }) => name);
    const tables = workloads.flatMap((workload) => Object.keys(workload.tables));
    const clients = nodes.length * workloads.length;
    await faultedRun(context, {
      workloads: WORKLOADS,
      clientsPerNode: 1,
      rate: Math.min(RATE, MOST_OPERATIONS / (clients * (duration / 1000))),
      faults: randomSchedule({ random, kinds, duration, nodes, tables }),
      within: duration,
      after: AFTER_MS,
    });
  },
});
