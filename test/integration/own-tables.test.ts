import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readResults } from '../../src/report/read.js';
import { packageRoot } from '../../src/root.js';
import { Desk } from '../support/runner.js';

// Tests of the user's that work in tables of their own, from the command line.

const SERVERS = ['--runtime', 'local', '--nodes', '2', '--pg-bin', process.env.MMR_TEST_PG_BIN ?? 'embedded'];

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const latest = (...path: string[]) => join(desk.folder, 'mmr-results', 'latest', ...path);

/** A test that works in tables of its own and whose run() has this body. */
function own(name: string, body: string, more = ''): string {
  desk.write(
    name,
    `export default { proves: 'it', scope: 'tables', ${more} async run({ cluster, expect, log, random }) {
      const [n1, n2] = cluster.nodes; ${body} } };`,
  );
  return name;
}

async function run(...words: string[]) {
  const { status, stderr } = await desk.run(...words, ...SERVERS);
  const { tests } = await readResults(latest());
  const results = Object.fromEntries(tests.map((one) => [one.name, one]));
  return { status, stderr, results, verdicts: tests.map(({ name, verdict }) => `${name} ${verdict}`) };
}

const ORDERS = `
  await cluster.createTable('orders', 'id int primary key, customer text');
  await n1.sql\`insert into orders values (1, 'Ada')\`;
  await cluster.settle();`;

test('a test has a schema and an account of its own, beside others of the same kind, and no other script', async () => {
  own(
    'orders.mjs',
    `${ORDERS}
    await cluster.barrier(n1, [n2]);
    await cluster.settle({ except: [[n1, n2]] });
    await cluster.concurrently([[n1, 'select 1'], [cluster.node('n2'), 'select 1']]);
    await expect.everywhere('select customer from orders', [['Ada']]);
    const owner = await n1.value\`select current_user::text\`;
    expect.equal(await cluster.replicatedTables(), [owner + '.orders'], 'its tables');
    expect.equal(await cluster.incidents(), [], 'its incidents');
    await expect.refused(n1.sql\`create table public.mine (id int)\`, { code: '42501', message: /denied/ });
    await expect.refused(n1.sql\`create role mine\`, { code: '42501', message: /denied/ });
    log('seed ' + random.integer(1, 1000000) + ' ' + process.env.PGUSER);`,
  );
  const { status, verdicts } = await run('-t', 'orders.mjs', '-t', 'dml/insert', '-t', 'orders.mjs');
  expect(verdicts).toEqual(['orders.mjs pass', 'dml/insert pass', 'orders.mjs#2 pass']);
  expect(status).toBe(0);
  expect(readFileSync(latest('tests/orders.mjs/output.log'), 'utf8')).toMatch(/^seed \d+ t_orders_mjs\n$/);
});

