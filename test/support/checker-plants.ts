import type { EngineKind } from '../../src/replication/engine.js';
import { waitFor } from '../../src/wait.js';
import { bank } from '../../src/workload/bank.js';
import { counter } from '../../src/workload/counter.js';
import { families } from '../../src/workload/families.js';
import { ids } from '../../src/workload/ids.js';
import { register } from '../../src/workload/register.js';
import { session } from '../../src/workload/session.js';
import { set } from '../../src/workload/set.js';
import { replicateSums } from '../../src/workload/sums.js';
import { whole } from '../../src/workload/whole.js';
import type { Client, Workload } from '../../src/workload/workload.js';
import { behind, behindAll, type ShortLoad } from './loads.js';

interface Plant extends Omit<ShortLoad, 'seed'> {
  readonly sees: string;
  /** Where it can be planted; on all engines unless said. */
  readonly on?: readonly EngineKind[];
}

/** Everybody writes the same row. */
function hot(workload: Workload): Workload {
  const random = (client: Client) => ({
    ...client.random,
    integer: () => 1,
    pick: <T>(from: readonly T[]) => from[0]!,
  });
  return { ...workload, next: (client) => workload.next({ ...client, random: random(client) }) };
}

/** The totals are added to by all nodes, although the column replicates its values. */
const withoutDifferences: Workload = {
  ...hot(counter),
  async setUp(cluster) {
    await counter.setUp(cluster);
  },
  next(client) {
    const engine = Object.assign(Object.create(client.engine), { deltaColumn: () => undefined });
    return hot(counter).next({ ...client, engine });
  },
};

/** Whose clients write, where not all do. */
let turn = 'n1';
/** Only the node whose turn it is takes ids. */
const inTurns: Workload = {
  ...ids,
  next: (client) =>
    client.node === turn ? ids.next(client) : { f: 'wait', value: null, run: async () => undefined },
};

/** All nodes write, and then the client of n1 alone goes on. */
const readByOne: Workload = {
  ...session,
  next: (client) =>
    turn === 'all' || client.node === turn
      ? session.next(client)
      : { f: 'wait', value: null, run: async () => undefined },
};

/** What n2 is asked for is refused: every time, or now and then. */
function refusedOnN2(often: number): Workload {
  let asked = 0;
  return {
    ...set,
    next(client) {
      const action = set.next(client);
      if (client.node !== 'n2' || asked++ % often !== 0) return action;
      return { ...action, run: async (transaction) => void (await transaction.sql('select 1/0')) };
    },
  };
}

/** What no load on servers that stay up can plant: acknowledged.test.ts has it. */
export const ELSEWHERE = ['what was acknowledged is committed'];

