import type { Endpoint } from '../database/endpoint.js';
import { ClusterError } from '../errors.js';
import type { Lack } from './lack.js';
import type { ServerFacts } from './server-facts.js';

/** How a server is shut down: as pg_ctl names it. */
export type ShutDownMode = 'fast' | 'immediate';

/** `down` was brought about by us; a server that has ended by itself, or by somebody else's hand, is `crashed`. */
export type ServerState = 'running' | 'paused' | 'down' | 'crashed';

/** What can be done to a server only where it was started for it. */
export type ServerAbility = 'skewClock' | 'fillVolume';

/**
 * What not every runtime can do: the abilities of its servers, to give a server a physical standby, to have one server more
 * than the mesh has nodes, and to do something to servers and to what is between them.
 */
export type Lackable = ServerAbility | 'standby' | 'spare' | 'faults';

/** Where servers come from: containers or processes of ours, or what somebody else has started. */
export type RuntimeKind = 'local' | 'docker' | 'services';

/** A physical standby that is to be made. */
export interface StandbyOptions {
  /** The physical slot that is made for it on its primary, by which it receives; it calls itself so, too. */
  readonly slot: string;
  /** The database that its connection to the primary names. */
  readonly database: string;
  /** What it has other than its primary. */
  readonly settings: Readonly<Record<string, string>>;
}

/** How a server is started, where not as usual. */
export interface StartOptions {
  /** The port to listen on; a free one unless said. */
  readonly port?: number;
  /** Must not be one that the runtime lacks. */
  readonly ability?: ServerAbility | undefined;
}

/** One PostgreSQL server. What is done to it follows one another; `stop` can come at any time. */
export interface Server extends Endpoint {
  readonly name: string;
  /** Everything that the server printed, as it printed it, through all of its restarts. */
  readonly logFile: string;
  /**
   * Returns when the log file holds all that the server has printed by now. Of one that is paused what it holds is all
   * that can be had.
   *
   * @throws ClusterError when that cannot be known
   */
  logCaughtUp(): Promise<void>;
  state(): Promise<ServerState>;
  /**
   * Ends all of its processes at once with SIGKILL, also of a paused server; returns when none is left. Its data stays.
   *
   * @throws ClusterError when it does not run
   */
  kill(): Promise<void>;
  /**
   * Shuts the server down and returns when it has ended. Its data stays.
   *
   * @throws ClusterError when it does not run or is paused, or has not ended after half a minute: a fast shutdown
   *   waits until subscribers have confirmed all that was sent to them
   */
  shutDown(mode: ShutDownMode): Promise<void>;
  /**
   * Starts a server that is down or crashed: same data, same port, same log. Returns when it answers.
   *
   * @throws ClusterError with the server's own last words when it does not start, or when it runs
   */
  startAgain(): Promise<void>;
  /** Freezes all of its processes; connections stay open, and nobody answers. @throws ClusterError when it does not run */
  pause(): Promise<void>;
  /** Lets a paused server go on. @throws ClusterError when it is not paused */
  resume(): Promise<void>;
  /**
   * Whether a program beside the server gets an answer at an address of this machine behind which a server listens.
   *
   * @returns why not, with what can be done about it; undefined where it does
   */
  whyNotReached(host: string, port: number): Promise<string | undefined>;
  /** What it was started for. */
  readonly ability: ServerAbility | undefined;
  /**
   * Sets its clock so many seconds ahead of this machine's, or behind; 0 puts it right. All of its processes follow at
   * once, and it outlives a restart.
   *
   * @throws ClusterError when the server was not started for it
   */
  skewClock(seconds: number): Promise<void>;
  /** Leaves no byte free where the server's data and WAL lie. @throws ClusterError when it was not started for it */
  fillVolume(): Promise<void>;
  /** Gives back what `fillVolume` has taken; nothing where it has taken nothing. */
  clearVolume(): Promise<void>;
  /**
   * Ends the server and starts one with fresh data in its place, or has nothing left in it of what a run has made: same
   * port, same log. Only where that is cheaper than another server, and not for one that was started for something.
   *
   * @returns whether it was started again: else what its memory holds is as before
   * @throws ClusterError when it does not run, or does not start
   */
  readonly renew?: (() => Promise<'started again' | 'runs on'>) | undefined;
  /** Ends the server and removes its data; the log stays. Never throws for a server that is already gone. */
  stop(): Promise<void>;
}

