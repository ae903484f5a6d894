import { TRIED_AGAIN } from '../log-lines.js';
import type { LeavesGiven, LeftException } from '../test.js';
import { LOST_CONNECTION } from './log-lines.js';

/** What servers log that are killed, or whose peers are, while no client writes. */
export const KILLED_LINES = [
  ...LOST_CONNECTION.map(({ underFaults: _, ...line }) => ({ ...line, least: 0 })),
  TRIED_AGAIN,
];

/** What they leave behind; rows and records are as they should be. */
export function killed({ engine: { profile } }: LeavesGiven) {
  const { reason } = profile.anomalies['lost connection is taken for a failed change'] ?? {};
  const exceptions: LeftException[] = [
    // Natively each of these is counted, whatever the table.
    { table: 'any', reason: /: \d+ apply errors, 0 copy errors$/, least: 0 },
    // Caught, and nothing was thrown away for it: a record would name the tables.
    ...(reason ? [{ table: 'any', reason, least: 0 }] : []),
  ];
  return { mesh: 'faulted', exceptions, errors: KILLED_LINES } as const;
}
