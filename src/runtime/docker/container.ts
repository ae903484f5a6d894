import { stat } from 'node:fs/promises';
import pLimit from 'p-limit';
import { ClusterError, messageOf } from '../../errors.js';
import { waitFor } from '../../wait.js';
import type { FakedClock } from '../faketime.js';
import {
  demandAbility,
  demandState,
  type Server,
  type ServerAbility,
  type ServerState,
  SHUT_DOWN_TIMEOUT_MS,
  type ShutDownMode,
  SUPERUSER,
} from '../runtime.js';
import { BALLAST, type DataPlace, RENEW_SIGNAL, RENEWED, SERVER_PORT } from './arguments.js';
import { untilCaughtUp } from './caught-up.js';
import { docker, removeContainer, saysGone } from './client.js';
import { freeze, sendSignal, stateOf } from './container-state.js';
import { LogFollower, lastLines, saveLog, textSince } from './log.js';
import type { DataInMemory } from './memory.js';
import { untilReady } from './ready.js';

/** How long a packet and its answer may take between a container and this machine, under load. */
const ANSWER_SECONDS = 5;
const LOG_TIMEOUT_MS = 10_000;

interface About {
  readonly name: string;
  readonly port: number;
  readonly password: string;
  readonly logFile: string;
  readonly hasHealthcheck: boolean;
  readonly signal: AbortSignal;
  readonly ability: ServerAbility | undefined;
  readonly clock: FakedClock | undefined;
  /** The container that holds the server's small volume. */
  readonly volume: string | undefined;
  /** Where its data is in memory. */
  readonly inMemory: { readonly memory: DataInMemory; readonly at: DataPlace } | undefined;
}

/** A server in a container. */
export class DockerServer implements Server {
  readonly host = '127.0.0.1';
  readonly user = SUPERUSER;
  readonly peerPort = SERVER_PORT;
  readonly name: string;
  readonly port: number;
  readonly password: string;
  readonly logFile: string;
  /** What we have done to it. */
  private brought: 'down' | 'paused' | undefined;
  private readonly turn = pLimit(1);
  private readonly stopping = new AbortController();
  private removed: Promise<void> | undefined;

  /** @param peerHost the container's name */
  private constructor(
    readonly peerHost: string,
    private readonly about: About,
    private log: LogFollower,
  ) {
    this.name = about.name;
    this.port = about.port;
    this.password = about.password;
    this.logFile = about.logFile;
  }

