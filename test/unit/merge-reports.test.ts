import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { mergedJunit } from '../../src/report/merge/junit.js';
import { mergeLegs } from '../../src/report/merge/merge.js';
import { Merged } from '../../src/report/merge/merged.js';
import { mergedPage } from '../../src/report/merge/page.js';
import type { NamedLeg } from '../../src/report/merge/read-legs.js';
import { mergedSummary } from '../../src/report/merge/summary.js';
import { Results, type TestResult } from '../../src/report/results.js';
import { JOB_SUMMARY_BYTES } from '../../src/report/summary.js';
import { aTest, HOSTILE, known, theResults } from './report-examples.js';
import { readXml } from './report-xml.js';

const fail = (name: string, reason = 'n2 lacks a row') =>
  aTest(name, { verdict: 'fail', reason, diff: '-a\n+b' });
const PASS = [aTest('dml/a'), aTest('dml/b'), known('dml/c', ['defect: x'])];

let runs = 0;
const results = (tests: TestResult[], changes: Partial<Results> = {}) =>
  theResults(tests, { runId: `run-${++runs}`, ...changes });
const leg = (version: string, tests: TestResult[]): NamedLeg => ({
  folder: version,
  version,
  results: results(tests),
});
const merge = (...legs: NamedLeg[]) =>
  mergeLegs(legs, { name: 'mmr-test-action', version: '1.0.0' }, new Date(0));

