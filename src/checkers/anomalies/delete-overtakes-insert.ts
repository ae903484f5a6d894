import { beats, type Rule } from '../arrival.js';
import { ABSENT } from '../tree.js';

/** A DELETE came first, by way of another link, and found nothing; nobody remembers it when the row comes. */
export const deleteOvertakesInsert: Rule = {
  name: 'delete overtakes insert',

  arrives({ tree, w, held, deleted }) {
    if (held !== ABSENT || tree.isDelete(w) || tree.isUpdate(w)) return undefined;
    return deleted(beats) ? { holds: [w], always: true } : undefined;
  },
};
