import { Cluster } from '../cluster/cluster.js';
import { Node } from '../database/node.js';
import { ident } from '../database/quote.js';
import { ClusterError, FaultError, messageOf } from '../errors.js';
import type { Links } from '../faults/links.js';
import type { World } from '../faults/world.js';
import type { Engine, Route } from '../replication/engine.js';
import { links } from '../replication/names.js';
import { troubleSince } from '../runtime/log-trouble.js';
import type { Runtime, Server, ServerAbility } from '../runtime/runtime.js';
import { LogMark } from '../runtime/server-log.js';
import type { Needs } from '../suite/test.js';
import { type PgSettings, serverSettings } from './pg-settings.js';

/** What a test gets of a lane: a database of its own on each server, wired or not. */
export interface Mesh {
  readonly cluster: Cluster;
  readonly spare: Node | undefined;
  /** What faults are done to, where the test needs it. */
  readonly world: World | undefined;
  /** The servers that the test can have touched. */
  readonly servers: readonly Server[];
  /** The logs' ends at the moment the mesh was handed over. */
  readonly marks: LogMark;
  /** Databases of earlier meshes that this lane has dropped, by their numbers. */
  readonly dropped: ReadonlyMap<Server, ReadonlySet<string>>;
}

/** How long taking a mesh apart may take before the servers are replaced instead. */
const CLEAN_TIMEOUT_MS = 10_000;

/** One set of servers. Tests in it follow one another, each in a fresh database with a fresh mesh. */
export class Lane {
  private servers: Server[] = [];
  private spare: Server | undefined;
  /** What its servers are started for. */
  private ability: ServerAbility | undefined;
  private links: Links | undefined;
  private readonly admins = new Map<Server, Node>();
  private readonly dropped = new Map<Server, Set<string>>();
  private databases = 0;

  constructor(
    readonly name: string,
    private readonly nodeCount: number,
    private readonly runtime: Runtime,
    private readonly engine: Engine,
    private readonly signal: AbortSignal,
    private readonly pgSettings: PgSettings = {},
  ) {}

  /**
   * A fresh mesh for a test with these needs.
   *
   * @throws ClusterError with the servers' own error lines when it does not come up; FaultError when faults cannot come
   *   between its nodes
   */
  async fresh(needs: Needs = {}): Promise<Mesh> {
    if (needs.ability !== this.ability) await this.stop();
    this.ability = needs.ability;
    await this.startServers();
    if (needs.spare && !this.spare) this.spare = await this.start(this.nodeCount + 1);
    const servers = this.spare ? [...this.servers, this.spare] : this.servers;
    const before = await LogMark.now(servers);
    const database = `mmr_${++this.databases}`;
    const nodes = await Promise.all(
      servers.map(async (server, i) => {
        await this.admin(server).sql(`create database ${ident(database)}`);
        return new Node(`n${i + 1}`, server, database);
      }),
    );
    const mesh = nodes.slice(0, this.nodeCount);
    if (needs.faults) {
      this.links = await this.openLinks(mesh);
      await demandReach(this.servers, this.links);
    }
    const cluster = new Cluster(mesh, this.engine, this.signal, this.links && throughLinks(this.links));
    try {
      if (!needs.unwired) await cluster.wire();
    } catch (error) {
      for (const node of nodes) node.close();
      throw new ClusterError(`${messageOf(error)}${await logLines(before)}`, { cause: error });
    }
    const world = this.links && {
      cluster,
      servers: new Map(nodes.map((node, i) => [node.name, servers[i]!])),
      spare: needs.spare && nodes[this.nodeCount],
      links: this.links.all,
      runtime: this.runtime,
      ability: this.ability,
    };
    const marks = await LogMark.now(servers);
    return { cluster, spare: nodes[this.nodeCount], world, servers, marks, dropped: this.dropped };
  }

  /** Makes room for the next mesh: takes this one apart, or where that cannot be trusted, ends the servers. */
  async clear(mesh: Mesh, intact: boolean): Promise<void> {
    try {
      if (!intact) return await this.stop();
      await withLimit(CLEAN_TIMEOUT_MS, this.dropMesh(mesh));
    } catch (error) {
      this.signal.throwIfAborted();
      if (error instanceof TypeError) throw error;
      // The servers go, and with them whatever stood in the way.
      await this.stop();
    } finally {
      mesh.cluster.close();
      mesh.spare?.close();
    }
  }

