import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { judge } from '../checkers/judge.js';
import { isUndecided, type Property } from '../checkers/property.js';
import { RequestError } from '../errors.js';
import { readHistory } from '../history/reader.js';
import { profileOf } from '../replication/select.js';
import { oneLine, uncommanding } from '../report/text.js';
import { whyUnreadableFolder } from '../unreadable.js';
import { near } from './console.js';
import { type Output, painter, type Style } from './style.js';

/** The file that a test leaves its history in. */
export const HISTORY_FILE = 'history.jsonl';

const STYLES: Readonly<Record<string, Style>> = {
  holds: 'green',
  known: 'yellow',
  violated: 'red',
  unknown: 'dim',
};

/**
 * Judges every history below a folder again, by the rules of the engine and version that its first line names, and
 * prints each property on a line of its own, with what is wrong below it.
 *
 * @returns the exit status: 0 all that was exercised holds, or is known of this version; 1 a property is violated;
 *   2 what every run is about could not be judged, or a history is damaged or without its final state
 * @throws RequestError when there is no history, or a file is none
 */
export async function checkRun(dir: string, out: Output): Promise<number> {
  const paint = painter(out);
  const all: Property[] = [];
  let partial = false;
  for (const file of await historiesBelow(dir)) {
    const history = await readHistory(file);
    const { test, engine, engineVersion, releases } = history.head;
    out.write(
      `${paint('bold', uncommanding(oneLine(test)))}: ${history.operations.length} operations on ${history.head.nodes.join(', ')}, ` +
        `${engine} ${oneLine(engineVersion)} (${near(file)})\n`,
    );
    for (const line of history.damage) out.write(`  ${paint('yellow', 'damaged')}: ${oneLine(line)}\n`);
    partial ||= history.damage.length > 0 || history.final === undefined;
    const properties = judge(history, profileOf(engine, engineVersion, releases));
    for (const property of properties) {
      const word = wordFor(property);
      out.write(
        `  ${paint(STYLES[word]!, word.padEnd(8))} ${property.name}: ${oneLine(summary(property))}\n`,
      );
      for (const { what, anomaly, others = [] } of property.findings) {
        out.write(`    ${oneLine(anomaly ? `known, ${[anomaly, ...others].join('; ')}: ${what}` : what)}\n`);
      }
    }
    all.push(...properties);
  }
  if (all.some((property) => wordFor(property) === 'violated')) return 1;
  return partial || all.some((property) => isUndecided(property)) ? 2 : 0;
}

/** Violations that are all documented anomalies of the version are known, as they are in a run. */
function wordFor({ verdict, counts }: Property): string {
  return verdict === 'violated' && counts.violations === counts.known ? 'known' : verdict;
}

function summary({ checked, counts, why }: Property): string {
  const numbers = Object.entries(counts).filter(([name, count]) => count > 0 && name !== 'known');
  const known = counts.known! > 0 ? [`${counts.known} of them documented`] : [];
  const parts = [`${checked} checked`, ...numbers.map(([name, count]) => `${count} ${name}`), ...known];
  return why === undefined ? parts.join(', ') : `${why} (${parts.join(', ')})`;
}

async function historiesBelow(dir: string): Promise<string[]> {
  let found: string[];
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    found = entries
      .filter((entry) => entry.isFile() && entry.name === HISTORY_FILE)
      .map((entry) => join(entry.parentPath, entry.name))
      .sort((a, b) => (relative(dir, a) < relative(dir, b) ? -1 : 1));
  } catch (error) {
    throw new RequestError(`${dir} cannot be read: ${whyUnreadableFolder(error)}`, { cause: error });
  }
  if (found.length > 0) return found;
  throw new RequestError(
    `${dir}: there is no ${HISTORY_FILE} in it; name a run directory with a test that leaves one, for example mmr-results/latest`,
  );
}
