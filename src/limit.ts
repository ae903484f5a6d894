import { timeLeft } from './wait.js';

/**
 * Calls `late` when a time is over in which this process ran: what had come before is read first, and time in which it stood
 * still is nobody's, as in `waitFor`.
 *
 * @param within milliseconds
 * @returns what calls it off
 */
export function afterTime(within: number, late: () => void): () => void {
  const rest = timeLeft(within);
  let timer: NodeJS.Timeout;
  let read: NodeJS.Immediate | undefined;
  const look = () => {
    const left = rest();
    if (left > 0) arm(left);
    // Timers come before what has arrived.
    else read = setImmediate(late);
  };
  const arm = (left: number) => {
    timer = setTimeout(look, left);
  };
  arm(within);
  return () => {
    clearTimeout(timer);
    clearImmediate(read);
  };
}

/**
 * What is awaited. What comes after the limit comes too late to be of use: also as an error it is nobody's.
 *
 * @param within milliseconds, as in `afterTime`
 * @throws what `late` makes when the time is over, and whatever `work` throws
 */
export async function withinLimit<T>(work: Promise<T>, within: number, late: () => Error): Promise<T> {
  let callOff = () => {};
  const limit = new Promise<never>((_, reject) => {
    callOff = afterTime(within, () => reject(late()));
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    callOff();
  }
}
