import { type FileHandle, open } from 'node:fs/promises';
import type { Completion, Invocation } from './columns.js';
import { KIND_LETTERS, type Line, type SettledLine, text } from './lines.js';
import type { FinalState, HistoryHead, Json, Outcome, Undated } from './operation.js';

const FLUSH_MS = 100;
/** What is handed to the file at a time, in bytes. */
const CHUNK = 1 << 18;
/** More than this waiting to be written, and clients wait. */
const MOST_PENDING = 1 << 24;
/** How many rows, or settled operations, share a line. */
const PER_LINE = 500;

/** What an operation turned out to be, once its node was asked: its outcome, where that was unknown. */
export interface Settled {
  readonly index: number;
  readonly committed: number | null;
  readonly outcome?: Outcome;
  /** Why it has no commit timestamp, where it was acknowledged. */
  readonly undated?: Undated;
}

/**
 * Writes a history as it happens. Recording an operation only puts a line into a buffer, which goes to the file in
 * chunks and at least ten times a second, so that a process that dies leaves nearly everything it knew.
 * A file that cannot be written is told of by the next call, and by close().
 */
export class HistoryWriter {
  private readonly origin = performance.now();
  /** When its clock stood at 0, by the clock on the wall: microseconds since 1970. */
  readonly epoch = Date.now() * 1000;
  private readonly timer: NodeJS.Timeout;
  /** The constant part of an invocation's line, by node, workload and f. */
  private readonly clients = new Map<string, string>();
  private operations = 0;
  private faults = 0;
  /** Lines that are not yet on their way to the file. */
  private buffer = Buffer.allocUnsafe(CHUNK);
  private filled = 0;
  /** Bytes on their way to the file. */
  private pending = 0;
  private writing: Promise<void> = Promise.resolve();
  private failure: Error | undefined;

  private constructor(
    readonly file: string,
    private readonly handle: FileHandle,
  ) {
    this.timer = setInterval(() => this.flush(), FLUSH_MS);
    this.timer.unref();
  }

  /**
   * Begins a history; its clock stands at 0 now.
   *
   * @throws Error of the file system when the file cannot be made
   */
  static async create(file: string, head: Omit<HistoryHead, 'version' | 'epoch'>): Promise<HistoryWriter> {
    const writer = new HistoryWriter(file, await open(file, 'wx'));
    writer.add({ t: 'head', version: 1, ...head, epoch: writer.epoch });
    return writer;
  }

  /** How many operations have begun so far. */
  get begun(): number {
    return this.operations;
  }

  /** Whole microseconds since the history began. */
  now(): number {
    return this.at(performance.now());
  }

  /** The same of a moment of performance.now(). */
  at(moment: number): number {
    return Math.round((moment - this.origin) * 1000);
  }

  /** Records that an operation begins. @returns its index */
  invoke({ process, node, workload, f, value }: Omit<Invocation, 'index' | 'invoked'>): number {
    const index = this.nextIndex();
    this.operations++;
    // By hand: JSON.stringify of the whole object takes three times as long.
    const v = value === null ? '' : `,"v":${JSON.stringify(value)}`;
    this.write(
      `{"t":"i","i":${index},"p":${process}${this.client(node, workload, f)}${v},"u":${this.now()}}\n`,
    );
    return index;
  }

  /** Records how the operation ended. */
  complete(
    index: number,
    {
      outcome,
      writes,
      reads,
      xid,
      error,
      sqlstate,
    }: Partial<Omit<Completion, 'outcome' | 'committed' | 'completed'>> & {
      readonly outcome: Outcome;
    },
  ): void {
    let line = `{"t":"c","i":${index},"u":${this.now()},"o":"${outcome}"`;
    if (xid) line += `,"x":${JSON.stringify(xid)}`;
    if (writes?.length) {
      const each = writes.map(
        ({ table, key, kind, version, replaced, adds }) =>
          `[${JSON.stringify(table)},${JSON.stringify(key)},"${KIND_LETTERS[kind]}",${version},${replaced}${adds ? `,${JSON.stringify(adds)}` : ''}]`,
      );
      line += `,"W":[${each.join()}]`;
    }
    if (reads?.length) {
      const each = reads.map(
        ({ table, key, version }) => `[${JSON.stringify(table)},${JSON.stringify(key)},${version}]`,
      );
      line += `,"R":[${each.join()}]`;
    }
    if (error) line += `,"e":${JSON.stringify(error)}`;
    if (sqlstate) line += `,"q":${JSON.stringify(sqlstate)}`;
    this.write(`${line}}\n`);
  }

