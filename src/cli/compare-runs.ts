import { betweenRuns, type Change, knownOf, type RunChanges } from '../report/between-runs.js';
import { wholeFacts } from '../report/facts.js';
import { runProblem } from '../report/judge.js';
import { readResults } from '../report/read.js';
import type { Results, TestResult } from '../report/results.js';
import { clip, headline, oneLine, plural } from '../report/text.js';
import { verdictLine } from '../report/verdict-line.js';
import { near } from './console.js';
import { type Output, painter, type Style } from './style.js';

/** Of a reason, which stands in full in the run directory. */
const MOST_CHARACTERS = 160;

type List = 'broke' | 'red' | 'mended' | 'untested' | 'added' | 'known';

const LISTS: readonly (readonly [List, title: string, Style])[] = [
  ['broke', 'broke', 'red'],
  ['untested', 'not tested any more', 'yellow'],
  ['red', 'still red', 'red'],
  ['mended', 'mended', 'green'],
  ['known', 'known, and another time not, or by something else', 'cyan'],
  ['added', 'new, and green', 'dim'],
];

/**
 * Prints what is another in the later of two runs: what broke, what is not tested any more, what was mended, what is new,
 * what became slower beyond the noise of the runs.
 *
 * @returns the exit status: 0 nothing broke; 1 a test fails that did not; 2 one could not be judged, says nothing any
 *   more, or a run was cut short
 * @throws RequestError where one of them has no results, or none that can be read
 */
export async function compareRuns(before: string, after: string, out: Output): Promise<number> {
  const [earlier, later] = [await readResults(before), await readResults(after)];
  const paint = painter(out);
  const say = (line: string) => out.write(`${line}\n`);
  for (const [word, dir, results] of [
    ['before', before, earlier] as const,
    ['after', after, later] as const,
  ]) {
    say(`${paint('bold', word.padEnd(6))}  ${oneLine(near(dir))}`);
    say(`        ${oneLine(wholeFacts(results))}`);
    say(`        ${oneLine(verdictLine(results))}`);
  }
  const changes = betweenRuns(earlier, later);
  for (const [list, title, style] of LISTS) {
    const all = changes[list];
    if (all.length === 0) continue;
    say(`\n${paint(style, `${title} (${all.length})`)}`);
    for (const change of all) say(`  ${oneLine(change.name)}  ${wordsOf(list, change)}`);
  }
  for (const line of slowerLines(changes)) say(line);
  say(`\n${lastLine(changes)}`);
  return statusOf(changes, [earlier, later]);
}

function wordsOf(list: List, { before, after }: Change): string {
  if (list === 'known') return oneLine(`${knownOf(before) || 'passed'} → ${knownOf(after) || 'passed'}`);
  const words = `${before?.verdict ?? 'not there'} → ${after?.verdict ?? 'not there'}`;
  const why = list === 'mended' ? reasonOf(before) : reasonOf(after);
  return why === '' ? words : `${words}: ${why}`;
}

function reasonOf(test: TestResult | undefined): string {
  return clip(headline(test?.reason ?? ''), MOST_CHARACTERS);
}

function slowerLines({ times: { of, factor, noise, slower } }: RunChanges): string[] {
  if (slower.length === 0) return [];
  const whole = `the ${of} tests that are green both times took ${factor.toFixed(2)} times as long, give or take ${Math.round((noise - 1) * 100)} %`;
  return [
    `\nslower (${slower.length}): ${whole}`,
    ...slower.map(
      ({ name, before, after }) => `  ${oneLine(name)}  ${before.toFixed(1)} s → ${after.toFixed(1)} s`,
    ),
  ];
}

function lastLine(changes: RunChanges): string {
  const { broke, red, mended, untested, added, known, same, times } = changes;
  const parts = [
    `${broke.length} broke`,
    untested.length > 0 && `${untested.length} not tested any more`,
    red.length > 0 && `${red.length} still red`,
    mended.length > 0 && `${mended.length} mended`,
    known.length > 0 && `${known.length} known otherwise`,
    added.length > 0 && `${added.length} new`,
    times.slower.length > 0 && `${times.slower.length} slower`,
  ];
  return `${parts.filter(Boolean).join(', ')}; ${plural(same, 'test')} as before`;
}

function statusOf({ broke, untested }: RunChanges, runs: readonly Results[]): number {
  if (broke.some(({ after }) => after!.verdict !== 'error')) return 1;
  return broke.length + untested.length > 0 || runs.some((run) => runProblem(run) !== undefined) ? 2 : 0;
}
