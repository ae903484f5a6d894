import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { recordOf, versionsDoc } from '../../scripts/versions-doc.mjs';
import { aTest, theResults } from './report-examples.js';

const docs = (name: string) => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

function aRun(release: string, tests: object[]) {
  return { release, calls: release, postgres: '17.11', runtime: 'local', schedule: 'default', tests };
}
const defect = { kind: 'defect', what: 'rows are lost', reference: 'issue 1' };
const bug = { name: 'a/b', verdict: 'known', known: [defect] };
const right = { name: 'a/b', verdict: 'pass' };

describe('docs/versions.md', () => {
  test('is what the script makes of the recorded runs', async () => {
    expect(await docs('versions.md')).toBe(versionsDoc(JSON.parse(await docs('versions.json'))));
  });

  test('shows ten tests or more that are red on an old release and green on a newer one', async () => {
    const page: string = versionsDoc(JSON.parse(await docs('versions.json')));
    const rows = page
      .split('## Recorded defects')[1]!
      .split('## What differs')[0]!
      .match(/^\| (?!defect|---)/gm);
    expect(rows!.length).toBeGreaterThanOrEqual(10);
  });

  test('names a defect with the releases that have it, and what differs from 5.0.11', () => {
    const page: string = versionsDoc({ runs: [aRun('5.0.8', [bug]), aRun('5.0.11', [right])] });
    expect(page).toContain('| 5.0.8 | 17.11, local | 1 known (1 by a defect) |');
    expect(page).toContain('| rows are lost | a/b | 5.0.8 | 5.0.11 | issue 1 |');
    expect(page).toContain('| a/b | known | pass | **defect**: rows are lost (issue 1) |');
  });

  test('says of a failed test what was found out about it', () => {
    const failed = { name: 'a/b', verdict: 'fail', reason: 'differs' };
    const runs = [aRun('5.0.8', [failed]), aRun('5.0.11', [right])];
    expect(versionsDoc({ runs })).toContain('| a/b | fail | pass | differs |');
    expect(versionsDoc({ runs, causes: { '5.0.8 a/b': 'issue 2' } })).toContain(
      '| a/b | fail | pass | issue 2 |',
    );
  });

  test('takes whole runs of Spock alone', () => {
    const results = theResults([aTest('a/b')]);
    expect(() => recordOf({ ...results, cluster: { ...results.cluster, engine: 'native' } })).toThrow(
      TypeError,
    );
    expect(() => recordOf({ ...results, finished: false })).toThrow(TypeError);
    const spock = {
      ...results,
      command: './runner -s default --nodes 3',
      cluster: {
        ...results.cluster,
        engine: 'spock',
        engineVersion: '5.0.8',
        servers: 'PostgreSQL 17.11 in x',
      },
    };
    expect(recordOf(spock)).toMatchObject({ release: '5.0.8', postgres: '17.11', schedule: 'default' });
    expect(recordOf(spock, 'v5_STABLE 1')).toMatchObject({ release: 'v5_STABLE 1', calls: '5.0.8' });
  });
});
