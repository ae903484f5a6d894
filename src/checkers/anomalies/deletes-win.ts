import { isLater, type Rule } from '../arrival.js';
import { ABSENT, INITIAL, type Tree } from '../tree.js';

/**
 * A DELETE removes whatever it finds, also what was committed after it by somebody who had not seen it; an UPDATE that
 * comes after the DELETE, and was committed later, finds no row and is skipped.
 */
export const deletesWin: Rule = {
  name: 'delete is not last-update-wins',

  arrives({ tree, profile, w, held, deleted }) {
    if (profile.deletes !== 'always applied') return undefined;
    if (tree.isDelete(w)) {
      const older = held !== ABSENT && held !== INITIAL && !tree.descends(w, held) && isLater(tree, held, w);
      return older ? { holds: [ABSENT], always: true } : undefined;
    }
    if (!tree.isUpdate(w) || held !== ABSENT || profile.updateOfMissing !== 'skip') return undefined;
    return deleted(isOlderAndUnseen) ? { holds: [ABSENT], always: true } : undefined;
  },
};

function isOlderAndUnseen(tree: Tree, d: number, w: number): boolean {
  return !tree.descends(d, w) && !tree.descends(w, d) && isLater(tree, w, d);
}
