import { behaviours } from './behaviour.js';
import comesAgain from './comes-again.js';
import firstTransaction from './first-transaction.js';
import skip from './skip.js';
import twoInARow from './two-in-a-row.js';

export const exceptions = {
  ...behaviours,
  'first-transaction': firstTransaction,
  'two-in-a-row': twoInARow,
  skip,
  'comes-again': comesAgain,
};
