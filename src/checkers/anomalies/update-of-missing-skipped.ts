import { beats, type Rule } from '../arrival.js';
import { ABSENT } from '../tree.js';

/** An UPDATE came before the row, by way of another link, or the row is gone: it is left out, and nobody remembers it. */
export const updateOfMissingSkipped: Rule = {
  name: 'update of a missing row is skipped',

  arrives({ tree, profile, w, held, deleted }) {
    if (profile.updateOfMissing !== 'skip' || held !== ABSENT) return undefined;
    if (!tree.isUpdate(w)) return undefined;
    return deleted(beats) ? undefined : { holds: [ABSENT], always: true };
  },
};
