import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Node } from '../../src/database/node.js';
import { output } from '../../src/process/output.js';
import type { RunRequest } from '../../src/run/request.js';
import { run } from '../../src/run/run.js';
import { sweep } from '../../src/run/sweep.js';
import { embeddedBin } from '../../src/runtime/local/embedded.js';
import { waitFor } from '../../src/wait.js';
import { requestFor } from '../support/mesh.js';
import { testWith } from '../support/programs.js';
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

async function nothingIsLeftOf(witness: Witness): Promise<void> {
  const { workDir } = witness.place!;
  // The guard goes home by itself.
  const look = async () => {
    const all = (await output('ps', ['-eo', 'args'])).split('\n');
    const left = all.filter((line) => line.includes(workDir));
    return left.length === 0 ? { done: undefined } : { notYet: left.join('; ') };
  };
  await waitFor(`nothing to run that knows ${workDir}`, look, { within: 5_000 });
  await expect(stat(workDir)).rejects.toThrow('ENOENT');
}

test('a run leaves its reports and the logs, and nothing that runs', async () => {
  const witness = new Witness();
  const { results, runDir } = await run(request, witness, witness.abort.signal);
  expect(results).toMatchObject({ verdict: 'pass', finished: true, counts: { pass: 1, fail: 0, error: 0 } });
  expect(results.tests[0]).toMatchObject({ name: 'dml/insert', kind: 'built-in', verdict: 'pass' });
  expect(results.tests[0]!.reproduce).toMatch(
    /^\.\/runner -t dml\/insert --nodes 3 --engine native --runtime local --pg-bin embedded --seed \w+ --test-timeout \d+$/,
  );
  expect(await readdir(runDir)).toEqual(
    expect.arrayContaining(['results.json', 'junit.xml', 'results.tap', 'summary.md', 'runner.log', 'nodes']),
  );
  expect(JSON.parse(await readFile(join(runDir, 'results.json'), 'utf8'))).toEqual(results);
  for (const node of ['lane1-n1', 'lane1-n2', 'lane1-n3']) {
    expect(await readFile(join(runDir, 'nodes', node, 'server.log'), 'utf8')).toContain(
      'ready to accept connections',
    );
  }
  // The face is told where everything is, and the password, before anything is started.
  expect(witness.told.indexOf('started')).toBeLessThan(witness.told.indexOf('testStarted dml/insert'));
  expect(await output('grep', ['-rl', witness.place!.password, runDir]).catch(() => '')).toBe('');
  await nothingIsLeftOf(witness);
});

test('servers of a relative folder, and something in the way of the link to the newest run', async () => {
  await mkdir(join(dir, 'results', 'latest'), { recursive: true });
  const witness = new Witness();
  const named = await run(request, witness, witness.abort.signal);
  expect(named.results.verdict).toBe('pass');
  expect(witness.told).toContainEqual(
    expect.stringMatching(/^note .*results\/latest does not lead to this run: EISDIR/),
  );
  expect(await readdir(join(dir, 'results'))).toHaveLength(2);

  const here = { ...request, pgBin: relative(process.cwd(), await embeddedBin()) };
  expect((await run(here, witness, witness.abort.signal)).results).toMatchObject({ verdict: 'pass' });
});

test('a run that is aborted while a test runs stops everything and judges nothing', async () => {
  const witness = new Witness('testStarted');
  const { results } = await run(request, witness, witness.abort.signal);
  expect(results).toMatchObject({ verdict: 'error', error: 'enough' });
  expect(results.tests.map((t) => t.verdict)).toEqual(['error']);
  await nothingIsLeftOf(witness);
});

test('a run that is aborted while the servers start stops everything', async () => {
  const witness = new Witness('started');
  const { results } = await run(request, witness, witness.abort.signal);
  expect(results).toMatchObject({ verdict: 'error', error: 'enough' });
  await nothingIsLeftOf(witness);
});

test('a run over its time limit ends with what it has', async () => {
  const witness = new Witness();
  const { results } = await run({ ...request, timeout: 300 }, witness, witness.abort.signal);
  expect(results.error).toBe("the run's time limit of 0.3 s is over");
  expect(results.verdict).toBe('error');
  await nothingIsLeftOf(witness);
});

test('servers that do not start are an error with their own words, not a pass', async () => {
  const script = join(dir, 'x.sh');
  await writeFile(script, 'exit 0\n');
  await writeFile(join(dir, 'broken.sql'), 'create table t (id int primary key); select no_such_function();');
  const witness = new Witness();
  const wanted = [{ test: script }, { test: 'dml/insert' }];
  const broken = { ...request, wanted, setupSql: join(dir, 'broken.sql') };
  const { results } = await run(broken, witness, witness.abort.signal);
  expect(results.verdict).toBe('error');
  expect(results.error).toMatch(
    /^setup-sql failed on n\d: \S*broken\.sql:1: .*function no_such_function\(\) does not exist/,
  );
  expect(results.tests.find((t) => t.kind === 'script')).toMatchObject({ verdict: 'error' });
  await nothingIsLeftOf(witness);
});

