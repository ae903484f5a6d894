import { expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import { Judgement } from '../../src/checkers/judgement.js';
import { Life } from '../../src/checkers/life.js';
import { isUndecided } from '../../src/checkers/property.js';
import { type Reason, UNTOLD } from '../../src/checkers/reason.js';
import type { History } from '../../src/history/operation.js';
import { profileOf } from '../../src/replication/select.js';
import { SmallHistory } from '../support/small-history.js';

/** Two nodes that do not hear each other write one row so often each, at last in the same microsecond; n2 holds its own. */
function apart(many: number, holds?: number): History {
  const nodes = ['n1', 'n2', 'n3'];
  const small = new SmallHistory({ nodes });
  const links = nodes.flatMap((a) => nodes.filter((b) => b !== a).map((b) => [a, b]));
  small.fault({ kind: 'cut', links }, 1, 100).does('n1', 0.5, [['t', 'a', 'insert', 1, null]]);
  const last = { n1: 1, n2: 1 };
  let version = 1;
  for (let i = 1; i <= many; i++) {
    for (const node of ['n1', 'n2'] as const) {
      const at = 2 + i / 100 + (node === 'n2' && i < many ? 0.001 : 0);
      small.does(node, at, [['t', 'a', 'update', ++version, last[node]]]);
      last[node] = version;
    }
  }
  const history = small.holds('t', 'a', last.n1).done();
  const [held] = history.final!.tables.t!.n2!;
  Object.assign(history.final!.tables.t!.n2!, [{ ...held, version: holds ?? last.n2 }]);
  return history;
}

const violated = (history: History, engine: string, version: string) =>
  judge(history, profileOf(engine as 'spock', version))
    .filter(({ verdict }) => verdict === 'violated')
    .map(({ name, findings }) => [name, ...findings.map(({ anomaly }) => anomaly)]);

test('a row that two nodes wrote eight hundred times each while they did not hear each other', () => {
  const history = apart(800);
  expect(violated(history, 'spock', '5.0.11')).toEqual([
    ['all nodes hold the same rows', 'equal timestamps'],
  ]);
  // What was there before the last writes is nothing that any order of them leaves.
  expect(violated(apart(800, 1_590), 'spock', '5.0.11')).toContainEqual([
    'all nodes hold the same rows',
    undefined,
  ]);
});

test('where there are more orders than can be tried, that is said, and nothing else', () => {
  const profile = profileOf('spock', '5.0.11');
  const judgement = new Judgement('all nodes hold the same rows', profile);
  judgement.checked = 2;
  const describe = () => ({ what: 'it differs' });
  const concluded = () => judgement.conclude(apart(1), [], { nothing: 'nothing' });
  judgement.violation(['equal timestamps'], describe);
  expect(concluded()).toMatchObject({ verdict: 'violated', counts: { violations: 1, known: 1 } });
  judgement.violation(['equal timestamps', UNTOLD], describe);
  expect(concluded()).toMatchObject({
    verdict: 'unknown',
    why: '1 that may be wrong: changes came in more orders than can be tried',
  });
  judgement.violation([], describe);
  expect(concluded()).toMatchObject({ verdict: 'violated', counts: { violations: 2, known: 1 } });
});

test('no run is good whose rows look wrong for a reason that cannot be told, whatever it is about', () => {
  const concluded = (reasons: readonly Reason[]) => {
    const judgement = new Judgement('transactions are whole', profileOf('spock', '5.0.11'));
    judgement.checked = 1;
    if (reasons.length > 0) judgement.violation(reasons, () => ({ what: 'it is torn' }));
    return judgement.conclude(apart(1), [], { nothing: 'nothing', undecided: 'nobody looked' });
  };
  expect(concluded([UNTOLD]).verdict).toBe('unknown');
  expect(isUndecided(concluded([UNTOLD]))).toBe(true);
  expect(isUndecided(concluded([]))).toBe(false);
  expect(isUndecided(concluded([]), ['transactions are whole'])).toBe(true);
  expect(isUndecided(concluded(['equal timestamps']))).toBe(false);
});

test('states beyond the limit are missed, and missed they are known to be', () => {
  const life = new Life(0, { least: [0, 0], most: [2_000, 2_000] }, 0, [2_000, 2_000]);
  const all = 2_000_000;
  for (let i = 0; i < all; i++) life.add(0, [i % 2_000, Math.floor(i / 2_000)], 1, false, [0]);
  expect(life.tooMany).toBe(false);
  life.add(0, [0, 2_000], 1, false, [0]);
  expect(life.tooMany).toBe(true);
});
