import lastUpdateWins from './last-update-wins.js';
import mixedLoad from './mixed-load.js';
import plantedDifference from './planted-difference.js';

export const convergence = {
  'mixed-load': mixedLoad,
  'last-update-wins': lastUpdateWins,
  'planted-difference': plantedDifference,
};
