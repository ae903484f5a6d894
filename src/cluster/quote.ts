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
 * A table's name as the engines list it: with its schema, and quoted only where it has to be, as format('%I.%I') does.
 * `Account` becomes public."Account".
 */
export function qualifiedName(table: string): string {
  const [schema, name] = table.includes('.') ? table.split('.') : ['public', table];
  const plain = /^[a-z_][a-z0-9_$]*$/;
  return [schema!, name!]
    .map((part) => (plain.test(part) || part.startsWith('"') ? part : ident(part)))
    .join('.');
}
