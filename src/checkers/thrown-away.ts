import type { History } from '../history/operation.js';
import type { Rejection } from '../replication/engine.js';
import type { Profile } from '../replication/profile.js';
import { causeOf, causeOfForeign } from './discarded.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { rootsOf } from './records.js';
import { treeOf, xid32 } from './tree.js';

/**
 * Each transaction that a node threw away has a cause that is documented, and that the history bears out, whatever became
 * of its rows: they may have been written again since.
 */
export function thrownAwayForAReason(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('nothing is rejected without a documented reason', profile);
  const operations = new Map<string, number>();
  if (history.final && history.final.rejections.length > 0) {
    for (let o = 0; o < tree.operations.length; o++) {
      const xid = tree.operations.xid.data[o]!;
      if (!Number.isNaN(xid)) operations.set(`${tree.nodes[tree.nodeOf[o]!]}|${xid32(xid)}`, o);
    }
  }
  for (const records of byTransaction(history.final?.rejections ?? [])) {
    const [{ node, origin, xid }] = records;
    const o = operations.get(`${origin}|${xid32(Number(xid))}`);
    judgement.checked++;
    const cause =
      o === undefined
        ? causeOfForeign(tree, profile, records)
        : causeOf(tree, profile, o, tree.nodes.indexOf(node));
    if (cause !== undefined) {
      judgement.count('documented');
      continue;
    }
    const roots = rootsOf(records);
    const [root = records[0]] = roots;
    judgement.violation([], () => ({
      what: `${node} threw transaction ${xid} of ${origin} away, which no documented limitation explains: ${root.reason} (table ${root.table}${o === undefined ? ', no operation of the load' : ''})`,
      table: root.table,
      nodes: [node],
      ...(o !== undefined && { operations: [tree.operations.index.data[o]!] }),
    }));
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'no node has recorded that it threw a transaction away',
    sureDespiteDamage: true,
  });
}

function byTransaction(rejections: readonly Rejection[]): Iterable<[Rejection, ...Rejection[]]> {
  const all = new Map<string, [Rejection, ...Rejection[]]>();
  for (const rejection of rejections) {
    const key = `${rejection.node}|${rejection.origin}|${rejection.xid}`;
    const known = all.get(key);
    if (known) known.push(rejection);
    else all.set(key, [rejection]);
  }
  return all.values();
}
