import { existsSync } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, RequestError } from '../../errors.js';
import { readResults } from '../read.js';
import { RESULTS_FILE } from '../write.js';
import type { MergedLeg } from './merged.js';

/** A leg, and the version that it was said to be of. */
export interface NamedLeg extends MergedLeg {
  readonly version?: string | undefined;
}

/** NAME=DIR: a leg that is expected, of this version. */
const NAMED = /^([\w.-]+)=(.+)$/s;

/**
 * Reads what words name: `DIR`, a run directory or a folder of run directories, of which all must be there and whole; or
 * `NAME=DIR`, the same of the version NAME, which is told as missing or damaged where it is.
 *
 * @throws RequestError where a DIR has no results, or none that can be read, or two of them are one run
 */
export async function readLegs(words: readonly string[]): Promise<NamedLeg[]> {
  const legs: NamedLeg[] = [];
  const problems: string[] = [];
  const add = async (folder: string, version: string | undefined) => {
    const leg = await readLeg(folder);
    if (version === undefined && leg.problem !== undefined) problems.push(leg.problem);
    const twin = leg.results && legs.find(({ results }) => results?.runId === leg.results!.runId);
    if (twin) problems.push(`${twin.folder} and ${folder} are one run, ${leg.results!.runId}`);
    legs.push({ ...leg, version });
  };
  for (const word of words) {
    const [, version, dir] = existsSync(word) ? [] : (NAMED.exec(word) ?? []);
    const expected = version !== undefined && dir !== undefined;
    const place = expected ? dir : word;
    const found = await runDirsIn(place);
    if (found.length === 0 && !expected) problems.push(noResults(place));
    // Of a leg that is expected it is told that it left nothing.
    for (const folder of found.length === 0 && expected ? [place] : found)
      await add(folder, expected ? version : undefined);
  }
  if (problems.length > 0) throw new RequestError(problems.join('\n'));
  return legs;
}

/** The folder itself where it is a run directory; else those in it, of which there may be none. */
async function runDirsIn(dir: string): Promise<string[]> {
  if (existsSync(join(dir, RESULTS_FILE))) return [dir];
  const entries = await readdir(dir).catch(() => []);
  const holding = entries.filter((name) => existsSync(join(dir, name, RESULTS_FILE))).sort();
  const merged = await Promise.all(holding.map((name) => isMerged(join(dir, name, RESULTS_FILE))));
  // What was made of the others before is none of them.
  const found = holding.filter((_, i) => !merged[i]);
  // The name `latest` leads to one of the others.
  const places = await Promise.all(found.map((name) => realpath(join(dir, name))));
  return found.filter((_, i) => places.indexOf(places[i]!) === i).map((name) => join(dir, name));
}

/** Whether a results.json holds what merge has made of others; false where it cannot be read. */
export async function isMerged(file: string): Promise<boolean> {
  try {
    return JSON.parse(await readFile(file, 'utf8')).merged === true;
  } catch {
    // One that is damaged is told when it is read as a leg.
    return false;
  }
}

function noResults(dir: string): string {
  const lacks = existsSync(dir)
    ? `there is no ${RESULTS_FILE} in it, nor in a folder in it`
    : 'there is no such folder';
  return `${dir}: ${lacks}; name run directories, or the folder that holds them`;
}

async function readLeg(folder: string): Promise<MergedLeg> {
  if (!existsSync(join(folder, RESULTS_FILE))) return { folder, problem: 'left no results' };
  try {
    return { folder, results: await readResults(folder) };
  } catch (error) {
    return { folder, problem: messageOf(error) };
  }
}
