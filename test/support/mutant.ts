import type { FinalRow, FinalState, History, Operation, Write } from '../../src/history/operation.js';

/** A history with its own changeable parts. */
export class Mutant {
  readonly operations: Operation[];
  readonly tables: Record<string, Record<string, FinalRow[]>>;

  constructor(private readonly history: History) {
    this.operations = structuredClone([...history.operations]);
    this.tables = structuredClone(history.final!.tables) as Record<string, Record<string, FinalRow[]>>;
  }

  done(final: Partial<FinalState> = {}): History {
    return {
      ...this.history,
      operations: this.operations,
      final: { ...this.history.final!, tables: this.tables, ...final },
    };
  }

  /** Changes what one node holds, or all of them. */
  hold(
    table: string,
    change: (rows: FinalRow[]) => FinalRow[],
    nodes = Object.keys(this.tables[table]!),
  ): void {
    for (const node of nodes) this.tables[table]![node] = change(this.tables[table]![node]!);
  }

  /** The first acknowledged operation like this. */
  find(wanted: (operation: Operation) => boolean): Operation {
    return this.operations.find((operation) => operation.outcome === 'ok' && wanted(operation))!;
  }

  writeOf(version: number): Operation & { write: Write } {
    const operation = this.operations.find(({ writes }) => writes.some((w) => w.version === version))!;
    return { ...operation, write: operation.writes.find((w) => w.version === version)! };
  }
}

/** Rows but for one. */
export const without = (key: string) => (rows: FinalRow[]) => rows.filter((row) => row.key !== key);
/** Rows of which one is changed. */
export const withRow = (key: string, change: Partial<FinalRow>) => (rows: FinalRow[]) =>
  rows.map((row) => (row.key === key ? { ...row, ...change } : row));
