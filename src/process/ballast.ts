import { open } from 'node:fs/promises';

const CHUNK = Buffer.alloc(1024 * 1024);

/** Writes a file until its disk is full. @throws Error when writing ends for another reason */
export async function fillDisk(path: string): Promise<void> {
  const file = await open(path, 'a');
  try {
    for (;;) await file.write(CHUNK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}
