// Writes src/faults/link-worker.js, the thread of the link proxies in one file: `npm run build`.
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const folder = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'src/faults');

/** All of link-thread/ in one module, because ncc copies the file of a thread as it is, without what that imports. */
export async function linkWorker() {
  const bundle = await rolldown({ input: join(folder, 'link-thread/thread.js'), platform: 'node' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return `// Made from link-thread/ by \`npm run build\`: change it there.\n${output[0].code}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(join(folder, 'link-worker.js'), await linkWorker());
}
