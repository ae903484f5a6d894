import { ExpectationFailed } from '../errors.js';
import type { Engine } from '../replication/engine.js';
import type { AnomalyName, DefectName } from '../replication/profile.js';
import type { TestResult } from '../report/results.js';

type One = NonNullable<TestResult['known']>[number];

/** What showed itself in a test and is recorded of the release that runs, each once. */
export class Known {
  private readonly found = new Map<string, One>();

  constructor(private readonly engine: Pick<Engine, 'kind' | 'version' | 'profile'>) {}

  /** Defects first: whoever reads on no further has read them. */
  get all(): One[] {
    const all = [...this.found.values()];
    return [...all.filter(({ kind }) => kind === 'defect'), ...all.filter(({ kind }) => kind !== 'defect')];
  }

  limitation(what: string, reference: string): void {
    this.found.set(what, { kind: 'limitation', what, reference });
  }

  /** @throws ExpectationFailed with what was `seen`, where the release is not known to have that bug */
  defect(what: DefectName, seen: string): void {
    const recorded = this.engine.profile.defects[what];
    if (!recorded) throw new ExpectationFailed(seen);
    this.found.set(what, { kind: 'defect', what, reference: recorded.reference });
  }

  /** @throws ExpectationFailed where the release's profile does not have it */
  add(name: AnomalyName): void {
    const { kind, version, profile } = this.engine;
    const anomaly = profile.anomalies[name];
    if (!anomaly)
      throw new ExpectationFailed(`${name}: that is recorded of other releases, not of ${kind} ${version}`);
    this.found.set(name, { kind: anomaly.kind, what: name, reference: anomaly.reference });
  }
}
