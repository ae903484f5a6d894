import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { output } from '../../src/process/output.js';
import { openRuntime } from '../../src/run/choose-runtime.js';
import { sweepLocal } from '../../src/run/sweep.js';
import { type Runtime, SERVER_SETTINGS, type Server } from '../../src/runtime/runtime.js';
import { waitFor } from '../../src/wait.js';
import { requestFor } from '../support/mesh.js';
import { makePlace, type TestPlace } from '../support/place.js';
import { serverLives } from '../support/server-life.js';

let place: TestPlace;
let runtime: Runtime;
let servers = 0;

beforeAll(async () => {
  place = await makePlace();
  ({ runtime } = await openRuntime('local', requestFor(), place, () => {}));
});
afterAll(async () => {
  await sweepLocal(place.workDir);
  await place.remove();
});

describe('a server of processes', () => {
  test.each(serverLives)('%s; nothing is left', async (_, live) => {
    const server = await start();
    const traces = await tracesOf(server);
    await live(server);
    await server.stop();
    await untilNoTrace(traces);
  });

  test('one that somebody else has killed is crashed, not down; it starts again', async () => {
    const server = await start();
    const { pid } = await tracesOf(server);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => server.state()).toBe('crashed');
    await server.startAgain();
    await server.shutDown('immediate');
    expect(await server.state()).toBe('down');
    await server.stop();
  });

  test('one that does not start again says why, and can be stopped', async () => {
    const server = await start();
    await server.kill();
    const { postmaster } = await tracesOf(server);
    await rm(join(postmaster, '../PG_VERSION'));
    await expect(server.startAgain()).rejects.toThrow(/the server ended while starting:[\s\S]*PG_VERSION/);
    expect(await server.state()).toBe('crashed');
    await server.stop();
  });
});

describe('sweeping', () => {
  test.each([
    ['paused', (server: Server) => server.pause()],
    ['killed', (server: Server) => server.kill()],
    ['shut down', (server: Server) => server.shutDown('fast')],
    [
      'half paused',
      async (server: Server) => {
        const { pid } = await tracesOf(server);
        process.kill(pid, 'SIGSTOP');
      },
    ],
  ])('a server that is %s', async (_, damage) => {
    const server = await start();
    const traces = await tracesOf(server);
    await damage(server);
    expect(await sweepLocal(place.workDir)).toEqual([]);
    expect(existsSync(place.workDir)).toBe(false);
    await untilNoTrace(traces);
    await server.stop();
  });
});

interface Traces {
  readonly postmaster: string;
  readonly pid: number;
  readonly processes: readonly number[];
  /** The id of its System V shared memory. */
  readonly memory: string;
}

function start(): Promise<Server> {
  return runtime.start(`s${++servers}`, { ...SERVER_SETTINGS });
}

async function tracesOf(server: Server): Promise<Traces> {
  const postmaster = join(place.workDir, server.name, 'data', 'postmaster.pid');
  const lines = (await readFile(postmaster, 'utf8')).split('\n');
  const pid = Number(lines[0]);
  const all = (await output('ps', ['-A', '-o', 'pid=', '-o', 'ppid='])).split('\n');
  const children = all.map((line) => line.trim().split(/\s+/).map(Number)).filter(([, ppid]) => ppid === pid);
  const memory = lines[6]?.trim().split(/\s+/)[1] ?? '';
  expect(await memories()).toContain(memory);
  return { postmaster, pid, processes: [pid, ...children.map(([child]) => child!)], memory };
}

async function untilNoTrace({ processes, memory, postmaster }: Traces): Promise<void> {
  expect(existsSync(postmaster)).toBe(false);
  expect(await memories()).not.toContain(memory);
  const look = async () => {
    const all = (await output('ps', ['-A', '-o', 'pid=', '-o', 'stat='])).split('\n');
    const alive = all
      .map((line) => line.trim().split(/\s+/))
      .filter(([pid, state]) => processes.includes(Number(pid)) && !state?.startsWith('Z'));
    return alive.length === 0 ? { done: undefined } : { notYet: alive.join('; ') };
  };
  await waitFor('no process to be left', look, { within: 20_000 });
}

async function memories(): Promise<string[]> {
  const printed = await output('ipcs', ['-m']);
  return printed.split('\n').map((line) => line.trim().split(/\s+/)[1] ?? '');
}
