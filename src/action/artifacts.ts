import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionInputs } from './inputs.js';

/** Whether the run directory is to be uploaded. A run without a verdict was cut short: that is no pass. */
export function wantsUpload(when: ActionInputs['uploadLogs'], verdict: string | undefined): boolean {
  return when === 'always' || (when === 'failure' && verdict !== 'pass');
}

/**
 * The name of the artifact unless one was asked for. The run's id makes it unique in the workflow run, where jobs of a
 * matrix, and of a reusable workflow that is called twice, share their name.
 */
export function defaultArtifactName(runId: string): string {
  return `mmr-results-${process.env.GITHUB_JOB ?? 'job'}-${runId}`.replace(/[^\w.-]/g, '-');
}

/**
 * Uploads the run directory.
 *
 * @returns the artifact's id
 * @throws Error when the service refuses or cannot be reached
 */
export async function uploadRunDirectory(
  run: { runId: string; runDir: string },
  wish: Pick<ActionInputs, 'artifactName' | 'artifactRetentionDays'>,
): Promise<number> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const name = wish.artifactName ?? defaultArtifactName(run.runId);
  const options = wish.artifactRetentionDays ? { retentionDays: wish.artifactRetentionDays } : {};
  const uploaded = await new DefaultArtifactClient().uploadArtifact(
    name,
    await filesIn(run.runDir),
    run.runDir,
    options,
  );
  if (uploaded.id === undefined) throw new Error(`the service gave no id for the artifact ${name}`);
  return uploaded.id;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
