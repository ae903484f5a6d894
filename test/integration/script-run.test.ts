import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Mesh } from '../../src/run/lane.js';
import { openLane } from '../support/mesh.js';
import { testWith } from '../support/programs.js';
import { script, scriptMesh } from '../support/scripts.js';

let lane: Awaited<ReturnType<typeof openLane>>;
let mesh: Mesh;
beforeAll(async () => {
  lane = await openLane();
  mesh = await scriptMesh(lane);
}, 60_000);
afterAll(() => lane.close());
afterEach(() => void vi.unstubAllEnvs());

const psql = 'psql -X -A -t -q -v ON_ERROR_STOP=1';

testWith('psql')(
  'a script reaches every node by service, connection string and EDGE_*, whatever the caller had set',
  async () => {
    vi.stubEnv('PGPASSWORD', 'of another server');
    vi.stubEnv('PGHOSTADDR', '192.0.2.1');
    vi.stubEnv('PGSSLMODE', 'require');
    vi.stubEnv('EDGE_DB', 'elsewhere');
    const { run, folder } = await script(
      mesh,
      'reach.sh',
      `set -e
     who="select current_setting('port')"
     for node in $MMR_NODES; do ${psql} -d "service=$node" -c "$who"; done
     ${psql} -c "$who"
     ${psql} -d "$MMR_N1_DSN" -c "$who"; ${psql} -d "$MMR_N2_DSN" -c "$who"; ${psql} -d "$MMR_N3_DSN" -c "$who"
     PGPASSWORD=$EDGE_PASSWORD ${psql} -h $EDGE_HOST -p $EDGE_START_PORT -U $EDGE_USERNAME -d $EDGE_DB -c "$who"
     "$EDGE_CLUSTER_DIR/n2/pgedge/$EDGE_COMPONENT/bin/psql" -X -A -t -q -c "$who"
     echo $MMR_NODES $MMR_ENGINE $MMR_SEED $EDGE_NODES $EDGE_COMPONENT $EDGE_REPUSER`,
    );
    expect(await run()).toEqual({ verdict: 'pass' });
    const { nodes } = mesh.cluster;
    const [n1, n2, n3] = nodes.map((node) => String(node.endpoint.port));
    const { facts } = lane.chosen.parts[0].runtime;
    const major = Math.floor(facts.versionNumber / 10_000);
    const kind = mesh.cluster.engine.kind;
    const printed = (await readFile(join(folder, 'result/output.log'), 'utf8')).trim().split('\n');
    expect(printed).toEqual([
      n1,
      n2,
      n3,
      n1,
      n1,
      n2,
      n3,
      n1,
      n1,
      `n1 n2 n3 ${kind} seed 3 pg${major} postgres`,
    ]);
  },
);

const PRINTS_ALIKE = `select timestamptz '2026-01-01 12:00:00+00' as t, interval '1 day 2 hours' as i, 'é' as e;
select nothing;
\\pset format wrapped
select repeat('wide ', 12) as w;
`;
const PRINTED = `select timestamptz '2026-01-01 12:00:00+00' as t, interval '1 day 2 hours' as i, 'é' as e;
           t            |       i        | e 
------------------------+----------------+---
 2026-01-01 12:00:00+00 | 1 day 02:00:00 | é
(1 row)

select nothing;
ERROR:  column "nothing" does not exist
LINE 1: select nothing;
               ^
\\pset format wrapped
Output format is wrapped.
select repeat('wide ', 12) as w;
                              w                               
--------------------------------------------------------------
 wide wide wide wide wide wide wide wide wide wide wide wide 
(1 row)

`;

/** A `.sql` test whose right output is PRINTED. */
async function printing(env: Record<string, string> = {}) {
  const test = await script(mesh, 'prints.sql', PRINTS_ALIKE, { env });
  await writeFile(join(test.folder, 'prints.out'), PRINTED);
  return test.run();
}

testWith('psql')("what a .sql test prints does not depend on the caller's environment", async () => {
  const theirs: Record<string, string> = {
    ...{ LANGUAGE: 'de', LANG: 'de_DE.UTF-8', LC_ALL: 'xx_XX.UTF-8', LC_MESSAGES: 'de_DE.UTF-8' },
    ...{ PGTZ: 'Asia/Tokyo', PGDATESTYLE: 'German', PGCLIENTENCODING: 'LATIN1', PGAPPNAME: 'x' },
    ...{ PGOPTIONS: '-c intervalstyle=iso_8601 -c default_transaction_read_only=on', COLUMNS: '20' },
    ...{ PG_COLOR: 'always', PGSSLROOTCERT: '/nowhere', PGCONNECT_TIMEOUT: 'soon' },
  };
  for (const [name, value] of Object.entries(theirs)) vi.stubEnv(name, value);
  expect(await printing()).toEqual({ verdict: 'pass' });
});

