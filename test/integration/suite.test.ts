import { everyTestPasses } from '../support/suite.js';

everyTestPasses(({ needs }) => !needs?.faults);
