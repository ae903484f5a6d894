import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calledInJob } from '../../src/action/called.js';
import { readCommandLine } from '../../src/cli/flags.js';
import { aloneFor, commandFor } from '../../src/run/command-line.js';
import type { RunRequest } from '../../src/run/request.js';
import { suite } from '../../src/suite/all.js';
import { requestFor } from '../support/mesh.js';

const calling = { runner: '../mmr/runner', folder: '', repository: process.cwd(), machineStays: true };

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'mmr-line-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function requestOf(...words: string[]): RunRequest {
  const asked = readCommandLine(words, '1.2.3', calling);
  if (asked.what !== 'run') throw new Error(`expected a run, got ${asked.what}`);
  return asked.request;
}

/** The words that a shell makes of a line. */
function wordsOf(line: string): string[] {
  const printed = execFileSync('bash', ['-c', `print() { printf '%s\\0' "$@"; }; print ${line}`]);
  return printed.toString().split('\0').slice(0, -1);
}

/** All that can be asked of a run, each as it is never by itself. */
function everything(): string[] {
  const config = join(folder, 'the config.env');
  writeFileSync(config, 'export A="1"\n');
  return [
    ...['--shard', '2/4', '-s', 'my schedule', '-t', "it's.py", '-t', '-x.sh'],
    ...[
      '--nodes',
      '4',
      '--runtime',
      'docker',
      '--engine',
      'spock',
      '--image',
      'own:1',
      '--setup-sql',
      'a b.sql',
    ],
    ...['--upgrade-to', '/opt/next one'],
    ...['--skip_port_check', '--keep', '--config', config, '--config', config, '--workload', 'ü.mjs'],
    ...[
      '--jobs',
      '2',
      '--seed',
      'x.1',
      '--duration',
      '1.5m',
      '--replay',
      '$(f).json',
      '--test-timeout',
      '1.5',
    ],
    ...['--pg-setting', 'work_mem=64MB', '--pg-setting', 'search_path=a, b'],
    ...['--timeout', '2', '--strict', '--results', 'out'],
  ];
}

