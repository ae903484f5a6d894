import type { RowFound } from './found.js';

/** A row for people: its key as `column=value, …`, or all of it where there is no key. */
export function nameOf({ key, rows }: Pick<RowFound, 'key' | 'rows'>): string {
  const entries = Object.entries(key);
  const named = entries.length > 0 ? entries : Object.entries(Object.values(rows).flat()[0]?.values ?? {});
  return named.map(([column, value]) => `${column}=${shown(value)}`).join(', ');
}

/** NULL is not the text "null", and nothing is not nothing to be seen. */
export function shown(value: string | null): string {
  if (value === null) return 'null';
  return value === '' || value === 'null' || /^\s|\s$/.test(value) ? `'${value}'` : value;
}
