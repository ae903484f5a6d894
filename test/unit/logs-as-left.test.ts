import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultReport } from '../../src/faults/carry-out.js';
import type { Fault } from '../../src/faults/fault.js';
import { NativeEngine } from '../../src/replication/native.js';
import { PglogicalEngine } from '../../src/replication/pglogical.js';
import { SpockEngine } from '../../src/replication/spock.js';
import { FaultTimes } from '../../src/run/fault-times.js';
import { logsNotAsLeft } from '../../src/run/logs-as-left.js';
import type { Server } from '../../src/runtime/runtime.js';
import { LogMark } from '../../src/runtime/server-log.js';
import { LOST_CONNECTION } from '../../src/suite/faulted/log-lines.js';
import { FIRST_FAILS, TRIED_AGAIN } from '../../src/suite/log-lines.js';
import { type Leaves, leavesOf } from '../../src/suite/test.js';

const facts = { versionNumber: 180_004, extensions: {}, hasOutputPluginLibraries: false };
const native = new NativeEngine(facts);
const pglogical = new PglogicalEngine('2.4.2', { ...facts, versionNumber: 150_018 });
const APPLY = 'logical replication apply worker';
const EPOCH = Date.UTC(2026, 0, 1, 12) * 1_000;

let folder: string;
let server: Server;
let mark: LogMark;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mmr-log-'));
  // Of a server only its log is read here.
  const logFile = join(folder, 'server.log');
  server = { name: 'lane1-n1', logFile, logCaughtUp: async () => {} } as Server;
  writeFileSync(server.logFile, line(0, 'PANIC', 'postmaster', 'from before'));
  mark = await LogMark.now([server]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A line of the log, so many seconds after the history began. */
function line(at: number, level: string, process: string, text: string): string {
  const time = new Date(EPOCH / 1_000 + at * 1_000).toISOString().replace('T', ' ').replace('Z', '');
  return `${time} UTC [7] {${process}}  ${level}:  ${text}\n`;
}

function log(...lines: Parameters<typeof line>[]): void {
  appendFileSync(server.logFile, lines.map((one) => line(...one)).join(''));
}

async function wrong(
  leaves: Leaves = {},
  faults?: FaultTimes,
  engine: NativeEngine | PglogicalEngine = native,
) {
  return (await logsNotAsLeft(mark, leaves, engine, faults)).wrong;
}

/** Faults that were on from so many seconds to so many. */
function times(...spans: [fault: Fault, from: number, to: number][]): FaultTimes {
  const reports = spans.flatMap(([fault, from, to], step): FaultReport[] => {
    const one = { step, fault, error: null };
    return [
      { ...one, action: 'inflict', invoked: from * 1e6, completed: null, effect: null },
      { ...one, action: 'inflict', invoked: from * 1e6, completed: from * 1e6, effect: 'done' },
      { ...one, action: 'heal', invoked: to * 1e6, completed: to * 1e6, effect: 'healed' },
    ];
  });
  return new FaultTimes(reports, EPOCH);
}

test('a PANIC is seen, however much was logged after it', async () => {
  log([1, 'PANIC', 'walwriter', 'could not write']);
  const flood = line(2, 'LOG', 'autovacuum worker', 'x'.repeat(1_000)).repeat(3_000);
  appendFileSync(server.logFile, flood);
  expect(await wrong()).toEqual(['lane1-n1: walwriter logged PANIC: could not write']);
});

test('a flood of the same error is one finding, and of different ones the first are named', async () => {
  for (let i = 0; i < 10; i++) log([1, 'ERROR', APPLY, 'the same']);
  for (let i = 0; i < 100; i++) log([1, 'ERROR', APPLY, `another ${i}`]);
  const found = await wrong();
  expect(found[0]).toBe(`lane1-n1: ${APPLY} logged ERROR: the same (10 times)`);
  expect(found.at(-1)).toBe('and 61 more findings of this kind');
  expect(found).toHaveLength(41);
});

describe('what a test leaves', () => {
  const errors = [{ text: /^odd$/, process: /apply/, least: 2, most: 3 }];

  test.each([
    [1, /log lines \/\^odd\$\/: the test says that there are 2 or more, but there were 1/],
    [2, undefined],
    [3, undefined],
    [4, /the test says that there are 3 at most, but there were 4/],
  ])('%d lines', async (n, said) => {
    for (let i = 0; i < n; i++) log([1, 'ERROR', APPLY, 'odd']);
    const found = await wrong({ errors });
    if (said) expect(found.join()).toMatch(said);
    else expect(found).toEqual([]);
  });

  test('is of the processes that it names, and never a crash', async () => {
    log([1, 'ERROR', 'walsender', 'odd'], [1, 'PANIC', APPLY, 'odd']);
    const found = await wrong({ errors: [{ text: /^odd$/, process: /apply/, least: 0 }] });
    expect(found).toEqual(['lane1-n1: walsender logged ERROR: odd', `lane1-n1: ${APPLY} logged PANIC: odd`]);
  });
});

describe('under faults', () => {
  const faulted: Leaves = { mesh: 'faulted', errors: LOST_CONNECTION };
  const lost = 'could not receive data from WAL stream: server closed the connection unexpectedly';
  const segfault = 'server process (PID 7) was terminated by signal 11: Segmentation fault';
  const aborted = 'server process (PID 7) was terminated by signal 6: Aborted';
  const cut = times([{ kind: 'cut', links: [['n1', 'n2']] }, 10, 12]);
  const full = times([{ kind: 'fillVolume', node: 'n1' }, 10, 12]);
  const stopped = times([{ kind: 'restart', nodes: ['n1'], mode: 'immediate' }, 10, 12]);

  test('a lost connection is known after the first fault began, and an error before', async () => {
    log([11, 'ERROR', APPLY, lost]);
    expect(await wrong(faulted, cut)).toEqual([]);
    expect(await wrong(faulted, times())).toHaveLength(1);
    log([5, 'ERROR', APPLY, lost]);
    expect(await wrong(faulted, cut)).toHaveLength(1);
  });

  test.each<[string, FaultTimes, Parameters<typeof line>, boolean]>([
    ['a segmentation fault under a cut', cut, [11, 'LOG', 'postmaster', segfault], false],
    ['a segmentation fault in an immediate shutdown', stopped, [11, 'LOG', 'postmaster', segfault], false],
    [
      'SIGKILL in an immediate shutdown',
      stopped,
      [11, 'LOG', 'postmaster', 'was terminated by signal 9'],
      true,
    ],
    ['SIGKILL long after it', stopped, [20, 'LOG', 'postmaster', 'was terminated by signal 9'], false],
    ['an abort on a full disk', full, [11, 'LOG', 'postmaster', aborted], true],
    ['an abort before it', full, [5, 'LOG', 'postmaster', aborted], false],
    ['an abort under a cut', cut, [11, 'LOG', 'postmaster', aborted], false],
    ['no space on a full disk', full, [11, 'PANIC', APPLY, 'x: No space left on device'], true],
    ['another PANIC on a full disk', full, [11, 'PANIC', APPLY, 'corrupted page'], false],
  ])('%s', async (_, faults, entry, known) => {
    log(entry);
    expect(await wrong(faulted, faults)).toHaveLength(known ? 0 : 1);
  });

  test('a failed assertion is never known', async () => {
    appendFileSync(server.logFile, `${line(11, 'LOG', 'checkpointer', 'x')}TRAP: failed Assert("x")\n`);
    expect(await wrong(faulted, full)).toEqual([
      'lane1-n1: postmaster logged PANIC: TRAP: failed Assert("x")',
    ]);
  });
});

test('conflicts that are only logged are found, each kind with how often', async () => {
  const relation = 'conflict detected on relation "public.t"';
  log(
    [1, 'LOG', APPLY, `${relation}: conflict=delete_missing`],
    [1, 'LOG', APPLY, `${relation}: conflict=delete_missing`],
    [1, 'LOG', APPLY, `${relation}: conflict=update_origin_differs`],
  );
  const { logged } = await logsNotAsLeft(mark, {}, native);
  expect(logged.get(server)).toEqual([
    { kind: 'conflict', table: 'public.t', type: 'delete_missing', times: 2, resolution: '' },
    { kind: 'conflict', table: 'public.t', type: 'update_origin_differs', times: 1, resolution: '' },
  ]);
});

test("pglogical's conflicts, and what it warns of in vain", async () => {
  const process = 'pglogical apply 5:7';
  log(
    [
      1,
      'LOG',
      process,
      'CONFLICT: remote INSERT on relation public.t (local index t_pkey). Resolution: keep_local.',
    ],
    [
      ...([1, 'LOG', process] as const),
      'CONFLICT: remote UPDATE on relation public.t replica identity index t_pkey (tuple not found). Resolution: skip.',
    ],
    [1, 'WARNING', process, 'relcache reference leak: relation "t" not closed'],
    [1, 'WARNING', process, 'something else'],
  );
  const { wrong: found, logged } = await logsNotAsLeft(mark, {}, pglogical);
  expect(found).toEqual([`lane1-n1: ${process} logged WARNING: something else`]);
  expect(logged.get(server)).toMatchObject([
    { type: 'insert_exists', resolution: 'keep_local' },
    { type: 'update_missing', resolution: 'skip' },
  ]);
});

test('the end of a manager is nobody’s finding where the run has dropped its database, and a finding elsewhere', async () => {
  const spock = new SpockEngine('5.0.8', facts);
  log([1, 'FATAL', 'spock manager 16384', 'database 16384 does not exist']);
  const judged = async (...dropped: string[]) =>
    (await logsNotAsLeft(mark, {}, spock, undefined, new Map([[server, new Set(dropped)]]))).wrong;
  expect(await judged('16384')).toEqual([]);
  expect(await judged('16385')).toHaveLength(1);
  log([2, 'FATAL', 'spock manager 16385', 'database 16384 does not exist']);
  expect(await judged('16384')).toHaveLength(1);
});

test('a line of a recorded defect tells of it, in the releases that have it', async () => {
  log([1, 'ERROR', 'spock apply 5:1', 'epoll_ctl() failed: Invalid argument']);
  const of = (version: string) => logsNotAsLeft(mark, {}, new SpockEngine(version, facts));
  expect(await of('5.0.7')).toMatchObject({
    wrong: [],
    shown: ['lost connection is taken for a failed change'],
  });
  expect(await of('5.0.8')).toMatchObject({ wrong: [expect.stringContaining('epoll_ctl')], shown: [] });
});

test('a conflict of which Spock 6 keeps no record is read from the log', async () => {
  const words = 'on relation public.account (local index account_pkey). Resolution: keep_local.';
  log([1, 'LOG', 'spock apply 5:1', `CONFLICT: remote update_origin_differs ${words}`]);
  log([1, 'LOG', 'spock apply 5:1', `CONFLICT: remote insert_exists ${words}`]);
  const { logged } = await logsNotAsLeft(mark, {}, new SpockEngine('6.0.0', facts));
  const conflict = { kind: 'conflict', table: 'public.account', times: 1, resolution: 'keep_local' };
  expect(logged.get(server)).toEqual([{ ...conflict, type: 'update_origin_differs' }]);
});

test('what a recorded defect logs is left on the releases that have it, and on no other', () => {
  const left = (version: string) =>
    leavesOf(
      { leaves: { errors: [FIRST_FAILS, TRIED_AGAIN] } },
      { nodes: [], engine: new SpockEngine(version, facts) },
    ).errors;
  expect(left('6.0.0-beta.1')).toEqual([FIRST_FAILS, TRIED_AGAIN]);
  expect(left('5.0.11')).toEqual([TRIED_AGAIN]);
});
