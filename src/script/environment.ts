import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { libpqEncryption, libpqVariables } from '../database/encryption.js';
import type { Node } from '../database/node.js';
import { withoutJobVariables } from '../job-variables.js';
import { callersEnvironment } from './callers.js';
import type { ClientFiles } from './client-files.js';
import { findPsql } from './interpreters.js';
import type { ScriptPlace } from './place.js';

/**
 * The environment of a script: the caller's, with everything by which a script finds the nodes.
 * docs/writing-tests.md lists it; what the earlier runner's scripts read (EDGE_*) is part of it.
 */
export async function scriptEnvironment(place: ScriptPlace, files: ClientFiles): Promise<NodeJS.ProcessEnv> {
  const given = { ...callersEnvironment(withoutJobVariables(process.env)), ...place.env };
  return {
    ...edgeDefaults(place, files),
    ...given,
    ...(await pathWithPsql(place, files, given.PATH)),
    ...connection(place.cluster.nodes, files),
    ...edgeConnection(place.cluster.nodes),
    ...edgeFolder(files, given),
    MMR_ENGINE: place.cluster.engine.kind,
    MMR_NODES: place.cluster.nodes.map((node) => node.name).join(' '),
    ...Object.fromEntries(
      place.cluster.nodes.map((node) => [`MMR_${node.name.toUpperCase()}_DSN`, dsn(node)]),
    ),
  };
}

/**
 * A node's connection string in URL form, which libpq and every driver accept. It holds no password, because it
 * ends up in argument lists (`psql "$MMR_N1_DSN"`): libpq takes that from PGPASSFILE.
 */
export function dsn({ endpoint, database }: Node): string {
  const { host, port, user } = endpoint;
  const said = new URLSearchParams(libpqEncryption(endpoint)).toString();
  return `postgresql://${encodeURIComponent(user)}@${host}:${port}/${encodeURIComponent(database)}${said && `?${said}`}`;
}

function connection(nodes: readonly Node[], files: ClientFiles): NodeJS.ProcessEnv {
  const { endpoint, database } = nodes[0]!;
  return {
    PGSERVICEFILE: files.services,
    PGPASSFILE: files.passwords,
    PGHOST: endpoint.host,
    PGPORT: String(endpoint.port),
    PGUSER: endpoint.user,
    PGDATABASE: database,
    ...(endpoint.encryption && libpqVariables(endpoint)),
  };
}

/** What the cluster decides, whatever the configuration says. */
function edgeConnection(nodes: readonly Node[]): NodeJS.ProcessEnv {
  const { endpoint, database } = nodes[0]!;
  return {
    EDGE_HOST: endpoint.host,
    EDGE_START_PORT: String(endpoint.port),
    EDGE_NODES: String(nodes.length),
    EDGE_DB: database,
    EDGE_USERNAME: endpoint.user,
    EDGE_PASSWORD: endpoint.password,
    EDGE_REPUSER: endpoint.user,
  };
}

/** What holds where the configuration does not say otherwise. */
function edgeDefaults(place: ScriptPlace, files: ClientFiles): NodeJS.ProcessEnv {
  return {
    EDGE_COMPONENT: files.component,
    EDGE_INST_VERSION: String(Math.floor(files.versionNumber / 10_000)),
    EDGE_CLUSTER: 'demo',
    EDGE_REPSET: 'demo-repset',
    EDGE_SLEEP: '5',
    EDGE_ACTUAL_OUT_DIR: place.testDir,
  };
}

// A configuration of the earlier runner's names the cluster that pgEdge's installer made; ours stands in for it
// where there is none.
function edgeFolder(files: ClientFiles, given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const theirs = given.EDGE_CLUSTER_DIR;
  return { EDGE_CLUSTER_DIR: theirs && existsSync(join(theirs, 'n1')) ? theirs : files.clusterDir };
}

// Scripts call psql by its name: where only the servers' own folder has it, that folder comes last in PATH.
async function pathWithPsql(
  { clientBin }: ScriptPlace,
  { psql }: ClientFiles,
  path = '',
): Promise<NodeJS.ProcessEnv> {
  if (!psql || clientBin === undefined || psql !== join(clientBin, 'psql')) return {};
  if (await findPsql(undefined)) return {};
  return { PATH: [path, clientBin].filter(Boolean).join(delimiter) };
}
