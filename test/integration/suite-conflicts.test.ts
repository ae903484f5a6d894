import { everyTestPasses } from '../support/suite.js';

// One kind of table whole, a choice of all, and three transactions: what else there is, `./runner -s conflicts-all` runs.
everyTestPasses(
  (_, name) => name === 'conflicts/covering' || name === 'conflicts/whole-row' || name === 'conflicts/three',
);
