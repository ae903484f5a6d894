import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCommandLine } from '../../src/cli/flags.js';
import { main } from '../../src/cli/main.js';
import { RequestError } from '../../src/errors.js';
import { readLegs } from '../../src/report/merge/read-legs.js';
import { readClusterFile } from '../../src/runtime/services/read-cluster-file.js';
import { whyUnreadable } from '../../src/unreadable.js';

const folder = mkdtempSync(join(tmpdir(), 'mmr-unreadable-'));
const file = join(folder, 'file');
writeFileSync(file, 'n1 what=x\n');
symlinkSync('circle', join(folder, 'circle'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['none', 'there is no such file'],
  ['.', 'it is a folder'],
  ['file/x', 'a part of its path is no folder'],
  ['circle', 'its links lead in a circle'],
  ['n'.repeat(300), 'its name is too long'],
])('why %s cannot be read is said in plain words', async (name, words) => {
  const error = await readFile(join(folder, name)).catch((thrown: unknown) => thrown);
  expect(whyUnreadable(error)).toBe(words);
});

test('what is not usual keeps its own words', () => {
  expect(whyUnreadable(new Error('input/output error'))).toBe('input/output error');
  expect(whyUnreadable(Object.assign(new Error('EACCES: …'), { code: 'EACCES' }))).toBe(
    'this account may not read it',
  );
});

const calling = { runner: './runner', folder: '', repository: '/', machineStays: true };

test('a cluster file that is not there, or holds something else', () => {
  const none = join(folder, 'none');
  const wrong = new RequestError(`--cluster ${none} cannot be read: there is no such file`);
  expect(() => readClusterFile(none)).toThrow(wrong);
  const asked = (name: string) => readCommandLine(['-s', 'smoke', '--cluster', name], '1', calling);
  expect(() => asked(none)).toThrow(wrong);
  expect(() => asked(file)).toThrow(new RegExp(`^${file}, line 1, column 4: this keyword is not known`));
});

test.each([
  [['compare', '--cluster', 'none'], '--cluster none cannot be read: there is no such file'],
  [['report', 'none'], 'none: there is no such folder; name the folder of one run, for example'],
  [
    ['compare-runs', 'none', 'none'],
    'none: there is no such folder; name the folder of one run, for example',
  ],
  [['check', 'none'], 'none cannot be read: there is no such folder'],
  [['check', 'package.json'], 'package.json cannot be read: it is no folder'],
  [['-s', 'smoke', '--setup-sql', 'none'], 'setup-sql "none": cannot be read: there is no such file'],
  [['-s', 'smoke', '-c', 'none'], 'config file "none" cannot be read: there is no such file'],
])('%j', async (words, said) => {
  let err = '';
  const screen = { out: { write: () => true }, err: { write: (text: string) => (err += text) } };
  expect(await main(words, screen)).toBe(3);
  expect(err.slice(0, said.length + 8)).toContain(`error: ${said}`);
});

test('merge of a folder that is not there', async () => {
  await expect(readLegs([join(folder, 'none')])).rejects.toThrow(
    /none: there is no such folder; name run dir/,
  );
});
