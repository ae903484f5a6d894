import type { Profile } from '../replication/profile.js';
import type { Applying } from './apply.js';
import type { Unique } from './kinds.js';
import type { Cause } from './rules.js';
import type { Row, TableRole } from './statement.js';
import type { Version } from './store.js';

const CONDITION: Cause = 'a row outside a partial index is taken for one in it';
const EQUAL_NULLS: Cause = 'equal NULLs are not looked for';
const EXPRESSION: Cause = 'an index on an expression is looked at without it';

/**
 * The row that an INSERT is taken for where no row has its key and spock.check_all_uc_indexes is on: the first that is found
 * in the unique indexes, which are looked at in the order in which they were made (spock_apply_heap.c,
 * FindReplTupleByUCIndex). Not in those of the key, and of constraints that are deferrable (spock_common.c,
 * IsIndexUsableForInsertConflict).
 */
export function lookedUp(here: Applying, table: TableRole, row: Row, profile: Profile): Version | undefined {
  // Children have their key alone.
  if (table === 'child') return undefined;
  for (const unique of here.kind.uniques) {
    if (unique.deferrable || unique.columns.includes('id')) continue;
    const found = inIndex(here, unique, row, profile);
    if (found) return found;
  }
  return undefined;
}

/** spock_common.c, SpockRelationFindReplTupleByIndex. */
function inIndex(
  here: Applying,
  { columns, nullsAreEqual, holds, value }: Unique,
  row: Row,
  { anomalies }: Profile,
): Version | undefined {
  const isOutside = holds !== undefined && !holds(row);
  if (isOutside && !anomalies[CONDITION]) return undefined;
  const hasNull = columns.some((column) => row[column] === null);
  if (hasNull && !nullsAreEqual) return undefined;
  const sameColumns = here.rows.filter(
    (one) =>
      one.table === 'main' &&
      columns.every((column) => one.row[column] === row[column]) &&
      (!holds || holds(one.row)),
  );
  // In the order of the index.
  if (value) sameColumns.sort((a, b) => value(a.row) - value(b.row));
  const same =
    value && !anomalies[EXPRESSION]
      ? sameColumns.filter((one) => value(one.row) === value(row))
      : sameColumns;
  const [found] = same;
  if (!found) return undefined;
  if (hasNull && anomalies[EQUAL_NULLS]) {
    here.cause(EQUAL_NULLS);
    return undefined;
  }
  if (isOutside) here.cause(CONDITION);
  else if (value && value(found.row) !== value(row)) here.cause(EXPRESSION);
  // Two rows are taken for one, of which one is gone, whatever becomes of the value that they had in common.
  else if (found.row.id !== row.id) here.cause('secondary unique divergence');
  return found;
}
