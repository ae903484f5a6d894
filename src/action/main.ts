import { chdir } from 'node:process';
import { info, isDebug, saveState, setOutput, setSecret } from '@actions/core';
import { Console } from '../cli/console.js';
import { listenForSignals } from '../cli/signals.js';
import type { Output } from '../cli/style.js';
import { messageOf, RequestError } from '../errors.js';
import { hidingJobSecrets } from '../job-variables.js';
import type { Results } from '../report/results.js';
import { oneLine } from '../report/text.js';
import { verdictLine } from '../report/verdict-line.js';
import type { KeptCluster, Observer } from '../run/observer.js';
import { annotateTroubles } from './annotations.js';
import { uploadRunDirectory, wantsUpload } from './artifacts.js';
import { type Comparison, compareWith, comparisonLines, readBaseline } from './baseline.js';
import { restoreCache } from './cache.js';
import { writeComment } from './comment.js';
import { type ActionInputs, readInputs } from './inputs.js';
import { handOn, maskPassword, presetOutputs, setResultOutputs } from './outputs.js';
import { fail, warn } from './say.js';
import { remember } from './state.js';
import { writeSummary } from './summary.js';

/**
 * Where the action writes: a log, also where the runner gives it a terminal. A status line would stand before the next
 * command to GitHub, on the same line, and commands are read from the start of a line only: no password would be masked.
 */
const LOG: Output = { write: (text) => process.stdout.write(text) };

interface Outcome {
  readonly results: Results;
  readonly runDir: string;
  readonly kept?: KeptCluster;
  /** Where there is a baseline. */
  readonly comparison?: Comparison | undefined;
}

/** The action's main step. @returns its exit status */
export async function main(): Promise<number> {
  // The next start of this same file is post.
  saveState('isPost', 'true');
  const cancelling = listenForSignals(info);
  try {
    presetOutputs();
    const inputs = readInputs(process.env);
    for (const { password } of inputs.request.cluster?.nodes ?? [])
      if (password !== '') maskPassword(password);
    if (inputs.commentToken) setSecret(inputs.commentToken);
    for (const line of inputs.ignored) warn(line);
    const outcome = await runTests(inputs, cancelling.signal);
    return await report(inputs, outcome, cancelling.signal.aborted);
  } catch (error) {
    const expected = error instanceof RequestError || !(error instanceof Error);
    const { paste = '' } = error instanceof RequestError ? error : {};
    const said = expected ? messageOf(error) : (error.stack ?? error.message);
    fail([said, paste].filter(Boolean).join('\n\n'));
    return 1;
  }
}

async function runTests(inputs: ActionInputs, signal: AbortSignal): Promise<Outcome> {
  enter(inputs.workingDirectory);
  const { uploadLogs, artifactName, artifactRetentionDays, summary } = inputs;
  remember('wishes', { uploadLogs, artifactName, artifactRetentionDays, summary });
  const baseline = inputs.baseline === undefined ? undefined : await readBaseline(inputs.baseline);
  if (inputs.cache) await restoreCache(inputs.request);
  const view = new Console(LOG, { debug: isDebug(), strict: inputs.request.strict });
  const { run } = await import('../run/run.js');
  const outcome = await hidingJobSecrets(() => run(inputs.request, observer(view), signal));
  view.finished(outcome.results, outcome.runDir);
  const comparison = baseline && compareWith(baseline, outcome.results);
  if (comparison) view.say(comparisonLines(comparison).join('\n'));
  return { ...outcome, comparison };
}

function enter(folder: string): void {
  try {
    chdir(folder);
  } catch (error) {
    throw new RequestError(
      `input working-directory: "${folder}" is not a folder that can be entered: ${messageOf(error)}`,
    );
  }
}

/** Shows the run as the command line does; what GitHub and post must know goes first. */
function observer(view: Console): Observer {
  return {
    started(run) {
      remember('run', { runId: run.runId, workDir: run.workDir, runDir: run.runDir, runtime: run.runtime });
      maskPassword(run.password);
      view.started(run);
    },
    note: (line) => view.note(line),
    testStarted: (name) => view.testStarted(name),
    testProgress: (name, text) => view.testProgress(name, text),
    testEnded: (result, done, total) => view.testEnded(result, done, total),
  };
}

async function report(inputs: ActionInputs, outcome: Outcome, cancelled: boolean): Promise<number> {
  const { results, runDir, kept, comparison } = outcome;
  remember('verdict', results.verdict);
  setResultOutputs(results, runDir);
  if (comparison) setOutput('broke', JSON.stringify(comparison.changes.broke.map(({ name }) => name)));
  if (inputs.summary) await writeSummary(results, comparison);
  if (inputs.commentToken && !cancelled)
    await writeComment(results, inputs.commentToken, inputs.request, comparison);
  if (kept) handOn(kept);
  // A cancelled step has seconds left, and a kept cluster goes on writing its logs: post uploads them.
  const upload = wantsUpload(inputs.uploadLogs, results.verdict) && !cancelled && !kept;
  if (upload) await uploadLogs(inputs, results.runId, runDir);
  if (results.verdict === 'pass') return 0;
  annotateTroubles(results);
  fail(oneLine(verdictLine(results)));
  return 1;
}

async function uploadLogs(inputs: ActionInputs, runId: string, runDir: string): Promise<void> {
  try {
    setOutput('artifact-id', await uploadRunDirectory({ runId, runDir }, inputs));
  } catch (error) {
    warn(`logs: not uploaded: ${messageOf(error)}; they are in ${runDir}`);
  }
  // Also where it failed: the same upload would fail again.
  remember('uploaded', true);
}
