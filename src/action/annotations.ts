import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

import { troubles, wasNotRun } from '../report/judge.js';
import type { Results, TestResult } from '../report/results.js';
import { annotate } from './say.js';

/** GitHub shows ten errors of a step; the last one is for the verdict. */
const MAX_ANNOTATIONS = 9;

/** An annotation for each test that failed or could not be judged; of a script, it is on the script's file. */
export function annotateTroubles(results: Results): void {
  const tests = troubles(results).filter((test) => !wasNotRun(test));
  for (const test of tests.slice(0, MAX_ANNOTATIONS)) {
    const { name, node, verdict, reason, reproduce } = test;
    const file = scriptFile(test);
    annotate(`${node ? `${node}: ` : ''}${reason ?? verdict}\nreproduce: ${reproduce}`, {
      title: `${name}: ${verdict}`,
      ...(file && { file }),
    });
  }
}

/**
 * The script's file as GitHub finds it: from the workspace on, wherever the run happened, with `/`.
 *
 * @returns undefined where it lies outside of the workspace, and for a built-in test
 */
function scriptFile({ kind, name }: TestResult): string | undefined {
  const { GITHUB_WORKSPACE } = process.env;
  if (kind !== 'script' || !GITHUB_WORKSPACE) return undefined;
  // A script that ran for the second time is called NAME#2.
  const file = real(name) ?? real(name.replace(/#\d+$/, ''));
  const workspace = real(GITHUB_WORKSPACE);
  if (file === undefined || workspace === undefined) return undefined;
  const path = relative(workspace, file);
  return path.startsWith('..') || isAbsolute(path) ? undefined : path.replaceAll(sep, '/');
}

/** Both sides without symbolic links, which a workspace may be behind. @returns undefined where nothing is there */
function real(path: string): string | undefined {
  try {
    return realpathSync(resolve(path));
  } catch {
    return undefined;
  }
}
