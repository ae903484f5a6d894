import type { FinalRow, Write } from '../../src/history/operation.js';
import type { Random } from '../../src/random.js';
import type { Rejection } from '../../src/replication/engine.js';
import type { Profile } from '../../src/replication/profile.js';

export interface Change extends Write {
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

/** Nodes that replicate with delays and cuts and resolve conflicts by the profile's rules. Times are microseconds. */
export class ModelMesh {
  readonly rejections: Rejection[] = [];
  /** By table and node: how often a row changed there. */
  readonly changes: Record<string, Record<string, number>> = {};
  private readonly state: Map<string, Held>[];
  private readonly tombstones: Map<string, number>[];
  private readonly links: Delivery[][][];

  constructor(
    readonly names: readonly string[],
    private readonly profile: Profile,
    private readonly random: Random,
  ) {
    this.state = names.map(() => new Map());
    this.tombstones = names.map(() => new Map());
    this.links = names.map(() => names.map(() => []));
  }

  /** The version that a node holds of a row, or null for no such row. */
  version(n: number, table: string, key: string): number | null {
    return this.state[n]!.get(`${table}/${key}`)?.version ?? null;
  }

  /** A transaction of a node's own: there at once, and sent to all others. */
  commit(n: number, time: number, xid: string, changes: readonly Change[]): void {
    for (const change of changes) this.apply(n, change, true);
    for (const [m, queue] of this.links[n]!.entries()) {
      if (m === n) continue;
      // Now and then a link is cut for a while.
      const delay = this.random.integer(1, 200) === 1 ? 200_000 : this.random.integer(50, 2_000);
      const at = Math.max(time + delay, queue.at(-1)?.at ?? 0);
      queue.push({ at, origin: this.names[n]!, xid, changes });
    }
  }

  /** Applies what has arrived by a time, in the order of arrival. */
  deliver(time: number): void {
    for (;;) {
      let next: { queue: Delivery[]; m: number } | undefined;
      for (const queues of this.links) {
        for (const [m, queue] of queues.entries()) {
          const at = queue[0]?.at ?? Number.POSITIVE_INFINITY;
          if (at <= time && at < (next?.queue[0]?.at ?? Number.POSITIVE_INFINITY)) next = { queue, m };
        }
      }
      if (!next) return;
      this.receive(next.m, next.queue.shift()!);
    }
  }

  /** What each node holds. */
  tables(): Record<string, Record<string, FinalRow[]>> {
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

  private receive(m: number, { origin, xid, changes }: Delivery): void {
    const missing = (change: Change) =>
      change.kind === 'update' && !this.state[m]!.has(`${change.table}/${change.key}`);
    const { updateOfMissing, deletes } = this.profile;
    const cause = changes.find(missing);
    if (cause && updateOfMissing === 'discard transaction' && deletes === 'always applied') {
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
    const { deletes, conflicts } = this.profile;
    const id = `${change.table}/${change.key}`;
    const [rows, tombstones] = [this.state[m]!, this.tombstones[m]!];
    const held = rows.get(id);
    const byTime = deletes === 'last-update-wins';
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
    if (local || conflicts === 'none' || held.committed < change.committed) {
      held.version = change.version;
      held.committed = change.committed;
      count();
    }
  }
}
