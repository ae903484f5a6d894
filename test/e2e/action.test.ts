import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Results } from '../../src/report/results.js';
import { RUN_LABEL } from '../../src/runtime/docker/arguments.js';
import { docker } from '../../src/runtime/docker/client.js';
import { dockerAnswers } from '../../src/runtime/docker/docker.js';
import { Job, type StepEnd } from './job.js';
import { ResultsService } from './results-service.js';
import { unzip } from './zip.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

// Server processes of the embedded PostgreSQL: the same on every machine, whatever else is installed there.
const LOCAL = { runtime: 'local', 'pg-bin': 'embedded', cache: 'false' };
const DOCKER = { runtime: 'docker', image: 'mmr-test/pglogical:15', cache: 'false' };
const whyNotDocker = (await dockerAnswers()) ?? (await missingImage(DOCKER.image));
const FAILING = '#!/bin/sh\necho "not what it should be"\nexit 1\n';
const HANGING = '#!/bin/sh\necho begun > "$MMR_RUN_DIR/begun"\nexec sleep 600\n';

let service: ResultsService;
let job: Job;

beforeAll(async () => {
  service = await ResultsService.start();
});
afterAll(() => service.stop());
afterEach(async () => {
  // Where a test failed in the middle, its servers must end nevertheless.
  if (job?.run) await job.post();
  job?.remove();
});

function newJob(
  inputs: Record<string, string>,
  more: { env?: Record<string, string>; link?: true } = {},
): Job {
  job = new Job(inputs, { ...service.environment, ...more.env }, more);
  return job;
}

/** Main step of a run that is cut short in the middle of its second test. */
async function interrupted(
  signal: NodeJS.Signals,
  servers: typeof LOCAL | typeof DOCKER = LOCAL,
): Promise<StepEnd> {
  newJob({ ...servers, tests: 'passes.sh, hangs.sh', nodes: '2' });
  job.checkOut('passes.sh', '#!/bin/sh\nexit 0\n');
  job.checkOut('hangs.sh', HANGING);
  const main = job.startMain();
  await job.until('the second script to begin', () => job.run && existsSync(join(job.run.runDir, 'begun')));
  expect((await job.processes()).length).toBeGreaterThan(0);
  main.process.kill(signal);
  return main.ended;
}

/** Nothing of the run is left, and nothing secret was printed, uploaded or shown. */
async function expectClean(...steps: StepEnd[]): Promise<void> {
  const { workDir } = job.run!;
  expect(existsSync(workDir)).toBe(false);
  await vi.waitFor(async () => expect(await job.processes()).toEqual([]), { timeout: 10_000 });
  const printed = steps.map(({ stdout, stderr, summary }) => stdout + stderr + summary).join('\n');
  const secrets = [...printed.matchAll(/^::add-mask::(.+)$/gm)].map((match) => match[1]!);
  expect(secrets.length).toBeGreaterThan(0);
  const uploaded = [...service.artifacts.values()].flatMap((zip) => [...unzip(zip).values()].map(String));
  for (const text of [printed.replace(/^::add-mask::.+$/gm, ''), ...uploaded]) {
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
}

/** The run directory that was uploaded. */
function artifact(): Map<string, Buffer> {
  const zip = service.artifacts.get(`mmr-results-test-${job.run!.runId}`);
  if (!zip)
    throw new Error(`there is no artifact of the run, only ${[...service.artifacts.keys()].join(', ')}`);
  return unzip(zip);
}

async function missingImage(image: string): Promise<string | undefined> {
  const found = await docker(['image', 'ls', '--quiet', image]);
  return found ? undefined : `no image ${image}; test/images/make-pglogical-image.sh makes it`;
}

const resultsIn = (files: Map<string, Buffer>) =>
  Results.parse(JSON.parse(String(files.get('results.json'))));

test('smoke passes: outputs, summary, artifact, nothing left', async () => {
  const main = await newJob({ ...LOCAL, schedule: 'smoke' }).main();
  expect(main.stdout.split('\n')[0]).toBe('mmr-test-action: schedule smoke on 3 nodes');
  expect(main, main.stdout + main.stderr).toMatchObject({
    status: 0,
    outputs: { result: 'pass', failed: '0', errors: '0' },
  });
  expect(Number(main.outputs.passed)).toBeGreaterThan(0);
  expect(main.outputs['artifact-id']).toMatch(/^\d+$/);
  expect(existsSync(main.outputs['junit-path']!)).toBe(true);
  expect(main.stderr).toBe('');
  expect(main.summary).toContain('pass');
  const files = artifact();
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['results.json', 'junit.xml', 'results.tap', 'summary.md', 'runner.log']),
  );
  expect([...files.keys()].some((name) => /^nodes\/.*server\.log$/.test(name))).toBe(true);
  expect(resultsIn(files)).toMatchObject({ verdict: 'pass', finished: true });
  const uploads = service.artifacts.size;
  const post = await job.post();
  expect(post).toMatchObject({ status: 0, summary: '' });
  expect(service.artifacts.size).toBe(uploads);
  await expectClean(main, post);
});

