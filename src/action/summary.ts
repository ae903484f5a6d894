import { stat } from 'node:fs/promises';
import { summary } from '@actions/core';
import { messageOf } from '../errors.js';
import type { Results } from '../report/results.js';
import { JOB_SUMMARY_BYTES, summaryMarkdown } from '../report/summary.js';
import { warn } from './say.js';

/** Writes the job summary. It is a convenience: when it cannot be written, the verdict stands. */
export async function writeSummary(results: Results): Promise<void> {
  try {
    const file = process.env.GITHUB_STEP_SUMMARY;
    const taken = file ? (await stat(file)).size : 0;
    // One byte less for the line end that goes between what is there and what is added.
    await summary.addRaw(summaryMarkdown(results, JOB_SUMMARY_BYTES - taken - 1), true).write();
  } catch (error) {
    warn(`job summary: not written: ${messageOf(error)}`);
  }
}
