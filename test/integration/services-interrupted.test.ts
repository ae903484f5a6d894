import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { output } from '../../src/process/output.js';
import { docker } from '../../src/runtime/docker/client.js';
import { stateOf } from '../../src/runtime/docker/container-state.js';
import { type Seen, waitFor } from '../../src/wait.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { ASKED_FOR, ServiceContainers } from '../support/lent.js';
import { type Command, Desk } from '../support/runner.js';

const why = await whyNoDocker();
const title = (text: string) => `${text}${why ? ` (skipped: ${why})` : ''}`;
const WITHIN = { timeout: 180_000 };
const SETTINGS = ASKED_FOR.pglogical;

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  return () => desk.clear();
});

describe.skipIf(why)(title('a run in service containers is interrupted'), WITHIN, () => {
  let lent: ServiceContainers;
  let before: string[];
  beforeAll(async () => {
    lent = await ServiceContainers.start(DOCKER_IMAGE, SETTINGS, 2);
    before = await lent.found();
  }, 120_000);
  afterAll(() => lent?.remove(), 60_000);

  /** Ctrl-C, which all that the terminal has started gets, in that moment. */
  async function interrupted(name: string, moment: () => Promise<Seen<void>>) {
    desk.write('cluster.txt', lent.cluster);
    const words = ['-t', name, '--nodes', '2', '--cluster', 'cluster.txt', '--results', 'r'];
    const runner = desk.startInTerminal(...words);
    await until(runner, 'the moment', moment);
    runner.pressCtrlC();
    const { stdout, stderr, status } = await runner.ended;
    expect(await statesOf(lent.names)).toEqual(['running', 'running']);
    expect(await lent.found()).toEqual(before);
    expect(stdout + stderr).toContain('stopped by SIGINT');
    expect(stdout + stderr).not.toContain('not cleaned up');
    expect(status).toBe(130);
    const { error } = JSON.parse(await readFile(join(desk.folder, 'r/latest/results.json'), 'utf8'));
    expect(error).toBe('stopped by SIGINT');
    expect(await followers(lent.names)).toEqual([]);
  }

  const oneIs = async (like: 'down' | 'paused') => {
    const states = await statesOf(lent.names);
    return states.includes(like) ? { done: undefined } : { notYet: states.join(', ') };
  };

  test.each([
    ['faults/kill', 'down'],
    ['faults/pause', 'paused'],
  ] as const)('while %s has one of them %s', (name, like) =>
    interrupted(name, async () =>
      existsSync(join(desk.folder, 'r/latest/tests', name)) ? oneIs(like) : { notYet: 'it has not begun' },
    ));

  test('while they are started again for its mesh', () => interrupted('dml/insert', () => oneIs('down')));

  test('while they are, and one does not come to its end', async () => {
    const find = "select pid from pg_stat_activity where backend_type = 'checkpointer'";
    const [first] = lent.names as [string, string];
    const pid = await docker(['exec', first, 'psql', '-U', 'postgres', '-Atc', find]);
    await docker(['exec', first, 'sh', '-c', `kill -STOP ${pid}`]);
    await interrupted('dml/insert', async () => {
      const log = await readFile(join(desk.folder, 'r/latest/nodes/lane1-n1/server.log'), 'utf8').catch(
        () => '',
      );
      return log.includes('received fast shutdown request') ? { done: undefined } : { notYet: log };
    });
  });

  test('while their scripts’ mesh is wired', async () => {
    desk.write('cluster.txt', lent.cluster);
    desk.write('set-up.sql', 'select pg_sleep(600);\n');
    desk.write('mine.sh', '#!/bin/sh\n');
    const words = ['-t', 'mine.sh', '--setup-sql', 'set-up.sql', '--nodes', '2'];
    const runner = desk.startInTerminal(...words, '--cluster', 'cluster.txt', '--results', 'r');
    await until(runner, 'the set-up to be at work', () => hasSleeper(lent));
    runner.pressCtrlC();
    const { stdout, stderr, status } = await runner.ended;
    expect(stdout + stderr).not.toContain('not cleaned up');
    expect(status).toBe(130);
    expect(await lent.found()).toEqual(before);
    expect(await followers(lent.names)).toEqual([]);
  });
});

