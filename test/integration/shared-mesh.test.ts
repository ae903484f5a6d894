import { appendFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { OwnSchema } from '../../src/cluster/own-schema.js';
import { Node } from '../../src/database/node.js';
import { ALL_OPERATIONS, DEFAULT_SET } from '../../src/replication/engine.js';
import type { Verdict } from '../../src/report/results.js';
import { type Outcome, runBuiltIn } from '../../src/run/built-in.js';
import type { Mesh } from '../../src/run/lane.js';
import { runSharing } from '../../src/run/sharing.js';
import type { Server } from '../../src/runtime/runtime.js';
import type { TablesContext, TablesTest } from '../../src/suite/test.js';
import { waitFor } from '../../src/wait.js';
import { openLane } from '../support/mesh.js';

const OTHERS = 19;
const AT_A_TIME = 3;

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane({ nodes: 2 });
});
// Servers of one's own: what a culprit did to them is gone with them.
afterEach(() => place.lane.stop());
afterAll(() => place.close());

interface Item {
  readonly name: string;
  readonly test: TablesTest;
}

interface Told {
  readonly outcomes: Record<string, Outcome>;
  /** How often each test was run. */
  readonly runs: Record<string, number>;
  readonly notes: string[];
}

/** A table, a row, and a look everywhere. */
async function small({ cluster, expect }: TablesContext): Promise<void> {
  await cluster.createTable('account', 'id int primary key, owner text');
  await cluster.nodes[0].sql`insert into account values (1, 'me')`;
  await cluster.settle();
  await expect.everywhere('select id, owner from account', [[1, 'me']]);
}

type Plant = (context: TablesContext, mesh: Mesh, run: number) => Promise<void>;

/** Runs a culprit among tests that do nothing wrong. */
async function runWith(plant: Plant, more = true): Promise<Told> {
  const told: Told = { outcomes: {}, runs: {}, notes: [] };
  let mesh: Mesh | undefined;
  const culprit: TablesTest = {
    proves: 'nothing',
    async run(context) {
      await small(context);
      await plant(context, mesh!, told.runs['culprit']!);
    },
  };
  const items: Item[] = Array.from({ length: OTHERS }, (_, i) => ({
    name: `innocent-${i}`,
    test: { proves: 'a row arrives', run: small },
  }));
  items.splice(7, 0, { name: 'culprit', test: culprit });
  const limit = pLimit(AT_A_TIME);
  await runSharing<Item>(
    place.lane,
    items,
    {
      turn: AT_A_TIME,
      inTurn: limit,
      nameOf: ({ name }) => name,
      over: () => false,
      more: () => more,
      note: (line) => void told.notes.push(line),
      ended: ({ name }, _took, outcome) => {
        expect(told.outcomes).not.toHaveProperty(name);
        told.outcomes[name] = outcome;
      },
      play: async ({ name, test }, ground, where) => {
        mesh = where;
        told.runs[name] = (told.runs[name] ?? 0) + 1;
        const { place: run } = place;
        const options = { name, seed: 's', timeout: 20_000, testDir: `${run.runDir}/tests/${name}` };
        return { outcome: await runBuiltIn(test, ground, { ...options, signal: run.signal }), took: 0 };
      },
    },
    () => undefined,
  );
  return told;
}

function verdicts({ outcomes }: Told): Record<Verdict, string[]> {
  const by: Record<string, string[]> = {};
  for (const [name, { verdict }] of Object.entries(outcomes)) by[verdict] = [...(by[verdict] ?? []), name];
  return by as Record<Verdict, string[]>;
}

function expectOnlyTheCulprit(told: Told, reason: RegExp): void {
  const { pass, ...red } = verdicts(told);
  expect(Object.values(red), JSON.stringify(told.outcomes)).toEqual([['culprit']]);
  expect(pass).toHaveLength(OTHERS);
  expect(told.outcomes['culprit']!.reason).toMatch(reason);
}

/** Its own backend, by its number. */
function backend({ cluster }: TablesContext): Promise<number> {
  return cluster.nodes[0].value`select pg_backend_pid()`.then(Number);
}

test('nobody does anything wrong: each is run once, and nothing is left of any', async () => {
  const told = await runWith(async () => undefined);
  expect(verdicts(told)).toEqual({ pass: expect.any(Array) });
  expect(Object.keys(told.outcomes)).toHaveLength(OTHERS + 1);
  expect(Object.values(told.runs).every((n) => n === 1)).toBe(true);
  expect(told.notes).toEqual([]);
});

test('the mesh is taken apart where more tests follow, and else left to go with its servers', async () => {
  const left: number[] = [];
  for (const more of [true, false]) {
    let server: Server | undefined;
    const take: Plant = async (_, { servers: [first] }) => {
      server = first;
    };
    await runWith(take, more);
    const admin = new Node('n1', server!, 'postgres');
    left.push(Number(await admin.value`select count(*) from pg_database where datname like 'mmr%'`));
    admin.close();
  }
  expect(left[1]).toBe(left[0]! + 1);
});

