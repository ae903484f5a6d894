import type { Node } from '../database/node.js';
import { NothingToTest } from '../errors.js';

/** @throws NothingToTest where one of the servers cannot have this extension: the test is skipped */
export async function needsExtension(nodes: readonly Node[], name: string): Promise<void> {
  for (const node of nodes) {
    const there = await node.sql`select from pg_available_extensions where name = ${name}`;
    if (there.length === 0)
      throw new NothingToTest(`needs the extension ${name}, which the servers do not have`);
  }
}
