import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultArtifactName, wantsUpload } from '../../../src/action/artifacts.js';
import { mayUseEmbedded } from '../../../src/action/cache.js';

beforeEach(() => {
  vi.stubEnv('PG_CONFIG', undefined);
  vi.stubEnv('DOCKER_HOST', undefined);
});
afterEach(() => vi.unstubAllEnvs());

test('the cache is for the embedded PostgreSQL only', () => {
  expect(mayUseEmbedded({ runtime: 'local', pgBin: undefined })).toBe(true);
  expect(mayUseEmbedded({ runtime: 'auto', pgBin: 'embedded' })).toBe(true);
  expect(mayUseEmbedded({ runtime: 'local', pgBin: '/usr/lib/postgresql/17/bin' })).toBe(false);
  expect(mayUseEmbedded({ runtime: 'docker', pgBin: undefined })).toBe(false);
  expect(mayUseEmbedded({ runtime: 'auto', pgBin: '/p', pgBins: { n2: 'embedded' } })).toBe(true);
  expect(mayUseEmbedded({ runtime: 'local', pgBin: undefined, pgBins: { n2: '/p' } })).toBe(true);
  vi.stubEnv('DOCKER_HOST', 'tcp://127.0.0.1:2375');
  expect(mayUseEmbedded({ runtime: 'auto', pgBin: undefined })).toBe(false);
  vi.stubEnv('PG_CONFIG', '/usr/bin/pg_config');
  expect(mayUseEmbedded({ runtime: 'local', pgBin: undefined })).toBe(false);
});

test('logs are uploaded as asked; a run without a verdict counts as failed', () => {
  const verdicts = ['pass', 'fail', 'error', undefined];
  expect(verdicts.map((v) => wantsUpload('always', v))).toEqual([true, true, true, true]);
  expect(verdicts.map((v) => wantsUpload('failure', v))).toEqual([false, true, true, true]);
  expect(verdicts.map((v) => wantsUpload('never', v))).toEqual([false, false, false, false]);
});

test("an artifact's name holds only what GitHub accepts", () => {
  vi.stubEnv('GITHUB_JOB', 'a/b: c');
  expect(defaultArtifactName('0123ab')).toBe('mmr-results-a-b--c-0123ab');
});
