import { describe, expect, test } from 'vitest';
import { allConflicts, verdictAt } from '../../src/report/all-conflicts.js';
import { conflictsOf, type Found, type SceneVerdict, worstOf } from '../../src/report/conflicts.js';
import { conflictsLines, mapText } from '../../src/report/conflicts-text.js';
import { summaryMarkdown } from '../../src/report/summary.js';
import { aTest, theResults } from './report-examples.js';

const KIND = { name: 'plain-key', said: 'a table with a primary key' };

function found(first: string, second: string, verdict: SceneVerdict, changes: Partial<Found> = {}): Found {
  const operations = [first, second].map((name) => ({ name, said: `does ${name}` }));
  const causes = verdict === 'known' ? ['delete overtakes insert'] : [];
  return { kind: KIND, operations, verdict, causes, text: `${first} × ${second}`, ...changes };
}

test('the worst of some outcomes', () => {
  expect(worstOf(['known', 'right'])).toBe('known');
  expect(worstOf(['known', 'wrong', 'right'])).toBe('wrong');
  expect(worstOf(['right'])).toBe('right');
});

describe('what is kept of scenes', () => {
  test('of each pair the worst, in the order that is given, and nothing where no scene applies', () => {
    const scenes = [
      found('delete', 'update', 'known'),
      found('update', 'update', 'right'),
      found('update', 'delete', 'right'),
      found('update', 'delete', 'wrong', { wrong: 'the nodes differ' }),
      found('add column', 'update', 'right'),
    ];
    const { maps, operations } = conflictsOf(scenes, {}, ['insert', 'update', 'delete']);
    expect(Object.entries(operations)).toEqual([
      ['update', 'does update'],
      ['delete', 'does delete'],
      ['add column', 'does add column'],
    ]);
    expect(maps).toEqual([
      {
        ...{ kind: 'plain-key', said: KIND.said, scenes: { right: 3, known: 1, wrong: 1 } },
        first: ['update', 'delete', 'add column'],
        second: ['update', 'delete'],
        worst: ['.w', 'k ', '. '],
      },
    ]);
  });

  test('each cause once with how many scenes, wrong ones first, and the first scene of it', () => {
    const wrong = 'not on record of this release: x';
    const { causes, scenes, leftOut } = conflictsOf(
      [
        found('a', 'a', 'known'),
        found('a', 'b', 'known', { causes: ['delete overtakes insert', 'moved keys meet'] }),
        found('a', 'c', 'wrong', { wrong, causes: ['x'] }),
      ],
      { 'a transaction changes nothing': 7 },
    );
    expect(causes).toEqual([
      { what: wrong, verdict: 'wrong', scenes: 1, example: 'a × c' },
      { what: 'delete overtakes insert', verdict: 'known', scenes: 2, example: 'a × a' },
      { what: 'moved keys meet', verdict: 'known', scenes: 1, example: 'a × b' },
    ]);
    expect(scenes).toEqual({ right: 0, known: 2, wrong: 1 });
    expect(leftOut).toEqual({ 'a transaction changes nothing': 7 });
  });

  test('is small, however many scenes there are', () => {
    const names = Array.from({ length: 17 }, (_, i) => `operation-${i}`);
    const scenes = names.flatMap((a) =>
      names.flatMap((b, i) =>
        Array.from({ length: 20 }, (_, n) => found(a, b, 'wrong', { wrong: `${i} ${n} ${'x'.repeat(100)}` })),
      ),
    );
    const text = JSON.stringify(conflictsOf(scenes, {}), undefined, 2);
    expect(text.length).toBeLessThan(20_000);
  });
});

describe('the maps of several tests', () => {
  const one = conflictsOf([found('a', 'a', 'right'), found('a', 'c', 'known')], {}, ['a', 'b', 'c']);
  const other = conflictsOf([found('a', 'b', 'right'), found('a', 'a', 'wrong')], {}, ['a', 'b', 'c']);

  test('are one for each kind of table, each pair with the worse outcome', () => {
    const all = allConflicts(theResults([aTest('x', { conflicts: one }), aTest('y', { conflicts: other })]));
    expect(all?.maps).toEqual([
      {
        ...{ kind: 'plain-key', said: KIND.said, scenes: { right: 2, known: 1, wrong: 1 } },
        ...{ first: ['a'], second: ['a', 'c', 'b'], worst: ['wk.'] },
      },
    ]);
    expect(all?.scenes).toEqual({ right: 2, known: 1, wrong: 1 });
    const [map] = all!.maps;
    expect([0, 1, 2, 3].map((column) => verdictAt(map!, 0, column))).toEqual([
      ...['wrong', 'known', 'right'],
      undefined,
    ]);
  });

  test('are none where no test has played scenes', () => {
    expect(allConflicts(theResults([aTest('x')]))).toBeUndefined();
  });
});

describe('in words', () => {
  const delta = { name: 'delta-column', said: 'a table with a delta column' };
  const conflicts = conflictsOf(
    [
      found('update', 'delete', 'known'),
      found('update', 'update', 'right'),
      found('drop column', 'delete', 'right'),
      found('update', 'update', 'wrong', { kind: delta, wrong: 'the nodes differ' }),
    ],
    {},
    ['update', 'delete'],
  );
  const results = theResults([aTest('conflicts/x', { conflicts })]);

  test('a terminal has a line for each kind of table, and none where no scene was played', () => {
    expect(conflictsLines(results)).toEqual([
      'scenes of changes that meet  right  known  wrong',
      'plain-key                        2      1',
      'delta-column                                   1',
      'all                              2      1      1',
    ]);
    expect(conflictsLines(theResults([aTest('dml/update')]))).toEqual([]);
  });

  test('a map has a column for each operation, by its number', () => {
    expect(mapText(conflicts.maps[0]!)).toBe(
      ['n1 ↓ n2 →       1  3', ' 1 update       .  k', ' 2 drop column     .', ' 3 delete'].join('\n'),
    );
  });

  test('the summary has a table, the reasons and the maps, as long as there is room', () => {
    const text = summaryMarkdown(results);
    expect(text).toContain('| 📖 | plain-key: a table with a primary key | 2 | 1 | 0 |');
    expect(text).toContain('| ❌ | delta-column: a table with a delta column | 0 | 0 | 1 |');
    expect(text).toContain('- 1 wrong: the nodes differ (update × update)');
    expect(text).toContain(' 1 update       .  k');
    const small = summaryMarkdown(results, 700);
    expect(small).not.toContain(' 1 update ');
    expect(summaryMarkdown(theResults([aTest('dml/update')]))).not.toContain('Two nodes');
  });
});
