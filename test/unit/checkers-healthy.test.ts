import { describe, expect, test } from 'vitest';
import { fates } from '../../src/checkers/fates.js';
import { judge } from '../../src/checkers/judge.js';
import { profileOf } from '../../src/replication/select.js';
import { rightHistory } from '../support/histories.js';
import { ideal, idealHistory, verdicts } from '../support/ideal.js';

const REJECTED = 'nothing is rejected without a documented reason';
const SEEDS = Array.from({ length: 20 }, (_, i) => `seed-${i}`);

describe('a healthy cluster', () => {
  test.each(SEEDS)('%s: every property holds, and every one was exercised', (seed) => {
    // Nothing is thrown away where all is as it should be.
    const properties = judge(idealHistory(seed), ideal).filter(({ name }) => name !== REJECTED);
    expect(new Set(Object.values(verdicts(properties))), JSON.stringify(properties, null, 1)).toEqual(
      new Set(['holds']),
    );
    const { final, superseded, discarded, merged, lost } = properties[0]!.counts;
    expect([final, superseded, discarded, merged].every((count) => count! > 0)).toBe(true);
    expect(lost).toBe(0);
  });

  test.each([
    [
      'spock',
      '5.0.11',
      ['update of a missing row discards its transaction', 'delete is not last-update-wins'],
    ],
    ['pglogical', '2.4.2', ['delete is not last-update-wins', 'delete overtakes insert']],
    ['native', '18.4', ['conflicts are not resolved']],
  ])('with the rules of %s %s, whatever is wrong has a documented name', (engine, version, expected) => {
    const profile = profileOf(engine, version);
    const names = new Set<string | undefined>();
    for (const seed of SEEDS) {
      for (const { name, counts, findings } of judge(
        rightHistory({ seed, profile, operations: 1500 }),
        profile,
      )) {
        expect(counts.known, `${seed}: ${name}: ${JSON.stringify(findings[0])}`).toBe(counts.violations);
        for (const { anomaly } of findings) names.add(anomaly);
      }
    }
    expect([...names]).toEqual(expect.arrayContaining(expected));
  });

  test('each discarded write is told with the one that beat it', () => {
    const history = idealHistory('beaten');
    const operations = [...history.operations];
    const all = [...fates(history, ideal, ['discarded'])];
    expect(all.length).toBeGreaterThan(10);
    for (const { operation, by } of all) {
      const [own, winner] = [operations[operation]!, operations[by!]!];
      expect(winner.committed ?? Number.POSITIVE_INFINITY).toBeGreaterThan(own.committed!);
    }
  });
});
