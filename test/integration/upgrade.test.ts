import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { suite } from '../../src/suite/all.js';
import { judge, openLane } from '../support/mesh.js';
import { otherServers } from '../support/other-servers.js';
import { makePlace, type TestPlace } from '../support/place.js';

let place: TestPlace;
let lane: Awaited<ReturnType<typeof openLane>>;
let next: string;
beforeAll(async () => {
  place = await makePlace();
  next = await otherServers(place.runDir);
  lane = await openLane({ upgradeTo: next });
});
afterAll(async () => {
  await lane.close();
  await place.remove();
});

// Where MMR_TEST_PG_BIN and MMR_TEST_PG_BIN_2 name two releases, from one to the other; else to the same under another name.
test('every node is upgraded in its turn while clients write, and nothing that was acknowledged is lost', {
  timeout: 240_000,
}, async () => {
  const outcome = await judge(suite['upgrade/rolling']!, lane, { timeout: 220_000 });
  expect(['pass', 'known'], outcome.reason).toContain(outcome.verdict);
  expect(outcome.statement).toMatch(/acknowledged/);
  const tests = join(lane.place.runDir, 'tests');
  const [folder] = await readdir(tests);
  const log = await readFile(join(tests, folder!, 'test.log'), 'utf8');
  const history = await readFile(join(tests, folder!, 'history.jsonl'), 'utf8');
  const nodes = ['n1', 'n2', 'n3'];
  for (const node of nodes) expect(log).toMatch(new RegExp(`^${node} to .*: (in place|anew, for .*)$`, 'm'));
  // One after the other, and each was seen to run from the new folder.
  const back = [...history.matchAll(/(n\d) is back with ([^"]*), and every link runs/g)];
  expect(back.map(([, node]) => node)).toEqual(nodes);
  for (const [, , what] of back) expect(what).toContain(next);
});

test('without servers to upgrade to it is skipped, and asking for them without it is refused', async () => {
  const { reasonToSkip } = await import('../../src/suite/skip.js');
  const given = { ...lane.chosen, nodes: 3 };
  const { next: _, ...without } = given;
  expect(reasonToSkip(suite['upgrade/rolling']!, given)).toBeUndefined();
  expect(reasonToSkip(suite['upgrade/rolling']!, without)).toMatch(/^needs --upgrade-to FOLDER/);
  expect(reasonToSkip(suite['upgrade/mixed']!, given)).toMatch(/^needs nodes of different releases/);
});
