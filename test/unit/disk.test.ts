import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptLines } from '../../src/cli/kept.js';
import { RequestError } from '../../src/errors.js';
import { demandRoom } from '../../src/process/disk.js';
import { output } from '../../src/process/output.js';
import { RunLog } from '../../src/run/log.js';
import { makePlace, workBase } from '../../src/run/place.js';
import { asideIn, cacheDir } from '../../src/runtime/local/cache.js';
import { mountVolume, unmountVolumes, whyNoMounts } from '../../src/runtime/local/mounts.js';

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

test('a kept cluster of containers can be reached, though nothing else is in its work folder', async () => {
  const node = { name: 'n1', host: '127.0.0.1', port: 5433, database: 'd', user: 'u', password: 'secret' };
  const workDir = join(dir, 'mmr-abc');
  const lines = await keptLines({ nodes: [node], runId: 'abc', workDir, runtime: 'docker' });
  const file = join(workDir, 'kept_service.conf');
  expect(readFileSync(file, 'utf8')).toContain('[n1]\nhost=127.0.0.1\nport=5433\n');
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(lines.join('\n')).toContain(`PGSERVICEFILE=${file} psql service=n1`);
  expect(lines.at(-1)).toMatch(/sweep abc \S+mmr-abc docker$/);
});

test('a temporary folder that is not there is told as such', async () => {
  vi.stubEnv('TMPDIR', join(dir, 'gone'));
  await expect(workBase(1)).rejects.toThrow(RequestError);
  await expect(workBase(1)).rejects.toThrow(
    /\/gone: cannot take the servers: there is no such folder; make it one to write to, set TMPDIR/,
  );
});

const noMounts = await whyNoMounts();
const readOnly = `results on a disk that is read-only are told as such${noMounts ? ` (skipped: ${noMounts})` : ''}`;
test.skipIf(noMounts)(readOnly, async () => {
  await mountVolume(dir, 1024 * 1024);
  try {
    await output('mount', ['-o', 'remount,ro', dir]);
    const resultsDir = join(dir, 'results', 'of', 'mine');
    const { signal } = new AbortController();
    const making = makePlace({ resultsDir, seed: 's', servers: 0, signal });
    await expect(making).rejects.toThrow(RequestError);
    await expect(making).rejects.toThrow(
      /the run directory cannot be made there: EROFS: read-only file system/,
    );
  } finally {
    await unmountVolumes(dir);
  }
});

test('what runs that were killed have left unfinished in the cache goes, but not what may still be made', async () => {
  const key = '0123456789abcdef';
  const [long, now] = [new Date(Date.now() - 2 * 60 * 60 * 1000), new Date()];
  const folders: [string, Date][] = [
    ['unfinished-AbC123', long],
    [`template-18.4-${key}-AbC123`, long],
    ['unfinished-AbC124', now],
    [`template-18.4-${key}`, long],
    ['embedded-18.4.0-beta17', long],
  ];
  for (const [name, at] of folders) {
    mkdirSync(join(dir, name, 'data'), { recursive: true });
    utimesSync(join(dir, name), at, at);
  }
  const aside = await asideIn(dir);
  expect(
    readdirSync(dir)
      .map((name) => join(dir, name))
      .sort(),
  ).toEqual([...folders.slice(2).map(([name]) => join(dir, name)), aside].sort());
});
