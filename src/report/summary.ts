import { countsLine, wholeFacts } from './facts.js';
import { figuresLine } from './figures.js';
import { judge, knownLines, runProblem, showsDefect, topicOf, troubles } from './judge.js';
import { details, fenced, inline, table } from './markdown.js';
import type { Results, TestResult } from './results.js';
import { conflictsSummary } from './summary-conflicts.js';
import { summaryPicture, VERDICT_ICONS } from './summary-picture.js';
import { clip, firstLines, headline, pasteable } from './text.js';
import { verdictLine } from './verdict-line.js';

/** What GitHub takes as the summary of one step; anything longer is thrown away as a whole. */
export const JOB_SUMMARY_BYTES = 1024 * 1024;

/** How much is told; each step tells less than the one before. */
interface Telling {
  /** Lines of each diff and of each server's log. */
  readonly lines: number;
  /** Failures that are told in detail. */
  readonly failures: number;
  /** Characters of each reason. */
  readonly reason: number;
  readonly rows: 'all' | 'not passed' | 'counts';
  /** What the reader misses. */
  readonly cut: string;
}

const ALL = Number.POSITIVE_INFINITY;
const STEPS: readonly Telling[] = [
  { lines: ALL, failures: ALL, reason: ALL, rows: 'all', cut: '' },
  { lines: 60, failures: ALL, reason: 4000, rows: 'all', cut: 'long diffs and logs are cut to 60 lines' },
  {
    lines: 20,
    failures: 50,
    reason: 1000,
    rows: 'all',
    cut: 'diffs and logs are cut to 20 lines, of 50 failures at most',
  },
  { lines: 0, failures: 50, reason: 300, rows: 'all', cut: 'diffs and logs are left out' },
  {
    lines: 0,
    failures: 20,
    reason: 200,
    rows: 'not passed',
    cut: 'diffs, logs and tests that passed are left out',
  },
  { lines: 0, failures: 0, reason: 0, rows: 'counts', cut: 'everything but the counts is left out' },
];

/**
 * The results as a job summary in GitHub's Markdown: verdict, facts, the tests by topic, each failure's details.
 * Where that is longer than `maxBytes` it tells less, step by step, and says what was left out.
 */
