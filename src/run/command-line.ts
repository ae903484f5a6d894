import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { printable } from '../report/text.js';
import type { RuntimeKind } from '../runtime/runtime.js';
import type { Test } from '../suite/test.js';
import type { Chosen } from './chosen.js';
import { DEFAULTS, pgedgeImage, type RunRequest, shardText } from './request.js';

/** A test as its place in the schedule names it. */
export type NamedTest =
  | { readonly name: string; readonly kind: 'built-in'; readonly test: Test }
  | { readonly name: string; readonly kind: 'script' | 'tables script'; readonly file: string };

/**
 * The same request with what the run has decided by itself, so that another run decides nothing otherwise.
 *
 * @param chosen undefined where the servers could not be had
 */
export function settled(
  request: RunRequest,
  seed: string,
  kind: RuntimeKind,
  chosen: Chosen | undefined,
): RunRequest {
  return {
    ...request,
    seed,
    runtime: kind,
    engine: chosen?.engine.kind ?? request.engine,
    pgBin: request.pgBin ?? chosen?.runtime.pgBin,
  };
}

/**
 * The request for one test of a run, alone.
 *
 * @param faults a file with the faults that were carried out, to have the same ones again
 */
export function aloneFor(test: NamedTest, request: RunRequest, faults?: string): RunRequest {
  const replay = faults ?? request.replay;
  const [, id = test.name, times = '1'] = /^(.*)#(\d+)$/s.exec(test.name) ?? [];
  const word = test.kind === 'built-in' ? id : here(test.file, request, id);
  const takes = test.kind === 'built-in' ? test.test : undefined;
  return {
    ...request,
    // The second time of a test has other random choices than the first. What is replayed takes one test alone.
    wanted: Array<{ test: string }>(replay ? 1 : Number(times)).fill({ test: word }),
    replay,
    // Both are refused where nothing in the run takes them.
    duration: takes?.duration === undefined ? undefined : request.duration,
    workload: takes?.needs?.faults ? request.workload : undefined,
    upgradeTo: takes?.needs?.upgrade ? request.upgradeTo : undefined,
    jobs: undefined,
    shard: undefined,
    keep: false,
  };
}

/** The command that asks for the same again, to be typed into a shell at the top of the user's repository. */
export function commandFor(request: RunRequest): string {
  const { runner, folder } = request.calling;
  const fields = Object.keys(AGAIN) as (keyof RunRequest)[];
  const words = [runner, ...fields.flatMap((field) => again(field, request))];
  const enter = folder === '' ? '' : `cd ${shellWord(folder.startsWith('-') ? `./${folder}` : folder)} && `;
  return enter + words.map(shellWord).join(' ');
}

/**
 * How each part of a request is said on the command line. There is one for every part: what nobody has thought of
 * would be missing from the line, and the line would run something else.
 */
type Again = {
  readonly [Part in keyof Required<RunRequest>]: (
    value: Required<RunRequest>[Part],
    request: RunRequest,
  ) => readonly string[];
};

const AGAIN: Again = {
  wanted: (wanted, request) =>
    wanted.flatMap((what) =>
      'schedule' in what ? ['-s', scheduleHere(what.schedule, request)] : ['-t', here(what.test, request)],
    ),
  shard: (shard) => said('--shard', shard && shardText(shard)),
  nodes: (nodes) => ['--nodes', String(nodes)],
  engine: (engine) => ['--engine', engine],
  runtime: (runtime) => (runtime === 'services' ? [] : ['--runtime', runtime]),
  cluster: (cluster, request) => [
    ...file('--cluster', cluster?.file ?? 'FILE', request),
    ...said('--existing', cluster?.existing),
  ],
  pgBin: (folder, request) => (request.runtime === 'docker' ? [] : file('--pg-bin', folder, request)),
  pgBins: (folders, request) =>
    Object.entries(folders ?? {}).flatMap(([node, folder]) => [
      '--pg-bin',
      `${node}=${here(folder, request)}`,
    ]),
  image: (image, { runtime }) => (runtime === 'docker' ? ['--image', image] : []),
  images: (images, { runtime }) => (runtime === 'docker' ? byNode('--image', images) : []),
  upgradeTo: (folder, request) => file('--upgrade-to', folder, request),
  ownImage: notSaid('the image itself is said'),
  pgedgeVersion: notSaid('the image itself is said'),
  pgedgeVersions: (versions, { runtime }) =>
    runtime === 'docker' ? byNode('--image', imagesOf(versions)) : [],
  pgSettings: (settings) =>
    Object.entries(settings).flatMap(([name, value]) => ['--pg-setting', `${name}=${value}`]),
  setupSql: (path, request) => file('--setup-sql', path, request),
  configs: (paths, request) => paths.flatMap((path) => file('-c', path, request)),
  env: notSaid('the files of --config hold it'),
  skipPortCheck: flag('--skip_port_check'),
  workload: (path, request) => file('--workload', path, request),
  jobs: (jobs) => said('--jobs', jobs),
  seed: (seed) => said('--seed', seed),
  duration: (duration) => said('--duration', duration && `${duration / 1000}s`),
  replay: (path, request) => file('--replay', path, request),
  testTimeout: (timeout) => (timeout === DEFAULTS.testTimeout ? [] : ['--test-timeout', `${timeout / 1000}`]),
  timeout: notSaid('it ends a run early; it changes nothing in what runs until then'),
  strict: flag('--strict'),
  keep: flag('--keep'),
  resultsDir: notSaid('whoever runs it again has a place for results'),
  calling: notSaid('it is what the line begins with'),
};

function again<Part extends keyof RunRequest>(part: Part, request: RunRequest): readonly string[] {
  const value = request[part];
  return value === undefined ? [] : AGAIN[part](value as Required<RunRequest>[Part], request);
}

/** @param _why it changes nothing in what is run */
function notSaid(_why: string) {
  return () => [];
}

function flag(name: string) {
  return (set: boolean) => (set ? [name] : []);
}

function said(name: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [name, String(value)];
}

function byNode(name: string, said: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(said).flatMap(([node, value]) => [name, `${node}=${value}`]);
}

function imagesOf(versions: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(versions).map(([node, version]) => [node, pgedgeImage(version)!]));
}

function file(name: string, path: string | undefined, request: RunRequest): string[] {
  return path === undefined ? [] : [name, here(path, request)];
}

/**
 * A path as it is said in the run's folder: an absolute one leads nowhere in another checkout of the repository.
 *
 * @param outside what is said of a file that is not in the repository
 */
function here(path: string, { calling }: RunRequest, outside = path): string {
  if (!isAbsolute(path)) return path;
  const real = realPlace(path);
  const within = relative(calling.repository, real);
  if (within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within)) return outside;
  return relative(process.cwd(), real) || '.';
}

/** Without a folder it would be the built-in schedule of that name. */
function scheduleHere(name: string, request: RunRequest): string {
  const path = here(name, request);
  return isAbsolute(name) && !path.includes(sep) ? `./${path}` : path;
}

/** Where a file really is, though it may itself be a link. */
function realPlace(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    // It is not there: whoever needs it says so.
    return path;
  }
}

function shellWord(word: string): string {
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word)) return word;
  // What the reports could not show as it is, they would change.
  if (printable(word) !== word || word.includes('\n') || word.includes('\t')) return escaped(word);
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

function escaped(word: string): string {
  const bytes = [...Buffer.from(word)].map((byte) => {
    const char = String.fromCharCode(byte);
    return /[\w@%+=:,./ -]/.test(char) ? char : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `$'${bytes.join('')}'`;
}
