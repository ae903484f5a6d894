import everything from './everything.js';
import node from './node.js';
import reinstall from './reinstall.js';
import sets from './sets.js';
import subscriptions from './subscriptions.js';

export const uninstall = { sets, subscriptions, node, everything, reinstall };
