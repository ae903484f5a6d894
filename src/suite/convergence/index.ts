import discardedOnRecord from './discarded-on-record.js';
import inTurn from './in-turn.js';
import lastUpdateWins from './last-update-wins.js';
import mixedLoad from './mixed-load.js';
import plantedDifference from './planted-difference.js';

export const convergence = {
  'mixed-load': mixedLoad,
  'last-update-wins': lastUpdateWins,
  'planted-difference': plantedDifference,
  'in-turn': inTurn,
  'discarded-on-record': discardedOnRecord,
};
