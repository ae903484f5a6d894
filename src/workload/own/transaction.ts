import type { Write } from '../../history/operation.js';
import type { Transaction } from '../workload.js';

const KINDS: readonly Write['kind'][] = ['insert', 'update', 'delete'];

/** Statements that end the transaction, or begin another: the run does that. */
const NOT_ITS_OWN =
  /^\s*(begin|start\s+transaction|commit|end|abort|rollback(?!\s+to)|prepare\s+transaction)\b/i;

/** Looks at what a user's operation says of itself, so that a slip is no finding about replication. */
export class TransactionGuard {
  /** Statements that have not ended. */
  open = 0;
  private readonly versions = new Set<number>();

  constructor(private readonly tables: readonly string[]) {}

  /** Takes a version down that was given to the operation. */
  given(version: number): number {
    this.versions.add(version);
    return version;
  }

  /** The transaction as the user's code gets it. */
  over(transaction: Transaction): Transaction {
    return {
      sql: (text, ...values) => {
        if (typeof text !== 'string')
          throw new TypeError('sql() takes text, and its values after it: sql("… $1", 5)');
        if (NOT_ITS_OWN.test(text))
          throw new TypeError(`run() is in a transaction already: leave "${text.trim()}" out`);
        this.open++;
        const result = transaction.sql(text, ...values).finally(() => this.open--);
        // One that is not awaited is told of by `open`, and must not end the process when it fails.
        result.catch(() => undefined);
        return result;
      },
      wrote: (write) => {
        this.demandRow('wrote()', write);
        const { kind, version, replaced } = write;
        if (!KINDS.includes(kind)) throw wrong('wrote()', 'kind', kind, KINDS.join(', '));
        if (!this.versions.delete(version))
          throw wrong('wrote()', 'version', version, 'what client.version() gave, each for one write');
        if (replaced !== null && !Number.isSafeInteger(replaced))
          throw wrong(
            'wrote()',
            'replaced',
            replaced,
            'the whole number that the row had as version, or null',
          );
        transaction.wrote(write);
      },
      read: (read) => {
        this.demandRow('read()', read);
        if (read.version !== null && !Number.isSafeInteger(read.version))
          throw wrong(
            'read()',
            'version',
            read.version,
            'a whole number, or null where there is no such row',
          );
        transaction.read(read);
      },
    };
  }

  private demandRow(where: string, row: { readonly table: string; readonly key: string }): void {
    if (!this.tables.includes(row?.table)) throw wrong(where, 'table', row?.table, this.tables.join(', '));
    if (typeof row.key !== 'string') throw wrong(where, 'key', row.key, 'text');
  }
}

function wrong(where: string, member: string, value: unknown, accepted: string): TypeError {
  const shown = value === undefined ? 'missing' : JSON.stringify(value);
  return new TypeError(`${where}: ${member} is ${shown}; accepted: ${accepted}`);
}
