import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { links } from '../../src/replication/names.js';
import { waitFor } from '../../src/wait.js';
import { openLane } from '../support/mesh.js';

const DEBIAN = '/usr/lib/postgresql/15/bin';
const isThere = existsSync('/usr/share/postgresql/15/extension/pglogical.control');

let opened: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  if (isThere) opened = await openLane({ nodes: 2, pgBin: DEBIAN });
});
afterAll(() => opened?.close());

test.skipIf(!isThere)('whoever is woken for seconds keeps the workers of links that are up', async () => {
  const { cluster } = await opened.lane.fresh();
  const { engine } = cluster;
  const workers = () =>
    Promise.all([...links(cluster.nodes)].map((link) => engine.worker(link.subscriber, link.upstream)));
  const before = await workers();
  expect(before).not.toContain(null);
  const [n1] = cluster.nodes;
  // Old enough for one that is not known any more.
  const look = async () => {
    await Promise.all(cluster.nodes.map((node) => engine.wake?.(node)));
    const young = await n1.value`
      select count(*) from pg_stat_activity
       where backend_type like 'pglogical apply %' and backend_start > clock_timestamp() - interval '5 s'`;
    return young === 0 ? { done: undefined } : { notYet: `${young} workers are younger than 5 s` };
  };
  await waitFor('workers older than 5 s', look, { within: 60_000 });
  expect(await workers()).toEqual(before);
  cluster.close();
});
