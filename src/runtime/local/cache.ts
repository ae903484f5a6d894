import { chmod, lstat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { messageOf, RequestError } from '../../errors.js';
import { isOurs } from '../../process/wary.js';
import { makeTrustedFolder } from './trusted-folder.js';

/**
 * The folder where binaries and template data directories are kept from run to run.
 * As root it lies where the servers' account can enter, else in the user's own cache folder.
 *
 * @throws RequestError when the folder belongs to somebody else: its content would be theirs to choose
 */
export async function cacheDir(): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const dir =
    process.env.MMR_CACHE_DIR ??
    (uid === 0
      ? '/var/tmp/mmr-test-action'
      : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'mmr-test-action'));
  try {
    await makeTrustedFolder(
      dir,
      { what: `cache folder ${dir}`, remedy: 'set MMR_CACHE_DIR to another one' },
      uid === 0 ? 0o711 : 0o700,
    );
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new RequestError(
      `cache folder ${dir}: cannot be made: ${messageOf(error)}; set MMR_CACHE_DIR to a folder that can`,
    );
  }
  const found = await lstat(dir);
  if (!isOurs(found)) {
    throw new RequestError(
      `cache folder ${dir}: must be a folder of this user that nobody else can write to; remove it or set MMR_CACHE_DIR`,
    );
  }
  // Made under another umask, by hand or by an earlier version, the account of root's servers would not get into it.
  if (uid === 0 && (found.mode & 0o011) !== 0o011) await chmod(dir, 0o711);
  return dir;
}
