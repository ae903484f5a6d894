import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { committedWhereAcknowledged } from '../../src/checkers/committed.js';
import type { FaultReport } from '../../src/faults/carry-out.js';
import { clocksAhead } from '../../src/faults/skewed.js';
import type { Operation, Undated } from '../../src/history/operation.js';
import { readHistory } from '../../src/history/reader.js';
import { profileOf } from '../../src/replication/select.js';
import { saveHistory } from '../support/save-history.js';
import { SmallHistory } from '../support/small-history.js';

const folder = mkdtempSync(join(tmpdir(), 'mmr-committed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const profile = profileOf('spock', '5.0.11');
const history = (second: Partial<Operation>) =>
  new SmallHistory()
    .does('n1', 1, [['register', '1', 'insert', 1, null]])
    .does('n1', 2, [['register', '1', 'update', 2, 1]], second)
    .does('n1', 9, [['register', '1', 'update', 3, 1]])
    .holds('register', '1', 3)
    .done();
const judged = (second: Partial<Operation>) => committedWhereAcknowledged(history(second), profile);

test('what was acknowledged and committed holds', () => {
  expect(judged({})).toMatchObject({ verdict: 'holds', checked: 3 });
});

test.each<[Undated, string]>([
  ['aborted', 'it was aborted'],
  ['in progress', 'one with its id is still in progress'],
  ['not known', 'it does not know it'],
  ['never begun', 'its transactions have not come that far'],
  ['applied', 'its id is that of a change of another node'],
  ['committed later', 'its id is that of a transaction which was committed after the answer'],
])('acknowledged, and by its own node %s: a violation', (undated, says) => {
  const { verdict, findings, counts } = judged({ committed: null, undated });
  expect({ verdict, known: counts.known }).toEqual({ verdict: 'violated', known: 0 });
  expect(findings[0]).toMatchObject({ table: 'register', key: '1', nodes: ['n1'], operations: [1] });
  expect(findings[0]!.what).toContain(`acknowledged, but n1 has lost it: ${says} (operation 1, "put" of w`);
});

test('a history of an earlier version, which does not say why, is judged the same', () => {
  const { verdict, findings } = judged({ committed: null });
  expect(verdict).toBe('violated');
  expect(findings[0]!.what).toContain('n1 has lost it: there is no commit of it');
});

test('a commit whose time the server does not know any more is not lost, and not judged', () => {
  expect(judged({ committed: null, undated: 'not recorded' })).toMatchObject({
    verdict: 'unknown',
    why: 'of 1 transactions their nodes do not know any more when they were committed',
  });
});

test('what was not acknowledged may be aborted', () => {
  expect(judged({ committed: null, outcome: 'fail' })).toMatchObject({ verdict: 'holds', checked: 2 });
});

test('a history keeps why', async () => {
  const file = join(folder, 'history.jsonl');
  await saveHistory(file, history({ committed: null, undated: 'aborted' }));
  const read = await readHistory(file);
  expect([...read.operations].map(({ undated }) => undated)).toEqual([undefined, 'aborted', undefined]);
  expect(committedWhereAcknowledged(read, profile).findings[0]!.what).toContain('it was aborted');
});

describe('how far commits may be ahead', () => {
  const report = (action: FaultReport['action'], invoked: number, seconds: number): FaultReport => ({
    ...{ step: 0, action, fault: { kind: 'skewClock', node: 'n1', seconds } },
    ...{ invoked, completed: invoked + 10, effect: 'seen', error: null },
  });
  const reports = [report('inflict', 100, 30), report('heal', 200, 30)];

  test("by a server's own clock: while a fault has skewed it, and not before or after", () => {
    const ahead = clocksAhead(reports, 'server');
    expect([99, 100, 210, 211].map((time) => ahead('n1', time, time))).toEqual([0, 30e6, 30e6, 0]);
    expect(ahead('n2', 150, 150)).toBe(0);
    const behind = clocksAhead([report('inflict', 100, -30), report('heal', 200, -30)], 'server');
    expect(behind('n1', 150, 150)).toBe(0);
  });

  test('a commit from before the clock was right again may be answered after it', () => {
    const ahead = clocksAhead(reports, 'server');
    expect(ahead('n1', 199, 260)).toBe(30e6 - 50);
    expect(ahead('n1', 211, 260)).toBe(0);
    expect(ahead('n1', 50, 99)).toBe(0);
  });

  test('by a logical clock: on all nodes, until time has caught up', () => {
    const ahead = clocksAhead(reports, 'logical');
    for (const node of ['n1', 'n2']) {
      expect([99, 100, 210, 211, 30e6, 30e6 + 210, 31e6].map((time) => ahead(node, time, time))).toEqual([
        0,
        30e6,
        30e6,
        30e6 - 1,
        210,
        0,
        0,
      ]);
    }
  });
});
