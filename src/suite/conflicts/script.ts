import { isDeepStrictEqual } from 'node:util';
import type { Cluster } from '../../cluster/cluster.js';
import { rightRows } from '../../conflicts/ideal.js';
import type { Kind } from '../../conflicts/kinds.js';
import { firstRows } from '../../conflicts/model.js';
import type { Step } from '../../conflicts/orders.js';
import type { SeenRow } from '../../conflicts/outcome.js';
import { setUp, type Transaction } from '../../conflicts/scene.js';
import { type Place, sqlOf, tableOf, tablesOf } from '../../conflicts/sql.js';
import type { TableRole } from '../../conflicts/statement.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import type { Finding } from './finding.js';

/** So many ends are listed that would be right. */
const MOST_ENDS = 20;

/** What a finding's script and its story tell, each in its own form. */
export interface Told {
  readonly place: Place;
  readonly tables: readonly {
    readonly name: string;
    readonly columns: string;
    readonly after: readonly string[];
  }[];
  readonly set: string;
  readonly before: readonly Transaction[];
  readonly steps: readonly Step[];
  readonly nodes: readonly string[];
  /** What each node holds, in any of the ends that would be right. */
  readonly ends: readonly (readonly string[])[];
  readonly seen: readonly string[];
}

export function toldOf(cluster: Pick<Cluster, 'engine' | 'nodes'>, { name, best }: Finding): Told {
  const { scene, order } = best.judged.one;
  const { seen, timestamps, outcome } = best.judged;
  const { kind } = scene;
  const main = name.replaceAll('-', '_');
  const nodes = cluster.nodes.slice(0, best.plan.nodes).map((node) => node.name);
  const told = (rows: readonly SeenRow[]) => endText(kind, rows);
  const ends: string[][] = outcome.asModelled ? [] : [outcome.predicted.rows.map(told)];
  const right = rightRows(scene, firstRows(scene, timestamps.setUp), outcome.predicted.committed);
  for (const rows of right) {
    const end = nodes.map(() => told(rows));
    if (!ends.some((other) => isDeepStrictEqual(other, end))) ends.push(end);
    if (ends.length === MOST_ENDS) break;
  }
  return {
    place: { main },
    tables: tablesOf(kind, main, true).map((table) => ({
      ...table,
      columns: plainSql(table.columns),
      after: table.after.map(plainSql),
    })),
    set: kind.identity === 'key' ? DEFAULT_SET : (cluster.engine.insertOnlySet ?? DEFAULT_SET),
    before: setUp(scene),
    steps: order,
    nodes,
    ends,
    seen: seen.rows.map(told),
  };
}

/** Names here are plain ones, which need no quotes. */
function plainSql(text: string): string {
  return text.replaceAll('"', '');
}

/** A transaction in SQL: one statement, or several between BEGIN and COMMIT. */
export function transactionSql(kind: Kind, place: Place, { statements }: Transaction): string[] {
  const all = statements.flatMap((one) => plainSql(sqlOf(kind, place, one)).split('; '));
  return all.length === 1 ? all : ['begin', ...all, 'commit'];
}

/** The rows of a table as text, one line, in order. */
export function endQuery(kind: Kind, place: Place): string {
  const one = (table: TableRole) => {
    const columns = columnsOf(kind, table).map((c) => (c === kind.large ? `left(${c}, 3)` : c));
    return `select ${table === 'child' ? `'child '` : `''`} || concat_ws(' ', ${columns.map((c, i) => `'${columnsOf(kind, table)[i]}=' || coalesce(${c}::text, 'null')`).join(', ')}) as line from ${tableOf(place, table)}`;
  };
  const lines = kind.children ? `${one('main')} union all ${one('child')}` : one('main');
  return `select coalesce(string_agg(line, ', ' order by line collate "C"), 'nothing') from (${lines}) rows`;
}

