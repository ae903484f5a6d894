import { extname, resolve } from 'node:path';
import { cutShort, endedBadly, printedLast, whatEnded } from './ending.js';
import { type Command, type Ending, execute } from './execute.js';
import { interpreterOf } from './interpreters.js';
import type { ScriptOutcome, ScriptPlace } from './place.js';
import { runModule } from './run-module.js';
import { prepared, type Running } from './running.js';
import { compareOutput, nodeNumberOf, psqlCommand } from './sql.js';
import { readTap } from './tap.js';

export type { ScriptPlace } from './place.js';

/**
 * Runs a user's script against the cluster and judges it. What it prints is in `output.log` of the test's folder;
 * when this returns, nothing that the script started in its process group is left.
 *
 * @throws Error when the script cannot be started or its output cannot be kept
 */
export async function runScript(file: string, place: ScriptPlace): Promise<ScriptOutcome> {
  if (place.signal.aborted) return { verdict: 'error', reason: cutShort(place) };
  const kinds: Record<string, (running: Running) => Promise<ScriptOutcome>> = {
    '.sql': runSql,
    '.mjs': async (running) => (await runModule(running)).outcome,
  };
  return prepared(file, place, kinds[extname(file)] ?? runProgram);
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

async function runToEnd(running: Running, command: Command): Promise<Ending> {
  return (await execute(command, { ...running.place, log: running.log, scratch: running.scratch })).ending;
}
