import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { judge } from '../src/checkers/judge.js';
import { readHistory } from '../src/history/reader.js';
import { HistoryWriter } from '../src/history/writer.js';
import { profileOf } from '../src/replication/select.js';
import { saveLargeHistory } from '../test/support/large-history.js';
import { median, report } from './measure.js';

const profile = { ...profileOf('spock', '6.0.0'), updateOfMissing: 'skip' as const };
/** MMR_BENCH_OPERATIONS=10000000 adds the longest. */
const sizes = [100_000, 1_000_000, Number(process.env.MMR_BENCH_OPERATIONS ?? 0)].filter((size) => size > 0);

test('reading and judging a history', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mmr-bench-'));
  try {
    const perOperation: number[] = [];
    for (const size of sizes) {
      const file = join(folder, 'history.jsonl');
      await saveLargeHistory(file, size);
      const began = processorTime();
      const history = await readHistory(file);
      const read = processorTime();
      const properties = judge(history, profile);
      const judged = processorTime();
      const wrong = properties.find(({ verdict }) => verdict === 'violated');
      if (wrong) throw new Error(JSON.stringify(wrong));
      perOperation.push((judged - read) / size);
      const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
      report(
        `judging ${size / 1e6} M operations, processor time (reading them, ${(statSync(file).size / 1e6).toFixed(0)} MB, comes before)`,
        `${seconds(judged - read)} (${seconds(read - began)}), peak ${peak()} MB`,
        size === 1_000_000 ? '3 s, 500 MB' : 'linear',
      );
      rmSync(file);
    }
    const growth = perOperation.at(-1)! / perOperation[0]!;
    report(`time per operation, ${sizes.at(-1)! / 1e6} M against 0.1 M`, `${growth.toFixed(2)}×`, 'about 1×');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('recording an operation', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mmr-bench-'));
  try {
    const times: number[] = [];
    for (let round = 0; round < 6; round++) {
      const writer = await HistoryWriter.create(join(folder, `${round}.jsonl`), {
        test: 't',
        seed: 's',
        nodes: ['n1'],
        engine: 'spock',
        engineVersion: '5.0.11',
      });
      const count = 100_000;
      const cpu = process.cpuUsage();
      for (let i = 0; i < count; i++) {
        const value = { from: i % 10, to: i % 7 };
        const index = writer.invoke({ process: i % 16, node: 'n1', workload: 'bank', f: 'transfer', value });
        const change = { table: 'account', kind: 'update', version: i + 1, replaced: i } as const;
        const writes = [
          { ...change, key: String(i % 10) },
          { ...change, key: String(i % 7) },
        ];
        writer.complete(index, { outcome: 'ok', writes, xid: String(i + 700) });
        await writer.room();
      }
      await writer.close();
      const used = process.cpuUsage(cpu);
      times.push((used.user + used.system) / count);
    }
    // At 10 000 operations a second, 1 µs is 1 % of one processor.
    report(
      'recording one operation of two writes, processor time',
      `${median(times.slice(1)).toFixed(1)} µs`,
      '3 µs',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Milliseconds of processor time: a machine that others use too does not disturb it much. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The most memory that this process has had, in MB. */
function peak(): string {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return kilobytes ? (Number(kilobytes) / 1024).toFixed(0) : '?';
}
