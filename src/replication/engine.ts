import type { Node, Session, Value } from '../database/node.js';
import type { Flaw } from './flaw.js';
import type { Profile } from './profile.js';
import type { NodeIdentity, Route, SubscribeOptions } from './wiring.js';

export type EngineKind = 'spock' | 'pglogical' | 'native';

/** The operations that a replication set passes on. */
export interface SetOperations {
  readonly insert: boolean;
  readonly update: boolean;
  readonly delete: boolean;
  readonly truncate: boolean;
}
export const ALL_OPERATIONS: SetOperations = { insert: true, update: true, delete: true, truncate: true };

/** Which part of a table a replication set passes on; everything where nothing is said. */
export interface TablePart {
  readonly columns?: readonly string[] | undefined;
  /** An SQL condition on the row. */
  readonly where?: string | undefined;
}

/** A table that a replication set passes on; in the engine's or the server's own words. */
export interface Member {
  readonly set: string;
  /** Schema-qualified and quoted. */
  readonly table: string;
  /** The columns that are passed on, where not all are. */
  readonly columns?: readonly string[];
  /** The condition that a row must meet, where there is one. */
  readonly where?: string;
}

/** A member as a server's row tells it; NULL stands for what is not restricted. */
export function member(
  set: Value | undefined,
  table: Value | undefined,
  columns: Value | undefined,
  where: Value | undefined,
): Member {
  return {
    set: String(set),
    table: String(table),
    ...(Array.isArray(columns) && { columns: columns.map(String) }),
    ...(typeof where === 'string' && { where }),
  };
}

/** How one directed link looks from its subscriber. */
export interface LinkStatus {
  readonly subscription: string;
  readonly upstream: string;
  /** The engine's own word: replicating, down, disabled, streaming, … */
  readonly status: string;
  readonly up: boolean;
  /** The upstream's sets that it carries. */
  readonly sets: readonly string[];
}

/** What a change met on the node that applied it, in the words of PostgreSQL 18 and Spock 6. */
export type ConflictKind =
  | 'insert_exists'
  | 'update_exists'
  | 'update_origin_differs'
  | 'update_missing'
  | 'delete_exists'
  | 'delete_origin_differs'
  | 'delete_missing'
  | 'multiple_unique_conflicts'
  /** A word of the engine's that nobody here knows. */
  | 'other';

/** Conflicts of one kind, which a node recorded, counted or logged. */
export interface Conflict {
  readonly kind: 'conflict';
  /** With its schema, quoted or not; empty where the engine does not say. */
  readonly table: string;
  readonly type: ConflictKind;
  readonly times: number;
  /** What the engine did about it, in its own word; empty where it does not say. */
  readonly resolution: string;
}

/** What could not be applied: a transaction that was thrown away, or errors of a link. */
export interface Exception {
  readonly kind: 'exception';
  /** The tables of its changes, in the same way; none where the engine does not say. */
  readonly tables: readonly string[];
  /** The engine's own word for why, first the ones that are a cause. */
  readonly detail: string;
  /** The node it came from and its id there, in 32 bits, where the engine keeps a record of it. */
  readonly transaction?: { readonly origin: string; readonly xid: number };
}

/** Something that the engine recorded, counted or logged of changes which it could not simply apply. */
export type Incident = Conflict | Exception;

/** A change that a node threw away instead of applying it, from the engine's own records. */
export interface Rejection {
  /** The node that rejected it. */
  readonly node: string;
  /** The node it came from, and its transaction there. */
  readonly origin: string;
  readonly xid: string;
  readonly table: string;
  readonly reason: string;
  /** Its transaction was thrown away because of another change in it. */
  readonly collateral: boolean;
  /** When its transaction was thrown away, by the node's clock: microseconds since 1970; not every engine says. */
  readonly at?: number;
}

