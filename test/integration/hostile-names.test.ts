import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/run/run.js';
import { requestFor } from '../support/mesh.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mmr-names-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(join(dir, name, '..'), { recursive: true });
  writeFileSync(join(dir, name), text);
}

test('scripts that run at once are each judged by what they printed themselves, whatever their names', async () => {
  // Each waits until the other one has begun to print.
  const meets = (own: string, other: string) =>
    `touch ${dir}/${own}; until [ -e ${dir}/${other} ]; do read -r -t 0.05 <> <(:); done`;
  write('x+1.sh', `echo 1..2; echo ok 1; ${meets('a', 'b')}; echo not ok 2\n`);
  write('x=1.sh', `${meets('b', 'a')}; echo 1..1; echo ok 1\n`);
  write('names/ä.sh', 'echo 1..1; echo ok 1 - umlaut\n');
  write('names/ö.sh', 'echo 1..1; echo not ok 1 - umlaut\n');
  write('list', `test: ${dir}/x+1.sh ${dir}/x=1.sh\ntest: names/ä.sh names/ö.sh\n`);
  const request = requestFor({
    nodes: 2,
    jobs: 2,
    resultsDir: join(dir, 'results'),
    wanted: [{ schedule: join(dir, 'list') }],
  });
  const { results } = await run(
    request,
    { started() {}, note() {}, testStarted() {}, testEnded() {} },
    new AbortController().signal,
  );
  expect(results.tests.slice(0, 4).map(({ verdict }) => verdict)).toEqual(['fail', 'pass', 'pass', 'fail']);
  expect(results.tests[0]!.reason).toMatch(/^1 of 2 points failed/);
  expect(new Set(results.tests.slice(0, 4).map(({ log }) => log)).size).toBe(4);
});
