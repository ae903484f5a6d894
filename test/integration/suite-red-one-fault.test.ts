import { faults } from '../../src/suite/faults/index.js';
import { deaf } from '../support/plants.js';
import { openPlaces } from '../support/red.js';

// As suite-red-faults.test.ts, for one fault at a time, and for those at random: what n2's clients write is nowhere else.

const red = openPlaces();

const LOST = /no acknowledged write is lost: \d+ of .*all nodes hold the same rows: \d+ of /s;

// It writes nothing under load: suite-red-rows.test.ts has its own.
const { 'two-phase-commit': _, ...underLoad } = faults;

for (const name of Object.keys(underLoad)) red(`faults/${name}`, deaf('n2', /member/), LOST);
red('soak/random', deaf('n2', /member/), LOST);