describe.skipIf(why)(title('a service container is removed under a run'), WITHIN, () => {
  let lent: ServiceContainers;
  beforeEach(async () => {
    lent = await ServiceContainers.start(DOCKER_IMAGE, SETTINGS, 2);
    return () => lent.remove();
  }, 120_000);

  test.each([
    ['which ends by itself with a failed test', false],
    ['which is interrupted then', true],
  ])('%s: it is said that the servers are not as they were found, and what to do', async (_, interrupt) => {
    const first = await lent.foundOn(0);
    desk.write('cluster.txt', lent.cluster);
    await desk.other('mkfifo', 'go');
    const go = join(desk.folder, 'go');
    desk.write('waits.sh', `#!/bin/sh\ntouch "$MMR_RUN_DIR/begun"\nread line <'${go}'\n`);
    const runner = desk.start(
      ...['-t', 'waits.sh', '--nodes', '2', '--cluster', 'cluster.txt', '--results', 'r'],
    );
    const begun = async () =>
      existsSync(join(desk.folder, 'r/latest/begun')) ? { done: undefined } : { notYet: 'not yet' };
    await until(runner, 'the script to begin', begun);
    const gone = lent.names[1]!;
    await docker(['rm', '--force', '--volumes', gone]);
    if (interrupt) runner.process.kill('SIGINT');
    else await writeFile(go, 'on\n');
    const { stdout, stderr, status } = await runner.ended;
    const { verdict, error } = JSON.parse(await readFile(join(desk.folder, 'r/latest/results.json'), 'utf8'));
    const left = new RegExp(
      `the servers are not as they were found: n2: its container cannot be had to run again: .*${gone}.*--clean-up`,
    );
    expect(error).toMatch(left);
    expect(verdict).toBe(interrupt ? 'error' : 'fail');
    expect(stdout + stderr).toMatch(left);
    expect(stdout + stderr).toContain(`not cleaned up: n2: its container`);
    expect(error.startsWith('stopped by SIGINT; ')).toBe(interrupt);
    expect(status).toBe(interrupt ? 130 : 1);
    // The others are.
    expect(await lent.foundOn(0)).toBe(first);
  });
});

/** Waits for something that a run does; not for one that has ended. */
async function until(runner: Command, what: string, look: () => Promise<Seen<void>>): Promise<void> {
  const lookAgain = async () => {
    if (runner.process.exitCode !== null)
      throw new Error(`the run did not wait for ${what}: ${JSON.stringify(await runner.ended)}`);
    return look();
  };
  await waitFor(what, lookAgain, { within: 60_000, slowest: 1 });
}

async function statesOf(containers: readonly string[]): Promise<string[]> {
  const states = await Promise.all(containers.map(stateOf));
  return states.map(({ running, paused }) => (paused ? 'paused' : running ? 'running' : 'down'));
}

/** What still follows their logs. */
async function followers(containers: readonly string[]): Promise<string[]> {
  const all = (await output('ps', ['axww', '-o', 'command='])).split('\n');
  return all.filter(
    (line) => line.startsWith('docker logs') && containers.some((name) => line.includes(name)),
  );
}

async function hasSleeper(lent: ServiceContainers) {
  const ask =
    "select count(*) from pg_stat_activity where query like '%pg_sleep%' and pid <> pg_backend_pid()";
  const psql = ['exec', lent.names[0]!, 'psql', '-U', 'postgres', '-Atc', ask];
  return (await docker(psql).catch(() => '0')) === '0' ? { notYet: 'nobody sleeps' } : { done: undefined };
}
