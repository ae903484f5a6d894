import { messageOf } from './errors.js';

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'this account may not read it',
  EPERM: 'this account may not read it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

/** A file that was named and cannot be read; its message says which, and why. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** Why a folder cannot be read, in plain words. */
export function whyUnreadableFolder(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such folder';
  return code === 'ENOTDIR' ? 'it is no folder' : whyUnreadable(error);
}

/** Why a file cannot be read, in plain words; anything that is not usual in those of the system. */
export function whyUnreadable(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return WORDS[code] ?? messageOf(error);
}
