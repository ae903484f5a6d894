import { Cluster } from '../cluster/cluster.js';
import { Node } from '../database/node.js';
import { ClusterError, messageOf } from '../errors.js';
import { all } from '../faults/effect.js';
import type { Links } from '../faults/links.js';
import type { World } from '../faults/world.js';
import { withinLimit } from '../limit.js';
import type { Engine } from '../replication/engine.js';
import { engineOn } from '../replication/mixed-engine.js';
import { troubleSince } from '../runtime/log-trouble.js';
import type { Runtime, Server, ServerAbility, StandbyOptions } from '../runtime/runtime.js';
import { LogMark } from '../runtime/server-log.js';
import type { Needs } from '../suite/test.js';
import { type Between, crashedBetween } from './lane-crashes.js';
import { demandReach, openLaneLinks, throughLinks } from './lane-links.js';
import { LaneServer } from './lane-server.js';
import { LaneStandbys } from './lane-standbys.js';
import type { NextServers } from './next-servers.js';
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

/**
 * What a test leaves of its mesh: as it was wired, changed as it has said, or in a state that nobody knows.
 */
export type MeshState = 'whole' | 'changed' | 'broken';

/** How long taking a mesh apart may take before its servers begin afresh instead. */
const CLEAN_TIMEOUT_MS = 10_000;

/** One set of servers. Tests in it follow one another, each in a fresh database with a fresh mesh. */
export class Lane {
  private hosts: LaneServer[] = [];
  private spare: LaneServer | undefined;
  /** What its servers are started for. */
  private ability: ServerAbility | undefined;
  private links: Links | undefined;
  private readonly standbys: LaneStandbys;
  private databases = 0;
  /** How many meshes its servers have had. */
  private meshes = 0;
  /** Since the last mesh was about to be taken apart. */
  private between: Between | undefined;

  constructor(
    readonly name: string,
    private readonly nodeCount: number,
    private readonly runtime: Runtime,
    private readonly engine: Engine,
    private readonly signal: AbortSignal,
    private readonly pgSettings: PgSettings = {},
    private readonly next?: NextServers,
    private readonly note: (line: string) => void = () => {},
  ) {
    this.standbys = new LaneStandbys(name, runtime);
  }

  /**
   * A fresh mesh for a test with these needs. Where a bug that is on record of this release has ended a server since the
   * last one was taken apart, it is on servers that begin afresh.
   *
   * @throws ClusterError with the servers' own error lines when it does not come up; FaultError when faults cannot come
   *   between its nodes
   */
  async fresh(needs: Needs = {}): Promise<Mesh> {
    const between = this.between;
    const mesh = await this.meshed(needs).catch((error: Error) => error);
    if (between && (await crashedBetween(between, this.engine, this.note, mesh))) {
      if (!(mesh instanceof Error)) closeNodes(mesh);
      await this.stop();
      return this.meshed(needs);
    }
    if (mesh instanceof Error) throw mesh;
    return mesh;
  }

  private async meshed(needs: Needs): Promise<Mesh> {
    if (needs.ability !== this.ability) await this.stop();
    this.ability = needs.ability;
    await this.startServers();
    if (this.isFull())
      throw new ClusterError(
        `the servers have no place for the links of another mesh: ${this.engine.kind} ${this.engine.version} gives none back until a server starts again, and these cannot be; raise max_worker_processes, by ${this.nodeCount + 1} for each test with a mesh of its own, or name their containers`,
      );
    if (needs.spare && !this.spare)
      this.spare = new LaneServer(await this.start(this.nodeCount + 1), this.engine);
    const servers = this.all.map(({ server }) => server);
    const before = await LogMark.now(servers);
    const database = `mmr_${++this.databases}`;
    this.meshes++;
    const installed = !needs.unwired && this.engine.dropping === 'whole';
    const nodes = await Promise.all(
      this.all.map(async (host, i) => {
        await host.create(database, installed && host !== this.spare);
        return new Node(`n${i + 1}`, host.server, database);
      }),
    );
    const mesh = nodes.slice(0, this.nodeCount);
    if (needs.faults) {
      this.links = await openLaneLinks(this.name, mesh, this.runtime);
      await demandReach(servers, this.links);
    }
    const upgrading =
      needs.upgrade &&
      this.next?.engineOf(
        this.engine,
        mesh.map(({ name }) => name),
      );
    const cluster = new Cluster(
      mesh,
      upgrading || this.engine,
      this.signal,
      this.links && throughLinks(this.links),
    );
    try {
      if (!needs.unwired) await cluster.wire({ installed });
    } catch (error) {
      for (const node of nodes) node.close();
      throw new ClusterError(`${messageOf(error)}${await logLines(before)}`, { cause: error });
    }
    const marks = await LogMark.now(servers);
    const world = this.links && {
      cluster,
      servers: new Map(nodes.map((node, i) => [node.name, servers[i]!])),
      spare: needs.spare && nodes[this.nodeCount],
      links: this.links.all,
      runtime: this.runtime,
      ability: this.ability,
      ...(needs.standby && {
        startStandby: async (node: Node, options: StandbyOptions) => {
          const standby = await this.standbys.start(
            servers[nodes.findIndex(({ name }) => name === node.name)]!,
            options,
          );
          marks.add(standby);
          return standby;
        },
      }),
      ...(upgrading && { upgrade: this.next!.upgrade(upgrading, this.pgSettings) }),
    };
    const dropped = new Map(this.all.map((host) => [host.server, host.dropped]));
    return { cluster, spare: nodes[this.nodeCount], world, servers, marks, dropped };
  }

