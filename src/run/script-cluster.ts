import { Cluster } from '../cluster/cluster.js';
import { Node } from '../database/node.js';
import { ident } from '../database/quote.js';
import { ClusterError, messageOf, RequestError } from '../errors.js';
import { all } from '../faults/effect.js';
import { replicateAllTables } from '../replication/all-tables.js';
import type { Engine } from '../replication/engine.js';
import { engineOn } from '../replication/mixed-engine.js';
import { freePortRange, isFree } from '../runtime/local/ports.js';
import type { Runtime, Server } from '../runtime/runtime.js';
import { LogMark } from '../runtime/server-log.js';
import { logLines, startAll } from './lane.js';
import { serverSettings } from './pg-settings.js';
import type { RunRequest } from './request.js';
import { SetupError, type SetupSql, setUp } from './setup-sql.js';

/** The database of script tests where EDGE_DB does not name one: the earlier runner's. */
const DEFAULT_DATABASE = 'lcdb';

/** The cluster that all script tests of a run share, and that --keep leaves running. */
export interface ScriptCluster {
  readonly cluster: Cluster;
  readonly servers: readonly Server[];
}

interface ScriptPlace {
  readonly firstPort: number;
  readonly database: string;
  readonly setupSql: SetupSql | undefined;
  readonly signal: AbortSignal;
}

/**
 * The first port of the script cluster; its nodes listen on neighbouring ports, because scripts count them up.
 *
 * @throws RequestError when EDGE_START_PORT is no port, or one of those ports is in use and must not be
 */
export async function scriptPorts(request: RunRequest): Promise<number> {
  const asked = request.env.EDGE_START_PORT ?? process.env.EDGE_START_PORT;
  if (asked === undefined) return freePortRange(request.nodes);
  const first = Number(asked);
  if (!Number.isInteger(first) || first < 1024 || first + request.nodes > 65_535) {
    throw new RequestError(
      `EDGE_START_PORT "${asked}": must be a whole number from 1024 to ${65_535 - request.nodes}`,
    );
  }
  for (let port = first; port < first + request.nodes; port++) {
    if (await isFree(port)) continue;
    if (request.skipPortCheck) return freePortRange(request.nodes);
    throw new RequestError(
      `EDGE_START_PORT ${first}: port ${port} of 127.0.0.1 is in use; stop what listens there, choose another port, or take any free ones with --skip_port_check`,
    );
  }
  return first;
}

/**
 * Starts the script cluster: servers on neighbouring ports, the set-up statements on every node, all tables in the
 * default sets, DDL that replicates by itself where the engine can, the mesh proven.
 *
 * @throws ClusterError when it does not come up or a set-up statement fails
 */
export async function startScriptCluster(
  request: RunRequest,
  runtime: Runtime,
  engine: Engine,
  place: ScriptPlace,
): Promise<ScriptCluster> {
  const numbers = Array.from({ length: request.nodes }, (_, i) => i + 1);
  const servers = await startAll(
    numbers.map((number) => {
      // By which statements that run on every node know which one they are on.
      const name = `n${number}`;
      const settings = serverSettings(engineOn(engine, { name }), request.pgSettings);
      return runtime.start(name, { ...settings, cluster_name: name }, { port: place.firstPort + number - 1 });
    }),
  );
  try {
    return { cluster: await wireScripts(servers, engine, runtime, place), servers };
  } catch (error) {
    // Nobody else knows of them yet.
    await all(servers.map((server) => server.stop()));
    throw error;
  }
}

async function wireScripts(
  servers: readonly Server[],
  engine: Engine,
  runtime: Runtime,
  place: ScriptPlace,
): Promise<Cluster> {
  const { database } = place;
  const marks = await LogMark.now(servers);
  const nodes = await Promise.all(
    servers.map(async (server, i) => {
      const admin = new Node(`n${i + 1}`, server, 'postgres');
      if (database !== 'postgres') await admin.sql(`create database ${ident(database)}`);
      admin.close();
      return new Node(`n${i + 1}`, server, database);
    }),
  );
  const cluster = new Cluster(nodes, engine, place.signal);
  try {
    await cluster.wire({
      prepare: async (node) => {
        if (place.setupSql)
          await setUp(node, place.setupSql, { clientBin: runtime.clientBin, signal: place.signal });
        await replicateAllTables(node, engine);
        await engine.replicateDdl?.(node);
      },
    });
    await cluster.removeMarker();
  } catch (error) {
    cluster.close();
    if (error instanceof ClusterError && error.cause instanceof SetupError) throw error.cause;
    throw new ClusterError(`${messageOf(error)}${await logLines(marks)}`, { cause: error });
  }
  return cluster;
}

/** What no name holds that every client is to find: psql takes `a=b` for a connection string, a service file has lines. */
const NO_NAME = /[\p{Cc}=]|^\s|\s$/u;
/** What a server has by itself and nobody may use. */
const TEMPLATES = ['template0', 'template1'];

/**
 * The name of the scripts' database: EDGE_DB, else lcdb.
 *
 * @throws RequestError when it is no name that every client can be given
 */
export function scriptDatabase({ env }: Pick<RunRequest, 'env'>): string {
  const database = env.EDGE_DB ?? process.env.EDGE_DB ?? DEFAULT_DATABASE;
  const right =
    database !== '' &&
    Buffer.byteLength(database) <= 63 &&
    !NO_NAME.test(database) &&
    !TEMPLATES.includes(database);
  if (right) return database;
  throw new RequestError(
    `EDGE_DB=${JSON.stringify(database)} is not accepted; accepted: the name of a database, 1 to 63 bytes without line ends, control characters and "=", no blank at its ends, and not ${TEMPLATES.join(' or ')}; leave it out for ${DEFAULT_DATABASE}`,
  );
}
