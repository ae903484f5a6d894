import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measure } from '../../bench/mutations/measure.js';
import { KINDS } from '../../bench/mutations/mutation.js';
import { judge } from '../../src/checkers/judge.js';
import type { History } from '../../src/history/operation.js';
import { readHistory } from '../../src/history/reader.js';
import { rightHistory } from '../support/histories.js';
import { ideal } from '../support/ideal.js';
import { allMutations, history, row, write } from '../support/mutations.js';
import { saveHistory } from '../support/save-history.js';

/** A history in which all kinds have something to break. */
const large = rightHistory({ seed: 'mutations', profile: ideal, operations: 500 });

describe('measuring', () => {
  test.each(KINDS)('%s: the same are found in a history that was read from a file', async (kind) => {
    const folder = await mkdtemp(join(tmpdir(), 'mmr-mutations-'));
    try {
      const file = join(folder, 'history.jsonl');
      await saveHistory(file, large);
      const found = (from: History) =>
        allMutations(kind, from).map(({ mutation: { node, what } }) => `${node} ${what}`);
      expect(found(await readHistory(file)).sort()).toEqual(found(large).sort());
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each(KINDS)('%s: found in a history with everything, and the history stays as it was', (kind) => {
    const before = JSON.stringify(judge(large, ideal));
    const found = allMutations(kind, large).slice(0, 20);
    expect(found.length).toBeGreaterThan(0);
    for (const { after } of found) expect(after).not.toEqual(large);
    expect(JSON.stringify(judge({ ...large }, ideal))).toBe(before);
  });

  test('of rows in no conflict everything is a failure where nothing is documented', () => {
    const measured = measure('large', large, ideal, { sample: 10, seed: 's' });
    if ('unfit' in measured) throw new Error(measured.unfit);
    const calm = measured.tried.filter((one) => one.class === 'calm');
    expect(calm.length).toBeGreaterThan(50);
    expect(calm.filter(({ outcome }) => outcome.seen !== 'failure').map(({ mutation }) => mutation)).toEqual(
      [],
    );
  });

  test('the same seed tries the same mutations', () => {
    const tried = (seed: string) => {
      const measured = measure('large', large, ideal, { sample: 3, seed });
      return 'unfit' in measured ? measured.unfit : measured.tried.map(({ mutation }) => mutation.what);
    };
    expect(tried('a')).toEqual(tried('a'));
    expect(tried('a')).not.toEqual(tried('b'));
  });

  test('a history that fails as it is, or was not at rest, is left out', () => {
    const insert = { node: 'n1', writes: [write('insert', 1, null)] };
    const failing = history([insert], { n1: [row(1)], n2: [], n3: [row(1)] });
    const options = { sample: 3, seed: 's' };
    expect(measure('f', failing, ideal, options)).toMatchObject({
      unfit: expect.stringMatching(/^it fails as it is: /),
    });
    const moving = { ...failing, final: { ...failing.final!, settled: 'n2 stood still' } };
    expect(measure('m', moving, ideal, options)).toMatchObject({ unfit: 'replication had not come to rest' });
  });
});
