import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Server } from '../../src/runtime/runtime.js';
import { waitFor } from '../../src/wait.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { ASKED_FOR, foundOn, ServiceContainers } from '../support/lent.js';
import { openLane } from '../support/mesh.js';
import { Desk } from '../support/runner.js';

const why = await whyNoDocker();
let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  return () => desk.clear();
});

const WITHIN = { timeout: 180_000 };

describe('servers of which nothing is known but how to connect', WITHIN, () => {
  let opened: Awaited<ReturnType<typeof openLane>>;
  let servers: Server[];
  const line = (server: Server, i: number) =>
    `n${i + 1} host=127.0.0.1 port=${server.port} user=postgres password=${server.password}`;
  const file = (of: readonly Server[]) => of.map(line).join('\n');

  beforeAll(async () => {
    opened = await openLane({ pgBin: 'embedded' });
    const settings = {
      ...ASKED_FOR,
      max_logical_replication_workers: '20',
      max_active_replication_origins: '20',
    };
    const collects = { ...settings, logging_collector: 'on' };
    const { runtime } = opened.chosen;
    servers = await Promise.all(
      ['a', 'b', 'c'].map((name) => runtime.start(name, { ...collects, log_line_prefix: '%m ' })),
    );
  }, 60_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await opened.close();
  });

  test('a run is their guest, and leaves them as they were', async () => {
    const before = await Promise.all(servers.map(foundOn));
    desk.write('cluster.txt', file(servers));
    desk.write('mine.sql', 'select 1;\n');
    const tests = ['-s', 'smoke', '-t', 'setup/settings', '-t', 'sequences/in-sets', '-t', 'faults/kill'];
    const { stdout, stderr, status } = await desk.run(...tests, '--cluster', 'cluster.txt', '--results', 'r');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/faults\/kill .* skip /);
    expect(stdout).toMatch(/\n\d+ passed, \d+ skipped/);
    expect(status).toBe(0);
    expect(await Promise.all(servers.map(foundOn))).toEqual(before);
    const log = await readFile(join(desk.folder, 'r/latest/nodes/lane1-n1/server.log'), 'utf8');
    expect(log).toMatch(/\[\d+\] \{client backend\}/);
    const said = stdout + stderr + (await readFile(join(desk.folder, 'r/latest/runner.log'), 'utf8'));
    expect(said).not.toContain(servers[0]!.password);
  });

  test('killed with its guard, it has left something, which --clean-up removes', async () => {
    const before = await Promise.all(servers.map(foundOn));
    desk.write('cluster.txt', file(servers));
    const runner = desk.start('-t', 'convergence/mixed-load', '--cluster', 'cluster.txt', '--results', 'r');
    await waitFor('the run to be their guest', () => isGuest(servers[0]!), { within: 60_000 });
    const busy = await desk.run('-s', 'smoke', '--cluster', 'cluster.txt');
    expect(busy.stderr).toMatch(/n1: another run is at work on it/);
    expect(busy.status).toBe(3);
    process.kill(await guardOf(runner.process.pid!), 'SIGKILL');
    runner.process.kill('SIGKILL');
    await runner.ended;
    const cleaned = async () => {
      const { stdout, stderr, status } = await desk.run('--cluster', 'cluster.txt', '--clean-up');
      return status === 0 ? { done: stdout } : { notYet: stderr };
    };
    expect(await waitFor('the servers to be clean', cleaned, { within: 60_000 })).toContain(
      'n1: all that a run',
    );
    expect(await Promise.all(servers.map(foundOn))).toEqual(before);
    const again = await desk.run('--cluster', 'cluster.txt', '--clean-up');
    expect(again.stdout).toContain('n1: no run has left anything');
  });

  test('killed alone, its guard cleans up', async () => {
    const before = await Promise.all(servers.map(foundOn));
    desk.write('cluster.txt', file(servers));
    const runner = desk.start('-t', 'convergence/mixed-load', '--cluster', 'cluster.txt', '--results', 'r');
    await waitFor('the run to be their guest', () => isGuest(servers[2]!), { within: 60_000 });
    runner.process.kill('SIGKILL');
    await runner.ended;
    const look = async () => {
      const now = await Promise.all(servers.map(foundOn));
      return JSON.stringify(now) === JSON.stringify(before) ? { done: undefined } : { notYet: 'not yet' };
    };
    await waitFor('the servers to be as they were', look, { within: 60_000 });
  });

  test('what they lack is said in full, and nothing is changed', async () => {
    const { runtime } = opened.chosen;
    const poor = await runtime.start('poor', { wal_level: 'replica', max_prepared_transactions: '0' });
    try {
      const before = await foundOn(poor);
      desk.write('cluster.txt', file([servers[0]!, poor]));
      const { stderr, status } = await desk.run(
        '-s',
        'smoke',
        '--engine',
        'native',
        '--cluster',
        'cluster.txt',
      );
      expect(stderr).toContain('cluster.txt, line 2: n2: its log is out of reach');
      expect(status).toBe(3);
      const rich = await runtime.start('logs', { wal_level: 'replica', logging_collector: 'on' });
      try {
        desk.write('cluster.txt', file([servers[0]!, rich]));
        const run = await desk.run('-s', 'smoke', '--engine', 'native', '--cluster', 'cluster.txt');
        expect(run.stderr).toContain(
          'n2: wal_level is "replica", and has to be "logical": it takes a restart',
        );
        expect(run.stderr).toContain('n2: max_prepared_transactions is "0", and has to be at least 10');
        expect(run.stderr).toContain('n2: track_commit_timestamp is "off", and has to be "on"');
        expect(run.status).toBe(3);
      } finally {
        await rich.stop();
      }
      expect(await foundOn(poor)).toBe(before);
    } finally {
      await poor.stop();
    }
  });

  test('one that holds tables, and those that cannot reach each other, are refused', async () => {
    const { runtime } = opened.chosen;
    const full = await runtime.start('full', { ...ASKED_FOR, logging_collector: 'on' });
    const { Node } = await import('../../src/database/node.js');
    const node = new Node('n2', full, 'postgres');
    try {
      await node.sql`create table mine (id int)`;
      desk.write('cluster.txt', file([servers[0]!, full]));
      const { stderr, status } = await desk.run('-s', 'smoke', '--cluster', 'cluster.txt');
      expect(stderr).toContain('line 2: n2: database postgres holds a table (public.mine)');
      expect(status).toBe(3);
      desk.write('cluster.txt', `${line(servers[0]!, 0)} peers=127.0.0.1:1\n${line(servers[1]!, 1)}`);
      const apart = await desk.run('-s', 'smoke', '--cluster', 'cluster.txt');
      expect(apart.stderr).toMatch(/line 2: n2: cannot log in to n1 at 127\.0\.0\.1:1: .*refused/);
      expect(apart.status).toBe(3);
    } finally {
      node.close();
      await full.stop();
    }
  });
});

