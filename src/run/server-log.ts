import { open, stat } from 'node:fs/promises';
import type { Server } from '../runtime/runtime.js';

/** One message of a server, with the lines that belong to it. */
export interface LogEntry {
  readonly level: string;
  /** The kind of process that wrote it: "client backend", "walsender", "spock apply 5:2979946351", … */
  readonly process: string;
  readonly text: string;
}

/** The log_line_prefix of SERVER_SETTINGS: time, [process id], {kind of process}, database. */
const ENTRY = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ \S+ \[\d+\] \{([^}]*)\} \S* ?([A-Z]+\d?): {1,2}(.*)$/;

const SERIOUS = ['WARNING', 'ERROR', 'FATAL', 'PANIC'];
const MOST_BYTES = 1024 * 1024;

/** Marks the present end of some servers' logs, to read later what came after it. */
export class LogMark {
  private constructor(private readonly from: ReadonlyMap<Server, number>) {}

  static async now(servers: readonly Server[]): Promise<LogMark> {
    const sizes = servers.map(async (server) => [server, (await stat(server.logFile)).size] as const);
    return new LogMark(new Map(await Promise.all(sizes)));
  }

  /** What each server has logged since; of a flood, the last megabyte. */
  async since(): Promise<Map<Server, LogEntry[]>> {
    const read = [...this.from].map(
      async ([server, from]) => [server, parseLog(await tail(server.logFile, from))] as const,
    );
    return new Map(await Promise.all(read));
  }
}

/** The messages in a piece of a server's log; indented lines belong to the message before them. */
export function parseLog(text: string): LogEntry[] {
  const entries: { level: string; process: string; text: string }[] = [];
  for (const line of text.split('\n')) {
    const [, process, level, message] = ENTRY.exec(line) ?? [];
    if (level !== undefined) entries.push({ level, process: process!, text: message! });
    else if (line.trim() && entries.length > 0) entries.at(-1)!.text += `\n${line.trim()}`;
  }
  return entries;
}

/** Messages that tell of trouble, as lines for people, each once: at most `most`, the newest. */
export function troubleLines(entries: readonly LogEntry[], most = 12): string[] {
  // Each in the place of its last time.
  const times = new Map<string, number>();
  for (const { level, process, text } of entries) {
    if (!SERIOUS.includes(level) && !/CONFLICT|conflict|SPOCK|terminated by signal/.test(text)) continue;
    const line = `${level} (${process || 'postmaster'}): ${text}`;
    const before = times.get(line) ?? 0;
    times.delete(line);
    times.set(line, before + 1);
  }
  return [...times].map(([line, n]) => (n > 1 ? `${line} (${n} times)` : line)).slice(-most);
}

/**
 * What a worker is told that starts before the one in whose place it comes has let go of everything. It starts again
 * by itself. PostgreSQL's launcher forgets a worker (launcher.c, logicalrep_worker_onexit, before_shmem_exit) before
 * that worker gives its origin back (origin.c, ReplicationOriginExitCleanup, on_shmem_exit); a WAL sender notices
 * later still that its receiver has gone. A link that never gets there does not come up, and is told of as such.
 */
const HANDOVER = /replication (?:origin with ID \d+ is already|slot "[^"]+" is) active for PID \d+/;

/**
 * Errors of the servers' own processes: replication workers, WAL senders, crashes. Errors of client sessions are
 * their client's business; the end of a worker that was told to end is none, and neither is its handover to the next.
 */
export function backgroundErrors(entries: readonly LogEntry[]): LogEntry[] {
  return entries.filter(({ level, process, text }) => {
    if (level === 'PANIC' || /was terminated by signal|terminating any other active server/.test(text))
      return true;
    if (level !== 'ERROR' && level !== 'FATAL') return false;
    return process !== 'client backend' && !/due to administrator command/.test(text) && !HANDOVER.test(text);
  });
}

async function tail(file: string, from: number): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const start = Math.max(from, size - MOST_BYTES);
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(Math.max(0, size - start)),
      0,
      size - start,
      start,
    );
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
