import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Console } from '../../src/cli/console.js';
import { htmlReport } from '../../src/report/html/report.js';
import { Results } from '../../src/report/results.js';
import { summaryMarkdown } from '../../src/report/summary.js';
import { aTest, HOSTILE, theResults } from './report-examples.js';

const ANSWERED = aTest('conflicts/own-tables', {
  answers: {
    line: '2 pairs of statements: loses 1, keeps 1.',
    tables: [
      {
        title: 'Tables',
        columns: ['table', 'same key'],
        rows: [
          ['shop.orders', 'loses'],
          ['customer', '·'],
        ],
      },
    ],
  },
});

function onConsole(result: typeof ANSWERED): string[] {
  const written: string[] = [];
  const view = new Console(
    { write: (more: string) => void written.push(more), isTTY: false, hasColors: () => false },
    { debug: false, strict: false },
  );
  view.testEnded(result, 1, 1);
  view.close();
  return written.join('').split('\n');
}

test('the console shows the line and the tables', () => {
  expect(onConsole(ANSWERED).slice(1)).toEqual([
    '  | 2 pairs of statements: loses 1, keeps 1.',
    '  | ',
    '  | Tables',
    '  | table        same key',
    '  | shop.orders  loses',
    '  | customer     ·',
    '',
  ]);
});

test('so does summary.md', () => {
  const text = summaryMarkdown(theResults([ANSWERED]));
  expect(text).toContain(
    '### conflicts/own-tables\n\n2 pairs of statements: loses 1, keeps 1.\n\n**Tables**\n\n| table | same key |\n| --- | --- |\n| shop.orders | loses |\n| customer | · |',
  );
});

async function page(result: typeof ANSWERED): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-answers-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return htmlReport(folder, theResults([result]), () =>
    Promise.reject(new Error('no history was to be read')),
  );
}

test('so does report.html', async () => {
  const text = await page(ANSWERED);
  expect(text).toContain('<p>2 pairs of statements: loses 1, keeps 1.</p>');
  expect(text).toMatch(
    /<th>same key<\/th>.*<td class="what">shop\.orders<\/td><td class="what">loses<\/td>/s,
  );
});

test('no name of a table is markup anywhere', async () => {
  const result = aTest('conflicts/own-tables', {
    answers: { line: HOSTILE, tables: [{ title: HOSTILE, columns: [HOSTILE], rows: [[HOSTILE]] }] },
  });
  expect(await page(result)).not.toContain('<script>alert(1)');
  expect(summaryMarkdown(theResults([result]))).not.toContain('<script>');
  expect(onConsole(result).filter((line) => line.startsWith('::') || line.startsWith('##['))).toEqual([]);
});

test('results.json has them', () => {
  expect(Results.parse(theResults([ANSWERED])).tests[0]!.answers).toEqual(ANSWERED.answers);
});
