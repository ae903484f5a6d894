import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cluster } from '../cluster/cluster.js';
import type { Endpoint } from '../database/endpoint.js';
import type { EngineKind } from '../replication/engine.js';
import { engineOn, releasesOf } from '../replication/mixed-engine.js';

/** Names the file that tells a script host where the cluster is. The file holds the password. */
export const DESCRIPTION_VARIABLE = 'MMR_SCRIPT_HOST';

/** What a script host makes its cluster from. */
export interface HostDescription {
  readonly nodes: readonly {
    readonly name: string;
    readonly database: string;
    readonly endpoint: Endpoint;
  }[];
  readonly engine: { readonly kind: EngineKind; readonly version: string };
  /** The version that each node has, where they differ. */
  readonly releases?: Readonly<Record<string, string>>;
  /** server_version_num */
  readonly versionNumber: number;
  readonly seed: string;
  /** The test works in tables of its own: the nodes are as its account sees them, and the rest the run does for it. */
  readonly tables: boolean;
}

/** Writes the description for a host, readable by nobody else. @returns the file */
export async function describeTo(
  folder: string,
  { nodes, engine }: Pick<Cluster, 'nodes' | 'engine'>,
  rest: Pick<HostDescription, 'versionNumber' | 'seed' | 'tables'>,
): Promise<string> {
  const description: HostDescription = {
    nodes: nodes.map(({ name, database, endpoint }) => {
      const { host, port, user, password, peerHost, peerPort } = endpoint;
      return { name, database, endpoint: { host, port, user, password, peerHost, peerPort } };
    }),
    engine: { kind: engine.kind, version: engine.version },
    ...(releasesOf(engine) && {
      releases: Object.fromEntries(nodes.map((node) => [node.name, engineOn(engine, node).version])),
    }),
    ...rest,
  };
  const file = join(folder, 'cluster.json');
  await writeFile(file, JSON.stringify(description), { mode: 0o600 });
  return file;
}