describe.skipIf(why)(`service containers${why ? ` (skipped: ${why})` : ''}`, WITHIN, () => {
  let lent: ServiceContainers;
  beforeAll(async () => {
    lent = await ServiceContainers.start(DOCKER_IMAGE, {
      ...ASKED_FOR,
      shared_preload_libraries: 'pglogical',
    });
  }, 120_000);
  afterAll(() => lent?.remove(), 60_000);

  test('are tested, killed and paused, and run as before when it is over', async () => {
    const before = await lent.found();
    desk.write('cluster.txt', lent.cluster);
    const tests = ['-t', 'dml/insert', '-t', 'faults/kill', '-t', 'faults/pause', '-t', 'nodes/create'];
    const { stdout, stderr, status } = await desk.run(...tests, '--cluster', 'cluster.txt', '--results', 'r');
    expect(stderr).toBe('');
    expect(`${status} ${stdout}`).toMatch(/^0 [\s\S]*\n(4 passed|\d passed, \d known)/);
    expect(await lent.found()).toEqual(before);
  });

  test('what their command line decides is said', async () => {
    const stubborn = await ServiceContainers.start(
      DOCKER_IMAGE,
      { ...ASKED_FOR, shared_preload_libraries: 'pglogical', log_line_prefix: '%p ' },
      2,
    );
    try {
      desk.write('cluster.txt', stubborn.cluster);
      const { stderr, status } = await desk.run('-s', 'smoke', '--cluster', 'cluster.txt');
      expect(stderr).toContain(
        'n1: log_line_prefix is "%p ", and has to be "%m [%p] {%b} %d ": its command line says so',
      );
      expect(status).toBe(3);
    } finally {
      await stubborn.remove();
    }
  });
});

async function isGuest(server: Server) {
  return (await foundOn(server)).includes('mmr_guest') ? { done: undefined } : { notYet: 'not yet' };
}

async function guardOf(runner: number): Promise<number> {
  const { output } = await import('../../src/process/output.js');
  const all = (await output('ps', ['axww', '-o', 'ppid=', '-o', 'pid=', '-o', 'command='])).split('\n');
  const guard = all.find((line) => Number.parseInt(line, 10) === runner && line.includes(' sweep '))!;
  return Number(guard.trim().split(/\s+/)[1]);
}
