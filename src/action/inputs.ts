import { resolve } from 'node:path';
import { readConfig } from '../cli/config.js';
import { messageOf, RequestError } from '../errors.js';
import { addByNode, type ByNode, NOTHING_SAID, serversFor } from '../run/by-node.js';
import { addPgSetting, type PgSettings } from '../run/pg-settings.js';
import {
  DEFAULTS,
  DURATION,
  type GivenCluster,
  IMAGE,
  pgedgeImage,
  type RunRequest,
  SEED,
  SHARD,
  type Shard,
} from '../run/request.js';
import { parseClusterFile } from '../runtime/services/cluster-file.js';
import { isArtifactName } from './artifact-name.js';
import { calledInJob } from './called.js';
import { InputReader } from './input-reader.js';

const UPLOAD_LOGS = ['always', 'failure', 'never'] as const;

/** What the action was asked for. */
export interface ActionInputs {
  readonly request: RunRequest;
  readonly uploadLogs: (typeof UPLOAD_LOGS)[number];
  readonly artifactName: string | undefined;
  readonly artifactRetentionDays: number | undefined;
  readonly summary: boolean;
  /** The token that writes a comment on the pull request; undefined where none is wanted. */
  readonly commentToken: string | undefined;
  /** What to compare the run with: a run directory, a file with results, or an artifact. */
  readonly baseline: string | undefined;
  readonly cache: boolean;
  /** The folder in which the run happens: paths in the request are relative to it. */
  readonly workingDirectory: string;
  /** A line for each variable that looks like an input, and is none. */
  readonly ignored: readonly string[];
}

/**
 * Reads all inputs of action.yml. An empty input counts as not given, because that is what an expression
 * without a value leaves (`${{ inputs.nodes }}`).
 *
 * @throws RequestError with a line for every input that is not accepted: its name, its value, and what would be
 */
export function readInputs(env: NodeJS.ProcessEnv): ActionInputs {
  const input = new InputReader(env);
  const workingDirectory = resolve(env.GITHUB_WORKSPACE ?? '.', input.text('working-directory') ?? '.');
  const keep = input.flag('keep-cluster', false);
  const retention = input.wholeNumber('artifact-retention-days', 1, 400);
  const minutes = input.wholeNumber('timeout-minutes', 1, 10_080);
  const configFile = input.text('config');
  const given = cluster(input);
  const inputs = {
    request: {
      wanted: wanted(input, keep),
      shard: shard(input),
      nodes: input.wholeNumber('nodes', 2, 9) ?? given?.nodes.length ?? DEFAULTS.nodes,
      cluster: given,
      runtime: input.choice('runtime', ['auto', 'local', 'docker'], DEFAULTS.runtime),
      engine: input.choice('engine', ['auto', 'spock', 'pglogical', 'native'], DEFAULTS.engine),
      ...servers(input),
      pgSettings: pgSettings(input),
      upgradeTo: input.text('upgrade-to'),
      setupSql: input.text('setup-sql'),
      workload: input.text('workload'),
      jobs: input.wholeNumber('jobs', 1, 32),
      seed: seed(input),
      duration: duration(input),
      replay: input.text('replay'),
      testTimeout: (input.wholeNumber('test-timeout', 1, 86_400) ?? DEFAULTS.testTimeout / 1000) * 1000,
      timeout: minutes && minutes * 60_000,
      keep,
      strict: input.flag('strict', false),
      // Not the workspace: whatever lies there may end up in a commit, a build or somebody's artifact.
      resultsDir: resolve(env.RUNNER_TEMP ?? workingDirectory, DEFAULTS.resultsDir),
      configs: configFile === undefined ? [] : [configFile],
      env: configFile === undefined ? {} : config(configFile, input, workingDirectory),
      skipPortCheck: false,
      calling: calledInJob(env.GITHUB_WORKSPACE, workingDirectory),
    },
    uploadLogs: input.choice('upload-logs', UPLOAD_LOGS, 'always'),
    artifactName: artifactName(input),
    artifactRetentionDays: retention,
    summary: input.flag('summary', true),
    commentToken: commentToken(input),
    baseline: input.text('baseline'),
    cache: input.flag('cache', true),
    workingDirectory,
  };
  const ignored = input.rejectMisspelled();
  if (input.problems.length > 0) throw new RequestError(input.problems.join('\n'));
  return { ...inputs, ignored };
}

function commentToken(input: InputReader): string | undefined {
  const token = input.text('github-token');
  if (!input.flag('comment', false)) return undefined;
  if (token === undefined) input.reject('github-token', 'a token, because comment is true');
  return token;
}

