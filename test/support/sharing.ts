import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { expect } from 'vitest';
import type { Verdict } from '../../src/report/results.js';
import { type Outcome, runBuiltIn } from '../../src/run/built-in.js';
import { hasSchema } from '../../src/run/ground.js';
import type { Mesh } from '../../src/run/lane.js';
import { runSharing } from '../../src/run/sharing.js';
import { runTablesScript } from '../../src/run/tables-script.js';
import type { Server } from '../../src/runtime/runtime.js';
import {
  type LookContext,
  type LookTest,
  type TablesContext,
  type TablesTest,
  worksInSchema,
} from '../../src/suite/test.js';
import { openLane, requestFor } from './mesh.js';

/** How many tests do nothing wrong. */
export const OTHERS = 19;
export const AT_A_TIME = 2;

/** What became of tests that shared a mesh. */
export interface Told {
  readonly outcomes: Record<string, Outcome>;
  /** How often each test was run. */
  readonly runs: Record<string, number>;
  readonly notes: string[];
}

/** What a culprit does: the mesh is there for what its account cannot do, and `run` counts how often it has run. */
export type Plant = (context: TablesContext, mesh: Mesh, run: number) => Promise<void>;

/** A culprit: a built-in test, or the body of a user's, which finds `logFile`, n1's, and `times` in its way. */
export type Culprit =
  | Plant
  | string
  | { readonly plant: Plant; readonly leaves: NonNullable<TablesTest['leaves']> }
  | { readonly look: (context: LookContext, mesh: Mesh, run: number) => Promise<void> };

/** A table, a row, and a look everywhere. */
export async function small({ cluster, expect }: TablesContext): Promise<void> {
  await cluster.createTable('account', 'id int primary key, owner text');
  await cluster.nodes[0].sql`insert into account values (1, 'me')`;
  await cluster.settle();
  await expect.everywhere('select id, owner from account', [[1, 'me']]);
}

const SMALL = small.toString();

const DEBIAN = '/usr/lib/postgresql/15/bin';
const named = process.env.MMR_TEST_PG_BIN;
/** Servers of each engine that is here; MMR_TEST_PG_BIN names others: Spock's. */
export const PLACES = named ? [named] : ['embedded', DEBIAN];

/** Whether its engine is not installed on this machine. */
export function isMissing(place: string): boolean {
  return place === DEBIAN && !existsSync('/usr/share/postgresql/15/extension/pglogical.control');
}

/** A line in n1's log, as its checkpointer would write it. */
export const plantLine: Plant = (_, { servers: [server] }) => plant(server!, 'planted trouble');

/** The same in any server's. */
export async function plant({ logFile }: Server, text: string): Promise<void> {
  const now = new Date().toISOString().replace('T', ' ').replace('Z', ' UTC');
  await appendFile(logFile, `${now} [1] {checkpointer}  ERROR:  ${text}\n`);
}

type Item =
  | { readonly name: string; readonly test: TablesTest | LookTest }
  | { readonly name: string; file: string };

/** Whether more tests follow, and whether the run is over. */
interface WhenOver {
  readonly more?: () => boolean;
  readonly over?: (told: Told) => boolean;
}

/** A place in which tests share a mesh of two nodes. */
export class SharingPlace {
  private constructor(
    private readonly opened: Awaited<ReturnType<typeof openLane>>,
    private readonly folder: string,
  ) {}

  static async open(pgBin: string): Promise<SharingPlace> {
    const opened = await openLane({ nodes: 2, pgBin });
    return new SharingPlace(opened, await mkdtemp(join(tmpdir(), 'mmr-sharing-')));
  }

  get engine() {
    return this.opened.chosen.engine;
  }

  /** Servers of one's own: what a culprit did to them is gone with them. */
  stopServers(): Promise<void> {
    return this.opened.lane.stop();
  }

