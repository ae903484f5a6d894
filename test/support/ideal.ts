import { judge } from '../../src/checkers/judge.js';
import type { Property } from '../../src/checkers/property.js';
import type { History } from '../../src/history/operation.js';
import type { Profile } from '../../src/replication/profile.js';
import { profileOf } from '../../src/replication/select.js';
import { rightHistory } from './histories.js';

/** As last-update-wins would be without exceptions. */
export const ideal: Profile = { ...profileOf('spock', '6.0.0'), updateOfMissing: 'skip', anomalies: {} };

/** A history such as a healthy cluster with these rules leaves. */
export function idealHistory(seed: string): History {
  return rightHistory({ seed, profile: ideal, operations: 2000 });
}

/** By name. */
export function verdicts(properties: readonly Property[]): Record<string, string> {
  return Object.fromEntries(properties.map(({ name, verdict }) => [name, verdict]));
}

/** What one checker says of a history. */
export function property(history: History, name: string, profile = ideal): Property {
  return judge(history, profile).find((p) => p.name === name)!;
}
