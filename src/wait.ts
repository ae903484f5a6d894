import { setTimeout as delay } from 'node:timers/promises';
import { DeadlineError } from './errors.js';
import { stalledFor } from './stalls.js';

export interface WaitOptions {
  /** Milliseconds until the wait is given up; those in which the whole machine stood still do not count. */
  readonly within: number;
  readonly signal?: AbortSignal | undefined;
  /** Longest pause between two looks, in milliseconds; the first looks follow one another quickly. */
  readonly slowest?: number;
}

/** What one look at the world showed: the awaited thing, or a description of what there is instead. */
export type Seen<T> = { readonly done: T } | { readonly notYet: string };

/**
 * Looks again and again until `look` reports that it is done, and returns what it found.
 * Pauses grow from 1 ms to `slowest` (50 ms).
 *
 * @param what what is awaited, for the message: "n2 to have applied 0/15A2B38 from n1"
 * @throws DeadlineError naming what was awaited, for how long, and what was last seen instead
 * @throws whatever `look` throws, and the signal's reason when aborted
 */
export async function waitFor<T>(
  what: string,
  look: () => Promise<Seen<T>>,
  options: WaitOptions,
): Promise<T> {
  const { within, signal, slowest = 50 } = options;
  const left = timeLeft(within);
  let pause = 1;
  for (;;) {
    signal?.throwIfAborted();
    const seen = await look();
    if ('done' in seen) return seen.done;
    const rest = left();
    if (rest <= 0)
      throw new DeadlineError(
        `waited ${seconds(Math.max(0, within))} for ${what}; last seen: ${seen.notYet}`,
      );
    await delay(Math.min(pause, rest), undefined, signal ? { signal } : {});
    pause = Math.min(pause * 1.5, slowest);
  }
}

/**
 * Of a time that begins now the rest, whenever it is asked for; time in which this process stood still does not count.
 *
 * @param within milliseconds
 */
export function timeLeft(within: number): () => number {
  const began = performance.now() - stalledFor();
  return () => within - (performance.now() - stalledFor() - began);
}

/** Milliseconds as people read them: "0.4 s", "75 s". */
export function seconds(milliseconds: number): string {
  return milliseconds < 9950
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.round(milliseconds / 1000)} s`;
}
