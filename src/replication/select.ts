import { RequestError } from '../errors.js';
import type { ServerFacts } from '../runtime/server-facts.js';
import type { Engine, EngineKind } from './engine.js';
import { MixedEngine } from './mixed-engine.js';
import { mixedProfile } from './mixed-profile.js';
import type { FoundNames } from './names.js';
import { NativeEngine } from './native.js';
import { nativeProfile } from './native-profile.js';
import { PglogicalEngine, pglogicalProfile } from './pglogical.js';
import type { Profile } from './profile.js';
import { hasMarks, SpockEngine } from './spock.js';
import { spockProfile } from './spock-profile.js';

/** PostgreSQL 16 brought `origin = none`, without which a change goes round the mesh for ever. */
const NATIVE_FROM = 160_000;

/** Servers of one release, and which nodes they are. */
export interface NodesFacts {
  /** Names of the nodes, or of others that may join them; the first servers are those of nodes that nobody names. */
  readonly nodes: readonly string[];
  readonly facts: ServerFacts;
  /** For messages: "PostgreSQL 15.18 from /usr/lib/postgresql/15/bin". */
  readonly where: string;
}

/**
 * The engine that was asked for, or with `auto` the best that these servers have: spock, pglogical, native.
 *
 * @param where the servers, for the message: "PostgreSQL 15.18 from /usr/lib/postgresql/15/bin"
 * @throws RequestError when the servers do not have it
 */
export function selectEngine(wanted: EngineKind | 'auto', facts: ServerFacts, where: string): Engine {
  return made(kindOf(wanted, facts, where), facts);
}

/**
 * The same for nodes whose servers differ. What replicates is of one kind.
 *
 * @param releases at least one
 * @param found what a mesh of somebody else's calls its nodes and links
 * @throws RequestError when some do not have it, or with `auto` when the best they have is not the same
 */
export function selectEngines(
  wanted: EngineKind | 'auto',
  releases: readonly NodesFacts[],
  found?: FoundNames,
): Engine {
  const kinds = releases.map(({ facts, where }) => kindOf(wanted, facts, where));
  const [kind] = kinds;
  if (kinds.some((one) => one !== kind)) {
    const each = releases.map(({ nodes, where }, i) => `${nodes.join(', ')} (${where}) ${kinds[i]}`);
    const common = KINDS.find((one) => releases.every(({ facts }) => offered(facts)[one]));
    throw new RequestError(
      `engine "auto": nodes that differ in their servers need the same engine, but the best that each has is: ${each.join('; ')}; ` +
        (common
          ? `all have ${common}: ask for --engine ${common}`
          : 'give them servers that have one in common'),
    );
  }
  const marks = releases.every(({ facts }) => hasMarks(facts.extensions.spock ?? ''));
  const engines = releases.map(({ facts }) => made(kind!, facts, marks, found));
  if (engines.length === 1) return engines[0]!;
  const byNode = releases.flatMap(({ nodes }, i) => nodes.map((node) => [node, [engines[i]!]] as const));
  return new MixedEngine(new Map(byNode), engines[0]!);
}

const KINDS: readonly EngineKind[] = ['spock', 'pglogical', 'native'];

function offered({ versionNumber, extensions: { spock, pglogical } }: ServerFacts) {
  return {
    spock: spock !== undefined,
    pglogical: pglogical !== undefined,
    native: versionNumber >= NATIVE_FROM,
  } satisfies Record<EngineKind, boolean>;
}

function kindOf(wanted: EngineKind | 'auto', facts: ServerFacts, where: string): EngineKind {
  const has = offered(facts);
  const kind = wanted === 'auto' ? KINDS.find((k) => has[k]) : wanted;
  if (kind === undefined) {
    throw new RequestError(
      `engine "auto": ${where} has neither spock nor pglogical, and native replication needs PostgreSQL 16 or later`,
    );
  }
  if (!has[kind]) {
    const missing =
      kind === 'native'
        ? 'native replication needs PostgreSQL 16 or later'
        : `the extension ${kind} is not installed`;
    throw new RequestError(`engine "${kind}": not to be had in ${where}: ${missing}`);
  }
  return kind;
}

function made(kind: EngineKind, facts: ServerFacts, marks?: boolean, found?: FoundNames): Engine {
  const { spock, pglogical } = facts.extensions;
  if (kind === 'spock') return new SpockEngine(spock!, facts, marks, found);
  if (kind === 'pglogical') return new PglogicalEngine(pglogical!, facts, found);
  return new NativeEngine(facts);
}

/**
 * What a version of an engine promises, where there are no servers: for a saved run.
 *
 * @param releases of each node, where they differ
 * @throws RequestError for an engine that this program does not know
 */
export function profileOf(
  engine: string,
  version: string,
  releases?: Readonly<Record<string, readonly string[]>>,
): Profile {
  if (engine === 'spock') {
    if (!releases) return spockProfile(version);
    const all = Object.entries(releases).map(([node, each]) => [node, each.map(spockProfile)] as const);
    return mixedProfile(new Map(all));
  }
  if (engine === 'pglogical') return pglogicalProfile;
  if (engine === 'native') return nativeProfile;
  throw new RequestError(`engine "${engine}" is unknown: spock, pglogical and native are known`);
}
