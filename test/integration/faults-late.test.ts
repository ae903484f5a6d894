import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { carryOut, type FaultReport } from '../../src/faults/carry-out.js';
import { worldOf } from '../support/faults.js';
import { openLane } from '../support/mesh.js';

test('what waits for its links keeps what follows waiting, so that as much lies between them', {
  timeout: 60_000,
}, async () => {
  const place = await openLane({ nodes: 2 });
  const mesh = await place.lane.fresh();
  const world = worldOf(mesh, place.chosen.runtime);
  await mesh.cluster.createTable('t', 'id int primary key');
  const [n1, n2] = mesh.cluster.nodes;
  await mesh.cluster.disable(n2, n1);
  const between = 1_500;
  const reports: FaultReport[] = [];
  const carried = carryOut(
    {
      version: 1,
      nodes: ['n1', 'n2'],
      steps: [
        { at: 0, fault: { kind: 'killWalsender', links: [['n2', 'n1']] }, for: 0 },
        { at: between, fault: { kind: 'freeze', nodes: ['n1'], tables: ['t'] }, for: 0 },
      ],
    },
    world,
    new AbortController().signal,
    { report: (one) => reports.push(one) },
  );
  // How long it has to wait.
  await delay(between);
  await mesh.cluster.enable(n2, n1);
  await carried;
  const [killed, frozen] = [0, 1].map(
    (step) => reports.find((one) => one.step === step && one.action === 'inflict')!.invoked / 1000,
  );
  expect(killed).toBeGreaterThan(between);
  expect(frozen! - killed!).toBeGreaterThan(between - 50);
  await place.close();
});
