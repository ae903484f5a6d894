import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { didYouMean } from '../nearest.js';

/** What a word of a schedule, or of -t, names. */
export type Found =
  | { readonly kind: 'built-in'; readonly ids: readonly string[] }
  | { readonly kind: 'script'; readonly file: string };

/** Nothing: why not, for a message that begins with the word. */
export interface NotFound {
  readonly kind: 'nothing';
  readonly why: string;
}

/** Kinds of files that are tests. */
export const SCRIPT_EXTENSIONS = ['.pl', '.py', '.sh', '.sql', '.mjs'];

/**
 * Looks up a test: a script's path relative to one of the folders, a built-in test, or a topic of those.
 * A name without one of the scripts' extensions is never a script, so the two cannot be confused.
 *
 * @param folders where a relative path is looked for, in this order
 */
export async function findTest(
  word: string,
  builtIn: readonly string[],
  schedules: readonly string[],
  folders: readonly string[],
): Promise<Found | NotFound> {
  if (builtIn.includes(word)) return { kind: 'built-in', ids: [word] };
  if (word.includes('*')) return findTopic(word, builtIn);
  const isScript = SCRIPT_EXTENSIONS.includes(extname(word));
  for (const folder of folders) {
    const file = resolve(folder, word);
    const kind = await kindOf(file);
    if (kind === 'file' && isScript) return { kind: 'script', file };
    if (kind === 'file') return nothing(`is no kind of test: scripts end in ${SCRIPT_EXTENSIONS.join(' ')}`);
    if (kind === 'folder' && !isTopic(word, builtIn)) return nothing('is a folder; name the tests in it');
  }
  if (isTopic(word, builtIn)) return nothing(`is a topic; all of its tests are "${word}/*"`);
  if (schedules.includes(word)) return nothing('is a schedule, not a test');
  const siblings = await scriptsBeside(word, folders);
  if (isScript)
    return nothing(
      `there is no such file${didYouMean(word, siblings) || ` (looked in ${folders.join(' and ')})`}`,
    );
  if (/\s/.test(word))
    return nothing('there is no such test or file; several tests on one line are written "test: a b"');
  const topics = builtIn.map((id) => `${id.slice(0, id.indexOf('/'))}/*`);
  return nothing(`there is no such test or file${didYouMean(word, [...builtIn, ...topics, ...siblings])}`);
}

/** What a path leads to. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}

function findTopic(word: string, builtIn: readonly string[]): Found | NotFound {
  const topic = /^([^*]+)\/\*$/.exec(word)?.[1];
  if (topic === undefined) return nothing('the only pattern that is understood is a whole topic, "topic/*"');
  const ids = builtIn.filter((id) => id.startsWith(`${topic}/`));
  if (ids.length > 0) return { kind: 'built-in', ids };
  const topics = [...new Set(builtIn.map((id) => id.slice(0, id.indexOf('/'))))];
  const near = didYouMean(
    word,
    topics.map((name) => `${name}/*`),
  );
  return nothing(`there is no such topic${near || ` (topics: ${topics.join(', ')})`}`);
}

function isTopic(word: string, builtIn: readonly string[]): boolean {
  return builtIn.some((id) => id.startsWith(`${word}/`));
}

/** The scripts in the folder of a path that leads nowhere, written as that path is. */
async function scriptsBeside(word: string, folders: readonly string[]): Promise<string[]> {
  const listings = await Promise.all(
    folders.map((folder) => readdir(resolve(folder, dirname(word))).catch(() => [])),
  );
  const prefix = word.slice(0, word.length - basename(word).length);
  return listings
    .flat()
    .flatMap((name) => (SCRIPT_EXTENSIONS.includes(extname(name)) ? [prefix + name] : []));
}

function nothing(why: string): NotFound {
  return { kind: 'nothing', why };
}
