import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, RequestError } from '../errors.js';
import { betweenRuns, type RunChanges } from '../report/between-runs.js';
import { wholeFacts } from '../report/facts.js';
import { readResults } from '../report/read.js';
import type { Results } from '../report/results.js';
import { changeSections, changesLine } from '../report/run-changes.js';
import { isArtifactName } from './artifact-name.js';

/** The run that this one is compared with. */
export interface Baseline {
  /** As the input names it. */
  readonly name: string;
  readonly results: Results;
}

/** What is another than in the baseline. */
export interface Comparison {
  readonly changes: RunChanges;
  /** What the baseline was, on one line. */
  readonly before: string;
}

/**
 * Reads what the input `baseline` names: a run directory, a file with results, or else an artifact of this workflow run.
 *
 * @param name paths in it are relative to the current folder
 * @throws RequestError where there are no results that can be read
 */
export async function readBaseline(name: string): Promise<Baseline> {
  try {
    const place = existsSync(name) ? name : await fetchArtifact(name);
    return { name, results: await readResults(place) };
  } catch (error) {
    throw new RequestError(`input baseline: "${name}" cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/** Compares a run with the baseline; of a shard, what the baseline has of the same tests. */
export function compareWith({ name, results: before }: Baseline, after: Results): Comparison {
  const own = new Set(after.tests.map((test) => test.name));
  const same = after.shard ? { ...before, tests: before.tests.filter((test) => own.has(test.name)) } : before;
  return { changes: betweenRuns(same, after), before: `${name}: ${wholeFacts(before)}` };
}

/** What a comparison says, for a log. */
export function comparisonLines({ changes, before }: Comparison): string[] {
  return [
    `baseline ${before}`,
    ...changeSections(changes).flatMap(({ title, tests }) => [
      title,
      ...tests.map((test) => `  ${test.name}  ${test.words}`),
    ]),
    `against the baseline: ${changesLine(changes)}`,
  ];
}

/** @returns the folder in which what was in it is */
async function fetchArtifact(name: string): Promise<string> {
  const elsewhere =
    'what an earlier workflow run has left is to be fetched first, by actions/download-artifact with its run-id';
  if (!isArtifactName(name)) throw new Error(`there is no such folder or file; ${elsewhere}`);
  // Only a job has the service, and only this workflow run's artifacts are within its reach without a token.
  if (!process.env.ACTIONS_RUNTIME_TOKEN)
    throw new Error('there is no such folder or file, and no service for artifacts');
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  try {
    const { artifact } = await client.getArtifact(name);
    const folder = await mkdtemp(join(process.env.RUNNER_TEMP ?? tmpdir(), 'mmr-baseline-'));
    const { downloadPath } = await client.downloadArtifact(artifact.id, { path: folder });
    return downloadPath ?? folder;
  } catch (error) {
    throw new Error(
      `there is no such folder or file, nor can an artifact of this workflow run be fetched: ${messageOf(error)}; ${elsewhere}`,
    );
  }
}
