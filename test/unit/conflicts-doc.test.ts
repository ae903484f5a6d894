import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { DEFINITION_SITUATIONS } from '../../scripts/conflicts-definitions.mjs';
import { added, recordOf, recordText } from '../../scripts/conflicts-doc.mjs';
import { conflictsPage } from '../../scripts/conflicts-page.mjs';
import { ADVICE, SITUATIONS } from '../../scripts/conflicts-words.mjs';
import { CHECKED_KINDS } from '../../src/conflicts/checked-kinds.js';
import { ALL_OPERATIONS } from '../../src/conflicts/ddl/operations.js';
import { DEFINITION_ANOMALIES } from '../../src/replication/spock-definitions.js';
import { INDEX_ANOMALIES } from '../../src/replication/spock-indexes.js';
import { conflictsOf, type SceneVerdict } from '../../src/report/conflicts.js';
import { aTest, theResults } from './report-examples.js';

const docs = (name: string) => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const recorded = async () => JSON.parse(await docs('conflicts.json')).runs;

const DELETE = 'delete is not last-update-wins';

/** A run in which one pair was played in two orders; `became` is what came of the second. */
function aRun(engineVersion: string, became: SceneVerdict, changes: object = {}) {
  const causes = became === 'right' ? [] : [DELETE];
  const scene = (verdict: SceneVerdict) => ({
    ...{ kind: 'plain-key', state: 'from n1', operations: ['update-one', 'delete'], verdict },
    ...(verdict !== 'right' && { causes }),
    ...(verdict === 'wrong' && { wrong: 'the nodes differ' }),
  });
  const scenes = [scene('right'), scene(became)];
  const found = scenes.map(({ verdict }) => ({
    ...{ verdict, causes, text: 'a scene', wrong: verdict === 'wrong' ? 'the nodes differ' : undefined },
    kind: { name: 'plain-key', said: 'a table with a primary key' },
    operations: [
      { name: 'update-one', said: 'updates one column' },
      { name: 'delete', said: 'deletes the row' },
    ],
  }));
  const known = [{ kind: 'limitation' as const, what: DELETE, reference: 'a manual' }];
  const test = aTest('conflicts/plain-key', { conflicts: conflictsOf(found, { 'no such': 3 }), known });
  const results = theResults([test, aTest('dml/update')]);
  return [
    {
      ...results,
      command: './runner -s conflicts-all --nodes 2',
      cluster: { ...results.cluster, engineVersion, servers: 'PostgreSQL 17.11 in x' },
      ...changes,
    },
    [{ states: { 'from n1': 'row written by n1' }, scenes }],
  ] as const;
}

