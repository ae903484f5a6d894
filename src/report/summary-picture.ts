import { FATES, type Fate } from '../checkers/fates.js';
import type { Course } from './course.js';
import { type Fates, fatesText, writesOf } from './fates.js';
import { acceptedText, faultedRows } from './faulted-rows.js';
import { inline, table } from './markdown.js';
import type { Results, Verdict } from './results.js';
import { clip } from './text.js';

export const VERDICT_ICONS: Readonly<Record<Verdict, string>> = {
  ...{ pass: '✅', fail: '❌', error: '⚠️', skip: '⏭️', known: '📖' },
};

const SQUARES: Readonly<Record<Fate, string>> = {
  ...{ final: '🟩', superseded: '🟦', merged: '🟪', discarded: '🟨' },
  ...{ undecided: '⬜', rejected: '🟧', lost: '🟥' },
};

/** Of a bar, and of a line of time. */
const SIGNS = 10;

/** A row for each test with faults: when they were on, who accepted writes meanwhile, what became of them, and the end. */
export function summaryPicture(
  results: Results,
  { rows, reason }: { readonly rows: 'all' | 'not passed'; readonly reason: number },
): string {
  const all = faultedRows(results).filter(({ test }) => rows === 'all' || test.verdict !== 'pass');
  if (all.length === 0) return '';
  const most = Math.min(300, reason);
  const lines = all.map(({ test, course, faults, accepted, fates, ending }) => [
    `${VERDICT_ICONS[test.verdict]} ${inline(test.name)}`,
    cell([course && timeLine(course), ...faults.map((fault) => inline(clip(fault, most)))]),
    cell(accepted.map((each) => inline(clip(acceptedText(each), most)))),
    cell(fates ? [fateSquares(fates), inline(fatesText(fates))] : []),
    `${ENDS[ending.same]} ${inline(ending.words)}`,
  ]);
  const colours = FATES.filter((fate) => all.some(({ fates }) => fates && fates[fate] > 0));
  return [
    table(['Test', 'Fault', 'Accepted meanwhile', 'What became of the writes', 'In the end'], lines),
    colours.map((fate) => `${SQUARES[fate]} ${fate}`).join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const ENDS = { yes: '🟰', no: '≠', unknown: '❔' } as const;

function cell(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('<br>');
}

/** The time of a test from left to right: ▰ while a fault was on. */
function timeLine({ seconds, faults }: Course): string {
  const signs = Array.from({ length: SIGNS }, (_, i) => {
    const [from, to] = [(i * seconds) / SIGNS, ((i + 1) * seconds) / SIGNS];
    return faults.some((fault) => fault.from < to && (fault.to ?? seconds) >= from) ? '▰' : '▱';
  });
  return signs.join('');
}

/** Every fate that there is has a square, however small its part; the largest makes up for it. */
export function fateSquares(fates: Fates): string {
  const whole = writesOf(fates);
  const each = FATES.map((fate) => ({
    fate,
    squares: fates[fate] === 0 ? 0 : Math.max(1, Math.round((SIGNS * fates[fate]) / whole)),
  }));
  for (
    let left = SIGNS - each.reduce((sum, { squares }) => sum + squares, 0);
    left !== 0;
    left -= Math.sign(left)
  ) {
    each.reduce((a, b) => (b.squares > a.squares ? b : a)).squares += Math.sign(left);
  }
  return each.map(({ fate, squares }) => SQUARES[fate].repeat(squares)).join('');
}
