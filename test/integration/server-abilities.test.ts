import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClusterError, FaultError } from '../../src/errors.js';
import type { Fault } from '../../src/faults/fault.js';
import { sweepLocal } from '../../src/run/sweep.js';
import { findFaketime } from '../../src/runtime/faketime.js';
import { whyNoMounts } from '../../src/runtime/local/mounts.js';
import type { ServerAbility } from '../../src/runtime/runtime.js';
import { carryOne, changed, effects, Writers, worldOf } from '../support/faults.js';
import { openLane } from '../support/mesh.js';

let place: Awaited<ReturnType<typeof openLane>>;
beforeEach(async () => {
  place = await openLane({ nodes: 2 });
});
afterEach(async () => {
  await place.close();
  expect(await mounts(place.place.workDir)).toEqual([]);
});

const noMounts = await whyNoMounts();

describe.skipIf(!findFaketime())('a clock that can be wrong', { timeout: 60_000 }, () => {
  const fault: Fault = { kind: 'skewClock', node: 'n1', seconds: -90 };

  test('is off by what was asked, survives a kill, and is put right', async () => {
    const { mesh, world } = await fresh('skewClock');
    const [n1] = mesh.cluster.nodes;
    const writers = new Writers(mesh.cluster);
    const [n1Server] = mesh.servers;
    await n1Server!.skewClock(-90);
    await n1Server!.kill();
    await n1Server!.startAgain();
    const off = Number(await n1.value`select extract(epoch from clock_timestamp())`) - Date.now() / 1000;
    expect(Math.round(off)).toBe(-90);
    expect(effects(await carryOne(fault, world))).toEqual([
      'clock_timestamp() of n1 is off by -90.0 s',
      expect.stringMatching(/^clock_timestamp\(\) of n1 is off by -?0.0 s$/),
    ]);
    expect(await writers.lost()).toEqual([]);
    const pid = (await readFile(`${place.place.workDir}/lane1-n1/data/postmaster.pid`, 'utf8')).split(
      '\n',
    )[0]!;
    expect((await readdir('/dev/shm')).filter((name) => name.endsWith(`faketime_sem_${pid}`))).toEqual([]);
  });

  test('that stays right is no fault', async () => {
    const { mesh, world } = await fresh('skewClock');
    const servers = new Map([['n1', changed(mesh.servers[0]!, { skewClock: async () => {} })]]);
    const carrying = carryOne(fault, { ...world, servers });
    await expect(carrying).rejects.toThrow(FaultError);
    await expect(carrying).rejects.toThrow(/n1's clock to be off by -90 s; last seen: it is off by -?0.0 s/);
  });
});

describe.skipIf(noMounts)('a volume that can be full', { timeout: 60_000 }, () => {
  const fault: Fault = { kind: 'fillVolume', node: 'n1' };

  test('is full, and has room again', async () => {
    const { mesh, world } = await fresh('fillVolume');
    const writers = new Writers(mesh.cluster);
    const [full, healed] = effects(await carryOne(fault, world));
    expect(full).toMatch(/^n1: \w+: .*No space left on device/);
    expect(healed).toMatch(/^n1 writes again/);
    expect(await writers.lost()).toEqual([]);
  });

  test('is recovered from when the server has ended', async () => {
    const { mesh, world } = await fresh('fillVolume');
    const [n1] = mesh.servers;
    // As one that cannot even recover for want of space.
    const fillVolume = async () => {
      await n1!.fillVolume();
      const pid = Number(
        (await readFile(`${place.place.workDir}/lane1-n1/data/postmaster.pid`, 'utf8')).split('\n')[0],
      );
      setTimeout(() => process.kill(pid, 'SIGQUIT'), 500);
    };
    const servers = new Map([['n1', changed(n1!, { fillVolume })]]);
    const schedule = carryOne(fault, { ...world, servers }, 2_000);
    expect(effects(await schedule)[1]).toBe('n1 writes again, started again');
    expect(await n1!.state()).toBe('running');
  });

  test('with room is no fault', async () => {
    const { mesh, world } = await fresh('fillVolume');
    const servers = new Map([['n1', changed(mesh.servers[0]!, { fillVolume: async () => {} })]]);
    const carrying = carryOne(fault, { ...world, servers });
    await expect(carrying).rejects.toThrow(/n1 to log "No space left on device"; last seen: a megabyte was/);
  });

  test('goes away when somebody else sweeps up', async () => {
    const { mesh } = await fresh('fillVolume');
    await mesh.servers[0]!.fillVolume();
    const { workDir } = place.place;
    expect(await mounts(workDir)).toHaveLength(2);
    expect(await sweepLocal(workDir)).toEqual([]);
    expect(await mounts(workDir)).toEqual([]);
    expect(existsSync(workDir)).toBe(false);
  });
});

test('a server that was not started for it refuses', { timeout: 60_000 }, async () => {
  const { mesh } = await fresh();
  await expect(mesh.servers[0]!.skewClock(1)).rejects.toThrow(ClusterError);
  await expect(mesh.servers[0]!.fillVolume()).rejects.toThrow('was not started for fillVolume');
});

async function fresh(ability?: ServerAbility) {
  const mesh = await place.lane.fresh(ability ? { ability } : {});
  await mesh.cluster.createTable('t', 'id int primary key');
  return { mesh, world: worldOf(mesh, place.chosen.runtime) };
}

async function mounts(folder: string): Promise<string[]> {
  if (!existsSync('/proc/self/mounts')) return [];
  return (await readFile('/proc/self/mounts', 'utf8')).split('\n').filter((line) => line.includes(folder));
}
