import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../root.js';
import type { GivenCluster } from './request.js';

/** Where the sweep finds the servers of somebody else's that the run was a guest of. */
export const CLUSTER_OF_GUARD = 'MMR_SWEEP_CLUSTER';

/** Sweeps up after this process should it die without a word (kill -9, a crash, a lost machine's shell). */
export interface Guard {
  /** All is in order: the guard goes home. */
  dismiss(): void;
}

/**
 * A shell that waits for the end of this process, which ends the pipe it reads from, and then sweeps.
 * It costs nothing until then. A signal to our process group does not reach it, and one that is meant for all that a
 * job has started does not end it: it would be gone when it is needed.
 */
export function startGuard(runId: string, workDir: string, cluster?: GivenCluster): Guard {
  // What servers of somebody else's take to be let in is nobody's to see in an argument list, and in no file.
  const script = `trap "" HUP INT TERM; IFS= read -r ${CLUSTER_OF_GUARD}; export ${CLUSTER_OF_GUARD}; read -r word && exit 0; exec "$@"`;
  const sweep = [process.execPath, join(packageRoot, 'dist', 'index.js'), 'sweep', runId, workDir];
  const shell = spawn('/bin/sh', ['-c', script, 'sh', ...sweep], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  shell.unref();
  const { stdin } = shell;
  stdin.write(`${cluster ? JSON.stringify(cluster) : ''}\n`);
  (stdin as typeof stdin & { unref(): void }).unref();
  return { dismiss: () => void stdin.end('done\n') };
}
