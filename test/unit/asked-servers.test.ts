import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { demandOneKind, otherVersion } from '../../src/run/asked-servers.js';
import { chooseRuntimeKind, openRuntime } from '../../src/run/choose-runtime.js';
import { requestFor } from '../support/mesh.js';
import { makePlace } from '../support/place.js';

const facts = (versionNumber: number, spock?: string) => ({
  versionNumber,
  extensions: { ...(spock && { spock }) },
  hasOutputPluginLibraries: false,
});

describe('the version of pgEdge that was asked for', () => {
  test.each([
    ['17-spock5', 170_011, '5.0.11'],
    ['17.6-spock5.0.4-minimal-1', 170_006, '5.0.4'],
    ['17-spock6', 170_011, '6.0.0-beta.1'],
    [undefined, 150_018, undefined],
  ])('%s: PostgreSQL %d with Spock %s will do', (pgedgeVersion, number, spock) => {
    expect(otherVersion({ pgedgeVersion }, facts(number, spock), 'here')).toBeUndefined();
  });

  test.each([
    ['16-spock5', 170_011, '5.0.11'],
    ['17-spock5', 150_018, undefined],
    ['17-spock5', 170_011, undefined],
    ['17-spock5', 170_011, '6.0.0-beta.1'],
    ['17.6-spock5.0.4-minimal-1', 170_060, '5.0.4'],
    ['17.6-spock5.0.1-minimal-1', 170_006, '5.0.11'],
  ])('%s: PostgreSQL %d with Spock %s will not', (pgedgeVersion, number, spock) => {
    expect(otherVersion({ pgedgeVersion }, facts(number, spock), 'PostgreSQL from here')).toBe(
      `pgedge-version "${pgedgeVersion}": not to be had from PostgreSQL from here, ${spock ? `with Spock ${spock}` : 'without Spock'}`,
    );
  });

  test('is demanded of the servers of this machine, before any of them starts', async () => {
    const place = await makePlace();
    try {
      const request = requestFor({ pgBin: 'embedded', pgedgeVersion: '17-spock5' });
      await expect(openRuntime('local', request, place, () => {})).rejects.toThrow(
        /^pgedge-version "17-spock5": not to be had from PostgreSQL .* of the embedded package, without Spock; runtime docker/,
      );
    } finally {
      await place.remove();
    }
  });
});

describe('servers that were named', () => {
  test.each([
    [{ runtime: 'local', image: 'own:1', ownImage: true }, 'image "own:1": is for runtime docker'],
    [{ pgBin: '/x', image: 'own:1', ownImage: true }, 'image "own:1" and pg-bin "/x" both name the servers'],
    [{ runtime: 'docker', pgBin: '/x' }, 'pg-bin "/x": is for runtime local'],
  ] as const)('%o is refused: one of them would be left out', (named, message) => {
    expect(() => demandOneKind(requestFor({ runtime: 'auto', pgBin: undefined, ...named }))).toThrow(message);
  });
});

describe('runtime auto', () => {
  const auto = (changes = {}) =>
    chooseRuntimeKind(
      requestFor({ runtime: 'auto', pgBin: undefined, image: 'own:1', ...changes }),
      new AbortController().signal,
    );
  // A daemon that cannot answer, whatever this machine has.
  beforeEach(() => {
    vi.stubEnv('DOCKER_HOST', 'unix:///nowhere/docker.sock');
    vi.stubEnv('GITHUB_ACTIONS', undefined);
  });
  afterEach(() => vi.unstubAllEnvs());

  test('never takes other servers than the image that was named', async () => {
    await expect(auto({ ownImage: true })).rejects.toThrow(
      /^image "own:1": takes docker, and no daemon answers/,
    );
  });

  test('looks on this machine for a version whose image cannot be had, and says why', async () => {
    await expect(auto({ pgedgeVersion: '17-spock5' })).resolves.toMatchObject({
      kind: 'local',
      why: expect.stringMatching(/^no docker daemon answers/),
    });
  });
});
