import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Node } from '../../database/node.js';
import { nodeOf } from '../../database/node-of.js';
import { ClusterError, messageOf, RequestError } from '../../errors.js';
import { dockerAnswers } from '../docker/docker.js';
import { type Lack, lackError } from '../lack.js';
import type { RunPlace, Runtime, Server, StartOptions, UniformRuntime } from '../runtime.js';
import type { ServerFacts } from '../server-facts.js';
import { cleanUp } from './clean-up.js';
import { demandNames, type GivenNode } from './cluster-file.js';
import { examine, lackingPeers, whyNoFaults } from './examine.js';
import { asAdmin, type GivenServer, openGiven } from './given-server.js';
import { beGuest, GUEST, removeTraces, type SystemSettings, systemSettings } from './guest.js';
import { lackingSettings, neededOf, setNeeded } from './needed.js';
import { type Lent, RemoteServer, ServiceContainer } from './service-server.js';

/** Nodes whose servers are alike, and a runtime of these. */
export interface AlikeServices {
  readonly nodes: readonly string[];
  readonly runtime: ServicesRuntime;
}

/** A server that the run has begun to use. */
interface Used {
  /** A connection that shows it. */
  readonly presence: Node;
  /** What ALTER SYSTEM had set there before. */
  readonly settings: SystemSettings;
}

/** The servers of the whole cluster: a run is the guest of all of them, or of none. */
interface Cluster {
  readonly servers: ReadonlyMap<string, GivenServer>;
  /** What they lack, whatever a run needs of their settings. */
  readonly lacks: readonly Lack[];
  readonly place: RunPlace;
  /** Those that the run has begun to use: they are left as they were found. */
  readonly used: Map<GivenServer, Used>;
}

/** Servers that somebody else has started, and that run on when the run has ended. There is one set of them. */
export class ServicesRuntime implements UniformRuntime {
  readonly kind = 'services';
  readonly clientBin = undefined;
  readonly pgBin = undefined;
  readonly setsOfServers = 1;
  readonly lacks: Runtime['lacks'];

  private constructor(
    readonly description: string,
    readonly facts: ServerFacts,
    private readonly names: readonly string[],
    private readonly cluster: Cluster,
    nodes: number,
    faults: string | undefined,
  ) {
    const all = cluster.servers.size;
    const standby = 'it has no place for the data of another server';
    const skewClock = 'these are somebody else’s machines';
    this.lacks = {
      ...{ standby, skewClock, fillVolume: skewClock },
      ...(faults !== undefined && { faults }),
      ...(all <= nodes && { spare: `the cluster has ${all} servers, all of them in the mesh` }),
    };
  }

  /**
   * Asks all servers who they are; nothing is changed.
   *
   * @param nodes how many of them make the mesh
   * @returns those that are alike together
   * @throws RequestError with everything that is wrong with the cluster
   */
  static async openAll(
    cluster: readonly GivenNode[],
    nodes: number,
    place: RunPlace,
  ): Promise<[AlikeServices, ...AlikeServices[]]> {
    demandNames(cluster);
    const opened = await openGiven(cluster, 'postgres');
    const why = cluster.some(({ container }) => container) ? await dockerAnswers() : undefined;
    if (why) throw new RequestError(`the cluster names containers, and ${why}`);
    const examined = await Promise.all(opened.map(examine));
    const lacks = examined.flatMap(({ bars, lacks }) => [...bars, ...lacks]);
    if (examined.some(({ bars }) => bars.length > 0)) throw lackError(lacks);
    const shared = {
      ...{ servers: new Map(opened.map((one) => [one.given.name, one])), lacks },
      ...{ place, used: new Map() },
    };
    const [faults] = (await Promise.all(opened.map(whyNoFaults))).filter((reason) => reason !== undefined);
    const alike = new Map<string, { facts: ServerFacts; names: string[] }>();
    for (const server of opened) {
      const facts = await factsOf(server);
      const key = JSON.stringify(facts);
      const same = alike.get(key) ?? { facts, names: [] };
      alike.set(key, same);
      same.names.push(server.given.name);
    }
    return [...alike.values()].map(({ facts, names }) => ({
      nodes: names,
      runtime: new ServicesRuntime(
        describe(facts, names, shared.servers),
        facts,
        names,
        shared,
        nodes,
        faults,
      ),
    })) as unknown as [AlikeServices, ...AlikeServices[]];
  }

