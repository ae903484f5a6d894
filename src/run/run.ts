import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { messageOf, RequestError } from '../errors.js';
import type { FaultSchedule } from '../faults/schedule.js';
import type { Results } from '../report/results.js';
import { plural } from '../report/text.js';
import { packageRoot } from '../root.js';
import type { RunPlace } from '../runtime/runtime.js';
import { type PlannedTest, resolveWanted } from '../schedule/resolve.js';
import { checkScripts } from '../script/interpreters.js';
import { readLeaves, type ScriptLeaves } from '../script/leaves.js';
import { suite } from '../suite/all.js';
import { seconds } from '../wait.js';
import type { OwnWorkload } from '../workload/own/load.js';
import { type Chosen, chooseRuntimeKind, openRuntime } from './choose-runtime.js';
import { aloneFor, commandFor, type NamedTest, settled } from './command-line.js';
import { execute, mostLanes } from './execute.js';
import { startGuard } from './guard.js';
import { RunLog } from './log.js';
import type { KeptCluster, Observer } from './observer.js';
import { demandPgSettings } from './pg-settings.js';
import { linkLatest, makePlace } from './place.js';
import { plan } from './plan.js';
import { Record } from './record.js';
import { demandDuration, demandReplayable, readReplay } from './replay.js';
import type { RunRequest } from './request.js';
import { type ScriptCluster, scriptDatabase, scriptPorts, startScriptCluster } from './script-cluster.js';
import { LOOK_OVER } from './script-look-over.js';
import { demandSetupSql, readSetupSql, type SetupSql } from './setup-sql.js';
import { sweep, sweepLocal } from './sweep.js';
import { testFolders } from './test-folders.js';

/** What a run leaves. */
export interface RunOutcome {
  readonly results: Results;
  readonly runDir: string;
  /** The cluster that was left running, where that was asked for. */
  readonly kept?: KeptCluster;
}

const MOST_JOBS = 4;

/**
 * Runs what is requested from the first server to the last report.
 * Whatever happens after the start ends in the results; everything started is stopped again.
 *
 * @throws RequestError when the request is wrong: nothing has been started then, and nothing is left
 */
