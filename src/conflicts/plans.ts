import fc from 'fast-check';
import { type Case, type LeftOut, TOO_MANY_ENDS, whyNever } from './applies.js';
import { fewEnds } from './ends.js';
import { hasKey, KINDS, type Kind, type KindName } from './kinds.js';
import { type Engine, type Predicted, timestampsOf } from './model.js';
import type { State } from './scene.js';
import { linksOf, MOST_TRANSACTIONS, orderOf, type Skeleton } from './skeleton.js';
import type { Changes, Row, RowStatement, Statement } from './statement.js';

/** What a random scene is made from, and shrunk as: every part of it can become less by itself. */
export interface Plan extends Omit<Skeleton, 'commits'> {
  readonly kind: KindName;
  readonly state: (typeof STATES)[number];
  /** How many rows there are before. */
  readonly rows: number;
  /** Those without a statement are not there. */
  readonly transactions: readonly PlannedTransaction[];
}

export interface PlannedTransaction {
  readonly node: number;
  readonly parts: readonly PlannedPart[];
}

/** Statements with and without a savepoint before them. Columns that the kind of table does not have count for nothing. */
interface PlannedPart {
  readonly as: 'itself' | 'released' | 'rolled back';
  readonly statements: readonly RowStatement[];
}

/** A scene that is judged on some of the nodes. */
export interface RandomCase extends Case {
  readonly nodes: number;
}

/** A freeze takes a table and time of its own, and is the matrix's. */
const STATES = ['absent', 'from n1', 'from n2', 'deleted'] as const satisfies State[];
/** Not those of which a script or the order of rows would need more than the definition of a table: they are the matrix's. */
const isPlain = ({ spelled, partition, filter, own, trigger, generated, large }: Kind) =>
  !spelled && !partition && !filter && !own && !trigger && !(generated && large);
const KIND_NAMES = (Object.keys(KINDS) as KindName[]).filter((name) => isPlain(KINDS[name]));
const PARTS = ['itself', 'released', 'rolled back'] as const;

const MOST_ROWS = 4;
const MOST_PARTS = 2;
const MOST_STATEMENTS = 2;
const HIGHEST_ID = 5;
const HIGHEST_CHILD = 3;
const HIGHEST_UNIQUE = 6;
const HIGHEST_VALUE = 99;
const HIGHEST_ADDED = 9;

/** One of these, of which the first is the least. */
function oneOf<T>(all: readonly T[]): fc.Arbitrary<T> {
  return fc.nat(all.length - 1).map(
    (i) => all[i]!,
    (one) => all.indexOf(one as T),
  );
}

const id = fc.integer({ min: 1, max: HIGHEST_ID });
const child = fc.integer({ min: 1, max: HIGHEST_CHILD });
const value = fc.nat(HIGHEST_VALUE);
const unique = fc.option(fc.integer({ min: 1, max: HIGHEST_UNIQUE }), { nil: null });
const large = oneOf(['aaa', 'bbb', 'ccc']);

const changed = fc.oneof(
  { weight: 4, arbitrary: value },
  { weight: 2, arbitrary: fc.record({ plus: fc.integer({ min: -HIGHEST_ADDED, max: HIGHEST_ADDED }) }) },
  { weight: 1, arbitrary: fc.constant('same' as const) },
);
const columns = { v: changed, w: changed, u: unique, txt: fc.oneof(large, fc.constant('same' as const)) };
const changes = fc.record(columns, { requiredKeys: [] }) as fc.Arbitrary<Changes>;
const moved = fc.record({ ...columns, id }, { requiredKeys: ['id'] }) as fc.Arbitrary<Changes>;
const given = fc.record(
  { v: value, w: value, u: unique, txt: large },
  { requiredKeys: [] },
) as fc.Arbitrary<Row>;
const row = fc.record({ id, v: value, w: value, u: unique, txt: large }) as fc.Arbitrary<Row>;

const main = fc.constant('main' as const);
const ofChildren = fc.constant('child' as const);
const statement: fc.Arbitrary<RowStatement> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('update' as const), table: main, id, set: changes }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('update' as const), table: main, id, set: moved }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('delete' as const), table: main, id }) },
  {
    weight: 6,
    arbitrary: fc.record(
      { do: fc.constant('insert' as const), table: main, row, orUpdate: given },
      { requiredKeys: ['do', 'table', 'row'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('truncate' as const), table: main }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ do: fc.constant('insert' as const), table: ofChildren },
      row: fc.record({ id: child, v: value, parent: id }) as fc.Arbitrary<Row>,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: fc.constant('update' as const), table: ofChildren, id: child },
      set: fc.record({ v: value, parent: id }, { requiredKeys: [] }) as fc.Arbitrary<Changes>,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('delete' as const), table: ofChildren, id: child }),
  },
);

const parts = (least: number) =>
  fc.array(
    fc.record({
      as: oneOf(PARTS),
      statements: fc.array(statement, { minLength: 1, maxLength: MOST_STATEMENTS }),
    }),
    { minLength: least, maxLength: MOST_PARTS },
  );

