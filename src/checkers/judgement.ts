import type { History } from '../history/operation.js';
import type { PropertyName } from '../history/property-names.js';
import type { Profile } from '../replication/profile.js';
import type { Finding, Property } from './property.js';
import { type Reason, UNTOLD } from './reason.js';

const MOST_FINDINGS = 20;

/** What a property's verdict depends on. */
export interface Basis {
  /** What is missing where nothing was checked: "no row was deleted". */
  readonly nothing: string;
  /** It looks at what the nodes hold at the end: when replication has come to rest, or whatever was read. */
  readonly final?: 'at rest' | 'as read';
  /** What it finds is wrong even where lines of the history are missing. */
  readonly sureDespiteDamage?: boolean;
  /** Why some of it could not be judged. */
  readonly undecided?: string | undefined;
}

/** A property while it is judged: what was looked at, and what is wrong. */
export class Judgement {
  checked = 0;
  readonly counts: Record<string, number> = { violations: 0, known: 0 };
  private readonly failures: Finding[] = [];
  private readonly known: Finding[] = [];

  constructor(
    readonly name: PropertyName,
    private readonly profile: Profile,
  ) {}

  count(what: string, by = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + by;
  }

  /**
   * Something is wrong; it is described only where it will be shown.
   *
   * @param reasons the documented ones, all that fit; none makes it a failure
   */
  violation(reasons: readonly Reason[], describe: () => Omit<Finding, 'anomaly' | 'others'>): void {
    const anomalies = reasons.filter((reason) => reason !== UNTOLD);
    if (anomalies.length < reasons.length) {
      this.count('untold');
      return;
    }
    const [anomaly, ...others] = anomalies;
    const named = anomaly !== undefined && anomalies.every((name) => this.profile.anomalies[name]);
    this.count('violations');
    if (named) this.count('known');
    const list = named ? this.known : this.failures;
    if (list.length >= MOST_FINDINGS) return;
    list.push(named ? { ...describe(), anomaly, ...(others.length > 0 && { others }) } : describe());
  }

  /** The same thing is wrong so many times: one finding tells of all of them. */
  violations(times: number, describe: () => Omit<Finding, 'anomaly'>): void {
    if (times === 0) return;
    this.violation([], describe);
    this.count('violations', times - 1);
  }

  conclude({ final }: History, damage: readonly string[], basis: Basis): Property {
    const { name, checked, counts } = this;
    const findings = [...this.failures, ...this.known].slice(0, MOST_FINDINGS);
    const property = (verdict: Property['verdict'], why?: string): Property => ({
      name,
      verdict,
      checked,
      counts,
      findings,
      ...(why !== undefined && { why }),
    });
    if (basis.final && !final) return property('unknown', 'the final state is missing');
    if (checked === 0) return property('unknown', basis.nothing);
    const damaged = damage.length > 0 ? `the history is not whole: ${damage[0]}` : undefined;
    const moving =
      basis.final === 'at rest' && final && final.settled !== true
        ? `replication had not come to rest when the rows were read: ${final.settled}`
        : undefined;
    const wrong = counts.violations! > 0;
    const doubt = (basis.sureDespiteDamage && wrong ? undefined : damaged) ?? moving;
    if (doubt) return property('unknown', wrong ? `what looks wrong may not be: ${doubt}` : doubt);
    const untold = counts.untold
      ? `${counts.untold} that may be wrong: changes came in ${UNTOLD}`
      : undefined;
    if (counts.violations! > counts.known! || (wrong && !untold)) return property('violated');
    const undecided = untold ?? basis.undecided;
    return undecided === undefined ? property('holds') : property('unknown', undecided);
  }
}
