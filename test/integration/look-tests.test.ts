import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MARKER } from '../../src/replication/marker.js';
import type { Mesh } from '../../src/run/lane.js';
import type { LookContext } from '../../src/suite/test.js';
import { waitFor } from '../../src/wait.js';
import {
  expectOnlyTheCulprit,
  isMissing,
  PLACES,
  plant,
  SharingPlace,
  verdicts,
} from '../support/sharing.js';

// Tests that only look, among twenty that share a mesh, on each engine that is here.

for (const pgBin of PLACES) {
  describe.skipIf(isMissing(pgBin))(`on ${pgBin}`, () => {
    let place: SharingPlace;
    beforeAll(async () => {
      place = await SharingPlace.open(pgBin);
    });
    afterEach(() => place.stopServers());
    afterAll(() => place?.close());

    test('who only looks is given no account, sees no other’s tables, and can change nothing', async () => {
      const seen: { other?: boolean; looked?: boolean } = {};
      const until = (holds: () => boolean) =>
        waitFor('the other one', async () => (holds() ? { done: true } : { notYet: 'it goes on' }), {
          within: 15_000,
        });
      const look = async ({ cluster, expect: demand }: LookContext, { cluster: mesh }: Mesh) => {
        await cluster.settle();
        demand.equal(
          await cluster.nodes[1].value`select session_user`,
          mesh.nodes[1].endpoint.user,
          'account',
        );
        await demand.refused(cluster.nodes[0].sql`create table mine (id int)`, {
          code: '25006',
          message: /read-only transaction/,
        });
        await until(() => seen.other === true);
        demand.that((await mesh.replicatedTables()).includes('t_other.account'), 'another has a table');
        const tables = (await cluster.replicatedTables()).filter((table) => table !== MARKER);
        demand.equal(tables, [], 'tables to look at');
        seen.looked = true;
      };
      const other = async () => {
        seen.other = true;
        await until(() => seen.looked === true);
      };
      const told = await place.runWith({ other, culprit: { look } });
      expect(verdicts(told), JSON.stringify(told.outcomes)).toEqual({ pass: expect.any(Array) });
      expect(Object.values(told.runs).every((n) => n === 1)).toBe(true);
    });

    test('who only looks, and is there when something happens, is run again like any other', async () => {
      const told = await place.runWith({
        culprit: {
          look: async (_, { servers: [server] }) => plant(server!, 'planted trouble'),
        },
      });
      expectOnlyTheCulprit(told, /checkpointer logged ERROR: planted trouble/);
      expect(told.runs.culprit).toBe(2);
    });

    test('what who only looks finds wrong is its own at once', async () => {
      const told = await place.runWith({
        culprit: {
          look: async ({ expect: demand }) => demand.that(false, 'it looks wrong'),
        },
      });
      expectOnlyTheCulprit(told, /^it looks wrong$/);
      expect(Object.values(told.runs).every((n) => n === 1)).toBe(true);
    });
  });
}
