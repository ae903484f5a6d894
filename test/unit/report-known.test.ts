import { expect, test } from 'vitest';
import { countsLine } from '../../src/report/facts.js';
import { knownLines, knownReason } from '../../src/report/judge.js';
import { junit } from '../../src/report/junit.js';
import type { TestResult } from '../../src/report/results.js';
import { summaryMarkdown } from '../../src/report/summary.js';
import { tap } from '../../src/report/tap.js';
import { aTest, theResults } from './report-examples.js';

const conflicts = {
  kind: 'limitation' as const,
  what: 'conflicts are not resolved',
  reference: 'the manual',
};
const deletes = { kind: 'limitation' as const, what: 'delete overtakes insert', reference: 'the source' };

function losing(counts: Record<string, number>): TestResult['properties'] {
  return [
    { name: 'no acknowledged write is lost', verdict: 'violated', checked: 1313, counts, findings: [] },
  ];
}

test('what a known limitation has cost is told in the same line', () => {
  const test = { known: [conflicts, deletes], properties: losing({ lost: 2, rejected: 1 }) };
  const words =
    'conflicts are not resolved; delete overtakes insert: 2 of 1,313 acknowledged writes were lost, 1 rejected';
  expect(knownReason(test)).toBe(words);
  expect(knownLines(test)).toEqual([`${words} (the manual; the source)`]);
  expect(knownReason({ known: [conflicts], properties: losing({ rejected: 3 }) })).toBe(
    'conflicts are not resolved: 3 of 1,313 acknowledged writes were rejected',
  );
});

test('where nothing was lost, each limitation has its line', () => {
  expect(knownLines({ known: [conflicts, deletes] })).toEqual([
    'conflicts are not resolved (the manual)',
    'delete overtakes insert (the source)',
  ]);
});

test('a defect is told apart, first and counted, in every report', () => {
  const lost = { kind: 'defect' as const, what: 'rows are lost', reference: 'issue 1' };
  const results = theResults([aTest('a/b', { verdict: 'known', known: [lost, deletes] })]);
  expect(knownLines(results.tests[0]!)[0]).toBe('defect: rows are lost (issue 1)');
  expect(countsLine(results)).toBe('1 known (1 by a defect)');
  expect(junit(results)).toContain('<property name="defect" value="issue 1"');
  expect(tap(results)).toContain('defect: rows are lost');
  expect(summaryMarkdown(results)).toContain('Recorded defects of this release: 1');
});