  async close(): Promise<void> {
    await this.opened.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /**
   * Runs culprits among tests that do nothing wrong, of which every sixth is a user's.
   *
   * @param culprits by their names
   */
  async runWith(
    culprits: Readonly<Record<string, Culprit>>,
    { more = () => true, over = () => false }: WhenOver = {},
  ): Promise<Told> {
    const told: Told = { outcomes: {}, runs: {}, notes: [] };
    let mesh: Mesh | undefined;
    const others = await Promise.all(
      Array.from({ length: OTHERS }, (_, i): Item | Promise<Item> => {
        const name = `innocent-${i}`;
        return i % 6 === 3 ? this.script(name, '') : { name, test: { proves: 'a row arrives', run: small } };
      }),
    );
    const guilty = await Promise.all(
      Object.entries(culprits).map(([name, culprit]): Item | Promise<Item> => {
        if (typeof culprit === 'string') return this.script(name, culprit);
        if ('look' in culprit) {
          const run = (context: LookContext) => culprit.look(context, mesh!, told.runs[name]!);
          return { name, test: { scope: 'look', proves: 'nothing', run } };
        }
        const { plant, leaves = {} } = typeof culprit === 'function' ? { plant: culprit } : culprit;
        const run = async (context: TablesContext) => {
          await small(context);
          await plant(context, mesh!, told.runs[name]!);
        };
        return { name, test: { proves: 'nothing', run, leaves } };
      }),
    );
    const items = [...others.slice(0, 7), ...guilty, ...others.slice(7)];
    const { lane, chosen, place } = this.opened;
    const folders = new Map(items.map(({ name }) => [name, name]));
    await runSharing<Item>(
      lane,
      items,
      {
        turn: AT_A_TIME,
        inTurn: pLimit(AT_A_TIME),
        nameOf: ({ name }) => name,
        worksInSchema: (item) => 'file' in item || worksInSchema(item.test),
        more,
        over: () => over(told),
        note: (line) => void told.notes.push(line),
        ended: ({ name }, _took, outcome) => {
          expect(told.outcomes).not.toHaveProperty(name);
          told.outcomes[name] = outcome;
        },
        play: async (item, ground, where) => {
          mesh = where;
          const { name } = item;
          told.runs[name] = (told.runs[name] ?? 0) + 1;
          if ('file' in item) {
            const known = { logFile: where.servers[0]!.logFile, times: told.runs[name] };
            await writeFile(`${item.file}.json`, JSON.stringify(known));
            const run = {
              ...chosen,
              place,
              folders,
              seed: 's',
              request: requestFor({ testTimeout: 20_000 }),
            };
            if (!hasSchema(ground)) throw new TypeError('a script without a schema');
            return { outcome: await runTablesScript(run, item, ground), took: 0 };
          }
          const testDir = join(place.runDir, 'tests', name);
          const options = { name, seed: 's', timeout: 20_000, testDir, signal: place.signal };
          return { outcome: await runBuiltIn(item.test, ground, options), took: 0 };
        },
      },
      () => undefined,
    );
    return told;
  }

  /** A user's test, which does what `small` does, and then this. */
  private async script(name: string, body: string): Promise<Item> {
    const file = join(this.folder, `${name}.mjs`);
    await writeFile(
      file,
      `import { appendFileSync, readFileSync } from 'node:fs';
       ${SMALL}
       export default { proves: 'it', scope: 'tables', async run(context) {
         const { logFile, times } = JSON.parse(readFileSync(${JSON.stringify(`${file}.json`)}, 'utf8'));
         const [n1, n2] = context.cluster.nodes;
         await small(context);
         ${body}
       } };`,
    );
    return { name, file };
  }
}

export function verdicts({ outcomes }: Told): Partial<Record<Verdict, string[]>> {
  const by: Partial<Record<Verdict, string[]>> = {};
  for (const [name, { verdict }] of Object.entries(outcomes)) by[verdict] = [...(by[verdict] ?? []), name];
  return by;
}

/** The culprit is wrong, and nobody else is. */
export function expectOnlyTheCulprit(told: Told, reason: RegExp): void {
  const { pass, ...red } = verdicts(told);
  expect(Object.values(red), JSON.stringify(told.outcomes)).toEqual([['culprit']]);
  expect(pass).toHaveLength(OTHERS);
  expect(told.outcomes.culprit!.reason).toMatch(reason);
}
