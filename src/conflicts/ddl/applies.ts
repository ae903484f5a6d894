import type { Profile } from '../../replication/profile.js';
import { AS_IT_CAME } from './apply.js';
import { type Predicted, predict } from './model.js';
import { everyScene, ORDERS, type Scene } from './scene.js';

/** A scene that is played. */
export interface Case {
  readonly scene: Scene;
  readonly predicted: Predicted;
}

/** Why a scene is left out. */
export type LeftOut =
  | 'memory would be stored in the place of a value, and what is read then is chance'
  | 'a link would stop as it does in the same scene in another order, or with the nodes exchanged'
  | 'a link would stop as it does in the same scene with another value';

/** Operations that stop a link as `insert` does, or `update`: it is the column that matters, and not the value. */
const AS_OTHERS = ['insert-same', 'insert-negative', 'delete-insert', 'upsert', 'update-key'];

/**
 * Every scene. Of those that stop a link, each of which takes a second or two, one of each kind: in one order, with the
 * first operation on a definition.
 */
export function everyCase(profile: Profile): {
  cases: Case[];
  leftOut: Map<LeftOut, number>;
  /** Those left out in which what is stored cannot be read. */
  unreadable: Case[];
} {
  const cases: Case[] = [];
  const unreadable: Case[] = [];
  const leftOut = new Map<LeftOut, number>();
  const stops = new Set<string>();
  for (const scene of everyScene()) {
    const predicted = predict(profile, scene);
    const why = predicted.stopped && whyNot(scene, predicted, stops);
    if (why) leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
    if (why && predicted.causes.includes(AS_IT_CAME)) unreadable.push({ scene, predicted });
    else if (!why) cases.push({ scene, predicted });
  }
  return { cases, leftOut, unreadable };
}

/** @param stops pairs that stop a link and are played, which grow */
function whyNot(
  { operations, order }: Scene,
  { causes }: Predicted,
  stops: Set<string>,
): LeftOut | undefined {
  if (causes.includes(AS_IT_CAME))
    return 'memory would be stored in the place of a value, and what is read then is chance';
  if (operations.some(({ name }) => AS_OTHERS.includes(name)))
    return 'a link would stop as it does in the same scene with another value';
  const pair = operations
    .map(({ name }) => name)
    .sort()
    .join(' ');
  const isFirst = order === ORDERS[0] && operations[0].definition !== undefined && !stops.has(pair);
  if (isFirst) stops.add(pair);
  return isFirst
    ? undefined
    : 'a link would stop as it does in the same scene in another order, or with the nodes exchanged';
}
