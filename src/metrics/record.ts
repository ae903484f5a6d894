/** The first line of metrics.jsonl. */
export interface MetricsHead {
  readonly version: 1;
  readonly nodes: readonly string[];
  /** When its clock stood at 0: microseconds since 1970, as in the head of a history. */
  readonly epoch: number;
  /** Milliseconds between two samples of a node; also between two of its heartbeats: the resolution of lag in time. */
  readonly interval: number;
}

/** One slot of a node, which keeps what a subscriber has yet to confirm: the link from the node to that subscriber. */
export interface SlotSample {
  readonly subscriber: string;
  /** A sender is connected to it. */
  readonly active: boolean;
  /** Bytes of WAL that the subscriber has not confirmed; grows behind a cut. Null where nothing was ever confirmed. */
  readonly lag: number | null;
  /** Bytes of WAL that the server keeps for it (from restart_lsn on); null where it keeps none any more. */
  readonly held: number | null;
  /** The server's word for that WAL: reserved, extended, unreserved, lost. */
  readonly wal: string;
}

/** A heartbeat of another node as it was applied here. */
export interface Arrival {
  readonly origin: string;
  readonly beat: number;
  /** Microseconds from its UPDATE at the origin to its application here, by the two servers' clocks. */
  readonly latency: number;
}

/** What one look at one node showed. */
export interface NodeSample {
  /** Microseconds since the epoch, when the answer had come. */
  readonly at: number;
  readonly node: string;
  /** Microseconds that the answer took. */
  readonly took: number;
  /** The number of the heartbeat that this look committed. */
  readonly beat: number;
  /** The last heartbeat of each other node that had arrived before. */
  readonly heard: Readonly<Record<string, number>>;
  /** Heartbeats that arrived since the last sample, oldest first. */
  readonly arrivals: readonly Arrival[];
  /** The slots for the other nodes; one that does not exist is not listed. */
  readonly slots: readonly SlotSample[];
  /** Transactions committed in the database since its statistics began, applied ones and those of this poller too. */
  readonly committed: number;
  /**
   * Conflicts and exceptions by kind that the engine's own records hold, all since they began; absent where this look
   * did not count them, and where the engine keeps none.
   */
  readonly conflicts?: Readonly<Record<string, number>>;
  /** In the same way: changes applied over another node's, which the engine records whether they followed it or not. */
  readonly overwrites?: Readonly<Record<string, number>>;
}

/** A look that showed nothing: the server is down, paused, or refuses. */
export interface Unreachable {
  readonly at: number;
  readonly node: string;
  readonly unreachable: string;
}

export type Sample = NodeSample | Unreachable;

/** All samples of a run, in the order in which they were taken. */
export interface Metrics {
  readonly head: MetricsHead;
  readonly samples: readonly Sample[];
  /** What is missing or damaged in the file, for people; empty where it is whole. */
  readonly damage: readonly string[];
}
