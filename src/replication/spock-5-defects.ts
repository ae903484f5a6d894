import type { Defect, DefectName } from './profile.js';
import type { Releases } from './releases.js';

/** A bug, and which releases have it; without releases it is not mended in any that there is. */
export type Recorded = Defect & { readonly releases?: Releases };

/** Bugs of Spock 5.0 that a later 5.0 has mended. */
export const MENDED_IN_5: Readonly<Partial<Record<DefectName, Recorded>>> = {
  'a table that is fetched again is emptied elsewhere': {
    releases: '<5.0.6',
    reference: 'release notes of Spock 5.0.6: two bugs in the table re-sync routine',
  },
  'a table that is fetched again waits for a later change': {
    releases: '<5.0.6',
    reference: 'release notes of Spock 5.0.6: two bugs in the table re-sync routine (commit 8ad875da)',
  },
  'a read-only node that fetches a table again is emptied': {
    releases: '<5.0.6',
    reference:
      'release notes of Spock 5.0.6: prevent data loss on resync_table when the subscriber is read-only (commit c9482a8f)',
  },
  'a row of a missing table stops the link': {
    releases: '<5.0.4',
    reference: 'release notes of Spock 5.0.4: DML for tables that do not exist',
  },
  'changes that follow one another are recorded as conflicts': {
    releases: '<5.0.6',
    reference: 'release notes of Spock 5.0.6: origin changes are no longer written to spock.resolutions',
  },
  'what is thrown away with a failed change is on record without a reason': {
    releases: '<5.0.10',
    reference: 'release notes of Spock 5.0.10: the real cause instead of the placeholder "unavailable"',
  },
  'a worker is started again and again for a database that is being dropped': {
    releases: '<5.0.9',
    reference:
      'release notes of Spock 5.0.9: the manager of a database that is dropped meanwhile is started in a loop',
  },
  'a worker that ends after its manager crashes the server': {
    releases: '<5.0.5',
    reference:
      'pgEdge/spock commit 4c8b5126, in 5.0.5: spock_worker_detach wakes a manager that has gone, as where their database is dropped',
  },
  'a definition that is handed over has no search path': {
    releases: '<5.0.1',
    reference:
      'release notes of Spock 5.0.1: replicate_ddl() uses the search path of its session (spock--5.0.0--5.0.1.sql)',
  },
  'apply goes on for ever with a connection that it has lost': {
    releases: '<5.0.7',
    reference:
      'release notes of Spock 5.0.7: a stale socket after the provider connection died (commit 916303c0); where its number was given to another file, nothing fails and the worker never connects again',
  },
  'a sync event is given up a round too early': {
    releases: '<5.0.7',
    reference:
      'pgEdge/spock commit d7fa28dc, in 5.0.7: wait_for_sync_event looks at the clock; before it counted its rounds, and the first one without any pause',
  },
  'a sync event is waited for although it cannot come': {
    releases: '<5.0.5',
    reference:
      'pgEdge/spock commit f3c3bcab, in 5.0.5 (spock--5.0.4--5.0.5.sql): wait_for_sync_event hung for a disabled subscription',
  },
};
