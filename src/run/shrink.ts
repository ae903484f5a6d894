import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ClusterError } from '../errors.js';
import { faultText } from '../faults/fault.js';
import { FAULTS_FILE, type FaultSchedule, faultScheduleText } from '../faults/schedule.js';
import { MEASURED_RUNS, measure, type Rate, runsFor, shrinkSchedule } from '../faults/shrink.js';
import type { TestResult } from '../report/results.js';
import { resolveWanted } from '../schedule/resolve.js';
import { suite } from '../suite/all.js';
import { seconds } from '../wait.js';
import type { Observer } from './observer.js';
import { makePlace } from './place.js';
import { readReplay } from './replay.js';
import type { Replay } from './request.js';
import { run } from './run.js';

/** What is left of a schedule of faults. */
export interface Shrunk {
  readonly schedule: FaultSchedule;
  readonly before: Rate;
  readonly after: Rate;
  /** Where it was written. */
  readonly file: string;
  /** The command that carries it out. */
  readonly command: string;
}

/**
 * Looks for the fewest faults of a file that still make its test fail in the same way: one run of the test, on servers
 * of its own, after the other. The runs that failed are kept beside the result.
 *
 * @param say told what happens, a line each
 * @returns undefined when it never failed
 * @throws RequestError when the request is wrong; ClusterError when the runs could not be judged; the signal's reason
 */
export async function shrink(
  request: Replay,
  observer: Observer,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<Shrunk | undefined> {
  const tests = await resolveWanted(request.wanted, Object.keys(suite));
  const whole = (await readReplay(request, tests, suite))!;
  const seed = request.seed ?? randomBytes(4).toString('hex');
  const place = await makePlace({
    resultsDir: request.resultsDir,
    seed: `${seed.slice(0, 30)}-shrink`,
    servers: 0,
    signal,
  });
  const file = (name: string) => relative(process.cwd(), join(place.runDir, name)) || name;
  const runs = new Runs(
    { ...request, seed, jobs: 1, keep: false, resultsDir: file('runs') },
    observer,
    signal,
  );
  const [candidateFile, resultFile] = [file('candidate.json'), file(FAULTS_FILE)];
  try {
    say(`${tests[0]!.name} with ${faults(whole)}, seed ${seed}, ${MEASURED_RUNS} times`);
    const before = await measure(() => runs.fails(request.replay));
    if (before.failed === 0) {
      if (runs.unjudged.length === MEASURED_RUNS)
        throw new ClusterError(`no run could be judged: ${runs.unjudged[0]}`);
      return undefined;
    }
    const most = runsFor(before);
    say(`failed in ${before.failed} of ${before.runs} runs: ${runs.symptoms!.join('; ')}`);
    say(`each candidate is run ${most === 1 ? 'once' : `up to ${most} times`}`);
    const schedule = await shrinkSchedule(
      whole,
      most,
      async (candidate) => {
        await writeFile(candidateFile, faultScheduleText(candidate));
        const failed = await runs.fails(candidateFile);
        // Whoever ends this early has the fewest so far.
        if (failed) await writeFile(resultFile, faultScheduleText(candidate));
        return failed;
      },
      ({ number, candidate, failed, runs: times }) => {
        const how = failed
          ? `failed in run ${times}`
          : `did not fail in ${times === 1 ? '1 run' : `${times} runs`}`;
        say(`candidate ${number}: ${faults(candidate)}: ${how}`);
      },
    );
    await writeFile(resultFile, faultScheduleText(schedule));
    const after = await measure(() => runs.fails(resultFile));
    say(`${faults(schedule)}: failed in ${after.failed} of ${after.runs} runs`);
    return { schedule, before, after, file: resultFile, command: runs.command };
  } finally {
    // Nothing is kept where nothing failed.
    if (!runs.symptoms) await place.abandon();
    await rm(candidateFile, { force: true });
  }
}

/** The runs of one test. What counts as a failure is what the first one that failed has shown. */
class Runs {
  /** What the failure is known by. */
  symptoms: readonly string[] | undefined;
  /** Why runs could not be judged. */
  readonly unjudged: string[] = [];
  /** Of the last run. */
  command = '';

  constructor(
    private readonly request: Omit<Replay, 'replay'>,
    private readonly observer: Observer,
    private readonly signal: AbortSignal,
  ) {}

  /** Runs the test once with the faults of a file. */
  async fails(replay: string): Promise<boolean> {
    const { results, runDir } = await run({ ...this.request, replay }, this.observer, this.signal);
    this.signal.throwIfAborted();
    if (results.error) throw new ClusterError(results.error);
    const [test] = results.tests;
    if (test!.verdict === 'error') this.unjudged.push(test!.reason ?? '');
    this.command = results.command;
    const shown = symptomsOf(test!, this.request.strict);
    if (shown.length > 0) this.symptoms ??= shown;
    const failed = shown.some((symptom) => this.symptoms!.includes(symptom));
    if (!failed) await rm(runDir, { recursive: true });
    return failed;
  }
}

/** What a failure is known by: the properties that are violated, else that it is another one. */
function symptomsOf({ verdict, properties = [] }: TestResult, strict: boolean): string[] {
  if (verdict !== 'fail' && !(strict && verdict === 'known')) return [];
  const violated = properties.filter(
    (property) =>
      property.verdict === 'violated' && (strict || property.counts.violations !== property.counts.known),
  );
  return violated.length > 0 ? violated.map(({ name }) => name) : ['a failure without a violated property'];
}

/** The faults of a schedule for people, each with its time. */
function faults({ steps }: FaultSchedule): string {
  if (steps.length === 0) return 'no fault at all';
  const texts = steps.map(
    (step) => `${faultText(step.fault)} at ${seconds(step.at)} for ${seconds(step.for)}`,
  );
  return `${steps.length === 1 ? '1 fault' : `${steps.length} faults`} (${texts.join('; ')})`;
}
