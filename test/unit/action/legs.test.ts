import { describe, expect, test } from 'vitest';
import { readLegs } from '../../../scripts/legs.mjs';

const read = (versions: string, { prefix = 'mmr', ownServers = false } = {}) =>
  readLegs({ versions, prefix, ownServers });

describe('the legs of the reusable workflow', () => {
  test('one for each version, in their order; one that is named twice runs once', () => {
    const { legs, pattern } = read('["18-spock5", "17.6-spock5.0.4-minimal-1", "18-spock5"]');
    expect(legs).toEqual([
      { name: '18-spock5', version: '18-spock5' },
      { name: '17.6-spock5.0.4-minimal-1', version: '17.6-spock5.0.4-minimal-1' },
    ]);
    expect(pattern).toBe('{mmr-18-spock5-summary,mmr-17.6-spock5.0.4-minimal-1-summary}');
  });

  test('the pattern of a single one is its name: braces around one alternative would be meant literally', () => {
    expect(read('["17-spock5"]').pattern).toBe('mmr-17-spock5-summary');
  });

  test('without a list: the default version, or the servers that were named otherwise', () => {
    expect(read('').legs).toEqual([{ name: '17-spock5', version: '17-spock5' }]);
    expect(read('', { ownServers: true })).toEqual({
      legs: [{ name: 'own-servers', version: '' }],
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

  test.each(['', 'a b', 'a/b', 'x*', '{a}'])('artifact-prefix %j is refused', (prefix) => {
    expect(() => read('', { prefix })).toThrow(/^input artifact-prefix: .* is not accepted/);
  });
});
