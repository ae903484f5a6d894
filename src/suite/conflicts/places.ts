import type { Cluster } from '../../cluster/cluster.js';
import type { Case } from '../../conflicts/applies.js';
import { columnsOf, type Kind } from '../../conflicts/kinds.js';
import { BEFORE_TABLES, type Place, tablesOf } from '../../conflicts/sql.js';
import { rowStatements } from '../../conflicts/statement.js';
import { ident } from '../../database/quote.js';
import { DEFAULT_SET, type TablePart } from '../../replication/engine.js';
import { links } from '../../replication/names.js';

/** A case that has rows of its own. */
export interface Placed {
  readonly one: Case;
  readonly place: Place & { readonly number: number };
}

/** The tables that cases run in, on every node. */
export class Places {
  private readonly made = new Map<string, Kind>();
  private count = 0;

  /** Gives every case rows that no other has: its own part of a table, or a table where it truncates or freezes that. */
  place(cases: readonly Case[]): Placed[] {
    const emptied = new Map<string, number>();
    return cases.map((one) => {
      const { kind, state } = one.scene;
      const parts = ['c', kind.name.replaceAll('-', '_')];
      if (state === 'frozen') parts.push('frozen');
      if (truncates(one.scene)) {
        const slot = emptied.get(parts.join('_')) ?? 0;
        emptied.set(parts.join('_'), slot + 1);
        parts.push(`t${slot}`);
      }
      return { one, place: { number: ++this.count, main: parts.join('_') } };
    });
  }

  /** Makes the tables that are not there yet, and replicates them. */
  async make(cluster: Cluster, placed: readonly Placed[]): Promise<void> {
    const missing = new Map(
      placed.filter(({ place }) => !this.made.has(place.main)).map((p) => [p.place.main, p.one.scene.kind]),
    );
    if (missing.size === 0) return;
    const all = [...missing].flatMap(([main, kind]) =>
      tablesOf(kind, main).map((table) => ({ ...table, kind })),
    );
    const { engine, nodes } = cluster;
    await cluster.everywhere(
      [
        BEFORE_TABLES,
        ...all.flatMap(({ name, columns, partitionBy, after }) => [
          `create table ${ident(name)} (${columns})${partitionBy ? ` partition by ${partitionBy}` : ''}`,
          ...after,
        ]),
      ].join(';\n'),
    );
    await Promise.all(
      nodes.map(async (node) => {
        for (const { name, kind } of all) {
          const set = kind.identity === 'key' ? DEFAULT_SET : (engine.insertOnlySet ?? DEFAULT_SET);
          await engine.addTable(node, set, ident(name), partOf(kind));
          for (const column of kind.deltas ?? []) await engine.deltaColumn?.(node, name, column);
        }
      }),
    );
    for (const { subscriber, upstream } of links(nodes)) await engine.refresh(subscriber, upstream);
    for (const [main, kind] of missing) this.made.set(main, kind);
  }
}

/** Whether a scene truncates its table, which has no rows of others therefore. */
export function truncates({ transactions }: Case['scene']): boolean {
  return transactions.some(({ statements }) =>
    rowStatements(statements).some((one) => one.do === 'truncate'),
  );
}

/** What of a table is passed on. */
function partOf(kind: Kind): TablePart {
  const { filter, own } = kind;
  return {
    ...(filter && { where: filter.where }),
    ...(own && { columns: ['s', ...columnsOf(kind).filter((column) => !(column in own))] }),
  };
}
