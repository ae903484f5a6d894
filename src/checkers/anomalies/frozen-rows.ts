import { isLater, type Rule } from '../arrival.js';
import { ABSENT } from '../tree.js';

/** The row that is there was frozen after it was written, and has no timestamp any more: any change is later than none. */
export const frozenRows: Rule = {
  name: 'frozen rows lose to older changes',

  arrives({ tree, profile, w, held, frozen }) {
    if (!frozen || held < 0 || profile.conflicts === 'none' || !isLater(tree, held, w)) return undefined;
    return { holds: [tree.isDelete(w) ? ABSENT : w], always: false };
  },
};
