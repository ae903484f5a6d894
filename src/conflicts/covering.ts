import { turns } from '../turns.js';
import type { Case } from './applies.js';
import { orderText } from './orders.js';

/**
 * A choice of cases in which every two of their dimensions meet as often as they can: kind of table, state, the operation of
 * each transaction, order. It takes the case that brings most pairs that are new, of several the first.
 */
export async function covering(cases: readonly Case[]): Promise<Case[]> {
  const turn = turns();
  const open = new Set(cases.flatMap(pairsOf));
  const chosen: Case[] = [];
  // What a case brings only becomes less: where the one with the most brings as much as before, it is the best.
  let waiting = cases.map((one) => ({ one, pairs: pairsOf(one), brings: Number.POSITIVE_INFINITY }));
  while (open.size > 0) {
    await turn();
    let best: (typeof waiting)[number] | undefined;
    for (const candidate of waiting) {
      if (best && candidate.brings <= best.brings) continue;
      candidate.brings = candidate.pairs.filter((pair) => open.has(pair)).length;
      if (!best || candidate.brings > best.brings) best = candidate;
    }
    for (const pair of best!.pairs) open.delete(pair);
    chosen.push(best!.one);
    waiting = waiting.filter(({ brings }) => brings > 0);
  }
  return chosen;
}

function pairsOf({ scene, order }: Case): string[] {
  const all = [
    `table ${scene.kind.name}`,
    `state ${scene.state}`,
    ...scene.operations.map(({ name }, i) => `operation ${i + 1} ${name}`),
    orderText(order.filter((step) => step.do !== 'freeze')),
  ];
  return all.flatMap((one, i) => all.slice(i + 1).map((other) => `${one}, ${other}`));
}
