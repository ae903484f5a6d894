import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from '../cluster/cluster.js';
import { Node } from '../database/node.js';
import { ident } from '../database/quote.js';
import { FaultError } from '../errors.js';
import { output } from '../process/output.js';
import type { Server } from '../runtime/runtime.js';

interface Where {
  readonly server: Server;
  /** A folder with pg_dump and psql of the node's own release. */
  readonly clientBin: string | undefined;
  /** The id that its next transaction has at least: a history tells transactions of a node apart by their ids. */
  readonly next: number;
}

/**
 * Makes a server that has no data a node again that can join its mesh: its database with the definitions that another
 * node has, in the same sets, and without a row.
 *
 * @throws FaultError where there is no pg_dump; ProgramError in its words, and psql's
 */
export async function freshNode(
  cluster: Cluster,
  node: Node,
  { server, clientBin, next }: Where,
): Promise<void> {
  const { engine } = cluster;
  const from = cluster.nodes.find((other) => other !== node)!;
  const admin = new Node(server.name, server, 'postgres');
  try {
    await admin.sql(`create database ${ident(node.database)}`);
    await admin.sql(`
      do $$ begin
        while pg_current_xact_id()::text::bigint < ${next} loop commit; end loop;
      end $$`);
  } finally {
    admin.close();
  }
  await engine.install(node);
  await copyDefinitions(from, node, clientBin);
  await engine.createNode(node);
  for (const { set, table, columns, where } of await engine.membership(from))
    await engine.addTable(node, set, table, { columns, where });
}

/** As a DBA would: what pg_dump says of one database is run in the other. */
async function copyDefinitions(from: Node, to: Node, clientBin: string | undefined): Promise<void> {
  const program = (name: string) => {
    const file = clientBin && join(clientBin, name);
    if (file && existsSync(file)) return file;
    throw new FaultError(`${to.name}: the servers that it is upgraded to come without ${name}: ${clientBin}`);
  };
  const call = (name: string, node: Node, args: readonly string[], input?: string) => {
    const env = { ...process.env, PGPASSWORD: node.endpoint.password, PGOPTIONS: '' };
    const { host, port } = node.endpoint;
    const dsn = ['--dbname', node.dsnAt(host, port)];
    return output(program(name), [...dsn, ...args], { env, ...(input !== undefined && { input }) });
  };
  const dump = await call('pg_dump', from, ['--schema-only', '--exclude-schema=spock|pglogical']);
  await call('psql', to, ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '--single-transaction', '-f', '-'], dump);
}
