import { compareTable, type TableComparison } from '../../src/cluster/compare-table.js';
import type { Node } from '../../src/database/node.js';
import type { Random } from '../../src/random.js';

/** Rows with random keys that two or more nodes have alike, in a table with a key and in one without. */
export class Planted {
  private constructor(
    private readonly nodes: readonly Node[],
    /** The keys of all rows, in order. */
    private readonly ids: readonly number[],
    private readonly random: Random,
  ) {}

  static async of(nodes: readonly Node[], rows: number, random: Random): Promise<Planted> {
    const seed = random.integer(1, 1_000_000);
    await Promise.all(
      nodes.map(async (node) => {
        await node.sql`create table keyed (id bigint primary key, owner text, balance numeric, at timestamptz, note text)`;
        await node.sql`create table plain (like keyed)`;
        await node.sql`create index on plain (id)`;
        // The same on every node; keys are anywhere between 0 and 2^48.
        await node.sql(
          `insert into keyed
           select ('x' || left(md5('${seed}/' || g), 12))::bit(48)::bigint, 'owner ' || g,
                  nullif(g % 100000, 7) / 100.0, timestamptz '2026-01-01' + g * interval '1 s', md5(g::text)
             from generate_series(1, ${rows}) g on conflict do nothing`,
        );
        await node.sql`insert into plain select * from keyed`;
        await node.sql`insert into plain select * from keyed where id % 50 = 0`; // Some rows are there twice.
        for (const table of ['keyed', 'plain']) await node.sql(`vacuum analyze ${table}`);
      }),
    );
    const { rows: ids } = await nodes[0]!.table('select id from keyed order by id');
    return new Planted(
      nodes,
      ids.map(([id]) => Number(id)),
      random,
    );
  }

  /**
   * Changes rows on one of the nodes, compares, and takes the changes back.
   *
   * @param most how many rows are changed at most
   * @returns what the comparison says, and what is wrong with that
   */
  async round(table: 'keyed' | 'plain', most: number): Promise<{ changed: number; wrong: string[] }> {
    const node = this.nodes[this.random.integer(0, this.nodes.length - 1)]!;
    const chosen = this.choose(most);
    const kinds = table === 'keyed' ? KINDS.slice(0, 3) : KINDS;
    const byKind = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
    for (const id of chosen) byKind.get(kinds[this.random.integer(0, kinds.length - 1)]!)!.push(id);

    await node.sql(`create table before as select * from ${table} where id = any ('{${chosen}}')`);
    await node.sql`create index on before (id)`;
    for (const [kind, ids] of byKind) await node.sql(CHANGES[kind](table, ids));
    const all = this.random.integer(0, 3) === 0;
    const wrong = all ? await this.all(table, byKind) : await this.counted(table, byKind);
    await node.sql(
      `delete from ${table} where id = any ('{${[...chosen, ...byKind.get('insert')!.map(added)]}}')`,
    );
    await node.sql(`insert into ${table} select * from before`);
    await node.sql`drop table before`;
    return { changed: chosen.length, wrong };
  }

  // Scattered over all rows, or side by side: at the beginning, at the end, anywhere.
  private choose(most: number): number[] {
    const n = this.random.integer(0, 4) === 0 ? this.random.integer(0, 3) : this.random.integer(0, most);
    const last = this.ids.length - n;
    const from = [0, last, this.random.integer(0, last)][this.random.integer(0, 5)];
    if (from !== undefined) return this.ids.slice(from, from + n);
    const chosen = new Set<number>();
    while (chosen.size < n) chosen.add(this.ids[this.random.integer(0, this.ids.length - 1)]!);
    return [...chosen];
  }

  private async counted(table: string, byKind: ReadonlyMap<Kind, number[]>): Promise<string[]> {
    const found = await compareTable(this.nodes, `public.${table}`);
    const expected = differing(table, byKind);
    return [
      ...right(found, expected.length, 0),
      ...unexpected(
        found.named.map(({ values }) => Number(values.id)),
        expected,
        found.named.length,
      ),
    ];
  }

  /** The same with all keys that differ, of which the odd ones are to be ignored. */
  private async all(table: string, byKind: ReadonlyMap<Kind, number[]>): Promise<string[]> {
    const seen: number[] = [];
    const ignore = ({ id }: Readonly<Record<string, string | null>>) => {
      seen.push(Number(id));
      return Number(id) % 2 === 1;
    };
    const found = await compareTable(this.nodes, `public.${table}`, { ignore });
    const expected = differing(table, byKind);
    const odd = expected.filter((id) => id % 2 === 1).length;
    return [...right(found, expected.length - odd, odd), ...unexpected(seen, expected, expected.length)];
  }
}

const KINDS = ['update', 'delete', 'insert', 'double'] as const;
type Kind = (typeof KINDS)[number];

const CHANGES: Record<Kind, (table: string, ids: readonly number[]) => string> = {
  update: (table, ids) =>
    `update ${table} set balance = coalesce(balance, 0) + 0.01 where id = any ('{${ids}}')`,
  delete: (table, ids) => `delete from ${table} where id = any ('{${ids}}')`,
  insert: (table, ids) =>
    `insert into ${table} select distinct ${added('id')}, owner, balance, at, note from before where id = any ('{${ids}}')`,
  double: (table, ids) => `insert into ${table} select * from before where id = any ('{${ids}}')`,
};

/** A key behind all others. */
function added<T extends number | 'id'>(id: T): T extends number ? number : string {
  return (typeof id === 'number' ? id + 2 ** 50 : `id + ${2 ** 50}`) as T extends number ? number : string;
}

/** The key of every row that differs: without a key, what was there and what is there now are two rows. */
function differing(table: string, byKind: ReadonlyMap<Kind, number[]>): number[] {
  return [...byKind].flatMap(([kind, ids]) => {
    if (kind === 'insert') return ids.map(added);
    return kind === 'update' && table === 'plain' ? [...ids, ...ids] : ids;
  });
}

function right(found: TableComparison, total: number, ignored: number): string[] {
  const seen = { same: found.same, total: found.total, ignored: found.ignored, named: found.named.length };
  const expected = { same: total === 0, total, ignored, named: Math.min(total, 20) };
  const [a, b] = [JSON.stringify(seen), JSON.stringify(expected)];
  return a === b ? [] : [`found ${a}, expected ${b}`];
}

function unexpected(seen: readonly number[], expected: readonly number[], n: number): string[] {
  const left = new Map<number, number>();
  for (const id of expected) left.set(id, (left.get(id) ?? 0) + 1);
  const wrong = seen.filter((id) => {
    const times = left.get(id) ?? 0;
    left.set(id, times - 1);
    return times < 1;
  });
  if (wrong.length > 0) return [`${wrong.length} keys do not differ, among them ${wrong[0]}`];
  return seen.length === n ? [] : [`${seen.length} keys of ${n}`];
}
