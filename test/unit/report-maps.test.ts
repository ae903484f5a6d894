import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { KINDS } from '../../src/conflicts/kinds.js';
import { conflictsTile } from '../../src/report/html/conflicts.js';
import { htmlReport } from '../../src/report/html/report.js';
import { playedScenes, type Stories, storiesOf } from '../../src/report/html/stories.js';
import type { TestResult } from '../../src/report/results.js';
import { writeSampleScenes } from '../support/sample-scenes.js';
import { aTest, theResults } from './report-examples.js';

const noHistory = () => Promise.reject(new Error('no history was to be read'));

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-maps-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A run with a test for each of these kinds of table. */
async function aRun(...names: (keyof typeof KINDS)[]) {
  const folder = await aFolder();
  const tests: TestResult[] = [];
  for (const name of names) {
    const log = `tests/conflicts/${name}`;
    const conflicts = await writeSampleScenes(join(folder, log), [KINDS[name]]);
    tests.push(aTest(`conflicts/${name}`, { log, conflicts }));
  }
  return { folder, results: theResults(tests) };
}

function storiesIn(page: string): Stories {
  return JSON.parse(/id="scenes">(.*?)<\/script>/s.exec(page)![1]!);
}

describe('the map of a kind of table', () => {
  test('has a letter for each pair, and nothing where no scene applies', async () => {
    const { folder, results } = await aRun('delta-column');
    const page = await htmlReport(folder, results, noHistory);
    const [map] = results.tests[0]!.conflicts!.maps;
    const lines = [...page.matchAll(/<th scope="row"[^>]*><span>([^<]*)<\/span><\/th>(.*?)<\/tr>/gs)];
    const letters = lines.map(([, name, cells]) => [
      name,
      [...cells!.matchAll(/<td>(?:<button class="cell is-(\w+)">(.)<\/button>)?<\/td>/g)]
        .map(([, , letter]) => ({ '·': '.', k: 'k', W: 'w' })[letter ?? ''] ?? ' ')
        .join(''),
    ]);
    expect(letters).toEqual(map!.first.map((name, i) => [name, map!.worst[i]]));
    expect(map!.worst.join('')).toMatch(/^(?=.*\.)(?=.*k)(?=.*w)(?=.* )/);
    expect(page).toContain('title="n1 deletes the row and inserts it again"');
  });

  test('is a small picture on the first screen, with its numbers in words', async () => {
    const { results } = await aRun('plain-key', 'delta-column');
    const tile = conflictsTile(results)!.text;
    expect(tile).toMatch(/<div class="title">[\d,]+ scenes of changes that meet<\/div>/);
    const { wrong } = results.tests
      .map((one) => one.conflicts!.scenes)
      .reduce((a, b) => (a.wrong > b.wrong ? a : b));
    expect(wrong).toBeGreaterThan(0);
    expect(tile).toMatch(
      new RegExp(
        `aria-label="[\\d,]+ scenes of changes that meet: [\\d,]+ right, \\d+ known, ${wrong} wrong"`,
      ),
    );
    expect(tile).toMatch(/<a href="#map-1"><svg.*?<span>delta-column<\/span>/s);
    expect(conflictsTile(theResults([aTest('dml/update')]))).toBeUndefined();
  });
});

describe('the scenes of a pair', () => {
  test('are all there, by verdict and cause, with what was told, delivered and held', async () => {
    const { folder, results } = await aRun('plain-key');
    const { texts, cells } = storiesIn(await htmlReport(folder, results, noHistory));
    const [map] = results.tests[0]!.conflicts!.maps;
    const place = `0 ${map!.first.indexOf('delete')} ${map!.second.indexOf('update-one')}`;
    const [told, ...groups] = cells[place]!;
    expect(told.map((all) => all.map((one) => texts[one]))).toEqual([
      ['delete from "plain_key" where s = 0 and id = 1'],
      ['update "plain_key" set "v" = 2001 where s = 0 and id = 1'],
    ]);
    const [[verdict, why, scenes, story, holds]] = groups as [(typeof groups)[number]];
    expect(verdict).toBe(1);
    expect(why.map((one) => texts[one])).toEqual([
      'delete is not last-update-wins',
      'update of a missing row discards its transaction',
    ]);
    expect(texts[scenes[0]!]).toBe(
      'row written by n1: commit on n1, commit on n2, deliver n1→n2, deliver n2→n1',
    );
    expect(story.map((one) => texts[one])).toContain(
      'n1 did not find row to be updated: the transaction is thrown away',
    );
    expect(holds.map((one) => texts[one])).toEqual(['id=2 v=100 w=100', 'id=2 v=100 w=100']);
    const all = Object.values(cells).flatMap(([, ...every]) => every.flatMap((group) => group[2]));
    const { right, known } = results.tests[0]!.conflicts!.scenes;
    expect(all.length).toBe(right + known);
  });

  test('that are right are left out where there is no room', async () => {
    const { folder, results } = await aRun('plain-key');
    const { cells } = storiesOf(results, await playedScenes(folder, results), 'not right');
    const verdicts = Object.values(cells).flatMap(([, ...groups]) => groups.map(([verdict]) => verdict));
    expect(new Set(verdicts)).toEqual(new Set([1]));
  });

  test('of all kinds of table fit into a page that can be sent', async () => {
    const { folder, results } = await aRun(...(Object.keys(KINDS) as (keyof typeof KINDS)[]));
    const page = await htmlReport(folder, results, noHistory);
    expect(storiesIn(page).texts.length).toBeGreaterThan(500);
    expect(page.length).toBeLessThan(1_000_000);
  });
});

test.each([
  ['is gone', undefined, /outcomes\.json is not there; its maps are without their scenes/],
  ['is cut short', '{"scenes": [{', /outcomes\.json cannot be read: .*; its maps are without their scenes/],
  [
    'has something else',
    '{"scenes": [7]}',
    /outcomes\.json does not hold the outcomes of scenes: scenes\.0: /,
  ],
])('a map whose outcomes.json %s is there all the same, and the page says so', async (_, text, said) => {
  const { folder, results } = await aRun('plain-key');
  const file = join(folder, 'tests/conflicts/plain-key/outcomes.json');
  if (text === undefined) await rm(file);
  else await writeFile(file, text);
  const page = await htmlReport(folder, results, noHistory);
  expect(page).toMatch(said);
  expect(page).toContain('<button class="cell is-known">k</button>');
  expect(page).not.toContain('id="scenes"');
  expect(page).toContain('script-src &#39;none&#39;');
});
