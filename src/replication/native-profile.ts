import type { Profile } from './profile.js';

/** What core logical replication promises, in every version from 16 on. */
export const nativeProfile: Profile = {
  rowLeavingFilter: 'deleted',
  rowEnteringFilter: 'inserted',
  restartIdentity: 'replicated',
  alteredSet: 'at once',
  equalTimestamps: 'nodes may differ',
  conflicts: 'none',
  commitClock: 'server',
  overwrites: 'recorded',
  updatesOnRecord: 'none',
  rejectionReasons: 'recorded',
  updatesOfSameOrigin: 'always applied',
  deletes: 'always applied',
  updateOfMissing: 'skip',
  anomalies: {
    'conflicts are not resolved': {
      kind: 'limitation',
      reference:
        'PostgreSQL documentation, Logical Replication, Conflicts: the change that is applied last stays, and one that cannot be applied stops the link',
    },
    'delete is not last-update-wins': {
      kind: 'limitation',
      reference:
        'PostgreSQL documentation, Logical Replication, Conflicts, delete_origin_differs: the row is always deleted',
    },
    'an older row comes after its key was given up': {
      kind: 'limitation',
      reference:
        'PostgreSQL documentation, Logical Replication, Conflicts: an insert conflicts with rows that are there alone; one that was deleted or moved leaves nothing to compare with',
    },
    'delete overtakes insert': {
      kind: 'limitation',
      reference:
        'PostgreSQL documentation, Logical Replication, Conflicts, delete_missing: the delete is skipped',
    },
    'update of a missing row is skipped': {
      kind: 'limitation',
      reference:
        'PostgreSQL documentation, Logical Replication, Conflicts, update_missing: the update is skipped',
    },
    'foreign keys are not checked': {
      kind: 'limitation',
      reference:
        'PostgreSQL documentation, Logical Replication, Architecture: session_replication_role is replica',
    },
    'deferrable constraints are not checked': {
      kind: 'limitation',
      reference:
        'constraint.c, unique_key_recheck: a trigger, and those stay silent in apply (PostgreSQL documentation, Logical Replication, Architecture: session_replication_role is replica)',
    },
    'triggers change what is applied': {
      kind: 'limitation',
      reference:
        'PostgreSQL documentation, Logical Replication, Architecture: apply fires triggers that are ENABLE REPLICA or ALWAYS, and what they make of a row stays on their node',
    },
    'truncate is not last-update-wins': {
      kind: 'limitation',
      reference:
        'PostgreSQL documentation, Logical Replication, Conflicts: TRUNCATE is none; what is applied last stays',
    },
    'unchanged large values are not sent': {
      kind: 'limitation',
      reference:
        'PostgreSQL documentation, Logical Replication Message Formats, TupleData: of an unchanged TOASTed value the actual value is not sent',
    },
  },
  defects: {},
  references: {},
};
