import * as z from 'zod';

const VERDICTS = ['right', 'known', 'wrong'] as const;
export type SceneVerdict = (typeof VERDICTS)[number];

/** Of a map: the worst outcome of a pair of operations. */
export const SIGNS: Readonly<Record<SceneVerdict, string>> = { right: '.', known: 'k', wrong: 'w' };

const Counts = z
  .strictObject({ right: z.number().int(), known: z.number().int(), wrong: z.number().int() })
  .describe('how many scenes had which outcome');

const HeatMap = z.strictObject({
  kind: z.string(),
  said: z.string().describe('the kind of table, in words'),
  scenes: Counts,
  first: z.array(z.string()).describe('what n1 does: a line of `worst` for each'),
  second: z.array(z.string()).describe('what n2 does: a letter of each line for each'),
  worst: z
    .array(z.string())
    .describe('the worst outcome of each pair: . right, k known, w wrong; a blank where no scene applies'),
});

const Cause = z.strictObject({
  what: z.string(),
  verdict: z.enum(['known', 'wrong']),
  scenes: z.number().int(),
  example: z.string().describe('one of those scenes, in words, with its order'),
});

export const Conflicts = z.strictObject({
  scenes: Counts,
  leftOut: z.record(z.string(), z.number().int()).describe('how many scenes do not apply, by why'),
  operations: z
    .record(z.string(), z.string())
    .describe('what is done, in words that follow the name of a node'),
  maps: z.array(HeatMap).describe('one for each kind of table'),
  causes: z.array(Cause).describe('why scenes are not right; at most fifty, those of most scenes'),
});

export type Counts = z.infer<typeof Counts>;
type Cause = z.infer<typeof Cause>;
export type HeatMap = z.infer<typeof HeatMap>;
export type Conflicts = z.infer<typeof Conflicts>;

const MOST_CAUSES = 50;

/** A scene that was played, with its outcome. */
export interface Found {
  readonly kind: { readonly name: string; readonly said: string };
  /** What n1 does, and what n2; or what three transactions do, in the order of their commits. */
  readonly operations: readonly { readonly name: string; readonly said: string }[];
  readonly verdict: SceneVerdict;
  readonly causes: readonly string[];
  /** Of a wrong one: in which way. */
  readonly wrong?: string | undefined;
  /** Scene and order in words. */
  readonly text: string;
}

/**
 * What is kept in results.json of scenes that were played; all else is in the test's outcomes.json.
 *
 * @param leftOut how many do not apply, by why
 * @param order names of operations as maps are to have them; what is not among them comes last
 */
export function conflictsOf(
  found: readonly Found[],
  leftOut: Readonly<Record<string, number>>,
  order: readonly string[] = [],
): Conflicts {
  const said = new Map(found.flatMap(({ operations }) => operations.map((one) => [one.name, one.said])));
  const names = [...new Set([...order.filter((name) => said.has(name)), ...said.keys()])];
  // A map has two axes: scenes of three transactions are told by their causes.
  const pairs = found.filter(({ operations }) => operations.length === 2);
  const kinds = groupBy(pairs, ({ kind }) => kind.name);
  return {
    scenes: countsOf(found),
    leftOut: { ...leftOut },
    operations: Object.fromEntries(names.map((name) => [name, said.get(name)!])),
    maps: [...kinds.values()].map((scenes) => mapOf(scenes, names)),
    causes: causesOf(found),
  };
}

function mapOf(found: readonly Found[], names: readonly string[]): HeatMap {
  const { name, said } = found[0]!.kind;
  const byPair = groupBy(found, ({ operations: [first, second] }) => pair(first!.name, second!.name));
  const axis = (node: 0 | 1) => names.filter((one) => found.some((f) => f.operations[node]!.name === one));
  const [first, second] = [axis(0), axis(1)];
  const sign = (scenes: readonly Found[] | undefined) =>
    scenes ? SIGNS[worstOf(scenes.map(({ verdict }) => verdict))] : ' ';
  const worst = first.map((one) => second.map((other) => sign(byPair.get(pair(one, other)))).join(''));
  return { kind: name, said, scenes: countsOf(found), first, second, worst };
}

function causesOf(found: readonly Found[]): Conflicts['causes'] {
  const all = new Map<string, Conflicts['causes'][number]>();
  for (const { verdict, causes, wrong, text } of found) {
    if (verdict === 'right') continue;
    for (const what of verdict === 'wrong' ? [wrong ?? 'for no reason that is known'] : causes) {
      const before = all.get(`${verdict} ${what}`);
      const scenes = (before?.scenes ?? 0) + 1;
      all.set(`${verdict} ${what}`, { what, verdict, scenes, example: before?.example ?? text });
    }
  }
  return [...all.values()].sort(byWeight).slice(0, MOST_CAUSES);
}

/** Wrong before known, then those of most scenes. */
export function byWeight(a: Cause, b: Cause): number {
  return VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) || b.scenes - a.scenes;
}

/** The worst of some outcomes, of which there is one at least. */
export function worstOf(verdicts: readonly SceneVerdict[]): SceneVerdict {
  return VERDICTS.filter((verdict) => verdicts.includes(verdict)).at(-1) ?? 'right';
}

function countsOf(found: readonly Pick<Found, 'verdict'>[]): Counts {
  const counts = { right: 0, known: 0, wrong: 0 };
  for (const { verdict } of found) counts[verdict]++;
  return counts;
}

export function sumOfCounts(all: readonly Counts[]): Counts {
  const sum = (verdict: SceneVerdict) => all.reduce((n, counts) => n + counts[verdict], 0);
  return { right: sum('right'), known: sum('known'), wrong: sum('wrong') };
}

/** How many scenes that are. */
export function scenesIn({ right, known, wrong }: Counts): number {
  return right + known + wrong;
}

const pair = (first: string, second: string) => JSON.stringify([first, second]);

export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
