import { describe, expect, test } from 'vitest';
import type { LogLine } from '../../src/replication/engine.js';
import { isOf, recordedRelease } from '../../src/replication/releases.js';
import { FirstErrors, namesAnother } from '../../src/replication/spock-first-errors.js';
import { spockProfile } from '../../src/replication/spock-profile.js';
import { Known } from '../../src/suite/known.js';

describe('a release', () => {
  test('has what is recorded for it', () => {
    expect(isOf('5.0.6', '<5.0.7')).toBe(true);
    expect(isOf('5.0.7', '<5.0.7')).toBe(false);
    expect(isOf('6.0.0-beta.1', '<6.0.0-beta.1')).toBe(false);
    expect(isOf('6.0.0-beta.1', '>=5.0.8')).toBe(true);
    expect(isOf('5.0.11', undefined)).toBe(true);
  });

  test('that nobody has recorded has what the newest one before it had', () => {
    const recorded = ['5.0.9', '5.0.11', '6.0.0-beta.1'];
    expect(recordedRelease('5.0.12', recorded)).toBe('5.0.11');
    expect(recordedRelease('5.0.10', recorded)).toBe('5.0.9');
    expect(recordedRelease('6.0.0', recorded)).toBe('6.0.0-beta.1');
    expect(recordedRelease('6.0.0-beta.1', recorded)).toBe('6.0.0-beta.1');
    expect(recordedRelease('4.1.0.3', recorded)).toBe('5.0.9');
    expect(spockProfile('5.0.12').recordedAs).toBe('5.0.11');
    expect(spockProfile('5.0.11').recordedAs).toBeUndefined();
  });

  test('has a defect until it was mended, and no longer', () => {
    const name = 'delta column breaks apply';
    const engine = (version: string) => ({ kind: 'spock' as const, version, profile: spockProfile(version) });
    const known = new Known(engine('5.0.6'));
    known.limitation('documented', 'the manual');
    known.add(name);
    expect(known.all.map(({ kind, what }) => [kind, what])).toEqual([
      ['defect', name],
      ['limitation', 'documented'],
    ]);
    expect(() => new Known(engine('5.0.7')).add(name)).toThrow(
      `${name}: that is recorded of other releases, not of spock 5.0.7`,
    );
  });
});

describe('why Spock before 5.0.7 threw a row away', () => {
  const worker = 'spock apply 5:1';
  async function* log(...lines: (readonly [number, string, string?])[]): AsyncGenerator<LogLine> {
    for (const [at, text, process = worker] of lines) yield { at, level: 'LOG', process, text };
  }
  const caught = (error: string) => `SPOCK: caught initial exception - ${error}`;

  test('is what its worker had caught last', async () => {
    const errors = await FirstErrors.of(
      log([1, caught('a')], [5, caught('b'), 'spock apply 5:2'], [8, caught('c')], [12, caught('d')]),
    );
    expect(errors.before(worker, 7.4)).toBe('a');
    expect(errors.before(worker, 8.9)).toBe('c');
    expect(errors.before('spock apply 5:2', 20)).toBe('b');
    expect(errors.before(worker, 0.5)).toBeUndefined();
  });

  test('is not told by a worker that has begun anew, nor where two may be meant', async () => {
    const anew = await FirstErrors.of(log([1, caught('a')], [2, 'SPOCK sub_n1_n2: connected']));
    expect(anew.before(worker, 3)).toBeUndefined();
    const two = await FirstErrors.of(log([1, caught('a')], [1, caught('b')]));
    expect(two.before(worker, 1)).toBeUndefined();
    const same = await FirstErrors.of(log([1, caught('pin 0x77a')], [1, caught('pin 0x79b')]));
    expect(same.before(worker, 1)).toBe('pin 0x…');
  });

  test('is not what came after it in the same millisecond', async () => {
    const errors = await FirstErrors.of(
      log([1, caught('a')], [5, caught('b')], [6, caught('c')], [9, caught('d')]),
    );
    expect(errors.before(worker, 6.2, 1.5)).toBe('b');
    expect(errors.before(worker, 6.8, 6.2)).toBe('c');
    expect(errors.before(worker, 9.1, 6.8)).toBe('d');
    const anew = await FirstErrors.of(log([5, caught('b')], [6, 'SPOCK sub_n1_n2: connected']));
    expect(anew.before(worker, 6.2, 1.5)).toBeUndefined();
  });

  test('may be a row of another table', () => {
    const error =
      'logical replication did not find row to be updated in replication target relation (public."or")';
    expect(namesAnother(error, 'or')).toBe(false);
    expect(namesAnother(error, 'beside')).toBe(true);
    expect(namesAnother('buffer pin 0x777 is not owned', 'beside')).toBe(false);
  });
});