function columnsOf(kind: Kind, table: TableRole): string[] {
  return table === 'child' ? ['id', 'v', 'parent'] : Object.keys(kind.first[0]!);
}

/** Rows as the query tells them. */
function endText(kind: Kind, rows: readonly SeenRow[]): string {
  if (rows.length === 0) return 'nothing';
  const lines = rows.map(({ table, row }) => {
    const cells = columnsOf(kind, table).map((column) => `${column}=${row[column]}`);
    return `${table === 'child' ? 'child ' : ''}${cells.join(' ')}`;
  });
  return lines.sort((a, b) => (a < b ? -1 : 1)).join(', ');
}

/** A test in a file, for `./runner -t`: red where the finding is, green where it is not. */
export function scriptOf(cluster: Pick<Cluster, 'engine' | 'nodes'>, finding: Finding): string {
  const told = toldOf(cluster, finding);
  const { kind, transactions } = finding.best.judged.one.scene;
  const { nodes, place, tables, set } = told;
  const names = tables.map(({ name }) => name);
  const text = (lines: readonly string[]) => JSON.stringify(lines.join('; '));
  const run = (transaction: Transaction) =>
    `await ${nodes[transaction.node]}.sql(${text(transactionSql(kind, place, transaction))});`;
  const made = tables.flatMap(({ name, columns, after }) => [
    `await cluster.createTable('${name}', ${JSON.stringify(columns)}, { set: null });`,
    ...after.map((one) => `await cluster.everywhere(${JSON.stringify(one)});`),
    ...(name === place.main ? deltasSql(kind, name) : []).map(
      (one) => `await cluster.everywhere(${JSON.stringify(one)});`,
    ),
    `await cluster.addTable('${set}', '${name}');`,
  ]);
  const steps = told.steps.map((step) => {
    if (step.do === 'commit') return run(transactions[step.transaction]!);
    if (step.do === 'deliver') return `await deliver(${nodes[step.from]}, ${nodes[step.to]});`;
    throw new TypeError('random scenes have no freeze');
  });
  const ends = told.ends.map((end) => `    ${JSON.stringify(end)},`);
  return `// mmr: leaves exceptions
// mmr: leaves differing ${names.join(' ')}

/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves: ${JSON.stringify(`every node ends with the same rows: "${finding.reason.text}" does not show`)},

  needs: { nodes: ${nodes.length}, engines: ['${cluster.engine.kind}'] },

  async run({ cluster, expect }) {
    const nodes = cluster.nodes.slice(0, ${nodes.length});
    const [${nodes.join(', ')}] = nodes;
    const links = nodes.flatMap((from) => nodes.filter((to) => to !== from).map((to) => [from, to]));
    /** Lets one link pass on all that was committed so far, and stops it again. */
    const deliver = async (from, to) => {
      await cluster.enable(to, from);
      await cluster.barrier(from, [to]);
      await cluster.disable(to, from);
    };

    ${made.join('\n    ')}
${told.before.map((one) => `    ${run(one)}\n    await cluster.settle();\n`).join('')}
    for (const [from, to] of links) await cluster.disable(to, from);
    ${steps.join('\n    ')}
    for (const [from, to] of links) await cluster.enable(to, from);
    await cluster.settle();

    const seen = [];
    for (const node of nodes) seen.push(await node.value(${JSON.stringify(endQuery(kind, place))}));
    const right = RIGHT.find((end) => JSON.stringify(end) === JSON.stringify(seen)) ?? RIGHT[0];
    expect.equal(seen, right, 'what ${nodes.join(', ')} hold in the end');
  },
};

/** What the nodes may hold in the end. */
const RIGHT = [
${ends.join('\n')}
];
`;
}

/** As Spock 5 and 6 take it. */
export function deltasSql({ deltas = [] }: Kind, table: string): string[] {
  return deltas.map(
    (column) =>
      `alter table ${table} alter column ${column} set (log_old_value = true, delta_apply_function = spock.delta_apply)`,
  );
}
