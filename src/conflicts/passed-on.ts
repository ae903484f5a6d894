import type { Kind } from './kinds.js';
import type { Rules } from './rules.js';
import type { Row, TableRole } from './statement.js';
import type { Change } from './store.js';

/** What a node sends of the changes of a transaction. */
export function passedOn(rules: Rules, kind: Kind, changes: readonly Change[]): readonly Change[] {
  const sent = changes.every((change) => rules.sends(change, kind))
    ? changes
    : changes.filter((change) => rules.sends(change, kind));
  return kind.filter ? sent.flatMap((change) => filtered(rules, kind, change)) : sent;
}

function filtered({ filters }: Rules, { filter }: Kind, change: Change): Change[] {
  if (!filter || change.do === 'truncate') return [change];
  if (change.do === 'insert') return filter.passes(change.row) ? [change] : [];
  if (change.do === 'delete') return filter.passes(change.old) ? [change] : [];
  const { table, old, row, instance } = change;
  const passes = filter.passes(row);
  if (filters === 'new row') return passes ? [change] : [];
  // pgoutput.c, pgoutput_row_filter.
  if (filter.passes(old)) return passes ? [change] : [{ do: 'delete', table, old, instance }];
  return passes ? [{ do: 'insert', table, row, instance }] : [];
}

/** Whether a row leaves the filter, of which the others are not told. */
export function leavesUnseen({ filters }: Rules, { filter }: Kind, change: Change): boolean {
  if (!filter || filters !== 'new row' || change.do !== 'update') return false;
  return filter.passes(change.old) && !filter.passes(change.row);
}

/** Of a node's rows that which all nodes are to have alike: the rows and columns that the replication set passes on. */
export function common<T extends { readonly table: TableRole; readonly row: Row }>(
  { filter, own }: Kind,
  rows: readonly T[],
): readonly T[] {
  if (!filter && !own) return rows;
  return rows
    .filter(({ row }) => !filter || filter.passes(row))
    .map((one) => {
      const shared = Object.entries(one.row).filter(([column]) => !own || !(column in own));
      return { ...one, row: Object.fromEntries(shared) };
    });
}
