import { RequestError } from '../errors.js';
import type { PlannedTest } from '../schedule/resolve.js';
import { readLeaves, type ScriptLeaves } from '../script/leaves.js';
import { saysTables } from '../script/scope.js';

/** What a script says of itself before anything starts. */
export type ScriptSays =
  /** It works in tables of its own, and shares a mesh with built-in tests that do so. */
  | { readonly scope: 'tables' }
  /** It shares a cluster with all other scripts. */
  | { readonly scope: 'scripts'; readonly leaves: ScriptLeaves };

/**
 * Reads what each script says of itself, by file.
 *
 * @throws RequestError when one says something that nobody understands
 */
export async function readSaying(
  tests: readonly PlannedTest[],
  env: Readonly<Record<string, string>>,
): Promise<Map<string, ScriptSays>> {
  const files = new Set(tests.flatMap(({ test }) => (test.kind === 'script' ? [test.file] : [])));
  const said = await Promise.allSettled(
    [...files].map(async (file) => [file, await sayingOf(file, env)] as const),
  );
  const wrong = said.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  const foreign = wrong.find((error) => !(error instanceof RequestError));
  if (foreign) throw foreign;
  if (wrong.length > 0) throw new RequestError(wrong.map((error) => (error as Error).message).join('\n'));
  return new Map(said.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
}

async function sayingOf(file: string, env: Readonly<Record<string, string>>): Promise<ScriptSays> {
  const leaves = await readLeaves(file);
  if (!(await saysTables(file, env))) return { scope: 'scripts', leaves };
  if (leaves.exceptions || leaves.differing.length > 0) {
    throw new RequestError(
      `test "${file}": a comment "mmr: leaves …" is for a test that shares a cluster with all scripts; one that works in tables of its own says it in what it exports: leaves: { differing: { orders: 1 } }`,
    );
  }
  return { scope: 'tables' };
}

/** Whether a test runs on the cluster that scripts share. */
export function sharesCluster({ test }: PlannedTest, says: ReadonlyMap<string, ScriptSays>): boolean {
  return test.kind === 'script' && says.get(test.file)?.scope !== 'tables';
}
