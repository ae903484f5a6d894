import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { output } from '../../src/process/output.js';
import { Merged, testsOf } from '../../src/report/merge/merged.js';
import { ActRepository, findAct, type WorkflowEnd } from './act.js';
import { ResultsService } from './results-service.js';
import { unzip } from './zip.js';

// .github/workflows/mmr-test.yml as it is, with the actions that it names, run by act: what the action itself does
// is not played either.
const fetched = mkdtempSync(join(tmpdir(), 'mmr-actions-'));
const found = await findAct(fetched);
// Where every test is skipped, no hook runs either.
if (typeof found === 'string') rmSync(fetched, { recursive: true });
const why = typeof found === 'string' ? ` (skipped: ${found})` : '';
const versions = await spockVersions();
const whyNoVersions = why || (versions ? '' : ' (skipped: MMR_TEST_PG_BIN names no PostgreSQL with Spock)');

let repository: ActRepository;
let service: ResultsService;
beforeEach(async () => {
  if (typeof found === 'string') return;
  service = await ResultsService.start();
  repository = new ActRepository(found, service.environment);
});
afterEach(() => {
  service?.stop();
  repository?.remove();
});
afterAll(() => rmSync(fetched, { recursive: true, force: true }));

const EMBEDDED = { runtime: 'local', 'pg-bin': 'embedded', tests: 'mine.sh', nodes: '2', cache: false };

async function run(script: string, inputs: Record<string, string | boolean | number>): Promise<WorkflowEnd> {
  repository.write('mine.sh', script);
  return repository.call(inputs);
}

/** Each of them is what one PostgreSQL with Spock can be asked for. */
async function spockVersions(): Promise<string[] | undefined> {
  const bin = process.env.MMR_TEST_PG_BIN;
  if (!bin) return undefined;
  const [share, text] = await Promise.all([
    output(join(bin, 'pg_config'), ['--sharedir']),
    output(join(bin, 'pg_config'), ['--version']),
  ]);
  const control = await output('cat', [join(share.trim(), 'extension/spock.control')]).catch(() => '');
  const spock = /default_version = '(\d+)\.(\d+)/.exec(control);
  const postgres = /PostgreSQL (\d+)\.(\d+)/.exec(text);
  if (!spock || !postgres) return undefined;
  const [, major, minor] = postgres;
  return [
    `${major}-spock${spock[1]}`,
    `${major}.${minor}-spock${spock[1]}`,
    `${major}-spock${spock[1]}.${spock[2]}`,
  ];
}

