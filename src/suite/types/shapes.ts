import type { Cluster, TableOptions } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { literal } from '../../database/quote.js';
import type { Expect } from '../expect.js';
import { numberedApart } from './numbered-apart.js';
import type { Sample } from './samples.js';

/** What both kinds of cluster can do that is needed here. */
export interface Tables {
  readonly nodes: readonly [Node, Node, ...Node[]];
  everywhere: Cluster['everywhere'];
  settle: Cluster['settle'];
  createTable(name: string, definition: string, options?: TableOptions): Promise<void>;
}

/** A type made of another one. */
interface Shape {
  /** What makes it on a node, where it has to be made; `name` is that of the type alone. */
  readonly create?: (name: string, type: string) => string;
  /** How a column says it. */
  readonly type: (name: string, type: string) => string;
  /** A value of it, made of one of the type. */
  readonly value: (name: string, value: string, type: string) => string;
  readonly ordered?: true;
  /** It is sent as the type that it is made of. */
  readonly binary?: true;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  plain: { type: (_, type) => type, value: (_, value) => value },
  list: { type: (_, type) => `${type}[]`, value: (_, value, type) => `array[${value}, null]::${type}[]` },
  domain: {
    create: (name, type) => `create domain ${name}_domain as ${type}`,
    type: (name) => `${name}_domain`,
    value: (_, value) => value,
    binary: true,
  },
  domain_list: {
    type: (name) => `${name}_domain[]`,
    value: (name, value) => `array[${value}, null]::${name}_domain[]`,
  },
  composite: {
    create: (name, type) => `create type ${name}_pair as (one ${type}, more ${type}[])`,
    type: (name) => `${name}_pair`,
    value: (_, value, type) => `row(${value}, array[null, ${value}]::${type}[])`,
  },
  composite_list: {
    type: (name) => `${name}_pair[]`,
    value: (name, value) => `array[row(${value}, null)::${name}_pair, null]`,
  },
  span: {
    create: (name, type) =>
      `create type ${name}_span as range (subtype = ${type}, multirange_type_name = ${name}_spans)`,
    type: (name) => `${name}_span`,
    value: (name, value) => `${name}_span(${value}, null, '[)')`,
    ordered: true,
    binary: true,
  },
  spans: {
    type: (name) => `${name}_spans`,
    value: (name, value) => `${name}_spans(${name}_span(${value}, ${value}, '[]'))`,
    ordered: true,
    binary: true,
  },
};

/** The most columns that a key can have. */
const KEY_COLUMNS = 32;

/** Columns of these types, which are called after their place in `samples`. */
interface Column {
  readonly name: string;
  readonly type: string;
  /** Values as SQL expressions; fewer than other columns may have. */
  readonly values: readonly string[];
}

/**
 * Writes values of these types, in every shape that a type can be given, and changes them on another node: each node must
 * have what the writer has.
 */
export async function everyShape(cluster: Tables, expect: Expect, samples: readonly Sample[]): Promise<void> {
  const { nodes } = cluster;
  const [n1, n2] = nodes;
  await numberedApart(nodes);
  await cluster.everywhere(definitions(samples).join(';\n'));
  const tables = Object.keys(SHAPES).map((shape) => ({ shape, columns: columnsOf(shape, samples) }));
  for (const { shape, columns } of tables) {
    await cluster.createTable(
      `as_${shape}`,
      `id int primary key, counter int default 0, ${declared(columns)}`,
    );
  }
  const sameEverywhere = async (writer: Node) => {
    const written = await Promise.all(tables.map((table) => texts(writer, table)));
    await cluster.settle();
    for (const node of nodes) {
      for (const [i, table] of tables.entries()) {
        const seen = await texts(node, table);
        for (const { name, type } of table.columns)
          expect.equal(seen[name], written[i]![name], `${type} as ${table.shape}`, node);
      }
    }
  };

  for (const { shape, columns } of tables) await n1.sql(inserts(`as_${shape}`, columns));
  await sameEverywhere(n1);

  for (const { shape } of tables) await n2.sql(`update as_${shape} set counter = 1`);
  await sameEverywhere(n2);

  // Every row takes over the values of the next one, so that NULL becomes a value, and the other way round.
  for (const { shape, columns } of tables) {
    const targets = columns.map(({ name }) => `${name} = next.${name}`).join(', ');
    const rows = rowsOf(columns);
    await n2.sql(
      `update as_${shape} it set ${targets} from as_${shape} next where next.id = (it.id + 1) % ${rows}`,
    );
  }
  await sameEverywhere(n2);
}

