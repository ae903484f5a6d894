import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FAULTS_FILE, FaultSchedule } from '../../src/faults/schedule.js';
import { output } from '../../src/process/output.js';
import { readResults } from '../../src/report/read.js';
import type { Results } from '../../src/report/results.js';
import { packageRoot } from '../../src/root.js';
import { Job } from './job.js';

vi.setConfig({ testTimeout: 300_000 });

const LOCAL = { runtime: 'local', 'pg-bin': 'embedded', cache: 'false', nodes: '2', 'upload-logs': 'never' };
const FOLDER = "the user's  app";

/** Fails, and says what it was given. */
const TELLS_ENVIRONMENT = `#!/bin/sh
echo "$GREETING, seed $MMR_SEED, nodes $MMR_NODES, in $(basename "$PWD")"
exit 1
`;
const TELLS_ROWS = `export default {
  proves: 'nothing',
  async run({ cluster, random }) {
    const rows = await cluster.nodes[1].value\`select string_agg(name, '+') from item\`;
    throw new Error(\`\${rows}, \${random.integer(1, 1e9)}\`);
  },
};
`;

let desk: string;
beforeEach(() => {
  desk = realpathSync(mkdtempSync(join(tmpdir(), 'mmr-again-')));
});
afterEach(() => rmSync(desk, { recursive: true, force: true }));

/** Another checkout of a repository, in a fresh folder with a clone of the action beside it. */
function freshCheckout(repository: string): string {
  const fresh = mkdtempSync(join(desk, 'fresh-'));
  symlinkSync(packageRoot, join(fresh, 'mmr-test-action'));
  cpSync(repository, join(fresh, 'checkout'), {
    recursive: true,
    filter: (path) => !path.endsWith('mmr-results'),
  });
  return join(fresh, 'checkout');
}

/** Pastes a line into a shell there. @returns what it printed; the exit status says only what the run found */
function paste(line: string, at: string): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME };
  return output('bash', ['-c', `${line} 2>&1 || true`], { cwd: at, env });
}

async function runAgain(
  line: string,
  repository: string,
  folder = '',
): Promise<{ again: Results; runDir: string }> {
  const at = freshCheckout(repository);
  const printed = await paste(line, at);
  const runDir = join(at, folder, 'mmr-results', 'latest');
  if (!existsSync(runDir)) throw new Error(`nothing ran: ${line}\n${printed}`);
  return { again: await readResults(runDir), runDir };
}

const inShort = ({ tests }: Results) => tests.map(({ name, verdict, reason }) => ({ name, verdict, reason }));

const setting = ({ seed, strict, cluster }: Results) => {
  const { readySeconds: _, ...servers } = cluster!;
  return { seed, strict, servers };
};

