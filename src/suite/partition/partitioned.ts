import { type Deafness, deafLinks } from '../../faults/arrangements.js';
import { type UnderFault, underFault } from '../faulted/under-fault.js';
import type { ServersContext } from '../test.js';

export interface Partitioned extends Pick<UnderFault, 'workloads' | 'lasts'> {
  /** Who does not hear whom, of nodes by their names. */
  readonly arrangement: (nodes: readonly string[]) => Deafness;
  /** What is done to the links of the arrangement. */
  readonly kind?: 'cut' | 'black hole';
}

/** Clients on all nodes before, during and after one partition; then the checkers judge. */
export async function partitioned(context: ServersContext, what: Partitioned): Promise<void> {
  const { workloads, lasts, arrangement, kind = 'cut' } = what;
  await underFault(context, {
    workloads,
    lasts,
    calm: 1_500,
    fault: (nodes) => {
      const links = deafLinks(arrangement(nodes));
      return kind === 'cut' ? { kind, links } : { kind: 'hold', links, direction: 'both' };
    },
  });
}
