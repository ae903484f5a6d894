import type { Conflict, ConflictKind, IncidentCounts } from './engine.js';
import type { Profile } from './profile.js';

/**
 * Whether a conflict is one. Where a release records overwrites, that the row was last written by another node is said of
 * changes that follow one another, too: there it is a conflict only where the change was thrown away for it.
 */
export function isConflict(
  { type, resolution }: Pick<Conflict, 'type' | 'resolution'>,
  { overwrites }: Pick<Profile, 'overwrites'>,
): boolean {
  if (overwrites === 'not recorded') return true;
  const differs = type === 'update_origin_differs' || type === 'delete_origin_differs';
  return !differs || resolution === 'keep_local' || resolution === 'skip';
}

/** A count in an engine's records; `type` is undefined for what is no kind of conflict, an exception for example. */
export interface Counted {
  /** The engine's own words. */
  readonly words: string;
  readonly times: number;
  readonly type: ConflictKind | undefined;
  readonly resolution: string;
}

/** Tells conflicts and exceptions from overwrites that are recorded beside them. */
export function sortCounts(counts: readonly Counted[], profile: Pick<Profile, 'overwrites'>): IncidentCounts {
  const isOverwrite = ({ type, resolution }: Counted) =>
    type !== undefined && !isConflict({ type, resolution }, profile);
  const summed = (some: readonly Counted[]) =>
    Object.fromEntries(some.map(({ words, times }) => [words, times]));
  return {
    incidents: summed(counts.filter((one) => !isOverwrite(one))),
    overwrites: summed(counts.filter(isOverwrite)),
  };
}
