import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { info } from '@actions/core';
import { messageOf } from '../errors.js';
import { drawReports, RESULTS_FILE } from '../report/write.js';
import { parseClusterFile } from '../runtime/services/cluster-file.js';
import { uploadRunDirectory, wantsUpload } from './artifacts.js';
import { saveCache } from './cache.js';
import { warn } from './say.js';
import { recall, type State } from './state.js';
import { writeSummary } from './summary.js';

/**
 * The action's last step, at the end of the job, whatever became of main: stops and removes everything of the run,
 * uploads what main could not, and only warns when it cannot. @returns 0
 */
export async function post(): Promise<number> {
  const run = recall('run');
  if (run) {
    await attempt('clean up', () => sweepRun(run));
    await attempt('reports', () => lateReports(run));
    await attempt('logs', () => lateUpload(run));
  }
  const cache = recall('cache');
  if (cache) await saveCache(cache);
  return 0;
}

type Run = State['run'];

async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    warn(`${what}: ${messageOf(error)}`);
  }
}

async function sweepRun(run: Run): Promise<void> {
  const { sweep } = await import('../run/sweep.js');
  // Inputs are here as they were for main; what lets us in to servers is kept in no state.
  const cluster = process.env.INPUT_CLUSTER?.trim();
  const nodes =
    cluster && run.runtime === 'services' ? parseClusterFile(cluster, 'input cluster') : undefined;
  const existing = process.env.INPUT_EXISTING?.trim() || undefined;
  const left = await sweep({ ...run, cluster: nodes && { nodes, existing } });
  for (const line of left) warn(`clean up: ${line}`);
  if (left.length === 0) info(`run ${run.runId}: nothing of it is left running`);
}

// Main was killed before it could: the results so far are there nevertheless.
async function lateReports({ runDir }: Run): Promise<void> {
  if (recall('verdict') !== undefined) return;
  if (!existsSync(join(runDir, RESULTS_FILE))) return info('main ended before any test did: no results');
  const { readResults } = await import('../report/read.js');
  const results = await readResults(runDir);
  for (const line of await drawReports(runDir, results)) warn(`reports: ${line}`);
  if (recall('wishes')?.summary) await writeSummary(results);
}

// After the servers have ended: their logs are complete now.
async function lateUpload(run: Run): Promise<void> {
  const wishes = recall('wishes');
  if (!wishes || recall('uploaded') || !wantsUpload(wishes.uploadLogs, recall('verdict'))) return;
  await uploadRunDirectory(run, wishes);
}
