import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../errors.js';
import { writeWarily } from '../process/wary.js';
import { ctrf } from './ctrf.js';
import { junit } from './junit.js';
import type { Results } from './results.js';
import { summaryMarkdown } from './summary.js';
import { tap } from './tap.js';

/** Makes the text of one report. */
export type Report = (results: Results, runDir: string) => string | Promise<string>;

const REPORTS: Readonly<Record<string, Report>> = {
  'junit.xml': junit,
  'results.tap': tap,
  'ctrf.json': ctrf,
  'summary.md': (results) => summaryMarkdown(results),
  // Its style sheet and script are read only when they are needed.
  'report.html': async (results, runDir) => {
    const [{ htmlReport }, { readHistory }] = await Promise.all([
      import('./html/report.js'),
      import('../history/reader.js'),
    ]);
    return htmlReport(runDir, results, readHistory);
  },
};

/** The name of the file that every report is made from. */
export const RESULTS_FILE = 'results.json';

/** Writes results.json so that a reader sees the old one or the new one, never half of one. */
export async function writeResults(runDir: string, results: Results): Promise<void> {
  await replaceFile(join(runDir, RESULTS_FILE), `${JSON.stringify(results, undefined, 2)}\n`);
}

/**
 * Writes results.json, and then every report that is made from it. One that fails stops none of the others.
 *
 * @returns what could not be written and why, one line each; nobody else says so
 */
export async function writeReports(runDir: string, results: Results): Promise<string[]> {
  const saved = await attempt(runDir, RESULTS_FILE, () => writeResults(runDir, results));
  return [...saved, ...(await drawReports(runDir, results))];
}

/** Writes the reports that are made from results.json and the run directory, and leaves that as it is. @returns as writeReports */
export async function drawReports(
  runDir: string,
  results: Results,
  reports: Readonly<Record<string, Report>> = REPORTS,
): Promise<string[]> {
  const all = Object.entries(reports).map(([file, draw]) =>
    attempt(runDir, file, async () => replaceFile(join(runDir, file), await draw(results, runDir))),
  );
  return (await Promise.all(all)).flat();
}

/** Writes whatever is not a run's own: one text a file, each whole or not at all. @returns as writeReports */
export async function writeTexts(
  folder: string,
  texts: Readonly<Record<string, () => string>>,
): Promise<string[]> {
  const all = Object.entries(texts).map(([file, draw]) =>
    attempt(folder, file, () => replaceFile(join(folder, file), draw())),
  );
  return (await Promise.all(all)).flat();
}

async function attempt(runDir: string, file: string, write: () => Promise<void>): Promise<string[]> {
  try {
    await write();
    return [];
  } catch (error) {
    return [`${join(runDir, file)} could not be written: ${messageOf(error)}`];
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.new`;
  try {
    await writeWarily(unfinished, text);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
