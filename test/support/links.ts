import type { Cluster } from '../../src/cluster/cluster.js';
import { Node } from '../../src/database/node.js';
import { ident, literal } from '../../src/database/quote.js';
import { type Links, openLinks } from '../../src/faults/links.js';
import { links, subscriptionName } from '../../src/replication/names.js';

/** Leads every link of a native mesh through a proxy of its own; returns when rows have come through all of them. */
export async function throughProxies(cluster: Cluster, seed = 'seed'): Promise<Links> {
  const all = [...links(cluster.nodes)];
  const routes = all.map(({ subscriber, upstream }) => ({
    subscriber: subscriber.name,
    upstream: upstream.name,
    target: { host: upstream.endpoint.peerHost, port: upstream.endpoint.peerPort },
  }));
  const opened = await openLinks(routes, '127.0.0.1', seed);
  try {
    await Promise.all(
      all.map(({ subscriber, upstream }) => {
        const { host, port } = opened.between(subscriber.name, upstream.name);
        const { peerDsn } = new Node(
          upstream.name,
          { ...upstream.endpoint, peerHost: host, peerPort: port },
          upstream.database,
        );
        const name = ident(subscriptionName(subscriber, upstream));
        return subscriber.sql(`alter subscription ${name} connection ${literal(peerDsn)}`);
      }),
    );
    await cluster.settle();
    const unused = [];
    for (const link of opened.all) {
      const { bytesToSubscriber } = await link.counters();
      if (bytesToSubscriber === 0) unused.push(`${link.subscriber} <- ${link.upstream}`);
    }
    if (unused.length > 0) throw new Error(`nothing came through the proxies of ${unused.join(', ')}`);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}
