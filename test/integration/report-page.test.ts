import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { htmlReport } from '../../src/report/html/report.js';
import {
  SAMPLE_STATEMENT,
  sampleHistory,
  sampleProperties,
  writeSampleFiles,
} from '../support/sample-run.js';
import { aTest, HOSTILE, ONE_OF_EACH, theResults } from '../unit/report-examples.js';

const CHROMIUM = '/usr/bin/chromium';
const MISSING = existsSync(CHROMIUM) ? '' : ` [no ${CHROMIUM} here]`;

/** The page of a run with one faulted test, opened; and all that the browser had to say of it. */
async function opened(): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
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
    properties: sampleProperties(history),
  });
  const hostile = aTest(`x/${HOSTILE}`, {
    verdict: 'fail',
    reason: HOSTILE,
    diff: HOSTILE,
    statement: HOSTILE,
  });
  const results = theResults([faulted, ...ONE_OF_EACH, hostile]);
  const file = join(folder, 'report.html');
  await writeFile(file, await htmlReport(folder, results, async () => history));

  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ colorScheme: 'light', viewport: { width: 1200, height: 900 } });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  const url = pathToFileURL(file).href;
  await page.goto(url);
  await page.locator('.timeline').scrollIntoViewIfNeeded();
  await page.waitForSelector('.timeline[data-drawn]');
  return { page, complaints, requests };
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

test.skipIf(MISSING)(
  `report.html draws, light and dark, and asks nobody for anything${MISSING}`,
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
