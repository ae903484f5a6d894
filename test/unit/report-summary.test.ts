import { describe, expect, test } from 'vitest';
import type { TestResult } from '../../src/report/results.js';
import { JOB_SUMMARY_BYTES, summaryMarkdown } from '../../src/report/summary.js';
import { fateSquares } from '../../src/report/summary-picture.js';
import { aTest, HOSTILE, known, MEASURED, ONE_OF_EACH, theResults } from './report-examples.js';

const FAULTED: TestResult = {
  ...known('partition/x', ['limitation: c'], { final: 920, discarded: 78, rejected: 1, lost: 1 }),
  statement: 'Much was said.',
  course: {
    ...{ seconds: 10, more: 0, rest: 9 },
    faults: [
      {
        ...{ kind: 'cut', what: 'cut {n1} | {n2, n3}', on: 'links', from: 3.2, to: 6.9 },
        accepted: {
          sides: [
            { nodes: ['n1'], writes: 12 },
            { nodes: ['n2', 'n3'], writes: 30 },
          ],
          refused: 0,
          unanswered: 0,
        },
      },
    ],
  },
};

describe('summary', () => {
  test('what a load measured stands below its statement', () => {
    const loaded = aTest('real-world/tpc-b', { statement: 'Nothing was lost.', metrics: MEASURED });
    expect(summaryMarkdown(theResults([loaded]))).toContain(
      '**real-world/tpc-b**: Nothing was lost.\n\n412 tx/s on 3 nodes, p50 1.9 ms, p99 14 ms; replicated in 3 ms ',
    );
  });

  test('a test with faults is a row of a picture, and its statement is folded away', () => {
    const text = summaryMarkdown(theResults([FAULTED]));
    const [head, , row, ...more] = text.split('\n').filter((line) => line.startsWith('| '));
    expect(head).toBe('| Test | Fault | Accepted meanwhile | What became of the writes | In the end |');
    expect(row).toBe(
      '| 📖 partition/x | ▱▱▱▰▰▰▰▱▱▱<br>cut &#123;n1&#125; &#124; &#123;n2, n3&#125; for 3.7 s | n1: 12; n2, n3: 30 | ' +
        '🟩🟩🟩🟩🟩🟩🟩🟨🟧🟥<br>1,000 acknowledged writes: 920 final, 78 discarded, 1 rejected, 1 lost | ❔ not known to be identical |',
    );
    expect(more).toHaveLength(3);
    expect(text).toContain('\n🟩 final · 🟨 discarded · 🟧 rejected · 🟥 lost\n');
    expect(text).toContain('<summary>In words</summary>\n\n**partition/x**: Much was said.\n\n</details>');
    expect(text.indexOf('| Test |')).toBeLessThan(text.indexOf('Much was said'));
  });

  test('every fate has a square, and there are ten', () => {
    const even = {
      final: 18,
      superseded: 18,
      merged: 18,
      discarded: 18,
      undecided: 18,
      rejected: 5,
      lost: 5,
    };
    expect(fateSquares(even)).toBe('🟩🟦🟪🟪🟨🟨⬜⬜🟧🟥');
    const nothing = { final: 0, superseded: 0, merged: 0, discarded: 0, undecided: 0, rejected: 0 };
    expect(fateSquares({ ...nothing, lost: 3 })).toBe('🟥'.repeat(10));
  });

  test('verdict, facts, a row for each test, and the details of what went wrong', () => {
    const text = summaryMarkdown(theResults(ONE_OF_EACH));
    expect(text).toMatch(
      /^## ❌ Multi-master replication: failed: 2 of 5 tests; 1 could not be judged\n\n1 passed, 2 failed, 1 could not be judged, 1 skipped, 1 known in 12.3 s/,
    );
    expect(text).toContain('3 nodes · spock 5.0.4 · PostgreSQL 17.6');
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    // The topics stay together, in the order in which they began.
    expect(rows.slice(2).map((row) => row.split(' | ')[1])).toEqual([
      'nodes/create',
      'nodes/join',
      'dml/update',
      'dml/toast',
      'selective/filter',
      't/mine.pl',
    ]);
    expect(text).toContain('| ⏭️ | nodes/join |  | needs 4 nodes, the cluster has 3 |');
    expect(text).toContain('```diff\n--- expected\n+++ seen\n@@ -1 +1 @@\n-[1,"a"]\n+[1,"b"]\n```');
    expect(text).toContain(
      'n2 logged:\n\n```\n2026-01-02 03:04:06 ERROR:  duplicate key\nDETAIL:  Key (id)=(1)\n```',
    );
    expect(text).toContain('Reproduce:\n\n```sh\n./runner -t dml/update --seed abc\n```');
    expect(text).not.toContain('left out');
  });

  test('a green run needs no details', () => {
    const text = summaryMarkdown(theResults([aTest('nodes/create')]));
    expect(text).toContain('✅ Multi-master replication: passed: 1 test\n');
    expect(text).not.toContain('What went wrong');
  });

  test('why a run as a whole could not be judged comes first', () => {
    const text = summaryMarkdown(theResults([], { verdict: 'error', error: 'docker is not there' }));
    expect(text.indexOf('docker is not there')).toBeLessThan(text.indexOf('Run it again'));
    expect(text).toContain('⚠️');
  });

  test('no output of a test can break out of its place', () => {
    const hostile = {
      reason: HOSTILE,
      diff: HOSTILE,
      proves: HOSTILE,
      serverLog: [{ node: HOSTILE, lines: HOSTILE.split('\n') }],
      subtests: [{ name: HOSTILE, verdict: 'fail' as const }],
      reproduce: HOSTILE,
      log: HOSTILE,
      statement: HOSTILE,
      course: {
        ...FAULTED.course!,
        faults: FAULTED.course!.faults.map((fault) => ({
          ...{ ...fault, what: HOSTILE },
          accepted: { ...fault.accepted!, sides: [{ nodes: [HOSTILE], writes: 1 }] },
        })),
      },
    };
    const text = summaryMarkdown(
      theResults([aTest(`dml/${HOSTILE}`, { verdict: 'fail', ...hostile })], { command: HOSTILE }),
    );
    const outside = outsideFences(text);
    expect(outside).toContain('<details>');
    const tags = [...outside.join('\n').matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    expect(new Set(tags)).toEqual(
      new Set([
        '<details>',
        '</details>',
        '<summary>',
        '</summary>',
        '<b>',
        '</b>',
        '<code>',
        '</code>',
        '<br>',
      ]),
    );
    const opened = tags.filter((tag) => tag === '<details>');
    expect(opened).toHaveLength(tags.filter((tag) => tag === '</details>').length);
    // The only headings and table rows are ours.
    expect(outside.filter((line) => /^#/.test(line))).toHaveLength(2);
    expect(outside.filter((line) => line.startsWith('|')).map((line) => line.split('|').length)).toEqual([
      7, 7, 7, 6, 6, 6,
    ]);
    expect(outside.join('\n')).not.toMatch(/[`@$]|\]\(/);
    expect(text).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}/u);
  });

  test('stays under the limit, telling less step by step, and says so', () => {
    const line = 'x'.repeat(400);
    const long = Array.from({ length: 200 }, (_, i) => `+${i} ${line}`).join('\n');
    const many = Array.from({ length: 100 }, (_, i) =>
      aTest(`dml/t${i}`, {
        verdict: 'fail',
        reason: long,
        diff: long,
        serverLog: [{ node: 'n1', lines: long.split('\n') }],
      }),
    );
    const results = theResults([...many, ...ONE_OF_EACH]);
    for (const limit of [JOB_SUMMARY_BYTES, 200_000, 65_535, 20_000, 2_000]) {
      const text = summaryMarkdown(results, limit);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      expect(text).toContain('Multi-master replication: failed: 102 of 105 tests');
      expect(text).toContain('102 failed');
      expect(text).toMatch(/left out|cut to/);
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    }
    // One long diff alone is shortened; the rest stays.
    const one = summaryMarkdown(theResults([many[0]!, ...ONE_OF_EACH]), 100_000);
    expect(one).toContain('long diffs and logs are cut to 60 lines');
    expect(one).toContain('… 140 lines more');
    expect(one).toContain('-[1,"a"]');
  });
});

/** The lines that are not inside a fenced block, as a reader of Markdown finds them. */
function outsideFences(text: string): string[] {
  let fence = '';
  return text.split('\n').filter((line) => {
    const run = /^`{3,}/.exec(line)?.[0] ?? '';
    if (fence === '') {
      fence = run;
      return run === '';
    }
    if (run.length >= fence.length && line === run) fence = '';
    return false;
  });
}
