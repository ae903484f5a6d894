import discardedOnRecord from './discarded-on-record.js';
import equalTimestamps from './equal-timestamps.js';
import inTurn from './in-turn.js';
import lastUpdateWins from './last-update-wins.js';
import mixedLoad from './mixed-load.js';
import originChanges from './origin-changes.js';
import plantedDifference from './planted-difference.js';
import resolutionsKept from './resolutions-kept.js';
import slowClock from './slow-clock.js';

export const convergence = {
  'mixed-load': mixedLoad,
  'last-update-wins': lastUpdateWins,
  'planted-difference': plantedDifference,
  'in-turn': inTurn,
  'discarded-on-record': discardedOnRecord,
  'equal-timestamps': equalTimestamps,
  'slow-clock': slowClock,
  'origin-changes': originChanges,
  'resolutions-kept': resolutionsKept,
};
