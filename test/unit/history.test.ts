import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import { RequestError } from '../../src/errors.js';
import { exportElle } from '../../src/history/elle.js';
import type { History, Operation } from '../../src/history/operation.js';
import { readHistory } from '../../src/history/reader.js';
import { HistoryWriter } from '../../src/history/writer.js';
import { profileOf } from '../../src/replication/select.js';
import { rightHistory } from '../support/histories.js';
import { saveHistory } from '../support/save-history.js';

const folder = mkdtempSync(join(tmpdir(), 'mmr-history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ideal = { ...profileOf('spock', '6.0.0'), updateOfMissing: 'skip' as const, anomalies: {} };
const right = rightHistory({ seed: 'written', profile: ideal, operations: 1500 });
const head = { test: 't', seed: 's', nodes: ['n1', 'n2'], engine: 'spock', engineVersion: '5.0.11' };
let files = 0;
const newFile = () => join(folder, `${++files}.jsonl`);

/** What survives a file: all but the times, which are the writer's. */
const timeless = (operations: Iterable<Operation>) =>
  [...operations].map((operation) => ({ ...operation, invoked: 0, completed: 0 }));
const plain = (history: History) =>
  Object.fromEntries(
    Object.entries(history.final!.tables).map(([table, nodes]) => [
      table,
      Object.fromEntries(
        Object.entries(nodes).map(([node, rows]) => [
          node,
          [...rows].sort((a, b) => a.key.localeCompare(b.key)),
        ]),
      ),
    ]),
  );

async function saved(): Promise<string> {
  const file = newFile();
  await saveHistory(file, right);
  return file;
}

describe('what was written', () => {
  test('is read again, and judged the same', async () => {
    const read = await readHistory(await saved());
    expect(read.damage).toEqual([]);
    expect(timeless(read.operations)).toEqual(timeless(right.operations));
    expect(plain(read)).toEqual(plain(right));
    expect(read.final!.changes).toEqual(right.final!.changes);
    expect(judge(read, ideal)).toEqual(judge(right, ideal));
  });

  test('which releases its nodes had', async () => {
    const file = newFile();
    const releases = { n1: ['5.0.8', '5.0.11'], n2: ['5.0.11'] };
    const writer = await HistoryWriter.create(file, { ...head, releases });
    await writer.close();
    expect((await readHistory(file)).head.releases).toEqual(releases);
  });

  test('faults, rejections, and text of any kind', async () => {
    const file = newFile();
    const writer = await HistoryWriter.create(file, head);
    const key = 'a"\n\u2028 ü';
    const index = writer.invoke({ process: 1, node: 'n1', workload: 'w"', f: 'x', value: { a: [1, null] } });
    const fault = writer.invokeFault({ cut: ['n1', 'n2'] });
    writer.completeFault(fault, '0 bytes');
    writer.complete(index, {
      outcome: 'unknown',
      writes: [{ table: 't', key, kind: 'insert', version: 1, replaced: null }],
      reads: [{ table: 't', key, version: null }],
      xid: '4294967299',
      error: 'it "broke"',
    });
    const open = writer.invoke({ process: 2, node: 'n2', workload: 'w', f: 'y', value: null });
    await writer.settle([{ index, committed: 1_790_000_000_000_000, outcome: 'ok' }]);
    const rejection = { node: 'n2', origin: 'n1', xid: '3', table: 't', reason: 'r', collateral: false };
    await writer.final({ tables: { t: { n1: [], n2: [] } }, rejections: [rejection], settled: 'n2 stands' });
    await writer.close();
    const read = await readHistory(file);
    expect(read).toMatchObject({ damage: [], head: { ...head, version: 1 } });
    const [first, second] = [...read.operations];
    expect(first).toMatchObject({
      index,
      outcome: 'ok',
      value: { a: [1, null] },
      writes: [{ table: 't', key, kind: 'insert', version: 1, replaced: null }],
      reads: [{ table: 't', key, version: null }],
      xid: '4294967299',
      committed: 1_790_000_000_000_000,
      error: 'it "broke"',
    });
    expect(first!.completed).toBeGreaterThanOrEqual(first!.invoked);
    expect(second).toMatchObject({ index: open, completed: null, outcome: 'unknown', writes: [], xid: null });
    expect(read.faults).toMatchObject([{ index: fault, fault: { cut: ['n1', 'n2'] }, effect: '0 bytes' }]);
    expect(read.final).toMatchObject({ rejections: [rejection], settled: 'n2 stands' });
    expect([...read.final!.tables.t!.n1!]).toEqual([]);
  });

  test('is in the file soon, without an end', async () => {
    const file = newFile();
    const writer = await HistoryWriter.create(file, head);
    writer.invoke({ process: 1, node: 'n1', workload: 'w', f: 'x', value: null });
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('"t":"i"');
    await writer.close();
  });

  test('what cannot be written is told of', async () => {
    await expect(HistoryWriter.create(join(folder, 'none', 'x'), head)).rejects.toThrow(/ENOENT/);
    const writer = await HistoryWriter.create(newFile(), head);
    await (writer as unknown as { handle: FileHandle }).handle.close();
    writer.invoke({ process: 1, node: 'n1', workload: 'w', f: 'x', value: null });
    await expect(writer.close()).rejects.toThrow(/^the history .*\.jsonl cannot be written: /);
  });
});

describe('damage', () => {
  test('a file that was cut short', async () => {
    const file = await saved();
    // In the midst of a line.
    const text = readFileSync(file);
    truncateSync(file, text.indexOf('\n', Math.floor(text.length / 3)) + 10);
    const read = await readHistory(file);
    expect(read.final).toBeUndefined();
    expect(read.damage).toEqual([
      expect.stringMatching(/^line \d+ is damaged: it is not JSON$/),
      expect.stringMatching(/^the end is missing: the file stops after line \d+$/),
    ]);
    expect(read.operations.length).toBeGreaterThan(100);
    expect(judge(read, ideal).map(({ verdict }) => verdict)).not.toContain('holds');
  });

  test.each([
    ['half of it', (line: string) => line.slice(0, line.length / 2), /^line 100 is damaged: it is not JSON$/],
    [
      'another kind',
      (line: string) => line.replace('"t":"', '"t":"x'),
      /^line 100 is damaged: it is of no known kind$/,
    ],
    [
      'text for a number',
      (line: string) => line.replace(/"u":\d+/, '"u":"x"'),
      /^line 100 is damaged: "x" is no number$/,
    ],
    ['an index beyond everything', (line: string) => line.replace(/"i":\d+/, '"i":2000000000'), /^line 100 /],
    ['null', () => 'null', /^line 100 is damaged/],
  ])('a line with %s', async (_, change, message) => {
    const file = await saved();
    const lines = readFileSync(file, 'utf8').split('\n');
    lines[99] = change(lines[99]!);
    writeFileSync(file, lines.join('\n'));
    const read = await readHistory(file);
    expect(read.damage[0]).toMatch(message);
    expect(read.final).toBeDefined();
    const verdicts = judge(read, ideal).map(({ verdict }) => verdict);
    expect(verdicts).not.toContain('holds');
    expect(verdicts).not.toContain('violated');
  });

  test('lines that are not there', async () => {
    const file = await saved();
    const lines = readFileSync(file, 'utf8').split('\n');
    const gone = lines.findIndex((line) => line.startsWith('{"t":"i","i":7,'));
    writeFileSync(file, lines.filter((_, i) => i !== gone).join('\n'));
    const { damage } = await readHistory(file);
    expect(damage).toContainEqual(expect.stringMatching(/^line \d+ ends an operation 7 that did not begin$/));
    expect(damage).toContain('1 of 1500 operations are missing');
  });

  test('much of it is summed up', async () => {
    const file = await saved();
    appendFileSync(file, 'x\n'.repeat(100));
    const { damage } = await readHistory(file);
    expect(damage).toHaveLength(21);
    expect(damage.at(-1)).toBe('and 80 more like these');
  });

  test.each([
    ['', /is not a history: it is empty/],
    ['hello\n', /is not a history: its first line is not JSON/],
    ['{"t":"i"}\n', /is not a history: its first line is not the head of one/],
    [
      `${JSON.stringify({ t: 'head', version: 1, ...head, releases: { n1: [] } })}\n`,
      /is not a history: its head lacks /,
    ],
    ['{"t":"head","version":1}\n', /its head lacks/],
    ['{"t":"head","version":2}\n', /is of version 2, written by a later mmr-test-action/],
  ])('%j is no history', async (text, message) => {
    const file = newFile();
    writeFileSync(file, text);
    await expect(readHistory(file)).rejects.toThrow(message);
    await expect(readHistory(file)).rejects.toThrow(RequestError);
    await expect(readHistory(file)).rejects.toThrow(file);
  });

  test('nor is a file that is not there', async () => {
    await expect(readHistory(join(folder, 'none'))).rejects.toThrow(RequestError);
  });
});

test('elle-cli reads it', () => {
  const operation = (index: number, more: Partial<Operation>): Operation => ({
    index,
    process: index,
    node: 'n1',
    workload: 'w',
    f: 'f',
    value: null,
    invoked: index * 10,
    completed: index * 10 + 15,
    outcome: 'ok',
    writes: [],
    reads: [],
    xid: null,
    committed: null,
    error: null,
    ...more,
  });
  const write = { table: 't', key: 'a', kind: 'update', version: 2, replaced: 1 } as const;
  const history: History = {
    ...right,
    operations: [
      operation(0, { writes: [write] }),
      operation(1, { reads: [{ table: 't', key: 'a', version: 2 }] }),
      operation(2, {
        writes: [{ ...write, kind: 'delete', version: 3, replaced: 2 }],
        outcome: 'unknown',
        completed: null,
      }),
    ],
  };
  const events = JSON.parse([...exportElle(history)].join('\n'));
  expect(events).toEqual([
    {
      index: 0,
      time: 0,
      process: 0,
      type: 'invoke',
      f: 'txn',
      value: [
        ['r', 't/a', null],
        ['w', 't/a', 2],
      ],
    },
    { index: 1, time: 10_000, process: 1, type: 'invoke', f: 'txn', value: [['r', 't/a', null]] },
    {
      index: 2,
      time: 15_000,
      process: 0,
      type: 'ok',
      f: 'txn',
      value: [
        ['r', 't/a', 1],
        ['w', 't/a', 2],
      ],
    },
    { index: 3, time: 20_000, process: 2, type: 'invoke', f: 'txn', value: [['r', 't/a', null]] },
    { index: 4, time: 25_000, process: 1, type: 'ok', f: 'txn', value: [['r', 't/a', 2]] },
    { index: 5, process: 2, type: 'info', f: 'txn', value: [['r', 't/a', null]] },
  ]);
});
