import type { History, Json, Operation, Outcome, Read, Write } from '../../src/history/operation.js';
import { type Random, randomFrom } from '../../src/random.js';
import type { Profile } from '../../src/replication/profile.js';
import { type Change, ModelMesh } from './model-mesh.js';

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
  private readonly mesh: ModelMesh;
  private readonly operations: Operation[] = [];
  private time = 0;
  private version = 0;
  private transaction = 700;
  private readonly pairs: string[] = [];
  private readonly inserted = new Set<string>();

  constructor(private readonly making: Making) {
    this.random = randomFrom(making.seed);
    const names = Array.from({ length: making.nodes ?? 3 }, (_, i) => `n${i + 1}`);
    this.mesh = new ModelMesh(names, making.profile, this.random);
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
    this.mesh.deliver(this.time);
    const { engine = { name: 'spock', version: '5.0.11' } } = this.making;
    const { names, rejections, changes } = this.mesh;
    return {
      head: {
        version: 1,
        test: 'model',
        seed: this.making.seed,
        nodes: names,
        engine: engine.name,
        engineVersion: engine.version,
        epoch: START,
      },
      operations: this.operations,
      faults: [],
      final: { tables: this.mesh.tables(), rejections, changes, settled: true },
      damage: [],
    };
  }

  private step(): void {
    const { random } = this;
    this.time += random.integer(1, 200);
    this.mesh.deliver(this.time);
    const n = random.integer(0, this.mesh.names.length - 1);
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
    const there = this.mesh.version(n, row.table, row.key) !== null;
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
    return { table, key, version: this.mesh.version(n, table, key) };
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
      replaced: this.mesh.version(n, row.table, row.key),
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
    if (happened) this.mesh.commit(n, this.time, xid, changes);
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
      node: this.mesh.names[n]!,
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
}
