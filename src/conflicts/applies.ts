import { turns } from '../turns.js';
import { fewEnds } from './ends.js';
import { KINDS, type Kind } from './kinds.js';
import { type Engine, type Predicted, timestampsOf } from './model.js';
import { operationsFor } from './operations.js';
import { isConcurrent, type Order, withFreeze } from './orders.js';
import { type Scene, STATES, sceneOf } from './scene.js';
import { rowStatements } from './statement.js';
import type { Change } from './store.js';

/** A scene in an order. */
export interface Case {
  readonly scene: Scene;
  readonly order: Order;
  /** As the model has it where every commit is later than the ones before; where chance has a part in it, one of its ends. */
  readonly predicted: Predicted;
}

export const TOO_MANY_ENDS = 'by chance it can end in more ways than anybody would go through';

/** See `Rules.breaks`. */
const BROKEN_AT_TIMES =
  'a TRUNCATE with a column list is thrown away at times, and what a node does after it cannot be planned';

/** Why a scene is left out in an order. */
export const LEFT_OUT = [
  'the engine has no such tables',
  'the first rows would not be the same on all nodes',
  BROKEN_AT_TIMES,
  'a transaction changes nothing',
  'a transaction is refused by its own node',
  'rows are frozen only where changes meet',
  'apply would stop the link',
  TOO_MANY_ENDS,
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface Chosen {
  readonly cases: readonly Case[];
  /** How many are left out, by why. */
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** Of those the ones after which nothing would pass a link any more. */
  readonly stopping: readonly Case[];
}

/** Every scene of these kinds of table in every of these orders: each operation on n1 with each on n2, in each state. */
export async function everyCase(
  engine: Engine,
  nodes: number,
  orders: readonly Order[],
  kinds: readonly Kind[] = Object.values(KINDS),
): Promise<Chosen> {
  const scenes = kinds.flatMap(scenesOf);
  return casesIn(
    engine,
    nodes,
    orders.flatMap((plain) =>
      scenes.map((scene) => {
        // n2 commits last: an older change finds its row frozen.
        const order = scene.state === 'frozen' ? withFreeze(plain, 1) : plain;
        return { order, scene };
      }),
    ),
  );
}

/** Of scenes in an order those that apply. */
export async function casesIn(
  engine: Engine,
  nodes: number,
  all: Iterable<Pick<Case, 'scene' | 'order'>>,
): Promise<Chosen> {
  const turn = turns();
  const cases: Case[] = [];
  const leftOut = new Map<LeftOut, number>();
  const stopping: Case[] = [];
  for (const { scene, order } of all) {
    await turn();
    const leaveOut = (why: LeftOut) => leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
    const impossible = whyNever(engine, scene);
    if (impossible) {
      leaveOut(impossible);
      continue;
    }
    const ends = fewEnds(engine, nodes, scene, order, timestampsOf(order));
    if (!ends) {
      leaveOut(TOO_MANY_ENDS);
      continue;
    }
    const [predicted] = ends as [Predicted];
    const why = ends.map((end) => whyNot(scene, order, end)).find((one) => one !== undefined);
    if (why === 'apply would stop the link') stopping.push({ scene, order, predicted });
    if (why) leaveOut(why);
    else cases.push({ scene, order, predicted });
  }
  return { cases, leftOut, stopping };
}

/** Every pair of operations in every state. */
export function scenesOf(kind: Kind): Scene[] {
  const operations = operationsFor(kind);
  return STATES.flatMap((state) =>
    operations.flatMap((first) => operations.map((second) => sceneOf(kind, state, [first, second]))),
  );
}

/** Why there is no such scene with this engine, whatever the order. */
export function whyNever(
  { rules, profile }: Engine,
  { kind, state, transactions }: Scene,
): LeftOut | undefined {
  if (!rules.has(kind)) return 'the engine has no such tables';
  const statements = transactions.flatMap((one) => rowStatements(one.statements));
  if (statements.some((statement) => rules.breaks?.(statement.do, kind, profile))) return BROKEN_AT_TIMES;
  if (state !== 'deleted') return undefined;
  const gone: Change = { do: 'delete', table: 'main', old: kind.first[0]!, instance: '' };
  const replicates = rules.sends(gone, kind) && !rules.refuses('delete', kind);
  return replicates ? undefined : 'the first rows would not be the same on all nodes';
}

/** Why a scene says nothing in an order; undefined where it does. */
export function whyNot(
  { state, transactions }: Scene,
  order: Order,
  { committed, refused, stopped }: Predicted,
): LeftOut | undefined {
  if (state === 'frozen' && !isConcurrent(order)) return 'rows are frozen only where changes meet';
  if (refused.size > 0) return 'a transaction is refused by its own node';
  if (committed.length < transactions.length || committed.some(({ changes }) => changes.length === 0))
    return 'a transaction changes nothing';
  if (stopped.length > 0) return 'apply would stop the link';
  return undefined;
}
