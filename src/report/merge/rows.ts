import { knownOf } from '../between-runs.js';
import { judge, wasNotRun } from '../judge.js';
import type { TestResult } from '../results.js';
import { isStrict, type Merged, testsOf } from './merged.js';

/** What one test was on each version, in the order of the versions; undefined where it did not run. */
export interface Row {
  readonly name: string;
  readonly cells: readonly (TestResult | undefined)[];
}

/** All tests of all versions, each in one of the lists; by name. */
export interface Rows {
  /** Another verdict on some versions than on others, or known by something else; the worst first. */
  readonly differing: readonly Row[];
  /** The same everywhere, and a failure, or an error. */
  readonly red: readonly Row[];
  /** On no version its turn came before the run ended. */
  readonly notRun: readonly Row[];
  /** The same everywhere, and green, or skipped. */
  readonly same: readonly Row[];
}

/** Sorts tests by what the versions make of them. Of a version in which something is missing, what is missing says nothing. */
export function rowsOf({ versions }: Pick<Merged, 'versions'>): Rows {
  const columns = versions.map((version) => ({
    strict: isStrict(version),
    whole: version.problems.length === 0,
    tests: new Map(testsOf(version).map((test) => [test.name, test])),
  }));
  const names = [...new Set(columns.flatMap(({ tests }) => [...tests.keys()]))].sort();
  const rows = { differing: [] as Row[], red: [] as Row[], notRun: [] as Row[], same: [] as Row[] };
  for (const name of names) {
    const cells = columns.map(({ tests }) => tests.get(name));
    const seen = columns.flatMap(({ whole, strict }, i) => {
      const cell = cells[i];
      if (!cell) return whole ? ['not there'] : [];
      return [wasNotRun(cell) ? NOT_RUN : `${judge(cell, strict)} ${knownOf(cell)}`];
    });
    rows[listOf(seen)].push({ name, cells });
  }
  return { ...rows, differing: rows.differing.sort((a, b) => weight(b) - weight(a)) };
}

const NOT_RUN = 'not run';

function listOf(seen: readonly string[]): keyof Rows {
  const [first = ''] = seen;
  if (new Set(seen).size > 1) return 'differing';
  if (first === NOT_RUN) return 'notRun';
  return /^(failed|errored)/.test(first) ? 'red' : 'same';
}

/** What is red somewhere comes before what is known, and last what only some versions can run. */
function weight({ cells }: Row): number {
  const verdicts = new Set(cells.map((cell) => cell?.verdict));
  if (verdicts.has('fail') || verdicts.has('error')) return 2;
  return verdicts.has('known') ? 1 : 0;
}
