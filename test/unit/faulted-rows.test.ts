import { expect, test } from 'vitest';
import type { Course } from '../../src/report/course.js';
import { fatesText } from '../../src/report/fates.js';
import { acceptedText, faultedRows, rowsTitle } from '../../src/report/faulted-rows.js';
import type { TestResult } from '../../src/report/results.js';
import { aTest, known, theResults, withFates } from './report-examples.js';

const accepted = {
  sides: [
    { nodes: ['n1'], writes: 1102 },
    { nodes: ['n2', 'n3'], writes: 2180 },
  ],
  ...{ refused: 3, unanswered: 0 },
};
const CUT = { kind: 'cut', what: 'cut {n1} | {n2, n3}', on: 'links', from: 10, to: 18, accepted } as const;

function aCourse(changes: Partial<Course> = {}): Course {
  return { seconds: 21, faults: [{ ...CUT, accepted }], more: 0, rest: 19.24, ...changes };
}

function ended(verdict: 'holds' | 'violated' | 'unknown', violations = 0): TestResult['properties'] {
  const counts = { violations, known: 0 };
  return [{ name: 'all nodes hold the same rows', verdict, checked: 9, counts, findings: [] }];
}

function rowOf(changes: Partial<TestResult>) {
  return faultedRows(theResults([aTest('partition/x', { statement: 'In words.', ...changes })]))[0]!;
}

test('a row has the fault, who accepted writes meanwhile, what became of all, and the end', () => {
  const fates = withFates({ final: 500, superseded: 2000, discarded: 240, rejected: 4, lost: 70 })
    .properties!;
  const row = rowOf({ course: aCourse(), properties: [...fates, ...ended('holds')!] });
  expect(row.faults).toEqual(['cut {n1} | {n2, n3} for 8.0 s']);
  expect(row.accepted.map(acceptedText)).toEqual(['n1: 1,102; n2, n3: 2,180; 3 refused']);
  expect(fatesText(row.fates!)).toBe(
    '2,814 acknowledged writes: 500 final, 2,000 superseded, 240 discarded, 4 rejected, 70 lost',
  );
  expect(row.ending).toEqual({ same: 'yes', words: 'identical again after 1.2 s' });
});

const endings: readonly (readonly [string, 'yes' | 'no' | 'unknown', Partial<TestResult>])[] = [
  ['identical in the end', 'yes', { properties: ended('holds') }],
  ['identical in the end', 'yes', { course: aCourse({ faults: [] }), properties: ended('holds') }],
  [
    'identical in the end',
    'yes',
    { course: aCourse({ faults: [{ ...CUT, accepted, to: null }] }), properties: ended('holds') },
  ],
  ['not identical: 1 row differs', 'no', { course: aCourse(), properties: ended('violated', 1) }],
  ['not identical: 1,066 rows differ', 'no', { properties: ended('violated', 1066) }],
  ['did not come to rest', 'unknown', { course: aCourse({ rest: null }), properties: ended('unknown') }],
  ['not known to be identical', 'unknown', { course: aCourse(), properties: ended('unknown') }],
  ['not known to be identical', 'unknown', { course: aCourse() }],
];
test.each(endings)('the end is told: %s (%s)', (words, same, changes) => {
  expect(rowOf(changes).ending).toEqual({ same, words });
});

test('faults are told one by one, those of a moment and without an end as such, many together', () => {
  const moment = { kind: 'freeze', what: 'freeze (t) of n1', on: 'servers', from: 3, to: 3.002 } as const;
  const open = { ...CUT, accepted, to: null };
  expect(rowOf({ course: aCourse({ faults: [moment, open] }) }).faults).toEqual([
    'freeze (t) of n1',
    'cut {n1} | {n2, n3}, not seen to end',
  ]);
  const many = Array.from({ length: 5 }, (_, i) => ({ ...moment, kind: i < 2 ? 'kill' : 'cut' }));
  const together = rowOf({ course: aCourse({ faults: many, accepted }) });
  expect(together.faults).toEqual(['5 faults: 2 kill, 3 cut']);
  expect(together.accepted).toEqual([accepted]);
  expect(rowOf({ course: aCourse({ faults: many, more: 1200, accepted }) }).faults).toEqual([
    '1,205 faults: 2 kill, 3 cut, 1,200 more',
  ]);
  expect(rowOf({ course: aCourse({ faults: [] }) }).faults).toEqual(['no fault']);
});

test('only tests with clients have a row, the worst first, also of results without a course', () => {
  const statement = 'In words.';
  const tests = [
    aTest('dml/update'),
    aTest('a/passed', { statement, ...withFates({ final: 3 }) }),
    { ...known('a/known', ['limitation: c'], { final: 2 }), statement },
    { ...known('a/costly', ['defect: d'], { lost: 2 }), statement },
    aTest('a/error', { statement, verdict: 'error' }),
    aTest('a/failed', { statement, verdict: 'fail' }),
  ];
  const rows = faultedRows(theResults(tests));
  expect(rows.map((row) => row.test.name)).toEqual([
    'a/failed',
    'a/error',
    'a/costly',
    'a/known',
    'a/passed',
  ]);
  expect(rows.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
  expect(rows[0]).toMatchObject({ course: undefined, faults: [], accepted: [], fates: undefined });
  // With --strict what is known has failed, too.
  const strict = faultedRows(theResults(tests, { strict: true })).map((row) => row.test.name);
  expect(strict.slice(0, 3)).toEqual(['a/known', 'a/costly', 'a/failed']);
});

test('the heading does not speak of faults where there were none', () => {
  const loaded = theResults([aTest('real-world/a', { course: aCourse({ faults: [] }) })]);
  expect(rowsTitle(faultedRows(loaded))).toBe('1 test with clients');
  const both = theResults([aTest('a/b', { course: aCourse() }), ...loaded.tests]);
  expect(rowsTitle(faultedRows(both))).toBe('2 tests with faults');
});
