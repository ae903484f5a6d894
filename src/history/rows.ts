import { Ints } from './growing.js';

/** A Map of V8 holds 2^24 entries at most. */
const FULL = 2 ** 23;

/** Rows, each a table and a key, by consecutive numbers. */
export class Rows {
  readonly tables: string[] = [];
  readonly keys: string[] = [];
  /** Of each row, the position of its table in `tables`. */
  readonly tableOf = new Ints();
  private readonly byTable = new Map<
    string,
    { readonly number: number; readonly maps: Map<string, number>[] }
  >();

  get length(): number {
    return this.keys.length;
  }

  /** The table's number; it gets one if it has none yet. */
  table(name: string): number {
    return this.entry(name).number;
  }

  /** The row's number; it gets one if it has none yet. */
  row(table: string, key: string): number {
    const { number, maps } = this.entry(table);
    for (const map of maps) {
      const known = map.get(key);
      if (known !== undefined) return known;
    }
    let last = maps.at(-1);
    if (!last || last.size >= FULL) {
      last = new Map();
      maps.push(last);
    }
    const row = this.keys.push(key) - 1;
    last.set(key, row);
    this.tableOf.push(number);
    return row;
  }

  /** The row's number, or -1 for a row that nothing has spoken of. */
  find(table: string, key: string): number {
    for (const map of this.byTable.get(table)?.maps ?? []) {
      const row = map.get(key);
      if (row !== undefined) return row;
    }
    return -1;
  }

  tableName(row: number): string {
    return this.tables[this.tableOf.data[row]!]!;
  }

  private entry(table: string) {
    let entry = this.byTable.get(table);
    if (!entry) {
      entry = { number: this.tables.push(table) - 1, maps: [] };
      this.byTable.set(table, entry);
    }
    return entry;
  }
}
