import type { Cluster } from '../cluster/cluster.js';
import type { Row } from '../database/node.js';
import type { Json, Read, Refusals, Write } from '../history/operation.js';
import type { PropertyName } from '../history/property-names.js';
import type { Random } from '../random.js';
import type { Engine } from '../replication/engine.js';

/** One client of a workload: it does one operation at a time, on one node. */
export interface Client {
  /** Unique in the run. */
  readonly process: number;
  readonly node: string;
  /** From 0; `of` counts the clients of this workload on all nodes. */
  readonly number: number;
  readonly of: number;
  /** The place of its node among the cluster's, from 0; `nodes` counts them. */
  readonly nodeNumber: number;
  readonly nodes: number;
  readonly engine: Engine;
  readonly random: Random;
  /** What it writes to. */
  readonly cluster: Cluster;
  /** A version that no other write of the run has. */
  version(): number;
}

/** The transaction of one operation. What it reads and writes is told to the history. */
export interface Transaction {
  sql(text: string, ...values: unknown[]): Promise<Row[]>;
  wrote(write: Write): void;
  read(read: Read): void;
}

/** What a client does next: one transaction. */
export interface Action {
  /** The workload's word for it. */
  readonly f: string;
  readonly value: Json;
  run(transaction: Transaction): Promise<void>;
}

/**
 * Clients that write on all nodes at the same time, in tables of their own. Every row holds the version of its last
 * write; the checkers follow the versions.
 */
export interface Workload {
  readonly name: string;
  /** What its rows show: one sentence. */
  readonly shows: string;
  /** Why this engine cannot run it; undefined where it can. */
  unsuited?(engine: Engine): string | undefined;
  /** Creates and replicates the tables. */
  setUp(cluster: Cluster): Promise<void>;
  /** What is done once, on the first node, before the clients begin. */
  readonly before?: readonly ((client: Client) => Action)[];
  next(client: Client): Action;
  /** For each table the SQL of its rows at the end: columns key, version, and the row's own xmin as xmin, and values (json or null). */
  readonly tables: Readonly<Record<string, string>>;
  /**
   * The properties that it is there to exercise, beside those that every run is about: where one of them could not be
   * judged, nothing was shown.
   */
  readonly about?: readonly PropertyName[];
  /** SQLSTATEs with which the server may refuse an operation although all is well, by its f; 40001 and 40P01 always may. */
  readonly refusals?: Readonly<Record<string, readonly string[]>>;
  /** Those of its tables of which two nodes write the same row; all of them unless said. On others a conflict is a failure. */
  contested?(engine: Engine): readonly string[];
  /** What is each node's own of its schema, as in `leaves.schema` of a test: /^sequence public\.ticket_id differs/. */
  readonly schema?: readonly RegExp[];
}

/** What may be refused of these workloads, for the head of a history. */
export function refusalsOf(workloads: readonly Workload[]): Refusals {
  return Object.fromEntries(workloads.flatMap(({ name, refusals }) => (refusals ? [[name, refusals]] : [])));
}
