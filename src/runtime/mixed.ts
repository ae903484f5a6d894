import { nodeOf } from '../database/node-of.js';
import { RequestError } from '../errors.js';
import type { Runtime, Server, StandbyOptions, StartOptions, UniformRuntime } from './runtime.js';

/** Servers of one kind, and the nodes that have them. */
export interface NodesRuntime {
  readonly nodes: readonly string[];
  readonly runtime: UniformRuntime;
  /** For people: what runs there, with the release of what replicates. */
  readonly description: string;
}

/** Servers that differ by node. All are containers, or all are processes. */
export class MixedRuntime implements Runtime {
  readonly kind: Runtime['kind'];
  readonly description: string;
  readonly clientBin: string | undefined;
  readonly lacks: Runtime['lacks'];
  readonly pgBin: string | undefined;
  readonly setsOfServers?: 1;
  private readonly byNode: ReadonlyMap<string, UniformRuntime>;
  private readonly others: UniformRuntime;

  /** @param parts at least one; the first one has the servers of nodes that nobody names */
  constructor(private readonly parts: readonly NodesRuntime[]) {
    const runtimes = parts.map(({ runtime }) => runtime);
    this.others = runtimes[0]!;
    if (runtimes.some(({ kind }) => kind !== this.others.kind))
      throw new RequestError('nodes cannot be containers here and processes there');
    this.byNode = new Map(
      parts.flatMap(({ nodes, runtime }) => nodes.map((node) => [node, runtime] as const)),
    );
    this.kind = this.others.kind;
    const inOrder = [...parts].sort((a, b) => a.nodes[0]!.localeCompare(b.nodes[0]!));
    this.description = inOrder
      .map(({ nodes, description }) => `${nodes.join(', ')}: ${description}`)
      .join('; ');
    // A psql speaks to servers as old as itself, and older.
    const newest = runtimes.reduce((a, b) => (b.facts.versionNumber > a.facts.versionNumber ? b : a));
    this.clientBin = newest.clientBin;
    this.lacks = Object.assign({}, ...runtimes.map(({ lacks }) => lacks));
    this.pgBin = this.others.pgBin;
    if (this.others.setsOfServers) this.setsOfServers = this.others.setsOfServers;
  }

  start(name: string, settings: Record<string, string>, options?: StartOptions): Promise<Server> {
    return (this.byNode.get(nodeOf({ name })) ?? this.others).start(name, settings, options);
  }

  startStandby(name: string, primary: Server, options: StandbyOptions): Promise<Server> {
    return (this.byNode.get(nodeOf(primary)) ?? this.others).startStandby!(name, primary, options);
  }

  async refuses(settings: Record<string, string>, names: readonly string[]): Promise<string | undefined> {
    for (const { runtime, nodes } of this.parts) {
      const refused = await runtime.refuses(settings, names);
      if (refused !== undefined) return `${nodes.join(', ')}: ${refused}`;
    }
    return undefined;
  }

  async leave(): Promise<void> {
    // One speaks for all.
    await this.others.leave?.();
  }

  // All are on one network.
  hostAddress(): Promise<string> {
    return this.others.hostAddress();
  }
}
