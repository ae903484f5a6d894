import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FaultError } from '../../src/errors.js';
import type { Fault } from '../../src/faults/fault.js';
import type { World } from '../../src/faults/world.js';
import { links } from '../../src/replication/names.js';
import type { Mesh } from '../../src/run/lane.js';
import { carryOne, effects, Writers, worldOf } from '../support/faults.js';
import { openLane } from '../support/mesh.js';
import { PlainLink } from '../support/plain-link.js';

let place: Awaited<ReturnType<typeof openLane>>;
let mesh: Mesh;
let proxies: PlainLink[] = [];

beforeAll(async () => {
  place = await openLane({ nodes: 2 });
});
afterAll(() => place.close());
beforeEach(async () => {
  mesh = await place.lane.fresh({ unwired: true });
});
afterEach(async () => {
  await place.lane.clear(mesh, 'broken');
  for (const proxy of proxies) proxy.close();
});

const faults: [Fault, RegExp, RegExp][] = [
  [
    { kind: 'cut', links: [['n2', 'n1']] },
    /^0 bytes in 200 ms over n1→n2, connections: [1-9]\d* reset/,
    /a connection of n1→n2 to be reset or refused; last seen: none was/,
  ],
  [
    { kind: 'hold', links: [['n2', 'n1']], direction: 'data' },
    /^0 bytes of data in 200 ms over n1→n2$/,
    /n1→n2: no byte of data was to pass in 200 ms, but [1-9]\d* bytes/,
  ],
  [
    {
      kind: 'hold',
      links: [
        ['n2', 'n1'],
        ['n1', 'n2'],
      ],
      direction: 'both',
    },
    /^0 bytes of both .* n1→n2; 0 bytes of both .* n2→n1$/,
    /no byte of both was to pass/,
  ],
  [
    { kind: 'delay', links: [['n2', 'n1']], delay: 400 },
    /^a marker took [4-9]\d\d ms over n1→n2$/,
    /a marker was to take 400 ms or more, but took \d{1,2} ms/,
  ],
  [
    { kind: 'bandwidth', links: [['n2', 'n1']], bytesPerSecond: 50_000 },
    /^\d+ bytes in \d+(\.\d+)? s over n1→n2$/,
    /at most \d+ bytes were to pass in \d+(\.\d+)? s, but \d{6} did/,
  ],
  [
    { kind: 'cutAfter', links: [['n2', 'n1']], bytes: 100_000 },
    /^1 connections of n1→n2 reset after 100000 bytes$/,
    /a connection of n1→n2 to be reset after 100000 bytes; last seen: none was/,
  ],
];

describe('faults on links', { timeout: 60_000 }, () => {
  test.each(faults)('%j has its effect, and is healed', async (fault, effect) => {
    const world = await proxied(true);
    const reports = await carryOne(fault, world);
    expect(effects(reports)).toEqual([expect.stringMatching(effect), expect.stringMatching(/ open$/)]);
    expect(await new Writers(mesh.cluster).lost()).toEqual([]);
  });

  test.each(faults)('%j fails where the proxy does nothing', async (fault, _, why) => {
    const world = await proxied(false);
    const carrying = carryOne(fault, world);
    await expect(carrying).rejects.toThrow(FaultError);
    await expect(carrying).rejects.toThrow(why);
  });
});

/** A mesh whose every link leads through a proxy. */
async function proxied(obeys: boolean): Promise<World> {
  const { cluster } = mesh;
  const { engine } = cluster;
  await Promise.all(cluster.nodes.map((node) => cluster.prepare(node)));
  const all = [...links(cluster.nodes)];
  proxies = await Promise.all(
    all.map(({ subscriber, upstream }) =>
      new PlainLink(subscriber.name, upstream.name, upstream.endpoint.port, obeys).listen(),
    ),
  );
  for (const [i, { subscriber, upstream }] of all.entries()) {
    const dsn = upstream.peerDsn.replace(/port=\d+/, `port=${proxies[i]!.port}`);
    await engine.subscribe(subscriber, upstream, { dsn });
  }
  await cluster.untilLinked();
  await cluster.proveLinks();
  await cluster.createTable('t', 'id int primary key');
  return { ...worldOf(mesh, place.chosen.runtime), links: proxies };
}
