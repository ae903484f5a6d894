import type { Bounds } from '../suite/test.js';

/** Counts the same findings and keeps the first different ones, so that a flood takes no memory. */
export class Tally {
  private readonly times = new Map<string, number>();
  private more = 0;

  constructor(private readonly most = 40) {}

  add(text: string, times = 1): void {
    const before = this.times.get(text);
    if (before === undefined && this.times.size >= this.most) this.more += times;
    else this.times.set(text, (before ?? 0) + times);
  }

  /** Each finding once, and how many there were besides. */
  lines(): string[] {
    const all = [...this.times].map(([text, n]) => (n > 1 ? `${text} (${n} times)` : text));
    return this.more > 0 ? [...all, `and ${this.more} more findings of this kind`] : all;
  }
}

/** Something that is expected, and how often it was there. */
export class Expected<T extends Bounds> {
  seen = 0;

  constructor(readonly what: T) {}

  /** What is wrong with how often it was there; undefined where nothing is. */
  wrong(name: string): string | undefined {
    const { least = 1, most = Number.POSITIVE_INFINITY } = this.what;
    if (this.seen >= least && this.seen <= most) return undefined;
    const wanted = least === most ? `${least}` : this.seen < least ? `${least} or more` : `${most} at most`;
    return `${name}: the test says that there are ${wanted}, but there were ${this.seen}`;
  }
}
