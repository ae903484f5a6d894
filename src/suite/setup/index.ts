import capacity from './capacity.js';
import clocks from './clocks.js';
import identity from './identity.js';
import reachable from './reachable.js';
import settings from './settings.js';
import version from './version.js';

export const setup = { version, settings, capacity, identity, reachable, clocks };
