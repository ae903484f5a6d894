import type { History } from '../../src/history/operation.js';
import { HistoryWriter, type Settled } from '../../src/history/writer.js';

/** Writes a history into a new file, as a run would have done. */
export async function saveHistory(file: string, history: History): Promise<void> {
  const writer = await HistoryWriter.create(file, history.head);
  const settled: Settled[] = [];
  for (const { index, committed, undated, error, ...operation } of history.operations) {
    writer.invoke(operation);
    writer.complete(index, { ...operation, error });
    if (committed !== null || undated) settled.push({ index, committed, ...(undated && { undated }) });
    await writer.room();
  }
  await writer.settle(settled);
  if (history.final) await writer.final(history.final);
  await writer.close();
}