describe('the line "reproduce"', () => {
  test('asks for the same as was asked for', () => {
    const request = requestOf(...everything());
    const [runner, ...words] = wordsOf(commandFor(request));
    expect(runner).toBe('../mmr/runner');
    // These two change nothing in what runs.
    expect(requestOf(...words)).toEqual({ ...request, timeout: undefined, resultsDir: 'mmr-results' });
    const local = requestOf(
      '-t',
      'dml/insert',
      '--runtime',
      'local',
      '--pg-bin',
      '/usr/lib/postgresql/17/bin',
    );
    expect(requestOf(...wordsOf(commandFor(local)).slice(1))).toEqual({ ...local, image: expect.anything() });
    const mixed = requestOf(
      '-t',
      'dml/insert',
      '--runtime',
      'local',
      '--pg-bin',
      'n1=/a b,n3=/c',
      '--pg-bin',
      '/d',
    );
    expect(requestOf(...wordsOf(commandFor(mixed)).slice(1))).toEqual({ ...mixed, image: expect.anything() });
    const images = requestOf(
      '-t',
      'a',
      '--runtime',
      'docker',
      '--image',
      'n1=x',
      '--pgedge-version',
      'n2=16-spock5',
    );
    expect(commandFor(images)).toContain(
      '--image n1=x --image n2=ghcr.io/pgedge/pgedge-postgres:16-spock5-minimal',
    );
  });

  test('names the file of a cluster that is there already', () => {
    const file = join(folder, 'a cluster.txt');
    writeFileSync(file, 'n1 host=a user=u password=secret\nn2 host=b user=u');
    const given = requestOf('-t', 'dml/insert', '--cluster', file);
    expect(given).toMatchObject({ nodes: 2, cluster: { file, nodes: [{ name: 'n1' }, { name: 'n2' }] } });
    const line = commandFor({ ...given, runtime: 'services' });
    expect(line).not.toContain('secret');
    expect(requestOf(...wordsOf(line).slice(1))).toEqual(given);
    expect(commandFor({ ...given, cluster: { nodes: given.cluster!.nodes } })).toContain('--cluster FILE');
    const mesh = requestOf('-t', 'dml/insert', '--cluster', file, '--existing', 'my app');
    expect(mesh).toMatchObject({ cluster: { file, existing: 'my app' } });
    expect(commandFor(mesh)).toContain("--existing 'my app'");
  });

  test('is tried above with every option that there is', () => {
    const asked = readCommandLine(['--help'], '1.2.3', calling);
    const options = [...(asked as { text: string }).text.matchAll(/^ .*?(--[\w-]+)/gm)].map(
      ([, name]) => name,
    );
    const tried = [...everything(), '--schedule', '--test', '--pg-bin', '--cluster', '--existing'];
    // --pgedge-version is another word for --image; the rest starts no run of tests, or only shows more of it.
    const others = ['--pgedge-version', '--list', '--shrink', '--clean-up', '--debug', '--help', '--version'];
    expect(options.length).toBeGreaterThan(20);
    expect(options.filter((name) => !tried.includes(name!) && !others.includes(name!))).toEqual([]);
  });

  test.each([
    ['plain-1.sql'],
    ['a b.sh'],
    ['it\'s $HOME `x` "y" \\ !.py'],
    ['=x.sh'],
    ['~/x.sh'],
    ['tab\there.sh'],
    ['line\nend.sh'],
    ['ä\u202egnol.sh'],
    ['::warning::##[error]x.sh'],
    ['\x1b[31mred.sh'],
  ])('is one line of what can be shown, and a shell reads %j from it', (name) => {
    const line = commandFor(requestFor({ wanted: [{ test: name }], calling }));
    expect(line).not.toMatch(/[^\P{Cc}]|\u202e|##\[/u);
    expect(wordsOf(line)[2]).toBe(name);
  });

  test('for one test has nothing that would be refused for it', () => {
    const run = requestFor({
      wanted: [{ schedule: 'x' }],
      calling,
      keep: true,
      duration: 90_000,
      workload: 'w.mjs',
      shard: { number: 2, of: 4 },
    });
    const builtIn = (name: string) => ({
      name,
      kind: 'built-in' as const,
      test: suite[name.replace(/#.*/, '')]!,
    });
    expect(aloneFor(builtIn('dml/insert'), run)).toMatchObject({
      duration: undefined,
      workload: undefined,
      shard: undefined,
      keep: false,
    });
    expect(aloneFor(builtIn('partition/unique'), run)).toMatchObject({
      duration: undefined,
      workload: 'w.mjs',
    });
    expect(aloneFor(builtIn('soak/random'), run)).toMatchObject({ duration: 90_000, workload: 'w.mjs' });
    expect(aloneFor({ name: 'a.sh', kind: 'script', file: 'a.sh' }, run)).toMatchObject({
      workload: undefined,
    });
    // Its random choices are those of the second time.
    expect(aloneFor(builtIn('dml/insert#2'), run).wanted).toEqual([
      { test: 'dml/insert' },
      { test: 'dml/insert' },
    ]);
    expect(aloneFor(builtIn('soak/random#2'), run, 'f.json')).toMatchObject({
      wanted: [{ test: 'soak/random' }],
      replay: 'f.json',
    });
  });

  test('has no path of this machine where the file is in the repository', () => {
    const before = process.cwd();
    mkdirSync(join(folder, 'sub', 'deep'), { recursive: true });
    symlinkSync(folder, `${folder}-link`);
    try {
      process.chdir(join(folder, 'sub'));
      const request = requestFor({
        wanted: [
          { schedule: join(folder, 'sub', 'schedule') },
          { test: join(`${folder}-link`, 'sub', 'deep', 't.sh') },
        ],
        setupSql: join(folder, 'schema.sql'),
        workload: '/elsewhere/w.mjs',
        pgBin: join(folder, 'pg', 'bin'),
        calling: { ...calling, folder: 'sub', repository: folder },
      });
      expect(commandFor(request)).toBe(
        'cd sub && ../mmr/runner -s ./schedule -t deep/t.sh --nodes 3 --engine auto --runtime local --pg-bin ../pg/bin ' +
          '--setup-sql ../schema.sql --workload /elsewhere/w.mjs --test-timeout 30',
      );
      const script = {
        name: 'deep/t.sh#2',
        kind: 'script',
        file: join(folder, 'sub', 'deep', 't.sh'),
      } as const;
      expect(aloneFor(script, request).wanted).toEqual([{ test: 'deep/t.sh' }, { test: 'deep/t.sh' }]);
    } finally {
      process.chdir(before);
      rmSync(`${folder}-link`);
    }
  });
});

describe('in a job', () => {
  test('the runner is that of a clone beside the repository', () => {
    expect(calledInJob(folder, folder)).toMatchObject({ runner: '../mmr-test-action/runner', folder: '' });
    mkdirSync(join(folder, 'a b'));
    expect(calledInJob(folder, join(folder, 'a b'))).toMatchObject({
      ...{ runner: '../../mmr-test-action/runner', folder: 'a b', repository: folder },
    });
  });

  test('a repository may be one of several in the workspace', () => {
    mkdirSync(join(folder, 'app', '.git'), { recursive: true });
    mkdirSync(join(folder, 'app', 'db'));
    expect(calledInJob(folder, join(folder, 'app', 'db'))).toMatchObject({
      ...{ runner: '../../mmr-test-action/runner', folder: 'db', repository: join(folder, 'app') },
    });
  });

  test("the action's own repository has the runner", () => {
    const root = realpathSync(process.cwd());
    expect(calledInJob(root, root)).toMatchObject({ runner: './runner', folder: '', repository: root });
    expect(calledInJob(root, join(root, 'test'))).toMatchObject({ runner: '../runner', folder: 'test' });
  });
});
