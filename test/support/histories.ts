import type {
  FinalRow,
  History,
  Json,
  Operation,
  Outcome,
  Read,
  Write,
} from '../../src/history/operation.js';
import { type Random, randomFrom } from '../../src/random.js';
import type { Rejection } from '../../src/replication/engine.js';
import type { Profile } from '../../src/replication/profile.js';

/** What a history is made of. */
export interface Making {
  readonly seed: string;
  readonly profile: Profile;
  readonly operations: number;
  readonly nodes?: number;
  /** How many rows the register workload fights over. */
  readonly hot?: number;
  readonly engine?: { readonly name: string; readonly version: string };
}

interface Change extends Write {
  readonly committed: number;
  /** What it adds to total or balance, whichever version wins. */
  readonly delta?: number;
  readonly parent?: string;
}
interface Held {
  version: number;
  committed: number;
  amount: number | undefined;
  parent: string | undefined;
}
interface Delivery {
  readonly at: number;
  readonly origin: string;
  readonly xid: string;
  readonly changes: readonly Change[];
}

const START = 1_790_000_000_000_000;
const ACCOUNTS = 10;

/**
 * A history such as a healthy cluster leaves, from a model of nodes that replicate with delays and cuts and resolve
 * conflicts by the profile's rules. Operations fail, or have an outcome that nobody knows; rows are deleted and
 * inserted again.
 */
export function rightHistory(making: Making): History {
  return new Model(making).run();
}

class Model {
  private readonly random: Random;
  private readonly names: string[];
  private readonly state: Map<string, Held>[];
  private readonly tombstones: Map<string, number>[];
  private readonly links: Delivery[][][];
  private readonly operations: Operation[] = [];
  private readonly rejections: Rejection[] = [];
  private readonly changes: Record<string, Record<string, number>> = {};
  private time = 0;
  private version = 0;
  private transaction = 700;
  private readonly pairs: string[] = [];
  private readonly inserted = new Set<string>();

  constructor(private readonly making: Making) {
    this.random = randomFrom(making.seed);
    this.names = Array.from({ length: making.nodes ?? 3 }, (_, i) => `n${i + 1}`);
    this.state = this.names.map(() => new Map());
    this.tombstones = this.names.map(() => new Map());
    this.links = this.names.map(() => this.names.map(() => []));
  }

  run(): History {
    for (let i = 0; i < ACCOUNTS; i++) {
      const account = { table: 'account', key: String(i), kind: 'insert' } as const;
      this.transact(0, 0, 'bank', 'open', { balance: 100 }, [{ ...account, delta: 100 }], 'ok');
      this.transact(0, 0, 'counter', 'open', null, [{ ...account, table: 'counter', delta: 0 }], 'ok');
    }
    this.time += 10_000_000;
    while (this.operations.length < this.making.operations) this.step();
    this.time += 1_000_000_000;
    this.deliver();
    const { engine = { name: 'spock', version: '5.0.11' } } = this.making;
    return {
      head: {
        version: 1,
        test: 'model',
        seed: this.making.seed,
        nodes: this.names,
        engine: engine.name,
        engineVersion: engine.version,
        epoch: START,
      },
      operations: this.operations,
      faults: [],
      final: { tables: this.tables(), rejections: this.rejections, changes: this.changes, settled: true },
      damage: [],
    };
  }

  private step(): void {
    const { random } = this;
    this.time += random.integer(1, 200);
    this.deliver();
    const n = random.integer(0, this.names.length - 1);
    const process = n * 4 + random.integer(0, 3);
    const luck = random.integer(1, 100);
    const outcome: Outcome = luck <= 3 ? 'fail' : luck <= 6 ? 'unknown' : 'ok';
    const kind = random.integer(1, 12);
    if (kind <= 4) this.register(n, process, outcome);
    else if (kind <= 6) this.pair(n, process, outcome);
    else if (kind === 7) this.readPair(n, process);
    else if (kind === 8) this.add(n, process, outcome);
    else if (kind === 9) this.transfer(n, process, outcome);
    else if (kind === 10) this.family(n, process, outcome);
    else if (kind === 11) this.readRegister(n, process);
    else {
      const key = String(this.operations.length * 1024 + n);
      this.transact(n, process, 'ids', 'id', null, [{ table: 'ids', key, kind: 'insert' }], outcome);
    }
  }

