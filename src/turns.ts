import { setImmediate as turn } from 'node:timers/promises';

/** For how long work that only computes keeps all else from its turn: milliseconds. */
const TURN_MS = 20;

/**
 * What long work that only computes awaits between two pieces: whatever else this process has to do has its turn then, where
 * there was none for a while. Without it the connections of other tests would stand still.
 */
export function turns(): () => Promise<unknown> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN_MS) return undefined;
    return turn().then(() => {
      since = performance.now();
    });
  };
}