describe('what nobody’s schema explains is shown again by the culprit alone', () => {
  test('a crash', async () => {
    const told = await runWith(async (context) => void process.kill(await backend(context), 'SIGSEGV'));
    expectOnlyTheCulprit(told, /signal 11/);
    expect(told.notes.join('\n')).toMatch(/terminated by signal 11|Connection terminated/);
  });

  test('a line in a server’s log', async () => {
    const told = await runWith(async (_, { servers: [server] }) => {
      const now = new Date().toISOString().replace('T', ' ').replace('Z', ' UTC');
      await appendFile(server!.logFile, `${now} [1] {checkpointer}  ERROR:  planted trouble\n`);
    });
    expectOnlyTheCulprit(told, /checkpointer logged ERROR: planted trouble/);
    expect(told.runs['culprit']).toBe(2);
  });

  test('a link that falls', async () => {
    const told = await runWith(async ({ cluster }) => {
      const [n1] = cluster.nodes;
      const sender = async () =>
        Number(await n1.value`select coalesce(min(pid), 0) from pg_stat_replication`);
      const before = await sender();
      process.kill(before, 'SIGTERM');
      const look = async () => {
        const now = await sender();
        return now !== 0 && now !== before ? { done: undefined } : { notYet: String(now) };
      };
      await waitFor('another sender', look, { within: 15_000 });
    });
    const { pass, ...red } = verdicts(told);
    expect(Object.values(red).flat(), JSON.stringify(told.outcomes)).toEqual(['culprit']);
    expect(pass).toHaveLength(OTHERS);
  });
});

describe('what has an owner is that one’s at once', () => {
  test('a touched foreign table', async () => {
    const told = await runWith(async ({ cluster }) => {
      await cluster.nodes[0].sql(`update mmr.marker set node = 'the culprit'`);
    });
    expectOnlyTheCulprit(told, /permission denied for table marker/);
    expect(Object.values(told.runs).every((n) => n === 1)).toBe(true);
  });

  const changes: Record<string, (own: OwnSchema) => Promise<void>> = {
    'a table taken out of its set': (own) =>
      own.engine.removeTable(own.nodes[0], DEFAULT_SET, own.qualified('account')),
    'a set that passes on less': ({ engine, nodes: [n1] }) =>
      engine.alterSet(n1, DEFAULT_SET, { ...ALL_OPERATIONS, update: false }),
    'a link that is stopped': ({ engine, nodes: [n1, n2] }) => engine.disable(n1, n2),
    'a set of its own': ({ engine, nodes: [n1] }) => engine.createSet(n1, 'mine', ALL_OPERATIONS),
  };
  test.each(Object.entries(changes))('replication is not its to change: %s', async (_, change) => {
    const told = await runWith(async ({ cluster }) => change(cluster as OwnSchema));
    expectOnlyTheCulprit(told, /permission denied for (function|database)|must be owner of/);
    expect(Object.values(told.runs).every((n) => n === 1)).toBe(true);
  });

  test('an advisory lock', async () => {
    const told = await runWith(
      async ({ cluster }) => void (await cluster.nodes[1].value`select pg_advisory_lock(7)::text`),
    );
    expectOnlyTheCulprit(told, /n2: the test has left an advisory lock \(0, 7, 1\)/);
  });

  test('rows that differ', async () => {
    const told = await runWith(async ({ cluster }) => {
      const other = (cluster as OwnSchema).nodes[0];
      await other.sql`alter table account add column more int`;
    });
    expectOnlyTheCulprit(told, /column t_culprit\.account\.more differs/);
  });
});

test('what a recorded defect has shown is known of the one whose doing it was, and of nobody else', async () => {
  const told = await runWith(async ({ known }, { servers: [server] }, run) => {
    if (run === 1) {
      const now = new Date().toISOString().replace('T', ' ').replace('Z', ' UTC');
      await appendFile(server!.logFile, `${now} [1] {checkpointer}  ERROR:  planted trouble\n`);
    } else known('planted limitation', 'the manual');
  });
  const { known, pass, ...others } = verdicts(told);
  expect(others).toEqual({});
  expect(known).toEqual(['culprit']);
  expect(pass).toHaveLength(OTHERS);
});

test('what none of them shows again has judged nobody', async () => {
  const told = await runWith(async (_, { servers: [server] }, run) => {
    if (run > 1) return;
    const now = new Date().toISOString().replace('T', ' ').replace('Z', ' UTC');
    await appendFile(server!.logFile, `${now} [1] {checkpointer}  ERROR:  planted trouble\n`);
  });
  const { error, pass, ...others } = verdicts(told);
  expect(others).toEqual({});
  expect(error).toContain('culprit');
  expect(error!.length + pass!.length).toBe(OTHERS + 1);
  expect(error!.length).toBeLessThanOrEqual(2 * AT_A_TIME + 1);
  for (const name of error!)
    expect(told.outcomes[name]!.reason).toMatch(/none of them .*\n.*planted trouble/);
});
