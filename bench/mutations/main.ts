import { readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { RequestError } from '../../src/errors.js';
import { readHistory } from '../../src/history/reader.js';
import { profileOf } from '../../src/replication/select.js';
import { measure, type Tried } from './measure.js';
import { examples, summary, table } from './table.js';

const USAGE = `Usage: npm run mutations -- [options] DIR…

Breaks one thing at a time in saved histories, and says how much of it the checkers see.

  --sample <number>    mutations of each kind in each history at most (default: 80)
  --seed <text>        which ones (default: mutations)
  --examples <number>  how many of each kind and class that are no failures are listed (default: 3)
  --json <file>        write down all that were tried
`;

/** Measures the histories in folders, or files, as the command line says. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string', default: '80' },
      seed: { type: 'string', default: 'mutations' },
      examples: { type: 'string', default: '3' },
      json: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new RequestError(USAGE);
  const all: Tried[] = [];
  for (const place of positionals) {
    for (const file of await historiesIn(place)) {
      const history = await readHistory(file);
      const { engine, engineVersion, test } = history.head;
      const name = `${engine} ${engineVersion} ${test}, ${file}`;
      const began = performance.now();
      const measured = measure(name, history, profileOf(engine, engineVersion), {
        sample: count('sample', values.sample),
        seed: values.seed,
      });
      const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      if ('unfit' in measured) {
        process.stderr.write(`${name}: left out, ${measured.unfit}\n`);
        continue;
      }
      // Not pushed as arguments: there may be very many.
      for (const one of measured.tried) all.push(one);
      process.stderr.write(`${name}: ${summary(measured.tried)}, in ${took}\n`);
    }
  }
  process.stdout.write(`${table(all)}\n\n${summary(all)}\n`);
  const listed = examples(all, count('examples', values.examples));
  if (listed) process.stdout.write(`\nNo failures:\n${listed}\n`);
  if (values.json) await writeFile(values.json, JSON.stringify(all, null, 1));
}

async function historiesIn(place: string): Promise<string[]> {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name === 'history.jsonl')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (relative(place, a) < relative(place, b) ? -1 : 1));
  if (files.length === 0) throw new RequestError(`there is no history.jsonl below ${place}`);
  return files;
}

function count(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new RequestError(`--${name} is a number, not "${text}"`);
  return Number(text);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof RequestError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 3;
}
