import { RESULTS_FILE, writeTexts } from '../write.js';
import { mergedCtrf } from './ctrf.js';
import { mergedJunit } from './junit.js';
import type { Merged } from './merged.js';
import { mergedPage } from './page.js';
import { mergedSummary } from './summary.js';

/** Writes merged results, and the reports that are made of them. @returns what could not be written and why, one line each */
export async function writeMerged(runDir: string, merged: Merged): Promise<string[]> {
  const saved = await writeTexts(runDir, {
    [RESULTS_FILE]: () => `${JSON.stringify(merged, undefined, 2)}\n`,
  });
  return [...saved, ...(await drawMerged(runDir, merged))];
}

/** Writes the reports that are made of merged results, and leaves these as they are. @returns as writeMerged */
export function drawMerged(runDir: string, merged: Merged): Promise<string[]> {
  return writeTexts(runDir, {
    'junit.xml': () => mergedJunit(merged),
    'ctrf.json': () => mergedCtrf(merged),
    'summary.md': () => mergedSummary(merged),
    'report.html': () => mergedPage(merged),
  });
}