/** Finds rows by keys of these types, as many of them in one key as there can be: to change them, to move them, to delete them. */
export async function everyKey(cluster: Tables, expect: Expect, samples: readonly Sample[]): Promise<void> {
  const [n1, n2] = cluster.nodes;
  const ordered = columnsOf(
    'plain',
    samples.filter(({ unordered }) => !unordered),
  );
  const tables = Array.from({ length: Math.ceil(ordered.length / KEY_COLUMNS) }, (_, i) => ({
    table: `keyed_${i}`,
    columns: ordered.slice(i * KEY_COLUMNS, (i + 1) * KEY_COLUMNS),
  }));
  for (const { table, columns } of tables) {
    const keys = columns.map(({ name }) => name).join(', ');
    await cluster.createTable(table, `${declared(columns)}, counter int, primary key (${keys})`);
    for (const value of [0, 1]) {
      const values = columns.map(({ values }) => values[value % values.length]!);
      await n1.sql(`insert into ${table} values (${values.join(', ')}, ${value})`);
    }
  }
  await cluster.settle();

  for (const { table, columns } of tables) {
    await n2.sql(`update ${table} set counter = counter + 10`);
    await n2.sql(`delete from ${table} where counter = 10`);
    const moved = columns.map(({ name, values }) => `${name} = ${values[0]}`).join(', ');
    await n2.sql(`update ${table} set ${moved}, counter = 12 where counter = 11`);
  }
  await cluster.settle();
  for (const { table, columns } of tables) {
    const { rows } = await n2.table(
      `select ${columns.map(({ name }) => `${name}::text`).join(', ')}, counter from ${table}`,
    );
    expect.equal(
      rows.map((row) => row.at(-1)),
      [12],
      `rows of ${table}`,
      n2,
    );
    await expect.everywhere(
      `select ${columns.map(({ name }) => `${name}::text`).join(', ')}, counter from ${table}`,
      rows,
    );
  }
}

function definitions(samples: readonly Sample[]): string[] {
  return Object.values(SHAPES).flatMap((shape) =>
    samples.flatMap((sample, i) =>
      shape.create && (isMadeOf(shape, sample) || !shape.ordered)
        ? [shape.create(typeName(i), sample.type)]
        : [],
    ),
  );
}

function columnsOf(shape: string, samples: readonly Sample[]): Column[] {
  const { type: of, value: make } = SHAPES[shape]!;
  return samples.flatMap((sample, i) => {
    if (!isMadeOf(SHAPES[shape]!, sample)) return [];
    const { type, values } = sample;
    const made = values.map((value) => make(typeName(i), `${literal(value)}::${type}`, type));
    return [{ name: typeName(i), type: of(typeName(i), type), values: made }];
  });
}

function isMadeOf({ ordered, binary }: Shape, { unordered, textOnly }: Sample): boolean {
  return !(ordered && unordered) && !(binary && textOnly);
}

function typeName(i: number): string {
  return `t${i}`;
}

function declared(columns: readonly Column[]): string {
  return columns.map(({ name, type }) => `${name} ${type}`).join(', ');
}

/** One row more than there are values, so that each column has a NULL. */
function rowsOf(columns: readonly Column[]): number {
  return Math.max(...columns.map(({ values }) => values.length)) + 1;
}

function inserts(table: string, columns: readonly Column[]): string {
  const rows = Array.from({ length: rowsOf(columns) }, (_, row) => {
    const values = columns.map(({ values, type }) => (values[row] ? `${values[row]}::${type}` : 'null'));
    return `(${row}, 0, ${values.join(', ')})`;
  });
  return `insert into ${table} values ${rows.join(', ')}`;
}

async function texts(node: Node, { shape, columns }: { shape: string; columns: readonly Column[] }) {
  const all = columns.map(({ name }) => `array_agg(${name}::text order by id) as ${name}`);
  return (await node.sql(`select ${all.join(', ')} from as_${shape}`))[0]!;
}
