import { describe, expect, test } from 'vitest';
import type { FaultReport } from '../../src/faults/carry-out.js';
import type { Fault } from '../../src/faults/fault.js';
import type { History } from '../../src/history/operation.js';
import type { Conflict, Exception, Rejection } from '../../src/replication/engine.js';
import { spockProfile } from '../../src/replication/spock-profile.js';
import { explainedBy } from '../../src/run/explained.js';
import { type Found, incidentsNotAsLeft } from '../../src/run/incidents-as-left.js';
import type { Aftermath } from '../../src/workload/aftermath.js';
import { counter } from '../../src/workload/counter.js';
import { set } from '../../src/workload/set.js';

const profile = { overwrites: 'recorded' } as const;

function conflict(changes: Partial<Conflict> = {}): Found {
  const one: Conflict = {
    kind: 'conflict',
    table: 'public.t',
    type: 'insert_exists',
    times: 1,
    resolution: '',
  };
  return { node: 'n1', incident: { ...one, ...changes } };
}

function exception(changes: Partial<Exception> = {}): Found {
  const one: Exception = {
    kind: 'exception',
    tables: ['public.t'],
    detail: 'UPDATE of 1 rows: cache lookup failed',
    transaction: { origin: 'n2', xid: 700 },
  };
  return { node: 'n1', incident: { ...one, ...changes } };
}

describe('conflicts', () => {
  test('that nobody left are findings, with where they were', () => {
    expect(incidentsNotAsLeft([conflict({ times: 3, resolution: 'keep_local' })], {}, [], profile)).toEqual([
      'n1: insert_exists conflict on public.t (keep_local), 3 times',
    ]);
  });

  test('where overwrites are not recorded, one that is recorded is a conflict', () => {
    const applied = conflict({ type: 'update_origin_differs', resolution: 'apply_remote' });
    expect(incidentsNotAsLeft([applied], {}, [], { overwrites: 'not recorded' })).toHaveLength(1);
  });

  test('are none where a row only changes hands', () => {
    const changes = [
      conflict({ type: 'update_origin_differs', resolution: 'apply_remote' }),
      conflict({ type: 'delete_origin_differs' }),
    ];
    expect(incidentsNotAsLeft(changes, {}, [], profile)).toEqual([]);
    const kept = conflict({ type: 'update_origin_differs', resolution: 'keep_local' });
    expect(incidentsNotAsLeft([kept], {}, [], profile)).toHaveLength(1);
  });

  test.each([
    ['as many as said', 4, [conflict({ times: 3 }), conflict()], []],
    ['too few', 4, [conflict()], [/insert_exists on t: the test says that there are 4, but there were 1/]],
    ['too many', 1, [conflict({ times: 2 })], [/there are 1, but there were 2/]],
    ['of another kind', 1, [conflict(), conflict({ type: 'delete_missing' })], [/delete_missing/]],
    ['of another table', 1, [conflict(), conflict({ table: 'public.u' })], [/public\.u/]],
  ] as const)('left: %s', (_, times, found, said) => {
    const conflicts = [{ table: 't', types: ['insert_exists'] as const, least: times, most: times }];
    const wrong = incidentsNotAsLeft(found, { conflicts }, [], profile);
    expect(wrong).toHaveLength(said.length);
    for (const [i, pattern] of said.entries()) expect(wrong[i]).toMatch(pattern);
  });
});

describe('exceptions', () => {
  const record = { table: 't', reason: /cache lookup/ };

  test('that nobody left are findings, with the transaction', () => {
    expect(incidentsNotAsLeft([exception()], {}, [], profile)).toEqual([
      "n1: exception of n2's transaction 700 on public.t: UPDATE of 1 rows: cache lookup failed",
    ]);
  });

  test('left ones are counted by transaction, and the log line before the record is theirs', () => {
    const caught: Found = {
      node: 'n1',
      incident: { kind: 'exception', tables: [], detail: 'cache lookup failed' },
    };
    const once = [{ ...record, least: 1, most: 1 }];
    expect(incidentsNotAsLeft([caught, exception()], {}, once, profile)).toEqual([]);
    expect(incidentsNotAsLeft([caught], {}, once, profile)).toHaveLength(1);
    expect(
      incidentsNotAsLeft([exception({ tables: ['public.u'] })], {}, [{ ...record, least: 0 }], profile),
    ).toHaveLength(1);
  });
});

describe('after clients', () => {
  // The checkers judge what was thrown away of what the history has.
  const rejections = [{ node: 'n1', origin: 'n2', xid: '700' } as Rejection];
  const explained = (kinds: Fault[], deltaColumn = true) =>
    explainedBy({
      cluster: { engine: { profile: spockProfile('5.0.11'), ...(deltaColumn && { deltaColumn }) } },
      workloads: [set, counter],
      history: { final: { rejections } } as unknown as History,
      faults: kinds.map((fault) => ({ fault }) as FaultReport),
    } as unknown as Aftermath);
  const cut: Fault = { kind: 'cut', links: [['n1', 'n2']] };
  const kill: Fault = { kind: 'kill', nodes: ['n1'] };

  test.each([
    ['a table that all nodes write', 'public.counter', [], true, true],
    ['the same where each node keeps to its own rows', 'public.counter', [], false, false],
    ['rows that nobody else writes', 'public.member', [cut], true, false],
    ['the same where a server crashed', 'public.member', [kill], true, true],
    ['a table of nobody', 'public.audit', [kill], true, false],
    ['heartbeats', 'mmr.heartbeat', [cut], true, false],
  ])('conflicts on %s', (_, table, faults, deltas, known) => {
    const { incident } = conflict({ table });
    expect(explained(faults, deltas).conflict(incident as Conflict)).toBe(known);
  });

  test.each([
    ['that the history has', { origin: 'n2', xid: 700 }, true],
    ["of another node's", { origin: 'n3', xid: 700 }, false],
    ['that it has not', { origin: 'n2', xid: 701 }, false],
  ])('a transaction %s', (_, transaction, known) => {
    const { incident } = exception({ transaction });
    expect(explained([cut]).exception(incident as Exception, 'n1')).toBe(known);
  });
});
