import cancelled from './cancelled.js';
import deadlock from './deadlock.js';
import ended from './ended.js';
import feedback from './feedback.js';
import flushes from './flushes.js';
import insertedBetween from './inserted-between.js';
import lockTimeout from './lock-timeout.js';
import memory from './memory.js';
import progress from './progress.js';
import syncEvent from './sync-event.js';
import twoEnded from './two-ended.js';

export const apply = {
  cancelled,
  ended,
  deadlock,
  'lock-timeout': lockTimeout,
  'two-ended': twoEnded,
  'inserted-between': insertedBetween,
  'sync-event': syncEvent,
  progress,
  feedback,
  flushes,
  memory,
};
