import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { explainWithout } from './explain.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { held, place, rowName } from './rows.js';
import { treeOf } from './tree.js';

/** A version that was deleted is nowhere at the end. */
export function deletedStaysDeleted(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('deleted rows stay deleted', profile);
  for (let row = 0; row < tree.rows.length; row++) {
    const nodes = tree.readOn[tree.rows.tableOf.data[row]!]!;
    if (tree.deletes[row] === 0 || nodes.length === 0) continue;
    judgement.checked++;
    const deletes = new Map(
      nodes.flatMap((n) => {
        const w = tree.final[n]![row]!;
        const d = w >= 0 ? surelyDeletedBy(w) : undefined;
        return d === undefined ? [] : [[n, d] as const];
      }),
    );
    if (deletes.size === 0) continue;
    const back = [...deletes.keys()];
    judgement.violation(explainWithout(tree, profile, row, back, deletes), () => ({
      what: `${rowName(tree, row)} was deleted, but ${back.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', ')}`,
      ...place(tree, row, back),
    }));
  }
  return judgement.conclude(history, history.damage, { nothing: 'no row was deleted', final: 'at rest' });

  /** The delete of which it is certain that it was committed; the last one, where there are several. */
  function surelyDeletedBy(w: number): number | undefined {
    if (!tree.deletedAfter(w)) return undefined;
    const row = tree.rowOf(w);
    for (let i = tree.rowStart[row + 1]! - 1; i >= tree.rowStart[row]!; i--) {
      const d = tree.writesOf[i]!;
      if (tree.isDelete(d) && tree.acknowledged(d) && tree.descends(d, w)) return d;
    }
    return undefined;
  }
}
