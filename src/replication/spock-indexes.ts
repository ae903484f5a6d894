import type { Anomaly, AnomalyName } from './profile.js';
import type { Releases } from './releases.js';

type Recorded = Anomaly & { readonly releases?: Releases };

/** What goes wrong where INSERTs are looked up in every unique index (spock.check_all_uc_indexes). */
export const INDEX_ANOMALIES: Readonly<Partial<Record<AnomalyName, Recorded>>> = {
  'a row outside a partial index is taken for one in it': {
    kind: 'defect',
    releases: '<5.0.1',
    reference:
      'Spock release notes, 5.0.1: false conflicts of partial unique indexes (pgEdge/spock pull request 112, commit ada3b365): the condition was not looked at',
  },
  'equal NULLs are not looked for': {
    kind: 'defect',
    releases: '<5.0.10',
    reference:
      'Spock release notes, 5.0.10: conflicts on NULLS NOT DISTINCT unique indexes (pgEdge/spock pull request 498, commit 4ccdbaee): the NULL was found by nothing, and its row an error',
  },
  'an index on an expression is looked at without it': {
    kind: 'defect',
    reference:
      'docs/findings/expression-index-takes-any-row: spock_common.c, spock_build_replindex_scan_key leaves expressions out of what it looks for, and the first row that is found is taken for the one that is inserted',
  },
};
