import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everyCase } from '../../../src/conflicts/ddl/applies.js';
import { predict } from '../../../src/conflicts/ddl/model.js';
import { ALL_OPERATIONS } from '../../../src/conflicts/ddl/operations.js';
import { judgeScene, type Seen } from '../../../src/conflicts/ddl/outcome.js';
import { everyScene, ORDERS } from '../../../src/conflicts/ddl/scene.js';
import { orderText } from '../../../src/conflicts/orders.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';
import { mapText } from '../../../src/report/conflicts-text.js';
import { playedScenes, storiesOf } from '../../../src/report/html/stories.js';
import {
  conflictsFound,
  type Judged,
  outcomesText,
  wrongText,
} from '../../../src/suite/conflicts/ddl/conclude.js';
import { aTest, theResults } from '../report-examples.js';

const profile = spockProfile('5.0.11');

/** A scene of these operations as servers play it that do what the model says, but for `changes`. */
function played(names: readonly [string, string], changes: Partial<Seen> = {}): Judged {
  const [a, b] = names.map((name) => ALL_OPERATIONS.find((one) => one.name === name)!);
  const scene = { operations: [a!, b!] as const, order: ORDERS[0]! };
  const { held, rejections, refused, stopped } = predict(profile, scene);
  const seen: Seen = {
    ...{ held, rejections, refused: [...refused.keys()] },
    ...(stopped && { stopped: { ...stopped, error: 'unknown column name' } }),
    ...changes,
  };
  return { number: 1, scene, seen, outcome: judgeScene(profile, scene, seen) };
}

const ALL = [
  played(['add-column', 'insert']),
  played(['drop-column', 'update']),
  played(['set-default', 'update'], { rejections: [{ node: 1, transaction: 0 }] }),
];

test('what nobody could read is in outcomes.json with its reason, as not played', () => {
  const { cases, leftOut, unreadable } = everyCase(spockProfile('6.0.0-beta.1'));
  const scenes = cases.length + [...leftOut.values()].reduce((sum, n) => sum + n, 0);
  expect(scenes).toBe(everyScene().length);
  const { stopping } = JSON.parse(outcomesText({ engine: 'spock' }, ALL, unreadable));
  expect(stopping).toHaveLength(
    leftOut.get('memory would be stored in the place of a value, and what is read then is chance')!,
  );
  expect(stopping).toContainEqual({
    ...{ kind: 'ddl', state: 'from n1', operations: ['alter-type-text', 'update'] },
    order: orderText(ORDERS[0]!),
    causes: ['a value for a column of another type is stored as it came'],
  });
});

test('what is wrong is told with its scene', () => {
  expect(wrongText(ALL)).toMatch(
    /^set-default × update: all nodes are the same, and as they should be, but what was thrown away .*\n {2}n1 gives a column a default; n2 updates that column \[commit on n1, /,
  );
  expect(wrongText(ALL.slice(0, 2))).toBeUndefined();
});

test('scenes have a map of definitions and operations, and their stories tell of definitions, too', async () => {
  const conflicts = conflictsFound(ALL, new Map([['a link would stop', 3]]));
  expect(conflicts).toMatchObject({
    scenes: { right: 1, known: 1, wrong: 1 },
    leftOut: { 'a link would stop': 3 },
  });
  expect(mapText(conflicts.maps[0]!).split('\n').slice(1)).toEqual([
    ' 1 add-column   .',
    ' 2 drop-column     k',
    ' 3 set-default     w',
    ' 4 insert',
    ' 5 update',
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'mmr-ddl-told-'));
  try {
    await writeFile(join(folder, 'outcomes.json'), outcomesText({ engine: 'spock' }, ALL));
    const results = theResults([aTest('conflicts/ddl', { conflicts, log: '.' })]);
    const scenes = await playedScenes(folder, results);
    expect(scenes.problems).toEqual([]);
    const { texts, cells } = storiesOf(results, scenes, 'all');
    expect(Object.keys(cells).sort()).toEqual(['0 0 0', '0 1 1', '0 2 1']);
    expect(texts).toContain('alter table t add column x integer');
    expect(
      texts.filter((text) => /definition: id=integer not null v=integer w=integer x=integer/.test(text)),
    ).not.toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
