import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../errors.js';
import { output } from '../../process/output.js';
import { readWarily } from '../../process/wary.js';
import { waitFor } from '../../wait.js';

/** How long the kernel may take to stop or to end processes that it was told to. */
const SIGNAL_TIMEOUT_MS = 10_000;
const SHARED_MEMORY_LIST = '/proc/sysvipc/shm';

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** First letter of ps's STAT: T is stopped, Z has ended and nobody has asked how. */
  readonly state: string;
}

/** Whether a process is stopped (SIGSTOP): such a one takes notice of no signal but SIGKILL and SIGCONT. */
export async function isStopped(pid: number): Promise<boolean> {
  return (await tree(pid)).some((p) => p.pid === pid && p.state === 'T');
}

/**
 * Stops a process and all that descend from it; returns when every one of them stands.
 *
 * @returns how many
 * @throws DeadlineError naming those that do not stop
 */
export async function pauseTree(root: number): Promise<number> {
  // The root first: from then on it starts no more.
  signal(root, 'SIGSTOP');
  return waitFor(
    `process ${root} and its children to stop`,
    async () => {
      const all = await tree(root);
      const moving = all.filter(({ state }) => state !== 'T');
      for (const { pid } of moving) signal(pid, 'SIGSTOP');
      return moving.length === 0 ? { done: all.length } : { notYet: `${list(moving)} run` };
    },
    { within: SIGNAL_TIMEOUT_MS },
  );
}

/** Lets a stopped process and all that descend from it go on. @throws DeadlineError naming those that do not */
export async function resumeTree(root: number): Promise<void> {
  await waitFor(
    `process ${root} and its children to go on`,
    async () => {
      const stopped = (await tree(root)).filter(({ state }) => state === 'T');
      for (const { pid } of stopped) signal(pid, 'SIGCONT');
      return stopped.length === 0 ? { done: undefined } : { notYet: `${list(stopped)} are stopped` };
    },
    { within: SIGNAL_TIMEOUT_MS },
  );
}

/**
 * Ends a process and all that descend from it with SIGKILL, also stopped ones; returns when none is left.
 *
 * @throws DeadlineError naming those that are still there
 */
export async function killTree(root: number): Promise<void> {
  signal(root, 'SIGSTOP');
  // Children first: were the root to go first, and we with it, nobody could tell whose they are.
  const children = (await tree(root)).filter(({ pid }) => pid !== root);
  for (const { pid } of children) signal(pid, 'SIGKILL');
  signal(root, 'SIGKILL');
  const ours = new Set([root, ...children.map(({ pid }) => pid)]);
  const look = async () => {
    const left = (await processes()).filter(({ pid }) => ours.has(pid));
    return left.length === 0 ? { done: undefined } : { notYet: `${list(left)} are there` };
  };
  await waitFor(`process ${root} and its children to end`, look, { within: SIGNAL_TIMEOUT_MS });
}

/**
 * Gives back the piece of System V shared memory that a server holds its data directory with: one that was killed
 * could not. Does nothing for a server that ended by itself.
 *
 * @throws Error when it is there and cannot be removed
 */
export async function releaseSharedMemory(dataDir: string): Promise<void> {
  const told = await readWarily(join(dataDir, 'postmaster.pid'));
  if (told === undefined) return;
  const lines = told.text.split('\n');
  // The seventh line: key and id.
  const [key, id] = (lines[6] ?? '').trim().split(/\s+/).map(Number);
  if (!key || id === undefined || Number.isNaN(id)) return;
  if (existsSync(SHARED_MEMORY_LIST)) {
    const rows = (await readFile(SHARED_MEMORY_LIST, 'utf8'))
      .split('\n')
      .map((row) => row.trim().split(/\s+/));
    // Whoever wrote the file may have named somebody else's piece: it must be of the same account.
    const theirs = [key, id, Number(lines[0]), told.uid];
    if (!rows.some((row) => [0, 1, 4, 7].every((column, i) => Number(row[column]) === theirs[i]))) return;
  }
  try {
    await output('ipcrm', ['-m', String(id)]);
  } catch (error) {
    // Another sweeper may have been there first.
    if (!/invalid id|already removed|EINVAL|EIDRM/i.test(messageOf(error))) throw error;
  }
}

async function tree(root: number): Promise<Process[]> {
  const all = await processes();
  const found = all.filter(({ pid }) => pid === root);
  // Grows while it is gone through.
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

async function processes(): Promise<Process[]> {
  const printed = await output('ps', ['-A', '-o', 'pid=', '-o', 'ppid=', '-o', 'stat=']);
  return printed
    .split('\n')
    .filter(Boolean)
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, state]) => ({ pid: Number(pid), parent: Number(parent), state: state?.[0] ?? '' }))
    .filter(({ state }) => state !== 'Z');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It has ended meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function list(all: readonly Process[]): string {
  return all.map(({ pid, state }) => `${pid} (${state})`).join(', ');
}
