import { createReadStream } from 'node:fs';
import { appendFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { LineHider } from '../hide.js';

/** Hides passwords in all files of a folder that hold one. @returns the paths of those that did */
export async function hideInFiles(folder: string, hide: (text: string) => string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const changed: string[] = [];
  for (const file of files) if (await hideInFile(file, hide)) changed.push(file);
  return changed;
}

async function hideInFile(file: string, hide: (text: string) => string): Promise<boolean> {
  let holds = false;
  const looking = new LineHider((text) => {
    const hidden = hide(text);
    holds ||= hidden !== text;
    return hidden;
  });
  for await (const piece of createReadStream(file)) {
    looking.push(piece as Buffer);
    if (holds) break;
  }
  looking.end();
  if (!holds) return false;
  const hider = new LineHider(hide);
  const aside = `${file}.part`;
  for await (const piece of createReadStream(file)) await appendFile(aside, hider.push(piece as Buffer));
  await appendFile(aside, hider.end());
  await rename(aside, file);
  return true;
}
