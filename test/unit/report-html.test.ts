import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { reportAssets } from '../../scripts/report-assets.mjs';
import { faultSpans } from '../../src/faults/span.js';
import type { History } from '../../src/history/operation.js';
import { readHistory } from '../../src/history/reader.js';
import { courseOf } from '../../src/report/course.js';
import { downsample } from '../../src/report/html/downsample.js';
import { html, json, text } from '../../src/report/html/escape.js';
import { htmlReport, MOST_BYTES } from '../../src/report/html/report.js';
import { rowHistories } from '../../src/report/html/row-history.js';
import { loggedLines } from '../../src/report/html/server-log.js';
import { bandsOf, timeline } from '../../src/report/html/timeline.js';
import { packageRoot } from '../../src/root.js';
import {
  SAMPLE_STATEMENT,
  sampleHistory,
  sampleMetrics,
  sampleProperties,
  writeSampleFiles,
} from '../support/sample-run.js';
import { aTest, HOSTILE, MEASURED, ONE_OF_EACH, theResults } from './report-examples.js';

const history = sampleHistory();
const noHistory = () => Promise.reject(new Error('no history was to be read'));

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-html-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const LOG = 'tests/partition/registers';
const FAULTED = aTest('partition/registers', {
  verdict: 'fail',
  reason: 'a write was lost',
  log: LOG,
  statement: SAMPLE_STATEMENT,
  properties: sampleProperties(history),
});

test('what a load measured is a table by node and kind', async () => {
  const loaded = { ...FAULTED, metrics: MEASURED };
  const page = await htmlReport(await aFolder(), theResults([loaded]), noHistory);
  expect(page).toMatch(/<td class="name">n1<\/td>\s*<td>tpc-b<\/td>\s*<td class="num">411\.6<\/td>/);
  expect(page).toContain('412 tx/s on 3 nodes');
});

describe('down-sampling', () => {
  const times = Array.from({ length: 10_000 }, (_, i) => i);

  test('keeps the extremes of every stretch, at their own times and in their order', () => {
    const values = times.map((i) => (i === 7777 ? 1000 : i === 1234 ? -1000 : Math.sin(i)));
    const thinned = downsample({ times, values }, 100);
    expect(thinned.times.length).toBeLessThanOrEqual(100);
    expect(thinned.times.map((time) => values[time])).toEqual(thinned.values);
    expect(thinned.times).toEqual([...thinned.times].sort((a, b) => a - b));
    expect(thinned.values[thinned.times.indexOf(7777)]).toBe(1000);
    expect(thinned.values[thinned.times.indexOf(1234)]).toBe(-1000);
  });

  test('keeps gaps, and leaves alone what is short', () => {
    const values = times.map((i) => (i >= 4000 && i < 6000 ? null : 1));
    expect(downsample({ times, values }, 100).values).toContain(null);
    const short = { times: [1, 2, 3], values: [1, null, 3] };
    expect(downsample(short, 3)).toEqual(short);
  });
});

test('faults are shaded from their effect to their end, or to the end of the run', () => {
  const spans = faultSpans(history);
  expect(bandsOf(spans, 30e6)).toEqual([
    { label: 'cut {n1} | {n2, n3}', from: 10, to: 20, kind: 'links' },
    { label: 'pause of n3', from: 24, to: 26, kind: 'servers' },
  ]);
  expect(bandsOf(faultSpans({ ...history, faults: history.faults.slice(0, 1) }), 30e6)[0]!.to).toBe(30);
});

test('links are under a fault while they are cut, and nodes down while they do not answer', () => {
  const { topology } = timeline(history, sampleMetrics(), 100);
  const at = (states: readonly (readonly [number, string])[], time: number) =>
    states.filter(([from]) => from <= time).at(-1)?.[1];
  const link = (upstream: string, subscriber: string) =>
    topology!.links.find((l) => l.upstream === upstream && l.subscriber === subscriber)!.states;
  expect([5, 15, 23].map((time) => at(link('n1', 'n2'), time))).toEqual(['ok', 'fault', 'ok']);
  expect([5, 15, 23].map((time) => at(link('n2', 'n3'), time))).toEqual(['ok', 'ok', 'ok']);
  expect(at(topology!.nodes[2]!.states, 25)).toBe('fault');
});

test('times of the metrics are moved to those of the history', () => {
  const plots = timeline(history, sampleMetrics(), 10_000).plots;
  const lag = plots[0]!.lines.find((line) => line.label === 'n1 → n2')!;
  const first = lag.values.findIndex((value) => value !== null && value > 50_000);
  expect(lag.times[first]).toBeGreaterThan(10);
  expect(lag.times[first]).toBeLessThan(10.8);
});

test('what only followed a write of another node is not drawn as a conflict', () => {
  const metrics = sampleMetrics();
  const titles = (samples: typeof metrics.samples) =>
    timeline(history, { ...metrics, samples }, 100).plots.map(({ title }) => title);
  expect(titles(metrics.samples)).toContain('Conflicts recorded so far');
  expect(titles(metrics.samples)).not.toContain('Changes so far of rows that another node wrote last');
  const following = metrics.samples.map((sample) =>
    'conflicts' in sample ? { ...sample, conflicts: {}, overwrites: { update_origin_differs: 7 } } : sample,
  );
  const { plots } = timeline(history, { ...metrics, samples: following }, 100);
  const highest = (title: string) =>
    Math.max(...plots.find((p) => p.title === title)!.lines.flatMap(({ values }) => values.map(Number)));
  expect(highest('Conflicts recorded so far')).toBe(0);
  expect(highest('Changes so far of rows that another node wrote last')).toBe(7);
});

