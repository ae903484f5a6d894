import { Node } from '../database/node.js';

/** Tables of a schema, as the server describes them after its file was loaded. */
export interface Schema {
  readonly tables: readonly Table[];
  readonly eventTriggers: readonly string[];
  /** Extensions that the file has made. */
  readonly extensions: readonly string[];
  /** Materialized views, quoted and with their schemas. */
  readonly materializedViews: readonly string[];
}

export interface Table {
  /** Quoted, with its schema. */
  readonly name: string;
  readonly schema: string;
  readonly logged: boolean;
  readonly partitioned: boolean;
  /** The table whose partition it is. */
  readonly partitionOf: string | null;
  /** Tables that it inherits from without being a partition. */
  readonly inherits: readonly string[];
  readonly rowSecurity: 'off' | 'on' | 'forced';
  /** As pg_class has it: d, n, f, i. */
  readonly identity: string;
  readonly columns: readonly Column[];
  readonly indexes: readonly UniqueIndex[];
  readonly exclusions: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly triggers: readonly Trigger[];
}

export interface Column {
  readonly name: string;
  readonly type: string;
  /** The type that a domain is of, without length and precision. */
  readonly base: string;
  readonly notNull: boolean;
  readonly default: string | null;
  /** Quoted, with its schema: the sequence that its default or identity takes values from. */
  readonly sequence: string | null;
  readonly identity: boolean;
  readonly generated: boolean;
  readonly collation: { readonly name: string; readonly deterministic: boolean } | null;
}

/** The primary key or another unique index. */
export interface UniqueIndex {
  /** Quoted; it is in the schema of its table. */
  readonly name: string;
  readonly primary: boolean;
  readonly columns: readonly string[];
  readonly deferrable: boolean;
  readonly partial: boolean;
  readonly onExpression: boolean;
  /** The replica identity of its table. */
  readonly isIdentity: boolean;
}

export interface ForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly parent: string;
  /** As SQL has it: NO ACTION, CASCADE. */
  readonly onDelete: string;
  readonly onUpdate: string;
}

export interface Trigger {
  readonly name: string;
  readonly fires: 'origin' | 'replica' | 'always' | 'never';
  readonly function: string;
}

/** Reads what the tables of all databases are: a file may make one of its own, and go there. */
export async function readSchemas(node: Node): Promise<Schema> {
  const databases = await node.sql`
    select datname::text as name from pg_database where datallowconn and datname <> 'template1' order by 1`;
  const all: Schema[] = [];
  for (const { name } of databases) {
    const one = new Node(node.name, node.endpoint, String(name));
    all.push(await readSchema(one));
    one.close();
  }
  return {
    tables: all.flatMap(({ tables }) => tables),
    eventTriggers: all.flatMap(({ eventTriggers }) => eventTriggers),
    extensions: all.flatMap(({ extensions }) => extensions),
    materializedViews: all.flatMap(({ materializedViews }) => materializedViews),
  };
}

/** The same of one, but for what belongs to its extensions. */
async function readSchema(node: Node): Promise<Schema> {
  const [row] = await node.sql(`select (${TABLES}) as tables, (${EVENT_TRIGGERS}) as event_triggers,
    (${EXTENSIONS}) as extensions, (${MATERIALIZED}) as materialized`);
  return {
    tables: (row!.tables ?? []) as unknown as Table[],
    eventTriggers: (row!.event_triggers ?? []) as string[],
    extensions: (row!.extensions ?? []) as string[],
    materializedViews: (row!.materialized ?? []) as string[],
  };
}

const OWN = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

const quoted = (alias: string, column: string) =>
  `(select format('%I.%I', qn.nspname, qc.relname) from pg_class qc join pg_namespace qn on qn.oid = qc.relnamespace where qc.oid = ${alias}.${column})`;

