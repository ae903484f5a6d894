import { ident } from '../../database/quote.js';
import { has, type Release, type Remark } from '../remark.js';
import type { Schema, Table, UniqueIndex } from '../schema.js';

/** Tables of which no UPDATE and no DELETE reaches another node. */
export function keys({ tables }: Schema, release: Release): Remark[] {
  if (!has(release, 'without a key only inserts replicate')) return [];
  return tables.filter((table) => table.logged && table.partitionOf === null).flatMap(keyOf);
}

function keyOf(table: Table): Remark[] {
  const about = { rule: 'no-key', severity: 'critical', about: table.name } as const;
  if (table.identity === 'f')
    return [
      {
        ...about,
        rule: 'identity-full',
        what: 'REPLICA IDENTITY FULL',
        why: 'Spock does not use the whole row as a key, and takes such a table out of what it replicates with updates and deletes, also where there is a primary key.',
        advice: 'Give it a primary key, and leave its replica identity at the default.',
        sql: [`alter table ${table.name} replica identity default;`],
        shownBy: ['conflicts/identity-full', 'conflicts/whole-row', 'conflicts/ddl'],
      },
    ];
  if (table.indexes.some(({ primary, isIdentity }) => primary || isIdentity)) return [];
  const candidate = table.indexes.find((index) => couldBeKey(index, table));
  return [
    {
      ...about,
      what: 'no primary key',
      why: 'Only its inserts are replicated: what an UPDATE or DELETE does stays on the node on which it was run, and nobody is told.',
      advice: candidate
        ? 'Make the unique index that it has its primary key.'
        : 'Give it a primary key before the nodes are linked; a key that is made later, of a volatile default, is another one on each node.',
      sql: candidate
        ? [`alter table ${table.name} add primary key using index ${candidate.name};`]
        : [
            `alter table ${table.name} add column ${ident(freeName(table))} uuid primary key default gen_random_uuid();`,
          ],
      shownBy: ['conflicts/no-key', 'dml/no-echo', 'autoddl/moves-with-key'],
    },
  ];
}

function couldBeKey(index: UniqueIndex, { columns, partitioned }: Table): boolean {
  if (index.partial || index.onExpression || index.deferrable || partitioned) return false;
  return index.columns.every((name) => columns.find((column) => column.name === name)?.notNull);
}

function freeName({ columns }: Table): string {
  const taken = new Set(columns.map(({ name }) => name));
  let name = 'id';
  while (taken.has(name)) name = `${name}_`;
  return name;
}
