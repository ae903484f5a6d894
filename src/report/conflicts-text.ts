import { type Counts, scenesIn } from './conflicts.js';
import { count } from './fates.js';

/** "642 right, 300 known"; what there is none of is not told. */
export function countsText(counts: Counts): string {
  const parts = (['right', 'known', 'wrong'] as const).filter((verdict) => counts[verdict] > 0);
  if (scenesIn(counts) === 0) return 'no scene';
  return parts.map((verdict) => `${count(counts[verdict])} ${verdict}`).join(', ');
}
