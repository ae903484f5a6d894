import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { explain } from './explain.js';
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
    const back = nodes.filter((n) => {
      const w = tree.final[n]![row]!;
      return w >= 0 && surelyDeleted(w);
    });
    if (back.length === 0) continue;
    judgement.violation(explain(tree, profile, row, back), () => ({
      what: `${rowName(tree, row)} was deleted, but ${back.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', ')}`,
      ...place(tree, row, back),
    }));
  }
  return judgement.conclude(history, history.damage, { nothing: 'no row was deleted', final: 'at rest' });

  /** Deleted by an operation of which it is certain that it was committed. */
  function surelyDeleted(w: number): boolean {
    if (!tree.deletedAfter(w)) return false;
    const row = tree.rowOf(w);
    for (let i = tree.rowStart[row]!; i < tree.rowStart[row + 1]!; i++) {
      const d = tree.writesOf[i]!;
      if (tree.isDelete(d) && tree.acknowledged(d) && tree.descends(d, w)) return true;
    }
    return false;
  }
}
