import { betweenRuns, type RunChanges } from '../report/between-runs.js';
import { wholeFacts } from '../report/facts.js';
import { runProblem } from '../report/judge.js';
import { readResults } from '../report/read.js';
import type { Results } from '../report/results.js';
import { type ChangeSection, changeSections, changesLine } from '../report/run-changes.js';
import { oneLine } from '../report/text.js';
import { verdictLine } from '../report/verdict-line.js';
import { near } from './console.js';
import { type Output, painter, type Style } from './style.js';

const STYLES: Readonly<Record<ChangeSection['list'], Style>> = {
  broke: 'red',
  untested: 'yellow',
  red: 'red',
  mended: 'green',
  known: 'cyan',
  added: 'dim',
  slower: 'yellow',
};

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
  for (const { list, title, tests } of changeSections(changes)) {
    say(`\n${paint(STYLES[list], title)}`);
    for (const { name, words } of tests) say(`  ${name}  ${words}`);
  }
  say(`\n${changesLine(changes)}`);
  return statusOf(changes, [earlier, later]);
}

function statusOf({ broke, untested }: RunChanges, runs: readonly Results[]): number {
  if (broke.some(({ after }) => after!.verdict !== 'error')) return 1;
  return broke.length + untested.length > 0 || runs.some((run) => runProblem(run) !== undefined) ? 2 : 0;
}
