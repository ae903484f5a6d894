import { randomBytes } from 'node:crypto';
import { pinnedOnAll } from '../cluster/pinned.js';
import type { Compared } from '../cluster/schema-difference.js';
import { Node, type Session } from '../database/node.js';
import { RequestError } from '../errors.js';
import { selectEngine } from '../replication/select.js';
import type { GivenNode } from '../runtime/services/cluster-file.js';
import { type GivenServer, openGiven } from '../runtime/services/given-server.js';
import { seconds } from '../wait.js';

/** How long a table may be locked by somebody else; behind a waiting reader others have to wait, too. */
const LOCK_TIMEOUT_MS = 10_000;

/**
 * Whatever a statement says, the server refuses to write in such a session. Row security is to be an error, not a part of
 * the table. What an account is limited to does not end a long statement; that its client is gone does, at once.
 */
const SETTINGS: Readonly<Record<string, string | number>> = {
  default_transaction_read_only: 'on',
  row_security: 'off',
  lock_timeout: LOCK_TIMEOUT_MS,
  statement_timeout: 0,
  idle_in_transaction_session_timeout: 0,
  transaction_timeout: 0,
  client_connection_check_interval: 1_000,
};

/** Those that a server has: not all releases do, nor can one on Windows see that a client is gone. */
const HAS = `select name from pg_settings
              where name <> 'client_connection_check_interval' or version() !~* 'mingw|visual|msvc|windows'`;

async function optionsFor(node: Node): Promise<string> {
  try {
    const has = new Set((await node.sql(HAS)).map(({ name }) => name));
    const known = Object.entries(SETTINGS).filter(([name]) => has.has(name));
    return known.map(([name, value]) => `-c ${name}=${value}`).join(' ');
  } finally {
    node.close();
  }
}

/** Publications can be asked for their columns and conditions. */
const NATIVE_FROM = 150_000;
const STOP_MS = 5_000;

/** The servers of a cluster, in sessions that cannot write. */
export class ReadServers {
  private readonly stoppers: readonly Node[];

  private constructor(
    readonly servers: readonly GivenServer[],
    readonly nodes: readonly Node[],
    private readonly applicationName: string,
  ) {
    this.stoppers = nodes.map((node) => new Node(node.name, node.endpoint, node.database));
  }

  /** @throws RequestError where one cannot be reached, or no database is named */
  static async open(given: readonly GivenNode[], database: string | undefined): Promise<ReadServers> {
    const nameless = given.filter((node) => (node.database ?? database) === undefined);
    if (nameless.length > 0)
      throw new RequestError(
        `${nameless.map(({ name, at }) => `${at}: ${name} names no database`).join('\n')}\nsay dbname=NAME there, or --database NAME for all`,
      );
    const servers = await openGiven(given, database ?? '');
    const applicationName = `mmr-compare ${randomBytes(4).toString('hex')}`;
    const nodes = await Promise.all(
      servers.map(async ({ given: { name, database: own }, endpoint }) => {
        const named = own ?? database!;
        const options = await optionsFor(new Node(name, endpoint, named));
        return new Node(name, endpoint, named, options, applicationName);
      }),
    );
    return new ReadServers(servers, nodes, applicationName);
  }

  /** Runs `work` in a transaction on each of these nodes, all of whose statements see the same rows. */
  reading<T>(nodes: readonly Node[], work: (sessions: readonly Session[]) => Promise<T>): Promise<T> {
    return pinnedOnAll(nodes, work);
  }

  /** Ends all sessions, also in the middle of a statement. */
  async stop(): Promise<void> {
    const ended = this.stoppers.map(async (stopper) => {
      const session = await stopper.session(STOP_MS);
      await session.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and usename = current_user',
        [this.applicationName],
      );
    });
    // One that does not answer has nobody who could end it: then the server sees that its client is gone.
    await Promise.allSettled(ended);
    this.close();
  }

  close(): void {
    for (const node of [...this.nodes, ...this.stoppers]) node.close();
  }
}

/** Who reads the tables of some nodes. */
export type Readers = Pick<ReadServers, 'nodes' | 'reading'>;

/** What replicates here, as far as it can be read. */
export interface Replicating {
  readonly engine: Compared['engine'];
  /** For people: `spock 5.0.11`. */
  readonly name: string;
  /** Catalog of subscriptions, with the names of their slots. */
  readonly subscriptions?: string;
}

const NOTHING: Compared['engine'] = { sets: async () => ({}), membership: async () => [] };

/** What the databases of these servers have: Spock, pglogical, or what is in the server itself. */
export async function replicating({ servers, nodes }: ReadServers): Promise<Replicating> {
  const found = await Promise.all(
    nodes.map(
      (node) =>
        node.sql`select extname, extversion from pg_extension where extname in ('spock', 'pglogical')`,
    ),
  );
  const versionNumber = Math.min(...servers.map((server) => server.versionNumber));
  const versions = (extension: string) =>
    found.map((rows) => rows.find(({ extname }) => extname === extension)?.extversion);
  for (const kind of ['spock', 'pglogical'] as const) {
    const all = versions(kind);
    if (all.some((version) => version === undefined)) continue;
    const facts = {
      versionNumber,
      extensions: { [kind]: String(all[0]) },
      hasOutputPluginLibraries: false,
    };
    return {
      engine: selectEngine(kind, facts, 'these servers'),
      name: `${kind} ${[...new Set(all)].join(', ')}`,
      subscriptions: `select sub_slot_name from ${kind}.subscription`,
    };
  }
  if (versionNumber < NATIVE_FROM) return { engine: NOTHING, name: 'no replication that can be read' };
  const facts = {
    versionNumber: Math.max(versionNumber, 160_000),
    extensions: {},
    hasOutputPluginLibraries: false,
  };
  return {
    engine: selectEngine('native', facts, 'these servers'),
    name: "PostgreSQL's own replication",
    subscriptions: `select subslotname from pg_subscription
                     where subdbid = (select oid from pg_database where datname = current_database())`,
  };
}

/** For messages: how long a table may be locked. */
export const lockTimeout = seconds(LOCK_TIMEOUT_MS);
