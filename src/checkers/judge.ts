import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { acknowledged } from './acknowledged.js';
import { balancesExact } from './balances.js';
import { committedWhereAcknowledged } from './committed.js';
import { deletedStaysDeleted } from './deleted.js';
import { nothingForgotten } from './forgotten.js';
import { idsUnique } from './ids.js';
import { noEcho } from './no-echo.js';
import { noPhantom } from './no-phantom.js';
import { noOrphans } from './parents.js';
import type { Property } from './property.js';
import { nothingRefused } from './refused.js';
import { replicasEqual, winnersRight } from './replicas.js';
import { sessions } from './sessions.js';
import { countersExact, totalConstant } from './sums.js';
import { everyNodeTakesPart } from './taking-part.js';
import { thrownAwayForAReason } from './thrown-away.js';
import { transactionsWhole } from './whole.js';

const CHECKERS: readonly ((history: History, profile: Profile) => Property)[] = [
  acknowledged,
  committedWhereAcknowledged,
  noPhantom,
  replicasEqual,
  winnersRight,
  transactionsWhole,
  deletedStaysDeleted,
  noEcho,
  countersExact,
  balancesExact,
  totalConstant,
  noOrphans,
  sessions,
  nothingForgotten,
  thrownAwayForAReason,
  idsUnique,
  nothingRefused,
  everyNodeTakesPart,
];

/** Judges a history by every property there is; one that nothing exercised is unknown. Time is linear. */
export function judge(history: History, profile: Profile): Property[] {
  return CHECKERS.map((check) => check(history, profile));
}
