import { addingNode } from './add-node.js';
import type { Act } from './effect.js';
import type { Fault } from './fault.js';
import { onLinks } from './on-links.js';
import { disabling, freezing, holdingApply, killingApply, killingWalsenders } from './on-replication.js';
import { filling, killing, pausing, restarting, skewing } from './on-servers.js';
import { upgrading } from './upgrade.js';
import type { World } from './world.js';

/** How a fault is carried out in a world where `demandPossible` has let it pass. */
export function actOf(fault: Fault, world: World): Act {
  switch (fault.kind) {
    case 'cut':
    case 'hold':
    case 'delay':
    case 'bandwidth':
    case 'cutAfter':
      return onLinks(fault, world);
    case 'kill':
      return killing(fault, world);
    case 'pause':
      return pausing(fault, world);
    case 'restart':
      return restarting(fault, world);
    case 'killWalsender':
      return killingWalsenders(fault, world);
    case 'killApply':
      return killingApply(fault, world);
    case 'disable':
      return disabling(fault, world);
    case 'holdApply':
      return holdingApply(fault, world);
    case 'freeze':
      return freezing(fault, world);
    case 'skewClock':
      return skewing(fault, world);
    case 'fillVolume':
      return filling(fault, world);
    case 'addNode':
      return addingNode(fault, world);
    case 'upgrade':
      return upgrading(fault, world);
  }
}
