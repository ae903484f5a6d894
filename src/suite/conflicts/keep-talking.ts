import { setTimeout as delay } from 'node:timers/promises';
import type { Node } from '../../database/node.js';
import type { Engine } from '../../replication/engine.js';

const TALK_MS = 10;

/**
 * Makes news on a node until all has arrived. After an error Spock's worker waits for news for up to a second, though what it
 * needs has been received (spock_apply.c, apply_work: what is in libpq's buffer is not looked at before).
 */
export async function keepTalking(engine: Engine, origin: Node, arrived: AbortSignal): Promise<void> {
  if (!engine.marksInStream) return;
  while (!arrived.aborted) {
    await engine.position(origin, []);
    // Rejects when all has arrived, which is how this ends.
    await delay(TALK_MS, undefined, { signal: arrived }).catch(() => undefined);
  }
}
