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
    // As the page says and no more: it has to be enough.
    const collects = { ...ASKED_FOR.native, logging_collector: 'on' };
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
    expect(busy.stderr).toMatch(/n1.*: another run is at work on it/);
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

  test('what they lack is said in full and at once, with lines to paste, and nothing is changed', async () => {
    const { runtime } = opened.chosen;
    const lacking = { wal_level: 'replica', max_prepared_transactions: '0' };
    const poor = await Promise.all([
      runtime.start('poor', lacking),
      runtime.start('poorer', { ...lacking, max_wal_senders: '2' }),
      runtime.start('barred', { ...lacking, max_wal_senders: '2', logging_collector: 'on' }),
    ]);
    try {
      const before = await Promise.all(poor.map(foundOn));
      desk.write('cluster.txt', file([servers[0]!, ...poor]).replace(/(n4 .* password=)\S+/, '$1wrong'));
      const asked = ['-s', 'smoke', '--engine', 'native', '--cluster', 'cluster.txt'];
      const barred = await desk.run(...asked);
      expect(barred.stderr).toMatch(
        /^error: cluster\.txt, line 4: n4 at .* let nobody in: the password .*\n$/,
      );
      desk.write('cluster.txt', `${file([servers[0]!, ...poor])} peers=127.0.0.1:1`);
      const { stderr, status } = await desk.run(...asked);
      const [said, ...blocks] = stderr.split(/\n\nFor (?=postgresql\.conf of )/);
      for (const line of [
        'cluster.txt: n2, n3: the log is out of reach, and no verdict would hold',
        'cluster.txt: n2, n3, n4: wal_level is "replica", and has to be "logical": it takes a restart',
        'cluster.txt: n2, n3, n4: max_prepared_transactions is "0", and has to be at least 10',
        'cluster.txt: n2, n3, n4: track_commit_timestamp is "off", and has to be "on"',
        'cluster.txt, line 2: n2: max_wal_senders is "10", and has to be at least 20',
        'cluster.txt: n3, n4: max_wal_senders is "2", and has to be at least 20',
        'cluster.txt: n1, n2, n3: cannot log in to n4 at 127.0.0.1:1: ',
      ])
        expect(said).toContain(`error: ${line}`);
      const words = 'before a restart; on a command line, as of a container, each is -c name=value:';
      expect(blocks.map((block) => block.split('\n\n')[0])).toEqual([
        `postgresql.conf of n2 and n3, ${words}`,
        `postgresql.conf of n4, ${words}`,
      ]);
      const lines = (block = '') => block.split('\n\n')[1]!.trimEnd().split('\n').sort();
      const all = Object.entries({ ...ASKED_FOR.native, logging_collector: 'on' });
      expect(lines(blocks[0])).toEqual(all.map(([name, value]) => `${name} = ${value}`).sort());
      expect(lines(blocks[1])).toEqual(lines(blocks[0]).filter((line) => !line.startsWith('logging')));
      expect(status).toBe(3);
      expect(await Promise.all(poor.map(foundOn))).toEqual(before);
    } finally {
      await Promise.all(poor.map((server) => server.stop()));
    }
  });

  test('one that holds tables, and those that cannot reach each other, are refused', async () => {
    const { runtime } = opened.chosen;
    const full = await runtime.start('full', { ...ASKED_FOR.native, logging_collector: 'on' });
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
    lent = await ServiceContainers.start(DOCKER_IMAGE, ASKED_FOR.pglogical);
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
      { ...ASKED_FOR.pglogical, log_line_prefix: '%p ' },
      2,
    );
    try {
      desk.write('cluster.txt', stubborn.cluster);
      const { stderr, status } = await desk.run('-s', 'smoke', '--cluster', 'cluster.txt');
      expect(stderr).toContain(
        'n1, n2: log_line_prefix is "%p ", and has to be "%m [%p] {%b} %d ": the command line says so',
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
