import { RequestError } from '../errors.js';
import type { ServerFacts } from '../runtime/server-facts.js';
import { PGEDGE_VERSION, pgedgeImage, type RunRequest } from './request.js';

/** Servers that are asked for, and the nodes that are to have them. */
export interface AskedServers extends Pick<RunRequest, 'pgBin' | 'image' | 'pgedgeVersion'> {
  /** The nodes' names; among them, in one of all that are asked for, that of a node that may join the mesh. */
  readonly nodes: readonly string[];
}

/**
 * What is asked for each node, those that have the same together; first what nodes have that are not named. One that may
 * join the mesh is not; where all others are, it has what the last of them has.
 *
 * @throws RequestError where a node is named that there is not
 */
export function askedServers(request: RunRequest): [AskedServers, ...AskedServers[]] {
  const names = Array.from({ length: request.nodes }, (_, i) => `n${i + 1}`);
  demandNames(request, names);
  const isNamed = (node: string) =>
    [request.pgBins, request.images, request.pgedgeVersions].some((said) => said?.[node] !== undefined);
  const last = names.at(-1)!;
  const spare = `n${request.nodes + 1}`;
  const asked = new Map<string, { nodes: string[] } & Omit<AskedServers, 'nodes'>>();
  for (const node of [spare, ...names]) {
    const servers = askedOf(request, node === spare && names.every(isNamed) ? last : node);
    const key = JSON.stringify(servers);
    const same = asked.get(key);
    if (!same) asked.set(key, { ...servers, nodes: [node] });
    else same.nodes.push(node);
  }
  // The spare one comes last by its name.
  for (const { nodes } of asked.values()) nodes.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return [...asked.values()] as unknown as [AskedServers, ...AskedServers[]];
}

function askedOf(request: RunRequest, node: string): Omit<AskedServers, 'nodes'> {
  const image = request.images?.[node];
  const version = request.pgedgeVersions?.[node];
  return {
    pgBin: request.pgBins?.[node] ?? request.pgBin,
    image: image ?? (version === undefined ? undefined : pgedgeImage(version)) ?? request.image,
    pgedgeVersion: version ?? (image === undefined ? request.pgedgeVersion : undefined),
  };
}

function demandNames({ pgBins, images, pgedgeVersions }: RunRequest, names: readonly string[]): void {
  const all = { 'pg-bin': pgBins, image: images, 'pgedge-version': pgedgeVersions };
  for (const [what, said] of Object.entries(all)) {
    const unknown = Object.entries(said ?? {}).find(([node]) => !names.includes(node));
    if (unknown)
      throw new RequestError(
        `${what} "${unknown.join('=')}": there is no node ${unknown[0]}; the nodes of this run are ${names.join(', ')}`,
      );
  }
}

/**
 * Why servers are not of the version of pgEdge that was asked for: 17-spock5 is every PostgreSQL 17 with every Spock 5,
 * 17.6-spock5.0.4-minimal-1 only PostgreSQL 17.6 with Spock 5.0.4.
 *
 * @param where the servers, for the message: "PostgreSQL 15.18 in /usr/lib/postgresql/15/bin"
 * @returns undefined where they are, and where none was asked for
 */
export function otherVersion(
  { pgedgeVersion }: Pick<RunRequest, 'pgedgeVersion'>,
  { versionNumber, extensions }: ServerFacts,
  where: string,
): string | undefined {
  if (pgedgeVersion === undefined) return undefined;
  const [, postgres = '', spock = ''] = PGEDGE_VERSION.exec(pgedgeVersion) ?? [];
  const postgresHere = `${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000}`;
  if (begins(postgresHere, postgres) && begins(extensions.spock ?? '', spock)) return undefined;
  const has = extensions.spock === undefined ? 'without Spock' : `with Spock ${extensions.spock}`;
  return `pgedge-version "${pgedgeVersion}": not to be had from ${where}, ${has}`;
}

/** "17.6" begins with "17" and with "17.6", but not with "1" or "17.60". */
function begins(version: string, wanted: string): boolean {
  return `${version}.`.startsWith(`${wanted}.`);
}

/** What a request says of servers: one folder and image as it was given, of all nodes or of the first that is named. */
export function namedServers({ pgBin, pgBins, ownImage, image, images }: RunRequest) {
  const first = (said: Readonly<Record<string, string>> = {}) => Object.entries(said)[0]?.join('=');
  return { pgBin: pgBin ?? first(pgBins), image: ownImage ? image : first(images) };
}

/** @throws RequestError where a request that names servers which are there already asks for others, too */
function demandNothingElse(request: RunRequest): void {
  const { runtime, nodes, cluster } = request;
  const { pgBin, image } = namedServers(request);
  const others = {
    image,
    'pg-bin': pgBin,
    'upgrade-to': request.upgradeTo,
    'pgedge-versions-by-node': request.pgedgeVersions && Object.keys(request.pgedgeVersions).join(),
  };
  const [named] = Object.entries(others).filter(([, value]) => value !== undefined);
  if (named)
    throw new RequestError(
      `cluster names the servers, and ${named[0]} "${named[1]}" others: give one of them`,
    );
  if (runtime !== 'auto' && runtime !== 'services')
    throw new RequestError(
      `cluster names servers that are there already, and runtime ${runtime} would start others: give one of them`,
    );
  if (request.keep)
    throw new RequestError('keep: a cluster that somebody else has started is left as it was found');
  if (nodes > cluster!.nodes.length)
    throw new RequestError(`nodes ${nodes}: the cluster has ${cluster!.nodes.length}`);
}

/** @throws RequestError where a request names servers of both kinds: one of them would be left out without a word */
export function demandOneKind(request: RunRequest): void {
  const { runtime, cluster } = request;
  const { pgBin, image } = namedServers(request);
  if (runtime === 'services' && !cluster)
    throw new RequestError('runtime services: takes a cluster, which says where the servers are');
  if (cluster) demandNothingElse(request);
  if (image !== undefined && runtime === 'local')
    throw new RequestError(`image "${image}": is for runtime docker, and runtime local was asked for`);
  if (image !== undefined && pgBin !== undefined)
    throw new RequestError(`image "${image}" and pg-bin "${pgBin}" both name the servers: give one of them`);
  if (pgBin !== undefined && runtime === 'docker')
    throw new RequestError(`pg-bin "${pgBin}": is for runtime local, and runtime docker was asked for`);
}
