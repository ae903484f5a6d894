import type { Node } from '../../database/node.js';

/** May write to every table, and is no superuser. */
export const CLIENT = 'pg_write_all_data';

/** Sets a database read-only, for users or for what is replicated as well, or not: for all that begin afterwards. */
export async function setReadOnly(node: Node, mode: 'off' | 'user' | 'all'): Promise<void> {
  const session = await node.session();
  try {
    await session.sql`set spock.readonly = off`;
    await session.sql(`alter database ${node.database} set spock.readonly = '${mode}'`);
  } finally {
    await session.close();
  }
  await node.reconnect();
}
