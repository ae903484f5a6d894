import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../errors.js';
import type { History } from '../../history/operation.js';
import { readMetrics } from '../../metrics/read.js';
import type { Metrics } from '../../metrics/record.js';
import { METRICS_FILE } from '../../metrics/recorder.js';
import type { TestResult } from '../results.js';

/** What the run directory has of one test that judges a history. */
export interface TestRecords {
  readonly history: History | undefined;
  readonly metrics: Metrics | undefined;
  /** What could not be read, or is damaged, for people. */
  readonly problems: readonly string[];
}

export type HistoryReader = (file: string) => Promise<History>;

/** The name of the file in a test's folder. */
const HISTORY_FILE = 'history.jsonl';

/**
 * Reads history and metrics of a test. Whatever is wrong with them is told on the page.
 *
 * @returns undefined for a test without either
 */
export async function gather(
  runDir: string,
  test: TestResult,
  readHistory: HistoryReader,
): Promise<TestRecords | undefined> {
  if (test.log === undefined) return undefined;
  const folder = join(runDir, test.log);
  const file = join(folder, HISTORY_FILE);
  const problems: string[] = [];
  const tried = async <T>(reading: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await reading();
    } catch (error) {
      problems.push(messageOf(error));
      return undefined;
    }
  };
  const history = existsSync(file) ? await tried(() => readHistory(file)) : undefined;
  const metrics = await tried(() => readMetrics(join(folder, METRICS_FILE)));
  problems.push(...(history?.damage ?? []), ...(metrics?.damage ?? []));
  if (!history && !metrics && problems.length === 0) return undefined;
  return { history, metrics, problems };
}
