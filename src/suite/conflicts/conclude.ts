import type { Case } from '../../conflicts/applies.js';
import { OPERATIONS } from '../../conflicts/operations.js';
import { type Order, orderText } from '../../conflicts/orders.js';
import type { Outcome, SeenRow } from '../../conflicts/outcome.js';
import { type Scene, STATE_TEXT, sceneText } from '../../conflicts/scene.js';
import { sqlOf } from '../../conflicts/sql.js';
import { type Conflicts, conflictsOf } from '../../report/conflicts.js';
import type { Played } from './play.js';

export interface Judged extends Played {
  readonly outcome: Outcome;
}

/** How many wrong ways are told in full, and how many scenes of each. */
const MOST = 40;

/** What is wrong, each cause once, with the first scene that shows it; undefined where nothing is. */
export function wrongText(judged: readonly Judged[], nodes: readonly string[]): string | undefined {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    if (one.outcome.verdict !== 'wrong') continue;
    const { scene } = one.one;
    const pair = scene.operations.map(({ name }) => name).join(' × ');
    const key = one.outcome.causes.length > 0 ? one.outcome.wrong! : `${pair}: ${one.outcome.wrong}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  if (groups.size === 0) return undefined;
  const all = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const lines = all.slice(0, MOST).map(([key, same]) => {
    const times = same.length > 1 ? ` (${same.length} scenes, the first of them)` : '';
    return `${key}${times}:\n  ${storyText(same[0]!, nodes)}`;
  });
  if (all.length > MOST) lines.push(`and ${all.length - MOST} more, in outcomes.json`);
  return lines.join('\n');
}

/** What was done, in which order, what every node holds and what it should. */
export function storyText({ one, seen, outcome }: Judged, nodes: readonly string[]): string {
  const { scene, order } = one;
  const holds = nodes.map((name, i) => `${name} holds ${rowsTold(seen.rows[i]!)}`);
  const expected = nodes.map((name, i) => `${name} ${rowsTold(outcome.predicted.rows[i]!)}`);
  const thrown = seen.rejections?.length
    ? `; thrown away: ${seen.rejections.map(({ node, transaction }) => `${nodes[scene.transactions[transaction]!.node]}'s on ${nodes[node]}`).join(', ')}`
    : '';
  return `${sceneText(scene)} [${orderText(order)}]: ${holds.join(', ')}; by the rules of the release ${expected.join(', ')}${thrown}${recordsTold(seen.records, outcome, nodes)}`;
}

/** What is on record of the conflicts, where it is not what the model says. */
function recordsTold(
  seen: Judged['seen']['records'],
  { predicted, asModelled }: Outcome,
  nodes: readonly string[],
): string {
  if (!seen || asModelled) return '';
  const told = (records: Outcome['predicted']['records']) =>
    nodes
      .map((name, i) => {
        const all = records[i]!.map(({ id, type, kept }) => `${type} of id=${id}, ${kept} kept`);
        return `${name} ${all.length === 0 ? 'nothing' : all.join(' and ')}`;
      })
      .join(', ');
  return `; on record: ${told(seen)}; by the rules ${told(predicted.records)}`;
}

export function rowsTold(rows: readonly SeenRow[]): string {
  if (rows.length === 0) return 'nothing';
  return rows
    .map(({ table, row }) => {
      const values = Object.entries(row).map(([column, value]) => `${column}=${value}`);
      return `${table === 'child' ? 'child ' : ''}(${values.join(' ')})`;
    })
    .sort()
    .join(' ');
}

/** What is kept of it in results.json. */
export function conflictsFound(judged: readonly Judged[], leftOut: ReadonlyMap<string, number>): Conflicts {
  const found = judged.map(({ one: { scene, order }, outcome: { verdict, causes, wrong } }) => ({
    ...{ kind: scene.kind, operations: scene.operations, verdict, causes, wrong },
    text: `${sceneText(scene)} [${orderText(order)}]`,
  }));
  const order = OPERATIONS.map(({ name }) => name);
  return conflictsOf(found, Object.fromEntries(leftOut), order);
}

/**
 * All that is known of every scene, a line for each, for outcomes.json.
 *
 * @param stopping what was left out because it would stop a link
 */
export function outcomesText(
  head: Readonly<Record<string, unknown>>,
  judged: readonly Judged[],
  stopping: readonly Case[] = [],
): string {
  const first = JSON.stringify({ ...head, states: STATE_TEXT }, undefined, 1).slice(0, -2);
  const scenes = judged.map((one) => JSON.stringify(outcomeOf(one)));
  const stops = stopping.map(({ scene, order }) => JSON.stringify(sceneOutline(scene, order)));
  return `${first},\n "stopping": [\n${stops.join(',\n')}\n],\n "scenes": [\n${scenes.join(',\n')}\n]}\n`;
}

function sceneOutline({ kind, state, operations }: Scene, order: Order) {
  return { kind: kind.name, state, operations: operations.map(({ name }) => name), order: orderText(order) };
}

function outcomeOf({ one, outcome, seen, timestamps }: Judged) {
  const { kind, state, operations, transactions } = one.scene;
  // As the model has it: the scene is the only one.
  const place = { number: 0, main: kind.name.replaceAll('-', '_') };
  return {
    kind: kind.name,
    state,
    operations: operations.map(({ name }) => name),
    told: transactions.map(({ statements }) => statements.map((each) => sqlOf(kind, place, each))),
    order: orderText(one.order),
    verdict: outcome.verdict,
    ...(outcome.causes.length > 0 && { causes: outcome.causes }),
    ...(outcome.wrong && { wrong: outcome.wrong }),
    asModelled: outcome.asModelled,
    timestamps,
    expected: outcome.predicted.rows.map((rows) => rows.map(({ table, row }) => ({ table, row }))),
    seen: seen.rows,
    rejected: seen.rejections,
    flaws: seen.flaws,
    records: outcome.predicted.records,
    onRecord: seen.records,
    story: outcome.predicted.story(),
  };
}
