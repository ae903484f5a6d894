import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { courseOf } from '../../src/report/course.js';
import { htmlReport } from '../../src/report/html/report.js';
import { NO_BROWSER, type Opened, openInBrowser } from '../support/browser.js';
import {
  SAMPLE_STATEMENT,
  sampleHistory,
  sampleProperties,
  writeSampleFiles,
} from '../support/sample-run.js';
import { aTest, HOSTILE, ONE_OF_EACH, theResults, withFates } from '../unit/report-examples.js';

const FATES = { final: 500, superseded: 7901, discarded: 240, lost: 1 };

/** The page of a run with one faulted test, opened; and all that the browser had to say of it. */
async function opened(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-page-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const history = sampleHistory();
  const log = 'tests/partition/registers';
  await writeSampleFiles(folder, log);
  const faulted = aTest('partition/registers', {
    verdict: 'fail',
    reason: 'a write was lost',
    log,
    statement: SAMPLE_STATEMENT,
    course: courseOf(history),
    properties: [...sampleProperties(history), ...withFates(FATES).properties!],
  });
  const hostile = aTest(`x/${HOSTILE}`, {
    verdict: 'fail',
    reason: HOSTILE,
    diff: HOSTILE,
    statement: HOSTILE,
    course: { ...courseOf(history), faults: [{ ...courseOf(history).faults[0]!, what: HOSTILE }] },
  });
  const results = theResults([faulted, ...ONE_OF_EACH, hostile]);
  const file = join(folder, 'report.html');
  await writeFile(file, await htmlReport(folder, results, async () => history));

  const opening = await openInBrowser(file);
  const { page } = opening;
  await page.locator('.timeline').scrollIntoViewIfNeeded();
  await page.waitForSelector('.timeline[data-drawn]');
  return opening;
}

/** Of each plot, how many pixels are painted in a colour of the style sheet. */
function painted(page: Page, variable: string): Promise<number[]> {
  return page.$$eval(
    '.plots canvas',
    (all, name) => {
      const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      return (all as HTMLCanvasElement[]).map((canvas) => {
        // Of a copy, because the browser complains of a canvas that is drawn on and read again and again.
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
        let count = 0;
        for (let i = 0; i < data.length; i += 4)
          if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) count++;
        return count;
      });
    },
    variable,
  );
}

test.skipIf(NO_BROWSER)(
  `report.html draws, light and dark, and asks nobody for anything${NO_BROWSER}`,
  async () => {
    const { page, complaints, requests } = await opened();
    const soon = { timeout: 15_000 };
    const drawn = async () => (await painted(page, '--series-2')).map((pixels) => pixels > 50);
    const all = Array.from({ length: 6 }, () => true);

    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await background()).toBe('rgb(255, 255, 255)');
    await expect.poll(drawn, soon).toEqual(all);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background()).toBe('rgb(13, 17, 23)');
    await expect.poll(drawn, soon).toEqual(all);

    // The picture of the links follows the cursor, and the slider.
    const states = () =>
      page.$$eval('.link', (links) => links.map((link) => link.getAttribute('data-state')));
    const over = (await page.locator('.plots .u-over').first().boundingBox())!;
    await page.mouse.move(over.x + over.width / 2, over.y + 20);
    await expect.poll(states, soon).toEqual(['fault', 'fault', 'fault', 'ok', 'fault', 'ok']);
    await page.locator('.picture input').fill('5');
    expect(await states()).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok']);
    expect(await page.locator('.picture output').textContent()).toBe('5.0 s');

    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    expect(requests.filter((url) => url.startsWith('file:'))).toHaveLength(1);
  },
  120_000,
);

test.skipIf(NO_BROWSER)(
  `report.html begins with a picture, on a phone as on a screen, and reads well without it${NO_BROWSER}`,
  async () => {
    const { page, complaints } = await opened();
    for (const width of [360, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([width, await wide()]).toEqual([width, 0]);
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = true;
        });
        expect([width, 'unfolded', await wide()]).toEqual([width, 'unfolded', 0]);
        await page.evaluate(() => {
          for (const one of document.querySelectorAll('details')) one.open = false;
          scrollTo(0, 0);
        });
        // Nobody has to scroll for the verdict and both bars, nor on a screen for the first test.
        const first = ['h1', '.tile:nth-child(2) .bar', ...(width > 360 ? ['.faulted .course'] : [])];
        for (const part of first) {
          const { y, height } = (await page.locator(part).first().boundingBox())!;
          expect([part, y >= 0 && y + height <= 800]).toEqual([part, true]);
        }
        expect(await page.locator('.faulted .statement:visible').count()).toBe(0);
      }
    }
    // Of a bar the least part is to be seen, too, and each in a colour of its own.
    const parts = await page.$$eval('.tile:nth-child(2) .part', (all) =>
      all.map((part) => [part.className, part.clientWidth > 3, getComputedStyle(part).backgroundColor]),
    );
    expect(parts.map(([name]) => name)).toEqual(
      ['final', 'superseded', 'discarded', 'lost'].map((fate) => `part is-${fate}`),
    );
    expect(parts.every(([, seen]) => seen)).toBe(true);
    expect(new Set(parts.map(([, , colour]) => colour)).size).toBe(4);

    // Who cannot see it is told the same in words.
    for (const [role, name] of [
      ['heading', 'Failed: 4 of 7 tests; 1 acknowledged write was lost; 1 could not be judged'],
      ['img', '8,642 acknowledged writes: 500 final, 7,901 superseded, 240 discarded, 1 lost'],
      ['img', /^30(\.\d)? s with cut {n1} \| {n2, n3} for 10\.0 s, pause of n3 for 2\.0 s; /],
      ['heading', '2 tests with faults'],
    ] as const)
      expect([name, (await page.getByRole(role, { name }).count()) > 0]).toEqual([name, true]);

    // And who has only a keyboard unfolds what was said.
    const summary = page.locator('.faulted summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.faulted .statement').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  },
  120_000,
);
