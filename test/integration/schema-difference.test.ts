import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cluster } from '../../src/cluster/cluster.js';
import { DEFAULT_SET } from '../../src/replication/engine.js';
import { verify } from '../../src/run/verify.js';
import type { Leaves } from '../../src/suite/test.js';
import { openLane } from '../support/mesh.js';

// What is not the same on all nodes although their rows may be: the look over after a test has to name it.

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane({ nodes: 2 });
});
afterAll(() => place.close());

async function look(
  make: (cluster: Cluster) => Promise<unknown>,
  leaves: Leaves = {},
): Promise<{ wrong: string[]; notes: string[] }> {
  const mesh = await place.lane.fresh();
  try {
    await make(mesh.cluster);
    const notes: string[] = [];
    const wrong = await verify(mesh.cluster, mesh.marks, leaves, { note: (line) => notes.push(line) });
    return { wrong, notes };
  } finally {
    await place.lane.clear(mesh, 'broken');
  }
}

/** A table with one row, and what is then done to n2 alone. */
function onN2(definition: string, row: string, ...statements: string[]) {
  return async (cluster: Cluster) => {
    await cluster.createTable('t', definition);
    await cluster.nodes[0].sql(`insert into t ${row}`);
    await cluster.settle();
    for (const statement of statements) await cluster.nodes[1].sql(statement);
  };
}

const CASES: [string, (cluster: Cluster) => Promise<unknown>, readonly (string | RegExp)[]][] = [
  [
    'columns of other names with the same values',
    onN2('id int primary key, amount int', 'values (1, 2)', 'alter table t rename amount to amounted'),
    [
      'column public.t.amount differs: n1 integer | n2 (none)',
      'column public.t.amounted differs: n1 (none) | n2 integer',
      /^public\.t: its columns differ\n {2}n1 "amount" integer, "id" integer\n {2}n2 "amounted" integer/,
    ],
  ],
  [
    'another type: 7 as int and as text',
    onN2('id int primary key, a int', 'values (1, 7)', 'alter table t alter a type text'),
    ['column public.t.a differs: n1 integer | n2 text', /^public\.t: its columns differ/],
  ],
  [
    'another collation, as texts that sort in another order',
    onN2('id int primary key, a text', `values (1, 'x')`, 'alter table t alter a type text collate "C"'),
    ['column public.t.a differs: n1 text | n2 text collate "C"'],
  ],
  [
    'no unique key, no check, no default and no NOT NULL on one node',
    onN2(
      'id int primary key, a int not null default 3 check (a > 0), unique (a)',
      'values (1, 7)',
      'alter table t drop constraint t_a_key, drop constraint t_a_check, alter a drop default, alter a drop not null',
    ),
    [
      'column public.t.a differs: n1 integer not null default 3 | n2 integer',
      'constraint t_a_check on public.t differs: n1 CHECK ((a > 0)) | n2 (none)',
      'constraint t_a_key on public.t differs: n1 UNIQUE (a) | n2 (none)',
      'index public.t_a_key on public.t differs: n1 CREATE UNIQUE INDEX t_a_key ON public.t USING btree (a) | n2 (none)',
    ],
  ],
  [
    'a constraint that is not validated, an index with another order',
    onN2(
      'id int primary key, a int',
      'values (1, 7)',
      'alter table t add constraint positive check (a > 0) not valid',
      'create index by_a on t (a desc)',
    ),
    [
      /^constraint positive on public\.t differs: n1 \(none\) \| n2 CHECK \(\(a > 0\)\) NOT VALID, not validated$/,
      /^index public\.by_a on public\.t differs: n1 \(none\) \| n2 CREATE INDEX by_a .*\(a DESC\)$/,
    ],
  ],
  [
    'a column that is generated in another way, an identity',
    onN2(
      'id int primary key, a int, b int generated always as (a * 2) stored, c int not null',
      'values (1, 7, default, 1)',
      'alter table t drop b',
      'alter table t add b int generated always as (a + 7) stored',
      'alter table t alter c add generated always as identity',
    ),
    [
      /^column public\.t\.b differs: n1 integer generated stored \(a \* 2\) \| n2 integer generated stored \(a \+ 7\)$/,
      /^column public\.t\.c differs: n1 integer not null \| n2 integer not null generated always as identity$/,
      /^sequence public\.t_c_seq differs: n1 \(none\) \| n2 integer start 1 increment 1 from 1 to 2147483647 cache 1$/,
    ],
  ],
  [
    'a sequence that counts in other steps',
    onN2('id serial primary key, a int', 'values (default, 7)', 'alter sequence t_id_seq increment 2'),
    [
      /^sequence public\.t_id_seq differs: n1 integer start 1 increment 1 .* \| n2 integer start 1 increment 2 /,
    ],
  ],
  [
    'a column option, but not the one that the server itself keeps there (CVE-2026-6460)',
    async (cluster) => {
      await cluster.createTable('t', 'id int primary key, a int');
      for (const [i, node] of cluster.nodes.entries())
        await node.sql(`set allow_system_table_mods = on;
          update pg_attribute set attoptions = case attname when 'a' then '{pg_attver=${i},n_distinct=${i}}'::text[]
            else '{pg_attver=${i}}' end where attrelid = 't'::regclass and attnum > 0`);
    },
    ['column public.t.a differs: n1 integer with (n_distinct=0) | n2 integer with (n_distinct=1)'],
  ],
  [
    'another replica identity',
    onN2('id int primary key', 'values (1)', 'alter table t replica identity full'),
    ['table public.t differs: n1 table, replica identity the primary key | n2 table, replica identity full'],
  ],
  [
    'triggers, views and enumerations',
    onN2(
      'id int primary key',
      'values (1)',
      'create view v as select id from t',
      `create type mood as enum ('well')`,
      'create type empty as enum ()',
      'create trigger keep before update on t for each row execute function suppress_redundant_updates_trigger()',
    ),
    [
      /^trigger keep on public\.t differs: n1 \(none\) \| n2 CREATE TRIGGER keep BEFORE UPDATE ON public\.t/,
      'type public.empty differs: n1 (none) | n2 enum ()',
      /^type public\.mood differs: n1 \(none\) \| n2 enum \('well'\)$/,
      /^view public\.v differs: n1 \(none\) \| n2 .*SELECT (t\.)?id/s,
    ],
  ],
  [
    'a table that one node has in its set and the other in none, with the same rows',
    async (cluster) => {
      await cluster.createTable('t', 'id int primary key');
      await cluster.engine.removeTable(cluster.nodes[1], 'default', 't');
    },
    ['public.t in set default differs: n1 all columns | n2 (none)'],
  ],
  [
    'sets that pass on other operations, other columns and other rows',
    async (cluster) => {
      const { engine, nodes } = cluster;
      const [n1, n2] = nodes;
      await cluster.createSet('part', { delete: false, truncate: false });
      for (const name of ['a', 'b'])
        await cluster.createTable(name, 'id int primary key, v int', { set: null });
      await engine.alterSet(n2, 'part', { insert: true, update: false, delete: false, truncate: false });
      await engine.addTable(n1, 'part', 'a', { columns: ['id', 'v'] });
      await engine.addTable(n2, 'part', 'a', { columns: ['id'] });
      await engine.addTable(n1, 'part', 'b', { where: 'id > 7' });
      await engine.addTable(n2, 'part', 'b', { where: 'id > 8' });
    },
    [
      'public.a in set part differs: n1 columns id, v | n2 columns id',
      /^public\.b in set part differs: n1 all columns, where \(id > 7\) \| n2 all columns, where \(id > 8\)$/,
      'set part differs: n1 passes on insert, update | n2 passes on insert',
    ],
  ],
];

