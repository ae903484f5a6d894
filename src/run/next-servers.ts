import semver from 'semver';
import { RequestError } from '../errors.js';
import type { Hindrance, Upgrade } from '../faults/world.js';
import type { Engine } from '../replication/engine.js';
import { engineOn, MixedEngine } from '../replication/mixed-engine.js';
import { leadsTo } from '../replication/update-path.js';
import type { UniformRuntime } from '../runtime/runtime.js';
import { type PgSettings, serverSettings } from './pg-settings.js';

/** Servers that are the same, and what replicates on them. */
interface Part {
  readonly nodes: readonly string[];
  readonly runtime: UniformRuntime;
  readonly engine: Engine;
}

/** The servers that nodes are upgraded to, as --upgrade-to names them. */
export class NextServers {
  private readonly hindrances = new Map<string, Hindrance | undefined>();

  /** @throws RequestError where a node has a later release already */
  constructor(
    readonly runtime: UniformRuntime,
    readonly engine: Engine,
    parts: readonly Part[],
  ) {
    for (const part of parts) {
      demandLater(this, part);
      const hindrance = hindranceOf(this, part);
      for (const node of part.nodes) this.hindrances.set(node, hindrance);
    }
  }

  /** Whether every node can keep its data. */
  get keepsAll(): boolean {
    return [...this.hindrances.values()].every((one) => one === undefined);
  }

  /** The engine of a mesh whose nodes have one release after the other. */
  engineOf(engine: Engine, nodes: readonly string[]): MixedEngine {
    const releases = nodes.map((name) => [name, [engineOn(engine, { name }), this.engine]] as const);
    return new MixedEngine(new Map(releases), this.engine);
  }

  /** What a test can do with them in a mesh of that engine. */
  upgrade(engine: MixedEngine, asked: PgSettings): Upgrade {
    const needed = this.engine.settings();
    return {
      runtime: this.runtime,
      to: this.engine,
      settings: serverSettings(this.engine, asked),
      added: (name) => {
        const has = engine.on({ name }).settings();
        return Object.fromEntries(
          Object.entries(needed).filter(([setting, value]) => has[setting] !== value && !(setting in asked)),
        );
      },
      hindrance: (node) => this.hindrances.get(node),
      moved: (name) => engine.moveOn({ name }),
    };
  }
}

function demandLater({ runtime, engine }: NextServers, part: Part): void {
  const [from, to] = [part.runtime, runtime].map(({ facts }) => majorOf(facts.versionNumber)) as [
    number,
    number,
  ];
  const older =
    to < from ||
    (engine.kind !== 'native' && semver.lt(versionOf(engine.version), versionOf(part.engine.version)));
  if (!older) return;
  const has = ({ runtime, engine }: Omit<Part, 'nodes'>) =>
    `${runtime.description} with ${engine.kind} ${engine.version}`;
  throw new RequestError(
    `upgrade-to: ${has({ runtime, engine })} is older than what ${part.nodes.join(', ')} have: ${has(part)}`,
  );
}

function hindranceOf({ runtime, engine }: NextServers, part: Part): Hindrance | undefined {
  const [from, to] = [part.runtime, runtime].map(({ facts }) => majorOf(facts.versionNumber));
  if (from !== to)
    return { kind: 'another major', why: `the data of PostgreSQL ${from} is not that of PostgreSQL ${to}` };
  const [before, after] = [part.engine.version, engine.version];
  if (engine.kind === 'native' || before === after) return undefined;
  const scripts = runtime.facts.updates ?? [];
  if (leadsTo(scripts, engine.kind, before, after)) return undefined;
  return {
    kind: 'no update path',
    why: `${runtime.description} comes with no script by which ALTER EXTENSION ${engine.kind} UPDATE could get from ${before} to ${after}`,
  };
}

function majorOf(versionNumber: number): number {
  return Math.floor(versionNumber / 10_000);
}

function versionOf(text: string): semver.SemVer {
  return semver.parse(text) ?? semver.coerce(text) ?? new semver.SemVer('0.0.0');
}
