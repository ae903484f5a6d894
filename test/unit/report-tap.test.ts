import { Parser } from 'tap-parser';
import { describe, expect, test } from 'vitest';
import { tap } from '../../src/report/tap.js';
import { aTest, HOSTILE, ONE_OF_EACH, theResults } from './report-examples.js';

function parse(text: string) {
  const extra: string[] = [];
  const points: {
    ok: boolean;
    name: string;
    skip: unknown;
    todo: unknown;
    time?: number;
    diag?: Record<string, unknown>;
  }[] = [];
  const parser = new Parser({ strict: false });
  parser.on('extra', (line: string) => extra.push(line));
  parser.on('assert', (point) => points.push(point as never));
  parser.end(text);
  return { points, extra, results: parser.results! };
}

describe('tap', () => {
  test('a reader sees every test with its verdict', () => {
    const { points, extra, results } = parse(tap(theResults(ONE_OF_EACH)));
    expect(extra).toEqual([]);
    expect(results).toMatchObject({ count: 6, fail: 4, skip: 1, todo: 1, bailout: false });
    expect(points.map(({ ok, name, skip, todo }) => [name, ok, skip, todo])).toEqual([
      ['nodes/create', true, false, false],
      ['dml/update', false, false, false],
      ['dml/toast', false, false, false],
      ['nodes/join', true, 'needs 4 nodes, the cluster has 3', false],
      ['selective/filter', false, false, 'rows do not move out of a filter (https://example.org/issues/7)'],
      ['t/mine.pl', false, false, false],
    ]);
    expect(points[1]!.diag).toMatchObject({
      verdict: 'fail',
      node: 'n2',
      diff: '--- expected\n+++ seen\n@@ -1 +1 @@\n-[1,"a"]\n+[1,"b"]',
      reproduce: './runner -t dml/update --seed abc',
    });
    expect(points[1]!.time).toBe(400);
  });

  test('known limitations alone leave the file passing, with --strict they do not', () => {
    const known = ONE_OF_EACH.filter(({ verdict }) => verdict === 'pass' || verdict === 'known');
    expect(parse(tap(theResults(known))).results.ok).toBe(true);
    expect(parse(tap(theResults(known, { strict: true }))).results.ok).toBe(false);
  });

  test("a script's points are a subtest", () => {
    const text = tap(theResults(ONE_OF_EACH));
    expect(text).toContain('# Subtest: t/mine.pl\n    ok 1 - connects\n    not ok 2 - counts \\# rows\n');
    expect(text).toContain('    ok 3 - later # SKIP not here\n    1..3\nnot ok 6 - t/mine.pl\n');
  });

  test('what begins with blanks, or has empty lines, comes back as it was', () => {
    const diff = '   indented\n\n  less\n---\n...\nkey: [value';
    const { points } = parse(
      tap(theResults([aTest('dml/x', { verdict: 'fail', reason: 'a: "b" #c', diff })])),
    );
    expect(points[0]!.diag).toMatchObject({ message: 'a: "b" #c', diff });
  });

  test('a run that could not be judged bails out', () => {
    const { results } = parse(
      tap(theResults([aTest('nodes/create')], { error: 'no servers', verdict: 'error' })),
    );
    expect(results.bailout).toBe('no servers');
    expect(results.ok).toBe(false);
  });

  test('hostile text stays text', () => {
    const hostile = {
      reason: HOSTILE,
      diff: HOSTILE,
      subtests: [{ name: HOSTILE, verdict: 'fail' as const }],
    };
    const tests = (['fail', 'error', 'skip'] as const).map((verdict, i) =>
      aTest(`a/${i}${HOSTILE}`, { verdict, ...hostile }),
    );
    const { extra, results, points } = parse(tap(theResults(tests)));
    expect(extra).toEqual([]);
    expect(results).toMatchObject({ count: 3, bailout: false, skip: 1 });
    expect(points[0]!.diag?.diff).toContain('Bail out! now\n  ...\n  ---');
  });
});
