import type { LogLine } from './engine.js';

/**
 * The errors for which apply workers tried transactions again, as the server's log has them. Before Spock 5.0.7 they are
 * nowhere else: the record of a transaction that was thrown away says "unknown" of every row.
 */
export class FirstErrors {
  private constructor(
    private readonly byWorker: ReadonlyMap<string, readonly { at: number; text?: string }[]>,
  ) {}

  static async of(log: AsyncIterable<LogLine>): Promise<FirstErrors> {
    const byWorker = new Map<string, { at: number; text?: string }[]>();
    for await (const { at, process, text } of log) {
      const [, error] = /^SPOCK: caught initial exception - (.*)/s.exec(text) ?? [];
      // A worker that has begun anew has caught nothing yet.
      if (error === undefined && !/^SPOCK \S+: connected$/.test(text)) continue;
      const errors = byWorker.get(process) ?? [];
      byWorker.set(process, errors);
      // Addresses differ each time, and say nothing.
      errors.push({ at, ...(error !== undefined && { text: error.replace(/0x[0-9a-f]+/g, '0x…') }) });
    }
    return new FirstErrors(byWorker);
  }

  /**
   * What a worker had caught when it threw the first row of a transaction away: it is tried again at once.
   *
   * @param worker as the log calls it: "spock apply 16384:2979946351"
   * @param at milliseconds since 1970; the log cuts them off
   * @param earlier when it threw the transaction before that one away, where there is one
   * @returns undefined where it had caught nothing, or another error in the same millisecond
   */
  before(worker: string, at: number, earlier = at): string | undefined {
    const errors = (this.byWorker.get(worker) ?? []).filter((error) => error.at <= at);
    const last = errors.at(-1);
    const between = errors.filter((error) => error.at > earlier && error.at < Math.floor(at)).at(-1);
    // What comes after that in the very millisecond of the record is the next transaction's.
    if (between && last?.text !== undefined) return between.text;
    const rivals = errors.filter((error) => error.at === last?.at && error.text !== last.text);
    return rivals.length > 0 ? undefined : last?.text;
  }
}

/** Whether an error names a row of another table as the one that it was about. */
export function namesAnother(error: string, table: string): boolean {
  const [, relation] = /target relation \(([^)]+)\)/.exec(error) ?? [];
  return relation !== undefined && bare(relation) !== bare(table);
}

function bare(name: string): string {
  return name.replace(/^.*\./, '').replaceAll('"', '');
}
