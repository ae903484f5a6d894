import { access, constants, statfs } from 'node:fs/promises';
import { messageOf, RequestError } from '../errors.js';

/** How many bytes we can write into this folder; none where it is not there, or not for us. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/**
 * Looks before anything starts whether a folder has room.
 *
 * @param what for, in the message: "results"
 * @param remedy what to do besides making room
 * @throws RequestError with what is free and what is needed, or why the folder cannot be written to
 */
export async function demandRoom(folder: string, bytes: number, what: string, remedy: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such folder' : messageOf(error);
    throw new RequestError(`${folder}: cannot take the ${what}: ${why}; make it one to write to, ${remedy}`);
  }
  const free = await freeBytes(folder);
  if (free >= bytes) return;
  const megabytes = (n: number) => `${Math.floor(n / 1024 / 1024)} MB`;
  throw new RequestError(
    `${folder}: no room for the ${what}: ${megabytes(free)} are free, ${megabytes(bytes)} are needed; make room, ${remedy}`,
  );
}
