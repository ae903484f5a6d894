import type { AnomalyName, DefectName, Profile } from '../replication/profile.js';
import type { Schema } from './schema.js';

/**
 * How much it matters: `critical`: nodes come apart, or acknowledged rows are lost, without an error to whoever wrote them;
 * `warning`: the same where nodes do certain things at once, or where somebody forgets something; `note`: good to know.
 */
export const SEVERITIES = ['note', 'warning', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing that multi-master replication does with a part of a schema. */
export interface Remark {
  /** Its kind, the same in every run: `no-key`. */
  readonly rule: string;
  readonly severity: Severity;
  /** A table, quoted and with its schema; or a statement of the file. */
  readonly about: string;
  /** What it is about there: columns, an index. */
  readonly what: string;
  /** The reason, in one sentence. */
  readonly why: string;
  readonly advice: string;
  /** What to run; on every node, unless it says otherwise. */
  readonly sql: readonly string[];
  /** Built-in tests that show it on this release. */
  readonly shownBy: readonly [string, ...string[]];
}

/** What a release is known for. */
export interface Release {
  readonly version: string;
  readonly profile: Profile;
}

/** Looks for one kind of thing in a schema. */
export type Rule = (schema: Schema, release: Release) => Remark[];

export function has(release: Release, name: AnomalyName): boolean {
  return release.profile.anomalies[name] !== undefined;
}

export function hasDefect(release: Release, name: DefectName): boolean {
  return release.profile.defects[name] !== undefined;
}