/** Every plan that has this skeleton, on tables of these kinds, of which the first is the least. */
export function plansOn(
  { nodes, commits, deliveries }: Skeleton,
  kinds: readonly KindName[] = KIND_NAMES,
): fc.Arbitrary<Plan> {
  return fc.record({
    kind: oneOf(kinds),
    state: oneOf(STATES),
    rows: fc.integer({ min: 1, max: MOST_ROWS }),
    nodes: fc.constant(nodes),
    transactions: fc.tuple(...commits.map((node) => fc.record({ node: fc.constant(node), parts: parts(1) }))),
    deliveries: fc.constant(deliveries),
  });
}

/** All that a plan can become: fewer nodes, transactions, statements, columns, rows and deliveries. */
export function plansLike(
  { nodes, transactions }: Plan,
  kinds: readonly KindName[] = KIND_NAMES,
): fc.Arbitrary<Plan> {
  const node = fc.nat(nodes - 1);
  return fc.record({
    kind: oneOf(kinds),
    state: oneOf(STATES),
    rows: fc.integer({ min: 1, max: MOST_ROWS }),
    nodes: fc.integer({ min: 2, max: nodes }),
    transactions: fc.tuple(...transactions.map(() => fc.record({ node, parts: parts(0) }))),
    deliveries: fc.array(
      fc.record({ after: fc.integer({ min: 1, max: MOST_TRANSACTIONS }), from: node, to: node }),
      { maxLength: MOST_TRANSACTIONS * linksOf(nodes).length },
    ),
  });
}

const NO_MEETING = 'no two nodes change anything';
export type NoCase = LeftOut | typeof NO_MEETING;

/** The scene of a plan in its order, or why there is none. */
export function caseOf(engine: Engine, plan: Plan): RandomCase | NoCase {
  const { nodes, state, rows } = plan;
  const kind = withRows(KINDS[plan.kind], rows);
  const there = plan.transactions.filter(({ parts }) => parts.length > 0);
  const transactions = there.map(({ node, parts }) => ({ node, statements: statementsOf(kind, parts) }));
  if (transactions.some(({ node }) => node >= nodes)) return NO_MEETING;
  const scene = { kind, state, operations: [], transactions };
  const never = whyNever(engine, scene);
  if (never) return never;
  const commits = plan.transactions.map(({ node, parts }) => (parts.length > 0 ? node : undefined));
  const order = orderOf({ ...plan, commits });
  const ends = fewEnds(engine, nodes, scene, order, timestampsOf(order));
  if (!ends) return TOO_MANY_ENDS;
  const why = ends.map(whyNot).find((one) => one !== undefined);
  return why ?? { scene, order, predicted: ends[0]!, nodes };
}

function whyNot({ committed, refused, stopped }: Predicted): NoCase | undefined {
  if (refused.size > 0) return 'a transaction is refused by its own node';
  const changing = committed.filter(({ changes }) => changes.length > 0);
  if (new Set(changing.map(({ node }) => node)).size < 2) return NO_MEETING;
  return stopped.length > 0 ? 'apply would stop the link' : undefined;
}

/** The same kind with so many rows before. */
function withRows(kind: Kind, rows: number): Kind {
  const [least] = kind.first;
  const more = (i: number): Row => ({ ...least!, id: i + 1, ...('u' in least! && { u: i + 1 }) });
  return { ...kind, first: Array.from({ length: rows }, (_, i) => kind.first[i] ?? more(i)) };
}

function statementsOf(kind: Kind, parts: readonly PlannedPart[]): Statement[] {
  return parts.flatMap(({ as, statements }): Statement[] => {
    const meant = statements.flatMap((one) => fitted(kind, one) ?? []);
    if (meant.length === 0 || as === 'itself') return meant;
    return [{ do: 'part', as, statements: meant }];
  });
}

/** A statement with the columns that the kind has; undefined where it cannot be said of it. */
function fitted(kind: Kind, one: RowStatement): RowStatement | undefined {
  const { table } = one;
  if (table === 'child' && !kind.children) return undefined;
  if (one.do === 'delete') return one;
  // What it refers to is truncated with it, which is another statement.
  if (one.do === 'truncate') return kind.children ? undefined : one;
  const all = table === 'child' ? ['id', 'v', 'parent'] : Object.keys(kind.first[0]!);
  const those = <T>(cells: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(cells).filter(([column]) => all.includes(column)));
  const orElse = <T>(set: Readonly<Record<string, T>>, other: T) =>
    Object.keys(set).length > 0 ? set : { v: other };
  if (one.do === 'update') return { ...one, set: orElse(those(one.set), 'same') };
  const row = Object.fromEntries(
    all.map((c) => [c, one.row[c] === undefined ? kind.first[0]![c]! : one.row[c]!]),
  );
  const update = one.orUpdate && hasKey(kind) && { orUpdate: orElse(those(one.orUpdate), row.v!) };
  return { do: 'insert', table, row, ...update };
}
