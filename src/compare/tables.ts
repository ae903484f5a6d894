import { passedOn } from '../cluster/whole-tables.js';
import type { Node, Session } from '../database/node.js';
import { ident } from '../database/quote.js';
import { RequestError } from '../errors.js';
import { matching, type TableName, tablePattern } from './patterns.js';
import { CATALOG, refusal } from './refusal.js';
import type { CompareRequest } from './request.js';
import type { Readers, Replicating } from './servers.js';

/** A table to be compared; a partitioned one with all of its partitions. */
export interface ChosenTable extends TableName {
  /** For people: schema-qualified, quoted where it has to be. */
  readonly table: string;
  /** For servers of any release. */
  readonly sql: string;
  /** Nodes that have it. */
  readonly on: readonly Node[];
  /** Nodes that do not. */
  readonly missing: readonly string[];
  /** Its own name and those of its partitions, without quotes. */
  readonly family: readonly string[];
  /** SQL for its rows, without those of tables that inherit from it. */
  readonly from: string;
  /** About how many rows the node with the most has. */
  readonly estimate: number;
  /** Nodes on which the account may not read it. */
  readonly unreadable: readonly string[];
  /** Why it may differ by design. */
  readonly note?: string;
  /** No replication set of any node has it: nothing of it is ever under way. */
  readonly uncarried: boolean;
}

/** What is to be compared, and what is not. */
export interface Chosen {
  readonly tables: readonly ChosenTable[];
  /** What was left out, a line each. */
  readonly leftOut: readonly string[];
  /** Whether something of this table's schema is asked for: by its name without quotes, or undefined for what is no table's. */
  readonly concerns: (table: string | undefined) => boolean;
}

interface Listed extends TableName {
  readonly table: string;
  readonly kind: string;
  readonly unlogged: boolean;
  readonly readable: boolean;
  readonly estimate: number;
  /** Its own name and those of its partitions, plain. */
  readonly family: readonly string[];
}

const ENGINES = ['spock', 'pglogical', 'snowflake', 'lolor'];

// Partitions are their table's; what belongs to an extension is its own. An estimate of -1 means that nobody has counted.
const TABLES = `
  select n.nspname, c.relname, format('%I.%I', n.nspname, c.relname) as label, c.relkind, c.relpersistence = 'u' as unlogged,
         has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as readable,
         (select json_agg(fn.nspname || '.' || f.relname)
            from (select c.oid union select relid from pg_partition_tree(c.oid)) of (oid)
            join pg_class f on f.oid = of.oid join pg_namespace fn on fn.oid = f.relnamespace) as family,
         (select sum(greatest(f.reltuples, 0)) from (select c.oid union select relid from pg_partition_tree(c.oid)) of (oid)
            join pg_class f on f.oid = of.oid where f.relkind = 'r') as estimate
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
     and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
     and n.nspname <> all ('{${ENGINES.join(',')}}')
     and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
   order by 1, 2`;

/**
 * The tables of these nodes that are asked for.
 *
 * @throws RequestError for a pattern that no table matches, and where nothing is left to compare
 */
