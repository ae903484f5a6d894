import type { Anomaly, AnomalyName } from './profile.js';
import type { Releases } from './releases.js';

type Recorded = Anomaly & { readonly releases?: Releases };

/** What becomes of definitions that replicate by themselves (AutoDDL) beside what another node does meanwhile. */
export const DEFINITION_ANOMALIES: Readonly<Partial<Record<AnomalyName, Recorded>>> = {
  'a definition that cannot be applied is thrown away': {
    kind: 'limitation',
    reference:
      'Spock documentation, AutoDDL: a statement is run again as it was written, with no lock on other nodes; where it fails it is discarded like a row (spock.exception_behaviour; pgEdge/spock issue 22)',
  },
  'a row that a new constraint forbids discards its transaction': {
    kind: 'limitation',
    reference:
      'Spock documentation, spock.exception_behaviour: a row that violates a CHECK or NOT NULL is an error of apply like any other',
  },
  'a row with a column that is not there stops the link': {
    kind: 'defect',
    reference:
      'pgEdge/spock pull requests 619 and 620, spock_relcache.c, tupdesc_get_att_by_name: "unknown column name" is raised before exceptions are handled, and again for ever; mended after 5.0.11',
  },
  'a row with a column of another type stops the link': {
    kind: 'defect',
    releases: '<6.0.0-beta.1',
    reference:
      'spock_proto_native.c, spock_read_tuple: "binary data has type … instead of expected …" is raised before exceptions are handled, and again for ever; not mended in 5.0',
  },
  'a value for a column of another type is stored as it came': {
    kind: 'defect',
    releases: '>=6.0.0-beta.1',
    reference:
      "spock_proto_native.c, spock_read_tuple: the internal format ('i'), which commit 3c4f3c2e brought into use, is not compared with the column's type",
  },
  'a row of a missing table stops its link': {
    kind: 'defect',
    releases: '<5.0.4',
    reference: 'release notes of Spock 5.0.4: DML for tables that do not exist',
  },
  'a row of a missing table discards its transaction': {
    kind: 'limitation',
    releases: '>=5.0.4',
    reference:
      'spock_apply.c, handle_insert, handle_update, handle_delete: "Spock can\'t find relation" is an error of apply like any other (release notes of Spock 5.0.4)',
  },
  'TRUNCATE of a missing table stops the link': {
    kind: 'defect',
    releases: '<6.0.0-beta.1',
    reference:
      'spock_apply.c, handle_truncate: "Spock can\'t find relation with oid" is raised before exceptions are handled, and again for ever; mended in 6.0.0-beta.1 (commit 162dc562)',
  },
  'a TRUNCATE that cannot be applied discards its transaction': {
    kind: 'limitation',
    releases: '>=6.0.0-beta.1',
    reference:
      'spock_apply.c, handle_truncate: a TRUNCATE of a table that is not there, or lacks a column, is an error of apply like any other (commit 162dc562)',
  },
  'a table that is written anew makes rows later than they are': {
    kind: 'defect',
    reference:
      'docs/findings/rewrite-hides-changes: ALTER COLUMN TYPE, or ADD COLUMN with a volatile default, writes every row anew, and spock_conflict.c, get_tuple_origin takes its time for that of the row',
  },
  'REPLICA IDENTITY FULL ends the replication of a table': {
    kind: 'defect',
    reference:
      'spock_executor.c and spock_autoddl.c, add_ddl_to_repset: with spock.include_ddl_repset ALTER TABLE takes a table without an index for its identity out of every set',
  },
  'REPLICA IDENTITY FULL hides the rows from what is replicated': {
    kind: 'defect',
    reference:
      'spock_relcache.c, spock_relation_open: no index to find rows by where the identity is FULL; commit 16ce5af in 6.0.0 meant to mend it',
  },
};