test('a failing test fails the step: annotation, outputs, summary, artifact', async () => {
  newJob({ ...LOCAL, tests: 'fails.sh' }).checkOut('fails.sh', FAILING);
  const main = await job.main();
  expect(main, main.stdout + main.stderr).toMatchObject({
    status: 1,
    outputs: { result: 'fail', passed: '1', failed: '1' },
  });
  expect(main.stdout).toContain('::error title=fails.sh%3A fail,file=fails.sh::');
  expect(main.summary).toContain('fails.sh');
  const files = artifact();
  expect(resultsIn(files).tests).toMatchObject([
    { name: 'fails.sh', verdict: 'fail' },
    { name: 'scripts/look-over', verdict: 'pass' },
  ]);
  const logs = [...files].filter(([name]) => name.startsWith('tests/')).map(([, content]) => String(content));
  expect(logs.join('\n')).toContain('not what it should be');
  await expectClean(main, await job.post());
});

test('on a terminal the log is the same: no status line, and each command to GitHub on a line of its own', async () => {
  newJob({ ...LOCAL, tests: 'fails.sh', nodes: '2' }).checkOut('fails.sh', FAILING);
  const main = await job.mainOnTerminal();
  expect(main.status, main.stdout).toBe(1);
  expect(main.stdout).toMatch(/^1 test on 2 nodes/m);
  expect(main.stdout).not.toContain('\u001b');
  const masks = main.stdout.split('\r\n').filter((line) => line.includes('::add-mask::'));
  expect(masks.length).toBeGreaterThan(0);
  for (const line of masks) expect(line).toMatch(/^::add-mask::/);
});

test('logs that cannot be uploaded are a warning: the verdict stands', async () => {
  newJob({ ...LOCAL, tests: 'passes.sh', nodes: '2', 'artifact-name': 'taken' }).checkOut(
    'passes.sh',
    'exit 0\n',
  );
  service.artifacts.set('taken', Buffer.alloc(0));
  const main = await job.main();
  service.artifacts.delete('taken');
  expect(main, main.stdout + main.stderr).toMatchObject({ status: 0, outputs: { result: 'pass' } });
  expect(main.stdout).toMatch(/^::warning::logs: not uploaded: .*already exists/m);
  const post = await job.post();
  expect(post.stdout).not.toContain('::warning');
  await expectClean(main, post);
});

test('an upload that is refused without a word is a warning that says so', async () => {
  newJob({ ...LOCAL, tests: 'passes.sh', nodes: '2' }).checkOut('passes.sh', 'exit 0\n');
  service.refusesArtifacts = true;
  const main = await job.main();
  service.refusesArtifacts = false;
  expect(main, main.stdout + main.stderr).toMatchObject({ status: 0, outputs: { result: 'pass' } });
  expect(main.stdout).toMatch(/^::warning::logs: not uploaded: \S.*; they are in /m);
  await expectClean(main, await job.post());
});

test("the annotation is on the script's file, from the workspace on: a folder with a blank, a link to the workspace", async () => {
  newJob(
    { ...LOCAL, tests: 'fails.sh, ../above.sh', nodes: '2', 'working-directory': 'our tests' },
    { link: true },
  );
  job.checkOut('our tests/fails.sh', FAILING);
  job.checkOut('above.sh', FAILING);
  const main = await job.main();
  expect(main.stdout).toContain('::error title=fails.sh%3A fail,file=our tests/fails.sh::');
  expect(main.stdout).toContain('::error title=../above.sh%3A fail,file=above.sh::');
  await expectClean(main, await job.post());
});

test.each([
  [{ nodes: '12', runtime: 'podman' }, /input nodes: "12".*%0Ainput runtime: "podman"/],
  [{ schedule: 'no-such-schedule' }, /no-such-schedule/],
  [{ scheduel: 'smoke' }, /input scheduel: there is no such input; did you mean schedule/],
  [{ 'working-directory': 'nowhere' }, /working-directory.*nowhere/],
  [{ config: 'missing.env' }, /missing\.env/],
])('%o: nothing is started', async (values, message) => {
  const main = await newJob({ ...LOCAL, ...(values as Record<string, string>) }).main();
  expect(main.status).toBe(1);
  expect(main.outputs).toEqual({
    ...{ result: 'error', passed: '0', failed: '0', errors: '0', skipped: '0', known: '0' },
  });
  expect(main.stdout).toMatch(message);
  expect(main.stderr).toBe('');
  expect(job.savedState.run).toBeUndefined();
  expect(existsSync(join(job.temp, 'mmr-results')) ? readdirSync(join(job.temp, 'mmr-results')) : []).toEqual(
    [],
  );
  expect(await job.post()).toMatchObject({ status: 0, stdout: '' });
});