test.each(CASES)('%s', async (_, make, expected) => {
  const { wrong } = await look(make);
  for (const line of expected) {
    const found = wrong.some((text) => (typeof line === 'string' ? text === line : line.test(text)));
    expect(found, `${line} in\n${wrong.join('\n')}`).toBe(true);
  }
  expect(wrong).toHaveLength(expected.length);
});

test('the same everywhere, with sequences that stand elsewhere and columns in another order, is no finding', async () => {
  const { wrong, notes } = await look(async (cluster) => {
    await cluster.createSet('part', { truncate: false });
    for (const [i, node] of cluster.nodes.entries()) {
      const columns = ['id serial primary key', 'a int default 3', 'b text collate "C"'];
      await node.sql(`create table t (${i === 0 ? columns : columns.reverse()})`);
      await node.sql`create table u (id int primary key) partition by list (id)`;
      await node.sql`create table u1 partition of u for values in (1)`;
    }
    await cluster.addTable('part', 't', { columns: ['id', 'b'], where: 'id > 0' });
    await cluster.nodes[0].sql`insert into t (b) select 'x' from generate_series(1, 5)`;
    await cluster.settle();
  });
  // Column a is not replicated, so each node has its default; the sets say so on both.
  expect(wrong).toEqual([]);
  expect(notes).toEqual(['public.u1 is in no replication set: not compared']);
});

test("rows of a table that no node replicates are each node's own, and it is said that nobody compared them", async () => {
  const { wrong, notes } = await look(async (cluster) => {
    await cluster.everywhere('create table plain (id int primary key)');
    await cluster.nodes[0].sql`insert into plain values (1)`;
  });
  expect(wrong).toEqual([]);
  expect(notes).toEqual(['public.plain is in no replication set: not compared']);
});

test('a table that has fallen out of its set on every node, whose rows nobody compares any more', async () => {
  const { wrong, notes } = await look(async (cluster) => {
    for (const table of ['kept', 'taken', 'parted'])
      await cluster.createTable(
        table,
        `id int primary key${table === 'parted' ? ') partition by list (id' : ''}`,
      );
    await cluster.everywhere('create table parted_1 partition of parted for values in (1)');
    await cluster.removeTable(DEFAULT_SET, 'taken');
    // As an engine might that makes a mistake when a definition changes.
    const { engine, nodes } = cluster;
    for (const node of nodes)
      for (const table of ['kept', 'parted']) await engine.removeTable(node, DEFAULT_SET, table);
    await nodes[0].sql`insert into kept values (1)`;
    await nodes[0].sql`insert into taken values (1)`;
  });
  expect(wrong).toEqual(
    ['public.kept', 'public.parted_1'].map(
      (table) => `${table} is in no replication set of any node any more, though nobody took it out`,
    ),
  );
  expect(notes).toEqual(['public.taken is in no replication set: not compared']);
});

test('a difference that was announced is none, and must be there', async () => {
  const make = onN2('id int primary key', 'values (1)', 'create index by_id on t (id)');
  const leaves = { schema: [/^index public\.by_id/, /^set default differs/] };
  expect((await look(make, leaves)).wrong).toEqual([
    'the test says that schemas or replication sets differ in /^set default differs/, but they do not',
  ]);
});
