import cascade from './cascade.js';
import rejoins from './rejoins.js';
import removedWhileDown from './removed-while-down.js';

export const topology = {
  cascade,
  'removed-while-down': removedWhileDown,
  rejoins,
};
