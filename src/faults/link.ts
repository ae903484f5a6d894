/**
 * How a link proxy treats what passes through it, in each direction. Data of a link flows from the upstream to the
 * subscriber; the other direction carries confirmations and requests.
 */
export interface Condition {
  /** Connections are refused, and open ones end with a reset. */
  readonly cut?: true;
  /** Nothing is passed on, in these directions, and nobody is told: sockets stay open. */
  readonly hold?: 'data' | 'replies' | 'both';
  /** Milliseconds that everything is late, order kept. */
  readonly delay?: number;
  /** Milliseconds by which the delay varies, from the seed. */
  readonly jitter?: number;
  /** Bytes a second that pass, at most, towards the subscriber. */
  readonly bandwidth?: number;
  /** After this many more bytes towards the subscriber, open connections end with a reset: in the middle of a transaction. */
  readonly cutAfter?: number;
}

/** What has passed through one link since it was opened. */
export interface LinkCounters {
  readonly bytesToSubscriber: number;
  readonly bytesToUpstream: number;
  readonly connections: number;
  readonly refused: number;
  readonly reset: number;
}

/** One directed link through a proxy on this machine. */
export interface Link {
  readonly subscriber: string;
  readonly upstream: string;
  /** Where the subscriber's server connects to, as it sees this machine. */
  readonly host: string;
  readonly port: number;
  /** Puts the condition into force; returns when it is. Open, for an empty one. */
  set(condition: Condition): Promise<void>;
  counters(): Promise<LinkCounters>;
}
