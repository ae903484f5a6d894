// Keeps schedules/durations.json, how many seconds each built-in test takes, by which --shard divides a schedule:
//   node scripts/durations.mjs RUN_DIRECTORY...
// Of each test it takes the mean of the runs that did not skip it: runs of several engines, because a division is the same for
// all of them. A test that is in none of these runs keeps what was recorded.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const RECORD = join(root, 'schedules/durations.json');

/**
 * @param before seconds by test, as recorded so far
 * @param runs results of whole runs
 * @returns the same with what these runs say, by name
 */
export function durationsOf(before, runs) {
  const all = new Map();
  for (const { tests } of runs)
    for (const { name, kind, verdict, seconds } of tests) {
      if (kind !== 'built-in' || verdict === 'skip') continue;
      const id = name.replace(/#\d+$/, '');
      all.set(id, [...(all.get(id) ?? []), seconds]);
    }
  const means = [...all].map(([id, seconds]) => [
    id,
    Math.round((10 * seconds.reduce((sum, one) => sum + one, 0)) / seconds.length) / 10,
  ]);
  const merged = Object.entries({ ...before, ...Object.fromEntries(means) });
  return Object.fromEntries(merged.sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dirs = process.argv.slice(2);
  if (dirs.length === 0) throw new Error('expected run directories, as in mmr-results/latest');
  const runs = await Promise.all(
    dirs.map(async (dir) => JSON.parse(await readFile(join(dir, 'results.json'), 'utf8'))),
  );
  const unfinished = dirs.filter((_, i) => !runs[i].finished);
  if (unfinished.length > 0) throw new Error(`cut short: ${unfinished.join(', ')}`);
  const { seconds } = JSON.parse(await readFile(RECORD, 'utf8').catch(() => '{}'));
  const record = { seconds: durationsOf(seconds ?? {}, runs) };
  await writeFile(RECORD, `${JSON.stringify(record, undefined, 2)}\n`);
}
