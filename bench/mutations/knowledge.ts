import type { History } from '../../src/history/operation.js';
import type { Lives } from './lives.js';

/**
 * What nodes had surely received, by what they told: who reads or replaces a version of another node has all that this
 * one committed before it, for changes are applied in the order of their origin.
 */
export class Knowledge {
  /** By node and origin: when it was seen, and the latest commit of the origin that was seen by then. */
  private readonly seen = new Map<string, { at: number[]; latest: number[] }>();
  private readonly read = new Set<string>();

  constructor(history: History, lives: Lives) {
    const found: { at: number; node: string; origin: string; committed: number }[] = [];
    for (const operation of history.operations) {
      const { node, completed } = operation;
      if (operation.outcome !== 'ok' || completed === null) continue;
      const versions = [
        ...operation.reads.map(({ version }) => version),
        ...operation.writes.map(({ replaced }) => replaced),
      ];
      for (const { version } of operation.reads) if (version !== null) this.read.add(`${node} ${version}`);
      for (const version of versions) {
        const from = version === null ? undefined : lives.step(version)?.operation;
        if (!from || from.node === node || from.committed === null) continue;
        found.push({ at: completed, node, origin: from.node, committed: from.committed });
      }
    }
    found.sort((a, b) => a.at - b.at);
    for (const { at, node, origin, committed } of found) {
      const id = `${node} ${origin}`;
      const list = this.seen.get(id) ?? { at: [], latest: [] };
      this.seen.set(id, list);
      list.at.push(at);
      list.latest.push(Math.max(committed, list.latest.at(-1) ?? 0));
    }
  }

  /** Whether the node surely had all that the origin had committed by then, at a time: microseconds since the beginning. */
  had(node: string, origin: string, committed: number, at: number): boolean {
    const list = this.seen.get(`${node} ${origin}`);
    if (!list) return false;
    let [low, high] = [0, list.at.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list.at[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && list.latest[low - 1]! >= committed;
  }

  /** Whether somebody read the version on the node. */
  wasRead(node: string, version: number): boolean {
    return this.read.has(`${node} ${version}`);
  }
}
