import longBacklog from './long-backlog.js';
import nodeLost from './node-lost.js';
import progressAfterCrash from './progress-after-crash.js';
import repairMode from './repair-mode.js';
import subscriberKilled from './subscriber-killed.js';
import synchronous from './synchronous.js';
import writerKilled from './writer-killed.js';

export const recovery = {
  'subscriber-killed': subscriberKilled,
  'writer-killed': writerKilled,
  'long-backlog': longBacklog,
  'progress-after-crash': progressAfterCrash,
  'repair-mode': repairMode,
  synchronous,
  'node-lost': nodeLost,
};
