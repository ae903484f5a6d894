import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Mesh } from '../../src/run/lane.js';
import { bundleHost } from '../support/host-bundle.js';
import { openLane } from '../support/mesh.js';
import { script, scriptMesh } from '../support/scripts.js';

// What starts the host is the built program; here it is a bundle of the sources as they are now.
const started = vi.hoisted(() => ({ program: '' }));
vi.mock('../../src/script/host-command.js', () => ({
  hostCommand: (file: string) => ({ program: process.execPath, args: [started.program, file] }),
}));

let lane: Awaited<ReturnType<typeof openLane>>;
let mesh: Mesh;
let bundle: Awaited<ReturnType<typeof bundleHost>>;
beforeAll(async () => {
  [lane, bundle] = await Promise.all([openLane(), bundleHost()]);
  started.program = bundle.program;
  mesh = await scriptMesh(lane);
}, 120_000);
afterAll(async () => {
  await Promise.all([lane?.close(), bundle?.remove()]);
});

/** A test whose run() has this body. */
const body = (text: string) =>
  `export default { proves: 'it', async run({ cluster, expect, random, log, known }) { ${text} } }`;

test('a test writes, waits for the barrier, and reads on every node', async () => {
  const { run, folder } = await script(
    mesh,
    'writes.mjs',
    body(`
      const [n1, n2] = cluster.nodes;
      await n1.sql\`insert into item values (1, \${'one'})\`;
      await n2.sql\`insert into item values (2, 'two')\`;
      await cluster.settle();
      await expect.everywhere('select * from item order by id', [[1, 'one'], [2, 'two']]);
      log('random ' + random.integer(1, 1000000)); console.log('to stdout'); console.error('to stderr');`),
  );
  expect(await run()).toEqual({ verdict: 'pass' });
  const log = () => readFile(join(folder, 'result/output.log'), 'utf8');
  const first = await log();
  expect(first).toMatch(/^random \d+\nto stdout\nto stderr\n$/);
  await mesh.cluster.nodes[0]!.sql`delete from item`;
  await mesh.cluster.settle();
  expect(await run()).toEqual({ verdict: 'pass' });
  expect(await log()).toBe(first);
});

test('a test can say that rows and definitions are the same everywhere', async () => {
  const same = await script(mesh, 'same.mjs', body(`await expect.same('item'); await expect.sameSchema();`));
  expect(await same.run()).toEqual({ verdict: 'pass' });
  const { run } = await script(
    mesh,
    'other.mjs',
    body(`
      const [, n2] = cluster.nodes;
      await n2.sql('create schema only_here');
      try { await expect.sameSchema(); } finally { await n2.sql('drop schema only_here'); }`),
  );
  const { verdict, reason } = await run();
  expect(verdict).toBe('fail');
  expect(reason).toMatch(/not the same on all nodes\nschema only_here differs: n1 \(none\) \| n2 schema/);
});

test('an expectation that does not hold fails with the node and the diff', async () => {
  const { run } = await script(
    mesh,
    'wrong.mjs',
    body(`await expect.rows(cluster.node('n2'), 'select 1', [[2]])`),
  );
  expect(await run()).toEqual({
    verdict: 'fail',
    node: 'n2',
    reason: 'n2: other rows from: select 1',
    diff: expect.stringContaining('-[2]\n+[1]'),
  });
});

