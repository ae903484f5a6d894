import type { Arbitrary, Value } from 'fast-check';

export interface Shrinking<T> {
  /** All that the value can become; it has to know the value without having made it. */
  readonly arbitrary: Arbitrary<T>;
  /** The same text for two values that are the same scene; undefined for one that cannot show what is looked for. */
  readonly identity: (value: T) => string | undefined;
  /** Tries some, side by side. @returns of each whether it still shows what is looked for */
  readonly holds: (values: readonly T[]) => Promise<readonly boolean[]>;
  /** How many at the same time, at most. The first ones are fewer: one of them is often what is looked for. */
  readonly sideBySide: number;
  /** Whether there is no time for more. */
  readonly isOver: () => boolean;
}

const FIRST_SIDE_BY_SIDE = 4;

export interface Shrunk<T> {
  readonly value: T;
  /** How many were tried. */
  readonly tried: number;
  /** Nothing smaller shows it; false where there was no time to know that. */
  readonly isLeast: boolean;
}

/** Makes a value smaller for as long as it holds: what fast-check's shrinker proposes, of some that hold the first. */
export async function shrunk<T>(first: T, shrinking: Shrinking<T>): Promise<Shrunk<T>> {
  const { arbitrary, identity, holds, sideBySide, isOver } = shrinking;
  const seen = new Set([identity(first)]);
  let best = first;
  let context: unknown;
  let tried = 0;

  const smaller = async (): Promise<Value<T> | 'none' | 'no time'> => {
    let batch: Value<T>[] = [];
    let size = FIRST_SIDE_BY_SIDE;
    const tryThem = async () => {
      tried += batch.length;
      const found = await holds(batch.map(({ value }) => value));
      const one = batch[found.indexOf(true)];
      batch = [];
      return one;
    };
    for (const candidate of arbitrary.shrink(best, context)) {
      if (isOver()) return 'no time';
      const text = identity(candidate.value);
      if (text === undefined || seen.has(text)) continue;
      seen.add(text);
      batch.push(candidate);
      if (batch.length < size) continue;
      const found = await tryThem();
      if (found) return found;
      size = Math.min(2 * size, sideBySide);
    }
    return (batch.length > 0 && (await tryThem())) || 'none';
  };

  for (;;) {
    const next = await smaller();
    if (next === 'no time') return { value: best, tried, isLeast: false };
    if (next !== 'none') {
      best = next.value;
      context = next.context;
    } else if (context === undefined) return { value: best, tried, isLeast: true };
    // What came to nothing before one part became smaller may be possible after it.
    else context = undefined;
  }
}
