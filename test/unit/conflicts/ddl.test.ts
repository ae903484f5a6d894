import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { everyCase } from '../../../src/conflicts/ddl/applies.js';
import { RULES } from '../../../src/conflicts/ddl/apply.js';
import { heldText } from '../../../src/conflicts/ddl/ideal.js';
import { predict } from '../../../src/conflicts/ddl/model.js';
import { ALL_OPERATIONS } from '../../../src/conflicts/ddl/operations.js';
import { judgeScene, type Seen } from '../../../src/conflicts/ddl/outcome.js';
import { everyScene, ORDERS, type Scene, sceneText } from '../../../src/conflicts/ddl/scene.js';
import { orderText } from '../../../src/conflicts/orders.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';

const RELEASES = ['5.0.11', '6.0.0-beta.1'] as const;
const profile = spockProfile('5.0.11');
const profile6 = spockProfile('6.0.0-beta.1');

function sceneOf(names: readonly string[], order = orderText(ORDERS[0]!)): Scene {
  const [a, b] = names.map((name) => ALL_OPERATIONS.find((one) => one.name === name)!);
  return { operations: [a!, b!], order: ORDERS.find((one) => orderText(one) === order)! };
}

/** What servers did that do as the model says. */
function asPredicted(scene: Scene, of = profile): Seen {
  const { held, rejections, refused, stopped } = predict(of, scene);
  return {
    held,
    rejections,
    refused: [...refused.keys()],
    ...(stopped && { stopped: { ...stopped, error: 'seen' } }),
  };
}

const judged = (scene: Scene, seen = asPredicted(scene)) => judgeScene(profile, scene, seen);
const judged6 = (scene: Scene) => judgeScene(profile6, scene, asPredicted(scene, profile6));

const REWRITTEN = 'a table that is written anew makes rows later than they are';

describe('what becomes of two operations', () => {
  test.each([
    [['add-column', 'insert'], 'right', []],
    [['add-column', 'add-column-default'], 'right', []],
    [['add-column', 'add-column'], 'right', []],
    [['drop-column', 'drop-column'], 'right', []],
    [['drop-table', 'insert'], 'right', []],
    [['drop-table', 'two-tables'], 'known', ['a row of a missing table discards its transaction']],
    [['rename-table', 'insert'], 'known', ['a row of a missing table discards its transaction']],
    [['drop-column', 'insert'], 'known', ['a row with a column that is not there stops the link']],
    [['rename-column', 'update'], 'known', ['a row with a column that is not there stops the link']],
    [['alter-type', 'insert'], 'known', ['a row with a column of another type stops the link']],
    [['alter-type', 'insert-null'], 'right', []],
    [
      ['add-column', 'add-column-text'],
      'known',
      [
        'a definition that cannot be applied is thrown away',
        'a row with a column of another type stops the link',
      ],
    ],
    [
      ['add-check', 'insert-negative'],
      'known',
      [
        'a definition that cannot be applied is thrown away',
        'a row that a new constraint forbids discards its transaction',
      ],
    ],
    [
      ['add-unique', 'insert-same'],
      'known',
      ['a definition that cannot be applied is thrown away', 'secondary unique divergence'],
    ],
    [['drop-table', 'truncate'], 'known', ['TRUNCATE of a missing table stops the link']],
    [['update-another', 'add-column-volatile'], 'known', [REWRITTEN]],
    [['update-another', 'add-column-default'], 'right', []],
    // Any row is deleted, whatever its time.
    [['delete', 'add-column-volatile'], 'right', []],
    [['add-column-volatile', 'update-another'], 'right', []],
    [['add-column-volatile', 'add-column-volatile'], 'right', []],
    [['set-default', 'identity-full'], 'known', ['REPLICA IDENTITY FULL ends the replication of a table']],
  ] as const)('%s', (names, verdict, causes) => {
    const outcome = judged(sceneOf(names));
    expect({ verdict: outcome.verdict, causes: [...outcome.causes].sort() }).toEqual({ verdict, causes });
  });
});

describe('what becomes of two operations on Spock 6', () => {
  const TRUNCATE = 'a TRUNCATE that cannot be applied discards its transaction';
  test.each([
    [['drop-table', 'truncate'], 'right', []],
    [['rename-table', 'truncate'], 'known', [TRUNCATE]],
    [['truncate', 'drop-column'], 'known', [TRUNCATE]],
    [['update', 'alter-type'], 'known', [REWRITTEN]],
    [['update-another', 'alter-type'], 'known', [REWRITTEN]],
    [['update-key', 'alter-type'], 'known', [REWRITTEN]],
    [['delete', 'alter-type-text'], 'known', [REWRITTEN]],
    [['insert-null', 'alter-type'], 'right', []],
    [['delete', 'add-column-volatile'], 'known', [REWRITTEN]],
    // What is written after the type was changed is later still.
    [['alter-type', 'update'], 'right', []],
    [['alter-type', 'delete'], 'right', []],
  ] as const)('%s', (names, verdict, causes) => {
    const outcome = judged6(sceneOf(names));
    expect({ verdict: outcome.verdict, causes: outcome.causes }).toEqual({ verdict, causes });
  });
});

