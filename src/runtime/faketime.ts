import { readdirSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where packages put libfaketime, `*` being any one folder. */
const PLACES = ['/usr/lib/*/faketime', '/usr/lib64/faketime', '/usr/lib/faketime', '/usr/local/lib/faketime'];
const LIBRARY = 'libfaketime.so.1';

/** What to do where it is not installed, for people. */
export const NO_FAKETIME = 'libfaketime is not installed (Debian and Ubuntu: apt-get install libfaketime)';

/** The installed libfaketime; undefined where there is none. */
export function findFaketime(): string | undefined {
  for (const place of PLACES) {
    const [above, below] = place.split('*');
    const folders = below === undefined ? [place] : within(above!).map((name) => above + name + below);
    for (const folder of folders) if (within(folder).includes(LIBRARY)) return join(folder, LIBRARY);
  }
  return undefined;
}

function within(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // No such folder: it is not there, either.
  }
}

/** A server's clock, which libfaketime in the server reads each time that it is asked for the time. */
export class FakedClock {
  private constructor(readonly folder: string) {}

  /** Makes a clock that is right. */
  static async make(folder: string): Promise<FakedClock> {
    await mkdir(folder, { recursive: true, mode: 0o711 });
    await chmod(folder, 0o711);
    const clock = new FakedClock(folder);
    await clock.set(0);
    return clock;
  }

  /** Sets it so many seconds ahead of this machine's, or behind. */
  async set(seconds: number): Promise<void> {
    const aside = join(this.folder, 'next');
    await rm(aside, { force: true });
    await writeFile(aside, `${seconds < 0 ? '' : '+'}${seconds}\n`);
    // The server's account reads it, whatever the umask.
    await chmod(aside, 0o644);
    // At once: nobody reads half of it.
    await rename(aside, join(this.folder, OFFSET));
  }
}

const OFFSET = 'offset';

/** The environment, besides LD_PRELOAD, of a server that finds the clock in this folder. Timeouts are not faked. */
export function faketimeSettings(folder: string): Record<string, string> {
  return {
    FAKETIME_TIMESTAMP_FILE: `${folder}/${OFFSET}`,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
  };
}

/** Removes what libfaketime has made in shared memory for a process, which has it open and needs its names no more. */
export async function forgetSharedMemory(pid: number): Promise<void> {
  const names = [`faketime_shm_${pid}`, `sem.faketime_sem_${pid}`];
  await Promise.all(names.map((name) => rm(join('/dev/shm', name), { force: true })));
}
