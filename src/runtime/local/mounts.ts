import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { output } from '../../process/output.js';

const CAP_SYS_ADMIN = 21;

/** Why no small volume can be mounted here; undefined where one can. */
export async function whyNoMounts(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'a small volume can be mounted on Linux only';
  const status = await readFile('/proc/self/status', 'utf8');
  const capabilities = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`);
  if ((capabilities >> BigInt(CAP_SYS_ADMIN)) & 1n) return undefined;
  return 'to mount a small volume takes root (CAP_SYS_ADMIN), or --runtime docker';
}

/** Mounts a volume of so many bytes, in memory, over an empty folder. */
export async function mountVolume(folder: string, bytes: number): Promise<void> {
  await output('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=0700`, 'mmr-test', folder]);
}

/** Takes away every volume that is mounted in or over this folder. */
export async function unmountVolumes(folder: string): Promise<void> {
  const list = '/proc/self/mounts';
  if (!existsSync(list)) return;
  const mounted = (await readFile(list, 'utf8')).split('\n').map((line) => line.split(' ')[1] ?? '');
  const inside = mounted.filter((point) => point === folder || point.startsWith(`${folder}/`));
  for (const point of inside.reverse()) {
    try {
      await output('umount', [point]);
    } catch {
      // Somebody looks into it: it goes when they leave; or another sweeper was there first.
      if ((await readFile(list, 'utf8')).includes(` ${point} `)) await output('umount', ['--lazy', point]);
    }
  }
}
