import { type Arrival, isLater, type Rule } from '../arrival.js';
import { ABSENT } from '../tree.js';

/**
 * A version is older, by the commit timestamps, than one that it replaced: it loses to what it has seen, unless nothing is
 * compared.
 */
export const commitClockGoesBack: Rule = {
  name: 'commit clock goes back',

  arrives({ tree, profile, w, held }) {
    if (held < 0 || held === w || profile.conflicts === 'none') return undefined;
    if (isOfSameOrigin({ tree, profile, w, held }))
      return isLater(tree, held, w) ? { holds: [w], always: true } : undefined;
    if (tree.descends(w, held) && isLater(tree, held, w)) {
      const deleted = tree.isDelete(w) && profile.deletes === 'always applied';
      return deleted ? undefined : { holds: [held], always: true };
    }
    if (tree.descends(held, w) && isLater(tree, w, held))
      return { holds: [tree.isDelete(w) ? ABSENT : w], always: true };
    return undefined;
  },
};

/** Whether a change is an update of a row that its own node wrote last, with which nothing is compared. */
function isOfSameOrigin({
  tree,
  profile,
  w,
  held,
}: Pick<Arrival, 'tree' | 'profile' | 'w' | 'held'>): boolean {
  if (profile.updatesOfSameOrigin === 'compared' || !tree.isUpdate(w)) return false;
  return tree.nodeOfWrite(w) === tree.nodeOfWrite(held);
}
