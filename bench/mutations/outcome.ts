import { judge } from '../../src/checkers/judge.js';
import type { Property } from '../../src/checkers/property.js';
import type { History } from '../../src/history/operation.js';
import type { AnomalyName, Profile } from '../../src/replication/profile.js';
import type { Mutation } from './mutation.js';

/** Whether somebody would be told of a mutation: as a failure, under the name of an anomaly, or not. */
export type Outcome =
  | { readonly seen: 'failure' }
  | { readonly seen: 'known'; readonly anomalies: readonly string[] }
  /** A property that was judged is unknown now. */
  | { readonly seen: 'undecided' }
  | { readonly seen: 'pass' };

/** Judges mutated histories against the one that they were made of, as a run would be judged. */
export class Judge {
  readonly base: readonly Property[];
  /** What fails before anything is mutated: nothing can be said of such a history. */
  readonly failing: readonly string[];
  private readonly without = new Map<string, number>();

  constructor(
    private readonly history: History,
    private readonly profile: Profile,
  ) {
    this.base = judge(history, profile);
    this.failing = this.base
      .filter((property) => unexplained([property]) > 0)
      .map(({ name, findings }) => `${name}: ${findings[0]?.what}`);
  }

  outcome(mutation: Mutation, mutated: History): Outcome {
    const properties = judge(mutated, this.profile);
    if (unexplained(properties) > 0) return { seen: 'failure' };
    const before = new Map(this.base.map((property) => [property.name, property]));
    const differs = properties.some((property) => {
      const base = before.get(property.name);
      return (
        violations(property) !== violations(base) ||
        findingsOn(mutation, property) !== findingsOn(mutation, base)
      );
    });
    if (differs) return { seen: 'known', anomalies: this.names(mutation, mutated, properties) };
    const undecided = properties.some(
      ({ name, verdict }) => verdict === 'unknown' && before.get(name)?.verdict !== 'unknown',
    );
    return { seen: undecided ? 'undecided' : 'pass' };
  }

  /** The anomalies that hide a mutation: those of the row's findings, or those without which it would be a failure. */
  private names(mutation: Mutation, mutated: History, properties: readonly Property[]): string[] {
    const told = properties.flatMap(({ findings }) =>
      findings.filter((finding) => isOn(mutation, finding)).flatMap(({ anomaly }) => anomaly ?? []),
    );
    if (told.length > 0) return [...new Set(told)].sort();
    const names = (Object.keys(this.profile.anomalies) as AnomalyName[]).filter((name) => {
      const { [name]: _, ...anomalies } = this.profile.anomalies;
      const profile = { ...this.profile, anomalies };
      const base = this.without.get(name) ?? unexplained(judge(this.history, profile));
      this.without.set(name, base);
      return unexplained(judge(mutated, profile)) > base;
    });
    return names.length > 0 ? names.sort() : ['an anomaly'];
  }
}

/** Violations that no anomaly explains, as the verdict of a faulted test counts them. */
export function unexplained(properties: readonly Property[]): number {
  return properties.reduce(
    (sum, { verdict, counts }) =>
      sum + (verdict === 'violated' ? Math.max(0, (counts.violations ?? 0) - (counts.known ?? 0)) : 0),
    0,
  );
}

function violations(property: Property | undefined): number {
  return property?.verdict === 'violated' ? (property.counts.violations ?? 0) : 0;
}

function findingsOn(mutation: Mutation, property: Property | undefined): string {
  if (property?.verdict !== 'violated') return '';
  return property.findings
    .filter((finding) => isOn(mutation, finding))
    .map(({ what }) => what)
    .join('\n');
}

function isOn({ changes }: Mutation, { table, key }: { table?: string; key?: string }): boolean {
  return changes.some((change) => change.table === table && change.key === key);
}