testWith('psql')(
  'setup-sql takes a dump, and what no transaction takes',
  async () => {
    await writeFile(
      join(dir, 'dump.sql'),
      `SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.customer (id integer NOT NULL, name text);
ALTER TABLE ONLY public.customer ADD CONSTRAINT customer_pkey PRIMARY KEY (id);
COPY public.customer (id, name) FROM stdin;
900\ta
\\.
create index concurrently on public.customer (name);
alter system set work_mem = '8MB';
select pg_reload_conf();
`,
    );
    const script = join(dir, 'reads.sh');
    await writeFile(
      script,
      `for node in $MMR_NODES; do
  psql -X -Atc "select id, name, current_setting('work_mem') from customer" service=$node
done > ${dir}/seen
psql -X -v ON_ERROR_STOP=1 -qc "insert into customer values (1, 'b')" service=n2
`,
    );
    const witness = new Witness();
    const { results } = await run(
      { ...request, wanted: [{ test: script }], setupSql: join(dir, 'dump.sql') },
      witness,
      witness.abort.signal,
    );
    expect(results).toMatchObject({ verdict: 'pass', counts: { pass: 2 } });
    expect(await readFile(join(dir, 'seen'), 'utf8')).toBe('900|a|8MB\n'.repeat(3));
  },
  60_000,
);

test('scripts share one cluster with the tables of setup-sql, and a kept cluster stays until it is swept', async () => {
  await writeFile(join(dir, 'setup.sql'), 'create table t (id int primary key);');
  const script = join(dir, 'first.sh');
  await writeFile(script, 'psql -X -v ON_ERROR_STOP=1 -qc "insert into t values (1)" service=n2\n');
  await chmod(script, 0o755);
  const witness = new Witness();
  const wanted = [{ test: script }];
  const keeping = { ...request, wanted, setupSql: join(dir, 'setup.sql'), keep: true };
  const { results, kept } = await run(keeping, witness, witness.abort.signal);
  expect(results).toMatchObject({ verdict: 'pass', counts: { pass: 2 } });
  expect(results.tests.map(({ name }) => name).at(-1)).toBe('scripts/look-over');
  try {
    const nodes = kept!.nodes.map(
      (n) => new Node(n.name, { ...n, peerHost: n.host, peerPort: n.port }, n.database),
    );
    await expect.poll(() => nodes[2]!.value`select count(*) from t`).toBe(1);
    for (const node of nodes) node.close();
  } finally {
    // Processes end whether a docker daemon answers or not.
    vi.stubEnv('DOCKER_HOST', 'unix:///nonexistent.sock');
    expect(await sweep(kept!)).toEqual([]);
  }
  await nothingIsLeftOf(witness);
});

test.each([
  [
    '.mjs',
    (sql: string) => `export default { proves: 'x', async run({ cluster }) {
    const [n1, n2] = cluster.nodes;
    await n2.sql(\`create table of_n2 (id int references t)\`);
    await n1.sql\`${sql}\`;
    await cluster.barrier(n1, n2, 5000);
  } };`,
  ],
  [
    '.sh',
    (sql: string) => `psql -Xqc 'create table of_n2 (id int references t)' service=n2
    psql -Xqc '${sql}' service=n1
    for _ in $(seq 50); do grep -q "cannot truncate" "$MMR_RUN_DIR/nodes/n2/server.log" && exit 1; sleep 0.1; done; exit 2\n`,
  ],
] as const)("a link that a %s script's statement has stuck is explained by its subscriber", async (kind, text) => {
  await writeFile(join(dir, 'setup.sql'), 'create table t (id int primary key);');
  const script = join(dir, `stuck${kind}`);
  await writeFile(script, text('truncate t'));
  const wanted = [{ test: script }];
  const asked = { ...request, nodes: 2, wanted, setupSql: join(dir, 'setup.sql') };
  const { results } = await run(asked, new Witness(), new AbortController().signal);
  expect(results.tests).toMatchObject([
    { verdict: 'fail' },
    { name: 'scripts/look-over', verdict: 'fail', reason: expect.stringContaining('sub_n2_n1') },
  ]);
  const { serverLog = [] } = results.tests[0]!;
  const ofSubscriber = serverLog.find(({ node }) => node === 'n2')?.lines.join('\n');
  expect(ofSubscriber).toMatch(/ERROR \(.*apply.*\): cannot truncate a table referenced in a foreign key/);
});

// One that shares a mesh has its verdict at the next look, after the next one.
test.each([
  ['dml/no-echo', 1],
  ['dml/insert', 2],
])('at most as many tests as jobs at a time: %s', async (name, most) => {
  const witness = new Witness();
  const wanted = Array.from({ length: 4 }, () => ({ test: name }));
  const { results } = await run({ ...request, wanted, jobs: 1 }, witness, witness.abort.signal);
  expect(results.counts.pass).toBe(4);
  let without = 0;
  const seen = witness.told.flatMap((line) => {
    if (line.startsWith('testStarted')) return [++without];
    if (line.startsWith('testEnded')) return [--without];
    return [];
  });
  expect(Math.max(...seen)).toBe(most);
  expect(without).toBe(0);
});
