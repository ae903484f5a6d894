import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { ClusterError, messageOf, RequestError } from '../../errors.js';
import { makeOwnFolder } from '../../process/wary.js';
import { FakedClock, findFaketime, NO_FAKETIME } from '../faketime.js';
import { freePort } from '../local/ports.js';
import { refusalIn, unknownOf } from '../refusal.js';
import {
  type RunPlace,
  type Runtime,
  type Server,
  SMALL_VOLUME_BYTES,
  type StartOptions,
  type UniformRuntime,
} from '../runtime.js';
import {
  type ContainerSpec,
  containerName,
  networkArguments,
  networkName,
  readSettingsAnswer,
  runArguments,
  serverSecrets,
  settingsArguments,
  VOLUME,
  volumeArguments,
  volumeName,
} from './arguments.js';
import { docker, dockerAnswers, removeContainer } from './client.js';
import { DockerServer } from './container.js';
import { type Image, openImage } from './image.js';
import { DataInMemory } from './memory.js';
import { whyOutOfReach } from './reach.js';

export { dockerAnswers } from './client.js';
export { whyOutOfReach } from './reach.js';
export { sweepDocker } from './sweep.js';

/** What to do where containers are out of reach, for people. */
const INSTEAD = 'take --runtime local, or run it where the docker daemon runs, not in a container';

/** At least: a usual cluster. More than there are processors take each other's. */
const STARTS_AT_A_TIME = 3;

const PORT_TAKEN = /port is already allocated|address already in use/i;

/** Servers in containers on one network, reached through ports of the loopback address. */
export class DockerRuntime implements UniformRuntime {
  readonly kind = 'docker';
  readonly description: string;
  readonly facts;
  readonly clientBin = undefined;
  readonly pgBin = undefined;
  readonly lacks: Runtime['lacks'];
  private readonly memory: DataInMemory;
  // In their order: the first cluster is ready before the others are begun.
  private readonly turn = pLimit(Math.max(STARTS_AT_A_TIME, availableParallelism()));

  private constructor(
    private readonly image: Image,
    private readonly place: RunPlace,
    private readonly network: RunNetwork,
    memory: { note: (line: string) => void; number: number; of: number },
  ) {
    this.memory = new DataInMemory(image, place, memory);
    this.description = `PostgreSQL ${image.versionText} in containers of ${image.name}`;
    this.facts = image.facts;
    const skewClock = findFaketime()
      ? 'libfaketime of this machine does not work in the image, or the daemon cannot mount it'
      : NO_FAKETIME;
    const standby = 'it has no place beside a container for the data of another';
    this.lacks = { standby, ...(!image.takesFaketime && { skewClock }) };
  }

  /**
   * @param image with the docker-library postgres entrypoint; pulled when it is not there
   * @param note is told where data directories are not in memory, and why
   * @throws RequestError when no daemon answers, or the image cannot be had or holds no PostgreSQL
   */
  static async open(
    image: string,
    place: RunPlace,
    note: (line: string) => void = () => undefined,
  ): Promise<DockerRuntime> {
    return (await DockerRuntime.openAll([image], place, note))[0]!;
  }

  /** The same for several images, whose servers are on one network. */
  static async openAll(
    images: readonly string[],
    place: RunPlace,
    note: (line: string) => void = () => undefined,
  ): Promise<DockerRuntime[]> {
    const why = await dockerAnswers();
    if (why) throw new RequestError(`runtime docker: ${why}`);
    const opened: Image[] = [];
    for (const image of images) opened.push(await openImage(image, place.signal));
    const out = await whyOutOfReach(images[0]!, place.signal);
    if (out) throw new RequestError(`runtime docker: ${out}; ${INSTEAD}`);
    const network = new RunNetwork(place.runId);
    return opened.map((image, i) => {
      return new DockerRuntime(image, place, network, { note, number: i + 1, of: images.length });
    });
  }

  async start(name: string, settings: Record<string, string>, options: StartOptions = {}): Promise<Server> {
    return this.turn(() => this.startNow(name, settings, options));
  }

