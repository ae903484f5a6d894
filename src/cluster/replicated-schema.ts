import { plainName, schemaOfTable } from '../database/quote.js';
import type { Engine } from '../replication/engine.js';
import { tablesOf } from './schema.js';
import { type Compared, type SchemaDifference, schemaDifferences } from './schema-difference.js';

interface Replicating extends Compared {
  readonly engine: Compared['engine'] & Pick<Engine, 'replicatedTables'>;
}

/**
 * What is not the same on all nodes, but for what nobody replicates: tables that are in no set of any node, and schemas
 * that hold such tables and no others. What these are like is each node's own.
 *
 * @param except schemas that are left out besides
 */
export async function differencesOfReplicated(
  cluster: Replicating,
  except: readonly string[] = [],
): Promise<SchemaDifference[]> {
  const { replicated, others, schemas } = await whatReplicates(cluster);
  const found = await schemaDifferences(cluster, undefined, [...schemas, ...except]);
  // Also those that have come since: what replicates was read before.
  const come = found.flatMap(({ table }) => table ?? []).filter((table) => !replicated.has(plainName(table)));
  const tables = new Set([...others, ...come]);
  return found.filter(({ what, table }) => {
    if (table !== undefined) return !tables.has(table);
    return ![...tables].some((one) => what.endsWith(` ${one}`) || what.includes(` ${one}.`));
  });
}

/** Tables that at least one node replicates, in any part, by their plain names; the others; and schemas that hold these only. */
async function whatReplicates({
  nodes,
  engine,
}: Replicating): Promise<{ replicated: Set<string>; others: string[]; schemas: string[] }> {
  const all = (await Promise.all(nodes.map((node) => tablesOf(node, engine.extension)))).flat();
  const members = await Promise.all(nodes.map((node) => engine.replicatedTables(node)));
  const inSets = new Set(members.flat().map(plainName));
  // A table replicates by its partitions, or they by it.
  const families = all.filter(({ names }) => names.some((name) => inSets.has(plainName(name))));
  const needed = new Set([...families.flatMap(({ names }) => names), ...members.flat()].map(schemaOfTable));
  const replicated = new Set([...inSets, ...families.flatMap(({ names }) => names.map(plainName))]);
  const names = [...new Set(all.flatMap((family) => family.names))];
  return {
    replicated,
    others: names.filter((name) => !replicated.has(plainName(name))),
    schemas: [...new Set(names.map(schemaOfTable))].filter((schema) => !needed.has(schema)),
  };
}
