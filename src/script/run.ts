import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { messageOf } from '../errors.js';
import { TestResult } from '../report/results.js';
import { seconds } from '../wait.js';
import { MOST_OUTPUT } from './capture.js';
import { type ClientFiles, clientFiles } from './client-files.js';
import { scriptEnvironment } from './environment.js';
import { type Command, type Ending, execute, MOST_REPORTED } from './execute.js';
import { hostCommand } from './host-command.js';
import { DESCRIPTION_VARIABLE, describeTo } from './host-description.js';
import { interpreterOf } from './interpreters.js';
import { lastInShort, lastLines } from './lines.js';
import type { ScriptOutcome, ScriptPlace } from './place.js';
import { compareOutput, nodeNumberOf, psqlCommand } from './sql.js';
import { readTap } from './tap.js';

export type { ScriptPlace } from './place.js';

/** One script while it runs. */
interface Running {
  readonly file: string;
  readonly place: ScriptPlace;
  readonly files: ClientFiles;
  readonly env: NodeJS.ProcessEnv;
  /** stdout and stderr in the order in which they were printed. */
  readonly log: string;
  /** Nobody else's, and gone when the script has ended. */
  readonly scratch: string;
}

/**
 * Runs a user's script against the cluster and judges it. What it prints is in `output.log` of the test's folder;
 * when this returns, nothing that the script started in its process group is left.
 *
 * @throws Error when the script cannot be started or its output cannot be kept
 */
