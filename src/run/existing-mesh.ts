import { Node } from '../database/node.js';
import { RequestError } from '../errors.js';
import type { Engine, EngineKind } from '../replication/engine.js';
import { type FoundKind, FoundMesh, type FoundNode, readFoundNode } from '../replication/found-mesh.js';
import { engineOn } from '../replication/mixed-engine.js';
import { selectEngines } from '../replication/select.js';
import { Stay, stayOn, VISITOR } from '../replication/stay.js';
import type { ServerFacts } from '../runtime/server-facts.js';
import { demandNames, type GivenNode } from '../runtime/services/cluster-file.js';
import { type GivenServer, openGiven } from '../runtime/services/given-server.js';
import { StandingServers } from '../runtime/services/standing.js';
import type { Chosen, ChosenPart, ExistingMesh } from './chosen.js';

/** What one of its servers says of itself. */
interface Asked {
  readonly server: GivenServer;
  readonly node: Node;
  readonly facts: ServerFacts;
}

/**
 * Looks at a mesh that is there already; nothing is changed.
 *
 * @param database the one in which it is a mesh
 * @throws RequestError with everything that stands in the way of tests there
 */
export async function openExisting(
  cluster: readonly GivenNode[],
  database: string,
  wanted: EngineKind | 'auto',
): Promise<Chosen> {
  demandNames(cluster);
  demandOneDatabase(cluster, database);
  const servers = await openGiven(cluster, database);
  const asked = await Promise.all(servers.map((server) => ask(server, database)));
  try {
    demand((await Promise.all(asked.map(problemsOf))).flat());
    const kind = kindOf(asked, wanted, database);
    const found = await foundMesh(asked, kind, database);
    return chosen(asked, kind, found, database);
  } finally {
    for (const { node } of asked) node.close();
  }
}

function demand(problems: readonly string[]): void {
  if (problems.length > 0) throw new RequestError(problems.join('\n'));
}

function demandOneDatabase(cluster: readonly GivenNode[], database: string): void {
  demand(
    cluster.flatMap(({ name, at, database: own }) =>
      own === undefined || own === database
        ? []
        : [`${at}: ${name} names the database "${own}", and --existing "${database}": leave one of them out`],
    ),
  );
}

async function ask(server: GivenServer, database: string): Promise<Asked> {
  const node = new Node(server.given.name, server.endpoint, database);
  const rows = await node.sql`
    select extname::text as name, extversion as version from pg_extension where extname in ('spock', 'pglogical')`;
  const extensions = Object.fromEntries(rows.map(({ name, version }) => [name, String(version)]));
  const { versionNumber } = server;
  return { server, node, facts: { versionNumber, extensions, hasOutputPluginLibraries: false } };
}

async function problemsOf({ server: { given, superuser }, node }: Asked): Promise<string[]> {
  const lines: string[] = [];
  if (!superuser)
    lines.push(`${given.user} is no superuser there, and only one makes accounts and fills replication sets`);
  const readOnly = await node.value`select current_setting('spock.readonly', true)`;
  if (readOnly !== null && readOnly !== 'off')
    lines.push(`spock.readonly is ${readOnly}: nobody writes there`);
  const { what, database } = await stayOn(node);
  if (what === 'at work') lines.push(`another run is at work in its database "${database}"`);
  if (what === 'left')
    lines.push(
      `an earlier run was broken off and has left something in its database "${database}": remove it with ./runner --cluster FILE --clean-up`,
    );
  return lines.map((line) => `${given.at}: ${given.name}: ${line}`);
}

function kindOf(asked: readonly Asked[], wanted: EngineKind | 'auto', database: string): FoundKind {
  const kinds = (['spock', 'pglogical'] as const).filter((kind) => wanted === 'auto' || wanted === kind);
  const kind = kinds.find((one) => asked.some(({ facts }) => facts.extensions[one] !== undefined));
  const name = kind ?? kinds[0];
  if (name === undefined)
    throw new RequestError(
      `--existing: engine "${wanted}": a mesh of PostgreSQL's own replication takes up a table only with all others that wait for it (REFRESH PUBLICATION), so nothing of a test's own can be added to it; spock and pglogical can`,
    );
  demand(
    asked.flatMap(({ server: { given }, facts }) =>
      facts.extensions[name] === undefined
        ? [`${given.at}: ${given.name}: the database "${database}" has no extension ${kinds.join(' or ')}`]
        : [],
    ),
  );
  return name;
}

async function foundMesh(asked: readonly Asked[], kind: FoundKind, database: string): Promise<FoundMesh> {
  const nodes: FoundNode[] = [];
  const problems: string[] = [];
  for (const { server, node } of asked) {
    const found = await readFoundNode(kind, node);
    if (found) nodes.push(found);
    else problems.push(`${server.given.at}: ${node.name}: the database "${database}" is no node of ${kind}`);
  }
  demand(problems);
  const mesh = FoundMesh.of(nodes);
  if ('problems' in mesh) throw new RequestError(mesh.problems.join('\n'));
  return mesh;
}

function chosen(asked: readonly Asked[], kind: FoundKind, found: FoundMesh, database: string): Chosen {
  const releases = new Map<string, Asked[]>();
  for (const one of asked) {
    const key = JSON.stringify(one.facts);
    releases.set(key, [...(releases.get(key) ?? []), one]);
  }
  const alike = [...releases.values()];
  const engine = selectEngines(
    kind,
    alike.map((all) => ({
      nodes: all.map(({ node }) => node.name),
      facts: all[0]!.facts,
      where: all.map(({ node }) => node.name).join(', '),
    })),
    found,
  );
  const nodes = asked.map(({ server }) => adminOf(server, database, engine));
  const existing: ExistingMesh = { kind, nodes, found, stay: new Stay(nodes, kind) };
  const leave = () => {
    for (const node of nodes) node.close();
    return existing.stay.end();
  };
  const [first, ...others] = alike.map((all): ChosenPart => {
    const { facts } = all[0]!;
    const runtime = new StandingServers(describe(facts, all, database), facts, leave);
    const names = all.map(({ node }) => node.name);
    return { nodes: names, runtime, engine: engineOn(engine, { name: names[0]! }) as Engine };
  });
  const parts: Chosen['parts'] = [first!, ...others];
  const description = parts.map(({ runtime }) => runtime.description).join('; ');
  return { runtime: new StandingServers(description, first!.runtime.facts, leave), engine, parts, existing };
}

function adminOf({ given: { name }, endpoint }: GivenServer, database: string, engine: Engine): Node {
  return new Node(name, endpoint, database, engine.withoutDdl, VISITOR);
}

function describe({ versionNumber }: ServerFacts, all: readonly Asked[], database: string): string {
  const places = all.map(({ server: { given } }) => `${given.name} at ${given.host}:${given.port}`);
  return `PostgreSQL ${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000}, the mesh in database "${database}" that is there already (${places.join(', ')})`;
}
