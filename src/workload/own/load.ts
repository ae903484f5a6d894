import { access } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { messageOf, RequestError, WorkloadError } from '../../errors.js';
import { PROPERTY_NAMES } from '../../history/property-names.js';
import { withinLimit } from '../../limit.js';
import { didYouMean } from '../../nearest.js';
import { whyUnreadable } from '../../unreadable.js';
import { seconds } from '../../wait.js';
import type { Workload } from '../workload.js';
import { guarded } from './guard.js';

/** A workload of the user's. */
export interface OwnWorkload {
  /** It names its file in whatever it throws. */
  readonly workload: Workload;
  /** Aborted with a WorkloadError where its code throws something that nobody catches. */
  readonly broken: AbortSignal;
  /** The user's code is not run any more: what is thrown now ends the process again. */
  dispose(): void;
}

/** How long the file's own statements may take. */
const LOAD_TIMEOUT_MS = 10_000;

const SHAPE =
  'a workload is: export default { name: "…", shows: "…", async setUp(cluster) { … }, next(client) { … }, ' +
  'tables: { name: "select …" } }; docs/workloads.md tells more';

/**
 * Loads the workload that is the default export of a .mjs file.
 *
 * @param file relative to the current folder
 * @throws RequestError naming the file, what is wrong with it, and what is accepted
 */
export async function loadWorkload(file: string): Promise<OwnWorkload> {
  const wrong = (what: string) => new RequestError(`workload "${file}": ${what}`);
  if (extname(file) !== '.mjs') throw wrong('must be a .mjs file');
  const path = resolve(file);
  try {
    await access(path);
  } catch (error) {
    throw wrong(`cannot be read: ${whyUnreadable(error)}`);
  }
  const strays = catchStrays(file);
  try {
    const { default: found } = await withinLimit(importFile(path), LOAD_TIMEOUT_MS, () =>
      wrong(`did not end loading within ${seconds(LOAD_TIMEOUT_MS)}`),
    );
    const problems = problemsOf(found);
    if (problems.length > 0) throw wrong(`${problems.join('; ')}; ${SHAPE}`);
    return { workload: guarded(found as Workload, file, path), ...strays };
  } catch (error) {
    strays.dispose();
    if (error instanceof RequestError) throw error;
    throw wrong(`cannot be loaded: ${error instanceof Error ? described(error) : error}`);
  }
}

/** With the line where it is no JavaScript, which only the stack tells. */
function described({ name, message, stack = '' }: Error): string {
  const line = name === 'SyntaxError' && /\.mjs:(\d+)$/.exec(stack.split('\n')[0]!)?.[1];
  return `${name}: ${message}${line ? ` (line ${line})` : ''}`;
}

async function importFile(path: string): Promise<{ readonly default?: unknown }> {
  // A bundler must leave this one alone: the file is the user's.
  return import(/* webpackIgnore: true */ pathToFileURL(path).href);
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isPattern = (value: unknown) => value instanceof RegExp;
const isFunction = (value: unknown) => typeof value === 'function';

/** What each member has to be, in words and as a check. */
const MEMBERS: Readonly<Record<keyof Workload, readonly [what: string, is: (value: unknown) => boolean]>> = {
  name: ['a name of letters, digits and dashes', (v) => typeof v === 'string' && /^\w[\w-]{0,39}$/.test(v)],
  shows: ['a sentence: what its rows show', isText],
  setUp: ['a function', isFunction],
  next: ['a function', isFunction],
  tables: ['an object with an SQL query for each table, at least one', isTables],
  before: ['a list of functions', (v) => v === undefined || (Array.isArray(v) && v.every(isFunction))],
  unsuited: ['a function', (v) => v === undefined || isFunction(v)],
  about: [
    `a list of properties (${PROPERTY_NAMES.join(', ')})`,
    (v) => v === undefined || (Array.isArray(v) && v.every((name) => PROPERTY_NAMES.includes(name))),
  ],
  refusals: ['an object with a list of SQLSTATEs for each f', (v) => v === undefined || isRefusals(v)],
  contested: ['a function', (v) => v === undefined || isFunction(v)],
  schema: [
    'a list of regular expressions',
    (v) => v === undefined || (Array.isArray(v) && v.every(isPattern)),
  ],
};

function isTables(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const queries = Object.values(value);
  return queries.length > 0 && queries.every(isText);
}

function isRefusals(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every(
    (list) =>
      Array.isArray(list) && list.every((code) => typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)),
  );
}

function problemsOf(found: unknown): string[] {
  if (typeof found !== 'object' || found === null) return ['there is no default export that is an object'];
  const members = Object.keys(MEMBERS);
  const unknown = Object.keys(found).filter((name) => !members.includes(name));
  return [
    ...Object.entries(MEMBERS).flatMap(([name, [what, is]]) => {
      const value = (found as Record<string, unknown>)[name];
      if (is(value)) return [];
      return value === undefined ? [`"${name}" is missing: ${what}`] : [`"${name}" is not ${what}`];
    }),
    // A misspelt `before` would be a silent change of what is tested.
    ...unknown.map(
      (name) =>
        `"${name}" is nothing that a workload has${didYouMean(name, members) || ` (${members.join(', ')})`}`,
    ),
  ];
}

/** What nobody catches would end the process, and the run with it: while a user's code is run in it, it is taken for that code's. */
function catchStrays(file: string): Pick<OwnWorkload, 'broken' | 'dispose'> {
  const controller = new AbortController();
  const stray = (error: unknown) => {
    controller.abort(
      new WorkloadError(
        `${file}: something was thrown outside of any operation, an await may be missing: ${messageOf(error)}`,
        { cause: error },
      ),
    );
  };
  // Rejections that nobody handles come as exceptions, too.
  process.on('uncaughtException', stray);
  return { broken: controller.signal, dispose: () => void process.off('uncaughtException', stray) };
}
