import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { ClusterError, DeadlineError, messageOf } from '../../errors.js';
import { fillDisk } from '../../process/ballast.js';
import { readWarily, removeTree } from '../../process/wary.js';
import { waitFor } from '../../wait.js';
import { type FakedClock, forgetSharedMemory } from '../faketime.js';
import { asArguments } from '../refusal.js';
import {
  demandAbility,
  demandState,
  type Server,
  type ServerAbility,
  type ServerState,
  SHUT_DOWN_TIMEOUT_MS,
  type ShutDownMode,
  START_TIMEOUT_MS,
  SUPERUSER,
} from '../runtime.js';
import type { Account } from './account.js';
import { unmountVolumes } from './mounts.js';
import { killTree, pauseTree, releaseSharedMemory, resumeTree } from './processes.js';

/** How long a server that was told to quit may take before it is killed. */
const QUIT_TIMEOUT_MS = 10_000;

/** How a server's program is run. */
interface Program {
  readonly postgres: string;
  readonly account: Account | undefined;
  /** Ends waiting for an answer. */
  readonly signal: AbortSignal;
  readonly ability: ServerAbility | undefined;
  readonly clock: FakedClock | undefined;
  /** Of its environment, what is not the same for every server; undefined for what it is not to have. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Settings that its data directory does not have. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** One server as a process on this machine. Its data directory is in a home of its own, which goes away with it. */
export class LocalServer implements Server {
  readonly host = '127.0.0.1';
  readonly peerHost = '127.0.0.1';
  readonly user = SUPERUSER;
  private process: ChildProcess | undefined;
  private paused = false;
  /** Whether its end is our doing. */
  private brought: 'down' | undefined;
  private readonly turn = pLimit(1);
  private readonly stopping = new AbortController();

  constructor(
    readonly name: string,
    readonly port: number,
    readonly logFile: string,
    private readonly dataDir: string,
    readonly password: string,
    private program: Program,
  ) {}

  get peerPort(): number {
    return this.port;
  }

  get endpoint() {
    const { host, port, user, password, peerHost, peerPort } = this;
    return { host, port, user, password, peerHost, peerPort };
  }

  get ability(): ServerAbility | undefined {
    return this.program.ability;
  }

