import { join } from 'node:path';
import { messageOf } from '../../errors.js';
import { allConflicts } from '../all-conflicts.js';
import { groupBy, type HeatMap } from '../conflicts.js';
import { knownName } from '../judge.js';
import { type Outcome, readOutcomes } from '../outcomes.js';
import type { Results } from '../results.js';

/** Scenes of one pair that became the same for the same reasons, with the story of the first; numbers are those of texts. */
export type Group = readonly [
  verdict: number,
  why: readonly number[],
  /** The state of each with its order. */
  scenes: readonly number[],
  story: readonly number[],
  /** What each node holds in the end. */
  holds: readonly number[],
  /** What each should by the rules of the release, where that is something else. */
  should?: readonly number[],
];

/** A pair of operations on one kind of table: what each node is told, and what became of it. */
export type Cell = readonly [told: readonly (readonly number[])[], ...groups: Group[]];

/** The scenes of all maps as the page has them: every text once. */
export interface Stories {
  readonly texts: readonly string[];
  /** By the number of the map, the row and the column: "0 3 5". */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** All scenes of a run, and what could not be read of them. */
export interface Played {
  readonly scenes: readonly Scene[];
  readonly problems: readonly string[];
}

interface Scene extends Outcome {
  /** The state in words. */
  readonly stateText: string;
}

/** Reads what the tests of a run have left of their scenes. */
export async function playedScenes(runDir: string, { tests }: Results): Promise<Played> {
  const scenes: Scene[] = [];
  const problems: string[] = [];
  for (const test of tests) {
    if (!test.conflicts || test.log === undefined) continue;
    try {
      const outcomes = await readOutcomes(join(runDir, test.log));
      for (const one of outcomes.scenes)
        scenes.push({ ...one, stateText: outcomes.states[one.state] ?? one.state });
    } catch (error) {
      problems.push(`${test.name}: ${messageOf(error)}; its maps are without their scenes`);
    }
  }
  return { scenes, problems };
}

/** The stories of these scenes, of those that are right too or only of others. */
export function storiesOf(results: Results, { scenes }: Played, which: 'all' | 'not right'): Stories {
  const { maps = [] } = allConflicts(results) ?? {};
  const references = new Map(
    results.tests.flatMap(({ known = [] }) => known.map((one) => [one.what, one] as const)),
  );
  const texts = new Texts();
  const why = ({ causes, wrong }: Scene) =>
    [...(wrong ? [wrong] : []), ...causes].map((cause) => {
      const known = references.get(cause);
      return texts.add(known ? `${knownName(known)} (${known.reference})` : cause);
    });
  const told = scenes.filter(({ verdict }) => which === 'all' || verdict !== 'right');
  const cells: Record<string, Cell> = {};
  for (const same of groupBy(told, (scene) => placeOf(maps, scene) ?? '').values()) {
    const place = placeOf(maps, same[0]!);
    if (place === undefined) continue;
    const groups = groupBy(same, ({ verdict, causes, wrong }) => JSON.stringify([verdict, causes, wrong]));
    const sorted = [...groups.values()].sort((a, b) => rankOf(b[0]!) - rankOf(a[0]!));
    cells[place] = [
      same[0]!.told.map((statements) => statements.map((each) => texts.add(each))),
      ...sorted.map((all) => groupOf(all, texts, why)),
    ];
  }
  return { texts: texts.all, cells };
}

function groupOf(all: readonly Scene[], texts: Texts, why: (scene: Scene) => number[]): Group {
  const first = all[0]!;
  const [holds, should] = [first.seen, first.expected].map((nodes) => nodes.map((rows) => rowsText(rows)));
  const isOther = holds!.some((text, node) => text !== should![node]);
  return [
    rankOf(first),
    why(first),
    all.map(({ stateText, order }) => texts.add(`${stateText}: ${order}`)),
    first.story.map((line) => texts.add(line)),
    holds!.map((text) => texts.add(text)),
    ...(isOther ? [should!.map((text) => texts.add(text))] : []),
  ] as unknown as Group;
}

function placeOf(maps: readonly HeatMap[], { kind, operations }: Scene): string | undefined {
  // Those of three transactions are on no map.
  if (operations.length !== 2) return undefined;
  const [one, other] = operations;
  const number = maps.findIndex((map) => map.kind === kind);
  const map = maps[number];
  const [row, column] = [map?.first.indexOf(one!) ?? -1, map?.second.indexOf(other!) ?? -1];
  return row < 0 || column < 0 ? undefined : `${number} ${row} ${column}`;
}

const rankOf = ({ verdict }: Scene) => ['right', 'known', 'wrong'].indexOf(verdict);

function rowsText(rows: Outcome['seen'][number]): string {
  if (rows.length === 0) return 'no row';
  return rows
    .map(({ table, row }) => {
      const values = Object.entries(row).map(([column, value]) => `${column}=${valueText(value)}`);
      return `${table === 'main' ? '' : `${table}: `}${values.join(' ')}`;
    })
    .sort()
    .join('\n');
}

const valueText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

class Texts {
  private readonly numbers = new Map<string, number>();

  get all(): string[] {
    return [...this.numbers.keys()];
  }

  add(text: string): number {
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }
}
