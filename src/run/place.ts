import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, rmdir, symlink } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { messageOf, RequestError } from '../errors.js';
import { demandRoom, freeBytes } from '../process/disk.js';
import { makeTrustedFolder } from '../runtime/local/trusted-folder.js';
import { BYTES_PER_SERVER, MEMORY_TO_SPARE, type RunPlace } from '../runtime/runtime.js';

/** Reports and logs of a long run; with less, servers would write no log that could be looked over. */
const BYTES_FOR_RESULTS = 32 * 1024 * 1024;

/** In memory is several times faster, where there is so much of it that nobody misses some. */
const SHARED_MEMORY = '/dev/shm';

/** A run's place, as long as it can be given up. */
export interface NewPlace extends RunPlace {
  /** For a run that never began: takes the run directory away again, and what was made for it. */
  abandon(): Promise<void>;
}

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
}): Promise<NewPlace> {
  const runId = randomBytes(6).toString('hex');
  const base = await workBase(options.servers * BYTES_PER_SERVER);
  const { runDir, made } = await makeRunDir(resolve(options.resultsDir), options.seed);
  const workDir = join(base, `mmr-${runId}`);
  const abandon = async () => {
    // There where servers have been asked about their settings: nothing is left in it.
    await rmdir(workDir).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await removeMade(runDir, made);
  };
  try {
    await demandRoom(dirname(runDir), BYTES_FOR_RESULTS, 'results', 'or name another folder with --results');
  } catch (error) {
    await abandon();
    throw error;
  }
  return {
    runId,
    runDir,
    workDir,
    password: randomBytes(18).toString('base64url'),
    signal: options.signal,
    abandon,
  };
}

/**
 * Makes a run directory, `<results>/<time>-<seed>`.
 *
 * @returns also the outermost folder that was not there before
 * @throws RequestError where it cannot be made
 */
export async function makeRunDir(
  resultsDir: string,
  seed: string,
): Promise<{ runDir: string; made: string }> {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  try {
    const made = await makeTrustedFolder(resultsDir, {
      what: `results "${resultsDir}"`,
      remedy: 'name another folder with --results',
    });
    for (let n = 1; ; n++) {
      const name = `${time}-${seed}${n > 1 ? `-${n}` : ''}`;
      try {
        await mkdir(join(resultsDir, name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
        throw error;
      }
      const runDir = join(resultsDir, name);
      return { runDir, made: made ?? runDir };
    }
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new RequestError(
      `results "${resultsDir}": the run directory cannot be made there: ${messageOf(error)}`,
    );
  }
}

async function removeMade(runDir: string, made: string): Promise<void> {
  await rm(runDir, { recursive: true, force: true });
  try {
    for (let folder = dirname(runDir); folder.startsWith(made); folder = dirname(folder)) await rmdir(folder);
  } catch {
    // Another run has put its results there meanwhile: they stay.
  }
}

/**
 * Lets `latest` beside the run directory point to it. It is a convenience: a run goes on without it.
 *
 * @returns why it does not, where something is in the way or the disk knows no links
 */
export async function linkLatest(runDir: string): Promise<string | undefined> {
  const link = join(dirname(runDir), 'latest');
  const aside = `${link}-${basename(runDir)}`;
  try {
    await symlink(basename(runDir), aside);
    await rename(aside, link);
    return undefined;
  } catch (error) {
    await rm(aside, { force: true });
    return `${link} does not lead to this run: ${messageOf(error)}`;
  }
}

/**
 * The folder for data directories: in memory where there is room to spare, else the temporary folder.
 *
 * @param needed bytes
 * @throws RequestError when neither has as much
 */
export async function workBase(needed: number): Promise<string> {
  // Whoever sets TMPDIR has chosen.
  const inMemory = process.env.TMPDIR ? 0 : await freeBytes(SHARED_MEMORY);
  if (inMemory > needed + MEMORY_TO_SPARE && freemem() > needed + MEMORY_TO_SPARE) return SHARED_MEMORY;
  const folder = tmpdir();
  await demandRoom(folder, needed, 'servers', 'set TMPDIR to a larger disk, or take fewer --nodes or --jobs');
  // It is there: only the way to it is looked at.
  await makeTrustedFolder(folder, { what: `TMPDIR ${folder}`, remedy: 'set TMPDIR to another folder' });
  return folder;
}
