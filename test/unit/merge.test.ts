import { describe, expect, test } from 'vitest';
import { mergeLegs } from '../../src/report/merge/merge.js';
import { Merged } from '../../src/report/merge/merged.js';
import type { NamedLeg } from '../../src/report/merge/read-legs.js';
import { rowsOf } from '../../src/report/merge/rows.js';
import type { Results, TestResult } from '../../src/report/results.js';
import { aTest, known, theResults } from './report-examples.js';

const TOOL = { name: 'mmr-test-action', version: '1.0.0' } as const;
const skip = (name: string) => aTest(name, { verdict: 'skip', reason: 'needs spock', seconds: 0 });
const fail = (name: string) => aTest(name, { verdict: 'fail', reason: 'it is wrong' });

let runs = 0;
const leg = (version: string | undefined, tests: TestResult[], changes: Partial<Results> = {}): NamedLeg => ({
  folder: `dir-${++runs}`,
  version,
  results: theResults(tests, { runId: `run-${runs}`, ...changes }),
});
const shard = (version: string | undefined, number: number, of: number, names: string[], ofTests = 4) =>
  leg(
    version,
    names.map((name) => aTest(name)),
    { shard: { number, of, ofTests, schedule: `of ${ofTests}` }, verdict: 'pass' },
  );
const lost = (version: string, problem = 'left no results'): NamedLeg => ({
  folder: `dir-${++runs}`,
  version,
  problem,
});

function merge(...legs: NamedLeg[]): Merged {
  const merged = mergeLegs(legs, TOOL, new Date(0));
  expect(Merged.parse(JSON.parse(JSON.stringify(merged)))).toEqual(JSON.parse(JSON.stringify(merged)));
  return merged;
}
const told = ({ versions }: Merged) =>
  versions.map(({ name, verdict, problems }) => [name, verdict, ...problems]);

describe('parts that are none of one another', () => {
  const half = (number: number, changes: Partial<Results>) =>
    leg('v', [aTest(`t${number}`)], { verdict: 'pass', ...changes });
  const part = (number: number, schedule: string) => ({ number, of: 2, ofTests: 2, schedule });

  test('of schedules that happen to be as long', () => {
    const merged = merge(half(1, { shard: part(1, 'a') }), half(2, { shard: part(2, 'b') }));
    expect(told(merged)).toEqual([
      ['v', 'error', 'these are parts of different schedules: each was asked for other tests'],
    ]);
  });

  test('on different servers', () => {
    const on = (engineVersion: string) => ({
      cluster: {
        ...{
          nodes: 3,
          runtime: 'local' as const,
          servers: 'PostgreSQL 17.6 in /a/bin',
          engine: 'spock' as const,
        },
        engineVersion,
      },
    });
    const merged = (version: string) =>
      merge(
        half(1, { shard: part(1, 'a'), ...on('5.0.8') }),
        half(2, { shard: part(2, 'a'), ...on(version) }),
      );
    expect(told(merged('5.0.11'))).toEqual([
      [
        'v',
        'error',
        'these are parts on different servers: PostgreSQL 17.6 with spock 5.0.8; PostgreSQL 17.6 with spock 5.0.11',
      ],
    ]);
    expect(told(merged('5.0.8'))).toEqual([['v', 'pass']]);
  });
});

describe('the parts of one schedule', () => {
  test('are one version, whole where each is there once', () => {
    const merged = merge(shard('17', 2, 2, ['c', 'd']), shard('17', 1, 2, ['a', 'b']));
    expect(told(merged)).toEqual([['17', 'pass']]);
    expect(merged).toMatchObject({ verdict: 'pass', counts: { pass: 4 } });
  });

  test.each([
    ['a shard that nobody names', [shard('17', 2, 3, ['a', 'b'])], 'missing: shard 1/3, shard 3/3'],
    ['a leg that left nothing', [shard('17', 1, 2, ['a', 'b']), lost('17')], /^dir-\d+: left no results$/],
    [
      'a leg whose results are damaged',
      [lost('17', 'x/results.json is damaged: y')],
      /^dir-\d+: x\/results\.json is damaged: y$/,
    ],
    [
      'a shard that ran twice',
      [shard('17', 1, 2, ['a', 'b']), shard('17', 2, 2, ['c', 'd']), shard('17', 2, 2, ['c', 'd'])],
      'shard 2/2 ran 2 times',
    ],
    ['a whole run twice', [leg('17', [aTest('a')]), leg('17', [aTest('a')])], 'the schedule ran 2 times'],
    [
      'a test in two shards',
      [shard('17', 1, 2, ['a', 'b', 'c']), shard('17', 2, 2, ['c', 'd'])],
      '1 test (c) ran more than once',
    ],
    [
      'tests in no shard',
      [shard('17', 1, 2, ['a']), shard('17', 2, 2, ['c', 'scripts/look-over'])],
      '2 tests of 4 ran in no shard',
    ],
    [
      'shards of different divisions',
      [shard('17', 1, 2, ['a', 'b']), shard('17', 2, 3, ['c', 'd'])],
      'these are no parts of one division: shard 1/2 of 4 tests, shard 2/3 of 4 tests',
    ],
    [
      'shards of different schedules',
      [shard('17', 1, 2, ['a', 'b']), shard('17', 2, 2, ['c', 'd', 'e'], 5)],
      'these are no parts of one division: shard 1/2 of 4 tests, shard 2/2 of 5 tests',
    ],
    [
      'a shard beside a whole run',
      [shard('17', 1, 2, ['a', 'b']), leg('17', [aTest('c')])],
      'these are no parts of one division: shard 1/2 of 4 tests, a whole schedule',
    ],
    [
      'shards that all are skipped',
      [1, 2].map((number) =>
        leg('17', [skip(`${number}`)], {
          shard: { number, of: 2, ofTests: 2, schedule: 'one' },
          verdict: 'pass',
        }),
      ),
      'nothing was exercised: no test ran to a verdict',
    ],
  ])('%s is an error, never a pass', (_, legs, problem) => {
    const merged = merge(...legs);
    expect(merged.verdict).toBe('error');
    expect(
      merged.versions[0]!.problems.some((one) =>
        typeof problem === 'string' ? one === problem : problem.test(one),
      ),
      merged.versions[0]!.problems.join('; '),
    ).toBe(true);
  });

  test('a shard that was left without a test is none that is missing', () => {
    expect(merge(shard('17', 1, 2, ['a'], 1), shard('17', 2, 2, [], 1)).verdict).toBe('pass');
  });

  test('a failure is a failure, whatever else is missing', () => {
    expect(merge(leg('17', [fail('a')]), lost('18')).verdict).toBe('fail');
  });
});

