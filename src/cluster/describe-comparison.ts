import type { TableComparison } from './compare-table.js';

/** What differs, as lines for people. */
export function describeComparison({ table, total, ignored, named, columns }: TableComparison): string {
  const lines: string[] = [];
  if (columns) lines.push(`${table}: its columns differ`, ...byNode(columns));
  if (total > 0) {
    const besides = ignored > 0 ? `, besides ${ignored} that may` : '';
    lines.push(`${table}: ${total === 1 ? '1 row differs' : `${total} rows differ`}${besides}`);
    for (const { key, rows } of named) lines.push(`  ${key}: ${onOneLine(rows, '(no such row)')}`);
    if (total > named.length) lines.push(`  … and ${total - named.length} more`);
  }
  return lines.join('\n');
}

/** What each node has, on a line of its own. */
export function byNode(texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts).map(([node, text]) => `  ${node} ${text}`);
}

/** What each node has: `n1 integer | n2 (none)`. */
export function onOneLine(texts: Readonly<Record<string, string | null>>, none: string): string {
  return Object.entries(texts)
    .map(([node, text]) => `${node} ${text ?? none}`)
    .join(' | ');
}
