import { hasDefect, type Release, type Remark, type Severity } from '../remark.js';
import { type Statement, within } from '../statements.js';

interface Found {
  readonly rule: string;
  readonly severity: Severity;
  readonly why: string;
  readonly advice: string;
  readonly shownBy: Remark['shownBy'];
}

/** Statements that automatic DDL replication does not pass on, or not as they were meant. */
export function statements(all: readonly Statement[], release: Release): Remark[] {
  const temporary = new Set(all.flatMap(madeTemporary));
  return all.flatMap((statement) => {
    const found = KINDS.flatMap((look) => look(statement, release, temporary) ?? [])[0];
    if (!found) return [];
    const about = statement.text.replace(/\s+/g, ' ').slice(0, 100);
    return [{ ...found, about, what: `line ${statement.line}`, sql: [] }];
  });
}

type Look = (statement: Statement, release: Release, temporary: ReadonlySet<string>) => Found | undefined;

const VOLATILE =
  /^(random|random_normal|gen_random_uuid|uuid_generate_v[14]|uuidv[47]|clock_timestamp|timeofday|nextval|txid_current|pg_current_xact_id|now|statement_timestamp|transaction_timestamp)$/;

/** Kinds that every server has for itself, or that PostgreSQL refuses in a transaction, in which apply always is. */
const OF_ONE_SERVER: readonly string[] = [
  ...['CreatedbStmt', 'DropdbStmt', 'AlterDatabaseStmt', 'AlterDatabaseSetStmt', 'AlterSystemStmt'],
  ...['CreateSubscriptionStmt', 'AlterSubscriptionStmt', 'DropSubscriptionStmt', 'VacuumStmt'],
];

const KINDS: readonly Look[] = [
  ({ kind, node }, release) => {
    const isTablespace = /^(Create|Drop)TableSpaceStmt$/.test(kind);
    const isAltered =
      kind === 'AlterTableSpaceOptionsStmt' ||
      node.renameType === 'OBJECT_TABLESPACE' ||
      node.objectType === 'OBJECT_TABLESPACE';
    const tried = isTablespace
      ? hasDefect(release, 'DDL that cannot run in a transaction replicates')
      : isAltered && hasDefect(release, 'ALTER TABLESPACE replicates');
    if (!isTablespace && !isAltered) return undefined;
    return {
      rule: 'tablespace',
      severity: tried ? 'warning' : 'note',
      why: tried
        ? 'Tablespaces belong to a server, but the statement is passed on, fails on the other nodes, and its transaction is thrown away there.'
        : 'Tablespaces belong to a server: the statement stays on its node.',
      advice: 'Run it on every node, with spock.enable_ddl_replication off in that session.',
      shownBy: ['autoddl/outside-transactions'],
    };
  },
  ({ kind, node }) => {
    const concurrently =
      node.concurrent === true ||
      (kind === 'ReindexStmt' && within(node, 'DefElem').some(({ defname }) => defname === 'concurrently')) ||
      within(node, 'PartitionCmd').some(({ concurrent }) => concurrent === true);
    if (!OF_ONE_SERVER.includes(kind) && !concurrently && kind !== 'ReindexStmt') return undefined;
    return {
      rule: 'stays-at-home',
      severity: /^(VacuumStmt|ReindexStmt)$/.test(kind) ? 'note' : 'warning',
      why: 'It cannot run in a transaction, or is of one server: it is not passed on.',
      advice: 'Run it on every node.',
      shownBy: ['autoddl/at-home'],
    };
  },
  ({ kind, node }, release) => {
    if (
      kind !== 'ClusterStmt' ||
      !hasDefect(release, 'CLUSTER of a partitioned table crashes the other nodes')
    )
      return undefined;
    return {
      rule: 'cluster',
      severity: 'critical',
      why: `${node.relation ? 'Of a partitioned table' : 'Of all tables'} CLUSTER cannot run in a transaction, but is passed on, and ends the servers of the other nodes, again and again.`,
      advice: 'Run it on every node, with spock.enable_ddl_replication off in that session.',
      shownBy: ['autoddl/cluster-partitioned'],
    };
  },
  (statement) => {
    const query =
      statement.kind === 'CreateTableAsStmt'
        ? statement.node.query
        : statement.node.intoClause && statement.node;
    if (!query || isTemporary(statement)) return undefined;
    const calls = within(query, 'FuncCall').map(({ funcname }) => lastName(funcname));
    const call = calls.find((name) => VOLATILE.test(name));
    if (call === undefined) return undefined;
    return {
      rule: 'rows-of-a-query',
      severity: 'critical',
      why: `The statement is passed on, and not its rows: each node runs the query, and ${call}() gives other values on each.`,
      advice: 'Make the table first, and fill it by INSERT … SELECT, whose rows are replicated.',
      shownBy: ['autoddl/random-rows'],
    };
  },
  ({ kind, node }, release) => {
    const isBlank =
      (kind === 'VariableSetStmt' && node.name === 'search_path' && onlyText(node.args) === '') ||
      (kind === 'SelectStmt' && within(node, 'FuncCall').some(blanksSearchPath));
    if (!isBlank || !hasDefect(release, 'DDL fails elsewhere where the search path is blank'))
      return undefined;
    return {
      rule: 'blank-search-path',
      severity: 'critical',
      why: 'With a blank search path, as pg_dump sets it, the definitions that follow fail on the other nodes, and are thrown away there.',
      advice: 'Leave the line out, or load the file on every node, with spock.enable_ddl_replication off.',
      shownBy: ['ddl/search-path', 'autoddl/migration-tools'],
    };
  },
  ({ kind, node }, release) => {
    if (
      kind !== 'AlterTableStmt' ||
      node.missing_ok !== true ||
      !hasDefect(release, 'ALTER TABLE IF EXISTS is refused')
    )
      return undefined;
    return {
      rule: 'alter-if-exists',
      severity: 'note',
      why: 'Of a table that is not there ALTER TABLE IF EXISTS is an error where definitions are passed on.',
      advice: 'Leave IF EXISTS out, or ask the catalog first.',
      shownBy: ['autoddl/if-exists'],
    };
  },
  (statement, release, temporary) => {
    const touches = tablesIn(statement.node).some((name) => temporary.has(name));
    const isOne = isTemporary(statement);
    if (
      isOne ||
      !touches ||
      !/^(AlterTableStmt|IndexStmt|DropStmt|CommentStmt|GrantStmt|ViewStmt|RenameStmt)$/.test(statement.kind)
    )
      return undefined;
    if (!hasDefect(release, 'DDL on a temporary table replicates')) return undefined;
    return {
      rule: 'temporary',
      severity: 'warning',
      why: 'What is done to a temporary table is passed on, fails on the other nodes, and its transaction is thrown away there.',
      advice: 'Set spock.enable_ddl_replication off in that session.',
      shownBy: ['autoddl/temporary'],
    };
  },
];