test.each<[what: string, text: string, verdict: string, reason: RegExp]>([
  [
    'an assertion of Node',
    body(`const { default: assert } = await import('node:assert'); assert.equal(1, 2, 'one is two')`),
    'fail',
    /^one is two$/,
  ],
  [
    'a refusal of the server',
    body('await cluster.nodes[0].sql`select nothing`'),
    'fail',
    /^the server refused: column "nothing"/,
  ],
  ['a thrown text', body(`throw 'no luck'`), 'error', /^the test itself broke: no luck$/],
  ['nothing thrown', body('throw undefined'), 'error', /^the test itself broke: undefined$/],
  ['a bug', body('undefined.x'), 'error', /^the test itself broke: Cannot read/],
  ['a text that is no JavaScript', 'export default {', 'error', /^the test itself broke: Unexpected/],
  ['no default export', 'export const x = 1', 'error', /no default export.*a test is: export default/],
  ['no run', `export default { proves: 'x' }`, 'error', /no function "run"/],
  ['no proves', 'export default { async run() {} }', 'error', /no text "proves"/],
  [
    'an end before its end',
    body('process.exit(0)'),
    'error',
    /^the process ended before run\(\) did: exit status 0/,
  ],
  [
    'an end with a status',
    body(`console.log('why'); process.exit(4)`),
    'fail',
    /run\(\) did: exit status 4; it printed last: why/,
  ],
  ['an end while it is read', 'process.exit(0); export default {}', 'error', /^the process ended before run/],
  [
    'a death',
    body(`process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})`),
    'fail',
    /did: killed by SIGKILL/,
  ],
  [
    'a wait for nothing',
    body('await new Promise(() => {})'),
    'error',
    /waits for something that cannot happen/,
  ],
  [
    'a forgotten await',
    body(`expect.rows(cluster.nodes[0], 'select pg_sleep(0.3)', [[1]])`),
    'error',
    /before expect\.rows did: an await is missing/,
  ],
  [
    'a forgotten await that fails at once',
    body(
      `expect.rows(cluster.nodes[0], 'select 1', [[2]]); await cluster.nodes[0].sql\`select pg_sleep(0.5)\``,
    ),
    'fail',
    /^n1: other rows/,
  ],
  [
    'an error in the background',
    body(
      `setTimeout(() => { throw new Error('later') }, 10); await cluster.nodes[0].sql\`select pg_sleep(5)\``,
    ),
    'error',
    /^the test itself broke: later$/,
  ],
  [
    'a need for more nodes',
    `export default { proves: 'x', needs: { nodes: 4 }, run() {} }`,
    'skip',
    /^needs 4 nodes, the cluster has 3$/,
  ],
  [
    'a need for another engine',
    `export default { proves: 'x', needs: { engines: ['none'] }, run() {} }`,
    'skip',
    /^needs none, the engine is/,
  ],
  [
    'a need for a spare server',
    `export default { proves: 'x', needs: { spare: true }, run() {} }`,
    'skip',
    /^needs a spare server/,
  ],
  [
    'a need for an unwired cluster',
    `export default { proves: 'x', needs: { unwired: true }, run() {} }`,
    'skip',
    /^needs an unwired cluster/,
  ],
])('%s', async (_, text, verdict, reason) => {
  const { run } = await script(mesh, 'it.mjs', text);
  const outcome = await run();
  expect(outcome.reason).toMatch(reason);
  expect(outcome.verdict).toBe(verdict);
});

test('a test that loops for ever times out', async () => {
  const { run } = await script(mesh, 'loops.mjs', body(`console.log('in'); for (;;);`), { timeout: 1_500 });
  expect(await run()).toEqual({ verdict: 'fail', reason: 'timed out after 1.5 s; it printed last: in' });
});

test('a known limitation is reported with its reference', async () => {
  const { run } = await script(mesh, 'known.mjs', body(`known('rows leave', 'docs/filters')`));
  expect(await run()).toEqual({
    verdict: 'known',
    reason: 'rows leave',
    known: [{ kind: 'limitation', what: 'rows leave', reference: 'docs/filters' }],
  });
});

test('a test that ends well in a process that does not has not passed', async () => {
  const { run } = await script(
    mesh,
    'exit.mjs',
    body(`process.on('exit', () => { process.exitCode = 9; process.exit(9) })`),
  );
  expect(await run()).toMatchObject({
    verdict: 'fail',
    reason: expect.stringMatching(/^run\(\) ended well, but then: exit status 9/),
  });
});

test('the file that describes the cluster to the host is not named to the test', async () => {
  const { run } = await script(
    mesh,
    'secret.mjs',
    body(`if (process.env.MMR_SCRIPT_HOST) throw new Error('the description is still named')`),
  );
  expect(await run()).toEqual({ verdict: 'pass' });
});
