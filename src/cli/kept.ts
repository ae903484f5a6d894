import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOwnFolder } from '../process/wary.js';
import { packageRoot } from '../root.js';
import type { KeptCluster } from '../run/observer.js';

/**
 * How to reach a cluster that was left running, and how to end it, a line each. The password is in a service file
 * that only the caller can read, so that neither the screen nor a shell's history shows it.
 */
export async function keptLines({ nodes, runId, workDir, runtime }: KeptCluster): Promise<string[]> {
  const file = join(workDir, 'kept_service.conf');
  const services = nodes.map(({ name, host, port, database, user, password }) =>
    [
      `[${name}]`,
      `host=${host}`,
      `port=${port}`,
      `dbname=${database}`,
      `user=${user}`,
      `password=${password}`,
      // The servers have none, whatever the caller's PGSSLMODE asks for.
      'sslmode=disable',
      '',
    ].join('\n'),
  );
  // Containers alone have no need of it.
  await makeOwnFolder(workDir, 0o711);
  await writeFile(file, services.join('\n'), { mode: 0o600 });
  return [
    '',
    'The cluster is still running:',
    ...nodes.map((n) => `  ${n.name}  host=${n.host} port=${n.port} dbname=${n.database} user=${n.user}`),
    'Connect to a node (the password is in the service file):',
    `  PGSERVICEFILE=${file} psql service=${nodes[0]?.name}`,
    'End it:',
    `  node ${join(packageRoot, 'dist', 'index.js')} sweep ${runId} ${workDir} ${runtime}`,
  ];
}
