import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { packageRoot } from '../root.js';
import type { Calling } from '../run/request.js';

/**
 * How people run the same again who have a checkout of the job's repository: with a clone of the action beside it,
 * because the repository itself has no runner. The action's own repository has.
 *
 * @param workspace GITHUB_WORKSPACE
 * @param workingDirectory absolute; where the run happens
 */
export function calledInJob(workspace: string | undefined, workingDirectory: string): Calling {
  const cwd = real(workingDirectory);
  const repository = repositoryOf(cwd, real(workspace ?? workingDirectory));
  const clone = real(packageRoot) === repository ? repository : join(dirname(repository), 'mmr-test-action');
  const runner = relative(cwd, join(clone, 'runner'));
  return {
    runner: runner.startsWith('.') ? runner : `./${runner}`,
    folder: relative(repository, cwd),
    repository,
    machineStays: false,
  };
}

/** The checkout that a folder is in: a job can have several of them in its workspace. */
function repositoryOf(folder: string, workspace: string): string {
  if (folder !== workspace && !folder.startsWith(workspace + sep)) return folder;
  for (let top = folder; top !== workspace; top = dirname(top)) {
    if (existsSync(join(top, '.git'))) return top;
  }
  return workspace;
}

/** A folder without links in its path; that it is there is checked when it is entered. */
function real(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}
