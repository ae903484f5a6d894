import { beats, type Rule } from '../arrival.js';
import { ABSENT } from '../tree.js';

/** A DELETE came first, by way of another link, and found nothing; nobody remembers it when the row comes. */
export const deleteOvertakesInsert: Rule = {
  name: 'delete overtakes insert',

  arrives({ tree, w, held, deletes }) {
    if (held !== ABSENT || tree.isDelete(w) || tree.isUpdate(w)) return undefined;
    return deletes.some((d) => beats(tree, d, w)) ? { holds: [w], always: true } : undefined;
  },
};
