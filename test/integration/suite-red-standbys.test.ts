import type { World } from '../../src/faults/world.js';
import { losesOn } from '../support/plants.js';
import { openPlaces, type Sabotage } from '../support/red.js';

// Each built-in test of physical standbys must be able to fail: here each meets a standby, a link or a node that does not do
// what the test proves, and has to say so. Only Spock and pglogical on servers with pg_basebackup can run them.

const red = openPlaces();

/** Standbys with other settings than they should have. */
const standbysWith = (settings: Record<string, string>): Sabotage => ({
  world: (real: World) => ({
    startStandby: (node, options) =>
      real.startStandby!(node, { ...options, settings: { ...options.settings, ...settings } }),
  }),
});

/** Links that cannot be held. */
const unheld: Sabotage = {
  world: ({ links }) => ({
    links: links.map((link) => Object.assign(Object.create(link), { set: async () => undefined })),
  }),
};

// On n3 it gets lost before the standby takes over, on n2 afterwards.
red(
  'standbys/takes-over',
  losesOn('n2', /account/, 'new.id = 7'),
  /n2: \d+ rows instead of \d+ from: select id, writer/,
);
red(
  'standbys/takes-over',
  standbysWith({ hot_standby_feedback: 'off' }),
  /the standby of n1 to have its slots/,
);

red(
  'standbys/slots-follow',
  standbysWith({ hot_standby_feedback: 'off' }),
  /the standby of n1 to have its slots/,
);
red(
  'standbys/slots-follow',
  { bug: 'a standby that copies slots lets no new session in' },
  /the standby of n1 to answer; last seen/,
);
red(
  'standbys/slots-follow',
  { bug: 'slots of a standby are a minute old' },
  /the standby of n1 to (have slots at|answer)/,
);

red('standbys/slot-not-ready', unheld, /n2: 1 rows instead of 0 from: select id|the standby of n1 to /);
red(
  'standbys/slot-not-ready',
  { bug: 'a slot that was not ready when its standby was promoted is lost' },
  /\S+_n2_n1 is gone from the promoted standby/,
);
red(
  'standbys/slot-not-ready',
  { bug: 'a slot that was not ready when its standby was promoted leaves a gap' },
  /lacks what it had not got before|the standby of n1 to answer/,
);

red(
  'standbys/confirmed',
  { bug: 'a node with a synchronous standby confirms a position of its own' },
  /n1 is at \S+, and n2 has confirmed \S+/,
);
red(
  'standbys/confirmed',
  { bug: 'a node confirms what its synchronous standby has not got' },
  /n2 has confirmed \S+, which its standby has not got|n1 is at \S+, and n2 has confirmed/,
);
