import type { Profile } from '../replication/profile.js';
import type { FaultReport } from './carry-out.js';

/**
 * How far a node's commits may have been ahead of this machine's clock, in microseconds: 0 but while a fault has skewed
 * its clock. A logical clock is behind none that it has heard of: with one, all nodes are as far ahead as any node was,
 * and stay so until time has caught up.
 *
 * @returns a function of the node and of when a transaction was invoked and answered, microseconds since the history began:
 *   its commit lies between the two, and may be so far ahead of the answer
 */
export function clocksAhead(
  reports: readonly FaultReport[],
  clock: Profile['commitClock'],
): (node: string, invoked: number, answered: number) => number {
  const skews = reports.flatMap(({ action, step, fault, invoked, completed }) => {
    if (action !== 'inflict' || completed === null || fault.kind !== 'skewClock') return [];
    const healed = reports.find((r) => r.action === 'heal' && r.step === step && r.completed !== null);
    const to = healed?.completed ?? Number.POSITIVE_INFINITY;
    return [{ node: fault.node, by: fault.seconds * 1_000_000, from: invoked, to }];
  });
  return (node, invoked, answered) => {
    const ahead = skews
      .filter(({ from }) => from <= answered)
      .filter((skew) => clock === 'logical' || (skew.node === node && invoked <= skew.to))
      .map(({ by, to }) => Math.min(to, answered) + by - answered);
    return Math.max(0, ...ahead);
  };
}
