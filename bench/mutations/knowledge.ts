import type { History, Operation } from '../../src/history/operation.js';
import type { Lives } from './lives.js';

/**
 * What nodes had surely received, by what they told. Who has read or replaced a version of another node has all that this
 * one had acknowledged before it was asked for that version, because changes are applied in the order of their origin.
 * Commit timestamps do not say so: of two transactions at once the one with the later timestamp may be the first in the
 * log.
 */
export class Knowledge {
  /** By node and origin: when something was seen, and the latest begin of a transaction that was seen by then. */
  private readonly seen = new Map<string, { at: number[]; begun: number[] }>();
  /** By node and version: when it was seen first. */
  private readonly first = new Map<string, number>();
  private readonly read = new Set<string>();

  constructor(history: History, lives: Lives) {
    const found: { at: number; node: string; from: Operation }[] = [];
    for (const { node, completed, outcome, reads, writes } of history.operations) {
      if (outcome !== 'ok' || completed === null) continue;
      for (const { version } of reads) if (version !== null) this.read.add(`${node} ${version}`);
      for (const version of [...reads.map((r) => r.version), ...writes.map((w) => w.replaced)]) {
        const from = version === null ? undefined : lives.step(version)?.operation;
        if (!from || from.node === node) continue;
        found.push({ at: completed, node, from });
        const id = `${node} ${from.index}`;
        this.first.set(id, Math.min(completed, this.first.get(id) ?? completed));
      }
    }
    found.sort((a, b) => a.at - b.at);
    for (const { at, node, from } of found) {
      const id = `${node} ${from.node}`;
      const list = this.seen.get(id) ?? { at: [], begun: [] };
      this.seen.set(id, list);
      list.at.push(at);
      list.begun.push(Math.max(from.invoked, list.begun.at(-1) ?? 0));
    }
  }

  /** Whether the node surely had what an operation of another node wrote, at a time: microseconds since the beginning. */
  had(node: string, operation: Operation, at: number): boolean {
    const first = this.first.get(`${node} ${operation.index}`);
    return (first !== undefined && first <= at) || this.hadLater(node, operation, at);
  }

  /** Whether it had something that the operation's node began after it had acknowledged the operation. */
  hadLater(node: string, { node: origin, completed }: Operation, at: number): boolean {
    const list = this.seen.get(`${node} ${origin}`);
    if (!list || completed === null) return false;
    let [low, high] = [0, list.at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list.at[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && list.begun[low - 1]! >= completed;
  }

  /** Whether somebody read the version on the node. */
  wasRead(node: string, version: number): boolean {
    return this.read.has(`${node} ${version}`);
  }
}
