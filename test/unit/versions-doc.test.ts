import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { recordOf, versionsDoc } from '../../scripts/versions-doc.mjs';
import { aTest, theResults } from './report-examples.js';

const docs = (name: string) => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

function aRun(release: string, tests: object[], engine = 'spock') {
  const calls = release.split(' ').at(-1);
  return { release, engine, calls, postgres: '17.11', runtime: 'local', day: '2026-01-02', tests };
}
const defect = { kind: 'defect', what: 'rows are lost', reference: 'docs/findings/rows-lost: because' };
const bug = { name: 'a/b', verdict: 'known', known: [defect] };
const right = { name: 'a/b', verdict: 'pass' };

describe('docs/versions.md', () => {
  test('is what the script makes of the recorded runs', async () => {
    expect(await docs('versions.md')).toBe(versionsDoc(JSON.parse(await docs('versions.json'))));
  });

  test('shows twenty-five tests or more that are red on 5.0.0 or 5.0.6 and green on a newer release', async () => {
    const page: string = versionsDoc(JSON.parse(await docs('versions.json')));
    const rows = page
      .split('## Recorded defects')[1]!
      .split('## What was skipped')[0]!
      .split('\n')
      .filter((row) => row.startsWith('| '))
      .map((row) => row.split(' | '))
      .filter(([, , red, green]) => /^5\.0\.0|5\.0\.6/.test(red!) && /5\.0\.(8|11)|main/.test(green!));
    expect(new Set(rows.map(([, test]) => test)).size).toBeGreaterThanOrEqual(25);
  });

  test('names a defect with the releases that have it, and what differs from 5.0.11', () => {
    const page: string = versionsDoc({ runs: [aRun('5.0.11', [right]), aRun('5.0.8', [bug])] });
    expect(page).toContain('| 5.0.8 | 17.11 | local | 0 | 1 (1 by a defect) | 0 | 0 | 0 | 2026-01-02 |');
    expect(page).toContain(
      '| rows are lost | a/b | 5.0.8 | 5.0.11 | [docs/findings/rows-lost](findings/rows-lost/story.md): because |',
    );
    expect(page).toContain(`| a/b | known | pass | **defect**: rows are lost (${defect.reference}) |`);
  });

  test('says of a failed test why it failed', () => {
    const failed = { name: 'a/b', verdict: 'fail', reason: 'differs' };
    const runs = [aRun('5.0.8', [failed]), aRun('5.0.11', [right])];
    expect(versionsDoc({ runs })).toContain('| a/b | fail | pass | differs |');
  });

  test('has other engines behind Spock, with what they do not promise and why tests were skipped', () => {
    const limit = { kind: 'limitation', what: 'no delta columns', reference: 'its README' };
    const skipped = { name: 'a/c', verdict: 'skip', reason: 'needs spock' };
    const runs = [
      aRun('native 18.4', [{ name: 'a/b', verdict: 'known', known: [limit] }, skipped], 'native'),
      aRun('6.0.0-beta.1', [right]),
      aRun('5.0.11', [right]),
    ];
    const page: string = versionsDoc({ runs });
    expect(page.match(/^\| (\S+( 18\.4)?) \| 17/gm)).toEqual([
      '| 5.0.11 | 17',
      '| 6.0.0-beta.1 | 17',
      '| native 18.4 | 17',
    ]);
    expect(page).toContain('| native 18.4 | needs spock | a/c |');
    expect(page.split('## What other engines')[1]).toContain(
      '| a/b | limitation: no delta columns (its README) |',
    );
  });

  test('takes whole runs of full on servers of one kind alone', () => {
    const results = { ...theResults([aTest('a/b')]), command: './runner -s full --nodes 3' };
    const servers = 'PostgreSQL 17.11 in x';
    const spock = {
      ...results,
      cluster: { ...results.cluster, engine: 'spock', engineVersion: '5.0.8', servers },
    };
    expect(() => recordOf({ ...spock, finished: false })).toThrow(TypeError);
    expect(() => recordOf({ ...spock, command: './runner -s full-of-mine' })).toThrow(TypeError);
    expect(() => recordOf({ ...spock, cluster: { ...spock.cluster, byNode: {} } })).toThrow(TypeError);
    expect(recordOf(spock)).toMatchObject({ release: '5.0.8', postgres: '17.11' });
    expect(recordOf(spock, 'v5_STABLE 1')).toMatchObject({ release: 'v5_STABLE 1', calls: '5.0.8' });
    const native = { ...spock, cluster: { ...spock.cluster, engine: 'native', engineVersion: '17.11' } };
    expect(recordOf(native)).toMatchObject({ release: 'native 17.11', engine: 'native' });
  });
});
