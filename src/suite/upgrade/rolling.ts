import type { Cluster } from '../../cluster/cluster.js';
import type { FaultStep } from '../../faults/schedule.js';
import type { Engine } from '../../replication/engine.js';
import { register } from '../../workload/register.js';
import { session } from '../../workload/session.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { underFaults } from '../faulted/log-lines.js';
import { faultedRun } from '../faulted/run.js';
import { FAULTED } from '../faulted/under-fault.js';
import { ORIGIN_MOVED } from '../log-lines.js';
import { test } from '../test.js';

/** Milliseconds in which all nodes have the same release and clients write: before the first upgrade, and after the last. */
const CALM_MS = 1_500;

/** Milliseconds that a node is away before it is given its programs. */
const AWAY_MS = 300;

/** Milliseconds that an upgrade may take: a node made anew waits for its links one after the other. */
const EACH_MS = 40_000;

/**
 * An extension that is updated may drop tables of its own: a sender that has begun to look them up ends, and begins again
 * (5.0.11 to 6.0.0, as Spock's manager updates it, at once after the start).
 */
const UPDATED = underFaults([{ text: /^could not find pg_class entry for \d+$/, process: /^walsender$/ }]);

export default test({
  scope: 'servers',
  proves:
    'node by node is taken out, given another release and let back in while clients write on all others, and every acknowledged write is accounted for',
  covers: ['rolling-upgrade'],
  needs: { faults: true, upgrade: true, nodes: 3 },
  leaves: { ...FAULTED, errors: [...FAULTED.errors, ...UPDATED, ORIGIN_MOVED] },
  allowance: 9 * EACH_MS,

  async run(context) {
    const { cluster, log } = context;
    const nodes = cluster.nodes.map(({ name }) => name);
    const { hindrance, to, runtime } = context.faults.world.upgrade!;
    const hindrances = cluster.nodes.map((node) => hindrance(node.name));
    const [without] = hindrances.filter((one) => one?.kind === 'no update path');
    if (without) context.defect('there is no update from the release before', without.why);
    const copied = hindrances.some((one) => one !== undefined);
    if (copied && (await cannotCopy(cluster, to))) {
      context.defect(
        'a node cannot join a mesh of Spock 5',
        `${to.kind} ${to.version} asks whom it copies from for spock.read_peer_progress, which ${cluster.nodes[0].name} has not`,
      );
      log('no node can be upgraded: its data cannot be taken over, and none can join anew');
      return;
    }
    const steps = nodes.map((node, i): FaultStep => {
      const why = hindrances[i];
      log(
        `${node} to ${to.kind} ${to.version}, ${runtime.description}: ${why ? `anew, for ${why.why}` : 'in place'}`,
      );
      return { at: CALM_MS, fault: { kind: 'upgrade', node, how: why ? 'anew' : 'in place' }, for: AWAY_MS };
    });
    await faultedRun(context, {
      // What two nodes write may come twice to one that copies meanwhile: only in place it is all as ever.
      workloads: copied ? [set, whole] : [set, register, session, whole],
      clientsPerNode: 2,
      rate: 25,
      faults: { version: 1, nodes, steps },
      after: CALM_MS,
    });
  },
});

/** Whether the new release is known to ask of those that it copies from what these do not have. */
async function cannotCopy({ nodes: [first] }: Cluster, { kind, version }: Pick<Engine, 'kind' | 'version'>) {
  if (kind !== 'spock' || Number(version.split('.')[0]) < 6) return false;
  return await first.value`select to_regprocedure('spock.read_peer_progress(text, oid, oid)') is null`;
}
