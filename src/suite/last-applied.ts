import type { Node } from '../database/node.js';
import { waitFor } from '../wait.js';

/** Progress is written once a second. */
const WRITTEN_MS = 15_000;

/** When the last transaction was committed, on each other node, that this one says it has applied. */
export async function lastApplied(node: Node): Promise<ReadonlyMap<string, string>> {
  const rows = await node.sql`
    select origin_name, commit_timestamp from spock.lag_tracker where receiver_name = ${node.name}`;
  return new Map(rows.map((row) => [String(row.origin_name), String(row.commit_timestamp)]));
}

/**
 * Waits until a node says that it has applied these transactions, one of each of some other nodes.
 *
 * @param times when they were committed
 * @returns of what it tells instead, if that was committed later: a line for each node, where nobody has written since
 */
export async function untilApplied(
  node: Node,
  times: ReadonlyMap<Node, string>,
  signal: AbortSignal,
): Promise<string[]> {
  const wanted = [...times].map(([{ name }, at]) => `${name}'s transaction of ${at}`).join(', ');
  const look = async () => {
    const seen = await lastApplied(node);
    const others = [...times].filter(([{ name }, at]) => seen.get(name) !== at);
    const lines = others.map(([{ name }]) => `${name}: ${seen.get(name)}`);
    for (const [{ name }, at] of others)
      if (!(await isLater(node, seen.get(name), at))) return { notYet: lines.join(', ') };
    return { done: lines };
  };
  return await waitFor(`${node.name} to say that it has applied ${wanted}`, look, {
    within: WRITTEN_MS,
    signal,
  });
}

/** Whether the first of two times, if there is one, is after the other. */
export async function isLater(node: Node, time: string | undefined, other: string): Promise<boolean> {
  return (await node.value`select ${time ?? null}::timestamptz > ${other}::timestamptz`) === true;
}

/** Runs one statement on a node, and says when it was committed. */
export async function write(node: Node, statement: string): Promise<string> {
  const id = await node.transaction(async (session) => {
    await session.sql(statement);
    return session.value`select pg_current_xact_id()::text`;
  });
  return String(await node.value`select pg_xact_commit_timestamp(${id}::xid8::xid)`);
}
