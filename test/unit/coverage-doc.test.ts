import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { coveragePage, regressionsSchedule } from '../../scripts/coverage-doc.mjs';
import { suite } from '../../src/suite/all.js';

interface Row {
  readonly id: string;
  readonly section: string;
  readonly topic: string;
  readonly elsewhere?: Readonly<Record<string, string>>;
  readonly reference?: string;
  readonly why?: string;
  readonly open?: true;
}

interface Data {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly Row[];
}

const docs = (name: string) => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const data: Data = JSON.parse(await docs('coverage.json'));
const { sections, rows } = data;
const covered = new Set(Object.values(suite).flatMap(({ covers }) => covers ?? []));
const ids = (those: readonly Row[]) => those.map(({ id }) => id);

describe('docs/coverage.json', () => {
  test('has each row once, by a readable name, in one of its sections', () => {
    expect(ids(rows).length).toBe(new Set(ids(rows)).size);
    expect(ids(rows).filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    const known = sections.map(({ id }) => id);
    expect([...new Set(rows.map(({ section }) => section))]).toEqual(known);
    expect(ids(rows.filter(({ topic }) => topic === ''))).toEqual([]);
  });

  test('says of every bug where it comes from', () => {
    const bugs = rows.filter(({ section }) => section === 'bugs');
    expect(bugs.length).toBeGreaterThan(0);
    expect(ids(bugs.filter(({ reference }) => !reference))).toEqual([]);
  });

  test('says of every row that a test covers it, why none does, or that it is open: one of these', () => {
    const said = ({ id, why, open }: Row) => [covered.has(id), Boolean(why), open === true].filter(Boolean);
    expect(ids(rows.filter((row) => said(row).length !== 1))).toEqual([]);
  });

  test('has one row a line', async () => {
    const lines = (await docs('coverage.json')).split('\n').filter((line) => line.startsWith('  {"id"'));
    expect(lines.length).toBe(sections.length + rows.length);
  });
});

describe('the built-in tests', () => {
  test.each(Object.entries(suite))('%s covers rows that there are, each once', (_, { covers = [] }) => {
    expect(covers).not.toEqual([]);
    expect(covers.filter((id) => !ids(rows).includes(id))).toEqual([]);
    expect(covers.length).toBe(new Set(covers).size);
  });
});

test('the schedule regressions has the tests that cover a bug, but for the matrix of conflicts', async () => {
  const made = await readFile(new URL('../../schedules/regressions', import.meta.url), 'utf8');
  expect(made).toBe(regressionsSchedule(data, suite));
  expect(made).toMatch(/^apply\/deadlock$/m);
  expect(made).not.toMatch(/^(conflicts\/|dml\/insert$)/m);
});

describe('docs/coverage.md', () => {
  test('is what the script makes of both: npm run build', async () => {
    expect(await docs('coverage.md')).toBe(coveragePage(data, suite));
  });

  test('counts, and tells a covered row from one that is open and one that is not tested', () => {
    const made = coveragePage(
      {
        sections: [{ id: 'bugs', title: 'Bugs, all of them' }],
        rows: [
          {
            ...{
              id: 'a-bug',
              section: 'bugs',
              topic: 'It loses rows',
              reference: 'docs/findings/it',
              broken: '1',
            },
            ...{ mended: '2', elsewhere: { tap: '001', pgEdge: 'a*.py' } },
          },
          { id: 'no-test', section: 'bugs', topic: 'It stops', reference: 'issue 1', open: true },
          { id: 'elsewhere', section: 'bugs', topic: 'It is slow', why: 'another product' },
        ],
      },
      {
        'dml/insert': { proves: 'x', covers: ['a-bug'] },
        'real-world/tpc-b': { proves: 'x', covers: ['a-bug'] },
      },
    );
    expect(made).toContain('**3 rows: 1 covered, 1 open, 1 not tested here for a reason**, by 2 tests.');
    expect(made).toContain('| [Bugs, all of them](#bugs-all-of-them) | 3 | 1 | 1 | 1 |');
    const tests =
      '[dml/insert](../src/suite/dml/insert.ts), [real-world/tpc-b](../src/suite/real-world/index.ts)';
    expect(made).toContain(
      `| \`a-bug\` | It loses rows ([findings/it](findings/it/story.md): 1; mended in 2) | ${tests} | pgEdge: a\\*.py; Spock TAP: 001 |`,
    );
    expect(made).toContain('| `no-test` | It stops (issue 1) | **open** |  |');
    expect(made).toContain('| `elsewhere` | It is slow | not here: another product |  |');
  });
});
