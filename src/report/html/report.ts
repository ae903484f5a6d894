import { join } from 'node:path';
import type { Results, TestResult } from '../results.js';
import { gather, type HistoryReader, type TestRecords } from './gather.js';
import { page } from './page.js';
import { rowHistories } from './row-history.js';
import { type LoggedLine, readServerLog } from './server-log.js';
import { playedScenes } from './stories.js';
import type { Shown, Telling, Told } from './telling.js';
import { timeline } from './timeline.js';

/** What a page holds at most, so that it opens at once and can be sent to somebody. */
export const MOST_BYTES = 2_000_000;

/** The first that is small enough is taken. */
const TELLINGS: readonly Telling[] = [
  { points: 1200, text: 100_000, operations: 200, scenes: 'all' },
  { points: 600, text: 20_000, operations: 60, scenes: 'not right', cut: 'long outputs are cut' },
  {
    points: 300,
    text: 4_000,
    operations: 30,
    scenes: 'not right',
    cut: 'outputs are cut, and plots have fewer points',
  },
  {
    points: 120,
    text: 1_000,
    operations: 12,
    scenes: 'none',
    cut: 'outputs are cut short, and plots are coarse',
  },
  { points: 0, text: 300, operations: 0, scenes: 'none', cut: 'outputs, plots and rows are left out' },
];

/**
 * The results as one HTML file that needs no other, with pictures of each test that has a history. Nothing that a test
 * or a server printed is HTML in it, and a policy in its head lets no script run but its own, and nothing be loaded.
 */
export async function htmlReport(
  runDir: string,
  results: Results,
  readHistory: HistoryReader,
): Promise<string> {
  const told: Told[] = [];
  // One after the other: a history can be large.
  for (const test of results.tests) {
    const records = await gather(runDir, test, readHistory);
    told.push({ test, records, logs: await logsOf(runDir, test, records) });
  }
  const played = await playedScenes(runDir, results);
  let text = '';
  for (const telling of TELLINGS) {
    text = page(
      results,
      told.map((one) => shown(one, telling)),
      played,
      telling,
    );
    if (Buffer.byteLength(text) <= MOST_BYTES) break;
  }
  return text;
}

async function logsOf(runDir: string, test: TestResult, records: TestRecords | undefined) {
  const logs = new Map<string, readonly LoggedLine[]>();
  if (!test.properties?.some((property) => property.findings.length > 0)) return logs;
  for (const [node, log] of Object.entries(records?.history?.head.logs ?? {}))
    logs.set(node, await readServerLog(runDir, join(test.log ?? '', log)));
  return logs;
}

function shown(told: Told, { points, operations }: Telling): Shown {
  const { history, metrics } = told.records ?? {};
  const properties = told.test.properties ?? [];
  return {
    ...told,
    timeline: history && points > 0 ? timeline(history, metrics, points) : undefined,
    rows: history && operations > 0 ? rowHistories(history, properties, operations) : [],
  };
}
