import { readdir } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { suite } from '../../src/suite/all.js';

// A test that cannot fail proves nothing. Each built-in test is seen red somewhere in test/integration/suite-red-*.test.ts:
// those files are read here with a `red` that only notes of which tests they say so.

const proofs = vi.hoisted(() => new Map<string, number>());
vi.mock('../support/red.js', () => ({
  openPlaces: () => (name: string) => void proofs.set(name, (proofs.get(name) ?? 0) + 1),
}));

/** Where the scenes of conflicts/* are seen red: with models that are wrong. */
const ELSEWHERE = /^conflicts\//;

const folder = new URL('../integration/', import.meta.url);
const files = (await readdir(folder)).filter((name) => /^suite-red.*\.test\.ts$/.test(name));
for (const file of files) await import(new URL(file, folder).href);

const names = Object.keys(suite).filter((name) => !ELSEWHERE.test(name));

test('every built-in test is seen red: a planted fault has it fail', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(names.filter((name) => !proofs.has(name))).toEqual([]);
});

test('what is seen red is there', () => {
  expect([...proofs.keys()].filter((name) => !(name in suite))).toEqual([]);
});
