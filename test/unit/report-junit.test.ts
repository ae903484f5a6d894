import { describe, expect, test } from 'vitest';
import { junit } from '../../src/report/junit.js';
import { aTest, HOSTILE, ONE_OF_EACH, theResults } from './report-examples.js';
import { readXml, type XmlElement } from './report-xml.js';

const cases = (xml: string) => find(readXml(xml), 'testcase');

describe('junit', () => {
  test('counts add up, on every level', () => {
    const root = readXml(junit(theResults(ONE_OF_EACH)));
    expect(root.name).toBe('testsuites');
    expect(root.attributes).toMatchObject({
      tests: '6',
      failures: '2',
      errors: '1',
      skipped: '1',
      time: '12.300',
    });
    const suites = find(root, 'testsuite').map(({ attributes: a }) => [
      a.name,
      a.tests,
      a.failures,
      a.errors,
      a.skipped,
    ]);
    expect(suites).toEqual([
      ['nodes', '2', '0', '0', '1'],
      ['dml', '2', '1', '1', '0'],
      ['selective', '1', '0', '0', '0'],
      ['scripts', '1', '1', '0', '0'],
    ]);
  });

  test('a failure tells its story, a skip its reason, a known limitation its reference', () => {
    const byName = new Map(cases(junit(theResults(ONE_OF_EACH))).map((c) => [c.attributes.name, c]));
    const failure = find(byName.get('dml/update')!, 'failure')[0]!;
    expect(failure.attributes.message).toBe('n2: other rows from: select * from account');
    expect(failure.text).toContain('-[1,"a"]\n+[1,"b"]');
    expect(failure.text).toContain('n2 logged:\n2026-01-02 03:04:06 ERROR:  duplicate key');
    expect(failure.text).toContain('./runner -t dml/update --seed abc');
    expect(find(byName.get('t/mine.pl')!, 'failure')[0]!.text).toContain(
      'not ok: counts # rows: got 2, expected 3',
    );
    expect(find(byName.get('dml/toast')!, 'error')[0]!.attributes.message).toBe(
      'the server ended the connection',
    );
    const skipped = find(byName.get('nodes/join')!, 'skipped')[0]!;
    expect(skipped.attributes.message).toBe('needs 4 nodes, the cluster has 3');
    const known = byName.get('selective/filter')!;
    expect(find(known, 'failure')).toEqual([]);
    expect(find(known, 'system-out')[0]!.text).toContain('https://example.org/issues/7');
  });

  test('with --strict a known limitation is a failure', () => {
    const xml = junit(theResults(ONE_OF_EACH, { strict: true }));
    expect(readXml(xml).attributes.failures).toBe('3');
  });

  test('a run that could not be judged is never all green', () => {
    for (const changes of [{ error: 'the cluster did not start' }, { finished: false }]) {
      const root = readXml(junit(theResults([aTest('nodes/create')], { ...changes, verdict: 'error' })));
      expect(root.attributes).toMatchObject({ tests: '2', errors: '1' });
    }
    const skips = theResults([aTest('nodes/join', { verdict: 'skip', reason: 'no' })]);
    expect(find(readXml(junit(skips)), 'error')[0]!.attributes.message).toContain('nothing was exercised');
  });

  test('hostile text stays text', () => {
    const hostile = { reason: HOSTILE, diff: HOSTILE, serverLog: [{ node: HOSTILE, lines: [HOSTILE] }] };
    const tests = (['fail', 'error', 'skip'] as const).map((verdict, i) =>
      aTest(`a/${i}${HOSTILE}`, { verdict, ...hostile }),
    );
    const xml = junit(theResults(tests));
    expect(xml).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}|\ufffe/u);
    expect(cases(xml)).toHaveLength(3);
    expect(find(readXml(xml), 'failure')[0]!.text).toContain('</details></summary></code></pre>]]>-->');
  });
});

function find(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...find(child, name)]);
}
