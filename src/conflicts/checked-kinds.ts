import { KEY, KINDS, type Kind, PLAIN, plain } from './kinds.js';
import { HIGHEST_OF_N1 } from './operations.js';

/** Of each kind with a unique index beside the key, and more of them, what is about looking INSERTs up in every such index. */
const FIRST = KINDS['second-unique'].first;
const CHECKED = 'every unique index of which is looked at';

function checked(kind: Kind): Kind {
  return { ...kind, name: `checked-${kind.name}`, said: `${kind.said}, ${CHECKED}` };
}

/**
 * The tables of conflicts/all-unique-indexes: those kinds that have a unique index beside the key, and kinds whose index
 * takes not every row, NULLs for equal beside a key, or an expression. By other names: what becomes of them is another thing.
 */
export const CHECKED_KINDS: readonly Kind[] = [
  KINDS['second-unique'],
  KINDS['partial-unique'],
  plain('some-unique', 'a table with a second unique index that holds only some of the rows', {
    columns: `${PLAIN}, u int`,
    after: [`create unique index on TABLE (s, u) where v <= ${HIGHEST_OF_N1}`],
    uniques: [KEY, { columns: ['u'], partial: true, holds: ({ v }) => Number(v) <= HIGHEST_OF_N1 }],
    first: FIRST,
  }),
  KINDS['deferrable-unique'],
  KINDS['nulls-not-distinct'],
  plain('equal-nulls', 'a table with a second unique index that takes NULLs for equal', {
    columns: `${PLAIN}, u int, unique nulls not distinct (s, u)`,
    uniques: [KEY, { columns: ['u'], nullsAreEqual: true }],
    first: FIRST,
  }),
  // No two rows have the same value of it, so that there is one order in which a server finds them. A second row would take
  // the place of the first while they are made.
  plain('expression-unique', 'a table with a second unique index on an expression', {
    columns: `${PLAIN}, u int`,
    after: ['create unique index on TABLE (s, coalesce(u, 0))'],
    uniques: [KEY, { columns: [], value: ({ u }) => Number(u ?? 0) }],
    first: FIRST.slice(0, 1),
  }),
].map(checked);
