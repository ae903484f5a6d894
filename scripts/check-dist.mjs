// Says whether dist/ is what the sources build, byte by byte: `npm run check`, and a test.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { bundle, dist } from './bundle.mjs';

const built = await bundle();
const committed = await filesIn(dist);
const wrong = [
  ...committed.filter((name) => !built.has(name)).map((name) => `${name}: is not built any more`),
  ...[...built.keys()].filter((name) => !committed.includes(name)).map((name) => `${name}: is missing`),
];
for (const name of committed.filter((name) => built.has(name))) {
  const content = await readFile(join(dist, name));
  const at = firstDifference(content, built.get(name));
  if (at !== undefined) wrong.push(`${name}: differs from byte ${at} on`);
}
if (wrong.length > 0) {
  for (const line of wrong) console.error(`dist/${line}`);
  console.error('dist/ is not what the sources build: run `npm run build` and commit dist/ with them');
  process.exit(1);
}
console.log(`dist/: ${committed.length} files, all as the sources build them`);

async function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function firstDifference(a, b) {
  if (a.equals(b)) return undefined;
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  return at;
}
