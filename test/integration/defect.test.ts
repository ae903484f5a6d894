import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DefectName } from '../../src/replication/profile.js';
import { runBuiltIn } from '../../src/run/built-in.js';
import { wholeMesh } from '../../src/run/ground.js';
import type { LeftByDefect, Test } from '../../src/suite/test.js';
import { openLane } from '../support/mesh.js';

const NAME: DefectName = 'cancelled apply discards the next transaction';

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane({ pgBin: 'embedded', engine: 'native', nodes: 2 });
}, 60_000);
afterAll(() => place.close());

/** A test that meets the bug, on a release that has it on record or not. */
async function met(onRecord: boolean, left?: LeftByDefect) {
  const definition: Test = {
    scope: 'mesh',
    proves: 'rows arrive',
    async run({ cluster, defect }) {
      await cluster.createTable('account', 'id int primary key');
      await cluster.nodes[0].unreplicated('insert into account values (1)');
      defect(NAME, 'n2: the row is missing', left);
    },
  };
  const mesh = await place.lane.fresh();
  const { profile } = place.chosen.engine;
  const defects = onRecord ? { [NAME]: { reference: 'issue 1' } } : {};
  const engine = Object.assign(Object.create(place.chosen.engine), { profile: { ...profile, defects } });
  const cluster = Object.assign(Object.create(mesh.cluster), { engine });
  try {
    return await runBuiltIn(definition, wholeMesh({ ...mesh, cluster }), {
      name: 'it',
      seed: 'seed',
      timeout: 40_000,
      testDir: `${place.place.runDir}/tests/defect`,
      signal: place.place.signal,
    });
  } finally {
    await place.lane.clear(mesh, 'broken');
  }
}

test('a bug that the release has on record is known, with its reference', async () => {
  expect(await met(true, { differing: { account: 1 } })).toMatchObject({
    verdict: 'known',
    known: [{ kind: 'defect', what: NAME, reference: 'issue 1' }],
  });
}, 60_000);

test('what it leaves and nobody has named is a failure', async () => {
  const { verdict, reason } = await met(true);
  expect(verdict).toBe('fail');
  expect(reason).toMatch(/public\.account: 1 row differs/);
}, 60_000);

test('the same is a failure where the release does not have it on record', async () => {
  const { verdict, reason } = await met(false, { differing: { account: 1 } });
  expect({ verdict, reason }).toEqual({ verdict: 'fail', reason: 'n2: the row is missing' });
}, 60_000);