describe('the summary', () => {
  test('has a row for each version, and on top what differs between them; what is the same is folded away', () => {
    const text = mergedSummary(
      merge(leg('17-spock5', PASS), leg('18-spock5', [aTest('dml/a'), fail('dml/b'), aTest('dml/c')])),
    );
    expect(text).toMatch(/^# Replication tests: fail\n\nfailed: 18-spock5; 6 tests on 2 versions\n/);
    expect(text).toContain('| 17-spock5 | pass | 2 | 0 | 0 | 0 | 1 | PostgreSQL 17.6 ');
    expect(text).toContain('| 18-spock5 | fail | 2 | 1 | 0 | 0 | 0 | ');
    const [top, folded] = text.split('<details>') as [string, string];
    expect(top).toContain('### What differs between the versions: 2 tests');
    expect(top).toMatch(
      /\| dml\/b \| ✅ \| ❌ \| 18-spock5: n2 lacks a row \|\n\| dml\/c \| 📖 \| ✅ \| 17-spock5: defect: x /,
    );
    expect(top).not.toContain('dml/a');
    expect(folded).toMatch(
      /The same on all versions, and green or skipped: 1 test.*\| dml\/a \| ✅ \| ✅ \|/s,
    );
    // The leg that failed tells its own story.
    expect(text).toMatch(/<summary>18-spock5<\/summary>.*```diff\n-a\n\+b/s);
    expect(text).not.toContain('<summary>17-spock5</summary>');
  });

  test('says what is missing, and why a leg has nothing', () => {
    const text = mergedSummary(
      merge(leg('17-spock5', PASS), { folder: 'x', version: '18-spock5', problem: 'left no results' }),
    );
    expect(text).toMatch(/^# Replication tests: error\n/);
    expect(text).toContain('| 18-spock5 | error |  |  |  |  |  | left no results; see the log of its job |');
    expect(text.match(/left no results/g)).toHaveLength(1);
    const half = {
      ...leg('17-spock5', PASS),
      results: results(PASS, { shard: { number: 1, of: 2, ofTests: 6, schedule: 'one' } }),
    };
    const of = mergedSummary(merge(half, { folder: 'x', version: '17-spock5', problem: 'left no results' }));
    expect(of).toContain('- ⚠️ 17-spock5: x: left no results\n- ⚠️ 17-spock5: missing: shard 2/2');
  });

  test('of changes that met each kind of table has a row, each version that has looked a column', () => {
    const scenes = (right: number): TestResult =>
      aTest('conflicts/plain-key', {
        conflicts: {
          scenes: { right, known: 1, wrong: 0 },
          ...{ leftOut: {}, operations: {}, causes: [] },
          maps: [
            {
              kind: 'plain-key',
              said: 'x',
              scenes: { right, known: 1, wrong: 0 },
              first: [],
              second: [],
              worst: [],
            },
          ],
        },
      });
    const text = mergedSummary(
      merge(
        leg('a', [scenes(642), aTest('b')]),
        leg('b', [aTest('conflicts/plain-key'), aTest('b')]),
        leg('c', [scenes(7), aTest('b')]),
      ),
    );
    expect(text).toContain(
      [
        '| scenes of changes that meet: right / known / wrong | a | c |',
        '| --- | --- | --- |',
        '| plain-key | 642 / 1 / 0 | 7 / 1 / 0 |',
      ].join('\n'),
    );
  });

  test('is never longer than GitHub takes, and the legs share what there is', () => {
    const many = (verdict: TestResult['verdict']) =>
      Array.from({ length: 4_000 }, (_, i) => aTest(`t/${i}`, { verdict, reason: 'x'.repeat(3_000) }));
    const text = mergedSummary(merge(...['a', 'b', 'c', 'd'].map((name) => leg(name, many('fail')))));
    expect(Buffer.byteLength(text)).toBeLessThan(JOB_SUMMARY_BYTES);
    for (const name of ['a', 'b', 'c', 'd']) expect(text).toContain(`<summary>${name}</summary>`);
    expect(text).toMatch(/rows? more: they are in results\.json/);
  });
});

describe('whatever others have printed', () => {
  const merged = merge(leg('17', [fail(HOSTILE, HOSTILE), known('k', [`defect: ${HOSTILE}`])]), {
    folder: HOSTILE,
    version: '18',
    problem: HOSTILE,
  });

  test('is no Markdown, and no HTML', () => {
    expect(mergedSummary(merged).split('```')[0]).not.toMatch(/<script|<img|\[link\]|@somebody/);
    const page = mergedPage(merged);
    expect(page).not.toMatch(/<script|<img/);
    expect(page).not.toMatch(/[^\P{Cc}\n\t]|\u202e/u);
    expect(page).toContain('script-src &#39;none&#39;');
  });

  test('is no XML: each version has its suites, and what it lacks is a case', () => {
    const junit = readXml(mergedJunit(merged));
    expect(junit.name).toBe('testsuites');
    expect(junit.attributes).toMatchObject({ tests: '3', failures: '1', errors: '1' });
    const names = junit.children.map(({ attributes }) => attributes.name);
    expect(names).toContain('18: run');
  });
});

test('the page has what differs on top, and stays small', () => {
  const page = mergedPage(
    merge(
      leg('17-spock5', PASS),
      leg('18-spock5', [aTest('dml/a'), fail('dml/b', 'x'.repeat(9e5)), aTest('dml/c')]),
    ),
  );
  expect(page.indexOf('What differs between the versions (2)')).toBeLessThan(
    page.indexOf('The same on all versions'),
  );
  expect(page).toMatch(/dml\/b.*badge pass.*badge fail/s);
  const huge = Array.from({ length: 300 }, (_, i) => fail(`t/${i}`, `${i} ${'x'.repeat(20_000)}`));
  expect(Buffer.byteLength(mergedPage(merge(leg('a', huge), leg('b', huge))))).toBeLessThan(2_000_000);
});

test('docs/merged.schema.json is made from the type of merged results (vitest -u makes it again)', async () => {
  const made = z.toJSONSchema(Merged, {
    // What a run has left is described beside it.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== (Results as unknown)) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
      jsonSchema.$ref = 'results.schema.json';
    },
  });
  const schema = { ...made, title: 'merged results.json of mmr-test-action' };
  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
    '../../docs/merged.schema.json',
  );
});
