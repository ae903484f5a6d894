import { createHash } from 'node:crypto';

/** Of a part that is longer in bytes, the beginning is kept: file systems take 255. */
const MOST_BYTES = 150;

/**
 * A folder for each test, relative to the folder of all tests: its name, where each part of a path stays a part, and what
 * a file system or a reader of paths could take for something else is written as in a URL (`%2E%2E/a%20b.py`). No
 * folder is another test's, or lies over or in one: not on a disk that does not know upper from lower case, or that
 * writes letters with accents in a way of its own; of two such names the second is in `~2`.
 *
 * @param names unique
 */
export function testFolders(names: readonly string[]): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  const taken = new Set<string>();
  const above = new Set<string>();
  for (const name of names) {
    const plain = plainFolder(name);
    let folder = plain;
    const isTaken = () => {
      const read = asReadAnywhere(folder);
      return taken.has(read) || above.has(read) || foldersAbove(read).some((upper) => taken.has(upper));
    };
    for (let n = 2; isTaken(); n++) folder = `~${n}/${plain}`;
    const read = asReadAnywhere(folder);
    taken.add(read);
    for (const upper of foldersAbove(read)) above.add(upper);
    folders.set(name, folder);
  }
  return folders;
}

function plainFolder(name: string): string {
  const parts = name.replace(/^\//, '%2F/').split('/');
  return parts
    .filter((part) => part !== '')
    .map((part) => (part === '%2F' ? part : plainPart(part)))
    .join('/');
}

function plainPart(part: string): string {
  const plain = /^\.+$/.test(part)
    ? part.replaceAll('.', '%2E')
    : part.replaceAll(/[^\p{L}\p{N}\p{M}._#-]/gu, inUrl);
  if (Buffer.byteLength(plain) <= MOST_BYTES) return plain;
  const hash = createHash('sha256').update(part).digest('hex').slice(0, 16);
  // A letter that is cut in two is left out.
  const beginning = Buffer.from(plain)
    .subarray(0, MOST_BYTES)
    .toString()
    .replace(/\ufffd+$/, '');
  return `${beginning.replace(/%[\dA-F]?$/, '')}~${hash}`;
}

function inUrl(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

function asReadAnywhere(folder: string): string {
  return folder.normalize('NFKD').toUpperCase().toLowerCase();
}

function foldersAbove(folder: string): string[] {
  const parts = folder.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}
