import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/run/built-in.js';
import { faultedRun } from '../../src/suite/faulted/run.js';
import { FAULTED } from '../../src/suite/faulted/under-fault.js';
import { test as define } from '../../src/suite/test.js';
import { loadWorkload, type OwnWorkload } from '../../src/workload/own/load.js';
import { judge, openLane } from '../support/mesh.js';

let place: Awaited<ReturnType<typeof openLane>>;
const folder = mkdtempSync(join(tmpdir(), 'mmr-own-'));
beforeAll(async () => {
  place = await openLane({ nodes: 2 });
});
afterAll(async () => {
  await place.close();
  rmSync(folder, { recursive: true, force: true });
});
let own: OwnWorkload | undefined;
afterEach(() => own?.dispose());

/** One second of load under a short cut, as any test with faults has it. */
const short = define({
  scope: 'servers',
  proves: 'anything',
  needs: { faults: true },
  leaves: FAULTED,
  run: (context) =>
    faultedRun(context, {
      workloads: [],
      clientsPerNode: 2,
      rate: 50,
      faults: {
        version: 1,
        nodes: ['n1', 'n2'],
        steps: [{ at: 300, fault: { kind: 'cut', links: [['n1', 'n2']] }, for: 400 }],
      },
      after: 300,
    }),
});

let files = 0;
async function outcomeOf(members: string, timeout?: number): Promise<Outcome> {
  const file = join(folder, `w${files++}.mjs`);
  writeFileSync(file, `export default { name: 'mine', shows: 'mine', ${MEMBERS}\n${members} };\n`);
  own = await loadWorkload(file);
  return judge(short, place, { own, ...(timeout && { timeout }) });
}

const MEMBERS = `
  async setUp(cluster) { await cluster.createTable('mine', 'id bigint primary key, version bigint not null'); },
  tables: { mine: 'select id::text as key, version, xmin, null as values from mine' },
  next: (client) => {
    const version = client.version();
    return { f: 'insert', run: async ({ sql, wrote }) => {
      await sql('insert into mine values ($1, $1)', version);
      wrote({ table: 'mine', key: String(version), kind: 'insert', version, replaced: null });
    } };
  },`;
const running = (body: string) =>
  `next: (client) => ({ f: 'do', value: null, async run(transaction) { ${body} } }),`;

describe("a workload of the user's", () => {
  test('is run instead of the built-in ones, with its own schema', async () => {
    own = await loadWorkload('examples/workload/shop.mjs');
    const outcome = await judge(short, place, { own });
    expect(outcome.reason).toBeUndefined();
    expect(new Set(outcome.metrics?.kinds.map(({ workload, f }) => `${workload} ${f}`))).toEqual(
      new Set(['shop fill', 'shop visit']),
    );
    const held = outcome.properties?.filter(({ verdict }) => verdict === 'holds').map(({ name }) => name);
    expect(held).toEqual(
      expect.arrayContaining([
        'no acknowledged write is lost',
        'all nodes hold the same rows',
        'transactions are whole',
        'no child is without its parent',
      ]),
    );
  });

  test('that is right passes', async () => {
    const { verdict, reason, metrics } = await outcomeOf('');
    expect({ verdict, reason }).toEqual({ verdict: 'pass', reason: undefined });
    expect(metrics!.perSecond).toBeGreaterThan(10);
    expect(metrics!.links).toHaveLength(2);
    expect(metrics!.recoveries).toHaveLength(1);
  });

  test('whose rows do not arrive fails like any other', async () => {
    const { verdict, reason } = await outcomeOf(`
      async setUp(cluster) {
        await cluster.createTable('mine', 'id bigint primary key, version bigint not null', { set: null });
        await cluster.createTable('other', 'id int primary key');
      },`);
    expect(verdict).toBe('fail');
    expect(reason).toMatch(/^no acknowledged write is lost: \d+ of \d+ violations/);
  });

  test.each([
    ['throws in setUp()', 'setUp() { throw new Error("no luck"); },', /setUp\(\), line \d+: no luck$/],
    [
      'has wrong SQL in setUp()',
      "setUp: (c) => c.everywhere('create tabel t ()'),",
      /setUp\(\).*syntax error/,
    ],
    [
      'names a schema that is not there',
      "setUp: (c) => c.createSchema('none.sql'),",
      /none\.sql cannot be run on n\d: there is no such file/,
    ],
    [
      'replicates nothing',
      "setUp: (c) => c.everywhere('create table mine (id int, version int)'),",
      /no table is replicated/,
    ],
    [
      'cannot be read at the end',
      "tables: { mine: 'select id as key from mine' },",
      /query of tables\.mine.* is refused by n1: column "version" does not exist/,
    ],
    [
      'speaks of a table that is not there',
      running("await transaction.sql('select 1 from nowhere')"),
      /run\(\) of "do".*relation "nowhere" does not exist/,
    ],
    [
      'throws where nobody catches it',
      running('setTimeout(() => { throw new Error("no luck") }, 1); await transaction.sql("select 1")'),
      /thrown outside of any operation.*no luck/,
    ],
    ['does not suit the engine', "unsuited: () => 'it is Monday',", /mine does not suit \w+: it is Monday/],
  ])('that %s cannot be judged, and the file is named', async (_, members, expected) => {
    const { verdict, reason } = await outcomeOf(members);
    expect(verdict).toBe('error');
    expect(reason).toMatch(expected);
    expect(reason).toMatch(/w\d+\.mjs|mine/);
  });

  test('that hangs is ended by the time limit of the test', async () => {
    const started = performance.now();
    const { verdict, reason } = await outcomeOf(running('await new Promise(() => {})'), 4_000);
    expect({ verdict, reason }).toEqual({ verdict: 'fail', reason: 'timed out after 4.0 s' });
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
