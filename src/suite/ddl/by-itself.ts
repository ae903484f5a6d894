import type { Node, Session } from '../../database/node.js';

/** A session whose DDL Spock replicates by itself, and whose tables it sorts into replication sets. */
export async function ddlReplicates(node: Node, work: (session: Session) => Promise<void>): Promise<void> {
  const session = await node.session();
  try {
    await session.sql`set spock.enable_ddl_replication = on`;
    await session.sql`set spock.include_ddl_repset = on`;
    await work(session);
  } finally {
    await session.close();
  }
}
