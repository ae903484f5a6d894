import {
  byWeight,
  type Conflicts,
  groupBy,
  type HeatMap,
  type SceneVerdict,
  SIGNS,
  sumOfCounts,
} from './conflicts.js';
import type { Results } from './results.js';

const ORDER = [' ', SIGNS.right, SIGNS.known, SIGNS.wrong];

/** What all tests of a run together have found out of changes that meet. */
export interface TogetherFound extends Omit<Conflicts, 'leftOut'> {
  readonly leftOut: readonly (readonly [why: string, scenes: number])[];
}

/** @returns undefined where no test has played scenes */
export function allConflicts({ tests }: Pick<Results, 'tests'>): TogetherFound | undefined {
  const all = tests.flatMap(({ conflicts }) => conflicts ?? []);
  if (all.length === 0) return undefined;
  const operations = Object.assign({}, ...all.map((one) => one.operations)) as Record<string, string>;
  const kinds = new Map<string, HeatMap>();
  for (const map of all.flatMap(({ maps }) => maps)) {
    const before = kinds.get(map.kind);
    kinds.set(map.kind, before ? together(before, map, Object.keys(operations)) : map);
  }
  const leftOut = new Map<string, number>();
  for (const [why, n] of all.flatMap((one) => Object.entries(one.leftOut)))
    leftOut.set(why, (leftOut.get(why) ?? 0) + n);
  return {
    scenes: sumOfCounts(all.map(({ scenes }) => scenes)),
    ...{ operations, maps: [...kinds.values()], leftOut: [...leftOut] },
    causes: sumOfCauses(all.flatMap(({ causes }) => causes)),
  };
}

function sumOfCauses(all: Conflicts['causes']): Conflicts['causes'] {
  const sums = [...groupBy(all, ({ verdict, what }) => `${verdict} ${what}`).values()].map((same) => ({
    ...same[0]!,
    scenes: same.reduce((sum, { scenes }) => sum + scenes, 0),
  }));
  return sums.sort(byWeight);
}

/** Of two maps of one kind of table each pair with the worse of its outcomes. */
function together(a: HeatMap, b: HeatMap, names: readonly string[]): HeatMap {
  const axis = (of: 'first' | 'second') =>
    names.filter((name) => a[of].includes(name) || b[of].includes(name));
  const [first, second] = [axis('first'), axis('second')];
  const worse = (one: string, other: string) => {
    const [x, y] = [signAt(a, one, other), signAt(b, one, other)];
    return ORDER.indexOf(x) < ORDER.indexOf(y) ? y : x;
  };
  const worst = first.map((one) => second.map((other) => worse(one, other)).join(''));
  return { ...a, scenes: sumOfCounts([a.scenes, b.scenes]), first, second, worst };
}

function signAt({ first, second, worst }: HeatMap, one: string, other: string): string {
  return worst[first.indexOf(one)]?.[second.indexOf(other)] ?? ' ';
}

/** What a letter of a map says; undefined where no scene applies. */
export function verdictAt(map: HeatMap, row: number, column: number): SceneVerdict | undefined {
  const sign = map.worst[row]?.[column];
  return (Object.keys(SIGNS) as SceneVerdict[]).find((verdict) => SIGNS[verdict] === sign);
}
