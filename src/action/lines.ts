import type { Results, TestResult } from '../report/results.js';
import { seconds } from '../wait.js';

/** The line of a test that has ended: "[3/12] nodes/create: pass 0.4 s". */
export function testLine(result: TestResult, done: number, total: number): string {
  const { name, verdict, reason } = result;
  return `[${done}/${total}] ${name}: ${verdict} ${seconds(result.seconds * 1000)}${reason ? ` (${reason})` : ''}`;
}

/** The one line that says how the whole ended. */
export function verdictLine({ verdict, error, counts, tests }: Results): string {
  const { pass, fail, skip, known } = counts;
  const count = `${tests.length} tests: ${pass} passed, ${fail} failed, ${counts.error} could not be judged, ${skip} skipped, ${known} known`;
  return `${verdict}: ${error ? `${error}; ` : ''}${count}`;
}
