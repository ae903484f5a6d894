import { everyTestPasses } from '../support/suite.js';

// Those with faults that have no file of their own.
everyTestPasses(({ needs }, name) => needs?.faults === true && !/^(faults|partition)\//.test(name));
