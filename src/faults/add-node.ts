import { join } from '../cluster/join.js';
import { DeadlineError, FaultError } from '../errors.js';
import type { Act } from './effect.js';
import type { FaultOf } from './fault.js';
import type { World } from './world.js';

/** Lets the spare node join the mesh; what it then holds is for the checkers to judge. */
export function addingNode({ added }: FaultOf<'addNode'>, { cluster, spare }: World): Act {
  return {
    async inflict() {
      try {
        await join(cluster, spare!);
      } catch (error) {
        if (error instanceof DeadlineError) throw new FaultError(error.message, { cause: error });
        throw error;
      }
      return `${added} has copied the rows of ${cluster.nodes[0].name} and is linked with all`;
    },
    heal: async () => 'nothing to heal: it stays',
  };
}
