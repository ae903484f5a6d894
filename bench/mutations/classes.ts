import { crashes } from '../../src/faults/fault.js';
import { type FaultSpan, faultSpans } from '../../src/faults/span.js';
import type { Operation } from '../../src/history/operation.js';
import type { Field } from './kinds.js';
import type { Life, Step } from './lives.js';
import type { Mutation } from './mutation.js';
import { members } from './values.js';

/** What else has happened to a row that is broken, from nothing to what explains most. */
export const CLASSES = [
  /** Its writes replaced one another in turn, no node threw anything away, and everything came in order. */
  'calm',
  /** Not so, but what the node lacks it must have had, by what it has seen of the same origin. */
  'proven',
  /** What is there twice was added shortly before the node crashed, which may have applied it again. */
  'crashed',
  /** What the node lacks may not have come to it yet. */
  'unproven',
  /** Its writes replaced one another, but those of two other nodes may have come to this one in another order. */
  'overtaken',
  /** Nodes wrote it without knowing of each other, or another row wanted the same unique value. */
  'conflict',
  /** The same, and one of these was a delete. */
  'deletes',
  /** Another node threw away a transaction that wrote it; to this one its writes came in turn. */
  'rejected elsewhere',
  /** The node threw away a transaction that wrote it. */
  'rejected',
  /** Nobody knows what became of one of its writes. */
  'unclear',
  /** The nodes hold different things as it is, which is known; what breaks it may mend it. */
  'different',
] as const;
export type Class = (typeof CLASSES)[number];

/** How much later than the version before a change must have been begun, so that it cannot have come first anywhere. */
const SURELY_LATER_US = 2_000_000;

/** How long before a crash a change must have been acknowledged, so that the crash cannot have undone it elsewhere. */
const SURELY_APPLIED_FOR_GOOD_US = 3_000_000;

/** Says of each row what has happened to it. */
export class Classes {
  /** Transactions that were thrown away, with the nodes that did. */
  private readonly rejected = new Map<string, Set<string>>();
  private readonly spans: readonly FaultSpan[];
  private readonly unique = new Map<string, number>();

  constructor(private readonly field: Field) {
    const { history } = field;
    for (const { node, origin, xid } of history.final?.rejections ?? []) {
      const id = transaction(origin, xid);
      this.rejected.set(id, (this.rejected.get(id) ?? new Set()).add(node));
    }
    this.spans = faultSpans(history);
    for (const life of field.lives) {
      const id = uniqueOf(life);
      if (id !== undefined) this.unique.set(id, (this.unique.get(id) ?? 0) + 1);
    }
  }

  /** The class of the worst of the rows that a mutation breaks. */
  of(mutation: Mutation): Class {
    const { node, table, key, changes, replaced, again } = mutation;
    const classes = [{ table, key }, ...changes].map((row) =>
      CLASSES.indexOf(this.ofRow(this.field.lives.life(row.table, row.key)!, node)),
    );
    const worst = CLASSES[Math.max(...classes)]!;
    if (replaced && ['calm', 'overtaken', 'conflict'].includes(worst)) return this.ofReplaced(mutation);
    return again && this.mayComeAgain(again, node) && !['rejected', 'unclear', 'different'].includes(worst)
      ? 'crashed'
      : worst;
  }

  private ofRow(life: Life, node: string): Class {
    const { steps } = life;
    if (differs(life)) return 'different';
    const rejectedOn = steps.map(({ operation }) =>
      this.rejected.get(transaction(operation.node, operation.xid)),
    );
    if (rejectedOn.some((nodes) => nodes?.has(node))) return 'rejected';
    if (steps.some(({ operation }) => operation.outcome !== 'ok' || operation.committed === null))
      return 'unclear';
    const unique = uniqueOf(life);
    if (unique !== undefined && this.unique.get(unique)! > 1) return 'conflict';
    if (!isChain(steps)) return steps.some(({ write }) => write.kind === 'delete') ? 'deletes' : 'conflict';
    if (steps.some((step, i) => i > 0 && this.mayOvertake(steps[i - 1]!, step, node))) return 'overtaken';
    return rejectedOn.some((nodes) => nodes !== undefined) ? 'rejected elsewhere' : 'calm';
  }

  /** Whether a change may have come to a node before the one that it replaced. */
  private mayOvertake(before: Step, after: Step, node: string): boolean {
    const [from, to] = [before.operation, after.operation];
    if (from.node === to.node || from.node === node || to.node === node) return false;
    if (this.field.knowledge.had(node, from, to.invoked)) return false;
    const since = from.completed ?? from.invoked;
    if (to.invoked - since < SURELY_LATER_US) return true;
    return this.spans.some(
      (span) => span.from <= to.invoked && (span.to ?? Number.POSITIVE_INFINITY) + SURELY_LATER_US >= since,
    );
  }

  /** Whether a node may have applied an operation again: the last of what it had applied when it crashed. */
  private mayComeAgain({ invoked, completed }: Operation, node: string): boolean {
    return this.crashes(node).some(
      (at) => invoked <= at && (completed ?? invoked) + SURELY_APPLIED_FOR_GOOD_US >= at,
    );
  }

  /** Whether the node must have had the update, for it had seen something later of its origin before it wrote. */
  private ofReplaced({ node, replaced }: Mutation): Class {
    const { lives, knowledge } = this.field;
    const proven = [...replaced!.keys()].every((version) => {
      const over = lives.step(version)!;
      const { operation } = lives.step(over.write.replaced!)!;
      const at = over.operation.invoked;
      // What a node had applied before a crash it may have to receive again.
      return knowledge.hadLater(node, operation, at) && !this.crashes(node).some((crash) => crash <= at);
    });
    return proven ? 'proven' : 'unproven';
  }

  private crashes(node: string): number[] {
    return this.spans
      .filter(({ fault, nodes }) => crashes(fault) && nodes.includes(node))
      .map(({ from }) => from);
  }
}

/** Whether each write replaced the one before it. A node that inserts a deleted row again must have seen the delete. */
function isChain(steps: readonly Step[]): boolean {
  return steps.every(({ operation, write }, i) => {
    const before = steps[i - 1];
    if (!before) return write.replaced === null ? write.kind === 'insert' : write.replaced === 0;
    if (before.write.kind === 'delete')
      return write.replaced === null && write.kind === 'insert' && operation.node === before.operation.node;
    return write.replaced === before.write.version;
  });
}

function differs({ readOn, held }: Life): boolean {
  const things = readOn.map((node) => {
    const row = held.get(node);
    return row && `${row.version} ${JSON.stringify(row.values)}`;
  });
  return new Set(things).size > 1;
}

/** Records of engines have the number of a transaction without its epoch. */
function transaction(node: string, xid: string | null): string {
  return `${node} ${Number(xid) % 2 ** 32}`;
}

function uniqueOf({ table, steps }: Life): string | undefined {
  for (const { operation } of steps) {
    const unique = members(operation.value)?.unique;
    if (unique !== undefined) return `${table} ${JSON.stringify(unique)}`;
  }
  return undefined;
}
