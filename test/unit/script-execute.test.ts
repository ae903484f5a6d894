import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { callersEnvironment } from '../../src/script/callers.js';
import { MOST_OUTPUT } from '../../src/script/capture.js';
import { execute, MOST_REPORTED } from '../../src/script/execute.js';
import { waitFor } from '../../src/wait.js';
import { testWith } from '../support/programs.js';

async function run(
  script: string,
  limits: { timeout?: number; signal?: AbortSignal; args?: string[]; reports?: boolean } = {},
) {
  const scratch = await mkdtemp(join(tmpdir(), 'mmr-execute-'));
  onTestFinished(() => rm(scratch, { recursive: true, force: true }));
  const log = join(scratch, 'output.log');
  const started = performance.now();
  const { ending, report } = await execute(
    {
      program: 'bash',
      args: ['-c', script, 'bash', ...(limits.args ?? [])],
      // As scripts have it: a shell in a locale that is not there says so.
      env: callersEnvironment(process.env),
      reports: limits.reports ?? false,
    },
    {
      log,
      scratch,
      timeout: limits.timeout ?? 30_000,
      signal: limits.signal ?? new AbortController().signal,
    },
  );
  return { ending, report, log, took: performance.now() - started, printed: await readFile(log) };
}

// Not by a signal: in a container without an init process what has ended stays as a zombie.
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z]/.test(stdout.trim());
}

function pidIn(printed: Buffer): number {
  const pid = Number(/pid (\d+)/.exec(printed.toString())?.[1]);
  expect(pid).toBeGreaterThan(0);
  return pid;
}

test('stdout and stderr are kept in the order in which they were printed, also through /dev/stderr', async () => {
  const { ending, printed } = await run(
    'echo 1; echo 2 >&2; echo 3 >/dev/stderr; echo 4 >/dev/stdout; exit 7',
  );
  expect(ending).toEqual({ kind: 'exit', status: 7 });
  expect(printed.toString()).toBe('1\n2\n3\n4\n');
});

test('what is no UTF-8 is kept byte for byte', async () => {
  const { printed } = await run(String.raw`printf '\xff\xfe\x80ok\n'`);
  expect([...printed]).toEqual([0xff, 0xfe, 0x80, 0x6f, 0x6b, 0x0a]);
});

test('stdin is empty', async () => {
  const { ending, printed } = await run('cat; echo end');
  expect([ending, printed.toString()]).toEqual([{ kind: 'exit', status: 0 }, 'end\n']);
});

test('a script that kills itself is said to have been killed', async () => {
  const { ending } = await run('kill -KILL $$');
  expect(ending).toEqual({ kind: 'signal', signal: 'SIGKILL' });
});

test('a script that hangs is ended with its children, and what it printed stays', async () => {
  const { ending, printed, took } = await run('sleep 1000 & echo "pid $!"; wait', { timeout: 300 });
  expect(ending).toEqual({ kind: 'timeout' });
  expect(isRunning(pidIn(printed))).toBe(false);
  expect(took).toBeLessThan(3_000);
});

test('a script that ignores SIGTERM is killed after the grace time', async () => {
  const { ending, printed, took } = await run('trap "" TERM; echo "pid $$"; while :; do sleep 0.1; done', {
    timeout: 300,
  });
  expect(ending).toEqual({ kind: 'timeout' });
  expect(isRunning(pidIn(printed))).toBe(false);
  expect(took).toBeGreaterThan(3_000);
});

test('a script is ended also where the run was over before it had begun', async () => {
  const { ending } = await run('sleep 1000', { signal: AbortSignal.abort(), timeout: 5_000 });
  expect(ending).toEqual({ kind: 'cut short' });
});

test('a script that has stopped itself is ended at its timeout', async () => {
  expect((await run('kill -STOP $$', { timeout: 300 })).ending).toEqual({ kind: 'timeout' });
});

test('a background process that holds the pipes open ends with the script', async () => {
  const { ending, printed, took } = await run('sleep 1000 & echo "pid $!"');
  expect(ending).toEqual({ kind: 'exit', status: 0 });
  expect(isRunning(pidIn(printed))).toBe(false);
  expect(took).toBeLessThan(3_000);
});

testWith('perl')('a process that left the group does not hold the run up', async () => {
  const { ending, printed, took } = await run(
    `perl -MPOSIX -e 'pipe(R, W); if (fork) { <R>; exit } POSIX::setsid(); $| = 1; print "pid $$\\n"; syswrite(W, "\\n"); sleep 1000'`,
  );
  const pid = pidIn(printed);
  onTestFinished(() => void process.kill(pid, 'SIGKILL'));
  expect(ending).toEqual({ kind: 'exit', status: 0 });
  expect(isRunning(pid)).toBe(true);
  expect(took).toBeLessThan(5_000);
});

test('a script that prints without end is ended; the first and the last part are kept', async () => {
  const { ending, log, printed } = await run(
    'echo first; trap "echo last; exit" TERM; while :; do head -c 9999999 /dev/zero; done',
  );
  expect(ending).toEqual({ kind: 'too much output' });
  expect((await stat(log)).size).toBeLessThan(MOST_OUTPUT / 10);
  expect(printed.subarray(0, 6).toString()).toBe('first\n');
  expect(printed.subarray(-5).toString()).toBe('last\n');
  expect(printed.includes('bytes are left out here')).toBe(true);
});

test('an abort ends the script', async () => {
  const controller = new AbortController();
  const running = run('echo "pid $$"; echo started > "$1"; sleep 1000', {
    signal: controller.signal,
    args: [await flagFile()],
  });
  await waitFor(
    'the script to start',
    async () => ((await exists(flag)) ? { done: undefined } : { notYet: 'no file' }),
    {
      within: 10_000,
    },
  );
  controller.abort(new Error('Ctrl-C'));
  const { ending, printed } = await running;
  expect(ending).toEqual({ kind: 'cut short' });
  expect(isRunning(pidIn(printed))).toBe(false);
});

test('a program that is not there is an error', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'mmr-execute-'));
  onTestFinished(() => rm(scratch, { recursive: true, force: true }));
  const limits = { log: join(scratch, 'log'), scratch, timeout: 1000, signal: new AbortController().signal };
  await expect(execute({ program: '/no/such/program', args: [], env: {} }, limits)).rejects.toThrow(/ENOENT/);
});

let flag = '';
async function flagFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-execute-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  flag = join(folder, 'flag');
  return flag;
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

test('only what reports has a file descriptor for it, and only so much is taken from there', async () => {
  const { ending, printed } = await run('echo x >&3 || echo none');
  expect(ending).toEqual({ kind: 'exit', status: 0 });
  expect(printed.toString()).toMatch(/none\n$/);
  expect((await run('echo x >&3', { reports: true })).report).toBe('x\n');
  const flood = await run('yes >&3', { reports: true });
  expect(flood.ending).toEqual({ kind: 'too much reported' });
  expect(flood.report.length).toBeLessThan(2 * MOST_REPORTED);
});
