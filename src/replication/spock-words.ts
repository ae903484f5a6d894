import type { ConflictKind, Resolution } from './engine.js';

/** A conflict that is logged, and in no record. */
export const UNRECORDED =
  /^CONFLICT: remote (update_origin_differs|delete_origin_differs) on relation (\S+) [^\n]*Resolution: (\w+)\./;

/** Spock 4 and 5 have words of their own; the others are those of Spock 6. */
export const CONFLICTS: Readonly<Record<string, ConflictKind>> = {
  insert_exists: 'insert_exists',
  insert_insert: 'insert_exists',
  update_update: 'update_origin_differs',
  update_delete: 'update_missing',
  delete_delete: 'delete_missing',
  update_exists: 'update_exists',
  update_origin_differs: 'update_origin_differs',
  update_missing: 'update_missing',
  delete_exists: 'delete_exists',
  delete_origin_differs: 'delete_origin_differs',
  delete_missing: 'delete_missing',
};

/** spock_conflict.c, conflict_resolution_to_string; what is skipped had nothing to change. */
export const KEPT: Readonly<Record<string, Resolution['kept']>> = {
  apply_remote: 'remote',
  keep_local: 'local',
};
