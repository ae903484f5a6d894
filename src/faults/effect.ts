import { setTimeout as delay } from 'node:timers/promises';
import { DeadlineError, FaultError } from '../errors.js';
import { type Seen, waitFor } from '../wait.js';

/** How long a fault may take to show its effect, and a heal to show itself. */
export const EFFECT_TIMEOUT_MS = 5_000;

/** How long is looked whether something does not happen: many times what it takes on a healthy cluster. */
export const OBSERVE_MS = 200;

/** One fault on its way. `heal` may be called whatever became of `inflict`, and leaves nothing behind. */
export interface Act {
  /** @returns what showed the effect @throws FaultError saying what was expected and what was seen */
  inflict(signal: AbortSignal): Promise<string>;
  /** @returns what showed that it is over @throws FaultError when it is not */
  heal(): Promise<string>;
}

/** Waits for an effect that must show itself. @throws FaultError naming it and what was seen instead */
export async function untilSeen<T>(
  what: string,
  look: () => Promise<Seen<T>>,
  signal?: AbortSignal,
  within = EFFECT_TIMEOUT_MS,
): Promise<T> {
  try {
    return await waitFor(what, look, { within, signal, slowest: 20 });
  } catch (error) {
    if (error instanceof DeadlineError) throw new FaultError(error.message, { cause: error });
    throw error;
  }
}

/** Lets the time pass in which something is not to happen. */
export async function observe(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, signal ? { signal } : {});
}

/** Does all of it, also when some of it fails; then throws the first failure. */
export async function all<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const ended = await Promise.allSettled(work);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