export async function runScript(file: string, place: ScriptPlace): Promise<ScriptOutcome> {
  if (place.signal.aborted) return { verdict: 'error', reason: cutShort(place) };
  await mkdir(place.testDir, { recursive: true });
  const files = await clientFiles(place);
  const scratch = await mkdtemp(join(place.workDir, 'script-'));
  try {
    const env = await scriptEnvironment(place, files);
    const running = { file, place, files, env, scratch, log: join(place.testDir, 'output.log') };
    const kinds: Record<string, (running: Running) => Promise<ScriptOutcome>> = {
      '.sql': runSql,
      '.mjs': runModule,
    };
    const outcome = await (kinds[extname(file)] ?? runProgram)(running);
    return withoutPasswords(outcome, place);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function runProgram(running: Running): Promise<ScriptOutcome> {
  const { file, place, env, log } = running;
  const ending = await runToEnd(running, {
    program: await interpreterOf(file, place.clientBin),
    args: [resolve(file)],
    env,
  });
  const tap = await readTap(log);
  const subtests = tap && tap.subtests.length > 0 ? { subtests: tap.subtests } : {};
  const wrong = whatEnded(ending, place);
  const exited = ending.kind === 'exit';
  if (wrong && !(exited && tap?.verdict === 'fail')) {
    const points = exited && tap ? `${tap.verdict === 'error' ? tap.reason : 'its points passed'}, but ` : '';
    const verdict = ending.kind === 'cut short' ? 'error' : 'fail';
    return { verdict, reason: `${points}${wrong}${await printedLast(log)}`, ...subtests };
  }
  if (tap?.verdict === 'fail')
    return { verdict: 'fail', reason: `${tap.reason}${await printedLast(log)}`, ...subtests };
  return tap
    ? { verdict: tap.verdict, ...(tap.reason && { reason: tap.reason }), ...subtests }
    : { verdict: 'pass' };
}

async function runSql(running: Running): Promise<ScriptOutcome> {
  const { file, place, files, env, log } = running;
  const number = nodeNumberOf(file);
  const node = place.cluster.nodes[number - 1];
  if (!node) {
    return {
      verdict: 'skip',
      reason: `its name says node n${number}, the cluster has ${place.cluster.nodes.length} nodes`,
    };
  }
  const psql = await interpreterOf(file, place.clientBin);
  const ending = await runToEnd(running, psqlCommand(psql, file, node, env));
  if (ending.kind !== 'exit') return endedBadly(running, ending);
  const major = Math.floor(files.versionNumber / 10_000);
  return compareOutput(file, log, node, { place, major, actualDir: env.EDGE_ACTUAL_OUT_DIR! });
}

async function runModule(running: Running): Promise<ScriptOutcome> {
  const { file, place, files, env, scratch } = running;
  const description = await describeTo(scratch, place.cluster, {
    versionNumber: files.versionNumber,
    seed: place.env.MMR_SEED ?? '',
  });
  const { ending, report } = await execute(
    { ...hostCommand(file), reports: true, env: { ...env, [DESCRIPTION_VARIABLE]: description } },
    { ...place, log: running.log, scratch },
  );
  if (ending.kind !== 'exit' && ending.kind !== 'signal') return endedBadly(running, ending);
  const outcome = readReport(report);
  if (outcome && ending.kind === 'exit' && (ending.status === 0 || outcome.verdict !== 'pass'))
    return outcome;
  if (outcome?.verdict === 'pass') {
    return {
      verdict: 'fail',
      reason: `run() ended well, but then: ${whatEnded(ending, place)}${await printedLast(running.log)}`,
    };
  }
  if (outcome) return outcome;
  const how = ending.kind === 'exit' && ending.status === 0 ? 'exit status 0' : whatEnded(ending, place);
  const verdict = ending.kind === 'exit' && ending.status === 0 ? 'error' : 'fail';
  return { verdict, reason: `the process ended before run() did: ${how}${await printedLast(running.log)}` };
}

const Report = TestResult.pick({ verdict: true, reason: true, node: true, diff: true, known: true });

/** What the host reported; undefined when the process ended before it could. */
function readReport(report: string): ScriptOutcome | undefined {
  if (!report.endsWith('\n')) return undefined;
  try {
    return Report.parse(JSON.parse(report));
  } catch (error) {
    return {
      verdict: 'error',
      reason: `the test wrote to file descriptor 3, which is the runner's: ${messageOf(error)}`,
    };
  }
}

async function runToEnd(running: Running, command: Command): Promise<Ending> {
  return (await execute(command, { ...running.place, log: running.log, scratch: running.scratch })).ending;
}

async function endedBadly({ place, log }: Running, ending: Ending): Promise<ScriptOutcome> {
  const verdict = ending.kind === 'cut short' ? 'error' : 'fail';
  return { verdict, reason: `${whatEnded(ending, place)}${await printedLast(log)}` };
}

/** What is wrong with how the script ended; undefined when nothing is. */
function whatEnded(ending: Ending, place: ScriptPlace): string | undefined {
  switch (ending.kind) {
    case 'timeout':
      return `timed out after ${seconds(place.timeout)}`;
    case 'too much output':
      return `printed more than ${MOST_OUTPUT / 1024 / 1024} MB`;
    case 'too much reported':
      return `wrote more than ${MOST_REPORTED / 1024 / 1024} MB to file descriptor 3, which is the runner's`;
    case 'cut short':
      return cutShort(place);
    case 'signal':
      return `killed by ${ending.signal}`;
    case 'exit':
      return ending.status === 0 ? undefined : exitStatus(ending.status);
  }
}

// A shell says 128 and the number of the signal that killed its last command.
function exitStatus(status: number): string {
  const signal = Object.entries(constants.signals).find(([, number]) => number === status - 128);
  return `exit status ${status}${signal ? ` (128 + ${signal[0]})` : ''}`;
}

function cutShort({ signal }: ScriptPlace): string {
  return `cut short: ${messageOf(signal.reason)}`;
}

/** The end of what was printed: in short, because lists show nothing else of a reason, then line by line. */
async function printedLast(log: string): Promise<string> {
  const lines = await lastLines(log);
  const short = lastInShort(lines);
  if (short === '') return '; it printed nothing';
  const whole = lines.length > 1 ? lines.map((line) => `\n  ${line}`).join('') : '';
  return `; it printed last: ${short}${whole}`;
}

/** A script may print its environment, and what it printed last is shown to everybody. */
function withoutPasswords(outcome: ScriptOutcome, { cluster }: ScriptPlace): ScriptOutcome {
  let json = JSON.stringify(outcome);
  for (const { endpoint } of cluster.nodes) {
    const quoted = JSON.stringify(endpoint.password).slice(1, -1);
    if (quoted) json = json.replaceAll(quoted, '***');
  }
  return JSON.parse(json);
}
