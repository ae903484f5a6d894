import { constants, type Stats } from 'node:fs';
import { chmod, lstat, mkdir, open, rm } from 'node:fs/promises';
import { output } from './output.js';

// What is done here is safe in and around folders that another account can write to: no link is followed that it may
// have planted, and nothing is waited for that it may have put in place of a file.

/** The content of a file, at most `most` bytes of it, and whose it is; undefined where there is no such plain file. */
export async function readWarily(
  path: string,
  most = 64 * 1024,
): Promise<{ text: string; uid: number } | undefined> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    // Not there, a link, a socket.
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(codeOf(error))) return undefined;
    throw error;
  }
  try {
    const found = await file.stat();
    if (!found.isFile()) return undefined;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
    return { text: buffer.subarray(0, bytesRead).toString(), uid: found.uid };
  } finally {
    await file.close();
  }
}

/**
 * Writes a file that was not there before: what bears its name is removed first, and never written to.
 *
 * @param mode what it has whatever the umask; as files usually have it unless given
 */
export async function writeWarily(path: string, text: string, mode?: number): Promise<void> {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  await rm(path, { force: true });
  const file = await open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode ?? 0o666);
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/**
 * Removes a folder with all there is in it, or nothing where it is not there. Node's own `rm` goes by names, and could
 * be led elsewhere by a link that comes into being on the way; the system's goes from folder to folder.
 *
 * @throws Error with what could not be removed
 */
export async function removeTree(path: string): Promise<void> {
  await output('rm', ['-rf', '--', path]);
}

/**
 * Makes a folder of our own that nobody else can write to, in one where others may; takes one that is so already.
 *
 * @throws Error when there is something else, or somebody else's
 */
export async function makeOwnFolder(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode });
    // The umask has taken from that mode what others need.
    return await chmod(path, mode);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  if (!isOurs(await lstat(path)))
    throw new Error(`${path}: is not a folder of this account that nobody else can write to; remove it`);
}

/** Whether it is a folder of this account, and no link to one, that nobody else can write to. */
export function isOurs(found: Stats): boolean {
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
