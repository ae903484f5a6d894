import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { legWords, readLegs } from '../../../scripts/legs.mjs';

const read = (versions: string, { prefix = 'mmr', ownServers = false, shards = '' } = {}) =>
  readLegs({ versions, shards, prefix, ownServers });

describe('the legs of the reusable workflow', () => {
  test('one for each version, in their order; one that is named twice runs once', () => {
    const { legs, pattern } = read('["18-spock5", "17.6-spock5.0.4-minimal-1", "18-spock5"]');
    expect(legs).toEqual([
      { name: '18-spock5', version: '18-spock5', shard: '' },
      { name: '17.6-spock5.0.4-minimal-1', version: '17.6-spock5.0.4-minimal-1', shard: '' },
    ]);
    expect(pattern).toBe('{mmr-18-spock5-summary,mmr-17.6-spock5.0.4-minimal-1-summary}');
  });

  test('the pattern of a single one is its name: braces around one alternative would be meant literally', () => {
    expect(read('["17-spock5"]').pattern).toBe('mmr-17-spock5-summary');
  });

  test('without a list: the default version, or the servers that were named otherwise', () => {
    expect(read('').legs).toEqual([{ name: '17-spock5', version: '17-spock5', shard: '' }]);
    expect(read('', { ownServers: true })).toEqual({
      legs: [{ name: 'own-servers', version: '', shard: '' }],
      pattern: 'mmr-own-servers-summary',
    });
  });

  test.each([
    '[]',
    '"17-spock5"',
    '17-spock5',
    '["17-spock5"',
    '{}',
    'null',
    '[17]',
    '[""]',
    '["a/b"]',
    '["17-spock5,"]',
  ])('%s is refused', (versions) => {
    expect(() => read(versions)).toThrow(
      `input pgedge-versions: ${JSON.stringify(versions)} is not accepted; accepted: a JSON list of 1 to 256`,
    );
  });

  test('each version is shared by so many, with names of their own; one has all of it', () => {
    expect(read('["16-spock5", "17-spock5"]', { shards: '2' })).toEqual({
      legs: [
        { name: '16-spock5-1of2', version: '16-spock5', shard: '1/2' },
        { name: '16-spock5-2of2', version: '16-spock5', shard: '2/2' },
        { name: '17-spock5-1of2', version: '17-spock5', shard: '1/2' },
        { name: '17-spock5-2of2', version: '17-spock5', shard: '2/2' },
      ],
      pattern:
        '{mmr-16-spock5-1of2-summary,mmr-16-spock5-2of2-summary,mmr-17-spock5-1of2-summary,mmr-17-spock5-2of2-summary}',
    });
    expect(read('', { shards: '1' })).toEqual(read(''));
    expect(read('', { shards: '2', ownServers: true }).legs.map(({ name }) => name)).toEqual([
      'own-servers-1of2',
      'own-servers-2of2',
    ]);
  });

  test.each(['0', '-1', '1.5', '257', 'x', '1e2'])('shards %s is refused', (shards) => {
    expect(() => read('', { shards })).toThrow(
      `input shards: "${shards}" is not accepted; accepted: a whole number from 1 to 256`,
    );
  });

  test('more legs than GitHub takes are refused, with what it would take', () => {
    expect(() => read('["16-spock5", "17-spock5", "18-spock5"]', { shards: '86' })).toThrow(
      'input shards: "86" is not accepted; accepted: at most 85 with 3 versions',
    );
    expect(read('["16-spock5", "17-spock5"]', { shards: '128' }).legs).toHaveLength(256);
  });

  test.each(['', 'a b', 'a/b', 'x*', '{a}'])('artifact-prefix %j is refused', (prefix) => {
    expect(() => read('', { prefix })).toThrow(/^input artifact-prefix: .* is not accepted/);
  });
});

describe('what the last job merges', () => {
  const { legs } = read('["16-spock5", "17-spock5"]', { shards: '2' });
  /** The folder in which download-artifact has put these results, each in a folder of its own or, of one, in none. */
  function folderWith(results: Record<string, unknown>): string {
    const folder = mkdtempSync(join(tmpdir(), 'mmr-legs-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [name, content] of Object.entries(results)) {
      mkdirSync(join(folder, name), { recursive: true });
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      writeFileSync(join(folder, name, 'results.json'), text);
    }
    return folder;
  }
  const words = (folder: string, of = legs) =>
    legWords({ legs: of, folder, prefix: 'mmr' }).map((word: string) => word.replaceAll(folder, 'F'));

  test('every leg has its folder, also where it left nothing', () => {
    const all = legs.map(({ name, version }) => `${version}=F/mmr-${name}-summary`);
    expect(words(folderWith({ 'mmr-16-spock5-1of2-summary': {} }))).toEqual(all);
    expect(words('/nowhere')).toEqual(all);
  });

  test('the artifact of the only leg has no folder of its own', () => {
    expect(words(folderWith({ '': 'damaged' }), [legs[0]!])).toEqual(['16-spock5=F']);
  });

  test('nor has the only artifact of several legs: its results say whose it is', () => {
    const folder = folderWith({
      '': { pgedgeVersion: '17-spock5', shard: { number: 1, of: 2, ofTests: 9, schedule: 'one' } },
    });
    expect(words(folder)[2]).toBe('17-spock5=F');
    expect(words(folder).filter((word: string) => word.endsWith('=F'))).toHaveLength(1);
    expect(words(folder)).toHaveLength(4);
  });

  test.each([
    ['of another version', { pgedgeVersion: '15-spock5', shard: { number: 1, of: 2 } }],
    ['of another shard', { pgedgeVersion: '17-spock5' }],
    ['of none that can be read', 'damaged'],
  ])('one %s is told besides, by its folder', (_, content) => {
    const all = words(folderWith({ '': content }));
    expect(all).toHaveLength(5);
    expect(all.at(-1)).toBe('F');
  });
});
