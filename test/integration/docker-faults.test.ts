import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/faults/fault.js';
import type { World } from '../../src/faults/world.js';
import { openRuntime } from '../../src/run/choose-runtime.js';
import { Lane } from '../../src/run/lane.js';
import { sweepDocker } from '../../src/runtime/docker/docker.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { carryOne, effects, Writers, worldOf } from '../support/faults.js';
import { requestFor } from '../support/mesh.js';
import { makePlace, type TestPlace } from '../support/place.js';

const why = await whyNoDocker();

describe.skipIf(why)(`faults in containers${why ? ` (skipped: ${why})` : ''}`, { timeout: 120_000 }, () => {
  let place: TestPlace;
  let lane: Lane;
  let world: World;

  beforeAll(async () => {
    place = await makePlace();
    const request = requestFor({ runtime: 'docker', image: DOCKER_IMAGE, nodes: 2 });
    const { runtime, engine } = await openRuntime('docker', request, place, () => {});
    lane = new Lane('lane1', 2, runtime, engine, place.signal);
    const mesh = await lane.fresh();
    world = worldOf(mesh, runtime);
    await mesh.cluster.createTable('t', 'id int primary key');
  }, 120_000);
  afterAll(async () => {
    world.cluster.close();
    await lane.stop();
    expect(await sweepDocker(place.runId)).toEqual([]);
    await place.remove();
  }, 120_000);

  // One after the other on the same mesh: each must leave it whole.
  test.each<[Fault, RegExp]>([
    [{ kind: 'kill', nodes: ['n1'] }, /^n1 killed, connections refused$/],
    [{ kind: 'kill', nodes: ['n1', 'n2'] }, /^n1, n2 killed within \d+ ms/],
    [{ kind: 'pause', nodes: ['n2'] }, /^no answer of n2 in 200 ms$/],
    [{ kind: 'restart', nodes: ['n1'], mode: 'fast' }, /^n1 shut down \(fast\)/],
    [{ kind: 'restart', nodes: ['n2'], mode: 'immediate' }, /^n2 shut down \(immediate\)/],
    [{ kind: 'killWalsender', links: [['n2', 'n1']] }, /^walsender of n1→n2 \(process \d+\) ended$/],
    [{ kind: 'holdApply', node: 'n2', table: 't' }, /^waiting for t on n2: pglogical apply/],
  ])('under writes on both nodes, nothing acknowledged is lost after %j', async (fault, effect) => {
    await world.cluster.everywhere('truncate t');
    await world.cluster.settle();
    const writers = new Writers(world.cluster);
    const reports = await carryOne(fault, world);
    expect(effects(reports)).toEqual([expect.stringMatching(effect), expect.any(String)]);
    expect(await writers.lost()).toEqual([]);
    for (const server of world.servers.values()) expect(await server.state()).toBe('running');
  });
});
