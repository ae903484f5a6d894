import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RequestError } from '../../src/errors.js';
import type { RunRequest } from '../../src/run/request.js';
import { run } from '../../src/run/run.js';
import { embeddedBin } from '../../src/runtime/local/embedded.js';
import { requestFor } from '../support/mesh.js';
import { Witness } from '../support/witness.js';

let dir: string;
let request: RunRequest;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mmr-run-'));
  request = requestFor({ resultsDir: join(dir, 'results'), wanted: [{ test: 'dml/insert' }] });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true, force: true });
});

describe('a wrong request starts nothing and leaves nothing', () => {
  const wrong: [string, Partial<RunRequest>, RegExp][] = [
    ['an unknown schedule', { wanted: [{ schedule: 'nope' }] }, /"nope"/],
    ['an unknown test', { wanted: [{ test: 'dml/nope' }] }, /"dml\/nope"/],
    ['a folder without PostgreSQL', { pgBin: tmpdir() }, /pg-bin ".*": has no postgres/],
    [
      'a node that is not there',
      { pgBins: { n4: tmpdir() } },
      /pg-bin "n4=.*": there is no node n4; the nodes of this run are n1, n2, n3$/,
    ],
    [
      'a folder without PostgreSQL for one node',
      { pgBins: { n2: tmpdir() } },
      /pg-bin ".*": has no postgres/,
    ],
    [
      'something to upgrade to, and no test that does it',
      { upgradeTo: 'embedded' },
      /upgrade-to "embedded": only tests of upgrades make use of it/,
    ],
    [
      'servers of both kinds',
      { runtime: 'auto', images: { n1: 'x' } },
      /image "n1=x" and pg-bin ".*" both name the servers/,
    ],
    ['an engine that is not there', { engine: 'spock' }, /engine "spock": not to be had/],
    [
      'a workload that no test runs',
      { workload: 'x.mjs' },
      /workload "x.mjs": only tests with faults run one/,
    ],
    [
      'a workload that is not there',
      { workload: '/nope.mjs', wanted: [{ test: 'partition/one-way' }] },
      /workload "\/nope.mjs": cannot be read/,
    ],
    [
      'one test in parts',
      { wanted: [{ test: 'partition/one-way' }], replay: '/f.json', shard: { number: 1, of: 2 } },
      /replay "\/f.json": is for one test, which cannot be shared; leave out shard 1\/2/,
    ],
    [
      'a test of another part that is not there',
      { wanted: [{ test: 'dml/insert' }, { test: 'dml/nope' }], shard: { number: 1, of: 2 } },
      /"dml\/nope"/,
    ],
    ['a set-up file that is not there', { setupSql: '/nope.sql' }, /setup-sql "\/nope.sql": cannot be read/],
  ];
  test.each(wrong)('%s', async (_, changes, message) => {
    const witness = new Witness();
    const running = run({ ...request, ...changes }, witness, witness.abort.signal);
    await expect(running).rejects.toThrow(RequestError);
    await expect(running).rejects.toThrow(message);
    expect(witness.place).toBeUndefined();
    expect(await readdir(dir)).toEqual([]);
  });

  test('a script that says something about itself that nobody understands', async () => {
    const script = join(dir, 'x.sh');
    await writeFile(script, 'true\n# mmr: leaves different orders\n');
    const witness = new Witness();
    const running = run({ ...request, wanted: [{ test: script }] }, witness, witness.abort.signal);
    await expect(running).rejects.toThrow(RequestError);
    await expect(running).rejects.toThrow(/x\.sh", line 2: "mmr: leaves different orders" is not understood/);
    expect(await readdir(dir)).toEqual(['x.sh']);
  });

  test.each([
    ['nothing', '', false],
    ['blanks and comments', '\ufeff-- a\n/* b;\n */ ;\n--', false],
    ['a statement behind them', '/* a */ -- b\nselect 1', true],
  ])('a set-up file that does nothing: %s', async (_, text, isRun) => {
    const setupSql = join(dir, 'schema.sql');
    await writeFile(setupSql, text);
    const witness = new Witness();
    // What comes next is wrong, too.
    const running = run({ ...request, setupSql, engine: 'spock' }, witness, witness.abort.signal);
    await expect(running).rejects.toThrow(RequestError);
    await expect(running).rejects.toThrow(isRun ? /engine "spock"/ : /schema\.sql": holds no statement$/);
    expect(await readdir(dir)).toEqual(['schema.sql']);
  });

  test.each([
    ['\\restrict abc', '\\\\restrict'],
    ['COPY public.a (id) FROM stdin;', 'COPY public.a \\(id\\) FROM stdin'],
    ['alter system set work_mem = 1', 'alter system'],
    ['create index concurrently on a (id)', 'create index concurrently'],
  ])('a set-up file that takes psql, where there is none: %s', async (statement, named) => {
    vi.stubEnv('PATH', '/nonexistent');
    const setupSql = join(dir, 'dump.sql');
    await writeFile(setupSql, `create table a (id int);\n  ${statement}\n`);
    const witness = new Witness();
    const running = run({ ...request, pgBin: await embeddedBin(), setupSql }, witness, witness.abort.signal);
    await expect(running).rejects.toThrow(RequestError);
    await expect(running).rejects.toThrow(
      new RegExp(`dump\\.sql", line 2: "${named}" takes psql, but .*none; install`),
    );
    expect(await readdir(dir)).toEqual(['dump.sql']);
  });

  test('a setting that the servers refuse, when they have been asked', async () => {
    await chmod(dir, 0o711);
    vi.stubEnv('TMPDIR', dir);
    const asked = { ...request, resultsDir: join(dir, 'results'), pgSettings: { work_mem: 'plenty' } };
    const witness = new Witness();
    const running = run(asked, witness, witness.abort.signal);
    await expect(running).rejects.toThrow(RequestError);
    await expect(running).rejects.toThrow(/invalid value for parameter "work_mem"/);
    // Neither the folder in which they were asked, nor one for results.
    expect(await readdir(dir)).toEqual([]);
  });

  test('a script without its interpreter', async () => {
    // The work folder would be in here, too.
    // Root's servers have to get in.
    await chmod(dir, 0o711);
    vi.stubEnv('TMPDIR', dir);
    await mkdir(join(dir, 'results'));
    const script = join(dir, 'x.py');
    await writeFile(script, '');
    vi.stubEnv('PATH', '/nonexistent');
    const witness = new Witness();
    const running = run({ ...request, wanted: [{ test: script }] }, witness, witness.abort.signal);
    await expect(running).rejects.toThrow(/x\.py": needs python3 or python, but PATH has none/);
    expect((await readdir(dir)).sort()).toEqual(['results', 'x.py']);
    expect(await readdir(join(dir, 'results'))).toEqual([]);
  });
});