testWith('psql')('unless the configuration says so', async () => {
  expect(await printing({ PGTZ: 'Asia/Tokyo' })).toMatchObject({
    verdict: 'fail',
    diff: expect.stringContaining('+ 2026-01-01 21:00:00+09'),
  });
});

testWith('python3')("a script's text is UTF-8, whatever the caller's locale", async () => {
  for (const name of ['LC_ALL', 'LC_CTYPE', 'LANG']) vi.stubEnv(name, 'de_DE.ISO-8859-1');
  const text = `import locale, os, sys
assert sys.stdout.encoding.lower().replace('-', '') == 'utf8', sys.stdout.encoding
assert not [name for name in os.environ if name.startswith('LC_') and name != 'LC_CTYPE'], os.environ
print(locale.setlocale(locale.LC_ALL, ''), 'é')`;
  expect(await (await script(mesh, 'text.py', text)).run()).toEqual({ verdict: 'pass' });
});

test('nothing of the job that is for its steps alone reaches a script, but what the configuration names', async () => {
  const taken = [
    'ACTIONS_RUNTIME_TOKEN ACTIONS_RESULTS_URL ACTIONS_ID_TOKEN_REQUEST_TOKEN INPUT_CONFIG INPUT_PG-BIN STATE_run',
    'GITHUB_TOKEN GH_TOKEN GH_ENTERPRISE_TOKEN NODE_AUTH_TOKEN GITHUB_ENV GITHUB_PATH GITHUB_OUTPUT GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
  ].flatMap((names) => names.split(' '));
  for (const name of [...taken, 'GITHUB_SHA', 'MY_TOKEN']) vi.stubEnv(name, `taken-${name}`);
  const env = { GH_TOKEN: 'as configured' };
  const { run, folder } = await script(mesh, 'env.sh', 'env -0 | tr "\\0" "\\n"', { env });
  expect(await run()).toEqual({ verdict: 'pass' });
  const printed = (await readFile(join(folder, 'result/output.log'), 'utf8')).split('\n');
  expect(printed.filter((line) => line.includes('taken-')).sort()).toEqual([
    'GITHUB_SHA=taken-GITHUB_SHA',
    'MY_TOKEN=taken-MY_TOKEN',
  ]);
  expect(printed).toContain('GH_TOKEN=as configured');
});

testWith('perl')('the password is in files for us alone, and not in a connection string', async () => {
  const { run, folder } = await script(
    mesh,
    'password.sh',
    `grep -rl -- "$EDGE_PASSWORD" "$MMR_RUN_DIR"; perl -e 'printf "%o\\n", (stat)[2] & 0777 for @ARGV' "$PGPASSFILE" "$PGSERVICEFILE"
     case "$MMR_N1_DSN$MMR_N2_DSN" in *"$EDGE_PASSWORD"*) exit 1;; esac`,
  );
  expect(await run()).toEqual({ verdict: 'pass' });
  const printed = await readFile(join(folder, 'result/output.log'), 'utf8');
  const [found = '', ...modes] = printed.trimEnd().split('\n');
  expect(relative(folder, found)).toMatch(/^client-\w+\/pgpass$/);
  expect(modes).toEqual(['600', '600']);
});

testWith('psql')('EDGE_* of the configuration hold where the cluster does not decide', async () => {
  const { run, folder } = await script(
    mesh,
    'edge.sh',
    'echo $EDGE_COMPONENT $EDGE_REPSET $EDGE_CLUSTER; [ "$EDGE_HOST" = 127.0.0.1 ] && [ -x "$EDGE_CLUSTER_DIR/n3/pgedge/pg16/bin/psql" ]',
    {
      env: {
        EDGE_COMPONENT: 'pg16',
        EDGE_REPSET: 'mine',
        EDGE_HOST: '192.0.2.1',
        EDGE_CLUSTER_DIR: '/no/such/cluster',
      },
    },
  );
  expect(await run()).toEqual({ verdict: 'pass' });
  expect(await readFile(join(folder, 'result/output.log'), 'utf8')).toBe('pg16 mine demo\n');
});

