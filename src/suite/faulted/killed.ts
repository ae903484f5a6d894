import { TRIED_AGAIN } from '../log-lines.js';
import type { Leaves } from '../test.js';
import { LOST_CONNECTION } from './log-lines.js';

/** What servers log that are killed, or whose peers are, while no client writes; rows and records are as they should be. */
export const KILLED = {
  mesh: 'faulted',
  // Natively each of these is counted, whatever the table.
  exceptions: [{ table: 'any', reason: /: \d+ apply errors, 0 copy errors$/, least: 0 }],
  errors: [...LOST_CONNECTION.map(({ text, process }) => ({ text, process, least: 0 })), TRIED_AGAIN],
} as const satisfies Leaves;
