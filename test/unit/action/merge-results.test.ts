import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeResults } from '../../../scripts/merge-results.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmr-merge-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What download-artifact makes of one artifact: a folder of its name, but for one that is alone none. */
async function leg(version: string, verdict: string, summary: string, alone = false): Promise<void> {
  const runDir = alone ? folder : join(folder, `mmr-${version}-summary`);
  await mkdir(runDir, { recursive: true });
  const cluster = { servers: 'PostgreSQL 17.11', engine: 'spock', engineVersion: '5.0.11' };
  const counts = { pass: 3, fail: verdict === 'fail' ? 1 : 0, error: 0, skip: 2, known: 0 };
  await writeFile(
    join(runDir, 'results.json'),
    JSON.stringify({ verdict, seconds: 12.3, counts, cluster, pgedgeVersion: version }),
  );
  await writeFile(join(runDir, 'summary.md'), summary);
}

const merge = (versions: string[]) =>
  mergeResults({ legs: versions.map((version) => ({ name: version, version })), folder, prefix: 'mmr' });

test('all legs passed', async () => {
  await leg('17-spock5', 'pass', 'fine');
  await leg('18-spock5', 'pass', 'fine');
  const { result, markdown } = await merge(['17-spock5', '18-spock5']);
  expect(result).toBe('pass');
  expect(markdown).toContain(
    '| 17-spock5 | pass | 3 | 0 | 0 | 2 | 0 | PostgreSQL 17.11, spock 5.0.11 (12 s) |',
  );
  expect(markdown).not.toContain('fine');
});

test('one failed: the whole fails and shows what that leg says', async () => {
  await leg('17-spock5', 'pass', 'fine');
  await leg('18-spock5', 'fail', 'dml/basic: n2 lacks a row');
  const { result, markdown } = await merge(['17-spock5', '18-spock5']);
  expect(result).toBe('fail');
  expect(markdown).toContain('dml/basic: n2 lacks a row');
});

test('a leg without results is an error, not a pass', async () => {
  await leg('17-spock5', 'pass', 'fine');
  const { result, markdown } = await merge(['17-spock5', '18-spock5']);
  expect(result).toBe('error');
  expect(markdown).toContain('| 18-spock5 | error | | | | | | left no results');
});

test('the artifact of the only leg has no folder of its own', async () => {
  await leg('17-spock5', 'pass', 'fine', true);
  const { result, markdown } = await merge(['17-spock5']);
  expect(result).toBe('pass');
  expect(markdown).toContain('| 17-spock5 | pass | 3 |');
});

test('nor has the only artifact of several legs: its results say whose it is', async () => {
  await leg('18-spock5', 'fail', 'dml/basic: n2 lacks a row', true);
  const { result, markdown } = await merge(['17-spock5', '18-spock5']);
  expect(result).toBe('fail');
  expect(markdown).toContain('| 18-spock5 | fail | 3 | 1 |');
  expect(markdown).toContain('| 17-spock5 | error | | | | | | left no results');
  expect(markdown).toContain('dml/basic: n2 lacks a row');
});

test("the only artifact is nobody else's, where its results do not say whose it is", async () => {
  await leg('16-spock5', 'pass', 'fine', true);
  expect((await merge(['17-spock5', '18-spock5'])).result).toBe('error');
});

test('no leg left anything', async () => {
  const { result, markdown } = await merge(['17-spock5', '18-spock5']);
  expect(result).toBe('error');
  expect(markdown.match(/left no results/g)).toHaveLength(2);
});

test('summaries that are too large are left out rather than losing all', async () => {
  await leg('17-spock5', 'fail', 'x'.repeat(2 ** 20));
  const { markdown } = await merge(['17-spock5']);
  expect(Buffer.byteLength(markdown)).toBeLessThan(2 ** 20);
  expect(markdown).toContain('too large');
});

test('of changes that met each kind of table has a row, each leg a column', async () => {
  await leg('17-spock5', 'pass', 'fine');
  await leg('18-spock5', 'pass', 'fine');
  await leg('18-spock6', 'pass', 'fine');
  for (const [version, known] of [
    ['17-spock5', 300],
    ['18-spock5', 7],
  ] as const) {
    const file = join(folder, `mmr-${version}-summary`, 'results.json');
    const maps = [{ kind: 'plain-key', scenes: { right: 642, known, wrong: 0 } }];
    const results = { ...JSON.parse(await readFile(file, 'utf8')), tests: [{ conflicts: { maps } }, {}] };
    await writeFile(file, JSON.stringify(results));
  }
  const { markdown } = await merge(['17-spock5', '18-spock5', '18-spock6']);
  expect(markdown).toContain(
    [
      '| scenes of changes that meet: right / known / wrong | 17-spock5 | 18-spock5 |',
      '| --- | --- | --- |',
      '| plain-key | 642 / 300 / 0 | 642 / 7 / 0 |',
    ].join('\n'),
  );
});
