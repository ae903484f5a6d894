import type { AnomalyName } from '../replication/profile.js';

/** Changes of several nodes came to a row in more orders than can be tried: nobody can say what is the reason. */
export const UNTOLD = 'more orders than can be tried';

/** Why something is as it is. */
export type Reason = AnomalyName | typeof UNTOLD;
