import type { Node } from '../database/node.js';
import { schemaOfTable } from '../database/quote.js';
import type { Engine } from '../replication/engine.js';
import { onOneLine } from './describe-comparison.js';
import { type Schema, schemaOf, type Thing } from './schema.js';

/** One thing that is not the same on all nodes: a column, an index, a set, a table's place in a set, … */
export interface SchemaDifference {
  /** `column public.account.owner`, `set default`, `public.account in set default`. */
  readonly what: string;
  /** Its definition by node name; null where the node does not have it. */
  readonly definitions: Readonly<Record<string, string | null>>;
  /** The table that it belongs to, or is; schema-qualified and quoted. */
  readonly table?: string;
}

/** Whose schemas are compared. */
export interface Compared {
  readonly nodes: readonly Node[];
  readonly engine: Pick<Engine, 'extension' | 'sets' | 'membership'>;
}

const NO_SETS: Awaited<ReturnType<Engine['sets']>> = {};

/**
 * Compares all that the nodes' databases hold by definition, and what their replication sets pass on, of which tables.
 *
 * @param within the schema to which a thing has to belong; without it, everything is compared
 * @param except schemas that are left out
 */
export async function schemaDifferences(
  { nodes, engine }: Compared,
  within?: string,
  except: readonly string[] = [],
): Promise<SchemaDifference[]> {
  const schemas = await Promise.all(
    nodes.map(async (node): Promise<Schema> => {
      const [schema, sets, members] = await Promise.all([
        schemaOf(node, engine.extension, within, except),
        within === undefined ? engine.sets(node) : NO_SETS,
        engine.membership(node),
      ]);
      const entries: [string, Thing][] = [];
      for (const [set, operations] of Object.entries(sets)) {
        const passedOn = Object.entries(operations).filter(([, on]) => on);
        const definition = `passes on ${passedOn.map(([name]) => name).join(', ') || 'nothing'}`;
        entries.push([`set ${set}`, { definition }]);
      }
      for (const { set, table, columns, where } of members) {
        const schema = schemaOfTable(table);
        if ((within !== undefined && schema !== within) || except.includes(schema)) continue;
        const part = columns ? `columns ${[...columns].sort().join(', ')}` : 'all columns';
        const definition = where ? `${part}, where ${where}` : part;
        entries.push([`${table} in set ${set}`, { definition, table }]);
      }
      return new Map([...schema, ...entries]);
    }),
  );
  const things = new Set(schemas.flatMap((schema) => [...schema.keys()]));
  return [...things]
    .sort()
    .map((what): SchemaDifference => {
      const found = nodes.map(({ name }, i) => [name, schemas[i]!.get(what)?.definition ?? null] as const);
      const table = schemas.map((schema) => schema.get(what)?.table).find((name) => name !== undefined);
      return { what, definitions: Object.fromEntries(found), ...(table !== undefined && { table }) };
    })
    .filter(isDifference);
}

/** Every table, view, type and so on has an owner and storage: where it has none it is missing itself, which is said already. */
function isDifference({ what, definitions }: SchemaDifference): boolean {
  const all = new Set(Object.values(definitions));
  if (/^(owner and grants|storage) of /.test(what)) all.delete(null);
  return all.size > 1;
}

/** The difference on one line: `column public.account.owner differs: n1 text | n2 (none)`. */
export function describeSchemaDifference({ what, definitions }: SchemaDifference): string {
  return `${what} differs: ${onOneLine(definitions, '(none)')}`;
}
