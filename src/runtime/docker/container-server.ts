import pLimit from 'p-limit';
import type { Endpoint } from '../../database/endpoint.js';
import { ClusterError, messageOf } from '../../errors.js';
import { waitFor } from '../../wait.js';
import { Reached } from '../reached.js';
import { demandState, type ServerState, SHUT_DOWN_TIMEOUT_MS, type ShutDownMode } from '../runtime.js';
import { untilCaughtUp } from './caught-up.js';
import { docker } from './client.js';
import { freeze, runAgain, sendSignal, stateOf } from './container-state.js';
import { LogFollower, lastLines, saveLog } from './log.js';
import { untilReady } from './ready.js';

/** How long a packet and its answer may take between a container and this machine, under load. */
const ANSWER_SECONDS = 5;
const LOG_TIMEOUT_MS = 10_000;

/** What is known of a server in a container. */
export interface AboutContainer {
  /** The container's name or id. */
  readonly container: string;
  readonly name: string;
  readonly logFile: string;
  /** By the daemon's clock: what the container has printed before is no matter of ours; all of it is unless said. */
  readonly since?: string | undefined;
  readonly hasHealthcheck: boolean;
  readonly signal: AbortSignal;
  /** What is to be hidden in its log; nothing unless said. */
  readonly hide?: ((text: string) => string) | undefined;
}

/** The life of a server in a container, whoever has started that: its states, how it ends and begins again, its log. */
export abstract class ContainerServer extends Reached {
  readonly container: string;
  readonly name: string;
  readonly logFile: string;
  /** What we have done to it. */
  private brought: 'down' | 'paused' | undefined;
  protected readonly turn = pLimit(1);
  protected readonly stopping = new AbortController();
  /** Aborted when the run ends, or the server is being stopped. */
  protected readonly runs: AbortSignal;

  protected constructor(
    at: Endpoint,
    private readonly aboutContainer: AboutContainer,
    protected log: LogFollower,
  ) {
    super(at);
    const { container, name, logFile, signal } = aboutContainer;
    this.runs = AbortSignal.any([signal, this.stopping.signal]);
    this.container = container;
    this.name = name;
    this.logFile = logFile;
  }

  async state(): Promise<ServerState> {
    const { running, paused } = await stateOf(this.container);
    if (!running) return this.brought === 'down' ? 'down' : 'crashed';
    return paused ? 'paused' : 'running';
  }

  kill(): Promise<void> {
    return this.act(async () => {
      await demandState(this, ['running', 'paused'], 'killed');
      await this.endBy('KILL', this.stopping.signal);
    });
  }

  shutDown(mode: ShutDownMode): Promise<void> {
    return this.act(async () => {
      await demandState(this, ['running'], 'shut down');
      await this.endBy(mode === 'fast' ? 'INT' : 'QUIT', this.stopping.signal);
    });
  }

  startAgain(): Promise<void> {
    return this.act(async () => {
      await this.endWhatWasTold(this.stopping.signal);
      await this.runAnew();
    });
  }

  pause(): Promise<void> {
    return this.act(async () => {
      await demandState(this, ['running'], 'paused');
      await freeze(this.container, this.aboutContainer.signal);
      this.brought = 'paused';
    });
  }

  resume(): Promise<void> {
    return this.act(async () => {
      await demandState(this, ['paused'], 'resumed');
      await docker(['unpause', this.container]);
      this.brought = undefined;
    });
  }

  async whyNotReached(host: string, port: number): Promise<string | undefined> {
    const ask = ['pg_isready', '-h', host, '-p', String(port), '-t', String(ANSWER_SECONDS)];
    try {
      await docker(['exec', this.container, ...ask]);
      return undefined;
    } catch (error) {
      const said = messageOf(error);
      // Other words are about pg_isready itself.
      if (!said.includes('no response')) throw new ClusterError(`${this.name}: "${ask.join(' ')}": ${said}`);
      return `the container of ${this.name} gets no answer from this machine at ${host}:${port} within ${ANSWER_SECONDS} s, so a firewall keeps containers out, or the daemon runs elsewhere (rootless, in a virtual machine); let the bridges of docker in (with ufw: "ufw allow from 172.16.0.0/12" for the usual ones), or take --runtime local`;
    }
  }

  /** Whatever changes its life is done one after the other, and no more once the server is being stopped. */
  protected act<T>(work: () => Promise<T>): Promise<T> {
    return this.turn(() => {
      this.stopping.signal.throwIfAborted();
      return work();
    });
  }

  /** Has the container run, whatever we have done to it: what was on its way is over, and nothing comes after. */
  protected async bringBack(): Promise<void> {
    await this.endWhatWasTold();
    await runAgain(this.container);
    this.brought = undefined;
  }

  /**
   * One that was told to go and still runs waits for its subscribers, or nobody has waited for its end: it would go
   * whenever it can.
   */
  private async endWhatWasTold(until?: AbortSignal): Promise<void> {
    if (this.brought === 'down' && (await stateOf(this.container)).running) await this.endBy('KILL', until);
  }

  /** The next life of a container that has ended. */
  protected async runAnew(): Promise<void> {
    await demandState(this, ['down', 'crashed'], 'started again');
    await this.logIsWhole();
    const since = await docker(['info', '--format', '{{.SystemTime}}']);
    this.brought = undefined;
    try {
      await docker(['start', this.container]);
    } catch (error) {
      throw new ClusterError(`${this.name}: docker could not start its container again: ${messageOf(error)}`);
    }
    this.log = await LogFollower.start(this.container, this.logFile, {
      since,
      hide: this.aboutContainer.hide,
    });
    await this.untilAnswers();
  }

  /** @param until what ends the waiting, not what was begun */
  protected async endBy(signal: 'KILL' | 'INT' | 'QUIT', until?: AbortSignal): Promise<void> {
    this.brought = 'down';
    await sendSignal(this.container, signal);
    const look = async () => {
      const { running, asText } = await stateOf(this.container);
      return running ? { notYet: asText } : { done: undefined };
    };
    try {
      await waitFor(`${this.name} to end on SIG${signal}`, look, {
        within: SHUT_DOWN_TIMEOUT_MS,
        signal: until,
      });
    } catch (error) {
      throw new ClusterError(`${messageOf(error)}\n${await lastLines(this.logFile)}`);
    }
    await this.logIsWhole();
  }

  logCaughtUp(): Promise<void> {
    return untilCaughtUp(this, () => this.isSilent(), this.runs);
  }

  /** Whether it prints nothing any more: then, unless it is paused, its log is whole. */
  private async isSilent(): Promise<boolean> {
    if (this.brought === 'paused') return true;
    if (!this.log.isOver) return false;
    return this.turn(async () => {
      // Meanwhile it may have been started again.
      if (!this.log.isOver) return false;
      if ((await stateOf(this.container)).running)
        throw new ClusterError(`${this.name}: its container runs, but nothing follows its log any more`);
      await this.logIsWhole();
      return true;
    });
  }

  /** Returns when the file holds all that a container has printed that has ended. */
  protected async logIsWhole(): Promise<void> {
    if (!(await this.log.endsWithin(LOG_TIMEOUT_MS)))
      await saveLog(this.container, this.logFile, this.aboutContainer);
  }

  protected async untilAnswers(): Promise<void> {
    const { hasHealthcheck, logFile } = this.aboutContainer;
    try {
      await untilReady(this, this.log, hasHealthcheck, this.runs);
    } catch (error) {
      if (!(error instanceof ClusterError)) throw error;
      throw new ClusterError(`${error.message}\n${await lastLines(logFile)}`);
    }
  }
}
