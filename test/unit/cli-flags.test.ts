import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../src/cli/flags.js';
import { RequestError } from '../../src/errors.js';

const calling = { runner: './runner', folder: '', repository: '/', machineStays: true };
const read = (...words: string[]) => readCommandLine(words, '1.2.3', calling);

function request(...words: string[]) {
  const asked = read(...words);
  if (asked.what !== 'run') throw new Error(`expected a run, got ${asked.what}`);
  return asked.request;
}

describe('flags', () => {
  test('servers can be said by node, and of those that are not named', () => {
    expect(request(...'-t a --pg-bin n1=/a,n2=/b --pg-bin /p --pg-bin n3=embedded'.split(' '))).toMatchObject(
      {
        pgBin: '/p',
        pgBins: { n1: '/a', n2: '/b', n3: 'embedded' },
      },
    );
    expect(request(...'-t a --image n1=x --pgedge-version 18-spock5,n2=17-spock5'.split(' '))).toMatchObject({
      image: 'ghcr.io/pgedge/pgedge-postgres:18-spock5-minimal',
      images: { n1: 'x' },
      pgedgeVersion: '18-spock5',
      pgedgeVersions: { n2: '17-spock5' },
    });
  });

  test('-s and -t repeat and mix, their order is kept', () => {
    const { wanted } = request('-s', 'a', '-t', 'b', '--schedule', 'c', '--test=d', '-te', '-s', 'a');
    expect(wanted).toEqual([
      { schedule: 'a' },
      { test: 'b' },
      { schedule: 'c' },
      { test: 'd' },
      { test: 'e' },
      { schedule: 'a' },
    ]);
  });

  test('what is not said is preset', () => {
    expect(request('-s', 'smoke')).toEqual({
      wanted: [{ schedule: 'smoke' }],
      nodes: 3,
      runtime: 'auto',
      engine: 'auto',
      image: 'ghcr.io/pgedge/pgedge-postgres:17-spock5-minimal',
      testTimeout: 120_000,
      keep: false,
      strict: false,
      resultsDir: 'mmr-results',
      configs: [],
      env: {},
      pgSettings: {},
      skipPortCheck: false,
      calling,
    });
  });

  test('everything that can be said arrives, in milliseconds where it is a time', () => {
    const words =
      '-t a --shard 2/4 -k -d --pg-setting work_mem=64MB --pg-setting Lock_Timeout=1,5s --nodes 4 --runtime local --engine spock --pgedge-version 18-spock5 --pg-bin /p --upgrade-to /q --setup-sql s.sql ' +
      '--workload w.mjs --jobs 2 --seed x.1 --duration 1.5m --replay f.json --test-timeout 1.5 --timeout 2 --keep --strict ' +
      '--results out';
    expect(read(...words.split(' '))).toMatchObject({ what: 'run', debug: true });
    expect(request(...words.split(' '))).toMatchObject({
      shard: { number: 2, of: 4 },
      nodes: 4,
      runtime: 'local',
      engine: 'spock',
      image: 'ghcr.io/pgedge/pgedge-postgres:18-spock5-minimal',
      pgBin: '/p',
      upgradeTo: '/q',
      setupSql: 's.sql',
      pgSettings: { work_mem: '64MB', lock_timeout: '1,5s' },
      workload: 'w.mjs',
      jobs: 2,
      seed: 'x.1',
      duration: 90_000,
      replay: 'f.json',
      testTimeout: 1500,
      timeout: 120_000,
      keep: true,
      strict: true,
      resultsDir: 'out',
      skipPortCheck: true,
    });
    expect(request('-t', 'a', '--image', 'localhost:5000/pg@sha256:00').image).toBe(
      'localhost:5000/pg@sha256:00',
    );
  });

  test('--shrink is another thing to do with what is to be replayed', () => {
    expect(read('-t', 'a', '--replay', 'f.json', '--shrink', '--seed', 's')).toMatchObject({
      what: 'shrink',
      debug: false,
      request: { wanted: [{ test: 'a' }], replay: 'f.json', seed: 's' },
    });
  });

  test('help, version, list and report', () => {
    expect(read('-v')).toEqual({ what: 'say', text: 'mmr-test-action 1.2.3\n' });
    expect(read('-h')).toMatchObject({ what: 'say', text: expect.stringContaining('--skip_port_check') });
    expect(read('report', '-h')).toMatchObject({
      what: 'say',
      text: expect.stringContaining('results.json'),
    });
    expect(read('--list')).toEqual({ what: 'list' });
    expect(read('-s', 'full', '--list', '--shard', '2/4')).toMatchObject({
      what: 'list',
      of: { wanted: [{ schedule: 'full' }], shard: { number: 2, of: 4 } },
    });
    expect(read('report', 'mmr-results/latest')).toEqual({ what: 'report', runDir: 'mmr-results/latest' });
    expect(read('check', 'mmr-results/latest')).toEqual({ what: 'check', dir: 'mmr-results/latest' });
    expect(request('-s', 'none', '--keep').keep).toBe(true);
  });

  test('the usage says that there are commands, and which', () => {
    const { text } = read('--help') as { text: string };
    expect(text.split('\n\n')[0]).toBe(
      'Usage: runner -s SCHEDULE | -t TEST [options]\n' +
        '       runner report | check | compare-runs | compare | merge | advise  (COMMAND --help shows its own)',
    );
    const listed = text.split('\nCommands:\n')[1]!;
    for (const name of ['report', 'check', 'compare-runs', 'compare', 'merge'])
      expect(listed).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  // Every flag with a value, but for those that add up.
  test.each([
    ['--shard', '2/4', '3/4'],
    ['--nodes', '2', '3'],
    ['--runtime', 'local', 'docker'],
    ['--engine', 'spock', 'native'],
    ['--upgrade-to', '/a', '/b'],
    ['--existing', 'a', 'b'],
    ['--setup-sql', 'a', 'b'],
    ['--workload', 'a', 'b'],
    ['--jobs', '1', '2'],
    ['--seed', 'a', 'b'],
    ['--duration', '90s', '10m'],
    ['--replay', 'a', 'b'],
    ['--test-timeout', '1', '2'],
    ['--timeout', '1', '2'],
    ['--results', 'a', 'b'],
  ])('%s counts once: another value is refused, with both', (flag, one, other) => {
    const twice = `${flag} is given twice, as "${one}" and as "${other}": which one counts?`;
    expect(() => read('-t', 'a', flag, one, `${flag}=${other}`)).toThrow(new RequestError(twice));
    expect(read('-t', 'a', '--list', flag, one, flag, one)).toEqual(read('-t', 'a', '--list', flag, one));
  });

  test('so does one of a command, and one that stands before it, too', () => {
    const twice = (flag: string) => `${flag} is given twice, as "a" and as "b": which one counts?`;
    expect(() => read(...'compare --cluster c --json a --json b'.split(' '))).toThrow(twice('--json'));
    expect(() => read(...'merge x --results a --results b'.split(' '))).toThrow(twice('--results'));
    expect(() => read(...'--results a merge x --results b'.split(' '))).toThrow(twice('--results'));
    expect(read(...'--results a merge x --results a'.split(' '))).toMatchObject({ resultsDir: 'a' });
    expect(read(...'--results a merge x'.split(' '))).toMatchObject({ resultsDir: 'a' });
    expect(read(...'compare --cluster c --table a --table b'.split(' '))).toMatchObject({
      request: { tables: ['a', 'b'] },
    });
  });

  test('no flag of the help has been forgotten here', () => {
    const { text } = read('--help') as { text: string };
    const flags = [...text.matchAll(/^ {2}(?:-\w, )?(--[\w-]+) </gm)].map(([, flag]) => flag);
    const counted =
      '--shard --nodes --runtime --cluster --existing --engine --upgrade-to --setup-sql --workload --jobs --seed --duration --replay --test-timeout --timeout --results';
    const adding = '--schedule --test --pg-bin --pgedge-version --image --pg-setting --config';
    expect(flags.sort()).toEqual(`${counted} ${adding}`.split(' ').sort());
  });

  test.each([
    ['', /nothing to run: name a schedule with -s or a test with -t/],
    ['--keep', /nothing to run/],
    ['-s none', /schedule "none" runs no test: with --keep/],
    ['-s', /'-s, --schedule <name>' argument missing/],
    ['-t a --nods 3', /unknown option '--nods'; did you mean --nodes\?$/],
    ['-t a -x', /unknown option '-x'/],
    ['repotr x', /unknown command "repotr"; did you mean report\?/],
    ['report', /missing required argument 'dir'/],
    ['report a b', /too many arguments/],
    ['check', /missing required argument 'dir'/],
    ['nodes/create', /unexpected word "nodes\/create"; a test is named with -t/],
    ['-t a b.sql', /unexpected word "b\.sql"/],
    ['-t a --nodes 1', /'--nodes <number>' argument '1' is invalid\. Accepted: a whole number from 2 to 9$/],
    ['-t a --nodes 10', /argument '10' .* from 2 to 9/],
    ['-t a --nodes 3.5', /argument '3\.5' .* whole number/],
    ['-t a --nodes 0x3', /argument '0x3'/],
    ...['x', '1/1000', '2', '01/2', '2/', ''].map((part): [string, RegExp] => [
      `-t a --shard=${part}`,
      new RegExp(
        `'--shard <part/of>' argument '${part}' is invalid\\. Accepted: which part of how many, from 1/1 to`,
      ),
    ]),
    ...['5/4', '3/2', '0/4', '1/0'].map((part): [string, RegExp] => [
      `-t a --shard=${part}`,
      new RegExp(
        `argument '${part}' is invalid\\. Part ${part.replace('/', ' of ')} does not exist; accepted: which part of how many, `,
      ),
    ]),
    ['--list --shard 2/4', /--shard takes a part of what -s and -t name, and they name nothing: /],
    ['--list repotr', /unknown command "repotr"; did you mean report\?/],
    ['-t a --jobs 0', /'--jobs <number>' argument '0' .* from 1 to 32/],
    ['-t a --jobs=', /'--jobs <number>' argument ''/],
    ['-t a --timeout 0', /'--timeout <minutes>' argument '0' .* above 0/],
    ['-t a --test-timeout Infinity', /'--test-timeout <seconds>' argument 'Infinity'/],
    [
      '-t a --runtime dokcer',
      /argument 'dokcer' is invalid\. Accepted: auto, local, docker; did you mean docker\?/,
    ],
    ['-t a --engine pglogic', /Accepted: auto, spock, pglogical, native; did you mean pglogical\?/],
    ['-t a --pgedge-version 17', /argument '17' .* MAJOR-spockMAJOR, as in 17-spock5/],
    ['-t a --image --privileged', /argument '--privileged' .* a reference such as/],
    ['-t a --image x --pgedge-version 17-spock5', /--image and --pgedge-version both name the image: /],
    [
      '-t a --image n1=x --pgedge-version n1=17-spock5',
      /--image and --pgedge-version both name the image of n1: /,
    ],
    [
      '-t a --pg-bin n1=/a --pg-bin n1=/b',
      /--pg-bin <folder>.* it names n1 twice, with "\/a" and with "\/b"/,
    ],
    ['-t a --pg-bin /a --pg-bin /b', /--pg-bin <folder>.* it is given twice, as "\/a" and as "\/b"/],
    ['-t a --pg-bin one=/a', /--pg-bin <folder>.* "one" is the name of no node/],
    ['-t a --image n1=--privileged', /--image <reference>.* a reference such as/],
    ['-t a --pgedge-version n1=latest', /--pgedge-version <version>.* MAJOR-spockMAJOR/],
    [
      '-t a --pg-setting work_mem',
      /'--pg-setting <name=value>' argument 'work_mem' .* it must be name=value/,
    ],
    ['-t a --pg-setting port=1', /argument 'port=1' .* port is the run's own: the run decides where/],
    ['-t a --seed ../x', /argument '\.\.\/x' .* letters, digits/],
    [
      '-t a --duration 90',
      /'--duration <time>' argument '90' is invalid\. Accepted: from 10s to 24h: 90s, 30m, 2h$/,
    ],
    ['-t a --duration 9s', /argument '9s'/],
    ['-t a --duration 25h', /argument '25h'/],
    ['-t a --duration -1m', /argument '-1m'/],
    ['-t a --replay=', /'--replay <file>' argument '' is invalid\. It must not be empty/],
    ['-t a --shrink', /--shrink needs the faults that it is to make fewer: --replay FILE/],
    ['-t a --results=', /'--results <folder>' argument '' is invalid\. It must not be empty/],
  ])('%j is a wrong request', (line, message) => {
    const words = line.split(' ').filter(Boolean);
    expect(() => read(...words)).toThrow(message);
    expect(() => read(...words)).toThrow(RequestError);
  });
});
