import type { FaultReport } from './carry-out.js';

/**
 * How far a node's clock may have been ahead of this machine's, in microseconds: 0 but while a fault has skewed it.
 *
 * @returns a function of the node and a time, microseconds since the history began
 */
export function clocksAhead(reports: readonly FaultReport[]): (node: string, time: number) => number {
  const skews = reports.flatMap(({ action, step, fault, invoked, completed }) => {
    if (action !== 'inflict' || completed === null || fault.kind !== 'skewClock') return [];
    const healed = reports.find((r) => r.action === 'heal' && r.step === step && r.completed !== null);
    return [{ ...fault, from: invoked, to: healed?.completed ?? Number.POSITIVE_INFINITY }];
  });
  return (node, time) => {
    const on = skews.filter((skew) => skew.node === node && skew.from <= time && time <= skew.to);
    return Math.max(0, ...on.map(({ seconds }) => seconds * 1_000_000));
  };
}
