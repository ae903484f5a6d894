import { Command, CommanderError, Option } from 'commander';
import { RequestError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import { type ByNode, sameNode, serversFor } from '../run/by-node.js';
import type { PgSettings } from '../run/pg-settings.js';
import {
  type Calling,
  DEFAULTS,
  type GivenCluster,
  type RunRequest,
  type Shard,
  shardText,
} from '../run/request.js';
import type { Wanted } from '../schedule/resolve.js';
import type { Asked } from './asked.js';
import { addCommands, COMMANDS } from './commands.js';
import { readConfig } from './config.js';
import { onceEach } from './once.js';
import {
  byNode,
  choice,
  cluster,
  duration,
  filled,
  imageReference,
  pgedgeVersion,
  pgSetting,
  positive,
  seed,
  shard,
  whole,
} from './values.js';

/** What follows these adds up; n1=VALUE of some is said of one node at a time. */
const REPEATABLE = ['schedule', 'test', 'config', 'pg-setting', 'pg-bin', 'pgedge-version', 'image'];

const EXAMPLES = `
Examples:
  ./runner -s smoke                      the shortest convincing run
  ./runner -t nodes/create -t t/mine.sql one built-in test, then one of yours
  ./runner -s default --pg-bin /usr/lib/postgresql/17/bin
  ./runner -s none --keep                only start a cluster, and leave it running
  ./runner -s soak --duration 30m        random faults on everything
  ./runner --list                        the schedules and tests that there are

Exit status: 0 nothing failed, 1 a test failed, 2 something could not be judged, 3 the request was wrong.`;

/**
 * Reads the words after the program's name.
 *
 * @param version of this program, for -v
 * @param calling how the runner was called
 * @throws RequestError naming the flag, the value and what is accepted
 */
export function readCommandLine(words: readonly string[], version: string, calling: Calling): Asked {
  const wanted: Wanted[] = [];
  let said = '';
  let asked: Asked | undefined;
  const program = onceEach(runCommand(wanted), REPEATABLE)
    .version(`mmr-test-action ${version}`, '-v, --version', 'show the version')
    .exitOverride()
    .configureOutput({ writeOut: (text) => (said += text), writeErr: () => {} });
  program.action((options: Options) => {
    const [operand] = program.args;
    if (operand !== undefined) throw new RequestError(strayWord(operand));
    asked = options.list ? listAsked(wanted, options) : runAsked(wanted, options, calling);
  });
  addCommands(program, (it) => {
    asked = it;
  });
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { what: 'say', text: said };
    const message = error.message
      .replace(/^error: /, '')
      .replace(/\n\(Did you mean (.*)\?\)$/s, '; did you mean $1?');
    throw new RequestError(message, { cause: error });
  }
  return asked!;
}

