import { chmod, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { libpqEncryption } from '../database/encryption.js';
import type { Node } from '../database/node.js';
import { makeOwnFolder } from '../process/wary.js';
import { findPsql } from './interpreters.js';
import type { ScriptPlace } from './place.js';

/** Files by which clients find the nodes and log in to them. */
export interface ClientFiles {
  /** For PGSERVICEFILE: a service for each node, by its name. */
  readonly services: string;
  /** For PGPASSFILE. */
  readonly passwords: string;
  /** For EDGE_CLUSTER_DIR: nI/pgedge/COMPONENT/bin/psql, as pgEdge's own installer lays a cluster out. */
  readonly clusterDir: string;
  /** pgNN of the servers, or what the caller's EDGE_COMPONENT says. */
  readonly component: string;
  /** server_version_num of the servers. */
  readonly versionNumber: number;
  /** psql's path, where there is one. */
  readonly psql: string | undefined;
}

const made = new WeakMap<ScriptPlace['cluster'], Promise<ClientFiles>>();

/** The files for this cluster's clients, made once: scripts that run at the same time share them. */
export function clientFiles(place: ScriptPlace): Promise<ClientFiles> {
  const files = made.get(place.cluster) ?? makeFiles(place);
  made.set(place.cluster, files);
  return files;
}

async function makeFiles({ cluster, clientBin, env, workDir }: ScriptPlace): Promise<ClientFiles> {
  await makeOwnFolder(workDir, 0o711);
  // Scripts that share no cluster share no files: each knows one account.
  const home = await mkdtemp(join(workDir, 'client-'));
  await chmod(home, 0o711);
  const services = join(home, 'pg_service.conf');
  const passwords = join(home, 'pgpass');
  await writeFile(services, cluster.nodes.map(service).join('\n'), { mode: 0o600 });
  await writeFile(passwords, cluster.nodes.map(passwordLine).join(''), { mode: 0o600 });

  const versionNumber = Number(await cluster.nodes[0]!.value`show server_version_num`);
  const component =
    env.EDGE_COMPONENT ?? process.env.EDGE_COMPONENT ?? `pg${Math.floor(versionNumber / 10_000)}`;
  const psql = await findPsql(clientBin);
  const clusterDir = join(home, 'cluster');
  for (const { name } of cluster.nodes) {
    const bin = join(clusterDir, name, 'pgedge', component, 'bin');
    await mkdir(bin, { recursive: true });
    if (psql) await symlink(psql, join(bin, 'psql'));
  }
  return { services, passwords, clusterDir, component, versionNumber, psql };
}

function service({ name, endpoint, database }: Node): string {
  const { host, port, user } = endpoint;
  const said = { host, port, user, dbname: database, ...libpqEncryption(endpoint) };
  return `[${name}]\n${Object.entries(said)
    .map(([keyword, value]) => `${keyword}=${value}\n`)
    .join('')}`;
}

function passwordLine({ endpoint }: Node): string {
  const { host, port, user, password } = endpoint;
  const fields = [host, String(port), '*', user, password];
  return `${fields.map((field) => field.replaceAll(/[\\:]/g, '\\$&')).join(':')}\n`;
}
