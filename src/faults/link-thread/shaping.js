// @ts-check

// A bucket holds what passes in this time: timers are late by a few milliseconds.
const BUCKET_SECONDS = 0.02;

/** A generator (mulberry32) of numbers from 0 up to 1 that are the same for the same seed. @param {string} seed */
export function randomFrom(seed) {
  let state = 0;
  for (const char of seed) state = (Math.imul(state, 31) + (char.codePointAt(0) ?? 0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lets so many bytes a second pass, for all connections of a link together. */
export class Bucket {
  /** @param {number} rate bytes a second */
  constructor(rate) {
    this.rate = rate;
    this.capacity = Math.max(1, rate * BUCKET_SECONDS);
    this.tokens = this.capacity;
    this.filled = performance.now();
  }

  /** How many of `wanted` bytes may pass now: a whole number. @param {number} wanted */
  take(wanted) {
    const now = performance.now();
    this.tokens = Math.min(this.capacity, this.tokens + ((now - this.filled) / 1000) * this.rate);
    this.filled = now;
    const taken = Math.min(wanted, Math.floor(this.tokens));
    this.tokens -= taken;
    return taken;
  }

  /** Milliseconds until `wanted` bytes, or a bucketful, may pass. @param {number} wanted */
  pause(wanted) {
    return ((Math.min(wanted, this.capacity) - this.tokens) / this.rate) * 1000;
  }
}
