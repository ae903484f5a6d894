import { Node } from '../database/node.js';
import { ident } from '../database/quote.js';
import type { Engine } from '../replication/engine.js';
import { waitFor } from '../wait.js';
import type { LeftErrors } from './test.js';

const END_MS = 20_000;

/** What a worker may say that was on its way to a second database when that was dropped. */
export const DROPPED_MEANWHILE: LeftErrors = {
  text: /^database \d+ does not exist$/,
  process: /^(spock|pglogical) manager/,
  least: 0,
  most: 3,
};

/**
 * Makes a second database on each of these servers, and drops them when `work` is done, which must have taken all
 * replication out of them.
 *
 * @param work is handed each server as a node of its own, seen through that database: m1 for n1
 */
export async function withSecondDatabase(
  nodes: readonly Node[],
  engine: Engine,
  work: (second: readonly Node[]) => Promise<void>,
): Promise<void> {
  const second = nodes.map(
    (node) => new Node(node.name.replace('n', 'm'), node.endpoint, `${node.database}_b`),
  );
  try {
    for (const node of nodes) await node.sql(`create database ${ident(`${node.database}_b`)}`);
    await work(second);
  } finally {
    for (const node of second) node.close();
  }
  // Dropping one hangs on some engines while their workers run: there it stays, empty.
  if (engine.dropping === 'never') return;
  for (const node of nodes) await dropWhenFree(node, `${node.database}_b`);
}

/** Drops a database; waits for all that is connected to it to end by itself: nothing starts again, then, that would not find it. */
export async function dropWhenFree(node: Node, database: string): Promise<void> {
  const look = async () => {
    const left = await node.sql`select backend_type from pg_stat_activity where datname = ${database}`;
    return left.length === 0
      ? { done: undefined }
      : { notYet: left.map((one) => String(one.backend_type)).join(', ') };
  };
  await waitFor(`what is connected to ${database} on ${node.name} to end`, look, { within: END_MS });
  await node.sql(`drop database ${ident(database)}`);
}
