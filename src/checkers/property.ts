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
  readonly name: string;
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
