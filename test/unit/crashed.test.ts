import { expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import type { Fault } from '../../src/faults/fault.js';
import type { History, Json, Operation } from '../../src/history/operation.js';
import type { Rejection } from '../../src/replication/engine.js';
import { profileOf } from '../../src/replication/select.js';

const spock = profileOf('spock', '5.0.11');
const pglogical = profileOf('pglogical', '2.4.2');
const AGAIN = 'crash applies changes again';
const SECOND = 1_000_000;
const CRASH_AT = 10 * SECOND;

/** Just before the crash n1 has all that n2 had answered. */
const HEARD = { n1: { n2: [[CRASH_AT - 1000, CRASH_AT - 2000]] as const } };

/** Amounts that no few of them add up to another. */
const amountOf = (i: number) => 2 ** i;

interface Crashed {
  /** What is done to n1 after ten seconds. */
  readonly fault?: Fault;
  /** Additions of n2 that n1 has more often, or (negative) more seldom, than once. */
  readonly times?: Readonly<Record<number, number>>;
  /** How much the counter is off besides. */
  readonly off?: number;
  readonly rejections?: readonly Rejection[];
}

/** n2 adds to two counters, one after the other: ten times before n1's crash and twice after it. */
function history({ fault, times = {}, off = 0, rejections = [] }: Crashed): History {
  const operations: Operation[] = [];
  const versions = [0, 0];
  const operation = (at: number, counter: number, kind: 'insert' | 'update', delta: number) => {
    const index = operations.length;
    operations.push({
      ...{ index, process: 1, node: 'n2', workload: 'counter', f: 'add', value: { delta } },
      ...{ invoked: at, completed: at + 1000, outcome: 'ok', reads: [], xid: String(700 + index) },
      ...{ committed: at + 500, error: null },
      writes: [
        {
          ...{ table: 'counter', key: String(counter), kind, version: index + 1 },
          replaced: kind === 'insert' ? null : versions[counter]!,
        },
      ],
    });
    versions[counter] = index + 1;
  };
  for (const counter of [0, 1]) operation(counter * 1000, counter, 'insert', 0);
  for (let i = 0; i < 12; i++)
    operation((i < 10 ? i + 1 : i + 20) * (SECOND / 2), i % 2, 'update', amountOf(i));
  const total = (counter: number, node: string) => {
    let sum = node === 'n1' && counter === 0 ? off : 0;
    for (let i = 0; i < 12; i++)
      if (i % 2 === counter) sum += amountOf(i) * (node === 'n1' ? 1 + (times[i] ?? 0) : 1);
    return sum;
  };
  const rows = (node: string) =>
    [0, 1].map((counter) => ({
      ...{ key: String(counter), version: versions[counter]!, committed: null },
      values: { total: total(counter, node) },
    }));
  const record = (action: 'inflict' | 'heal', at: number) => ({
    ...{ index: 100 + at, invoked: at, completed: at + 1, effect: 'seen' },
    fault: { action, step: 0, fault } as unknown as Json,
  });
  return {
    head: {
      ...{
        version: 1,
        test: 't',
        seed: 's',
        nodes: ['n1', 'n2'],
        engine: 'spock',
        engineVersion: '5.0.11',
        epoch: 0,
      },
    },
    operations,
    faults: fault ? [record('inflict', CRASH_AT), record('heal', CRASH_AT + SECOND)] : [],
    damage: [],
    final: {
      tables: { counter: { n1: rows('n1'), n2: rows('n2') } },
      rejections,
      settled: true,
      heard: HEARD,
    },
  };
}

const kill: Fault = { kind: 'kill', nodes: ['n1'] };

test.each<[string, Crashed, typeof spock, (string | undefined)[]]>([
  [
    'what Spock adds again after a crash is a recorded defect',
    { fault: kill, times: { 8: 1, 9: 1 } },
    spock,
    [AGAIN],
  ],
  ['also the last one alone', { fault: kill, times: { 9: 1 } }, spock, [AGAIN]],
  [
    'and all of them',
    { fault: kill, times: Object.fromEntries([...Array(10).keys()].map((i) => [i, 1])) },
    spock,
    [AGAIN],
  ],
  [
    'and after a crash of the node that sends',
    { fault: { kind: 'kill', nodes: ['n2'] }, times: { 9: 1 } },
    spock,
    [AGAIN],
  ],
  ['but not without a crash', { times: { 9: 1 } }, spock, [undefined]],
  [
    'nor after a shutdown with a checkpoint',
    { fault: { kind: 'restart', nodes: ['n1'], mode: 'fast' }, times: { 9: 1 } },
    spock,
    [undefined],
  ],
  [
    'nor one in the middle, where those after it came once',
    { fault: kill, times: { 5: 1 } },
    spock,
    [undefined],
  ],
  ['nor a run with a gap in it', { fault: kill, times: { 7: 1, 9: 1 } }, spock, [undefined]],
  [
    'nor where only one of two counters has it twice',
    { fault: kill, times: { 7: 1, 8: 0, 9: 1 } },
    spock,
    [undefined],
  ],
  ['nor what was added only after it', { fault: kill, times: { 11: 1 } }, spock, [undefined]],
  ['nor an addition lost', { fault: kill, times: { 9: -1 } }, spock, [undefined]],
  ['nor one lost and one doubled', { fault: kill, times: { 8: -1, 9: 1 } }, spock, [undefined]],
  ['nor anything that is no sum of additions', { fault: kill, off: 3 }, spock, [undefined]],
  ['nor where the engine has no such defect', { fault: kill, times: { 9: 1 } }, pglogical, [undefined]],
])('%s', (_, crashed, profile, expected) => {
  const found = judge(history(crashed), profile).filter(({ name }) =>
    ['counters are exact', 'all nodes hold the same rows'].includes(name),
  );
  for (const { name, findings } of found)
    expect([name, ...new Set(findings.map(({ anomaly }) => anomaly))]).toEqual([name, ...expected]);
  expect(found.every(({ verdict }) => verdict === 'violated')).toBe(true);
});
