import { Node } from '../database/node.js';
import { messageOf, RequestError } from '../errors.js';
import type { FoundKind } from '../replication/found-mesh.js';
import { nobodyAtWork, removeStay, stayOn } from '../replication/stay.js';
import { asAdmin, type GivenServer, openGiven } from '../runtime/services/given-server.js';
import type { GivenCluster } from './request.js';

/**
 * Removes what runs that were killed have left on servers of somebody else's. Where the mesh is named that is there
 * already, only what was made in it: no server is started.
 *
 * @returns what was done, a line for each server
 * @throws RequestError where a run is at work there; ClusterError with what could not be removed
 */
export async function cleanUp({ nodes, existing }: GivenCluster): Promise<string[]> {
  if (existing === undefined) {
    const { removeGuests } = await import('../runtime/services/clean-up.js');
    const lines = await removeGuests(nodes);
    const cleaned = await removeStays(await openGiven(nodes, 'postgres'));
    return lines.map((line, i) => (cleaned.includes(nodes[i]!.name) ? gone(nodes[i]!.name) : line));
  }
  const cleaned = await removeStays(await openGiven(nodes, existing));
  return nodes.map(({ name }) => (cleaned.includes(name) ? gone(name) : `${name}: no run has left anything`));
}

/** The same for a run whose process has ended. @returns what is left, a line each */
export async function sweepLent({ nodes, existing }: GivenCluster): Promise<string[]> {
  if (existing === undefined) {
    const { sweepGuests } = await import('../runtime/services/clean-up.js');
    return sweepGuests(nodes);
  }
  try {
    await removeStays(await openGiven(nodes, existing));
    return [];
  } catch (error) {
    return messageOf(error).split('\n');
  }
}

function gone(name: string): string {
  return `${name}: all that a run had left is gone`;
}

/** @returns the names of the servers on which there was something */
async function removeStays(servers: readonly GivenServer[]): Promise<string[]> {
  const stays = await Promise.all(
    servers.map((server) =>
      asAdmin(server, async (admin) => {
        if (await nobodyAtWork(admin)) return stayOn(admin);
        throw new RequestError(
          `a run is at work on ${server.given.name}: end that one first; it removes all that it makes`,
        );
      }),
    ),
  );
  const left = stays.filter(({ what }) => what === 'left');
  for (const database of new Set(left.map((stay) => stay.database))) await removeIn(database, servers);
  return servers.flatMap(({ given: { name } }, i) => (stays[i]!.what === 'left' ? [name] : []));
}

async function removeIn(database: string, servers: readonly GivenServer[]): Promise<void> {
  const nodes = servers.map(({ given: { name }, endpoint }) => new Node(name, endpoint, database));
  try {
    const kind = await nodes[0]!.value`
      select extname from pg_extension where extname in ('spock', 'pglogical') order by extname desc limit 1`;
    await removeStay(nodes, String(kind) as FoundKind);
  } finally {
    for (const node of nodes) node.close();
  }
}
