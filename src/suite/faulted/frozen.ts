import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { FaultReport } from '../../faults/carry-out.js';
import type { World } from '../../faults/world.js';
import type { FinalState } from '../../history/operation.js';

/** As PostgreSQL 16 and later log it, with log_autovacuum_min_duration = 0; what it did is told in lines that follow. */
const VACUUMED = /^(\S+) (\S+) UTC .* LOG: {2}automatic [a-z ]*vacuum[a-z ]* of table "([^"]+)"/;
const FROZE = /\bhad [1-9]\d* tuples frozen/;

/**
 * On which nodes rows of these tables were frozen, and by autovacuum when: by faults, or by autovacuum, as the servers'
 * logs say. An older PostgreSQL does not say what autovacuum has frozen.
 *
 * @param epoch microseconds from 1970 to the beginning of the history
 * @throws ClusterError as Server.logCaughtUp, Error of the file system when a log cannot be read
 */
export async function frozenOn(
  { cluster, servers }: World,
  tables: readonly string[],
  faults: readonly FaultReport[],
  epoch: number,
): Promise<Required<Pick<FinalState, 'frozen' | 'frozenAt'>>> {
  const times: Record<string, Record<string, number[]>> = {};
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
      const server = servers.get(name)!;
      await server.logCaughtUp();
      for await (const { table: qualified, at } of frozenIn(server.logFile)) {
        const table = qualified.slice(own.length);
        if (!qualified.startsWith(own) || !tables.includes(table)) continue;
        add(table, name);
        times[table] ??= {};
        times[table][name] ??= [];
        times[table][name].push(at - epoch);
      }
    }),
  );
  const frozen = Object.fromEntries([...found].map(([table, nodes]) => [table, [...nodes]]));
  return { frozen, frozenAt: times };
}

/** The tables of which a log says that autovacuum has frozen rows, database.schema.name, and when: microseconds since 1970. */
async function* frozenIn(logFile: string): AsyncGenerator<{ table: string; at: number }> {
  let vacuumed: { table: string; at: number } | undefined;
  for await (const line of createInterface({ input: createReadStream(logFile) })) {
    const [, day, time, table] = VACUUMED.exec(line) ?? [];
    if (table !== undefined) vacuumed = { table, at: Date.parse(`${day}T${time}Z`) * 1000 };
    else if (!line.startsWith('\t')) vacuumed = undefined;
    else if (vacuumed !== undefined && FROZE.test(line)) yield vacuumed;
  }
}
