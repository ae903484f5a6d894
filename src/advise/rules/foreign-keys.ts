import { has, type Release, type Remark } from '../remark.js';
import type { Schema } from '../schema.js';

/** Rows that refer to others. */
export function foreignKeys({ tables }: Schema, release: Release): Remark[] {
  if (!has(release, 'foreign keys are not checked')) return [];
  return tables
    .filter((table) => table.partitionOf === null)
    .flatMap((table) =>
      table.foreignKeys.map(
        ({ name, columns, parent, onDelete }): Remark => ({
          rule: 'foreign-key',
          severity: 'warning',
          about: table.name,
          what: `${name} (${columns.join(', ')}) to ${parent}, ON DELETE ${onDelete}`,
          why: `Foreign keys are not checked where changes are applied: a row that one node inserts while another deletes its parent stays, without a parent, on all nodes${
            onDelete === 'CASCADE' || onDelete.startsWith('SET')
              ? `; ${onDelete} is done where the parent is deleted, to the rows that are there, and what it does is replicated`
              : ''
          }.`,
          advice:
            'Do not delete parents that others may still refer to: mark them, and delete them when nobody can any more; or delete on one node alone. Look for orphans now and then.',
          sql: [],
          shownBy: ['conflicts/foreign-key', 'workload/families', 'dml/foreign-key-actions'],
        }),
      ),
    );
}
