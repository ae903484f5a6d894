import { RequestError } from '../errors.js';
import type { PlannedTest } from '../schedule/resolve.js';
import type { ScriptLeaves } from '../script/leaves.js';
import { type Given, reasonToSkip } from '../suite/skip.js';
import type { Test } from '../suite/test.js';
import type { ScriptSays } from './script-says.js';

/** A test in the place that it has in the schedule. */
export type PlanItem =
  | {
      readonly name: string;
      readonly kind: 'built-in';
      readonly test: Test;
      readonly skip: string | undefined;
    }
  | {
      readonly name: string;
      readonly kind: 'script';
      readonly file: string;
      readonly group: number;
      readonly leaves: ScriptLeaves;
    }
  /** A script that works in tables of its own. */
  | { readonly name: string; readonly kind: 'tables script'; readonly file: string };

/** Whether a test has nothing to run. */
export function isSkipped(item: PlanItem): boolean {
  return item.kind === 'built-in' && item.skip !== undefined;
}

const NOTHING: ScriptSays = { scope: 'scripts', leaves: { differing: [], exceptions: false } };

/** Decides, before anything starts, what runs and what is skipped, with the reason. */
export function plan(
  tests: readonly PlannedTest[],
  suite: Readonly<Record<string, Test>>,
  given: Given,
  says: ReadonlyMap<string, ScriptSays> = new Map(),
): PlanItem[] {
  return tests.map(({ name, test, group }) => {
    if (test.kind === 'script') {
      const { file } = test;
      const said = says.get(file) ?? NOTHING;
      if (said.scope === 'tables') return { name, kind: 'tables script', file };
      return { name, kind: 'script', file, group, leaves: said.leaves };
    }
    const definition = suite[test.id];
    if (!definition) throw new RequestError(`test "${test.id}": there is no such built-in test`);
    return { name, kind: 'built-in', test: definition, skip: reasonToSkip(definition, given) };
  });
}