testWith('python3')('a script runs in the folder of the caller', async () => {
  const { run, folder } = await script(mesh, 'cwd.py', 'import os; print(os.getcwd())');
  expect(await run()).toEqual({ verdict: 'pass' });
  expect(await readFile(join(folder, 'result/output.log'), 'utf8')).toBe(`${process.cwd()}\n`);
});

testWith('python3')(
  'an exit status is a failure with the last lines, invalid UTF-8 replaced and without the password',
  async () => {
    const { run } = await script(
      mesh,
      'fails.py',
      'import os, sys\nprint("password", os.environ["EDGE_PASSWORD"])\nsys.stdout.flush()\nos.write(1, b"\\xff\\n")\nsys.exit(3)',
    );
    expect(await run()).toEqual({
      verdict: 'fail',
      reason: 'exit status 3; it printed last: password *** / \ufffd\n  password ***\n  \ufffd',
    });
  },
);

testWith('perl')('a script that kills itself, and one whose command is killed', async () => {
  const self = await script(mesh, 'self.pl', 'kill "KILL", $$;');
  expect(await self.run()).toEqual({ verdict: 'fail', reason: 'killed by SIGKILL; it printed nothing' });
  const child = await script(mesh, 'child.sh', "bash -c 'kill -SEGV $$'; exit $?");
  expect((await child.run()).reason).toMatch(/^exit status 139 \(128 \+ SIGSEGV\)/);
});

test('a script that hangs times out, and what it printed is in the reason', async () => {
  const { run, folder } = await script(mesh, 'hangs.sh', 'echo waiting; sleep 1000', { timeout: 400 });
  expect(await run()).toEqual({
    verdict: 'fail',
    reason: 'timed out after 0.4 s; it printed last: waiting',
  });
  expect((await readdir(folder)).filter((name) => name.startsWith('script-'))).toEqual([]);
});

test('a run that is over before the script starts, or while it runs, is an error and not a failure', async () => {
  const controller = new AbortController();
  controller.abort(new Error('Ctrl-C'));
  const { run } = await script(mesh, 'late.sh', 'exit 0', { signal: controller.signal });
  expect(await run()).toEqual({ verdict: 'error', reason: 'cut short: Ctrl-C' });
  const timer = AbortSignal.timeout(300);
  const running = await script(mesh, 'cut.sh', 'sleep 1000', { signal: timer });
  expect(await running.run()).toMatchObject({
    verdict: 'error',
    reason: expect.stringMatching(/^cut short: /),
  });
});

testWith('perl')(
  "points of Perl's Test::More become subtests, and the failed one fails the test",
  async () => {
    const { run } = await script(
      mesh,
      'points.pl',
      'use Test::More; ok 1, "first"; is 1, 2, "second"; SKIP: { skip "no disk", 1 } done_testing;',
    );
    const outcome = await run();
    expect(outcome.reason).toMatch(/^1 of 3 points failed: second; it printed last: #/);
    expect(outcome).toMatchObject({
      verdict: 'fail',
      subtests: [
        { name: 'first', verdict: 'pass' },
        { name: 'second', verdict: 'fail' },
        { name: 'point 3', verdict: 'skip', reason: 'no disk' },
      ],
    });
  },
);

testWith('perl')('passed points do not save a script that dies', async () => {
  const { run } = await script(
    mesh,
    'dies.pl',
    'use Test::More tests => 1; ok 1, "first"; die "at the end\\n"',
  );
  expect(await run()).toMatchObject({
    verdict: 'fail',
    reason: expect.stringMatching(/^its points passed, but exit status \d+/),
    subtests: [{ name: 'first', verdict: 'pass' }],
  });
});

testWith('perl')('a script that skips all of its points is skipped', async () => {
  const { run } = await script(mesh, 'skips.pl', 'use Test::More skip_all => "needs a printer";');
  expect(await run()).toEqual({ verdict: 'skip', reason: 'needs a printer' });
});

testWith('psql')('scripts that run at the same time share the files for their clients', async () => {
  const first = await script(mesh, 'first.sh', `${psql} -d service=n1 -c 'select 1'`);
  const second = await script(mesh, 'second.sh', `${psql} -d service=n2 -c 'select 1'`);
  const { runScript } = await import('../../src/script/run.js');
  const place = { ...second.place, cluster: first.place.cluster, workDir: first.place.workDir };
  expect(await Promise.all([first.run(), runScript(second.file, place)])).toEqual([
    { verdict: 'pass' },
    { verdict: 'pass' },
  ]);
});
