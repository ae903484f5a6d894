import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { output } from '../../src/process/output.js';
import { pauseTree } from '../../src/runtime/local/processes.js';
import { waitFor } from '../../src/wait.js';
import { Desk } from '../support/runner.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

test.each([
  ['a runner that is killed while a server of it is paused leaves nothing behind', []],
  ['neither does one whose guard was told to end before', ['SIGTERM', 'SIGINT', 'SIGHUP']],
] as const)('%s', { timeout: 90_000 }, async (_, toGuard) => {
  desk.write('sleep.sh', 'echo "work in $TMPDIR"; sleep 60');
  const runner = desk.start('-t', 'sleep.sh', '--nodes', '2', '--pg-bin', 'embedded');
  const { work } = await guardOf(runner.process.pid!);
  const servers = await postmasters(work, 2);
  const pids = [...servers, ...(await childrenOf(servers))];
  await pauseTree(servers[0]!);
  const guard = await guardOf(runner.process.pid!);
  for (const signal of toGuard) process.kill(guard.pid, signal);
  runner.process.kill('SIGKILL');
  await runner.ended;
  const look = async () => {
    const left = (await output('ps', ['axww', '-o', 'command='])).split('\n').filter((c) => c.includes(work));
    return left.length > 0 || existsSync(work)
      ? { notYet: left.join('; ') || 'the folder' }
      : { done: undefined };
  };
  await waitFor('servers, scripts and folder to be gone', look, { within: 30_000 });
  expect(await alive(pids)).toEqual([]);
});

async function childrenOf(parents: readonly number[]): Promise<number[]> {
  const all = (await output('ps', ['-A', '-o', 'pid=', '-o', 'ppid='])).split('\n');
  const pairs = all.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([, parent]) => parents.includes(parent!)).map(([pid]) => pid!);
}

/** Those that run or stand, and not those that nobody has asked yet how they ended. */
async function alive(pids: readonly number[]): Promise<string[]> {
  const all = (await output('ps', ['-A', '-o', 'pid=', '-o', 'stat=']))
    .split('\n')
    .map((line) => line.trim());
  return all.filter((line) => pids.includes(Number.parseInt(line, 10)) && !/\sZ/.test(line));
}

/** A run's guard, and the run's work folder from its command line: node index.js sweep RUNID FOLDER. */
function guardOf(runner: number): Promise<{ pid: number; work: string }> {
  const look = async () => {
    const all = (await output('ps', ['axww', '-o', 'ppid=', '-o', 'pid=', '-o', 'command='])).split('\n');
    const guard = all.find((line) => Number.parseInt(line, 10) === runner && line.includes(' sweep '));
    if (!guard) return { notYet: 'no guard' };
    const words = guard.trim().split(/\s+/);
    return { done: { pid: Number(words[1]), work: words.at(-1)! } };
  };
  return waitFor('the run to begin', look, { within: 30_000 });
}

function postmasters(work: string, count: number): Promise<number[]> {
  const look = async () => {
    const folders = existsSync(work) ? await readdir(work) : [];
    const files = folders.map((name) => join(work, name, 'data/postmaster.pid'));
    const texts = await Promise.all(files.filter(existsSync).map((file) => readFile(file, 'utf8')));
    const ready = texts.filter((text) => text.split('\n')[7]?.trim() === 'ready');
    if (ready.length < count) return { notYet: `${ready.length} servers` };
    return { done: ready.map((text) => Number(text.split('\n')[0])) };
  };
  return waitFor('the servers to be ready', look, { within: 40_000 });
}
