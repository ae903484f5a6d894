import type { Node, Session } from '../database/node.js';
import { quoteTable } from '../database/quote.js';
import { FaultError } from '../errors.js';
import { type Act, all, untilSeen } from './effect.js';
import { type FaultOf, linkText } from './fault.js';
import { endsOf, type World } from './world.js';

/** How long a session may wait for its lock behind transactions that hold the table. */
const LOCK_TIMEOUT_MS = 10_000;

/** Terminates the processes that send, which come back by themselves. */
export function killingWalsenders(fault: FaultOf<'killWalsender'>, world: World): Act {
  return terminating(
    fault.links.map((link) => {
      const [subscriber, upstream] = endsOf(world, link);
      const find = async () => {
        const slot = await world.cluster.engine.slot(subscriber, upstream);
        const [row] =
          await upstream.sql`select active_pid from pg_replication_slots where slot_name = ${slot}`;
        return (row?.active_pid ?? null) as number | null;
      };
      return { what: `walsender of ${linkText(link)}`, on: upstream, find };
    }),
  );
}

/**
 * Terminates the processes that apply, which come back by themselves. In the midst of a transaction some engines lose
 * that: see anomalyOf.
 */
export function killingApply(fault: FaultOf<'killApply'>, world: World): Act {
  return terminating(
    fault.links.map((link) => {
      const [subscriber, upstream] = endsOf(world, link);
      const find = () => world.cluster.engine.worker(subscriber, upstream);
      return { what: `apply worker of ${linkText(link)}`, on: subscriber, find };
    }),
  );
}

/** Disables subscriptions. While a transaction is applied some engines lose that: see anomalyOf. */
export function disabling(fault: FaultOf<'disable'>, world: World): Act {
  const { cluster } = world;
  const status = async (subscriber: Node, upstream: Node) =>
    (await cluster.engine.links(subscriber)).find((l) => l.upstream === upstream.name)?.status ?? 'not there';
  const ends = fault.links.map((link) => endsOf(world, link));
  const text = fault.links.map(linkText).join(', ');
  return {
    async inflict(signal) {
      await all(
        ends.map(async ([subscriber, upstream], i) => {
          await cluster.engine.disable(subscriber, upstream);
          const look = async () => {
            await cluster.engine.wake?.(subscriber);
            const now = await status(subscriber, upstream);
            const worker = await cluster.engine.worker(subscriber, upstream);
            if (now === 'disabled' && worker === null) return { done: undefined };
            return { notYet: `${now}, ${worker === null ? 'no worker' : `worker ${worker}`}` };
          };
          await untilSeen(`${linkText(fault.links[i]!)} to be disabled, its worker gone`, look, signal);
        }),
      );
      return `${text} disabled, no apply worker`;
    },
    async heal() {
      await all(
        ends.map(async ([subscriber, upstream], i) => {
          if ((await status(subscriber, upstream)) === 'disabled')
            await cluster.engine.enable(subscriber, upstream);
          await untilSeen(`${linkText(fault.links[i]!)} to be enabled`, async () => {
            const now = await status(subscriber, upstream);
            return now === 'disabled' ? { notYet: now } : { done: now };
          });
        }),
      );
      return `${text} enabled`;
    },
  };
}

/** Locks a table so that apply waits for it. */
export function holdingApply(fault: FaultOf<'holdApply'>, world: World): Act {
  const node = world.cluster.node(fault.node);
  const table = quoteTable(fault.table);
  let holder: Session | undefined;
  return {
    async inflict(signal) {
      holder = await node.session();
      await holder.sql(`set lock_timeout = ${LOCK_TIMEOUT_MS}`);
      await holder.sql`begin`;
      await holder.sql(`lock table ${table} in access exclusive mode`);
      const waiting = await untilSeen(
        `an apply worker of ${node.name} to wait for the lock on ${fault.table}`,
        async () => {
          const found = await waitingFor(node, table);
          return found.length > 0
            ? { done: found }
            : { notYet: 'none waits; is the table written to elsewhere?' };
        },
        signal,
      );
      return `waiting for ${fault.table} on ${node.name}: ${waiting.join(', ')}`;
    },
    async heal() {
      if (!holder) return 'no lock was taken';
      try {
        await holder.sql`rollback`;
      } finally {
        // Without its session the lock is gone, whatever became of the server.
        holder.destroy();
      }
      return `lock on ${fault.table} released`;
    },
  };
}

/** Freezes the rows of tables. */
export function freezing(fault: FaultOf<'freeze'>, world: World): Act {
  const pairs = fault.nodes.flatMap((name) =>
    fault.tables.map((table) => ({ node: world.cluster.node(name), table })),
  );
  const horizon = (node: Node, table: string) =>
    node.value`select relfrozenxid::text::bigint from pg_class where oid = ${quoteTable(table)}::regclass`;
  return {
    async inflict() {
      const moved = await all(
        pairs.map(async ({ node, table }) => {
          const before = await horizon(node, table);
          await node.sql(`vacuum (freeze) ${quoteTable(table)}`);
          const after = await horizon(node, table);
          if (after === before) {
            throw new FaultError(
              `freeze of ${table} on ${node.name}: its relfrozenxid was to move on, but stays at ${before}: ` +
                'nothing has been committed since it was frozen last, or an open transaction still sees its rows',
            );
          }
          return `${table} on ${node.name} frozen up to transaction ${after}`;
        }),
      );
      return moved.join('; ');
    },
    heal: async () => 'nothing to heal',
  };
}

interface Worker {
  readonly what: string;
  readonly on: Node;
  find(): Promise<number | null>;
}

function terminating(workers: readonly Worker[]): Act {
  return {
    async inflict(signal) {
      return (await all(workers.map((worker) => terminate(worker, signal)))).join('; ');
    },
    heal: async () => 'nothing to heal: it comes back by itself',
  };
}

async function terminate({ what, on, find }: Worker, signal: AbortSignal): Promise<string> {
  const pid = await untilSeen(
    `a ${what} on ${on.name}`,
    async () => {
      const found = await find();
      if (found === null) return { notYet: 'there is none' };
      // It may have ended by itself since.
      const told = await on.value`select pg_terminate_backend(${found})`;
      return told ? { done: found } : { notYet: `process ${found} cannot be told to end` };
    },
    signal,
  );
  const look = async () => {
    const there = await on.value`select count(*) from pg_stat_activity where pid = ${pid}`;
    return there === 0 ? { done: undefined } : { notYet: 'it is there' };
  };
  await untilSeen(`${what} (process ${pid}) on ${on.name} to end`, look, signal);
  return `${what} (process ${pid}) ended`;
}

async function waitingFor(node: Node, table: string): Promise<string[]> {
  const rows = await node.sql`
    select a.backend_type || ' (process ' || a.pid || ')' as worker
      from pg_locks l join pg_stat_activity a using (pid)
     where not l.granted and l.relation = ${table}::regclass and l.database = (select oid from pg_database where datname = current_database())
       and a.backend_type ~ 'apply|^logical replication worker'`;
  return rows.map(({ worker }) => String(worker));
}