describe('what servers did', () => {
  test('is right where nothing is lost, and wrong where it is not what the model says', () => {
    const scene = sceneOf(['add-column', 'insert']);
    const seen = asPredicted(scene);
    const [, n2] = seen.held;
    const lost: Seen = { ...seen, held: [{ ...n2!, table: { ...n2!.table!, rows: [] } }, n2!] };
    expect(judged(scene, lost)).toMatchObject({ verdict: 'wrong', asModelled: false });
    const both: Seen = { ...lost, held: [lost.held[0]!, lost.held[0]!] };
    expect(judged(scene, both).wrong).toMatch(/^all nodes are the same, but not as they should be/);
    const stopped: Seen = { ...seen, stopped: { node: 0, transaction: 1, error: 'no' } };
    expect(judged(scene, stopped).wrong).toMatch(/^a link stops: no/);
    expect(judged(scene, { ...seen, refused: [1] }).wrong).toMatch(/refuse/);
    expect(judged(scene, { ...seen, rejections: [{ node: 0, transaction: 1 }] }).wrong).toMatch(
      /thrown away/,
    );
  });

  test('is wrong where the release has no record of it', () => {
    const scene = sceneOf(['identity-full', 'update']);
    expect(judged(scene).verdict).toBe('known');
    const none = { ...profile, anomalies: { ...profile.anomalies } };
    delete none.anomalies['REPLICA IDENTITY FULL ends the replication of a table'];
    const seen = asPredicted(scene);
    expect(judgeScene(none, scene, seen).wrong).toMatch(
      /^not on record of this release: REPLICA IDENTITY FULL/,
    );
  });
});

test('every definition meets every operation, both ways round, and what is left out is counted', () => {
  const { cases, leftOut } = everyCase(profile);
  const left = [...leftOut.values()].reduce((sum, n) => sum + n, 0);
  expect(cases.length + left).toBe(everyScene().length);
  expect(cases.length).toBeGreaterThan(1_700);
  const stops = cases.filter(({ predicted }) => predicted.stopped);
  expect(stops.map(({ scene }) => sceneText(scene))).toContain('n1 drops a column; n2 inserts a row');
  expect(new Set(stops.map(({ scene }) => scene.order))).toEqual(new Set([ORDERS[0]]));
});

interface Recorded {
  readonly release: (typeof RELEASES)[number];
  readonly operations: readonly string[];
  readonly order: string;
  readonly verdict: string;
  readonly seen: Seen;
}

/** Scenes as servers of a release have played them, two of each verdict with its reasons. */
function recorded(release: Recorded['release']): Recorded[] {
  const file = new URL(`../../support/conflicts/ddl-spock-${release}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => ({ release, ...JSON.parse(line) }) as Recorded);
}

const RECORDED = RELEASES.flatMap(recorded);

const judgedAsSeen = ({ release, operations, order, seen }: Recorded) =>
  judgeScene(spockProfile(release), sceneOf(operations, order), seen);

const unlike = () => RECORDED.filter((one) => !judgedAsSeen(one).asModelled).length;

test('what servers did is what the model says', () => {
  for (const one of RECORDED) {
    const { verdict, asModelled } = judgedAsSeen(one);
    expect({ verdict, asModelled, one }).toEqual({ verdict: one.verdict, asModelled: true, one });
  }
});

test('the order of columns and rows makes no difference', () => {
  const [{ seen }] = RECORDED as [Recorded];
  const { table, beside } = seen.held[0]!;
  const columns = Object.fromEntries(Object.entries(table!.columns).reverse());
  const turned = { table: { ...table!, columns, rows: [...table!.rows].reverse() }, beside };
  expect(heldText(turned)).toBe(heldText(seen.held[0]!));
});

describe('a wrong variant of a rule does not fit what servers did', () => {
  const right = { ...RULES };
  afterEach(() => void Object.assign(RULES, right));

  const WRONG: Record<string, Partial<typeof RULES>> = {
    'a definition that fails is applied all the same': { define: (held) => held },
    'REPLICA IDENTITY FULL leaves the table in its set': { inSet: (held) => held },
    'TRUNCATE of a missing table is thrown away': {
      missingTable: (of, change) => ({ ...right.missingTable(of, change), how: 'discarded' }),
    },
    'a TRUNCATE that cannot be applied does nothing': {
      missingTable: (of, change) => ({
        ...right.missingTable(of, change),
        ...(change.do === 'truncate' && { how: 'skipped' }),
      }),
    },
    'a type change leaves rows as old as they are': { rewrites: () => false },
    'rows are later than whatever comes after a type change': {
      isLater: (_, { rewritten }) => rewritten !== undefined,
    },
    'a DELETE is no update, and wins': { isKept: () => false },
    'a DELETE loses to what was written anew, on 5.0, too': { isKept: right.isLater },
    'any change of a missing table stops the link': {
      missingTable: (of, change) => ({ ...right.missingTable(of, change), how: 'stopped' }),
    },
    'types that differ do not matter': {
      unlike: (of, table, change) => {
        const trouble = right.unlike(of, table, change);
        return trouble?.cause === 'a row with a column of another type stops the link' ? undefined : trouble;
      },
    },
    'columns that differ have the transaction thrown away': {
      unlike: (of, table, change) => {
        const trouble = right.unlike(of, table, change);
        return trouble && { ...trouble, how: 'discarded' };
      },
    },
    'constraints are not checked': { broken: () => undefined },
    'rows are found behind REPLICA IDENTITY FULL': { hides: () => false },
  };
  test.each(Object.entries(WRONG))('%s', (_, wrong) => {
    expect(unlike()).toBe(0);
    Object.assign(RULES, wrong);
    expect(unlike()).toBeGreaterThan(0);
  });
});