/** What became of one change that met another, from the engine's own records. */
export interface Resolution {
  /** The node it came from, and its transaction there. */
  readonly origin: string;
  readonly xid: string;
  /** With its schema, quoted where it has to be. */
  readonly table: string;
  readonly type: ConflictKind;
  /** Which of the two stays; neither where there was nothing to change. */
  readonly kept: 'local' | 'remote' | 'neither';
  /** The row that was there; where there was none, what is known of the one that was to be changed. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** How many incidents an engine's records hold, by the engine's own words. */
export interface IncidentCounts {
  /** Conflicts and exceptions. */
  readonly incidents: Readonly<Record<string, number>>;
  /** What is recorded in the same place of changes that were applied over another node's: see Profile.overwrites. */
  readonly overwrites: Readonly<Record<string, number>>;
}

/** One line of a server's log, as engines look at it. */
export interface LogLine {
  /** Milliseconds since 1970 by the server's clock. */
  readonly at: number;
  readonly level: string;
  readonly process: string;
  readonly text: string;
}

/** The set that every link of a mesh subscribes to. */
export const DEFAULT_SET = 'default';

/** The set of the marker table, to which every link subscribes, too, where barriers need that table. */
export const MARKER_SET = 'mmr';

/**
 * What replicates. An engine knows SQL, not servers: it is handed nodes and speaks to them.
 * Every method throws pg.DatabaseError where the server refuses.
 */
export interface Engine {
  readonly kind: EngineKind;
  /** The extension's version, or the server's where replication is in the core. */
  readonly version: string;
  readonly profile: Profile;
  /** The extension in the database; undefined where nothing is installed. */
  readonly extension?: string;
  /** The extension's functions that change nothing, without its schema: all that those may call who are to change nothing. */
  readonly readers?: readonly string[];
  /** The set for tables without a key, which passes on inserts only; undefined where there is none. */
  readonly insertOnlySet?: string;

  /** Settings that must be in place before a server starts. */
  settings(): Record<string, string>;
  /** Settings with which servers that are there for tests alone are quicker; nothing else depends on them. */
  readonly haste?: Readonly<Record<string, string>>;

  /** Makes the database ready for replication: the extension, where there is one. */
  install(node: Node): Promise<void>;
  /** Brings the extension's catalog to the version of the loaded code. */
  update?(node: Node): Promise<void>;
  /** Removes what `install` added, with everything that hangs on it. */
  uninstall(node: Node): Promise<void>;
  /** The version in the database's catalog, and the version of the code that the server has loaded. */
  installed(node: Node): Promise<{ catalog: string; code: string }>;
  /** The least values of the servers' settings with which a node can have links with this many peers, both ways. */
  capacity(peers: number): Record<string, number>;

  createNode(node: Node, as?: NodeIdentity): Promise<void>;
  /**
   * What a database of a mesh is dropped with. `whole`: with all of its replication, nothing of which but its origins is
   * elsewhere, so that it can be copied with the extension in it, too. `unwired`: once nothing replicates. `never`: dropping
   * it hangs while this engine's workers run, so it is left behind empty.
   */
  readonly dropping: 'whole' | 'unwired' | 'never';
  /** A server has `max_worker_processes` places for the links of its databases, and those that are dropped may not give them back. */
  readonly keepsPlaces?: true;
  /** Apply workers may keep their statistics of changed rows to themselves until they end. */
  readonly statisticsAtExit?: true;
  /**
   * Lets DDL replicate by itself, on the whole server of this node, where the engine can. To be called before there are links.
   */
  replicateDdl?(node: Node): Promise<void>;
  /** For a connection (PGOPTIONS): its own DDL stays where it is, whatever the server's settings say. */
  readonly withoutDdl?: string;
  /** Runs one definition on a node and replicates it in the stream of changes, where the engine can; names schema-qualified. */
  define?(on: Node, statement: string): Promise<void>;
  /** @param name of a node known on `on`; its own unless said otherwise */
  dropNode(on: Node, name?: string): Promise<void>;
  /** Names of the nodes that `on` has a record of. */
  nodes(on: Node): Promise<string[]>;
  /** The connection strings of nodes that `on` has on record, by the node's name; its own where it keeps one. */
  addresses(on: Node): Promise<Record<string, string>>;

  /**
   * Lets every node of `mesh` receive from every other; returns when the servers have accepted, not when rows flow.
   *
   * @param route how a subscriber reaches an upstream; by its usual address unless said
   */
  connect(mesh: readonly Node[], route?: Route): Promise<void>;
  /** Ends every link between the nodes of `mesh`. */
  disconnect(mesh: readonly Node[]): Promise<void>;
  subscribe(subscriber: Node, upstream: Node, options?: SubscribeOptions): Promise<void>;
  unsubscribe(subscriber: Node, upstream: Node): Promise<void>;
  /** Ends a link whose upstream is gone for good, where `unsubscribe` insists on telling it. */
  abandon?(subscriber: Node, upstream: Node): Promise<void>;
  enable(subscriber: Node, upstream: Node): Promise<void>;
  disable(subscriber: Node, upstream: Node): Promise<void>;
  /** Makes the node's background workers look at once for what has changed, where they look only now and then. */
  wake?(node: Node): Promise<void>;
  /** Makes a node say something to those that have just subscribed, where an idle one would keep silent. */
  nudge?(upstream: Node): Promise<void>;
  /** The links that `subscriber` receives by. */
  links(subscriber: Node): Promise<LinkStatus[]>;

