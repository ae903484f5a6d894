import type { Node } from '../database/node.js';
import { waitFor } from '../wait.js';

const WITHIN_MS = 10_000;

/** The process on a node that waits for a lock. */
export function waitingForLock(node: Node, signal: AbortSignal): Promise<number> {
  const look = async () => {
    const [row] = await node.sql`select pid from pg_locks where not granted and pid <> pg_backend_pid()`;
    return row ? { done: Number(row.pid) } : { notYet: 'nobody waits for a lock' };
  };
  return waitFor(`somebody on ${node.name} to wait for a lock`, look, { within: WITHIN_MS, signal });
}
