import type { Node } from '../database/node.js';
import type { Engine } from './engine.js';

/** Has both ends of a link look at once, where the engine knows how. */
export async function rouse(
  engine: Pick<Engine, 'wake' | 'nudge'>,
  subscriber: Node,
  upstream: Node,
): Promise<void> {
  await Promise.all([engine.wake?.(subscriber), engine.nudge?.(upstream)]);
}
