import type { FinalRow, History, Operation, Write } from '../../src/history/operation.js';
import type { Rejection } from '../../src/replication/engine.js';

export const KINDS = [
  'insert lost',
  'update lost',
  'delete lost',
  'own insert lost',
  'own update lost',
  'own delete lost',
  'row gone',
  'older version',
  'addition lost',
  'addition twice',
  'half a transaction',
  'whole transaction lost',
  'row doubled',
  'wrong value',
  'update lost, then written over',
  'rejected without a reason',
] as const;
export type Kind = (typeof KINDS)[number];

/** What the node holds of one row instead: nothing, a row, or several with the same key. */
export interface RowChange {
  readonly table: string;
  readonly key: string;
  readonly rows: readonly FinalRow[];
  /** How many changes of rows less, or more, the node has made: what was lost was not counted by its statistics. */
  readonly counted: number;
}

/** One thing that one node did wrong: what a single change that was lost, repeated or applied wrongly leaves there. */
export interface Mutation {
  readonly kind: Kind;
  readonly node: string;
  /** The first row that is wrong. */
  readonly table: string;
  readonly key: string;
  /** For people: "version 17 instead of 23". */
  readonly what: string;
  readonly changes: readonly RowChange[];
  /** Writes that replaced another version than the history says, by their own version. */
  readonly replaced?: ReadonlyMap<number, number>;
  /** What the node recorded of throwing changes away. */
  readonly rejections?: readonly Rejection[];
  /** The operation whose addition is there once too often. */
  readonly again?: Operation;
}

/** Makes mutated histories of one history; what they have in common they share. */
export class Mutator {
  private readonly rows = new Map<string, Record<string, readonly FinalRow[]>>();
  private operations: readonly Operation[] | undefined;

  constructor(private readonly history: History) {}

  mutate(mutation: Mutation): History {
    const { history } = this;
    const final = history.final!;
    const { node } = mutation;
    const own = { ...this.rowsOn(node) };
    for (const { table, key, rows } of mutation.changes) {
      own[table] = [...(own[table] ?? []).filter((row) => row.key !== key), ...rows];
    }
    const tables = Object.fromEntries(
      Object.entries(final.tables).map(([table, nodes]) => [
        table,
        node in nodes ? { ...nodes, [node]: own[table]! } : nodes,
      ]),
    );
    return {
      ...history,
      operations: mutation.replaced ? this.operationsWith(mutation.replaced) : history.operations,
      final: {
        ...final,
        tables,
        rejections: [...final.rejections, ...(mutation.rejections ?? [])],
        changes: this.changes(mutation),
      },
    };
  }

  /** All tables of the node as they are, as plain rows. */
  private rowsOn(node: string): Readonly<Record<string, readonly FinalRow[]>> {
    let rows = this.rows.get(node);
    if (!rows) {
      rows = {};
      for (const [table, nodes] of Object.entries(this.history.final!.tables)) {
        if (node in nodes) rows[table] = [...nodes[node]!];
      }
      this.rows.set(node, rows);
    }
    return rows;
  }

  private changes({ node, changes }: Mutation) {
    const counts = this.history.final!.changes;
    if (!counts) return counts;
    const after: Record<string, Readonly<Record<string, number>>> = { ...counts };
    for (const { table, counted } of changes) {
      const before = after[table]?.[node];
      if (before !== undefined) after[table] = { ...after[table], [node]: before + counted };
    }
    return after;
  }

  private operationsWith(replaced: ReadonlyMap<number, number>): Operation[] {
    this.operations ??= [...this.history.operations];
    return this.operations.map((operation) => {
      if (!operation.writes.some((w) => replaced.has(w.version))) return operation;
      const before = new Map<string, { from: number | null; to: number }>();
      const writes = operation.writes.map((write): Write => {
        const to = replaced.get(write.version);
        if (to === undefined) return write;
        before.set(`${write.table} ${write.key}`, { from: write.replaced, to });
        return { ...write, replaced: to };
      });
      // What it read of the row was that version, too.
      const reads = operation.reads.map((read) => {
        const instead = before.get(`${read.table} ${read.key}`);
        return instead && instead.from === read.version ? { ...read, version: instead.to } : read;
      });
      return { ...operation, writes, reads };
    });
  }
}
