import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { RequestError } from '../../src/errors.js';
import { checkScripts, interpreterOf } from '../../src/script/interpreters.js';

afterEach(() => void vi.unstubAllEnvs());

async function folderWith(...programs: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-bin-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of programs) {
    await writeFile(join(folder, name), '#!/bin/sh\n');
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

test.each([
  ['a.pl', 'perl'],
  ['a.py', 'python3'],
  ['a.sh', 'bash'],
  ['a.sql', 'psql'],
])('%s runs with %s of PATH', async (file, program) => {
  const folder = await folderWith('perl', 'python', 'python3', 'bash', 'psql');
  vi.stubEnv('PATH', folder);
  expect(await interpreterOf(file)).toBe(join(folder, program));
});

test('a .py runs with python where there is no python3', async () => {
  const folder = await folderWith('python');
  vi.stubEnv('PATH', folder);
  expect(await interpreterOf('a.py')).toBe(join(folder, 'python'));
});

test('a .mjs needs nothing but this very node', async () => {
  vi.stubEnv('PATH', '');
  expect(await interpreterOf('a.mjs')).toBe(process.execPath);
});

test("psql of the servers' own folder comes before PATH's", async () => {
  const [own, path] = [await folderWith('psql'), await folderWith('psql')];
  vi.stubEnv('PATH', path);
  expect(await interpreterOf('a.sql', own)).toBe(join(own, 'psql'));
  expect(await interpreterOf('a.sql', await folderWith('postgres'))).toBe(join(path, 'psql'));
});

test('a file that cannot be run, a folder, a dead link: none of these is an interpreter', async () => {
  const folder = await folderWith();
  await writeFile(join(folder, 'perl'), '');
  await symlink('/no/such/file', join(folder, 'bash'));
  await mkdir(join(folder, 'psql'));
  vi.stubEnv('PATH', folder);
  await expect(checkScripts(['a.pl'])).rejects.toThrow(/needs perl, but PATH has none; install perl/);
  await expect(checkScripts(['a.sh'])).rejects.toThrow(/needs bash/);
  await expect(checkScripts(['a.sql'])).rejects.toThrow(/needs psql/);
});

test.each([
  [
    ['t/a.rb'],
    /test "t\/a.rb": the extension ".rb" is not known; a script test is one of \.pl \.py \.sh \.sql \.mjs/,
  ],
  [['t/a'], /test "t\/a": the file has no extension/],
  [
    ['t/ok.mjs', 't/a.sql'],
    /test "t\/a.sql": needs psql, but PATH has none; install PostgreSQL's client .*--pg-bin/,
  ],
  [['t/a.py'], /needs python3 or python/],
])('%s is refused', async (files, message) => {
  vi.stubEnv('PATH', await folderWith());
  await expect(checkScripts(files)).rejects.toThrow(message);
  await expect(checkScripts(files)).rejects.toBeInstanceOf(RequestError);
});

test('the refusal of a .sql says where psql was looked for', async () => {
  vi.stubEnv('PATH', '');
  await expect(checkScripts(['a.sql'], '/opt/pg/bin')).rejects.toThrow('/opt/pg/bin and PATH have none');
});
