import { expect, test } from 'vitest';
import { idsUnique } from '../../src/checkers/ids.js';
import { nothingRefused } from '../../src/checkers/refused.js';
import { everyNodeTakesPart } from '../../src/checkers/taking-part.js';
import type { History } from '../../src/history/operation.js';
import { profileOf } from '../../src/replication/select.js';
import { SmallHistory } from '../support/small-history.js';

const profile = profileOf('native', '18.4');
const refused = (history: History) => nothingRefused(history, profile);
const takesPart = (history: History) => everyNodeTakesPart(history, profile);

/** Inserts on n1, ten a second. */
function begun(head?: Partial<History['head']>, until = 5): SmallHistory {
  const history = new SmallHistory(head);
  for (let i = 0; i < until * 10; i++)
    history.does('n1', 1 + i / 10, [['member', String(i), 'insert', i + 1, null]]);
  return history;
}

const READ_ONLY = 'cannot execute INSERT in a read-only transaction';
const full = { kind: 'fillVolume', node: 'n2' };

test('where nothing is refused, it holds', () => {
  expect(refused(begun().done())).toMatchObject({ verdict: 'holds', checked: 50 });
  expect(takesPart(begun().done())).toMatchObject({ verdict: 'holds', checked: 1 });
});

test('what one node refuses without any fault is told together: node, SQLSTATE, how often', () => {
  const history = begun()
    .refused('n2', 2, READ_ONLY, { sqlstate: '25006' })
    .refused('n2', 3, READ_ONLY, { sqlstate: '25006' });
  const { verdict, counts, findings } = refused(history.done());
  expect({ verdict, violations: counts.violations, findings: findings.length }).toEqual({
    ...{ verdict: 'violated', violations: 2, findings: 1 },
  });
  expect(findings[0]).toMatchObject({
    what: `n2 refused 2 "put" of w: 25006 ${READ_ONLY}; there was no fault`,
    nodes: ['n2'],
    operations: [50, 51],
  });
});

test('a connection that is lost before the first fault is a finding, and one that is lost afterwards is none', () => {
  const lost = (at: number) =>
    begun()
      .fault({ kind: 'kill', nodes: ['n2'] }, 4, 5)
      .refused('n2', at, 'Connection terminated unexpectedly', { outcome: 'unknown' });
  expect(refused(lost(3.9).done()).findings[0]!.what).toBe(
    'n2 refused 1 "put" of w: Connection terminated unexpectedly; that was before the first fault',
  );
  expect(refused(lost(4.1).done())).toMatchObject({ verdict: 'holds' });
});

test.each(['40001', '40P01'])('clients in the way of each other (%s) may be refused', (sqlstate) => {
  const history = begun().refused('n2', 2, 'try again', { sqlstate }).done();
  expect(refused(history)).toMatchObject({ verdict: 'holds', counts: { expected: 1 } });
});

test('histories without SQLSTATE are judged by the words', () => {
  expect(refused(begun().refused('n2', 2, 'deadlock detected').done()).verdict).toBe('holds');
  expect(refused(begun().refused('n2', 2, READ_ONLY).done()).verdict).toBe('violated');
});

test('what the workload says may be refused of one kind of operation is refused of that one alone', () => {
  const head = { refusals: { w: { bury: ['23503'] } } };
  const child = (f: string, sqlstate: string) =>
    refused(begun(head).refused('n2', 2, 'violates foreign key constraint', { f, sqlstate }).done()).verdict;
  expect([child('bury', '23503'), child('put', '23503'), child('bury', '23502')]).toEqual([
    ...['holds', 'violated', 'violated'],
  ]);
});

test('a node that refuses everything to the end after the heal does not take part', () => {
  const history = begun().fault(full, 1, 3);
  for (let i = 0; i < 20; i++) history.refused('n2', 4 + i / 10, READ_ONLY);
  expect(takesPart(history.done()).findings).toEqual([
    {
      what: `n2 acknowledged no write of w after the last heal: n2 refused 20 "put" of w: ${READ_ONLY}`,
      nodes: ['n2'],
      operations: [50, 51, 52, 53, 54],
    },
  ]);
});

test('a node that can be read and not written does not take part', () => {
  const history = begun().fault(full, 1, 3).does('n2', 4, [], { f: 'look' });
  for (let i = 0; i < 5; i++) history.refused('n2', 4 + i / 10, READ_ONLY);
  expect(takesPart(history.done()).verdict).toBe('violated');
});

test('a node whose client had to connect again takes part, and one that is only read, too', () => {
  const again = begun()
    .fault(full, 1, 3)
    .refused('n2', 3.1, 'Connection terminated')
    .does('n2', 3.2, [['member', '99', 'insert', 99, null]]);
  expect(takesPart(again.done()).verdict).toBe('holds');
  expect(takesPart(begun().fault(full, 1, 3).does('n2', 4, []).done()).verdict).toBe('holds');
});

test('one workload is not answered for by another on the same node', () => {
  const history = begun()
    .fault(full, 1, 3)
    .does('n2', 4, [['member', '99', 'insert', 99, null]])
    .does('n1', 4, [['other', '1', 'insert', 100, null]], { workload: 'other' })
    .refused('n2', 4, READ_ONLY, { workload: 'other' });
  expect(takesPart(history.done()).findings.map(({ what }) => what)).toEqual([
    expect.stringContaining('n2 acknowledged no write of other after the last heal'),
  ]);
});

test('a fault that was not seen to end leaves it open', () => {
  expect(takesPart(begun().fault(full, 1, null).done())).toMatchObject({
    ...{ verdict: 'unknown', why: 'the fillVolume of n2 was not seen to end' },
  });
});

test('a kind of operation that nobody acknowledges says nothing of the nodes, and what was refused is told', () => {
  const history = new SmallHistory().does('n1', 0.1, [['t', '1', 'insert', 1, null]], { f: 'open' });
  for (let i = 0; i < 12; i++)
    history.refused(`n${1 + (i % 2)}`, 1 + i, 'division by zero', { sqlstate: '22012' });
  expect(refused(history.done()).verdict).toBe('holds');
  expect(takesPart(history.done())).toMatchObject({
    verdict: 'unknown',
    why: 'no node acknowledged any "put" of w: n1 refused 6 "put" of w: 22012 division by zero; n2 refused 6 "put" of w: 22012 division by zero',
  });
});

test('an id that is refused as a duplicate was given out twice', () => {
  const duplicate = (f: string, constraint: string, head?: Partial<History['head']>) => {
    const error = `duplicate key value violates unique constraint "${constraint}"`;
    const history = begun(head).does('n1', 7, [['ticket', '1', 'insert', 99, null]], { f: 'id' });
    for (const at of [8, 9]) history.refused('n2', at, error, { f, sqlstate: '23505' });
    return idsUnique(history.holds('ticket', '1', 99).done(), profile);
  };
  const { verdict, counts, findings } = duplicate('id', 'ticket_pkey');
  expect({ verdict, violations: counts.violations }).toEqual({ verdict: 'violated', violations: 2 });
  expect(findings[0]!.what).toContain(
    'n2 gave out ids that were there already: n2 refused 2 "id" of w: 23505',
  );
  expect(duplicate('put', 'ticket_pkey').verdict).toBe('holds');
  // A workload that may be refused for a name that is taken says so.
  const named = { refusals: { w: { id: ['23505'] } } };
  expect(duplicate('id', 'ticket_name_key', named).verdict).toBe('holds');
  expect(duplicate('id', 'ticket_pkey', named).verdict).toBe('violated');
});
