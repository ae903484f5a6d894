import type { Operation } from '../../src/history/operation.js';
import { HistoryWriter } from '../../src/history/writer.js';
import { randomFrom } from '../../src/random.js';

const NODES = ['n1', 'n2', 'n3'];
const START = 1_790_000_000_000_000;

/**
 * Writes a right history of any length into a file, in the memory of its rows: one operation in two inserts a row of
 * its own, the others update ten rows for each hundred operations, one in fifty of those what another node has
 * just written, without having seen it; one in twenty reads.
 */
export async function saveLargeHistory(file: string, operations: number): Promise<void> {
  const writer = await HistoryWriter.create(file, {
    test: 'large',
    seed: 'large',
    nodes: NODES,
    engine: 'spock',
    engineVersion: '6.0.0',
  });
  const random = randomFrom('large');
  const hot = Math.max(1, Math.floor(operations / 10));
  // Of each hot row the version that is there.
  const [last, time] = [new Float64Array(hot), new Float64Array(hot)];
  let latest: { row: number; node: string; replaced: number | null } | undefined;
  const inserted: number[] = [];
  for (let i = 0; i < operations; i++) {
    const process = random.integer(0, 15);
    const node = NODES[process % 3]!;
    const kind = random.integer(1, 20);
    const index = writer.invoke({
      process,
      node,
      workload: 'load',
      f: kind === 1 ? 'read' : 'write',
      value: null,
    });
    const any = random.integer(0, hot - 1);
    const unseen = random.integer(1, 50) === 1 && latest && latest.node !== node ? latest : undefined;
    const row = kind > 10 && unseen ? unseen.row : any;
    let writes: Operation['writes'] = [];
    let reads: Operation['reads'] = [];
    if (kind === 1) {
      reads = [{ table: 'hot', key: String(row), version: last[row] || null }];
    } else if (kind <= 10) {
      writes = [{ table: 'own', key: String(i), kind: 'insert', version: i + 1, replaced: null }];
      inserted.push(i);
    } else {
      const replaced = unseen ? unseen.replaced : last[row] || null;
      writes = [{ table: 'hot', key: String(row), kind: 'update', version: i + 1, replaced }];
      latest = unseen ? undefined : { row, node, replaced };
      last[row] = i + 1;
      time[row] = START + i * 10;
    }
    writer.complete(index, { outcome: 'ok', writes, reads, xid: writes.length > 0 ? String(i + 700) : null });
    const room = writer.room();
    if (room) await room;
    if (i % 10_000 === 9_999) await new Promise(setImmediate);
  }
  await writer.settle(
    (function* () {
      for (let i = 0; i < operations; i++) yield { index: i, committed: START + i * 10 };
    })(),
  );
  const rows = {
    own: sequence(inserted.length, (i) => ({
      key: String(inserted[i]!),
      version: inserted[i]! + 1,
      at: inserted[i]!,
    })),
    hot: sequence(hot, (i) => ({ key: String(i), version: last[i]!, at: (time[i]! - START) / 10 })),
  };
  const everywhere = <T>(what: T) => Object.fromEntries(NODES.map((node) => [node, what]));
  await writer.final({
    tables: { own: everywhere(rows.own), hot: everywhere(rows.hot) },
    rejections: [],
    settled: true,
  });
  await writer.close();
}

function sequence(length: number, at: (i: number) => { key: string; version: number; at: number }) {
  return {
    length,
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) {
        const row = at(i);
        if (row.version === 0) continue;
        yield { key: row.key, version: row.version, committed: START + row.at * 10, values: null };
      }
    },
  };
}
