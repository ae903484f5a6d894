import { hiding } from '../hide.js';
import type { EngineKind } from '../replication/engine.js';
import type { RuntimeKind } from '../runtime/runtime.js';
import type { GivenNode } from '../runtime/services/cluster-file.js';
import type { Wanted } from '../schedule/resolve.js';
import type { PgSettings } from './pg-settings.js';

/** How people call the runner to ask for the same again. */
export interface Calling {
  /** The runner's path, seen from the folder that the run is in. */
  readonly runner: string;
  /** That folder, seen from where the line is typed: the top of the user's repository. Empty where it is the same. */
  readonly folder: string;
  /** The top of the user's repository, without any link in it: every checkout has the files in it. */
  readonly repository: string;
  /** False where this machine goes away with everything that the run leaves on it. */
  readonly machineStays: boolean;
}

/** A cluster of somebody else's. */
export interface GivenCluster {
  /** The file that names its nodes; undefined where an input of the action does. */
  readonly file?: string | undefined;
  readonly nodes: readonly GivenNode[];
  /** The database in which it is a mesh already, and stays as it is. */
  readonly existing?: string | undefined;
}

/** Hides the passwords that lead to a cluster's servers; where there is none, nothing. */
export function hidingOf(cluster: GivenCluster | undefined): (text: string) => string {
  if (!cluster) return (text) => text;
  return hiding(cluster.nodes.flatMap(({ password, peers }) => [password, peers.password ?? '']));
}

/**
 * What is asked of a run. The command line and the action both make one of these;
 * values are of the right type and range already, names are not yet looked up.
 */
export interface RunRequest {
  readonly wanted: readonly Wanted[];
  /** The part of what is wanted that this run takes; all of it unless said. */
  readonly shard?: Shard | undefined;
  /** 2 to 9 */
  readonly nodes: number;
  readonly runtime: 'auto' | RuntimeKind;
  /** The servers that somebody else has started, for runtime services. */
  readonly cluster?: GivenCluster | undefined;
  readonly engine: EngineKind | 'auto';
  /** Folder with PostgreSQL's server programs, or "embedded". */
  readonly pgBin?: string | undefined;
  /** The same for nodes that are to have others, by the node's name. */
  readonly pgBins?: Readonly<Record<string, string>> | undefined;
  /** Full image reference for the docker runtime. */
  readonly image: string;
  /** The same for nodes that are to have others; they are named, too. */
  readonly images?: Readonly<Record<string, string>> | undefined;
  /** The image was named: no other servers will do. */
  readonly ownImage?: boolean | undefined;
  /** The version of pgEdge that was asked for: no servers of another one will do, wherever they come from. */
  readonly pgedgeVersion?: string | undefined;
  /** The same for nodes that are to have others, where they have no image of their own. */
  readonly pgedgeVersions?: Readonly<Record<string, string>> | undefined;
  /** Folder with the server programs that tests of upgrades give nodes one after the other, or "embedded". */
  readonly upgradeTo?: string | undefined;
  /** An SQL file to run on every node of the script cluster before it is wired. */
  readonly setupSql?: string | undefined;
  /** Settings of all servers. */
  readonly pgSettings: PgSettings;
  /** A .mjs file whose workload the clients of tests with faults run instead of the built-in ones. */
  readonly workload?: string | undefined;
  /** Tests at a time; one more than there are processors, at most 4, unless said. */
  readonly jobs?: number | undefined;
  readonly seed?: string | undefined;
  /** Milliseconds that tests go on which end when they are told to; what each of them says unless given. */
  readonly duration?: number | undefined;
  /** A file with the faults of an earlier run, carried out instead of those that the one wanted test plans. */
  readonly replay?: string | undefined;
  /** Milliseconds a single test may take. */
  readonly testTimeout: number;
  /** Milliseconds the whole run may take. */
  readonly timeout?: number | undefined;
  /** Leave the script cluster running at the end. */
  readonly keep: boolean;
  /** A known limitation counts as a failure. */
  readonly strict: boolean;
  /** Folder that holds the run directories. */
  readonly resultsDir: string;
  /** The files of --config. */
  readonly configs: readonly string[];
  /** EDGE_* and other variables for scripts, from --config; EDGE_START_PORT fixes the script cluster's ports. */
  readonly env: Readonly<Record<string, string>>;
  /** Do not demand that the ports from EDGE_START_PORT on are free: take other ones where they are not. */
  readonly skipPortCheck: boolean;
  readonly calling: Calling;
}

