import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Property } from '../../src/checkers/property.js';
import { bank } from '../../src/workload/bank.js';
import { counter } from '../../src/workload/counter.js';
import { ddl } from '../../src/workload/ddl.js';
import { families } from '../../src/workload/families.js';
import { ids } from '../../src/workload/ids.js';
import { races } from '../../src/workload/races.js';
import { register } from '../../src/workload/register.js';
import { session } from '../../src/workload/session.js';
import { set } from '../../src/workload/set.js';
import { unique } from '../../src/workload/unique.js';
import { whole } from '../../src/workload/whole.js';
import { ELSEWHERE, PLANTED } from '../support/checker-plants.js';
import { Loads } from '../support/loads.js';

// Who checks the checkers: on real servers each must see a fault of its own kind that is planted behind replication's
// back, and none where replication did what its engine promises. MMR_TEST_PG_BIN names other servers: Spock's.

const DEBIAN = '/usr/lib/postgresql/15/bin';
const named = process.env.MMR_TEST_PG_BIN;
const PLACES = named ? [named] : ['embedded', DEBIAN];
const SEEDS = Array.from({ length: 20 }, (_, i) => `seed-${i}`);

function said({ name, verdict, checked, counts, findings, why }: Property): string {
  return `${name}: ${verdict}, ${checked} checked, ${JSON.stringify(counts)} ${why ?? ''} ${findings[0]?.what ?? ''}`;
}

for (const pgBin of PLACES) {
  describe.skipIf(pgBin === DEBIAN && !existsSync('/usr/share/postgresql/15/extension/pglogical.control'))(
    `on ${pgBin}`,
    () => {
      let loads: Loads;
      beforeAll(async () => {
        loads = await Loads.open(pgBin);
      });
      afterAll(() => loads.close());

      test('a healthy cluster is green, whatever the seed', async () => {
        const calm = [set, whole, session, ids, bank, register, counter, families, ddl];
        const exercised = new Set<string>();
        for (const [i, seed] of SEEDS.entries()) {
          // Where rows are rejected nobody can count how often changes were applied: not every time.
          const workloads = i % 4 === 3 ? [...calm, races, unique] : calm;
          const properties = await loads.judged({ workloads, seed, counted: i % 4 === 0 ? set : undefined });
          for (const property of properties) {
            if (property.verdict !== 'unknown') exercised.add(property.name);
            expect(property.counts.violations! - property.counts.known!, `${seed}: ${said(property)}`).toBe(
              0,
            );
          }
        }
        const all = Object.values(PLANTED)
          .filter(({ on }) => on?.includes(loads.cluster.engine.kind) ?? true)
          .map(({ sees }) => sees);
        expect([...new Set(all)].filter((name) => !exercised.has(name))).toEqual([]);
      }, 120_000);

      for (const [what, { sees, on, ...load }] of Object.entries(PLANTED)) {
        test(`${what} is seen red: ${sees}`, async ({ skip }) => {
          const { kind } = loads.cluster.engine;
          if (on && !on.includes(kind)) skip(`cannot be planted in ${kind} replication`);
          const property = (await loads.judged({ ...load, seed: what })).find(({ name }) => name === sees)!;
          expect(property.verdict, said(property)).toBe('violated');
          expect(property.counts.violations! - property.counts.known!, said(property)).toBeGreaterThan(0);
        });
      }
    },
  );
}

test('each checker has a plant', async () => {
  const { judge } = await import('../../src/checkers/judge.js');
  const { rightHistory } = await import('../support/histories.js');
  const { nativeProfile } = await import('../../src/replication/native-profile.js');
  const all = judge(rightHistory({ seed: 's', profile: nativeProfile, operations: 10 }), nativeProfile);
  const seen = [...ELSEWHERE, ...Object.values(PLANTED).map(({ sees }) => sees)];
  expect(all.map(({ name }) => name).filter((name) => !seen.includes(name))).toEqual([]);
});
