import type { History, Json } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { explainLoss } from './explain.js';
import type { Reason } from './reason.js';
import { ABSENT, FOREIGN, INITIAL, type Tree, treeOf } from './tree.js';

/** What can become of an acknowledged write, from what everybody hopes for to what nobody does. */
export const FATES = [
  /** It is what all nodes hold. */
  'final',
  /** Somebody saw it and wrote the row again. */
  'superseded',
  /** Another write won the row, and the columns that add up keep what this one added. */
  'merged',
  /** A write that had not seen it was committed later and won. */
  'discarded',
  /** Nobody can say: a commit timestamp is missing. */
  'undecided',
  /** A node threw it away and recorded that. */
  'rejected',
  /** None of these. */
  'lost',
] as const;
export type Fate = (typeof FATES)[number];

const [FINAL, SUPERSEDED, MERGED, DISCARDED, UNDECIDED, REJECTED, LOST] = FATES.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** What became of one acknowledged write. */
export interface WriteFate {
  readonly fate: Fate;
  readonly table: string;
  readonly key: string;
  readonly version: number;
  /** Index of the operation that wrote it. */
  readonly operation: number;
  /** Index of the operation whose write superseded or beat it; null where none did. */
  readonly by: number | null;
  /** The nodes on which it ended so. */
  readonly nodes: readonly string[];
  /** Why it was rejected or lost, where that is documented: all reasons that fit. */
  readonly anomalies?: readonly Reason[];
}

/**
 * What became of each acknowledged write, for the statement and the report.
 *
 * @param wanted the fates that are looked for
 */
export function* fates(history: History, profile: Profile, wanted: readonly Fate[]): Generator<WriteFate> {
  const tree = treeOf(history);
  const judge = new FateJudge(tree, profile);
  for (let w = 0; w < tree.writes; w++) {
    if (judge.decide(w) && wanted.includes(judge.fate)) yield judge.describe(w);
  }
}

/** Decides one write after the other; `decide` leaves its answer in the fields, so that a million cost no objects. */
export class FateJudge {
  fate: Fate = 'final';
  /** The write that superseded or beat it, -1 where none did. */
  by = -1;
  /** The first node on which it ended so. */
  node = 0;
  private beatenBy = -1;

  constructor(
    private readonly tree: Tree,
    private readonly profile: Profile,
  ) {}

  /** @returns false where it was not acknowledged, or its row was not read at the end */
  decide(w: number): boolean {
    const { tree } = this;
    if (!tree.acknowledged(w)) return false;
    const row = tree.rowOf(w);
    const nodes = tree.readOn[tree.rows.tableOf.data[row]!]!;
    if (nodes.length === 0) return false;
    let worst = -1;
    let before = Number.NaN;
    for (const n of nodes) {
      const final = tree.final[n]![row]!;
      // Nearly always all nodes hold the same, and then one look is enough.
      if (final === before && final !== FOREIGN && worst < REJECTED) continue;
      before = final;
      const here = this.fateOn(w, final, n);
      if (here <= worst) continue;
      worst = here;
      this.node = n;
      this.by = this.beatenBy;
    }
    this.fate = FATES[worst]!;
    return true;
  }

  /** The documented reasons that make a write rejected or lost, wherever it is; none where one is not documented. */
  reasons(w: number): readonly Reason[] {
    return explainLoss(this.tree, this.profile, w, this.nodesOf(w));
  }

  describe(w: number): WriteFate {
    const { tree, fate, by } = this;
    const row = tree.rowOf(w);
    const anomalies = fate === 'rejected' || fate === 'lost' ? this.reasons(w) : [];
    const index = (write: number) => tree.operations.index.data[tree.operationOf(write)]!;
    return {
      fate,
      table: tree.rows.tableName(row),
      key: tree.rows.keys[row]!,
      version: tree.versionOf(w),
      operation: index(w),
      by: by < 0 ? null : index(by),
      nodes: this.nodesOf(w).map((n) => tree.nodes[n]!),
      ...(anomalies.length > 0 && { anomalies }),
    };
  }

  /** The nodes on which the write that was decided last ended as it did. */
  private nodesOf(w: number): number[] {
    const { tree } = this;
    const row = tree.rowOf(w);
    return tree.readOn[tree.rows.tableOf.data[row]!]!.filter(
      (n) => FATES[this.fateOn(w, tree.final[n]![row]!, n)] === this.fate,
    );
  }

  private fateOn(w: number, final: number, n: number): number {
    const { tree } = this;
    this.beatenBy = -1;
    if (final === w) return FINAL;
    if (final === ABSENT) {
      if (tree.isDelete(w)) return FINAL;
      if (tree.deletedAfter(w)) return this.replaced(w);
    } else if (final >= 0 && tree.descends(final, w)) {
      return this.replaced(w);
    }
    const winner = final === ABSENT ? this.laterDelete(w) : final;
    if (winner >= 0 && !tree.descends(w, winner) && this.profile.conflicts === 'last-update-wins') {
      const [own, other] = [tree.committed(w), tree.committed(winner)];
      if (Number.isNaN(own) || Number.isNaN(other)) return UNDECIDED;
      if (own <= other) {
        this.beatenBy = winner;
        return addsUp(tree, w, n) ? MERGED : DISCARDED;
      }
    }
    if (tree.rejection(w, n)) return REJECTED;
    if (final === FOREIGN && tree.committed(w) <= tree.finalRows[n]!.committedOf(tree.rowOf(w)))
      return UNDECIDED;
    // What replaced it is not there either: that one is told of.
    if (tree.replacedBy[w]! >= 0) return this.replaced(w);
    return LOST;
  }

  private replaced(w: number): number {
    this.beatenBy = this.tree.replacedBy[w]!;
    return SUPERSEDED;
  }

  /** The latest delete of the row that the write did not descend from, if it is not older than the write. */
  private laterDelete(w: number): number {
    const { tree } = this;
    const row = tree.rowOf(w);
    for (let i = tree.rowStart[row + 1]! - 1; i >= tree.rowStart[row]!; i--) {
      const d = tree.writesOf[i]!;
      if (!tree.isDelete(d)) continue;
      if (tree.failed(d)) continue;
      if (!tree.descends(w, d)) return d;
    }
    return INITIAL;
  }
}

/** Whether the row's columns add up what its writers add, whoever wins its version. */
function addsUp(tree: Tree, w: number, n: number): boolean {
  const values: Json | undefined = tree.finalRows[n]!.values.get(tree.rowOf(w));
  return typeof values === 'object' && values !== null && ('total' in values || 'balance' in values);
}
