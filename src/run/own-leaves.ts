import type { OwnSchema } from '../cluster/own-schema.js';
import type { Leaves } from '../suite/test.js';

/** What a test leaves, with its tables' names as others see them. */
export function qualifiedLeaves(leaves: Leaves, own: Pick<OwnSchema, 'qualified'>): Leaves {
  const differing = Object.entries(leaves.differing ?? {});
  return {
    ...leaves,
    differing: Object.fromEntries(differing.map(([table, rows]) => [own.qualified(table), rows])),
    conflicts: (leaves.conflicts ?? []).map((one) => ({ ...one, table: own.qualified(one.table) })),
    exceptions: (leaves.exceptions ?? []).map((one) => ({ ...one, table: own.qualified(one.table) })),
  };
}
