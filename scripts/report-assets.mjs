// Writes src/report/html/assets.ts, the style sheet and the script of report.html: `npm run build`.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'src/report/html');

/** The module that holds both as strings, because the bundle of the program has no files beside it. */
export async function reportAssets() {
  const [plots, maps] = [await bundled('main.ts'), await bundled('maps.ts')];
  const licence = await readFile(join(root, 'node_modules/uplot/LICENSE'), 'utf8');
  const style = await Promise.all([
    readFile(join(root, 'node_modules/uplot/dist/uPlot.min.css'), 'utf8'),
    readFile(join(folder, 'browser/colours.css'), 'utf8'),
    readFile(join(folder, 'browser/page.css'), 'utf8'),
    readFile(join(folder, 'browser/first.css'), 'utf8'),
    readFile(join(folder, 'browser/maps.css'), 'utf8'),
    readFile(join(folder, 'browser/timeline.css'), 'utf8'),
  ]);
  const script = `/* Contains uPlot.\n${licence.trim()}\n*/\n${plots}`;
  return `// Made from browser/ by \`npm run build\`: change it there.
export const STYLE = ${JSON.stringify(style.join('\n'))};
export const SCRIPT = ${JSON.stringify(script)};
export const MAPS_SCRIPT = ${JSON.stringify(maps)};
`;
}

async function bundled(entry) {
  const bundle = await rolldown({ input: join(folder, 'browser', entry) });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(join(folder, 'assets.ts'), await reportAssets());
}
