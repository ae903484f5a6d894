import { afterAll, beforeAll, expect, test } from 'vitest';
import { connInfo } from '../../src/database/conninfo.js';
import type { Node } from '../../src/database/node.js';
import { waitFor } from '../../src/wait.js';
import { openLane } from '../support/mesh.js';
import { Desk } from '../support/runner.js';

// The command itself, as it is typed.

let place: Awaited<ReturnType<typeof openLane>>;
let nodes: readonly Node[];
let desk: Desk;
beforeAll(async () => {
  place = await openLane({ nodes: 2 });
  nodes = (await place.lane.fresh({ unwired: true })).cluster.nodes;
  desk = new Desk();
  const lines = nodes.map(({ name, endpoint: { host, port, user, password }, database }) => {
    return `${name} ${connInfo({ host, port, user, password, dbname: database })}`;
  });
  desk.write('cluster.txt', `${lines.join('\n')}\n`);
  for (const node of nodes) await node.sql`create table t (id int primary key)`;
});
afterAll(async () => {
  desk.clear();
  await place.close();
});

test('its exit status says what came of it', async () => {
  const equal = await desk.run('compare', '--cluster', 'cluster.txt');
  expect(equal).toMatchObject({ status: 0, stderr: '' });
  await nodes[0]!.sql`insert into t values (1)`;
  const differs = await desk.run('compare', '--cluster', 'cluster.txt', '--json', 'x.json');
  expect(differs).toMatchObject({ status: 1, stderr: '' });
  expect(differs.stdout).toContain('  id=1: no such row on n2\n');
  const wrong = await desk.run('compare', '--cluster', 'cluster.txt', '--table', 'tt');
  expect(wrong).toMatchObject({ status: 3, stdout: '' });
  expect(wrong.stderr).toBe('error: no table of any node is called "tt"; did you mean t?\n');
  desk.write('bad.txt', 'n1 hots=1.2.3.4\n');
  const bad = await desk.run('compare', '--cluster', 'bad.txt');
  expect(bad).toMatchObject({ status: 3, stdout: '' });
  expect(bad.stderr).toContain('bad.txt, line 1, column 4');
  for (const { stdout, stderr } of [equal, differs, wrong, bad])
    expect(stdout + stderr).not.toContain(nodes[0]!.endpoint.password);
});

test.each([
  ['SIGINT', 130],
  ['SIGKILL', null],
] as const)('%s leaves no session, in the middle of a statement', async (signal, status) => {
  const locking = await nodes[1]!.session();
  await locking.sql`begin`;
  await locking.sql`lock table t`;
  const sessions = (which: string, wanted: (n: number) => boolean) => async () => {
    const all = await Promise.all(
      nodes.map((node) =>
        node.value(
          `select count(*) from pg_stat_activity where application_name like 'mmr-compare %' and ${which}`,
        ),
      ),
    );
    return wanted(Math.max(...all.map(Number))) ? { done: undefined } : { notYet: `${all} sessions` };
  };
  const command = desk.start('compare', '--cluster', 'cluster.txt');
  const waiting = sessions(`wait_event_type = 'Lock'`, (n) => n > 0);
  await waitFor('a statement to wait', waiting, { within: 20_000 });
  command.process.kill(signal);
  expect((await command.ended).status).toBe(status);
  // Of one that was killed the server sees within a second that it is gone.
  await waitFor(
    'the sessions to be gone',
    sessions('true', (n) => n === 0),
    { within: 6_000 },
  );
  await locking.close();
});