const failed = ({ jobs }: WorkflowEnd) =>
  [...jobs].filter(([, { succeeded }]) => !succeeded).map(([name]) => name.replace(/^.*\//, ''));

describe('the reusable workflow under act', () => {
  test.skipIf(why)(`no list: the servers that were named, one leg${why}`, async () => {
    const end = await run('exit 0\n', EMBEDDED);
    expect(end.status, end.log).toBe(0);
    // The script, and what it left behind.
    expect(end.summary).toMatch(/^# Replication tests: pass\n.*\| own-servers \| pass \| 2 \|/s);
    expect(end.log).toContain('over all: <pass> <2 0 0 0 0>');
    expect([...service.artifacts.keys()]).toEqual([
      'mmr-results-own-servers',
      'mmr-results-own-servers-summary',
      'mmr-results-merged',
    ]);
  });

  test.skipIf(why)(`its only leg fails, and uploads no logs${why}`, async () => {
    const end = await run('echo "not what it should be"\nexit 1\n', { ...EMBEDDED, 'upload-logs': 'never' });
    expect(failed(end), end.log).toEqual(['own-servers', 'All versions']);
    expect(end.summary).toMatch(/^# Replication tests: fail\n.*\| own-servers \| fail \| 1 \| 1 \|/s);
    expect(end.summary).toContain('not what it should be');
    expect(end.log).toContain('verdict=fail');
    // act runs no job after one that has failed: the outputs of the last step are what there is of them.
    for (const output of ['passed=1', 'failed=1', 'errors=0']) expect(lastJob(end)).toContain(`:: ${output}`);
    expect([...service.artifacts.keys()]).toEqual(['mmr-results-own-servers-summary', 'mmr-results-merged']);
  });

  test.skipIf(why)(`a leg that leaves nothing: servers of another version than its own${why}`, async () => {
    const end = await run('exit 0\n', { ...EMBEDDED, 'pgedge-versions': '["17-spock5"]' });
    expect(failed(end), end.log).toEqual(['17-spock5', 'All versions']);
    expect(end.summary).toMatch(/^# Replication tests: error\n.*\| 17-spock5 \| error \|.*left no results/s);
    expect(end.log).toContain('pgedge-version "17-spock5": not to be had from PostgreSQL');
    expect(lastJob(end)).toContain(':: verdict=error');
    expect([...service.artifacts.keys()]).toEqual(['mmr-results-merged']);
  });

  test.skipIf(why).each([
    ['an empty list', '[]'],
    ['no list but a word', '"17-spock5"'],
    ['no JSON', '17-spock5'],
  ])(`%s: one clear error, and no leg starts${why}`, async (_, list) => {
    const end = await run('exit 0\n', { ...EMBEDDED, 'pgedge-versions': list });
    expect(
      [...end.jobs.keys()].map((name) => name.replace(/^.*\//, '')),
      end.log,
    ).toEqual(['Inputs']);
    expect(failed(end)).toEqual(['Inputs']);
    expect(end.log.match(/::error::/g)).toHaveLength(1);
    expect(end.log).toContain(`::error::input pgedge-versions: ${JSON.stringify(list)} is not accepted`);
    expect(end.status).not.toBe(0);
  });

  test.skipIf(why)(
    `a runner that does not tell where the workflow comes from is one clear error${why}`,
    async () => {
      // act is one: called from another repository, the action's own cannot be found.
      const end = await repository.callFromAnother(EMBEDDED);
      expect(
        [...end.jobs.keys()].map((name) => name.replace(/^.*\//, '')),
        end.log,
      ).toEqual(['Inputs']);
      expect(end.log.match(/::error::/g)).toHaveLength(1);
      expect(end.log).toContain('::error::This runner does not tell where a reusable workflow comes from');
      expect(end.status).not.toBe(0);
    },
  );

  test.skipIf(why)(`two jobs share the schedule: one answer, with each test once${why}`, async () => {
    const tests = 'dml/insert, mine.sh, dml/update, dml/insert';
    const end = await run('exit 0\n', { ...EMBEDDED, tests, shards: 2 });
    expect(end.status, end.log).toBe(0);
    // act adds the number of the leg to the names of a matrix.
    for (const name of ['own-servers-1of2', 'own-servers-2of2'])
      expect([...end.jobs.keys()].some((job) => job.includes(`/${name}`))).toBe(true);
    // The script's look over is a result besides.
    expect(end.summary).toMatch(/^# Replication tests: pass\n.*\| own-servers \| pass \| 5 \| .*2 shards/s);
    expect(end.log).toContain('over all: <pass> <5 0 0 0 0>');
    expect(ranOnce(mergedResults()).sort()).toEqual([...EACH_ONCE, 'mine.sh', 'scripts/look-over'].sort());
  });

  test.skipIf(why)(`more jobs than tests: some have nothing to do, and none is red${why}`, async () => {
    const end = await run('exit 0\n', { ...EMBEDDED, shards: 3 });
    expect(end.status, end.log).toBe(0);
    expect(end.log).toContain('shard 3/3: nothing is left for it of 1 test');
    expect(end.log).toContain('over all: <pass> <2 0 0 0 0>');
  });

  test.skipIf(whyNoVersions)(
    `two versions in two jobs each: every test ran once on each${whyNoVersions}`,
    async () => {
      const two = versions!.slice(0, 2);
      const tests = 'dml/insert, dml/update, mine.sh, dml/insert';
      const list = { 'pgedge-versions': JSON.stringify(two) };
      const end = await run('exit 0\n', { ...spock(list), tests, shards: 2 });
      expect(end.status, end.log).toBe(0);
      expect(end.jobs.size, end.log).toBe(7);
      expect(end.summary).toMatch(
        /^# Replication tests: pass\n\npassed: 10 tests on 2 versions, in 4 runs\n/,
      );
      for (const version of two) {
        expect(end.summary).toMatch(new RegExp(`\\| ${version} \\| pass \\| 5 \\| .*2 shards`));
        for (const part of [1, 2])
          expect([...service.artifacts.keys()]).toContain(`mmr-results-${version}-${part}of2`);
      }
      const merged = mergedResults();
      expect(merged.versions.map(({ name }) => name)).toEqual(two);
      for (const version of merged.versions)
        expect(ranOnce({ ...merged, versions: [version] }).sort()).toEqual(
          [...EACH_ONCE, 'mine.sh', 'scripts/look-over'].sort(),
        );
      expect(end.log).toContain('over all: <pass> <10 0 0 0 0>');
      expect(unzip(service.artifacts.get('mmr-results-merged')!).get('report.html')!.toString()).toContain(
        '10 tests on 2 versions',
      );
    },
  );

  test.skipIf(whyNoVersions)(`three versions, one of them twice${whyNoVersions}`, async () => {
    const [first] = versions!;
    const end = await run('exit 0\n', spock({ 'pgedge-versions': JSON.stringify([...versions!, first]) }));
    expect(end.status, end.log).toBe(0);
    expect(end.summary).toMatch(/^# Replication tests: pass\n/);
    for (const version of versions!) expect(end.summary).toContain(`| ${version} | pass | 2 | 0 |`);
    expect(end.log).toContain('over all: <pass>');
    expect(service.artifacts.size).toBe(7);
  });

  test.skipIf(whyNoVersions)(`three versions: one fails, its details are shown${whyNoVersions}`, async () => {
    // The first to make the folder fails; the folder goes away with the service's own.
    const once = join(fetched, 'once');
    const end = await run(`mkdir '${once}' || exit 0\necho "not what it should be"\nexit 1\n`, spock({}));
    // Of a matrix, act calls every leg failed that ends after one that has failed.
    expect(failed(end), end.log).toContain('All versions');
    expect(end.summary).toMatch(/^# Replication tests: fail\n/);
    expect(end.summary.match(/\| pass \| 2 \| 0 \|/g)).toHaveLength(2);
    expect(end.summary).toContain('not what it should be');
    expect(end.log).toContain('verdict=fail');
  });

  test.skipIf(whyNoVersions)(`three versions, of which only one leaves results${whyNoVersions}`, async () => {
    const [first] = versions!;
    const list = JSON.stringify(['99-spock5', first, '98-spock5']);
    const end = await run('exit 1\n', spock({ 'pgedge-versions': list }));
    expect(end.summary, end.log).toMatch(/^# Replication tests: fail\n/);
    expect(end.summary).toContain(`| ${first} | fail | 1 | 1 |`);
    expect(end.summary.match(/left no results/g)).toHaveLength(2);
  });
});

function lastJob({ jobs }: WorkflowEnd): string {
  return [...jobs].find(([name]) => name.endsWith('/All versions'))![1].log;
}

const EACH_ONCE = ['dml/insert', 'dml/insert#2', 'dml/update'];

function mergedResults(): Merged {
  return Merged.parse(
    JSON.parse(unzip(service.artifacts.get('mmr-results-merged')!).get('results.json')!.toString()),
  );
}

/** The names of all tests that passed, each as often as it ran. */
function ranOnce({ versions }: Pick<Merged, 'versions'>): string[] {
  return versions.flatMap(testsOf).flatMap(({ name, verdict }) => (verdict === 'pass' ? [name] : []));
}

function spock(inputs: Record<string, string>): Record<string, string | boolean> {
  const all = { 'pgedge-versions': JSON.stringify(versions), 'pg-bin': process.env.MMR_TEST_PG_BIN! };
  return { ...EMBEDDED, ...all, ...inputs };
}