export async function chooseTables(
  servers: Readers,
  replication: Passing,
  { tables: patterns, except }: Pick<CompareRequest, 'tables' | 'except'>,
): Promise<Chosen> {
  const { nodes } = servers;
  const listed = await servers.reading(nodes, (sessions) => Promise.all(sessions.map(list)));
  const named = listed.flat().map(({ schema, name, table }) => ({
    ...{ schema, name, table },
    sql: `${ident(schema)}.${ident(name)}`,
  }));
  const all = [...new Map(named.map((one) => [one.sql, one])).values()].sort((a, b) =>
    a.sql < b.sql ? -1 : 1,
  );
  const wanted = matching(all, patterns.map(tablePattern));
  const unwanted = except.length === 0 ? [] : matching(all, except.map(tablePattern));
  const left = wanted.filter((table) => !unwanted.includes(table));
  if (left.length === 0)
    throw new RequestError(
      all.length === 0
        ? `there is nothing to compare: no node has a table in ${nodes.map(({ name, database }) => `${database} of ${name}`).join(', ')}`
        : 'there is nothing to compare: --except leaves none of the tables',
    );
  const passing = await notes(nodes, replication);
  const chosen: ChosenTable[] = [];
  const leftOut: string[] = [];
  for (const one of left) {
    const found = listed.map((tables) => tables.find((t) => t.schema === one.schema && t.name === one.name));
    const there = found.flatMap((table) => table ?? []);
    if (there.every(({ unlogged }) => unlogged)) {
      leftOut.push(`${one.table} is unlogged: nothing replicates it, and it is empty after a crash`);
      continue;
    }
    const has = (i: number) => found[i] !== undefined;
    const family = [...new Set(there.flatMap((table) => table.family))];
    const { note, uncarried = false } = passing.of(family);
    chosen.push({
      ...one,
      family,
      on: nodes.filter((_, i) => has(i)),
      missing: nodes.flatMap(({ name }, i) => (has(i) ? [] : [name])),
      from: there.every(({ kind }) => kind === 'r') ? `only ${one.sql}` : one.sql,
      estimate: Math.max(...there.map(({ estimate }) => estimate)),
      unreadable: nodes.flatMap(({ name }, i) => (found[i]?.readable === false ? [name] : [])),
      ...{ uncarried, ...(note !== undefined && { note }) },
    });
  }
  const [asked, refused] = [
    new Set(chosen.flatMap(({ family }) => family)),
    new Set(
      listed
        .flat()
        .flatMap((t) =>
          unwanted.some(({ schema, name }) => t.schema === schema && t.name === name) ? t.family : [],
        ),
    ),
  ];
  return {
    tables: chosen,
    leftOut: [...leftOut, ...passing.problems],
    concerns: (table) => {
      if (table === undefined) return patterns.length === 0;
      return patterns.length === 0 ? !refused.has(table) : asked.has(table);
    },
  };
}

async function list(session: Session): Promise<Listed[]> {
  return (await session.sql(TABLES)).map((row) => ({
    schema: String(row.nspname),
    name: String(row.relname),
    table: String(row.label),
    kind: String(row.relkind),
    unlogged: row.unlogged === true,
    readable: row.readable === true,
    estimate: Number(row.estimate ?? 0),
    family: (row.family as string[]).map(String),
  }));
}

/** What replicates, and whether anything passes between the nodes. */
export type Passing = Replicating & { readonly passes: boolean };

interface Notes {
  /** @param family plain names of a table and its partitions */
  of(family: readonly string[]): { readonly note?: string; readonly uncarried?: boolean };
  /** What could not be read, for people. */
  readonly problems: readonly string[];
}

/** What is said of tables that no node passes on, or not whole. */
async function notes(nodes: readonly Node[], { engine, name, passes }: Passing): Promise<Notes> {
  try {
    const all = await Promise.all(nodes.map((node) => passedOn(engine, node)));
    if (!passes && all.every(({ whole, partly }) => whole.size + partly.size === 0))
      return { of: () => ({}), problems: [] };
    const partly = (family: readonly string[]) => (i: number) =>
      family.some((table) => all[i]!.partly.has(table));
    return {
      of: (family) => {
        const whole = nodes.filter((_, i) => family.some((table) => all[i]!.whole.has(table)));
        if (whole.length === nodes.length) return {};
        const some = nodes.filter((_, i) => partly(family)(i));
        const on = ({ length }: readonly Node[]) => (length === nodes.length ? 'every node' : undefined);
        if (some.length > 0)
          return {
            note: `only some of its rows, columns or operations are in a replication set of ${on(some) ?? some.map((n) => n.name).join(', ')}: it may differ by design`,
          };
        const none = nodes.filter((node) => !whole.includes(node));
        return on(none)
          ? { note: 'in no replication set: it may differ by design', uncarried: true }
          : {
              note: `in no replication set of ${none.map((n) => n.name).join(', ')}: it may differ by design`,
            };
      },
      problems: [],
    };
  } catch (error) {
    return {
      of: () => ({}),
      problems: [
        `which tables are replicated could not be read (${name}): ${refusal(error as Error, CATALOG)}`,
      ],
    };
  }
}
