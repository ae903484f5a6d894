import pLimit from 'p-limit';
import { type Execution, ended, type Item } from './execution.js';
import { runExisting } from './existing-run.js';
import { runLanes } from './lanes.js';
import type { InLanes } from './play.js';
import type { ScriptCluster } from './script-cluster.js';
import { runScripts } from './scripts.js';

/**
 * Runs the plan: skips first, then built-in tests in lanes, with scripts that work in tables of their own, and the other scripts in order, at most `jobs` at a time in all.
 *
 * @param startScripts brings the script cluster up when the first script needs it
 * @param ready told once when the first mesh is up
 * @throws ClusterError when servers or a mesh do not come up: nothing after that could be judged
 */
export async function execute(
  run: Execution,
  startScripts: () => Promise<ScriptCluster>,
  ready: () => void,
): Promise<void> {
  const scripts = run.items.filter((item): item is Item<'script'> => item.kind === 'script');
  for (const item of run.items) {
    if (item.kind === 'built-in' && item.skip) ended(run, item, 0, { verdict: 'skip', reason: item.skip });
  }
  const inLanes = run.items.filter(
    (item): item is InLanes => item.kind === 'tables script' || (item.kind === 'built-in' && !item.skip),
  );
  const turn = pLimit(run.jobs);
  const failed = new AbortController();
  const lanes = run.existing
    ? runExisting(run, run.existing, inLanes, ready)
    : runLanes(run, inLanes, turn, ready, failed.signal);
  // Where both would be on the same servers, scripts wait until the others have left.
  const before = run.runtime.setsOfServers ? lanes : Promise.resolve();
  const parts = [
    lanes,
    before.then(() => runScripts(run, scripts, startScripts, turn, ready, failed.signal)),
  ];
  const all = await Promise.allSettled(
    parts.map((part) =>
      part.catch((error: unknown) => {
        failed.abort(error);
        throw error;
      }),
    ),
  );
  const first = all.find((part) => part.status === 'rejected');
  if (first) throw first.reason;
}
