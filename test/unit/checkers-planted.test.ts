import { describe, expect, test } from 'vitest';
import type { FinalState, Operation } from '../../src/history/operation.js';
import { idealHistory, property } from '../support/ideal.js';
import { Mutant, without, withRow } from '../support/mutant.js';

const SEEDS = Array.from({ length: 5 }, (_, i) => `seed-${i}`);

/** Each fault, the property that must see it, and how it is planted. */
const PLANTED: Record<string, { sees: string; plant: (m: Mutant) => Partial<FinalState> | undefined }> = {
  'a lost write on all nodes': {
    sees: 'no acknowledged write is lost',
    plant: (m) => void m.hold('ids', without(m.find(({ f }) => f === 'id').writes[0]!.key)),
  },
  'a lost write on one node': {
    sees: 'no acknowledged write is lost',
    plant: (m) => void m.hold('ids', without(m.find(({ f }) => f === 'id').writes[0]!.key), ['n2']),
  },
  'a lost update that nobody overwrote': {
    sees: 'no acknowledged write is lost',
    plant: (m) => {
      const row = m.tables.kv!.n1!.find(({ version }) => m.writeOf(version).write.kind === 'update')!;
      const before = m.writeOf(row.version).write.replaced!;
      return void m.hold('kv', withRow(row.key, { version: before, committed: m.writeOf(before).committed }));
    },
  },
  'a row that differs on one node': {
    sees: 'all nodes hold the same rows',
    plant: (m) =>
      void m.hold('child', withRow(m.tables.child!.n3![0]!.key, { values: { parent: '7' } }), ['n3']),
  },
  'a row that is missing on one node': {
    sees: 'all nodes hold the same rows',
    plant: (m) => void m.hold('kv', without(m.tables.kv!.n2![0]!.key), ['n2']),
  },
  'a phantom that nobody wrote': {
    sees: 'nothing is there that nobody wrote',
    plant: (m) =>
      void m.hold('ids', (rows) => [...rows, { key: 'x', version: 10 ** 9, committed: null, values: null }]),
  },
  'a phantom of a failed operation': {
    sees: 'nothing is there that nobody wrote',
    plant: (m) => {
      const { key, version } = m.operations.find(({ f, outcome }) => f === 'id' && outcome === 'fail')!
        .writes[0]!;
      return void m.hold('ids', (rows) => [...rows, { key, version, committed: null, values: null }]);
    },
  },
  'a read of a failed operation': {
    sees: 'nothing is there that nobody wrote',
    plant: (m) => {
      const { table, key, version } = m.operations.find(({ f, outcome }) => f === 'id' && outcome === 'fail')!
        .writes[0]!;
      const reader = m.find(({ reads }) => reads.length > 0);
      m.operations[reader.index] = { ...reader, reads: [{ table, key, version }] };
      return undefined;
    },
  },
  'a row that is there twice': {
    sees: 'no change is applied twice',
    plant: (m) => void m.hold('kv', (rows) => [...rows, rows[0]!], ['n1']),
  },
  'changes that go round': {
    sees: 'no change is applied twice',
    plant: () => ({ changes: { ids: { n1: 10_000 } } }),
  },
  'the wrong winner everywhere': {
    sees: 'the right version wins each conflict',
    plant: (m) => {
      for (const { key, version } of m.tables.kv!.n1!) {
        const winner = m.writeOf(version);
        if (winner.outcome !== 'ok') continue;
        const loser = m.operations.find(
          ({ outcome, node, committed, writes: [w] }) =>
            outcome === 'ok' &&
            w?.table === 'kv' &&
            w.key === key &&
            w.kind !== 'delete' &&
            w.version !== version &&
            node !== winner.node &&
            committed! < winner.committed! &&
            w.replaced === winner.write.replaced,
        );
        if (!loser) continue;
        const change = { version: loser.writes[0]!.version, committed: loser.committed };
        return void m.hold('kv', withRow(key, change));
      }
      throw new Error('no row was fought over last');
    },
  },
  'a torn transaction': {
    sees: 'transactions are whole',
    plant: (m) =>
      void m.hold(
        'right',
        without(m.find(({ workload, f }) => workload === 'pair' && f === 'write').writes[0]!.key),
        ['n3'],
      ),
  },
  'a torn read': {
    sees: 'transactions are whole',
    plant: (m) => {
      const reader = m.find(
        ({ reads }) => reads.length === 2 && reads.every(({ version }) => version !== null),
      );
      m.operations[reader.index] = {
        ...reader,
        reads: [reader.reads[0]!, { ...reader.reads[1]!, version: null }],
      };
      return undefined;
    },
  },
  'a resurrected row': {
    sees: 'deleted rows stay deleted',
    plant: (m) => {
      const deleted = m.find(({ f, writes }) => f === 'delete' && writes[0]!.replaced !== null).writes[0]!;
      const was = m.writeOf(deleted.replaced!);
      return void m.hold('kv', (rows) => [
        ...without(deleted.key)(rows),
        { key: deleted.key, version: was.write.version, committed: was.committed, values: null },
      ]);
    },
  },
  'a delta that was applied twice': {
    sees: 'counters are exact',
    plant: (m) => {
      const { value, writes } = m.find(
        ({ f, value }) => f === 'add' && (value as { delta: number }).delta > 3,
      );
      const { key } = writes[0]!;
      const row = m.tables.counter!.n1!.find((r) => r.key === key)!;
      const total = (row.values as { total: number }).total + 10 * (value as { delta: number }).delta;
      return void m.hold('counter', withRow(key, { values: { total } }));
    },
  },
  'a wrong delta': {
    sees: 'the total of all balances is constant',
    plant: (m) => void m.hold('account', withRow('3', { values: { balance: 1 } })),
  },
  'an id that was given out twice': {
    sees: 'ids are unique',
    plant: (m) => {
      const [one, other] = m.operations.filter(({ f, outcome }) => f === 'id' && outcome === 'ok') as [
        Operation,
        Operation,
      ];
      m.operations[other.index] = { ...other, writes: [{ ...other.writes[0]!, key: one.writes[0]!.key }] };
      return undefined;
    },
  },
  'an orphan': {
    sees: 'no child is without its parent',
    plant: (m) => void m.hold('parent', (rows) => rows.slice(1)),
  },
  'a read that went backwards': {
    sees: 'clients read their own writes, and never backwards',
    plant: (m) => {
      const update = m.find(({ workload, f }) => workload === 'register' && f === 'update');
      const { table, key, replaced } = update.writes[0]!;
      m.operations.splice(update.index + 1, 0, {
        ...update,
        index: m.operations.length,
        f: 'read',
        writes: [],
        reads: [{ table, key, version: replaced }],
      });
      return undefined;
    },
  },
  'replication that stands still': {
    sees: 'all nodes hold the same rows',
    plant: () => ({ settled: 'n2 has not passed 0/1234 of n1' }),
  },
};

describe('planted', () => {
  test.each(Object.entries(PLANTED))('%s', (_, { sees, plant }) => {
    for (const seed of SEEDS) {
      const mutant = new Mutant(idealHistory(seed));
      const final = plant(mutant);
      const seen = property(mutant.done(final), sees);
      expect(seen.verdict, JSON.stringify(seen)).toBe('violated');
      expect(seen.counts.known).toBe(0);
      expect(seen.findings[0]!.what).not.toBe('');
    }
  });
});
