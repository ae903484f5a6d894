import { stat } from 'node:fs/promises';
import { summary, warning } from '@actions/core';
import { messageOf } from '../errors.js';
import type { Results } from '../report/results.js';
import { summaryMarkdown } from '../report/summary.js';

/** GitHub refuses a step's summary that is larger. */
const MAX_BYTES = 1024 * 1024;

/** Writes the job summary. It is a convenience: when it cannot be written, the verdict stands. */
export async function writeSummary(results: Results): Promise<boolean> {
  try {
    const file = process.env.GITHUB_STEP_SUMMARY;
    const taken = file ? (await stat(file)).size : 0;
    // One byte less for the line end that goes between what is there and what is added.
    await summary.addRaw(summaryMarkdown(results, MAX_BYTES - taken - 1), true).write();
    return true;
  } catch (error) {
    warning(`job summary: not written: ${messageOf(error)}`);
    return false;
  }
}
