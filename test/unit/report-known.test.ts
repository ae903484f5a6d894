import { expect, test } from 'vitest';
import { knownLines, knownReason } from '../../src/report/judge.js';
import type { TestResult } from '../../src/report/results.js';

const conflicts = { limitation: 'conflicts are not resolved', reference: 'the manual' };
const deletes = { limitation: 'delete overtakes insert', reference: 'the source' };

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
