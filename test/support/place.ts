import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGuard } from '../../src/run/guard.js';
import type { RunPlace } from '../../src/runtime/runtime.js';

export interface TestPlace extends RunPlace {
  /** Removes its folders; all servers have been stopped. */
  remove(): Promise<void>;
}

/** A place for servers of a test. Nothing is left of them when the test run is killed. */
export async function makePlace(base = tmpdir(), signal = new AbortController().signal): Promise<TestPlace> {
  const dir = await mkdtemp(join(base, 'mmr-test-'));
  await chmod(dir, 0o711);
  const runId = randomBytes(6).toString('hex');
  // As a run names it: a sweep touches no other folder.
  const workDir = join(dir, `mmr-${runId}`);
  const runDir = join(dir, 'run');
  await mkdir(runDir);
  const guard = startGuard(runId, workDir);
  setMaxListeners(0, signal);
  return {
    ...{ runId, workDir, runDir, signal, password: randomBytes(12).toString('hex') },
    async remove() {
      guard.dismiss();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
