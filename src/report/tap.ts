import { judge, knownLines, runProblem } from './judge.js';
import type { Results, TestResult, Verdict } from './results.js';
import { oneLine, printable } from './text.js';
import { verdictLine } from './verdict-line.js';

/**
 * The results as TAP 14. A script's own points are a subtest of its point; a skip is `ok # SKIP reason`,
 * a known limitation `not ok # TODO limitation`, and a run that could not be judged ends in `Bail out!`.
 */
export function tap(results: Results): string {
  const strict = results.strict === true;
  const points = results.tests.flatMap((test, i) => pointLines(test, i + 1, strict));
  const problem = runProblem(results);
  const end = problem === undefined ? [] : [`Bail out! ${tapText(problem)}`];
  const verdict = `# ${tapText(verdictLine(results))}`;
  return `${['TAP version 14', `1..${results.tests.length}`, ...points, verdict, ...end].join('\n')}\n`;
}

function pointLines(test: TestResult, number: number, strict: boolean): string[] {
  const name = tapText(test.name);
  const lines = {
    passed: () => [`ok ${number} - ${name}`],
    failed: () => [`not ok ${number} - ${name}`, ...diagnostics(test)],
    errored: () => [`not ok ${number} - ${name}`, ...diagnostics(test)],
    skipped: () => [`ok ${number} - ${name} # SKIP ${tapText(test.reason ?? '')}`],
    tolerated: () => [`not ok ${number} - ${name} # TODO ${tapText(knownLines(test).join('; '))}`],
  }[judge(test, strict)]();
  return [...subtestLines(test), ...lines];
}

function subtestLines({ name, subtests = [] }: TestResult): string[] {
  if (subtests.length === 0) return [];
  const points = subtests.map((point, i) => `    ${subtestPoint(point, i + 1)}`);
  return [`# Subtest: ${tapText(name)}`, ...points, `    1..${subtests.length}`];
}

function subtestPoint(
  point: { name: string; verdict: Verdict; reason?: string | undefined },
  number: number,
): string {
  const reason = tapText(point.reason ?? '');
  const ends = { pass: '', fail: '', error: '', skip: ` # SKIP ${reason}`, known: ` # TODO ${reason}` };
  const ok = point.verdict === 'pass' || point.verdict === 'skip' ? 'ok' : 'not ok';
  return `${ok} ${number} - ${tapText(point.name)}${ends[point.verdict]}`;
}

function diagnostics(test: TestResult): string[] {
  const logs = (test.serverLog ?? []).map(({ node, lines }) => `${node}:\n${lines.join('\n')}`).join('\n');
  const entries: Record<string, string | undefined> = {
    verdict: test.verdict,
    message: test.reason ?? knownLines(test).join('; '),
    node: test.node,
    diff: test.diff,
    server_log: logs || undefined,
    reproduce: test.reproduce,
  };
  const yaml = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : yamlEntry(key, value),
  );
  return [
    '  ---',
    ...yaml.map((line) => `  ${line}`),
    `  duration_ms: ${Math.round(test.seconds * 1000)}`,
    '  ...',
  ];
}

function yamlEntry(key: string, value: string): string[] {
  const text = printable(value);
  if (!text.includes('\n')) return [`${key}: ${JSON.stringify(text)}`];
  // The block's indentation is stated, for a first line that begins with blanks.
  return [`${key}: |2-`, ...text.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
}

function tapText(text: string): string {
  return oneLine(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}
