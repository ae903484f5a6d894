import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationsOf } from '../../scripts/durations.mjs';
import { DURATIONS_FILE, expectedSeconds, UNRECORDED_SECONDS } from '../../src/run/durations.js';
import type { ScriptSays } from '../../src/run/script-says.js';
import { divide } from '../../src/run/share.js';
import { type PlannedTest, resolveWanted } from '../../src/schedule/resolve.js';
import { suite } from '../../src/suite/all.js';

const builtIn = (id: string, name = id): PlannedTest => ({ name, test: { kind: 'built-in', id }, group: 0 });
const script = (file: string): PlannedTest => ({ name: file, test: { kind: 'script', file }, group: 0 });
const OWN_TABLES = new Map<string, ScriptSays>([['/t.mjs', { scope: 'tables' }]]);
const names = (parts: PlannedTest[][]) => parts.map((part) => part.map(({ name }) => name));
/** Seconds are what the name ends in. */
const bySeconds = ({ name }: PlannedTest) => Number(/\d+/.exec(name)?.[0] ?? 1);
const share = (tests: PlannedTest[], parts: number, says: ReadonlyMap<string, ScriptSays> = new Map()) =>
  names(divide(tests, says, parts, bySeconds));

/** Names that make seconds, some of them several times, and scripts. */
const schedules = fc.array(fc.oneof(fc.nat(99), fc.constant('/a.sh'), fc.constant('/t.mjs')), {
  maxLength: 60,
});
const scheduleOf = (entries: readonly (number | string)[]) =>
  entries.map((entry, i): PlannedTest => {
    const name = typeof entry === 'number' ? `a/${entry}` : entry;
    const times = entries.slice(0, i).filter((before) => before === entry).length;
    const planned = typeof entry === 'number' ? builtIn(name) : script(name);
    return times === 0 ? planned : { ...planned, name: `${name}#${times + 1}` };
  });

describe('a division', () => {
  test('goes to the part with the least so far, the longest first; each part is in the order of the schedule', () => {
    const tests = ['a/1', 'a/9', 'a/2', 'a/7', 'a/3'].map((id) => builtIn(id));
    expect(share(tests, 2)).toEqual([
      ['a/9', 'a/2'],
      ['a/1', 'a/7', 'a/3'],
    ]);
  });

  test('has each test in exactly one part, in order, however often it is named', () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: 1, max: 12 }), (entries, parts) => {
        const tests = scheduleOf(entries);
        const divided = divide(tests, OWN_TABLES, parts, bySeconds);
        expect(divided).toHaveLength(parts);
        expect(divided.flat().sort((a, b) => tests.indexOf(a) - tests.indexOf(b))).toEqual(tests);
        for (const part of divided) expect([...part]).toEqual(tests.filter((one) => part.includes(one)));
        // No part has more than the one with the least and the largest thing that cannot be parted.
        const shared = tests.filter(({ name }) => name.startsWith('/a.sh'));
        const largest = Math.max(
          0,
          ...tests.map(bySeconds),
          shared.reduce((sum, one) => sum + bySeconds(one), 0),
        );
        const sums = divided.map((part) => part.reduce((sum, one) => sum + bySeconds(one), 0));
        expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(largest);
      }),
    );
  });

  test('keeps scripts that share a cluster together, in order, and lets those go that have tables of their own', () => {
    const tests = [
      script('/a.sh'),
      builtIn('a/1'),
      script('/t.mjs'),
      script('/b.sql'),
      builtIn('a/2'),
      script('/c.py'),
    ];
    expect(share(tests, 3, OWN_TABLES)).toEqual([['/a.sh', '/b.sql', '/c.py'], ['a/2'], ['a/1', '/t.mjs']]);
  });

  test('leaves the last parts empty where there is less to divide', () => {
    expect(share([builtIn('a/1'), builtIn('a/1', 'a/1#2')], 4)).toEqual([['a/1'], ['a/1#2'], [], []]);
    expect(share([], 2)).toEqual([[], []]);
  });

  test('of what takes as long, the first of the schedule is first', () => {
    const tests = ['b', 'a', 'd', 'c'].map((id) => builtIn(id));
    expect(share(tests, 2)).toEqual([
      ['b', 'd'],
      ['a', 'c'],
    ]);
  });
});

describe('what is expected of a test', () => {
  test('is what was recorded; a default of what was not; its duration where it has one', async () => {
    const expected = await expectedSeconds(suite, undefined);
    const { seconds } = JSON.parse(await readFile(DURATIONS_FILE, 'utf8'));
    expect(expected(builtIn('dml/insert'))).toBe(seconds['dml/insert']);
    // The second time takes as long as the first.
    expect(expected(builtIn('dml/insert', 'dml/insert#2'))).toBe(seconds['dml/insert']);
    expect(expected(script('/a.sh'))).toBe(UNRECORDED_SECONDS);
    expect(expected(builtIn('soak/random'))).toBe(60 + UNRECORDED_SECONDS);
    expect((await expectedSeconds(suite, 600_000))(builtIn('soak/random'))).toBe(600 + UNRECORDED_SECONDS);
  });

  test('is recorded of the tests that there are: node scripts/durations.mjs', async () => {
    const { seconds } = JSON.parse(await readFile(DURATIONS_FILE, 'utf8'));
    expect(Object.keys(seconds).filter((id) => !suite[id])).toEqual([]);
    const full = await resolveWanted([{ schedule: 'full' }], Object.keys(suite));
    const unknown = full.filter(({ name }) => seconds[name] === undefined);
    // New ones, and those that none of the recorded engines runs, count the default.
    expect(unknown.length).toBeLessThan(full.length / 20);
  });

  test('makes parts of full that take as long', async () => {
    const full = await resolveWanted([{ schedule: 'full' }], Object.keys(suite));
    const expected = await expectedSeconds(suite, undefined);
    const sums = divide(full, new Map(), 4, expected).map((part) =>
      part.reduce((sum, one) => sum + expected(one), 0),
    );
    expect(Math.max(...sums) / Math.min(...sums)).toBeLessThan(1.01);
  });
});

test('durations are the mean of the runs that did not skip a test; what was not run stays', () => {
  const run = (seconds: number, verdict = 'pass') => ({
    tests: [
      { name: 'b/x', kind: 'built-in', verdict, seconds },
      { name: 'b/x#2', kind: 'built-in', verdict, seconds },
      { name: 'mine.sh', kind: 'script', verdict, seconds },
    ],
  });
  expect(durationsOf({ 'c/y': 7, 'b/x': 90 }, [run(1), run(2), run(0, 'skip')])).toEqual({
    'b/x': 1.5,
    'c/y': 7,
  });
  expect(Object.keys(durationsOf({ 'c/y': 7, 'a/z': 1 }, []))).toEqual(['a/z', 'c/y']);
});
