/** A map from whole numbers to whole numbers, 24 bytes an entry where Map needs twice that and more time. */
export class NumberMap {
  private readonly keys: Float64Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  /** @param most how many entries it will hold */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 1.5)));
    this.keys = new Float64Array(size).fill(Number.NaN);
    this.values = new Int32Array(size);
    this.mask = size - 1;
  }

  /** @returns false where the key was there already, and stays as it was */
  add(key: number, value: number): boolean {
    const at = this.slot(key);
    if (this.keys[at] === key) return false;
    this.keys[at] = key;
    this.values[at] = value;
    return true;
  }

  /** The value, or -1. */
  get(key: number): number {
    const at = this.slot(key);
    return this.keys[at] === key ? this.values[at]! : -1;
  }

  private slot(key: number): number {
    // Both halves of a key count: clients often number their versions in steps of a large power.
    let hash = Math.imul((key | 0) ^ Math.imul(Math.floor(key / 2 ** 32) | 0, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    let at = Math.imul(hash, 0xc2b2ae35) >>> 0;
    at = (at ^ (at >>> 13)) & this.mask;
    while (this.keys[at] !== key && !Number.isNaN(this.keys[at]!)) at = (at + 1) & this.mask;
    return at;
  }
}
