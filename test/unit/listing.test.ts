import { expect, test } from 'vitest';
import { listing, listingOf } from '../../src/cli/list.js';
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

test('the parts of a schedule are listed as they would run: each test in one of them', async () => {
  const wanted = [{ schedule: 'smoke' }, { test: 'dml/insert' }, { test: 'test/images/start-dockerd.sh' }];
  const named = async (shard?: { number: number; of: number }) => {
    const lines = (await listingOf({ wanted, shard, duration: undefined, env: {} }, suite)).split('\n');
    return { title: lines[0]!, names: lines.flatMap((line) => /^ {2}(\S+)/.exec(line)?.[1] ?? []) };
  };
  const whole = await named();
  expect(whole.title).toMatch(/^6 tests, with what each proves, /);
  expect(whole.names.slice(-2)).toEqual(['dml/insert#2', 'test/images/start-dockerd.sh']);
  const parts = [await named({ number: 1, of: 2 }), await named({ number: 2, of: 2 })];
  expect(parts[1]!.title).toMatch(/^Part 2\/2: \d of 6 tests, with /);
  expect(parts.every(({ names }) => names.length > 0)).toBe(true);
  expect(parts.flatMap(({ names }) => names).sort()).toEqual([...whole.names].sort());
  expect((await named({ number: 9, of: 9 })).title).toBe('Part 9/9: 0 of 6 tests');
});
