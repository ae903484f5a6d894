// Each history: data is really lost, diverged, torn or doubled, and no documented anomaly is the cause. Each must fail.
import { expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import { settledBy } from '../../src/history/gather.js';
import type {
  FaultOperation,
  FinalRow,
  FinalState,
  History,
  Json,
  Operation,
  Write,
} from '../../src/history/operation.js';
import type { Rejection } from '../../src/replication/engine.js';
import type { Profile } from '../../src/replication/profile.js';
import { profileOf } from '../../src/replication/select.js';

const P = {
  spock5: profileOf('spock', '5.0.11'),
  spock6: profileOf('spock', '6.0.0'),
  pglogical: profileOf('pglogical', '2.4.2'),
  native: profileOf('native', '18.4'),
};
const EPOCH = 1_790_000_000_000_000;
const us = (s: number) => Math.round(s * 1_000_000);

type W = [table: string, key: string, kind: Write['kind'], version: number, replaced: number | null];
class H {
  ops: Operation[] = [];
  tables: Record<string, Record<string, FinalRow[]>> = {};
  rejections: Rejection[] = [];
  faults: FaultOperation[] = [];
  more: Partial<FinalState> = {};
  constructor(readonly nodes: string[]) {}
  /** An acknowledged transaction, `at` seconds after the start; replication takes milliseconds and all links are well. */
  op(node: string, at: number, writes: W[], o: Partial<Operation> = {}): this {
    const index = this.ops.length;
    this.ops.push({
      index,
      process: this.nodes.indexOf(node),
      node,
      workload: 'w',
      f: 'w',
      value: null,
      invoked: us(at) - 500,
      completed: us(at) + 500,
      outcome: 'ok',
      reads: [],
      xid: String(700 + index),
      committed: EPOCH + us(at),
      error: null,
      writes: writes.map(([table, key, kind, version, replaced]) => ({
        table,
        key,
        kind,
        version,
        replaced,
      })),
      ...o,
    });
    return this;
  }
  /** What a node holds of a row: the version, or null for no such row. */
  holds(
    table: string,
    key: string,
    by: Record<string, number | null>,
    values: Json | Record<string, Json> = null,
  ): this {
    for (const node of this.nodes) {
      this.tables[table] ??= Object.fromEntries(this.nodes.map((n) => [n, []]));
      const version = by[node];
      if (version === null || version === undefined) continue;
      const w = this.ops.find((o) => o.writes.some((x) => x.version === version));
      const v =
        values && typeof values === 'object' && !Array.isArray(values) && node in values
          ? (values as Record<string, Json>)[node]!
          : (values as Json);
      this.tables[table]![node]!.push({ key, version, committed: w?.committed ?? null, values: v });
    }
    return this;
  }
  rejected(node: string, op: number, table: string, reason: string): this {
    const o = this.ops[op]!;
    this.rejections.push({
      node,
      origin: o.node,
      xid: o.xid!,
      table,
      reason,
      collateral: reason.startsWith('transdiscard:'),
    });
    return this;
  }
  fault(step: number, fault: Json, from: number, to: number): this {
    const rec = (action: string, at: number) => ({
      index: 10_000 + this.faults.length,
      invoked: us(at),
      completed: us(at) + 1,
      effect: 'seen',
      fault: { action, step, fault } as Json,
    });
    this.faults.push(rec('inflict', from), rec('heal', to));
    return this;
  }
  done(): History {
    return {
      head: {
        version: 1,
        test: 't',
        seed: 's',
        nodes: this.nodes,
        engine: 'x',
        engineVersion: '1',
        epoch: EPOCH,
      },
      operations: this.ops,
      faults: this.faults,
      damage: [],
      final: { tables: this.tables, rejections: this.rejections, settled: true, ...this.more },
    };
  }
}

/** As src/suite/faulted/run.ts, conclude(). */
function verdict(h: H, profile: Profile) {
  const properties = judge(h.done(), profile);
  const shown: string[] = [];
  let unexplained = 0;
  const known = new Set<string>();
  for (const p of properties) {
    shown.push(
      `${p.name}: ${p.verdict}${p.why ? ` (${p.why})` : ''}${p.findings.map((f) => `\n     ${f.anomaly ?? 'NOT EXPLAINED'}: ${f.what}`).join('')}`,
    );
    if (p.verdict !== 'violated') continue;
    for (const { anomaly } of p.findings) if (anomaly) known.add(anomaly);
    unexplained += (p.counts.violations ?? 0) - (p.counts.known ?? 0);
  }
  const v =
    unexplained > 0
      ? 'fail'
      : known.size > 0
        ? `known: ${[...known].join('; ')}`
        : properties.every((p) => p.verdict === 'unknown')
          ? 'fail'
          : 'pass';
  if (process.env.SHOW)
    console.log(`${v}\n${shown.filter((s) => !/unknown \((no |there |nothing)/.test(s)).join('\n')}`);
  return v;
}

const two = ['n1', 'n2'];
const three = ['n1', 'n2', 'n3'];
const HOLES: [string, () => H, (keyof typeof P)[]][] = [
  [
    '01 INSERT lost on n2; the next UPDATE is rejected there for want of the row; nobody ever deleted anything',
    () =>
      new H(two)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n1', 60, [['kv', '1', 'update', 2, 1]])
        .rejected(
          'n2',
          1,
          'kv',
          'logical replication did not find row to be updated in replication target relation (public.kv)',
        )
        .holds('kv', '1', { n1: 2, n2: null }),
    ['spock5', 'spock6'],
  ],
  [
    '02 apply throws a transaction away for a reason nobody documents (XX000); the record of the row at fault comes second in its table',
    () =>
      new H(two)
        .op('n1', 1, [
          ['account', '1', 'insert', 1, null],
          ['account', '2', 'insert', 2, null],
        ])
        .op('n1', 2, [
          ['account', '1', 'update', 3, 1],
          ['account', '2', 'update', 4, 2],
        ])
        .rejected('n2', 1, 'account', 'transdiscard: tuple discarded')
        .rejected('n2', 1, 'account', 'cache lookup failed for type 4711')
        .holds('account', '1', { n1: 3, n2: 1 })
        .holds('account', '2', { n1: 4, n2: 2 }),
    ['spock5', 'spock6'],
  ],
  [
    '03 the same over two tables; the row at fault was written again afterwards, the others are lost for ever',
    () =>
      new H(two)
        .op('n1', 1, [['hot', '1', 'insert', 1, null]])
        .op('n1', 2, [
          ['hot', '1', 'update', 2, 1],
          ['ledger', '7', 'insert', 3, null],
        ])
        .op('n1', 3, [['hot', '1', 'update', 4, 2]])
        .rejected('n2', 1, 'hot', 'invalid memory alloc request size 18446744073709551613')
        .rejected('n2', 1, 'ledger', 'transdiscard: tuple discarded')
        .holds('hot', '1', { n1: 4, n2: 4 })
        .holds('ledger', '7', { n1: 3, n2: null }),
    ['spock5', 'spock6'],
  ],
  [
    '04 an early rejection on n2 excuses the loss of the last update on n3, a minute later',
    () =>
      new H(three)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n1', 2, [['kv', '1', 'update', 2, 1]])
        .rejected('n2', 1, 'kv', 'deadlock detected')
        .op('n1', 30, [['kv', '1', 'update', 3, 2]])
        .op('n1', 60, [['kv', '1', 'update', 4, 3]])
        .op('n2', 90, [['kv', '1', 'update', 5, 4]])
        .holds('kv', '1', { n1: 5, n2: 5, n3: 4 }),
    ['spock5', 'spock6'],
  ],
  [
    '05 a torn transaction: one of two new rows is on n2, and there is a record of its being thrown away whole',
    () =>
      new H(two)
        .op('n1', 1, [
          ['l', '1', 'insert', 1, null],
          ['r', '1', 'insert', 2, null],
          ['r', '2', 'insert', 3, null],
        ])
        .rejected('n2', 0, 'r', 'transdiscard: tuple discarded')
        .rejected('n2', 0, 'r', 'deadlock detected')
        .holds('l', '1', { n1: 1, n2: 1 })
        .holds('r', '1', { n1: 2, n2: null })
        .holds('r', '2', { n1: 3, n2: null }),
    ['spock5', 'spock6'],
  ],
  [
    '06 duplicate PRIMARY key on apply (a change sent twice, a row resurrected): the table has no other unique index',
    () =>
      new H(two)
        .op('n1', 1, [
          ['member', '5', 'insert', 1, null],
          ['member', '6', 'insert', 2, null],
        ])
        .rejected('n2', 0, 'member', 'duplicate key value violates unique constraint "member_pkey"')
        .holds('member', '5', { n1: 1, n2: null })
        .holds('member', '6', { n1: 2, n2: null }),
    ['spock5', 'spock6'],
  ],
  [
    '07 a DELETE is lost on n3, a minute after the row had reached everybody (and n3 had updated it: no, read it)',
    () =>
      new H(three)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n3', 30, [], { reads: [{ table: 'kv', key: '1', version: 1 }], xid: null, committed: null })
        .op('n2', 60, [['kv', '1', 'delete', 2, 1]])
        .holds('kv', '1', { n1: null, n2: null, n3: 1 }),
    ['spock5', 'pglogical', 'native'],
  ],
  [
    '08 torn: of a burial of parent and child n3 applied the parent alone',
    () =>
      new H(three)
        .op('n1', 1, [
          ['parent', '1', 'insert', 1, null],
          ['child', '1', 'insert', 2, null],
        ])
        .op('n2', 60, [
          ['child', '1', 'delete', 3, 2],
          ['parent', '1', 'delete', 4, 1],
        ])
        .holds('parent', '1', { n1: null, n2: null, n3: null })
        .holds('child', '1', { n1: null, n2: null, n3: 2 }, { parent: '1' }),
    ['spock5', 'pglogical', 'native'],
  ],
  [
    '09 two nodes: one early race of a delete; minutes later n2 loses the whole row',
    () =>
      new H(two)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n1', 2, [['kv', '1', 'update', 2, 1]])
        .op('n2', 2.001, [['kv', '1', 'delete', 3, 1]])
        .op('n1', 60, [['kv', '1', 'insert', 4, null]])
        .op('n2', 90, [['kv', '1', 'update', 5, 4]])
        .op('n1', 120, [['kv', '1', 'update', 6, 5]])
        .holds('kv', '1', { n1: 6, n2: null }),
    ['spock5', 'pglogical'],
  ],
  [
    '10 three nodes: one early race of a delete; minutes later n3 loses the last update',
    () =>
      new H(three)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n1', 2, [['kv', '1', 'update', 2, 1]])
        .op('n2', 2.001, [['kv', '1', 'delete', 3, 1]])
        .op('n1', 60, [['kv', '1', 'insert', 4, null]])
        .op('n2', 120, [['kv', '1', 'update', 5, 4]])
        .holds('kv', '1', { n1: 5, n2: 5, n3: 4 }),
    ['spock5', 'pglogical', 'native'],
  ],
  [
    '11 n3 misses an INSERT; a minute before, n1 and n2 had both deleted the key',
    () =>
      new H(three)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n1', 2, [['kv', '1', 'delete', 2, 1]])
        .op('n2', 2.001, [['kv', '1', 'delete', 3, 1]])
        .op('n1', 60, [['kv', '1', 'insert', 4, null]])
        .holds('kv', '1', { n1: 4, n2: 4, n3: null }),
    ['spock5', 'pglogical', 'native'],
  ],
  [
    "12 native: an UPDATE of another node's row is lost on the third node, an hour after the row had reached it",
    () =>
      new H(three)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n3', 30, [], { reads: [{ table: 'kv', key: '1', version: 1 }], xid: null, committed: null })
        .op('n2', 3600, [['kv', '1', 'update', 2, 1]])
        .holds('kv', '1', { n1: 2, n2: 2, n3: 1 }),
    ['native'],
  ],
  [
    '13 last-update-wins chooses the older one on n2; the table was frozen there a minute before either was written',
    () => {
      const h = new H(three)
        .op('n1', 1, [['register', '1', 'insert', 1, null]])
        .op('n1', 60, [['register', '1', 'update', 2, 1]])
        .op('n3', 60.001, [['register', '1', 'update', 3, 1]])
        .fault(0, { kind: 'freeze', nodes: three, tables: ['register'] } as Json, 5, 5.1)
        .holds('register', '1', { n1: 3, n2: 2, n3: 3 });
      h.more = { frozen: { register: three } };
      return h;
    },
    ['spock5', 'spock6', 'pglogical'],
  ],
  [
    '14 one write went back by the clock in the beginning; a minute later the last update is lost on n2',
    () =>
      new H(three)
        .op('n3', 1, [['register', '1', 'insert', 1, null]], { committed: EPOCH + us(3) })
        .op('n1', 2, [['register', '1', 'update', 2, 1]])
        .op('n1', 60, [['register', '1', 'update', 3, 2]])
        .op('n3', 90, [['register', '1', 'update', 4, 3]])
        .holds('register', '1', { n1: 4, n2: 3, n3: 4 }),
    ['spock5', 'spock6', 'pglogical'],
  ],
  [
    '15 an addition is applied twice on n2 long AFTER its crash; anything up to the sum of what came before is excused',
    () =>
      new H(two)
        .op('n1', 1, [['counter', '1', 'insert', 1, null]], { value: { delta: 0 } })
        .op('n1', 2, [['counter', '1', 'update', 2, 1]], { value: { delta: 100 } })
        .fault(0, { kind: 'kill', nodes: ['n2'] } as Json, 5, 6)
        .op('n1', 60, [['counter', '1', 'update', 3, 2]], { value: { delta: 7 } })
        .holds('counter', '1', { n1: 3, n2: 3 }, { n1: { total: 107 }, n2: { total: 114 } }),
    ['spock5'],
  ],
  [
    '16 one addition is lost on n2, one is doubled by its crash: they cancel within the range (50 doubled, 40 lost)',
    () =>
      new H(two)
        .op('n1', 1, [['counter', '1', 'insert', 1, null]], { value: { delta: 0 } })
        .op('n1', 2, [['counter', '1', 'update', 2, 1]], { value: { delta: 50 } })
        .fault(0, { kind: 'kill', nodes: ['n2'] } as Json, 5, 6)
        .op('n1', 60, [['counter', '1', 'update', 3, 2]], { value: { delta: 40 } })
        .op('n1', 61, [['counter', '1', 'update', 4, 3]], { value: { delta: 1 } })
        .holds('counter', '1', { n1: 4, n2: 4 }, { n1: { total: 91 }, n2: { total: 101 } }),
    ['spock5'],
  ],
  [
    '17 an acknowledged update is lost by the crash of its own node; the next client writes over the old version',
    () =>
      new H(two)
        .op('n1', 1, [['register', '1', 'insert', 1, null]])
        .op('n1', 4.9, [['register', '1', 'update', 2, 1]], {
          committed: settledBy(
            { index: 1, node: 'n1', xid: '701', outcome: 'ok', answered: EPOCH + us(4.9) },
            { status: 'aborted', committed: null, applied: false },
          ).committed,
        })
        .fault(0, { kind: 'kill', nodes: ['n1'] } as Json, 5, 6)
        .op('n1', 10, [['register', '1', 'update', 3, 1]])
        .holds('register', '1', { n1: 3, n2: 3 }),
    ['spock5', 'spock6', 'pglogical', 'native'],
  ],
  [
    '18 one node, two acknowledged updates that both replaced the same version: the first is gone (nobody else wrote)',
    () =>
      new H(two)
        .op('n1', 1, [['register', '1', 'insert', 1, null]])
        .op('n1', 2, [['register', '1', 'update', 2, 1]])
        .op('n1', 60, [['register', '1', 'update', 3, 1]])
        .holds('register', '1', { n1: 3, n2: 3 }),
    ['spock5', 'spock6', 'pglogical', 'native'],
  ],
  [
    '19 an update never reaches n2 although later ones of n1 do; a minute later n2 writes over the old version',
    () =>
      new H(two)
        .op('n1', 1, [
          ['register', '1', 'insert', 1, null],
          ['register', '2', 'insert', 2, null],
        ])
        .op('n1', 2, [['register', '1', 'update', 3, 1]]) // lost on n2
        .op('n1', 3, [['register', '2', 'update', 4, 2]])
        .op('n2', 30, [['register', '2', 'update', 5, 4]]) // n2 has all of n1's up to 3 s
        .op('n2', 60, [['register', '1', 'update', 6, 1]]) // and still the old version here
        .holds('register', '1', { n1: 6, n2: 6 })
        .holds('register', '2', { n1: 5, n2: 5 }),
    ['spock5', 'spock6', 'pglogical', 'native'],
  ],
  [
    '20 n2 gives out ids that n1 gave out a minute before: each is refused as a duplicate, which counts as failed',
    () => {
      const h = new H(two);
      for (let i = 0; i < 50; i++)
        h.op('n1', 1 + i / 10, [['ticket', String(i), 'insert', i + 1, null]], { f: 'id' });
      for (let i = 0; i < 50; i++)
        h.op('n2', 60 + i / 10, [], {
          f: 'id',
          outcome: 'fail',
          xid: null,
          committed: null,
          error: 'duplicate key value violates unique constraint "ticket_pkey"',
        });
      for (let i = 0; i < 50; i++) h.holds('ticket', String(i), { n1: i + 1, n2: i + 1 });
      return h;
    },
    ['spock5', 'spock6', 'pglogical', 'native'],
  ],
  [
    '21 n2 refuses every transaction to the very end after its disk was full for two seconds',
    () => {
      const h = new H(two).fault(0, { kind: 'fillVolume', node: 'n2' } as Json, 1, 3);
      for (let i = 0; i < 50; i++) h.op('n1', 1 + i / 10, [['member', String(i), 'insert', i + 1, null]]);
      for (let i = 0; i < 50; i++)
        h.op('n2', 4 + i / 10, [], {
          outcome: 'fail',
          xid: null,
          committed: null,
          error: 'cannot execute INSERT in a read-only transaction',
        });
      for (let i = 0; i < 50; i++) h.holds('member', String(i), { n1: i + 1, n2: i + 1 });
      return h;
    },
    ['spock5', 'native'],
  ],
  [
    '22 apply was interrupted, they say, but in this run nothing was ever terminated or cut',
    () =>
      new H(two)
        .op('n1', 1, [['member', '1', 'insert', 1, null]])
        .rejected('n2', 0, 'member', 'transdiscard: root cause not captured')
        .holds('member', '1', { n1: 1, n2: null }),
    ['spock5', 'spock6'],
  ],
  [
    '23 bank: a transfer is undone on both nodes, in both accounts (a conflict took values instead of differences)',
    () =>
      new H(two)
        .op(
          'n1',
          1,
          [
            ['account', '1', 'insert', 1, null],
            ['account', '2', 'insert', 2, null],
          ],
          { value: { balance: 1000 }, workload: 'bank' },
        )
        .op(
          'n1',
          5,
          [
            ['account', '1', 'update', 3, 1],
            ['account', '2', 'update', 4, 2],
          ],
          { value: { from: 1, to: 2, amount: 90 }, workload: 'bank' },
        )
        .op(
          'n2',
          5.001,
          [
            ['account', '1', 'update', 5, 1],
            ['account', '2', 'update', 6, 2],
          ],
          { value: { from: 2, to: 1, amount: 10 }, workload: 'bank' },
        )
        .holds('account', '1', { n1: 5, n2: 5 }, { balance: 1010 })
        .holds('account', '2', { n1: 6, n2: 6 }, { balance: 990 }),
    ['spock5', 'spock6'],
  ],
  [
    '24 bank: the debit of a transfer is lost on all nodes; one of them crashed once: up to all deposits are excused (both hold the same)',
    () =>
      new H(two)
        .op(
          'n1',
          1,
          [
            ['account', '1', 'insert', 1, null],
            ['account', '2', 'insert', 2, null],
          ],
          { value: { balance: 1000 }, workload: 'bank' },
        )
        .fault(0, { kind: 'kill', nodes: ['n2'] } as Json, 5, 6)
        .op(
          'n1',
          60,
          [
            ['account', '1', 'update', 3, 1],
            ['account', '2', 'update', 4, 2],
          ],
          { value: { from: 1, to: 2, amount: 90 }, workload: 'bank' },
        )
        .holds('account', '1', { n1: 3, n2: 3 }, { n1: { balance: 910 }, n2: { balance: 1000 } })
        .holds('account', '2', { n1: 4, n2: 4 }, { balance: 1090 }),
    ['spock5'],
  ],
  [
    "25 an orphan: n2 buried parent and child a minute after both were everywhere, n3 kept the child of n2's own... of n1",
    () =>
      new H(three)
        .op('n1', 1, [['parent', '1', 'insert', 1, null]])
        .op('n1', 2, [['child', '1', 'insert', 2, null]])
        .op('n2', 60, [
          ['child', '1', 'delete', 3, 2],
          ['parent', '1', 'delete', 4, 1],
        ])
        .holds('parent', '1', { n1: null, n2: null, n3: null })
        .holds('child', '1', { n1: 2, n2: null, n3: null }, { parent: '1' }),
    ['spock5', 'pglogical', 'native'],
  ],
];

for (const [name, make, engines] of HOLES)
  test.each(engines)(`${name} (%s)`, (engine) => expect(verdict(make(), P[engine])).toBe('fail'));
