import type { Rule } from '../arrival.js';
import { commitClockGoesBack } from './commit-clock-goes-back.js';
import { conflictsNotResolved } from './conflicts-not-resolved.js';
import { deleteOvertakesInsert } from './delete-overtakes-insert.js';
import { deletesWin } from './deletes-win.js';
import { equalTimestamps } from './equal-timestamps.js';
import { frozenRows } from './frozen-rows.js';
import { secondaryUnique } from './secondary-unique.js';
import { updateOfMissingSkipped } from './update-of-missing-skipped.js';

/** The anomalies that are rules of what becomes of a row; those for which a node keeps records are in discarded.ts. */
export const RULES: readonly Rule[] = [
  deletesWin,
  deleteOvertakesInsert,
  updateOfMissingSkipped,
  equalTimestamps,
  commitClockGoesBack,
  frozenRows,
  secondaryUnique,
  conflictsNotResolved,
];
