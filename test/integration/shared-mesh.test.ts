import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { OwnSchema } from '../../src/cluster/own-schema.js';
import { Node } from '../../src/database/node.js';
import { ALL_OPERATIONS, DEFAULT_SET } from '../../src/replication/engine.js';
import type { Server } from '../../src/runtime/runtime.js';
import { waitFor } from '../../src/wait.js';
import { bundleHost } from '../support/host-bundle.js';
import {
  AT_A_TIME,
  type Culprit,
  expectOnlyTheCulprit,
  isMissing,
  OTHERS,
  PLACES,
  type Plant,
  plant,
  plantLine,
  SharingPlace,
  type Told,
  verdicts,
} from '../support/sharing.js';

// Twenty tests that share a mesh, one of them a culprit, on each engine that is here.

// What starts the host is the built program; here it is a bundle of the sources as they are now.
const started = vi.hoisted(() => ({ program: '' }));
vi.mock('../../src/script/host-command.js', () => ({
  hostCommand: (file: string) => ({ program: process.execPath, args: [started.program, file] }),
}));

let bundle: Awaited<ReturnType<typeof bundleHost>>;
beforeAll(async () => {
  bundle = await bundleHost();
  started.program = bundle.program;
});
afterAll(() => bundle?.remove());

const PLANT_LINE = `
  const now = new Date().toISOString().replace('T', ' ').replace('Z', ' UTC');
  appendFileSync(logFile, now + ' [1] {checkpointer}  ERROR:  planted trouble\\n');`;

const fellLink: Plant = async ({ cluster }) => {
  const [n1] = cluster.nodes;
  const sender = async () => Number(await n1.value`select coalesce(min(pid), 0) from pg_stat_replication`);
  const before = await sender();
  process.kill(before, 'SIGTERM');
  const look = async () => {
    const now = await sender();
    return now !== 0 && now !== before ? { done: undefined } : { notYet: String(now) };
  };
  await waitFor('another sender', look, { within: 15_000 });
};
const FELL_LINK = `
  const sender = () => n1.value\`select coalesce(min(pid), 0) from pg_stat_replication\`;
  const before = await sender();
  process.kill(before, 'SIGTERM');
  for (let now = before; now === 0 || now === before; ) now = await sender();`;

/** The same culprit as a built-in test, and as a user's. */
type Twins = readonly [builtIn: Plant, script: string];

/** Nobody's schema explains it: each who was there is run again, alone. */
const NOBODYS: Record<string, { readonly twins: Twins; readonly reason: RegExp; readonly note?: RegExp }> = {
  'a crash': {
    twins: [
      async ({ cluster }) =>
        void process.kill(Number(await cluster.nodes[0].value`select pg_backend_pid()`), 'SIGSEGV'),
      "process.kill(await n1.value`select pg_backend_pid()`, 'SIGSEGV');",
    ],
    reason: /signal 11/,
    note: /terminated by signal 11|Connection terminated/,
  },
  'a line in a server’s log': {
    twins: [plantLine, PLANT_LINE],
    reason: /checkpointer logged ERROR: planted trouble/,
    note: /checkpointer logged ERROR: planted trouble/,
  },
  'a link that falls': { twins: [fellLink, FELL_LINK], reason: /./ },
};

/** Nobody but the look at what all have in common sees it, in company and alone. */
const UNSEEN_ALONE: Record<string, { readonly plant: Plant; readonly reason: RegExp }> = {
  'a setting of the server': {
    plant: async (_, { cluster }) => void (await cluster.nodes[0].sql`alter system set work_mem = '5MB'`),
    reason: /n1: of the settings, work_mem = 5MB is new/,
  },
  'an account': {
    plant: async (_, { cluster }, run) => void (await cluster.nodes[1].sql(`create role left_${run}`)),
    reason: /n2: of the accounts, left_2 is new/,
  },
};

