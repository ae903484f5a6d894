import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readResults } from '../../src/report/read.js';
import { packageRoot } from '../../src/root.js';
import { waitFor } from '../../src/wait.js';
import { Desk, nothingIsLeft } from '../support/runner.js';

const SERVERS = ['--runtime', 'local', '--pg-bin', 'embedded', '--nodes', '2'];

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const latest = () => join(desk.folder, 'mmr-results', 'latest');

/** A script that says that it runs, and then runs until it is ended; its environment tells where the run works. */
const ENDLESS = 'echo "$PGSERVICEFILE" > here\nexec tail -f /dev/null\n';

async function workDirOfEndless(): Promise<string> {
  const here = join(desk.folder, 'here');
  const look = async () => {
    const file = existsSync(here) ? readFileSync(here, 'utf8').trim() : '';
    return file ? { done: file } : { notYet: 'it has not begun' };
  };
  let folder = dirname(await waitFor('the script to run', look, { within: 40_000 }));
  while (!/^mmr-/.test(folder.slice(folder.lastIndexOf('/') + 1))) {
    if (folder === '/') throw new Error('the script runs outside of a work folder');
    folder = dirname(folder);
  }
  return folder;
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s stops in order, writes what there is, and ends with %i', async (signal, expected) => {
  desk.write('endless.sh', ENDLESS);
  const command = desk.start('-t', 'endless.sh', '-t', 'endless.sh', ...SERVERS);
  const workDir = await workDirOfEndless();
  command.process.kill(signal);
  const { status, stdout, stderr } = await command.ended;
  expect({ status, stderr }).toEqual({ status: expected, stderr: '' });
  expect(stdout).toContain(
    `${signal}: taking away what was started and writing what there is; once more ends at once\n`,
  );
  expect(stdout).toContain('1 test did not run\n');
  expect(existsSync(workDir)).toBe(false);
  await nothingIsLeft(workDir);
  const results = await readResults(latest());
  expect(results).toMatchObject({ finished: true, verdict: 'error', counts: { error: 2 } });
  expect(readFileSync(join(latest(), 'junit.xml'), 'utf8')).toContain(`stopped by ${signal}`);
});

test('one that comes while all servers are killed ends as well', async () => {
  const command = desk.start('-t', 'faults/kill-all', ...SERVERS);
  await command.printed(/2 nodes/);
  const history = () => join(latest(), 'tests', 'faults', 'kill-all', 'history.jsonl');
  const killed = async () => {
    const told = existsSync(history()) && readFileSync(history(), 'utf8').includes('connections refused');
    return told ? { done: undefined } : { notYet: 'they run' };
  };
  await waitFor('the servers to be killed', killed, { within: 30_000 });
  command.process.kill('SIGINT');
  const interrupted = performance.now();
  expect(await command.ended).toMatchObject({ status: 130, stderr: '' });
  expect(performance.now() - interrupted).toBeLessThan(15_000);
  expect(await readResults(latest())).toMatchObject({ finished: true, counts: { error: 1 } });
});

test('a second one ends at once, and what runs is swept up behind', async () => {
  desk.write('endless.sh', ENDLESS);
  const command = desk.start('-t', 'endless.sh', ...SERVERS);
  const workDir = await workDirOfEndless();
  command.process.kill('SIGINT');
  await command.printed(/SIGINT: taking away/);
  command.process.kill('SIGTERM');
  expect((await command.ended).status).toBe(143);
  await nothingIsLeft(workDir);
});

test.skipIf(!existsSync('/dev/full'))('a full disk under stdout ends nothing', async () => {
  const words = [join(packageRoot, 'runner'), '-t', 'dml/insert', ...SERVERS];
  const ended = await desk.other('sh', '-c', '"$@" >/dev/full', 'sh', ...words);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  expect(await readResults(latest())).toMatchObject({ finished: true, verdict: 'pass' });
});

test('neither a tight umask nor variables for other servers get in the way', async () => {
  const words = [join(packageRoot, 'runner'), '-t', 'dml/insert', ...SERVERS];
  const place = `umask 077; export PGSSLMODE=verify-full PGHOST=nowhere PGAPPNAME=x
    PGUSER=nobody PGOPTIONS='-c default_transaction_read_only=on' PGCLIENTENCODING=SQL_ASCII LC_ALL=tr_TR.UTF-8; exec "$@"`;
  const ended = await desk.other('sh', '-c', place, 'sh', ...words);
  expect(ended.stdout + ended.stderr).toContain('1 passed');
  expect(ended).toMatchObject({ status: 0, stderr: '' });
});

test('a reader that goes away ends nothing', async () => {
  const command = desk.start('-t', 'dml/insert', ...SERVERS);
  await command.printed(/runtime local/);
  command.process.stdout!.destroy();
  expect(await command.ended).toMatchObject({ status: 0, stderr: '' });
  expect(await readResults(latest())).toMatchObject({ finished: true, verdict: 'pass' });
});
