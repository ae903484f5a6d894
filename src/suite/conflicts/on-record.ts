import type { Cluster } from '../../cluster/cluster.js';
import type { Rejected } from '../../conflicts/model.js';
import type { ConflictRecord } from '../../conflicts/rules.js';
import { idFrom } from '../../conflicts/sql.js';
import { UnjudgedError } from '../../errors.js';
import type { ConflictKind, LogLine } from '../../replication/engine.js';
import type { AnomalyName } from '../../replication/profile.js';
import type { Placed } from './places.js';

/** A transaction that was committed. */
export interface Sent {
  readonly node: number;
  readonly xid: string;
}

/** Of each case the transactions that nodes say they have thrown away; undefined where they keep no records. */
export async function readRejections(
  cluster: Cluster,
  sent: readonly (readonly Sent[])[],
): Promise<Rejected[][] | undefined> {
  const { engine, nodes } = cluster;
  if (!engine.rejections) return undefined;
  const by = transactionsOf(cluster, sent);
  const found = sent.map(() => [] as Rejected[]);
  for (const [node, server] of nodes.entries()) {
    for (const { origin, xid } of await engine.rejections(server, nothing())) {
      const rejected = by.get(`${origin} ${xid}`);
      if (rejected) found[rejected.i]!.push({ node, transaction: rejected.transaction });
    }
  }
  return found;
}

/** Of each case and node what is on record of its conflicts; undefined where the engine keeps no records of each. */
export async function readResolutions(
  cluster: Cluster,
  placed: readonly Placed[],
  sent: readonly (readonly Sent[])[],
): Promise<ConflictRecord[][][] | undefined> {
  const { engine, nodes } = cluster;
  if (!engine.resolutions) return undefined;
  const by = transactionsOf(cluster, sent);
  const xids = [...new Set(sent.flat().map(({ xid }) => xid))];
  const found = placed.map(() => nodes.map(() => [] as ConflictRecord[]));
  for (const [node, server] of nodes.entries()) {
    for (const { origin, xid, table, type, kept, row } of await engine.resolutions(server, xids)) {
      const one = by.get(`${origin} ${xid}`);
      if (!one) continue;
      const { one: planned, place } = placed[one.i]!;
      if (!isModelled(type))
        throw new UnjudgedError(`${server.name} has a conflict on record of no known type`);
      found[one.i]![node]!.push({
        transaction: one.transaction,
        table: table.endsWith('_child') ? 'child' : 'main',
        id: idFrom(planned.scene.kind, place, row.id),
        ...{ type, kept },
      });
    }
  }
  return found;
}

const MODELLED: readonly ConflictKind[] = [
  'insert_exists',
  'update_origin_differs',
  'update_missing',
  'delete_missing',
  'delete_exists',
] satisfies readonly ConflictRecord['type'][];

function isModelled(type: ConflictKind): type is ConflictRecord['type'] {
  return MODELLED.includes(type);
}

/** Of each case what nodes' records say of it that is not so; undefined where they keep none. */
export async function readFlaws(
  cluster: Cluster,
  sent: readonly (readonly Sent[])[],
): Promise<AnomalyName[][] | undefined> {
  const { engine, nodes } = cluster;
  if (!engine.flaws) return undefined;
  const by = transactionsOf(cluster, sent);
  const found = sent.map(() => new Set<AnomalyName>());
  for (const server of nodes) {
    for (const { origin, xid, what } of await engine.flaws(server)) {
      const flawed = by.get(`${origin} ${xid}`);
      if (flawed) found[flawed.i]!.add(what);
    }
  }
  return found.map((all) => [...all]);
}

/** Which case's transaction one is, by the name of its node and its id there. */
function transactionsOf({ nodes }: Cluster, sent: readonly (readonly Sent[])[]) {
  return new Map(
    sent.flatMap((all, i) =>
      all.map(({ node, xid }, transaction) => [`${nodes[node]!.name} ${xid}`, { i, transaction }] as const),
    ),
  );
}

/** Why they were thrown away is not asked here. */
async function* nothing(): AsyncIterable<LogLine> {}
