import { copies, crashes, type Fault, nodesOf, partitions } from '../faults/fault.js';
import { type FaultSpan, faultSpans } from '../faults/span.js';
import { OK } from '../history/columns.js';
import { ofCrash } from './crashed.js';
import type { Tree } from './tree.js';

/**
 * Longer than that no link takes that nothing was done to, where a history does not say how far nodes had got: so long
 * the run itself waits for changes to arrive.
 */
const LONGEST_US = 20_000_000;

/** From `at` on, the node had all that had been answered at the other before `upTo`: microseconds since the history began. */
interface Step {
  readonly at: number;
  readonly upTo: number;
}

const known = new WeakMap<Tree, Knowledge>();

/** What the history proves of who knew what; found out once for all of its checkers. */
export function knowledgeOf(tree: Tree): Knowledge {
  let knowledge = known.get(tree);
  if (!knowledge) {
    knowledge = new Knowledge(tree);
    known.set(tree, knowledge);
  }
  return knowledge;
}

/**
 * When which node had received what of the others. Apply keeps the order of each origin, so whoever has read or replaced
 * a version, or heard a heartbeat, has all that its origin had answered before. A crash of the node may take away what was
 * applied after its own last acknowledged write, and comes again then.
 */
export class Knowledge {
  readonly spans: readonly FaultSpan[];
  /** By node, the moments between which it crashed. */
  private readonly crashes: readonly (readonly number[])[];
  /** By node and number of such moments before: until when what it had is on its disk. */
  private readonly durable: readonly number[][];
  /** By node, other node and number of such moments before: steps, both of whose members rise. */
  private readonly steps: readonly (readonly Step[][])[][];
  private readonly heard: boolean;
  /** By write and node, when the node first showed that it had the version; NaN where it did not. */
  private readonly seen: Float64Array;

  constructor(private readonly tree: Tree) {
    this.spans = faultSpans(tree.history);
    this.crashes = tree.nodes.map((node, n) =>
      ofCrash(this.spans, [node])
        .flatMap((span) => [this.aliveUntil(n, span), span.from, ...(span.to === null ? [] : [span.to])])
        .sort((a, b) => a - b),
    );
    this.durable = this.crashes.map((times) => [...times, 0].map(() => Number.NEGATIVE_INFINITY));
    this.heard = tree.history.final?.heard !== undefined;
    this.steps = tree.nodes.map((_, n) =>
      tree.nodes.map(() => [...this.crashes[n]!, 0].map((): Step[] => [])),
    );
    this.seen = new Float64Array(tree.writes * tree.nodes.length).fill(Number.NaN);
    this.fromOperations();
    this.fromHeartbeats();
  }

  /** Whether a node had certainly received another node's write by then: microseconds since the history began. */
  surelyHad(n: number, w: number, at: number): boolean {
    const { operations } = this.tree;
    const o = this.tree.operationOf(w);
    const m = this.tree.nodeOf[o]!;
    const answered = operations.completed.data[o]!;
    if (Number.isNaN(answered) || operations.outcome.data[o] !== OK) return false;
    if (m === n) return answered <= at;
    const seen = this.seen[w * this.tree.nodes.length + n]!;
    const now = this.crashesBefore(n, at);
    for (let before = now; before >= 0; before--) {
      const by = before === now ? at : this.durable[n]![before]!;
      if (seen <= by && this.crashesBefore(n, seen) === before) return true;
      const step = lastBy(this.steps[n]![m]![before]!, by);
      if (step && answered < step.upTo) return true;
    }
    return !this.heard && answered < at - LONGEST_US && this.quiet(n, m, at - LONGEST_US, at);
  }

  /**
   * Whether a node certainly applied a transaction of another one when it came: a crash of either may have taken it away
   * again, or let it come again.
   */
  surelyApplied(n: number, o: number): boolean {
    const { firstWrite, writeCount, invoked } = this.tree.operations;
    const crash = this.crashesOf(n, this.tree.nodeOf[o]!).at(-1);
    if (crash && invoked.data[o]! < (crash.to ?? Number.POSITIVE_INFINITY)) return false;
    for (let w = firstWrite.data[o]!, end = w + writeCount.data[o]!; w < end; w++) {
      if (this.tree.final[n]![this.tree.rowOf(w)] === w) return true;
      if (!Number.isNaN(this.seen[w * this.tree.nodes.length + n]!)) return true;
    }
    return false;
  }

  /** Whether a node can have received another node's write by then: it was begun, and no broken link kept it back. */
  mayHave(n: number, w: number, by: number): boolean {
    const invoked = this.tree.operations.invoked.data[this.tree.operationOf(w)]!;
    if (invoked > by) return false;
    const m = this.tree.nodeOfWrite(w);
    return !this.keptBack(n, m, invoked, by);
  }

  /** Whether a clock may have gone back: of a server that was started again, has joined, or was given another time. */
  clocksWentBack(): boolean {
    return this.spans.some(
      ({ fault }) => crashes(fault) || ['restart', 'skewClock', 'addNode', 'upgrade'].includes(fault.kind),
    );
  }

  /** The faults after which the link by which one node receives from another begins anew: one of the two crashed. */
  crashesOf(n: number, m: number): FaultSpan[] {
    return ofCrash(this.spans, [this.tree.nodes[n]!, this.tree.nodes[m]!]);
  }

  /** The fault by which a node joined the mesh, with a copy of what the first node held; undefined for the others. */
  joinOf(n: number): FaultSpan | undefined {
    const node = this.tree.nodes[n];
    return this.spans.find(
      ({ fault }) =>
        copies(fault) && (fault.kind === 'addNode' ? fault.added === node : nodesOf(fault).includes(node!)),
    );
  }

