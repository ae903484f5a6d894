import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherTransactions } from '../../src/history/gather.js';
import { readHistory } from '../../src/history/reader.js';
import { HistoryWriter } from '../../src/history/writer.js';
import type { Outcome } from '../../src/run/built-in.js';
import { faultTest } from '../../src/suite/faulted/under-fault.js';
import type { Test } from '../../src/suite/test.js';
import { ids } from '../../src/workload/ids.js';
import { set } from '../../src/workload/set.js';
import type { Action, Client, Workload } from '../../src/workload/workload.js';
import { judge, openLane } from '../support/mesh.js';

// What clients were told, on servers that do not keep it, or do not serve.

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane({ pgBin: 'embedded', engine: 'native', nodes: 2 });
}, 60_000);
afterAll(() => place.close());

const paused = (workload: Workload): Test =>
  faultTest({
    ...{ proves: 'nothing', workloads: [workload], lasts: 300 },
    fault: { kind: 'pause', nodes: ['n2'] },
  });

const judged = (test: Test): Promise<Outcome> => judge(test, place, { timeout: 80_000 });

/** A workload whose operations are others from a moment on: `since` is when its first client began. */
function changing(base: Workload, next: (client: Client, since: number, usual: Action) => Action): Workload {
  let start: number | undefined;
  return {
    ...base,
    next(client) {
      start ??= Date.now();
      return next(client, Date.now() - start, base.next(client));
    },
  };
}

const refusing = (usual: Action, statement: string): Action => ({
  ...usual,
  async run(transaction) {
    await transaction.sql(statement);
    await usual.run(transaction);
  },
});

const READ_ONLY = 'set transaction read only';

test('a workload that every node refuses is no pass: it is told what was refused, and how often', async () => {
  const broken = changing(set, (_client, _since, usual) => refusing(usual, 'select 1/0'));
  const { verdict, reason } = await judged(paused(broken));
  expect(verdict, reason).toBe('error');
  expect(reason).toMatch(
    /^could not be judged: every node takes part in the end: no node acknowledged any "insert" of set: n\d refused \d+ "insert" of set: 22012 division by zero; n\d refused \d+/,
  );
}, 90_000);

test('a node that refuses writes after the heal, to the end, fails the test', async () => {
  const stuck = changing(set, ({ node }, since, usual) =>
    node === 'n2' && since > 1_000 ? refusing(usual, READ_ONLY) : usual,
  );
  const { verdict, reason } = await judged(paused(stuck));
  expect(verdict, reason).toBe('fail');
  expect(reason).toMatch(
    /every node takes part in the end: .*\n {2}n2 acknowledged no write of set after the last heal: n2 refused \d+ "insert" of set: 25006/,
  );
}, 90_000);

test('a node that refuses a write before any fault fails the test', async () => {
  let refused = 0;
  const once = changing(set, ({ node }, _since, usual) =>
    node === 'n2' && refused++ === 0 ? refusing(usual, READ_ONLY) : usual,
  );
  const { verdict, reason } = await judged(paused(once));
  expect(verdict, reason).toBe('fail');
  expect(reason).toMatch(
    /nothing is refused without a fault: .*\n {2}n2 refused 1 "insert" of set: 25006 .*; that was before the first fault/,
  );
}, 90_000);

test('an update that its own node loses by a crash, and that the next client writes over, fails the test', async () => {
  const { verdict, reason } = await judged(
    faultTest({
      ...{ proves: 'nothing', workloads: [forgetful], lasts: 500 },
      fault: { kind: 'kill', nodes: ['n1'] },
    }),
  );
  expect(verdict, reason).toBe('fail');
  expect(reason).toMatch(
    /what was acknowledged is committed: .*\n {2}acknowledged, but n1 has lost it: .* \(operation \d+, "update" of forgetful, transaction \d+, which wrote mine \d+\)/,
  );
}, 90_000);

test('ids that a second node gives out when they have arrived are not only refused', async () => {
  const same: Workload = {
    ...changing(ids, ({ node }, since, usual) =>
      node !== 'n1' && since < 600 ? { f: 'wait', value: null, run: async () => undefined } : usual,
    ),
    async setUp(cluster) {
      await Promise.all(cluster.nodes.map((node) => node.sql('create sequence ticket_id')));
      await cluster.createTable(
        'ticket',
        `id bigint primary key default nextval('ticket_id'), version bigint not null`,
      );
    },
  };
  const { verdict, reason } = await judged(paused(same));
  expect(verdict, reason).toBe('fail');
  expect(reason).toMatch(
    /ids are unique: .*\n {2}n2 gave out ids that were there already: n2 refused \d+ "id" of ids: 23505/,
  );
}, 90_000);

test('a node is asked about transactions that it has, that it has not, and that are yet to come', async () => {
  const { cluster } = await place.lane.fresh();
  const [n1] = cluster.nodes;
  await n1.sql('create table asked (id int)');
  const session = await n1.session();
  const transact = async (end: 'commit' | 'rollback') => {
    await session.sql`begin`;
    await session.sql`insert into asked values (1)`;
    const xid = String(await session.value`select pg_current_xact_id()`);
    await (end === 'commit' ? session.sql`commit` : session.sql`rollback`);
    return xid;
  };
  const there = await transact('commit');
  const gone = await transact('rollback');
  const toCome = String(Number(gone) + 1_000_000);
  await session.close();
  const file = join(place.place.runDir, 'asked.jsonl');
  const writer = await HistoryWriter.create(file, {
    ...{ test: 'it', seed: 's', nodes: ['n1'], engine: 'native', engineVersion: '18' },
  });
  const transactions = [there, gone, toCome].map((xid) => {
    const index = writer.invoke({ process: 0, node: 'n1', workload: 'w', f: 'put', value: null });
    writer.complete(index, { outcome: 'ok', xid });
    const now = Date.now() * 1000;
    return { index, node: 'n1', xid, outcome: 'ok' as const, invoked: now, answered: now };
  });
  await gatherTransactions(cluster, transactions, writer);
  await writer.close();
  const told = [...(await readHistory(file)).operations];
  expect(told.map(({ undated }) => undated)).toEqual([undefined, 'aborted', 'never begun']);
  expect(told.map(({ committed }) => committed !== null)).toEqual([true, false, false]);
}, 60_000);

/** Rows that each node updates alone, on servers that answer before a commit is on disk. */
const forgetful: Workload = {
  name: 'forgetful',
  shows: 'nothing',
  async setUp(cluster) {
    await cluster.createTable('mine', 'id int primary key, version bigint not null, replaced bigint');
    for (const node of cluster.nodes) {
      await node.sql('alter system set synchronous_commit = off');
      await node.sql(`alter system set wal_writer_delay = '10s'`);
      await node.sql('select pg_reload_conf()');
    }
  },
  before: [1, 2].map((id) => (client: Client) => ({
    f: 'open',
    value: null,
    async run(transaction) {
      const version = client.version();
      await transaction.sql('insert into mine values ($1, $2)', id, version);
      transaction.wrote({ table: 'mine', key: String(id), kind: 'insert', version, replaced: null });
    },
  })),
  next(client) {
    const [id, version] = [client.nodeNumber + 1, client.version()];
    return {
      f: 'update',
      value: null,
      async run(transaction) {
        const [row] = await transaction.sql(
          'update mine set replaced = version, version = $2 where id = $1 returning replaced',
          ...[id, version],
        );
        const replaced = Number(row!.replaced);
        transaction.wrote({ table: 'mine', key: String(id), kind: 'update', version, replaced });
      },
    };
  },
  tables: { mine: 'select id::text as key, version, xmin, null as values from mine' },
};
