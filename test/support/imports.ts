import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export const src = resolve(import.meta.dirname, '../../src');

/** One file that names another one of the same program: an import or an export, of types too, at the top or in the midst. */
export interface Arrow {
  /** Both relative to src/. */
  readonly from: string;
  readonly to: string;
}

/** All files below src/, relative to it. */
export async function sources(): Promise<string[]> {
  const entries = await readdir(src, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** What the files below src/ import of one another. @throws Error where one imports a file that is not below src/ */
export async function arrows(): Promise<Arrow[]> {
  const all = new Set(await sources());
  const found: Arrow[] = [];
  for (const from of all) {
    if (!/\.[cm]?[jt]s$/.test(from)) continue;
    const { importedFiles } = ts.preProcessFile(await readFile(join(src, from), 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const path = join(dirname(from), fileName).replaceAll(sep, '/');
      const to = [path, path.replace(/\.js$/, '.ts')].find((file) => all.has(file));
      if (to === undefined) throw new Error(`${from} imports ${fileName}: there is no such file below src/`);
      found.push({ from, to });
    }
  }
  return found;
}

/**
 * The arrows that do not go down, in words.
 *
 * @param floors folders of src/, the top one first; those of one floor do not know each other. A file that is in no
 *   folder is on a floor by its own name, or else on that of '.'
 */
export function notDown(all: readonly Arrow[], floors: readonly (readonly string[])[]): string[] {
  const level = (folder: string) => floors.findIndex((floor) => floor.includes(folder));
  const folderOf = (file: string) => {
    const [folder = ''] = file.split('/');
    return folder !== file || level(file) >= 0 ? folder : '.';
  };
  return all.flatMap(({ from, to }) => {
    const [above, below] = [folderOf(from), folderOf(to)];
    const unknown = [above, below].filter((folder) => level(folder) < 0);
    if (unknown.length > 0) return unknown.map((folder) => `${folder} is on no floor: ${from} imports ${to}`);
    if (above === below || level(above) < level(below)) return [];
    const where = level(above) === level(below) ? 'on the floor of' : 'below';
    return [`${from} imports ${to}: ${above} is ${where} ${below}`];
  });
}

/** The shortest circle through each file that is on one, each circle once: "a.ts → b.ts → a.ts". */
export function circles(all: readonly Arrow[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), to]);
  const found = new Map<string, string>();
  for (const start of next.keys()) {
    const circle = wayBack(start, next);
    const files = circle && [...circle].sort().join();
    if (files && !found.has(files)) found.set(files, [...circle, start].join(' → '));
  }
  return [...found.values()];
}

/** The files of the shortest way from a file back to it, itself first. */
function wayBack(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  for (let ways = [[start]]; ways.length > 0; ) {
    const longer: string[][] = [];
    for (const way of ways) {
      for (const file of next.get(way.at(-1)!) ?? []) {
        if (file === start) return way;
        if (seen.has(file)) continue;
        seen.add(file);
        longer.push([...way, file]);
      }
    }
    ways = longer;
  }
  return undefined;
}
