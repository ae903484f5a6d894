import { type Engine, type Predicted, predict, type Timestamps } from './model.js';
import type { Order } from './orders.js';
import type { Scene } from './scene.js';

/**
 * All that a scene can end in: one thing, unless the release compares with memory that it has left as it was. Each such
 * comparison has two ends. In the first of all none has gone wrong.
 */
export function* possibleEnds(
  engine: Engine,
  nodes: number,
  scene: Scene,
  order: Order,
  timestamps: Timestamps,
): Generator<Predicted> {
  const open: boolean[][] = [[]];
  for (let wrong = open.pop(); wrong; wrong = open.pop()) {
    const end = predict(engine, nodes, scene, order, timestamps, wrong);
    yield end;
    // Of what is not in the list nothing has gone wrong: each can be the first that does.
    for (let i = wrong.length; i < end.byChance; i++)
      open.push([...wrong, ...Array<boolean>(i - wrong.length).fill(false), true]);
  }
}

/** So many ends at most can be asked for of a scene that is to be played. */
const MOST_ENDS = 64;

/** The same as a list; undefined where there are more than anybody would go through. */
export function fewEnds(...of: Parameters<typeof possibleEnds>): Predicted[] | undefined {
  const ends: Predicted[] = [];
  for (const end of possibleEnds(...of)) {
    if (ends.length === MOST_ENDS) return undefined;
    ends.push(end);
  }
  return ends;
}
