import { stat } from 'node:fs/promises';
import { Node } from '../../cluster/node.js';
import { ClusterError, messageOf } from '../../errors.js';
import { waitFor } from '../../wait.js';
import { type Server, START_TIMEOUT_MS, SUPERUSER } from '../runtime.js';
import { SERVER_PORT } from './arguments.js';
import { docker, saysGone } from './client.js';
import { LogFollower, lastLines, saveLog } from './log.js';

const LOG_TIMEOUT_MS = 10_000;
const HEALTH_INTERVAL_MS = 1_000;
const ASK_INTERVAL_MS = 250;

/** A server in a running container. */
export class DockerServer implements Server {
  readonly host = '127.0.0.1';
  readonly user = SUPERUSER;
  readonly peerPort = SERVER_PORT;
  private stopping: Promise<void> | undefined;

  /** @param peerHost the container's name */
  private constructor(
    readonly name: string,
    readonly peerHost: string,
    readonly port: number,
    readonly password: string,
    readonly logFile: string,
    private readonly log: LogFollower,
  ) {}

  /**
   * Takes charge of a container that was just started: returns when its server answers a query with our password.
   * A container that does not get there is removed, its log stays.
   *
   * @throws ClusterError with the server's last words when it ends, turns unhealthy, or takes too long
   */
  static async take(
    container: string,
    about: { name: string; password: string; logFile: string; hasHealthcheck: boolean; signal: AbortSignal },
  ): Promise<DockerServer> {
    const { name, password, logFile } = about;
    const log = await LogFollower.start(container, logFile);
    // Port 0 stands for the one of a container that has ended already; untilReady says so.
    const port = (await stateOf(container)).port ?? 0;
    const server = new DockerServer(name, container, port, password, logFile, log);
    try {
      await server.untilReady(about.hasHealthcheck, about.signal);
      return server;
    } catch (error) {
      await server.stop();
      if (!(error instanceof ClusterError)) throw error;
      throw new ClusterError(`${error.message}\n${await lastLines(logFile)}`);
    }
  }

  /** Saves the log to its end, then removes the container. */
  stop(): Promise<void> {
    this.stopping ??= this.remove();
    return this.stopping;
  }

  // The entrypoint's temporary server, which serves initdb, does not listen on TCP: an answer comes from the real one.
  private async untilReady(hasHealthcheck: boolean, runs: AbortSignal): Promise<void> {
    const ended = new AbortController();
    const signal = AbortSignal.any([runs, ended.signal]);
    const probe = new Node(this.name, this, 'postgres');
    signal.addEventListener('abort', () => probe.close());
    this.log.ended.then(() => ended.abort());
    let healthSeen = performance.now();
    let asked = { at: 0, logSize: 0, answer: 'no answer yet' };
    const look = async () => {
      const now = performance.now();
      if (hasHealthcheck && now - healthSeen > HEALTH_INTERVAL_MS) {
        const { health } = await stateOf(this.peerHost);
        if (health === 'unhealthy')
          throw new ClusterError(`${this.name}: the container's health check fails:`);
        healthSeen = now;
      }
      // Asking costs more than everything else here, and a server that has become ready says so in its log.
      const { size: logSize } = await stat(this.logFile);
      if (logSize === asked.logSize && now - asked.at < ASK_INTERVAL_MS) return { notYet: asked.answer };
      try {
        return { done: await probe.value`select 1` };
      } catch (error) {
        asked = { at: now, logSize, answer: messageOf(error) };
        return { notYet: asked.answer };
      }
    };
    try {
      await waitFor(`${this.name} to answer a query`, look, {
        within: START_TIMEOUT_MS,
        signal,
        slowest: 20,
      });
    } catch (error) {
      runs.throwIfAborted();
      if (error instanceof ClusterError) throw error;
      if (!ended.signal.aborted) throw new ClusterError(`${messageOf(error)}:`);
      throw new ClusterError(`${this.name}: ${(await stateOf(this.peerHost)).asText} while starting:`);
    } finally {
      probe.close();
    }
  }

  private async remove(): Promise<void> {
    try {
      await docker(['kill', this.peerHost]);
    } catch (error) {
      if (!saysGone(error) && !/is not running/.test(messageOf(error))) throw error;
    }
    const complete = await this.log.endsWithin(LOG_TIMEOUT_MS);
    try {
      if (!complete) await saveLog(this.peerHost, this.logFile);
      await docker(['rm', '--force', '--volumes', this.peerHost]);
    } catch (error) {
      if (!saysGone(error)) throw error;
    }
  }
}

interface ContainerState {
  /** For people: "the container ended with status 1". */
  readonly asText: string;
  readonly health: string | undefined;
  /** The port of this machine that leads to the server, while the container runs. */
  readonly port: number | undefined;
}

async function stateOf(container: string): Promise<ContainerState> {
  const format = '[{{json .State}},{{json .NetworkSettings.Ports}}]';
  let inspected: string;
  try {
    inspected = await docker(['container', 'inspect', '--format', format, container]);
  } catch (error) {
    if (saysGone(error))
      return { asText: 'somebody removed the container', health: undefined, port: undefined };
    throw error;
  }
  const [state, ports] = JSON.parse(inspected);
  const how = state.OOMKilled ? 'ran out of memory' : `ended with status ${state.ExitCode}`;
  return {
    asText: `the container ${state.Running ? 'runs, but its log has ended' : how}`,
    health: state.Health?.Status,
    port: Number(ports?.[`${SERVER_PORT}/tcp`]?.[0]?.HostPort) || undefined,
  };
}
