// Builds dist/ from src/index.ts: `npm run build`.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const dist = join(root, 'dist');

/**
 * Everything that belongs into dist/, by name. The same sources give the same bytes.
 * One run, one entry: what is imported dynamically becomes a file of its own that all ways in share.
 */
export async function bundle() {
  const { code, assets } = await ncc(join(root, 'src/index.ts'), {
    cache: false,
    quiet: true,
    esm: true,
    filename: 'index.js',
    license: 'licenses.txt',
    // Types are tsc's business; it runs first.
    transpileOnly: true,
  });
  const files = new Map([['index.js', Buffer.from(code)]]);
  for (const [name, { source }] of Object.entries(assets)) files.set(name, Buffer.from(source));
  await addParser(files);
  return files;
}

const PARSER = 'libpg-query.wasm';
const LOOKS_BESIDE_ITSELF = 'scriptDirectory=__dirname+"/"';
// What a module has in the place of __dirname.
const DIRNAME = `import { dirname as folderOf } from 'node:path';
import { fileURLToPath as pathOf } from 'node:url';
const __dirname = folderOf(pathOf(import.meta.url));
`;

/** PostgreSQL's parser is a file that libpg-query reads from the folder that it is in. */
async function addParser(files) {
  const reader = [...files].filter(([, content]) => content.includes(LOOKS_BESIDE_ITSELF));
  if (reader.length !== 1) throw new Error(`${reader.length} files look for ${PARSER}, and not one`);
  const [[name, content]] = reader;
  files.set(name, Buffer.concat([Buffer.from(DIRNAME), content]));
  files.set(PARSER, await readFile(join(root, 'node_modules/libpg-query/wasm', PARSER)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await bundle();
  // Files of earlier builds must not stay: their names change with their content's order.
  await rm(dist, { recursive: true, force: true });
  for (const [name, content] of files) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await writeFile(join(dist, name), content);
  }
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(`dist/: ${files.size} files, ${(size / 1e6).toFixed(1)} MB`);
}