export function summaryMarkdown(results: Results, maxBytes = JOB_SUMMARY_BYTES): string {
  let text = '';
  // What is too long already needs no drawing to find out; it could be too long to be drawn at all.
  for (const telling of rawLength(results) > maxBytes ? STEPS.slice(1) : STEPS) {
    text = tell(results, telling);
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  return Buffer.from(text)
    .subarray(0, maxBytes)
    .toString()
    .replace(/\ufffd+$/, '');
}

function rawLength({ tests }: Results): number {
  const logs = tests.flatMap(({ serverLog = [] }) => serverLog.flatMap(({ lines }) => lines));
  const texts = [...tests.flatMap(({ reason = '', diff = '' }) => [reason, diff]), ...logs];
  return texts.reduce((sum, { length }) => sum + length, 0);
}

function tell(results: Results, telling: Telling): string {
  const { rows } = telling;
  const problem = runProblem(results);
  const failures = troubles(results).slice(0, telling.failures);
  const parts = [
    `## ${ICONS[results.verdict]} Multi-master replication: ${inline(verdictLine(results))}`,
    inline(`${countsLine(results)} in ${results.seconds.toFixed(1)} s`),
    inline(clip(wholeFacts(results), 1000)),
    ...(problem === undefined ? [] : ['**The run could not be judged:**', fenced(clip(problem, 4000))]),
    ...(rows === 'counts'
      ? []
      : [
          ...faulted(results, { ...telling, rows }),
          ...conflictsSummary(results, { ...telling, rows }),
          testTable(results, telling),
          ...answered(results),
        ]),
    ...(failures.length > 0
      ? ['### What went wrong', ...failures.map((test) => failure(test, telling))]
      : []),
    ...(rows === 'counts' ? [] : knownAndSkipped(results, telling)),
    ...(telling.cut
      ? [`_To stay under the size that GitHub shows, ${telling.cut}: all of it is in results.json._`]
      : []),
    ...(results.command.length < 1000 ? ['Run it again:', fenced(pasteable(results.command), 'sh')] : []),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const ICONS = { pass: '✅', fail: '❌', error: '⚠️' } as const;

/** What became of the data, for each test that had faults: as a picture, and in words. */
function faulted(results: Results, telling: Telling & { readonly rows: 'all' | 'not passed' }): string[] {
  const told = results.tests.filter((test) => test.statement !== undefined);
  const words = told.map((test) => {
    const measured = test.metrics ? `\n\n${inline(figuresLine(test.metrics))}` : '';
    return `**${inline(test.name)}**: ${inline(clip(test.statement!, Math.max(telling.reason, 1000)))}${measured}`;
  });
  return [summaryPicture(results, telling), ...(words.length > 0 ? [details('In words', words)] : [])];
}

/** What tests have found out about what the user gave them. */
function answered({ tests }: Results): string[] {
  return tests.flatMap(({ name, answers }) =>
    answers
      ? [
          `### ${inline(name)}`,
          inline(answers.line),
          ...answers.tables.flatMap(({ title, columns, rows }) => [
            `**${inline(title)}**`,
            table(
              columns.map((text) => inline(text)),
              rows.map((row) => row.map((text) => inline(text))),
            ),
          ]),
        ]
      : [],
  );
}

function testTable(results: Results, { rows, reason }: Telling): string {
  const tests = rows === 'all' ? results.tests : results.tests.filter((test) => test.verdict !== 'pass');
  if (tests.length === 0) return '';
  const topics = [...new Set(tests.map(topicOf))];
  const lines = topics.flatMap((topic) => tests.filter((test) => topicOf(test) === topic));
  return table(
    ['', 'Test', 'Time', 'What it proves, or why not'],
    lines.map((test) => [
      VERDICT_ICONS[test.verdict],
      inline(test.name),
      test.verdict === 'skip' ? '' : `${test.seconds.toFixed(1)} s`,
      inline(clip(saying(test), Math.min(300, reason))),
    ]),
  );
}

function saying(test: TestResult): string {
  if (test.verdict === 'known') return `known: ${knownLines(test).join('; ')}`;
  return headline((test.verdict === 'pass' ? test.proves : test.reason) ?? '');
}

function failure(test: TestResult, { lines, reason }: Telling): string {
  const points = (test.subtests ?? []).filter(
    (point) => point.verdict === 'fail' || point.verdict === 'error',
  );
  return details(`${VERDICT_ICONS[test.verdict]} <b>${inline(test.name)}</b>`, [
    ...(test.proves ? [`It proves: ${inline(test.proves)}`] : []),
    fenced(clip(test.reason ?? knownLines(test).join('\n'), reason)),
    ...(points.length > 0
      ? [fenced(cutLines(points.map((p) => `not ok: ${p.name}`).join('\n'), Math.max(lines, 10)))]
      : []),
    ...(test.diff && lines > 0 ? [fenced(cutLines(test.diff, lines), 'diff')] : []),
    ...(test.serverLog ?? []).flatMap(({ node, lines: log }) =>
      log.length === 0 || lines === 0
        ? []
        : [`${inline(node)} logged:`, fenced(cutLines(log.join('\n'), lines))],
    ),
    'Reproduce:',
    fenced(pasteable(clip(test.reproduce, 2000)), 'sh'),
    ...(test.log ? [`Its log: ${codeSpan(test.log)} in the run directory`] : []),
  ]);
}

function knownAndSkipped(results: Results, { reason }: Telling): string[] {
  const known = results.tests.filter((test) => judge(test, results.strict === true) === 'tolerated');
  const listed = (title: string, tests: readonly TestResult[]) => {
    const lines = tests.map(
      (test) => `- ${inline(test.name)}: ${inline(clip(knownLines(test).join('; '), reason))}`,
    );
    return tests.length === 0 ? [] : [details(`${title}: ${tests.length}`, [lines.join('\n')])];
  };
  return [
    ...listed('Recorded defects of this release', known.filter(showsDefect)),
    ...listed(
      'Known limitations of this version',
      known.filter((test) => !showsDefect(test)),
    ),
  ];
}

function cutLines(text: string, most: number): string {
  const { lines, more } = firstLines(text, most);
  const shown = most === ALL ? lines : lines.map((line) => clip(line, 500));
  return more > 0 ? [...shown, `… ${more} lines more`].join('\n') : shown.join('\n');
}

function codeSpan(text: string): string {
  return `<code>${inline(text)}</code>`;
}
