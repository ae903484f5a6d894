import type { Rejection } from '../replication/engine.js';

/** A value that JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/** What is gone through from its beginning; an array is one, and so are columns that take less memory. */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
}

/** One change of a row that a workload follows. Every change has a version of its own, and the row holds it. */
export interface Write {
  readonly table: string;
  readonly key: string;
  readonly kind: 'insert' | 'update' | 'delete';
  /** Unique in the run; of a delete it is the delete's own, which no row holds. 0 is that of rows from before the run. */
  readonly version: number;
  /** The version that the row had until then, as the server told under the row's lock; null where there was no row. */
  readonly replaced: number | null;
  /** What it adds to what adds up in the row, where the operation's value does not say it for all that it writes. */
  readonly adds?: Adds;
}

/** To a `total`, and to a `balance`. */
export interface Adds {
  readonly delta?: number;
  readonly balance?: number;
}

/** One row as an operation saw it; version null where there was no such row. */
export interface Read {
  readonly table: string;
  readonly key: string;
  readonly version: number | null;
}

/** What the client knows of its operation; `unknown` ones are settled afterwards by asking the node (pg_xact_status). */
export type Outcome = 'ok' | 'fail' | 'unknown';

/**
 * Why an operation that was acknowledged has no commit timestamp. Its own node has lost it, but for `not recorded`: then
 * the node says that it was committed, and no longer when.
 */
export type Undated =
  | 'aborted'
  | 'in progress'
  | 'not known'
  | 'never begun'
  | 'applied'
  | 'committed later'
  | 'not recorded';

/** One operation of one client on one node: a transaction, invoked and completed. */
export interface Operation {
  /** In order of invocation, unique in the run. */
  readonly index: number;
  /** The client; each does one operation at a time. */
  readonly process: number;
  readonly node: string;
  readonly workload: string;
  /** The workload's word for what is done: insert, transfer, read, … */
  readonly f: string;
  /** What was asked for. */
  readonly value: Json;
  /** Microseconds since the history began, on this machine's monotonic clock. */
  readonly invoked: number;
  /** Null where the history ends before the answer. */
  readonly completed: number | null;
  readonly outcome: Outcome;
  readonly writes: readonly Write[];
  readonly reads: readonly Read[];
  /** The transaction's id (xid8) on its node, where it wrote; known before its commit. */
  readonly xid: string | null;
  /** When it was committed by its node's own clock: microseconds since 1970, the timestamp that replication compares. */
  readonly committed: number | null;
  /** Why that is null although the operation was acknowledged. */
  readonly undated?: Undated | undefined;
  readonly error: string | null;
  /** Of the error, where the server gave one. */
  readonly sqlstate?: string | undefined;
}

/** One fault as it was carried out: an operation of the same history. */
export interface FaultOperation {
  readonly index: number;
  /** What was done, in the words of a fault schedule; JSON so that it can be replayed. */
  readonly fault: Json;
  readonly invoked: number;
  /** When it was seen to have had its effect; null where the history ends before that. */
  readonly completed: number | null;
  /** What showed the effect: "0 bytes in 200 ms over n1→n2, 2 connections reset". */
  readonly effect: string | null;
}

/** A row at the end, on one node. */
export interface FinalRow {
  readonly key: string;
  readonly version: number;
  /** Commit timestamp of the version by its origin's clock, microseconds since 1970. */
  readonly committed: number | null;
  /** The other columns that the workload's checker looks at. */
  readonly values: Json;
}

/** What all nodes hold when replication has come to rest after the last heal. */
export interface FinalState {
  /** Rows by table, then by node. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, Sequence<FinalRow>>>>>;
  readonly rejections: readonly Rejection[];
  /**
   * How many rows each node has inserted, updated and deleted since the history began, by table, then by node: its own
   * changes and those it applied, by the server's statistics. Undefined where they were not read.
   */
  readonly changes?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  /** On which nodes rows of each table were frozen, by a fault or by autovacuum. */
  readonly frozen?: Readonly<Record<string, readonly string[]>> | undefined;
  /** When autovacuum froze rows, by table, then by node: microseconds since the history began. */
  readonly frozenAt?: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> | undefined;
  /**
   * How far each node had got with the others' changes, by node, then by the other node: at [0] it had all that the
   * other had answered before [1], in microseconds since the history began. Undefined where nobody looked.
   */
  readonly heard?:
    | Readonly<Record<string, Readonly<Record<string, readonly (readonly [number, number])[]>>>>
    | undefined;
  /** Whether every barrier was passed; where not, what stood still. */
  readonly settled: true | string;
  /** When the last one was passed, or given up: microseconds since the history began. */
  readonly settledAt?: number | undefined;
}

/** What a history says of itself in its first line. */
export interface HistoryHead {
  readonly version: 1;
  readonly test: string;
  readonly seed: string;
  readonly nodes: readonly string[];
  readonly engine: string;
  readonly engineVersion: string;
  /** Where the nodes differ in their release: those that each had, in order. */
  readonly releases?: Readonly<Record<string, readonly string[]>>;
  /** When its clock stood at 0: microseconds since 1970. */
  readonly epoch: number;
  /** The servers' logs by node, relative to the folder of the history, where they are known. */
  readonly logs?: Readonly<Record<string, string>>;
  /** SQLSTATEs with which operations may be refused although all is well, by workload and f. */
  readonly refusals?: Refusals;
}

/** SQLSTATEs by workload, then by the operation's f. */
export type Refusals = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A whole history, settled and judgeable. */
export interface History {
  readonly head: HistoryHead;
  readonly operations: Sequence<Operation>;
  readonly faults: readonly FaultOperation[];
  /** Undefined where the run ended before it was gathered. */
  readonly final: FinalState | undefined;
  /** What is missing or damaged in the file, for people; empty where it is whole. */
  readonly damage: readonly string[];
}
