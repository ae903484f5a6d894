import { expect, test } from 'vitest';
import { backgroundErrors, parseLog, troubleLines } from '../../src/run/server-log.js';

const log = `2026-11-24 00:17:34.079 UTC [1] {postmaster}  LOG:  listening on IPv4 address "127.0.0.1", port 5432
2026-11-24 00:17:35.100 UTC [48] {client backend} mmr_1 ERROR:  relation "x" does not exist at character 15
2026-11-24 00:17:35.100 UTC [48] {client backend} mmr_1 STATEMENT:  select * from x
2026-11-24 00:17:36.200 UTC [50] {logical replication apply worker}  ERROR:  duplicate key value violates unique constraint "t_pkey"
2026-11-24 00:17:36.200 UTC [50] {logical replication apply worker}  DETAIL:  Key (id)=(1) already exists.
\tsecond line of it
2026-11-24 00:17:36.300 UTC [51] {spock apply 5:2979946351} mmr_1 FATAL:  terminating spock apply worker due to administrator command
2026-11-24 00:17:36.400 UTC [1] {postmaster}  LOG:  server process (PID 50) was terminated by signal 11: Segmentation fault
not a line of PostgreSQL at all
`;

test('reads level, process and text back out of the prefix', () => {
  const entries = parseLog(log);
  expect(entries.map((e) => e.level)).toEqual([
    'LOG',
    'ERROR',
    'STATEMENT',
    'ERROR',
    'DETAIL',
    'FATAL',
    'LOG',
  ]);
  expect(entries[3]).toEqual({
    level: 'ERROR',
    process: 'logical replication apply worker',
    text: 'duplicate key value violates unique constraint "t_pkey"',
  });
  expect(entries[4]!.text).toBe('Key (id)=(1) already exists.\nsecond line of it');
});

test('background errors are those of workers and crashes, not of clients and not of orderly ends', () => {
  expect(backgroundErrors(parseLog(log)).map((e) => e.text)).toEqual([
    'duplicate key value violates unique constraint "t_pkey"',
    'server process (PID 50) was terminated by signal 11: Segmentation fault\nnot a line of PostgreSQL at all',
  ]);
});

test('a worker that starts before its predecessor is gone is no error, whatever else is said of origins and slots is one', () => {
  const entry = (process: string, text: string) => ({ level: 'ERROR', process, text });
  const handover = [
    entry('logical replication apply worker', 'replication origin with ID 1 is already active for PID 7384'),
    entry('walsender', 'replication slot "sub_n2_n1" is active for PID 7390'),
    entry(
      'logical replication apply worker',
      'could not start WAL streaming: ERROR:  replication slot "sub_n2_n1" is active for PID 7390',
    ),
  ];
  const others = [
    entry('logical replication apply worker', 'replication origin "pg_16389" does not exist'),
    entry('walsender', 'replication slot "sub_n2_n1" does not exist'),
  ];
  expect(backgroundErrors([...handover, ...others])).toEqual(others);
});

test('trouble is shown newest last, and no more than asked for', () => {
  expect(troubleLines(parseLog(log), 2)).toEqual([
    'FATAL (spock apply 5:2979946351): terminating spock apply worker due to administrator command',
    'LOG (postmaster): server process (PID 50) was terminated by signal 11: Segmentation fault\nnot a line of PostgreSQL at all',
  ]);
});

test('what is logged again and again is one line, in the place of the last time', () => {
  const entry = (text: string) => ({ level: 'LOG', process: 'spock apply', text });
  const entries = ['CONFLICT: a', 'CONFLICT: b', 'CONFLICT: a', 'CONFLICT: a'].map(entry);
  expect(troubleLines(entries)).toEqual([
    'LOG (spock apply): CONFLICT: b',
    'LOG (spock apply): CONFLICT: a (3 times)',
  ]);
});
