import { constants } from 'node:os';
import { messageOf } from '../errors.js';
import { seconds } from '../wait.js';
import { MOST_OUTPUT } from './capture.js';
import { type Ending, MOST_REPORTED } from './execute.js';
import { lastInShort, lastLines } from './lines.js';
import type { ScriptOutcome, ScriptPlace } from './place.js';

/** What a script that did not come to its own end has come to. */
export async function endedBadly(
  { place, log }: { readonly place: ScriptPlace; readonly log: string },
  ending: Ending,
): Promise<ScriptOutcome> {
  const verdict = ending.kind === 'cut short' ? 'error' : 'fail';
  return { verdict, reason: `${whatEnded(ending, place)}${await printedLast(log)}` };
}

/** What is wrong with how the script ended; undefined when nothing is. */
export function whatEnded(ending: Ending, place: ScriptPlace): string | undefined {
  switch (ending.kind) {
    case 'timeout':
      return `timed out after ${seconds(place.timeout)}`;
    case 'too much output':
      return `printed more than ${MOST_OUTPUT / 1024 / 1024} MB`;
    case 'too much reported':
      return `wrote more than ${MOST_REPORTED / 1024 / 1024} MB to file descriptor 3, which is the runner's`;
    case 'cut short':
      return cutShort(place);
    case 'signal':
      return `killed by ${ending.signal}`;
    case 'exit':
      return ending.status === 0 ? undefined : exitStatus(ending.status);
  }
}

// A shell says 128 and the number of the signal that killed its last command.
function exitStatus(status: number): string {
  const signal = Object.entries(constants.signals).find(([, number]) => number === status - 128);
  return `exit status ${status}${signal ? ` (128 + ${signal[0]})` : ''}`;
}

export function cutShort({ signal }: ScriptPlace): string {
  return `cut short: ${messageOf(signal.reason)}`;
}

/** The end of what was printed: in short, because lists show nothing else of a reason, then line by line. */
export async function printedLast(log: string): Promise<string> {
  const lines = await lastLines(log);
  const short = lastInShort(lines);
  if (short === '') return '; it printed nothing';
  const whole = lines.length > 1 ? lines.map((line) => `\n  ${line}`).join('') : '';
  return `; it printed last: ${short}${whole}`;
}
