import { describe, expect, test } from 'vitest';
import { InputReader } from '../../../src/action/input-reader.js';
import { readInputs } from '../../../src/action/inputs.js';
import { actionYml, inputVariables } from './action-yml.js';

const read = async (values: Record<string, string> = {}) =>
  readInputs({ GITHUB_WORKSPACE: '/ws', RUNNER_TEMP: '/tmp/runner', ...inputVariables(values) });

async function problems(values: Record<string, string>): Promise<string[]> {
  const error = await read(values).then(
    () => expect.unreachable('the inputs were accepted'),
    (thrown: Error) => thrown,
  );
  expect(error.name).toBe('RequestError');
  return error.message.split('\n');
}

describe('inputs', () => {
  test('settings of the servers are one a line, and each wrong one is told', async () => {
    const set = 'work_mem=64MB\n\n  search_path=a, b  \n';
    expect((await read({ 'pg-settings': set })).request.pgSettings).toEqual({
      work_mem: '64MB',
      search_path: 'a, b',
    });
    expect(await problems({ 'pg-settings': 'work_mem\nport=1\njit=on' })).toEqual([
      expect.stringMatching(/^input pg-settings: "work_mem" is not accepted: it must be name=value/),
      expect.stringMatching(/^input pg-settings: "port=1" is not accepted: port is the run's own: /),
    ]);
  });

  test('the defaults of action.yml are what empty inputs mean', async () => {
    const empty = Object.fromEntries(Object.keys(actionYml.inputs).map((name) => [name, '']));
    expect(await read()).toEqual(await read(empty));
    expect((await read()).request).toMatchObject({
      wanted: [{ schedule: 'smoke' }],
      nodes: 3,
      image: 'ghcr.io/pgedge/pgedge-postgres:17-spock5-minimal',
      testTimeout: 120_000,
      keep: false,
      resultsDir: '/tmp/runner/mmr-results',
    });
  });

  test('a comment is written where one is wanted, by the token that was given', async () => {
    expect((await read({ 'github-token': 'abc' })).commentToken).toBeUndefined();
    expect((await read({ comment: 'true', 'github-token': 'abc' })).commentToken).toBe('abc');
    expect(await problems({ comment: 'true', 'github-token': '' })).toEqual([
      'input github-token: "" is not accepted; accepted: a token, because comment is true',
    ]);
  });

  test('values arrive in the units of the run', async () => {
    const { request, ...rest } = await read({
      schedule: 'nodes, mine.sched',
      tests: 'a.pl\n  dml/basic  \n',
      nodes: '5',
      image: 'registry/own:1',
      shard: '256/256',
      'test-timeout': '7',
      duration: '30m',
      replay: 'old/faults.json',
      'timeout-minutes': '2',
      'setup-sql': 'db/schema.sql',
      workload: 'load.mjs',
      'working-directory': 'sub',
      strict: 'true',
      summary: 'false',
      'artifact-retention-days': '3',
    });
    expect(request.wanted).toEqual([
      { schedule: 'nodes' },
      { schedule: 'mine.sched' },
      { test: 'a.pl' },
      { test: 'dml/basic' },
    ]);
    expect(request).toMatchObject({
      nodes: 5,
      image: 'registry/own:1',
      shard: { number: 256, of: 256 },
      testTimeout: 7_000,
      duration: 1_800_000,
      replay: 'old/faults.json',
      timeout: 120_000,
      setupSql: 'db/schema.sql',
      workload: 'load.mjs',
      strict: true,
    });
    expect(rest).toMatchObject({ summary: false, artifactRetentionDays: 3, workingDirectory: '/ws/sub' });
  });

  test('nodes may have servers of their own, a line each', async () => {
    const { request } = await read({
      'pgedge-version': '17-spock5',
      'pgedge-versions-by-node': 'n1: 16-spock5\n  n3:18-spock5  \n',
      image: 'n2=registry/own:1',
      'pg-bin': '/p\nn2=/q,n3=/r',
    });
    expect(request).toMatchObject({
      image: 'ghcr.io/pgedge/pgedge-postgres:17-spock5-minimal',
      images: { n2: 'registry/own:1' },
      pgedgeVersion: '17-spock5',
      pgedgeVersions: { n1: '16-spock5', n3: '18-spock5' },
      pgBin: '/p',
      pgBins: { n2: '/q', n3: '/r' },
    });
    expect(request.ownImage).toBeFalsy();
  });

  test.each([
    [
      { 'pgedge-versions-by-node': '17-spock5' },
      '"17-spock5" is not accepted: each line names a node: n1: 16-spock5',
    ],
    [
      { 'pgedge-versions-by-node': 'n1: 17-spock5\nn1: 16-spock5' },
      '"n1: 16-spock5" is not accepted: it names n1 twice',
    ],
    [
      { 'pgedge-versions-by-node': 'one: 17-spock5' },
      '"one: 17-spock5" is not accepted: "one" is the name of no node',
    ],
    [
      { 'pgedge-versions-by-node': 'n1: latest' },
      '"n1: latest" is not accepted; accepted: n1: MAJOR-spockMAJOR',
    ],
    [{ 'pg-bin': 'n1=/a\nn1=/b' }, '"n1=/b" is not accepted: it names n1 twice'],
    [{ image: 'n1=--privileged' }, '"n1=--privileged" is not accepted; accepted: a reference such as'],
  ])('%j: what is said by node is checked', async (inputs, message) => {
    const [name] = Object.keys(inputs);
    expect(await problems(inputs as unknown as Record<string, string>)).toEqual([
      expect.stringContaining(`input ${name}: ${message}`),
    ]);
  });

  test.each([
    [
      { cluster: 'n1 host=a user=u\nn2 host=b password=secret' },
      'input cluster, line 2, column 4: the connection string names no user',
    ],
    [{ nodes: '1' }, 'input nodes: "1" is not accepted; accepted: a whole number from 2 to 9'],
    [{ nodes: '3.5' }, 'input nodes: "3.5" is not accepted; accepted: a whole number from 2 to 9'],
    ...['5/4', '0/4', '1/0'].map((shard): [object, string] => [
      { shard },
      `input shard: "${shard}" is not accepted: Part ${shard.replace('/', ' of ')} does not exist; accepted: which part`,
    ]),
    ...['x', '1/1000', '2', '01/2', '-1/2'].map((shard): [object, string] => [
      { shard },
      `input shard: "${shard}" is not accepted; accepted: which part of how many, from 1/1 to 256/256, as in 2/4`,
    ]),
    [{ jobs: '33' }, 'input jobs: "33" is not accepted; accepted: a whole number from 1 to 32'],
    [{ seed: '../x' }, 'input seed: "../x" is not accepted; accepted: up to 40 letters, digits'],
    [{ duration: '90' }, 'input duration: "90" is not accepted; accepted: from 10s to 24h: 90s, 30m, 2h'],
    [{ image: '--privileged' }, 'input image: "--privileged" is not accepted; accepted: a reference such as'],
    [{ runtime: 'podman' }, 'input runtime: "podman" is not accepted; accepted: auto, local, docker'],
    [{ engine: 'bdr' }, 'input engine: "bdr" is not accepted; accepted: auto, spock, pglogical, native'],
    [{ strict: 'yes' }, 'input strict: "yes" is not accepted; accepted: true, false'],
    [{ 'upload-logs': 'no' }, 'input upload-logs: "no" is not accepted; accepted: always, failure, never'],
    [
      { 'test-timeout': '0' },
      'input test-timeout: "0" is not accepted; accepted: a whole number from 1 to 86400',
    ],
    [
      { 'artifact-name': 'a/b' },
      'input artifact-name: "a/b" is not accepted; accepted: a name without any of',
    ],
    [
      { 'pgedge-version': 'latest' },
      'input pgedge-version: "latest" is not accepted; accepted: MAJOR-spockMAJOR',
    ],
    [
      { schedule: 'none' },
      'input schedule: "none" is not accepted; accepted: "none" needs keep-cluster: true',
    ],
    [
      { schedule: 'none', tests: 'a.pl', 'keep-cluster': 'true' },
      'input schedule: "none" is not accepted; accepted: "none" runs no test',
    ],
    [
      { scheduel: 'smoke' },
      'input scheduel: there is no such input; did you mean schedule? (a variable INPUT_SCHEDUEL of the job',
    ],
  ])('%o is refused', async (values, message) => {
    const found = await problems(values as Record<string, string>);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test('everything that is wrong is said at once', async () => {
    const found = await problems({ nodes: '99', engine: 'x', cache: 'perhaps', engin: '1' });
    const named = found.map((line) => line.split(':')[0]);
    expect(new Set(named)).toEqual(new Set(['input nodes', 'input engine', 'input cache', 'input engin']));
  });

  test('a variable of the job that only looks like an input stops nothing, and is said', async () => {
    const { ignored } = await read({ colour: 'blue', SECRET_OF_THE_JOB: 'hidden' });
    expect(ignored).toEqual([
      expect.stringMatching(/^there is no input colour: the variable INPUT_COLOUR is left out; there are: /),
      expect.stringMatching(/^there is no input secret_of_the_job: /),
    ]);
    expect(ignored.join()).not.toContain('hidden');
    expect((await read()).ignored).toEqual([]);
  });

  test('"none" with a kept cluster wants no test', async () => {
    const { request } = await read({ schedule: 'none', 'keep-cluster': 'true' });
    expect(request).toMatchObject({ wanted: [{ schedule: 'none' }], keep: true });
  });
});

describe('an input reader', () => {
  test('knows every input of action.yml and no other', async () => {
    const asked = new Set<string>();
    const text = InputReader.prototype.text;
    InputReader.prototype.text = function (this: InputReader, name: string) {
      asked.add(name);
      return text.call(this, name);
    };
    try {
      await read();
    } finally {
      InputReader.prototype.text = text;
    }
    expect([...asked].sort()).toEqual(Object.keys(actionYml.inputs).sort());
  });
});
