import { stat } from 'node:fs/promises';
import { summary } from '@actions/core';
import { messageOf } from '../errors.js';
import type { Results } from '../report/results.js';
import { changesMarkdown } from '../report/run-changes.js';
import { JOB_SUMMARY_BYTES, summaryMarkdown } from '../report/summary.js';
import type { Comparison } from './baseline.js';
import { warn } from './say.js';

/** Writes the job summary. It is a convenience: when it cannot be written, the verdict stands. */
export async function writeSummary(results: Results, comparison?: Comparison): Promise<void> {
  try {
    const file = process.env.GITHUB_STEP_SUMMARY;
    const taken = file ? (await stat(file)).size : 0;
    // Two bytes less for the line ends that go between what is there and what is added.
    const free = JOB_SUMMARY_BYTES - taken - 2;
    const changes = comparison ? changesMarkdown(comparison.changes, comparison.before, free / 4) : '';
    const own = summaryMarkdown(results, free - Buffer.byteLength(changes));
    await summary.addRaw(changes ? `${own}\n${changes}` : own, true).write();
  } catch (error) {
    warn(`job summary: not written: ${messageOf(error)}`);
  }
}