export const PLANTED: Record<string, Plant> = {
  'a row deleted on one node': {
    sees: 'no acknowledged write is lost',
    workloads: [set],
    after: ({ nodes: [, n2] }, writes) => behind(n2, `delete from member where id = ${writes[3]!.key}`),
  },
  'a transaction that one node skips': {
    sees: 'no acknowledged write is lost',
    workloads: [set],
    async during(cluster) {
      const [n1, n2] = cluster.nodes;
      await cluster.disable(n2, n1);
      const before = Number(await n1.value`select count(*) from member`);
      const look = async () => {
        const more = Number(await n1.value`select count(*) from member`) - before;
        return more > 9 ? { done: undefined } : { notYet: `${more} rows` };
      };
      await waitFor('ten rows more', look, { within: 20_000 });
      await cluster.engine.skip(n2, n1);
      await cluster.enable(n2, n1);
    },
  },
  'a value changed on one node': {
    sees: 'all nodes hold the same rows',
    workloads: [bank],
    after: ({ nodes }) => behind(nodes.at(-1)!, 'update account set balance = balance + 1 where id = 1'),
  },
  'a row that nobody wrote': {
    sees: 'nothing is there that nobody wrote',
    workloads: [set],
    after: (cluster) => behindAll(cluster, 'insert into member values (1000000, 1000000)'),
  },
  'an older version on all nodes': {
    sees: 'the right version wins each conflict',
    on: ['spock', 'pglogical'],
    workloads: [hot(register)],
    rate: 200,
    after: (cluster) => behindAll(cluster, 'update register set version = replaced where id = 1'),
  },
  'a transaction torn on one node': {
    sees: 'transactions are whole',
    workloads: [whole],
    after: ({ nodes: [, n2] }) =>
      behind(n2, 'delete from line where purchase = (select max(purchase) from line) and number = 2'),
  },
  'a deleted row put back': {
    sees: 'deleted rows stay deleted',
    workloads: [families],
    rate: 100,
    async after(cluster, writes) {
      const { key, replaced } = writes.find(({ kind, table }) => kind === 'delete' && table === 'parent')!;
      await behindAll(cluster, `insert into parent values (${key}, ${replaced})`);
    },
  },
  'inserts applied again': {
    sees: 'no change is applied twice',
    // pglogical's workers do not tell what they have counted.
    on: ['spock', 'native'],
    workloads: [set],
    counted: set,
    async after({ nodes: [n1] }, writes) {
      // More than what a process may leave out of the statistics, because another one holds their lock.
      const keys = writes.slice(0, 20).map(({ key }) => `(${key}, ${key})`);
      const again = `delete from member where (id, version) in (${keys.join(', ')})`;
      await behind(n1, `${again}; insert into member values ${keys.join(', ')}`);
    },
  },
  'additions without the setting for differences': {
    sees: 'counters are exact',
    workloads: [withoutDifferences],
    rate: 200,
    async during({ engine, nodes }) {
      if (engine.kind !== 'spock') return;
      const reset = 'alter table counter alter column total reset (log_old_value, delta_apply_function)';
      await Promise.all(nodes.map((node) => node.sql(reset)));
    },
    after: (cluster) => replicateSums(cluster, 'counter', 'total'),
  },
  'a balance changed on all nodes': {
    sees: 'the total of all balances is constant',
    workloads: [bank],
    after: (cluster) => behindAll(cluster, 'update account set balance = balance + 1 where id = 1'),
  },
  'money moved between two accounts on all nodes': {
    sees: 'balances are exact',
    workloads: [bank],
    after: (cluster) =>
      behindAll(
        cluster,
        'update account set balance = balance + case id when 1 then 5 else -5 end where id in (1, 2)',
      ),
  },
  'a refusal now and then on one node': {
    sees: 'nothing is refused without a fault',
    workloads: [refusedOnN2(3)],
  },
  'nothing but refusals on one node': {
    sees: 'every node takes part in the end',
    workloads: [refusedOnN2(1)],
  },
  'versions set back under the clients of one node': {
    sees: 'what a node has seen it does not forget',
    workloads: [session],
    rate: 100,
    async during(cluster) {
      const [, n2] = cluster.nodes;
      const moved = async () =>
        (await n2.value`select count(*) > 1 from position where replaced is not null`)
          ? { done: 0 }
          : { notYet: 'not all' };
      await waitFor('versions to set back', moved, { within: 20_000 });
      await behind(n2, 'update position set version = replaced where replaced is not null');
    },
  },
  'transactions that cannot be applied, for a reason of nobody': {
    sees: 'nothing is rejected without a documented reason',
    on: ['spock'],
    workloads: [set],
    async during({ nodes: [, n2] }) {
      await n2.unreplicated(`
        create function public.fails() returns trigger language plpgsql as $$
          begin raise exception 'cache lookup failed for type 4711' using errcode = 'XX000'; end $$;
        create trigger fails before insert on member for each row execute function public.fails();
        alter table member enable replica trigger fails`);
      const thrown = async () =>
        (await n2.value`select exists (select from spock.exception_log where error_message like '%4711%')`)
          ? { done: 0 }
          : { notYet: 'none' };
      await waitFor('a transaction that is thrown away', thrown, { within: 20_000 });
      await n2.unreplicated('drop function public.fails cascade');
    },
  },
  'a parent taken away on all nodes': {
    sees: 'no child is without its parent',
    workloads: [families],
    async after(cluster) {
      const parent = await cluster.nodes[0]
        .value`select min(p.id) from parent p join child c on c.parent = p.id`;
      await behindAll(cluster, `delete from parent where id = ${parent}`);
    },
  },
  'versions set back while a client reads': {
    sees: 'clients read their own writes, and never backwards',
    workloads: [readByOne],
    rate: 100,
    async during(cluster) {
      const [n1] = cluster.nodes;
      const until = (what: string, sql: string) =>
        waitFor(what, async () => ((await n1.value(sql)) ? { done: 0 } : { notYet: 'not all' }), {
          within: 20_000,
        });
      turn = 'all';
      // One client a node.
      const all = `count(replaced) = ${cluster.nodes.length}`;
      await until('versions to set back', `select ${all} from position`);
      turn = 'n1';
      await cluster.settle();
      // The client of n1 reads a row of another one's in each of its operations, and has seen all of them by then.
      const readALot = async () => {
        const version = Number(await n1.value`select version from position where client = 0`);
        await until('n1 to read on', `select version > ${version + 25} from position where client = 0`);
      };
      await readALot();
      await behind(n1, 'update position set version = replaced where client <> 0');
      await readALot();
    },
  },
  'a sequence that begins again where another one did': {
    sees: 'ids are unique',
    workloads: [inTurns],
    async during(cluster) {
      const [n1, n2] = cluster.nodes;
      turn = 'n1';
      const taken = async () => {
        const rows = await n1.sql`select id from ticket order by id`;
        return rows.length > 3 ? { done: rows } : { notYet: `${rows.length} ids` };
      };
      const [first] = await waitFor('ids of n1', taken, { within: 20_000 });
      turn = 'nobody';
      await cluster.settle();
      await behindAll(cluster, 'delete from ticket');
      await n2.sql(`alter sequence ticket_id restart with ${first!.id}`);
      turn = 'n2';
      const again = async () =>
        (await n2.value`select exists (select from ticket)`) ? { done: 0 } : { notYet: 'none' };
      await waitFor('an id of n2', again, { within: 20_000 });
    },
  },
};