  /** Ends the lane's servers. */
  async stop(): Promise<void> {
    const servers = this.spare ? [...this.servers, this.spare] : this.servers;
    this.servers = [];
    this.spare = undefined;
    for (const admin of this.admins.values()) admin.close();
    this.admins.clear();
    await Promise.all(servers.map((server) => server.stop()));
    await this.closeLinks();
  }

  private async openLinks(mesh: readonly Node[]): Promise<Links> {
    const { openLinks } = await import('../faults/links.js');
    const routes = [...links(mesh)].map(({ subscriber, upstream }) => ({
      subscriber: subscriber.name,
      upstream: upstream.name,
      target: { host: upstream.endpoint.host, port: upstream.endpoint.port },
    }));
    const address = await this.runtime.hostAddress();
    try {
      return await openLinks(routes, address, this.name);
    } catch (error) {
      if (this.runtime.kind === 'local') throw error;
      throw new FaultError(
        `${messageOf(error)}: ${address} is the address of the containers' network, but none of this machine's: the docker daemon runs elsewhere (rootless, in a virtual machine); take --runtime local`,
      );
    }
  }

  private async closeLinks(): Promise<void> {
    await this.links?.close();
    this.links = undefined;
  }

  private async dropMesh({ cluster, servers }: Mesh): Promise<void> {
    await cluster.unwire();
    cluster.close();
    await this.closeLinks();
    if (this.engine.databasesStay) return;
    await Promise.all(servers.map((server) => this.drop(server, cluster.nodes[0].database)));
  }

  private async drop(server: Server, database: string): Promise<void> {
    const admin = this.admin(server);
    const [found] = await admin.sql`select oid::text from pg_database where datname = ${database}`;
    if (!found) return;
    const dropped = this.dropped.get(server) ?? new Set();
    this.dropped.set(server, dropped.add(String(found.oid)));
    await admin.sql(`drop database ${ident(database)} with (force)`);
  }

  /** The server seen through its own database: one connection for all the tests that follow one another on it. */
  private admin(server: Server): Node {
    const admin = this.admins.get(server) ?? new Node(server.name, server, 'postgres');
    this.admins.set(server, admin);
    return admin;
  }

  private async startServers(): Promise<void> {
    if (this.servers.length > 0) return;
    const numbers = Array.from({ length: this.nodeCount }, (_, i) => i + 1);
    this.servers = await startAll(numbers.map((number) => this.start(number)));
  }

  private start(number: number): Promise<Server> {
    const settings = serverSettings(this.engine, this.pgSettings);
    return this.runtime.start(`${this.name}-n${number}`, settings, { ability: this.ability });
  }
}

/** All of the servers, or none: when one does not start, the others are stopped, and none is on its way any more. */
export async function startAll(starting: readonly Promise<Server>[]): Promise<Server[]> {
  const started = await Promise.allSettled(starting);
  const servers = started.flatMap((s) => (s.status === 'fulfilled' ? [s.value] : []));
  const failed = started.find((s) => s.status === 'rejected');
  if (!failed) return servers;
  await Promise.all(servers.map((server) => server.stop()));
  throw failed.reason;
}

/** @throws FaultError when a server does not get through to its links: replication would wait for them in vain */
async function demandReach(servers: readonly Server[], { all }: Links): Promise<void> {
  const why = await Promise.all(
    servers.map((server, i) => {
      const link = all.find(({ subscriber }) => subscriber === `n${i + 1}`);
      return link && server.whyNotReached(link.host, link.port);
    }),
  );
  const first = why.find((reason) => reason !== undefined);
  if (first !== undefined) throw new FaultError(`faults on links need what is between the nodes: ${first}`);
}

/** The troubled lines that servers have logged since, for an error message. */
export async function logLines(since: LogMark): Promise<string> {
  const parts = (await troubleSince(since, 6)).flatMap(({ node, lines }) =>
    lines.map((line) => `\n  ${node} logged ${line.replaceAll('\n', '\n    ')}`),
  );
  return parts.join('');
}

/** Every subscriber reaches its upstream through the link's proxy. */
function throughLinks({ between }: Links): Route {
  return (subscriber, upstream) => {
    const { host, port } = between(subscriber.name, upstream.name);
    return upstream.dsnAt(host, port);
  };
}

async function withLimit(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ClusterError('taking the mesh apart took too long')), milliseconds);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