export async function run(request: RunRequest, observer: Observer, signal: AbortSignal): Promise<RunOutcome> {
  const started = performance.now();
  const tests = await resolveWanted(request.wanted, Object.keys(suite));
  demandDuration(request, tests, suite);
  const replay = await readReplay(request, tests, suite);
  const leaves = await leavesOfScripts(tests);
  const setupSql = await readSetupSql(request.setupSql);
  const own = await ownWorkload(request.workload, tests);
  const needsScripts = request.keep || tests.some(({ test }) => test.kind === 'script');
  const database = needsScripts ? scriptDatabase(request) : '';
  const firstPort = needsScripts ? await scriptPorts(request) : 0;
  const seed = request.seed ?? randomBytes(4).toString('hex');
  const jobs = request.jobs ?? Math.min(availableParallelism(), MOST_JOBS);
  const { kind, why } = await chooseRuntimeKind(request, signal);
  observer.note(`runtime ${kind}: ${why}`);

  const limits = request.timeout === undefined ? [] : [runLimit(request.timeout)];
  const limited = AbortSignal.any([signal, ...limits]);
  // Every wait of every lane listens to it.
  setMaxListeners(0, limited);
  const place = await makePlace({
    resultsDir: request.resultsDir,
    seed,
    servers: kind === 'local' ? mostServers(request, tests, jobs, needsScripts) : 0,
    signal: limited,
  });
  const opened = await open(kind, request, place, { tests, replay, setupSql }, observer);
  if ('wrong' in opened) {
    await place.abandon();
    own?.dispose();
    throw opened.wrong;
  }

  const unlinked = await linkLatest(place.runDir);
  const log = new RunLog(join(place.runDir, 'runner.log'));
  const noting: Observer = {
    ...bound(observer),
    note: (line) => {
      log.line(line);
      observer.note(line);
    },
  };
  observer.started({
    runId: place.runId,
    workDir: place.workDir,
    runDir: place.runDir,
    runtime: kind,
    password: place.password,
  });
  const again = settled(request, seed, kind, opened.chosen);
  const guard = startGuard(place.runId, place.workDir);
  if (unlinked) noting.note(unlinked);
  const record = new Record(
    place.runDir,
    withLookOver(tests),
    request.strict,
    await head(place, again, opened.chosen),
  );

  let readySeconds: number | undefined;
  let scripts: ScriptCluster | undefined;
  let error: string | undefined;
  try {
    if (!opened.chosen) throw opened.broken;
    const { chosen } = opened;
    noting.note(describe(chosen, request, tests.length, jobs, seed));
    const { kind: engine, version, profile } = chosen.engine;
    if (profile.recordedAs)
      noting.note(`${engine} ${version} is not recorded: judged by what is known of ${profile.recordedAs}`);
    const startScripts = async () => {
      scripts = await startScriptCluster(request, chosen.runtime, chosen.engine, {
        firstPort,
        database,
        setupSql,
        signal: limited,
      });
      return scripts;
    };
    const ready = () => {
      readySeconds ??= (performance.now() - started) / 1000;
    };
    const items = plan(tests, suite, { ...chosen, nodes: request.nodes }, leaves);
    const folders = testFolders([...items.map(({ name }) => name), LOOK_OVER]);
    await execute(
      {
        request,
        again,
        place,
        seed,
        jobs,
        items,
        folders,
        replay,
        record,
        observer: noting,
        own,
        log,
        ...chosen,
      },
      startScripts,
      ready,
    );
    if (request.keep && !scripts) await startScripts().then(ready);
    limited.throwIfAborted();
  } catch (thrown) {
    error = limited.aborted ? messageOf(limited.reason) : messageOf(thrown);
    noting.note(`stopped: ${error}`);
    recordNotRun(tests, record, noting, error, again);
  }

  const keeping = request.keep && scripts !== undefined && !limited.aborted;
  scripts?.cluster.close();
  if (!keeping) {
    await Promise.all((scripts?.servers ?? []).map((server) => server.stop()));
    const left = kind === 'docker' ? await sweep(place) : await sweepLocal(place.workDir);
    for (const line of left) noting.note(`not cleaned up: ${line}`);
  }
  guard.dismiss();
  own?.dispose();
  const { results, unwritten } = await record.finish(error, readySeconds);
  for (const line of unwritten) noting.note(line);
  log.line(`verdict ${results.verdict}`);
  await log.close();
  return { results, runDir: place.runDir, ...(keeping && { kept: kept(place, kind, scripts!) }) };
}

/** What each script says that it leaves, by file. @throws RequestError when one says something that nobody understands */
async function leavesOfScripts(tests: readonly PlannedTest[]): Promise<Map<string, ScriptLeaves>> {
  const files = tests.flatMap(({ test }) => (test.kind === 'script' ? [test.file] : []));
  return new Map(await Promise.all(files.map(async (file) => [file, await readLeaves(file)] as const)));
}

/** The names of all results in their order: the look over follows the last script. */
function withLookOver(tests: readonly PlannedTest[]): string[] {
  const last = tests.filter(({ test }) => test.kind === 'script').at(-1);
  return tests.flatMap((test) => (test === last ? [test.name, LOOK_OVER] : test.name));
}

/** How many servers run at a time, at most: those of the lanes, each with a spare where a test needs one, and the scripts'. */
export function mostServers(
  { nodes }: RunRequest,
  tests: readonly PlannedTest[],
  jobs: number,
  forScripts: boolean,
): number {
  const builtIn = tests.flatMap(({ test }) => (test.kind === 'built-in' ? [suite[test.id]!] : []));
  const inLane = nodes + (builtIn.some(({ needs }) => needs?.spare) ? 1 : 0);
  return mostLanes(builtIn.length, jobs) * inLane + (forScripts ? nodes : 0);
}

