import { describe, expect, test } from 'vitest';
import { casesIn, TOO_MANY_ENDS } from '../../../src/conflicts/applies.js';
import { possibleEnds } from '../../../src/conflicts/ends.js';
import { modelled } from '../../../src/conflicts/families.js';
import { KINDS, type KindName } from '../../../src/conflicts/kinds.js';
import { type Predicted, timestampsOf } from '../../../src/conflicts/model.js';
import { judgeScene, type SeenRow } from '../../../src/conflicts/outcome.js';
import type { Scene } from '../../../src/conflicts/scene.js';
import { orderOf } from '../../../src/conflicts/skeleton.js';
import type { Changes, Statement } from '../../../src/conflicts/statement.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';

const of = (release: string) => modelled({ kind: 'spock', profile: spockProfile(release) });
const LOST = 'update after insert is taken for a conflict';

const insert = (id: number, v: number): Statement => ({ do: 'insert', table: 'main', row: { id, v, w: 0 } });
const update = (set: Changes, id = 1): Statement => ({ do: 'update', table: 'main', id, set });

/** No row before, and n1 does these; n2 a row of its own that is in nobody's way, or what is given. */
function scene(kind: KindName, first: readonly Statement[], second = [insert(5, 5)]): Scene {
  return {
    ...{ kind: KINDS[kind], state: 'absent', operations: [] },
    transactions: [
      { node: 0, statements: first },
      { node: 1, statements: second },
    ],
  };
}

const order = orderOf({ nodes: 2, commits: [0, 1], deliveries: [] });
const at = timestampsOf(order);

const text = (rows: readonly SeenRow[]) => rows.map(({ row }) => `${row.id}:${row.v}`).sort();

/** What n2 can have of it, its own row left out. */
function endsOf(release: string, one: Scene) {
  const ends = [...possibleEnds(of(release), 2, one, order, at)].map(({ rows, rejections }) => {
    const own = text(rows[1]!).filter((row) => !row.startsWith('5:'));
    return rejections.length > 0 ? 'thrown away' : own.join(' ');
  });
  return ends.sort();
}

describe('Spock 5.0.0, what a transaction changes again that it has written itself', () => {
  const updated = scene('plain-key', [insert(1, 1), update({ v: 2 })]);

  /** @param v what n2 holds of the row; none where it is not there */
  const judged = (release: string, v: number | undefined, rejections: Predicted['rejections'] = []) => {
    const [end] = [...possibleEnds(of(release), 2, updated, order, at)];
    const own = end!.rows[1]!.filter(({ row }) => row.id === 5);
    const its: SeenRow[] = v === undefined ? [] : [{ table: 'main', row: { id: 1, v, w: 0 } }];
    const seen = { rows: [end!.rows[0]!, [...own, ...its]], rejections };
    const { verdict, causes, asModelled } = judgeScene(of(release), 2, updated, order, at, seen);
    return { verdict, causes, asModelled };
  };

  test('the update is applied: right', () => {
    expect(judged('5.0.0', 2)).toEqual({ verdict: 'right', causes: [], asModelled: true });
  });

  test('it is kept out, by a timestamp that nobody has set: known of 5.0.0 alone', () => {
    expect(judged('5.0.0', 1)).toEqual({ verdict: 'known', causes: [LOST], asModelled: true });
    expect(judged('5.0.1', 1)).toMatchObject({ verdict: 'wrong' });
  });

  test('any third end is wrong', () => {
    for (const v of [3, 0, undefined])
      expect(judged('5.0.0', v), `${v}`).toMatchObject({ verdict: 'wrong', asModelled: false });
    expect(judged('5.0.0', 2, [{ node: 1, transaction: 0 }])).toMatchObject({ verdict: 'wrong' });
    expect(judged('5.0.0', undefined, [{ node: 1, transaction: 0 }])).toMatchObject({ verdict: 'wrong' });
  });

  test('what is on record of it must be what has become of it', () => {
    const [applied, kept] = [...possibleEnds(of('5.0.0'), 2, updated, order, at)];
    const seen = (rows: Predicted, records: Predicted) =>
      judgeScene(of('5.0.0'), 2, updated, order, at, { rows: rows.rows, records: records.records }).verdict;
    expect([seen(applied!, applied!), seen(kept!, kept!)]).toEqual(['right', 'known']);
    expect([seen(applied!, kept!), seen(kept!, applied!)]).toEqual(['wrong', 'wrong']);
  });

  test('each of two updates, by itself', () => {
    const twice = scene('plain-key', [insert(1, 1), update({ v: 2 }), update({ v: 3 })]);
    expect(endsOf('5.0.0', twice)).toEqual(['1:1', '1:2', '1:3', '1:3']);
    expect(endsOf('5.0.1', twice)).toEqual(['1:3']);
  });

  test('a key that was not moved by chance: what follows finds no row, or one that is in the way', () => {
    const moved = [insert(1, 1), update({ id: 2 })];
    expect(endsOf('5.0.0', scene('plain-key', [...moved, update({ v: 3 }, 2)]))).toEqual([
      '2:1',
      '2:3',
      'thrown away',
    ]);
    expect(endsOf('5.0.0', scene('plain-key', [...moved, insert(1, 4)]))).toEqual(['1:1', '1:4', '1:4 2:1']);
  });

  test('a delta is added in any case, and leaves a row of which nobody knows the timestamp', () => {
    const added = [insert(1, 10), update({ v: { plus: 5 }, w: 7 })];
    const held = (one: Scene, by = order) =>
      [...possibleEnds(of('5.0.0'), 2, one, by, timestampsOf(by))]
        .map(({ rows }) => rows[1]!.filter(({ row }) => row.id === 1).map(({ row }) => `${row.v} ${row.w}`))
        .map(String)
        .sort();
    expect(held(scene('delta-column', added))).toEqual(['15 0', '15 7']);
    // The one that has taken it is of a subtransaction, of which 5.0.0 knows for sure that it knows nothing.
    expect(held(scene('delta-column', [...added, update({ w: 8 })]))).toEqual(['15 7', '15 8', '15 8']);
    // n1 once more: later than its first, which n2 can tell only where it was applied as it was.
    const again: Scene = {
      ...scene('delta-column', added),
      transactions: [
        { node: 0, statements: added },
        { node: 0, statements: [update({ w: 9 })] },
      ],
    };
    const twice = orderOf({ nodes: 2, commits: [0, 0], deliveries: [] });
    expect(held(again, twice)).toEqual(['15 0', '15 9', '15 9']);
  });

  test('what could end in too many ways is left out before it is played', async () => {
    const many = Array.from({ length: 7 }, (_, i) => update({ v: i }));
    const chosen = (release: string, updates: readonly Statement[]) =>
      casesIn(of(release), 2, [{ scene: scene('plain-key', [insert(1, 9), ...updates]), order }]);
    expect((await chosen('5.0.0', many)).leftOut).toEqual(new Map([[TOO_MANY_ENDS, 1]]));
    expect((await chosen('5.0.0', many.slice(1))).cases).toHaveLength(1);
    expect((await chosen('5.0.1', many)).cases).toHaveLength(1);
  });
});
