/** Random values that come from a seed. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** Letters and digits. */
  text(length: number): string;
}

/** A generator (mulberry32) that gives the same values for the same seed text. */
export function randomFrom(seed: string): Random {
  let state = 0;
  for (const char of seed) state = (Math.imul(state, 31) + char.codePointAt(0)!) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const characters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return {
    integer,
    pick: (from) => from[integer(0, from.length - 1)]!,
    text: (length) => Array.from({ length }, () => characters[integer(0, characters.length - 1)]).join(''),
  };
}
