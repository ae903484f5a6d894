import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Server } from './runtime.js';

/** One message of a server, with the lines that belong to it. */
export interface LogEntry {
  /** Milliseconds since 1970 by the server's clock. */
  readonly at: number;
  readonly level: string;
  /** The kind of process that wrote it: "client backend", "walsender", "spock apply 5:2979946351", … */
  readonly process: string;
  readonly text: string;
}

/** The log_line_prefix of SERVER_SETTINGS: time, [process id], {kind of process}, database. */
const ENTRY = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d+) \S+ \[\d+\] \{([^}]*)\} \S* ?([A-Z]+\d?): {1,2}(.*)$/;

/** What a build with assertions prints when one fails, without any prefix, before the process ends itself. */
const ASSERTION = /^TRAP: /;

/** How much of one message is kept: lists of memory contexts, and values that could not be applied, have no end. */
const MOST_TEXT = 4_000;

/** Marks the present end of some servers' logs, to read later what came after it, line by line, however much it is. */
export class LogMark {
  private constructor(private readonly from: Map<Server, number>) {}

  /** Takes in a server that is started later: all that it logs. */
  add(server: Server): void {
    this.from.set(server, 0);
  }

  /** @throws ClusterError as Server.logCaughtUp */
  static async now(servers: readonly Server[]): Promise<LogMark> {
    return new LogMark(await endsOf(servers));
  }

  /** All that these servers have ever logged. */
  static fromBeginning(servers: readonly Server[]): LogMark {
    return new LogMark(new Map(servers.map((server) => [server, 0])));
  }

  get servers(): readonly Server[] {
    return [...this.from.keys()];
  }

  /**
   * All that a server has logged since, up to now.
   *
   * @throws ClusterError as Server.logCaughtUp, Error of the file system when the log cannot be read
   */
  async *since(server: Server): AsyncGenerator<LogEntry> {
    await server.logCaughtUp();
    yield* parseLog(linesOf(server.logFile, this.from.get(server) ?? 0));
  }
}

/** Reads some servers' logs piece by piece: each time what came since the last time. */
export class LogReader {
  private constructor(private readonly from: Map<Server, number>) {}

  /** Begins at the logs' present ends. @throws ClusterError as Server.logCaughtUp */
  static async now(servers: readonly Server[]): Promise<LogReader> {
    return new LogReader(await endsOf(servers));
  }

  get servers(): readonly Server[] {
    return [...this.from.keys()];
  }

  /**
   * All that a server has logged up to now.
   *
   * @throws ClusterError as Server.logCaughtUp, Error of the file system when the log cannot be read
   */
  async next(server: Server): Promise<LogEntry[]> {
    await server.logCaughtUp();
    return this.arrived(server);
  }

  /**
   * What has arrived in the file, for who waits for something: the messages whose lines are complete; a server writes one
   * message at once.
   *
   * @throws Error of the file system when the log cannot be read
   */
  async arrived(server: Server): Promise<LogEntry[]> {
    const start = this.from.get(server)!;
    const { size } = await stat(server.logFile);
    if (size <= start) return [];
    const lines: string[] = [];
    let read = 0;
    for await (const line of wholeLines(server.logFile, start, size - 1)) {
      lines.push(line.toString());
      read += line.length + 1;
    }
    this.from.set(server, start + read);
    const entries: LogEntry[] = [];
    for await (const entry of parseLog(lines)) entries.push(entry);
    return entries;
  }
}

async function endsOf(servers: readonly Server[]): Promise<Map<Server, number>> {
  const sizes = servers.map(async (server) => {
    await server.logCaughtUp();
    return [server, (await stat(server.logFile)).size] as const;
  });
  return new Map(await Promise.all(sizes));
}

/** The messages in a server's log; lines without a prefix belong to the message before them. */
export async function* parseLog(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<LogEntry> {
  let entry: { at: number; level: string; process: string; text: string } | undefined;
  for await (const line of lines) {
    const [, day, time, process, level, message] = ENTRY.exec(line) ?? [];
    if (level !== undefined) {
      if (entry) yield entry;
      entry = { at: Date.parse(`${day}T${time}Z`), level, process: process!, text: message! };
    } else if (ASSERTION.test(line)) {
      const at: number = entry?.at ?? 0;
      if (entry) yield entry;
      entry = { at, level: 'PANIC', process: '', text: line };
    } else if (entry && line.trim() && entry.text.length < MOST_TEXT) {
      entry.text += `\n${line.trim()}`;
    }
  }
  if (entry) yield entry;
}

/** Lines that end within a piece of a file, by bytes, without their ends. */
async function* wholeLines(file: string, start: number, end: number): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { start, end, highWaterMark: 1 << 18 })) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    let from = 0;
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10, from)) {
      yield rest.subarray(from, at);
      from = at + 1;
    }
    rest = rest.subarray(from);
  }
}

async function* linesOf(file: string, start: number): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { start, encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}
