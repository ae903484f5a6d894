import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { FaultReport } from '../faults/carry-out.js';
import type { World } from '../faults/world.js';
import type { FinalState } from './operation.js';

/** As PostgreSQL 16 and later log it, with log_autovacuum_min_duration = 0; what it did is told in lines that follow. */
const VACUUMED = / LOG: {2}automatic [a-z ]*vacuum[a-z ]* of table "([^"]+)"/;
const FROZE = /\bhad [1-9]\d* tuples frozen/;

/**
 * On which nodes rows of these tables were frozen: by faults, or by autovacuum, as the servers' logs say. An older
 * PostgreSQL does not say what autovacuum has frozen.
 *
 * @throws Error of the file system when a log cannot be read
 */
export async function frozenOn(
  { cluster, servers }: World,
  tables: readonly string[],
  faults: readonly FaultReport[],
): Promise<FinalState['frozen']> {
  const found = new Map<string, Set<string>>();
  const add = (table: string, node: string) => {
    if (tables.includes(table)) found.set(table, (found.get(table) ?? new Set()).add(node));
  };
  for (const { fault } of faults) {
    if (fault.kind !== 'freeze') continue;
    for (const table of fault.tables) for (const node of fault.nodes) add(table, node);
  }
  await Promise.all(
    cluster.nodes.map(async ({ name, database }) => {
      const own = `${database}.public.`;
      for await (const table of frozenIn(servers.get(name)!.logFile)) {
        if (table.startsWith(own)) add(table.slice(own.length), name);
      }
    }),
  );
  return Object.fromEntries([...found].map(([table, nodes]) => [table, [...nodes]]));
}

/** The tables of which a log says that autovacuum has frozen rows: database.schema.name. */
async function* frozenIn(logFile: string): AsyncGenerator<string> {
  let vacuumed: string | undefined;
  for await (const line of createInterface({ input: createReadStream(logFile) })) {
    const [, table] = VACUUMED.exec(line) ?? [];
    if (table !== undefined) vacuumed = table;
    else if (!line.startsWith('\t')) vacuumed = undefined;
    else if (vacuumed !== undefined && FROZE.test(line)) yield vacuumed;
  }
}
