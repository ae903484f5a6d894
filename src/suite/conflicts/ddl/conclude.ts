import type { Case } from '../../../conflicts/ddl/applies.js';
import { rowSql } from '../../../conflicts/ddl/change.js';
import { definitionSql } from '../../../conflicts/ddl/definition.js';
import { heldText } from '../../../conflicts/ddl/ideal.js';
import { ALL_OPERATIONS, type Operation } from '../../../conflicts/ddl/operations.js';
import type { Outcome } from '../../../conflicts/ddl/outcome.js';
import { type Scene, sceneText } from '../../../conflicts/ddl/scene.js';
import type { Held, Table } from '../../../conflicts/ddl/table.js';
import { orderText } from '../../../conflicts/orders.js';
import { type Conflicts, conflictsOf } from '../../../report/conflicts.js';
import type { Played } from './play.js';

export interface Judged extends Played {
  readonly outcome: Outcome;
}

/** How many wrong ways are told in full. */
const MOST = 40;

/** What is wrong, each way of each pair once, with the first scene that shows it; undefined where nothing is. */
export function wrongText(judged: readonly Judged[]): string | undefined {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    if (one.outcome.verdict !== 'wrong') continue;
    const pair = one.scene.operations.map(({ name }) => name).join(' × ');
    const key = one.outcome.causes.length > 0 ? one.outcome.wrong! : `${pair}: ${one.outcome.wrong}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  if (groups.size === 0) return undefined;
  const all = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const lines = all.slice(0, MOST).map(([key, same]) => {
    const times = same.length > 1 ? ` (${same.length} scenes, the first of them)` : '';
    return `${key}${times}:\n  ${storyText(same[0]!)}`;
  });
  if (all.length > MOST) lines.push(`and ${all.length - MOST} more, in outcomes.json`);
  return lines.join('\n');
}

function storyText({ scene, seen, outcome }: Judged): string {
  const told = (all: readonly Held[]) => all.map((held, i) => `n${i + 1} ${heldText(held)}`).join(', ');
  const stopped = seen.stopped ? `; n${seen.stopped.node + 1} says: ${seen.stopped.error}` : '';
  return `${sceneText(scene)} [${orderText(scene.order)}]: seen ${told(seen.held)}${stopped}; by the rules of the release ${told(outcome.predicted.held)}`;
}

/** How reports call these scenes: they have no other kind of table. */
const KIND = { name: 'ddl', said: 'a table whose definition one node changes while another uses it' };

/** Every scene begins with the same rows. */
const STATE = 'from n1';
const STATES = { [STATE]: 'rows written by n1' };

/** What is kept of it in results.json. */
export function conflictsFound(judged: readonly Judged[], leftOut: ReadonlyMap<string, number>): Conflicts {
  const found = judged.map(({ scene, outcome: { verdict, causes, wrong } }) => ({
    ...{ kind: KIND, operations: scene.operations, verdict, causes, wrong },
    text: `${sceneText(scene)} [${orderText(scene.order)}]`,
  }));
  const order = ALL_OPERATIONS.map(({ name }) => name);
  return conflictsOf(found, Object.fromEntries(leftOut), order);
}

/**
 * All that is known of every scene, a line for each, as of those of rows, for outcomes.json.
 *
 * @param unreadable what was not played because nobody could read what comes of it
 */
export function outcomesText(
  head: Readonly<Record<string, unknown>>,
  judged: readonly Judged[],
  unreadable: readonly Case[] = [],
): string {
  const first = JSON.stringify({ ...head, states: STATES }, undefined, 1).slice(0, -2);
  const scenes = judged.map((one) => JSON.stringify(outcomeOf(one)));
  const not = unreadable.map(({ scene, predicted: { causes } }) =>
    JSON.stringify({ ...outlineOf(scene), causes }),
  );
  return `${first},\n "stopping": [\n${not.join(',\n')}\n],\n "scenes": [\n${scenes.join(',\n')}\n]}\n`;
}

function outlineOf({ operations, order }: Scene) {
  return {
    kind: KIND.name,
    state: STATE,
    operations: operations.map(({ name }) => name),
    order: orderText(order),
  };
}

function outcomeOf({ scene, outcome, seen }: Judged) {
  return {
    ...outlineOf(scene),
    told: scene.operations.map(toldOf),
    verdict: outcome.verdict,
    ...(outcome.causes.length > 0 && { causes: outcome.causes }),
    ...(outcome.wrong && { wrong: outcome.wrong }),
    asModelled: outcome.asModelled,
    expected: outcome.predicted.held.map(rowsOf),
    seen: seen.held.map(rowsOf),
    held: seen.held,
    rejected: seen.rejections,
    refused: seen.refused,
    ...(seen.stopped && { stopped: seen.stopped }),
    story: outcome.predicted.story,
  };
}

/** The statements of an operation, as on a table `t`. */
function toldOf({ definition, statements = [] }: Operation): string[] {
  return definition ? [definitionSql(definition, 't')] : statements.map((one) => rowSql(one, 't'));
}

/** What a node holds as rows, its definition being one of them. */
function rowsOf({ table, beside }: Held) {
  return [
    ...(table ? [{ table: 'definition', row: definitionRow(table) }] : []),
    ...(table?.rows ?? []).map((row) => ({ table: 'main', row })),
    ...beside.map((row) => ({ table: 'beside', row })),
  ];
}

function definitionRow({ suffix, columns, checks, indexes, identity, isReplicated }: Table) {
  const names = (all: object) => Object.keys(all).sort().join(', ');
  const types = Object.entries(columns).map(([name, column]) => {
    const rest = `${column.notNull ? ' not null' : ''}${column.default === undefined ? '' : ` default ${column.default}`}`;
    return [name, `${column.type}${rest}`] as const;
  });
  return {
    ...(suffix !== '' && { name: `t${suffix}` }),
    ...Object.fromEntries(types.sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(names(checks) !== '' && { checks: names(checks) }),
    ...(names(indexes) !== '' && { indexes: names(indexes) }),
    ...(identity === 'full' && { identity }),
    ...(!isReplicated && { replicated: 'no' }),
  };
}