  /** The slot on `upstream` that keeps what `subscriber` has yet to receive. */
  slot(subscriber: Node, upstream: Node): Promise<string>;
  /** Lets a stopped link leave out what `upstream` has committed so far: the subscriber has it from elsewhere. */
  skip(subscriber: Node, upstream: Node): Promise<void>;
  /** The process on `subscriber` that applies, or waits to apply, what `upstream` sends; null where there is none. */
  worker(subscriber: Node, upstream: Node): Promise<number | null>;

  createSet(node: Node, set: string, operations: SetOperations): Promise<void>;
  alterSet(node: Node, set: string, operations: SetOperations): Promise<void>;
  dropSet(node: Node, set: string): Promise<void>;
  /** The replication sets that a user made or the engine brings, with what they pass on. */
  sets(node: Node): Promise<Record<string, SetOperations>>;
  addTable(node: Node, set: string, table: string, part?: TablePart): Promise<void>;
  removeTable(node: Node, set: string, table: string): Promise<void>;
  /** Which tables the sets of this node pass on, and what of them. */
  membership(node: Node): Promise<Member[]>;
  /** Lets a link also carry `set` of its upstream. Its worker takes notice by starting again. */
  subscribeSet(subscriber: Node, upstream: Node, set: string): Promise<void>;
  unsubscribeSet(subscriber: Node, upstream: Node, set: string): Promise<void>;
  /** Tells a subscriber that its upstream's sets hold other tables than before, where the engine needs to be told. */
  refresh(subscriber: Node, upstream: Node): Promise<void>;
  /** Tables that at least one set of this node passes on, as schema-qualified quoted names. */
  replicatedTables(node: Node): Promise<string[]>;

  /** Barriers are marks in the stream of changes, and need no table. */
  readonly marksInStream?: boolean;
  /** A position in `origin`'s stream that lies behind everything committed there so far. */
  position(origin: Node, targets: readonly Node[]): Promise<string>;
  /** How far `target` has got in `origin`'s stream. `passed` is true only after the changes before it became visible. */
  progress(origin: Node, target: Node, position: string): Promise<{ passed: boolean; at: string }>;

  /** Lets a column of a replicated table replicate the differences of its values instead of the values. */
  deltaColumn?(node: Node, table: string, column: string): Promise<void>;
  /** The statement that does so on each node. */
  deltaColumnSql?(table: string, column: string): string;

  /**
   * Changes that this node threw away instead of applying them, where the engine keeps records of them.
   *
   * @param log all that its server has logged: some releases say there alone why
   */
  rejections?(node: Node, log: AsyncIterable<LogLine>): Promise<Rejection[]>;
  /** What became of the conflicts that these transactions of other nodes met with, where the engine keeps records of each. */
  resolutions?(node: Node, xids: readonly string[]): Promise<Resolution[]>;
  /** What its own records say wrongly of changes that this node applied or threw away, where the engine keeps records. */
  flaws?(node: Node): Promise<Flaw[]>;
  /**
   * Conflicts and exceptions that this node's own records and statistics hold; of the exceptions the last ten thousand.
   * What the engine writes into the server's log and nowhere else is found by `logged`.
   */
  incidents(node: Node): Promise<Incident[]>;
  /** What a line of a server's log says of a conflict or an exception; undefined where it says nothing of any. */
  logged?(line: LogLine): Incident | undefined;
  /** Lines that this engine logs as warnings or errors although nothing is wrong with any change. */
  readonly harmless?: RegExp;
  /** How many of each kind the records hold; absent where the engine keeps none. */
  incidentCounts?(on: Session, node: Pick<Node, 'name'>): Promise<IncidentCounts>;
  /** Slots, origins, schemas and workers of this engine that are left in the node's database. */
  leftovers(node: Node): Promise<string[]>;
}
