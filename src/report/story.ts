import { knownLines } from './judge.js';
import type { TestResult } from './results.js';

/** Everything that is known of a failure, as text. */
export function story(test: TestResult): string {
  const points = (test.subtests ?? []).filter(
    (point) => point.verdict === 'fail' || point.verdict === 'error',
  );
  return [
    test.reason ?? knownLines(test).join('\n'),
    ...points.map((point) => `not ok: ${point.name}${point.reason ? `: ${point.reason}` : ''}`),
    ...(test.diff ? [test.diff] : []),
    ...(test.serverLog ?? []).map(({ node, lines }) => `${node} logged:\n${lines.join('\n')}`),
    `Reproduce: ${test.reproduce}`,
  ].join('\n\n');
}
