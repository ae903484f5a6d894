import type { FinalRow, History, Operation, Write } from '../../src/history/operation.js';

/** A write with the operation that it is part of. */
export interface Step {
  readonly operation: Operation;
  readonly write: Write;
}

/** A row from its first write to what is left of it. */
export interface Life {
  readonly table: string;
  readonly key: string;
  /** Writes that happened or may have, in the order of their commit timestamps; those without one come first. */
  readonly steps: readonly Step[];
  /** The nodes on which the table was read at the end. */
  readonly readOn: readonly string[];
  /** What each of them holds, where it holds the row. */
  readonly held: ReadonlyMap<string, FinalRow>;
}

/** The lives of all rows of a history, looked up by what a mutation needs. The checkers' own trees are left out of it. */
export class Lives {
  private readonly rows = new Map<string, { life: Life; steps: Step[]; held: Map<string, FinalRow> }>();
  private readonly byVersion = new Map<number, Step>();

  constructor(history: History) {
    for (const operation of history.operations) {
      if (operation.outcome === 'fail') continue;
      for (const write of operation.writes) {
        const step = { operation, write };
        this.row(history, write.table, write.key).steps.push(step);
        this.byVersion.set(write.version, step);
      }
    }
    for (const [table, nodes] of Object.entries(history.final?.tables ?? {})) {
      for (const [node, rows] of Object.entries(nodes)) {
        for (const row of rows) this.row(history, table, row.key).held.set(node, row);
      }
    }
    const when = ({ operation }: Step) => operation.committed ?? 0;
    for (const { steps } of this.rows.values()) {
      steps.sort((a, b) => when(a) - when(b) || a.operation.index - b.operation.index);
    }
  }

  *[Symbol.iterator](): Generator<Life> {
    for (const { life } of this.rows.values()) yield life;
  }

  life(table: string, key: string): Life | undefined {
    return this.rows.get(`${table} ${key}`)?.life;
  }

  /** What wrote this version; undefined for rows from before the history, and for versions of operations that failed. */
  step(version: number): Step | undefined {
    return this.byVersion.get(version);
  }

  private row(history: History, table: string, key: string) {
    const id = `${table} ${key}`;
    const known = this.rows.get(id);
    if (known) return known;
    const [steps, held] = [[] as Step[], new Map<string, FinalRow>()];
    const readOn = Object.keys(history.final?.tables[table] ?? {});
    const made = { life: { table, key, steps, readOn, held }, steps, held };
    this.rows.set(id, made);
    return made;
  }
}

/** The acknowledged step that a row is of at the end on a node: a delete, where it is gone. */
export function lastStep(lives: Lives, life: Life, node: string): Step | undefined {
  const held = life.held.get(node);
  const step = held ? lives.step(held.version) : life.steps.at(-1);
  if (step?.operation.outcome !== 'ok') return undefined;
  return (step.write.kind === 'delete') === (held === undefined) ? step : undefined;
}
