import { describe, expect, test } from 'vitest';
import { Console } from '../../src/cli/console.js';
import { junit } from '../../src/report/junit.js';
import type { Results, TestResult } from '../../src/report/results.js';
import { summaryMarkdown } from '../../src/report/summary.js';
import { tap } from '../../src/report/tap.js';
import { verdictLine } from '../../src/report/verdict-line.js';
import { aTest, HOSTILE, known, theResults, withFates } from './report-examples.js';

const [pass, fail, error, skip] = (['pass', 'fail', 'error', 'skip'] as const).map((verdict) =>
  aTest(`a/${verdict}`, { verdict, ...(verdict !== 'pass' && { reason: 'why' }) }),
) as [TestResult, TestResult, TestResult, TestResult];
const kept = aTest('partition/kept', withFates({ final: 1000, discarded: 41 }));
const costly = known('partition/costly', ['defect: a', 'defect: b'], { final: 700, lost: 70, rejected: 4 });
const cheap = known('partition/cheap', ['defect: a', 'limitation: c'], { final: 26 });
const limited = known('partition/limited', ['limitation: c'], { superseded: 3, lost: 1 });
const schema = known('ddl/x', ['defect: b', 'defect: d']);
const losing = aTest('partition/losing', { verdict: 'fail', ...withFates({ final: 9, lost: 1 }) });
const unclear = aTest('partition/unclear', { verdict: 'error', ...withFates({ final: 9, rejected: 2 }) });

const COMBINATIONS: readonly (readonly [string, TestResult[], Partial<Results>?])[] = [
  ['passed: 1 test', [pass, skip]],
  ['passed: 2 tests; none of 1,041 acknowledged writes was lost', [pass, kept]],
  ['passed, with 2 recorded defects', [pass, schema]],
  [
    'passed, with 1 recorded defect and 1 known limitation; none of 26 acknowledged writes was lost',
    [pass, cheap],
  ],
  // A defect that several tests have seen is one.
  [
    'passed, with 3 recorded defects and 1 known limitation that cost 75 of 1,845 acknowledged writes',
    [kept, costly, cheap, limited, schema],
  ],
  ['passed, with 1 known limitation that cost 1 of 4 acknowledged writes', [limited]],
  ['failed: 1 of 2 tests', [pass, fail, skip]],
  ['failed: 2 of 3 tests; 1 acknowledged write was lost', [fail, losing, kept]],
  [
    'failed: 1 of 4 tests; 1 acknowledged write was lost; 1 could not be judged; 2 recorded defects cost 74 acknowledged writes',
    [losing, error, costly, pass],
  ],
  ['failed: 1 of 2 tests; the run was not judged as a whole', [fail, pass], { error: 'stopped by SIGINT' }],
  // With --strict what is known is a failure.
  [
    'failed: 2 of 3 tests; 71 acknowledged writes were lost, 4 rejected',
    [costly, limited, pass],
    { strict: true },
  ],
  ['could not be judged: 1 of 2 tests', [pass, error]],
  ['could not be judged: 1 of 1 test; 2 acknowledged writes were rejected', [unclear]],
  ['could not be judged: 1 of 2 tests; 1 known limitation cost 1 acknowledged write', [error, limited]],
  ['could not be judged: nothing was exercised: no test ran to a verdict', [skip]],
  [
    'could not be judged: docker is not there',
    [],
    { verdict: 'error', error: 'docker is not there\nat all' },
  ],
  [
    'could not be judged: the run was cut short: these are the results up to then; 1 known limitation cost 1 acknowledged write',
    [pass, limited],
    { finished: false },
  ],
  ['the cluster is ready; nothing was tested', [], { verdict: 'pass' }],
];

test.each(COMBINATIONS.map(([words, tests, changes]) => ({ words, tests, changes })))('$words', ({
  words,
  tests,
  changes,
}) => {
  expect(verdictLine(theResults([...tests], changes))).toBe(words);
});

describe('it is the same', () => {
  test('in every report that has one', () => {
    const results = theResults([costly, cheap]);
    const words =
      'passed, with 2 recorded defects and 1 known limitation that cost 74 of 800 acknowledged writes';
    expect(verdictLine(results)).toBe(words);
    expect(summaryMarkdown(results).split('\n')[0]).toBe(`## ✅ Multi-master replication: ${words}`);
    expect(tap(results)).toContain(`\n# ${words}\n`);
    expect(junit(results)).toContain(`<property name="verdict" value="${words}"/>`);
    expect(consoleOf(results)).toContain(`\n${words}\n2 known (2 by a defect) in`);
  });

  test('and one line, however long and hostile its reason', () => {
    const results = theResults([], { verdict: 'error', error: HOSTILE.replaceAll('\n', ' ').repeat(50) });
    expect(verdictLine(results).length).toBeLessThan(250);
    expect(summaryMarkdown(results).split('\n')[0]).not.toMatch(/<|\]\(/);
  });
});

function consoleOf(results: Results): string {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const view = new Console({ write, isTTY: false }, { debug: false, strict: false });
  view.finished(results, '/r/run');
  view.close();
  return text;
}
