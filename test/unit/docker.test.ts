import { describe, expect, test } from 'vitest';
import {
  type ContainerSpec,
  networkArguments,
  runArguments,
  serverSecrets,
  volumeArguments,
} from '../../src/runtime/docker/arguments.js';
import { dockersWords, saysGone } from '../../src/runtime/docker/client.js';
import { parseFacts } from '../../src/runtime/docker/image.js';

const spec: ContainerSpec = {
  runId: 'r1',
  name: 'n1',
  image: 'postgres:17',
  entrypoint: ['docker-entrypoint.sh'],
  logFile: '/results/nodes/n1/server.log',
  settings: { wal_level: 'logical', log_line_prefix: '%m [%p] ' },
  port: 6000,
};

describe('docker run', () => {
  test.each<[string, Partial<ContainerSpec>, string[]]>([
    ['has a name that is unique to the run', {}, ['--name', 'mmr-r1-n1']],
    ['joins the network of the run', {}, ['--network', 'mmr-r1']],
    ['is labelled with the run', {}, ['--label', 'mmr-test.run=r1']],
    ['is labelled with its log file', {}, ['--label', 'mmr-test.log=/results/nodes/n1/server.log']],
    ['publishes the port that was asked for', {}, ['--publish', '127.0.0.1:6000:5432']],
    ['takes the password from its environment', {}, ['--env', 'POSTGRES_PASSWORD', '--env']],
    ['never pulls', {}, ['--pull', 'never']],
    ['hands the server to the entrypoint', {}, ['sh', 'docker-entrypoint.sh', 'postgres', '-c']],
    [
      'keeps an entrypoint of several words',
      { entrypoint: ['tini', '--', 'run.sh'] },
      ['tini', '--', 'run.sh', 'postgres'],
    ],
    [
      'passes settings as they are, where ALTER SYSTEM comes after them',
      { settings: { wal_level: 'logical', log_line_prefix: "%m [%p] 'x' " } },
      ['--env', "MMR_TEST_SETTINGS=wal_level = 'logical'\nlog_line_prefix = '%m [%p] ''x'' '\n"],
    ],
    ['listens for the other containers', {}, ['-c', 'listen_addresses=*']],
    [
      'keeps its data on the volume of another',
      { data: { holder: 'mmr-r1-data-volume', folder: '/mmr-test-volume/n1', copied: true } },
      ['--volumes-from', 'mmr-r1-data-volume', '--env', 'PGDATA=/mmr-test-volume/n1'],
    ],
    [
      'finds its clock where it is told to',
      { faketime: { library: '/lib/ft.so', clock: '/place/n1' } },
      ['--volume', '/lib/ft.so:/mmr-test-libfaketime.so.1:ro', '--volume', '/place/n1:/mmr-test-clock:ro'],
    ],
    ['but not for the port', { settings: { port: '6001' } }, ['-c', 'port=5432']],
  ])('%s', (_, change, expected) => {
    expect(sequences(runArguments({ ...spec, ...change }), expected.length)).toContainEqual(expected);
  });

  test('has every option before the image', () => {
    const args = runArguments(spec);
    const image = args.indexOf('postgres:17');
    expect(args.slice(image + 1, image + 2)).toEqual(['-c']);
    expect(args.slice(image + 1).filter((arg) => arg.startsWith('--'))).toEqual([]);
  });

  test('publishes nothing but the loopback address', () => {
    for (const port of [6000, 6001]) {
      const published = sequences(runArguments({ ...spec, port }), 2).filter(
        ([option]) => option === '--publish',
      );
      expect(published.map(([, value]) => value?.startsWith('127.0.0.1:'))).toEqual([true]);
    }
  });
});

test('a small volume is swept up with the run, and has no log', () => {
  const args = volumeArguments({ runId: 'r1', name: 'n1', image: 'postgres:17', bytes: 1 });
  expect(sequences(args, 2)).toContainEqual(['--label', 'mmr-test.run=r1']);
  expect(sequences(args, 2)).toContainEqual(['--name', 'mmr-r1-n1-volume']);
  expect(args.join(' ')).not.toContain('mmr-test.log');
});

test('the network carries the label of the run', () => {
  expect(networkArguments('r1')).toEqual([
    'network',
    'create',
    '--driver',
    'bridge',
    '--label',
    'mmr-test.run=r1',
    'mmr-r1',
  ]);
});

test('the password goes into the environment', () => {
  expect(serverSecrets('secret')).toEqual({ POSTGRES_PASSWORD: 'secret' });
});

describe("docker's words", () => {
  test.each([
    ['Error response from daemon: manifest for a:b not found', 'manifest for a:b not found'],
    [
      "docker: Error response from daemon: pull access denied.\n\nRun 'docker run --help' for more information",
      'pull access denied.',
    ],
    ["docker: invalid reference format.\nSee 'docker run --help'.", 'invalid reference format.'],
    ['Cannot connect to the Docker daemon', 'Cannot connect to the Docker daemon'],
  ])('%j', (said, words) => {
    expect(dockersWords(said)).toBe(words);
  });
});

test.each([
  ['No such container: mmr-1', true],
  ['network mmr-1 not found', true],
  // Another sweeper of the same run is ahead of us; it has saved the log.
  [
    'the log of container mmr-1 cannot be read: can not get logs from container which is dead or marked for removal',
    true,
  ],
  ['permission denied while trying to connect to the Docker daemon socket', false],
])('gone or not: %s', (words, gone) => {
  expect(saysGone(new Error(words))).toBe(gone);
});

describe('facts of an image', () => {
  const spock = "control file of spock\n# spock extension\ndefault_version = '5.0.11'\nrelocatable = false\n";
  const pglogical = "control file of pglogical\ncomment = 'x'\ndefault_version = '2.4.2'\n";
  test.each([
    ['a release', 'postgres (PostgreSQL) 17.6 (Debian 17.6-1)\n', 170006, {}, false],
    ['a beta', 'postgres (PostgreSQL) 18beta1\n', 180000, {}, false],
    [
      'with Spock',
      `postgres (PostgreSQL) 17.11\n${spock}has output_plugin_libraries`,
      170011,
      { spock: '5.0.11' },
      true,
    ],
    ['with pglogical', `postgres (PostgreSQL) 15.20\n${pglogical}`, 150020, { pglogical: '2.4.2' }, false],
    [
      'with both',
      `postgres (PostgreSQL) 15.20\n${spock}${pglogical}`,
      150020,
      { spock: '5.0.11', pglogical: '2.4.2' },
      false,
    ],
  ])('%s', (_, printed, versionNumber, extensions, hasOutputPluginLibraries) => {
    expect(parseFacts(printed)?.facts).toEqual({ versionNumber, extensions, hasOutputPluginLibraries });
  });

  test('of something else', () => {
    expect(parseFacts('sh: postgres: not found')).toBeUndefined();
  });
});

/** Every run of `length` neighbours. */
function sequences(args: readonly string[], length: number): string[][] {
  return args.map((_, at) => args.slice(at, at + length));
}
