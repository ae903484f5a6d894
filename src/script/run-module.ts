import { messageOf } from '../errors.js';
import type { TablesLeaves } from '../suite/test.js';
import { cutShort, endedBadly, printedLast, whatEnded } from './ending.js';
import { type Ending, execute } from './execute.js';
import { hostCommand } from './host-command.js';
import { DESCRIPTION_VARIABLE, describeTo } from './host-description.js';
import { HostReport } from './host-report.js';
import { answer, type MeshCalls, type Question } from './mesh-calls.js';
import type { ScriptOutcome, ScriptPlace } from './place.js';
import { prepared, type Running } from './running.js';
import { untold } from './told-leaves.js';

/** How a .mjs test came out, and what else its host tells of it. */
export interface ModuleEnd {
  readonly outcome: ScriptOutcome;
  /** Where it went wrong, it did so by what it did itself, whoever else was there. */
  readonly own: boolean;
  readonly left: TablesLeaves;
}

/**
 * Runs a user's .mjs test that works in tables of its own, as `runScript` does others.
 *
 * @param place.cluster as the test's own account sees it
 * @param calls what is done for it besides
 */
export async function runTablesModule(
  file: string,
  place: ScriptPlace,
  calls: MeshCalls,
): Promise<ModuleEnd> {
  if (place.signal.aborted)
    return { outcome: { verdict: 'error', reason: cutShort(place) }, own: false, left: {} };
  const { left, ...end } = await prepared(file, place, (running) => runToReport(running, calls));
  return { ...end, left: untold(left) };
}

/** Runs a .mjs test on the scripts' cluster. */
export async function runModule(running: Running): Promise<Pick<ModuleEnd, 'outcome'>> {
  return runToReport(running);
}

async function runToReport(running: Running, calls?: MeshCalls) {
  const { file, place, files, env, scratch } = running;
  const description = await describeTo(scratch, place.cluster, {
    versionNumber: files.versionNumber,
    seed: place.env.MMR_SEED ?? '',
    tables: calls !== undefined,
  });
  const { ending, report } = await execute(
    {
      ...hostCommand(file),
      reports: true,
      ...(calls && { answer: (question: unknown) => answer(calls, question as Question) }),
      env: { ...env, [DESCRIPTION_VARIABLE]: description },
    },
    { ...place, log: running.log, scratch },
  );
  const reported = readReport(report);
  const { own = false, left = {}, ...said } = reported ?? {};
  const outcome = await outcomeOf(running, ending, reported && (said as ScriptOutcome));
  // What the host did not say, the process did: whoever ends its own does so by itself.
  return { outcome, own: outcome === said ? own : ending.kind === 'exit', left };
}

async function outcomeOf(
  running: Running,
  ending: Ending,
  reported: ScriptOutcome | undefined,
): Promise<ScriptOutcome> {
  const { place, log } = running;
  if (ending.kind !== 'exit' && ending.kind !== 'signal') return endedBadly(running, ending);
  if (reported && ending.kind === 'exit' && (ending.status === 0 || reported.verdict !== 'pass'))
    return reported;
  if (reported?.verdict === 'pass') {
    return {
      verdict: 'fail',
      reason: `run() ended well, but then: ${whatEnded(ending, place)}${await printedLast(log)}`,
    };
  }
  if (reported) return reported;
  const how = ending.kind === 'exit' && ending.status === 0 ? 'exit status 0' : whatEnded(ending, place);
  const verdict = ending.kind === 'exit' && ending.status === 0 ? 'error' : 'fail';
  return { verdict, reason: `the process ended before run() did: ${how}${await printedLast(log)}` };
}

/** What the host reported; undefined when the process ended before it could. */
function readReport(report: string): HostReport | undefined {
  if (!report.endsWith('\n')) return undefined;
  try {
    return HostReport.parse(JSON.parse(report));
  } catch (error) {
    return {
      verdict: 'error',
      reason: `the test wrote to file descriptor 3, which is the runner's: ${messageOf(error)}`,
      own: true,
    };
  }
}
