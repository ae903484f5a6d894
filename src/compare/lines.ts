import { describeSchemaDifference } from '../cluster/schema-difference.js';
import { seconds } from '../wait.js';
import type { CompareFound, RowFound, TableFound } from './found.js';
import { nameOf, shown } from './row-name.js';
import type { ChosenTable } from './tables.js';

/** What differs in the schemas, for people. */
export function schemaLines(
  schema: CompareFound['schema'],
  tables: readonly ChosenTable[],
  most: number,
): string[] {
  if ('why' in schema) return [`schemas: could not be compared: ${schema.why}`];
  // Of a table that a node does not have, everything is missing there.
  const missing = new Set(tables.filter((table) => table.missing.length > 0).map(({ table }) => table));
  const told = schema.filter(
    ({ table, what }) => table === undefined || !missing.has(table) || what === `table ${table}`,
  );
  if (told.length === 0) return ['schemas: equal'];
  const rest = told.length - most;
  return [
    `schemas: ${told.length} ${told.length === 1 ? 'difference' : 'differences'}`,
    ...told.slice(0, most).map((difference) => `  ${describeSchemaDifference(difference)}`),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
}

/** What is to be said of a table for people; nothing where it is equal. */
export function tableLines(found: TableFound, most: number, file?: string): string[] {
  const { table, verdict, missing, columns, counts, named, note, why, rows } = found;
  if (verdict === 'equal') return [];
  const facts = [
    missing.length > 0 && `missing on ${missing.join(', ')}`,
    columns && 'its columns differ',
    counts.differs > 0 && rowCount(counts.differs, 'differs', 'differ'),
    counts['under way'] > 0 && `${rowCount(counts['under way'], 'differs', 'differ')}, but may be under way`,
    counts.changing > 0 && rowCount(counts.changing, 'is still changing', 'are still changing'),
    why !== undefined && `could not be judged: ${why}`,
  ].filter((fact) => typeof fact === 'string');
  const total = counts.differs + counts['under way'] + counts.changing;
  const rest = total - Math.min(named.length, most);
  const each = Object.entries(rows).map(([node, number]) => `${node} ${number}`);
  return [
    `${table}: ${facts.join('; ')}${each.length > 0 ? ` (rows: ${each.join(', ')})` : ''}`,
    ...(note === undefined ? [] : [`  ${note}`]),
    ...Object.entries(columns ?? {}).map(([node, text]) => `  ${node} ${text}`),
    ...named.slice(0, most).map((row) => `  ${rowLine(row)}`),
    ...(rest > 0 && most > 0 ? [`  … and ${rest} more${file === undefined ? '' : ', in the file'}`] : []),
  ];
}

function rowCount(count: number, one: string, many: string): string {
  return count === 1 ? `1 row ${one}` : `${count} rows ${many}`;
}

/** `id=7: balance n1 100 | n2 90`; a node without the row says so. */
function rowLine(found: RowFound): string {
  const state = found.state === 'differs' ? '' : ` (${found.state})`;
  const keyed = Object.keys(found.key).length > 0;
  const nodes = Object.entries(found.rows);
  const single = nodes.every(([, rows]) => rows.length <= 1);
  const present = nodes.flatMap(([, rows]) => rows);
  if (!keyed || !single)
    return `${nameOf(found)}${state}: ${nodes.map(([node, rows]) => `${node} ${copies(rows)}`).join(' | ')}`;
  const columns = Object.keys(present[0]!.values).filter((column) =>
    present.some(({ values }) => values[column] !== present[0]!.values[column]),
  );
  const there = (of: string[]) => of.map((node) => `no such row on ${node}`);
  const gone = there(nodes.filter(([, rows]) => rows.length === 0).map(([node]) => node));
  const each = columns.map((column) => {
    const values = nodes.flatMap(([node, rows]) =>
      rows.map(({ values: of }) => `${node} ${shown(of[column] ?? null)}`),
    );
    return `${column} ${values.join(' | ')}`;
  });
  return `${nameOf(found)}${state}: ${[...gone, ...each].join('; ')}`;
}

function copies(rows: RowFound['rows'][string]): string {
  const count = rows.reduce((sum, row) => sum + row.copies, 0);
  return count === 0 ? '(no such row)' : count === 1 ? 'once' : `${count} times`;
}

/** The last line. */
export function totalLine({ tables, schema, milliseconds }: CompareFound): string {
  const of = (verdict: string) => tables.filter((table) => table.verdict === verdict).length;
  const rows = tables.reduce((sum, { counts }) => sum + counts.differs, 0);
  const parts = [
    'why' in schema
      ? 'schemas could not be compared'
      : schema.length > 0 && `schemas differ (${schema.length})`,
    of('differs') > 0 && `${of('differs')} of ${tables.length} tables differ, by ${rows} rows`,
    of('unjudged') > 0 && `${of('unjudged')} could not be judged`,
    `${of('equal')} ${of('equal') === 1 ? 'table is' : 'tables are'} equal`,
  ];
  return `${parts.filter(Boolean).join(', ')} in ${seconds(milliseconds)}`;
}
