import type { Node } from '../database/node.js';
import { FaultError, messageOf } from '../errors.js';
import type { Links } from '../faults/links.js';
import { links } from '../replication/names.js';
import type { Route } from '../replication/wiring.js';
import type { Runtime, Server } from '../runtime/runtime.js';

/** Opens the proxies between the nodes of a lane's mesh. @throws FaultError when the servers could not reach them */
export async function openLaneLinks(lane: string, mesh: readonly Node[], runtime: Runtime): Promise<Links> {
  const { openLinks } = await import('../faults/links.js');
  const routes = [...links(mesh)].map(({ subscriber, upstream }) => ({
    subscriber: subscriber.name,
    upstream: upstream.name,
    target: { host: upstream.endpoint.host, port: upstream.endpoint.port },
  }));
  const address = await runtime.hostAddress();
  try {
    return await openLinks(routes, address, lane);
  } catch (error) {
    if (runtime.kind === 'local') throw error;
    throw new FaultError(
      `${messageOf(error)}: ${address} is the address of the containers' network, but none of this machine's: the docker daemon runs elsewhere (rootless, in a virtual machine); take --runtime local`,
    );
  }
}

/** @throws FaultError when a server does not get through to its links: replication would wait for them in vain */
export async function demandReach(servers: readonly Server[], { all }: Links): Promise<void> {
  const why = await Promise.all(
    servers.map((server, i) => {
      const link = all.find(({ subscriber }) => subscriber === `n${i + 1}`);
      return link && server.whyNotReached(link.host, link.port);
    }),
  );
  const first = why.find((reason) => reason !== undefined);
  if (first !== undefined) throw new FaultError(`faults on links need what is between the nodes: ${first}`);
}

/** Every subscriber reaches its upstream through the link's proxy. */
export function throughLinks({ between }: Links): Route {
  return (subscriber, upstream) => {
    const { host, port } = between(subscriber.name, upstream.name);
    return upstream.dsnAt(host, port);
  };
}
