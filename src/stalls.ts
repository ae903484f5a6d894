/** How often is looked whether time passes for this process, and how much later a look may come than it should: milliseconds. */
const EVERY_MS = 200;
const LATE_MS = 1_000;

let stalled = 0;
let last: number | undefined;

/**
 * For how long, since this was asked for the first time, this process has stood still: where a machine is paused, or its
 * processors are all somebody else's, nobody else on it has come any further either. Milliseconds.
 */
export function stalledFor(): number {
  const now = performance.now();
  if (last === undefined) {
    last = now;
    setInterval(look, EVERY_MS).unref();
  }
  return stalled + lateBy(now);
}

function look(): void {
  const now = performance.now();
  stalled += lateBy(now);
  last = now;
}

function lateBy(now: number): number {
  const late = now - last! - EVERY_MS;
  return late > LATE_MS ? late : 0;
}
