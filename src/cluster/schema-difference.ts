import type { Cluster } from './cluster.js';
import { onOneLine } from './describe-comparison.js';
import { type Schema, schemaOf } from './schema.js';

/** One thing that is not the same on all nodes: a column, an index, a set, a table's place in a set, … */
export interface SchemaDifference {
  /** `column public.account.owner`, `set default`, `public.account in set default`. */
  readonly what: string;
  /** Its definition by node name; null where the node does not have it. */
  readonly definitions: Readonly<Record<string, string | null>>;
}

/**
 * Compares what the nodes' tables are like, and what their replication sets pass on, of which tables.
 * None of that replicates by itself.
 */
export async function schemaDifferences({ nodes, engine }: Cluster): Promise<SchemaDifference[]> {
  const schemas = await Promise.all(
    nodes.map(async (node): Promise<Schema> => {
      const [schema, sets, members] = await Promise.all([
        schemaOf(node, engine.extension),
        engine.sets(node),
        engine.membership(node),
      ]);
      const entries: [string, string][] = [];
      for (const [set, operations] of Object.entries(sets)) {
        const passedOn = Object.entries(operations).filter(([, on]) => on);
        entries.push([`set ${set}`, `passes on ${passedOn.map(([name]) => name).join(', ') || 'nothing'}`]);
      }
      for (const { set, table, columns, where } of members) {
        const part = columns ? `columns ${[...columns].sort().join(', ')}` : 'all columns';
        entries.push([`${table} in set ${set}`, where ? `${part}, where ${where}` : part]);
      }
      return new Map([...schema, ...entries]);
    }),
  );
  const things = new Set(schemas.flatMap((schema) => [...schema.keys()]));
  return [...things]
    .sort()
    .filter((thing) => schemas.some((schema) => schema.get(thing) !== schemas[0]!.get(thing)))
    .map((what) => ({
      what,
      definitions: Object.fromEntries(nodes.map(({ name }, i) => [name, schemas[i]!.get(what) ?? null])),
    }));
}

/** The difference on one line: `column public.account.owner differs: n1 text | n2 (none)`. */
export function describeSchemaDifference({ what, definitions }: SchemaDifference): string {
  return `${what} differs: ${onOneLine(definitions, '(none)')}`;
}
