import type { AnomalyName } from '../replication/profile.js';
import { RULES } from './anomalies/rules.js';
import { type Arrival, lastUpdateWins } from './arrival.js';
import { type Certain, foundOf } from './certain.js';
import { knowledgeOf } from './knowledge.js';
import { bitOf, type Life, type State } from './life.js';
import { UNSEEN } from './meeting.js';
import { MISSED, missedBy } from './records.js';
import { AGAIN } from './stops.js';
import { isCertain, type Stream, type Window } from './streams.js';
import { ABSENT, FOREIGN } from './tree.js';

/** Why a node threw the transaction of an operation away, if that is documented. */
export type CauseOf = (operation: number, node: number) => AnomalyName | undefined;

/** The node whose rows a node that joins copies: the first of the others. */
function sourceOf(n: number): number {
  return n === 0 ? 1 : 0;
}

/** What may become of one row on one node when changes of it arrive: last-update-wins, or one of the documented anomalies. */
export class Changes {
  private plain: boolean | undefined;

  constructor(
    private readonly certain: Certain,
    private readonly causeOf: CauseOf,
  ) {}

  /** What the node may hold after a write has arrived, each with the anomalies that it takes. */
  after(w: number, { held, frozen, at }: State, own: number): [number, number][] {
    const { tree, profile, n, deletes } = this.certain;
    if (tree.nodeOfWrite(w) === n) {
      // Of its own writes those of which nobody knows whether they were committed.
      const found = foundOf(tree, w);
      return found === held || found === FOREIGN
        ? [
            [held, 0],
            [tree.isDelete(w) ? ABSENT : w, 0],
          ]
        : [[held, 0]];
    }
    const arrival: Arrival = {
      tree,
      profile,
      n,
      w,
      held,
      frozen,
      deleted: (relation) => held === ABSENT && deletes.any(relation, w, at, own),
    };
    const outcomes: [number, number][] = [];
    let promised = true;
    for (const rule of RULES) {
      if (!profile.anomalies[rule.name]) continue;
      const effect = rule.arrives(arrival);
      if (!effect) continue;
      if (effect.always) promised = false;
      for (const holds of effect.holds) outcomes.push([holds, bitOf(rule.name)]);
    }
    const refused =
      tree.isUpdate(w) &&
      held === ABSENT &&
      profile.anomalies['update of a missing row discards its transaction'];
    if (promised && !refused) for (const holds of lastUpdateWins(arrival)) outcomes.push([holds, 0]);
    const cause = this.causeOfDiscard(w, held);
    if (cause) outcomes.push([held, bitOf(cause)]);
    if (!isCertain(tree, w)) outcomes.push([held, 0]);
    return outcomes;
  }

  /**
   * The stream whose next change must still come, and loses to what is there: to whatever is there later as well, so that
   * when it comes makes no difference, and it may as well be now. That keeps the states of a row that two nodes wrote a
   * thousand times each while they did not hear each other to some thousands.
   */
  loser({ at, held }: State, to: Window): number | undefined {
    if (held < 0 || !this.isPlain()) return undefined;
    const { tree, streams } = this.certain;
    const loses = ({ writes }: Stream, s: number) => {
      const w = writes[at[s]!];
      if (w === undefined || at[s]! >= to.least[s]! || tree.committed(w) >= tree.committed(held))
        return false;
      return this.certain.inTurn(w, s, at);
    };
    const s = streams.findIndex(loses);
    return s < 0 ? undefined : s;
  }

  /**
   * What came before the crash comes again, in its order: of a row that nobody deletes each change finds what is newer.
   * Otherwise a delete takes away what is there, where nothing is compared, and where nothing is, any of the changes may be
   * there in the end. In which order the streams do that nobody knows.
   */
  comeAgain(life: Life, state: State, anew: readonly boolean[]): void {
    const { tree, profile, row, streams } = this.certain;
    if (tree.deletes[row] === 0) return;
    const { at, held, frozen } = state;
    const phase = state.phase + 1;
    const again = streams.flatMap(({ writes }, s) => (anew[s] ? writes.slice(0, at[s]!) : []));
    const removed = profile.deletes === 'always applied' && again.some((w) => tree.isDelete(w));
    if (held !== ABSENT && !removed) return;
    const named = bitOf(AGAIN);
    life.follow(state, { phase, at, held: ABSENT, frozen }, named);
    const there = again.filter((w) => !tree.isDelete(w));
    for (const w of there) if (tree.isUpdate(w)) life.missing.add(w);
    // Of those that are there in the end only what is looked for matters, or that it is older than what comes.
    for (const w of there) {
      if (w === there[0] || w === life.wanted)
        life.follow(state, { phase, at, held: w, frozen: false }, named);
    }
  }

  /** Whether of two versions of the row the later one stays, whatever else happens: the clock alone decides. */
  private isPlain(): boolean {
    this.plain ??= this.findPlain();
    return this.plain;
  }

  private findPlain(): boolean {
    const { tree, profile, row } = this.certain;
    if (profile.conflicts !== 'last-update-wins' || tree.deletes[row]! > 0) return false;
    return tree.writesIn(row).every((w) => {
      if (tree.failed(w)) return true;
      if (!isCertain(tree, w) || this.wasThrownAway(tree.operationOf(w))) return false;
      const found = foundOf(tree, w);
      return found < 0 || tree.committed(found) < tree.committed(w);
    });
  }

  /** Why the node may have thrown this write away where it held that, if it says that it did. */
  private causeOfDiscard(w: number, held: number): AnomalyName | undefined {
    const { tree, profile, n } = this.certain;
    const o = tree.operationOf(w);
    if (!this.wasThrownAway(o) || knowledgeOf(tree).surelyApplied(n, o)) return undefined;
    // What the first node had not taken is not in the copy of it either.
    if (tree.rejectionsOf(o, n).length === 0) return this.causeOf(o, sourceOf(n));
    // Where this very row is the one that was not found, it was not there.
    if (missedBy(tree, profile, o, n) === w) {
      if (held === ABSENT) return MISSED;
      // Or somebody else wrote a new version of it in that moment: only where it cannot have been missing.
      return this.causeOf(o, n) === UNSEEN ? UNSEEN : undefined;
    }
    return this.causeOf(o, n);
  }

  /** Whether the node says that it threw the operation's transaction away, or the one says so whose copy it joined with. */
  private wasThrownAway(o: number): boolean {
    const { tree, n } = this.certain;
    if (tree.rejectionsOf(o, n).length > 0) return true;
    const join = tree.rejectionsOf(o, sourceOf(n)).length > 0 ? knowledgeOf(tree).joinOf(n) : undefined;
    return join !== undefined && tree.operations.invoked.data[o]! <= join.from;
  }
}
