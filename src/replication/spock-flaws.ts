import type { Node } from '../database/node.js';
import type { Flaw } from './flaw.js';
import type { AnomalyName } from './profile.js';

const UPDATE = "r.conflict_type in ('update_update', 'update_origin_differs')";
const WINS = "r.conflict_resolution = 'apply_remote'";
/** The row that is there was written by the transaction that is being applied. */
const OWN = 'r.local_xid is not null and r.local_xid::text = r.xmin::text';

/** What a record of spock.resolutions says wrongly, each by a condition. */
const FLAWS: Readonly<Partial<Record<AnomalyName, string>>> = {
  'an update that wins is recorded as a conflict': `${UPDATE} and ${WINS} and r.local_origin is distinct from r.remote_origin and not (${OWN})`,
  'an update that follows one of its own node is recorded as a conflict': `${UPDATE} and r.local_origin = r.remote_origin and not (${OWN})`,
  'update after insert is taken for a conflict': `${UPDATE} and ${OWN}`,
  'an origin that is not known is recorded as -1': 'r.local_origin = -1',
  'a missing row is recorded with a timestamp': 'r.local_tuple is null and r.local_timestamp is not null',
};

/** Of what was thrown away: the cause is another record's, or nobody's. */
const WITHOUT_REASON: AnomalyName = 'a change is recorded as thrown away without a reason';

/** What a node's spock.resolutions and spock.exception_log say wrongly. */
export async function recordedFlaws(node: Node): Promise<Flaw[]> {
  const all = Object.entries(FLAWS).map(([what, condition]) => `(${condition}, '${what}')`);
  // Origins of commits have 16 bits, and nodes 32.
  const rows = await node.sql(`
    select n.node_name as origin, r.remote_xid::text as xid, f.what
      from spock.resolutions r join spock.node n on (n.node_id::bigint & 65535) = r.remote_origin
           cross join lateral (values ${all.join(', ')}) f (applies, what)
     where f.applies
     union
    select n.node_name, e.remote_xid::text, '${WITHOUT_REASON}'
      from spock.exception_log e join spock.node n on n.node_id = e.remote_origin
     where e.error_message in ('unknown', 'unavailable')`);
  return rows.map(({ origin, xid, what }) => ({
    origin: String(origin),
    xid: String(xid),
    what: what as AnomalyName,
  }));
}
