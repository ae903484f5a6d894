import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { messageOf } from '../errors.js';
import type { Transacted } from '../history/gather.js';
import type { Outcome, Read, Write } from '../history/operation.js';
import type { HistoryWriter } from '../history/writer.js';
import type { Connection } from './connection.js';
import type { Action, Client, Transaction, Workload } from './workload.js';

/** How long a client waits before it connects again to a server that is not there. */
const RECONNECT_MS = 50;

/**
 * Carries one operation out and records it. Never throws for what a server or a connection does.
 *
 * @returns how many rows it wrote; undefined where that was not acknowledged
 */
export async function perform(
  connection: Connection,
  workload: Workload,
  client: Client,
  action: Action,
  history: HistoryWriter,
  transactions: Transacted[],
): Promise<number | undefined> {
  const { f, value } = action;
  const invoked = Date.now() * 1000;
  const index = history.invoke({
    process: client.process,
    node: client.node,
    workload: workload.name,
    f,
    value,
  });
  const writes: Write[] = [];
  const reads: Read[] = [];
  let xid: string | null = null;
  let committing = false;
  let outcome: Outcome = 'ok';
  let error: string | null = null;
  let sqlstate: string | undefined;
  try {
    const session = await connection.get();
    const transaction: Transaction = {
      sql: (text, ...values) => session.query(text, values),
      wrote: (write) => void writes.push(write),
      read: (read) => void reads.push(read),
    };
    await session.sql`begin`;
    await action.run(transaction);
    // Known before the commit, so that an answer that is lost can be asked for afterwards.
    if (writes.length > 0) xid = String(await session.value`select pg_current_xact_id()`);
    committing = true;
    await session.sql`commit`;
  } catch (thrown) {
    error = messageOf(thrown);
    if (!fromServerOrConnection(thrown)) throw thrown;
    if (thrown instanceof pg.DatabaseError) sqlstate = thrown.code;
    const refused = thrown instanceof pg.DatabaseError && thrown.severity === 'ERROR';
    // Only a commit whose answer did not come may have happened: without it the server rolls back.
    outcome = committing && !refused ? 'unknown' : 'fail';
    if (refused && !committing) await rollBack(connection);
    else connection.drop();
  }
  history.complete(index, { outcome, writes, reads, xid, error, sqlstate });
  if (xid !== null) {
    const answered = Date.now() * 1000;
    transactions.push({ index, node: client.node, xid, outcome, invoked, answered });
  }
  await history.room();
  if (outcome === 'ok') return writes.length;
  await delay(RECONNECT_MS);
  return undefined;
}

async function rollBack(connection: Connection): Promise<void> {
  try {
    await (await connection.get()).sql`rollback`;
  } catch {
    connection.drop(); // The server is gone: so is the transaction.
  }
}

/** Whether a server or a connection threw this, and not the code of a workload. */
export function fromServerOrConnection(thrown: unknown): boolean {
  if (thrown instanceof pg.DatabaseError) return true;
  if (!(thrown instanceof Error)) return false;
  const { code } = thrown as NodeJS.ErrnoException;
  return (
    (code !== undefined && /^E[A-Z]+$/.test(code)) ||
    /Connection terminated|let nobody in within|not queryable|the cluster has been given up/.test(
      thrown.message,
    )
  );
}