  /**
   * Looks whether the servers have what a run needs and cannot set; nothing is changed.
   *
   * @returns everything that they lack
   */
  async lacking(settings: Readonly<Record<string, string>>): Promise<Lack[]> {
    const all = this.names.map(async (node) => {
      const server = this.cluster.servers.get(node)!;
      const lacks = await asAdmin(server, async (admin) => [
        ...(await lackingSettings(admin, neededOf(settings))),
        ...(await lackingPeers(admin, [...this.cluster.servers.values()])),
      ]);
      const seen = this.cluster.lacks.filter((lack) => lack.node === node);
      return [...seen, ...lacks.map((lack) => ({ node, at: server.given.at, ...lack }))];
    });
    return (await Promise.all(all)).flat();
  }

  async start(name: string, settings: Record<string, string>, options: StartOptions = {}): Promise<Server> {
    if (options.ability) throw new ClusterError(`${name}: cannot be started for ${options.ability}`);
    const given = this.cluster.servers.get(nodeOf({ name }))!;
    const { runDir, signal } = this.cluster.place;
    const folder = join(runDir, 'nodes', name);
    const logFile = join(folder, 'server.log');
    await mkdir(folder, { recursive: true });
    const lent = { given, ...(await this.prepare(given, neededOf(settings))) };
    const { container } = given.given;
    if (!container) return RemoteServer.take(name, logFile, lent, signal);
    const server = await ServiceContainer.take(lent, { container, name, logFile, signal });
    // What extensions keep in memory of earlier meshes, and of earlier runs, goes only so.
    try {
      await server.renew();
    } catch (error) {
      // Nobody else knows of it yet.
      await server.stop();
      throw error;
    }
    return server;
  }

  /** Becomes the server's guest, or takes away what the last mesh has left there; then sets what is needed. */
  private prepare(
    given: GivenServer,
    needed: Readonly<Record<string, string>>,
  ): Promise<Omit<Lent, 'given'>> {
    const { used } = this.cluster;
    return asAdmin(given, async (admin) => {
      const before = used.get(given);
      const presence = before?.presence ?? new Node(given.given.name, given.endpoint, GUEST);
      if (before) await removeTraces(admin, before.settings);
      else {
        await beGuest(admin);
        used.set(given, { presence, settings: await systemSettings(admin) });
        await presence.session();
      }
      await setNeeded(admin, needed);
      return { presence, settings: await systemSettings(admin) };
    });
  }

  async refuses(settings: Record<string, string>): Promise<string | undefined> {
    return (await this.lacking(settings))[0]?.what;
  }

  async hostAddress(): Promise<string> {
    const seen = await Promise.all(
      [...this.cluster.servers.values()].map((server) =>
        asAdmin(server, (admin) => admin.value`select host(inet_client_addr())`),
      ),
    );
    const [first, ...others] = new Set(seen.map(String));
    if (others.length > 0)
      throw new ClusterError(
        `the servers do not see this machine at one address, but at ${[first, ...others].join(' and ')}: no link could lead through it`,
      );
    return first!;
  }

  /** Takes away all that the run has made on the servers. @throws ClusterError with what is left */
  async leave(): Promise<void> {
    const used = [...this.cluster.used];
    for (const [, { presence }] of used) presence.close();
    const left = await Promise.allSettled(used.map(([{ given }]) => cleanUp(given)));
    const failed = left.flatMap((one) => (one.status === 'rejected' ? [messageOf(one.reason)] : []));
    this.cluster.used.clear();
    if (failed.length > 0) throw new ClusterError(failed.join('\n'));
  }
}

async function factsOf(server: GivenServer): Promise<ServerFacts> {
  const rows = await asAdmin(
    server,
    (admin) =>
      admin.sql`
      select name::text, default_version as version from pg_available_extensions
       where name in ('spock', 'pglogical')
      union all select name, null from pg_settings where name = 'output_plugin_libraries'`,
  );
  const version = (extension: string) => rows.find(({ name }) => name === extension)?.version;
  const [spock, pglogical] = [version('spock'), version('pglogical')];
  return {
    versionNumber: server.versionNumber,
    extensions: {
      ...(spock && { spock: String(spock) }),
      ...(pglogical && { pglogical: String(pglogical) }),
    },
    hasOutputPluginLibraries: rows.some(({ name }) => name === 'output_plugin_libraries'),
  };
}

function describe(
  { versionNumber }: ServerFacts,
  names: readonly string[],
  servers: ReadonlyMap<string, GivenServer>,
): string {
  const places = names.map((name) => {
    const { host, port } = servers.get(name)!.given;
    return `${name} at ${host}:${port}`;
  });
  return `PostgreSQL ${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000} that is there already (${places.join(', ')})`;
}
