import type { Node } from '../database/node.js';

/** When the last transaction was committed, on each other node, that this one says it has applied. */
export async function lastApplied(node: Node): Promise<ReadonlyMap<string, string>> {
  const rows = await node.sql`
    select origin_name, commit_timestamp from spock.lag_tracker where receiver_name = ${node.name}`;
  return new Map(rows.map((row) => [String(row.origin_name), String(row.commit_timestamp)]));
}

/** Runs one statement on a node, and says when it was committed. */
export async function write(node: Node, statement: string): Promise<string> {
  const id = await node.transaction(async (session) => {
    await session.sql(statement);
    return session.value`select pg_current_xact_id()::text`;
  });
  return String(await node.value`select pg_xact_commit_timestamp(${id}::xid8::xid)`);
}