describe('what the action prints runs in a fresh checkout', () => {
  let job: Job;
  afterEach(async () => {
    if (job.run) await job.post();
    job.remove();
  });

  function newJob(inputs: Record<string, string>): Job {
    job = new Job({ ...LOCAL, ...inputs }, {});
    return job;
  }

  async function resultsOf(): Promise<Results> {
    const main = await job.main();
    expect(main.outputs['results-path'], main.stdout + main.stderr).toBeTruthy();
    return readResults(main.outputs['results-path']!);
  }

  function checkOut(name: string, content: string): void {
    mkdirSync(dirname(join(job.workspace, name)), { recursive: true });
    job.checkOut(name, content);
  }

  test('scripts, built-in tests, setup-sql, config, a working directory, blanks and quotes', async () => {
    newJob({
      'working-directory': FOLDER,
      schedule: 'schedules/all of it',
      'setup-sql': '../db/the "schema".sql',
      config: 'ci/$settings.env',
      'test-timeout': '77',
      strict: 'true',
    });
    checkOut(`${FOLDER}/schedules/all of it`, "it's  a test.sh\n../tests/rows.mjs\ndml/insert\ndml/insert\n");
    checkOut(`${FOLDER}/it's  a test.sh`, TELLS_ENVIRONMENT);
    checkOut('tests/rows.mjs', TELLS_ROWS);
    checkOut(
      'db/the "schema".sql',
      "create table item (id int primary key, name text); insert into item values (1, 'x');",
    );
    checkOut(`${FOLDER}/ci/$settings.env`, 'export GREETING="hello"\n');
    const first = await resultsOf();
    expect(inShort(first)).toMatchObject([
      {
        name: "it's  a test.sh",
        verdict: 'fail',
        reason: expect.stringContaining(`hello, seed ${first.seed}`),
      },
      { name: '../tests/rows.mjs', reason: expect.stringContaining('x, ') },
      { name: 'scripts/look-over', verdict: 'pass' },
      { name: 'dml/insert', verdict: 'pass' },
      { name: 'dml/insert#2', verdict: 'pass' },
    ]);
    for (const line of [first.command, ...first.tests.map(({ reproduce }) => reproduce)]) {
      expect(line).not.toContain(desk);
      expect(line).toContain("cd 'the user'\\''s  app' && ../../mmr-test-action/runner -");
      expect(line).toContain('--test-timeout 77');
    }

    const whole = await runAgain(first.command, job.workspace, FOLDER);
    expect(inShort(whole.again)).toEqual(inShort(first));
    expect(setting(whole.again)).toEqual(setting(first));
    for (const [i, alone] of first.tests.entries()) {
      const { again } = await runAgain(alone.reproduce, job.workspace, FOLDER);
      expect(inShort(again)).toContainEqual(inShort(first)[i]);
      expect(setting(again)).toEqual(setting(first));
    }
  });

  test('a workload and the faults of an earlier run, beside tests that take neither', async () => {
    newJob({
      tests: 'faults/kill',
      workload: `own load/shop.mjs`,
      replay: 'old/faults.json',
      seed: 'abc',
    });
    cpSync(join(packageRoot, 'examples/workload'), join(job.workspace, 'own load'), { recursive: true });
    const steps = [{ at: 700, fault: { kind: 'pause', nodes: ['n2'] }, for: 300 }];
    checkOut('old/faults.json', JSON.stringify({ version: 1, nodes: ['n1', 'n2'], steps }));
    const first = await resultsOf();
    expect(first.tests).toMatchObject([{ name: 'faults/kill' }]);
    const { again, runDir } = await runAgain(first.tests[0]!.reproduce, job.workspace);
    expect(setting(again)).toEqual(setting(first));
    expect(again.tests[0]!.statement).toBeTruthy();
    const testDir = join(runDir, 'tests/faults/kill');
    const done = FaultSchedule.parse(JSON.parse(readFileSync(join(testDir, FAULTS_FILE), 'utf8')));
    expect(done.steps.map(({ fault }) => fault)).toEqual(steps.map(({ fault }) => fault));
    expect(readFileSync(join(testDir, 'history.jsonl'), 'utf8')).toContain('"f":"visit"');
  });

  test('a workload is left out for a test that takes none', async () => {
    newJob({ tests: 'dml/insert, faults/kill', workload: 'own/shop.mjs', 'timeout-minutes': '5' });
    cpSync(join(packageRoot, 'examples/workload'), join(job.workspace, 'own'), { recursive: true });
    const first = await resultsOf();
    const { again } = await runAgain(first.tests[0]!.reproduce, job.workspace);
    expect(inShort(again)).toEqual([{ name: 'dml/insert', verdict: 'pass' }]);
  });

  test('a cluster alone is a cluster alone', async () => {
    newJob({ schedule: 'none', 'keep-cluster': 'true', 'setup-sql': 'schema.sql' });
    checkOut('schema.sql', 'create table item (id int primary key);');
    const first = await resultsOf();
    const at = freshCheckout(job.workspace);
    const printed = await paste(first.command, at);
    const sweep = /^ {2}(node \S+ sweep \S+ \S+ local)$/m.exec(printed)?.[1];
    try {
      expect(sweep, printed).toBeTruthy();
      expect(await readResults(join(at, 'mmr-results/latest'))).toMatchObject({ verdict: 'pass', tests: [] });
    } finally {
      if (sweep) await output('bash', ['-c', sweep], { cwd: at });
    }
  });
});

test('what the command line prints calls the runner as it was called', async () => {
  const repository = join(desk, 'repository');
  mkdirSync(repository);
  symlinkSync(packageRoot, join(desk, 'mmr-test-action'));
  writeFileSync(
    join(repository, 'needs config.sh'),
    '#!/bin/sh\ntest "$GREETING" = hello && echo "as configured" && exit 7\n',
  );
  writeFileSync(join(repository, 'my.env'), 'export GREETING="hello"\n');
  const servers = '--nodes 2 --engine native --pg-bin embedded';
  const printed = await paste(
    `../mmr-test-action/runner -c my.env -t 'needs config.sh' ${servers}`,
    repository,
  );
  const line = /^ {2}reproduce {2}(.*)$/m.exec(printed)?.[1] ?? printed;
  expect(line).toMatch(/^\.\.\/mmr-test-action\/runner -t 'needs config\.sh' .* -c my\.env /);
  const { again } = await runAgain(line, repository);
  expect(again.tests).toMatchObject([
    { verdict: 'fail', reason: expect.stringContaining('as configured') },
    { name: 'scripts/look-over', verdict: 'pass' },
  ]);
});
