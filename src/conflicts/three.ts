import { type Chosen, casesIn } from './applies.js';
import { KINDS } from './kinds.js';
import type { Engine } from './model.js';
import { operationsFor } from './operations.js';
import { ordersOfCommits, upToCommuting } from './orders.js';
import { sceneOf } from './scene.js';

const TABLES = [KINDS['plain-key'], KINDS['delta-column'], KINDS['second-unique']];
const CHANGES = [
  'insert',
  'update-one',
  'delete',
  'delete-insert',
  'update-key',
  'add',
  'insert-same-unique',
];
const THIRD = ['update-one', 'delete', 'insert'];

/** Of three transactions, in the order of their commits, the nodes: up to the nodes' names all, and each on its own. */
const ON_TWO_NODES = [
  [0, 1, 0],
  [0, 0, 1],
  [0, 1, 1],
];
const ON_THREE_NODES = [[0, 1, 2]];

/** Scenes of three transactions, one of n1, n2 and n3 each; with two nodes two of one of them. */
export function threeCases(engine: Engine, nodes: number): Promise<Chosen> {
  return casesIn(engine, nodes, threes(nodes));
}

function* threes(nodes: number) {
  for (const commits of nodes === 2 ? ON_TWO_NODES : ON_THREE_NODES)
    for (const order of upToCommuting(ordersOfCommits(Math.min(nodes, 3), commits)))
      for (const kind of TABLES) {
        const operations = operationsFor(kind);
        const [changes, thirds] = [CHANGES, THIRD].map((names) =>
          operations.filter(({ name }) => names.includes(name)),
        ) as [typeof operations, typeof operations];
        for (const state of ['from n1', 'absent'] as const)
          for (const first of changes)
            for (const second of changes)
              for (const third of thirds)
                yield { order, scene: sceneOf(kind, state, [first, second, third], commits) };
      }
}
