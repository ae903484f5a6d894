import type { Conflict } from './engine.js';
import type { Profile } from './profile.js';

/**
 * Whether a conflict is one. Where a release records overwrites, that the row was last written by another node is said of
 * changes that follow one another, too: there it is a conflict only where the change was thrown away for it.
 */
export function isConflict(
  { type, resolution }: Conflict,
  { overwrites }: Pick<Profile, 'overwrites'>,
): boolean {
  if (overwrites === 'not recorded') return true;
  const differs = type === 'update_origin_differs' || type === 'delete_origin_differs';
  return !differs || resolution === 'keep_local' || resolution === 'skip';
}
