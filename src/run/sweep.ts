import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DeadlineError, messageOf } from '../errors.js';
import { output } from '../process/output.js';
import { forgetSharedMemory } from '../runtime/faketime.js';
import { unmountVolumes } from '../runtime/local/mounts.js';
import { isStopped, killTree, releaseSharedMemory } from '../runtime/local/processes.js';
import { endGroup, GROUP_FILE } from '../script/group.js';
import { waitFor } from '../wait.js';

/**
 * Stops and removes everything that a run has started, by its traces alone: for runs that were killed, for
 * clusters that were kept, for the action's post step. What is already gone counts as done.
 *
 * @param run a local one has no containers, and no docker daemon has to answer for it
 * @returns what could not be done, a line each
 */
export async function sweep(run: {
  runId: string;
  workDir: string;
  runtime?: 'local' | 'docker';
}): Promise<string[]> {
  const [local, containers] = await Promise.all([
    sweepLocal(run.workDir),
    run.runtime === 'local' ? [] : sweepContainers(run.runId),
  ]);
  return [...local, ...containers];
}

/** Removes a run's containers and networks; returns what could not be removed. */
export async function sweepContainers(runId: string): Promise<string[]> {
  const { sweepDocker } = await import('../runtime/docker/sweep.js');
  return sweepDocker(runId);
}

/** Ends the scripts and servers in a run's work folder and removes it; returns what could not be done. */
export async function sweepLocal(workDir: string): Promise<string[]> {
  const failed: string[] = [];
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      failed.push(`${what}: ${messageOf(error)}`);
    }
  };
  if (existsSync(workDir)) {
    // Another sweeper may just have removed it.
    const entries = await readdir(workDir, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    await Promise.all(folders.map((name) => attempt(name, () => endScript(workDir, name))));
    await Promise.all(
      folders.map((name) => attempt(`server ${name}`, () => stopServer(join(workDir, name, 'data')))),
    );
    await attempt(`volumes in ${workDir}`, () => unmountVolumes(workDir));
    await attempt(workDir, () => rm(workDir, { recursive: true, force: true, maxRetries: 3 }));
  }
  return failed;
}

async function endScript(workDir: string, folder: string): Promise<void> {
  const file = join(workDir, folder, GROUP_FILE);
  if (!existsSync(file)) return;
  const group = Number(await readFile(file, 'utf8'));
  // A group's id may be somebody else's by now: a script of this run has the work folder in its environment.
  const all = await output('ps', ['axeww', '-o', 'pgid=', '-o', 'command=']);
  const ours = all.split('\n').some((line) => Number.parseInt(line, 10) === group && line.includes(workDir));
  if (ours) await endGroup(group);
}

async function stopServer(dataDir: string): Promise<void> {
  const text = await textOf(join(dataDir, 'postmaster.pid'));
  if (text === undefined) return;
  const pid = Number(text.split('\n')[0]);
  if (await isServerOf(pid, dataDir)) {
    await endServer(pid, dataDir);
    await forgetSharedMemory(pid);
  }
  await releaseSharedMemory(dataDir);
}

/** What is in a file; undefined where it is not there, or has just gone: a server on its way out removes it itself. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function endServer(pid: number, dataDir: string): Promise<void> {
  // A paused one would not heed it.
  if (await isStopped(pid)) return killTree(pid);
  process.kill(pid, 'SIGQUIT');
  try {
    await untilGone(pid, dataDir, 8_000);
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    await killTree(pid);
  }
}

function untilGone(pid: number, dataDir: string, within: number): Promise<void> {
  const look = async () => ((await isServerOf(pid, dataDir)) ? { notYet: 'it runs' } : { done: undefined });
  return waitFor(`the server process ${pid} to end`, look, { within });
}

// A process id may have been given to somebody else meanwhile: only a server of this very folder is touched.
async function isServerOf(pid: number, dataDir: string): Promise<boolean> {
  const command = await output('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => '');
  return command.includes(dataDir);
}
