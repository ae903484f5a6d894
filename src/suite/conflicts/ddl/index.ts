import { CHECK_ALL_UNIQUE_INDEXES } from '../../../replication/unique-indexes.js';
import { type LeftErrors, type Test, test } from '../../test.js';
import { ddlMatrix } from './matrix.js';

/** What Spock logs of what it cannot apply; what becomes of each scene is compared with the model, one by one. */
const CANNOT_APPLY: readonly LeftErrors[] = [
  /unknown column name/,
  /binary data has type|incorrect binary data format|insufficient data left|invalid input syntax/,
  /find relation/,
  /does not exist|already exists/,
  /exception handling had no exception/,
  /did not find row to be updated/,
  /violates (check|not-null|unique) constraint|violates not-null/,
].map((text) => ({ text, process: /^spock apply/, least: 0 }));

/** Each of dozens of links that stop takes seconds to be seen and repaired, on a machine with more to do several times that. */
const ALLOWANCE_MS = 480_000;

/** Definitions beside rows, and beside one another, where an engine replicates them by itself. */
export const ddl: Test = test({
  scope: 'servers',
  proves:
    'whatever one node does to the definition of a table while another does something to the table, both end up the same, and nothing is lost',
  covers: [
    'conflict-under-ddl',
    'ddl-concurrent',
    'autoddl-alter-table',
    'autoddl-create-index',
    'truncate-of-missing-table-stops-link',
    'dropped-column-stops-link',
    'column-of-two-types-stops-link',
    'check-against-row',
    'identity-full-leaves-sets',
    'rewrite-hides-changes',
  ],
  needs: { faults: true, unwired: true, engines: ['spock'], off: [CHECK_ALL_UNIQUE_INDEXES] },
  leaves: { mesh: 'changed', errors: CANNOT_APPLY },
  allowance: ALLOWANCE_MS,
  run: (context) => ddlMatrix(context),
});
