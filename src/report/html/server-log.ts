import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A line of a server's log with its time, in microseconds since 1970. */
export interface LoggedLine {
  readonly time: number;
  readonly line: string;
}

const MOST_BYTES = 32 * 1024 * 1024;
/** The beginning of log_line_prefix: `%m`, in UTC. */
const TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3}) UTC /;

/** The lines of a server's log, of a very long one the last 32 MB; none where the run directory has no such file. */
export async function readServerLog(runDir: string, log: string): Promise<LoggedLine[]> {
  const file = join(runDir, log);
  // A history may have been written by other hands: nothing else of this machine gets on the page.
  if (relative(runDir, file).startsWith('..') || !existsSync(file)) return [];
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - MOST_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
    return loggedLines(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** Lines without a time of their own belong to the one before them. */
export function loggedLines(text: string): LoggedLine[] {
  const lines: LoggedLine[] = [];
  for (const line of text.split('\n')) {
    const [, date, clock] = TIME.exec(line) ?? [];
    const last = lines.at(-1);
    if (date) lines.push({ time: Date.parse(`${date}T${clock}Z`) * 1000, line });
    else if (last && line.trim()) lines[lines.length - 1] = { ...last, line: `${last.line}\n${line}` };
  }
  return lines;
}