/** @throws RequestError when the file holds no workload, or no test has a use for one */
async function ownWorkload(
  file: string | undefined,
  tests: readonly PlannedTest[],
): Promise<OwnWorkload | undefined> {
  if (file === undefined) return undefined;
  if (!tests.some(({ test }) => test.kind === 'built-in' && suite[test.id]?.needs?.faults)) {
    throw new RequestError(
      `workload "${file}": only tests with faults run one, and none is asked for; add for example -s partition`,
    );
  }
  const { loadWorkload } = await import('../workload/own/load.js');
  return loadWorkload(file);
}

type Opened =
  | { readonly chosen: Chosen }
  | { readonly wrong: RequestError }
  | { readonly chosen?: undefined; readonly broken: unknown };

/** What was read before anything started. */
interface Read {
  readonly tests: readonly PlannedTest[];
  readonly replay: FaultSchedule | undefined;
  readonly setupSql: SetupSql | undefined;
}

async function open(
  kind: 'local' | 'docker',
  request: RunRequest,
  place: RunPlace,
  { tests, replay, setupSql }: Read,
  observer: Observer,
): Promise<Opened> {
  try {
    const chosen = await openRuntime(kind, request, place, (line) => observer.note(line));
    const scripts = tests.flatMap(({ test }) => (test.kind === 'script' ? [test.file] : []));
    await checkScripts(scripts, chosen.runtime.clientBin);
    await demandSetupSql(setupSql, chosen.runtime.clientBin);
    await demandPgSettings(request.pgSettings, chosen);
    if (replay) demandReplayable(replay, request, chosen, tests, suite);
    return { chosen };
  } catch (error) {
    return error instanceof RequestError ? { wrong: error } : { broken: error };
  }
}

async function head(place: RunPlace, again: RunRequest, chosen: Chosen | undefined) {
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'));
  return {
    tool: { name: 'mmr-test-action' as const, version: String(version) },
    runId: place.runId,
    startedAt: new Date().toISOString(),
    seed: again.seed!,
    ...(again.pgedgeVersion && { pgedgeVersion: again.pgedgeVersion }),
    command: commandFor(again),
    ...(chosen && {
      cluster: {
        nodes: again.nodes,
        runtime: chosen.runtime.kind,
        servers: chosen.runtime.description,
        engine: chosen.engine.kind,
        engineVersion: chosen.engine.version,
        ...(Object.keys(again.pgSettings).length > 0 && { settings: again.pgSettings }),
      },
    }),
  };
}

function describe(
  { runtime, engine }: Chosen,
  request: RunRequest,
  tests: number,
  jobs: number,
  seed: string,
): string {
  const version = engine.kind === 'native' ? 'native replication' : `${engine.kind} ${engine.version}`;
  return `${plural(tests, 'test')} on ${request.nodes} nodes, ${version}, ${runtime.description}; ${jobs} at a time, seed ${seed}`;
}

function recordNotRun(
  tests: readonly PlannedTest[],
  record: Record,
  observer: Observer,
  error: string,
  again: RunRequest,
): void {
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

function runLimit(timeout: number): AbortSignal {
  const controller = new AbortController();
  const limit = () => controller.abort(new Error(`the run's time limit of ${seconds(timeout)} is over`));
  setTimeout(limit, timeout).unref();
  return controller.signal;
}

function kept(
  place: RunPlace,
  runtime: KeptCluster['runtime'],
  { cluster, servers }: ScriptCluster,
): KeptCluster {
  const nodes = cluster.nodes.map(({ name, database }, i) => {
    const { host, port, user, password } = servers[i]!;
    return { name, host, port, database, user, password };
  });
  return { nodes, runId: place.runId, workDir: place.workDir, runtime };
}

function bound(observer: Observer): Observer {
  return {
    started: (run) => observer.started(run),
    note: (line) => observer.note(line),
    testStarted: (name) => observer.testStarted(name),
    testProgress: (name, text) => observer.testProgress?.(name, text),
    testEnded: (result, done, total) => observer.testEnded(result, done, total),
  };
}
