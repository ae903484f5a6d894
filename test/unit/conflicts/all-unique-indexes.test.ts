import { afterEach, describe, expect, test, vi } from 'vitest';
import { Applying } from '../../../src/conflicts/apply.js';
import { CHECKED_KINDS } from '../../../src/conflicts/checked-kinds.js';
import { modelled } from '../../../src/conflicts/families.js';
import { type Engine, predict, timestampsOf } from '../../../src/conflicts/model.js';
import { OPERATIONS } from '../../../src/conflicts/operations.js';
import { allOrders, upToRenaming } from '../../../src/conflicts/orders.js';
import { judgeScene } from '../../../src/conflicts/outcome.js';
import { type State, sceneOf } from '../../../src/conflicts/scene.js';
import type { AnomalyName, Profile } from '../../../src/replication/profile.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';
import { judged, recorded } from '../../support/recorded-scenes.js';

const BOTH_HELD = upToRenaming(allOrders(2))[0]!;

function checking(profile: Profile): Engine {
  return modelled({ kind: 'spock', profile }, { checksAllUniqueIndexes: true });
}

/** The same release without one of its defects. */
function without(version: string, name: AnomalyName): Engine {
  const profile = spockProfile(version);
  return checking({ ...profile, anomalies: { ...profile.anomalies, [name]: undefined } });
}

function unlike(file: string, engine: Engine, kind?: string): number {
  const scenes = recorded(file).filter((one) => !kind || one.kind === kind);
  expect(scenes.length).toBeGreaterThan(0);
  return scenes.filter((one) => !judged(engine, one).asModelled).length;
}

afterEach(() => {
  vi.restoreAllMocks();
});

const VERSIONS = ['5.0.0', '5.0.8', '5.0.11', '6.0.0-beta.1'];
const fileOf = (version: string) => `all-unique-indexes-spock-${version}`;

describe('what servers did is what the model says', () => {
  test.each(VERSIONS)('Spock %s', (version) => {
    const engine = checking(spockProfile(version));
    for (const one of recorded(fileOf(version))) {
      const { verdict, asModelled } = judged(engine, one);
      expect({ verdict, asModelled, one }).toEqual({ verdict: one.verdict, asModelled: true, one });
    }
  });

  test('every kind of table was played', () => {
    const kinds = new Set(recorded(fileOf('5.0.11')).map(({ kind }) => kind));
    expect([...kinds]).toEqual(CHECKED_KINDS.map(({ name }) => name));
  });
});

type Wrong = readonly [string, string, () => Engine | undefined, string];

describe('a wrong variant of a rule does not fit what servers did', () => {
  const profile = spockProfile('5.0.11');
  test.each<Wrong>([
    [
      'rows are looked up by their keys alone',
      '5.0.11',
      () => modelled({ kind: 'spock', profile }),
      'checked-second-unique',
    ],
    [
      'an index of some rows is looked at for every row',
      '5.0.11',
      () => checking(spockProfile('5.0.0')),
      'checked-some-unique',
    ],
    [
      'an index of some rows is looked at for those alone',
      '5.0.0',
      () => without('5.0.0', 'a row outside a partial index is taken for one in it'),
      'checked-some-unique',
    ],
    ['NULLs are found by nothing', '5.0.11', () => checking(spockProfile('5.0.8')), 'checked-equal-nulls'],
    [
      'NULLs are found where they are equal',
      '5.0.8',
      () => without('5.0.8', 'equal NULLs are not looked for'),
      'checked-nulls-not-distinct',
    ],
    [
      'an expression is looked for',
      '6.0.0-beta.1',
      () => without('6.0.0-beta.1', 'an index on an expression is looked at without it'),
      'checked-expression-unique',
    ],
    [
      'the row that is found always loses, however late',
      '5.0.11',
      () => void vi.spyOn(Applying.prototype, 'isLater').mockReturnValue(true),
      'checked-partial-unique',
    ],
  ])('%s (%s)', (_, version, wrong, kind) => {
    const right = checking(spockProfile(version));
    expect(unlike(fileOf(version), right, kind)).toBe(0);
    const engine = wrong() ?? right;
    expect(unlike(fileOf(version), engine, kind)).toBeGreaterThan(0);
  });
});

