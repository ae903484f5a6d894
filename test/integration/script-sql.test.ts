import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Mesh } from '../../src/run/lane.js';
import { openLane } from '../support/mesh.js';
import { testWith } from '../support/programs.js';
import { script, scriptMesh } from '../support/scripts.js';

let lane: Awaited<ReturnType<typeof openLane>>;
let mesh: Mesh;
beforeAll(async () => {
  lane = await openLane();
  mesh = await scriptMesh(lane);
}, 60_000);
afterAll(() => lane.close());

testWith('psql')('a .sql that prints what is expected passes, and its actual output is kept', async () => {
  const { run, folder } = await script(mesh, 'list_n2.sql', 'select 1 as one;\nselect nothing;\n');
  const failed = await run();
  expect(failed).toMatchObject({
    verdict: 'error',
    node: 'n2',
    reason: expect.stringMatching(/no expected output.*cp /),
  });
  const actual = join(folder, 'result/list_n2.out');
  expect(await readFile(actual, 'utf8')).toBe(
    `select 1 as one;\n one \n-----\n   1\n(1 row)\n\nselect nothing;\nERROR:  column "nothing" does not exist\nLINE 1: select nothing;\n               ^\n`,
  );
  await writeFile(join(folder, 'list_n2.out'), await readFile(actual));
  expect(await run()).toEqual({ verdict: 'pass' });
});

testWith('psql')(
  'a .sql runs on the node of its name, and its output is compared byte for byte',
  async () => {
    const { run, folder } = await script(mesh, 'port_n3.sql', 'show port;\n');
    const [n1, , n3] = mesh.cluster.nodes.map((node) => String(node.endpoint.port));
    const out = (port: string) => `show port;\n port  \n-------\n ${port}\n(1 row)\n\n`;
    await writeFile(join(folder, 'port_n3.out'), out(n3!));
    expect(await run()).toEqual({ verdict: 'pass' });
    await writeFile(join(folder, 'port_n3.out'), out(n1!));
    const outcome = await run();
    expect(outcome).toMatchObject({ verdict: 'fail', node: 'n3' });
    expect(outcome.diff).toContain(`- ${n1}\n+ ${n3}`);
  },
);

testWith('psql')(
  'NAME_pgNN.out comes before NAME.out, and EDGE_ACTUAL_OUT_DIR is where the actual output goes',
  async () => {
    const { run, folder, place } = await script(mesh, 'one.sql', 'select 1;\n');
    const env = { ...place.env, EDGE_ACTUAL_OUT_DIR: join(folder, 'actual') };
    const major = Math.floor(lane.chosen.parts[0].runtime.facts.versionNumber / 10_000);
    await writeFile(join(folder, 'one.out'), 'something else\n');
    await writeFile(
      join(folder, `one_pg${major}.out`),
      'select 1;\n ?column? \n----------\n        1\n(1 row)\n\n',
    );
    expect(await run()).toEqual({ verdict: 'pass' });
    Object.assign(place.env, env);
    await mkdir(env.EDGE_ACTUAL_OUT_DIR);
    expect(await run()).toEqual({ verdict: 'pass' });
    expect((await stat(join(folder, 'actual/one.out'))).size).toBeGreaterThan(0);
  },
);

testWith('psql')(
  'a .sql for a node that the cluster does not have is skipped, and one that hangs times out',
  async () => {
    const missing = await script(mesh, 'far_n4.sql', 'select 1;\n');
    expect(await missing.run()).toEqual({
      verdict: 'skip',
      reason: 'its name says node n4, the cluster has 3 nodes',
    });
    const hangs = await script(mesh, 'hangs.sql', 'select pg_sleep(1000);\n', { timeout: 500 });
    expect(await hangs.run()).toMatchObject({
      verdict: 'fail',
      reason: expect.stringMatching(/^timed out after 0.5 s/),
    });
  },
);
