import confirmed from './confirmed.js';
import slotNotReady from './slot-not-ready.js';
import slotsFollow from './slots-follow.js';
import takesOver from './takes-over.js';

export const standbys = {
  'takes-over': takesOver,
  'slots-follow': slotsFollow,
  'slot-not-ready': slotNotReady,
  confirmed,
};