interface Config {
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Options {
  readonly config?: Config;
  readonly skip_port_check?: true;
  readonly debug?: true;
  readonly list?: true;
  readonly cluster?: GivenCluster;
  readonly existing?: string;
  readonly cleanUp?: true;
  readonly shard?: Shard;
  readonly nodes?: number;
  readonly runtime: RunRequest['runtime'];
  readonly engine: RunRequest['engine'];
  readonly pgedgeVersion?: ByNode;
  readonly image?: ByNode;
  readonly pgBin?: ByNode;
  readonly upgradeTo?: string;
  readonly setupSql?: string;
  readonly pgSetting?: PgSettings;
  readonly workload?: string;
  readonly jobs?: number;
  readonly seed?: string;
  readonly duration?: number;
  readonly replay?: string;
  readonly shrink?: true;
  readonly testTimeout: number;
  readonly timeout?: number;
  readonly keep?: true;
  readonly strict?: true;
  readonly results?: string;
}

function runCommand(wanted: Wanted[]): Command {
  const schedule = (name: string) => void wanted.push({ schedule: filled(name) });
  const test = (name: string) => void wanted.push({ test: filled(name) });
  const config = (file: string, { files, env }: Config = { files: [], env: {} }): Config => ({
    files: [...files, file],
    env: { ...env, ...readConfig(filled(file)) },
  });
  return (
    new Command('runner')
      .description('Start a multi-master PostgreSQL cluster, run replication tests on it, say pass or fail.')
      // Commander does not indent a second line.
      .usage(
        `-s SCHEDULE | -t TEST [options]\n       runner ${COMMANDS.join(' | ')}  (COMMAND --help shows its own)`,
      )
      .allowExcessArguments()
      .addHelpOption(new Option('-h, --help', 'show this').helpGroup('Other:'))
      .helpCommand(false)
      .optionsGroup('What to run (repeat and mix them, the order is kept):')
      .option('-s, --schedule <name>', 'a built-in schedule, a file, or none', schedule)
      .option('-t, --test <name>', 'a built-in test topic/name, a topic/*, or a script', test)
      .option('--shard <part/of>', 'only this part of it, as in 2/4; other runs take the others', shard)
      .option('--list', 'list the built-in schedules and tests, or those that -s, -t and --shard name')
      .optionsGroup('The cluster:')
      .option(
        '--nodes <number>',
        `from 2 to 9 (default: ${DEFAULTS.nodes}, or all of --cluster)`,
        whole(2, 9),
      )
      .addOption(
        choice('--runtime <kind>', 'how the servers run', ['auto', 'local', 'docker'], DEFAULTS.runtime),
      )
      .option(
        '--cluster <file>',
        'servers that are there already: a name and a connection string a line',
        cluster,
      )
      .option(
        '--existing <database>',
        'with --cluster: it is a mesh already, in this database; the tests leave it as it is',
        filled,
      )
      .addOption(
        choice(
          '--engine <name>',
          'what replicates',
          ['auto', 'spock', 'pglogical', 'native'],
          DEFAULTS.engine,
        ),
      )
      .option(
        '--pg-bin <folder>',
        "folder of PostgreSQL's programs, or embedded; n1=FOLDER,n2=FOLDER by node",
        byNode('folder'),
      )
      .option(
        '--pgedge-version <version>',
        `image by version (default: ${DEFAULTS.pgedgeVersion}); no other servers will do; n1=VERSION by node`,
        byNode('version', pgedgeVersion),
      )
      .option(
        '--image <reference>',
        'image by name, for docker; n1=REFERENCE by node',
        byNode('image', imageReference),
      )
      .option('--clean-up', 'with --cluster: remove what a run that was killed has left there')
      .option('--upgrade-to <folder>', 'programs of another release, for the tests of upgrades', filled)
      .option('--pg-setting <name=value>', 'a setting of all servers (repeat it for more)', pgSetting)
      .option('--setup-sql <file>', 'SQL to run on every node first: it makes your tables', filled)
      .option('-k, --skip_port_check', 'take other ports where those from EDGE_START_PORT on are in use')
      .option('--keep', "leave the scripts' cluster running at the end")
      .optionsGroup('The run:')
      .option('-c, --config <file>', 'lines of export NAME="value" for the scripts', config)
      .option('--workload <file>', 'a .mjs with a workload of yours, for the tests with faults', filled)
      .option('--jobs <number>', 'tests at a time (default: as the processors allow)', whole(1, 32))
      .option('--seed <text>', 'repeat the random choices of an earlier run', seed)
      .option(
        '--duration <time>',
        'how long the tests of soak and explore go on: 90s, 30m, 2h (default: 60s)',
        duration,
      )
      .option('--replay <file>', "carry out an earlier run's faults.json, with one test", filled)
      .option('--shrink', 'with --replay: look for the fewest of those faults that still make the test fail')
      .option(
        '--test-timeout <seconds>',
        'what one test may take',
        positive(86_400),
        DEFAULTS.testTimeout / 1000,
      )
      .option('--timeout <minutes>', 'what the whole run may take', positive(10_080))
      .option('--strict', 'a known limitation is a failure')
      .option('--results <folder>', `where run directories go (default: ${DEFAULTS.resultsDir})`, filled)
      .option('-d, --debug', 'show more')
      .optionsGroup('Other:')
      .commandsGroup('Commands:')
      .addHelpText('after', EXAMPLES)
  );
}

function listAsked(wanted: readonly Wanted[], { shard, duration, config }: Options): Asked {
  if (wanted.length > 0) return { what: 'list', of: { wanted, shard, duration, env: config?.env ?? {} } };
  if (!shard) return { what: 'list' };
  throw new RequestError(
    `--shard takes a part of what -s and -t name, and they name nothing: ./runner -s full --shard ${shardText(shard)} --list`,
  );
}

function runAsked(wanted: readonly Wanted[], options: Options, calling: Calling): Asked {
  const cluster = givenCluster(options);
  if (options.cleanUp) {
    if (!options.cluster) throw new RequestError('--clean-up takes --cluster FILE, which says where');
    if (wanted.length > 0) throw new RequestError('--clean-up runs no test: leave out -s and -t');
    return { what: 'clean-up', cluster: cluster! };
  }
  if (wanted.length === 0) {
    throw new RequestError(
      'nothing to run: name a schedule with -s or a test with -t, for example ./runner -s smoke; ' +
        '--list shows what there is, --help every flag',
    );
  }
  const both = sameNode(options.image, options.pgedgeVersion);
  if (both !== undefined)
    throw new RequestError(`--image and --pgedge-version both name the image${both}: give one of them`);
  const keep = options.keep === true;
  if (!keep && wanted.every((what) => 'schedule' in what && what.schedule === 'none')) {
    throw new RequestError(
      'schedule "none" runs no test: with --keep it leaves a cluster running, alone it does nothing',
    );
  }
  const request: RunRequest = {
    wanted,
    nodes: options.nodes ?? options.cluster?.nodes.length ?? DEFAULTS.nodes,
    cluster,
    shard: options.shard,
    runtime: options.runtime,
    engine: options.engine,
    ...serversFor({ pgBin: options.pgBin, image: options.image, pgedgeVersion: options.pgedgeVersion }),
    upgradeTo: options.upgradeTo,
    setupSql: options.setupSql,
    pgSettings: options.pgSetting ?? {},
    workload: options.workload,
    jobs: options.jobs,
    seed: options.seed,
    duration: options.duration,
    replay: options.replay,
    testTimeout: options.testTimeout * 1000,
    timeout: options.timeout === undefined ? undefined : options.timeout * 60_000,
    keep,
    strict: options.strict === true,
    resultsDir: options.results ?? DEFAULTS.resultsDir,
    configs: options.config?.files ?? [],
    env: options.config?.env ?? {},
    skipPortCheck: options.skip_port_check === true,
    calling,
  };
  const debug = options.debug === true;
  if (!options.shrink) return { what: 'run', request, debug };
  const { replay } = options;
  if (replay === undefined) {
    throw new RequestError('--shrink needs the faults that it is to make fewer: --replay FILE');
  }
  return { what: 'shrink', request: { ...request, replay }, debug };
}

function givenCluster({ cluster, existing }: Options): GivenCluster | undefined {
  if (cluster) return { ...cluster, existing };
  if (existing !== undefined)
    throw new RequestError(
      `--existing "${existing}" takes --cluster FILE, which says where that database is`,
    );
  return undefined;
}

function strayWord(word: string): string {
  if (/[/.]/.test(word)) return `unexpected word "${word}"; a test is named with -t, a schedule with -s`;
  const near = didYouMean(word, COMMANDS);
  return `unknown command "${word}"${near || '; a test is named with -t, a schedule with -s'}`;
}
