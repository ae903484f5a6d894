import { describe, expect, test } from 'vitest';
import { RequestError } from '../../src/errors.js';
import { addPgSetting } from '../../src/run/pg-settings.js';
import { refusalIn } from '../../src/runtime/refusal.js';

describe('a setting that is asked for', () => {
  test.each([
    ['work_mem=64MB', { work_mem: '64MB' }],
    ['  Max_Slot_WAL_Keep_Size = 1 GB ', { max_slot_wal_keep_size: '1 GB' }],
    ['synchronous_standby_names=', { synchronous_standby_names: '' }],
    ['spock.restart_delay_on_exception=100', { 'spock.restart_delay_on_exception': '100' }],
    [`search_path="$user", public = 'x'`, { search_path: `"$user", public = 'x'` }],
    ['wal_level=logical', { wal_level: 'logical' }],
    ['log_min_messages=DEBUG1', { log_min_messages: 'DEBUG1' }],
  ])('%j is taken', (text, setting) => {
    expect(addPgSetting(text, {})).toEqual(setting);
    expect(addPgSetting(text, { jit: 'on' })).toEqual({ jit: 'on', ...setting });
  });

  test.each([
    ['', /name=value, for example work_mem=64MB/],
    ['work_mem', /name=value/],
    ['=1', /name=value/],
    ['work mem=1', /name=value/],
    ['-c=1', /name=value/],
    [`a'b=1`, /name=value/],
    ['work_mem=1\nport=2', /on one line/],
    ['JIT=off', /^jit is given twice, as "on" and as "off"$/],
    ['PORT=5432', /port is the run's own: the run decides where its servers are/],
    ['data_directory=/', /data_directory is the run's own/],
    ['listen_addresses=*', /the run's own/],
    ['include=/etc/passwd', /it is no setting but a line of a file/],
    ['wal_level=replica', /replication takes wal_level=logical/],
    ['log_line_prefix=%m', /the run reads the servers' logs back/],
    ['log_min_messages=fatal', /looks for warnings and errors .* accepted: debug5, /],
    ['DateStyle=German', /set PGTZ, PGDATESTYLE or PGOPTIONS with --config/],
    ['default_transaction_read_only=on', /every node takes writes/],
  ])('%j is not', (text, why) => {
    expect(() => addPgSetting(text, { jit: 'on' })).toThrow(why);
    expect(() => addPgSetting(text, { jit: 'on' })).toThrow(RequestError);
  });
});

describe('what a server says against settings', () => {
  const alone = '\nPostgreSQL stand-alone backend 17.11\nbackend> ';
  const prefix = '2026-01-02 03:04:05.678 UTC [7] {standalone backend}  ';

  test.each([
    [
      `${prefix}FATAL:  unrecognized configuration parameter "x"\n`,
      'exit status 1',
      'unrecognized configuration parameter "x"',
    ],
    [
      `${prefix}FATAL:  invalid value for parameter "x": "1q"\n${prefix}HINT:  Valid units are "B".\n`,
      'exit status 1',
      'invalid value for parameter "x": "1q"; HINT: Valid units are "B".',
    ],
    ['postgres: x (3) must be less than y (2)\n', 'exit status 1', 'postgres: x (3) must be less than y (2)'],
    ['', 'killed by SIGSEGV', 'killed by SIGSEGV'],
    [
      `${prefix}WARNING:  invalid value for parameter "l.x": "a"\n${prefix}HINT:  Available values: b.\n${alone}`,
      undefined,
      'invalid value for parameter "l.x": "a"; HINT: Available values: b.',
    ],
    [
      `${alone}\t 1: unknown\t(typeid = 25)\n\t 1: unknown = "l.y"\t(typeid = 25)\n`,
      undefined,
      'its library has no setting "l.y"',
    ],
    [`${prefix}WARNING:  something else\n${alone}\t 1: unknown\t(typeid = 25)\n`, undefined, undefined],
  ])('%j', (printed, failed, said) => {
    expect(refusalIn(printed, ['x', 'l.x', 'l.y'], failed)).toBe(said);
  });
});
