import type { PairName } from './kinds.js';
import {
  canMove,
  counter,
  defaultKey,
  keyUpdate,
  type Pair,
  parentChild,
  sameKey,
  sameUnique,
  settableColumns,
  truncateInsert,
  twoRows,
  uniqueMoves,
  updates,
  upsert,
  withDelete,
  withoutKey,
} from './pairs.js';
import { freeKeyColumn, NoRow, type RowMaker } from './rows.js';
import { type Column, columnOf, keyOf, type OwnTable, plainColumns, type UniqueIndex } from './table.js';
import { isNumber } from './values.js';

/** A pair as it can be made again and again, each time with rows of its own. */
export interface Plan {
  readonly name: PairName;
  /** The table that it is told of. */
  readonly table: string;
  /** Which columns, index or reference it is about; empty where it is the whole table. */
  readonly about: string;
  /** @throws NoRow where its rows cannot be made */
  make(): Pair;
}

/**
 * What applications do to a table on two nodes at once: all pairs that it has columns, keys and references for.
 *
 * @param marks columns that keep what they are set to, in the order of `settableColumns`
 */
export function plansOf(table: OwnTable, marks: readonly Column[], maker: RowMaker): Plan[] {
  const plan = (name: PairName, about: string, make: () => Pair): Plan => ({
    name,
    table: table.name,
    about,
    make,
  });
  const key = keyOf(table);
  const [first, second] = marks;
  const arrives = plan('arrives', '', () => twoRows(table, settableColumns(table)[0], maker));
  const truncate = plan('truncate-insert', '', () => truncateInsert(table, first, maker));
  if (key.length === 0) {
    if (table.identified) return [arrives, truncate];
    // Whether such a row can be changed at all is the question.
    const [column] = settableColumns(table);
    return [
      arrives,
      plan('no-key', column?.name ?? '', () => withoutKey(table, demand(column), maker)),
      truncate,
    ];
  }
  const free = freeKeyColumn(table);
  const sequence = key.find((name) => columnOf(table, name).sequence);
  const others = table.uniques.filter((index) => !index.primary && isApart(table, index));
  const movable = others.filter(
    ({ deferrable, columns }) => !deferrable && columns.some((name) => canMove(table, name)),
  );
  const parents = table.foreignKeys.filter(({ parent }) => parent !== table.name);
  const about = first?.name ?? '';
  return [
    arrives,
    plan('same-key', key.join(', '), () => sameKey(table, first, maker)),
    ...(sequence
      ? [plan('default-key', sequence, () => defaultKey(table, sequence, demand(first), maker))]
      : []),
    ...others.map((index) =>
      plan(index.deferrable ? 'late-unique' : 'same-unique', index.columns.join(', '), () =>
        sameUnique(table, index, first, maker),
      ),
    ),
    ...movable.map((index) =>
      plan('unique-moves', index.columns.join(', '), () => uniqueMoves(table, index, maker)),
    ),
    ...(hasMore(table)
      ? [
          plan('upsert', about, () => upsert(table, demand(first), maker)),
          plan('same-column', about, () => updates(table, demand(first), demand(first), maker)),
          plan('update-delete', about, () => withDelete(table, demand(first), 1, maker)),
          plan('delete-update', about, () => withDelete(table, demand(first), 0, maker)),
        ]
      : []),
    ...(first && second
      ? [plan('other-column', `${first.name}, ${second.name}`, () => updates(table, first, second, maker))]
      : []),
    ...plainColumns(table)
      .filter(isNumber)
      .map((column) => plan('counter', column.name, () => counter(table, column, maker))),
    ...parents.map((one) => plan('parent-child', `→ ${one.parent}`, () => parentChild(table, one, maker))),
    ...(free && first && !free.alwaysIdentity
      ? [plan('key-update', free.name, () => keyUpdate(table, free, first, maker))]
      : []),
    truncate,
  ];
}

/** @throws NoRow where there is no such column */
function demand(mark: Column | undefined): Column {
  if (mark) return mark;
  throw new NoRow('no column can be set: all are keys, unique, references, checked, or set by a trigger');
}

/** Whether a row has more than its key. */
function hasMore(table: OwnTable): boolean {
  return table.columns.length > keyOf(table).length;
}

/** Two rows with different keys can have the same value in it. */
function isApart(table: OwnTable, { columns }: UniqueIndex): boolean {
  const free = freeKeyColumn(table);
  return free !== undefined && !columns.includes(free.name);
}
