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
  const { tables, schemas } = await ofNobody(cluster);
  const found = await schemaDifferences(cluster, undefined, [...schemas, ...except]);
  return found.filter(
    ({ what, table }) =>
      !tables.some(
        (one) =>
          (table !== undefined && plainName(table) === plainName(one)) ||
          what.endsWith(` ${one}`) ||
          what.includes(` ${one}.`),
      ),
  );
}

/** Tables that no node replicates, in any part, and schemas that hold no others. */
async function ofNobody({ nodes, engine }: Replicating): Promise<{ tables: string[]; schemas: string[] }> {
  const all = (await Promise.all(nodes.map((node) => tablesOf(node, engine.extension)))).flat();
  const members = await Promise.all(nodes.map((node) => engine.replicatedTables(node)));
  const inSets = new Set(members.flat().map(plainName));
  // A table replicates by its partitions, or they by it.
  const replicated = new Set(
    all
      .filter(({ names }) => names.some((name) => inSets.has(plainName(name))))
      .flatMap(({ names }) => names),
  );
  const tables = [...new Set(all.flatMap(({ names }) => names))].filter((name) => !replicated.has(name));
  const needed = new Set([...replicated].map(schemaOfTable));
  return { tables, schemas: [...new Set(tables.map(schemaOfTable))].filter((schema) => !needed.has(schema)) };
}
