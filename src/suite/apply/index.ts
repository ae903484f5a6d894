import cancelled from './cancelled.js';
import deadlock from './deadlock.js';
import ended from './ended.js';
import lockTimeout from './lock-timeout.js';
import twoEnded from './two-ended.js';

export const apply = { cancelled, ended, deadlock, 'lock-timeout': lockTimeout, 'two-ended': twoEnded };
