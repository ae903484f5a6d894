import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { Node } from '../../database/node.js';
import { literal } from '../../database/quote.js';
import { ClusterError, DeadlineError, messageOf } from '../../errors.js';
import { fillDisk } from '../../process/ballast.js';
import { output, ProgramError, printed } from '../../process/output.js';
import { makeOwnFolder, readWarily, removeTree, writeWarily } from '../../process/wary.js';
import { waitFor } from '../../wait.js';
import { FakedClock, faketimeSettings, findFaketime, forgetSharedMemory, NO_FAKETIME } from '../faketime.js';
import { asArguments, POSTMASTER_CHECK, refusalIn, STANDALONE, unknownOf } from '../refusal.js';
import {
  demandAbility,
  demandState,
  type RunPlace,
  type Runtime,
  type Server,
  type ServerAbility,
  type ServerState,
  SHUT_DOWN_TIMEOUT_MS,
  type ShutDownMode,
  SMALL_VOLUME_BYTES,
  START_TIMEOUT_MS,
  type StartOptions,
  SUPERUSER,
} from '../runtime.js';
import { type Account, demandEnterable, serverAccount } from './account.js';
import { type Binaries, describe, EMBEDDED, EMBEDDED_PACKAGE } from './binaries.js';
import { mountVolume, unmountVolumes, whyNoMounts } from './mounts.js';
import { freePort } from './ports.js';
import { killTree, pauseTree, releaseSharedMemory, resumeTree } from './processes.js';
import { scramVerifier } from './scram.js';
import { type Template, template } from './template.js';

/** How long a server that was told to quit may take before it is killed. */
const QUIT_TIMEOUT_MS = 10_000;

/** What every server of this runtime has, because of where it is. */
const PLACE_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Shared memory as files in the data directory goes away with it, however the server ends.
  dynamic_shared_memory_type: 'mmap',
};

/** Server processes on this machine, on the loopback address only. */
export class LocalRuntime implements Runtime {
  readonly kind = 'local';
  readonly description: string;
  readonly facts;
  readonly clientBin: string;
  readonly pgBin: string | undefined;
  readonly lacks: Runtime['lacks'];
  private readonly faketime = findFaketime();
  private verifier: string | undefined;

  private constructor(
    private readonly binaries: Binaries,
    private readonly place: RunPlace,
    private readonly account: Account | undefined,
    private readonly template: Template,
    noMounts: string | undefined,
  ) {
    this.lacks = {
      ...(!this.faketime && { skewClock: NO_FAKETIME }),
      ...(noMounts && { fillVolume: noMounts }),
    };
    this.description = describe(binaries);
    this.facts = binaries.facts;
    this.clientBin = binaries.bin;
    this.pgBin = binaries.foundBy === EMBEDDED_PACKAGE ? EMBEDDED : undefined;
  }

  /** @throws ClusterError when initdb fails; RequestError when the cache or work folder cannot be used */
  static async open(binaries: Binaries, place: RunPlace): Promise<LocalRuntime> {
    const account = await serverAccount();
    const base = dirname(place.workDir);
    if (account) await demandEnterable(base, `work folder ${base}`, 'TMPDIR');
    return new LocalRuntime(binaries, place, account, await template(binaries, account), await whyNoMounts());
  }

  async start(
    name: string,
    settings: Record<string, string>,
    { port, ability }: StartOptions = {},
  ): Promise<Server> {
    const logFile = join(this.place.runDir, 'nodes', name, 'server.log');
    await mkdir(join(this.place.runDir, 'nodes', name), { recursive: true });
    for (;;) {
      const chosen = port ?? (await freePort());
      // Anew each time: when a server has run in it, the folder is its account's, and no place for us to write in.
      const dataDir = await this.makeData(name, { ...settings, port: String(chosen) }, ability);
      const clock = ability === 'skewClock' ? await FakedClock.make(join(dataDir, '..', 'clock')) : undefined;
      const server = new LocalServer(name, chosen, logFile, dataDir, this.place.password, {
        postgres: join(this.binaries.bin, 'postgres'),
        account: this.account,
        signal: this.place.signal,
        ability,
        clock,
        env: clock ? { LD_PRELOAD: this.faketime!, ...faketimeSettings(clock.folder) } : {},
      });
      try {
        await server.start();
        await this.changePassword(server);
        return server;
      } catch (error) {
        const portTaken =
          port === undefined &&
          server.exited &&
          (await readFile(logFile, 'utf8')).includes('Address already in use');
        await server.stop();
        if (!portTaken) throw error;
      }
    }
  }

