import type { Node } from '../../database/node.js';

/** Fetching a few rows takes a fraction of it. */
export const FETCH_TIMEOUT = '10s';
const QUERY_CANCELED = '57014';

/** Whether a node has fetched a table again by this subscription, within the time. */
export async function isFetched(node: Node, subscription: string, table: string): Promise<boolean> {
  const session = await node.session();
  try {
    await session.sql(`set statement_timeout = '${FETCH_TIMEOUT}'`);
    await session.sql`select spock.table_wait_for_sync(${subscription}, ${table})`;
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== QUERY_CANCELED) throw error;
    return false;
  } finally {
    await session.close();
  }
}
