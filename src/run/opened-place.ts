import { setMaxListeners } from 'node:events';
import { RequestError } from '../errors.js';
import type { RunPlace, RuntimeKind } from '../runtime/runtime.js';
import { checkScripts } from '../script/interpreters.js';
import { suite } from '../suite/all.js';
import { seconds } from '../wait.js';
import type { CheckedRequest } from './checked-request.js';
import { chooseRuntimeKind, openRuntime } from './choose-runtime.js';
import type { Chosen } from './chosen.js';
import { mostLanes } from './lanes.js';
import type { Observer } from './observer.js';
import { demandPgSettings } from './pg-settings.js';
import { makePlace } from './place.js';
import { demandReplayable } from './replay.js';
import { sharesCluster } from './script-says.js';
import { demandSetupSql } from './setup-sql.js';

/** Where a run is, and what it runs on. */
export interface OpenedPlace {
  readonly kind: RuntimeKind;
  /** Its signal is aborted when the run is to end early, or its time is up. */
  readonly place: RunPlace;
  /** What it runs on, or why that could not be opened though nothing is wrong with the request. */
  readonly opened: Opened;
}

type Opened = { readonly chosen: Chosen } | { readonly chosen?: undefined; readonly broken: unknown };

/**
 * Makes the folders of a run and opens its runtime; no server is started.
 *
 * @throws RequestError where the request cannot be met as it is: nothing is left then
 */
export async function openPlace(
  checked: CheckedRequest,
  observer: Observer,
  signal: AbortSignal,
): Promise<OpenedPlace> {
  const { request, seed } = checked;
  const { kind, why } = await chooseRuntimeKind(request, signal);
  observer.note(`runtime ${kind}: ${why}`);
  const place = await makePlace({
    resultsDir: request.resultsDir,
    seed,
    servers: kind === 'local' ? mostServers(checked) : 0,
    signal: withLimit(signal, request.timeout),
  });
  try {
    return { kind, place, opened: { chosen: await open(kind, checked, place, observer) } };
  } catch (error) {
    if (!(error instanceof RequestError)) return { kind, place, opened: { broken: error } };
    await place.abandon();
    throw error;
  }
}

async function open(
  kind: RuntimeKind,
  { request, tests, replay, setupSql }: CheckedRequest,
  place: RunPlace,
  observer: Observer,
): Promise<Chosen> {
  const chosen = await openRuntime(kind, request, place, (line) => observer.note(line));
  const scripts = tests.flatMap(({ test }) => (test.kind === 'script' ? [test.file] : []));
  await checkScripts(scripts, chosen.runtime.clientBin);
  await demandSetupSql(setupSql, chosen.runtime.clientBin);
  await demandPgSettings(request.pgSettings, chosen.parts);
  if (replay) demandReplayable(replay, request, chosen, tests, suite);
  return chosen;
}

/** How many servers run at a time, at most: those of the lanes, each with a spare or a standby where a test needs one, and the scripts'. */
export function mostServers({
  request: { nodes },
  tests,
  jobs,
  says,
  scripts,
}: Pick<CheckedRequest, 'request' | 'tests' | 'jobs' | 'says' | 'scripts'>): number {
  const builtIn = tests.flatMap(({ test }) => (test.kind === 'built-in' ? [suite[test.id]!] : []));
  const inLane = nodes + (builtIn.some(({ needs }) => needs?.spare || needs?.standby) ? 1 : 0);
  const inLanes = tests.filter((test) => !sharesCluster(test, says)).length;
  return mostLanes(inLanes, jobs) * inLane + (scripts ? nodes : 0);
}

/** The signal, aborted too when the run has taken its time. */
function withLimit(signal: AbortSignal, timeout: number | undefined): AbortSignal {
  const limited = AbortSignal.any([signal, ...(timeout === undefined ? [] : [runLimit(timeout)])]);
  // Every wait of every lane listens to it.
  setMaxListeners(0, limited);
  return limited;
}

function runLimit(timeout: number): AbortSignal {
  const controller = new AbortController();
  const limit = () => controller.abort(new Error(`the run's time limit of ${seconds(timeout)} is over`));
  setTimeout(limit, timeout).unref();
  return controller.signal;
}
