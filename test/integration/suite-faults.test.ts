import { everyTestPasses } from '../support/suite.js';

everyTestPasses(({ needs }, name) => needs?.faults === true && name.startsWith('faults/'));