  async refuses(settings: Record<string, string>, names: readonly string[]): Promise<string | undefined> {
    const dataDir = await this.makeData('settings', {}, undefined);
    try {
      const how = { cwd: '/', env: serverEnvironment(), ...(this.account && asAccount(this.account)) };
      const postgres = join(this.binaries.bin, 'postgres');
      const given = ['-D', dataDir, ...asArguments({ ...PLACE_SETTINGS, ...settings })];
      // A server that is about to start looks at some of them, one that stands alone loads the libraries and goes on.
      await printed(postgres, [...given, ...POSTMASTER_CHECK], how);
      const alone = [STANDALONE, ...given, 'postgres'];
      const said = await printed(postgres, alone, { ...how, input: unknownOf(names) });
      return refusalIn(said.stderr + said.stdout, names);
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      return refusalIn(error.printed, names, error.how);
    } finally {
      await removeTree(join(dataDir, '..'));
    }
  }

  async hostAddress(): Promise<string> {
    return '127.0.0.1';
  }

  /** Makes a server's data directory. Nobody else gets into its home before all of it is the servers' account's. */
  private async makeData(
    name: string,
    settings: Record<string, string>,
    ability: ServerAbility | undefined,
  ): Promise<string> {
    const { workDir } = this.place;
    const home = join(workDir, name);
    const dataDir = join(home, 'data');
    try {
      // The run's work folder comes into being with the first server: before that there is nothing to sweep up.
      await makeOwnFolder(workDir, 0o711);
      await removeTree(home);
      await mkdir(home, { mode: 0o700 });
      if (ability === 'fillVolume') await mountVolume(home, SMALL_VOLUME_BYTES);
      const flags = process.platform === 'darwin' ? ['-cpR'] : ['-a', '--reflink=auto'];
      await output('cp', [...flags, this.template.dataDir, dataDir]);
      await this.configure(dataDir, settings);
      if (this.account) {
        await output('chown', ['-hR', `${this.account.uid}:${this.account.gid}`, dataDir]);
        await chmod(home, 0o711);
      }
    } catch (error) {
      await unmountVolumes(home);
      throw new ClusterError(`${name}: the data directory could not be made in ${home}: ${messageOf(error)}`);
    }
    return dataDir;
  }

  private async configure(dataDir: string, settings: Record<string, string>): Promise<void> {
    const lines = Object.entries({ ...PLACE_SETTINGS, ...settings }).map(
      ([name, value]) => `${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'\n`,
    );
    await writeWarily(join(dataDir, 'postgresql.auto.conf'), lines.join(''), 0o600);
  }

  private async changePassword(server: LocalServer): Promise<void> {
    this.verifier ??= scramVerifier(this.place.password);
    const first = new Node(server.name, { ...server.endpoint, password: this.template.password }, 'postgres');
    try {
      await first.sql(`alter role ${SUPERUSER} password ${literal(this.verifier)}`);
    } finally {
      first.close();
    }
  }
}

/** Nothing of the caller's but where programs are. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
}

function asAccount({ uid, gid }: Account): { uid: number; gid: number } {
  return { uid, gid };
}

interface Program {
  readonly postgres: string;
  readonly account: Account | undefined;
  /** Ends waiting for an answer. */
  readonly signal: AbortSignal;
  readonly ability: ServerAbility | undefined;
  readonly clock: FakedClock | undefined;
  /** Of its environment, what is not the same for every server. */
  readonly env: Readonly<Record<string, string>>;
}

class LocalServer implements Server {
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
    private readonly program: Program,
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
    const { postgres, account } = this.program;
    const log = await open(this.logFile, 'a');
    try {
      this.process = spawn(postgres, ['-D', this.dataDir], {
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
