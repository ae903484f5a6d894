import { ClusterError } from '../errors.js';
import type { LogEntry, LogMark } from './server-log.js';

/** How many different lines are kept while a log is read for trouble. */
const MOST_KEPT = 200;

/** A crash, as the postmaster tells of it. */
const CRASH =
  /was terminated by (?:signal|exception)|terminating any other active server processes|due to startup process failure/;

/** Lines that are no errors, and tell all the same why something went wrong. */
const TELLING = /CONFLICT|conflict|SPOCK/;

const SERIOUS = ['WARNING', 'ERROR', 'FATAL', 'PANIC'];

/**
 * The end of a process that was told to end (SIGTERM), in the words of PostgreSQL: whoever told it
 * did so on purpose. Nothing else that speaks of an administrator is meant.
 */
const TOLD_TO_END =
  /^terminating (?:connection|logical replication worker|(?:autovacuum|walreceiver) process|background worker "[^"]*") due to administrator command$/;

/**
 * What a worker is told that starts before the one in whose place it comes has let go of everything. It starts again
 * by itself. PostgreSQL's launcher forgets a worker (launcher.c, logicalrep_worker_onexit, before_shmem_exit) before
 * that worker gives its origin back (origin.c, ReplicationOriginExitCleanup, on_shmem_exit); a WAL sender notices
 * later still that its receiver has gone. A link that never gets there does not come up, and is told of as such.
 */
const HANDOVER = /replication (?:origin with ID \d+ is already|slot "[^"]+" is) active for PID \d+/;

/** What a line tells of: a crash of a server, an error of one of its own processes, or a warning of one that applies. */
export type Seriousness = 'crash' | 'error' | 'warning';

/**
 * How serious a line is; undefined where it is not. Errors of client sessions are their client's business; the end of a
 * worker that was told to end is none, and neither is its handover to the next.
 */
export function seriousness({ level, process, text }: LogEntry): Seriousness | undefined {
  if (level === 'PANIC' || (level === 'LOG' && CRASH.test(text))) return 'crash';
  if (process === 'client backend') return undefined;
  if (level === 'WARNING') return /\bapply\b/.test(process) ? 'warning' : undefined;
  if (level !== 'ERROR' && level !== 'FATAL') return undefined;
  if (level === 'FATAL' && TOLD_TO_END.test(text)) return undefined;
  return HANDOVER.test(text) ? undefined : 'error';
}

/** Messages that tell of trouble, as lines for people, each once: at most `most`, the newest. */
export async function troubleLines(
  entries: AsyncIterable<LogEntry> | Iterable<LogEntry>,
  most = 12,
): Promise<string[]> {
  // Each in the place of its last time.
  const times = new Map<string, number>();
  for await (const entry of entries) {
    if (!SERIOUS.includes(entry.level) && !TELLING.test(entry.text) && !CRASH.test(entry.text)) continue;
    const line = `${entry.level} (${entry.process || 'postmaster'}): ${entry.text}`;
    const before = times.get(line) ?? 0;
    times.delete(line);
    times.set(line, before + 1);
    if (times.size > MOST_KEPT) times.delete(times.keys().next().value!);
  }
  return [...times].map(([line, n]) => (n > 1 ? `${line} (${n} times)` : line)).slice(-most);
}

/** The troubled lines that each server has logged since, by its name; servers without any are left out. */
export async function troubleSince(
  marks: LogMark,
  most?: number,
): Promise<{ node: string; lines: string[] }[]> {
  const all = await Promise.all(
    marks.servers.map(async (server) => ({
      node: server.name,
      lines: await troubleLines(marks.since(server), most).catch((error) => {
        if (!(error instanceof ClusterError)) throw error;
        return [error.message];
      }),
    })),
  );
  return all.filter(({ lines }) => lines.length > 0);
}
