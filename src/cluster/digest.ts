import type { Node, Session } from '../database/node.js';
import { pinnedOnAll } from './pinned.js';
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
 * The digests of one table on these nodes, computed in the servers, and to be compared with one another: what is hashed
 * is what all of them can hash.
 *
 * @param table schema-qualified and quoted
 */
export async function digests(nodes: readonly Node[], table: string): Promise<Digest[]> {
  return pinnedOnAll(nodes, async (sessions) => {
    const shapes = await Promise.all(sessions.map((session) => shapeOf(session, table)));
    const common = commonOf(shapes);
    const all = await Promise.all(sessions.map((session) => digestOf(session, table, common)));
    return all.map(({ rows, hash }, i) => ({ rows, hash: `${hash} of ${signature(shapes[i]!)}` }));
  });
}

/** The same of one node, to be compared with what it says at another time. */
export async function digest(node: Node, table: string): Promise<Digest> {
  return (await digests([node], table))[0]!;
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
