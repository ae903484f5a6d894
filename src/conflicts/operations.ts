import { hasKey, type Kind } from './kinds.js';
import type { Changes, Row, Statement } from './statement.js';

/** What one client does in one transaction. */
export interface Operation {
  readonly name: string;
  /** Follows the name of a node: "deletes the row". */
  readonly said: string;
  /** Kinds of table for which it means something else than the other operations do; all unless said. */
  readonly needs?: (kind: Kind) => boolean;
  /** Its statements when this client runs it, that of n1, of n2 or a third one; what it writes tells which client did. */
  by(node: number, kind: Kind): readonly Statement[];
}

/** The row that all are about, and the key that rows are moved to. */
const ROW = 1;
const OTHER = 2;
const MOVED = 10;

/** Numbers that only this client writes. */
const own = (node: number) => (node + 1) * 1_000;
/** Above what n1 writes, and below what others do. */
export const HIGHEST_OF_N1 = own(0) + 999;
const LETTERS = ['bbb', 'ccc', 'ddd'];
const SPELLINGS = ['Kk', 'kK', 'KK'];

function newRow(id: number, node: number, kind: Kind, others: Row = {}): Row {
  const spelling = kind.spelled && { spelling: SPELLINGS[node]! };
  const row = { ...kind.first[0], id, v: own(node), w: own(node), ...spelling, ...others };
  if (kind.large && !others[kind.large]) return { ...row, [kind.large]: LETTERS[node]! };
  return 'u' in row && !('u' in others) ? { ...row, u: own(node) + id } : row;
}

const insert = (row: Row): Statement => ({ do: 'insert', table: 'main', row });
const update = (set: Changes, id = ROW): Statement => ({ do: 'update', table: 'main', id, set });
const remove = (id = ROW): Statement => ({ do: 'delete', table: 'main', id });

const hasUnique = (kind: Kind) => 'u' in kind.first[0]!;

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'insert',
    said: 'inserts the row',
    by: (node, kind) => [insert(newRow(ROW, node, kind))],
  },
  {
    name: 'update-one',
    said: 'updates one column',
    by: (node) => [update({ v: own(node) + 1 })],
  },
  {
    name: 'update-another',
    said: 'updates another column',
    by: (node) => [update({ w: own(node) + 2 })],
  },
  {
    name: 'update-none',
    said: 'updates the row with the values that it has',
    by: () => [update({ w: 'same' })],
  },
  {
    name: 'update-key',
    said: 'moves the row to another key',
    by: () => [update({ id: MOVED })],
  },
  {
    name: 'update-other-key',
    said: 'moves a second row to that other key',
    by: () => [update({ id: MOVED }, OTHER)],
  },
  { name: 'delete', said: 'deletes the row', by: () => [remove()] },
  {
    name: 'delete-insert',
    said: 'deletes the row and inserts it again',
    by: (node, kind) => [remove(), insert(newRow(ROW, node, kind))],
  },
  {
    name: 'upsert',
    said: 'inserts the row, on conflict updates it',
    needs: hasKey,
    by: (node, kind) => [
      { do: 'insert', table: 'main', row: newRow(ROW, node, kind), orUpdate: { v: own(node) + 3 } },
    ],
  },
  {
    name: 'insert-update',
    said: 'inserts the row and updates it',
    by: (node, kind) => [insert(newRow(ROW, node, kind)), update({ v: own(node) + 5 })],
  },
  {
    name: 'two-rows',
    said: 'updates the row and inserts one of its own',
    by: (node, kind) => [update({ v: own(node) + 4 }), insert(newRow(20 + node, node, kind))],
  },
  {
    name: 'truncate',
    said: 'truncates the table',
    // What it refers to is truncated with it, which is another statement.
    needs: ({ children }) => !children,
    by: () => [{ do: 'truncate', table: 'main' }],
  },
  {
    name: 'insert-same-unique',
    said: 'inserts a row of its own with the same unique value',
    needs: hasUnique,
    by: (node, kind) => [insert(newRow(30 + node, node, kind, { u: 5 }))],
  },
  {
    name: 'insert-null-unique',
    said: 'inserts a row of its own with NULL for the unique value',
    needs: hasUnique,
    by: (node, kind) => [insert(newRow(40 + node, node, kind, { u: null }))],
  },
  {
    name: 'update-same-unique',
    said: 'gives a row of its own that unique value',
    needs: hasUnique,
    by: (node) => [update({ u: 5 }, node === 0 ? ROW : OTHER)],
  },
  {
    name: 'add',
    said: 'adds to the delta column',
    needs: ({ deltas }) => deltas !== undefined,
    by: (node, { deltas = [] }) => [
      update(Object.fromEntries(deltas.map((column) => [column, { plus: -10 * (node + 1) }]))),
    ],
  },
  {
    name: 'update-large',
    said: 'updates the large value',
    needs: ({ large }) => large !== undefined,
    by: (node) => [update({ txt: LETTERS[node]! })],
  },
  {
    name: 'respell',
    said: 'writes the key with other letters that are equal',
    needs: ({ spelled }) => spelled === true,
    by: (node) => [update({ spelling: SPELLINGS[node]! })],
  },
  {
    name: 'enter-filter',
    said: 'inserts a row that does not pass the filter, and lets it pass',
    needs: ({ filter }) => filter !== undefined,
    by: (node, kind) => [insert(newRow(60 + node, node, kind)), update({ id: 3 }, 60 + node)],
  },
  {
    name: 'insert-child',
    said: 'inserts a child of the row',
    needs: ({ children }) => children === true,
    by: (node) => [{ do: 'insert', table: 'child', row: { id: 50 + node, v: own(node), parent: ROW } }],
  },
];

/** Those that mean something for a kind of table. */
export function operationsFor(kind: Kind): Operation[] {
  return OPERATIONS.filter(({ needs }) => needs?.(kind) ?? true);
}