  private register(n: number, process: number, outcome: Outcome): void {
    const row = { table: 'kv', key: String(this.random.integer(1, this.making.hot ?? 20)) };
    const there = this.state[n]!.has(`${row.table}/${row.key}`);
    // An INSERT that finds a row stops a link of an engine that resolves nothing, for good.
    if (!there && this.making.profile.conflicts === 'none' && this.inserted.has(row.key)) return;
    if (!there) this.inserted.add(row.key);
    const kind = !there ? 'insert' : this.random.integer(1, 8) === 1 ? 'delete' : 'update';
    this.transact(n, process, 'register', kind, null, [{ ...row, kind }], outcome);
  }

  private pair(n: number, process: number, outcome: Outcome): void {
    const key = String(this.operations.length);
    const rows = ['left', 'right'].map((table) => ({ table, key, kind: 'insert' as const }));
    this.transact(n, process, 'pair', 'write', null, rows, outcome);
    this.pairs.push(key);
  }

  private readPair(n: number, process: number): void {
    if (this.pairs.length === 0) return;
    const key = this.pairs[Math.max(0, this.pairs.length - this.random.integer(1, 20))]!;
    this.look(n, process, 'pair', [this.seen(n, 'left', key), this.seen(n, 'right', key)]);
  }

  private add(n: number, process: number, outcome: Outcome): void {
    const delta = this.random.integer(-5, 9);
    const key = String(this.random.integer(0, ACCOUNTS - 1));
    this.transact(
      n,
      process,
      'counter',
      'add',
      { delta },
      [{ table: 'counter', key, kind: 'update', delta }],
      outcome,
    );
  }

  private transfer(n: number, process: number, outcome: Outcome): void {
    const [from, to] = [this.random.integer(0, 4), this.random.integer(5, ACCOUNTS - 1)];
    const amount = this.random.integer(1, 9);
    const row = { table: 'account', kind: 'update' } as const;
    const writes = [
      { ...row, key: String(from), delta: -amount },
      { ...row, key: String(to), delta: amount },
    ];
    this.transact(n, process, 'bank', 'transfer', { from, to, amount }, writes, outcome);
  }

  private family(n: number, process: number, outcome: Outcome): void {
    const parent = String(this.operations.length);
    const rows = [
      { table: 'parent', key: parent, kind: 'insert' as const },
      { table: 'child', key: `${parent}.1`, kind: 'insert' as const, parent },
    ];
    this.transact(n, process, 'family', 'birth', null, rows, outcome);
  }

  private readRegister(n: number, process: number): void {
    const key = () => String(this.random.integer(1, this.making.hot ?? 20));
    this.look(n, process, 'register', [this.seen(n, 'kv', key())]);
  }

  private seen(n: number, table: string, key: string): Read {
    return { table, key, version: this.state[n]!.get(`${table}/${key}`)?.version ?? null };
  }

  private look(n: number, process: number, workload: string, reads: readonly Read[]): void {
    this.record(n, process, workload, 'read', null, 'ok', [], reads, null, null);
  }

  private transact(
    n: number,
    process: number,
    workload: string,
    f: string,
    value: Json,
    rows: readonly (Pick<Write, 'table' | 'key' | 'kind'> & { delta?: number; parent?: string })[],
    outcome: Outcome,
  ): void {
    const committed = START + this.time;
    const changes: Change[] = rows.map((row) => ({
      ...row,
      version: ++this.version,
      replaced: this.state[n]!.get(`${row.table}/${row.key}`)?.version ?? null,
      committed,
    }));
    const happened = outcome === 'ok' || (outcome === 'unknown' && this.random.integer(0, 1) === 1);
    // Most unknown ones are settled afterwards.
    const told =
      outcome === 'unknown' && this.random.integer(0, 2) > 0 ? (happened ? 'ok' : 'fail') : outcome;
    const xid = String(++this.transaction);
    const writes = changes.map(({ table, key, kind, version, replaced }) => ({
      table,
      key,
      kind,
      version,
      replaced,
    }));
    this.record(n, process, workload, f, value, told, writes, [], xid, told === 'ok' ? committed : null);
    if (!happened) return;
    for (const change of changes) this.apply(n, change, true);
    for (const [m, queue] of this.links[n]!.entries()) {
      if (m === n) continue;
      // Now and then a link is cut for a while.
      const delay = this.random.integer(1, 200) === 1 ? 200_000 : this.random.integer(50, 2_000);
      const at = Math.max(this.time + delay, queue.at(-1)?.at ?? 0);
      queue.push({ at, origin: this.names[n]!, xid, changes });
    }
  }

