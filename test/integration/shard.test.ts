import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readResults } from '../../src/report/read.js';
import type { Results } from '../../src/report/results.js';
import type { RunRequest } from '../../src/run/request.js';
import { run } from '../../src/run/run.js';
import { requestFor } from '../support/mesh.js';
import { Witness } from '../support/witness.js';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mmr-shard-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function part(number: number, of: number, wanted: RunRequest['wanted']): Promise<[Results, string[]]> {
  const witness = new Witness();
  const request = requestFor({ wanted, nodes: 2, resultsDir: join(dir, 'results'), shard: { number, of } });
  const { results, runDir } = await run(request, witness, witness.abort.signal);
  expect(await readResults(runDir)).toEqual(results);
  return [results, witness.told];
}

test('the parts of a schedule are the whole; scripts that build on one another are in one of them', async () => {
  const scripts = ['makes.sh', 'uses.sh'].map((name) => join(dir, name));
  await writeFile(scripts[0]!, 'echo made > "$MMR_RUN_DIR/made"\n');
  await writeFile(scripts[1]!, 'cat "$MMR_RUN_DIR/made"\n');
  const tests = [scripts[0]!, 'dml/insert', 'dml/update', 'dml/insert', scripts[1]!];
  const wanted = tests.map((name) => ({ test: name }));
  const parts = [await part(1, 3, wanted), await part(2, 3, wanted), await part(3, 3, wanted)];
  const namesOf = ([{ tests }]: (typeof parts)[number]) => tests.map(({ name }) => name.replace(/^.*\//, ''));
  expect(parts.flatMap(namesOf).sort()).toEqual([
    'insert',
    'insert#2',
    'look-over',
    'makes.sh',
    'update',
    'uses.sh',
  ]);
  expect(namesOf(parts[0]!)).toEqual(['makes.sh', 'uses.sh', 'look-over']);
  expect(parts.map((one) => namesOf(one).length).sort()).toEqual([1, 2, 3]);
  for (const [i, [results, told]] of parts.entries()) {
    expect(results).toMatchObject({
      verdict: 'pass',
      shard: { number: i + 1, of: 3, ofTests: 5, schedule: expect.any(String) },
    });
    expect(results.command).toContain(`--shard ${i + 1}/3`);
    // What scripts left behind is told by the run of all of them.
    for (const { name, reproduce } of results.tests)
      expect(reproduce.includes('--shard')).toBe(name === 'scripts/look-over');
    expect(told[0]).toMatch(new RegExp(`^note shard ${i + 1}/3: \\d of 5 tests$`));
  }
});

test('a part without a test is none that is wrong: it says so, and starts nothing', async () => {
  const [results, told] = await part(2, 2, [{ test: 'dml/insert' }]);
  expect(results).toMatchObject({
    verdict: 'pass',
    finished: true,
    tests: [],
    shard: { number: 2, of: 2, ofTests: 1, schedule: expect.any(String) },
  });
  expect(told[0]).toBe('note shard 2/2: nothing is left for it of 1 test');
  expect(told.filter((line) => line.startsWith('test'))).toEqual([]);
});

test('nor is one of whose tests all are skipped here, where the others have some that are not', async () => {
  // Without Spock; the one that takes longer is in the first part.
  const wanted = [{ test: 'nodes/alter-options' }, { test: 'conflicts/plain-key' }];
  const parts = [await part(1, 2, wanted), await part(2, 2, wanted)];
  const skipped = parts.map(([{ tests }]) => tests.every(({ verdict }) => verdict === 'skip'));
  expect(skipped.filter(Boolean)).toHaveLength(1);
  expect(parts.map(([{ verdict }]) => verdict)).toEqual(['pass', 'pass']);
  const [nothing] = await part(1, 2, [
    { test: 'nodes/alter-options' },
    { test: 'selective/reserved-schema' },
  ]);
  expect(nothing.verdict).toBe('error');
});
