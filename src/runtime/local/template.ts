import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ClusterError, messageOf, RequestError } from '../../errors.js';
import { demandRoom } from '../../process/disk.js';
import { output } from '../../process/output.js';
import { accountName, namelessUser } from '../../process/user.js';
import { removeTree, writeWarily } from '../../process/wary.js';
import { SUPERUSER } from '../runtime.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { asideIn, cacheDir } from './cache.js';

/** A data directory fresh from initdb, to be copied for each server. */
export interface Template {
  readonly dataDir: string;
  /** The superuser's password in it, known to this user alone; each server gets another one at its first start. */
  readonly password: string;
}

/** What initdb writes, and some more. */
const BYTES_OF_TEMPLATE = 64 * 1024 * 1024;

/** Part of the cache key: raise it whenever the way templates are made changes. */
const FORMAT = 3;
const INITDB = [
  '--no-sync',
  '--auth=scram-sha-256',
  `--username=${SUPERUSER}`,
  '--encoding=UTF8',
  '--locale=C',
  // Small segments: a third less to copy for every server.
  '--wal-segsize=1',
];

/**
 * The template for these binaries, from the cache or made now (about half a second).
 *
 * @throws ClusterError with initdb's own words when it fails; RequestError when the disk is too full for it, or the
 *   system has no name for who runs this
 */
export async function template(binaries: Binaries, account: Account | undefined): Promise<Template> {
  const postgres = await stat(join(binaries.bin, 'postgres'));
  const identity = [FORMAT, binaries.bin, postgres.size, postgres.mtimeMs, account?.uid, ...INITDB].join(
    '\n',
  );
  const key = createHash('sha256').update(identity).digest('hex').slice(0, 16);
  const folder = join(await cacheDir(), `template-${binaries.versionText}-${key}`);
  if (!existsSync(folder)) {
    await demandRoom(
      dirname(folder),
      BYTES_OF_TEMPLATE,
      "servers' template",
      'or set MMR_CACHE_DIR to a larger disk',
    );
    await make(folder, binaries, account);
  }
  return { dataDir: join(folder, 'data'), password: await readFile(join(folder, 'password'), 'utf8') };
}

async function make(folder: string, { bin }: Binaries, account: Account | undefined): Promise<void> {
  if (!account && accountName() === undefined) {
    throw new RequestError(
      `runtime "local": PostgreSQL's initdb does not run without a name for who runs it: ${namelessUser()}; or take --runtime docker`,
    );
  }
  const aside = await asideIn(dirname(folder));
  const password = randomBytes(18).toString('base64url');
  try {
    const pwfile = join(aside, 'pwfile');
    const dataDir = join(aside, 'data');
    await writeFile(join(aside, 'password'), password, { mode: 0o600 });
    await writeFile(pwfile, password, { mode: 0o600 });
    await mkdir(dataDir, { mode: 0o700 });
    if (account) {
      await chown(pwfile, account.uid, account.gid);
      await chown(dataDir, account.uid, account.gid);
      await chmod(aside, 0o711);
    }
    await output(join(bin, 'initdb'), [...INITDB, `--pgdata=${dataDir}`, `--pwfile=${pwfile}`], {
      cwd: '/',
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    if (account) await takeBack(aside, dataDir);
    await rm(pwfile);
    await withoutComments(join(dataDir, 'postgresql.conf'));
    await rename(aside, folder);
  } catch (error) {
    await removeTree(aside);
    // Another run may have made the same template meanwhile.
    if (!existsSync(folder)) throw new ClusterError(`initdb of ${bin} failed: ${messageOf(error)}`);
  }
}

/** From here on the template is root's alone, and holds nothing that leads out of it: root copies it and writes in it. */
async function takeBack(aside: string, dataDir: string): Promise<void> {
  await chmod(aside, 0o700);
  const { uid, gid } = await lstat(aside);
  await output('chown', ['-hR', `${uid}:${gid}`, dataDir]);
  // With types, it follows no link.
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const found = await lstat(path);
    if (found.isDirectory() || (found.isFile() && found.nlink === 1)) continue;
    throw new Error(
      `${relative(dataDir, path)} in the data directory is a link or a special file, which initdb makes none of`,
    );
  }
}

// Every process of a server reads this file again at each reload, and hundreds of its lines are commented out.
async function withoutComments(file: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => /^\s*[a-z]/.test(line));
  await writeWarily(file, `${lines.join('\n')}\n`, 0o600);
}
