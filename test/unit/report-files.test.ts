import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { RequestError } from '../../src/errors.js';
import { readResults } from '../../src/report/read.js';
import { Results } from '../../src/report/results.js';
import { drawReports, writeReports, writeResults } from '../../src/report/write.js';
import { aTest, HOSTILE, ONE_OF_EACH, theResults } from './report-examples.js';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-report-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const results = theResults([...ONE_OF_EACH, aTest(`x/${HOSTILE}`, { verdict: 'fail', reason: HOSTILE })]);

describe('writing', () => {
  test('every report, and nothing beside them', async () => {
    const folder = await aFolder();
    expect(await writeReports(folder, results)).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual([
      'ctrf.json',
      'junit.xml',
      'report.html',
      'results.json',
      'results.tap',
      'summary.md',
    ]);
    expect(await readResults(folder)).toEqual(JSON.parse(JSON.stringify(results)));
  });

  test('a reporter that crashes loses nothing else and is reported', async () => {
    const folder = await aFolder();
    const crash = () => {
      throw new Error('planted');
    };
    const problems = await drawReports(folder, results, { 'bad.xml': crash, 'good.txt': () => 'good' });
    expect(problems).toEqual([`${join(folder, 'bad.xml')} could not be written: planted`]);
    expect(await readdir(folder)).toEqual(['good.txt']);
  });

  test('what cannot be written is reported, and leaves no unfinished file', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'results.json'));
    const problems = await writeReports(folder, results);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/results\.json could not be written/);
    expect((await readdir(folder)).sort()).toEqual([
      'ctrf.json',
      'junit.xml',
      'report.html',
      'results.json',
      'results.tap',
      'summary.md',
    ]);
  });

  test('whoever reads while results are replaced reads whole results', async () => {
    const folder = await aFolder();
    await writeResults(folder, results);
    let writing = true;
    const writes = (async () => {
      for (let i = 0; i < 50; i++) await writeResults(folder, theResults(ONE_OF_EACH.slice(0, i % 6)));
      writing = false;
    })();
    while (writing) expect((await readResults(folder)).version).toBe(1);
    await writes;
  });
});

describe('reading', () => {
  test.each([
    ['no file', undefined, /there is no results\.json in it; name the folder of one run/],
    ['half a file', '{"version": 1, "tests": [', /results\.json is damaged: /],
    ['no object', 'null', /does not hold the results of a run/],
    ['a missing field', JSON.stringify({ ...results, seed: undefined }), /seed/],
    ['a field of another type', JSON.stringify({ ...results, seconds: 'x' }), /seconds/],
    ['a later version', JSON.stringify({ ...results, version: 2 }), /is of version 2, written by a later/],
  ])('%s is a clear error', async (_, text, message) => {
    const folder = await aFolder();
    if (text !== undefined) await writeFile(join(folder, 'results.json'), text);
    const reading = readResults(folder);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(RequestError);
  });
});

describe('docs/results.schema.json', () => {
  test('is made from the type of the results (vitest -u makes it again)', async () => {
    const schema = { ...z.toJSONSchema(Results), title: 'results.json of mmr-test-action' };
    await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
      '../../docs/results.schema.json',
    );
  });

  test('accepts results, and rejects what is none', async () => {
    const text = await readFile(new URL('../../docs/results.schema.json', import.meta.url), 'utf8');
    const schema = z.fromJSONSchema(JSON.parse(text));
    expect(schema.safeParse(JSON.parse(JSON.stringify(results))).success).toBe(true);
    for (const wrong of [{ version: 2 }, { verdict: 'green' }, { more: 1 }, { tests: [{ name: 'x' }] }]) {
      expect(schema.safeParse({ ...JSON.parse(JSON.stringify(results)), ...wrong }).success).toBe(false);
    }
  });

  test('and the example in docs/results.md are of one form', async () => {
    const text = await readFile(new URL('../../docs/results.md', import.meta.url), 'utf8');
    const example = JSON.parse(/```json\n(.*?)```/s.exec(text)![1]!);
    expect(Results.parse(example)).toEqual(example);
  });
});
