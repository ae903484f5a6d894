import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { ClusterError } from '../../errors.js';
import { LineHider } from '../../hide.js';

/** What of a container's log is kept. */
export interface Kept {
  /** By the daemon's clock: what was printed before is left out. */
  readonly since?: string | undefined;
  /** Hides in its lines what nobody is to read. */
  readonly hide?: ((text: string) => string) | undefined;
}

/** `docker logs --follow` into a file: everything that a container prints, from its start to its end. */
export class LogFollower {
  /** Resolves when nothing more will come: the container has ended. */
  readonly ended: Promise<void>;

  private constructor(
    private readonly child: ChildProcess,
    written: Promise<void>,
  ) {
    this.ended = once(child, 'exit').then(() => written);
  }

  static async start(container: string, file: string, kept: Kept = {}): Promise<LogFollower> {
    const log = await open(file, 'a');
    try {
      // Its own process group: Ctrl-C in the terminal is for the runner, and a log outlives a runner that crashes.
      const { child, written } = logsInto(log, file, ['--follow', ...sinceOf(kept), container], true, kept);
      const follower = new LogFollower(child, written);
      await once(child, 'spawn');
      child.unref();
      return follower;
    } finally {
      await log.close();
    }
  }

  get isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Follows no longer, though the container goes on. */
  async leave(): Promise<void> {
    this.child.ref();
    this.child.kill('SIGTERM');
    await this.ended;
  }

  /** Whether the follower ended by itself within `milliseconds`. It is ended otherwise. */
  async endsWithin(milliseconds: number): Promise<boolean> {
    if (this.child.exitCode !== null) return this.child.exitCode === 0;
    this.child.ref();
    const killer = setTimeout(() => this.child.kill('SIGKILL'), milliseconds);
    await this.ended;
    clearTimeout(killer);
    return this.child.exitCode === 0;
  }
}

/**
 * Writes the whole log of a container that has ended over `file`.
 *
 * @throws ClusterError when docker cannot give it
 */
export async function saveLog(container: string, file: string, kept: Kept = {}): Promise<void> {
  // The guard of a killed run and the action's post step may save it at the same time.
  const aside = `${file}.${process.pid}.part`;
  const log = await open(aside, 'w');
  try {
    const { child, written } = logsInto(log, aside, [...sinceOf(kept), container], false, kept);
    const [status] = await once(child, 'exit');
    await written;
    if (status !== 0) {
      throw new ClusterError(`the log of container ${container} cannot be read: ${await lastLines(aside)}`);
    }
    await rename(aside, file);
  } finally {
    await log.close();
    await rm(aside, { force: true });
  }
}

/** The last lines of a log, for an error message. */
export async function lastLines(file: string, most = 8): Promise<string> {
  const { size } = await stat(file);
  const text = await textSince(file, Math.max(0, size - 16 * 1024));
  return text.trimEnd().split('\n').slice(-most).join('\n');
}

/** What a log holds from this byte on. */
export async function textSince(file: string, start: number): Promise<string> {
  const log = await open(file);
  try {
    const { size } = await log.stat();
    const { buffer, bytesRead } = await log.read(Buffer.alloc(size - start), 0, size - start, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await log.close();
  }
}

function sinceOf({ since }: Kept): string[] {
  return since ? ['--since', since] : [];
}

/** @returns also when all that it has printed is written down, where that goes through us */
function logsInto(
  log: FileHandle,
  file: string,
  args: readonly string[],
  detached: boolean,
  { hide }: Kept,
): { child: ChildProcess; written: Promise<void> } {
  const command = ['logs', ...args];
  if (!hide) {
    const child = spawn('docker', command, { detached, stdio: ['ignore', log.fd, log.fd] });
    return { child, written: Promise.resolve() };
  }
  const child = spawn('docker', command, { detached, stdio: ['ignore', 'pipe', 'pipe'] });
  const streams = [child.stdout, child.stderr].map((stream) => hidden(stream, hide, file));
  return { child, written: Promise.all(streams).then(() => undefined) };
}

async function hidden(stream: Readable, hide: (text: string) => string, file: string): Promise<void> {
  const hider = new LineHider(hide);
  for await (const piece of stream) await appendFile(file, hider.push(piece));
  await appendFile(file, hider.end());
}
