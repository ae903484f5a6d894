import { chmod, lstat, mkdtemp, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf, RequestError } from '../../errors.js';
import { homeFolder } from '../../process/user.js';
import { isOurs, removeTree } from '../../process/wary.js';
import { demandEnterable } from './account.js';
import { makeTrustedFolder } from './trusted-folder.js';

/**
 * The folder where binaries and template data directories are kept from run to run: what MMR_CACHE_DIR names, else as
 * root one where the servers' account can enter, else in the user's own cache folder, or where there is no such thing
 * one beside root's.
 *
 * @throws RequestError when the folder belongs to somebody else, because its content would be theirs to choose; when it
 *   cannot be made, or root's servers could not get into it
 */
export async function cacheDir(): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const dir = await made(uid);
  const found = await lstat(dir);
  if (!isOurs(found)) {
    throw new RequestError(
      `cache folder ${dir}: must be a folder of this user that nobody else can write to; remove it or set MMR_CACHE_DIR`,
    );
  }
  if (uid !== 0) return dir;
  // Made under another umask, by hand or by an earlier version, the account of root's servers would not get into it.
  if ((found.mode & 0o011) !== 0o011) await chmod(dir, 0o711);
  await demandEnterable(dir, `cache folder ${dir}`, 'MMR_CACHE_DIR');
  return dir;
}

async function made(uid: number): Promise<string> {
  const [first, ...others] = candidates(uid);
  try {
    return await make(first!, uid);
  } catch (error) {
    // A home that is not one, such as / in a container whose image does not know the uid.
    for (const other of others) return make(other, uid);
    throw error;
  }
}

/** Where it can be; what somebody has named stands alone. */
function candidates(uid: number): string[] {
  const { MMR_CACHE_DIR, XDG_CACHE_HOME } = process.env;
  if (MMR_CACHE_DIR) return [resolve(MMR_CACHE_DIR)];
  if (uid === 0) return ['/var/tmp/mmr-test-action'];
  if (XDG_CACHE_HOME) return [join(XDG_CACHE_HOME, 'mmr-test-action')];
  const home = homeFolder();
  return [...(home ? [join(home, '.cache/mmr-test-action')] : []), `/var/tmp/mmr-test-action-${uid}`];
}

async function make(dir: string, uid: number): Promise<string> {
  try {
    const purpose = { what: `cache folder ${dir}`, remedy: 'set MMR_CACHE_DIR to another one' };
    await makeTrustedFolder(dir, purpose, uid === 0 ? 0o711 : 0o700);
    return dir;
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new RequestError(
      `cache folder ${dir}: cannot be made: ${messageOf(error)}; set MMR_CACHE_DIR to a folder that can`,
    );
  }
}

/** Nothing takes as long to be made: a folder that is older belongs to a run that was killed. */
const UNFINISHED_MS = 60 * 60 * 1000;
/** What `asideIn` makes, and what templates in the making were called before. */
const UNFINISHED = /^unfinished-\w{6}$|^template-.+-[0-9a-f]{16}-\w{6}$/;

/**
 * A new folder in which something is made for the cache, to be moved into place when it is whole. What runs that were
 * killed have left of theirs is removed.
 */
export async function asideIn(cache: string): Promise<string> {
  for (const name of await readdir(cache)) {
    const folder = join(cache, name);
    if (!UNFINISHED.test(name)) continue;
    // Another run may be about it, too.
    const found = await lstat(folder).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > UNFINISHED_MS) await removeTree(folder);
  }
  return mkdtemp(join(cache, 'unfinished-'));
}