/** It has an owner, whose it is at once. */
const SOMEBODYS: Record<string, { readonly twins: Twins; readonly reason: RegExp }> = {
  'a touched foreign table': {
    twins: [
      async ({ cluster }) => void (await cluster.nodes[0].sql`update mmr.marker set node = 'the culprit'`),
      "await n1.sql`update mmr.marker set node = 'the culprit'`;",
    ],
    reason: /permission denied for table marker/,
  },
  'an advisory lock': {
    twins: [
      async ({ cluster }) => void (await cluster.nodes[1].value`select pg_advisory_lock(7)::text`),
      // What a process that has ended held is free; what it still runs on the server is not.
      `const session = await n2.session();
       session.sql\`select pg_advisory_lock(7), pg_sleep(60)\`.catch(() => undefined);
       while (!await n2.value\`select exists (select from pg_locks where locktype = 'advisory' and objid = 7)\`);`,
    ],
    reason: /the test has left (n2: a session \(active: .*pg_advisory_lock|an advisory lock \(0, 7, 1\))/,
  },
  'a column of one node': {
    twins: [
      async ({ cluster }) => void (await cluster.nodes[0].sql`alter table account add column more int`),
      'await n1.sql`alter table account add column more int`;',
    ],
    reason: /column t_culprit\.account\.more differs/,
  },
};

/** By the engine's functions, as the account of a test that shares a mesh. */
const CHANGES: Record<string, (own: OwnSchema) => Promise<void>> = {
  'a table taken out of its set': (own) =>
    own.engine.removeTable(own.nodes[0], DEFAULT_SET, own.qualified('account')),
  'a set that passes on less': ({ engine, nodes: [n1] }) =>
    engine.alterSet(n1, DEFAULT_SET, { ...ALL_OPERATIONS, update: false }),
  'a link that is stopped': ({ engine, nodes: [n1, n2] }) => engine.disable(n1, n2),
  'a set of its own': ({ engine, nodes: [n1] }) => engine.createSet(n1, 'mine', ALL_OPERATIONS),
};

for (const pgBin of PLACES) {
  describe.skipIf(isMissing(pgBin))(`on ${pgBin}`, () => {
    let place: SharingPlace;
    beforeAll(async () => {
      place = await SharingPlace.open(pgBin);
    });
    afterEach(() => place.stopServers());
    afterAll(() => place?.close());

    const runWith = (culprit: Culprit) => place.runWith({ culprit });

    test('nobody does anything wrong: each is run once, and nothing is left of any', async () => {
      const told = await runWith(async () => undefined);
      expect(verdicts(told), JSON.stringify(told.outcomes)).toEqual({ pass: expect.any(Array) });
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
        await place.runWith({ culprit: take }, { more: () => more });
        const admin = new Node('n1', server!, 'postgres');
        left.push(Number(await admin.value`select count(*) from pg_database where datname like 'mmr%'`));
        admin.close();
      }
      expect(left[1]).toBe(left[0]! + 1);
    });

    for (const [kind, at] of [
      ['a built-in test', 0],
      ['a user’s test', 1],
    ] as const) {
      test.each(Object.entries(NOBODYS))(`%s, by ${kind}, is shown again by it alone`, async (_, plant) => {
        const told = await runWith(plant.twins[at]);
        expectOnlyTheCulprit(told, plant.reason);
        expect(told.runs.culprit).toBe(2);
        if (plant.note) expect(told.notes.join('\n')).toMatch(plant.note);
      });

      test.each(Object.entries(SOMEBODYS))(`%s, by ${kind}, is its own at once`, async (_, plant) => {
        const told = await runWith(plant.twins[at]);
        expectOnlyTheCulprit(told, plant.reason);
        expect(Object.values(told.runs).every((n) => n === 1)).toBe(true);
      });
    }

    test.each(Object.entries(UNSEEN_ALONE))('%s is shown again by its culprit alone', async (_, planted) => {
      const told = await runWith(planted.plant);
      expectOnlyTheCulprit(told, planted.reason);
      expect(told.runs.culprit).toBe(2);
    });

    test.each(Object.entries(CHANGES))('replication is not its to change: %s', async (_, change) => {
      const told = await runWith(async ({ cluster }) => change(cluster as OwnSchema));
      expectOnlyTheCulprit(told, /permission denied for (function|database)|must be owner of/);
      expect(Object.values(told.runs).every((n) => n === 1)).toBe(true);
    });

    test('what a recorded defect has shown is known of the one whose doing it was, and of nobody else', async () => {
      // No test that shares a mesh may say so; what a recorded defect leaves is added when it shows itself.
      const leaves = { errors: [{ text: /^planted trouble$/, process: /^checkpointer$/ }] } as never;
      const told = await runWith({
        leaves,
        plant: async (context, mesh, run) => {
          await plantLine(context, mesh, run);
          if (run > 1) context.known('planted limitation', 'the manual');
        },
      });
      const { known, pass, ...others } = verdicts(told);
      expect(others).toEqual({});
      expect(known).toEqual(['culprit']);
      expect(pass).toHaveLength(OTHERS);
    });

    test('what one culprit shows again explains nothing that another has left', async () => {
      const begun = new Set<string>();
      const both = () =>
        waitFor(
          'both to have begun',
          async () => (begun.size === 2 ? { done: true } : { notYet: [...begun].join() }),
          { within: 20_000 },
        );
      const told = await place.runWith({
        culprit: async (context, mesh, run) => {
          begun.add('culprit');
          await both();
          await plantLine(context, mesh, run);
        },
        other: async (_, { servers: [, server] }, run) => {
          begun.add('other');
          await both();
          if (run === 1) await plant(server!, 'other trouble');
        },
      });
      const { error = [], fail, pass: _, ...others } = verdicts(told);
      expect(others).toEqual({});
      expect(fail).toEqual(['culprit']);
      expect(error).toContain('other');
      for (const name of error)
        expect(told.outcomes[name]!.reason).toMatch(
          /none of them shows it again alone:\n\S+ checkpointer logged ERROR: other trouble$/,
        );
    });

    test('a run that is stopped before they are run again says what each had come to', async () => {
      const stopped = ({ notes }: Told) => notes.length > 0;
      const told = await place.runWith({ culprit: plantLine }, { over: stopped });
      expect(Object.keys(told.outcomes).sort()).toEqual(Object.keys(told.runs).sort());
      const { error = [], pass: _, ...others } = verdicts(told);
      expect(others).toEqual({});
      expect(error).toContain('culprit');
      for (const name of error)
        expect(told.outcomes[name]!.reason).toMatch(
          /^it has ended \(pass\), but was not judged, because the run was stopped: .*planted trouble/s,
        );
    });

    test('what none of them shows again has judged nobody', async () => {
      const told = await runWith(async (context, mesh, run) => {
        if (run === 1) await plantLine(context, mesh, run);
      });
      const { error = [], pass = [], ...others } = verdicts(told);
      expect(others).toEqual({});
      expect(error).toContain('culprit');
      expect(error.length + pass.length).toBe(OTHERS + 1);
      expect(error.length).toBeLessThanOrEqual(2 * AT_A_TIME + 1);
      for (const name of error)
        expect(told.outcomes[name]!.reason).toMatch(/none of them .*\n.*planted trouble/);
    });
  });
}
