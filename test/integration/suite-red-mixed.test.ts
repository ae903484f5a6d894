import { afterAll } from 'vitest';
import type { World } from '../../src/faults/world.js';
import type { Engine } from '../../src/replication/engine.js';
import type { Runtime } from '../../src/runtime/runtime.js';
import { embeddedToo, otherServers } from '../support/other-servers.js';
import { makePlace, type TestPlace } from '../support/place.js';
import { openPlaces } from '../support/red.js';

// The tests of different releases must be able to fail: here each meets an engine or an upgrade that loses something.

let made: TestPlace | undefined;
const red = openPlaces(async (place) => {
  made ??= await makePlace();
  const other = await (place === 'native' ? embeddedToo : otherServers)(made.runDir);
  return { pgBins: { n1: other }, upgradeTo: other };
});
afterAll(() => made?.remove());

const withoutOnN2 =
  (missing: string) =>
  (real: Engine): Partial<Engine> => ({
    async addTable(node, set, table, part) {
      if (!(node.name === 'n2' && table.includes(missing))) await real.addTable(node, set, table, part);
    },
  });
red('upgrade/mixed', { engine: withoutOnN2('"piece"') }, /rows|expected/);
red(
  'upgrade/mixed',
  { engine: () => ({ installed: async () => ({ catalog: '99.9', code: '99.9' }) }) },
  /n1: release: expected .*seen .*99\.9/s,
);

red(
  'upgrade/rolling',
  { engine: withoutOnN2('"member"') },
  /no acknowledged write is lost: \d+ of .*all nodes hold the same rows: \d+ of /s,
);

/** A node that comes back without one of the rows that it had. */
const forgets = ({ upgrade, cluster }: World): Partial<World> => {
  const runtime = Object.create(upgrade!.runtime) as Runtime;
  runtime.takeOver = async (server, settings, data) => {
    await upgrade!.runtime.takeOver!(server, settings, data);
    const node = cluster.nodes.find(({ name }) => server.name.endsWith(name))!;
    await node.unreplicated('delete from member where id = (select min(id) from member)');
  };
  return { upgrade: { ...upgrade!, runtime } };
};
const LOST = /no acknowledged write is lost: \d+ of \d+ .*of member \d+ is lost/s;
red('upgrade/rolling', { world: forgets }, LOST);
red('upgrade/rolling', { world: forgets }, LOST, ['spock', 'pglogical']);
red('upgrade/mixed', { engine: withoutOnN2('"piece"') }, /rows|expected/, ['spock', 'pglogical']);
