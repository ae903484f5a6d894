import { createHash } from 'node:crypto';
import { createTwoFilesPatch } from 'diff';

/** Of a longer line the beginning is shown. */
const MOST_CHARACTERS = 400;
/** Of a longer diff the rest is counted. */
const MOST_LINES = 200;
/** Of so many different lines no diff is made any more: that takes the square of their number. */
const MOST_EDITS = 1_000;

/**
 * Expected lines with -, seen ones with +, at most a few lines of what is equal around them. However many lines there
 * are, and however long, it takes a moment, and what it returns is at most about 100 kB.
 */
export function lineDiff(
  expected: readonly string[],
  seen: readonly string[],
  columns?: readonly string[],
): string {
  const lines = diffLines(expected.map(short), seen.map(short));
  const more = lines.length - MOST_LINES;
  return [
    ...(columns ? [short(`columns: ${columns.join(', ')}`)] : []),
    ...lines.slice(0, MOST_LINES),
    ...(more > 0 ? [`… ${more} more lines`] : []),
  ]
    .join('\n')
    .trimEnd();
}

function diffLines(expected: readonly string[], seen: readonly string[]): string[] {
  const text = (lines: readonly string[]) => (lines.length > 0 ? `${lines.join('\n')}\n` : '');
  const options = { context: 2, maxEditLength: MOST_EDITS };
  const patch = createTwoFilesPatch(
    'expected',
    'seen',
    text(expected),
    text(seen),
    undefined,
    undefined,
    options,
  );
  if (patch === undefined) return sideBySide(expected, seen);
  return patch
    .trimEnd()
    .split('\n')
    .slice(1)
    .filter((line) => line !== '\\ No newline at end of file');
}

/** Too many lines differ: those in the same place are compared. */
function sideBySide(expected: readonly string[], seen: readonly string[]): string[] {
  const longer = expected.length > seen.length ? expected : seen;
  const different = longer.flatMap((_, i) => (expected[i] === seen[i] ? [] : [i]));
  const pairs = different
    .slice(0, MOST_LINES)
    .flatMap((i) => [
      ...(expected[i] === undefined ? [] : [`-${expected[i]}`]),
      ...(seen[i] === undefined ? [] : [`+${seen[i]}`]),
    ]);
  const head = `@@ ${different.length} lines are others than expected in their place; from line ${different[0]! + 1} @@`;
  return ['--- expected', '+++ seen', head, ...pairs];
}

// Two that differ behind what is shown must not look the same.
function short(line: string): string {
  if (line.length <= MOST_CHARACTERS) return line;
  const hash = createHash('sha256').update(line).digest('hex').slice(0, 12);
  return `${line.slice(0, MOST_CHARACTERS)}… (${line.length} characters, SHA-256 ${hash}…)`;
}