function wanted(input: InputReader, keep: boolean): RunRequest['wanted'] {
  const schedules = input.list('schedule');
  const tests = input.list('tests');
  if (!schedules.includes('none')) {
    if (schedules.length + tests.length === 0) return [{ schedule: 'smoke' }];
    return [...schedules.map((schedule) => ({ schedule })), ...tests.map((test) => ({ test }))];
  }
  if (schedules.length > 1 || tests.length > 0) {
    input.reject(
      'schedule',
      '"none" runs no test: leave it out, or leave out the other schedules and the input tests',
    );
  } else if (!keep) {
    input.reject(
      'schedule',
      '"none" needs keep-cluster: true; the cluster would be removed before any step could use it',
    );
  }
  return [{ schedule: 'none' }];
}

function servers(input: InputReader) {
  const pgBin = byNode(input, 'pg-bin', 'folder');
  const image = byNode(input, 'image', 'image');
  for (const one of valuesOf(image)) if (!IMAGE.accepts(one)) input.reject('image', IMAGE.accepted);
  const others = input.text('pgedge-version');
  const { nodes } = byNode(input, 'pgedge-versions-by-node', 'version', true);
  const refused = (version: string | undefined) =>
    version !== undefined && pgedgeImage(version) === undefined;
  if (refused(others)) input.reject('pgedge-version', VERSION_ACCEPTED);
  if (Object.values(nodes).some(refused)) input.reject('pgedge-versions-by-node', `n1: ${VERSION_ACCEPTED}`);
  return serversFor({ pgBin, image, pgedgeVersion: { ...(others !== undefined && { others }), nodes } });
}

const VERSION_ACCEPTED =
  'MAJOR-spockMAJOR such as 17-spock5, or a full tag such as 17.6-spock5.0.4-minimal-1';

/** @param named every line has to name its node, as in `n1: 16-spock5` */
function byNode(input: InputReader, name: string, what: string, named = false): ByNode {
  let said = NOTHING_SAID;
  for (const line of input.lines(name)) {
    try {
      said = addByNode(named ? line.replace(/^([\w-]+)\s*:\s*/, '$1=') : line, said, what);
      if (named && said.others !== undefined) throw new RequestError('each line names a node: n1: 16-spock5');
    } catch (error) {
      input.problems.push(`input ${name}: "${line}" is not accepted: ${messageOf(error)}`);
    }
  }
  return said;
}

function valuesOf({ others, nodes }: ByNode): string[] {
  return [...(others === undefined ? [] : [others]), ...Object.values(nodes)];
}

/** The nodes of the input `cluster`. */
function cluster(input: InputReader): GivenCluster | undefined {
  const text = input.text('cluster');
  const existing = input.text('existing');
  if (text === undefined) {
    if (existing !== undefined)
      input.reject('existing', 'a database, with the input cluster, which says where it is');
    return undefined;
  }
  try {
    return { nodes: parseClusterFile(text, 'input cluster'), existing };
  } catch (error) {
    // Without its value, which holds passwords.
    input.problems.push(messageOf(error));
    return undefined;
  }
}

function pgSettings(input: InputReader): PgSettings {
  let settings: PgSettings = {};
  for (const line of input.lines('pg-settings')) {
    try {
      settings = addPgSetting(line, settings);
    } catch (error) {
      input.problems.push(`input pg-settings: "${line}" is not accepted: ${messageOf(error)}`);
    }
  }
  return settings;
}

function seed(input: InputReader): string | undefined {
  const text = input.text('seed');
  if (text !== undefined && !SEED.accepts(text)) input.reject('seed', SEED.accepted);
  return text;
}

function shard(input: InputReader): Shard | undefined {
  const text = input.text('shard');
  const read = text === undefined ? undefined : SHARD.read(text);
  if (text !== undefined && !read) input.reject('shard', SHARD.accepted, SHARD.lacks(text));
  return read;
}

function duration(input: InputReader): number | undefined {
  const text = input.text('duration');
  const milliseconds = text && DURATION.read(text);
  if (text !== undefined && !milliseconds) input.reject('duration', DURATION.accepted);
  return milliseconds || undefined;
}

function artifactName(input: InputReader): string | undefined {
  const name = input.text('artifact-name');
  if (name !== undefined && !isArtifactName(name)) {
    input.reject('artifact-name', 'a name without any of " < > | * ? : \\ / and line ends');
  }
  return name;
}

function config(file: string, input: InputReader, workingDirectory: string): Record<string, string> {
  try {
    return readConfig(resolve(workingDirectory, file));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    input.problems.push(`input config: ${messageOf(error)}`);
    return {};
  }
}
