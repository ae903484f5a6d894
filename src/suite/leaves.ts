import type { ConflictKind } from '../replication/engine.js';
import type { DefectName } from '../replication/profile.js';

/** Something that is there so many times, no more and no less. */
export function exactly<T>(times: number, what: T): T & Bounds {
  return { ...what, least: times, most: times };
}

/** How often all nodes together record or log something; once or more unless said, and without a limit. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

/** Conflicts that the engine finds because of what the test does. */
export interface LeftConflicts extends Bounds {
  readonly table: string;
  readonly types: readonly ConflictKind[];
}

/** A transaction that nodes throw away because of what the test does, by the engine's own records of it. */
export interface LeftException extends Bounds {
  readonly table: string;
  readonly reason: RegExp;
}

/** Lines that the servers' own processes log as errors because of what the test does. */
export interface LeftErrors extends Bounds {
  readonly text: RegExp;
  /** The kind of process, as the log has it: "walsender", "logical replication apply worker". */
  readonly process: RegExp;
  /** It tells of a crash of the server. */
  readonly crash?: true;
  /** Logged because of faults, as chance has it: none before the first one. */
  readonly underFaults?: true;
  /** Logged by a recorded defect: on releases without it, it is a failure like any other. */
  readonly by?: DefectName;
}

/**
 * What the test leaves behind on purpose. After every test the run itself checks tables, links, records and logs;
 * what is named here must then be there, and anything else must not.
 */
export interface Leaves {
  /** Replicated tables whose rows differ between the nodes afterwards, and how many rows. */
  readonly differing?: Readonly<Record<string, number>>;
  /** What of schemas and sets is not the same everywhere: each pattern meets one difference or more. */
  readonly schema?: readonly RegExp[];
  readonly conflicts?: readonly LeftConflicts[];
  readonly exceptions?: readonly LeftException[];
  readonly errors?: readonly LeftErrors[];
  /**
   * `changed`: the mesh is no longer whole, so that links, tables and records are not judged. `faulted`: they are, but
   * faults were done to the servers, which nobody uses again.
   */
  readonly mesh?: 'changed' | 'faulted';
}

/** What a bug leaves behind; the run checks it as it checks what the test leaves. */
export type LeftByDefect = Pick<Leaves, 'differing' | 'schema' | 'conflicts' | 'exceptions' | 'errors'>;

/** What a test leaves, and what a bug that showed itself in it leaves besides: that is counted first. */
export function withDefect(leaves: Leaves, left: LeftByDefect): Leaves {
  return {
    ...leaves,
    differing: { ...leaves.differing, ...left.differing },
    schema: [...(leaves.schema ?? []), ...(left.schema ?? [])],
    conflicts: [...(leaves.conflicts ?? []), ...(left.conflicts ?? [])],
    exceptions: [...(left.exceptions ?? []), ...(leaves.exceptions ?? [])],
    errors: [...(left.errors ?? []), ...(leaves.errors ?? [])],
  };
}
