import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cluster } from '../../src/cluster/cluster.js';
import type { FinalRow, History } from '../../src/history/operation.js';
import { tablesAfterClients } from '../../src/run/tables-after-clients.js';
import { set } from '../../src/workload/set.js';
import { openLane } from '../support/mesh.js';

// A row of which the history shows that one node has another version, while two have the same one.

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane({ nodes: 3 });
});
afterAll(() => place.close());

const QUERY = 'select id::text as key, version, xmin from t';

/** What is found where n3 has another version of row 1, and n2 besides is changed in what no query reads. */
async function found(cluster: Cluster, besides: string) {
  const [n1, n2, n3] = cluster.nodes;
  await cluster.createTable('t', 'id int primary key, version int, note text');
  await n1.sql`insert into t values (1, 1, 'fine'), (2, 1, 'fine')`;
  await cluster.settle();
  await n3!.unreplicated('update t set version = 2 where id = 1');
  await n2.unreplicated(besides);
  const tables: Record<string, FinalRow[]> = {};
  for (const node of cluster.nodes)
    tables[node.name] = (await node.sql(QUERY)).map(
      ({ key, version }): FinalRow => ({
        key: String(key),
        version: Number(version),
        committed: null,
        values: null,
      }),
    );
  const history = {
    head: { nodes: cluster.nodes.map(({ name }) => name) },
    operations: [],
    final: { tables: { t: tables }, rejections: [], settled: true },
    damage: [],
  } as unknown as History;
  const workload = { ...set, tables: { t: QUERY } };
  return tablesAfterClients({ cluster, workloads: [workload], history, servers: new Map(), faults: [] });
}

test.each([
  ['nothing else differs', 'update t set note = note', []],
  [
    'one of those that have the same version has another note',
    `update t set note = 'spoilt' where id = 1`,
    [/^public\.t: 1 row differs\n {2}id=1: n1 \(1,fine,1\) \| n2 \(1,spoilt,1\) \| n3 \(1,fine,2\)/],
  ],
])('%s', async (_, besides, wrong) => {
  const mesh = await place.lane.fresh();
  try {
    const seen = await found(mesh.cluster, besides);
    expect(seen.wrong).toEqual(wrong.map((line) => expect.stringMatching(line)));
  } finally {
    await place.lane.clear(mesh, 'broken');
  }
});
