import { isLater, type Rule } from '../arrival.js';
import { ABSENT } from '../tree.js';

/** Nothing is compared: what arrives takes the place of what is there, also of what has replaced it. */
export const conflictsNotResolved: Rule = {
  name: 'conflicts are not resolved',

  arrives({ tree, profile, w, held }) {
    if (profile.conflicts !== 'none' || held < 0 || held === w || tree.descends(w, held)) return undefined;
    if (tree.isDelete(w)) return isLater(tree, held, w) ? undefined : { holds: [ABSENT], always: true };
    // An INSERT cannot be applied where there is a row: it is tried again until there is none, and all waits for it.
    return { holds: tree.isUpdate(w) ? [w] : [], always: true };
  },
};
