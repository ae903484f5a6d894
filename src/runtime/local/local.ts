import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Node } from '../../cluster/node.js';
import { literal } from '../../cluster/quote.js';
import { ClusterError, messageOf } from '../../errors.js';
import { output } from '../../process/output.js';
import { waitFor } from '../../wait.js';
import { type RunPlace, type Runtime, type Server, START_TIMEOUT_MS, SUPERUSER } from '../runtime.js';
import { type Account, serverAccount } from './account.js';
import { type Binaries, describe, EMBEDDED, EMBEDDED_PACKAGE } from './binaries.js';
import { freePort } from './ports.js';
import { scramVerifier } from './scram.js';
import { type Template, template } from './template.js';

/** Server processes on this machine, on the loopback address only. */
export class LocalRuntime implements Runtime {
  readonly kind = 'local';
  readonly description: string;
  readonly facts;
  readonly clientBin: string;
  readonly flags: readonly string[];
  private verifier: string | undefined;

  private constructor(
    private readonly binaries: Binaries,
    private readonly place: RunPlace,
    private readonly account: Account | undefined,
    private readonly template: Template,
  ) {
    this.description = describe(binaries);
    this.facts = binaries.facts;
    this.clientBin = binaries.bin;
    this.flags = ['--pg-bin', binaries.foundBy === EMBEDDED_PACKAGE ? EMBEDDED : binaries.bin];
  }

  /** @throws ClusterError when initdb fails; RequestError when the cache folder cannot be used */
  static async open(binaries: Binaries, place: RunPlace): Promise<LocalRuntime> {
    const account = await serverAccount();
    return new LocalRuntime(binaries, place, account, await template(binaries, account));
  }

  async start(name: string, settings: Record<string, string>, port?: number): Promise<Server> {
    const logFile = join(this.place.runDir, 'nodes', name, 'server.log');
    await mkdir(join(this.place.runDir, 'nodes', name), { recursive: true });
    const dataDir = await this.copyTemplate(name);
    for (;;) {
      const chosen = port ?? (await freePort());
      await this.configure(dataDir, { ...settings, port: String(chosen) });
      const server = new LocalServer(name, chosen, logFile, dataDir, this.place.password);
      await server.launch(join(this.binaries.bin, 'postgres'), this.account);
      try {
        await server.untilReady(this.place.signal);
        await this.changePassword(server);
        return server;
      } catch (error) {
        const portTaken =
          port === undefined && (await readFile(logFile, 'utf8')).includes('Address already in use');
        if (portTaken && server.exited) continue;
        await server.stop();
        throw error;
      }
    }
  }

  private async copyTemplate(name: string): Promise<string> {
    const home = join(this.place.workDir, name);
    const dataDir = join(home, 'data');
    await rm(home, { recursive: true, force: true });
    // The run's work folder comes into being with the first server: before that there is nothing to sweep up.
    await mkdir(home, { recursive: true, mode: 0o711 });
    try {
      // As root this keeps the owner, which is the servers' account.
      const flags = process.platform === 'darwin' ? ['-cpR'] : ['-a', '--reflink=auto'];
      await output('cp', [...flags, this.template.dataDir, dataDir]);
    } catch (error) {
      throw new ClusterError(`${name}: the data directory could not be made in ${home}: ${messageOf(error)}`);
    }
    return dataDir;
  }

  private async configure(dataDir: string, settings: Record<string, string>): Promise<void> {
    const file = join(dataDir, 'postgresql.auto.conf');
    // Shared memory as files in the data directory goes away with it, however the server ends.
    const place = { unix_socket_directories: '', dynamic_shared_memory_type: 'mmap' };
    const all = { listen_addresses: '127.0.0.1', ...place, ...settings };
    const lines = Object.entries(all).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`);
    await writeFile(file, lines.join(''), { mode: 0o600 });
    if (this.account) await chown(file, this.account.uid, this.account.gid);
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

class LocalServer implements Server {
  readonly host = '127.0.0.1';
  readonly peerHost = '127.0.0.1';
  readonly user = SUPERUSER;
  private process: ChildProcess | undefined;

  constructor(
    readonly name: string,
    readonly port: number,
    readonly logFile: string,
    private readonly dataDir: string,
    readonly password: string,
  ) {}

  get peerPort(): number {
    return this.port;
  }

  get endpoint() {
    const { host, port, user, password, peerHost, peerPort } = this;
    return { host, port, user, password, peerHost, peerPort };
  }

  get exited(): boolean {
    return this.process === undefined || this.process.exitCode !== null || this.process.signalCode !== null;
  }

  async launch(postgres: string, account: Account | undefined): Promise<void> {
    const log = await open(this.logFile, 'a');
    try {
      this.process = spawn(postgres, ['-D', this.dataDir], {
        cwd: '/',
        // Its own process group: Ctrl-C in the terminal is for the runner, which then stops its servers in order.
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        // The servers log in to one another with this password; libpq reads it from here.
        env: { PATH: process.env.PATH, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', PGPASSWORD: this.password },
        ...(account && { uid: account.uid, gid: account.gid }),
      });
      await once(this.process, 'spawn');
      this.process.unref();
    } finally {
      await log.close();
    }
  }

  /** Returns when the server accepts connections. @throws ClusterError with the log's end when it does not */
  async untilReady(signal: AbortSignal): Promise<void> {
    const look = async () => {
      if (this.exited)
        throw new ClusterError(`${this.name}: the server ended while starting:\n${await this.logTail()}`);
      // The eighth line says how far the server is; pg_ctl reads it, too.
      const status = await readFile(join(this.dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
      const word = status.split('\n')[7]?.trim();
      return word === 'ready' ? { done: undefined } : { notYet: word || 'no status yet' };
    };
    const options = { within: START_TIMEOUT_MS, signal, slowest: 10 };
    try {
      await waitFor(`${this.name} to accept connections`, look, options);
    } catch (error) {
      if (error instanceof ClusterError) throw error;
      throw new ClusterError(`${messageOf(error)}\n${await this.logTail()}`);
    }
  }

  async stop(): Promise<void> {
    if (this.process && !this.exited) {
      const ended = once(this.process, 'exit');
      // Immediate: the data is thrown away with the server.
      this.process.kill('SIGQUIT');
      const killer = setTimeout(() => this.process?.kill('SIGKILL'), 10_000);
      this.process.ref();
      await ended;
      clearTimeout(killer);
    }
    await rm(join(this.dataDir, '..'), { recursive: true, force: true });
  }

  private async logTail(): Promise<string> {
    const lines = (await readFile(this.logFile, 'utf8')).trimEnd().split('\n');
    return lines.slice(-8).join('\n');
  }
}
