import { RequestError } from '../errors.js';
import { didYouMean } from '../nearest.js';

/** A table by its parts, as they are: without quotes. */
export interface TableName {
  readonly schema: string;
  readonly name: string;
}

/** A pattern of tables, read. */
export interface TablePattern {
  /** As it was given. */
  readonly text: string;
  matches(table: TableName): boolean;
}

/**
 * `schema.table`, each part with `*` for anything; without a schema the table's name is meant, in any. What is in
 * double quotes is meant as it is.
 *
 * @throws RequestError
 */
export function tablePattern(text: string): TablePattern {
  const parts = partsOf(text);
  if (parts.length === 0 || parts.length > 2 || parts.some((part) => part === ''))
    throw new RequestError(
      `table "${text}": accepted are schema.table and table, with * for anything; a name with a dot or a * in it stands in double quotes`,
    );
  const [schema, name] = parts.length === 2 ? parts : ['.*', ...parts];
  const [inSchema, named] = [whole(schema!), whole(name!)];
  return { text, matches: (table) => inSchema.test(table.schema) && named.test(table.name) };
}

/**
 * The tables that one of the patterns matches, or all where there are no patterns.
 *
 * @throws RequestError for patterns that match nothing, with near names
 */
export function matching<T extends TableName>(
  tables: readonly T[],
  patterns: readonly TablePattern[],
): readonly T[] {
  const lost = patterns.filter((pattern) => !tables.some((table) => pattern.matches(table)));
  if (lost.length > 0) throw new RequestError(lost.map(({ text }) => noTable(text, tables)).join('\n'));
  if (patterns.length === 0) return tables;
  return tables.filter((table) => patterns.some((pattern) => pattern.matches(table)));
}

function noTable(text: string, tables: readonly TableName[]): string {
  const names = tables.flatMap(({ schema, name }) => (text.includes('.') ? `${schema}.${name}` : name));
  const near = didYouMean(text, names);
  const [first] = names;
  const hint = near || (first === undefined ? '; there are no tables' : `; there is, for example, ${first}`);
  return `no table of any node is called "${text}"${hint}`;
}

/** As regular expressions, one a part. */
function partsOf(text: string): string[] {
  const parts = [''];
  for (const [word] of text.matchAll(/"(?:[^"]|"")*"|[^"]|"/gs)) {
    if (word === '"') return [];
    if (word.length > 1) parts[parts.length - 1] += escaped(word.slice(1, -1).replaceAll('""', '"'));
    else if (word === '.') parts.push('');
    else parts[parts.length - 1] += word === '*' ? '.*' : escaped(word);
  }
  return parts;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function whole(part: string): RegExp {
  return new RegExp(`^(?:${part})$`, 'su');
}
