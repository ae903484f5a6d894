import * as z from 'zod';

/** A small table that says what a test has found out. */
export interface Answer {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const Answers = z.strictObject({
  line: z.string().describe('what the tables are about, and where there is more'),
  tables: z.array(
    z.strictObject({
      title: z.string(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())).describe('as many texts each as there are columns'),
    }),
  ),
});
export type Answers = z.infer<typeof Answers>;

/** A table as lines of text, as wide as `width`: the last column is broken into lines. */
export function answerLines({ columns, rows }: Answer, width: number): string[] {
  const last = columns.length - 1;
  const widths = columns.slice(0, last).map((title, i) => {
    const words = title.split(' ').map((word) => word.length);
    return Math.max(...words, Math.min(MOST_WIDE, Math.max(...rows.map((row) => (row[i] ?? '').length))));
  });
  const room = Math.max(MOST_WIDE, width - widths.reduce((sum, w) => sum + w + 2, 0));
  return [columns, ...rows].flatMap((row) => {
    const cells = row.map((text, i) => wrapped(text, i === last ? room : widths[i]!));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      cells
        .map((lines, i) => (lines[at] ?? '').padEnd(i === last ? 0 : widths[i]!))
        .join('  ')
        .trimEnd(),
    );
  });
}

/** No column but the last is wider. */
const MOST_WIDE = 36;

/** Broken at blanks. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