const COLUMNS = `
  select json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'base', b.typname, 'notNull', a.attnotnull or t.typnotnull,
      'default', case when a.attgenerated = '' then pg_get_expr(e.adbin, e.adrelid) end,
      'identity', a.attidentity <> '', 'generated', a.attgenerated <> '',
      'sequence', (select ${quoted('d', 'sequence')} from (
                      select s.objid as sequence from pg_depend s where s.classid = 'pg_class'::regclass and s.refclassid = 'pg_class'::regclass
                         and s.refobjid = a.attrelid and s.refobjsubid = a.attnum and s.deptype = 'i' and a.attidentity <> ''
                      union all
                      select s.refobjid from pg_depend s where s.classid = 'pg_attrdef'::regclass and s.objid = e.oid and s.refclassid = 'pg_class'::regclass) d
                    join pg_class sc on sc.oid = d.sequence and sc.relkind = 'S' limit 1),
      'collation', (select json_build_object('name', l.collname, 'deterministic', l.collisdeterministic)
                      from pg_collation l where l.oid = a.attcollation and l.collname <> 'default')) order by a.attnum)
    from pg_attribute a join pg_type t on t.oid = a.atttypid
    join pg_type b on b.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
    left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`;

const INDEXES = `
  select json_agg(json_build_object(
      'name', (select format('%I', relname) from pg_class where oid = i.indexrelid), 'primary', i.indisprimary, 'deferrable', not i.indimmediate,
      'partial', i.indpred is not null, 'onExpression', 0 = any (i.indkey), 'isIdentity', i.indisreplident,
      'columns', (select coalesce(json_agg(a.attname order by k.n), '[]') from unnest(i.indkey::int2[]) with ordinality k (num, n)
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.num where k.n <= i.indnkeyatts)) order by i.indisprimary desc, 1::text)
    from pg_index i where i.indrelid = c.oid and i.indisunique and i.indisvalid`;

const ACTIONS = `case %s when 'a' then 'NO ACTION' when 'r' then 'RESTRICT' when 'c' then 'CASCADE' when 'n' then 'SET NULL' else 'SET DEFAULT' end`;

const FOREIGN_KEYS = `
  select json_agg(json_build_object(
      'name', f.conname, 'parent', ${quoted('f', 'confrelid')},
      'onDelete', ${ACTIONS.replace('%s', 'f.confdeltype')}, 'onUpdate', ${ACTIONS.replace('%s', 'f.confupdtype')},
      'columns', (select json_agg(a.attname order by k.n) from unnest(f.conkey) with ordinality k (num, n)
                    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num)) order by f.conname)
    from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.conparentid = 0`;

const TRIGGERS = `
  select json_agg(json_build_object(
      'name', g.tgname, 'function', p.proname,
      'fires', case g.tgenabled when 'O' then 'origin' when 'R' then 'replica' when 'A' then 'always' else 'never' end) order by g.tgname)
    from pg_trigger g join pg_proc p on p.oid = g.tgfoid where g.tgrelid = c.oid and not g.tgisinternal and g.tgparentid = 0`;

const TABLES = `
  select json_agg(json_build_object(
      'name', format('%I.%I', n.nspname, c.relname), 'schema', n.nspname, 'logged', c.relpersistence = 'p',
      'partitioned', c.relkind = 'p',
      'partitionOf', case when c.relispartition then (select ${quoted('h', 'inhparent')} from pg_inherits h where h.inhrelid = c.oid) end,
      'inherits', coalesce((select json_agg(${quoted('h', 'inhparent')} order by h.inhseqno) from pg_inherits h where h.inhrelid = c.oid and not c.relispartition), '[]'),
      'rowSecurity', case when c.relforcerowsecurity then 'forced' when c.relrowsecurity then 'on' else 'off' end,
      'identity', c.relreplident, 'columns', coalesce((${COLUMNS}), '[]'), 'indexes', coalesce((${INDEXES}), '[]'),
      'exclusions', coalesce((select json_agg(x.conname order by x.conname) from pg_constraint x where x.conrelid = c.oid and x.contype = 'x'), '[]'),
      'foreignKeys', coalesce((${FOREIGN_KEYS}), '[]'), 'triggers', coalesce((${TRIGGERS}), '[]')) order by n.nspname, c.relname)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and c.relpersistence <> 't' and ${OWN}`;

const MATERIALIZED = `
  select json_agg(format('%I.%I', n.nspname, c.relname) order by 1::text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'm' and ${OWN}`;

const EVENT_TRIGGERS = `select json_agg(evtname order by evtname) from pg_event_trigger`;
const EXTENSIONS = `select json_agg(extname order by extname) from pg_extension where extname <> 'plpgsql'`;
