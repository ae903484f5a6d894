import type { Node, Session } from '../database/node.js';
import { pinned } from './pinned.js';
import { type Common, commonOf, shapeOf, signature } from './table-shape.js';

/**
 * An order-free hash of a table's rows, with the names and types of its columns: equal digests mean equal tables,
 * whatever the order of rows on disk and of columns.
 */
export interface Digest {
  readonly rows: number;
  readonly hash: string;
}

/**
 * The digest of one table on one node, computed in the server.
 *
 * @param table schema-qualified and quoted
 */
export async function digest(node: Node, table: string): Promise<Digest> {
  return pinned(node, async (session) => {
    const shape = await shapeOf(session, table);
    const { rows, hash } = await digestOf(session, table, commonOf([shape]));
    return { rows, hash: `${hash} of ${signature(shape)}` };
  });
}

/** The same in a transaction that is open already, of these columns and without their names and types. */
export async function digestOf(session: Session, table: string, { rowHash }: Common): Promise<Digest> {
  // A sum and not an exclusive or, in which rows that are there twice would cancel out; exact, because it is numeric.
  const [row] = await session.sql(
    `select count(*) as rows, coalesce(sum(${rowHash}), 0)::text as hash from ${table} t`,
  );
  return { rows: Number(row!.rows), hash: String(row!.hash) };
}

/** Whether all of them are the same. */
export function allEqual(digests: readonly Digest[]): boolean {
  return digests.every(({ rows, hash }) => rows === digests[0]!.rows && hash === digests[0]!.hash);
}
