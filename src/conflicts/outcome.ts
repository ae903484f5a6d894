import { possibleEnds } from './ends.js';
import { isRight } from './ideal.js';
import { type Engine, firstRows, type Predicted, type Rejected, rowsText, type Timestamps } from './model.js';
import type { Order } from './orders.js';
import { common } from './passed-on.js';
import type { Cause, ConflictRecord } from './rules.js';
import type { Scene } from './scene.js';
import type { Row, TableRole } from './statement.js';

export interface SeenRow {
  readonly table: TableRole;
  readonly row: Row;
}

/** What the servers hold in the end. */
export interface Seen {
  /** Of each node. */
  readonly rows: readonly (readonly SeenRow[])[];
  /** Transactions that a node has thrown away by its own records; undefined where the engine keeps none. */
  readonly rejections?: readonly Rejected[] | undefined;
  /** Of each node what it has on record of the conflicts; undefined where the engine keeps no records of each. */
  readonly records?: readonly (readonly ConflictRecord[])[] | undefined;
  /** What the nodes' own records say of its transactions that is not so; undefined where the engine keeps none. */
  readonly flaws?: readonly Cause[] | undefined;
}

export interface Outcome {
  readonly verdict: 'right' | 'known' | 'wrong';
  /** Why it is not what the last update demands. */
  readonly causes: readonly Cause[];
  /** The release does what the model says. */
  readonly asModelled: boolean;
  /** Of a wrong one: in which way, the same for all that are wrong in it. */
  readonly wrong?: string;
  /** Where chance has a part in it, the end that was seen. */
  readonly predicted: Predicted;
}

/**
 * Right is what all nodes hold alike and the last update demands; known what the profile of the release says, for the
 * reasons that it has on record; anything else is wrong. What the nodes' records say must be so, too.
 */
export function judgeScene(
  engine: Engine,
  nodes: number,
  scene: Scene,
  order: Order,
  timestamps: Timestamps,
  seen: Seen,
): Outcome {
  const outcome = judgeRows(engine, nodes, scene, order, timestamps, seen);
  const { flaws = [] } = seen;
  if (outcome.verdict === 'wrong' || flaws.length === 0) return outcome;
  const causes = [...new Set([...outcome.causes, ...flaws])];
  const unrecorded = unrecordedOf(engine, flaws);
  if (unrecorded.length === 0) return { ...outcome, verdict: 'known', causes };
  const wrong = `the nodes' records are not so, and that is not on record of this release: ${unrecorded.join('; ')}`;
  return { ...outcome, verdict: 'wrong', causes, wrong };
}

function unrecordedOf({ profile }: Engine, causes: readonly Cause[]): Cause[] {
  const recorded: Partial<Record<Cause, unknown>> = profile.anomalies;
  return causes.filter((cause) => !recorded[cause]);
}

function judgeRows(
  engine: Engine,
  nodes: number,
  scene: Scene,
  order: Order,
  timestamps: Timestamps,
  seen: Seen,
): Outcome {
  const { predicted, fits } = endSeen(seen, possibleEnds(engine, nodes, scene, order, timestamps));
  const asModelled = fits.rows && fits.thrown && fits.records;
  const first = firstRows(scene, timestamps.setUp);
  const areSame = new Set(seen.rows.map((rows) => rowsText(common(scene.kind, rows)))).size === 1;
  const areRight = areSame && isRight(scene, first, predicted.committed, seen.rows[0]!);
  const told = { asModelled, predicted };
  if (areRight && fits.thrown && fits.records) return { verdict: 'right', causes: [], ...told };
  if (!asModelled) {
    const how = howUnlike(fits, areSame, areRight);
    return { verdict: 'wrong', causes: [], wrong: `${how}, and no rule of this release says so`, ...told };
  }
  const unrecorded = unrecordedOf(engine, predicted.causes);
  if (predicted.causes.length === 0)
    return {
      verdict: 'wrong',
      causes: [],
      wrong: 'as the rules of the engine have it, without a reason',
      ...told,
    };
  if (unrecorded.length > 0) {
    const wrong = `not on record of this release: ${unrecorded.join('; ')}`;
    return { verdict: 'wrong', causes: predicted.causes, wrong, ...told };
  }
  return { verdict: 'known', causes: predicted.causes, ...told };
}

/** In what a possible end is what was seen. */
interface Fits {
  readonly rows: boolean;
  readonly thrown: boolean;
  readonly records: boolean;
}

/** The end that was seen; where it was none of them the first, in which nothing goes wrong by chance. */
function endSeen(seen: Seen, ends: Iterable<Predicted>): { predicted: Predicted; fits: Fits } {
  let first: { predicted: Predicted; fits: Fits } | undefined;
  for (const predicted of ends) {
    const fits = {
      rows: seen.rows.every((rows, node) => rowsText(rows) === rowsText(predicted.rows[node]!)),
      thrown: seen.rejections === undefined || sameRejections(seen.rejections, predicted.rejections),
      records: seen.records === undefined || sameRecords(seen.records, predicted.records),
    };
    if (fits.rows && fits.thrown && fits.records) return { predicted, fits };
    first ??= { predicted, fits };
  }
  return first!;
}

function howUnlike(fits: Omit<Fits, 'records'>, areSame: boolean, areRight: boolean): string {
  if (!fits.rows && !areRight)
    return areSame ? 'all nodes are the same, but not what the last update demands' : 'the nodes differ';
  return `what ${fits.thrown ? 'is on record of the conflicts' : 'was thrown away'} is not what the model says`;
}

/** In any order: a transaction's own are in the order of its changes, and no other has the same. */
function sameRecords(a: Predicted['records'], b: Predicted['records']): boolean {
  const text = (all: Predicted['records']) =>
    JSON.stringify(
      all.map((records) =>
        records
          .map(({ transaction, table, id, type, kept }) => [transaction, table, id, type, kept].join(' '))
          .sort(),
      ),
    );
  return text(a) === text(b);
}

function sameRejections(a: readonly Rejected[], b: readonly Rejected[]): boolean {
  const text = (all: readonly Rejected[]) =>
    [...new Set(all.map(({ node, transaction }) => `${node} ${transaction}`))].sort().join();
  return text(a) === text(b);
}