test('a run that was cut short is not whole, and says so', () => {
  const merged = merge(
    leg('17', [aTest('a')], { finished: false, verdict: 'error' }),
    leg('18', [aTest('a'), aTest('b')]),
  );
  expect(told(merged)).toEqual([
    ['17', 'error', expect.stringMatching(/^dir-\d+: the run was cut short/)],
    ['18', 'pass'],
  ]);
});

describe('versions', () => {
  test('a test that other versions ran, and one did not, is an error of that one', () => {
    const merged = merge(leg('17', [aTest('a'), aTest('b')]), leg('18', [aTest('a')]));
    expect(told(merged)).toEqual([
      ['17', 'pass'],
      ['18', 'error', '1 test (b) of other versions did not run'],
    ]);
  });

  test('without a name are told by what was asked for, or by their servers', () => {
    const of = (changes: Partial<Results>) => leg(undefined, [aTest('a')], changes);
    const { cluster } = theResults([]);
    const other = { ...cluster!, engineVersion: '5.0.11' };
    expect(
      merge(of({ pgedgeVersion: '17-spock5' }), of({}), of({ cluster: other })).versions.map(
        ({ name }) => name,
      ),
    ).toEqual(['17-spock5', 'spock 5.0.4 on PostgreSQL 17.6', 'spock 5.0.11 on PostgreSQL 17.6']);
  });

  test('of the same servers are told apart where their clusters differ, and are twice the same where they do not', () => {
    const of = (nodes: number) =>
      leg(undefined, [aTest('a')], { cluster: { ...theResults([]).cluster!, nodes } });
    expect(told(merge(of(3), of(5)))).toEqual([
      ['spock 5.0.4 on PostgreSQL 17.6, 3 nodes, local', 'pass'],
      ['spock 5.0.4 on PostgreSQL 17.6, 5 nodes, local', 'pass'],
    ]);
    expect(told(merge(of(3), of(3)))[0]).toContain('the schedule ran 2 times');
  });
});

describe('rows', () => {
  const rows = (...legs: NamedLeg[]) => {
    const { differing, red, same } = rowsOf(merge(...legs));
    const names = (list: typeof red) => list.map(({ name }) => name);
    return { differing: names(differing), red: names(red), same: names(same) };
  };

  test('are the same, red everywhere, or differ; the worst first', () => {
    const seventeen = [
      aTest('a'),
      fail('b'),
      aTest('c'),
      known('d', ['defect: x']),
      skip('e'),
      aTest('f'),
      aTest('g'),
    ];
    const eighteen = [
      aTest('a'),
      fail('b'),
      skip('c'),
      known('d', ['defect: y']),
      skip('e'),
      fail('f'),
      known('g', ['limitation: z']),
    ];
    expect(rows(leg('17', seventeen), leg('18', eighteen))).toEqual({
      differing: ['f', 'd', 'g', 'c'],
      red: ['b'],
      same: ['a', 'e'],
    });
  });

  test('of a version in which something is missing say nothing by not being there', () => {
    expect(rows(leg('17', [aTest('a'), aTest('b')]), shard('18', 1, 2, ['a']))).toEqual({
      differing: [],
      red: [],
      same: ['a', 'b'],
    });
  });

  test('what is known is red in a strict run', () => {
    expect(rows(leg('17', [known('a', ['limitation: x'])], { strict: true })).red).toEqual(['a']);
  });
});
