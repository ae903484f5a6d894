import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { RequestError } from '../errors.js';
import { whyUnreadable } from '../unreadable.js';
import { Merged } from './merge/merged.js';
import { Results } from './results.js';
import { RESULTS_FILE } from './write.js';

/**
 * Reads the results of an earlier run.
 *
 * @param runDir a run directory, mmr-results/latest, or the file itself
 * @throws RequestError when there are none, or none that can be read, with the file and what is wrong in it
 */
export async function readResults(runDir: string): Promise<Results> {
  const file = (await isFile(runDir)) ? runDir : join(runDir, RESULTS_FILE);
  const data = parseJson(file, await readText(runDir, file));
  const version = (data as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > 1) {
    throw new RequestError(
      `${file} is of version ${version}, written by a later mmr-test-action; this one reads version 1`,
    );
  }
  if (isMerged(data)) {
    throw new RequestError(
      `${file} holds what merge has made of several runs, and is none itself: name the folder of one of them`,
    );
  }
  const parsed = Results.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new RequestError(`${file} does not hold the results of a run:\n${z.prettifyError(parsed.error)}`);
}

/**
 * Reads what merge has left.
 *
 * @returns undefined where the folder holds the results of a single run, or anything else
 * @throws RequestError when it is damaged
 */
export async function readMerged(runDir: string): Promise<Merged | undefined> {
  const file = join(runDir, RESULTS_FILE);
  const data = parseJson(file, await readText(runDir, file));
  if (!isMerged(data)) return undefined;
  const parsed = Merged.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new RequestError(`${file} does not hold merged results:\n${z.prettifyError(parsed.error)}`);
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

function isMerged(data: unknown): boolean {
  return (data as { merged?: unknown } | null)?.merged === true;
}

async function readText(runDir: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      throw new RequestError(`${file} cannot be read: ${whyUnreadable(error)}`);
    const lacks = existsSync(runDir) ? `there is no ${RESULTS_FILE} in it` : 'there is no such folder';
    throw new RequestError(`${runDir}: ${lacks}; name the folder of one run, for example mmr-results/latest`);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RequestError(`${file} is damaged: ${(error as Error).message}`);
  }
}
