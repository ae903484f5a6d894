import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readResults } from '../../src/report/read.js';
import { verdictLine } from '../../src/report/verdict-line.js';
import { Record } from '../../src/run/record.js';
import { aTest, theResults } from './report-examples.js';

const { tool, runId, startedAt, seed, command } = theResults([]);
const head = { tool, runId, startedAt, seed, command };

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-record-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('the record keeps the order of the schedule, and says whether the run was strict', async () => {
  const folder = await aFolder();
  const record = new Record(folder, ['a/1', 'a/2', 'a/3'], true, head);
  record.add(aTest('a/3', { verdict: 'known', known: [{ kind: 'limitation', what: 'x', reference: 'y' }] }));
  record.add(aTest('a/1'));
  const { results, unwritten } = await record.finish({ readySeconds: 1 });
  expect(unwritten).toEqual([]);
  expect(results).toMatchObject({ verdict: 'fail', strict: true, finished: true });
  expect((await readResults(folder)).tests.map(({ name }) => name)).toEqual(['a/1', 'a/3']);
});

test('a shard to which nothing falls, or only what is skipped here, is none that could not be judged', async () => {
  const shard = { number: 4, of: 4, ofTests: 3, schedule: 'one' };
  const skip = aTest('a/1', { verdict: 'skip', reason: 'needs spock', seconds: 0 });
  const verdictOf = async (names: string[], sharedOut: boolean, tests = [skip]) => {
    const record = new Record(await aFolder(), names, false, { ...head, shard });
    for (const one of tests) record.add(one);
    const { results } = await record.finish({ sharedOut });
    expect(results.shard).toEqual(shard);
    return [results.verdict, verdictLine(results)];
  };
  const nothing = ['pass', 'passed: shard 4/4 has no test that runs here'];
  expect(await verdictOf([], true, [])).toEqual(nothing);
  expect(await verdictOf(['a/1'], true)).toEqual(nothing);
  // Nor does any other shard run anything; or a test never came to be skipped.
  expect((await verdictOf(['a/1'], false))[0]).toBe('error');
  expect((await verdictOf(['a/1', 'a/2'], true))[0]).toBe('error');
});

test('what cannot be written does not end the run, and is told at its end', async () => {
  const folder = await aFolder();
  // Nothing can be put in the place of a folder.
  for (const file of ['results.json', 'junit.xml']) await mkdir(join(folder, file));
  const record = new Record(folder, ['a/1'], false, head);
  record.add(aTest('a/1'));
  const { results, unwritten } = await record.finish({ readySeconds: 1 });
  expect(results.verdict).toBe('pass');
  expect(unwritten).toEqual([
    expect.stringMatching(/results\.json could not be written: /),
    expect.stringMatching(/junit\.xml could not be written: /),
  ]);
});

test('however many tests end while one write goes on, they take one more', async () => {
  const folder = await aFolder();
  const names = Array.from({ length: 5_000 }, (_, i) => `a/${i}`);
  const record = new Record(folder, names, false, head);
  const stringify = vi.spyOn(JSON, 'stringify');
  onTestFinished(() => stringify.mockRestore());
  for (const name of names)
    record.add(aTest(name, { verdict: 'error', reason: 'not run: stopped by SIGINT' }));
  await record.finish({ error: 'stopped by SIGINT' });
  const written = stringify.mock.calls.filter(([value]) => (value as { tests?: unknown } | undefined)?.tests);
  expect(written.length).toBeLessThanOrEqual(3);
  expect((await readResults(folder)).tests).toHaveLength(5_000);
});
