import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { output } from '../../src/process/output.js';
import { Stay, stayOn } from '../../src/replication/stay.js';
import { waitFor } from '../../src/wait.js';
import { MESH_BIN, SomebodysMesh } from '../support/existing.js';
import { type Command, Desk } from '../support/runner.js';

let desk: Desk;
let mesh: SomebodysMesh;
beforeAll(async () => {
  if (MESH_BIN) mesh = await SomebodysMesh.make();
}, 120_000);
afterAll(() => mesh?.remove(), 60_000);
beforeEach(() => {
  desk = new Desk();
  if (mesh) desk.write('cluster.txt', mesh.file);
  return () => desk.clear();
});

const AT = ['--cluster', 'cluster.txt', '--existing', 'app'];
const NOT_THERE = ['nodes/create', 'setup/settings', 'setup/capacity'].flatMap((name) => ['-t', name]);
const TABLES = ['-s', 'smoke', '-t', 'dml/transaction-atomic', '-t', 'dml/foreign-key-actions'];

describe.skipIf(!MESH_BIN)('a mesh that is there already', { timeout: 240_000 }, () => {
  test('is tested beside its clients, and all is as it was but their rows', async () => {
    const before = await mesh.found();
    const client = mesh.client();
    const { stdout, stderr, status } = await desk.run(...TABLES, ...NOT_THERE, ...AT);
    const written = await client.end();
    expect(stderr).toBe('');
    expect(stdout).toContain('n1 is the node "ams", n2 is the node "ber", n3 is the node "cdg"');
    expect(stdout).toMatch(/what is made there: for 6 tests a schema and an account mmr_t_… on every node/);
    expect(stdout).toMatch(/nodes\/create .* skip +needs a mesh that it can change/);
    expect(stdout).toMatch(/setup\/settings .* skip +needs servers that the run has set up/);
    expect(stdout).toMatch(/\n6 passed, 3 skipped/);
    expect(status).toBe(0);
    expect(written).toBeGreaterThan(0);
    await mesh.untilEqual();
    expect(await mesh.found()).toEqual(before);
  });

  test('a run there that is ended takes everything away first', async () => {
    const before = await mesh.found();
    const client = mesh.client();
    const runner = desk.start('-s', 'dml', ...AT);
    await untilSomethingIsMade();
    runner.process.kill('SIGINT');
    const { status, stdout } = await runner.ended;
    await client.end();
    expect(status).toBe(130);
    expect(stdout).not.toContain('not cleaned up');
    expect(await mesh.found()).toEqual(before);
  });

  test('one that is killed with its guard leaves what one clean-up takes away', async () => {
    const before = await mesh.found();
    const client = mesh.client();
    const runner = desk.start('-s', 'dml', ...AT);
    await untilSomethingIsMade();
    const again = await desk.run('-t', 'dml/insert', ...AT);
    expect(again.stderr).toContain('another run is at work in its database "app"');
    expect(again.status).toBe(3);
    await killWithGuard(runner);
    const refused = await desk.run('-t', 'dml/insert', ...AT);
    expect(refused.stderr).toContain(
      'an earlier run was broken off and has left something in its database "app"',
    );
    const { stdout, stderr, status } = await desk.run('--clean-up', ...AT);
    expect(stderr).toBe('');
    expect(stdout).toBe(
      ['n1', 'n2', 'n3'].map((name) => `${name}: all that a run had left is gone\n`).join(''),
    );
    expect(status).toBe(0);
    await client.end();
    expect(await mesh.found()).toEqual(before);
    const nothing = await desk.run('--clean-up', ...AT);
    expect(nothing.stdout).toContain('n1: no run has left anything');
  });

  test('one whose guard lives leaves nothing', async () => {
    const before = await mesh.found();
    const runner = desk.start('-s', 'dml', ...AT);
    await untilSomethingIsMade();
    runner.process.kill('SIGKILL');
    await runner.ended;
    const look = async () => {
      const found = await mesh.found();
      return JSON.stringify(found) === JSON.stringify(before)
        ? { done: undefined }
        : { notYet: 'something is left' };
    };
    await waitFor('the guard to take everything away', look, { within: 120_000, slowest: 1_000 });
  });

  test('of two runs that begin at once, one goes on, and the other takes nothing away', async () => {
    const before = await mesh.found();
    const [one, other] = [new Stay(mesh.nodes, mesh.kind), new Stay(mesh.nodes, mesh.kind)];
    const begun = await Promise.allSettled([one.begin(), other.begin()]);
    expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [stays, leaves] = begun[0].status === 'fulfilled' ? [one, other] : [other, one];
    await leaves.end();
    const signs = await Promise.all(mesh.nodes.map((node) => stayOn(node)));
    expect(signs.map(({ what }) => what)).toEqual(['at work', 'at work', 'at work']);
    await stays.end();
    expect(await mesh.found()).toEqual(before);
  });

  test('where an owner lets nothing be dropped, that is said of the node, beside the verdict', async () => {
    const before = await mesh.found();
    const [, second] = mesh.nodes;
    await second!.sql(`
      create function public.no_drop() returns event_trigger language plpgsql
          as $$ begin raise exception 'nothing is dropped here'; end $$;
      create event trigger no_drop on ddl_command_start when tag in ('DROP SCHEMA') execute function public.no_drop()`);
    const tests = ['-t', 'dml/insert', '-t', 'dml/update'];
    const { stdout, status } = await desk.run(...tests, ...AT);
    const still = await desk.run('--clean-up', ...AT);
    await second!.sql('drop event trigger no_drop; drop function public.no_drop()');
    expect(stdout).toMatch(/dml\/insert .* pass /);
    expect(stdout).toContain('stopped: n2: dropping schema mmr_t_dml_insert: nothing is dropped here');
    expect(stdout).toContain('not cleaned up: n2: dropping what was made: nothing is dropped here');
    expect(stdout).toMatch(/\n1 passed, 1 could not be judged in/);
    expect(status).toBe(2);
    expect(still.stderr).toBe('error: n2: dropping what was made: nothing is dropped here\n');
    expect(still.status).toBe(2);
    expect((await desk.run('--clean-up', ...AT)).status).toBe(0);
    expect(await mesh.found()).toEqual(before);
  });

  test('what would change it, or reach somebody else, is refused before anything is done', async () => {
    const before = await mesh.found();
    const refusals: [readonly string[], string][] = [
      [['--keep'], 'existing "app": keep: the mesh is there already, and stays'],
      [['--nodes', '2'], 'existing "app": nodes: 2 are asked for, and the cluster names 3'],
      [
        ['--pg-setting', 'work_mem=8MB'],
        'existing "app": pg-setting work_mem: no server there is set otherwise',
      ],
      [
        ['--engine', 'native'],
        'takes up a table only with all others that wait for it (REFRESH PUBLICATION)',
      ],
    ];
    for (const [words, said] of refusals) {
      const { stderr, status } = await desk.run('-t', 'dml/insert', ...AT, ...words);
      expect(stderr).toContain(said);
      expect(status).toBe(3);
    }
    const elsewhere = await desk.run('-t', 'dml/insert', '--cluster', 'cluster.txt', '--existing', 'none');
    expect(elsewhere.stderr).toContain('there is no database none');
    const nowhere = await desk.run('-t', 'dml/insert', '--cluster', 'cluster.txt', '--existing', 'postgres');
    expect(nowhere.stderr).toContain('n1: the database "postgres" has no extension');
    desk.write('two.txt', mesh.file.split('\n').slice(0, 2).join('\n'));
    const two = await desk.run('-t', 'dml/insert', '--cluster', 'two.txt', '--existing', 'app');
    expect(two.stderr).toMatch(/n1: the slot "\S+" belongs to none of these nodes/);
    expect([elsewhere.status, nowhere.status, two.status]).toEqual([3, 3, 3]);
    expect(await mesh.found()).toEqual(before);
  });

  test('a link that is stopped is a failure of every test that writes', async () => {
    await mesh.disable(1, 0);
    const { stdout, status } = await desk.run('-t', 'dml/insert', ...AT);
    expect(stdout).toContain('the mesh does not replicate: n2: the subscription "ber_from_ams" is disabled');
    expect(status).toBe(1);
    expect(stdout).not.toContain('not cleaned up');
  });
});

async function untilSomethingIsMade(): Promise<void> {
  const look = async () => {
    const made = await mesh.nodes[2]!.value`select count(*) from pg_namespace where nspname like 'mmr\_t%'`;
    return Number(made) > 0 ? { done: undefined } : { notYet: 'nothing' };
  };
  await waitFor('a schema to be made', look, { within: 60_000 });
}

async function killWithGuard(runner: Command): Promise<void> {
  const { pid } = runner.process;
  const all = (await output('ps', ['axww', '-o', 'ppid=', '-o', 'pid=', '-o', 'command='])).split('\n');
  const guard = all.find((line) => Number.parseInt(line, 10) === pid && line.includes(' sweep '));
  process.kill(Number(guard!.trim().split(/\s+/)[1]), 'SIGKILL');
  runner.process.kill('SIGKILL');
  await runner.ended;
}
