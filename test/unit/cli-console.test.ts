import { stripVTControlCharacters } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Console } from '../../src/cli/console.js';
import type { Results, TestResult } from '../../src/report/results.js';
import { aTest, HOSTILE, MEASURED, ONE_OF_EACH, theResults } from './report-examples.js';

/** Somewhere to write to, and everything that was written. */
function screen(terminal: { colours: boolean; columns?: number } | undefined) {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const out = {
    write,
    isTTY: terminal !== undefined,
    columns: terminal?.columns,
    hasColors: () => terminal?.colours === true,
  };
  return { out, text: () => text };
}

function shown(results: Results, debug = false, terminal?: { colours: boolean; columns?: number }): string {
  const { out, text } = screen(terminal);
  const view = new Console(out, { debug, strict: results.strict === true });
  view.started({ runDir: '/r/run', runId: 'mmr-1' });
  results.tests.forEach((result, i) => {
    view.testStarted(result.name);
    view.testEnded(result, i + 1, results.tests.length);
  });
  view.finished(results, '/r/run');
  view.close();
  return text();
}

describe('console', () => {
  test('what a load measured is a line below its statement', () => {
    const loaded = aTest('real-world/tpc-b', { statement: 'Nothing was lost.', metrics: MEASURED });
    expect(
      shown(theResults([loaded]))
        .split('\n')
        .slice(1, 3),
    ).toEqual([
      '  | Nothing was lost.',
      '  | 412 tx/s on 3 nodes, p50 1.9 ms, p99 14 ms; replicated in 3 ms (p99 21 ms)',
    ]);
  });

  test('no line is a command to GitHub, whatever tests, servers and callers are called and say', () => {
    const { out, text } = screen(undefined);
    const view = new Console(out, { debug: true, strict: false });
    const command = '::stop-commands::zz.mjs';
    view.started({ runDir: `/r/${command}`, runId: command });
    view.testStarted(command);
    view.note(`${command}\n  ${command}\n##[error]note`);
    view.say(`\u2003${command}\n\u001b[1m${command}\n##[group]x`);
    const hostile = { verdict: 'fail', reason: command, node: command, diff: command } as const;
    const results = theResults([aTest(command, hostile)], { error: command });
    view.testEnded(results.tests[0]!, 1, 1);
    view.finished(results, command);
    view.close();
    expect(text()).toContain('stop-commands');
    expect(text()).not.toMatch(/^\s*::|##\[/m);
    expect(text()).toMatch(/^: :stop-commands::zz\.mjs \.+ fail/m);
  });

  test('a line for each test, skips with the reason, known with the reference', () => {
    const lines = shown(theResults(ONE_OF_EACH)).split('\n');
    expect(lines[0]).toMatch(/^nodes\/create \.+ pass {3}0\.4 s$/);
    expect(lines.find((line) => line.startsWith('nodes/join'))).toMatch(
      / skip {2}needs 4 nodes, the cluster has 3$/,
    );
    const known = lines.findIndex((line) => line.startsWith('selective/filter'));
    expect(lines[known + 1]).toBe(
      '  | known: rows do not move out of a filter (https://example.org/issues/7)',
    );
    const columns = lines
      .filter((line) => / \.{3,} /.test(line))
      .map((line) => line.search(/ (pass|fail|error|skip|known) /));
    expect(new Set(columns).size).toBe(1);
  });

  test('a failure shows why, where, the diff, the log and how to see it again', () => {
    const lines = shown(theResults(ONE_OF_EACH)).split('\n');
    const at = lines.findIndex((line) => line.startsWith('dml/update'));
    expect(lines.slice(at + 1, at + 14)).toEqual([
      '  proves: what dml/update proves',
      '  on n2',
      '  | n2: other rows from: select * from account',
      '  | --- expected',
      '  | +++ seen',
      '  | @@ -1 +1 @@',
      '  | -[1,"a"]',
      '  | +[1,"b"]',
      '  n2 logged',
      '  | 2026-01-02 03:04:06 ERROR:  duplicate key',
      '  | DETAIL:  Key (id)=(1)',
      '  log        /r/run/tests/dml/update',
      '  reproduce  ./runner -t dml/update --seed abc',
    ]);
    const script = lines.findIndex((line) => line.startsWith('t/mine.pl'));
    expect(lines.slice(script).join('\n')).toContain('  | fail: counts # rows: got 2, expected 3\n');
    expect(lines.join('\n')).not.toContain('connects');
  });

  test('at the end failures in short, counts, facts, verdict and place', () => {
    const end = shown(theResults(ONE_OF_EACH)).split('\n').slice(-9);
    expect(end).toEqual([
      'fail  dml/update n2: other rows from: select * from account',
      'error dml/toast  the server ended the connection',
      'fail  t/mine.pl  1 of 3 points failed',
      '',
      'failed: 2 of 5 tests; 1 could not be judged',
      '1 passed, 2 failed, 1 could not be judged, 1 skipped, 1 known in 12 s',
      expect.stringMatching(/^3 nodes · spock 5\.0\.4 · PostgreSQL 17\.6 .* seed abc$/),
      'fail  /r/run',
      '',
    ]);
    expect(shown(theResults(ONE_OF_EACH, { strict: true }))).toMatch(
      /\nknown selective\/filter rows do not move/,
    );
  });

  test('what did not run is counted, not listed', () => {
    const { log: _, ...base } = aTest('x', {
      verdict: 'error',
      reason: 'not run: stopped by SIGINT',
      seconds: 0,
    });
    const tests = Array.from({ length: 30 }, (_, i): TestResult => ({ ...base, name: `dml/t${i}` }));
    const text = shown(theResults([aTest('nodes/create'), ...tests], { error: 'stopped by SIGINT' }));
    expect(text).toContain('30 tests did not run\n\nthe run could not be judged:\n  | stopped by SIGINT\n');
    expect(text).not.toContain('dml/t7');
  });

  test('long output is cut, and with -d it is not', () => {
    const diff = Array.from({ length: 200 }, (_, i) => `+line ${i}`).join('\n');
    const results = theResults([aTest('dml/long', { verdict: 'fail', reason: 'long', diff })]);
    expect(shown(results)).toContain('| +line 39\n  … 160 lines more; -d shows all of them\n');
    expect(shown(results, true)).toContain('| +line 199\n');
  });

  test('colours only where the terminal has them', () => {
    expect(shown(theResults(ONE_OF_EACH))).not.toContain('\u001b');
    expect(shown(theResults(ONE_OF_EACH), false, { colours: false })).not.toContain('\u001b[3');
    const coloured = shown(theResults(ONE_OF_EACH), false, { colours: true });
    expect(coloured).toContain('\u001b[31m-[1,"a"]\u001b[0m');
    expect(coloured).toContain('\u001b[32mpass \u001b[0m');
  });

  test('a terminal has a status line that moves, is no wider than it, and goes away', () => {
    vi.useFakeTimers();
    vi.stubEnv('TERM', 'xterm');
    onTestFinished(() => void vi.useRealTimers().unstubAllEnvs());
    const { out, text } = screen({ colours: false, columns: 40 });
    const view = new Console(out, { debug: false, strict: false });
    for (const name of ['nodes/create', 'dml/a-name-that-is-longer-than-the-line']) view.testStarted(name);
    vi.advanceTimersByTime(1000);
    view.testEnded(aTest('nodes/create'), 1, 7);
    vi.advanceTimersByTime(1000);
    view.close();
    const before = text();
    vi.advanceTimersByTime(1000);
    expect(text()).toBe(before);
    expect(before).toContain('nodes/create, dml/');
    // Carriage return, erase the line: that is how it moves, and how it goes away.
    const [last, end] = before.split('\r\u001b[2K').slice(-2);
    expect(last).toMatch(/^1\/7 {2}dml\/a-name-.*… {2}\d\.\d s$/);
    expect(end).toBe('');
    for (const piece of before.split(/\r|\n/)) {
      if (!piece.includes('....')) expect(stripVTControlCharacters(piece).length).toBeLessThan(40);
    }
  });

  test('what tests print never reaches the terminal or GitHub as a command', () => {
    const hostile = {
      reason: HOSTILE,
      diff: HOSTILE,
      serverLog: [{ node: HOSTILE, lines: [HOSTILE] }],
      node: HOSTILE,
    };
    for (const verdict of ['fail', 'error', 'skip', 'known'] as const) {
      const known = [{ kind: 'limitation' as const, what: HOSTILE, reference: HOSTILE }];
      const text = shown(
        theResults([aTest(`dml/${HOSTILE}`, { verdict, known, ...hostile })], { error: HOSTILE }),
      );
      expect(text).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}/u);
      expect(text).not.toContain('##[');
      // GitHub takes a line for a command after leading blanks.
      expect(text).not.toMatch(/^\s*::/m);
    }
  });
});
