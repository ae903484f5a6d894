// What a node holds can be as promised if what it lacks came before its own last write; or that came later, and was lost.
import { expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import type { Profile } from '../../src/replication/profile.js';
import { HoleHistory, PROFILES, three, us } from '../support/holes.js';

const { pglogical, spock5 } = PROFILES;
const SAME = 'all nodes hold the same rows';
const RIGHT = 'the right version wins each conflict';
const LOST = 'no acknowledged write is lost';
const GONE = 'deleted rows stay deleted';
const DELETE = 'delete is not last-update-wins';
const AGAIN = 'crash applies changes again';
const OVERTAKES = 'delete overtakes insert';

const NONE = [undefined];

/** By property, why it is violated: undefined for no documented reason. */
function reasons(history: HoleHistory, profile: Profile = pglogical): Record<string, (string | undefined)[]> {
  const violated = judge(history.done(), profile).filter(({ verdict }) => verdict === 'violated');
  return Object.fromEntries(violated.map(({ name, findings }) => [name, findings.map((f) => f.anomaly)]));
}

/** n2 has all that was answered at n3 before `upTo`, from `at` on: in seconds. */
function heard(history: HoleHistory, at: number, upTo: number): HoleHistory {
  history.more = { heard: { n2: { n3: [[us(at), us(upTo)]] } } };
  return history;
}

/**
 * n2 hears n3 late. It inserts the key while n1 updates the row of n3: n1's version wins there too, and stands when n3's
 * old delete comes, and n3's rows after that. Had n1's version come before there was a row, the last one of n3 would have
 * won by right.
 */
function overtaken(deleted = true, nodes = three): HoleHistory {
  const history = new HoleHistory(nodes);
  if (deleted)
    history.op('n3', 1, [['kv', '1', 'insert', 1, null]]).op('n3', 2, [['kv', '1', 'delete', 2, 1]]);
  return history
    .op('n3', 2.5, [['kv', '1', 'insert', 3, null]])
    .op('n2', 3, [['kv', '1', 'insert', 4, null]])
    .op('n3', 3.0001, [['kv', '1', 'update', 5, 3]])
    .op('n1', 3.0002, [['kv', '1', 'update', 6, 3]])
    .holds('kv', '1', { n1: 6, n2: 5, n3: 6 });
}

test('a delete that comes late takes away what was written while its node wrote a row of its own', () => {
  expect(reasons(overtaken())).toMatchObject({ [LOST]: [DELETE], [SAME]: [DELETE], [RIGHT]: [DELETE] });
});

test('where nobody deleted the row, nothing takes it away', () => {
  expect(reasons(overtaken(false))).toMatchObject({ [LOST]: NONE, [SAME]: NONE, [RIGHT]: NONE });
});

test('nor where the delete had come before', () => {
  const history = heard(overtaken(), 2.9, 2.4);
  expect(reasons(history)).toMatchObject({ [LOST]: NONE, [SAME]: NONE, [RIGHT]: NONE });
});

test('nor where deletes are compared with what they find', () => {
  const profile: Profile = { ...pglogical, deletes: 'last-update-wins' };
  expect(reasons(overtaken(), profile)).toMatchObject({ [LOST]: NONE, [SAME]: NONE, [RIGHT]: NONE });
});

test('nor where the node says that it threw the write away, and no documented reason is there', () => {
  const history = overtaken();
  const thrown = history.ops.findIndex(({ node }) => node === 'n1');
  history.rejected('n2', thrown, 'kv', 'out of memory');
  expect(reasons(history)).toMatchObject({ [LOST]: NONE, [SAME]: NONE, [RIGHT]: NONE });
});

test('nor is it why two others hold what they wrote in the same microsecond, where one of the two must win', () => {
  const profile: Profile = { ...pglogical, equalTimestamps: 'one wins' };
  const holds = (n4: number) =>
    overtaken(true, [...three, 'n4'])
      .op('n4', 3.0002, [['kv', '1', 'update', 7, 3]])
      .holds('kv', '1', { n4 });
  expect(reasons(holds(6), profile)).toMatchObject({ [SAME]: [DELETE] });
  expect(reasons(holds(7), profile)).toMatchObject({ [SAME]: NONE });
});

test('a crash lets the delete come again', () => {
  const anomalies = { ...pglogical.anomalies, [AGAIN]: spock5.anomalies[AGAIN] };
  const profile = { ...pglogical, anomalies } as Profile;
  const history = heard(overtaken(), 2.9, 2.4).fault(0, { kind: 'kill', nodes: ['n2'] }, 4, 5);
  expect(reasons(history, profile)).toMatchObject({ [SAME]: [AGAIN], [RIGHT]: [AGAIN] });
});

/** n3 inserts the key, and n1 deletes that row, while n2 inserts the key itself: n1's delete comes to n2 before n3's row. */
function buried(): HoleHistory {
  return new HoleHistory(three)
    .op('n2', 3, [['kv', '1', 'insert', 1, null]], { completed: us(3.1) })
    .op('n3', 3.001, [['kv', '1', 'insert', 2, null]])
    .op('n1', 3.003, [['kv', '1', 'delete', 3, 2]])
    .holds('kv', '1', { n1: null, n2: 2, n3: null });
}

test('a delete that takes the own row of a node away, and is forgotten when the row comes that it deleted', () => {
  const expected = { [SAME]: [OVERTAKES], [RIGHT]: [OVERTAKES], [GONE]: [OVERTAKES] };
  expect(reasons(buried())).toMatchObject(expected);
});

test('where the row had come before the delete, it does not come back', () => {
  const expected = { [SAME]: NONE, [RIGHT]: NONE, [GONE]: NONE };
  expect(reasons(heard(buried(), 3.002, 3.0019))).toMatchObject(expected);
});
