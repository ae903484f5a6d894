import { describe, expect, test } from 'vitest';
import { fates } from '../../src/checkers/fates.js';
import { judge } from '../../src/checkers/judge.js';
import type { Property } from '../../src/checkers/property.js';
import type { FinalRow, FinalState, History, Operation, Write } from '../../src/history/operation.js';
import type { Profile } from '../../src/replication/profile.js';
import { profileOf } from '../../src/replication/select.js';
import { rightHistory } from '../support/histories.js';

/** As last-update-wins would be without exceptions. */
const ideal: Profile = { ...profileOf('spock', '6.0.0'), updateOfMissing: 'skip', anomalies: {} };
const REJECTED = 'nothing is rejected without a documented reason';
const SEEDS = Array.from({ length: 20 }, (_, i) => `seed-${i}`);

function make(seed: string): History {
  return rightHistory({ seed, profile: ideal, operations: 2000 });
}

function verdicts(properties: readonly Property[]): Record<string, string> {
  return Object.fromEntries(properties.map(({ name, verdict }) => [name, verdict]));
}

function property(history: History, name: string, profile = ideal): Property {
  return judge(history, profile).find((p) => p.name === name)!;
}

describe('a healthy cluster', () => {
  test.each(SEEDS)('%s: every property holds, and every one was exercised', (seed) => {
    // Nothing is thrown away where all is as it should be.
    const properties = judge(make(seed), ideal).filter(({ name }) => name !== REJECTED);
    expect(new Set(Object.values(verdicts(properties))), JSON.stringify(properties, null, 1)).toEqual(
      new Set(['holds']),
    );
    const { final, superseded, discarded, merged, lost } = properties[0]!.counts;
    expect([final, superseded, discarded, merged].every((count) => count! > 0)).toBe(true);
    expect(lost).toBe(0);
  });

  test.each([
    [
      'spock',
      '5.0.11',
      ['update of a missing row discards its transaction', 'delete is not last-update-wins'],
    ],
    ['pglogical', '2.4.2', ['delete is not last-update-wins', 'delete overtakes insert']],
    ['native', '18.4', ['conflicts are not resolved']],
  ])('with the rules of %s %s, whatever is wrong has a documented name', (engine, version, expected) => {
    const profile = profileOf(engine, version);
    const names = new Set<string | undefined>();
    for (const seed of SEEDS) {
      for (const { name, counts, findings } of judge(
        rightHistory({ seed, profile, operations: 1500 }),
        profile,
      )) {
        expect(counts.known, `${seed}: ${name}: ${JSON.stringify(findings[0])}`).toBe(counts.violations);
        for (const { anomaly } of findings) names.add(anomaly);
      }
    }
    expect([...names]).toEqual(expect.arrayContaining(expected));
  });

  test('each discarded write is told with the one that beat it', () => {
    const history = make('beaten');
    const operations = [...history.operations];
    const all = [...fates(history, ideal, ['discarded'])];
    expect(all.length).toBeGreaterThan(10);
    for (const { operation, by } of all) {
      const [own, winner] = [operations[operation]!, operations[by!]!];
      expect(winner.committed ?? Number.POSITIVE_INFINITY).toBeGreaterThan(own.committed!);
    }
  });
});

/** A history with its own changeable parts. */
class Mutant {
  readonly operations: Operation[];
  readonly tables: Record<string, Record<string, FinalRow[]>>;

  constructor(private readonly history: History) {
    this.operations = structuredClone([...history.operations]);
    this.tables = structuredClone(history.final!.tables) as Record<string, Record<string, FinalRow[]>>;
  }

  done(final: Partial<FinalState> = {}): History {
    return {
      ...this.history,
      operations: this.operations,
      final: { ...this.history.final!, tables: this.tables, ...final },
    };
  }

  /** Changes what one node holds, or all of them. */
  hold(
    table: string,
    change: (rows: FinalRow[]) => FinalRow[],
    nodes = Object.keys(this.tables[table]!),
  ): void {
    for (const node of nodes) this.tables[table]![node] = change(this.tables[table]![node]!);
  }

