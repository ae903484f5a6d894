import { everyTestPasses } from '../support/suite.js';

// One kind of table whole, and a choice of all: what else there is, `./runner -s conflicts-all` runs.
everyTestPasses((_, name) => name === 'conflicts/covering' || name === 'conflicts/whole-row');
