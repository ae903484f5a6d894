import { readFileSync } from 'node:fs';
import { CHECKED_KINDS } from '../../src/conflicts/checked-kinds.js';
import { modelled } from '../../src/conflicts/families.js';
import { KINDS, type KindName } from '../../src/conflicts/kinds.js';
import type { Engine } from '../../src/conflicts/model.js';
import { OPERATIONS } from '../../src/conflicts/operations.js';
import { allOrders, orderText, withFreeze } from '../../src/conflicts/orders.js';
import { judgeScene, type Seen } from '../../src/conflicts/outcome.js';
import { type State, sceneOf } from '../../src/conflicts/scene.js';
import type { Row, TableRole } from '../../src/conflicts/statement.js';
import { nativeProfile } from '../../src/replication/native-profile.js';
import { pglogicalProfile } from '../../src/replication/pglogical.js';
import { spockProfile } from '../../src/replication/spock-profile.js';

/** A scene as servers have played it: of each kind of table one for every verdict and its reasons. */
export interface Recorded {
  readonly kind: string;
  readonly state: State;
  readonly operations: readonly string[];
  readonly order: string;
  readonly verdict: string;
  readonly timestamps: { readonly setUp: number[]; readonly transactions: number[] };
  readonly rows: readonly (readonly [TableRole, Row])[][];
  readonly records?: Seen['records'];
  readonly flaws?: Seen['flaws'];
  readonly rejected?: readonly (readonly [number, number])[];
}

/** The scenes that are recorded of an engine. */
export function recorded(name: string): Recorded[] {
  const file = new URL(`./conflicts/${name}.jsonl`, import.meta.url);
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Recorded);
}

const ORDERS = new Map(
  allOrders(2).flatMap((order) => [order, withFreeze(order, 1)].map((one) => [orderText(one), one] as const)),
);

/** What the model says of one. */
export function judged(engine: Engine, one: Recorded) {
  const operations = one.operations.map((name) => OPERATIONS.find((op) => op.name === name)!);
  const kind = [...Object.values(KINDS), ...CHECKED_KINDS].find(({ name }) => name === one.kind)!;
  const scene = sceneOf(kind, one.state, operations);
  return judgeScene(engine, 2, scene, ORDERS.get(one.order)!, one.timestamps, {
    rows: one.rows.map((rows) => rows.map(([table, row]) => ({ table, row }))),
    records: one.records,
    flaws: one.flaws,
    rejections: one.rejected?.map(([node, transaction]) => ({ node, transaction })),
  });
}

/** By the names of their files; of the first two a table with a primary key alone, for what they have on record. */
export const ENGINES = {
  'spock-5.0.0': modelled({ kind: 'spock', profile: spockProfile('5.0.0') }),
  'spock-6.0.0-beta.1': modelled({ kind: 'spock', profile: spockProfile('6.0.0-beta.1') }),
  'spock-5.0.11': modelled({ kind: 'spock', profile: spockProfile('5.0.11') }),
  'pglogical-2.4.2': modelled({ kind: 'pglogical', profile: pglogicalProfile }),
  'native-18': modelled({ kind: 'native', profile: nativeProfile }),
};
export type Name = keyof typeof ENGINES;
export const NAMES = Object.keys(ENGINES) as Name[];

/** How many recorded scenes, or those of one kind of table, do not end as the model says. */
export function unlike(name: Name, engine: Engine = ENGINES[name], only?: KindName): number {
  const scenes = recorded(name).filter(({ kind }) => !only || kind === only);
  return scenes.filter((one) => !judged(engine, one).asModelled).length;
}
