import { stat } from 'node:fs/promises';
import { ClusterError, messageOf } from '../../errors.js';
import { waitFor } from '../../wait.js';
import type { FakedClock } from '../faketime.js';
import {
  demandAbility,
  demandState,
  type Server,
  type ServerAbility,
  SHUT_DOWN_TIMEOUT_MS,
  SUPERUSER,
} from '../runtime.js';
import { BALLAST, type DataPlace, RENEW_SIGNAL, RENEWED, SERVER_PORT } from './arguments.js';
import { docker, removeContainer, saysGone } from './client.js';
import { type AboutContainer, ContainerServer } from './container-server.js';
import { sendSignal } from './container-state.js';
import { LogFollower, textSince } from './log.js';
import type { DataInMemory } from './memory.js';

interface About extends AboutContainer {
  readonly port: number;
  readonly password: string;
  readonly ability: ServerAbility | undefined;
  readonly clock: FakedClock | undefined;
  /** The container that holds the server's small volume. */
  readonly volume: string | undefined;
  /** Where its data is in memory. */
  readonly inMemory: { readonly memory: DataInMemory; readonly at: DataPlace } | undefined;
}

/** A server in a container of ours. */
export class DockerServer extends ContainerServer implements Server {
  private removed: Promise<void> | undefined;

  private readonly about: About;

  private constructor(about: About, log: LogFollower) {
    const { container, port, password } = about;
    const peers = { peerHost: container, peerPort: SERVER_PORT };
    super({ host: '127.0.0.1', port, user: SUPERUSER, password, ...peers }, about, log);
    this.about = about;
  }

  /**
   * Takes charge of a container that was just started: returns when its server answers a query with our password.
   * A container that does not get there is removed, its log stays.
   *
   * @throws ClusterError with the server's last words when it ends, turns unhealthy, or takes too long
   */
  static async take(about: About): Promise<DockerServer> {
    const log = await LogFollower.start(about.container, about.logFile);
    const server = new DockerServer(about, log);
    try {
      const { inMemory } = about;
      await inMemory?.memory.untilReady(inMemory.at);
      await server.untilAnswers();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  get ability(): ServerAbility | undefined {
    return this.about.ability;
  }

  get renew(): (() => Promise<'started again'>) | undefined {
    const { inMemory, ability } = this.about;
    return inMemory?.at.copied && ability === undefined
      ? () => this.act(() => this.beginAfresh())
      : undefined;
  }

  async skewClock(seconds: number): Promise<void> {
    demandAbility(this, 'skewClock');
    await this.about.clock!.set(seconds);
  }

  async fillVolume(): Promise<void> {
    demandAbility(this, 'fillVolume');
    const fill = ['sh', '-c', `cat /dev/zero >${BALLAST}`];
    const why = await docker(['exec', this.about.volume!, ...fill]).catch(messageOf);
    if (!why.includes('No space left on device'))
      throw new ClusterError(`${this.name}: its volume could not be filled: ${why}`);
  }

  async clearVolume(): Promise<void> {
    if (this.about.volume) await docker(['exec', this.about.volume, 'rm', '-f', BALLAST]);
  }

  /** Saves the log to its end, then removes the container. */
  stop(): Promise<void> {
    this.stopping.abort(new Error(`${this.name} is being stopped`));
    this.removed ??= this.turn(() => this.remove());
    return this.removed;
  }

  private async beginAfresh(): Promise<'started again'> {
    await demandState(this, ['running'], 'begun afresh');
    const { size } = await stat(this.logFile);
    await docker(['kill', '--signal', RENEW_SIGNAL, this.container]);
    const look = async () => {
      if (this.log.isOver) throw new ClusterError(`${this.name}: its container has ended`);
      const said = (await textSince(this.logFile, size)).includes(RENEWED);
      return said ? { done: undefined } : { notYet: 'its log does not say so' };
    };
    const options = { within: SHUT_DOWN_TIMEOUT_MS, signal: this.runs };
    await waitFor(`${this.name} to begin afresh`, look, options);
    await this.untilAnswers();
    return 'started again';
  }

  private async remove(): Promise<void> {
    await sendSignal(this.container, 'KILL');
    try {
      await this.logIsWhole();
      await removeContainer(this.container);
    } catch (error) {
      if (!saysGone(error)) throw error;
    }
    const { inMemory } = this.about;
    await inMemory?.memory.clear(inMemory.at);
    if (this.about.volume) {
      await removeContainer(this.about.volume).catch((error) => {
        if (!saysGone(error)) throw error;
      });
    }
  }
}
