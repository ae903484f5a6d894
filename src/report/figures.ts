import type { Figures } from '../metrics/figures.js';

/** What a load measured, on one line: "412 tx/s on 3 nodes, p50 1.9 ms, p99 14 ms; replicated in 3 ms (p99 21 ms)". */
export function figuresLine({ perSecond, nodes, latency, replication, recoveries }: Figures): string {
  const clients = [`${significant(perSecond)} tx/s on ${nodes} nodes`];
  if (latency) clients.push(`p50 ${milliseconds(latency.p50)}`, `p99 ${milliseconds(latency.p99)}`);
  const parts = [clients.join(', ')];
  if (replication)
    parts.push(`replicated in ${milliseconds(replication.p50)} (p99 ${milliseconds(replication.p99)})`);
  for (const { fault, firstOk, converged } of recoveries.slice(0, 3)) {
    const times = [
      ...(firstOk === undefined ? [] : [`first success ${after(firstOk)}`]),
      `all arrived ${after(converged)}`,
    ];
    parts.push(`${fault}: ${times.join(', ')}`);
  }
  return parts.join('; ');
}

function after(seconds: number | null): string {
  return seconds === null ? 'never' : `after ${milliseconds(seconds * 1000)}`;
}

/** Two digits are enough to read: 14 ms, 1.9 ms, 2.4 s. */
function milliseconds(value: number): string {
  return value < 1000 ? `${significant(value)} ms` : `${significant(value / 1000)} s`;
}

function significant(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