test('a row has its operations on every node in order, those that are named first of all', () => {
  const [finding] = sampleProperties(history)[0]!.findings;
  const [row] = rowHistories(history, sampleProperties(history), 5);
  expect(row!.operations).toHaveLength(5);
  expect(row!.operations.map((o) => o.index)).toEqual(expect.arrayContaining([...finding!.operations!]));
  expect(row!.left).toBeGreaterThan(0);
  expect(row!.final).toMatchObject({ n1: { version: 287 }, n3: null });
});

test('lines of a log have the time of their own, or of the line before', () => {
  const [one, two] = loggedLines(
    'torn\n2026-01-02 03:04:05.678 UTC [1] LOG:  a\n\tDETAIL\n2026-01-02 03:04:06.000 UTC [1] LOG:  b\n',
  );
  expect(one).toEqual({
    time: Date.parse('2026-01-02T03:04:05.678Z') * 1000,
    line: '2026-01-02 03:04:05.678 UTC [1] LOG:  a\n\tDETAIL',
  });
  expect(two!.line).toMatch(/b$/);
});

describe('escaping', () => {
  test('text is text, also in attributes', () => {
    expect(text(`<b a="1" c='2'>&`).text).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;');
    expect(html`<i>${'<'}${html`<b>`}${[1, undefined, false]}</i>`.text).toBe('<i>&lt;<b>1</i>');
  });

  test('data cannot end its script', () => {
    const data = { a: '</script><!--<script>', b: '\ud800\u2028' };
    expect(json(data).text).not.toContain('<');
    expect(JSON.parse(json(data).text)).toEqual(data);
  });

  test('nothing that a test printed is HTML', async () => {
    const folder = await aFolder();
    const hostile = aTest(`x/${HOSTILE}`, {
      verdict: 'fail',
      reason: HOSTILE,
      diff: HOSTILE,
      statement: HOSTILE,
      course: {
        ...courseOf(history),
        faults: courseOf(history).faults.map((fault) => ({
          ...{ ...fault, what: HOSTILE },
          accepted: { sides: [{ nodes: [HOSTILE], writes: 0 }], refused: 1, unanswered: 0 },
        })),
      },
      known: [{ kind: 'defect', what: HOSTILE, reference: HOSTILE }],
      serverLog: [{ node: HOSTILE, lines: [HOSTILE] }],
      properties: [
        {
          name: HOSTILE,
          verdict: 'violated',
          checked: 1,
          counts: { [HOSTILE]: 1 },
          findings: [{ what: HOSTILE, anomaly: HOSTILE }],
          why: HOSTILE,
        },
      ],
    });
    const plain = await htmlReport(
      folder,
      theResults([hostile], { command: HOSTILE, error: HOSTILE }),
      noHistory,
    );
    expect(plain).not.toMatch(/<script|<img|onerror=y>|alert\(1\)<\/script/);
    expect(plain.match(/<\/details>/g)).toHaveLength(plain.match(/<details/g)!.length);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them is to be there.
    expect(plain).not.toMatch(/[\u0000-\u0008\u000b\u001b\u202e]/);
    expect(Buffer.from(plain).toString()).toBe(plain);
  });
});

describe('the page', () => {
  test('of a run without histories is small and has no script', async () => {
    const page = await htmlReport(await aFolder(), theResults(ONE_OF_EACH), noHistory);
    expect(page.length).toBeLessThan(30_000);
    expect(page.includes('<script')).toBe(false);
  });

  test('of a test with a history has its statement, properties, rows and logs', async () => {
    const folder = await aFolder();
    await writeSampleFiles(folder, LOG);
    const page = await htmlReport(folder, theResults([FAULTED]), async () => history);
    const parts = [
      'both sides stayed available',
      'nothing was deleted',
      'Row 41 of register',
      'n1 logged at that time',
      '&lt;b&gt;5&lt;/b&gt;',
      'cut {n1} | {n2, n3}',
      'class="picture"',
    ];
    expect(parts.filter((part) => !page.includes(part))).toEqual([]);
    expect(page.match(/(?:src|href)="(?!#|data:,)[^"]*"/g)).toBeNull();
  });

  test('tells of a history that cannot be read, and shows the rest', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, LOG), { recursive: true });
    await writeFile(join(folder, LOG, 'history.jsonl'), 'nonsense\n');
    await writeFile(join(folder, LOG, 'metrics.jsonl'), 'nonsense\n');
    const page = await htmlReport(folder, theResults([FAULTED, ...ONE_OF_EACH]), readHistory);
    expect(page).toMatch(/history\.jsonl is not a history/);
    expect(page).toMatch(/metrics\.jsonl does not hold metrics/);
    expect(page).toContain('dml/update');
  });

  test('of a hundred tests with histories and long outputs stays small', async () => {
    const folder = await aFolder();
    const tests = Array.from({ length: 100 }, (_, i) => ({
      ...FAULTED,
      name: `partition/t${i}`,
      log: `tests/t${i}`,
      diff: HOSTILE.repeat(400),
    }));
    for (const { log } of tests) await writeSampleFiles(folder, log);
    const small: History = { ...history, operations: [...history.operations].slice(0, 500) };
    const page = await htmlReport(folder, theResults(tests), async () => small);
    expect(Buffer.byteLength(page)).toBeLessThan(MOST_BYTES);
    expect(['To keep this page small', 'partition/t99'].filter((part) => !page.includes(part))).toEqual([]);
  });
});

test('src/report/html/assets.ts is made from browser/: npm run build', async () => {
  expect(readFileSync(join(packageRoot, 'src/report/html/assets.ts'), 'utf8')).toBe(await reportAssets());
});
