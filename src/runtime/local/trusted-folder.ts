import type { Stats } from 'node:fs';
import { lstat, mkdir, readlink, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { RequestError } from '../../errors.js';
import { serverAccount } from './account.js';

/** As many as the system itself follows. */
const MOST_LINKS = 40;
const STICKY = 0o1000;
const ROOT = 0;

/** What a folder is for, in the message: `results "out"`; and what to do where it is not to be trusted. */
export interface Purpose {
  readonly what: string;
  readonly remedy: string;
}

/**
 * Makes a folder, with those above it. When we are root, there must be nothing on the whole way that another account
 * could put something else in place of. Others are all but root and the owner of the current folder, whose scripts root
 * runs anyway; that owner is one of them, too, where servers run as it.
 *
 * @returns the outermost folder that was not there before, if any
 * @throws RequestError naming the folder on the way that is not to be trusted; Error of the file system where one
 *   cannot be made
 */
export async function makeTrustedFolder(
  folder: string,
  purpose: Purpose,
  mode = 0o777,
): Promise<string | undefined> {
  const trust = process.getuid?.() === 0 ? await Trust.ofRoot(purpose) : undefined;
  let made: string | undefined;
  let links = 0;
  let at = '/';
  const left = resolve(folder).split('/').filter(Boolean);
  trust?.demand(at, await lstat(at));
  for (let part = left.shift(); part !== undefined; part = left.shift()) {
    if (part === '..') {
      at = dirname(at);
      continue;
    }
    const next = join(at, part);
    if (await makeNew(next, mode)) made ??= next;
    const found = await lstat(next);
    if (!found.isDirectory() && !found.isSymbolicLink()) throw new Error(`${next} is not a folder`);
    trust?.demand(next, found);
    if (found.isDirectory()) {
      at = next;
      continue;
    }
    if (++links > MOST_LINKS) throw new Error(`more than ${MOST_LINKS} links lead to it`);
    const target = await readlink(next);
    if (target.startsWith('/')) at = '/';
    left.unshift(...target.split('/').filter((p) => p !== '' && p !== '.'));
  }
  return made;
}

async function makeNew(folder: string, mode: number): Promise<boolean> {
  try {
    await mkdir(folder, { mode });
    return true;
  } catch (error) {
    // Some systems say of a folder that is there that it may not be made.
    if (await lstat(folder).catch(() => undefined)) return false;
    throw error;
  }
}

class Trust {
  private constructor(
    private readonly purpose: Purpose,
    /** Who may own what is on the way, by account, with the group that may write to it. */
    private readonly friends: ReadonlyMap<number, number>,
  ) {}

  static async ofRoot(purpose: Purpose): Promise<Trust> {
    const { uid, gid } = await stat('.');
    const servers = await serverAccount();
    const owner = uid === servers?.uid ? [] : [[uid, gid] as const];
    return new Trust(purpose, new Map([...owner, [ROOT, ROOT]]));
  }

  /** @throws RequestError where another account could put something else in place of this, or of what is in it */
  demand(path: string, found: Stats): void {
    if (!this.friends.has(found.uid)) throw this.refusal(`${path} belongs to account ${found.uid}`);
    // A link has no mode of its own; in a sticky folder nobody can replace what belongs to another account.
    if (found.isSymbolicLink() || found.mode & STICKY) return;
    if (found.mode & 0o002) throw this.refusal(`everybody can write to ${path}`);
    const ofFriends = [...this.friends.values()].includes(found.gid);
    if (found.mode & 0o020 && !ofFriends) throw this.refusal(`group ${found.gid} can write to ${path}`);
  }

  private refusal(why: string): RequestError {
    const { what, remedy } = this.purpose;
    return new RequestError(`${what}: ${why}, who could lead root astray there; ${remedy}`);
  }
}
