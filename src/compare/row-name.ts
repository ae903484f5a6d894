import type { RowFound } from './found.js';

/** A row for people: its key as `column=value, …`, or all of it where there is no key. */
export function nameOf({ key, rows }: Pick<RowFound, 'key' | 'rows'>): string {
  const entries = Object.entries(key);
  const named = entries.length > 0 ? entries : Object.entries(Object.values(rows).flat()[0]?.values ?? {});
  return named.map(([column, value]) => `${column}=${shown(value)}`).join(', ');
}

/** Words with single blanks between them, without what stands between values here. */
const PLAIN = /^[^\s|,;='"\\\p{C}\p{Z}]+(?: [^\s|,;='"\\\p{C}\p{Z}]+)*$/u;

/**
 * A value for people: as it is where that is plain, else as an SQL literal in which all can be seen. NULL is not the text
 * "null", and nothing is not nothing to be seen.
 */
export function shown(value: string | null): string {
  if (value === null) return 'null';
  if (value !== 'null' && PLAIN.test(value)) return value;
  const quoted = value.replaceAll("'", "''");
  const unseen = /[\\\p{C}]|(?! )\p{Z}| {2}/u;
  if (!unseen.test(value)) return `'${quoted}'`;
  const escaped = quoted.replaceAll('\\', '\\\\').replace(/\p{C}|(?! )\p{Z}/gu, escapeOf);
  // Two blanks would be one on the screen.
  return `E'${escaped.replaceAll(/ (?= )/g, '\\x20')}'`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

function escapeOf(character: string): string {
  const code = character.codePointAt(0)!;
  return ESCAPES[character] ?? `\\U${code.toString(16).padStart(8, '0')}`;
}