test('what it leaves is looked over, and what it touches of others is refused', async () => {
  own('column.mjs', `${ORDERS} await n2.sql\`alter table orders alter customer set default 'x'\`;`);
  own('touches.mjs', 'await n1.sql`drop extension if exists plpgsql`;');
  own(
    'session.mjs',
    `const session = await n1.session();
    const pid = await session.value\`select pg_backend_pid()\`;
    session.sql\`select pg_advisory_lock(7), pg_sleep(60)\`.catch(() => {});
    while (!await n1.value\`select exists (select from pg_locks where pid = \${pid} and locktype = 'advisory')\`);`,
  );
  own('said.mjs', `${ORDERS} await n2.sql\`alter table orders alter customer set default 'x'\`;`, SAID);
  own('not-there.mjs', ORDERS, SAID);
  const { status, results, verdicts } = await run(
    ...['column', 'touches', 'session', 'said', 'not-there'].flatMap((name) => ['-t', `${name}.mjs`]),
  );
  expect(verdicts).toEqual([
    'column.mjs fail',
    'touches.mjs fail',
    'session.mjs fail',
    'said.mjs pass',
    'not-there.mjs fail',
  ]);
  expect(status).toBe(1);
  expect(results['column.mjs']?.reason).toMatch(/^column t_column_mjs\.orders\.customer differs/);
  expect(results['touches.mjs']?.reason).toMatch(/must be owner of extension plpgsql|permission denied/);
  expect(results['session.mjs']?.reason).toMatch(/^the test has left n1: a session \(active: .*pg_sleep/);
  expect(results['not-there.mjs']?.reason).toMatch(
    /the test says that schemas .* differ in .*but they do not/,
  );
});
const SAID = 'leaves: () => ({ schema: [/column .*\\.orders\\.customer differs/] }),';

describe('what it says is read before anything starts', () => {
  test('a scope that is none of its own', async () => {
    own('ok.mjs', '');
    for (const scope of ['mesh', 'look', 'table', 7]) {
      const text = `export default { proves: 'it', scope: ${JSON.stringify(scope)}, async run() {} };`;
      desk.write(`${scope}.mjs`, text);
    }
    const { status, stderr } = await desk.run(
      ...['ok', 'mesh', 'look', 'table', '7'].flatMap((name) => ['-t', `${name}.mjs`]),
      ...SERVERS,
    );
    const said = (scope: string) =>
      new RegExp(
        `test ".*/${scope}\\.mjs": scope "${scope}" is not for tests of your own; it is "tables" for`,
      );
    for (const scope of ['mesh', 'look', 'table', '7']) expect(stderr).toMatch(said(scope));
    expect(stderr).not.toContain('/ok.mjs');
    expect(status).toBe(3);
  });

  test('a comment that is for scripts which share a cluster', async () => {
    desk.write(
      'both.mjs',
      `// mmr: leaves differing orders\nexport default { proves: 'it', scope: 'tables', async run() {} };`,
    );
    const { status, stderr } = await desk.run('-t', 'both.mjs', ...SERVERS);
    expect(stderr).toMatch(/both\.mjs": a comment "mmr: leaves …" is for .*leaves: \{ differing/);
    expect(status).toBe(3);
  });
});

test('one whose scope could not be read in time is not judged in another place', async () => {
  desk.write(
    'late.mjs',
    `if (!process.env.MMR_NODES) throw new Error('no cluster');
     export default { proves: 'it', scope: 'tables', async run() {} };`,
  );
  // The word is in a comment alone: this one shares the scripts' cluster.
  desk.write('word.mjs', `// This scope is not meant.\nexport default { proves: 'it', async run() {} };`);
  const { results, verdicts } = await run('-t', 'late.mjs', '-t', 'word.mjs');
  expect(verdicts).toEqual(['late.mjs error', 'word.mjs pass', 'scripts/look-over pass']);
  expect(results['late.mjs']?.reason).toMatch(/says scope: 'tables', but that was not to be seen/);
});

test('what is wrong with what it leaves, and one that needs what it does not get', async () => {
  own('errors.mjs', '', 'leaves: { errors: [{ text: /x/, process: /y/ }] },');
  own('faults.mjs', '', 'needs: { faults: true },');
  own('nodes.mjs', '', 'needs: { nodes: 9 },');
  const { results, verdicts } = await run('-t', 'errors.mjs', '-t', 'faults.mjs', '-t', 'nodes.mjs');
  expect(verdicts).toEqual(['errors.mjs error', 'faults.mjs skip', 'nodes.mjs skip']);
  expect(results['errors.mjs']?.reason).toMatch(/what it leaves is not understood: .*errors/);
  expect(results['nodes.mjs']?.reason).toBe('needs 9 nodes, the cluster has 2');
});

test('the example', async () => {
  const { verdicts } = await run('-t', join(packageRoot, 'examples', 'transfer.mjs'));
  expect(verdicts).toEqual([expect.stringMatching(/transfer\.mjs pass$/)]);
});
