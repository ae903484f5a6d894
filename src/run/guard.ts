import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../root.js';

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
export function startGuard(runId: string, workDir: string): Guard {
  const script = 'trap "" HUP INT TERM; read -r word && exit 0; exec "$@"';
  const sweep = [process.execPath, join(packageRoot, 'dist', 'index.js'), 'sweep', runId, workDir];
  const shell = spawn('/bin/sh', ['-c', script, 'sh', ...sweep], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  shell.unref();
  const { stdin } = shell;
  (stdin as typeof stdin & { unref(): void }).unref();
  return { dismiss: () => void stdin.end('done\n') };
}
