import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { RequestError } from '../errors.js';
import type { FaultSchedule } from '../faults/schedule.js';
import { type PlannedTest, resolveWanted } from '../schedule/resolve.js';
import { suite } from '../suite/all.js';
import type { OwnWorkload } from '../workload/own/load.js';
import { expectedSeconds } from './durations.js';
import { demandExisting } from './existing-request.js';
import { demandDuration, readReplay } from './replay.js';
import type { RunRequest } from './request.js';
import { scriptDatabase, scriptPorts } from './script-cluster.js';
import { readSaying, type ScriptSays, sharesCluster } from './script-says.js';
import { readSetupSql, type SetupSql } from './setup-sql.js';
import { divide } from './share.js';
import type { Undo } from './undo.js';

/** A request of which everything has been read that it names; nothing has been started yet. */
export interface CheckedRequest {
  readonly request: RunRequest;
  /** The whole schedule. */
  readonly schedule: readonly PlannedTest[];
  /** What of it this run takes: all, unless a shard is asked for. */
  readonly tests: readonly PlannedTest[];
  /** What --replay names. */
  readonly replay: FaultSchedule | undefined;
  /** What each script says of itself, by file. */
  readonly says: ReadonlyMap<string, ScriptSays>;
  readonly setupSql: SetupSql | undefined;
  /** The user's own workload, for tests with faults. */
  readonly own: OwnWorkload | undefined;
  /** Of the scripts' cluster; undefined where there will be none. */
  readonly scripts: { readonly database: string; readonly firstPort: number } | undefined;
  readonly seed: string;
  /** Tests at a time. */
  readonly jobs: number;
}

const MOST_JOBS = 4;

/** Looks everything up that a request names. @throws RequestError when something is wrong with it */
export async function checkRequest(request: RunRequest, undo: Undo): Promise<CheckedRequest> {
  const schedule = await resolveWanted(request.wanted, Object.keys(suite));
  // Of a shard, too, the whole schedule is judged: what is right for one is right for all of them.
  demandDuration(request, schedule, suite);
  demandUpgrade(request, schedule);
  const replay = await readReplay(request, schedule, suite);
  const says = await readSaying(schedule, request.env);
  const setupSql = await readSetupSql(request.setupSql);
  const own = await ownWorkload(request.workload, schedule);
  demandExisting(request, schedule, says);
  const tests = await partOf(schedule, says, request);
  undo.add(() => own?.dispose());
  const needsScripts = request.keep || tests.some((test) => sharesCluster(test, says));
  return {
    ...{ request, schedule, tests, replay, says, setupSql, own },
    scripts: needsScripts
      ? { database: scriptDatabase(request), firstPort: await scriptPorts(request) }
      : undefined,
    seed: request.seed ?? randomBytes(4).toString('hex'),
    // One more than processors: most tests wait for something most of the time.
    jobs: request.jobs ?? Math.min(availableParallelism() + 1, MOST_JOBS),
  };
}

/** The tests of a shard. */
export async function partOf(
  schedule: readonly PlannedTest[],
  says: ReadonlyMap<string, ScriptSays>,
  { shard, duration }: Pick<RunRequest, 'shard' | 'duration'>,
): Promise<readonly PlannedTest[]> {
  if (!shard) return schedule;
  return divide(schedule, says, shard.of, await expectedSeconds(suite, duration))[shard.number - 1]!;
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

/** @throws RequestError when there is something to upgrade to, and no test that does it */
function demandUpgrade({ upgradeTo }: RunRequest, tests: readonly PlannedTest[]): void {
  const upgrades = ({ test }: PlannedTest) => test.kind === 'built-in' && suite[test.id]?.needs?.upgrade;
  if (upgradeTo === undefined || tests.some(upgrades)) return;
  throw new RequestError(
    `upgrade-to "${upgradeTo}": only tests of upgrades make use of it, and none is asked for; add -s upgrade`,
  );
}