  private async startNow(
    name: string,
    settings: Record<string, string>,
    { port, ability }: StartOptions,
  ): Promise<Server> {
    const { runId, runDir, workDir, password, signal } = this.place;
    signal.throwIfAborted();
    const folder = join(runDir, 'nodes', name);
    const logFile = join(folder, 'server.log');
    await mkdir(folder, { recursive: true });
    const { hasHealthcheck } = this.image;
    if (ability === 'skewClock') await makeOwnFolder(workDir, 0o711);
    const clock = ability === 'skewClock' ? await FakedClock.make(join(workDir, name)) : undefined;
    const faketime = clock && { library: findFaketime()!, clock: clock.folder };
    const volume = ability === 'fillVolume' ? await this.runVolume(name) : undefined;
    const [at] = await Promise.all([volume ? undefined : this.memory.placeFor(name), this.network.made()]);
    const inMemory = at && { memory: this.memory, at };
    const data = volume ? { holder: volume, folder: `${VOLUME}/data`, copied: false } : at;
    for (;;) {
      // Chosen by us, because one that docker chooses is another one each time the container starts.
      const chosen = port ?? (await freePort());
      try {
        await this.runContainer(name, { logFile, settings, port: chosen, faketime, data });
      } catch (error) {
        if (port === undefined && PORT_TAKEN.test(messageOf(error))) continue;
        if (volume) await removeContainer(volume);
        if (at) await this.memory.clear(at);
        throw error;
      }
      const about = { name, port: chosen, password, logFile, hasHealthcheck, signal, ability, clock };
      return DockerServer.take({ ...about, container: containerName(runId, name), volume, inMemory });
    }
  }

  private async runContainer(
    name: string,
    spec: Pick<ContainerSpec, 'logFile' | 'settings' | 'port' | 'faketime' | 'data'>,
  ): Promise<void> {
    const { runId, password } = this.place;
    const { name: image, entrypoint } = this.image;
    try {
      const args = runArguments({ ...spec, runId, name, image, entrypoint });
      await docker(args, { secrets: serverSecrets(password) });
    } catch (error) {
      // Docker leaves the container behind when it cannot be started; it has printed nothing yet.
      await removeContainer(containerName(runId, name)).catch(() => undefined);
      throw new ClusterError(`${name}: docker could not start a container of ${image}: ${messageOf(error)}`);
    }
  }

  private async runVolume(name: string): Promise<string> {
    const { runId } = this.place;
    const holder = volumeName(runId, name);
    try {
      await docker(volumeArguments({ runId, name, image: this.image.name, bytes: SMALL_VOLUME_BYTES }));
      return holder;
    } catch (error) {
      await removeContainer(holder).catch(() => undefined);
      throw new ClusterError(`${name}: docker could not make a small volume: ${messageOf(error)}`);
    }
  }

  async refuses(settings: Record<string, string>, names: readonly string[]): Promise<string | undefined> {
    const printed = await docker(settingsArguments(this.place.runId, this.image.name, settings), {
      input: unknownOf(names),
      signal: this.place.signal,
    });
    const { said, status } = readSettingsAnswer(printed);
    return refusalIn(said, names, status === 0 ? undefined : `exit status ${status}`);
  }

  // The gateway of the run's own bridge is this machine, seen from its containers.
  async hostAddress(): Promise<string> {
    await this.network.made();
    const format = '{{range .IPAM.Config}}{{.Gateway}} {{end}}';
    const gateways = await docker(['network', 'inspect', '--format', format, networkName(this.place.runId)]);
    const [gateway] = gateways.split(' ').filter((address) => /^\d+(\.\d+){3}$/.test(address));
    if (!gateway)
      throw new ClusterError(`the containers' network has no IPv4 gateway: docker says "${gateways}"`);
    return gateway;
  }
}

/** The network that all containers of a run are on. It comes into being with the first of them. */
class RunNetwork {
  private making: Promise<unknown> | undefined;

  constructor(private readonly runId: string) {}

  made(): Promise<unknown> {
    this.making ??= this.make();
    return this.making;
  }

  private async make(): Promise<void> {
    try {
      await docker(networkArguments(this.runId));
    } catch (error) {
      throw new ClusterError(`docker could not create a network for the containers: ${messageOf(error)}`);
    }
  }
}
