import { DeadlineError, messageOf } from '../errors.js';
import { output } from '../process/output.js';
import { waitFor } from '../wait.js';

/** Holds, in a script's scratch folder, the script's process group: for whoever sweeps up after a run that was killed. */
export const GROUP_FILE = 'group';

/** How long a process group has from SIGTERM to SIGKILL. */
export const GRACE_MS = 3_000;

/** How long the system may take to remove what was killed. */
const KILL_MS = 5_000;

/**
 * Ends every process of a group, and returns when there is none any more: SIGTERM, and after the grace time SIGKILL.
 *
 * @throws DeadlineError when even killed processes stay, which takes a hanging disk
 */
export async function endGroup(group: number): Promise<void> {
  if (!signalGroup(group, 'SIGTERM')) return;
  // A stopped process takes in nothing but this.
  signalGroup(group, 'SIGCONT');
  try {
    await untilGone(group, GRACE_MS);
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    signalGroup(group, 'SIGKILL');
    await untilGone(group, KILL_MS);
  }
}

async function untilGone(group: number, within: number): Promise<void> {
  const look = async () => ((await isAlive(group)) ? { notYet: 'it runs' } : { done: undefined });
  await waitFor(`the process group ${group} to end`, look, { within });
}

/** @returns false when the group has no process any more */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch (error) {
    // EPERM: macOS says so of a group that holds only processes that have ended.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ESRCH' || code === 'EPERM') return false;
    throw error;
  }
}

// In a container without an init process nobody collects orphans that have ended: they stay in the group as zombies.
async function isAlive(group: number): Promise<boolean> {
  if (!signalGroup(group, 0)) return false;
  const all = await output('ps', ['-A', '-o', 'pgid=', '-o', 'stat=']).catch((error: unknown) => {
    throw new Error(`cannot see whether the script's processes have ended: ps: ${messageOf(error)}`);
  });
  return all.split('\n').some((line) => {
    const [pgid, stat = ''] = line.trim().split(/\s+/);
    return Number(pgid) === group && !stat.startsWith('Z');
  });
}
