import { countVerdicts } from '../counts.js';
import type { Results } from '../results.js';
import { type Merged, type MergedVersion, testsOf } from './merged.js';
import { problemsOf } from './problems.js';
import type { NamedLeg } from './read-legs.js';
import { byVersion } from './versions.js';

/**
 * Makes one answer of several runs: a version for each that they are of, each with its legs, what is missing in it, and its
 * verdict: fail where a leg failed; error where one could not be judged or is missing, or a test ran twice or nowhere.
 */
export function mergeLegs(legs: readonly NamedLeg[], tool: Results['tool'], mergedAt: Date): Merged {
  const grouped = [...byVersion(legs)];
  const names = grouped.map(([, own]) =>
    own.flatMap(({ results }) => results?.tests.map((t) => t.name) ?? []),
  );
  const versions = grouped.map(([name, own], i): MergedVersion => {
    const elsewhere = new Set(names.filter((_, other) => other !== i).flat());
    const merged = own.map(({ version, ...leg }) => leg);
    const problems = problemsOf(merged, elsewhere);
    const verdicts = own.map(({ results }) => results?.verdict ?? 'error');
    const counts = countVerdicts(testsOf({ legs: merged }));
    const verdict = worst([...verdicts, ...(problems.length > 0 ? ['error' as const] : [])]);
    return { name, verdict, counts, problems, legs: merged };
  });
  return {
    version: 1,
    merged: true,
    tool,
    mergedAt: mergedAt.toISOString(),
    verdict: worst(versions.map(({ verdict }) => verdict)),
    counts: countVerdicts(versions.flatMap(testsOf)),
    versions,
  };
}

function worst(verdicts: readonly Results['verdict'][]): Results['verdict'] {
  return (['fail', 'error'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'pass';
}
