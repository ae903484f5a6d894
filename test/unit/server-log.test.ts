import { describe, expect, test } from 'vitest';
import { seriousness, troubleLines } from '../../src/runtime/log-trouble.js';
import { type LogEntry, parseLog } from '../../src/runtime/server-log.js';

const log = `2026-11-24 00:17:34.079 UTC [1] {postmaster}  LOG:  listening on IPv4 address "127.0.0.1", port 5432
2026-11-24 00:17:35.100 UTC [48] {client backend} mmr_1 ERROR:  relation "x" does not exist at character 15
2026-11-24 00:17:35.100 UTC [48] {client backend} mmr_1 STATEMENT:  select * from x
2026-11-24 00:17:36.200 UTC [50] {logical replication apply worker}  ERROR:  duplicate key value violates unique constraint "t_pkey"
2026-11-24 00:17:36.200 UTC [50] {logical replication apply worker}  DETAIL:  Key (id)=(1) already exists.
\tsecond line of it
2026-11-24 00:17:36.300 UTC [51] {spock apply 5:2979946351} mmr_1 FATAL:  terminating background worker "spock apply 5:2979946351" due to administrator command
2026-11-24 00:17:36.400 UTC [1] {postmaster}  LOG:  server process (PID 50) was terminated by signal 11: Segmentation fault
not a line of PostgreSQL at all
TRAP: failed Assert("found"), File: "tree.c", Line: 17, PID: 52
`;

async function entriesOf(text: string): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const entry of parseLog(text.split('\n'))) entries.push(entry);
  return entries;
}

test('reads time, level, process and text back out of the prefix', async () => {
  const entries = await entriesOf(log);
  expect(entries.map((e) => e.level)).toEqual([
    ...['LOG', 'ERROR', 'STATEMENT', 'ERROR', 'DETAIL', 'FATAL', 'LOG'],
    // A failed assertion has no prefix.
    'PANIC',
  ]);
  expect(entries[3]).toEqual({
    at: Date.UTC(2026, 10, 24, 0, 17, 36, 200),
    level: 'ERROR',
    process: 'logical replication apply worker',
    text: 'duplicate key value violates unique constraint "t_pkey"',
  });
  expect(entries[4]!.text).toBe('Key (id)=(1) already exists.\nsecond line of it');
});

test('of a message that has no end only the beginning is kept', async () => {
  const line = '2026-11-24 00:17:36.200 UTC [50] {walsender}  LOG:  long';
  const [entry] = await entriesOf([line, ...Array.from({ length: 5000 }, () => '\tand longer')].join('\n'));
  expect(entry!.text.length).toBeLessThan(5_000);
});

test('serious are errors of workers and crashes, not what clients are told and not orderly ends', async () => {
  const serious = (await entriesOf(log)).filter(seriousness).map(({ text }) => text);
  expect(serious).toEqual([
    'duplicate key value violates unique constraint "t_pkey"',
    'server process (PID 50) was terminated by signal 11: Segmentation fault\nnot a line of PostgreSQL at all',
    'TRAP: failed Assert("found"), File: "tree.c", Line: 17, PID: 52',
  ]);
});

describe('how serious a line is', () => {
  const APPLY = 'logical replication apply worker';
  test.each<[string, string, string, string | undefined]>([
    ['LOG', 'postmaster', 'checkpointer process (PID 7) was terminated by signal 6: Aborted', 'crash'],
    ['LOG', 'postmaster', 'terminating any other active server processes', 'crash'],
    ['PANIC', 'client backend', 'could not write to file "pg_wal/xlogtemp.7"', 'crash'],
    ['ERROR', 'autovacuum worker', 'could not open relation with OID 7', 'error'],
    ['WARNING', 'spock apply 5:7', 'something is odd', 'warning'],
    ['WARNING', 'autovacuum worker', 'something is odd', undefined],
    // The end of a process that was told to end, in its very words.
    ['FATAL', 'walsender', 'terminating connection due to administrator command', undefined],
    ['FATAL', APPLY, 'terminating logical replication worker due to administrator command', undefined],
    ['ERROR', APPLY, 'terminating logical replication worker due to administrator command', 'error'],
    ['FATAL', APPLY, 'cache lookup failed, due to administrator command', 'error'],
    [
      'ERROR',
      APPLY,
      'could not receive data from WAL stream: FATAL:  terminating connection due to administrator command',
      'error',
    ],
    // A worker that starts before its predecessor is gone; whatever else is said of origins and slots is an error.
    ['ERROR', APPLY, 'replication origin with ID 1 is already active for PID 7384', undefined],
    ['ERROR', 'walsender', 'replication slot "sub_n2_n1" is active for PID 7390', undefined],
    [
      'ERROR',
      APPLY,
      'could not start WAL streaming: ERROR:  replication slot "sub_n2_n1" is active for PID 7390',
      undefined,
    ],
    ['ERROR', APPLY, 'replication origin "pg_16389" does not exist', 'error'],
    ['ERROR', 'walsender', 'replication slot "sub_n2_n1" does not exist', 'error'],
  ])('%s of %s: %s', (level, process, text, kind) => {
    expect(seriousness({ at: 0, level, process, text })).toBe(kind);
  });
});

test('trouble is shown newest last, and no more than asked for', async () => {
  expect(await troubleLines(await entriesOf(log), 3)).toEqual([
    'FATAL (spock apply 5:2979946351): terminating background worker "spock apply 5:2979946351" due to administrator command',
    'LOG (postmaster): server process (PID 50) was terminated by signal 11: Segmentation fault\nnot a line of PostgreSQL at all',
    'PANIC (postmaster): TRAP: failed Assert("found"), File: "tree.c", Line: 17, PID: 52',
  ]);
});

test('what is logged again and again is one line, in the place of the last time', async () => {
  const entry = (text: string) => ({ at: 0, level: 'LOG', process: 'spock apply', text });
  const entries = ['CONFLICT: a', 'CONFLICT: b', 'CONFLICT: a', 'CONFLICT: a'].map(entry);
  expect(await troubleLines(entries)).toEqual([
    'LOG (spock apply): CONFLICT: b',
    'LOG (spock apply): CONFLICT: a (3 times)',
  ]);
});