  /**
   * Takes charge of a container that was just started: returns when its server answers a query with our password.
   * A container that does not get there is removed, its log stays.
   *
   * @throws ClusterError with the server's last words when it ends, turns unhealthy, or takes too long
   */
  static async take(container: string, about: About): Promise<DockerServer> {
    const log = await LogFollower.start(container, about.logFile);
    const server = new DockerServer(container, about, log);
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

  async state(): Promise<ServerState> {
    const { running, paused } = await stateOf(this.peerHost);
    if (!running) return this.brought === 'down' ? 'down' : 'crashed';
    return paused ? 'paused' : 'running';
  }

  kill(): Promise<void> {
    return this.turn(async () => {
      await demandState(this, ['running', 'paused'], 'killed');
      await this.endBy('KILL');
    });
  }

  shutDown(mode: ShutDownMode): Promise<void> {
    return this.turn(async () => {
      await demandState(this, ['running'], 'shut down');
      await this.endBy(mode === 'fast' ? 'INT' : 'QUIT');
    });
  }

  startAgain(): Promise<void> {
    return this.turn(async () => {
      // One that still waits for its subscribers has been told to go long ago.
      if (this.brought === 'down' && (await stateOf(this.peerHost)).running) await this.endBy('KILL');
      await demandState(this, ['down', 'crashed'], 'started again');
      await this.logIsWhole();
      const since = await docker(['info', '--format', '{{.SystemTime}}']);
      this.brought = undefined;
      try {
        await docker(['start', this.peerHost]);
      } catch (error) {
        throw new ClusterError(
          `${this.name}: docker could not start its container again: ${messageOf(error)}`,
        );
      }
      this.log = await LogFollower.start(this.peerHost, this.logFile, since);
      await this.untilAnswers();
    });
  }

  get renew(): (() => Promise<void>) | undefined {
    const { inMemory, ability } = this.about;
    return inMemory?.at.copied && ability === undefined
      ? () => this.turn(() => this.beginAfresh())
      : undefined;
  }

  pause(): Promise<void> {
    return this.turn(async () => {
      await demandState(this, ['running'], 'paused');
      await freeze(this.peerHost, this.about.signal);
      this.brought = 'paused';
    });
  }

  resume(): Promise<void> {
    return this.turn(async () => {
      await demandState(this, ['paused'], 'resumed');
      await docker(['unpause', this.peerHost]);
      this.brought = undefined;
    });
  }

  async whyNotReached(host: string, port: number): Promise<string | undefined> {
    const ask = ['pg_isready', '-h', host, '-p', String(port), '-t', String(ANSWER_SECONDS)];
    try {
      await docker(['exec', this.peerHost, ...ask]);
      return undefined;
    } catch (error) {
      const said = messageOf(error);
      // Other words are about pg_isready itself.
      if (!said.includes('no response')) throw new ClusterError(`${this.name}: "${ask.join(' ')}": ${said}`);
      return `the container of ${this.name} gets no answer from this machine at ${host}:${port} within ${ANSWER_SECONDS} s, so a firewall keeps containers out, or the daemon runs elsewhere (rootless, in a virtual machine); let the bridges of docker in (with ufw: "ufw allow from 172.16.0.0/12" for the usual ones), or take --runtime local`;
    }
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

  private async beginAfresh(): Promise<void> {
    await demandState(this, ['running'], 'begun afresh');
    const { size } = await stat(this.logFile);
    await docker(['kill', '--signal', RENEW_SIGNAL, this.peerHost]);
    const look = async () => {
      if (this.log.isOver) throw new ClusterError(`${this.name}: its container has ended`);
      const said = (await textSince(this.logFile, size)).includes(RENEWED);
      return said ? { done: undefined } : { notYet: 'its log does not say so' };
    };
    const signal = AbortSignal.any([this.about.signal, this.stopping.signal]);
    await waitFor(`${this.name} to begin afresh`, look, { within: SHUT_DOWN_TIMEOUT_MS, signal });
    await this.untilAnswers();
  }

  private async endBy(signal: 'KILL' | 'INT' | 'QUIT'): Promise<void> {
    this.brought = 'down';
    await sendSignal(this.peerHost, signal);
    const look = async () => {
      const { running, asText } = await stateOf(this.peerHost);
      return running ? { notYet: asText } : { done: undefined };
    };
    try {
      await waitFor(`${this.name} to end on SIG${signal}`, look, {
        within: SHUT_DOWN_TIMEOUT_MS,
        signal: this.stopping.signal,
      });
    } catch (error) {
      throw new ClusterError(`${messageOf(error)}\n${await lastLines(this.logFile)}`);
    }
    await this.logIsWhole();
  }

  logCaughtUp(): Promise<void> {
    const { signal } = this.about;
    return untilCaughtUp(this, () => this.isSilent(), AbortSignal.any([signal, this.stopping.signal]));
  }

  /** Whether it prints nothing any more: then, unless it is paused, its log is whole. */
  private async isSilent(): Promise<boolean> {
    if (this.brought === 'paused') return true;
    if (!this.log.isOver) return false;
    return this.turn(async () => {
      // Meanwhile it may have been started again.
      if (!this.log.isOver) return false;
      if ((await stateOf(this.peerHost)).running)
        throw new ClusterError(`${this.name}: its container runs, but nothing follows its log any more`);
      await this.logIsWhole();
      return true;
    });
  }

  /** Returns when the file holds all that a container has printed that has ended. */
  private async logIsWhole(): Promise<void> {
    if (!(await this.log.endsWithin(LOG_TIMEOUT_MS))) await saveLog(this.peerHost, this.logFile);
  }

  private async untilAnswers(): Promise<void> {
    const { hasHealthcheck, signal, logFile } = this.about;
    try {
      await untilReady(this, this.log, hasHealthcheck, AbortSignal.any([signal, this.stopping.signal]));
    } catch (error) {
      if (!(error instanceof ClusterError)) throw error;
      throw new ClusterError(`${error.message}\n${await lastLines(logFile)}`);
    }
  }

  private async remove(): Promise<void> {
    await sendSignal(this.peerHost, 'KILL');
    try {
      await this.logIsWhole();
      await removeContainer(this.peerHost);
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
