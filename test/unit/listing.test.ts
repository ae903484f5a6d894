import { expect, test } from 'vitest';
import { listing } from '../../src/cli/list.js';
import { suite } from '../../src/suite/all.js';

test('each test is listed with what it proves, what it needs and what it covers', async () => {
  const lines = (await listing(suite)).split('\n');
  const listed = (name: string) => {
    const at = lines.findIndex((line) => line.startsWith(`  ${name} `));
    const column = lines[at]!.indexOf(suite[name]!.proves);
    expect(lines[at + 1]!.slice(0, column).trim()).toBe('');
    return lines.slice(at, at + 2).map((line) => line.slice(column));
  };
  const { proves, covers } = suite['apply/two-ended']!;
  expect(listed('apply/two-ended')).toEqual([proves, `needs 3 nodes; covers ${covers!.join(', ')}`]);
  expect(listed('dml/insert')[1]).toBe('covers dml-both-ways');
  expect(listed('conflicts/own-tables')[1]).toMatch(/^needs --setup-sql FILE; covers /);
  expect(listed('faults/clock-skew')[1]).toMatch(/^needs skewClock; covers /);
  expect(listed('partition/unique')[1]).toMatch(/^needs 3 nodes, spock or pglogical; covers /);
});
