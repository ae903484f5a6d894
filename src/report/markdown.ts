import { oneLine, printable } from './text.js';

/** Text as text: nothing in it is Markdown, HTML, a table cell's end or a mention. */
export function inline(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>()#+!|~&@$]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Text in a fence that is longer than any run of backticks in it, so that nothing in it can end the block. */
export function fenced(text: string, language = ''): string {
  const body = printable(text).replace(/\n+$/, '');
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${body}\n${fence}`;
}

/** A section that is folded away; `title` is Markdown already. */
export function details(title: string, body: readonly string[]): string {
  return [
    '<details>',
    `<summary>${title}</summary>`,
    '',
    ...body.flatMap((part) => [part, '']),
    '</details>',
  ].join('\n');
}

/** A table; the cells are Markdown already. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
