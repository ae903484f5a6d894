import { existsSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeadlineError, messageOf } from '../errors.js';
import { output } from '../process/output.js';
import { isOurs, readWarily, removeTree } from '../process/wary.js';
import { forgetSharedMemory } from '../runtime/faketime.js';
import { unmountVolumes } from '../runtime/local/mounts.js';
import { isStopped, killTree, releaseSharedMemory } from '../runtime/local/processes.js';
import type { RuntimeKind } from '../runtime/runtime.js';
import { endGroup, GROUP_FILE } from '../script/group.js';
import { waitFor } from '../wait.js';
import type { GivenCluster } from './request.js';

/** How long processes that have been ended may take to let go of a folder. */
const REMOVAL_MS = 1_000;

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
  runtime?: RuntimeKind;
  /** The servers of somebody else's that it was a guest of. */
  cluster?: GivenCluster | undefined;
}): Promise<string[]> {
  const [local, elsewhere] = await Promise.all([
    sweepLocal(run.workDir),
    run.runtime === 'local' || run.runtime === 'services' || run.cluster ? [] : sweepContainers(run.runId),
  ]);
  const guests = run.cluster ? await sweepLent(run.cluster) : [];
  return [...local, ...elsewhere, ...guests];
}

async function sweepLent(cluster: GivenCluster): Promise<string[]> {
  const { sweepLent } = await import('./clean-up.js');
  return sweepLent(cluster);
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
  const found = await lstat(workDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (found && !isOurs(found)) return [`${workDir} belongs to another account: sweep as that one`];
  if (found) {
    // Another sweeper may just have removed it.
    const entries = await readdir(workDir, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    await Promise.all(folders.map((name) => attempt(name, () => endScript(workDir, name))));
    await Promise.all(
      folders.map((name) => attempt(`server ${name}`, () => stopServer(join(workDir, name, 'data')))),
    );
    await attempt(`volumes in ${workDir}`, () => unmountVolumes(workDir));
    await attempt(workDir, () => removeWorkDir(workDir));
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
  const told = await readWarily(join(dataDir, 'postmaster.pid'));
  if (told === undefined) return;
  const pid = Number(told.text.split('\n')[0]);
  const server = { pid, dataDir, uid: told.uid };
  if (await runs(server)) {
    await endServer(server);
    await forgetSharedMemory(pid);
  }
  await releaseSharedMemory(dataDir);
}

/** A server as its data directory tells of it. */
interface Told {
  readonly pid: number;
  readonly dataDir: string;
  /** The account that wrote it down. */
  readonly uid: number;
}

async function endServer(server: Told): Promise<void> {
  const { pid } = server;
  // A paused one would not heed it.
  if (await isStopped(pid)) return killTree(pid);
  process.kill(pid, 'SIGQUIT');
  try {
    await untilGone(server, 8_000);
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    await killTree(pid);
  }
}

function untilGone(server: Told, within: number): Promise<void> {
  const look = async () => ((await runs(server)) ? { notYet: 'it runs' } : { done: undefined });
  return waitFor(`the server process ${server.pid} to end`, look, { within });
}

// A process id may have been given to somebody else meanwhile, and the servers' account can write another one down:
// only a server of this very folder, that runs as the account which wrote it down, is touched.
async function runs({ pid, dataDir, uid }: Told): Promise<boolean> {
  const line = await output('ps', ['-o', 'uid=', '-o', 'command=', '-p', String(pid)]).catch(() => '');
  return line.includes(dataDir) && Number.parseInt(line, 10) === uid;
}

// Processes that are on their way out may put something there in the meantime.
function removeWorkDir(workDir: string): Promise<void> {
  const look = async () => {
    const problem = await removeTree(workDir).then(() => undefined, messageOf);
    return problem === undefined ? { done: undefined } : { notYet: problem };
  };
  return waitFor(`${workDir} to be removed`, look, { within: REMOVAL_MS });
}