  /** Whether a node may have crashed between two moments. */
  crashedBetween(n: number, from: number, to: number): boolean {
    return ofCrash(this.spans, [this.tree.nodes[n]!]).some(
      (span) => span.begun < to && (span.to ?? Number.POSITIVE_INFINITY) > from,
    );
  }

  /** No earlier than that a node crashed: a server that was killed answers nobody until it is started again. */
  private aliveUntil(n: number, { fault, begun, from }: FaultSpan): number {
    const { operations, nodeOf } = this.tree;
    let last = begun;
    if (fault.kind !== 'kill' && fault.kind !== 'restart') return last;
    for (let o = 0; o < operations.length; o++) {
      if (nodeOf[o] !== n || operations.outcome.data[o] !== OK) continue;
      const answered = operations.completed.data[o]!;
      if (answered < from && answered > last) last = answered;
    }
    return last;
  }

  private crashesBefore(n: number, at: number): number {
    let count = 0;
    for (const crash of this.crashes[n]!) if (crash < at) count++;
    return count;
  }

  private keptBack(n: number, m: number, from: number, to: number): boolean {
    const [subscriber, upstream] = [this.tree.nodes[n]!, this.tree.nodes[m]!];
    return this.spans.some(
      (span) =>
        lastsThrough(span, from, to) &&
        stops(span.fault) &&
        span.links.some((link) => link.subscriber === subscriber && link.upstream === upstream),
    );
  }

  /** Whether nothing was done meanwhile to the two nodes, or to the link by which the first one receives. */
  private quiet(n: number, m: number, from: number, to: number): boolean {
    const [subscriber, upstream] = [this.tree.nodes[n]!, this.tree.nodes[m]!];
    return !this.spans.some(
      (span) =>
        span.begun < to &&
        (span.to ?? Number.POSITIVE_INFINITY) > from &&
        (span.nodes.includes(subscriber) ||
          span.nodes.includes(upstream) ||
          span.links.some((link) => link.subscriber === subscriber && link.upstream === upstream)),
    );
  }

  private fromOperations(): void {
    const { operations, nodeOf } = this.tree;
    const { completed, outcome, invoked, firstRead, readCount, firstWrite, writeCount, read, write } =
      operations;
    for (let o = 0; o < operations.length; o++) {
      if (outcome.data[o] !== OK) continue;
      const [n, at] = [nodeOf[o]!, completed.data[o]!];
      if (writeCount.data[o]! > 0 && this.crashes[n]!.length > 0) this.flushed(n, invoked.data[o]!, at);
      const saw = (version: number) => {
        const w = this.tree.writeOf(version);
        if (w < 0 || this.tree.failed(w)) return;
        const writer = this.tree.operationOf(w);
        if (nodeOf[writer] === n) return;
        this.learn(n, nodeOf[writer]!, at, invoked.data[writer]!);
        const place = w * this.tree.nodes.length + n;
        if (!(this.seen[place]! <= at)) this.seen[place] = at;
      };
      for (let r = firstRead.data[o]!, end = r + readCount.data[o]!; r < end; r++) saw(read.version.data[r]!);
      for (let w = firstWrite.data[o]!, end = w + writeCount.data[o]!; w < end; w++)
        saw(write.replaced.data[w]!);
    }
  }

  /** An own write that was acknowledged: what was there when it began is on the disk with it. */
  private flushed(n: number, invoked: number, answered: number): void {
    const before = this.crashesBefore(n, answered);
    const durable = this.durable[n]!;
    if (this.crashesBefore(n, invoked) === before && !(invoked <= durable[before]!))
      durable[before] = invoked;
  }

  private fromHeartbeats(): void {
    const { final } = this.tree.history;
    for (const [node, others] of Object.entries(final?.heard ?? {})) {
      for (const [other, steps] of Object.entries(others)) {
        const [n, m] = [this.tree.nodes.indexOf(node), this.tree.nodes.indexOf(other)];
        if (n < 0 || m < 0) continue;
        const before = this.steps[n]![m]!.map((list) => [...list]);
        for (const list of this.steps[n]![m]!) list.length = 0;
        const all = [...before.flat(), ...steps.map(([at, upTo]): Step => ({ at, upTo }))];
        for (const { at, upTo } of all.sort((a, b) => a.at - b.at)) this.learn(n, m, at, upTo);
      }
    }
  }

  /** Operations come in the order of their beginnings, what they saw in that of their answers: nearly the same. */
  private learn(n: number, m: number, at: number, upTo: number): void {
    const steps = this.steps[n]![m]![this.crashesBefore(n, at)]!;
    let place = steps.length;
    while (place > 0 && steps[place - 1]!.at > at) place--;
    if (place > 0 && steps[place - 1]!.upTo >= upTo) return;
    let end = place;
    while (end < steps.length && steps[end]!.upTo <= upTo) end++;
    if (place > 0 && steps[place - 1]!.at === at) place--;
    steps.splice(place, end - place, { at, upTo });
  }
}

function lastBy(steps: readonly Step[], at: number): Step | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

/** Whether nothing at all comes through the links of this fault while it is on. */
function stops(fault: Fault): boolean {
  return partitions(fault) || fault.kind === 'disable';
}

function lastsThrough({ from, ending }: FaultSpan, begin: number, end: number): boolean {
  return from <= begin && (ending === null || ending > end);
}