describe('docs/conflicts.md', () => {
  test('is what the script makes of the recorded runs', async () => {
    expect(await docs('conflicts.md')).toBe(conflictsPage(await recorded()));
    expect(await docs('conflicts.json')).toBe(recordText(await recorded()));
  });

  test('says of every cause that was recorded what happens, what is lost and what to do', async () => {
    const causes = (await recorded()).flatMap((run: { causes: Record<string, { causes: string[] }> }) =>
      Object.values(run.causes).flatMap((one) => one.causes),
    );
    expect(causes.length).toBeGreaterThan(0);
    expect([...new Set(causes)].filter((cause) => !((cause as string) in ADVICE))).toEqual([]);
  });

  test('tells of a pair by release what becomes of it, and what has changed', () => {
    const runs = [recordOf(...aRun('5.0.8', 'known')), recordOf(...aRun('6.0.0', 'right'))];
    const page = conflictsPage(runs);
    const link = `[${DELETE}](#delete-is-not-last-update-wins)`;
    const lines = page.split('### One deletes what the other updates')[1]!.split('\n');
    const said = 'the later of both decides whether the row is there';
    expect(lines).toContain(`| Spock 5.0.8 | ${link} |`);
    expect(lines).toContain(`| Spock 6.0.0 | ${said} |`);
    expect(page).toContain(`| known: ${DELETE} | right | 1 | plain-key, from n1: update-one × delete |`);
    expect(page).toContain('On Spock 5.0.8; documented: a manual.');
    expect(page).toMatch(/\*\*plain-key\*\* on Spock 5\.0\.8\n\n```text\nn1 ↓ n2 → +2\n 1 update-one {2}A\n/);
  });

  test('tells of what is wrong, and of operations that no situation speaks of', () => {
    const run = recordOf(...aRun('5.0.8', 'wrong'));
    expect(conflictsPage([run])).toContain('**wrong**: the nodes differ');
    const text = JSON.stringify(run)
      .replaceAll('update-one', 'lock-table')
      .replaceAll('updates one column', 'locks the table');
    const page = conflictsPage([JSON.parse(text)]);
    expect(page).toContain('### One node locks the table\n\nBeside any other statement.');
  });
});

describe('tables every unique index of which is looked at', () => {
  const text = JSON.stringify(recordOf(...aRun('6.0.0', 'known')))
    .replaceAll('plain-key', CHECKED_KINDS[0]!.name)
    .replaceAll('"update-one"', '"insert-same-unique"')
    .replaceAll('"delete"', '"update-same-unique"')
    .replaceAll(DELETE, 'an index on an expression is looked at without it');

  test('have a situation, of the runs that have tried it', () => {
    const page = conflictsPage([recordOf(...aRun('5.0.8', 'right')), JSON.parse(text)]);
    const lines = page.split('### Two nodes take the same unique value, where')[1]!.split('\n');
    expect(lines.find((line) => line.startsWith('| Spock 6.0.0 |'))).toMatch(/\(#an-index-on-an-expression/);
    expect(lines.slice(0, 10).join()).not.toContain('5.0.8');
    expect(page).toContain('### An index on an expression is looked at without it\n\nWith spock.check_all');
  });

  test('have none where no run has tried it', () => {
    expect(conflictsPage([recordOf(...aRun('5.0.8', 'known'))])).not.toContain('where every unique index');
  });

  test('are all in it, and each cause has advice', () => {
    const { kinds } = SITUATIONS.find(({ title }) =>
      title.endsWith('where every unique index is looked at'),
    )!;
    expect(kinds).toEqual(CHECKED_KINDS.map(({ name }) => name));
    expect(Object.keys(INDEX_ANOMALIES).filter((cause) => !(cause in ADVICE))).toEqual([]);
  });
});

describe('a table that one node changes', () => {
  const run = (version: string, became: SceneVerdict) => {
    const text = JSON.stringify(recordOf(...aRun(version, became)))
      .replaceAll('plain-key', 'ddl')
      .replaceAll('"update-one"', '"alter-type"')
      .replaceAll('updates one column', 'makes a column bigint')
      .replaceAll(DELETE, 'a table that is written anew makes rows later than they are');
    return JSON.parse(text);
  };

  test('has a section of its own, of the releases that were tried', () => {
    const page = conflictsPage([run('5.0.8', 'right'), run('6.0.0', 'known')]);
    const section = page.split('## When one node changes the table while another writes to it')[1]!;
    const lines = section.split('### One node changes the type of a column')[1]!.split('\n');
    expect(lines).toContain('| Spock 5.0.8 | all nodes have the new definition, and every row |');
    const six = lines.find((line) => line.startsWith('| Spock 6.0.0 |'));
    expect(six).toMatch(
      /\[a table that is written anew makes rows later than they are\]\(#a-table-that-is-written-anew/,
    );
    expect(page).not.toContain('One node makes a column bigint');
    expect(page).toContain(
      '### A table that is written anew makes rows later than they are\n\nALTER COLUMN TYPE writes',
    );
  });

  test('has none where no run has tried it', () => {
    expect(conflictsPage([recordOf(...aRun('5.0.8', 'known'))])).not.toContain('One node changes');
  });

  test('has a situation for each operation, and advice for each cause', () => {
    const pairs = DEFINITION_SITUATIONS.flatMap((one) => one.pairs).flat(2);
    expect(new Set(pairs)).toEqual(new Set(ALL_OPERATIONS.map(({ name }) => name)));
    expect(Object.keys(DEFINITION_ANOMALIES).filter((cause) => !(cause in ADVICE))).toEqual([]);
  });
});

describe('docs/conflicts.json', () => {
  test('keeps of each pair and state the worst, with all causes', () => {
    const run = recordOf(...aRun('5.0.8', 'known'));
    expect(run).toMatchObject({
      release: '5.0.8',
      engine: 'spock',
      postgres: '17.11',
      leftOut: { 'no such': 3 },
    });
    expect(run.kinds).toEqual([
      {
        ...{
          kind: 'plain-key',
          said: 'a table with a primary key',
          scenes: { right: 1, known: 1, wrong: 0 },
        },
        ...{ first: ['update-one'], second: ['delete'], states: { 'from n1': ['a'] } },
      },
    ]);
    expect(run.causes).toEqual({ a: { verdict: 'known', causes: [DELETE] } });
  });

  test('has what was not played, with its reason, and of many operations a line for each', () => {
    const [results, [outcomes]] = aRun('6.0.0', 'right');
    const causes = ['a value for a column of another type is stored as it came'];
    const stopping = [{ kind: 'plain-key', state: 'from n1', operations: ['update-one', 'delete'], causes }];
    const run = recordOf(results, [{ ...outcomes, stopping }]);
    expect(run.causes).toEqual({ a: { verdict: 'known', causes } });
    const many = Array.from({ length: 28 }, (_, i) => `operation-${i}-`.padEnd(28, '.'));
    const text = recordText([{ ...run, many }]);
    expect(JSON.parse(text)).toEqual({ runs: [{ ...run, many }] });
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(500);
  });

  test('has one run of a release, engines and releases in order, and no long line', async () => {
    const of = (version: string, as?: string) => recordOf(...aRun(version, 'known'), as);
    let runs: { release: string; seed: string }[] = [];
    for (const run of [of('6.0.0', 'main 1'), of('5.0.8'), of('6.0.0'), { ...of('5.0.8'), seed: 'new' }])
      runs = added(runs, run);
    expect(runs.map(({ release, seed }) => [release, seed])).toEqual([
      ['5.0.8', 'new'],
      ['6.0.0', 'abc'],
      ['main 1', 'abc'],
    ]);
    expect(Math.max(...(await docs('conflicts.json')).split('\n').map(({ length }) => length))).toBeLessThan(
      500,
    );
  });

  test.each([
    ['a run that was cut short', { finished: false }],
    ['a run of something else', { command: './runner -s conflicts --nodes 2' }],
    ['a run without a cluster', { cluster: undefined }],
    ['a run without scenes', { tests: [aTest('dml/update')] }],
  ])('takes no %s', (_, changes) => {
    const [results, outcomes] = aRun('5.0.8', 'known', changes);
    expect(() => recordOf(results, outcomes)).toThrow(/^not a finished run of conflicts-all/);
  });
});
