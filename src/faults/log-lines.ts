/**
 * What servers' background processes log as errors because a peer, or the connection to it, has gone, or because a
 * server comes back: a test whose faults do that names these in `leaves.errors`. As seen of PostgreSQL 15 to 18,
 * pglogical 2.4 and Spock 5.0 under kill, restart and a killed walsender.
 */
export const LOST_CONNECTION: readonly RegExp[] = [
  /^the database system is (starting up|shutting down|in recovery mode|not yet accepting connections)/,
  /could not connect to the (publisher|postgresql server)/,
  /could not (receive data from WAL stream|send data to WAL stream|send end-of-streaming message to primary)/,
  /could not send replication command "START_REPLICATION/,
  /could not send feedback packet|server closed the connection unexpectedly|Connection re(?:set|fused)/,
  /connection to other side has died|data stream ended/,
  // Spock's apply worker, on its way out after its connection was lost; the next one starts.
  /^StartTransactionCommand: unexpected state STARTED$/,
];
