import { randomBytes } from 'node:crypto';
import { access, mkdir, rename, statfs, symlink } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { messageOf, RequestError } from '../errors.js';
import type { RunPlace } from '../runtime/runtime.js';

/** A data directory with its share of WAL, roughly; more than this must be free for each server. */
const BYTES_PER_SERVER = 128 * 1024 * 1024;

/** In memory is several times faster, where there is so much of it that nobody misses some. */
const SHARED_MEMORY = '/dev/shm';
const MEMORY_TO_SPARE = 2 * 1024 * 1024 * 1024;

/**
 * Makes the folders of a run: the run directory `<results>/<time>-<seed>`, and the name of a
 * work folder for what goes away at the end.
 *
 * @param servers how many data directories there will be at most
 * @throws RequestError when a folder cannot be made or the disk is too full for the servers
 */
export async function makePlace(options: {
  resultsDir: string;
  seed: string;
  servers: number;
  signal: AbortSignal;
}): Promise<RunPlace> {
  const runId = randomBytes(6).toString('hex');
  const base = await workBase(options.servers * BYTES_PER_SERVER);
  const runDir = await makeRunDir(resolve(options.resultsDir), options.seed);
  return {
    runId,
    runDir,
    workDir: join(base, `mmr-${runId}`),
    password: randomBytes(18).toString('base64url'),
    signal: options.signal,
  };
}

async function makeRunDir(resultsDir: string, seed: string): Promise<string> {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  try {
    await mkdir(resultsDir, { recursive: true });
    for (let n = 1; ; n++) {
      const name = `${time}-${seed}${n > 1 ? `-${n}` : ''}`;
      try {
        await mkdir(join(resultsDir, name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
        throw error;
      }
      return join(resultsDir, name);
    }
  } catch (error) {
    throw new RequestError(
      `results "${resultsDir}": the run directory cannot be made there: ${messageOf(error)}`,
    );
  }
}

/** Lets `latest` beside the run directory point to it. */
export async function linkLatest(runDir: string): Promise<void> {
  const link = join(dirname(runDir), 'latest');
  const aside = `${link}-${basename(runDir)}`;
  await symlink(basename(runDir), aside);
  await rename(aside, link);
}

async function workBase(needed: number): Promise<string> {
  // Whoever sets TMPDIR has chosen.
  const inMemory = process.env.TMPDIR ? 0 : await freeBytes(SHARED_MEMORY);
  if (inMemory > needed + MEMORY_TO_SPARE && freemem() > needed + MEMORY_TO_SPARE) return SHARED_MEMORY;
  const onDisk = await freeBytes(tmpdir());
  if (onDisk > needed) return tmpdir();
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`;
  throw new RequestError(
    `${tmpdir()}: no room for the servers: ${megabytes(onDisk)} are free, ${megabytes(needed)} are needed; make room, set TMPDIR to a larger disk, or take fewer --nodes or --jobs`,
  );
}

async function freeBytes(folder: string): Promise<number> {
  try {
    await access(folder, 0o2);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return 0; // Not there, or not for us: no room in it.
  }
}
