import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Node } from '../../database/node.js';
import { literal } from '../../database/quote.js';
import { ClusterError, messageOf } from '../../errors.js';
import { output, ProgramError, printed } from '../../process/output.js';
import { makeOwnFolder, removeTree, writeWarily } from '../../process/wary.js';
import { FakedClock, faketimeSettings, findFaketime, NO_FAKETIME } from '../faketime.js';
import { asArguments, POSTMASTER_CHECK, refusalIn, STANDALONE, unknownOf } from '../refusal.js';
import {
  type RunPlace,
  type Runtime,
  type Server,
  type ServerAbility,
  SMALL_VOLUME_BYTES,
  type StandbyOptions,
  type StartOptions,
  SUPERUSER,
  type UniformRuntime,
} from '../runtime.js';
import { scramVerifier } from '../scram.js';
import { type Account, demandEnterable, serverAccount } from './account.js';
import { type Binaries, describe, EMBEDDED, EMBEDDED_PACKAGE } from './binaries.js';
import { asAccount, LocalServer, serverEnvironment } from './local-server.js';
import { mountVolume, unmountVolumes, whyNoMounts } from './mounts.js';
import { freePort } from './ports.js';
import { SETTINGS_FILE, settingLines } from './settings-file.js';
import { BASE_BACKUP, takeBaseBackup } from './standby.js';
import { type Template, template } from './template.js';

/** What every server of this runtime has, because of where it is. */
const PLACE_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Shared memory as files in the data directory goes away with it, however the server ends.
  dynamic_shared_memory_type: 'mmap',
};

/** Server processes on this machine, on the loopback address only. */
export class LocalRuntime implements UniformRuntime {
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
      ...(!existsSync(join(binaries.bin, BASE_BACKUP)) && {
        standby: `${describe(binaries)} has no ${BASE_BACKUP}`,
      }),
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

  async startStandby(name: string, primary: Server, options: StandbyOptions): Promise<Server> {
    const { place, account, binaries } = this;
    const folder = join(place.runDir, 'nodes', name);
    await mkdir(folder, { recursive: true });
    const how = { bin: binaries.bin, account, signal: place.signal };
    const port = await freePort();
    const settings = { ...options.settings, port: String(port) };
    const home = await this.makeHome(name);
    const { dataDir, env } = await takeBaseBackup(home, primary, { ...options, settings }, how);
    const standby = new LocalServer(name, port, join(folder, 'server.log'), dataDir, place.password, {
      postgres: join(binaries.bin, 'postgres'),
      account,
      signal: place.signal,
      ability: undefined,
      clock: undefined,
      env,
    });
    try {
      await standby.start();
    } catch (error) {
      await standby.stop();
      throw error;
    }
    return standby;
  }

  async takeOver(
    server: Server,
    settings: Readonly<Record<string, string>>,
    data: 'kept' | 'fresh',
  ): Promise<void> {
    if (!(server instanceof LocalServer)) throw new TypeError(`${server.name} is no process of this machine`);
    const postgres = join(this.binaries.bin, 'postgres');
    if (data === 'kept') return server.startWith(postgres, settings);
    const { name, port, ability } = server;
    await server.startWith(postgres, {}, async () => {
      await this.makeData(name, { ...settings, port: String(port) }, ability);
    });
    await this.changePassword(server);
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
    const home = join(this.place.workDir, name);
    const dataDir = join(home, 'data');
    try {
      await this.makeHome(name);
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

  /** Makes the empty folder that only we get into, and that a server's data directory is to be in. */
  private async makeHome(name: string): Promise<string> {
    const { workDir } = this.place;
    const home = join(workDir, name);
    // The run's work folder comes into being with the first server: before that there is nothing to sweep up.
    await makeOwnFolder(workDir, 0o711);
    if (existsSync(home)) await removeTree(home);
    await mkdir(home, { mode: 0o700 });
    return home;
  }

  private async configure(dataDir: string, settings: Record<string, string>): Promise<void> {
    const lines = settingLines({ ...PLACE_SETTINGS, ...settings });
    await writeWarily(join(dataDir, SETTINGS_FILE), lines, 0o600);
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
