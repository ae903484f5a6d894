import { messageOf } from '../errors.js';
import { all } from '../faults/effect.js';
import type { Results } from '../report/results.js';
import { plural } from '../report/text.js';
import { suite } from '../suite/all.js';
import { type BegunRun, begin } from './begun-run.js';
import { type CheckedRequest, checkRequest } from './checked-request.js';
import type { Chosen } from './chosen.js';
import { aloneFor, commandFor, type NamedTest } from './command-line.js';
import { execute } from './execute.js';
import { hideInFiles } from './hide-files.js';
import type { KeptCluster, Observer } from './observer.js';
import { openPlace } from './opened-place.js';
import { isSkipped, plan } from './plan.js';
import { hidingOf, type RunRequest, shardText } from './request.js';
import { type ScriptCluster, startScriptCluster } from './script-cluster.js';
import { LOOK_OVER } from './script-look-over.js';
import { testFolders } from './test-folders.js';
import { Undo } from './undo.js';

/** What a run leaves. */
export interface RunOutcome {
  readonly results: Results;
  readonly runDir: string;
  /** The cluster that was left running, where that was asked for. */
  readonly kept?: KeptCluster;
}

/**
 * Runs what is requested from the first server to the last report.
 * Whatever happens after the start ends in the results; everything started is stopped again.
 *
 * @throws RequestError when the request is wrong: nothing has been started then, and nothing is left
 */
export async function run(request: RunRequest, observer: Observer, signal: AbortSignal): Promise<RunOutcome> {
  const started = performance.now();
  const undo = new Undo();
  try {
    const checked = await checkRequest(request, undo);
    tellShard(checked, observer);
    const opened = await openPlace(checked, observer, signal);
    const begun = await begin(checked, opened, observer, undo);
    const ended = await runTests(begun, started, undo);
    const kept = handedOn(begun, ended);
    if (kept) begun.servers.forget();
    await undo.all();
    ended.error = withLeft(ended.error, begun.left);
    if (request.cluster) await hideInFiles(begun.place.runDir, hidingOf(request.cluster));
    return { ...(await leaveResults(begun, ended)), ...(kept && { kept }) };
  } finally {
    await undo.all();
  }
}

/** Whatever else went wrong: what is left on servers of somebody else's has to be known. */
function withLeft(error: string | undefined, left: readonly string[]): string | undefined {
  if (left.length === 0) return error;
  const found = `the servers are not as they were found: ${left.join('; ')}; put that right, then ./runner --cluster FILE --clean-up takes away what is left`;
  return error === undefined ? found : `${error}; ${found}`;
}

/** What became of the tests as a whole; of each of them the record knows. */
interface Ended {
  /** Why not all of them were run. */
  error?: string | undefined;
  /** Nothing that is not skipped was left for this run, and was for others that share the schedule. */
  sharedOut?: boolean;
  /** Seconds from the start of the run to the first mesh. */
  readySeconds?: number;
  /** The scripts' cluster, where it came up. */
  scripts?: ScriptCluster;
}

/** Brings the servers up and runs the tests; whatever ends that early is told in the results. */
async function runTests(run: BegunRun, started: number, undo: Undo): Promise<Ended> {
  const { request, place, observer, opened } = run;
  const ended: Ended = {};
  const ready = () => {
    ended.readySeconds ??= (performance.now() - started) / 1000;
  };
  try {
    if (!opened.chosen) throw opened.broken;
    const { chosen } = opened;
    tellPlan(run, chosen);
    const startScripts = async () => {
      ended.scripts = await scriptCluster(run, chosen, undo);
      return ended.scripts;
    };
    const { nodes, pgSettings } = request;
    const given = { ...chosen, nodes, pgSettings, setupSql: run.setupSql !== undefined };
    const items = plan(run.tests, suite, given, run.says);
    ended.sharedOut = items.every(isSkipped) && !plan(run.schedule, suite, given, run.says).every(isSkipped);
    const folders = testFolders([...items.map(({ name }) => name), LOOK_OVER]);
    await execute({ ...run, ...chosen, items, folders }, startScripts, ready);
    if (request.keep && !ended.scripts) await startScripts().then(ready);
    place.signal.throwIfAborted();
  } catch (thrown) {
    ended.error = messageOf(place.signal.aborted ? place.signal.reason : thrown);
    observer.note(`stopped: ${ended.error}`);
    recordNotRun(run, ended.error);
  }
  return ended;
}

/** The cluster that all scripts share; it ends with the run's servers. */
async function scriptCluster(run: BegunRun, { runtime, engine }: Chosen, undo: Undo): Promise<ScriptCluster> {
  const { request, place, setupSql, scripts } = run;
  const started = await startScriptCluster(request, runtime, engine, {
    ...scripts!,
    setupSql,
    signal: place.signal,
  });
  run.servers.add(async () => {
    await all(started.servers.map((server) => server.stop()));
  });
  undo.add(() => started.cluster.close());
  return started;
}

/** The cluster that stays for whoever asked for it; none where the run was cut short. */
function handedOn({ request, place, kind }: BegunRun, { scripts }: Ended): KeptCluster | undefined {
  if (!request.keep || !scripts || place.signal.aborted) return undefined;
  const nodes = scripts.cluster.nodes.map(({ name, database }, i) => {
    const { host, port, user, password } = scripts.servers[i]!;
    return { name, host, port, database, user, password };
  });
  return { nodes, runId: place.runId, workDir: place.workDir, runtime: kind };
}

async function leaveResults({ record, observer, log, place }: BegunRun, ended: Ended) {
  const { results, unwritten } = await record.finish(ended);
  for (const line of unwritten) observer.note(line);
  log.line(`verdict ${results.verdict}`);
  await log.close();
  return { results, runDir: place.runDir };
}

/** Which part of the schedule this is: what is missing in a list of tests is told before anything else. */
function tellShard({ request: { shard }, schedule, tests }: CheckedRequest, observer: Observer): void {
  if (!shard) return;
  const part = tests.length === 0 ? 'nothing is left for it of' : `${tests.length} of`;
  observer.note(`shard ${shardText(shard)}: ${part} ${plural(schedule.length, 'test')}`);
}

function tellPlan(
  { observer, request, tests, jobs, seed }: BegunRun,
  { runtime, engine, parts, existing }: Chosen,
): void {
  const { kind, version } = engine;
  const replication = kind === 'native' ? 'native replication' : `${kind} ${version}`;
  observer.note(
    `${plural(tests.length, 'test')} on ${request.nodes} nodes, ${replication}, ${runtime.description}; ${existing ? 1 : jobs} at a time, seed ${seed}`,
  );
  for (const { version, profile } of new Set(parts.map((part) => part.engine))) {
    if (profile.recordedAs)
      observer.note(`${kind} ${version} is not recorded: judged by what is known of ${profile.recordedAs}`);
  }
}

function recordNotRun({ tests, record, observer, again }: BegunRun, error: string): void {
  for (const { name, test } of tests) {
    if (record.has(name)) continue;
    const named: NamedTest =
      test.kind === 'script'
        ? { name, kind: 'script', file: test.file }
        : { name, kind: 'built-in', test: suite[test.id]! };
    const result = {
      name,
      kind: test.kind,
      verdict: 'error' as const,
      seconds: 0,
      reason: `not run: ${error}`,
      reproduce: commandFor(aloneFor(named, again)),
    };
    record.add(result);
    observer.testEnded(result, record.done, record.planned);
  }
}
