import { countVerdicts, wholeVerdict } from '../../src/report/counts.js';
import type { Fates } from '../../src/report/fates.js';
import type { Results, TestResult } from '../../src/report/results.js';

/** A test that passed, changed as said. */
export function aTest(name: string, changes: Partial<TestResult> = {}): TestResult {
  return {
    name,
    kind: 'built-in',
    verdict: 'pass',
    seconds: 0.4,
    proves: `what ${name} proves`,
    reproduce: `./runner -t ${name} --seed abc`,
    log: `tests/${name}`,
    ...changes,
  };
}

/** What a test with clients may have measured. */
export const MEASURED: NonNullable<TestResult['metrics']> = {
  ...{ seconds: 8, nodes: 3, perSecond: 411.6, failed: 2 },
  latency: { p50: 1.93, p95: 8, p99: 14.2, max: 90 },
  kinds: [{ node: 'n1', workload: 'tpc-b', f: 'tpc-b', count: 3293, failed: 2, perSecond: 411.6 }],
  replication: { p50: 3.04, p95: 9, p99: 21.3, max: 80 },
  links: [{ upstream: 'n1', subscriber: 'n2', lagBytes: 5600, lagSeconds: 0.25, heldBytes: null }],
  recoveries: [],
};

/** The results of a run of these tests. */
export function theResults(tests: TestResult[], changes: Partial<Results> = {}): Results {
  const counts = countVerdicts(tests);
  return {
    version: 1,
    tool: { name: 'mmr-test-action', version: '1.0.0' },
    runId: 'mmr-1a2b3c4d',
    startedAt: '2026-01-02T03:04:05.678Z',
    seconds: 12.3,
    finished: true,
    seed: 'abc',
    command: './runner -s smoke --nodes 3 --seed abc',
    verdict: wholeVerdict(counts, changes.strict === true),
    cluster: {
      nodes: 3,
      runtime: 'local',
      servers: 'PostgreSQL 17.6 from /usr/lib/postgresql/17/bin',
      engine: 'spock',
      engineVersion: '5.0.4',
      readySeconds: 1.2,
    },
    counts,
    tests,
    ...changes,
  };
}

/** One test of each kind that a report has to show. */
export const ONE_OF_EACH: TestResult[] = [
  aTest('nodes/create'),
  aTest('dml/update', {
    verdict: 'fail',
    reason: 'n2: other rows from: select * from account',
    node: 'n2',
    diff: '--- expected\n+++ seen\n@@ -1 +1 @@\n-[1,"a"]\n+[1,"b"]',
    serverLog: [
      { node: 'n2', lines: ['2026-01-02 03:04:06 ERROR:  duplicate key', 'DETAIL:  Key (id)=(1)'] },
    ],
  }),
  aTest('dml/toast', { verdict: 'error', reason: 'the server ended the connection' }),
  aTest('nodes/join', { verdict: 'skip', reason: 'needs 4 nodes, the cluster has 3', seconds: 0 }),
  aTest('selective/filter', {
    verdict: 'known',
    known: [
      {
        kind: 'limitation',
        what: 'rows do not move out of a filter',
        reference: 'https://example.org/issues/7',
      },
    ],
  }),
  aTest('t/mine.pl', {
    kind: 'script',
    verdict: 'fail',
    reason: '1 of 3 points failed',
    subtests: [
      { name: 'connects', verdict: 'pass' },
      { name: 'counts # rows', verdict: 'fail', reason: 'got 2, expected 3' },
      { name: 'later', verdict: 'skip', reason: 'not here' },
    ],
  }),
];

/** Text that tries to break out of every format there is. */
export const HOSTILE = [
  '</details></summary></code></pre>]]>-->',
  '```\n# not a heading\n````diff\n| cell | cell |',
  '<script>alert(1)</script> <img src=x onerror=y> &amp; &#60;',
  'not ok 99 - planted\n1..0 # SKIP all\nBail out! now\n  ...\n  ---',
  '::error::planted\n##[error]planted\r\n::stop-commands::x',
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u0000\u0008\u000b\ufffe \ud800 \u202egnp.exe \u2028 end',
  'tab\there \\backslash \\# $x^2$ @somebody [link](http://x) ![i](http://x) *b* _i_ ~s~',
].join('\n');

/** What the checkers say of the acknowledged writes of a test. */
export function withFates(fates: Partial<Fates>): Pick<TestResult, 'properties'> {
  const checked = Object.values(fates).reduce((sum, n) => sum + n, 0);
  const cost = (fates.lost ?? 0) + (fates.rejected ?? 0);
  const verdict = cost > 0 ? 'violated' : 'holds';
  return {
    properties: [
      { name: 'no acknowledged write is lost', verdict, checked, counts: { ...fates }, findings: [] },
    ],
  };
}

/** A test that is known by these, "defect: …" or "limitation: …". */
export function known(name: string, by: readonly string[], fates?: Partial<Fates>): TestResult {
  const seen = by.map((one) => {
    const [kind, what] = one.split(': ') as ['defect' | 'limitation', string];
    return { kind, what, reference: 'the manual' };
  });
  return aTest(name, { verdict: 'known', known: seen, ...(fates && withFates(fates)) });
}