/** Where the servers come from. A runtime knows servers and nothing of replication. */
export interface Runtime {
  readonly kind: RuntimeKind;
  /** For people: "PostgreSQL 18.4 from the embedded package". */
  readonly description: string;
  /** A folder with psql, or undefined when only PATH can have one. */
  readonly clientBin: string | undefined;
  /** What this runtime cannot do here, with the reason. */
  readonly lacks: Readonly<Partial<Record<Lackable, string>>>;
  /** There is this one set of servers: who uses it follows one another. */
  readonly setsOfServers?: 1;
  /** What --pg-bin says for these servers on every machine; undefined where they are this machine's, or an image's. */
  readonly pgBin: string | undefined;
  /**
   * Starts a server and returns when it answers queries.
   *
   * @param name unique within the run; also the name of its folder in the run directory
   * @throws ClusterError with the server's own last words when it does not start
   */
  start(name: string, settings: Record<string, string>, options?: StartOptions): Promise<Server>;
  /**
   * Starts a server of another runtime of this kind, which is down, with the programs of this one: same name, port and log.
   *
   * @param settings what those programs need
   * @param data what it had, or none
   * @throws ClusterError with the server's own last words when it does not start
   */
  takeOver?(
    server: Server,
    settings: Readonly<Record<string, string>>,
    data: 'kept' | 'fresh',
  ): Promise<void>;
  /**
   * Starts a physical standby of a server of this runtime, which runs; returns when it answers queries that read.
   *
   * @param name as for `start`
   * @throws ClusterError in the words of pg_basebackup, or with the server's own last words when it does not start
   */
  startStandby?(name: string, primary: Server, options: StandbyOptions): Promise<Server>;
  /**
   * Whether the servers' program takes these settings, asked before any server starts.
   *
   * @param names of the settings in question, in lower case; the others are known to be right
   * @returns what it says against them; undefined where it takes them
   */
  refuses(settings: Record<string, string>, names: readonly string[]): Promise<string | undefined>;
  /**
   * The address of this machine at which its servers reach what listens here: the loopback address, or that of their
   * private bridge.
   */
  hostAddress(): Promise<string>;
  /**
   * Whether servers that are there already have what a run needs and cannot set; nothing is changed.
   *
   * @returns everything that they lack
   */
  lacking?(settings: Readonly<Record<string, string>>): Promise<Lack[]>;
  /**
   * Leaves servers that are not ours as they were found; all of them have been stopped.
   *
   * @throws ClusterError with what is left on them
   */
  leave?(): Promise<void>;
}

/** A runtime whose servers are all the same. */
export interface UniformRuntime extends Runtime {
  readonly facts: ServerFacts;
}

/** What a runtime needs to know of the run that it serves. */
export interface RunPlace {
  /** Unique for each run: names and labels of everything started carry it. */
  readonly runId: string;
  /** Holds what the servers need and is removed at the end. */
  readonly workDir: string;
  /** Holds what stays: nodes/NAME/server.log. */
  readonly runDir: string;
  readonly password: string;
  readonly signal: AbortSignal;
}

/** The one role that all servers of a run have. */
export const SUPERUSER = 'postgres';

/** A data directory with its share of WAL, roughly; more than this must be free for each server. */
export const BYTES_PER_SERVER = 128 * 1024 * 1024;

/** What data directories in memory leave of it to everybody else. */
export const MEMORY_TO_SPARE = 2 * 1024 * 1024 * 1024;

/** The size of a volume that is to be filled: what initdb makes, and as much again for a test. */
export const SMALL_VOLUME_BYTES = 160 * 1024 * 1024;

/** @throws ClusterError when the server was not started for it */
export function demandAbility(server: Server, ability: ServerAbility): void {
  if (server.ability !== ability) throw new ClusterError(`${server.name}: was not started for ${ability}`);
}

/** How long a server may take to its first answer. */
export const START_TIMEOUT_MS = 60_000;

/** How long a server may take to shut down. */
export const SHUT_DOWN_TIMEOUT_MS = 30_000;

/** @throws ClusterError when the server is in none of these states, saying what could not be done */
export async function demandState(
  server: Pick<Server, 'name' | 'state'>,
  states: readonly ServerState[],
  what: string,
): Promise<void> {
  const state = await server.state();
  if (!states.includes(state))
    throw new ClusterError(`${server.name}: cannot be ${what}: it is ${state}, not ${states.join(' or ')}`);
}

/**
 * Settings that every server of ours gets. The clusters are thrown away, so nothing is made durable;
 * synchronous_commit stays on, because with it off WAL leaves only at the WAL writer's next round (up to 200 ms).
 */
export const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  wal_level: 'logical',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'on',
  shared_buffers: '32MB',
  max_connections: '100',
  max_worker_processes: '64',
  max_wal_senders: '40',
  max_replication_slots: '40',
  // Without a setting there are none.
  max_prepared_transactions: '10',
  max_wal_size: '512MB',
  wal_retrieve_retry_interval: '100ms',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What is frozen has no timestamp any more: src/suite/faulted/frozen.ts reads it.
  log_autovacuum_min_duration: '0',
  lc_messages: 'C',
  // Time, process, kind of process and database: server-log.ts reads this back.
  log_line_prefix: '%m [%p] {%b} %d ',
};
