import type { TableFound } from '../../compare/found.js';
import { tableLines } from '../../compare/lines.js';
import { DeadlineError, ExpectationFailed, UnjudgedError } from '../../errors.js';
import { test } from '../test.js';
import { ReplicatedTables } from './replicated-tables.js';

/** So many rows of a table are named. */
const NAMED = 20;

export default test({
  scope: 'look',
  proves: 'all tables that replicate whole hold the same rows on all nodes',
  covers: ['health-tables'],

  async run({ cluster, log }) {
    const tables = new ReplicatedTables(cluster, NAMED, log);
    const found = await tables.compared();
    const of = (which: (one: TableFound) => boolean) =>
      found.filter(which).flatMap((one) => tableLines(one, NAMED));
    for (const line of of(isChanging)) log(line);
    const differing = of(({ verdict }) => verdict === 'differs');
    if (differing.length > 0) throw new ExpectationFailed(differing.join('\n'));
    const late = of(({ counts }) => counts['under way'] > 0);
    if (late.length > 0) throw new DeadlineError(late.join('\n'));
    const unread = of((one) => one.verdict === 'unjudged' && !isChanging(one));
    if (unread.length > 0) throw new UnjudgedError(unread.join('\n'));
    log(`${found.length - of(isChanging).length} tables hold the same rows on all nodes`);
  },
});

/** Nothing is known to be wrong but that somebody writes to the same rows all the time. */
function isChanging({ verdict, counts, why }: TableFound): boolean {
  return verdict === 'unjudged' && why === undefined && counts.changing > 0 && counts['under way'] === 0;
}
