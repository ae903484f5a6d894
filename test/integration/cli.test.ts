import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readResults } from '../../src/report/read.js';
import { packageRoot } from '../../src/root.js';
import { Desk, nothingIsLeft } from '../support/runner.js';

const SERVERS = ['--runtime', 'local', '--pg-bin', 'embedded', '--nodes', '2'];

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const latest = () => join(desk.folder, 'mmr-results', 'latest');

describe('exit status', () => {
  test('0 when nothing failed: a line for each test, plain text in a pipe, the reports', async () => {
    desk.write('mine.sh', 'echo "1..1"; echo "ok 1 - fine"\n');
    desk.write('list', '# mine\r\nmine.sh # a script\r\ndml/insert\r\n');
    const { status, stdout, stderr } = await desk.run('-s', 'list', ...SERVERS, '--seed', 'abc');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^mine\.sh \.+ pass +\d\.\d s$/m);
    expect(stdout).toMatch(/^dml\/insert \.+ pass +\d\.\d s$/m);
    expect(stdout).toMatch(/\n3 passed in .*\n.*seed abc\npass {2}mmr-results\/[\w-]+-abc\n$/);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    expect(readdirSync(latest())).toEqual(
      expect.arrayContaining([
        'junit.xml',
        'nodes',
        'results.json',
        'results.tap',
        'runner.log',
        'summary.md',
        'tests',
      ]),
    );
    const { tests } = await readResults(latest());
    expect(tests.map(({ name }) => name)).toEqual(['mine.sh', 'scripts/look-over', 'dml/insert']);
  });

  test('1 when a test failed, with all there is to know', async () => {
    desk.write('bad.sh', 'echo "1..1"; echo "not ok 1 - rows are equal"\n');
    const { status, stdout } = await desk.run('-t', 'bad.sh', ...SERVERS);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^bad\.sh \.+ fail/m);
    expect(stdout).toContain('| fail: rows are equal\n');
    expect(stdout).toMatch(/^ {2}reproduce {2}\S+\/runner -t bad\.sh --nodes 2 .*--seed \w+$/m);
    expect(stdout).toMatch(/\n1 passed, 1 failed in .*\nfail {2}mmr-results/s);
  });

  test('2 when the run could not be judged', async () => {
    const { status, stdout } = await desk.run('-t', 'dml/insert', ...SERVERS, '--timeout', '0.0001');
    expect(status).toBe(2);
    expect(stdout).toContain('the run could not be judged:\n  | ');
    expect((await readResults(latest())).verdict).toBe('error');
  });

  test('2 when the runner itself breaks, which must not read as a test that failed', async () => {
    desk.write(
      'break.cjs',
      // Not before the runner is there to hear of it, however long this machine takes to load it.
      `const timer = setInterval(() => {
        if (process.listenerCount('uncaughtException') === 0) return;
        clearInterval(timer);
        throw new RangeError('Out of memory: as Node says it');
      }, 10);\n`,
    );
    const program = join(packageRoot, 'runner');
    const ended = await desk.other('node', '-r', './break.cjs', program, '-t', 'dml/insert', ...SERVERS);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(
      /^error: the runner itself broke \(is ulimit -v too small\?\): RangeError: Out of/,
    );
  });

  test.each([
    [['-s', 'smok'], 'error: schedule "smok": there is no such schedule or file; did you mean smoke?\n'],
    [['-t', 'dml/insert', '--nodes', '1'], /'--nodes <number>' argument '1' is invalid/],
    [['-t', 'dml/insert', '-c', 'bad.env'], 'error: bad.env:2: expected export NAME="value", found: EDGE\n'],
    [['-t', 'dml/insert', '--pg-bin', '/no/such/folder'], /\/no\/such\/folder/],
    [['-t', 'dml/insert', '--duration', '1m'], /^error: duration: none of these tests goes on for one/],
    [
      ['-t', 'soak/random', '--replay', 'none.json'],
      /^error: replay "none\.json": cannot be read: there is no such file\n$/,
    ],
    [['-t', 'soak/random', '--replay', 'bad.env'], /^error: replay "bad\.env" is damaged: /],
    [
      ['-t', 'dml/insert', '--replay', 'n9.json'],
      'error: replay "n9.json": test "dml/insert" has no faults\n',
    ],
    [
      ['-s', 'partition', '--replay', 'n9.json'],
      /^error: replay "n9\.json": is for one test, and \d+ are wanted/,
    ],
    [
      ['-t', 'soak/random', '--nodes', '2', '--replay', 'n9.json'],
      'error: replay "n9.json" was made for the nodes n1, n2, n3, but this cluster has n1, n2\n',
    ],
    [
      ['-t', 'soak/random', '--pg-bin', 'embedded', '--replay', 'n9.json', '--shrink'],
      /^error: replay "n9\.json": fault "kill of n9": there is no node "n9", only n1, n2, n3\n$/,
    ],
    [['-s', 'none', '--keep', '-c', 'nodb.env'], /^error: EDGE_DB="" is not accepted/],
    [['-t', 'soak/random', '--shrink'], /^error: --shrink needs the faults/],
    [[], /^error: nothing to run: name a schedule with -s or a test with -t/],
  ] as const)('3 when the request is wrong: %j', async (words, message) => {
    desk.write('bad.env', 'export A="1"\nEDGE\n');
    desk.write('nodb.env', 'export EDGE_DB=""\n');
    const steps = [{ at: 0, fault: { kind: 'kill', nodes: ['n9'] }, for: 1 }];
    desk.write('n9.json', JSON.stringify({ version: 1, nodes: ['n1', 'n2', 'n3'], steps }));
    const { status, stderr } = await desk.run(...words);
    expect(status).toBe(3);
    if (typeof message === 'string') expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
    // Nothing was begun, so nothing lies around.
    expect(existsSync(join(desk.folder, 'mmr-results'))).toBe(false);
  });
});

