import { plainName } from '../database/quote.js';
import { isConflict } from '../replication/conflict.js';
import type { Conflict, Exception, Incident } from '../replication/engine.js';
import { profileOn } from '../replication/mixed-profile.js';
import type { Profile } from '../replication/profile.js';
import type { Leaves, LeftConflicts, LeftException } from '../suite/test.js';
import { Expected, Tally } from './tally.js';

/** Something that was found on a node. */
export interface Found {
  readonly node: string;
  readonly incident: Incident;
}

/** What explains incidents besides what the test says that it leaves. */
export interface Explained {
  conflict(conflict: Conflict): boolean;
  exception(exception: Exception, node: string): boolean;
}

/**
 * Every conflict and exception has to be one that the test leaves, or explained otherwise.
 *
 * @param records what known anomalies have left
 * @returns what is wrong
 */
export function incidentsNotAsLeft(
  found: readonly Found[],
  leaves: Leaves,
  records: readonly LeftException[],
  profile: Pick<Profile, 'overwrites' | 'nodes'>,
  explained?: Explained,
): string[] {
  const conflicts = (leaves.conflicts ?? []).map((one) => new Expected<LeftConflicts>(one));
  const exceptions = [...(leaves.exceptions ?? []), ...records].map(
    (one) => new Expected<LeftException>(one),
  );
  const wrong = new Tally();
  for (const { node, incident } of found) {
    if (incident.kind === 'conflict') {
      if (!isConflict(incident, profileOn(profile, node))) continue;
      const known = conflicts.find(({ what }) => isLeft(what, incident));
      if (known) known.seen += incident.times;
      else if (!explained?.conflict(incident)) wrong.add(`${node}: ${conflictText(incident)}`);
    } else {
      const known = exceptions.find(({ what }) => isThrownAway(what, incident));
      // What is caught is logged, and recorded where it was thrown away: only records are counted.
      if (known) known.seen += incident.transaction ? 1 : 0;
      else if (!explained?.exception(incident, node)) wrong.add(`${node}: ${exceptionText(incident)}`);
    }
  }
  return [
    ...wrong.lines(),
    ...conflicts.flatMap((one) => one.wrong(`${one.what.types.join(' or ')} on ${one.what.table}`) ?? []),
    ...exceptions.flatMap(
      (one) => one.wrong(`exception records on ${one.what.table} like ${one.what.reason}`) ?? [],
    ),
  ];
}

function isLeft({ table, types }: LeftConflicts, conflict: Conflict): boolean {
  return types.includes(conflict.type) && plainName(table) === plainName(conflict.table);
}

function isThrownAway({ table, reason }: LeftException, { tables, detail }: Exception): boolean {
  return reason.test(detail) && (tables.length === 0 || tables.map(plainName).includes(plainName(table)));
}

function conflictText({ table, type, times, resolution }: Conflict): string {
  const words = [`${type} conflict`, table && `on ${table}`, resolution && `(${resolution})`];
  return `${words.filter(Boolean).join(' ')}${times > 1 ? `, ${times} times` : ''}`;
}

/** A conflict or an exception on one line. */
export function incidentText(incident: Incident): string {
  return incident.kind === 'conflict' ? conflictText(incident) : exceptionText(incident);
}

/** An exception on one line. */
export function exceptionText({ tables, detail, transaction }: Exception): string {
  const from = transaction ? ` of ${transaction.origin}'s transaction ${transaction.xid}` : '';
  return `exception${from}${tables.length > 0 ? ` on ${tables.join(', ')}` : ''}: ${detail}`;
}
