import fc from 'fast-check';
import type { KindName } from '../../conflicts/kinds.js';
import type { Engine } from '../../conflicts/model.js';
import { caseOf, type NoCase, type Plan, plansOn, type RandomCase } from '../../conflicts/plans.js';
import { type Skeleton, skeletons } from '../../conflicts/skeleton.js';
import type { Random } from '../../random.js';

/** Scenes that are played side by side. */
const SCENES = 100;
/** Plans that are made for them, of which many are none of this engine's, or say nothing. */
const MOST_PLANS = 3_000;
const PLANS_AT_ONCE = 300;
/** Of a round: each costs a start of the worker that applies. */
const MOST_REJECTING = 10;

const ENOUGH = 'apply would throw something away, as it does in enough others of the round';
export type LeftOut = NoCase | typeof ENOUGH;

/** Scenes with the same skeleton. */
export interface Round {
  readonly planned: readonly { readonly plan: Plan; readonly one: RandomCase }[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

/** What is played next; the same for the same random values. */
export function roundOf(engine: Engine, nodes: number, random: Random, kinds?: readonly KindName[]): Round {
  const seed = () => random.integer(0, 2 ** 31 - 1);
  const [skeleton] = fc.sample(skeletons(nodes), { seed: seed(), numRuns: 1 }) as [Skeleton];
  const planned: { plan: Plan; one: RandomCase }[] = [];
  const leftOut = new Map<LeftOut, number>();
  let rejecting = 0;
  for (let made = 0; planned.length < SCENES && made < MOST_PLANS; made += PLANS_AT_ONCE) {
    for (const plan of fc.sample(plansOn(skeleton, kinds), { seed: seed(), numRuns: PLANS_AT_ONCE })) {
      if (planned.length === SCENES) break;
      const one = caseOf(engine, plan);
      const why: LeftOut | undefined =
        typeof one === 'string'
          ? one
          : one.predicted.rejections.length > 0 && ++rejecting > MOST_REJECTING
            ? ENOUGH
            : undefined;
      if (why) leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
      else planned.push({ plan, one: one as RandomCase });
    }
  }
  return { planned, leftOut };
}
