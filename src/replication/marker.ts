import type { Node } from '../database/node.js';
import { literal } from '../database/quote.js';

/**
 * A small replicated table with a row for each node, by which links are proven and barriers are made. Where the engine
 * has other barriers it is in the set of everybody's tables, and can go when the links are proven; elsewhere it stays, in
 * a set of its own.
 *
 * A barrier is a value that the origin writes into its own row: links apply in order, so that whoever sees the value
 * has everything before it. Log positions are worse guides. On the subscriber the origin's progress moves before the
 * transaction becomes visible; on the origin the slot is confirmed only when the subscriber gets round to saying so
 * (pglogical: once a second); and pg_current_wal_insert_lsn() just past a page header is a position that nothing
 * reaches until somebody writes again.
 */
export const MARKER = 'mmr.marker';

/**
 * Creates the table; it still has to be put into a replication set.
 *
 * @param mark what is said of its schema, where others are to see whose it is
 */
export async function createMarker(node: Node, mark?: string): Promise<void> {
  const said = mark === undefined ? '' : `comment on schema mmr is ${literal(mark)}; `;
  await node.sql(
    `create schema mmr; ${said}create table ${MARKER} (node text primary key, barrier bigint not null default 0)`,
  );
}

/** Removes the table of this node, which no replication set holds any more. */
export async function dropMarker(node: Node): Promise<void> {
  await node.unreplicated('drop schema mmr cascade');
}

/** Writes the node's own row, where it has none yet. */
export async function addMarkerRow(node: Node): Promise<void> {
  await node.sql`insert into mmr.marker (node) values (${node.name}) on conflict do nothing`;
}

/** Raises the barrier in the origin's own row and returns its value. */
export async function markerPosition(origin: Node): Promise<string> {
  return String(
    await origin.value`update mmr.marker set barrier = barrier + 1 where node = ${origin.name} returning barrier`,
  );
}

/** Whether the origin's barrier has arrived on the target. */
export async function markerProgress(
  origin: Node,
  target: Node,
  position: string,
): Promise<{ passed: boolean; at: string }> {
  const at = Number(
    await target.value`select coalesce(max(barrier), -1) from mmr.marker where node = ${origin.name}`,
  );
  return { passed: at >= Number(position), at: at < 0 ? `no marker of ${origin.name}` : `barrier ${at}` };
}
