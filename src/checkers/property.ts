import type { PropertyName } from '../history/property-names.js';

/** What every run with clients is about, whatever its workloads are: where one of these is unknown, nothing was shown. */
const ALWAYS_ABOUT: readonly PropertyName[] = [
  'no acknowledged write is lost',
  'what was acknowledged is committed',
  'all nodes hold the same rows',
  'every node takes part in the end',
];

/** One thing that is wrong, for people: what, which row, on which node, with the operations that show it. */
export interface Finding {
  readonly what: string;
  readonly table?: string;
  readonly key?: string;
  readonly nodes?: readonly string[];
  /** Indexes of the operations that took part, oldest first. */
  readonly operations?: readonly number[];
  /** A documented anomaly of the engine, by its name in the profile; without one the finding is a failure. */
  readonly anomaly?: string;
  /** Other anomalies that fit as well, or that it took besides. */
  readonly others?: readonly string[];
}

/** One property of a run, judged. */
export interface Property {
  readonly name: PropertyName;
  /** `unknown`: nothing of what it speaks of happened, or the history is incomplete. */
  readonly verdict: 'holds' | 'violated' | 'unknown';
  /** How many things were looked at; 0 makes the verdict unknown. */
  readonly checked: number;
  /** Numbers for the statement: { final: 4102, discarded: 240, … } */
  readonly counts: Readonly<Record<string, number>>;
  /** At most twenty, failures first; `counts.violations` has their number, `counts.known` how many have an anomaly. */
  readonly findings: readonly Finding[];
  /** Why it is unknown. */
  readonly why?: string;
}

/**
 * Whether a run cannot be called good for want of this property's verdict: it is about it, as every run is about some; or
 * something of it looks wrong, and nobody can tell why.
 */
export function isUndecided(
  { name, verdict, counts }: Property,
  about: readonly PropertyName[] = [],
): boolean {
  if (verdict !== 'unknown') return false;
  return ALWAYS_ABOUT.includes(name) || about.includes(name) || (counts.untold ?? 0) > 0;
}

/** A property as a report finds it, perhaps of another version of this tool, which may have named it otherwise. */
export type ReportedProperty = Omit<Property, 'name'> & { readonly name: string };
