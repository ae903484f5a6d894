import { Floats, Ints } from './growing.js';
import type {
  Adds,
  FinalRow,
  Json,
  Operation,
  Outcome,
  Read,
  Sequence,
  Undated,
  Write,
} from './operation.js';
import { Rows } from './rows.js';

export const OUTCOMES: readonly Outcome[] = ['ok', 'fail', 'unknown'];
export const OK = 0;
export const FAIL = 1;
export const UNKNOWN = 2;

/** Why an acknowledged operation may have no commit timestamp. */
export const UNDATED: readonly Undated[] = [
  'aborted',
  'in progress',
  'not known',
  'never begun',
  'applied',
  'committed later',
  'not recorded',
];

export const KINDS: readonly Write['kind'][] = ['insert', 'update', 'delete'];
export const INSERT = 0;
export const UPDATE = 1;
export const DELETE = 2;

/** Values that are kept once however often they occur. */
const SHORT_VALUE = 48;
const MOST_VALUES = 50_000;

/** What an operation is told by when it is invoked. */
export type Invocation = Pick<
  Operation,
  'index' | 'process' | 'node' | 'workload' | 'f' | 'value' | 'invoked'
>;
/** What is known when its answer has come, or will not come. */
export type Completion = Pick<
  Operation,
  'completed' | 'outcome' | 'writes' | 'reads' | 'xid' | 'committed' | 'undated' | 'error' | 'sqlstate'
>;

/**
 * Operations in columns: ten million of them as objects would need several gigabytes of V8's heap. An operation becomes
 * an object only while somebody looks at it. NaN stands for null.
 */
export class OperationColumns implements Sequence<Operation> {
  readonly index = new Ints();
  readonly process = new Ints();
  /** Of each operation, the position in `clients`. */
  readonly client = new Ints();
  readonly clients: { readonly node: string; readonly workload: string; readonly f: string }[] = [];
  readonly outcome = new Ints();
  readonly invoked = new Floats();
  readonly completed = new Floats();
  readonly committed = new Floats();
  readonly xid = new Floats();
  readonly values: Json[] = [];
  readonly errors = new Map<number, string>();
  readonly sqlstates = new Map<number, string>();
  readonly undated = new Map<number, Undated>();
  readonly firstWrite = new Ints();
  readonly writeCount = new Ints();
  readonly firstRead = new Ints();
  readonly readCount = new Ints();

  readonly write = {
    row: new Ints(),
    operation: new Ints(),
    kind: new Ints(),
    version: new Floats(),
    replaced: new Floats(),
  };
  /** By write, what it adds where it says so itself. */
  readonly adds = new Map<number, Adds>();
  readonly read = { row: new Ints(), version: new Floats() };

  /** Position of each index, -1 for those of faults and for missing ones. */
  private readonly positions = new Ints();
  private readonly clientNumbers = new Map<string, Map<string, Map<string, number>>>();
  private readonly shared = new Map<string, Json>();

  constructor(readonly rows = new Rows()) {}

  static of(operations: Sequence<Operation>): OperationColumns {
    if (operations instanceof OperationColumns) return operations;
    const columns = new OperationColumns();
    for (const operation of operations) columns.complete(columns.invoke(operation), operation);
    return columns;
  }

  get length(): number {
    return this.index.length;
  }

  /** Position of the operation with this index, -1 where there is none. */
  at(index: number): number {
    return index >= 0 && index < this.positions.length ? this.positions.data[index]! : -1;
  }

  invoke(operation: Invocation): number {
    const position = this.index.length;
    this.positions.put(operation.index, position, -1);
    this.index.push(operation.index);
    this.process.push(operation.process);
    this.client.push(this.clientNumber(operation.node, operation.workload, operation.f));
    this.outcome.push(UNKNOWN);
    this.invoked.push(operation.invoked);
    this.completed.push(Number.NaN);
    this.committed.push(Number.NaN);
    this.xid.push(Number.NaN);
    this.values.push(this.sharedValue(operation.value));
    this.firstWrite.push(0);
    this.writeCount.push(0);
    this.firstRead.push(0);
    this.readCount.push(0);
    return position;
  }

  complete(position: number, completion: Completion): void {
    const { completed, outcome, writes, reads, xid, committed, undated, error, sqlstate } = completion;
    this.completed.data[position] = completed ?? Number.NaN;
    this.outcome.data[position] = OUTCOMES.indexOf(outcome);
    this.xid.data[position] = xid === null ? Number.NaN : Number(xid);
    this.committed.data[position] = committed ?? Number.NaN;
    if (error !== null) this.errors.set(position, error);
    if (sqlstate !== undefined) this.sqlstates.set(position, sqlstate);
    if (undated !== undefined) this.undated.set(position, undated);
    this.firstWrite.data[position] = this.write.row.length;
    this.writeCount.data[position] = writes.length;
    for (const { table, key, kind, version, replaced, adds } of writes) {
      if (adds) this.adds.set(this.write.row.length, adds);
      this.write.row.push(this.rows.row(table, key));
      this.write.operation.push(position);
      this.write.kind.push(KINDS.indexOf(kind));
      this.write.version.push(version);
      this.write.replaced.push(replaced ?? Number.NaN);
    }
    this.firstRead.data[position] = this.read.row.length;
    this.readCount.data[position] = reads.length;
    for (const { table, key, version } of reads) {
      this.read.row.push(this.rows.row(table, key));
      this.read.version.push(version ?? Number.NaN);
    }
  }

