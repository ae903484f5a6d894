import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NothingToTest } from '../../src/errors.js';
import type { EngineKind } from '../../src/replication/engine.js';
import { readSetupSql, setUp } from '../../src/run/setup-sql.js';
import { suite } from '../../src/suite/all.js';
import { test as ownTest } from '../../src/suite/test.js';
import { judge, openLane } from '../support/mesh.js';

let place: Awaited<ReturnType<typeof openLane>>;
const folder = mkdtempSync(join(tmpdir(), 'mmr-own-tables-'));
beforeAll(async () => {
  place = await openLane();
}, 60_000);
afterAll(async () => {
  await place.close();
  rmSync(folder, { recursive: true, force: true });
});

const own = suite['conflicts/own-tables']!;

let files = 0;
async function outcomeOf(sql: string, options: Partial<Parameters<typeof judge>[2]> = {}) {
  const file = join(folder, `schema${files++}.sql`);
  writeFileSync(file, sql);
  const schema = (await readSetupSql(file))!;
  const { clientBin } = place.chosen.runtime;
  return judge(own, place, {
    setupSql: { file, on: (node) => setUp(node, schema, { clientBin, signal: place.place.signal }) },
    timeout: 90_000,
    ...options,
  });
}

/** What comes of the pairs of statements, by table; they are named as in the columns' heads. */
function fates({ answers }: Awaited<ReturnType<typeof outcomeOf>>): Record<string, string> {
  const { columns, rows } = answers!.tables[0]!;
  return Object.fromEntries(
    rows.map(([table, ...cells]) => {
      const harm = [...new Set(cells)].filter((fate) => fate !== '' && fate !== '·');
      const told = harm.map(
        (fate) =>
          `${fate}: ${columns
            .slice(1)
            .filter((_, i) => cells[i] === fate)
            .join(', ')}`,
      );
      return [table!, told.join('; ')];
    }),
  );
}

const SHOP = `
  create table customer (id serial primary key, email text not null unique, name text, city text, points int not null default 0);
  insert into customer (email, name) values ('a@example.com', 'Ann');
  create table purchase (id uuid primary key default gen_random_uuid(), customer int not null references customer, what text);
  create table visit (at timestamptz, page text);
  create view everything as select * from purchase;
  create temporary table gone (id int primary key);`;

/** Since Spock 6.0 a DELETE loses to a later UPDATE, whose node keeps the row, while the other one throws it away. */
const DELETES_LOSE: Record<string, string> = {
  customer:
    'loses: same key, key by sequence, two columns, x = x + 1; splits: unique insert, unique update, delete, update, key, update; rejects: update, delete',
  purchase:
    'loses: same key; rejects: update, delete; splits: delete, update, key, update, truncate, insert; breaks: parent, child',
};

/** As each engine has it: what is not named is as one server would have it. */
const EXPECTED: Readonly<Record<EngineKind, Record<string, string>>> = {
  spock: {
    customer:
      'loses: same key, key by sequence, two columns, x = x + 1; splits: unique insert, unique update, key, update; rejects: update, delete, delete, update',
    purchase:
      'loses: same key; rejects: update, delete, delete, update; breaks: parent, child; splits: key, update, truncate, insert',
    visit: 'splits: no key, truncate, insert',
  },
  pglogical: {
    customer:
      'loses: same key, key by sequence, unique insert, two columns, x = x + 1, delete, update; stops: unique update; splits: key, update',
    purchase: 'loses: same key, delete, update; breaks: parent, child; splits: key, update, truncate, insert',
    visit: 'splits: no key, truncate, insert',
  },
  native: {
    customer:
      'stops: same key, key by sequence, unique insert, unique update, upsert; splits: same column, two columns; loses: x = x + 1, delete, update, key, update',
    purchase:
      'stops: same key, upsert; splits: same column, truncate, insert; loses: delete, update, key, update; breaks: parent, child',
    visit: 'refuses: no key; splits: truncate, insert',
  },
};

describe('the tables of a shop, when two nodes write at once', () => {
  test('each pair of statements comes to what is known of the engine', async () => {
    const outcome = await outcomeOf(SHOP);
    expect([outcome.verdict, outcome.reason?.slice(0, 2000)]).toEqual(['known', expect.any(String)]);
    const { kind, profile } = place.chosen.engine;
    const losing = kind === 'spock' && profile.deletes !== 'always applied' ? DELETES_LOSE : {};
    expect(fates(outcome)).toEqual({ ...EXPECTED[kind], ...losing });
  }, 120_000);

  test('what it says of a column that is added to, done: both additions count', async ({ skip }) => {
    if (place.chosen.engine.kind !== 'spock') skip('the engine has no delta columns');
    const before = await outcomeOf(SHOP);
    const advice = before.answers!.tables[1]!.rows.find(([what]) => what!.startsWith('x = x + 1'))!.at(-1)!;
    const [, sql] = /on every node \((.*)\), or/.exec(advice)!;
    expect(sql).toContain('"points"');
    const after = await outcomeOf(`${SHOP}\n${sql};`);
    const told = fates(before).customer!;
    expect(told).toContain(', x = x + 1');
    expect(fates(after).customer).toBe(told.replace(', x = x + 1', ''));
  }, 180_000);

  test('is red where the release is not known for it', async () => {
    const outcome = await outcomeOf(SHOP, {
      engine: ({ profile }) => ({ profile: { ...profile, conflicts: 'none', anomalies: {} } }),
    });
    expect(outcome.verdict).toBe('fail');
    expect(outcome.reason).toMatch(/^\d+ of \d+ pairs of statements come to what nothing that is known/);
    expect(outcome.reason).toMatch(/customer \(city, name\)|customer \(name, city\)/);
  }, 120_000);
});

describe('a schema that says nothing', () => {
  test.each([
    ['without a table', 'create view v as select 1 as one'],
    ['with tables that do not replicate', 'create unlogged table t (id int primary key)'],
  ])('%s: it is skipped, and that is said', async (_, sql) => {
    const { verdict, reason } = await outcomeOf(sql);
    expect([verdict, reason]).toEqual(['skip', expect.stringMatching(/leaves no table that replicates/)]);
  });

  test('a test that finds nothing to test: what it has done is looked over all the same', async () => {
    const outcome = async (harm: string) => {
      const nothing = ownTest({
        ...{ scope: 'mesh', proves: 'nothing' },
        run: async ({ cluster }) => {
          await cluster.createTable('account', 'id int primary key');
          await cluster.nodes[1].unreplicated(harm);
          throw new NothingToTest('there is nothing here');
        },
      });
      const { verdict, reason } = await judge(nothing, place);
      return [verdict, reason];
    };
    expect(await outcome('select 1')).toEqual(['skip', 'there is nothing here']);
    expect(await outcome('insert into account values (1)')).toEqual([
      'fail',
      expect.stringMatching(/account/),
    ]);
  });

  test('that a server refuses: file and line', async () => {
    const { verdict, reason } = await outcomeOf('create table t (id int);\ncreate table t (id int);');
    expect([verdict, reason]).toEqual([
      'error',
      expect.stringMatching(/schema\d+\.sql:\d.*"t" already exists/s),
    ]);
  });

  test('with tables of which no row can be made: why', async () => {
    const { verdict, reason } = await outcomeOf(
      'create type pair as (a int, b int); create table t (id pair primary key)',
    );
    expect([verdict, reason]).toEqual(['error', expect.stringMatching(/none could be played.*\(pair\)/)]);
  });
});
