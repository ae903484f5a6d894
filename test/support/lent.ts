import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Node } from '../../src/database/node.js';
import { packageRoot } from '../../src/root.js';
import { docker, removeContainer, saysGone } from '../../src/runtime/docker/client.js';
import { freePort } from '../../src/runtime/local/ports.js';
import type { Server } from '../../src/runtime/runtime.js';
import { waitFor } from '../../src/wait.js';

/** The settings that docs/given-clusters.md tells the owners of servers to make, by what replicates. */
export const ASKED_FOR = {
  pglogical: told('With pglogical:'),
  native: told("With PostgreSQL's own replication:"),
};

function told(title: string): Record<string, string> {
  const page = readFileSync(join(packageRoot, 'docs', 'given-clusters.md'), 'utf8');
  const block = page.slice(page.indexOf(`\n${title}\n`)).split('```')[1]!;
  const lines = [...block.matchAll(/^(\w+) = '?([\w, ]+?)'?(?: +#.*)?$/gm)];
  return Object.fromEntries(lines.map(([, name, value]) => [name!, value!]));
}

/** Containers that somebody has started as GitHub starts service containers: own network, published ports. */
export class ServiceContainers {
  private constructor(
    readonly names: readonly string[],
    private readonly network: string,
    /** The cluster file. */
    readonly cluster: string,
    private readonly ports: readonly number[],
    private readonly password: string,
  ) {}

  static async start(
    image: string,
    settings: Readonly<Record<string, string>>,
    count = 3,
  ): Promise<ServiceContainers> {
    const id = randomBytes(4).toString('hex');
    const password = randomBytes(8).toString('hex');
    const network = `mmr-lent-${id}`;
    await docker(['network', 'create', network]);
    const names = Array.from({ length: count }, (_, i) => `${network}-n${i + 1}`);
    const ports: number[] = [];
    const lines: string[] = [];
    const command = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    for (const [i, name] of names.entries()) {
      const port = await freePort();
      const place = [
        '--network',
        network,
        '--network-alias',
        `n${i + 1}`,
        '--publish',
        `127.0.0.1:${port}:5432`,
      ];
      const options = ['--detach', '--name', name, ...place, '--env', 'POSTGRES_PASSWORD'];
      await docker(['run', ...options, image, 'postgres', '-c', 'listen_addresses=*', ...command], {
        secrets: { POSTGRES_PASSWORD: password },
      });
      ports.push(port);
      lines.push(
        `n${i + 1} postgresql://postgres:${password}@localhost:${port}/ peers=n${i + 1}:5432 container=${name}`,
      );
    }
    return new ServiceContainers(names, network, lines.join('\n'), ports, password);
  }

  /** What there is on each of them. */
  found(): Promise<string[]> {
    return Promise.all(this.ports.map((_, i) => this.foundOn(i)));
  }

  /** What there is on one of them, counted from 0. */
  foundOn(i: number): Promise<string> {
    return foundOn({ name: `n${i + 1}`, port: this.ports[i]!, password: this.password });
  }

  async remove(): Promise<void> {
    for (const name of this.names) {
      await removeContainer(name).catch((error: unknown) => {
        if (!saysGone(error)) throw error;
      });
    }
    await docker(['network', 'rm', this.network]);
  }
}

/** Everything on a server that a guest could leave, or change. */
export async function foundOn(server: Pick<Server, 'name' | 'port' | 'password'>): Promise<string> {
  const { name, port, password } = server;
  const at = { host: '127.0.0.1', port, user: 'postgres', password, peerHost: '', peerPort: 0 };
  const node = new Node(name, at, 'postgres');
  const look = async () => {
    try {
      const [row] = await node.sql`
        select
          (select json_agg(format('%s %s %s', datname, datallowconn, shobj_description(oid, 'pg_database')) order by 1)
             from pg_database) as databases,
          (select json_agg(r order by r.rolname) from pg_roles r) as roles,
          (select json_agg(format('%s %s %s', setdatabase, setrole, setconfig) order by 1) from pg_db_role_setting)
            as defaults,
          (select json_agg(spcname order by 1) from pg_tablespace) as tablespaces,
          (select json_agg(slot_name order by 1) from pg_replication_slots) as slots,
          (select json_agg(roname order by 1) from pg_replication_origin) as origins,
          (select json_agg(format('%s %s', name, setting) order by name, setting) from pg_file_settings) as files,
          (select json_agg(format('%s %s', name, reset_val) order by name) from pg_settings) as settings,
          (select json_agg(relname order by relname) from pg_class where oid >= 16384) as relations,
          (select json_agg(extname order by 1) from pg_extension) as extensions`;
      return { done: JSON.stringify(row, undefined, 1) };
    } catch (error) {
      return { notYet: String(error) };
    }
  };
  try {
    return await waitFor(`${name} to say what is there`, look, { within: 60_000 });
  } finally {
    node.close();
  }
}
