import type { Node } from '../database/node.js';
import type { Engine } from '../replication/engine.js';
import type { FoundKind, FoundMesh } from '../replication/found-mesh.js';
import type { Stay } from '../replication/stay.js';
import type { Runtime, UniformRuntime } from '../runtime/runtime.js';
import type { NextServers } from './next-servers.js';

/** The servers of a run and what replicates between them. */
export interface Chosen {
  readonly runtime: Runtime;
  readonly engine: Engine;
  /** The same for each kind of servers, where nodes differ in theirs; else the one that there is. */
  readonly parts: readonly [ChosenPart, ...ChosenPart[]];
  /** What nodes are upgraded to, where the request names it. */
  readonly next?: NextServers;
  /** The mesh that is there already, where the request names one. */
  readonly existing?: ExistingMesh;
}

/** Servers that are the same, and what replicates on them. */
export interface ChosenPart {
  readonly nodes: readonly string[];
  readonly runtime: UniformRuntime;
  readonly engine: Engine;
}

/** A mesh of somebody else's that is there already. */
export interface ExistingMesh {
  readonly kind: FoundKind;
  /** By connections of which no definition is replicated. */
  readonly nodes: readonly Node[];
  readonly found: FoundMesh;
  readonly stay: Stay;
}
