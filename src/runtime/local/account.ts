import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RequestError } from '../../errors.js';

/** The operating system's account that servers run as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root: the account that the servers get instead,
 * postgres where the system has it, else nobody. Undefined when we are not root and the servers run as we do.
 *
 * @throws RequestError when a root without both has nobody to hand the servers to
 */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = lines.find(([user]) => user === name);
    if (entry) return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new RequestError(
    'runtime "local": PostgreSQL does not run as root, and this system has neither an account "postgres" nor "nobody"; run as another user',
  );
}

/** @throws RequestError when the servers' account may not enter `folder`, in which they would work; `named` says by whom */
export async function demandEnterable(folder: string, what: string, named: string): Promise<void> {
  const real = await realpath(folder);
  if (await enterableByAll(real)) return;
  throw new RequestError(
    `${what}: root's servers run as an unprivileged account, which may not enter ${real}; open it and the folders above it (chmod o+x), or set ${named} to another folder`,
  );
}

/** Whether everybody may enter `path` and every folder above it. */
export async function enterableByAll(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
