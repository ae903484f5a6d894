import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestError } from '../../src/errors.js';
import { demandRoom } from '../../src/process/disk.js';
import { RunLog } from '../../src/run/log.js';
import { cacheDir } from '../../src/runtime/local/cache.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mmr-disk-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

test('too little room is a wrong request: where, how much is free, how much is needed, what to do', async () => {
  await demandRoom(dir, 1, 'results', 'or name another folder');
  const asking = demandRoom(dir, 2 ** 60, 'results', 'or name another folder');
  await expect(asking).rejects.toThrow(RequestError);
  await expect(asking).rejects.toThrow(
    /^\S+mmr-disk-\S+: no room for the results: \d+ MB are free, 1099511627776 MB are needed; make room, or name/,
  );
});

test('a cache folder that cannot be made is a wrong request', async () => {
  vi.stubEnv('MMR_CACHE_DIR', '/dev/null/cache');
  await expect(cacheDir()).rejects.toThrow(RequestError);
  await expect(cacheDir()).rejects.toThrow(
    /^cache folder \/dev\/null\/cache: cannot be made: .*; set MMR_CACHE_DIR/,
  );
});

test.skipIf(!existsSync('/dev/full'))('a log on a full disk ends nothing', async () => {
  const log = new RunLog('/dev/full');
  for (const text of ['one', 'two']) log.line(text);
  await log.close();
  log.line('three');
});
