import { describe, expect, test } from 'vitest';
import type { Course } from '../../src/report/course.js';
import { courseLine } from '../../src/report/html/course-line.js';
import { firstScreen } from '../../src/report/html/first-screen.js';
import type { TestResult } from '../../src/report/results.js';
import { aTest, known, ONE_OF_EACH, theResults, withFates } from './report-examples.js';

const ENDING = { same: 'yes', words: 'identical again after 1.0 s' } as const;

/** A fault of 100 s of which the sides accepted so many writes. */
function fault(from: number, to: number | null, ...writes: number[]): Course['faults'][number] {
  const sides = writes.map((n, i) => ({ nodes: [`n${i + 1}`], writes: n }));
  return {
    ...{ kind: 'cut', what: 'a fault', on: 'links', from, to },
    ...(writes.length > 0 && { accepted: { sides, refused: 0, unanswered: 0 } }),
  };
}

function drawn(...faults: Course['faults']) {
  const { text } = courseLine({ seconds: 100, faults, more: 0, rest: 100 }, ['a fault'], ENDING);
  const lines = [...text.matchAll(/<line class="lane ([a-z]*)" x1="([\d.]+)%" x2="([\d.]+)%"/g)];
  const along = lines.map(([, kind, from, to]) => [kind, Number(from), Number(to)] as const);
  return {
    text,
    /** From left to right, without those that go up and down. */
    lanes: along.filter(([, from, to]) => from !== to).sort((a, b) => a[1] - b[1]),
    names: [...text.matchAll(/<text[^>]*>([^<]*)</g)].map(([, name]) => name),
  };
}

describe('the line of a test', () => {
  test('parts while a fault is on, and is one before and after', () => {
    const { lanes, names } = drawn(fault(25, 75, 1102, 40));
    expect(lanes).toEqual([
      ['', 4, 27],
      ['', 27, 73],
      ['', 27, 73],
      ['', 73, 96],
    ]);
    expect(names).toEqual(['n1: 1,102', 'n2: 40']);
  });

  test('is broken where nothing was accepted, parted or not', () => {
    expect(drawn(fault(25, 75, 0, 40)).lanes.map(([kind]) => kind)).toEqual(['', 'stopped', '', '']);
    expect(drawn(fault(25, 75, 0)).lanes).toEqual([
      ['', 4, 96],
      ['stopped', 27, 73],
    ]);
  });

  test('has no names where there is no room, and goes on to the end with a fault that does', () => {
    expect(drawn(fault(25, 35, 7, 40)).names).toEqual([]);
    // What has no end has no numbers either.
    const { lanes, text } = drawn(fault(50, null));
    expect(lanes).toEqual([['', 4, 96]]);
    expect(text).toContain('<rect x="50%" width="46%"');
  });

  test('does not part for faults that overlap, but for one within which there is only a moment', () => {
    expect(drawn(fault(20, 60, 1, 2), fault(40, 80, 1, 2)).lanes).toEqual([['', 4, 96]]);
    const moment = fault(50, 50.01);
    const { lanes, text } = drawn(fault(25, 75, 1, 2), moment);
    expect(lanes).toHaveLength(4);
    expect(text).toContain('<line x1="50%" x2="50%"');
  });

  test('of no time at all is drawn, too', () => {
    const { text } = courseLine({ seconds: 0, faults: [], more: 0, rest: null }, ['no fault'], ENDING);
    expect(text).not.toMatch(/NaN|Infinity/);
  });
});

describe('the first screen', () => {
  const shown = (tests: TestResult[], changes = {}) => firstScreen(theResults(tests, changes)).text;

  test('says all numbers of its bars in words, and those that nobody may miss also where they are 0', () => {
    const page = shown([aTest('partition/x', { statement: 'x', ...withFates({ final: 1500, merged: 2 }) })]);
    expect(page).toContain('aria-label="1 test: 1 passed, 0 failed"');
    expect(page).toContain('aria-label="1,502 acknowledged writes: 1,500 final, 2 merged, 0 lost"');
  });

  test('counts as the verdict does: with --strict what is known has failed', () => {
    const tests = [known('a/b', ['defect: d']), aTest('a/c')];
    expect(shown(tests)).toContain('aria-label="2 tests: 1 passed, 1 known, 0 failed"');
    expect(shown(tests)).toContain('<summary>1 recorded defect</summary>');
    expect(shown(tests, { strict: true })).toContain('aria-label="2 tests: 1 passed, 1 failed"');
    expect(shown(tests, { strict: true })).toContain('<span class="badge fail">known</span>');
  });

  test('names what went wrong with the reason, a few of many, and counts what did not run', () => {
    expect(shown(ONE_OF_EACH)).toContain(
      '<a href="#row-1">dml/update</a> <span class="why">n2: other rows from: select * from account</span>',
    );
    const { log: _, ...base } = aTest('x', { verdict: 'error', reason: 'not run: stopped by SIGINT' });
    const notRun = Array.from({ length: 30 }, (__, i): TestResult => ({ ...base, name: `dml/t${i}` }));
    const failed = Array.from({ length: 11 }, (__, i) => aTest(`a/${i}`, { verdict: 'fail', reason: 'why' }));
    const page = shown([...failed, ...notRun]);
    expect(page.match(/class="why"/g)).toHaveLength(8);
    expect(page).toContain('and 3 more, in the table below');
    expect(page).toContain('30 tests did not run');
    expect(page).not.toContain('dml/t7');
  });

  test('tells each thing that is recorded once, with all tests that have seen it', () => {
    const page = shown([known('a/b', ['defect: d', 'limitation: l']), known('a/c', ['defect: d'])]);
    expect(page.match(/<li>defect: d /g)).toHaveLength(1);
    expect(page).toMatch(/<li>defect: d .*#row-0">a\/b<\/a>, <a href="#row-1">a\/c<\/a><\/li>/);
  });

  test('of a run without tests is empty', () => {
    expect(
      shown([])
        .replace(/<[^>]*>/g, '')
        .trim(),
    ).toBe('');
  });
});
