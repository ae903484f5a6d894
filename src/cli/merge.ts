import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { exitStatus } from '../report/counts.js';
import { mergeLegs } from '../report/merge/merge.js';
import type { Merged } from '../report/merge/merged.js';
import { isMerged, readLegs } from '../report/merge/read-legs.js';
import { type Row, rowsOf } from '../report/merge/rows.js';
import { mergedLine, versionCounts, versionServers, whyOf } from '../report/merge/words.js';
import { drawMerged, writeMerged } from '../report/merge/write.js';
import type { Results } from '../report/results.js';
import { clip, oneLine, plural, printable } from '../report/text.js';
import { RESULTS_FILE } from '../report/write.js';
import { linkLatest, makeRunDir } from '../run/place.js';
import { near } from './console.js';
import { type Output, type Paint, painter, type Style } from './style.js';

/** Of a list; all of it is in the reports. */
const MOST_ROWS = 40;

const STYLES: Readonly<Record<string, Style>> = {
  pass: 'green',
  fail: 'red',
  error: 'yellow',
  skip: 'dim',
  known: 'cyan',
};

/**
 * Makes one run directory of the results of several runs, and prints what they say together: each version, what is missing,
 * what differs between the versions, what is red on all of them.
 *
 * @param words run directories, folders that hold some, or NAME=DIR
 * @returns the exit status that a run with this verdict has
 */
export async function mergeRuns(
  words: readonly string[],
  resultsDir: string,
  tool: Results['tool'],
  { out, err }: { readonly out: Output; readonly err: Output },
): Promise<number> {
  const merged = mergeLegs(await readLegs(words), tool, new Date());
  const { runDir } = await makeRunDir(resolve(resultsDir), 'merged');
  const unwritten = await writeMerged(runDir, merged);
  const unlinked = (await leadsToRun(join(dirname(runDir), 'latest'))) ? undefined : await linkLatest(runDir);
  showMerged(merged, runDir, out);
  for (const line of [...unwritten, ...(unlinked ? [unlinked] : [])])
    err.write(`error: ${printable(line)}\n`);
  // What nobody can read is no pass.
  return unwritten.length > 0 ? Math.max(2, exitStatus(merged.verdict)) : exitStatus(merged.verdict);
}

/** `latest` of a folder of runs goes on to lead to the newest of them, which may still be at work. */
async function leadsToRun(link: string): Promise<boolean> {
  return existsSync(link) && !(await isMerged(join(link, RESULTS_FILE)));
}

/** Draws the reports of merged results again. @returns the exit status of `report` */
export async function redrawMerged(
  runDir: string,
  merged: Merged,
  { out, err }: { readonly out: Output; readonly err: Output },
): Promise<number> {
  const problems = await drawMerged(runDir, merged);
  showMerged(merged, runDir, out);
  for (const problem of problems) err.write(`error: ${printable(problem)}\n`);
  if (problems.length > 0) return 2;
  out.write(`the reports in ${near(runDir)} are drawn again\n`);
  return 0;
}

/** Prints what several runs say together. */
export function showMerged(merged: Merged, runDir: string, out: Output): void {
  const paint = painter(out);
  const { versions, verdict } = merged;
  const width = Math.max(0, ...versions.map(({ name }) => oneLine(name).length));
  const lines = versions.flatMap((version) => [
    `${oneLine(version.name).padEnd(width)}  ${paint(STYLES[version.verdict]!, version.verdict.padEnd(5))}  ${versionCounts(version)}  ${paint('dim', oneLine(versionServers(version)))}`.trimEnd(),
    ...version.problems.map((problem) => `  ${paint('yellow', oneLine(problem))}`),
  ]);
  const { differing, red, notRun, same } = rowsOf(merged);
  const names = versions.map(({ name }) => name);
  lines.push(
    ...list('differs between the versions', differing, names, paint),
    ...list(versions.length > 1 ? 'red on all versions' : 'red', red, names, paint),
    ...list(versions.length > 1 ? 'not run on any version' : 'not run', notRun, names, paint),
    ...(same.length > 0
      ? [
          '',
          paint(
            'dim',
            `${plural(same.length, 'test')}${versions.length > 1 ? ' the same on all versions,' : ''} green or skipped`,
          ),
        ]
      : []),
    '',
    paint('bold', oneLine(mergedLine(merged))),
    `${paint('bold', paint(STYLES[verdict]!, verdict))}  ${near(runDir)}`,
  );
  out.write(`${lines.join('\n')}\n`);
}

function list(title: string, rows: readonly Row[], names: readonly string[], paint: Paint): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_ROWS).map((row) => {
    const cells = row.cells.map((cell) => (cell ? paint(STYLES[cell.verdict]!, cell.verdict) : '–'));
    return `  ${oneLine(row.name)}  ${cells.join(' | ')}  ${clip(oneLine(whyOf(row, names)), 300)}`.trimEnd();
  });
  const more = rows.length > MOST_ROWS ? [`  … ${rows.length - MOST_ROWS} more in report.html`] : [];
  return ['', paint('bold', `${title} (${rows.length})`), ...shown, ...more];
}
