import { isLater, type Rule } from '../arrival.js';
import { ABSENT } from '../tree.js';

/** A version is older, by the commit timestamps, than one that it replaced: it loses to what it has seen. */
export const commitClockGoesBack: Rule = {
  name: 'commit clock goes back',

  arrives({ tree, profile, w, held }) {
    if (held < 0 || held === w || profile.conflicts === 'none') return undefined;
    if (tree.descends(w, held) && isLater(tree, held, w)) {
      const deleted = tree.isDelete(w) && profile.deletes === 'always applied';
      return deleted ? undefined : { holds: [held], always: true };
    }
    if (tree.descends(held, w) && isLater(tree, w, held))
      return { holds: [tree.isDelete(w) ? ABSENT : w], always: true };
    return undefined;
  },
};
