import type { Cluster } from '../cluster/cluster.js';
import type { LookedAt } from '../cluster/looked-at.js';
import { OwnSchema } from '../cluster/own-schema.js';
import type { Node } from '../database/node.js';
import type { World } from '../faults/world.js';
import type { LogMark } from '../runtime/server-log.js';
import type { Leaves } from '../suite/test.js';
import type { Mesh } from './lane.js';
import { locksLeft } from './locks-left.js';
import { qualifiedLeaves } from './own-leaves.js';
import { type LookedOver, type LookOptions, lookOver } from './verify.js';

/** What a test runs on, and who looks it over. */
export interface Ground {
  readonly cluster: Cluster | OwnSchema | LookedAt;
  readonly spare?: Node | undefined;
  /** What faults are done to, where the test needs it. */
  readonly world?: World | undefined;
  /** The logs' ends at the moment the test began. */
  readonly marks: LogMark;
  /** Looks over what the test can have touched. */
  lookOver(leaves: Leaves, options: LookOptions): Promise<LookedOver>;
  /** Is told why a test went wrong where that may be another's doing; nobody else is there unless given. */
  unclear?(reason: string): void;
  /** Ends all connections that the test has. */
  close(): void;
}

/** What a test runs on that shares a mesh with others. */
export interface SharedGround extends Ground {
  readonly cluster: OwnSchema | LookedAt;
}

/** What a test runs on that works in tables of its own. */
export interface TablesGround extends Ground {
  readonly cluster: OwnSchema;
}

/** Whether its test works in tables of its own. */
export function hasSchema(ground: SharedGround): ground is TablesGround {
  return ground.cluster instanceof OwnSchema;
}

/** A mesh that a test has to itself, though it is made for one that shares: all of it is looked over. */
export function aloneInMesh(mesh: Mesh, shared: SharedGround): SharedGround {
  const { lookOver, ...whole } = wholeMesh(mesh);
  // The mesh is looked at once more after the test: only what the test has used ends with it.
  const ground = { ...whole, lookOver, cluster: shared.cluster, close: () => shared.cluster.close() };
  if (!hasSchema(ground)) return ground;
  const own = ground.cluster;
  return {
    ...ground,
    lookOver: async (leaves, options) => {
      const looked = await lookOver(qualifiedLeaves(leaves, own), options);
      return { ...looked, wrong: [...(await locksLeft(own)), ...looked.wrong] };
    },
  };
}

/** A mesh of a test's own: all of it is looked over. */
export function wholeMesh(mesh: Mesh): Ground {
  const { cluster, spare, world, marks, dropped } = mesh;
  return {
    ...{ cluster, spare, world, marks },
    lookOver: (leaves, options) => lookOver(cluster, marks, leaves, { ...options, dropped }),
    close: () => {
      cluster.close();
      spare?.close();
    },
  };
}