test('a kept cluster can be reached and ended as it is printed, also where TLS is asked for', async () => {
  vi.stubEnv('PGSSLMODE', 'require');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { status, stdout } = await desk.run('-s', 'none', '--keep', ...SERVERS);
  const [, file, service] = /PGSERVICEFILE=(\S+) psql service=(\S+)/.exec(stdout) ?? [];
  const [, program, sweep, runId, workDir, runtime] =
    /^ {2}node (\S+) (sweep) (\S+) (\S+) (local)$/m.exec(stdout) ?? [];
  try {
    expect(status).toBe(0);
    expect(service).toBe('n1');
    const services = readFileSync(file!, 'utf8')
      .split(/^\[.*\]$/m)
      .slice(1);
    expect(services).toHaveLength(2);
    for (const text of services) {
      const {
        dbname: database,
        sslmode,
        ...values
      } = Object.fromEntries(
        text
          .trim()
          .split('\n')
          .map((line) => line.split('=')),
      );
      expect(stdout).not.toContain(values.password);
      // As libpq: what the file does not say is taken from the environment.
      const client = new pg.Client({ ...values, database, ...(sslmode === 'disable' && { ssl: false }) });
      await client.connect();
      expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      await client.end();
    }
  } finally {
    expect(await desk.other('node', program!, sweep!, runId!, workDir!, runtime!)).toMatchObject({
      status: 0,
      stderr: '',
    });
  }
  await nothingIsLeft(workDir!);
});

test('a folder that is no work folder of the run is not swept away', async () => {
  desk.write('precious', '');
  const program = join(packageRoot, 'dist/index.js');
  expect(await desk.other('node', program, 'sweep', 'abc', desk.folder)).toMatchObject({
    status: 3,
    stderr: expect.stringMatching(/^error: sweep: expected RUNID and its work folder/),
  });
  expect(existsSync(join(desk.folder, 'precious'))).toBe(true);
});

test('report draws the reports of an earlier run again', async () => {
  desk.write('bad.sh', 'exit 3\n');
  await desk.run('-t', 'bad.sh', ...SERVERS);
  const files = ['junit.xml', 'results.tap', 'summary.md'];
  const before = files.map((file) => readFileSync(join(latest(), file), 'utf8'));
  for (const file of files) rmSync(join(latest(), file));
  const { status, stdout } = await desk.run('report', 'mmr-results/latest');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^fail {2}bad\.sh exit status 3/m);
  expect(files.map((file) => readFileSync(join(latest(), file), 'utf8'))).toEqual(before);

  writeFileSync(join(latest(), 'results.json'), '{"version": 1');
  const damaged = await desk.run('report', 'mmr-results/latest');
  expect(damaged).toMatchObject({ status: 3, stdout: '' });
  expect(damaged.stderr).toMatch(/^error: mmr-results\/latest\/results\.json is damaged: /);
});

describe('the file runner', () => {
  test('lists the schedules and tests that there are', async () => {
    const { status, stdout } = await desk.run('--list');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}smoke +\S.* \(\d+\)$/m);
    expect(stdout).toMatch(/^ {2}dml\/insert +a row inserted/m);
  });

  test('works through a link of another name', async () => {
    symlinkSync(join(packageRoot, 'runner'), join(desk.folder, 'index.js'));
    const { status, stdout } = await desk.other('./index.js', '--version');
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^mmr-test-action \d/),
    });
  });

  test('says so where Node is too old', async () => {
    desk.write('old.cjs', "Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } });\n");
    const { status, stderr } = await desk.other('node', '-r', './old.cjs', join(packageRoot, 'runner'), '-h');
    expect(status).toBe(3);
    expect(stderr).toMatch(/^error: mmr-test-action needs Node\.js 20 or later, this is /);
  });
});
