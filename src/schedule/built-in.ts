import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../root.js';

/** The schedule without a test: only the cluster is set up. */
export const NONE = 'none';

const FOLDER = join(packageRoot, 'schedules');

/** The names of the schedules that come with this program. */
export async function builtInSchedules(): Promise<string[]> {
  const names = await readdir(FOLDER);
  return names.filter((name) => /^[a-z][a-z0-9-]*$/.test(name)).sort();
}

/** The file of a built-in schedule. */
export function builtInFile(name: string): string {
  return join(FOLDER, name);
}

/** What a built-in schedule is for: the comment in its first line. */
export async function describeBuiltIn(name: string): Promise<string> {
  const [first = ''] = (await readFile(builtInFile(name), 'utf8')).split('\n');
  return first.replace(/^#\s*/, '').trim();
}
