import { expect, test } from 'vitest';
import type { DefectName } from '../../src/replication/profile.js';
import { spockProfile } from '../../src/replication/spock-profile.js';

const has = (version: string, name: DefectName) => name in spockProfile(version).defects;

test.each([
  ['5.0.0', true],
  ['5.0.9', true],
  // Not as text: "5.0.10" sorts before "5.0.9".
  ['5.0.10', false],
  ['5.0.11', false],
  ['6.0.0', false],
])('release %s has a bug that 5.0.10 mended: %s', (version, expected) => {
  expect(has(version, 'what is thrown away with a failed change is on record without a reason')).toBe(
    expected,
  );
});

test('a bug that is mended in one major is there in those before it', () => {
  expect(has('5.0.11', 'DDL fails elsewhere where the search path is blank')).toBe(true);
  expect(has('6.0.0', 'DDL fails elsewhere where the search path is blank')).toBe(false);
  expect(has('4.0.10', 'DDL fails elsewhere where the search path is blank')).toBe(true);
});

test('a row that is fetched away is lost on every release, and the link stops on those before 6.0', () => {
  const both = ['5.0.0', '5.0.11', '6.0.0-beta.1'].map((version) => [
    has(version, 'a row that is written while its table is fetched again is lost'),
    has(version, 'a fetch that loses a row stops its subscription'),
  ]);
  expect(both).toEqual([
    [true, true],
    [true, true],
    [true, false],
  ]);
});

test('a table with a column list loses a row while it is analyzed, on every release', () => {
  const lost = ['5.0.0', '5.0.11', '6.0.0-beta.1'].map((version) =>
    has(version, 'a row of a table with a column list is lost while the table is analyzed'),
  );
  expect(lost).toEqual([true, true, true]);
});

test('every bug says where it is reported', () => {
  for (const { reference } of Object.values(spockProfile('5.0.0').defects)) expect(reference).not.toBe('');
});
