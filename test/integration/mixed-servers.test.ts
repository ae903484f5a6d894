import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeSchemaDifference, schemaDifferences } from '../../src/cluster/schema-difference.js';
import { engineOn, MixedEngine } from '../../src/replication/mixed-engine.js';
import { run } from '../../src/run/run.js';
import { suite } from '../../src/suite/all.js';
import { judge, openLane, requestFor } from '../support/mesh.js';
import { otherServers } from '../support/other-servers.js';
import { makePlace, type TestPlace } from '../support/place.js';
import { Witness } from '../support/witness.js';

let place: TestPlace;
let other: string;
beforeAll(async () => {
  place = await makePlace();
  other = await otherServers(place.runDir);
});
afterAll(() => place.remove());

describe('a mesh whose nodes differ in their servers', () => {
  let lane: Awaited<ReturnType<typeof openLane>>;
  beforeAll(async () => {
    lane = await openLane({ pgBins: { n1: other } });
  });
  afterAll(() => lane.close());

  test('has on each node the servers that were asked for, and what replicates on them', async () => {
    const { runtime, engine, parts } = lane.chosen;
    expect(engine).toBeInstanceOf(MixedEngine);
    expect(parts.map(({ nodes }) => nodes)).toEqual([['n2', 'n3', 'n4'], ['n1']]);
    expect(runtime.description).toMatch(/^n1: PostgreSQL .*; n2, n3: PostgreSQL /);
    const mesh = await lane.lane.fresh();
    for (const node of mesh.cluster.nodes) {
      const wanted = parts.find(({ nodes }) => nodes.includes(node.name))!;
      const number = Number(await node.value`select current_setting('server_version_num')::int`);
      expect(number).toBe(wanted.runtime.facts.versionNumber);
      const { code } = await engine.installed(node);
      expect(code).toBe(engineOn(engine, node).version);
    }
    await lane.lane.clear(mesh, 'whole');
  });

  test('may bring extensions in versions of their own; another one that somebody chose is a difference', async ({
    skip,
  }) => {
    const mesh = await lane.lane.fresh();
    const { cluster } = mesh;
    const [n1] = cluster.nodes;
    try {
      if (!(await n1.value`select exists (select from pg_available_extensions where name = 'citext')`))
        skip('these servers come without citext');
      await cluster.everywhere('create extension citext');
      expect(await schemaDifferences(cluster)).toEqual([]);
      await n1.sql('drop extension citext');
      await n1.sql("create extension citext version '1.5'");
      const found = await schemaDifferences(cluster);
      expect(found.map(describeSchemaDifference)).toEqual([
        expect.stringMatching(/^extension citext differs: n1 1\.5 in public \| n2/),
      ]);
    } finally {
      await lane.lane.clear(mesh, 'broken');
    }
  });

  test.each([
    ...['setup/version', 'setup/settings', 'setup/capacity', 'dml/insert', 'dml/types', 'dml/truncate'],
    ...['convergence/mixed-load', 'selective/set-create', 'nodes/join', 'uninstall/reinstall'],
  ])('%s', async (name) => {
    const { verdict, reason } = await judge(suite[name]!, lane);
    expect({ verdict, reason }).toEqual({ verdict: 'pass', reason: undefined });
  });
});

test('a run says of each node what it has', async () => {
  const witness = new Witness();
  const request = requestFor({
    resultsDir: join(place.runDir, 'results'),
    wanted: [{ test: 'dml/insert' }],
    nodes: 2,
    pgBins: { n1: other },
  });
  const { results } = await run(request, witness, witness.abort.signal);
  expect(results.verdict).toBe('pass');
  const { byNode } = results.cluster!;
  expect(Object.keys(byNode!)).toEqual(['n1', 'n2']);
  expect(byNode!.n1!.servers).toContain(`in ${other} (--pg-bin)`);
  expect(results.cluster!.servers).toContain(byNode!.n2!.servers);
  expect(results.command).toContain(`--pg-bin n1=`);
});
