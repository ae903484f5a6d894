import type { FaultRecord } from '../../src/faults/span.js';
import type {
  FaultOperation,
  FinalRow,
  History,
  Json,
  Operation,
  Write,
} from '../../src/history/operation.js';

export const EPOCH = 1_790_000_000_000_000;
const SECOND = 1_000_000;

/** table, key, kind, version, replaced */
type Row = readonly [string, string, Write['kind'], number, number | null];

/** A history written by hand: a few operations, faults, and what two nodes hold at the end. */
export class SmallHistory {
  private readonly operations: Operation[] = [];
  private readonly faults: FaultOperation[] = [];
  private readonly tables: Record<string, Record<string, FinalRow[]>> = {};
  private readonly head: History['head'];

  constructor(head: Partial<History['head']> = {}) {
    this.head = {
      ...{ version: 1, test: 't', seed: 's', nodes: ['n1', 'n2'] },
      ...{ engine: 'spock', engineVersion: '5.0.11', epoch: EPOCH },
      ...head,
    };
  }

  /** An operation so many seconds after the beginning, acknowledged and committed unless something else is said. */
  does(node: string, at: number, rows: readonly Row[], changes: Partial<Operation> = {}): this {
    const index = this.operations.length;
    this.operations.push({
      ...{ index, process: this.head.nodes.indexOf(node), node, workload: 'w', f: 'put', value: null },
      ...{ invoked: at * SECOND - 500, completed: at * SECOND + 500, outcome: 'ok', reads: [] },
      ...{ xid: rows.length > 0 ? String(700 + index) : null, error: null },
      committed: rows.length > 0 ? EPOCH + at * SECOND : null,
      writes: rows.map(([table, key, kind, version, replaced]) => ({ table, key, kind, version, replaced })),
      ...changes,
    });
    return this;
  }

  /** One that was refused. */
  refused(node: string, at: number, error: string, changes: Partial<Operation> = {}): this {
    return this.does(node, at, [], { outcome: 'fail', error, ...changes });
  }

  fault(fault: Json, from: number, to: number | null): this {
    const step = this.faults.length;
    const record = (action: FaultRecord['action'], at: number): FaultOperation => ({
      ...{ index: 10_000 + this.faults.length, invoked: at * SECOND, completed: at * SECOND + 1 },
      ...{ effect: 'seen', fault: { action, step, fault } },
    });
    this.faults.push(record('inflict', from));
    if (to !== null) this.faults.push(record('heal', to));
    return this;
  }

  /** All nodes hold a row, with these values: the same, or by node. */
  holds(table: string, key: string, version: number, values: Json | ((node: string) => Json) = null): this {
    const by = this.operations.find((o) => o.writes.some((w) => w.version === version));
    for (const node of this.head.nodes) {
      this.tables[table] ??= Object.fromEntries(this.head.nodes.map((n) => [n, []]));
      const here = typeof values === 'function' ? values(node) : values;
      this.tables[table][node]!.push({ key, version, committed: by?.committed ?? null, values: here });
    }
    return this;
  }

  done(): History {
    const { head, operations, faults, tables } = this;
    return { head, operations, faults, final: { tables, rejections: [], settled: true }, damage: [] };
  }
}
