import { relative } from 'node:path';
import { messageOf } from '../errors.js';
import { bounded } from '../report/bounded.js';
import type { TestResult } from '../report/results.js';
import { troubleSince } from '../runtime/log-trouble.js';
import { LogMark } from '../runtime/server-log.js';
import { runScript } from '../script/run.js';
import { commandFor } from './command-line.js';
import { type Execution, ended, type Item, recorded, type Turn, testDir } from './execution.js';
import { round } from './record.js';
import type { ScriptCluster } from './script-cluster.js';
import { LOOK_OVER, LOOK_OVER_PROVES, ScriptLookOver } from './script-look-over.js';

/** Runs the user's scripts in their groups, and looks over what they leave behind. */
export async function runScripts(
  run: Execution,
  scripts: readonly Item<'script'>[],
  startScripts: () => Promise<ScriptCluster>,
  turn: Turn,
  ready: () => void,
  elsewhereFailed: AbortSignal,
): Promise<void> {
  if (scripts.length === 0) return;
  const started = await startScripts();
  ready();
  const lookOver = await ScriptLookOver.begin(started, {
    folder: testDir(run, LOOK_OVER),
    limit: run.request.testTimeout,
    signal: run.place.signal,
  });
  const groups = grouped(scripts);
  for (const group of groups) {
    if (elsewhereFailed.aborted || run.place.signal.aborted) return;
    const results = await Promise.all(group.map((item) => turn(() => runOneScript(run, item, started))));
    if (run.place.signal.aborted) return;
    const ran = group.filter((_, i) => results[i]!.verdict !== 'skip');
    await lookOver.after(ran, group === groups.at(-1));
  }
  const looked = await lookOver.result();
  if (!looked) return;
  const { took, ...outcome } = looked;
  recorded(run, {
    name: LOOK_OVER,
    kind: 'built-in',
    proves: LOOK_OVER_PROVES,
    seconds: round(took / 1000),
    ...bounded(outcome),
    reproduce: commandFor(run.again),
    log: relative(run.place.runDir, testDir(run, LOOK_OVER)),
  });
}

async function runOneScript(
  run: Execution,
  item: Item<'script'>,
  { cluster, servers }: ScriptCluster,
): Promise<TestResult> {
  run.observer.testStarted(item.name);
  run.log.line(`${item.name} starts`);
  const started = performance.now();
  const dir = testDir(run, item.name);
  try {
    const marks = await LogMark.now(servers);
    const outcome = await runScript(item.file, {
      cluster,
      clientBin: run.runtime.clientBin,
      env: { ...run.request.env, MMR_SEED: run.seed, MMR_RUN_DIR: run.place.runDir },
      workDir: run.place.workDir,
      testDir: dir,
      timeout: run.request.testTimeout,
      signal: run.place.signal,
    });
    const took = (performance.now() - started) / 1000;
    return ended(run, item, took, { ...outcome, ...(await loggedMeanwhile(run, outcome, marks)) });
  } catch (error) {
    const reason = `could not be run: ${messageOf(error)}`;
    return ended(run, item, (performance.now() - started) / 1000, { verdict: 'error', reason });
  }
}

/** Of a script that went wrong, as of a built-in test, what the servers had to say: why a link is stuck, only they know. */
async function loggedMeanwhile(
  { place }: Execution,
  { verdict }: Pick<TestResult, 'verdict'>,
  marks: LogMark,
): Promise<Pick<TestResult, 'serverLog'>> {
  if ((verdict !== 'fail' && verdict !== 'error') || place.signal.aborted) return {};
  const serverLog = await troubleSince(marks);
  return serverLog.length > 0 ? { serverLog } : {};
}

function grouped(scripts: readonly Item<'script'>[]): Item<'script'>[][] {
  const groups = new Map<number, Item<'script'>[]>();
  for (const script of scripts) groups.set(script.group, [...(groups.get(script.group) ?? []), script]);
  return [...groups.values()];
}
