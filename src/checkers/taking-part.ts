import { faultSpans } from '../faults/span.js';
import { OK } from '../history/columns.js';
import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import {
  neverAcknowledged,
  RefusalList,
  refusedText,
  unsuccessful,
  whatNobodyAcknowledged,
} from './refusals.js';
import { isExpected } from './refused.js';
import { treeOf } from './tree.js';

const FEW = 10;

/** What the clients of one workload on one node were told after the last heal. */
interface Told {
  wrote: number;
  readonly unsuccessful: number[];
}

/**
 * After the last heal, or from the beginning where there was no fault, every node acknowledges a write of each workload
 * whose clients it has. A node that has refused some of what was asked for since then, and acknowledged nothing that was
 * written, does not take part: clients go on until each one has had its write acknowledged, or for long.
 */
export function everyNodeTakesPart(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const { operations } = tree;
  const spans = faultSpans(history);
  const lasting = spans.find(({ to }) => to === null);
  const healed = Math.max(Number.NEGATIVE_INFINITY, ...spans.map(({ to }) => to ?? 0));
  const never = neverAcknowledged(tree);
  const parts = new Map<string, Told>();
  const idOf = operations.clients.map(({ node, workload }) => JSON.stringify([node, workload]));
  for (let o = 0; o < operations.length; o++) {
    const client = operations.client.data[o]!;
    if (never[client] || operations.invoked.data[o]! < healed) continue;
    let told = parts.get(idOf[client]!);
    if (!told) {
      told = { wrote: 0, unsuccessful: [] };
      parts.set(idOf[client]!, told);
    }
    if (unsuccessful(tree, o)) told.unsuccessful.push(o);
    else if (operations.outcome.data[o] === OK && operations.writeCount.data[o]! > 0) told.wrote++;
  }
  const judgement = new Judgement('every node takes part in the end', profile);
  for (const [id, { wrote, unsuccessful }] of parts) {
    judgement.checked++;
    if (wrote > 0) continue;
    // A few of those that any node may refuse say nothing of this one.
    if (unsuccessful.length < FEW && unsuccessful.every((o) => isExpected(tree, o))) continue;
    const [node, workload] = JSON.parse(id) as [string, string];
    judgement.violation([], () => {
      const list = new RefusalList(tree);
      for (const o of unsuccessful) list.add(o);
      const since = spans.length > 0 ? 'after the last heal' : 'from the beginning to the end';
      return {
        what: `${node} acknowledged no write of ${workload} ${since}: ${list.all.map(refusedText).join('; ')}`,
        nodes: [node],
        operations: list.all.flatMap(({ operations }) => operations).sort((a, b) => a - b),
      };
    });
  }
  return judgement.conclude(history, history.damage, {
    nothing: whatNobodyAcknowledged(tree) ?? 'no operation was begun after the last heal',
    undecided: lasting ? `the ${lasting.label} was not seen to end` : whatNobodyAcknowledged(tree),
  });
}
