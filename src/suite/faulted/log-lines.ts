import { ANY_APPLY, FIRST_FAILS } from '../log-lines.js';
import type { LeftErrors } from '../test.js';

/** Processes that apply or send changes, and those that start them. */
const APPLY = new RegExp(`${ANY_APPLY.source}|^logical replication tablesync worker`);
const SEND = /^walsender$/;
const BOTH = new RegExp(`${APPLY.source}|${SEND.source}`);

/**
 * What servers' background processes log as errors because a peer, or the connection to it, has gone, or because a
 * server comes back: a test whose faults do that names these in `leaves.errors`. As seen of PostgreSQL 15 to 18,
 * pglogical 2.4 and Spock 5.0 under kill, restart and a killed walsender.
 */
export const LOST_CONNECTION: readonly LeftErrors[] = underFaults([
  {
    text: /^the database system is (starting up|shutting down|in recovery mode|not yet accepting connections)/,
    process: SEND,
  },
  { text: /could not connect to the (publisher|postgresql server)/, process: APPLY },
  {
    text: /could not (receive data from WAL stream|send data to WAL stream|send end-of-streaming message to primary)/,
    process: APPLY,
  },
  { text: /^connection to client lost$/, process: SEND },
  { text: /could not send replication command "START_REPLICATION/, process: APPLY },
  {
    text: /could not send feedback packet|server closed the connection unexpectedly|Connection re(?:set|fused)/,
    process: BOTH,
  },
  { text: /connection to other side has died|data stream ended/, process: APPLY },
  // Spock's apply worker, on its way out after its connection was lost; the next one starts.
  { text: /^StartTransactionCommand: unexpected state STARTED$/, process: APPLY },
  // What is sent to clients and servers alike when a server ends at once.
  {
    text: /^terminating connection because of (crash of another server process|unexpected postmaster exit|immediate shutdown command)/,
    process: BOTH,
  },
  FIRST_FAILS,
  // A transaction whose worker was ended is taken for one that failed.
  {
    text: /exception handling had no exception/,
    process: APPLY,
    by: 'apply that ends in mid-transaction discards it',
  },
]);

/** Lines that are there as chance has it, and only after a fault began. */
export function underFaults(lines: readonly Omit<LeftErrors, 'underFaults'>[]): LeftErrors[] {
  return lines.map((line) => ({ ...line, least: 0, underFaults: true }));
}
