import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { RequestError, WorkloadError } from '../../src/errors.js';
import type { Read, Write } from '../../src/history/operation.js';
import { randomFrom } from '../../src/random.js';
import { guarded } from '../../src/workload/own/guard.js';
import { loadWorkload, type OwnWorkload } from '../../src/workload/own/load.js';
import type { Action, Client, Transaction, Workload } from '../../src/workload/workload.js';

const folder = mkdtempSync(join(tmpdir(), 'mmr-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let own: OwnWorkload | undefined;
afterEach(() => own?.dispose());

describe('the file of a workload', () => {
  const fine = `name: 'mine', shows: 'x', setUp() {}, next() {}, tables: { t: 'select 1' }`;
  let files = 0;
  const written = (text: string, name = `w${files++}.mjs`) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test('that is right is loaded', async () => {
    own = await loadWorkload(written(`export default { ${fine}, before: [() => {}] }`));
    expect(own.workload.name).toBe('mine');
    expect(own.workload.before).toHaveLength(1);
  });

  test.each([
    [
      'that is not there',
      () => join(folder, 'none.mjs'),
      /none\.mjs": cannot be read: there is no such file$/,
    ],
    ['of another kind', () => written('', 'w.ts'), /must be a \.mjs file$/],
    ['with a syntax error', () => written('export default {'), /w\d+\.mjs": cannot be loaded: /],
    ['that throws', () => written('throw new Error("no luck")'), /cannot be loaded: Error: no luck$/],
    [
      'without a default export',
      () => written('export const x = 1'),
      /there is no default export that is an object; a workload is: export default/,
    ],
    [
      'that lacks everything',
      () => written('export default {}'),
      /"name" is missing: .*"shows" is missing: .*"setUp" is missing: .*"next" is missing: .*"tables" is missing: /,
    ],
    [
      'with an empty list of tables',
      () => written(`export default { ${fine}, tables: {} }`),
      /"tables" is not an object with/,
    ],
    [
      'with a name like a path',
      () => written(`export default { ${fine}, name: '../x' }`),
      /"name" is not a name of letters/,
    ],
    [
      'with a property that there is none of',
      () => written(`export default { ${fine}, about: ['ids are uniqe'] }`),
      /"about" is not a list of properties \(no acknowledged write is lost, /,
    ],
    [
      'with refusals that are no SQLSTATEs',
      () => written(`export default { ${fine}, refusals: { put: ['duplicate key'] } }`),
      /"refusals" is not an object with a list of SQLSTATEs for each f/,
    ],
    [
      'with a misspelt member',
      () => written(`export default { ${fine}, befor: [] }`),
      /"befor" is nothing that a workload has; did you mean before\?/,
    ],
  ])('%s is told of before anything starts', async (_, file, expected) => {
    const loading = loadWorkload(file());
    await expect(loading).rejects.toThrow(RequestError);
    await expect(loading).rejects.toThrow(expected);
  });
});

describe('what the code of a workload does wrong names the file', () => {
  let versions = 100;
  const client: Client = {
    ...{ process: 0, node: 'n1', number: 0, of: 1, nodeNumber: 0, nodes: 2 },
    engine: {} as Client['engine'],
    cluster: {} as Client['cluster'],
    random: randomFrom('x'),
    version: () => ++versions,
  };
  const doing = (next: Workload['next']) =>
    guarded(
      { name: 'mine', shows: 'x', setUp: async () => {}, next, tables: { t: '' } },
      'mine.mjs',
      '/mine.mjs',
    );
  async function run(body: (transaction: Transaction, client: Client) => unknown) {
    const [written, read]: [Write[], Read[]] = [[], []];
    const action = doing((c) => ({ f: 'do', value: null, run: async (t) => void (await body(t, c)) })).next(
      client,
    );
    await action.run({
      sql: () => new Promise((resolve) => setImmediate(resolve, [])),
      wrote: (w) => void written.push(w),
      read: (r) => void read.push(r),
    });
    return { written, read };
  }

  test('and what it does right is handed on', async () => {
    const write = { table: 't', key: '1', kind: 'insert' as const, replaced: null };
    const read = { table: 't', key: '1', version: null };
    const { written, read: seen } = await run(async (t, c) => {
      await t.sql('rollback to savepoint a');
      t.wrote({ ...write, version: c.version() });
      t.read(read);
    });
    expect(written).toEqual([{ ...write, version: versions }]);
    expect(seen).toEqual([read]);
    expect(doing(() => ({ f: 'x', run: async () => {} }) as unknown as Action).next(client).value).toBeNull();
  });

  test('a connection that was lost is not its doing', async () => {
    const lost = new Error('Connection terminated unexpectedly');
    await expect(run(() => Promise.reject(lost))).rejects.toBe(lost);
  });

  const write = (change: object) => (t: Transaction, c: Client) =>
    t.wrote({
      table: 't',
      key: '1',
      kind: 'insert',
      version: c.version(),
      replaced: null,
      ...change,
    } as Write);
  test.each<[string, (t: Transaction, c: Client) => unknown, RegExp]>([
    ['throws', () => Promise.reject(new Error('no luck')), /^mine\.mjs: run\(\) of "do" on n1: no luck$/],
    ['forgets to await', (t) => void t.sql('select 1'), /an await is missing/],
    ['commits', (t) => t.sql(' COMMIT'), /in a transaction already: leave "COMMIT" out/],
    ['calls sql as a template', (t) => t.sql(['select 1'] as unknown as string), /sql\(\) takes text/],
    ['makes a version up', write({ version: 1 }), /version is 1; accepted: what client\.version\(\) gave/],
    [
      'uses a version twice',
      (t, c) => {
        const version = c.version();
        write({ version })(t, c);
        write({ version })(t, c);
      },
      /version is \d+; accepted/,
    ],
    ['gives a number as key', write({ key: 1 }), /key is 1; accepted: text/],
    ['names another table', write({ table: 'u' }), /table is "u"; accepted: t/],
    ['names another kind', write({ kind: 'upsert' }), /kind is "upsert"; accepted: insert, update, delete/],
    ['forgets what was replaced', write({ replaced: undefined }), /replaced is missing; accepted/],
    [
      'reads a version that is text',
      (t) => t.read({ table: 't', key: '1', version: '5' as never }),
      /version is "5"/,
    ],
  ])('%s', async (_, body, expected) => {
    await expect(run(body)).rejects.toThrow(WorkloadError);
    await expect(run(body)).rejects.toThrow(expected);
  });

  test.each<[string, Workload['next'], RegExp]>([
    ['next() throws', () => JSON.parse('{'), /^mine\.mjs: next\(\)/],
    ['next() returns nothing', () => undefined as never, /next\(\): it must return \{ f:/],
    [
      'a value that JSON does not know',
      () => ({ f: 'x', value: 1n as never, run: async () => {} }),
      /next\(\): .*BigInt/,
    ],
  ])('%s', (_, next, expected) => {
    expect(() => doing(next).next(client)).toThrow(WorkloadError);
    expect(() => doing(next).next(client)).toThrow(expected);
  });
});
