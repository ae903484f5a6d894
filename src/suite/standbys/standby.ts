import { Cluster } from '../../cluster/cluster.js';
import { Node, type Session } from '../../database/node.js';
import { literal } from '../../database/quote.js';
import { readdress, type SlotCopying, slotCopying } from '../../replication/standbys.js';
import type { Server } from '../../runtime/runtime.js';
import { waitFor } from '../../wait.js';
import { LOST_CONNECTION } from '../faulted/log-lines.js';
import { ORIGIN_MOVED } from '../log-lines.js';
import type { Leaves, ServersContext } from '../test.js';

/** The physical slot of a standby, and what it calls itself. */
const STANDBY = 'standby';

const STREAMS_MS = 20_000;
const ANSWERS_MS = 10_000;
const PROMOTED_S = 20;

/** What servers log of a node that is killed and whose standby takes its place; the mesh has other servers afterwards. */
export const TAKEN_OVER: Pick<Leaves, 'mesh'> & Required<Pick<Leaves, 'errors'>> = {
  mesh: 'changed',
  errors: [
    ...LOST_CONNECTION.map(({ text, process }) => ({ text, process, least: 0 })),
    ORIGIN_MOVED,
    {
      text: /could not (receive data from WAL stream|connect to the primary server)/,
      process: /^walreceiver$/,
      least: 0,
    },
    {
      text: /could not fetch failover logical slots info|could not connect to the primary server|server closed the connection/,
      process: /^slotsync worker$/,
      least: 0,
    },
    {
      text: /could not (fetch slot information from provider|connect to the postgresql server)/,
      process: /^spock_failover_slots worker$/,
      least: 0,
    },
  ],
};

/** A node's physical standby. */
export interface Standby {
  readonly of: Node;
  readonly server: Server;
  /** It, as whoever reads there sees it. */
  readonly node: Node;
  /** What copies its node's slots to it, where anything does. */
  readonly copying: SlotCopying | undefined;
}

/** Gives a node a standby, which receives when `work` begins; its connections are closed when that has ended. */
export async function withStandby(
  { cluster, faults: { world, signal } }: ServersContext,
  of: Node,
  work: (standby: Standby) => Promise<void>,
): Promise<void> {
  const version = Number(await of.value`select current_setting('server_version_num')`);
  const copying = slotCopying(cluster.engine, version);
  if (copying?.gate) await of.sql(`alter system set ${copying.gate.setting} = ${literal(copying.gate.shut)}`);
  const { database } = of;
  const settings = copying?.standby ?? {};
  const server = await world.startStandby!(of, { slot: STANDBY, database, settings });
  const node = new Node(`the standby of ${of.name}`, server, database);
  const close = () => node.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    await untilReceives(cluster, of, ['streaming'], 'state');
    await work({ of, server, node, copying });
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

/** Has a node's commits wait for its standby. */
export async function waitForStandby(cluster: Cluster, { of }: Standby): Promise<void> {
  await of.sql(`alter system set synchronous_standby_names = ${literal(STANDBY)}`);
  await of.sql`select pg_reload_conf()`;
  await untilReceives(cluster, of, ['sync', 'quorum'], 'sync_state');
}

async function untilReceives(
  { signal }: Cluster,
  of: Node,
  wanted: readonly string[],
  column: 'state' | 'sync_state',
): Promise<void> {
  const look = async () => {
    const [row] = await of.sql`
      select state, sync_state from pg_stat_replication where application_name = ${STANDBY}`;
    const seen = String(row?.[column] ?? 'not there');
    return wanted.includes(seen) ? { done: undefined } : { notYet: seen };
  };
  await waitFor(`the standby of ${of.name} to receive`, look, { within: STREAMS_MS, signal });
}

/**
 * Asks a standby something by a session that it has just let in.
 *
 * @throws DeadlineError where it lets none in, or gives no answer
 */
export async function asked<T>(
  { signal }: Cluster,
  { node }: Standby,
  question: (session: Session) => Promise<T>,
): Promise<T> {
  let opened: Session | undefined;
  const asking = node.session(2 * ANSWERS_MS).then((session) => {
    opened = session;
    return question(session);
  });
  let seen: { done: T } | undefined;
  let failed: unknown;
  asking.then(
    (answer) => {
      seen = { done: answer };
    },
    (error: unknown) => {
      failed = error;
    },
  );
  try {
    const look = async () => {
      if (failed !== undefined) throw failed;
      return seen ?? { notYet: opened ? 'it has let a session in' : 'it lets none in' };
    };
    return await waitFor(`${node.name} to answer`, look, { within: ANSWERS_MS, signal });
  } finally {
    opened?.destroy();
  }
}

/** Promotes the standby of a node whose server is down. @returns the cluster with it in its node's place */
export async function promote(
  { cluster: { nodes, engine, signal } }: ServersContext,
  { of, server, node, copying }: Standby,
): Promise<Cluster> {
  await node.value(`select pg_promote(true, ${PROMOTED_S})`);
  // What its node waited for, it does not have.
  for (const setting of ['synchronous_standby_names', ...(copying ? [copying.held] : [])])
    await node.sql(`alter system reset ${setting}`);
  await node.sql`select pg_reload_conf()`;
  const promoted = new Node(of.name, server, of.database);
  return new Cluster(
    nodes.map((other) => (other === of ? promoted : other)),
    engine,
    signal,
  );
}

/** As `promote`, and has all others receive from it. */
export async function takeOver(context: ServersContext, standby: Standby): Promise<Cluster> {
  const taken = await promote(context, standby);
  const promoted = taken.node(standby.of.name);
  for (const other of taken.nodes)
    if (other !== promoted) await readdress(taken.engine, other, promoted, promoted.peerDsn);
  return taken;
}
