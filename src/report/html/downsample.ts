import type { Series } from '../../metrics/series.js';

/**
 * At most `most` points that show what all of them would: of each stretch of time the smallest and the largest value,
 * in the order in which they came. A stretch with an unanswered sample and no value is null, which is drawn as a gap.
 */
export function downsample({ times, values }: Series, most: number): Series {
  if (times.length <= most) return { times, values };
  const stretches = Math.max(1, Math.floor(most / 2));
  const thinned = { times: [] as number[], values: [] as (number | null)[] };
  for (let s = 0; s < stretches; s++) {
    const from = Math.floor((s * times.length) / stretches);
    const to = Math.floor(((s + 1) * times.length) / stretches);
    for (const i of extremes(values, from, to)) {
      thinned.times.push(times[i]!);
      thinned.values.push(values[i]!);
    }
  }
  return thinned;
}

function extremes(values: readonly (number | null)[], from: number, to: number): number[] {
  let least: number | undefined;
  let most: number | undefined;
  for (let i = from; i < to; i++) {
    const value = values[i];
    if (value == null) continue;
    if (least === undefined || value < values[least]!) least = i;
    if (most === undefined || value > values[most]!) most = i;
  }
  if (least === undefined || most === undefined) return from < to ? [from] : [];
  return least === most ? [least] : [least, most].sort((a, b) => a - b);
}