  /**
   * Makes room for the next mesh: takes this one apart, or where that cannot be trusted, has the servers begin afresh.
   *
   * @param afterBug whether a bug showed itself in the test that used the mesh
   * @throws ClusterError where a server crashes meanwhile, of nothing that is on record
   */
  async clear(mesh: Mesh, state: MeshState, afterBug = false): Promise<void> {
    const between = { since: await LogMark.now(mesh.servers), afterBug };
    const hadStandbys = await this.standbys.stop();
    const inTheWay =
      state === 'broken' ||
      hadStandbys ||
      (state === 'changed' && this.engine.dropping !== 'whole') ||
      this.isFull();
    try {
      const apart = !inTheWay && (await this.succeeds(this.takeApart(mesh)));
      if (!inTheWay) await crashedBetween(between, this.engine, this.note);
      if (!apart) await this.renew();
      this.between = apart ? between : undefined;
    } finally {
      closeNodes(mesh);
    }
  }

  /** Whether another mesh might find no place for its links, each of which takes one on its server. */
  private isFull(): boolean {
    if (!this.engine.keepsPlaces) return false;
    return (this.meshes + 1) * (this.nodeCount + 1) > Math.min(...this.hosts.map(({ places }) => places));
  }

  /** Ends the lane's servers. */
  async stop(): Promise<void> {
    const hosts = this.all;
    this.hosts = [];
    this.spare = undefined;
    this.between = undefined;
    for (const host of hosts) host.close();
    try {
      await all<unknown>([this.standbys.stop(), ...hosts.map(({ server }) => server.stop())]);
    } finally {
      await this.closeLinks();
    }
  }

  /** The servers' data goes, and with it whatever stood in the way; and the servers, where they cannot do without it. */
  private async renew(): Promise<void> {
    const hosts = this.all;
    const renewals = hosts.flatMap(({ server }) => server.renew ?? []);
    if (renewals.length < hosts.length) return this.stop();
    for (const host of hosts) host.close();
    let runsOn = false;
    // Of all of them, also where one fails: nothing may still be on its way when its server is stopped.
    const renewing = all(renewals.map((renew) => renew())).then((done) => {
      runsOn = done.includes('runs on');
    });
    if (!(await this.succeeds(renewing))) return this.stop();
    if (!runsOn) this.meshes = 0;
    this.hosts = this.hosts.map(({ server }) => new LaneServer(server, this.engine));
    this.spare &&= new LaneServer(this.spare.server, this.engine);
    await this.closeLinks();
  }

  private async succeeds(work: Promise<unknown>): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      this.signal.throwIfAborted();
      if (error instanceof TypeError) throw error;
      return false;
    }
  }

  private get all(): readonly LaneServer[] {
    return this.spare ? [...this.hosts, this.spare] : this.hosts;
  }

  private async closeLinks(): Promise<void> {
    await this.links?.close();
    this.links = undefined;
  }

  /** @throws ClusterError when something is left on the servers */
  private async takeApart(mesh: Mesh): Promise<void> {
    await withinLimit(
      this.dropMesh(mesh),
      CLEAN_TIMEOUT_MS,
      () => new ClusterError('taking the mesh apart took too long'),
    );
    const changes = (await Promise.all(this.all.map((host) => host.changes()))).flat();
    if (changes.length > 0) throw new ClusterError(`what is left of a test: ${changes.join(', ')}`);
  }

  private async dropMesh({ cluster, spare }: Mesh): Promise<void> {
    const { dropping } = this.engine;
    if (dropping !== 'whole') await cluster.unwire();
    cluster.close();
    spare?.close();
    await this.closeLinks();
    if (dropping === 'never') return;
    await Promise.all(this.all.map((host) => host.drop(cluster.nodes[0].database)));
  }

  private async startServers(): Promise<void> {
    if (this.hosts.length > 0) return;
    const numbers = Array.from({ length: this.nodeCount }, (_, i) => i + 1);
    const servers = await startAll(numbers.map((number) => this.start(number)));
    this.meshes = 0;
    this.hosts = servers.map((server) => new LaneServer(server, this.engine));
  }

  private start(number: number): Promise<Server> {
    const name = `${this.name}-n${number}`;
    const settings = serverSettings(engineOn(this.engine, { name }), this.pgSettings);
    return this.runtime.start(name, settings, { ability: this.ability });
  }
}

/** All of the servers, or none: when one does not start, the others are stopped, and none is on its way any more. */
export async function startAll(starting: readonly Promise<Server>[]): Promise<Server[]> {
  const started = await Promise.allSettled(starting);
  const servers = started.flatMap((s) => (s.status === 'fulfilled' ? [s.value] : []));
  const failed = started.find((s) => s.status === 'rejected');
  if (!failed) return servers;
  await all(servers.map((server) => server.stop()));
  throw failed.reason;
}

/** The troubled lines that servers have logged since, for an error message. */
export async function logLines(since: LogMark): Promise<string> {
  const parts = (await troubleSince(since, 6)).flatMap(({ node, lines }) =>
    lines.map((line) => `\n  ${node} logged ${line.replaceAll('\n', '\n    ')}`),
  );
  return parts.join('');
}

function closeNodes({ cluster, spare }: Mesh): void {
  cluster.close();
  spare?.close();
}
