import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { KINDS } from '../../src/conflicts/kinds.js';
import { htmlReport } from '../../src/report/html/report.js';
import { NO_BROWSER, type Opened, openInBrowser } from '../support/browser.js';
import { writeSampleScenes } from '../support/sample-scenes.js';
import { aTest, theResults, withFates } from '../unit/report-examples.js';

/** The page of a run with two kinds of table, one of which has scenes that are wrong. */
async function opened(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-maps-page-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const tests = [aTest('partition/x', { ...withFates({ final: 9 }), statement: 'Nothing was lost.' })];
  for (const kind of [KINDS['second-unique'], KINDS['delta-column']]) {
    const log = `tests/conflicts/${kind.name}`;
    tests.push(
      aTest(`conflicts/${kind.name}`, { log, conflicts: await writeSampleScenes(join(folder, log), [kind]) }),
    );
  }
  const file = join(folder, 'report.html');
  const noHistory = () => Promise.reject(new Error('no history was to be read'));
  await writeFile(file, await htmlReport(folder, theResults(tests), noHistory));
  return openInBrowser(file);
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.ariaLabel);

test.skipIf(NO_BROWSER)(
  `a click on a kind of table opens its map, and one on a pair its scenes with their story${NO_BROWSER}`,
  async () => {
    const { page, complaints, requests } = await opened();
    for (const width of [360, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.reload();
        const bar = (await page.locator('.tile.maps .bar').boundingBox())!;
        expect([width, bar.y + bar.height <= 800]).toEqual([width, true]);
        expect(await page.locator('.map:visible').count()).toBe(0);

        await page.locator('.kinds a', { hasText: 'delta-column' }).click();
        const map = page.locator('.map:visible');
        expect(await map.count()).toBe(1);
        await map.getByRole('button', { name: 'n1 deletes the row; n2 adds to the delta column' }).click();
        const scenes = page.locator('.scenes:visible');
        expect(await scenes.locator('h3').textContent()).toBe(
          'n1 deletes the row; n2 adds to the delta column',
        );
        expect(
          await scenes.locator('h3').evaluate((title) => title.getBoundingClientRect().y < innerHeight),
        ).toBe(true);
        const told = await scenes.locator('.group').first().textContent();
        expect(told).toMatch(/delete from "delta_column".*deliver n1→n2.*holds in the end.*n2/s);
        expect([width, await wide(page)]).toEqual([width, 0]);
        await page.evaluate(() => {
          location.hash = '';
        });
      }
    }
    // The outcomes have a colour each and, for who does not tell these apart, a letter.
    const cells = await page.$$eval('.map .cell', (all) =>
      all.map((cell) => `${cell.textContent} ${getComputedStyle(cell).backgroundColor}`),
    );
    expect([...new Set(cells)].map((cell) => cell[0]).sort()).toEqual(['W', 'k', '·']);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
  },
  120_000,
);

test.skipIf(NO_BROWSER)(
  `who has only a keyboard goes over a map by arrows, and opens a pair by Enter${NO_BROWSER}`,
  async () => {
    const { page, complaints } = await opened();
    await page.locator('.kinds a', { hasText: 'second-unique' }).focus();
    await page.keyboard.press('Enter');
    const map = page.locator('.map:visible');
    await map.locator('button').first().waitFor();
    // One of its buttons is reached by Tab; all others are by arrows, over pairs without a scene.
    expect(await map.locator('button[tabindex="0"]').count()).toBe(1);
    await map.locator('button[tabindex="0"]').focus();
    expect(await focused(page)).toBe('n1 inserts the row; n2 inserts the row: right');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('n1 inserts the row; n2 inserts the row: right');
    await page.keyboard.press('ArrowDown');
    const below = await focused(page);
    expect(below).not.toBe('n1 inserts the row; n2 inserts the row: right');
    expect(below).toMatch(/^n1 .*; n2 inserts the row: \w+$/);
    await page.keyboard.press('Enter');
    expect(await page.locator('.scenes:visible .story').count()).toBeGreaterThan(0);
    expect(await map.locator('[aria-pressed="true"]').evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.map') === null)).toBe(true);
    expect(complaints).toEqual([]);
  },
  120_000,
);