  private record(
    n: number,
    process: number,
    workload: string,
    f: string,
    value: Json,
    outcome: Outcome,
    writes: readonly Write[],
    reads: readonly Read[],
    xid: string | null,
    committed: number | null,
  ): void {
    this.operations.push({
      index: this.operations.length,
      process,
      node: this.names[n]!,
      workload,
      f,
      value,
      invoked: this.time,
      completed: this.time + 1,
      outcome,
      writes,
      reads,
      xid,
      committed,
      ...(outcome === 'ok'
        ? { error: null }
        : { error: 'could not serialize access, as the model says', sqlstate: '40001' }),
    });
  }

  /** Applies what has arrived by now, in the order of arrival. */
  private deliver(): void {
    for (;;) {
      let next: { queue: Delivery[]; m: number } | undefined;
      for (const queues of this.links) {
        for (const [m, queue] of queues.entries()) {
          const at = queue[0]?.at ?? Number.POSITIVE_INFINITY;
          if (at <= this.time && at < (next?.queue[0]?.at ?? Number.POSITIVE_INFINITY)) next = { queue, m };
        }
      }
      if (!next) return;
      this.receive(next.m, next.queue.shift()!);
    }
  }

  private receive(m: number, { origin, xid, changes }: Delivery): void {
    const missing = (change: Change) =>
      change.kind === 'update' && !this.state[m]!.has(`${change.table}/${change.key}`);
    const { profile } = this.making;
    const cause = changes.find(missing);
    if (cause && profile.updateOfMissing === 'discard transaction' && profile.deletes === 'always applied') {
      for (const change of changes) {
        this.rejections.push({
          node: this.names[m]!,
          origin,
          xid,
          table: change.table,
          reason: change === cause ? 'did not find row to be updated' : 'transdiscard: tuple discarded',
          collateral: change !== cause,
        });
      }
      return;
    }
    for (const change of changes) this.apply(m, change, false);
  }

  private apply(m: number, change: Change, local: boolean): void {
    const { profile } = this.making;
    const id = `${change.table}/${change.key}`;
    const [rows, tombstones] = [this.state[m]!, this.tombstones[m]!];
    const held = rows.get(id);
    const byTime = profile.deletes === 'last-update-wins';
    const count = () => {
      this.changes[change.table] ??= {};
      this.changes[change.table]![this.names[m]!] = (this.changes[change.table]![this.names[m]!] ?? 0) + 1;
    };
    if (change.kind === 'delete') {
      if (byTime) tombstones.set(id, Math.max(tombstones.get(id) ?? 0, change.committed));
      if (!held || (!local && byTime && held.committed >= change.committed)) return;
      rows.delete(id);
      count();
      return;
    }
    if (!held) {
      if (!local && byTime && (tombstones.get(id) ?? 0) >= change.committed) return;
      if (change.kind === 'update' && !byTime) return;
      rows.set(id, {
        version: change.version,
        committed: change.committed,
        amount: change.delta,
        parent: change.parent,
      });
      count();
      return;
    }
    if (change.delta !== undefined) held.amount! += change.delta;
    if (local || profile.conflicts === 'none' || held.committed < change.committed) {
      held.version = change.version;
      held.committed = change.committed;
      count();
    }
  }

  private tables(): Record<string, Record<string, FinalRow[]>> {
    const tables: Record<string, Record<string, FinalRow[]>> = {};
    for (const name of ['kv', 'left', 'right', 'counter', 'account', 'parent', 'child', 'ids']) {
      tables[name] = Object.fromEntries(this.names.map((node) => [node, []]));
    }
    for (const [n, rows] of this.state.entries()) {
      for (const [id, { version, committed, amount, parent }] of rows) {
        const [table, key] = id.split('/') as [string, string];
        const values =
          amount !== undefined
            ? { [table === 'counter' ? 'total' : 'balance']: amount }
            : parent
              ? { parent }
              : null;
        tables[table]![this.names[n]!]!.push({ key, version, committed, values });
      }
    }
    return tables;
  }
}