  /** The first acknowledged operation like this. */
  find(wanted: (operation: Operation) => boolean): Operation {
    return this.operations.find((operation) => operation.outcome === 'ok' && wanted(operation))!;
  }

  writeOf(version: number): Operation & { write: Write } {
    const operation = this.operations.find(({ writes }) => writes.some((w) => w.version === version))!;
    return { ...operation, write: operation.writes.find((w) => w.version === version)! };
  }
}

const without = (key: string) => (rows: FinalRow[]) => rows.filter((row) => row.key !== key);
const withRow = (key: string, change: Partial<FinalRow>) => (rows: FinalRow[]) =>
  rows.map((row) => (row.key === key ? { ...row, ...change } : row));

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
    for (const seed of SEEDS.slice(0, 5)) {
      const mutant = new Mutant(make(seed));
      const final = plant(mutant);
      const seen = property(mutant.done(final), sees);
      expect(seen.verdict, JSON.stringify(seen)).toBe('violated');
      expect(seen.counts.known).toBe(0);
      expect(seen.findings[0]!.what).not.toBe('');
    }
  });
});

test.each([
  ['twice', 1],
  ['never', -1],
] as const)('of a counter that is off by one addition it is said that it was applied %s', (how, sign) => {
  const mutant = new Mutant(make('once'));
  const counted = mutant.find(({ f, outcome, value }) => {
    return f === 'add' && outcome === 'ok' && (value as { delta: number }).delta === 9;
  });
  const { key } = counted.writes[0]!;
  const held = mutant.tables.counter!.n2!.find((row) => row.key === key)!;
  const total = (held.values as { total: number }).total + sign * 9;
  mutant.hold('counter', withRow(key, { values: { total } }), ['n2']);
  const [finding] = property(mutant.done(), 'counters are exact').findings;
  expect(finding!.what).toMatch(new RegExp(`, as if operation \\d+ had been applied ${how}$`));
});

test('what an operation adds can be told by table', () => {
  const history = make('by table');
  const told = (more: number) => {
    const byTable = (operation: Operation): Operation => {
      const { delta, balance } = (operation.value ?? {}) as { delta?: number; balance?: number };
      if (delta !== undefined) return { ...operation, value: { delta: { counter: delta + more, kv: 7 } } };
      if (balance !== undefined)
        return { ...operation, value: { balance: { account: balance + more, counter: 7 } } };
      return operation;
    };
    const seen = verdicts(judge({ ...history, operations: [...history.operations].map(byTable) }, ideal));
    return [seen['counters are exact'], seen['the total of all balances is constant']];
  };
  expect(told(0)).toEqual(['holds', 'holds']);
  expect(told(1)).toEqual(['violated', 'violated']);
});