test('schedule none and keep-cluster hand a cluster to later steps; post ends it', async () => {
  // A kept cluster of an earlier step had three nodes.
  const stale = { MMR_N1_DSN: 'postgresql://old1', MMR_N3_DSN: 'postgresql://old3' };
  const inputs = { schedule: 'none', 'keep-cluster': 'true', 'setup-sql': 'schema.sql', nodes: '2' };
  newJob({ ...LOCAL, ...inputs }, { env: stale });
  job.checkOut('schema.sql', 'create table item (id int primary key, name text);');
  const main = await job.main();
  expect(main, main.stdout + main.stderr).toMatchObject({ status: 0, outputs: { result: 'pass' } });
  const dsns: string[] = JSON.parse(main.outputs.dsns!);
  expect(dsns).toEqual([main.outputs['n1-dsn'], main.outputs['n2-dsn']]);
  expect(main.environment).toEqual({
    ...{ MMR_NODES: 'n1 n2', MMR_N1_DSN: dsns[0], MMR_N2_DSN: dsns[1], MMR_N3_DSN: '' },
  });
  expect(main.summary).toContain('Multi-master replication: the cluster is ready; nothing was tested');
  expect(main.outputs['artifact-id']).toBeUndefined();

  // Later steps run in the job's environment, which may ask for what the servers do not have.
  vi.stubEnv('PGSSLMODE', 'require');
  vi.stubEnv('PGOPTIONS', undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  const [n1, n2] = dsns.map((connectionString) => new pg.Client({ connectionString })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([n1.connect(), n2.connect()]);
  try {
    await n1.query("insert into item values (1, 'written on n1')");
    const seen = async () =>
      expect((await n2.query('select name from item')).rows).toEqual([{ name: 'written on n1' }]);
    await vi.waitFor(seen, { timeout: 10_000 });
  } finally {
    await Promise.all([n1.end(), n2.end()]);
  }

  const post = await job.post();
  expect(post.status).toBe(0);
  expect([...artifact().keys()]).toContain('nodes/n1/server.log');
  await expectClean(main, post);
});

describe('cut short', () => {
  const killed = 'a killed main: post stops everything, uploads and sums up what there is';
  test(`${killed} (local)`, () => expectSweptUp(LOCAL));
  const noDocker = `${killed} (docker)${whyNotDocker ? ` (skipped: ${whyNotDocker})` : ''}`;
  test.skipIf(whyNotDocker)(noDocker, async () => {
    await expectSweptUp(DOCKER);
    const ours = ['--filter', `label=${RUN_LABEL}=${job.run!.runId}`, '--quiet'];
    expect(await docker(['ps', '--all', ...ours])).toBe('');
    expect(await docker(['network', 'ls', ...ours])).toBe('');
  });

  async function expectSweptUp(servers: typeof LOCAL | typeof DOCKER): Promise<void> {
    const main = await interrupted('SIGKILL', servers);
    expect(main.status).toBe(null);
    const post = await job.post();
    expect(post, post.stdout + post.stderr).toMatchObject({ status: 0, stderr: '' });
    expect(post.stdout).not.toContain('::warning');
    expect(post.summary).toContain('cut short');
    expect(post.summary).toContain('passes.sh');
    const files = artifact();
    expect([...files.keys()]).toEqual(expect.arrayContaining(['nodes/n1/server.log', 'junit.xml']));
    expect(resultsIn(files)).toMatchObject({
      finished: false,
      // The look over what scripts leave comes after the last of them.
      tests: [{ name: 'passes.sh', verdict: 'pass' }],
    });
    await expectClean(main, post);
  }

  test.each([
    'SIGTERM',
    'SIGINT',
  ] as const)('%s: main ends by itself, with results, and leaves nothing', async (signal) => {
    const started = performance.now();
    const main = await interrupted(signal);
    expect(main, main.stdout + main.stderr).toMatchObject({ status: 1, outputs: { result: 'error' } });
    expect(main.stdout).toContain(`stopped by ${signal}`);
    expect(existsSync(job.run!.workDir)).toBe(false);
    expect(performance.now() - started).toBeLessThan(60_000);
    const post = await job.post();
    expect(resultsIn(artifact())).toMatchObject({ verdict: 'error', finished: true });
    await expectClean(main, post);
  });
});
