import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeadlineError, messageOf, NothingToTest } from '../errors.js';
import type { FaultSchedule } from '../faults/schedule.js';
import { afterTime } from '../limit.js';
import { randomFrom } from '../random.js';
import type { AnomalyName, DefectName } from '../replication/profile.js';
import type { Answer, Answers } from '../report/answer.js';
import type { Conflicts } from '../report/conflicts.js';
import { knownReason } from '../report/judge.js';
import type { TestResult } from '../report/results.js';
import { troubleSince } from '../runtime/log-trouble.js';
import { Expect } from '../suite/expect.js';
import { isOwn, judged } from '../suite/judged.js';
import { Known } from '../suite/known.js';
import {
  type GivenSchema,
  type LeftByDefect,
  type LeftException,
  leavesOf,
  type ServersContext,
  type TablesContext,
  type Test,
  type Told,
  withDefect,
} from '../suite/test.js';
import { seconds } from '../wait.js';
import type { Aftermath } from '../workload/aftermath.js';
import type { OwnWorkload } from '../workload/own/load.js';
import type { Ground } from './ground.js';

/** What became of a test, without the parts that the run knows itself. */
export type Outcome = Pick<
  TestResult,
  'verdict' | 'reason' | 'node' | 'diff' | 'known' | 'serverLog' | 'conflicts' | 'answers' | keyof Told
>;

export interface BuiltInOptions {
  readonly name: string;
  readonly seed: string;
  /** Milliseconds that the test may take. */
  readonly timeout: number;
  readonly testDir: string;
  readonly signal: AbortSignal;
  /** Milliseconds that a test with a duration goes on; its own unless given. */
  readonly duration?: number | undefined;
  readonly replay?: FaultSchedule | undefined;
  /** The user's, for tests that need it. */
  readonly setupSql?: GivenSchema | undefined;
  /** The user's, for tests with faults. */
  readonly own?: OwnWorkload | undefined;
  readonly progress?: (text: string) => void;
}

/** Runs one built-in test on its ground, then looks over what it can have touched; never throws. */
export async function runBuiltIn(test: Test, ground: Ground, options: BuiltInOptions): Promise<Outcome> {
  const { cluster } = ground;
  await mkdir(options.testDir, { recursive: true });
  const logFile = join(options.testDir, 'test.log');
  const lines: Promise<void>[] = [];
  const known = new Known(cluster.engine);
  const records: LeftException[] = [];
  const byDefects: LeftByDefect[] = [];
  let told: Told | undefined;
  let met: Pick<Outcome, 'conflicts' | 'answers'> = {};
  let aftermath: Aftermath | undefined;

  // A test that hangs does so in a query: without its connections it ends at once.
  let timedOut = false;
  let giveUp = () => {};
  const over = new AbortController();
  const end = () => {
    over.abort(new DeadlineError('the test has ended'));
    ground.close();
    giveUp();
  };
  const callOff = afterTime(options.timeout, () => {
    timedOut = true;
    end();
  });
  options.signal.addEventListener('abort', end, { once: true });
  // A test that waits for something else than a connection is not waited for.
  const limit = new Promise<never>((_, reject) => {
    giveUp = () => reject(options.signal.aborted ? options.signal.reason : new DeadlineError('timed out'));
  });
  limit.catch(() => undefined); // It is only raced against; alone it means nothing.

  const judge = async (): Promise<Outcome> => {
    const context = {
      cluster,
      get spare() {
        if (!ground.spare) throw new TypeError('the test did not say that it needs a spare server');
        return ground.spare;
      },
      get faults() {
        const { world } = ground;
        if (!world) throw new TypeError('the test did not say that it needs faults');
        return {
          ...{ world, folder: options.testDir, name: options.name, seed: options.seed },
          ...{ workload: options.own?.workload, replay: options.replay, setupSql: options.setupSql },
          signal: AbortSignal.any([
            options.signal,
            over.signal,
            ...(options.own ? [options.own.broken] : []),
          ]),
          progress: options.progress ?? (() => undefined),
          report: (what: Told) => {
            told = what;
          },
          met: (conflicts: Conflicts) => {
            met = { ...met, conflicts };
          },
          answer: (tables: readonly Answer[], line: string) => {
            const answers: Answers = {
              line,
              tables: tables.map(({ rows, ...one }) => ({
                ...one,
                columns: [...one.columns],
                rows: rows.map((row) => [...row]),
              })),
            };
            met = { ...met, answers };
          },
          left: (what: Aftermath) => {
            aftermath = what;
          },
        };
      },
      get duration() {
        if (test.duration === undefined) throw new TypeError('the test did not say how long it goes on');
        return options.duration ?? test.duration;
      },
      expect: new Expect(cluster),
      random: randomFrom(options.seed),
      log: (line: string) => void lines.push(appendFile(logFile, `${line}\n`)),
      known: (limitation: string, reference: string, recorded?: LeftException) => {
        known.limitation(limitation, reference);
        if (recorded) records.push(recorded);
      },
      anomaly: (name: AnomalyName, recorded?: LeftException) => {
        known.add(name);
        if (recorded) records.push(recorded);
      },
      defect: (name: DefectName, seen: string, left: LeftByDefect = {}) => {
        known.defect(name, seen);
        byDefects.push(left);
      },
    };
    const work = async () => {
      // A ground is made for the test that runs on it: its cluster is what the test's scope says.
      const nothing = await unlessNothing(test.run(context as unknown as TablesContext & ServersContext));
      const left = byDefects.reduce(withDefect, leavesOf(test, cluster));
      return { nothing, ...(await ground.lookOver(left, { records, aftermath, note: context.log })) };
    };
    const { nothing, wrong, shown, told: lookedAt } = await Promise.race([work(), limit]);
    if (told && lookedAt) told = { ...told, statement: `${told.statement} ${lookedAt}` };
    if (wrong.length > 0) return await failed(ground, { reason: wrong.join('\n') });
    if (nothing) return { verdict: 'skip', reason: nothing.message };
    for (const name of shown) known.add(name);
    if (known.all.length === 0) return { verdict: 'pass' };
    const { all } = known;
    return {
      verdict: 'known',
      reason: knownReason({ known: all, properties: told?.properties }),
      known: all,
    };
  };
  try {
    return { ...(await judge()), ...told, ...met };
  } catch (error) {
    if (options.signal.aborted)
      return { verdict: 'error', reason: `cut short: ${messageOf(options.signal.reason)}` };
    await writeFile(join(options.testDir, 'error.log'), `${error instanceof Error ? error.stack : error}\n`);
    const why = timedOut ? { reason: `timed out after ${seconds(options.timeout)}` } : judged(error);
    if (timedOut || !isOwn(error)) ground.unclear?.(why.reason);
    return { ...(await failed(ground, why)), ...told, ...met };
  } finally {
    callOff();
    options.signal.removeEventListener('abort', end);
    await Promise.all(lines);
  }
}

/** What a test says that finds nothing to test; what it has begun is looked over all the same. */
async function unlessNothing(running: Promise<void>): Promise<NothingToTest | undefined> {
  try {
    await running;
    return undefined;
  } catch (error) {
    if (error instanceof NothingToTest) return error;
    throw error;
  }
}

/** A failure, with what the servers had to say meanwhile. */
export async function failed(
  { marks }: Pick<Ground, 'marks'>,
  why: { verdict?: 'error' } & Omit<Outcome, 'verdict'>,
): Promise<Outcome> {
  const serverLog = await troubleSince(marks);
  return { verdict: 'fail', ...why, ...(serverLog.length > 0 && { serverLog }) };
}
