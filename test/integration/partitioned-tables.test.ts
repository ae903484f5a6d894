import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareTable } from '../../src/cluster/compare-table.js';
import type { Mesh } from '../../src/run/lane.js';
import { openLane } from '../support/mesh.js';

const MEASURES = `
  create table measure (id int, part int, sub int, note text, primary key (id, part, sub)) partition by list (part);
  create table measure_1 partition of measure for values in (1);
  create table measure_2 partition of measure for values in (2) partition by range (sub);
  create table measure_2_low partition of measure_2 for values from (0) to (10);
  create table measure_2_high partition of measure_2 for values from (10) to (20);
  create table entry (part int, note text) partition by list (part);
  create table entry_1 partition of entry for values in (1);
  create table "Odd.Name" (id int primary key) partition by hash (id);
  create table "Odd.Name's" partition of "Odd.Name" for values with (modulus 1, remainder 0);
  create table plain (id int primary key);`;

const LATER = `
  create table measure_3 partition of measure for values in (3);
  create table measure_2_rest partition of measure_2 default;
  create table entry_2 partition of entry for values in (2);`;

async function expectSame({ nodes }: Mesh['cluster'], table: string, rows: number): Promise<void> {
  const counts = await Promise.all(nodes.map((node) => node.value(`select count(*)::int from ${table}`)));
  expect(counts, table).toEqual(nodes.map(() => rows));
  expect((await compareTable(nodes, table)).same, table).toBe(true);
}

const DEBIAN = '/usr/lib/postgresql/15/bin';
const hasPglogical = existsSync('/usr/share/postgresql/15/extension/pglogical.control');
const ENGINES = [
  { what: 'as chosen', changes: {} },
  ...(hasPglogical ? [{ what: 'pglogical', changes: { pgBin: DEBIAN } }] : []),
];

describe.each(ENGINES)('partitioned tables, engine $what', ({ changes }) => {
  let place: Awaited<ReturnType<typeof openLane>>;
  let folder: string;
  beforeAll(async () => {
    place = await openLane({ nodes: 2, ...changes });
    folder = await mkdtemp(join(tmpdir(), 'mmr-schema-'));
  });
  afterAll(async () => {
    await place.close();
    await rm(folder, { recursive: true });
  });

  /** The cluster, with tables that a file of these statements has made. */
  async function withSchema(
    text: string,
    work: (cluster: Mesh['cluster'], more: (text: string) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const mesh = await place.lane.fresh();
    const { cluster } = mesh;
    const more = async (statements: string) => {
      const file = join(folder, 'schema.sql');
      await writeFile(file, statements);
      await cluster.createSchema(file);
    };
    try {
      await more(text);
      await work(cluster, more);
    } finally {
      await place.lane.clear(mesh, 'broken');
    }
  }

  test('rows of partitioned tables arrive, those of all levels', { timeout: 60_000 }, () =>
    withSchema(MEASURES, async (cluster) => {
      const [n1, n2] = cluster.nodes;
      await n1.sql`insert into measure values (1, 1, 0, 'a'), (1, 2, 5, 'b'), (1, 2, 15, 'c'), (2, 2, 16, 'd')`;
      await n2!.sql`insert into measure values (3, 1, 0, 'a'), (3, 2, 5, 'b'), (3, 2, 15, 'c')`;
      await n2!.sql`insert into entry values (1, 'x')`;
      await n1.sql`insert into "Odd.Name" select generate_series(1, 5)`;
      await n1.sql`insert into plain values (1)`;
      await cluster.settle();
      await n2!.sql`update measure set note = 'changed' where id = 1`;
      await n2!.sql`delete from measure where id = 2`;
      // To another partition.
      await n1.sql`update measure set sub = 11 where id = 3 and sub = 5`;
      await cluster.settle();
      await expectSame(cluster, 'public.measure', 6);
      await expectSame(cluster, 'public.entry', 1);
      await expectSame(cluster, 'public."Odd.Name"', 5);
      await expectSame(cluster, 'public.plain', 1);
      await n2!.sql`truncate measure`;
      await cluster.settle();
      await expectSame(cluster, 'public.measure', 0);
    }),
  );

  test('those of partitions that are made later, too', { timeout: 60_000 }, () =>
    withSchema(MEASURES, async (cluster, more) => {
      const [n1] = cluster.nodes;
      await more(LATER);
      await n1.sql`insert into measure values (1, 1, 0, 'a'), (1, 2, 5, 'b'), (1, 2, 50, 'c'), (1, 3, 0, 'd')`;
      await n1.sql`insert into entry values (1, 'x'), (2, 'y')`;
      await cluster.settle();
      await expectSame(cluster, 'public.measure', 4);
      await expectSame(cluster, 'public.entry', 2);
    }),
  );

  test('a partitioned table that has no partition yet', { timeout: 60_000 }, () =>
    withSchema('create table bare (id int primary key) partition by range (id)', async (cluster, more) => {
      await more('create table bare_1 partition of bare for values from (0) to (10)');
      await cluster.nodes[0].sql`insert into bare values (1)`;
      await cluster.settle();
      await expectSame(cluster, 'public.bare', 1);
    }),
  );

  test('a partition that is made later replicates as much of a row as the others', {
    timeout: 60_000,
  }, (context) => {
    context.skip(place.chosen.engine.kind === 'native', 'a list stands at each partition there');
    return withSchema('', async (cluster, more) => {
      const [n1, n2] = cluster.nodes;
      await cluster.everywhere(`
      create table partly (id int, part int, own text, primary key (id, part)) partition by list (part);
      create table partly_1 partition of partly for values in (1)`);
      await cluster.addTable('default', 'partly', { columns: ['id', 'part'] });
      await more('create table partly_2 partition of partly for values in (2)');
      await n1.sql`insert into partly values (1, 1, 'own'), (1, 2, 'own')`;
      await cluster.settle();
      expect(await n2!.sql`select * from partly order by part`).toEqual([
        { id: 1, part: 1, own: null },
        { id: 1, part: 2, own: null },
      ]);
    });
  });

  test(
    'a partitioned table that is taken out of its set does not replicate any more',
    { timeout: 60_000 },
    () =>
      withSchema(MEASURES, async (cluster) => {
        const [n1, n2] = cluster.nodes;
        await cluster.removeTable('default', 'measure');
        await n1.sql`insert into measure values (1, 1, 0, 'a'), (1, 2, 5, 'b')`;
        await cluster.settle();
        expect(await n2!.value`select count(*)::int from measure`).toBe(0);
        expect((await cluster.replicatedTables()).filter((name) => name.includes('measure'))).toEqual([]);
      }),
  );
});
