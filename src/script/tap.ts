import { stripVTControlCharacters } from 'node:util';
import { type FinalResults, Parser, type Result } from 'tap-parser';
import type { TestResult } from '../report/results.js';
import { linesOf } from './lines.js';

type Subtest = NonNullable<TestResult['subtests']>[number];

/** What a script's TAP says. */
export interface TapOutcome {
  readonly verdict: 'pass' | 'fail' | 'error' | 'skip';
  readonly reason?: string;
  readonly subtests: Subtest[];
}

/** The parser remembers every point. */
const MOST_POINTS = 100_000;
/** How many points a reason names. */
const NAMED = 5;

const VERSION = /^TAP version \d+$/i;
const PLAN = /^1\.\.\d+(\s*#.*)?$/;
const POINT = /^(not )?ok\b/;

/**
 * Reads a script's output as TAP (version 14 and before it): the points become subtests; a failed or missing point,
 * a plan that is not kept and a bail-out fail the test.
 *
 * @returns undefined when the output is not TAP: it neither begins with a version or a plan nor has points and a plan
 */
export async function readTap(log: string): Promise<TapOutcome | undefined> {
  const seen = await lookOver(log);
  if (!seen) return undefined;
  if (seen.points > MOST_POINTS) {
    return {
      verdict: 'error',
      reason: `${seen.points} TAP points: more than ${MOST_POINTS} are not read`,
      subtests: [],
    };
  }
  // The parser takes this for a test that skips all of itself.
  if (!seen.plan && seen.points === 0)
    return { verdict: 'fail', reason: 'TAP without a plan or a point', subtests: [] };

  const subtests: Subtest[] = [];
  const parser = new Parser();
  parser.on('result', (point: Result) => subtests.push(subtest(point)));
  for await (const line of shownLines(log)) parser.write(`${line}\n`);
  parser.end();
  return { ...judge(parser.results!, subtests), subtests };
}

/** Where a line ends for whoever looks at it, though the parser does not know. */
const LINE_END = /[\r\v\f\u0085\u2028\u2029]/;
/** What nobody sees before a point: a byte order mark, a null byte, marks of direction. Tabs and blanks indent. */
const UNSEEN = /^(?:(?!\t)\p{Cc}|\p{Cf})+/u;

/** The lines as a reader sees them: a point that failed is one whatever invisible stands before it. */
async function* shownLines(log: string): AsyncGenerator<string> {
  for await (const line of linesOf(log)) {
    for (const shown of line.split(LINE_END)) yield stripVTControlCharacters(shown).replace(UNSEEN, '');
  }
}

async function lookOver(log: string): Promise<{ plan: boolean; points: number } | undefined> {
  let first: string | undefined;
  let plan = false;
  let points = 0;
  for await (const line of shownLines(log)) {
    const text = line.trimEnd();
    if (text) first ??= text;
    plan ||= PLAN.test(text);
    if (POINT.test(text)) points++;
  }
  const begins = first !== undefined && (VERSION.test(first) || PLAN.test(first));
  return begins || (plan && points > 0) ? { plan, points } : undefined;
}

function subtest({ ok, fullname, id, skip, todo }: Result): Subtest {
  const name = fullname || `point ${id}`;
  if (skip) return { name, verdict: 'skip', reason: because(skip) };
  if (ok) return { name, verdict: 'pass' };
  return todo ? { name, verdict: 'known', reason: `TODO: ${because(todo)}` } : { name, verdict: 'fail' };
}

function judge(results: FinalResults, subtests: readonly Subtest[]): Omit<TapOutcome, 'subtests'> {
  const { bailout, plan, ok } = results;
  if (bailout) return { verdict: 'fail', reason: `bailed out: ${because(bailout)}` };
  if (!ok) return { verdict: 'fail', reason: whatIsWrong(results, subtests) };
  if (plan.skipAll) return { verdict: 'skip', reason: because(plan.skipReason.replace(/^skip\S*\s*/i, '')) };
  if (subtests.length > 0 && subtests.every(({ verdict }) => verdict === 'skip')) {
    const reasons = new Set(subtests.map(({ reason }) => reason));
    return { verdict: 'skip', reason: [...reasons].slice(0, NAMED).join('; ') };
  }
  return { verdict: 'pass' };
}

function whatIsWrong({ plan, count, failures }: FinalResults, subtests: readonly Subtest[]): string {
  const wrong: string[] = [];
  const failed = subtests.filter(({ verdict }) => verdict === 'fail').map(({ name }) => name);
  if (failed.length > 0) {
    const more = failed.length > NAMED ? `; and ${failed.length - NAMED} more` : '';
    wrong.push(
      `${failed.length} of ${subtests.length} points failed: ${failed.slice(0, NAMED).join('; ')}${more}`,
    );
  }
  const planned = plan.end === null || plan.start === null ? undefined : plan.end - plan.start + 1;
  if (planned !== undefined && planned !== count) wrong.push(`${planned} points were planned, ${count} came`);
  for (const { tapError, id } of failures.slice(0, NAMED)) {
    if (!tapError || tapError === 'incorrect number of tests') continue;
    wrong.push(tapError === 'no plan' ? 'there is no plan (1..N)' : `point ${id}: ${tapError}`);
  }
  return wrong.join('; ') || "a subtest's plan was not kept";
}

function because(reason: string | boolean): string {
  return (typeof reason === 'string' && reason.trim()) || 'no reason given';
}
