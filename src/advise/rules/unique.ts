import { has, type Release, type Remark } from '../remark.js';
import type { Schema, Table, UniqueIndex } from '../schema.js';

/** Values that have to be unique besides the primary key. */
export function unique({ tables }: Schema, release: Release): Remark[] {
  return tables
    .filter((table) => table.logged && table.partitionOf === null)
    .flatMap((table) => {
      const key = table.indexes.find(({ primary, isIdentity }) => primary || isIdentity);
      return table.indexes
        .filter((index) => index !== key && !isRandom(index, table))
        .flatMap((index): Remark[] => {
          const columns = index.onExpression ? 'an expression' : index.columns.join(', ');
          if (index.deferrable)
            return has(release, 'deferrable constraints are not checked')
              ? [
                  {
                    rule: 'deferrable-unique',
                    severity: 'warning',
                    about: table.name,
                    what: `${index.name} (${columns}), deferrable`,
                    why: 'A deferrable constraint is left out of what is looked at for conflicts: of two nodes that insert the same value at once, each keeps its own row and throws the other one away, with the transaction that it came in.',
                    advice: 'Make it immediate, and have values that cannot be the same on two nodes.',
                    sql: [],
                    shownBy: ['conflicts/deferrable-unique'],
                  },
                ]
              : [];
          if (!has(release, 'secondary unique divergence')) return [];
          return [
            {
              rule: 'second-unique',
              severity: 'critical',
              about: table.name,
              what: `${index.name} (${columns})${index.partial ? ', with a condition' : ''}`,
              why: 'A row is looked for by its key alone: of two nodes that insert the same value at once under different keys, each keeps its own row and throws the other one away, with the transaction that it came in, so that the nodes come apart.',
              advice:
                'Have values that cannot be the same on two nodes, as with the node in them; or give one node alone the right to make them.',
              sql: [],
              shownBy: index.partial
                ? ['conflicts/partial-unique', 'conflicts/all-unique-indexes']
                : ['conflicts/second-unique', 'workload/unique', 'partition/unique'],
            },
          ];
        });
    });
}

/** Whether what makes its values never makes the same one twice, on whichever node. */
function isRandom({ columns }: UniqueIndex, table: Table): boolean {
  return table.columns.some(
    ({ name, base, default: made }) =>
      columns.includes(name) && base === 'uuid' && made !== null && /\(/.test(made),
  );
}
