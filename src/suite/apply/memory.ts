import type { Node } from '../../database/node.js';
import { serverOf } from '../../faults/world.js';
import type { Server } from '../../runtime/runtime.js';
import { LogMark } from '../../runtime/server-log.js';
import { waitFor } from '../../wait.js';
import { killed } from '../faulted/killed.js';
import { test } from '../test.js';

const WARM = 100;
const TRANSACTIONS = 500;
const ROWS = 10_000;
/** Less than what one row of each transaction would take if it stayed. */
const MOST_BYTES = 64 * TRANSACTIONS;
/** A cache may grow once because of what else the server does; what stays of each transaction grows every time. */
const ROUNDS = 3;

export default test({
  scope: 'servers',
  proves: 'apply keeps no memory of what it has applied, neither of many transactions nor of a large one',
  covers: ['apply-memory'],
  // pglogical's apply does not answer who asks what memory it has.
  needs: { engines: ['spock', 'native'], faults: true },
  leaves: killed,

  async run({ cluster, expect, faults, log }) {
    const [n1, n2] = cluster.nodes;
    const server = serverOf(faults.world, n2.name);
    await cluster.createTable('account', 'id int primary key, version int');
    const session = await n1.session();
    const load = async (transactions: number) => {
      for (let i = 0; i < transactions; i++)
        await session.sql`insert into account values (1, 0) on conflict (id) do update set version = account.version + 1`;
      await session.sql(
        `insert into account select id, 0 from generate_series(2, ${ROWS}) id on conflict (id) do update set version = 0`,
      );
      await cluster.settle();
    };
    await load(WARM);
    const worker = Number(await cluster.engine.worker(n2, n1));
    const used = [await memoryOf(n2, server, worker, cluster.signal)];
    const grows = () => used.at(-1)! - used.at(-2)! > MOST_BYTES;
    do {
      await load(TRANSACTIONS);
      used.push(await memoryOf(n2, server, worker, cluster.signal));
    } while (grows() && used.length <= ROUNDS);
    await session.close();
    log(`bytes used: ${used.join(', ')}`);
    expect.that(!grows(), `apply uses more and more bytes: ${used.join(', ')}`, n2);
  },
});

/** How many bytes a process says that it uses, in its server's log. */
async function memoryOf(node: Node, server: Server, pid: number, signal: AbortSignal): Promise<number> {
  const mark = await LogMark.now([server]);
  await node.sql`select pg_log_backend_memory_contexts(${pid}::int)`;
  const look = async () => {
    for await (const { text } of mark.since(server)) {
      const [, bytes] = /^Grand total: .*; (\d+) used$/.exec(text) ?? [];
      if (bytes) return { done: Number(bytes) };
    }
    return { notYet: 'nothing' };
  };
  return waitFor(`process ${pid} of ${node.name} to say what memory it has`, look, {
    within: 10_000,
    signal,
  });
}
