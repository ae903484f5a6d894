import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FaultReport } from '../../src/faults/carry-out.js';
import type { World } from '../../src/faults/world.js';
import { frozenOn } from '../../src/suite/faulted/frozen.js';

const EPOCH = Date.parse('2026-11-26T03:05:00Z') * 1000;

const vacuum = (table: string, frozen: number) =>
  `2026-11-26 03:05:20.277 UTC [30085] {autovacuum worker}  LOG:  automatic vacuum of table "${table}": index scans: 1\n` +
  '\tpages: 0 removed, 13 remain, 13 scanned (100.00% of total), 0 eagerly scanned\n' +
  `\tfrozen: 2 pages from table (0.00% of total) had ${frozen} tuples frozen\n` +
  '2026-11-26 03:05:20.283 UTC [30085] {autovacuum worker}  LOG:  automatic analyze of table "mmr_1.public.item"\n';

test('what froze rows is known from the faults, and of autovacuum from the log', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-frozen-'));
  try {
    const logs = {
      n1: vacuum('mmr_1.public.customer', 0) + vacuum('mmr_1.public.item', 7),
      n2: vacuum('mmr_2.public.customer', 5) + vacuum('mmr_1.public.other', 5),
      n3: vacuum('mmr_1.public.customer', 12),
    };
    const nodes = Object.keys(logs).map((name) => ({ name, database: 'mmr_1' }));
    const servers = new Map(
      nodes.map(({ name }) => [name, { logFile: join(folder, name), logCaughtUp: async () => {} }]),
    );
    for (const [name, text] of Object.entries(logs)) await writeFile(join(folder, name), text);
    const world = { cluster: { nodes }, servers } as never as World;
    const freeze = { fault: { kind: 'freeze', nodes: ['n2'], tables: ['item', 'elsewhere'] } };
    expect(await frozenOn(world, ['customer', 'item'], [freeze as never as FaultReport], EPOCH)).toEqual({
      frozen: { customer: ['n3'], item: ['n2', 'n1'] },
      frozenAt: { customer: { n3: [20_277_000] }, item: { n1: [20_277_000] } },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