describe('no anomaly is the reason', () => {
  const spock5 = profileOf('spock', '5.0.11');
  const head = { ...make('head').head, nodes: ['n1', 'n2', 'n3'] };

  /** A history of one row `kv 1`, each write an operation of its own; and what each node holds. */
  function ofOneRow(
    writes: readonly (Pick<Write, 'kind' | 'replaced'> & { node: string })[],
    held: Readonly<Record<string, number | null>>,
    workload = 'w',
  ): History {
    const operations = writes.map(
      ({ node, ...write }, i): Operation => ({
        ...{ index: i, process: i, node, workload, f: 'w', value: null, invoked: i, completed: i },
        ...{ outcome: 'ok', reads: [], xid: String(i + 1), committed: 1000 + i, error: null },
        writes: [{ table: 'kv', key: '1', version: i + 1, ...write }],
      }),
    );
    const rows = (version: number | null): FinalRow[] =>
      version === null ? [] : [{ key: '1', version, committed: 999 + version, values: null }];
    const kv = Object.fromEntries(Object.entries(held).map(([node, version]) => [node, rows(version)]));
    return {
      head,
      operations,
      faults: [],
      damage: [],
      final: { tables: { kv }, rejections: [], settled: true },
    };
  }

  const insert = { node: 'n1', kind: 'insert', replaced: null } as const;

  test('where a node holds what must have been replaced there, although others deleted the row at the same time', () => {
    const history = ofOneRow(
      [insert, { node: 'n1', kind: 'update', replaced: 1 }, { node: 'n2', kind: 'delete', replaced: 1 }],
      { n1: null, n2: null, n3: 1 },
    );
    const { counts } = property(history, 'all nodes hold the same rows', spock5);
    expect(counts).toMatchObject({ violations: 1, known: 0 });
  });

  test('where a node lacks an insert that no delete can have taken away', () => {
    const writes = [
      insert,
      { node: 'n1', kind: 'delete', replaced: 1 },
      { node: 'n2', kind: 'delete', replaced: 1 },
      { node: 'n1', kind: 'insert', replaced: null },
    ] as const;
    const lost = ofOneRow(writes, { n1: 4, n2: null });
    expect(property(lost, 'all nodes hold the same rows', spock5).counts).toMatchObject({ known: 0 });
    // On n3 the delete of n2 may have come last.
    const taken = ofOneRow(writes, { n1: 4, n3: null });
    expect(property(taken, 'all nodes hold the same rows', spock5).counts).toMatchObject({ known: 1 });
  });

  test('where a child is without its parent, and nobody deleted that', () => {
    const mutant = new Mutant(make('orphan'));
    mutant.hold('parent', (rows) => rows.slice(1));
    expect(property(mutant.done(), 'no child is without its parent', spock5).counts.known).toBe(0);
  });
});

test('statistics are not judged of a workload whose client failed half-way', () => {
  const mutant = new Mutant(make('half-way'));
  const failed = mutant.find(({ f }) => f === 'id');
  mutant.operations[failed.index] = { ...failed, outcome: 'fail', writes: [], xid: null, error: 'refused' };
  mutant.hold('ids', without(failed.writes[0]!.key));
  const changes = { ids: { n1: 10_000 } };
  expect(property(mutant.done({ changes }), 'no change is applied twice')).toMatchObject({
    verdict: 'unknown',
    checked: 0,
  });
});

describe('what a history does not show', () => {
  const whole = make('incomplete');

  test('without a final state, nothing is said of it', () => {
    const seen = verdicts(judge({ ...whole, final: undefined }, ideal));
    expect(seen['no acknowledged write is lost']).toBe('unknown');
    expect(seen['all nodes hold the same rows']).toBe('unknown');
    expect(seen['ids are unique']).toBe('holds');
  });

  test('a damaged one cannot hold, and what looks wrong may not be', () => {
    const damaged = { ...whole, damage: ['line 17 is damaged: it is not JSON'] };
    expect(new Set(Object.values(verdicts(judge(damaged, ideal))))).toEqual(new Set(['unknown']));
    const mutant = new Mutant(damaged);
    mutant.hold('kv', without(mutant.tables.kv!.n2![0]!.key), ['n2']);
    const seen = judge(mutant.done(), ideal);
    expect(verdicts(seen)).toMatchObject({
      'no acknowledged write is lost': 'unknown',
      'all nodes hold the same rows': 'violated',
    });
    expect(seen[0]!.why).toMatch(/what looks wrong may not be: .* line 17/);
  });

  test('without commit timestamps no winner is right', () => {
    const mutant = new Mutant(whole);
    for (const [i, operation] of mutant.operations.entries())
      mutant.operations[i] = { ...operation, committed: null };
    mutant.hold('kv', (rows) => rows.map((row) => ({ ...row, committed: null })));
    const seen = judge(mutant.done(), ideal);
    expect(verdicts(seen)).toMatchObject({
      'no acknowledged write is lost': 'unknown',
      'the right version wins each conflict': 'unknown',
    });
  });

  test('an empty one says nothing', () => {
    const empty = { ...whole, operations: [], final: { tables: {}, rejections: [], settled: true as const } };
    for (const { verdict, why, checked } of judge(empty, ideal)) {
      expect({ verdict, checked }).toEqual({ verdict: 'unknown', checked: 0 });
      expect(why).toBeTruthy();
    }
  });
});
