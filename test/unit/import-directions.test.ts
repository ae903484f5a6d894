import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrows, circles, notDown, sources, src } from '../support/imports.js';

/** The floors of the house, the top one first. Imports go down; the folders of one floor do not know each other. */
const FLOORS = [
  ['index.ts'],
  ['action'],
  ['cli'],
  ['advise'],
  ['run'],
  ['script'],
  ['suite'],
  ['report'],
  ['checkers', 'conflicts', 'metrics'],
  ['workload'],
  ['faults'],
  ['history'],
  ['compare'],
  ['cluster'],
  ['replication'],
  ['runtime'],
  ['schedule', 'database', 'process'],
  ['.'],
];

test('imports go down only', async () => {
  expect(notDown(await arrows(), FLOORS)).toEqual([]);
});

test('no file imports itself by way of others', async () => {
  expect(circles(await arrows())).toEqual([]);
});

test('every folder is on a floor, and every floor is there', async () => {
  const folders = (await sources()).map((file) => (file.includes('/') ? file.split('/')[0]! : '.'));
  const floors = FLOORS.flat().filter((floor) => floor !== 'index.ts');
  expect([...new Set(folders)].sort()).toEqual(floors.sort());
});

test('docs/architecture.md shows the folders in this order', async () => {
  const text = await readFile(resolve(src, '../docs/architecture.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (`src\/.*?) \|/gm)].map(([, cell]) =>
    [...cell!.matchAll(/`src\/([a-z]*)`/g)].map(([, folder]) => folder || '.'),
  );
  expect(rows).toEqual(FLOORS.slice(1));
});

describe('what the test would find', () => {
  const floors = [['top.ts'], ['a'], ['b', 'c'], ['.']];
  test.each([
    ['an arrow that goes up', { from: 'b/x.ts', to: 'a/y.ts' }, 'b/x.ts imports a/y.ts: b is below a'],
    ['one along a floor', { from: 'b/x.ts', to: 'c/y.ts' }, 'b/x.ts imports c/y.ts: b is on the floor of c'],
    ['one from the bottom', { from: 'e.ts', to: 'c/y.ts' }, 'e.ts imports c/y.ts: . is below c'],
    ['one to the top', { from: 'a/x.ts', to: 'top.ts' }, 'a/x.ts imports top.ts: a is below top.ts'],
    ['a folder on no floor', { from: 'new/x.ts', to: 'e.ts' }, 'new is on no floor: new/x.ts imports e.ts'],
  ])('%s', (_, arrow, said) => {
    expect(
      notDown([{ from: 'top.ts', to: 'a/x.ts' }, { from: 'a/x.ts', to: 'e.ts' }, arrow], floors),
    ).toEqual([said]);
  });

  test('a circle, by its shortest way and once', () => {
    const arrow = (from: string, to: string) => ({ from, to });
    const all = [arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'a'), arrow('a', 'c'), arrow('x', 'a')];
    expect(circles(all)).toEqual(['a → c → a', 'b → c → a → b']);
  });
});