/** Names of the tables that a statement is about, and of what it drops. */
function tablesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(tablesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { relname, objects } = node as { relname?: unknown; objects?: unknown };
  const dropped = Array.isArray(objects) ? objects.map(lastName) : [];
  return [
    ...(typeof relname === 'string' ? [relname] : []),
    ...dropped,
    ...Object.values(node).flatMap(tablesIn),
  ];
}

function madeTemporary({ kind, node }: Statement): string[] {
  if (kind !== 'CreateStmt' && kind !== 'CreateTableAsStmt' && kind !== 'ViewStmt') return [];
  const made = within(node, kind === 'ViewStmt' ? 'view' : kind === 'CreateStmt' ? 'relation' : 'rel');
  return made.filter(({ relpersistence }) => relpersistence === 't').map(({ relname }) => String(relname));
}

function isTemporary(statement: Statement): boolean {
  if (madeTemporary(statement).length > 0) return true;
  return within(statement.node.intoClause, 'rel').some(({ relpersistence }) => relpersistence === 't');
}

function lastName(names: unknown): string {
  return (
    within(names, 'String')
      .map(({ sval }) => String(sval))
      .at(-1) ?? ''
  );
}

function blanksSearchPath({ funcname, args }: Readonly<Record<string, unknown>>): boolean {
  if (lastName(funcname) !== 'set_config' || !Array.isArray(args)) return false;
  return onlyText(args.slice(0, 1)) === 'search_path' && onlyText(args.slice(1, 2)) === '';
}

/** The text of the only constant of these. */
function onlyText(args: unknown): string | undefined {
  const [one, ...others] = within(args, 'A_Const');
  if (!one || others.length > 0) return undefined;
  const { sval } = one as { sval?: { sval?: string } };
  return sval === undefined ? undefined : (sval.sval ?? '');
}
