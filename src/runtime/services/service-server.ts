import { writeFile } from 'node:fs/promises';
import { Node } from '../../database/node.js';
import { ClusterError } from '../../errors.js';
import { hiding } from '../../hide.js';
import { docker, saysGone } from '../docker/client.js';
import { type AboutContainer, ContainerServer } from '../docker/container-server.js';
import { LogFollower } from '../docker/log.js';
import { Reached } from '../reached.js';
import { demandAbility, demandState, type Server, type ServerState } from '../runtime.js';
import type { GivenServer } from './given-server.js';
import { removeTraces, type SystemSettings } from './guest.js';
import { RemoteLog } from './remote-log.js';

/** Of somebody else's server, what a run does with it whatever it runs in. */
export interface Lent {
  readonly given: GivenServer;
  /** What ALTER SYSTEM has set for as long as the run is its guest. */
  readonly settings: SystemSettings;
  /** Through the guest's database: a connection of it shows others that somebody is at work. */
  readonly presence: Node;
}

/** Takes away what a mesh has left there, for another one. */
async function beginAfresh(server: Server, { settings }: Lent, signal: AbortSignal): Promise<void> {
  const admin = new Node(server.name, server, 'postgres');
  try {
    await removeTraces(admin, settings, signal);
  } finally {
    admin.close();
  }
}

/** A server in a container of somebody else's: it can be killed, paused and restarted, and goes on when the run ends. */
export class ServiceContainer extends ContainerServer implements Server {
  readonly ability = undefined;
  private readonly lent: Lent;

  private constructor(lent: Lent, about: AboutContainer, log: LogFollower) {
    super(lent.given.endpoint, about, log);
    this.lent = lent;
  }

  /** Follows its log from now on. */
  static async take(
    lent: Lent,
    about: Omit<AboutContainer, 'since' | 'hide' | 'hasHealthcheck'>,
  ): Promise<ServiceContainer> {
    const hide = hiding([lent.given.endpoint.password]);
    const since = await docker(['info', '--format', '{{.SystemTime}}']);
    const log = await LogFollower.start(about.container, about.logFile, { since, hide });
    return new ServiceContainer(lent, { ...about, since, hide, hasHealthcheck: false }, log);
  }

  /** It is started again, too: what extensions keep in memory of earlier meshes goes only so. */
  readonly renew = () =>
    // As a whole: nothing of it goes on beside whoever gives the server back.
    this.act(async () => {
      await beginAfresh(this, this.lent, this.runs);
      await demandState(this, ['running'], 'shut down');
      await this.endBy('INT', this.runs);
      await this.runAnew();
      return 'started again' as const;
    });

  protected override async untilAnswers(): Promise<void> {
    await super.untilAnswers();
    await this.lent.presence.session();
  }

  async skewClock(): Promise<void> {
    demandAbility(this, 'skewClock');
  }

  async fillVolume(): Promise<void> {
    demandAbility(this, 'fillVolume');
  }

  async clearVolume(): Promise<void> {}

  /** It runs on, and runs again where we have ended or paused it; its log is followed no longer. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error(`${this.name} is given back`));
    await this.turn(async () => {
      try {
        // Also where the run is being ended; whoever cleans up waits until it answers.
        await this.bringBack();
      } catch (error) {
        if (!saysGone(error)) throw error;
      } finally {
        await this.log.leave();
      }
    });
  }
}

/** A server of which nothing is known but how to connect to it. */
export class RemoteServer extends Reached implements Server {
  readonly ability = undefined;
  private readonly log: RemoteLog;

  private constructor(
    readonly name: string,
    readonly logFile: string,
    private readonly lent: Lent,
    private readonly signal: AbortSignal,
  ) {
    super(lent.given.endpoint);
    this.log = new RemoteLog(this);
  }

  static async take(name: string, logFile: string, lent: Lent, signal: AbortSignal): Promise<RemoteServer> {
    await writeFile(logFile, '', { flag: 'a' });
    const server = new RemoteServer(name, logFile, lent, signal);
    await server.log.begin();
    return server;
  }

  readonly renew = async () => {
    await beginAfresh(this, this.lent, this.signal);
    return 'runs on' as const;
  };

  logCaughtUp(): Promise<void> {
    return this.log.catchUp(this.signal);
  }

  async state(): Promise<ServerState> {
    return 'running';
  }

  kill = () => this.beyondUs('killed');
  shutDown = () => this.beyondUs('shut down');
  startAgain = () => this.beyondUs('started again');
  pause = () => this.beyondUs('paused');
  resume = () => this.beyondUs('resumed');
  skewClock = () => this.beyondUs('given another clock');
  fillVolume = () => this.beyondUs('filled');

  async whyNotReached(): Promise<string | undefined> {
    return undefined;
  }

  async clearVolume(): Promise<void> {}

  /** It runs on. */
  async stop(): Promise<void> {}

  private async beyondUs(what: string): Promise<never> {
    throw new ClusterError(`${this.name}: cannot be ${what}: nothing is known of it but how to connect`);
  }
}
