import type { Rule } from '../arrival.js';

/** Two versions of the same microsecond that did not know of each other: the node keeps either. */
export const equalTimestamps: Rule = {
  name: 'equal timestamps',

  arrives({ tree, profile, w, held }) {
    if (profile.equalTimestamps === 'one wins' || profile.conflicts === 'none') return undefined;
    if (held < 0 || held === w || tree.isDelete(w)) return undefined;
    if (tree.descends(w, held) || tree.descends(held, w)) return undefined;
    return tree.committed(w) === tree.committed(held) ? { holds: [w, held], always: true } : undefined;
  },
};
