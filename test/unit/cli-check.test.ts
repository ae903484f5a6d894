import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkRun } from '../../src/cli/check.js';
import { RequestError } from '../../src/errors.js';
import type { FinalRow, History } from '../../src/history/operation.js';
import { profileOf } from '../../src/replication/select.js';
import { rightHistory } from '../support/histories.js';
import { saveHistory } from '../support/save-history.js';
import { SmallHistory } from '../support/small-history.js';

const folder = mkdtempSync(join(tmpdir(), 'mmr-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ideal = { ...profileOf('spock', '6.0.0'), updateOfMissing: 'skip' as const };
const right = rightHistory({
  seed: 'fine',
  profile: ideal,
  operations: 800,
  engine: { name: 'spock', version: '6.0.0' },
});

async function run(name: string, history: History): Promise<string> {
  const dir = join(folder, name);
  mkdirSync(join(dir, 'tests/faults/cut'), { recursive: true });
  await saveHistory(join(dir, 'tests/faults/cut/history.jsonl'), history);
  return dir;
}

async function check(dir: string): Promise<{ status: number; text: string }> {
  let text = '';
  const status = await checkRun(dir, { write: (line) => (text += line) });
  return { status, text };
}

test('what holds is status 0, in a run directory and in the folder of one test', async () => {
  const dir = await run('right', right);
  const whole = await check(dir);
  expect(whole.status, whole.text).toBe(0);
  expect(whole.text).toMatch(/^model: 800 operations on n1, n2, n3, spock 6\.0\.0 \(/);
  expect(whole.text).toMatch(/\n {2}holds {4}all nodes hold the same rows: \d+ checked\n/);
  expect(await check(join(dir, 'tests/faults/cut'))).toEqual(whole);
});

test('a violation is status 1, and told with its row', async () => {
  const { ids } = right.final!.tables as Record<string, Record<string, FinalRow[]>>;
  const n2 = ids!.n2!.slice(1);
  const tables = { ...right.final!.tables, ids: { ...ids, n2 } };
  const { status, text } = await check(await run('wrong', { ...right, final: { ...right.final!, tables } }));
  expect(status).toBe(1);
  expect(text).toMatch(
    /\n {2}violated all nodes hold the same rows: \d+ checked, 1 violations\n {4}ids \d+ differs: /,
  );
});

test('what is documented of the version is known, and no failure', async () => {
  const spock5 = profileOf('spock', '5.0.11');
  const { status, text } = await check(
    await run('known', rightHistory({ seed: 'names', profile: spock5, operations: 1500 })),
  );
  expect(text).toMatch(
    /\n {2}known {4}no acknowledged write is lost: .* documented\n {4}known, delete is not last-update-wins: /,
  );
  expect(status, text).toBe(0);
});

test('a history that was cut short is status 2', async () => {
  const dir = await run('short', right);
  const file = join(dir, 'tests/faults/cut/history.jsonl');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.slice(0, text.length / 2));
  const seen = await check(dir);
  expect(seen.status).toBe(2);
  expect(seen.text).toMatch(/\n {2}damaged: the end is missing/);
});

test('a history in which nobody acknowledged what was asked for is status 2, with what was refused', async () => {
  const history = new SmallHistory().does('n1', 0.1, [['t', '1', 'insert', 1, null]], { f: 'open' });
  for (let i = 0; i < 12; i++)
    history.refused('n2', 1 + i, 'division by zero', { sqlstate: '22012', xid: null });
  const { status, text } = await check(await run('refused', history.holds('t', '1', 1).done()));
  expect(status, text).toBe(2);
  expect(text).toMatch(
    /\n {2}unknown {2}every node takes part in the end: no node acknowledged any "put" of w: n2 refused 12 "put" of w: 22012 division by zero/,
  );
});

test('no history, or none at all, is a wrong request', async () => {
  await expect(check(join(folder, 'nowhere'))).rejects.toThrow(RequestError);
  mkdirSync(join(folder, 'empty'));
  await expect(check(join(folder, 'empty'))).rejects.toThrow(/there is no history\.jsonl in it/);
  writeFileSync(join(folder, 'empty/history.jsonl'), 'hello\n');
  await expect(check(join(folder, 'empty'))).rejects.toThrow(/history\.jsonl is not a history/);
});