  /** The operation as an object. */
  operation(position: number): Operation {
    const { node, workload, f } = this.clients[this.client.data[position]!]!;
    const undated = this.undated.get(position);
    const sqlstate = this.sqlstates.get(position);
    return {
      index: this.index.data[position]!,
      process: this.process.data[position]!,
      node,
      workload,
      f,
      value: this.values[position]!,
      invoked: this.invoked.data[position]!,
      completed: orNull(this.completed.data[position]!),
      outcome: OUTCOMES[this.outcome.data[position]!]!,
      writes: range(this.firstWrite.data[position]!, this.writeCount.data[position]!, (w) => this.writeAt(w)),
      reads: range(this.firstRead.data[position]!, this.readCount.data[position]!, (r) => this.readAt(r)),
      xid: Number.isNaN(this.xid.data[position]!) ? null : String(this.xid.data[position]!),
      committed: orNull(this.committed.data[position]!),
      ...(undated !== undefined && { undated }),
      error: this.errors.get(position) ?? null,
      ...(sqlstate !== undefined && { sqlstate }),
    };
  }

  *[Symbol.iterator](): Generator<Operation> {
    for (let position = 0; position < this.length; position++) yield this.operation(position);
  }

  private writeAt(w: number): Write {
    const { row, kind, version, replaced } = this.write;
    return {
      table: this.rows.tableName(row.data[w]!),
      key: this.rows.keys[row.data[w]!]!,
      kind: KINDS[kind.data[w]!]!,
      version: version.data[w]!,
      replaced: orNull(replaced.data[w]!),
      ...(this.adds.has(w) && { adds: this.adds.get(w)! }),
    };
  }

  private readAt(r: number): Read {
    const { row, version } = this.read;
    return {
      table: this.rows.tableName(row.data[r]!),
      key: this.rows.keys[row.data[r]!]!,
      version: orNull(version.data[r]!),
    };
  }

  private clientNumber(node: string, workload: string, f: string): number {
    const known = this.clientNumbers.get(node)?.get(workload)?.get(f);
    if (known !== undefined) return known;
    const number = this.clients.push({ node, workload, f }) - 1;
    const ofNode = getOrMake(this.clientNumbers, node, () => new Map<string, Map<string, number>>());
    getOrMake(ofNode, workload, () => new Map<string, number>()).set(f, number);
    return number;
  }

  private sharedValue(value: Json): Json {
    if (value === null || typeof value !== 'object') return value;
    const text = JSON.stringify(value);
    const known = this.shared.get(text);
    if (known !== undefined) return known;
    if (text.length <= SHORT_VALUE && this.shared.size < MOST_VALUES) this.shared.set(text, value);
    return value;
  }
}

/** The rows that one node holds at the end, in columns over the numbers of `rows`. */
export class NodeRows {
  /** NaN where the node does not have the row. */
  readonly version = new Floats();
  readonly committed = new Floats();
  /** Only of rows that have any. */
  readonly values = new Map<number, Json>();
  /** Rows that the node has more often than once, and how often. */
  readonly repeated = new Map<number, number>();

  add(row: number, { version, committed, values }: Omit<FinalRow, 'key'>): void {
    if (row < this.version.length && !Number.isNaN(this.version.data[row]!)) {
      this.repeated.set(row, (this.repeated.get(row) ?? 1) + 1);
    }
    this.version.put(row, version, Number.NaN);
    this.committed.put(row, committed ?? Number.NaN, Number.NaN);
    if (values !== null) this.values.set(row, values);
  }

  versionOf(row: number): number {
    return row < this.version.length ? this.version.data[row]! : Number.NaN;
  }

  committedOf(row: number): number {
    return row < this.committed.length ? this.committed.data[row]! : Number.NaN;
  }
}

/** One table of them. */
export class TableRows implements Sequence<FinalRow> {
  length = 0;

  constructor(
    readonly rows: Rows,
    readonly of: NodeRows,
    private readonly table: string,
  ) {}

  add(row: FinalRow): void {
    this.of.add(this.rows.row(this.table, row.key), row);
    this.length++;
  }

  *[Symbol.iterator](): Generator<FinalRow> {
    const table = this.rows.table(this.table);
    for (let row = 0; row < this.of.version.length; row++) {
      if (this.rows.tableOf.data[row] !== table || Number.isNaN(this.of.version.data[row]!)) continue;
      for (let i = this.of.repeated.get(row) ?? 1; i > 0; i--) {
        yield {
          key: this.rows.keys[row]!,
          version: this.of.version.data[row]!,
          committed: orNull(this.of.committed.data[row]!),
          values: this.of.values.get(row) ?? null,
        };
      }
    }
  }
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function range<T>(first: number, count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(first + i));
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