/** One of so many parts of a schedule, each of which another run takes; `number` counts from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** A request to carry the faults of an earlier run out again. */
export type Replay = RunRequest & { readonly replay: string };

export const DEFAULTS = {
  nodes: 3,
  runtime: 'auto',
  engine: 'auto',
  pgedgeVersion: '17-spock5',
  testTimeout: 120_000,
  resultsDir: 'mmr-results',
} as const;

/** What the seed may be: it is part of the run directory's name. */
export const SEED = {
  accepts: (text: string) => /^[A-Za-z0-9][\w.-]{0,39}$/.test(text),
  accepted: 'up to 40 letters, digits, dots, dashes and underscores',
};

/** As many as GitHub lets a matrix have jobs. */
const MOST_SHARDS = 256;

/** The part of a schedule, as people write it; `read` gives undefined where it is not accepted. */
export const SHARD = {
  read(text: string): Shard | undefined {
    const [, number, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
    const shard = { number: Number(number), of: Number(of) };
    return shard.number <= shard.of && shard.of <= MOST_SHARDS ? shard : undefined;
  },
  /** Which part it is that there is not, for a message; undefined where what is wrong is something else. */
  lacks(text: string): string | undefined {
    const [, number, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
    const exists = Number(number) >= 1 && Number(number) <= Number(of);
    return of === undefined || exists ? undefined : `Part ${number} of ${of} does not exist`;
  },
  accepted: `which part of how many, from 1/1 to ${MOST_SHARDS}/${MOST_SHARDS}, as in 2/4`,
};

/** "2/4" */
export function shardText({ number, of }: Shard): string {
  return `${number}/${of}`;
}

const DURATION_UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** How long a test is to go on, as people write it; `read` gives milliseconds, undefined where it is not accepted. */
export const DURATION = {
  read(text: string): number | undefined {
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([smh])$/.exec(text) ?? [];
    const milliseconds = Math.round(Number(number) * DURATION_UNITS[unit]!);
    return milliseconds >= 10_000 && milliseconds <= 86_400_000 ? milliseconds : undefined;
  },
  accepted: 'from 10s to 24h: 90s, 30m, 2h',
};

/** What an image's name may be: nothing that the docker command would take for an option. */
export const IMAGE = {
  accepts: (text: string) => /^[A-Za-z0-9][\w.:/@-]*$/.test(text),
  accepted: 'a reference such as ghcr.io/pgedge/pgedge-postgres:17-spock5-minimal',
};

/**
 * A version as pgEdge names its images: MAJOR-spockMAJOR, or a full tag such as 17.6-spock5.0.4-minimal-1. The groups are
 * the versions of PostgreSQL and Spock.
 */
export const PGEDGE_VERSION = /^(\d+(?:\.\d+)?)-spock(\d+(?:\.\d+){0,2})([-.][\w.-]+)?$/;

/**
 * The image of a pgEdge version: `17-spock5` is ghcr.io/pgedge/pgedge-postgres:17-spock5-minimal.
 * @returns undefined when the version is none
 */
export function pgedgeImage(version: string): string | undefined {
  if (!PGEDGE_VERSION.test(version)) return undefined;
  const tag = /^\d+-spock\d+$/.test(version) ? `${version}-minimal` : version;
  return `ghcr.io/pgedge/pgedge-postgres:${tag}`;
}
