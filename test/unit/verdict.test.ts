import { expect, test } from 'vitest';
import { countVerdicts, exitStatus, wholeVerdict } from '../../src/report/counts.js';
import type { Verdict } from '../../src/report/results.js';
import { pgedgeImage } from '../../src/run/request.js';

const of = (...verdicts: Verdict[]) => countVerdicts(verdicts.map((verdict) => ({ verdict })));

test.each([
  ['all passed', of('pass', 'pass'), false, 'pass', 0],
  ['one failed', of('pass', 'fail', 'error'), false, 'fail', 1],
  ['one could not be judged', of('pass', 'error'), false, 'error', 2],
  ['nothing was exercised', of(), false, 'error', 2],
  ['everything was skipped', of('skip', 'skip'), false, 'error', 2],
  ['a known limitation', of('pass', 'known'), false, 'pass', 0],
  ['a known limitation, strictly', of('pass', 'known'), true, 'fail', 1],
] as const)('%s', (_, counts, strict, verdict, status) => {
  expect(wholeVerdict(counts, strict)).toBe(verdict);
  expect(exitStatus(wholeVerdict(counts, strict))).toBe(status);
});

test.each([
  ['17-spock5', 'ghcr.io/pgedge/pgedge-postgres:17-spock5-minimal'],
  ['18-spock5', 'ghcr.io/pgedge/pgedge-postgres:18-spock5-minimal'],
  ['17.6-spock5.0.4-minimal-1', 'ghcr.io/pgedge/pgedge-postgres:17.6-spock5.0.4-minimal-1'],
  ['17', undefined],
  ['spock5', undefined],
  ['17-spock5; rm -rf /', undefined],
  ['latest', undefined],
])('image of version %s', (version, image) => expect(pgedgeImage(version)).toBe(image));
