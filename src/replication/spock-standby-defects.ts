import type { DefectName } from './profile.js';
import type { Recorded } from './spock-5-defects.js';

/** What goes wrong where nodes have physical standbys. */
export const STANDBY_DEFECTS: Readonly<Partial<Record<DefectName, Recorded>>> = {
  'a standby that copies slots lets no new session in': {
    releases: '>=5.0.7 <5.0.9',
    reference:
      'release notes of Spock 5.0.9: spock_failover_slots stalls (commit fb8c2dee); spock_failover_slots.c, synchronize_one_slot takes a lock that it has, and with it those that every new session needs',
  },
  'slots of a standby are a minute old': {
    releases: '<5.0.11',
    reference: 'release notes of Spock 5.0.11: failover slots are copied each second instead of each minute',
  },
  'a slot that was not ready when its standby was promoted is lost': {
    releases: '<5.0.7',
    reference: 'release notes of Spock 5.0.7: failover slot loss on promotion',
  },
  'a slot that was not ready when its standby was promoted leaves a gap': {
    releases: '>=5.0.7 <6.0.0-beta.1',
    reference:
      'spock_failover_slots.c, synchronize_one_slot: a slot of which the standby lacks the beginning is kept when promotion ends the wait for it',
  },
  'a node with a synchronous standby confirms a position of its own': {
    releases: '<5.0.9',
    reference:
      'release notes of Spock 5.0.9: silently dropped writes after a synchronous-standby failover (commit c3d708b2)',
  },
  'a node confirms what its synchronous standby has not got': {
    reference:
      'spock_apply.c, send_feedback (what pgEdge/spock pull request 49 is to prevent): what is held back for a synchronous standby is confirmed with the next answer all the same, once it is flushed locally',
  },
};