/** What becomes of a scene, as a verdict with its causes and each node's rows. */
function outcome(name: string, state: State, names: readonly [string, string], version = '5.0.11') {
  const engine = checking(spockProfile(version));
  const kind = CHECKED_KINDS.find((one) => one.name === `checked-${name}`)!;
  const scene = sceneOf(
    kind,
    state,
    names.map((one) => OPERATIONS.find((operation) => operation.name === one)!),
  );
  const timestamps = timestampsOf(BOTH_HELD);
  const { rows, rejections } = predict(engine, 2, scene, BOTH_HELD, timestamps);
  const { verdict, causes } = judgeScene(engine, 2, scene, BOTH_HELD, timestamps, { rows, rejections });
  const held = rows.map((all) => all.map(({ row }) => `${row.id}:${row.u}`).sort());
  return { verdict, causes, rows: held, rejected: rejections.length };
}

describe('an INSERT', () => {
  const BOTH_INSERT = ['insert-same-unique', 'insert-same-unique'] as const;
  const BOTH_NULL = ['insert-null-unique', 'insert-null-unique'] as const;

  test('takes the place of an older row with the same unique value, on all nodes', () => {
    for (const kind of ['second-unique', 'partial-unique', 'equal-nulls'])
      expect(outcome(kind, 'absent', BOTH_INSERT)).toEqual({
        ...{ verdict: 'right', causes: [], rejected: 0 },
        rows: [['31:5'], ['31:5']],
      });
  });

  test('that a row was updated to the value of is one row on one node, and an error on the other', () => {
    expect(outcome('second-unique', 'from n1', ['insert-same-unique', 'update-same-unique'])).toMatchObject({
      verdict: 'known',
      causes: ['secondary unique divergence'],
      rows: [
        ['1:1', '2:2', '30:5'],
        ['1:1', '2:5'],
      ],
      rejected: 1,
    });
  });

  test('is looked for in no deferrable constraint', () => {
    expect(outcome('deferrable-unique', 'absent', BOTH_INSERT)).toMatchObject({
      verdict: 'known',
      causes: ['deferrable constraints are not checked'],
    });
  });

  test('that the condition of an index leaves out meets no row of it; on 5.0.0 it does', () => {
    const right = {
      verdict: 'right',
      rows: [
        ['30:5', '31:5'],
        ['30:5', '31:5'],
      ],
    };
    expect(outcome('some-unique', 'absent', BOTH_INSERT)).toMatchObject(right);
    expect(outcome('some-unique', 'absent', BOTH_INSERT, '5.0.1')).toMatchObject(right);
    expect(outcome('some-unique', 'absent', BOTH_INSERT, '5.0.0')).toMatchObject({
      verdict: 'known',
      causes: ['a row outside a partial index is taken for one in it'],
      rows: [['31:5'], ['30:5', '31:5']],
    });
  });

  test('with a NULL meets the other one where NULLs are equal, from 5.0.10', () => {
    for (const kind of ['equal-nulls', 'nulls-not-distinct']) {
      const right = { verdict: 'right', rows: [['41:null'], ['41:null']], rejected: 0 };
      expect(outcome(kind, 'absent', BOTH_NULL, '5.0.10')).toMatchObject(right);
      expect(outcome(kind, 'absent', BOTH_NULL, '5.0.9')).toMatchObject({
        verdict: 'known',
        causes: ['equal NULLs are not looked for', 'secondary unique divergence'],
        rows: [['40:null'], ['41:null']],
        rejected: 2,
      });
    }
    expect(outcome('second-unique', 'absent', BOTH_NULL)).toMatchObject({ verdict: 'right', rejected: 0 });
  });

  test('takes the place of any row where an index is on an expression', () => {
    expect(outcome('expression-unique', 'absent', ['insert', 'insert-same-unique'])).toMatchObject({
      verdict: 'known',
      causes: ['an index on an expression is looked at without it'],
      rows: [['31:5'], ['31:5']],
    });
  });
});
