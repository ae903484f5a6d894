import type { TestResult } from '../results.js';
import type { TestRecords } from './gather.js';
import type { RowHistory } from './row-history.js';
import type { LoggedLine } from './server-log.js';
import type { Timeline } from './timeline.js';

/** How much a page tells. */
export interface Telling {
  /** Points of a line of a plot. */
  readonly points: number;
  /** Characters of a reason, a diff, a log. */
  readonly text: number;
  /** Operations of a row in question. */
  readonly operations: number;
  /** Which scenes of conflicts have their story. */
  readonly scenes: 'all' | 'not right' | 'none';
  /** What was left out, for people; undefined where nothing was. */
  readonly cut?: string;
}

/** A test with all that its folder has of it. */
export interface Told {
  readonly test: TestResult;
  readonly records: TestRecords | undefined;
  /** The servers' logs by node. */
  readonly logs: ReadonlyMap<string, readonly LoggedLine[]>;
}

/** A test as a page shows it. */
export interface Shown extends Told {
  readonly timeline: Timeline | undefined;
  readonly rows: readonly RowHistory[];
}
