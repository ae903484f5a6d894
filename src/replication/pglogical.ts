import type { Node } from '../cluster/node.js';
import type { Incident, ServerFacts } from './engine.js';
import { markerPosition, markerProgress } from './marker.js';
import { PglogicalFamily } from './pglogical-family.js';
import type { Profile } from './profile.js';

/** pglogical 2, the ancestor of Spock. */
export class PglogicalEngine extends PglogicalFamily {
  readonly kind = 'pglogical';
  // DROP DATABASE waits for the supervisor to accept a barrier, which it never does (2.4.2 on PostgreSQL 15).
  readonly databasesStay = true;
  readonly profile: Profile = {
    rowLeavingFilter: 'left',
    rowEnteringFilter: 'skipped',
    restartIdentity: 'local',
    alteredSet: 'when they start again',
    references: {
      alteredSet:
        'pglogical_repset.c, alter_replication_set: what a sender has looked up for a table is not invalidated when a set is altered',
      rowLeavingFilter:
        'pglogical_output_plugin.c, pglogical_change_filter: an UPDATE is sent when the new row passes the filter, and never as a DELETE',
      rowEnteringFilter:
        'pglogical_output_plugin.c, pglogical_change_filter: the filter never sees the old row, so an UPDATE is never sent as an INSERT',
      restartIdentity: 'README, Limitations, TRUNCATE: the identity restart step is not replicated',
    },
  };

  constructor(
    readonly version: string,
    private readonly facts: ServerFacts,
  ) {
    super({
      schema: 'pglogical',
      originPrefix: 'pgl_',
      nodeCreate: 'create_node',
      nodeDrop: 'drop_node',
      subCreate: 'create_subscription',
      subDrop: 'drop_subscription',
      subEnable: 'alter_subscription_enable',
      subDisable: 'alter_subscription_disable',
      subStatus: 'show_subscription_status',
      subAddSet: 'alter_subscription_add_replication_set',
      subRemoveSet: 'alter_subscription_remove_replication_set',
      setCreate: 'create_replication_set',
      setAlter: 'alter_replication_set',
      setDrop: 'drop_replication_set',
      setAddTable: 'replication_set_add_table',
      setRemoveTable: 'replication_set_remove_table',
    });
  }

  settings(): Record<string, string> {
    return {
      shared_preload_libraries: 'pglogical',
      track_commit_timestamp: 'on',
      'pglogical.conflict_resolution': 'last_update_wins',
      ...(this.facts.hasOutputPluginLibraries && {
        output_plugin_libraries: 'pgoutput, test_decoding, pglogical_output',
      }),
    };
  }

  position(origin: Node): Promise<string> {
    return markerPosition(origin);
  }

  progress(origin: Node, target: Node, position: string): Promise<{ passed: boolean; at: string }> {
    return markerProgress(origin, target, position);
  }

  // pglogical keeps no table of conflicts: its CONFLICT lines are in the server's log.
  async incidents(): Promise<Incident[]> {
    return [];
  }
}
