import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { ClusterError } from '../../errors.js';

/** `docker logs --follow` into a file: everything that a container prints, from its start to its end. */
export class LogFollower {
  /** Resolves when nothing more will come: the container has ended. */
  readonly ended: Promise<void>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'exit').then(() => undefined);
  }

  /** @param since by the daemon's clock: what was printed before is in the file already */
  static async start(container: string, file: string, since?: string): Promise<LogFollower> {
    const log = await open(file, 'a');
    try {
      // Its own process group: Ctrl-C in the terminal is for the runner, and a log outlives a runner that crashes.
      const child = logsInto(log, ['--follow', ...(since ? ['--since', since] : []), container], true);
      const follower = new LogFollower(child);
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
 * @param since by the daemon's clock: what was printed before is left out
 * @throws ClusterError when docker cannot give it
 */
export async function saveLog(container: string, file: string, since?: string): Promise<void> {
  // The guard of a killed run and the action's post step may save it at the same time.
  const aside = `${file}.${process.pid}.part`;
  const log = await open(aside, 'w');
  try {
    const [status] = await once(
      logsInto(log, [...(since ? ['--since', since] : []), container], false),
      'exit',
    );
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

function logsInto(log: FileHandle, args: readonly string[], detached: boolean): ChildProcess {
  return spawn('docker', ['logs', ...args], { detached, stdio: ['ignore', log.fd, log.fd] });
}
