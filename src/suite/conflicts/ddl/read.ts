import { DatabaseError } from 'pg';
import { RENAMED } from '../../../conflicts/ddl/definition.js';
import type { Column, Held, Index, Table } from '../../../conflicts/ddl/table.js';
import type { Row } from '../../../conflicts/statement.js';
import type { Row as Answer, Node } from '../../../database/node.js';
import { ident, literal } from '../../../database/quote.js';
import { UnjudgedError } from '../../../errors.js';
import { DEFAULT_SET, type Engine } from '../../../replication/engine.js';

/** Tables whose rows are read with one statement. */
const AT_ONCE = 200;

/** The name that a scene gives its table. */
export const tableOf = (scene: number) => `d${scene}`;
const BESIDE = '_beside';
const NAME = new RegExp(`^d(\\d+)(${RENAMED}|${BESIDE})?$`);

/** What a node holds of scenes, by their numbers. */
export async function readHeld(
  node: Node,
  engine: Engine,
  scenes: readonly number[],
): Promise<Map<number, Held>> {
  const members = await engine.membership(node);
  const carried = new Set(members.flatMap(({ set, table }) => (set === DEFAULT_SET ? [table] : [])));
  const held = new Map<number, Held>(scenes.map((scene) => [scene, { beside: [] }]));
  const found = (await node.sql(DEFINITIONS)).flatMap((answer) => {
    const [name, number, suffix = ''] = NAME.exec(String(answer.name)) ?? [];
    return name !== undefined && held.has(Number(number))
      ? [{ answer, name, scene: Number(number), suffix }]
      : [];
  });
  const all = await readRows(
    node,
    found.map(({ name }) => name),
  );
  for (const { answer, name, scene, suffix } of found) {
    const before = held.get(scene)!;
    const rows = all.get(name) ?? [];
    if (suffix === BESIDE) {
      held.set(scene, { ...before, beside: rows });
      continue;
    }
    if (before.table) throw new UnjudgedError(`${node.name} has two tables of scene ${scene}`);
    const isReplicated = carried.has(`public.${name}`);
    held.set(scene, {
      ...before,
      table: { ...definitionOf(answer, tableOf(scene)), suffix, isReplicated, rows },
    });
  }
  return held;
}

const DEFINITIONS = `
  select c.relname as name, c.relreplident = 'f' as is_full,
         (select json_object_agg(a.attname, json_build_object('type', format_type(a.atttypid, a.atttypmod),
                                 'notNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid)))
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
         (select json_object_agg(k.conname, a.attname)
            from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
           where k.conrelid = c.oid and k.contype = 'c') as checks,
         (select json_object_agg(i.relname, json_build_object('column', a.attname, 'unique', x.indisunique,
                                 'constraint', exists (select from pg_constraint k where k.conindid = i.oid)))
            from pg_index x join pg_class i on i.oid = x.indexrelid
                 join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
           where x.indrelid = c.oid and not x.indisprimary) as indexes
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname ~ '^d\\d'`;

interface ColumnSeen {
  readonly type: Column['type'];
  readonly notNull: boolean;
  readonly default: string | null;
}
interface IndexSeen {
  readonly column: string;
  readonly unique: boolean;
  readonly constraint: boolean;
}

function definitionOf(answer: Answer, main: string): Omit<Table, 'suffix' | 'isReplicated' | 'rows'> {
  const of = <T, U>(what: unknown, one: (value: T) => U): Record<string, U> =>
    Object.fromEntries(
      Object.entries((what ?? {}) as Record<string, T>).map(([name, value]) => [
        name.startsWith(`${main}_`) ? name.slice(main.length + 1) : name,
        one(value),
      ]),
    );
  return {
    columns: of(
      answer.columns,
      (one: ColumnSeen): Column => ({
        type: one.type,
        ...(one.notNull && { notNull: true }),
        ...(one.default !== null && defaultOf(one.default)),
      }),
    ),
    checks: of(answer.checks, (column: string) => column),
    indexes: of(
      answer.indexes,
      (one: IndexSeen): Index => ({
        column: one.column,
        ...(one.unique && { unique: true }),
        ...(one.constraint && { constraint: true }),
      }),
    ),
    identity: answer.is_full ? 'full' : 'key',
  };
}

/** A number, or an expression that gives one each time. */
function defaultOf(text: string): Pick<Column, 'default' | 'isVolatile'> {
  const [, number] = /^\D*(\d+).*random\(\)/.exec(text) ?? [];
  return number === undefined ? { default: Number(text) } : { default: Number(number), isVolatile: true };
}

/** Rows by their tables. What a server cannot read of a table stands for its rows. */
async function readRows(node: Node, tables: readonly string[]): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  const read = async (names: readonly string[]): Promise<void> => {
    const parts = names.map(
      (name) => `select ${literal(name)} as name, to_json(t) as row from ${ident(name)} t`,
    );
    try {
      for (const { name, row } of await node.sql(parts.join(' union all ')))
        found.set(String(name), [...(found.get(String(name)) ?? []), row as unknown as Row]);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      if (names.length === 1) found.set(names[0]!, [{ unreadable: error.message }]);
      else for (const name of names) await read([name]);
    }
  };
  for (let from = 0; from < tables.length; from += AT_ONCE) await read(tables.slice(from, from + AT_ONCE));
  return found;
}
