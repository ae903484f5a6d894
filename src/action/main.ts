import { chdir } from 'node:process';
import { error as annotate, info, saveState, setFailed, setOutput, warning } from '@actions/core';
import { messageOf, RequestError } from '../errors.js';
import type { Results, TestResult } from '../report/results.js';
import type { KeptCluster, Observer } from '../run/observer.js';
import { uploadRunDirectory, wantsUpload } from './artifacts.js';
import { restoreCache } from './cache.js';
import { type ActionInputs, readInputs } from './inputs.js';
import { testLine, verdictLine } from './lines.js';
import { handOn, maskPassword, setResultOutputs } from './outputs.js';
import { remember } from './state.js';
import { writeSummary } from './summary.js';

/** GitHub shows ten errors of a step; the last one is for the verdict. */
const MAX_ANNOTATIONS = 9;

interface Outcome {
  readonly results: Results;
  readonly runDir: string;
  readonly kept?: KeptCluster;
}

/** The action's main step. @returns its exit status */
export async function main(): Promise<number> {
  // The next start of this same file is post.
  saveState('isPost', 'true');
  const cancelled = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => cancelled.abort(new Error(`cancelled (${signal})`)));
  }
  try {
    const inputs = await readInputs(process.env);
    const outcome = await runTests(inputs, cancelled.signal);
    return await report(inputs, outcome, cancelled.signal.aborted);
  } catch (error) {
    setOutput('result', 'error');
    setFailed(
      error instanceof RequestError || !(error instanceof Error)
        ? messageOf(error)
        : (error.stack ?? error.message),
    );
    return 1;
  }
}

async function runTests(inputs: ActionInputs, signal: AbortSignal): Promise<Outcome> {
  enter(inputs.workingDirectory);
  const { uploadLogs, artifactName, artifactRetentionDays, summary } = inputs;
  remember('wishes', { uploadLogs, artifactName, artifactRetentionDays, summary });
  if (inputs.cache) await restoreCache(inputs.request);
  const { run } = await import('../run/run.js');
  return run(inputs.request, observer, signal);
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

const observer: Observer = {
  started({ runId, workDir, runDir, password }) {
    maskPassword(password);
    remember('run', { runId, workDir, runDir });
  },
  note: info,
  testStarted() {},
  testEnded(result, done, total) {
    info(testLine(result, done, total));
  },
};

async function report(inputs: ActionInputs, outcome: Outcome, cancelled: boolean): Promise<number> {
  const { results, runDir, kept } = outcome;
  remember('verdict', results.verdict);
  setResultOutputs(results, runDir);
  if (inputs.summary && (await writeSummary(results))) remember('summarised', true);
  if (kept) handOn(kept);
  // A cancelled step has seconds left, and a kept cluster goes on writing its logs: post uploads them.
  const upload = wantsUpload(inputs.uploadLogs, results.verdict) && !cancelled && !kept;
  if (upload) await uploadLogs(inputs, results.runId, runDir);
  if (results.verdict === 'pass') {
    info(verdictLine(results));
    return 0;
  }
  annotateFailures(results.tests);
  setFailed(verdictLine(results));
  return 1;
}

async function uploadLogs(inputs: ActionInputs, runId: string, runDir: string): Promise<void> {
  try {
    setOutput('artifact-id', await uploadRunDirectory({ runId, runDir }, inputs));
  } catch (error) {
    warning(`logs: not uploaded: ${messageOf(error)}; they are in ${runDir}`);
  }
  // Also where it failed: the same upload would fail again.
  remember('uploaded', true);
}

function annotateFailures(tests: readonly TestResult[]): void {
  const failed = tests.filter(({ verdict }) => verdict === 'fail' || verdict === 'error');
  for (const { name, kind, node, verdict, reason, reproduce } of failed.slice(0, MAX_ANNOTATIONS)) {
    const text = `${node ? `${node}: ` : ''}${reason ?? verdict}\nAgain: ${reproduce}`;
    annotate(text, { title: `${name}: ${verdict}`, ...(kind === 'script' && { file: name }) });
  }
}
