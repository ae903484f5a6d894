import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Node } from '../../src/database/node.js';
import { Comparing } from '../support/compare.js';
import { openLane } from '../support/mesh.js';

// Databases that nothing replicates between: whatever differs has been planted.

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane({ nodes: 3 });
});
afterAll(() => place.close());

async function onThree(work: (nodes: readonly Node[], comparing: Comparing) => Promise<void>): Promise<void> {
  const mesh = await place.lane.fresh({ unwired: true });
  const comparing = new Comparing(mesh.cluster.nodes);
  try {
    await work(mesh.cluster.nodes, comparing);
  } finally {
    comparing.clear();
    await place.lane.clear(mesh, 'broken');
  }
}

const everywhere = (nodes: readonly Node[], ...statements: string[]) =>
  Promise.all(
    nodes.map(async (node) => {
      for (const statement of statements) await node.sql(statement);
    }),
  );

test('equal tables are equal, and what differs is named by key, column and node', () =>
  onThree(async (nodes, comparing) => {
    const [, n2, n3] = nodes as [Node, Node, Node];
    await everywhere(
      nodes,
      'create table account (id int primary key, owner text, balance numeric)',
      `insert into account select g, 'owner ' || g, g from generate_series(1, 1000) g`,
    );
    const equal = await comparing.run();
    expect(equal.text).toMatch(/^equal: 1 table is equal in \d/m);
    expect(equal.text).toContain('nothing passes between these nodes; 1 table');
    expect(equal.status).toBe(0);

    await n2.sql`update account set balance = 0 where id = 7`;
    await n3.sql`delete from account where id = 8`;
    await n2.sql`insert into account values (2000, null, null)`;
    const { status, text } = await comparing.run();
    expect(text).toContain(`
public.account: 3 rows differ (rows: n1 1000, n2 1001, n3 999)
  id=2000: no such row on n1; no such row on n3
  id=7: balance n1 7 | n2 0 | n3 7
  id=8: no such row on n3
`);
    expect(text).toMatch(/^differs: 1 of 1 tables differ, by 3 rows, 0 tables are equal in \d/m);
    expect(status).toBe(1);
  }));

const KINDS = [
  // Values that are easily taken for one another.
  ['text', `'it''s \\ "x"'`, `''`],
  ['text', `''`, 'null'],
  ['bytea', `'\\x00ff27'`, `''`],
  ['numeric', '1.0', '1.00'],
  ['numeric', `'NaN'`, '0'],
  ['double precision', `'NaN'`, '0.1'],
  ['double precision', '0.1', '0.30000000000000004'],
  ['real', '1e-7', '-0.0'],
  ['text[]', `array['a,b', null, '', 'c"d\\e']`, `'{}'`],
  ['jsonb', `'{"a": [1, "\\""]}'`, 'null'],
  ['interval', `'1 month'`, `'30 days'`],
  ['timestamptz', `'2026-01-01 00:00:00.000001+02'`, `'infinity'`],
  ['character(5)', `'a'`, `'b'`],
  ['bit(3)', `'101'`, `'100'`],
  ['money', '12.34', '0'],
  ['int4range', `'[1,5)'`, `'empty'`],
  ['inet', `'10.0.0.1/8'`, `'::1'`],
] as const;

test('SQL that is written makes the others like the chosen node, whatever is in the rows', () =>
  onThree(async (nodes, comparing) => {
    const [n1, n2, n3] = nodes as [Node, Node, Node];
    const columns = KINDS.map(([type], i) => `"c ${i}" ${type}`).join(', ');
    await everywhere(
      nodes,
      `create schema "My App"`,
      `create table "My App"."Order.s" ("Key ""1" text, "key2" numeric, gone int, ${columns},
         sum numeric generated always as (key2 * 2) stored, primary key ("Key ""1", key2))`,
      `alter table "My App"."Order.s" drop column gone`,
      'create table ids (id int generated always as identity primary key, v int, other int generated always as identity)',
      'create table mails (id int primary key, mail text unique)',
      `insert into mails select g, 'm' || g from generate_series(1, 5) g`,
      'create table log (at int, what text)',
      `insert into log values (1, ''), (1, ''), (2, null), (2, null), (3, 'x')`,
      'create table p (id int, v text, primary key (id)) partition by hash (id)',
      'create table p0 partition of p for values with (modulus 2, remainder 0)',
      'create table p1 partition of p for values with (modulus 2, remainder 1)',
      `insert into p select g, 'x' from generate_series(1, 100) g`,
      'create table child (extra int) inherits (mails)',
      'insert into child values (77, null, 1)',
    );
    const table = `"My App"."Order.s" ("Key ""1", key2, ${KINDS.map((_, i) => `"c ${i}"`).join(', ')})`;
    const values = (key: string, value: 1 | 2) => `(${key}, ${KINDS.map((kind) => kind[value]).join(', ')})`;
    await n1.sql(
      `insert into ${table} values ${values(`'a', 9`, 1)}, ${values(`'a', 9.0 * 10`, 2)}, ${values(`'', 'NaN'`, 1)}`,
    );
    await n2.sql(`insert into ${table} values ${values(`'a', 9`, 2)}, ${values(`'a', 91`, 1)}`);
    await n1.sql`insert into ids (v) values (1), (2)`;
    await n2.sql`insert into ids (v) values (1), (3)`;
    await n3.sql`insert into ids (id, v, other) overriding system value values (1, 1, 7)`;
    // Rows have exchanged what is unique.
    await n2.sql`update only mails set mail = mail || '!' where id in (1, 2)`;
    await n2.sql`update only mails set mail = case id when 1 then 'm2' else 'm1' end where id in (1, 2)`;
    await n2.sql`delete from log where at = 1`;
    await n2.sql`insert into log values (1, ''), (2, ''), (3, 'x'), (3, 'x'), (1, null)`;
    await n3.sql`delete from p where id % 10 = 0`;
    await n3.sql`update child set extra = 2, mail = 'of n3'`;

    const mend = { folder: comparing.at('sql'), from: 'n1' };
    const { status, text } = await comparing.run({ mend, json: comparing.at('found.json') });
    expect(status).toBe(1);
    expect(text).toContain('SQL that would mend it: 8 files');
    const found = JSON.parse(comparing.read('found.json'));
    expect(found).toMatchObject({
      format: 1,
      verdict: 'differs',
      cluster: { links: 0, tables: 6 },
      schema: { judged: true, differences: [] },
    });
    const counts = found.tables.map((one: { table: string; counts: object }) => [one.table, one.counts]);
    expect(Object.fromEntries(counts)).toMatchObject({
      '"My App"."Order.s"': { differs: 4 },
      'public.child': { differs: 2 },
      'public.ids': { differs: 2 },
      'public.log': { differs: 4 },
      'public.mails': { differs: 2 },
      'public.p': { differs: 10 },
    });
    const sql = await readdir(comparing.at('sql'), { recursive: true });
    for (const file of sql.filter((name) => name.endsWith('.sql'))) {
      const node = nodes.find(({ name }) => file.startsWith(`${name}/`))!;
      const session = await node.session();
      await session.statements(comparing.read(`sql/${file}`));
      await session.close();
    }
    const again = await comparing.run();
    expect(again.text).toMatch(/^equal: /m);
    expect(again.status).toBe(0);
    expect(await n1.value`select count(*) from only child where extra = 1`).toBe(1);
  }));
