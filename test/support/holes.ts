import { judge } from '../../src/checkers/judge.js';
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

/** The rules by which they are judged. */
export const PROFILES = {
  spock5: profileOf('spock', '5.0.11'),
  spock6: profileOf('spock', '6.0.0'),
  pglogical: profileOf('pglogical', '2.4.2'),
  native: profileOf('native', '18.4'),
};
export const EPOCH = 1_790_000_000_000_000;
/** Seconds as microseconds. */
export const us = (s: number) => Math.round(s * 1_000_000);

type W = [table: string, key: string, kind: Write['kind'], version: number, replaced: number | null];

/** A history written by hand, with what each node holds at the end. */
export class HoleHistory {
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
  /** @param at seconds after the start, where the record says when it was written */
  rejected(node: string, op: number, table: string, reason: string, at?: number): this {
    const o = this.ops[op]!;
    this.rejections.push({
      node,
      origin: o.node,
      xid: o.xid!,
      table,
      reason,
      collateral: reason.startsWith('transdiscard:'),
      ...(at !== undefined && { at: EPOCH + us(at) }),
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

/** A history in which data is really lost, diverged, torn or doubled, and the engines on which no documented anomaly is the cause. */
export type Hole = [name: string, make: () => HoleHistory, engines: (keyof typeof PROFILES)[]];

/** As src/suite/faulted/run.ts, conclude(). */
export function verdict(h: HoleHistory, profile: Profile) {
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

export const two = ['n1', 'n2'];
export const three = ['n1', 'n2', 'n3'];
