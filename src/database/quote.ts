/** Quotes an SQL identifier; a dotted name is quoted part by part by the caller. */
export function ident(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Quotes an SQL string literal. */
export function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}

/** Quotes a value of a libpq connection string. */
export function dsnValue(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A table's name as SQL: `bank.account` becomes "bank"."account". */
export function quoteTable(name: string): string {
  return name.includes('"') ? name : name.split('.').map(ident).join('.');
}

/**
 * A table's name as it is compared with others: with its schema, and without quotes. `account`, `public.account` and
 * `"public"."account"` are all public.account.
 */
export function plainName(table: string): string {
  const parts = table.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [table];
  const plain = parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
  return plain.length > 1 ? plain.join('.') : `public.${plain[0]}`;
}

/** The schema of a table's name; `public` where none is said. */
export function schemaOfTable(table: string): string {
  return plainName(table).split('.')[0]!;
}