  get exited(): boolean {
    return this.process === undefined || this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** It writes into the file itself. */
  async logCaughtUp(): Promise<void> {}

  async state(): Promise<ServerState> {
    if (this.exited) return this.brought ?? 'crashed';
    return this.paused ? 'paused' : 'running';
  }

  /** Returns when the server accepts connections. @throws ClusterError with the log's end when it does not */
  async start(): Promise<void> {
    const { name, program, stopping } = this;
    const signal = AbortSignal.any([program.signal, stopping.signal]);
    signal.throwIfAborted();
    await this.launch();
    const look = async () => {
      if (this.exited)
        throw new ClusterError(`${name}: the server ended while starting:\n${await this.logTail()}`);
      // The eighth line says how far the server is; pg_ctl reads it, too. A server that was killed has left its own.
      const status = await readWarily(join(this.dataDir, 'postmaster.pid'));
      const lines = (status?.text ?? '').split('\n');
      const word = Number(lines[0]) === this.process?.pid ? lines[7]?.trim() : undefined;
      return word === 'ready' ? { done: undefined } : { notYet: word || 'no status yet' };
    };
    try {
      const options = { within: START_TIMEOUT_MS, signal, slowest: 10 };
      await waitFor(`${name} to accept connections`, look, options);
      if (program.clock) await forgetSharedMemory(this.process!.pid!);
    } catch (error) {
      if (error instanceof ClusterError) throw error;
      throw new ClusterError(`${messageOf(error)}\n${await this.logTail()}`);
    }
  }

  kill(): Promise<void> {
    return this.turn(async () => {
      await demandState(this, ['running', 'paused'], 'killed');
      await this.killAll();
    });
  }

  shutDown(mode: ShutDownMode): Promise<void> {
    return this.turn(async () => {
      await demandState(this, ['running'], 'shut down');
      this.brought = 'down';
      this.process!.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
      const look = async () => (this.exited ? { done: undefined } : { notYet: 'it runs' });
      try {
        await waitFor(`${this.name} to shut down`, look, {
          within: SHUT_DOWN_TIMEOUT_MS,
          signal: this.stopping.signal,
        });
      } catch (error) {
        throw new ClusterError(`${messageOf(error)}\n${await this.logTail()}`);
      }
    });
  }

  startAgain(): Promise<void> {
    return this.turn(async () => {
      // One that still waits for its subscribers has been told to go long ago.
      if (this.brought && !this.exited) await this.killAll();
      await demandState(this, ['down', 'crashed'], 'started again');
      await this.start();
    });
  }

  /**
   * Starts a server that is down with another program.
   *
   * @param settings that this program needs, before those that its data directory has
   * @param before what is done while nothing runs
   */
  startWith(
    postgres: string,
    settings: Readonly<Record<string, string>>,
    before?: () => Promise<void>,
  ): Promise<void> {
    return this.turn(async () => {
      await demandState(this, ['down'], 'given another program');
      await before?.();
      this.program = { ...this.program, postgres, settings };
      await this.start();
    });
  }

  pause(): Promise<void> {
    return this.turn(async () => {
      await demandState(this, ['running'], 'paused');
      this.paused = true;
      await pauseTree(this.process!.pid!);
    });
  }

  resume(): Promise<void> {
    return this.turn(async () => {
      await demandState(this, ['paused'], 'resumed');
      await resumeTree(this.process!.pid!);
      this.paused = false;
    });
  }

  async whyNotReached(): Promise<undefined> {
    // It is on this machine itself.
  }

  async skewClock(seconds: number): Promise<void> {
    demandAbility(this, 'skewClock');
    await this.program.clock!.set(seconds);
  }

  async fillVolume(): Promise<void> {
    demandAbility(this, 'fillVolume');
    await fillDisk(this.ballast);
  }

  async clearVolume(): Promise<void> {
    await rm(this.ballast, { force: true });
  }

  stop(): Promise<void> {
    this.stopping.abort(new Error(`${this.name} is being stopped`));
    return this.turn(async () => {
      if (!this.exited) await this.end();
      await releaseSharedMemory(this.dataDir);
      const home = join(this.dataDir, '..');
      if (this.ability === 'fillVolume') await unmountVolumes(home);
      await removeTree(home);
    });
  }

  private get ballast(): string {
    return join(this.dataDir, '..', 'ballast');
  }

  private async launch(): Promise<void> {
    const { postgres, account, settings = {} } = this.program;
    const log = await open(this.logFile, 'a');
    try {
      this.process = spawn(postgres, ['-D', this.dataDir, ...asArguments(settings)], {
        cwd: '/',
        // Its own process group: Ctrl-C in the terminal is for the runner, which then stops its servers in order.
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        // The servers log in to one another with this password; libpq reads it from here.
        env: { ...serverEnvironment(), PGPASSWORD: this.password, ...this.program.env },
        ...(account && asAccount(account)),
      });
      await once(this.process, 'spawn');
      this.process.unref();
      this.paused = false;
      this.brought = undefined;
    } finally {
      await log.close();
    }
  }

  private async killAll(): Promise<void> {
    const { process } = this;
    const ended = once(process!, 'exit');
    this.brought = 'down';
    process!.ref();
    await killTree(process!.pid!);
    await ended;
    this.paused = false;
  }

  // Immediate: the data is thrown away with the server.
  private async end(): Promise<void> {
    // A stopped process heeds nothing else.
    if (this.paused) return this.killAll();
    this.brought = 'down';
    this.process!.kill('SIGQUIT');
    const look = async () => (this.exited ? { done: undefined } : { notYet: 'it runs' });
    try {
      await waitFor(`${this.name} to end`, look, { within: QUIT_TIMEOUT_MS, slowest: 10 });
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      await this.killAll();
    }
  }

  private async logTail(): Promise<string> {
    const lines = (await readFile(this.logFile, 'utf8')).trimEnd().split('\n');
    return lines.slice(-8).join('\n');
  }
}

/** Nothing of the caller's but where programs are. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
}

/** Whom a process of this account runs as. */
export function asAccount({ uid, gid }: Account): { uid: number; gid: number } {
  return { uid, gid };
}
