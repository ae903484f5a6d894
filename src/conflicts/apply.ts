import type { Kind } from './kinds.js';
import type { Applied, Cause, ConflictRecord, Tell } from './rules.js';
import type { Row } from './statement.js';
import { type Change, type Committed, type Store, sharing, type Version, writtenFor } from './store.js';

/** What became of one change: nothing more to say, or the transaction cannot be applied. */
export type Fate = 'done' | { readonly cannot: string; readonly cause: Cause };

/** A row that is here, or that is looked for. */
type Looked = Pick<Version, 'table' | 'row'>;

/** A node's rows while it applies a transaction; what the rules of the families have in common. */
export class Applying {
  rows: Version[];
  truncated: number;
  private readonly records: ConflictRecord[] = [];
  private readonly causes: Cause[] = [];

  constructor(
    readonly kind: Kind,
    private readonly before: Store,
    readonly transaction: Committed,
    private readonly tell?: Tell,
  ) {
    this.rows = [...before.rows];
    this.truncated = before.truncated;
  }

  get at(): number {
    return this.transaction.at;
  }

  /** Makes generated columns itself, or takes them as they are sent. */
  generated: 'made here' | 'as sent' = 'made here';

  /** @param one the rule of the family; @param onError what a change that cannot be applied does */
  all(changes: readonly Change[], one: (change: Change) => Fate, onError: 'discard' | 'stop'): Applied {
    for (const change of changes) {
      const fate = one(change);
      if (fate === 'done') continue;
      this.cause(fate.cause);
      this.tell?.(
        `${fate.cannot}: ${onError === 'stop' ? 'the link stops' : 'the transaction is thrown away'}`,
      );
      const end = onError === 'stop' ? ({ stopped: true } as const) : ({ discarded: true } as const);
      // What was recorded on the way is rolled back with it.
      return { store: this.before, ...end, ...this.told(), records: [] };
    }
    return { store: { rows: this.rows, truncated: this.truncated }, ...this.told() };
  }

  /** The row that a change is about, by its key. */
  byKey(table: Change['table'], row: Row): Version | undefined {
    return this.rows.find((one) => one.table === table && one.row.id === row.id);
  }

  /** The row that is the same in all columns. */
  byAll(table: Change['table'], row: Row): Version | undefined {
    const columns = Object.keys(row);
    return this.rows.find((one) => one.table === table && columns.every((c) => one.row[c] === row[c]));
  }

  /** Whether the change is later than the version that is here; of a frozen one nobody knows when it was written. */
  isLater(local: Version): boolean {
    if (this.at > local.at || this.hasWritten(local)) return true;
    if (local.frozen) this.cause('frozen rows lose to older changes');
    return local.frozen === true;
  }

  /** Whether the version is of the transaction that is being applied. */
  hasWritten(local: Version): boolean {
    return this.at === local.at && local.origin === this.transaction.node;
  }

  insert(change: Change & { do: 'insert' }): Fate {
    const { table, row, instance } = change;
    if (this.at < this.truncated) this.cause('truncate is not last-update-wins');
    const { own } = this.kind;
    this.rows.push(this.version(table, own ? { ...row, ...own } : row, instance));
    this.tell?.(`inserts ${JSON.stringify(row)}`);
    return this.whole();
  }

  replace(local: Version, row: Row, instance: string): Fate {
    this.rows = this.rows.map((one) => (one === local ? this.version(local.table, row, instance) : one));
    this.tell?.(`replaces ${JSON.stringify(local.row)} by ${JSON.stringify(row)}`);
    return this.whole();
  }

  /** A row that an UPDATE sets: what is not sent of it stays as it is here. */
  withUnsent(local: Version, change: Change & { do: 'update' }): Row {
    return this.withOwn(local, this.withLocalLarge(local, change));
  }

  /** A large value that was not set is not sent: the one that is here stays, whoever wrote it. */
  withLocalLarge(local: Version, { row, set }: Change & { do: 'update' }): Row {
    const { large } = this.kind;
    // Set to the same value it is stored anew.
    if (!large || (set[large] !== undefined && set[large] !== 'same')) return row;
    if (local.row[large] !== row[large]) this.cause('unchanged large values are not sent');
    return { ...row, [large]: local.row[large]! };
  }

  /** Columns that are not sent stay as they are here. */
  withOwn(local: Version, row: Row): Row {
    const own = Object.keys(this.kind.own ?? {}).map((column) => [column, local.row[column]!]);
    return own.length === 0 ? row : { ...row, ...Object.fromEntries(own) };
  }

  /** What a trigger makes of a row that is applied. */
  fired(table: Change['table'], row: Row): Row {
    const { trigger, generated } = this.kind;
    if (trigger) this.cause('triggers change what is applied');
    const written = writtenFor(this.kind, table, row, 'apply');
    if (!generated || this.generated === 'made here') return written;
    if (written[generated.column] !== row[generated.column])
      this.cause('generated columns are taken as they are sent');
    return { ...written, [generated.column]: row[generated.column]! };
  }

  /** Other values in the version that is here, which stays what it was: also where nobody knows what that is. */
  amend(local: Version, row: Row): Fate {
    const amended = { ...local, row, amendedBy: this.transaction.transaction };
    const left = this.hasWritten(local) ? { ...amended, unset: true as const } : amended;
    this.rows = this.rows.map((one) => (one === local ? left : one));
    return 'done';
  }

  remove(local: Version): Fate {
    this.rows = this.rows.filter((one) => one !== local);
    this.tell?.(`deletes ${JSON.stringify(local.row)}`);
    return 'done';
  }

  /** Nobody looks at what is thrown away. */
  truncate(table: Change['table']): Fate {
    const gone = this.rows.filter((one) => one.table === table);
    if (gone.some(({ at }) => at > this.at)) this.cause('truncate is not last-update-wins');
    this.rows = this.rows.filter((one) => one.table !== table);
    this.truncated = Math.max(this.truncated, this.at);
    this.tell?.(`truncates the table, which has ${gone.length} rows`);
    return 'done';
  }

  record(type: ConflictRecord['type'], kept: ConflictRecord['kept'], { table, row }: Looked): void {
    const { transaction } = this.transaction;
    this.records.push({ transaction, table, id: row.id!, type, kept });
    this.tell?.(`conflict ${type}, ${kept === 'neither' ? 'skipped' : `the ${kept} row stays`}`);
  }

  cause(cause: Cause): void {
    if (!this.causes.includes(cause)) this.causes.push(cause);
  }

  private version(table: Change['table'], row: Row, instance: string): Version {
    return { table, row: this.fired(table, row), instance, at: this.at, origin: this.transaction.node };
  }

  /** Indexes are checked when rows are applied; what triggers check is not, in any engine: they stay silent. */
  private whole(): Fate {
    const pair = sharing(this.kind, this.rows, ({ deferrable }) => !deferrable);
    if (!pair) {
      if (sharing(this.kind, this.rows)) this.cause('deferrable constraints are not checked');
      return 'done';
    }
    const isKey = pair[0].row.id === pair[1].row.id;
    return {
      cannot: `duplicate key: ${pair.map(({ row }) => JSON.stringify(row)).join(' and ')}`,
      cause: isKey ? 'moved keys meet' : 'secondary unique divergence',
    };
  }

  private told(): Pick<Applied, 'records' | 'causes'> {
    return { records: this.records, causes: this.causes };
  }
}