  /** Records that a fault begins. @returns its index */
  invokeFault(fault: Json): number {
    const index = this.nextIndex();
    this.faults++;
    this.add({ t: 'fi', i: index, u: this.now(), v: fault });
    return index;
  }

  /** Records that a fault was seen to have had its effect. */
  completeFault(index: number, effect: string): void {
    this.add({ t: 'fc', i: index, u: this.now(), e: effect });
  }

  /** Records, after the run, when operations were committed, and what became of those whose outcome was unknown. */
  async settle(settled: Iterable<Settled>): Promise<void> {
    for (const part of parts(settled)) {
      this.add({ t: 's', s: part.map(settledLine) });
      await this.room();
    }
  }

  /** Records what all nodes hold at the end. */
  async final(state: FinalState): Promise<void> {
    const { tables, rejections, changes, frozen, frozenAt, heard, settled, settledAt } = state;
    for (const [table, nodes] of Object.entries(tables)) {
      for (const [node, rows] of Object.entries(nodes)) {
        // A table that is empty is told of too: that it was read is what counts.
        if (rows.length === 0) this.add({ t: 'rows', b: table, n: node, r: [] });
        for (const part of parts(rows)) {
          this.add({
            t: 'rows',
            b: table,
            n: node,
            r: part.map(({ key, version, committed, values }) =>
              values === null ? [key, version, committed] : [key, version, committed, values],
            ),
          });
          await this.room();
        }
      }
    }
    for (const part of parts(rejections)) this.add({ t: 'rejected', r: part });
    if (changes) this.add({ t: 'changes', r: changes });
    if (frozen) this.add({ t: 'frozen', r: frozen });
    if (frozenAt) this.add({ t: 'frozenAt', r: frozenAt });
    for (const [node, others] of Object.entries(heard ?? {})) {
      for (const [of, steps] of Object.entries(others)) this.add({ t: 'heard', n: node, of, r: steps });
    }
    this.add({ t: 'settled', s: settled, u: settledAt });
    await this.room();
  }

  /**
   * Waits while too much is on its way to the file: what a client does before its next operation.
   * Undefined, and nothing to wait for, nearly always.
   */
  room(): Promise<void> | undefined {
    return this.pending > MOST_PENDING ? this.writing : undefined;
  }

  /**
   * Ends the history: everything is in the file when this returns.
   *
   * @throws Error when the file could not be written
   */
  async close(): Promise<void> {
    clearInterval(this.timer);
    try {
      if (!this.failure) this.add({ t: 'end', operations: this.operations, faults: this.faults });
      this.flush();
      await this.writing;
    } finally {
      await this.handle.close();
    }
    this.throwFailure();
  }

  private nextIndex(): number {
    return this.operations + this.faults;
  }

  private client(node: string, workload: string, f: string): string {
    const name = `${node}\n${workload}\n${f}`;
    let part = this.clients.get(name);
    if (part === undefined) {
      part = `,"n":${JSON.stringify(node)},"w":${JSON.stringify(workload)},"f":${JSON.stringify(f)}`;
      this.clients.set(name, part);
    }
    return part;
  }

  private add(line: Line): void {
    this.write(text(line));
  }

  private write(line: string): void {
    this.throwFailure();
    // A character takes three bytes at most. Bytes at once, because long strings put together keep the collector busy.
    const most = line.length * 3;
    if (most > CHUNK - this.filled) this.flush();
    if (most > CHUNK) this.send(Buffer.from(line));
    else this.filled += this.buffer.write(line, this.filled);
  }

  private flush(): void {
    if (this.filled === 0) return;
    const chunk = this.buffer.subarray(0, this.filled);
    this.buffer = Buffer.allocUnsafe(CHUNK);
    this.filled = 0;
    this.send(chunk);
  }

  private send(chunk: Buffer): void {
    this.pending += chunk.length;
    this.writing = this.writing.then(async () => {
      try {
        if (!this.failure) await writeAll(this.handle, chunk);
      } catch (error) {
        this.failure = new Error(`the history ${this.file} cannot be written: ${(error as Error).message}`, {
          cause: error,
        });
      } finally {
        this.pending -= chunk.length;
      }
    });
  }

  private throwFailure(): void {
    if (this.failure) throw this.failure;
  }
}

function settledLine({ index, committed, outcome, undated }: Settled): SettledLine {
  if (undated !== undefined) return [index, committed, outcome ?? null, undated];
  return outcome === undefined ? [index, committed] : [index, committed, outcome];
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
}

function* parts<T>(all: Iterable<T>): Generator<T[]> {
  let part: T[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length < PER_LINE) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
