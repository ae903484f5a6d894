import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { FAULTS_FILE, type FaultSchedule } from '../faults/schedule.js';
import { bounded } from '../report/bounded.js';
import type { TestResult } from '../report/results.js';
import type { RunPlace } from '../runtime/runtime.js';
import type { OwnWorkload } from '../workload/own/load.js';
import type { Chosen } from './chosen.js';
import { aloneFor, commandFor } from './command-line.js';
import type { RunLog } from './log.js';
import type { Observer } from './observer.js';
import type { PlanItem } from './plan.js';
import { type Record, round } from './record.js';
import { hidingOf, type RunRequest } from './request.js';
import type { SetupSql } from './setup-sql.js';

/** Everything that running the tests of a plan takes. */
export interface Execution extends Chosen {
  readonly request: RunRequest;
  /** What to ask for to have the same run again. */
  readonly again: RunRequest;
  readonly place: RunPlace;
  readonly seed: string;
  /** Tests at a time. */
  readonly jobs: number;
  readonly items: readonly PlanItem[];
  /** Each test's own folder, by its name; relative. */
  readonly folders: ReadonlyMap<string, string>;
  /** What --replay names. */
  readonly replay: FaultSchedule | undefined;
  readonly record: Record;
  readonly observer: Observer;
  /** The file of --setup-sql. */
  readonly setupSql: SetupSql | undefined;
  /** The user's own workload, for tests with faults. */
  readonly own: OwnWorkload | undefined;
  readonly log: RunLog;
}

/** A test of this kind in the plan. */
export type Item<Kind> = Extract<PlanItem, { kind: Kind }>;

/** Waits for one of the places of tests that run at a time. */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

/** Notes what became of a test. */
export function ended(
  run: Execution,
  item: PlanItem,
  took: number,
  outcome: Omit<TestResult, 'name' | 'kind' | 'seconds' | 'reproduce' | 'proves' | 'log'>,
): TestResult {
  return recorded(run, {
    name: item.name,
    kind: item.kind === 'built-in' ? 'built-in' : 'script',
    ...(item.kind === 'built-in' && { proves: item.test.proves }),
    seconds: round(took),
    ...bounded(outcome),
    reproduce: commandFor(aloneFor(item, run.again, faultsOf(run, item, outcome))),
    ...(outcome.verdict !== 'skip' && { log: relative(run.place.runDir, testDir(run, item.name)) }),
  });
}

/** Notes a result that is complete; of passwords that lead to servers of somebody else's nothing is in it. */
export function recorded(run: Execution, given: TestResult): TestResult {
  const { cluster } = run.request;
  const result = cluster ? withoutPasswords(given, hidingOf(cluster)) : given;
  run.log.line(`${result.name}: ${result.verdict}${result.reason ? `: ${result.reason}` : ''}`);
  run.record.add(result);
  run.observer.testEnded(result, run.record.done, run.record.planned);
  return result;
}

function withoutPasswords<T>(value: T, hide: (text: string) => string): T {
  if (typeof value === 'string') return hide(value) as T;
  if (Array.isArray(value)) return value.map((one) => withoutPasswords(one, hide)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutPasswords(one, hide)]),
  ) as T;
}

/** A failed test is reproduced with the faults as they were carried out; without their file, as the seed plans them. */
function faultsOf(
  run: Execution,
  { name }: PlanItem,
  { verdict }: Pick<TestResult, 'verdict'>,
): string | undefined {
  const file = join(testDir(run, name), FAULTS_FILE);
  if (verdict !== 'fail' || !run.request.calling.machineStays || !existsSync(file)) return undefined;
  return relative(process.cwd(), file);
}

/** A test's folder in the run directory. */
export function testDir(run: Pick<Execution, 'place' | 'folders'>, name: string): string {
  return join(run.place.runDir, 'tests', run.folders.get(name)!);
}
